//! «Experiencia»: the contracts in the shape of an experience form, with every column of the table of the app, and what each brings in SMMLV.

use super::cell::{cell, figure, heads, letters, sheet as made, text};
use super::Judged;
use crate::engine::firm::{Answer, Certifier, Contract, ContractState};
use crate::engine::process::ExperienceRuleKind;
use crate::engine::reading::Id;
use crate::engine::values::{Amount, Date, Pesos, Span};
use rust_decimal::Decimal;
use serde_json::Value;

/// Those every list has; the reader of lists knows them by these titles.
const HEADS: [&str; 16] = [
    "Orden",
    "Contratante",
    "Objeto",
    "Consecutivo del RUP",
    "Valor",
    "Adiciones",
    "IVA",
    "Moneda",
    "TRM",
    "USD por unidad",
    "Inicio",
    "Terminación",
    "Recibo",
    "Su parte, en %",
    "Estado",
    "Códigos UNSPSC",
];
const WIDTHS: [u64; 16] = [8, 30, 50, 13, 20, 18, 18, 9, 12, 12, 13, 13, 13, 11, 14, 20];

pub fn sheet(judged: &Judged<'_>) -> Value {
    let asked = &judged.ask.columns;
    let mut titles: Vec<String> = HEADS.iter().map(ToString::to_string).chain(asked.iter().map(|(_, title)| title.clone())).collect();
    titles.extend(["SMMLV que aporta", "SMMLV acumulados", "Qué aporta"].map(str::to_owned));
    let mut widths: Vec<u64> = WIDTHS.to_vec();
    widths.extend(asked.iter().map(|_| 16).chain([16, 16, 60]));
    let wages = letters(HEADS.len().saturating_add(asked.len()));
    let mut rows = vec![heads(titles)];
    let mut sum = Decimal::ZERO;
    for contract in &judged.firm.contracts {
        let number = rows.len().saturating_add(1);
        let place = place(judged, &contract.id);
        let part = place.and_then(|place| brought(judged, place));
        let amount = part.as_ref().and_then(|(amount, _)| amount.clone());
        sum = amount.as_ref().and_then(|amount| Decimal::from_str_exact(amount).ok()).and_then(|one| sum.checked_add(one)).unwrap_or(sum);
        let mut row = row(contract, place);
        row.extend(asked.iter().map(|(column, _)| extra(contract, column)));
        row.push(figure("wages", amount));
        row.push(cell("wages", sum.to_string(), Some(format!("SUM({wages}$2:{wages}{number})"))));
        let words = part.map(|(_, words)| words);
        row.push(text(words.unwrap_or_else(|| if place.is_none() { "No se presenta en esta oferta.".to_owned() } else { String::new() })));
        rows.push(Value::Array(row));
    }
    if rows.len() > 1 {
        rows.push(total(&wages, rows.len(), sum, asked.len()));
    }
    made("Experiencia", &widths, 1, rows)
}

/// Two empty rows would part it from the table; the word in the first column is enough for whoever reads it again.
fn total(wages: &str, last: usize, sum: Decimal, asked: usize) -> Value {
    let mut row = vec![cell("bold", "Total".to_owned(), None)];
    row.resize(HEADS.len().saturating_add(asked), Value::Null);
    row.push(cell("sum_wages", sum.to_string(), Some(format!("SUM({wages}2:{wages}{last})"))));
    Value::Array(row)
}

/// In the order of upload, from 1; nothing of a contract that is not presented.
fn place(judged: &Judged<'_>, id: &Id) -> Option<usize> {
    let at = match &judged.offer.contracts {
        Some(chosen) => chosen.iter().position(|one| one == id),
        None => judged.firm.contracts.iter().position(|one| one.id == *id),
    };
    at.map(|at| at.saturating_add(1))
}

/// What the contract at a place brings to the sum that the invitation asks for, in SMMLV with more decimals than are shown, and how it was found.
fn brought(judged: &Judged<'_>, place: usize) -> Option<(Option<String>, String)> {
    let rules = &judged.process.experience.rules;
    let sum = rules.iter().find(|rule| matches!(rule.rule, ExperienceRuleKind::TotalSmmlv(_)))?;
    let finding = judged.findings().find(|finding| finding.id == sum.id.as_str())?;
    let part = finding.parts.iter().find(|part| part.place == place)?;
    Some((part.finer.clone(), part.words.clone()))
}

fn row(contract: &Contract, place: Option<usize>) -> Vec<Value> {
    let local = contract.currency.as_ref().is_none_or(|currency| currency.as_str().eq_ignore_ascii_case("COP"));
    let money = |amount: Option<Pesos>| figure(if local { "pesos" } else { "number" }, amount.map(Pesos::plain));
    let number = |amount: Option<Amount>| figure("number", amount.map(Amount::plain));
    let words = |words: &Option<crate::engine::reading::Text>| text(words.as_ref().map(ToString::to_string).unwrap_or_default());
    let day = |day: Option<Date>| figure("date", day.map(Date::iso));
    let codes: Vec<&str> = contract.codes.iter().map(|code| code.as_str()).collect();
    vec![
        figure("number", place.map(|place| place.to_string())),
        words(&contract.client),
        words(&contract.object),
        words(&contract.rup),
        money(contract.value),
        money(contract.additions),
        money(contract.vat),
        words(&contract.currency),
        number(contract.trm),
        number(contract.usd),
        span(contract.start),
        span(contract.end),
        day(contract.received),
        figure("number", contract.share.map(|share| share.plain())),
        text(contract.state.map_or("", stands)),
        text(codes.join(", ")),
    ]
}

/// A day is a date; a month alone is none, and stays text.
fn span(span: Option<Span>) -> Value {
    match span {
        Some(span) if span.is_month() => text(span),
        Some(span) => figure("date", Some(span.iso())),
        None => Value::Null,
    }
}

fn stands(state: ContractState) -> &'static str {
    match state {
        ContractState::Finished => "terminado",
        ContractState::Liquidated => "liquidado",
        ContractState::Running => "en ejecución",
    }
}

fn said(answer: Option<Answer>) -> &'static str {
    match answer {
        Some(Answer::Yes) => "sí",
        Some(Answer::No) => "no",
        None => "",
    }
}

/// What a column that only this invitation has says of a contract; the app calls it by the end of the ids of its fields.
fn extra(contract: &Contract, column: &str) -> Value {
    let under = |start: &str| column.strip_prefix(start).and_then(Id::new);
    if let Some(activity) = under("es-") {
        return text(said(contract.activities.get(&activity).copied()));
    }
    if let Some(member) = under("de-") {
        return figure("number", contract.members.get(&member).map(|share| share.plain()));
    }
    if let Some(quantity) = under("cuanto-") {
        return figure("number", contract.quantities.get(&quantity).map(|amount| amount.plain()));
    }
    let shown = || {
        let all = contract.certificate.iter().all(|(_, answer)| *answer == Answer::Yes);
        contract.certificate.iter().next().map(|_| if all { Answer::Yes } else { Answer::No })
    };
    let running = contract.state.map(|state| if state == ContractState::Running { Answer::Yes } else { Answer::No });
    match column {
        "propio" => text(said(contract.self_certified)),
        "socio" => text(said(contract.partner)),
        "particular" => text(said(contract.private)),
        "soportes" => text(said(shown())),
        "ejecucion" => text(said(running)),
        "certifica" => text(contract.certifier.map_or("", certifies)),
        _ => Value::Null,
    }
}

fn certifies(certifier: Certifier) -> &'static str {
    match certifier {
        Certifier::Client => "quien contrató",
        Certifier::Own => "el proponente",
        Certifier::OwnConsortium => "un consorcio o UT del proponente",
        Certifier::Member => "otro integrante",
        Certifier::Group => "una empresa del grupo",
    }
}
