//! A definition and an offer that complies with it, to be changed one fact at a time.

use habilita::engine::firm::Firm;
use habilita::engine::offer::Offer;
use habilita::engine::process::{Consequence, Process, Requirement};
use habilita::engine::reading::Problem;
use habilita::engine::report::{Finding, Report};
use habilita::engine::values::Moment;
use serde_json::Value;

pub const DEFINITION: &str = include_str!("../../www/procesos/gachala-mic-006-2026.json");
const FIRM: &str = include_str!("../cases/gachala/firm.json");
const OFFER: &str = include_str!("../cases/gachala/offer.json");
pub const USME: &str = include_str!("../../www/procesos/usme-fdlu-mc-009-2025.json");
const USME_FIRM: &str = include_str!("../cases/usme/firm.json");
const USME_OFFER: &str = include_str!("../cases/usme/offer.json");

/// What follows, in a word, and until when; the reason of a rejection aside.
pub fn consequence(requirement: &Requirement) -> String {
    match &requirement.consequence {
        Consequence::Rejection(_) => "rejection".to_owned(),
        Consequence::Curable(cure) => format!("curable {}", cure.until.as_str()),
        Consequence::LookedUp(cure) => format!("looked_up {}", cure.until.as_str()),
        Consequence::TieBreak(_) => "tie_break".to_owned(),
    }
}

/// Who owes a paper and when, in a line: of each member or representative, the bidders it exists for, the forms and the signers that owe
/// it, the answers that ask for it; nothing when every bidder owes it.
pub fn owes(requirement: &Requirement) -> String {
    let list = |name: &str, words: Vec<&str>| (!words.is_empty()).then(|| format!("{name} {}", words.join(" ")));
    let parts = [
        requirement.per.map(|per| format!("per {}", per.as_str())),
        list("in", requirement.bidders.iter().map(|k| k.as_str()).collect()),
        list("of", requirement.applies.iter().map(|k| k.as_str()).collect()),
        list("signed by", requirement.signers.iter().map(|s| s.as_str()).collect()),
    ];
    let answers = requirement.when.iter().map(|when| format!("when {} {}", when.fact, when.is.as_str()));
    parts.into_iter().flatten().chain(answers).collect::<Vec<_>>().join(", ")
}

/// The three documents of one check, as JSON to change.
#[derive(Clone, Debug)]
pub struct Case {
    pub process: Value,
    pub firm: Value,
    pub offer: Value,
    pub as_of: &'static str,
}

impl Case {
    /// Gachalá: everything complies; the day before the closing.
    pub fn perfect() -> Self {
        Case::of([DEFINITION, FIRM, OFFER], "2026-02-05")
    }

    /// Usme: everything complies; the day before the closing.
    pub fn usme() -> Self {
        Case::of([USME, USME_FIRM, USME_OFFER], "2025-07-10")
    }

    fn of([process, firm, offer]: [&str; 3], as_of: &'static str) -> Self {
        let json = |text: &str| serde_json::from_str(text).expect("a shipped document is JSON");
        Case { process: json(process), firm: json(firm), offer: json(offer), as_of }
    }

    pub fn with(mut self, change: impl FnOnce(&mut Case)) -> Self {
        change(&mut self);
        self
    }

    pub fn try_judge(&self) -> Result<Report, Vec<Problem>> {
        let process = Process::load(&self.process.to_string())?;
        let firm = Firm::load(&self.firm.to_string())?;
        let offer = Offer::load(&self.offer.to_string())?;
        habilita::engine::evaluate(&process, &firm, &offer, Moment::new(self.as_of).expect("a moment"))
    }

    pub fn judge(&self) -> Report {
        self.try_judge().unwrap_or_else(|problems| panic!("broken input: {problems:#?}"))
    }

    pub fn finding(&self, id: &str) -> Finding {
        let report = self.judge();
        report.findings.iter().find(|f| f.id == id).unwrap_or_else(|| panic!("no finding {id}")).as_ref().clone()
    }
}

/// What is accepted: what the offers are compared by, as the perfect offers accept it, and these readings.
pub fn accepting(readings: &[&str]) -> Value {
    ["LEC-COMPARA"].iter().chain(readings).copied().collect()
}

fn yes_to(items: &[&str]) -> Value {
    items.iter().map(|item| ((*item).to_owned(), Value::from("yes"))).collect()
}

/// A certificate of Usme that shows all it must (U:1477–1495, U:1547).
pub fn whole_paper() -> Value {
    yes_to(&["contratante", "contratista", "valor", "objeto", "participacion", "inicio", "terminacion", "firma", "contacto", "limpia"])
}

/// A certificate of Gachalá that shows all it must of a contract with a public entity (G:508, G:529–540).
pub fn gachala_paper() -> Value {
    yes_to(&["contratante", "contratista", "objeto", "valor", "destinatario", "participacion", "inicio", "terminacion", "firma"])
}
