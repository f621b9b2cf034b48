//! UNSPSC codes: each contract that counts, or all of them together, hold at least so many of those asked.
//!
//! Checks: the codes said of each contract, compared by their first digits (six: class; eight: product).
//! Legal basis: what each invitation asks.
//! Unknown: a contract without codes, or that may not count, matters only if it could change the state.

use super::Presented;
use crate::engine::process::{CodesOf, UnspscCodes};
use crate::engine::report::phrases::{Codes, CodesLine, Told};

pub fn judge(rule: &UnspscCodes, presented: Option<&[Presented<'_>]>) -> Told {
    let lines = presented.map(|presented| {
        let line = |one: &Presented<'_>| CodesLine { place: one.place, held: held(rule, one), sure: one.sure() };
        presented.iter().filter(|one| one.counts()).map(line).collect()
    });
    let asked = rule.codes.iter().map(|code| start(rule, code.as_str())).collect();
    let digits = usize::from(rule.digits.get());
    Codes { asked, least: usize::from(rule.at_least.get()), digits, each: rule.of == CodesOf::Each }.told(lines)
}

/// The digits of a code that are compared.
fn start(rule: &UnspscCodes, code: &str) -> String {
    code.chars().filter(char::is_ascii_digit).take(usize::from(rule.digits.get())).collect()
}

/// Which of the codes asked a contract holds, as places of the list; `None` if nobody said its codes.
pub fn held(rule: &UnspscCodes, one: &Presented<'_>) -> Option<Vec<usize>> {
    let said = &one.contract.codes;
    let holds = |asked: &str| said.iter().any(|code| start(rule, code.as_str()) == start(rule, asked));
    (!said.is_empty()).then(|| rule.codes.iter().enumerate().filter(|(_, code)| holds(code.as_str())).map(|(at, _)| at).collect())
}
