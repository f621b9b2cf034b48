//! Causes of rejection that no paper answers, asked of the bidder.
//!
//! Checks: the answer to each cause of the invitation that is asked, and to each of the national list of disqualifications where the
//! invitation refers to it.
//! Legal basis: what each invitation prints; Ley 80/1993 art. 8 and the others the list cites, each with its status. Never a legal opinion:
//! a «sí» to the national list is for a person to judge.
//! Does not apply: to causes that other rules judge, and to those that can only happen after the offer.

mod standing;

pub use standing::standing;

use super::bidder::{Answer, BidderKind};
use super::offer::Offer;
use super::process::{CauseGroup, CauseRule, Process};
use super::reading::{Id, Text};
use super::reference::disqualifications;
use super::report::phrases::CauseOutcome;

/// A cause that is asked.
pub struct Asked<'a> {
    pub id: &'a Id,
    pub title: &'a Text,
    pub question: &'a Text,
    pub help: Option<&'a Text>,
    pub clause: &'a Text,
    /// The norm and, of an unconfirmed one, that it is.
    pub cites: Vec<String>,
    pub group: CauseGroup,
    applies: &'a [BidderKind],
    review: bool,
}

impl Asked<'_> {
    /// Whether it can happen to a bidder of this form.
    pub fn concerns(&self, kind: Option<BidderKind>) -> bool {
        self.applies.is_empty() || kind.is_none_or(|kind| self.applies.contains(&kind))
    }
}

/// Every cause that is asked, in the order of the definition; the national list where the definition sends to it.
pub fn asked(process: &Process) -> Vec<Asked<'_>> {
    let mut found = Vec::new();
    for cause in &process.rejections {
        match &cause.rule {
            CauseRule::Asked(asked) => found.push(Asked {
                id: &cause.id,
                title: &cause.title,
                question: &asked.question,
                help: asked.help.as_ref(),
                clause: &cause.clause,
                cites: Vec::new(),
                group: asked.group,
                applies: &asked.applies,
                review: asked.review == Some(Answer::Yes),
            }),
            CauseRule::Guided(_) => {
                let list = disqualifications().map(|table| table.entries.as_slice()).unwrap_or_default();
                found.extend(list.iter().filter(|entry| !stood_for(process, &entry.id)).map(|entry| Asked {
                    id: &entry.id,
                    title: &entry.title,
                    question: &entry.question,
                    help: entry.help.as_ref(),
                    clause: &cause.clause,
                    cites: vec![format!("{}{}", entry.norm, entry.status.caution())],
                    group: CauseGroup::Bidder,
                    applies: &entry.applies,
                    review: true,
                }));
            }
            CauseRule::Rules(_) | CauseRule::Later(_) => {}
        }
    }
    found
}

/// Whether a cause of the invitation asks the same as an entry of the national list.
fn stood_for(process: &Process, entry: &Id) -> bool {
    process.rejections.iter().any(|cause| matches!(&cause.rule, CauseRule::Asked(asked) if asked.stands_for.contains(entry)))
}

/// What came of each cause that is asked.
pub fn judge<'a>(process: &'a Process, kind: Option<BidderKind>, offer: &Offer) -> Vec<(Asked<'a>, CauseOutcome)> {
    let one = |cause: Asked<'a>| {
        let question = || cause.question.to_string();
        let outcome = match (offer.causes.get(cause.id), kind) {
            (_, Some(kind)) if !cause.concerns(Some(kind)) => CauseOutcome::NotForThem { kind: kind.words() },
            (None, _) => CauseOutcome::Unknown { question: question() },
            (Some(Answer::No), _) => CauseOutcome::Absent,
            (Some(Answer::Yes), _) if cause.review => CauseOutcome::ToJudge { question: question() },
            (Some(Answer::Yes), _) => CauseOutcome::Happens { question: question() },
        };
        (cause, outcome)
    };
    asked(process).into_iter().map(one).collect()
}
