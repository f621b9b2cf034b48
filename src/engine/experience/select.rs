//! Which contracts to present, in which order, what if one is refused, and why the others were left out.
//!
//! Checks: the rules of an invitation, under every reading it leaves open; if no set satisfies them all, as the readings are assumed.
//! Unknown: a contract that may not count is no candidate; why is said.

use super::choice::{self, choose, plan_b, why_not, Choice, PlanB, Shortfall, Swap};
use super::compile::{Compiled, Compiler};
use super::presented::presented;
use super::{judge, Bid, Presented};
use crate::engine::bidder::{Answer, BidderKind};
use crate::engine::firm::{self, Contract, Firm, Member};
use crate::engine::process::{Experience, MilestoneKind};
use crate::engine::reading::{read_document, record, Dictionary, Id, Limits, Problem};
use crate::engine::report::phrases::selection as words;
use crate::engine::report::{LeftOutContract, Refused, Selection, State};
use crate::engine::values::{Amount, Date, Pesos, Smmlv};

record! {
    /// What a choice hangs on besides the contracts and the rule. `looked_from`: the day years are looked back from, if the rule does and it is not
    /// the closing; `limit`: how many steps the search may take.
    pub struct SelectOptions {
        pub budget: Pesos,
        pub closing: Date,
        pub looked_from: Option<Date>,
        pub kind: Option<BidderKind>,
        pub members: Vec<Member>,
        pub facts: Dictionary<Answer>,
        pub constituted: Option<Date>,
        pub accepted: Vec<Id>,
        pub limit: Option<Amount>,
    }
}

/// Among so many contracts at most a choice is made.
pub const MOST: usize = 200;

const CONTRACTS: Limits = Limits { bytes: 4_000_000, what: "La lista de contratos" };
const RULE: Limits = Limits { bytes: 2_000_000, what: "La regla de experiencia" };
const OPTIONS: Limits = Limits { bytes: 2_000_000, what: "Las opciones" };

/// Reads the three documents of a choice: the contracts of a firm, the `experience` of a definition and the options, and chooses.
///
/// # Errors
/// Every problem of the first document that is broken, each with its JSON pointer and its mend.
pub fn select_contracts(contracts: &str, rule: &str, options: &str) -> Result<Selection, Vec<Problem>> {
    let contracts: Vec<Contract> = read_document(contracts, &CONTRACTS)?;
    let asked: Experience = read_document(rule, &RULE)?;
    let options: SelectOptions = read_document(options, &OPTIONS)?;
    if contracts.len() > MOST {
        let message =
            format!("Se puede elegir entre {MOST} contratos como máximo, y hay {}. Quite los que no vaya a presentar.", contracts.len());
        return Err(vec![Problem { code: "too_many", path: String::new(), message }]);
    }
    let firm = Firm {
        kind: options.kind,
        members: options.members.clone(),
        facts: options.facts.clone(),
        constituted: options.constituted,
        ..firm::blank()
    };
    let (closing, accepted) = (options.closing, options.accepted.as_slice());
    let from_closing = asked.counting.look_back.as_ref().is_some_and(|look_back| look_back.from == MilestoneKind::Closing);
    let looked_from = options.looked_from.or(from_closing.then_some(closing));
    let bid = Bid { asked: &asked, budget: options.budget, closing, looked_from, facts: &[], firm: &firm, accepted, supposed: [None; 2] };
    let steps = options.limit.map_or(choice::STEPS, Amount::integer_part);
    Ok(select(&bid, &contracts.iter().collect::<Vec<_>>(), steps))
}

/// What [`select_contracts`] answers, as JSON: `{ "selection": … }` or `{ "errors": [problems] }`.
pub fn answer(contracts: &str, rule: &str, options: &str) -> String {
    let written = match select_contracts(contracts, rule, options) {
        Ok(selection) => serde_json::to_string(&selection).map(|text| format!("{{\"selection\":{text}}}")),
        Err(problems) => serde_json::to_string(&problems).map(|text| format!("{{\"errors\":{text}}}")),
    };
    written.unwrap_or_default()
}

/// The best of a firm's contracts, if there are any and not too many to choose among.
pub fn among(bid: &Bid<'_>, contracts: &[Contract]) -> Option<Selection> {
    let all: Vec<&Contract> = contracts.iter().collect();
    (1..=MOST).contains(&all.len()).then(|| select(bid, &all, choice::STEPS))
}

/// Chooses among `contracts` with at most `steps` steps of a search.
pub fn select(bid: &Bid<'_>, contracts: &[&Contract], steps: u64) -> Selection {
    let counting = &bid.asked.counting;
    let more = counting.differs.iter().find(|when| bid.fact(&when.fact) == Some(Answer::Yes)).map(|when| when.first);
    let most = more.or(counting.first).or(counting.highest).map(|most| usize::from(most.get()));
    let all = presented(bid, contracts, None, None);
    let mut left_out: Vec<LeftOutContract> = Vec::new();
    let mut leave = |one: &Presented<'_>, reason: String| left_out.push(LeftOutContract { id: one.contract.id.to_string(), reason });
    let mut fit: Vec<Presented<'_>> = Vec::new();
    for one in all {
        let alone = Compiler { bid, candidates: &[], every_reading: true, most };
        match (&one.left_out, &one.unsure, alone.unfit(&one).map(ToOwned::to_owned)) {
            (Some(reason), _, _) => leave(&one, reason.words()),
            (_, Some(problem), _) => leave(&one, problem.words()),
            (_, _, Some(rule)) => leave(&one, words::fails_alone(&rule)),
            _ => fit.push(one),
        }
    }
    let solve = |every_reading: bool| {
        let problems = Compiler { bid, candidates: &fit, every_reading, most }.problems();
        let (at, choice) = best(problems.iter().map(|one| choose(&one.problem, steps)))?;
        Some((problems, at, choice))
    };
    let robust = solve(true);
    let solved = robust.filter(|(_, _, choice)| choice.missing.is_empty()).or_else(|| solve(false));
    let solved = solved.and_then(|(problems, at, choice)| Some((problems.get(at).cloned()?, problems, choice)));
    let Some((compiled, problems, choice)) = solved else {
        let missing = vec![words::too_few(1)];
        let none = "0.0000".to_owned();
        return Selection {
            state: State::NoCumple,
            chosen: Vec::new(),
            left_out,
            total: none.clone(),
            slack: none,
            proven: true,
            steps: 0,
            missing,
            plan_b: Vec::new(),
        };
    };
    let name = |at: usize| fit.get(at).map(|one| one.contract.id.to_string()).unwrap_or_default();
    let names = |chosen: &[usize]| -> Vec<String> { chosen.iter().map(|at| name(*at)).collect() };
    for (at, one) in fit.iter().enumerate().filter(|(at, _)| !choice.chosen.contains(at)) {
        let why = why_not(&compiled.problem, &choice, at);
        let barred = compiled.problem.barred.get(at) == Some(&true);
        let reason = match why.swap {
            _ if barred => words::member_below(),
            Some((other, Swap::Satisfies { less })) if less > Smmlv::zero() => words::swap_is_worse(&name(other), &less),
            Some((other, Swap::Satisfies { .. })) => words::swap_is_the_same(&name(other)),
            _ if why.may_be_added => words::not_needed(),
            Some((other, Swap::Misses(missing))) => words::swap_fails(&name(other), &missed(&compiled, &missing)),
            None => words::not_needed(),
        };
        left_out.push(LeftOutContract { id: one.contract.id.to_string(), reason });
    }
    // Without one of them, what another member may satisfy may be the best way.
    let refused = |refused: &usize| {
        let plans: Vec<PlanB> = problems.iter().map(|one| plan_b(&one.problem, &choice, *refused, steps)).collect();
        let holds = plans.iter().any(|plan| plan.missing.is_empty());
        let (at, instead) = best(plans.into_iter().map(|plan| plan.instead))?;
        let chosen = if instead.missing.is_empty() { names(&instead.chosen) } else { Vec::new() };
        let missing = missed(problems.get(at)?, &instead.missing);
        Some(Refused { without: name(*refused), holds, sentence: words::refused(holds, &missing, &chosen), chosen })
    };
    let plan_b = choice.chosen.iter().filter_map(refused).collect();
    let chosen: Vec<&Contract> = choice.chosen.iter().filter_map(|at| fit.get(*at)).map(|one| one.contract).collect();
    let main = compiled.problem.main.and_then(|main| compiled.problem.measures.get(main));
    let total = choice.chosen.iter().filter_map(|at| main?.brings.get(*at)).fold(Smmlv::zero(), |sum, one| sum.plus(one));
    Selection {
        state: verdict(bid, &chosen),
        chosen: names(&choice.chosen),
        left_out,
        total: total.half_up(4),
        slack: choice.slack.half_up(4),
        proven: choice.proven,
        steps: choice.steps,
        missing: missed(&compiled, &choice.missing),
        plan_b,
    }
}

/// The best of the answers to several problems, and to which: one that misses nothing first, then the fewest contracts, then most to spare.
fn best(choices: impl Iterator<Item = Choice>) -> Option<(usize, Choice)> {
    let worse = |one: &Choice, other: &Choice| {
        let rank = |choice: &Choice| (choice.missing.len(), choice.chosen.len());
        rank(one).cmp(&rank(other)).then_with(|| other.slack.cmp(&one.slack)).is_gt()
    };
    choices.enumerate().reduce(|best, next| if worse(&best.1, &next.1) { next } else { best })
}

/// What is missing, in words.
fn missed(compiled: &Compiled, missing: &[Shortfall]) -> Vec<String> {
    let mut said: Vec<&str> = Vec::new();
    let mut all = Vec::new();
    for one in missing {
        let (asks, words) = match one {
            Shortfall::TooFew(count) => (None, words::too_few(*count)),
            Shortfall::TooMany(count) => (None, words::too_many(*count)),
            Shortfall::Cover(at, count) => {
                (compiled.covers.get(*at), compiled.covers.get(*at).map(|asks| words::few_of(asks, *count)).unwrap_or_default())
            }
            Shortfall::Union(at, count) => {
                (compiled.unions.get(*at), compiled.unions.get(*at).map(|asks| words::few_of(asks, *count)).unwrap_or_default())
            }
            Shortfall::Measure(at, amount) => {
                (compiled.measures.get(*at), compiled.measures.get(*at).map(|asks| words::short_of(asks, amount)).unwrap_or_default())
            }
        };
        // A rule judged under several readings is said once, as it is assumed.
        let rule = asks.map(|asks| asks.rule.as_str()).unwrap_or_default();
        if rule.is_empty() || !said.contains(&rule) {
            said.push(rule);
            all.push(words);
        }
    }
    all
}

/// The gravest of what the rules find of a set.
fn verdict(bid: &Bid<'_>, chosen: &[&Contract]) -> State {
    let states: Vec<State> = judge(bid, Some(chosen)).into_iter().map(|(_, outcome)| outcome.state()).collect();
    let gravest = [State::NoCumple, State::PorConfirmar, State::RequiereRevision];
    gravest.into_iter().find(|state| states.contains(state)).unwrap_or(State::Cumple)
}
