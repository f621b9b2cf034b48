//! Causes of rejection that no paper answers: asked in groups; and all the causes of the invitation, with where each stands.

use crate::engine::causes::{self, Asked};
use crate::engine::process::CauseGroup;
use crate::engine::reading::Id;
use crate::engine::report::{CauseStanding, State};
use crate::ui::components::{answer_field, finding_card, state_badge, Show};
use crate::ui::kit::para;
use crate::ui::session::Session;
use crate::ui::state::{Action, AnswerDraft};
use yew::prelude::*;

pub fn causes_page(session: &Session) -> Html {
    let asked: Vec<Asked<'_>> = causes::asked(&session.process).into_iter().filter(|cause| cause.concerns(session.kind())).collect();
    html! {
        <>
            { para("", "Aquí «sí» quiere decir que le pasa. Lo que ya responden sus documentos y sus precios no se pregunta otra vez. Esto orienta; no es un concepto jurídico.") }
            { for CauseGroup::ALL.iter().map(|group| part(session, *group, &asked)) }
            { standing_list(&causes::standing(&session.process, &session.report.findings), false) }
        </>
    }
}

fn words(group: CauseGroup) -> &'static str {
    match group {
        CauseGroup::Bidder => "Usted, su representante y sus integrantes",
        CauseGroup::Offer => "Cómo está hecha la oferta",
        CauseGroup::Truth => "Lo que dicen sus documentos",
        CauseGroup::Conduct => "Conducta en el proceso",
    }
}

fn part(session: &Session, group: CauseGroup, asked: &[Asked<'_>]) -> Html {
    let theirs: Vec<&Asked<'_>> = asked.iter().filter(|cause| cause.group == group).collect();
    let open: Vec<Id> =
        theirs.iter().filter(|cause| !session.work.offer.causes.contains_key(cause.id)).map(|cause| cause.id.clone()).collect();
    if theirs.is_empty() {
        return html! {};
    }
    let none = session.dispatch.reform({
        let open = open.clone();
        move |_: MouseEvent| Action::Causes(open.clone(), AnswerDraft::No)
    });
    html! {
        <section class="rule" aria-labelledby={format!("grupo-{}", group.as_str())}>
            <h2 id={format!("grupo-{}", group.as_str())}>{ words(group) }</h2>
            if open.len() > 1 {
                <p><button type="button" class="quiet" onclick={none}>{ format!("Ninguna de las {} sin responder me pasa", open.len()) }</button></p>
            }
            { for theirs.into_iter().map(|cause| question(session, cause)) }
        </section>
    }
}

fn question(session: &Session, cause: &Asked<'_>) -> Html {
    let id = cause.id.clone();
    let answer = session.work.offer.causes.get(cause.id).copied();
    let onchange = session.dispatch.reform(move |answer: AnswerDraft| Action::Causes(vec![id.clone()], answer));
    // What does not happen needs no more words.
    let found = session.finding(cause.id.as_str()).filter(|finding| matches!(finding.state, State::NoCumple | State::RequiereRevision));
    html! {
        <div class="cause" key={cause.id.to_string()}>
            { answer_field(format!("causa-{}", cause.id), html! { { cause.question.to_string() } }, answer, onchange) }
            if let Some(help) = cause.help { { para("hint", help.to_string()) } }
            if let Some(finding) = found { { finding_card(&finding, Show::Untitled) } }
        </div>
    }
}

/// Every cause of the invitation. `open`: as paper needs it.
pub fn standing_list(causes: &[CauseStanding], open: bool) -> Html {
    if causes.is_empty() {
        return html! {};
    }
    html! {
        <details class="rule causes" {open}>
            <summary>{ format!("Las {} causas de rechazo de la invitación, una por una", causes.len()) }</summary>
            <ul>{ for causes.iter().map(line) }</ul>
        </details>
    }
}

fn line(cause: &CauseStanding) -> Html {
    html! {
        <li data-cause={cause.id.clone()} data-state={cause.state.code()}>
            if cause.note.is_none() { { state_badge(cause.state) } }
            { " " }{ &cause.title }<span class="clause">{ format!(" num. {}", cause.clause) }</span>
            if !cause.findings.is_empty() { <span class="hint">{ format!(" Lo responde: {}.", cause.findings.join(", ")) }</span> }
            if let Some(note) = &cause.note { <span class="hint">{ format!(" {note}") }</span> }
        </li>
    }
}
