//! What a remedy says is done to the letter: it complies; with one peso or 0,01 % less it does not.

use super::synthetic::{ended, Asked};
use crate::support::Case;
use serde_json::json;

/// `$ 8.966.886` or `87,68 %` right after `mark`, in units of the last place written, and what comes after it.
fn figure<'a>(text: &'a str, mark: &str) -> Option<(u64, &'a str)> {
    let rest = &text[text.find(mark)? + mark.len()..];
    let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',').unwrap_or(rest.len());
    let digits: String = rest[..end].chars().filter(char::is_ascii_digit).collect();
    Some((digits.parse().ok()?, &rest[end..]))
}

/// The contracts a remedy says would do: pesos and year; none of a year if it is not converted.
pub fn contracts(remedy: &str) -> Vec<(u64, Option<u64>)> {
    let mut found = Vec::new();
    let mut rest = remedy;
    while let Some((pesos, after)) = figure(rest, "de $ ") {
        let clause = &after[..after.find("de $ ").unwrap_or(after.len())];
        found.push((pesos, [" terminó en ", " empezó en ", " se recibió en "].iter().find_map(|mark| Some(figure(clause, mark)?.0))));
        rest = after;
    }
    found
}

/// The contract to change, if that is the remedy.
fn place(remedy: &str) -> Option<usize> {
    Some(usize::try_from(figure(remedy, "cambie el ")?.0).unwrap())
}

/// Contract and share, in hundredths of 1 %.
pub fn share(remedy: &str) -> Option<(usize, u64)> {
    let (place, rest) = figure(remedy, "su parte en el contrato ")?;
    let (percent, _) = figure(rest, " fuera de ")?;
    Some((usize::try_from(place).unwrap(), percent))
}

/// The offer with a contract of `pesos`, ended in January of `year`, where the remedy puts it.
fn with_contract(case: &Case, place: Option<usize>, pesos: u64, year: u64) -> Case {
    let mut contract = ended(pesos, &format!("{year}-01-15"));
    if !case.firm["members"].is_null() {
        contract["members"] = json!({ "m1": "100" });
    }
    let Some(place) = place else { return case.clone().add(contract) };
    let mut all = case.firm["contracts"].as_array().unwrap().clone();
    all[place - 1] = contract;
    case.clone().bring(&all)
}

/// Follows every way that the remedy says; returns how many there were.
pub fn follow(case: &Case) -> usize {
    assert_eq!(case.state(), "no_cumple", "{}", case.sentence());
    let remedy = case.remedy();
    let mut ways = 0;
    for (pesos, year) in contracts(&remedy) {
        let state = |pesos: u64| with_contract(case, place(&remedy), pesos, year.unwrap_or(2022)).state();
        assert_eq!(state(pesos), "cumple", "{remedy}\n{:#?}", with_contract(case, place(&remedy), pesos, year.unwrap_or(2022)).steps());
        assert_ne!(state(pesos - 1), "cumple", "one peso less: {remedy}");
        ways += 1;
    }
    if let Some((place, percent)) = share(&remedy) {
        let state = |percent: u64| {
            let percent = format!("{}.{:02}", percent / 100, percent % 100);
            case.clone().with(|c| c.firm["contracts"][place - 1]["share"] = json!(percent)).state()
        };
        assert_eq!(state(percent), "cumple", "{remedy}");
        assert_ne!(state(percent - 1), "cumple", "0,01 % less: {remedy}");
        ways += 1;
    }
    assert!(ways > 0, "no way in «{remedy}»");
    ways
}
