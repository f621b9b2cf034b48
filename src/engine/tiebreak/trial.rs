//! A tie tried: the criteria in the order of the law, one after the other, until one bidder is left; then the draw.
//!
//! Checks: who credits each criterion (the bidder as it was judged, the others as they were described), who stays tied, and who wins. What is not known
//! is followed every way, and the end is told only if all ways end alike.
//! Legal basis: Ley 2069/2020 art. 35 (successive and exclusive); Decreto 1082/2015 art. 2.2.1.2.4.2.17; the draw as the invitation prints it.

use super::criteria::pension_age_workers;
use super::draw::{draw, winner, Drawn};
use super::payroll::proportion;
use super::people::Tie;
use super::survivors::{after, bit, Standing};
use crate::engine::bidder::Answer;
use crate::engine::offer::{Bidder, DrawFacts};
use crate::engine::process::{Business, Criterion, DrawMethod};
use crate::engine::reading::Id;
use crate::engine::report::phrases::{CriterionOutcome, DrawOutcome, TrialOutcome, TrialStep, Winner};
use crate::engine::report::{Outcome, State};
use crate::engine::values::{Amount, Proportion};

/// The number of the law where the greatest part of the payroll wins.
const GREATEST: u16 = 4;
/// Those where large cooperatives give way.
const SIZES: [u16; 3] = [8, 9, PAYMENTS];
/// The one that who bids alone credits by what it paid.
const PAYMENTS: u16 = 10;

/// What came of a trial: the ways it may reach the draw; what is told of it, if more was said than names; whether a sensitive criterion decides.
pub struct Tried {
    ends: Option<Vec<u64>>,
    narrowed: bool,
    pub told: Option<(TrialOutcome, bool)>,
}

/// The numbers of the law that the definition has, in order, each with its criteria.
type Numbers<'a, 'b> = Vec<(u16, Vec<&'b (&'a Criterion, CriterionOutcome)>)>;

/// Tries the tie; nothing with fewer than two bidders.
pub fn attempt(tie: &Tie<'_>, criteria: &[(&Criterion, CriterionOutcome)]) -> Option<Tried> {
    let facts = tie.offer.draw.as_ref().filter(|facts| (2..=64).contains(&facts.bidders.len()))?;
    let bidders = &facts.bidders;
    let everybody = (0_u32..).zip(bidders).fold(0, |set, (place, _)| set | bit(place));
    // Names alone: all of them are taken as tied to the end.
    if bidders.iter().all(|bidder| bidder.own != Some(Answer::Yes) && bidder.credits.is_empty()) {
        return Some(Tried { ends: Some(vec![everybody]), narrowed: false, told: None });
    }
    let mut numbers: Numbers<'_, '_> = Vec::new();
    for number in 1..=11 {
        let of: Vec<_> = criteria.iter().filter(|(criterion, _)| criterion.number.get() == number).collect();
        if !of.is_empty() {
            numbers.push((number, of));
        }
    }
    let (mut ways, mut steps, mut won) = (Some(vec![everybody]), Vec::new(), None);
    let (mut sensitive, mut narrowed) = (false, false);
    for (number, of) in &numbers {
        let Some(before) = ways.as_ref().filter(|ways| ways.iter().any(|set| set.count_ones() > 1)) else { break };
        let standings: Vec<Standing> = bidders.iter().map(|bidder| standing(bidder, *number, of, tie)).collect();
        let next = after(before, &standings, *number == GREATEST, SIZES.contains(number));
        let private = of.iter().any(|(criterion, _)| criterion.is_sensitive());
        let changed = next.as_ref() != Some(before);
        // Whoever is told how such a criterion stands, be it that nobody credits it, is told something.
        sensitive |= private;
        narrowed |= private && changed;
        let may = next.as_deref().map_or(everybody, |sets| sets.iter().fold(0, |all, set| all | set));
        let sure = next.as_deref().map_or(0, |sets| sets.iter().fold(everybody, |all, set| all & set));
        let was = before.iter().fold(0, |all, set| all | set);
        let told = |of: &dyn Fn(&Standing, u64) -> bool| {
            let places = (0_u32..).zip(&standings).zip(bidders);
            places.filter(|((place, one), _)| of(one, bit(*place))).map(|(_, bidder)| bidder.name.to_string()).collect::<Vec<_>>()
        };
        steps.push(TrialStep {
            number: *number,
            title: of.iter().map(|(criterion, _)| criterion.title.to_string()).collect::<Vec<_>>().join(" · "),
            credited: told(&|one, place| one.credited == Some(true) && was & place != 0),
            unknown: told(&|one, place| one.credited.is_none() && was & place != 0),
            left: told(&|_, place| sure & place != 0),
            open: told(&|_, place| may & !sure & place != 0),
        });
        if let (None, Some([set])) = (won, next.as_deref()) {
            won = (set.count_ones() == 1).then_some((*set, *number, before.iter().any(|set| set.count_ones() == 1)));
        }
        ways = next;
    }
    let winner = match won {
        Some((set, number, at_latest)) => {
            let (name, own) = places(bidders, set).first().map(|place| named(bidders, *place)).unwrap_or_default();
            Winner::Criterion { name, own, number, at_latest }
        }
        None => ended(tie, facts, ways.as_deref()),
    };
    let told = TrialOutcome { tied: bidders.len(), steps, winner };
    Some(Tried { ends: ways, narrowed, told: Some((told, sensitive)) })
}

/// The places of a set.
fn places(bidders: &[Bidder], set: u64) -> Vec<usize> {
    (0_u32..).zip(0..bidders.len()).filter(|(place, _)| set & bit(*place) != 0).map(|(_, at)| at).collect()
}

/// The name of who stands at a place, and whether it is the bidder that is checked.
fn named(bidders: &[Bidder], place: usize) -> (String, bool) {
    bidders.get(place).map(|bidder| (bidder.name.to_string(), bidder.own == Some(Answer::Yes))).unwrap_or_default()
}

fn names(bidders: &[Bidder], set: u64) -> Vec<String> {
    places(bidders, set).into_iter().map(|place| named(bidders, place).0).collect()
}

fn among(bidders: &[Bidder], set: u64) -> Vec<Bidder> {
    places(bidders, set).into_iter().filter_map(|place| bidders.get(place).cloned()).collect()
}

/// What is known of one bidder under a number.
fn standing(bidder: &Bidder, number: u16, of: &[&(&Criterion, CriterionOutcome)], tie: &Tie<'_>) -> Standing {
    if bidder.own != Some(Answer::Yes) {
        let credit = Id::new(&number.to_string()).and_then(|number| bidder.credits.get(&number));
        let said = |answer: Option<Answer>| answer.map(|answer| answer == Answer::Yes);
        let proportion = credit.and_then(|credit| credit.proportion).map(Proportion::from);
        let credited = credit.and_then(|credit| said(credit.credited));
        // Who says which part says that it has one.
        let credited = credited.or(proportion.as_ref().map(|proportion| !proportion.is_zero()));
        return Standing { credited, proportion, large: credit.and_then(|credit| said(credit.large)) };
    }
    let states: Vec<State> = of.iter().map(|(_, outcome)| outcome.state()).collect();
    let credited = match () {
        () if states.contains(&State::Cumple) => Some(true),
        () if states.iter().all(|state| matches!(state, State::NoCumple | State::NoAplica)) => Some(false),
        () => None,
    };
    let sizes: Vec<Option<Business>> = tie.people.iter().map(|person| person.says(|facts| facts.business)).collect();
    let large = match () {
        // There the law says it of plurals only.
        () if number == PAYMENTS && !tie.is_plural() => Some(false),
        () if sizes.iter().any(|size| size.is_some_and(|size| size != Business::LargeCooperative)) => Some(false),
        () if sizes.contains(&None) => None,
        () => Some(true),
    };
    Standing { credited, proportion: proportion(tie, pension_age_workers).filter(|_| number == GREATEST), large }
}

/// How it ends where no criterion decides, or not under every way.
fn ended(tie: &Tie<'_>, facts: &DrawFacts, ways: Option<&[u64]>) -> Winner {
    let Some(ways) = ways else { return Winner::TooOpen };
    let bidders = &facts.bidders;
    let trm = facts.trm.filter(|trm| !trm.get().is_zero());
    let by_trm = tie.process.tiebreak.draw.as_ref().is_some_and(|draw| matches!(draw.method, DrawMethod::TrmResidue(_)));
    // By place: two of them may have one name.
    let drawn = |set: u64| match (set.count_ones(), trm.filter(|_| by_trm)) {
        (1, _) => places(bidders, set).first().copied(),
        (_, Some(trm)) => places(bidders, set).get(winner(&among(bidders, set), trm)?).copied(),
        _ => None,
    };
    let ends: Vec<Option<usize>> = ways.iter().map(|set| drawn(*set)).collect();
    match (ends.first(), ways) {
        (Some(Some(place)), _) if ends.iter().all(|end| *end == Some(*place)) => {
            let (name, own) = named(bidders, *place);
            Winner::Draw { name, own }
        }
        (_, [set]) => Winner::Drawn { among: names(bidders, *set), without_trm: by_trm },
        _ => {
            let may: Vec<usize> =
                ways.iter().zip(&ends).flat_map(|(set, end)| end.map_or_else(|| places(bidders, *set), |one| vec![one])).collect();
            Winner::Open { may: (0..bidders.len()).filter(|place| may.contains(place)).map(|place| named(bidders, place).0).collect() }
        }
    }
}

/// The replay of the draw among those still tied, where it can be computed, and whether a sensitive criterion decided who they are.
pub fn replay(method: &DrawMethod, tie: &Tie<'_>, tried: Option<&Tried>) -> (DrawOutcome, bool) {
    match method {
        DrawMethod::TrmResidue(_) => (by_trm(tie, tried), tried.is_some_and(|tried| tried.narrowed)),
        DrawMethod::Balls(_) => (DrawOutcome::ByHand { told: None }, false),
        DrawMethod::Other(other) => (DrawOutcome::ByHand { told: Some(other.words.to_string()) }, false),
    }
}

fn by_trm(tie: &Tie<'_>, tried: Option<&Tried>) -> DrawOutcome {
    let Some(facts) = &tie.offer.draw else { return DrawOutcome::NotAsked };
    let Some(trm) = facts.trm.filter(|trm| !facts.bidders.is_empty() && !trm.get().is_zero()) else { return DrawOutcome::Incomplete };
    let tied = match tried.map(|tried| tried.ends.as_deref()) {
        None => facts.bidders.clone(),
        Some(Some([set])) => among(&facts.bidders, *set),
        Some(_) => return DrawOutcome::Open,
    };
    drawn(&tied, trm)
}

fn drawn(tied: &[Bidder], trm: Amount) -> DrawOutcome {
    match draw(tied, trm) {
        Some(Drawn { order, integer, residue, number, winner }) if order.len() > 1 => {
            DrawOutcome::Drawn { order, trm, integer, residue, number, winner }
        }
        _ => DrawOutcome::NotNeeded,
    }
}
