//! The steps and where each stands, in sight on every page.

use crate::engine::report::{Section, State, Verdict};
use crate::ui::held::Held;
use crate::ui::routes::{link, Page};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct TaskListProps {
    pub process: AttrValue,
    pub page: Page,
    pub report: Held<Verdict>,
}

fn section(page: Page) -> Option<Section> {
    match page {
        Page::Requirements => Some(Section::Requirements),
        Page::Experience => Some(Section::Experience),
        Page::Prices => Some(Section::Price),
        Page::TieBreak => Some(Section::Tiebreak),
        Page::Summary | Page::Bidder | Page::Report => None,
    }
}

/// The gravest state of a section and how many findings have it.
fn gravest(report: &Verdict, section: Section) -> Option<(State, usize)> {
    let count = |state: State| report.findings.iter().filter(|f| f.section == section && f.state == state).count();
    State::ALL.into_iter().map(|state| (state, count(state))).find(|(_, n)| *n > 0)
}

#[component]
pub fn TaskList(props: &TaskListProps) -> Html {
    let step = |page: Page| {
        let standing = section(page).and_then(|section| gravest(&props.report, section));
        let words =
            standing.map(|(state, n)| if n > 1 { format!("{n} {}", state.words().to_lowercase()) } else { state.words().to_lowercase() });
        html! {
            <li>
                <a href={link(&props.process, page)} aria-current={(page == props.page).then_some("page")}>
                    <span>{ page.words() }</span>
                    if let (Some((state, _)), Some(words)) = (standing, words) {
                        <span class="standing" data-state={state.code()}>{ words }</span>
                    }
                </a>
            </li>
        }
    };
    html! {
        <nav class="tasks" aria-label="Pasos de la revisión">
            <ol>{ for Page::ALL.into_iter().map(step) }</ol>
        </nav>
    }
}
