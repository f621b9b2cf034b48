//! Finding a paper among many: by words, only those that lack something, and a way to each that fails.

use crate::engine::name_key;
use crate::engine::report::State;
use crate::ui::browser;
use crate::ui::kit::{el, nothing, para, press, several, tick, words, El, Field};
use yew::prelude::*;

/// Fewer are seen at a glance.
const FEW: usize = 5;

pub struct Finder {
    pub typed: AttrValue,
    /// Whether only what lacks something is in sight.
    pub only: bool,
    /// How many papers there are, and how many lack something.
    pub all: usize,
    pub open: usize,
    /// Those that fail: the id of the card and its title.
    pub failing: Vec<(String, String)>,
    pub ontype: Callback<String>,
    pub ononly: Callback<bool>,
}

pub fn finder(finder: Finder) -> El {
    let failing = (!finder.failing.is_empty()).then(|| failing(&finder.failing));
    if finder.all < FEW {
        return nothing().maybe(failing);
    }
    let field = Field::new("buscar-documento", words("Buscar un documento"), finder.typed, finder.ontype);
    let field = field.hint("Por su nombre, su numeral o una palabra de lo que se pide.");
    let only = tick("done", "buscar-faltan".to_owned(), format!("Ver solo los que faltan ({})", finder.open), finder.only, finder.ononly);
    several().maybe(failing).with(el("search").class("finder screen-only").with(field.view()).with(only))
}

/// The way to each paper that fails.
fn failing(all: &[(String, String)]) -> El {
    let way = |(id, title): &(String, String)| {
        let first = format!("[aria-labelledby=\"{id}-titulo\"] :is(input, a, button)");
        el("li").with(press("link", Callback::from(move |_: MouseEvent| browser::focus_drawn(first.clone()))).words(title.clone()))
    };
    let count = if all.len() == 1 { "1 documento no cumple".to_owned() } else { format!("{} documentos no cumplen", all.len()) };
    let head = el("p").with(el("strong").words(count)).words(". Vaya a cada uno:");
    el("div").class("failing screen-only").with(head).with(el("ul").each(all.iter().map(way)))
}

/// How many of them are in sight.
pub fn count(seen: usize, all: usize) -> El {
    let words = match seen {
        0 => format!("Ninguno de los {all} documentos es así. Borre una palabra o quite la marca para ver más."),
        _ => format!("Se ven {seen} de {all}. Los que responda siguen a la vista."),
    };
    para("hint", words).attr("role", "status")
}

/// Whether something of it is still to be done.
pub fn is_open(state: Option<State>) -> bool {
    !matches!(state, Some(State::Cumple | State::NoAplica))
}

/// Whether a text has every word that was typed, or words that begin so or have it inside; accents and capitals are all one.
pub fn matches(typed: &str, text: &str) -> bool {
    let text = name_key(text);
    typed.split_whitespace().map(name_key).all(|word| word.is_empty() || text.windows(word.len()).any(|part| *part == *word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_is_found_by_any_of_its_words_in_any_order_without_accents() {
        let text = "Copia de la cédula de quien firma la carta JUR-02 num. 12, ítem 2";
        for typed in ["", "  ", "cedula", "CÉDULA", "carta copia", "jur-02", "12", "fir", "item 2"] {
            assert!(matches(typed, text), "{typed}");
        }
        for typed in ["rut", "cedula rut", "jur-03"] {
            assert!(!matches(typed, text), "{typed}");
        }
    }

    #[test]
    fn what_is_not_known_and_what_a_person_must_see_are_open_too() {
        assert!(
            is_open(None) && is_open(Some(State::PorConfirmar)) && is_open(Some(State::RequiereRevision)) && is_open(Some(State::NoCumple))
        );
        assert!(!is_open(Some(State::Cumple)) && !is_open(Some(State::NoAplica)));
    }
}
