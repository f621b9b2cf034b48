//! A field for a date, with what was not understood.

use crate::engine::values::text::{parse_date, Misread};
use crate::ui::kit::Field;
use yew::prelude::*;

/// The field, and what is wrong with its date.
pub fn date_field(field: Field) -> Html {
    let fault = match parse_date(field.value()) {
        Ok(_) | Err(Misread::Empty) => None,
        Err(misread) => Some(html! { { misread.to_string() } }),
    };
    field.date().fault(fault).view()
}
