//! Sentences about habilitating papers.

use super::counted;
use super::limit::{Limit, OtherCount, Span};
use crate::engine::report::consequence::Context;
use crate::engine::report::outcome::{Figures, Outcome, Step, Term};
use crate::engine::report::State;
use crate::engine::values::Date;

/// What came of a paper.
#[derive(Clone, Debug)]
pub enum PaperOutcome {
    /// This bidder does not owe it.
    NotOwed {
        why: String,
    },
    /// Signing the letter says it.
    ByLetter,
    /// Whether it is owed hangs on something unknown.
    MaybeOwed {
        on: String,
    },
    /// Nobody said whether the firm has it.
    Unknown {
        limit: Option<Limit>,
    },
    Missing {
        limit: Option<Limit>,
    },
    /// The firm has it; its date is unknown.
    Undated {
        limit: Limit,
    },
    /// The firm has it, and its age does not matter.
    Present,
    InDate {
        issued: Date,
        limit: Limit,
    },
    TooOld {
        issued: Date,
        limit: Limit,
    },
    /// Issued after the closing, and nobody said whether what it proves already existed then.
    Later {
        issued: Date,
        limit: Limit,
    },
    /// Issued after the closing, to cure: it proves what already existed.
    Cures {
        issued: Date,
        limit: Limit,
    },
    /// Issued when nothing can be cured any more: as if it were not there.
    TooLate {
        issued: Date,
        limit: Limit,
    },
    /// Issued after the closing about something that did not exist then.
    LaterFact {
        issued: Date,
        limit: Limit,
    },
}

impl PaperOutcome {
    fn limit(&self) -> Option<&Limit> {
        match self {
            PaperOutcome::Unknown { limit } | PaperOutcome::Missing { limit } => limit.as_ref(),
            PaperOutcome::Undated { limit }
            | PaperOutcome::InDate { limit, .. }
            | PaperOutcome::TooOld { limit, .. }
            | PaperOutcome::Later { limit, .. }
            | PaperOutcome::Cures { limit, .. }
            | PaperOutcome::TooLate { limit, .. }
            | PaperOutcome::LaterFact { limit, .. } => Some(limit),
            PaperOutcome::NotOwed { .. } | PaperOutcome::ByLetter | PaperOutcome::MaybeOwed { .. } | PaperOutcome::Present => None,
        }
    }

    fn issued(&self) -> Option<Date> {
        match self {
            PaperOutcome::InDate { issued, .. }
            | PaperOutcome::TooOld { issued, .. }
            | PaperOutcome::Later { issued, .. }
            | PaperOutcome::Cures { issued, .. }
            | PaperOutcome::TooLate { issued, .. }
            | PaperOutcome::LaterFact { issued, .. } => Some(*issued),
            _ => None,
        }
    }
}

/// The other way to count, if it would accept what this one does not.
fn doubt(issued: Date, limit: &Limit) -> Option<&OtherCount> {
    limit.other.as_ref().filter(|other| issued >= other.oldest)
}

impl Outcome for PaperOutcome {
    fn state(&self) -> State {
        match self {
            PaperOutcome::NotOwed { .. } | PaperOutcome::ByLetter => State::NoAplica,
            PaperOutcome::MaybeOwed { .. } | PaperOutcome::Unknown { .. } | PaperOutcome::Undated { .. } => State::PorConfirmar,
            PaperOutcome::Later { .. } => State::PorConfirmar,
            PaperOutcome::Missing { .. } | PaperOutcome::TooOld { .. } | PaperOutcome::TooLate { .. } | PaperOutcome::LaterFact { .. } => {
                State::NoCumple
            }
            PaperOutcome::Present | PaperOutcome::InDate { .. } | PaperOutcome::Cures { .. } => State::Cumple,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            PaperOutcome::NotOwed { .. } => "paper_not_owed",
            PaperOutcome::ByLetter => "paper_by_letter",
            PaperOutcome::MaybeOwed { .. } => "paper_maybe_owed",
            PaperOutcome::Unknown { .. } => "paper_unknown",
            PaperOutcome::Missing { .. } => "paper_missing",
            PaperOutcome::Undated { .. } => "paper_undated",
            PaperOutcome::Present => "paper_present",
            PaperOutcome::InDate { .. } => "paper_in_date",
            PaperOutcome::TooOld { .. } => "paper_too_old",
            PaperOutcome::Later { .. } => "paper_issued_later",
            PaperOutcome::Cures { .. } => "paper_cures",
            PaperOutcome::TooLate { .. } => "paper_too_late",
            PaperOutcome::LaterFact { .. } => "paper_later_fact",
        }
    }

    fn figures(&self) -> Figures {
        let mut found = self.limit().map(Limit::figures).unwrap_or_default();
        if let (Some(issued), Some(limit)) = (self.issued(), self.limit()) {
            found.insert("issued", issued.iso());
            found.insert("age_days", limit.age(issued).to_string());
        }
        found
    }

    fn body(&self) -> String {
        match self {
            PaperOutcome::NotOwed { why } => format!("no lo debe: {why}."),
            PaperOutcome::ByLetter => "queda dicho al firmar la carta de presentación; no hay que entregar otro documento.".to_owned(),
            PaperOutcome::MaybeOwed { on } => format!("no se sabe si lo debe: falta decir {on}."),
            PaperOutcome::Unknown { limit: None } => "no se sabe si lo tiene.".to_owned(),
            PaperOutcome::Unknown { limit: Some(limit) } => format!("no se sabe si lo tiene; se pide {}.", limit.words()),
            PaperOutcome::Missing { .. } => "falta el documento.".to_owned(),
            PaperOutcome::Undated { limit } => format!("falta la fecha de expedición; se acepta {}.", limit.words()),
            PaperOutcome::Present => "lo tiene.".to_owned(),
            PaperOutcome::InDate { issued, limit } => match limit.span {
                Span::Days(_) if *issued > limit.from => format!("expedido el {issued}, después del {}.", limit.from),
                Span::Days(days) => {
                    format!(
                        "expedido el {issued}, tendrá {} el {}; se admiten {days}.",
                        counted(limit.age(*issued), "día", "días"),
                        limit.from
                    )
                }
                Span::BusinessDays(_) | Span::Months(_) | Span::Month => {
                    format!("expedido el {issued}; se acepta desde el {}.", limit.oldest)
                }
            },
            PaperOutcome::TooOld { issued, limit } => {
                let too_old = match limit.span {
                    Span::Days(days) => {
                        let age = limit.age(*issued);
                        let over = counted(age.saturating_sub(usize::from(days)), "día", "días");
                        format!("expedido el {issued}, tendrá {age} días el {}; se admiten {days}: se pasa por {over}.", limit.from)
                    }
                    Span::Month => format!("expedido el {issued}, fuera del mes del cierre; se acepta desde el {}.", limit.oldest),
                    Span::Months(_) | Span::BusinessDays(_) => {
                        format!("expedido el {issued}; se acepta {}, desde el {}.", limit.words(), limit.oldest)
                    }
                };
                match doubt(*issued, limit) {
                    Some(other) => format!("{too_old} Contado en días hábiles aún valdría, desde el {}.", other.oldest),
                    None => too_old,
                }
            }
            PaperOutcome::Later { issued, limit } => {
                format!(
                    "expedido el {issued}, después del {}: solo sirve para subsanar, y si prueba algo que ya existía al cierre.",
                    limit.closing
                )
            }
            PaperOutcome::Cures { issued, limit } => {
                format!(
                    "expedido el {issued}, después del {}: sirve para subsanar, porque prueba algo que ya existía al cierre.",
                    limit.closing
                )
            }
            PaperOutcome::TooLate { issued, limit } => {
                let until = limit.cure.unwrap_or(limit.closing);
                format!("expedido el {issued}, después del plazo para subsanar ({until}).")
            }
            PaperOutcome::LaterFact { issued, limit } => {
                format!("expedido el {issued}, y prueba algo que no existía al cierre ({}).", limit.closing)
            }
        }
    }

    fn never_curable(&self) -> bool {
        matches!(self, PaperOutcome::LaterFact { .. })
    }

    fn readings(&self) -> Vec<String> {
        match self {
            PaperOutcome::TooOld { issued, limit } => doubt(*issued, limit).map(|other| other.reading.clone()).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    fn terms(&self, context: &Context) -> Vec<Term> {
        self.limit().map(|limit| limit.terms(self.issued(), context)).unwrap_or_default()
    }

    fn steps(&self) -> Vec<Step> {
        match self {
            PaperOutcome::InDate { issued, limit } | PaperOutcome::TooOld { issued, limit } => limit.steps(*issued),
            _ => Vec::new(),
        }
    }

    fn mend(&self) -> Option<String> {
        let since = self.limit().map(|limit| format!("sirve el expedido desde el {}.", limit.oldest));
        match self {
            PaperOutcome::MaybeOwed { .. } => Some("Responda esa pregunta.".to_owned()),
            PaperOutcome::Unknown { .. } => {
                Some(since.map_or("Diga si lo tiene.".to_owned(), |since| format!("Diga si lo tiene: {since}")))
            }
            PaperOutcome::Undated { .. } => since.map(|since| format!("Escriba la fecha: {since}")),
            PaperOutcome::Missing { .. } => Some(since.map_or("Consígalo.".to_owned(), |since| format!("Pídalo: {since}"))),
            PaperOutcome::TooOld { .. } => since.map(|since| format!("Pida uno nuevo: {since}")),
            PaperOutcome::Later { .. } => Some("Diga si lo que prueba ya existía el día del cierre, o revise la fecha.".to_owned()),
            PaperOutcome::TooLate { .. } => since.map(|since| format!("Revise la fecha, o pida otro: {since}")),
            PaperOutcome::LaterFact { .. } => {
                Some("Lo que pasa después del cierre no se puede subsanar (Ley 1150 de 2007, art. 5, par. 1). Revise la fecha.".to_owned())
            }
            _ => None,
        }
    }
}
