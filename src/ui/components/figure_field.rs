//! A field for an amount, with what was not understood and the readings to choose from.

use crate::engine::values::text::{grouped, parse_figure, parse_percent, Misread};
use crate::ui::browser;
use crate::ui::kit::{el, nothing, press, several, El, Field};
use yew::prelude::*;

/// Reads the text of a figure with at most so many decimals.
type Parse = fn(&str, usize) -> Result<String, Misread>;

/// The field, and what is wrong with its amount; or what it already said is wrong.
pub fn figure_field(field: Field, decimals: usize) -> El {
    view(field, decimals, parse_figure)
}

/// The same for a percentage from 0 to 100, with or without its sign.
pub fn percent_field(field: Field, decimals: usize) -> El {
    view(field, decimals, parse_percent)
}

fn view(field: Field, decimals: usize, parse: Parse) -> El {
    let fault = match parse(field.value(), decimals) {
        Ok(_) | Err(Misread::Empty) => None,
        Err(misread) => Some(several().words(misread.to_string()).with(readings(&misread, &field, decimals))),
    };
    let field = field.figures();
    // What is wrong with it beside others is only told of what can be read.
    if fault.is_some() { field.fault(fault) } else { field }.view()
}

/// A button for each way the figure can be read; choosing one rewrites it so that it has only that reading.
fn readings(misread: &Misread, field: &Field, most: usize) -> El {
    let Misread::Ambiguous { thousands, decimals } = misread else { return nothing() };
    let decimals = decimals.trim_end_matches('0').trim_end_matches('.').replace('.', ",");
    let choice = |text: String| {
        let words = grouped(&text.replace(',', "."));
        let (onchange, field) = (field.onchange().clone(), field.id().clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            onchange.emit(text.clone());
            // The button goes away with the question; the keyboard goes back to the figure.
            browser::focus(&field);
        });
        press("small", onclick).words(words)
    };
    let other = parse_figure(&decimals, most).is_ok().then(|| choice(decimals));
    el("span").class("readings").with(choice(thousands.clone())).maybe(other)
}
