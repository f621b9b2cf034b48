//! What an invitation lets or makes a bidder do besides the offer, as a report tells it. Nothing here is a verdict.

use super::outcome::{Step, Term};
use super::state::State;
use crate::engine::values::Date;
use serde::Serialize;

/// Where a row stands at the moment of the check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    Passed,
    /// The first that has not passed.
    Next,
    Coming,
}

/// One row of the schedule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ScheduleRow {
    pub milestone: &'static str,
    pub title: String,
    pub clause: String,
    pub date: Date,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hour: Option<String>,
    /// The date first published, where an addendum moved it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub original: Option<Date>,
    pub standing: Standing,
    /// «faltan 2 días y 3 horas».
    pub left: String,
    /// What is odd about it: that it is no business day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
}

/// A term of the law against the schedule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LegalCheck {
    pub title: String,
    pub from: Date,
    pub to: Date,
    /// The row it ends in, counted from 0.
    pub row: usize,
    /// Business days after `from` up to and including `to`.
    pub days: i32,
    pub least: u16,
    pub enough: bool,
    pub norm: String,
}

/// One guarantee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GuaranteeLine {
    pub id: String,
    pub title: String,
    pub clause: String,
    /// In %.
    pub percent: String,
    /// In pesos; nothing where it hangs on the value of the offer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// The least last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    pub sentence: String,
    pub help: String,
}

/// One contradiction of the invitation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Observation {
    pub id: String,
    pub clauses: Vec<String>,
    pub title: String,
    pub detail: String,
    /// The rules it matters to.
    pub rules: Vec<String>,
    /// The text to send, where there is something to ask.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// «hasta el 04/07/2025, 5:00 p. m.», or that it has passed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deadline: Option<String>,
}

/// The size of a firm by its income.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SizeFound {
    /// `micro`, `small`, `medium` or `large`; nothing where it cannot be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<&'static str>,
    pub sentence: String,
    pub steps: Vec<Step>,
}

/// Everything about the limitation of one process.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MipymeGuide {
    /// Whether its value lets it be limited.
    pub may_be_limited: State,
    /// Whether this bidder has existed long enough to ask for it.
    pub old_enough: State,
    pub lines: Vec<Term>,
    pub size: SizeFound,
    /// The sizes that no longer rule, where the invitation copies them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub repealed: Vec<String>,
    /// The request, ready to be pasted.
    pub message: String,
}

/// All of it, for a report.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Guide {
    pub schedule: Vec<ScheduleRow>,
    pub legal_terms: Vec<LegalCheck>,
    pub guarantees: Vec<GuaranteeLine>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mipyme: Option<MipymeGuide>,
    pub observations: Vec<Observation>,
}
