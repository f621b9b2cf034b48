//! What is wrong with a file, place by place.

use crate::engine::reading::Problem;
use crate::ui::kit::{alert, para, Tone};
use yew::prelude::*;

/// How many places are shown at once; the rest are counted.
const SHOWN: usize = 20;

pub fn problem_list(problems: &[Problem]) -> Html {
    let line = |problem: &Problem| {
        html! {
            <li>
                if !problem.path.is_empty() { <code>{ &problem.path }</code>{ ": " } }
                { &problem.message }
            </li>
        }
    };
    let rest = problems.len().saturating_sub(SHOWN);
    alert(
        Tone::Error,
        html! { <>
            <p><strong>{ "No se pudo abrir el archivo. Lo que usted había escrito sigue igual." }</strong></p>
            <ul>{ for problems.iter().take(SHOWN).map(line) }</ul>
            if rest > 0 { { para("", format!("Y {rest} problemas más.")) } }
        </> },
    )
}
