//! A field for a date, with what was not understood.

use crate::engine::values::text::{parse_date, parse_span, Misread};
use crate::ui::kit::{words, El, Field};

/// The field, and what is wrong with its date.
pub fn date_field(field: Field) -> El {
    date_field_after(field, "")
}

/// The same for a date that cannot come before another one.
pub fn date_field_after(field: Field, first: &str) -> El {
    let fault = match (parse_date(field.value()), parse_date(first)) {
        (Ok(date), Ok(first)) if date < first => Some(words(format!("Es anterior al inicio ({first}). Revise las dos fechas."))),
        (Ok(_) | Err(Misread::Empty), _) => None,
        (Err(misread), _) => Some(words(misread.to_string())),
    };
    field.date().fault(fault).view()
}

/// The same for a day, or a month whose day nobody printed.
pub fn span_field(field: Field, first: &str) -> El {
    let fault = match (parse_span(field.value()), parse_span(first)) {
        (Ok(last), Ok(first)) if last.last() < first.first() => {
            Some(words(format!("Es anterior al inicio ({first}). Revise las dos fechas.")))
        }
        (Ok(_) | Err(Misread::Empty), _) => None,
        (Err(misread), _) => Some(words(misread.to_string())),
    };
    field.date().fault(fault).view()
}
