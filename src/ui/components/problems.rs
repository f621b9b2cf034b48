//! What is wrong with a file, place by place.

use crate::engine::reading::Problem;
use crate::ui::kit::{Notice, Tone};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ProblemListProps {
    pub problems: Vec<Problem>,
}

/// How many places are shown at once; the rest are counted.
const SHOWN: usize = 20;

#[component]
pub fn ProblemList(props: &ProblemListProps) -> Html {
    let line = |problem: &Problem| {
        html! {
            <li>
                if !problem.path.is_empty() { <code>{ &problem.path }</code>{ ": " } }
                { &problem.message }
            </li>
        }
    };
    let rest = props.problems.len().saturating_sub(SHOWN);
    html! {
        <Notice tone={Tone::Error} live=true>
            <p><strong>{ "No se pudo abrir el archivo. Lo que usted había escrito sigue igual." }</strong></p>
            <ul>{ for props.problems.iter().take(SHOWN).map(line) }</ul>
            if rest > 0 { <p>{ format!("Y {rest} problemas más.") }</p> }
        </Notice>
    }
}
