//! Tie-break criteria (Ley 2069/2020 art. 35) and the final draw.

use super::head::Nothing;
use super::requirement::{InForce, MaxAge, SignedBy};
use crate::engine::bidder::{Answer, BidderKind};
use crate::engine::reading::{choice, record, word, Id, Text, Whole};

word! {
    /// What a firm is for the criteria on its size.
    pub enum Business {
        Micro = "micro",
        Small = "small",
        Medium = "medium",
        /// A large firm, that is no Mipyme.
        Large = "large",
        /// A cooperative or mutual association with the size of a Mipyme.
        Cooperative = "cooperative",
        /// A cooperative or mutual association with the size of a large firm.
        LargeCooperative = "large_cooperative",
    }
}

word! {
    /// Who attaches a proof.
    pub enum Whose {
        /// The bidder as a whole, once.
        Bidder = "bidder",
        /// Each person on whom the criterion rests: the bidder itself, or of a plural every member, those with such workers, or the one that gives it.
        Each = "each",
    }
}

record! {
    /// Another paper that would do in place of a proof; only under a `reading`, if one is named.
    pub struct OtherProof {
        pub id: Id,
        pub title: Text,
        pub format: Option<Text>,
        pub issuer: Option<Text>,
        pub signed_by: Vec<SignedBy>,
        pub reading: Option<Id>,
    }
}

record! {
    /// One paper that proves a criterion; it must travel with the offer. `whose`: who attaches it (the bidder, if nothing is said); `bidders`: the
    /// forms of bidder it exists for, `applies` the forms of that person who attach it and `businesses` what it must be, all of them when they are empty.
    /// `format` is the form to fill in. `in_force`: it has a last day of its own. `consent`: it is the permission to use personal data. `facts` on which
    /// `signed_by` hangs are those of the definition. `or`: another paper that would do.
    pub struct Proof {
        pub id: Id,
        pub title: Text,
        pub whose: Option<Whose>,
        pub bidders: Vec<BidderKind>,
        pub applies: Vec<BidderKind>,
        pub businesses: Vec<Business>,
        pub format: Option<Text>,
        pub issuer: Option<Text>,
        pub signed_by: Vec<SignedBy>,
        pub max_age: Option<MaxAge>,
        pub in_force: Option<InForce>,
        pub consent: Option<Answer>,
        pub or: Option<OtherProof>,
    }
}

record! {
    /// The criterion counts when every one of these papers is attached.
    pub struct Proofs {
        pub proofs: Vec<Proof>,
    }
}

choice! {
    /// Which criterion of the law it is, and so which facts it hangs on. Each needs all its papers.
    pub enum CriterionRule {
        /// The papers alone.
        Proofs(Proofs) = "proofs",
        /// 1: national goods or services.
        National(Proofs) = "national",
        /// 2: women heads of family, or a company of a majority of them.
        HeadsOfFamily(Proofs) = "heads_of_family",
        /// 2: women victims of domestic violence, alone or with heads of family. Sensitive.
        Victims(Proofs) = "victims",
        /// 3: workers with a disability.
        Disability(Proofs) = "disability",
        /// 4: workers of pension age without a pension.
        PensionAge(Proofs) = "pension_age",
        /// 5: workers of ethnic peoples. Sensitive.
        Ethnic(Proofs) = "ethnic",
        /// 6: persons in reintegration or reincorporation. Sensitive.
        Reincorporation(Proofs) = "reincorporation",
        /// 7: a plural with a head of family.
        MemberHead(Proofs) = "member_head",
        /// 7: a plural with a person in reintegration or reincorporation, alone or with heads of family. Sensitive.
        MemberReincorporation(Proofs) = "member_reincorporation",
        /// 8: Mipyme, cooperatives and mutual associations.
        Mipyme(Proofs) = "mipyme",
        /// 9: plurals of micro and small firms, cooperatives and mutual associations.
        SmallPlural(Proofs) = "small_plural",
        /// 10: payments to Mipyme, or a plural with one.
        Payments(Proofs) = "payments",
        /// 11: BIC companies that are Mipyme.
        Bic(Proofs) = "bic",
    }
}

impl CriterionRule {
    pub fn proofs(&self) -> &[Proof] {
        match self {
            CriterionRule::Proofs(rule)
            | CriterionRule::National(rule)
            | CriterionRule::HeadsOfFamily(rule)
            | CriterionRule::Victims(rule)
            | CriterionRule::Disability(rule)
            | CriterionRule::PensionAge(rule)
            | CriterionRule::Ethnic(rule)
            | CriterionRule::Reincorporation(rule)
            | CriterionRule::MemberHead(rule)
            | CriterionRule::MemberReincorporation(rule)
            | CriterionRule::Mipyme(rule)
            | CriterionRule::SmallPlural(rule)
            | CriterionRule::Payments(rule)
            | CriterionRule::Bic(rule) => &rule.proofs,
        }
    }

    /// The word of its kind, and the number of the law that it can stand under.
    pub fn kind(&self) -> (&'static str, Option<u16>) {
        match self {
            CriterionRule::Proofs(_) => ("proofs", None),
            CriterionRule::National(_) => ("national", Some(1)),
            CriterionRule::HeadsOfFamily(_) => ("heads_of_family", Some(2)),
            CriterionRule::Victims(_) => ("victims", Some(2)),
            CriterionRule::Disability(_) => ("disability", Some(3)),
            CriterionRule::PensionAge(_) => ("pension_age", Some(4)),
            CriterionRule::Ethnic(_) => ("ethnic", Some(5)),
            CriterionRule::Reincorporation(_) => ("reincorporation", Some(6)),
            CriterionRule::MemberHead(_) => ("member_head", Some(7)),
            CriterionRule::MemberReincorporation(_) => ("member_reincorporation", Some(7)),
            CriterionRule::Mipyme(_) => ("mipyme", Some(8)),
            CriterionRule::SmallPlural(_) => ("small_plural", Some(9)),
            CriterionRule::Payments(_) => ("payments", Some(10)),
            CriterionRule::Bic(_) => ("bic", Some(11)),
        }
    }
}

word! {
    /// How a fact must be kept.
    pub enum Privacy { Sensitive = "sensitive", }
}

record! {
    /// One criterion. `number` is its place in the law, 1 to 11.
    pub struct Criterion {
        pub id: Id,
        pub number: Whole,
        pub clause: Text,
        pub cites: Vec<Text>,
        pub title: Text,
        pub help: Text,
        /// Facts of violence, reincorporation or ethnic origin: kept in memory only, never in the receipt.
        pub privacy: Option<Privacy>,
        /// The bidders who can credit it, all when it is empty.
        pub applies: Vec<BidderKind>,
        pub rule: CriterionRule,
    }
}

impl Criterion {
    /// Whether its facts are of those that the law protects most, marked or not: violence, reincorporation, ethnic origin.
    pub fn is_sensitive(&self) -> bool {
        let kind = matches!(
            self.rule,
            CriterionRule::Victims(_)
                | CriterionRule::Ethnic(_)
                | CriterionRule::Reincorporation(_)
                | CriterionRule::MemberReincorporation(_)
        );
        kind || self.privacy.is_some() || matches!(self.number.get(), 5 | 6)
    }

    /// The forms of bidder that can credit it: those named, if some are; by the law only a plural credits 7 and 9.
    pub fn is_for(&self, kind: BidderKind) -> bool {
        let plural_only =
            matches!(self.rule, CriterionRule::MemberHead(_) | CriterionRule::MemberReincorporation(_) | CriterionRule::SmallPlural(_));
        (self.applies.is_empty() || self.applies.contains(&kind)) && (!plural_only || kind.is_plural())
    }
}

record! {
    /// A method to draw that cannot be computed, as the invitation tells it.
    pub struct OtherMethod {
        pub words: Text,
    }
}

choice! {
    /// How the last tie is broken.
    pub enum DrawMethod {
        /// Residue of the integer part of the TRM of the closing day over the number of tied bidders, in alphabetical order.
        TrmResidue(Nothing) = "trm_residue",
        /// Numbered balls drawn by hand: nothing to compute.
        Balls(Nothing) = "balls",
        /// Another method, in words: nothing to compute.
        Other(OtherMethod) = "other",
    }
}

record! {
    /// The last rule: the draw.
    pub struct Draw {
        pub id: Id,
        pub clause: Text,
        pub cites: Vec<Text>,
        pub title: Text,
        pub help: Text,
        pub method: DrawMethod,
    }
}

record! {
    /// All the rules that apply to a tie. `marked_in`: the form where a criterion must be marked for the entity to look at it. `never_cured`: the
    /// clause that says that proofs cannot be added later; where none is printed the law is cited.
    pub struct TieBreak {
        pub marked_in: Option<Text>,
        pub never_cured: Option<Text>,
        pub criteria: Vec<Criterion>,
        pub draw: Option<Draw>,
    }
}
