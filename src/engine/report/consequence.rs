//! What follows from not complying, and what can still be done at the moment of the check.

use crate::engine::values::{Date, Hour, Moment};
use std::fmt;

/// A day to act by, with its hour where one is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline {
    pub date: Date,
    pub hour: Option<Hour>,
}

impl Deadline {
    /// Whether `now` is past it. Without an hour, the whole day still counts as open.
    pub fn passed(&self, now: Moment) -> bool {
        now.date > self.date || (now.date == self.date && self.hour.is_some_and(|hour| now.hour > hour))
    }
}

/// `11/02/2026 (sin hora indicada)`.
impl fmt::Display for Deadline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.hour {
            Some(hour) => write!(f, "{}, {hour}", self.date),
            None => write!(f, "{} (sin hora indicada)", self.date),
        }
    }
}

/// When the check is made and when offers close.
#[derive(Clone, Copy, Debug)]
pub struct Context {
    pub as_of: Moment,
    pub closing: Deadline,
}

/// What follows from a `no_cumple`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Consequence {
    Rejection,
    /// Until a day; nothing there when an addendum has moved the closing past it and nobody has said the new one.
    Curable {
        until: Option<Deadline>,
    },
    /// Owed, but the entity looks it up itself when it is missing.
    LookedUp {
        until: Option<Deadline>,
    },
    TieBreak,
}

impl Consequence {
    pub fn code(self) -> &'static str {
        match self {
            Consequence::Rejection => "rejection",
            Consequence::Curable { .. } => "curable",
            Consequence::LookedUp { .. } => "looked_up",
            Consequence::TieBreak => "tie_break",
        }
    }

    /// What would be at stake, while it is not known whether it complies.
    pub fn stake(self) -> &'static str {
        match self {
            Consequence::Rejection => "Si no cumple, es causal de rechazo y no se puede subsanar.",
            Consequence::Curable { .. } => "Si no cumple, se puede subsanar.",
            Consequence::LookedUp { .. } => "Si falta, la entidad puede consultarlo ella misma; también se puede subsanar.",
            Consequence::TieBreak => "Si no se prueba, solo se pierde este criterio de desempate.",
        }
    }

    /// The rule by itself, whatever was found.
    pub fn rule(self) -> String {
        match self {
            Consequence::Rejection => "causal de rechazo; después del cierre no se puede subsanar.".to_owned(),
            Consequence::Curable { until } => format!("se puede subsanar {}, o en el plazo menor que fije la entidad.", term(until)),
            Consequence::LookedUp { until } => {
                format!("la entidad puede consultarlo ella misma; también se puede subsanar {}.", term(until))
            }
            Consequence::TieBreak => "solo se pierde el desempate.".to_owned(),
        }
    }

    /// What follows from not complying and what can still be done, at the moment of the check.
    pub fn outlook(self, context: &Context) -> String {
        let closed = context.closing.passed(context.as_of);
        match self {
            Consequence::Rejection if closed => "Es causal de rechazo y ya no se puede corregir: el cierre pasó.".to_owned(),
            Consequence::Rejection => {
                format!("Es causal de rechazo y no se puede subsanar: corríjalo antes del cierre ({}).", context.closing)
            }
            Consequence::Curable { until: Some(until) } if until.passed(context.as_of) => {
                format!("Era subsanable hasta el {until}; ese plazo ya pasó.")
            }
            Consequence::Curable { until } if closed => {
                format!("Se puede subsanar {}, o en el plazo menor que fije la entidad.", term(until))
            }
            Consequence::Curable { until } => format!(
                "Corríjalo antes del cierre ({}); si no, se puede subsanar {}, o en el plazo menor que fije la entidad.",
                context.closing,
                term(until)
            ),
            Consequence::LookedUp { until } => {
                format!("Se debe igual, pero si falta la entidad lo consulta ella misma; también se puede subsanar {}.", term(until))
            }
            Consequence::TieBreak if closed => {
                "No es causal de rechazo: solo se pierde este criterio de desempate. El cierre ya pasó y no se puede subsanar.".to_owned()
            }
            Consequence::TieBreak => {
                format!("No es causal de rechazo: solo se pierde este criterio de desempate. Las pruebas van con la oferta, antes del cierre ({}), y no se pueden subsanar.", context.closing)
            }
        }
    }
}

/// «hasta el 16/07/2025 (sin hora indicada)».
fn term(until: Option<Deadline>) -> String {
    until.map_or_else(
        || "en el plazo que dé el cronograma nuevo (escriba su fecha en «El proceso»)".to_owned(),
        |until| format!("hasta el {until}"),
    )
}
