//! What is to be known of a rule beside its field: who owes a paper, who signs it, when to ask for it, what follows if it is missing.

use crate::engine::report::Term;
use crate::ui::kit::{el, fact, nothing, El};

pub fn terms(terms: &[Term]) -> El {
    if terms.is_empty() {
        return nothing();
    }
    el("dl").class("terms").each(terms.iter().map(|term| fact(term.label, term.text.clone())))
}
