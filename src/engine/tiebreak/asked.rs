//! Which facts a criterion hangs on, and of whom: the pages ask these and no others.

use crate::engine::bidder::BidderKind;
use crate::engine::firm::Firm;
use crate::engine::offer::TieFacts;
use crate::engine::owners::Owner;
use crate::engine::process::{Criterion, CriterionRule, Per};

/// A fact of one person: a field of `TieFacts`, or the day it was constituted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TieFact {
    National,
    HeadOfFamily,
    HeadsOfFamily,
    Victim,
    Victims,
    Reincorporated,
    ReincorporatedShare,
    Workers,
    Constituted,
    Disabled,
    PensionAge,
    Ethnic,
    Ties,
    Business,
    Payments,
    MipymePayments,
    Bic,
}

impl TieFact {
    /// Whether it is kept in memory only.
    pub fn is_sensitive(self) -> bool {
        matches!(self, TieFact::Victim | TieFact::Victims | TieFact::Reincorporated | TieFact::ReincorporatedShare | TieFact::Ethnic)
    }
}

/// These facts and no others; of what is sensitive nothing.
pub fn only(facts: &TieFacts, wanted: &[TieFact]) -> TieFacts {
    let is = |fact: TieFact| wanted.contains(&fact);
    TieFacts {
        national: facts.national.filter(|_| is(TieFact::National)),
        head_of_family: facts.head_of_family.filter(|_| is(TieFact::HeadOfFamily)),
        heads_of_family: facts.heads_of_family.filter(|_| is(TieFact::HeadsOfFamily)),
        workers: facts.workers.filter(|_| is(TieFact::Workers)),
        disabled: facts.disabled.clone().filter(|_| is(TieFact::Disabled)),
        pension_age: facts.pension_age.clone().filter(|_| is(TieFact::PensionAge)),
        ties: facts.ties.filter(|_| is(TieFact::Ties)),
        business: facts.business.filter(|_| is(TieFact::Business)),
        payments: facts.payments.filter(|_| is(TieFact::Payments)),
        mipyme_payments: facts.mipyme_payments.filter(|_| is(TieFact::MipymePayments)),
        bic: facts.bic.filter(|_| is(TieFact::Bic)),
        sensitive: None,
    }
}

/// The facts a criterion hangs on, each with whom it is asked of. Of a person whose form is not known nothing is asked: what it would be is not
/// known either.
pub fn facts_of<'a>(criterion: &Criterion, firm: &'a Firm) -> Vec<(Owner<'a>, TieFact)> {
    if firm.kind.is_none_or(|kind| !criterion.is_for(kind)) {
        return Vec::new();
    }
    let plural = firm.kind.is_some_and(BidderKind::is_plural);
    let people = Owner::all(firm, Some(Per::Member)).into_iter().filter(|owner| !owner.unnamed(Some(Per::Member)));
    let of_each = people.filter_map(|owner| Some((owner, facts(&criterion.rule, plural, owner.kind()?))));
    of_each.flat_map(|(owner, facts)| facts.iter().map(move |fact| (owner, *fact))).collect()
}

fn facts(rule: &CriterionRule, plural: bool, kind: BidderKind) -> &'static [TieFact] {
    use TieFact::{
        Bic, Business, Constituted, Disabled, Ethnic, HeadOfFamily, HeadsOfFamily, MipymePayments, National, Payments, PensionAge,
        Reincorporated, ReincorporatedShare, Ties, Victim, Victims, Workers,
    };
    let natural = kind.is_natural();
    match rule {
        CriterionRule::Proofs(_) => &[],
        CriterionRule::National(_) => &[National],
        CriterionRule::HeadsOfFamily(_) if natural => &[HeadOfFamily],
        CriterionRule::HeadsOfFamily(_) => &[HeadsOfFamily],
        CriterionRule::Victims(_) if natural && plural => &[Victim, HeadOfFamily],
        CriterionRule::Victims(_) if natural => &[Victim],
        CriterionRule::Victims(_) => &[Victims, HeadsOfFamily],
        CriterionRule::Disability(_) if natural => &[Workers, Disabled],
        CriterionRule::Disability(_) => &[Workers, Disabled, Constituted],
        CriterionRule::PensionAge(_) if natural => &[Workers, PensionAge],
        CriterionRule::PensionAge(_) => &[Workers, PensionAge, Constituted],
        CriterionRule::Ethnic(_) if natural => &[Workers, Ethnic],
        CriterionRule::Ethnic(_) => &[Workers, Ethnic, Constituted],
        CriterionRule::Reincorporation(_) if natural => &[Reincorporated],
        CriterionRule::Reincorporation(_) => &[ReincorporatedShare],
        CriterionRule::MemberHead(_) if natural => &[HeadOfFamily, Ties],
        CriterionRule::MemberHead(_) => &[HeadsOfFamily, Ties],
        CriterionRule::MemberReincorporation(_) if natural => &[Reincorporated, Ties],
        CriterionRule::MemberReincorporation(_) => &[ReincorporatedShare, HeadsOfFamily, Ties],
        CriterionRule::Mipyme(_) | CriterionRule::SmallPlural(_) => &[Business],
        CriterionRule::Payments(_) if plural => &[Business, Ties],
        CriterionRule::Payments(_) => &[Payments, MipymePayments],
        CriterionRule::Bic(_) if natural => &[],
        CriterionRule::Bic(_) => &[Bic, Business],
    }
}
