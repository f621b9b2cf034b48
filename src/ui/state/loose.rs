//! A contract as the calculator adds it up: without a process that says what counts.

use super::convert::{CENTS, SHARE_DECIMALS, TRM_DECIMALS};
use super::draft::{AnswerDraft, ContractDraft};
use crate::engine::firm::{Contract, ContractState};
use crate::engine::reading::{Field, Text};
use crate::engine::values::text::{parse_figure, parse_percent, parse_span, Misread};
use crate::engine::values::{Amount, Percent, Pesos};

/// Decimals of the dollars that a unit of another currency is worth.
pub const USD_DECIMALS: usize = 6;

/// Something in it cannot be read: its field says why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unread;

/// What of the contract of a row bears on its amount. What is empty is missing, and the engine says so.
///
/// # Errors
/// Something typed cannot be read: read as missing, the rest would be added up as if it had not been typed.
pub fn loose(row: &ContractDraft) -> Result<Contract, Unread> {
    let pesos = |typed: &str| read(parse_figure(typed, CENTS), Pesos::new);
    let state = match (row.running, row.liquidated) {
        (Some(AnswerDraft::Yes), _) => Some(ContractState::Running),
        (_, Some(AnswerDraft::Yes)) => Some(ContractState::Liquidated),
        (Some(AnswerDraft::No), _) => Some(ContractState::Finished),
        _ => None,
    };
    Ok(Contract {
        id: row.id.clone().ok_or(Unread)?,
        value: pesos(&row.value)?,
        additions: pesos(&row.additions)?,
        currency: currency(&row.currency)?.and_then(|code| Text::new(&code)),
        trm: read(parse_figure(&row.trm, TRM_DECIMALS), Amount::new)?,
        usd: read(parse_figure(&row.usd, USD_DECIMALS), Amount::new)?,
        start: given(parse_span(&row.start))?,
        end: given(parse_span(&row.end))?,
        share: read(parse_percent(&row.share, SHARE_DECIMALS), Percent::new)?,
        state,
        ..Field::blank()
    })
}

/// The code of a currency, in capitals; nothing for pesos, which are those of an empty field.
///
/// # Errors
/// It is not a code of three letters.
pub fn currency(typed: &str) -> Result<Option<String>, Unread> {
    let code = typed.trim().to_ascii_uppercase();
    match code.as_str() {
        "" | "COP" => Ok(None),
        _ if code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase()) => Ok(Some(code)),
        _ => Err(Unread),
    }
}

/// What was given, if anything was.
fn given<T>(parsed: Result<T, Misread>) -> Result<Option<T>, Unread> {
    match parsed {
        Ok(value) => Ok(Some(value)),
        Err(Misread::Empty) => Ok(None),
        Err(_) => Err(Unread),
    }
}

fn read<T>(parsed: Result<String, Misread>, value: fn(&str) -> Option<T>) -> Result<Option<T>, Unread> {
    given(parsed)?.map(|text| value(&text).ok_or(Unread)).transpose()
}
