//! Habilitating papers: what is asked beside its field, and what comes of it. A paper that several requirements ask for is asked once.

use crate::engine::process::{Requirement, RequirementRule};
use crate::engine::report::State;
use crate::ui::components::{finding_card, paper_fields, terms, Show};
use crate::ui::kit::{card, para};
use crate::ui::routes::{link, Page};
use crate::ui::session::Session;
use crate::ui::state::{paper_place, Action, Change, PaperDraft};
use yew::prelude::*;

pub fn requirements(session: &Session) -> Html {
    let (other, owed): (Vec<_>, Vec<_>) = session.process.requirements.iter().partition(|requirement| exempt(session, requirement));
    html! {
        <>
            { para("", "Cada documento dice qué se pide, a quién, qué tan viejo puede ser y qué pasa si falta. Si no sabe, responda «No sé»: queda por confirmar.") }
            if session.kind().is_none() && session.process.requirements.iter().any(|r| !r.applies.is_empty()) {
                <p><a class="button" href={link(&session.place, Page::Bidder)}>{ "Diga primero quién se presenta" }</a></p>
            }
            { for owed.into_iter().map(|requirement| paper(session, requirement)) }
            if !other.is_empty() {
                <details class="rule">
                    <summary>{ format!("{} que no tiene que entregar", other.len()) }</summary>
                    { for other.into_iter().map(|requirement| verdict(session, requirement, Show::Whole)) }
                </details>
            }
        </>
    }
}

/// Whether the paper is not owed, so that it asks for nothing.
fn exempt(session: &Session, requirement: &Requirement) -> bool {
    session.finding(requirement.id.as_str()).is_some_and(|finding| finding.state == State::NoAplica)
}

fn verdict(session: &Session, requirement: &Requirement, show: Show) -> Html {
    session.finding(requirement.id.as_str()).map_or_else(Html::default, |finding| finding_card(&finding, show))
}

fn paper(session: &Session, requirement: &Requirement) -> Html {
    let title = format!("{}-titulo", requirement.id);
    card(
        title,
        requirement.title.to_string(),
        html! { <>
            { para("help", requirement.help.to_string()) }
            { terms(&session.process, requirement) }
            { fields(session, requirement) }
            { verdict(session, requirement, Show::Untitled) }
        </> },
    )
}

/// The fields of the paper, or where it is asked for.
fn fields(session: &Session, requirement: &Requirement) -> Html {
    if matches!(requirement.rule, RequirementRule::MemberShares(_)) {
        return html! { <p><a href={link(&session.place, Page::Bidder)}>{ "Escriba los integrantes en «Quién se presenta»" }</a></p> };
    }
    match paper_place(&session.work, &session.process, &requirement.paper) {
        Some((place, dated)) if place.id == requirement.id => {
            let draft = session.work.firm.papers.get(&requirement.paper).cloned().unwrap_or_default();
            let id = requirement.paper.clone();
            let onchange = session.dispatch.reform(move |change: Change<PaperDraft>| Action::Paper(id.clone(), change));
            paper_fields(&requirement.id.to_string(), html! { "¿Lo tiene?" }, &draft, dated, &onchange)
        }
        Some((place, _)) => html! { { para("hint", format!("Es el mismo documento de «{}»: ya se preguntó arriba.", place.title)) } },
        None => html! {},
    }
}
