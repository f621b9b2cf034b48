//! Sentences about habilitating papers.

use super::{counted, figures};
use crate::engine::report::finding::{Figures, Outcome, Step};
use crate::engine::report::State;
use crate::engine::values::Date;

/// How old a paper may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    Days(u16),
    Months(u16),
    /// Issued in the calendar month of the date it is counted from.
    Month,
}

/// The oldest date of issue that is accepted, and the date it is counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    pub span: Span,
    pub oldest: Date,
    pub from: Date,
    /// After it a paper is only good to cure what already existed.
    pub closing: Date,
}

impl Limit {
    fn words(&self) -> String {
        match self.span {
            Span::Days(days) => format!("con máximo {days} días de expedido"),
            Span::Months(months) => format!("con máximo {} de expedido", counted(usize::from(months), "mes", "meses")),
            Span::Month => "expedido en el mes del cierre".to_owned(),
        }
    }

    fn age(&self, issued: Date) -> usize {
        usize::try_from(self.from.days_since(issued)).unwrap_or(0)
    }

    fn figures(&self) -> Figures {
        let mut found = figures([("oldest", self.oldest.iso()), ("counted_from", self.from.iso())]);
        match self.span {
            Span::Days(days) => found.insert("max_days", days.to_string()),
            Span::Months(months) => found.insert("max_months", months.to_string()),
            Span::Month => None,
        };
        found
    }
}

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
    /// Issued after the date it is counted from: only good to cure a fact that already existed.
    Later {
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
            | PaperOutcome::Later { limit, .. } => Some(limit),
            PaperOutcome::NotOwed { .. } | PaperOutcome::ByLetter | PaperOutcome::MaybeOwed { .. } | PaperOutcome::Present => None,
        }
    }

    fn issued(&self) -> Option<Date> {
        match self {
            PaperOutcome::InDate { issued, .. } | PaperOutcome::TooOld { issued, .. } | PaperOutcome::Later { issued, .. } => Some(*issued),
            _ => None,
        }
    }
}

impl Outcome for PaperOutcome {
    fn state(&self) -> State {
        match self {
            PaperOutcome::NotOwed { .. } | PaperOutcome::ByLetter => State::NoAplica,
            PaperOutcome::MaybeOwed { .. } | PaperOutcome::Unknown { .. } | PaperOutcome::Undated { .. } => State::PorConfirmar,
            PaperOutcome::Missing { .. } | PaperOutcome::TooOld { .. } => State::NoCumple,
            PaperOutcome::Present | PaperOutcome::InDate { .. } => State::Cumple,
            PaperOutcome::Later { .. } => State::RequiereRevision,
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
                Span::Days(days) => {
                    format!(
                        "expedido el {issued}, tendrá {} el {}; se admiten {days}.",
                        counted(limit.age(*issued), "día", "días"),
                        limit.from
                    )
                }
                Span::Months(_) | Span::Month => format!("expedido el {issued}; se acepta desde el {}.", limit.oldest),
            },
            PaperOutcome::TooOld { issued, limit } => match limit.span {
                Span::Days(days) => {
                    let age = limit.age(*issued);
                    let over = counted(age.saturating_sub(usize::from(days)), "día", "días");
                    format!("expedido el {issued}, tendrá {age} días el {}; se admiten {days}: se pasa por {over}.", limit.from)
                }
                Span::Months(_) => format!("expedido el {issued}; se acepta {}, desde el {}.", limit.words(), limit.oldest),
                Span::Month => format!("expedido el {issued}, fuera del mes del cierre; se acepta desde el {}.", limit.oldest),
            },
            PaperOutcome::Later { issued, limit } => {
                let closing = limit.closing;
                format!(
                    "expedido el {issued}, después del {closing}: solo serviría para subsanar, y si prueba algo que ya existía al cierre."
                )
            }
        }
    }

    fn steps(&self) -> Vec<Step> {
        let (PaperOutcome::InDate { issued, limit } | PaperOutcome::TooOld { issued, limit }) = self else { return Vec::new() };
        let span = match limit.span {
            Span::Days(days) => format!("{} − {days} días", limit.from),
            Span::Months(months) => format!("{} − {}", limit.from, counted(usize::from(months), "mes", "meses")),
            Span::Month => format!("primer día del mes del {}", limit.from),
        };
        let age = counted(limit.age(*issued), "día", "días");
        vec![
            Step::new("Fecha más antigua que se acepta", span, limit.oldest.to_string()),
            Step::new("Antigüedad del documento", format!("{} − {issued}", limit.from), age),
        ]
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
            PaperOutcome::Later { .. } => Some("Revise la fecha o pregunte a la entidad si lo recibe como subsanación.".to_owned()),
            _ => None,
        }
    }
}
