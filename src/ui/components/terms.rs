//! What is to be known of a rule beside its field: who owes a paper, who signs it, when to ask for it, what follows if it is missing.

use crate::engine::report::Term;
use crate::ui::kit::fact;
use yew::prelude::*;

pub fn terms(terms: &[Term]) -> Html {
    if terms.is_empty() {
        return html! {};
    }
    html! { <dl class="terms">{ for terms.iter().map(|term| fact(term.label, term.text.clone())) }</dl> }
}
