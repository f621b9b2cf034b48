//! Habilitating papers: what is asked beside its field, and what comes of it.

use crate::engine::process::{Requirement, RequirementRule};
use crate::engine::report::State;
use crate::ui::components::{FindingCard, PaperFields};
use crate::ui::routes::{link, Page};
use crate::ui::session::{use_session, Session};
use crate::ui::state::{Action, Change, PaperDraft};
use yew::prelude::*;

#[component]
pub fn Requirements() -> Html {
    let session = use_session();
    let (other, owed): (Vec<&Requirement>, Vec<&Requirement>) =
        session.process.requirements.iter().partition(|requirement| exempt(&session, requirement));
    html! {
        <>
            <p>{ "Cada documento dice qué se pide, quién lo expide y hasta cuándo sirve." }</p>
            if session.kind().is_none() && session.process.requirements.iter().any(|r| !r.applies.is_empty()) {
                <p><a class="button" href={link(session.process.id.as_str(), Page::Bidder)}>{ "Diga primero quién se presenta" }</a></p>
            }
            { for owed.into_iter().map(|requirement| paper(&session, requirement)) }
            if !other.is_empty() {
                <details class="rule">
                    <summary>{ format!("{} que no tiene que entregar", other.len()) }</summary>
                    { for other.into_iter().map(|requirement| verdict(&session, requirement)) }
                </details>
            }
        </>
    }
}

/// Whether the paper is not owed, so that it asks for nothing.
fn exempt(session: &Session, requirement: &Requirement) -> bool {
    session.finding(requirement.id.as_str()).is_some_and(|finding| finding.state == State::NoAplica)
}

fn verdict(session: &Session, requirement: &Requirement) -> Html {
    session.finding(requirement.id.as_str()).map_or_else(Html::default, |finding| html! { <FindingCard finding={finding.clone()} /> })
}

fn paper(session: &Session, requirement: &Requirement) -> Html {
    let dated = !matches!(requirement.rule, RequirementRule::Present(_) | RequirementRule::ByLetter(_));
    let draft = session.work.firm.papers.get(&requirement.paper).cloned().unwrap_or_default();
    let id = requirement.paper.clone();
    let onchange = session.dispatch.reform(move |change: Change<PaperDraft>| Action::Paper(id.clone(), change));
    html! {
        <section class="rule" aria-labelledby={format!("{}-titulo", requirement.id)} key={requirement.id.to_string()}>
            <h2 id={format!("{}-titulo", requirement.id)}>{ requirement.title.to_string() }</h2>
            <p class="help">{ requirement.help.to_string() }</p>
            <PaperFields id={requirement.id.to_string()} question={html! { "¿Lo tiene?" }} paper={draft} {dated} {onchange} />
            { verdict(session, requirement) }
        </section>
    }
}
