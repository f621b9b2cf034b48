//! Whether sensitive answers enter what is printed: never, unless it is ticked, and only once.

use crate::ui::browser::PRINT_SENSITIVE;
use crate::ui::kit::{el, El};

/// The box holds its own tick, which styles look at; printing or moving to another page takes it away.
pub fn print_choice() -> El {
    let box_ = el("input").attr("type", "checkbox").attr("id", PRINT_SENSITIVE);
    let words = "Incluir los datos sensibles en lo que se imprima o guarde ahora, solo esta vez";
    el("p").class("done screen-only").with(box_).with(el("label").attr("for", PRINT_SENSITIVE).words(words))
}
