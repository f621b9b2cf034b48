//! Offers that get each of the five verdicts, judged by the engine: the perfect offer of the tests, and what spoils it.

use crate::engine::firm::Firm;
use crate::engine::offer::Offer;
use crate::engine::process::Process;
use crate::engine::report::Verdict;
use crate::engine::values::Moment;
use crate::ui::held::Held;
use serde_json::{json, Value};

const INVITATION: &str = include_str!("../../../../www/procesos/gachala-mic-006-2026.json");
const FIRM: &str = include_str!("../../../../tests/cases/gachala/firm.json");
const OFFER: &str = include_str!("../../../../tests/cases/gachala/offer.json");

/// Where in the firm, where in the offer, and what goes there.
type Change = (Document, &'static str, Value);

enum Document {
    Firm,
    Offer,
}

pub fn invitation() -> &'static str {
    INVITATION
}

/// What was done to each offer, and its report. What cannot be judged is left out, which the tests of the page see.
pub fn offers() -> Vec<(&'static str, Held<Verdict>)> {
    use Document::{Firm, Offer};
    let all: [(&str, Vec<Change>); 5] = [
        ("Un precio pasa su tope por un peso", vec![(Offer, "/prices/7/unit_price", json!("15001"))]),
        (
            "Sin papeles, y con un contrato y un tope por escribir",
            vec![(Firm, "/papers", json!({})), (Firm, "/contracts/0/value", json!(null)), (Offer, "/prices/3/ceiling", json!(null))],
        ),
        (
            "Un contrato en consorcio que puede contar de dos maneras",
            vec![(Firm, "/contracts/0/share", json!("50")), (Offer, "/accepted", json!(["LEC-DIAS"]))],
        ),
        ("El registro mercantil tiene un día de más", vec![(Firm, "/papers/registro_mercantil/issued", json!("2026-01-06"))]),
        ("Todo en regla", vec![]),
    ];
    all.into_iter().filter_map(|(words, changes)| judged(changes).map(|report| (words, Held::new(report)))).collect()
}

fn judged(changes: Vec<Change>) -> Option<Verdict> {
    let mut firm: Value = serde_json::from_str(FIRM).ok()?;
    let mut offer: Value = serde_json::from_str(OFFER).ok()?;
    for (document, path, value) in changes {
        let document = match document {
            Document::Firm => &mut firm,
            Document::Offer => &mut offer,
        };
        let (parent, key) = path.rsplit_once('/')?;
        let parent = document.pointer_mut(parent)?.as_object_mut()?;
        match value {
            Value::Null => parent.remove(key),
            value => parent.insert(key.to_owned(), value),
        };
    }
    let process = Process::load(INVITATION).ok()?;
    let (firm, offer) = (Firm::load(&firm.to_string()).ok()?, Offer::load(&offer.to_string()).ok()?);
    crate::engine::judge(&process, &firm, &offer, Moment::new("2026-02-05")?, None).ok()
}
