//! From the facts of a tie as typed to those the engine looks at. What cannot be read, or cannot be so, becomes unknown; its field says why.

use super::draft::{SensitiveDraft, TieFactsDraft};
use crate::engine::offer::{tie_faults, SensitiveFacts, TieFacts};
use crate::engine::process::Business;
use crate::engine::reading::{Field, Whole};
use crate::engine::tie::TieFact;
use crate::engine::values::text::{parse_date, parse_figure, parse_percent};
use crate::engine::values::{Date, Percent};
use crate::ui::state::convert::{pesos, SHARE_DECIMALS};
use crate::ui::state::AnswerDraft;

/// What is wrong with what was typed of a fact, taken with the others.
pub type Fault = (TieFact, String);

/// The days in a list, one a line; «0» or «ninguno» for an empty list, nothing while nothing was typed.
///
/// # Errors
/// The first line that is no date, in words.
pub fn days(typed: &str) -> Result<Option<Vec<Date>>, String> {
    let text = typed.trim();
    if text.is_empty() {
        return Ok(None);
    }
    if ["0", "ninguno", "ninguna", "no hay"].iter().any(|none| text.eq_ignore_ascii_case(none)) {
        return Ok(Some(Vec::new()));
    }
    let mut read = Vec::new();
    for (number, line) in (1..).zip(typed.lines()).filter(|(_, line)| !line.trim().is_empty()) {
        let line = line.trim();
        read.push(parse_date(line).map_err(|_| {
            let shown: String = line.chars().take(40).collect();
            format!("Renglón {number}: «{shown}» no es una fecha que exista. Escríbala día/mes/año, como 06/02/2026. Si no hay ninguno, escriba 0.")
        })?);
    }
    Ok(Some(read))
}

/// How many, if it is a whole number that is not too great.
pub fn count(typed: &str) -> Option<Whole> {
    parse_figure(typed, 0).ok().and_then(|text| text.parse().ok()).and_then(Whole::new)
}

pub fn percent(typed: &str) -> Option<Percent> {
    parse_percent(typed, SHARE_DECIMALS).ok().and_then(|text| Percent::new(&text))
}

/// The facts of one person, of those `asked`; nothing if nothing is known. And what is wrong with them.
pub fn facts(draft: &TieFactsDraft, asked: &[TieFact]) -> (Option<TieFacts>, Vec<Fault>) {
    let is_asked = |fact: TieFact| asked.contains(&fact);
    let answer = |fact: TieFact, said: Option<AnswerDraft>| said.and_then(AnswerDraft::answer).filter(|_| is_asked(fact));
    let part = |fact: TieFact, typed: &str| percent(typed).filter(|_| is_asked(fact));
    let hired = |fact: TieFact, typed: &str| days(typed).ok().flatten().filter(|_| is_asked(fact));
    let paid = |fact: TieFact, typed: &str| pesos(typed).filter(|_| is_asked(fact));
    let empty = SensitiveDraft::default();
    let said = draft.sensitive.as_ref().unwrap_or(&empty);
    let sensitive = SensitiveFacts {
        victim: answer(TieFact::Victim, said.victim),
        victims: part(TieFact::Victims, &said.victims),
        reincorporated: answer(TieFact::Reincorporated, said.reincorporated),
        reincorporated_share: part(TieFact::ReincorporatedShare, &said.reincorporated_share),
        ethnic: hired(TieFact::Ethnic, &said.ethnic),
    };
    let business = Business::ALL.iter().copied().find(|business| business.as_str() == &*draft.business);
    let mut facts = TieFacts {
        national: answer(TieFact::National, draft.national),
        head_of_family: answer(TieFact::HeadOfFamily, draft.head_of_family),
        heads_of_family: part(TieFact::HeadsOfFamily, &draft.heads_of_family),
        workers: count(&draft.workers).filter(|_| is_asked(TieFact::Workers)),
        disabled: hired(TieFact::Disabled, &draft.disabled),
        pension_age: hired(TieFact::PensionAge, &draft.pension_age),
        ties: answer(TieFact::Ties, draft.ties),
        business: business.filter(|_| is_asked(TieFact::Business)),
        payments: paid(TieFact::Payments, &draft.payments),
        mipyme_payments: paid(TieFact::MipymePayments, &draft.mipyme_payments),
        bic: answer(TieFact::Bic, draft.bic),
        sensitive: (sensitive != SensitiveFacts::blank()).then_some(sensitive),
    };
    let faults = settle(&mut facts);
    ((facts != TieFacts::blank()).then_some(facts), faults)
}

/// Takes out what cannot be so together. Nothing that is not sensitive hangs on what is.
fn settle(facts: &mut TieFacts) -> Vec<Fault> {
    let mut problems = Vec::new();
    tie_faults(facts, "", &mut problems);
    let mut faults = Vec::new();
    for problem in problems {
        let sensitive = facts.sensitive.as_mut();
        let fact = match problem.path.trim_start_matches('/') {
            "disabled" => {
                (facts.disabled, facts.workers) = (None, None);
                TieFact::Disabled
            }
            "pension_age" => {
                (facts.pension_age, facts.workers) = (None, None);
                TieFact::PensionAge
            }
            "mipyme_payments" => {
                (facts.mipyme_payments, facts.payments) = (None, None);
                TieFact::MipymePayments
            }
            "sensitive/ethnic" => {
                sensitive.into_iter().for_each(|said| said.ethnic = None);
                TieFact::Ethnic
            }
            "sensitive/victims" => {
                sensitive.into_iter().for_each(|said| said.victims = None);
                TieFact::Victims
            }
            _ => {
                sensitive.into_iter().for_each(|said| said.reincorporated_share = None);
                TieFact::ReincorporatedShare
            }
        };
        faults.push((fact, problem.message));
    }
    facts.sensitive = facts.sensitive.take().filter(|said| *said != SensitiveFacts::blank());
    faults
}
