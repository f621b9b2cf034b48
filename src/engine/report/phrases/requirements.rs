//! Sentences about habilitating papers.

use super::{counted, figures};
use crate::engine::report::finding::{Figures, Outcome, Step};
use crate::engine::report::State;
use crate::engine::values::Date;

/// What came of a paper with a maximum age.
#[derive(Clone, Debug)]
pub enum PaperOutcome {
    /// Nobody said whether the firm has it.
    Unknown {
        oldest: Date,
        days: u16,
    },
    Missing {
        oldest: Date,
        days: u16,
    },
    /// The firm has it; its date is unknown.
    Undated {
        oldest: Date,
        days: u16,
    },
    InDate {
        issued: Date,
        oldest: Date,
        from: Date,
        days: u16,
    },
    TooOld {
        issued: Date,
        oldest: Date,
        from: Date,
        days: u16,
    },
    /// Issued after the date it is counted from: only good to cure a fact that already existed.
    Later {
        issued: Date,
        from: Date,
    },
}

impl PaperOutcome {
    fn age(issued: Date, from: Date) -> usize {
        usize::try_from(from.days_since(issued)).unwrap_or(0)
    }
}

impl Outcome for PaperOutcome {
    fn state(&self) -> State {
        match self {
            PaperOutcome::Unknown { .. } | PaperOutcome::Undated { .. } => State::PorConfirmar,
            PaperOutcome::Missing { .. } | PaperOutcome::TooOld { .. } => State::NoCumple,
            PaperOutcome::InDate { .. } => State::Cumple,
            PaperOutcome::Later { .. } => State::RequiereRevision,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            PaperOutcome::Unknown { .. } => "paper_unknown",
            PaperOutcome::Missing { .. } => "paper_missing",
            PaperOutcome::Undated { .. } => "paper_undated",
            PaperOutcome::InDate { .. } => "paper_in_date",
            PaperOutcome::TooOld { .. } => "paper_too_old",
            PaperOutcome::Later { .. } => "paper_issued_later",
        }
    }

    fn figures(&self) -> Figures {
        match self {
            PaperOutcome::Unknown { oldest, days } | PaperOutcome::Missing { oldest, days } | PaperOutcome::Undated { oldest, days } => {
                figures([("oldest", oldest.iso()), ("max_days", days.to_string())])
            }
            PaperOutcome::InDate { issued, oldest, from, days } | PaperOutcome::TooOld { issued, oldest, from, days } => figures([
                ("issued", issued.iso()),
                ("oldest", oldest.iso()),
                ("counted_from", from.iso()),
                ("max_days", days.to_string()),
                ("age_days", Self::age(*issued, *from).to_string()),
            ]),
            PaperOutcome::Later { issued, from } => figures([("issued", issued.iso()), ("counted_from", from.iso())]),
        }
    }

    fn body(&self) -> String {
        match self {
            PaperOutcome::Unknown { days, .. } => format!("no se sabe si lo tiene; se pide con máximo {days} días de expedido."),
            PaperOutcome::Missing { .. } => "falta el documento.".to_owned(),
            PaperOutcome::Undated { days, .. } => format!("falta la fecha de expedición; se acepta con máximo {days} días de expedido."),
            PaperOutcome::InDate { issued, from, days, .. } => {
                let age = counted(Self::age(*issued, *from), "día", "días");
                format!("expedido el {issued}, tendrá {age} el {from}; se admiten {days}.")
            }
            PaperOutcome::TooOld { issued, from, days, .. } => {
                let age = Self::age(*issued, *from);
                let over = counted(age.saturating_sub(usize::from(*days)), "día", "días");
                format!("expedido el {issued}, tendrá {age} días el {from}; se admiten {days}: se pasa por {over}.")
            }
            PaperOutcome::Later { issued, from } => {
                format!("expedido el {issued}, después del {from}: solo serviría para subsanar, y si prueba algo que ya existía al cierre.")
            }
        }
    }

    fn steps(&self) -> Vec<Step> {
        match self {
            PaperOutcome::InDate { issued, oldest, from, days } | PaperOutcome::TooOld { issued, oldest, from, days } => vec![
                Step::new("Fecha más antigua que se acepta", format!("{from} − {days} días"), oldest.to_string()),
                Step::new("Antigüedad del documento", format!("{from} − {issued}"), counted(Self::age(*issued, *from), "día", "días")),
            ],
            _ => Vec::new(),
        }
    }

    fn mend(&self) -> Option<String> {
        match self {
            PaperOutcome::Unknown { oldest, .. } | PaperOutcome::Undated { oldest, .. } => {
                Some(format!("Sirve el expedido desde el {oldest}."))
            }
            PaperOutcome::Missing { oldest, .. } => Some(format!("Pídalo: sirve el expedido desde el {oldest}.")),
            PaperOutcome::TooOld { oldest, .. } => Some(format!("Pida uno nuevo: sirve el expedido desde el {oldest}.")),
            PaperOutcome::Later { .. } => Some("Revise la fecha o pregunte a la entidad si lo recibe como subsanación.".to_owned()),
            PaperOutcome::InDate { .. } => None,
        }
    }
}
