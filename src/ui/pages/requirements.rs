//! Habilitating papers: what is asked beside its field, and what comes of it.

use crate::engine::process::{Requirement, RequirementRule};
use crate::ui::components::{FindingCard, PaperFields};
use crate::ui::session::{use_session, Session};
use crate::ui::state::{Action, PaperDraft};
use yew::prelude::*;

#[component]
pub fn Requirements() -> Html {
    let session = use_session();
    html! {
        <>
            <p>{ "Cada documento dice qué se pide, quién lo expide y hasta cuándo sirve." }</p>
            { for session.process.requirements.iter().map(|requirement| paper(&session, requirement)) }
        </>
    }
}

fn paper(session: &Session, requirement: &Requirement) -> Html {
    let dated = !matches!(requirement.rule, RequirementRule::Present(_) | RequirementRule::ByLetter(_));
    let draft = session.work.firm.papers.get(&requirement.paper).cloned().unwrap_or_default();
    let id = requirement.paper.clone();
    let onchange = session.dispatch.reform(move |paper: PaperDraft| Action::Paper(id.clone(), paper));
    html! {
        <section class="rule" aria-labelledby={format!("{}-titulo", requirement.id)}>
            <h2 id={format!("{}-titulo", requirement.id)}>{ requirement.title.to_string() }</h2>
            <p class="help">{ requirement.help.to_string() }</p>
            <PaperFields id={requirement.paper.to_string()} question={html! { "¿Lo tiene?" }} paper={draft} {dated} {onchange} />
            if let Some(finding) = session.finding(requirement.id.as_str()) { <FindingCard finding={finding.clone()} /> }
        </section>
    }
}
