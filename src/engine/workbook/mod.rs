//! An offer as sheets of typed cells, for whoever writes workbooks: its experience as a form asks it, its prices, its papers and what was found. What is
//! sensitive enters only when it is asked for. What a table of the app has comes back whole when the sheet is opened there.

mod cell;
mod experience;
mod findings;
mod papers;
mod prices;
mod summary;

use super::firm::Firm;
use super::offer::Offer;
use super::process::Process;
use super::reading::{parse, Limits, Problem};
use super::report::{Finding, Report};
use super::values::Moment;
use serde_json::{Map, Value};
use std::rc::Rc;

const LIMITS: Limits = Limits { bytes: 100_000, what: "El pedido" };

/// What is asked of the sheets.
struct Ask {
    as_of: Moment,
    /// What the bidder calls this offer.
    title: String,
    sensitive: bool,
    /// The columns of the table of contracts that only this invitation has: the end of their ids, and their headings.
    columns: Vec<(String, String)>,
}

/// An offer that was judged.
struct Judged<'a> {
    process: &'a Process,
    firm: &'a Firm,
    offer: &'a Offer,
    report: &'a Report,
    ask: &'a Ask,
}

impl Judged<'_> {
    /// What may be shown of what was found.
    fn findings(&self) -> impl Iterator<Item = &Rc<Finding>> {
        let sensitive = |id: &str| {
            let start = |own: &str| id == own || id.strip_prefix(own).is_some_and(|rest| rest.starts_with('.'));
            self.process.tiebreak.criteria.iter().any(|one| one.is_sensitive() && start(one.id.as_str()))
        };
        self.report.findings.iter().filter(move |one| self.ask.sensitive || !(one.sensitive || sensitive(&one.id)))
    }
}

/// The sheets of an offer, as the writer of workbooks takes them. `ask`:
///
/// ```json
/// { "as_of": "2026-02-05T00:00", "title": "Oferta 1", "sensitive": false, "columns": [["es-papeleria", "¿Fue de papelería?"]] }
/// ```
///
/// # Errors
/// What is wrong with a document, in sentences.
pub fn answer(process: &str, firm: &str, offer: &str, ask: &str) -> Result<String, String> {
    let ask = asked(ask)?;
    let process = Process::load(process).map_err(said)?;
    let (firm, offer) = (Firm::load(firm).map_err(said)?, Offer::load(offer).map_err(said)?);
    let report = super::evaluate(&process, &firm, &offer, ask.as_of).map_err(said)?;
    let moved = process.moved(&offer.schedule);
    let judged = Judged { process: moved.as_ref().unwrap_or(&process), firm: &firm, offer: &offer, report: &report, ask: &ask };
    let sheets =
        vec![summary::sheet(&judged), experience::sheet(&judged), prices::sheet(&judged), papers::sheet(&judged), findings::sheet(&judged)];
    let mut book = Map::new();
    book.insert("title".to_owned(), Value::String(format!("Habilita · {}", judged.process.reference)));
    book.insert("sheets".to_owned(), Value::Array(sheets));
    Ok(Value::Object(book).to_string())
}

fn said(problems: Vec<Problem>) -> String {
    problems.into_iter().map(|problem| format!("{}: {}", problem.path, problem.message)).collect::<Vec<_>>().join(" ")
}

fn asked(text: &str) -> Result<Ask, String> {
    let value = parse(text, &LIMITS).map_err(said)?;
    let word = |value: Option<&Value>| value.and_then(Value::as_str).unwrap_or_default().to_owned();
    let pair = |pair: &Value| (word(pair.get(0)), word(pair.get(1)));
    Ok(Ask {
        as_of: value.get("as_of").and_then(Value::as_str).and_then(Moment::new).ok_or("as_of: AAAA-MM-DDTHH:MM")?,
        title: word(value.get("title")),
        sensitive: value.get("sensitive").and_then(Value::as_bool).unwrap_or(false),
        columns: value.get("columns").and_then(Value::as_array).map_or(&[][..], Vec::as_slice).iter().map(pair).collect(),
    })
}
