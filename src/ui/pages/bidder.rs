//! Who bids, its members if it is a group, and the facts that some requirement depends on.

use super::members::members;
use crate::engine::bidder::BidderKind;
use crate::engine::process::Fact;
use crate::ui::components::{answer_field, changes_notice, finding_card, Show};
use crate::ui::kit::{notice, para, Tone};
use crate::ui::session::{Session, SessionProps};
use crate::ui::state::{facts_asked, Action, AnswerDraft, Changes, Work};
use crate::ui::words::capital;
use std::rc::Rc;
use yew::prelude::*;

#[component]
pub fn Bidder(props: &SessionProps) -> Html {
    let session = &props.session;
    let changes = use_state(Changes::default);
    // An early answer: what hangs on it is told at once.
    let answer = {
        let (session, changes) = (session.clone(), changes.clone());
        Callback::from(move |action: Action| {
            let after: Rc<Work> = session.work.clone().reduce(action.clone());
            // Before anything was said there is nothing to undo: the questions that appear are the next ones.
            let first = session.kind().is_none();
            let found = Changes::between(&session.process, &session.work, &after);
            changes.set(if first && found.dropped.is_empty() { Changes::default() } else { found });
            session.dispatch.emit(action);
        })
    };
    let facts = facts_asked(&session.process, session.kind());
    let plural = session.kind().is_some_and(BidderKind::is_plural);
    html! {
        <>
            <fieldset class="rule radios">
                <legend>{ "¿Quién presenta la oferta?" }</legend>
                { for session.process.bidders.iter().map(|kind| form(session, Some(*kind), &answer)) }
                { form(session, None, &answer) }
            </fieldset>
            { elsewhere(session) }
            { changes_notice(&session.place, &changes) }
            // What the invitation leaves open about this form of bidder.
            { for session.process.bidder_doubts.iter().filter_map(|doubt| session.finding(doubt.id.as_str())).map(|finding| html! {
                <div class="rule">{ finding_card(&finding, Show::Whole) }</div>
            }) }
            if plural { { members(session) } }
            if !facts.is_empty() {
                <h2>{ "Preguntas de las que depende qué documentos debe" }</h2>
                { for facts.into_iter().map(|fact| question(session, fact, &answer)) }
            }
        </>
    }
}

/// The form that was said for another invitation, if this one does not name it.
fn elsewhere(session: &Session) -> Html {
    let Some(kind) = session.work.firm.kind.filter(|_| session.kind().is_none()) else { return html! {} };
    notice(
        Tone::Warning,
        html! { <>
            { para("", format!("Antes dijo que se presenta como {}, y esta invitación no la nombra entre quienes pueden presentarse. Elija otra forma.", kind.words())) }
        </> },
    )
}

fn form(session: &Session, kind: Option<BidderKind>, answer: &Callback<Action>) -> Html {
    let id = format!("quien-{}", kind.map_or("unknown", BidderKind::as_str));
    let words = kind.map_or_else(|| "No sé todavía".to_owned(), |kind| capital(kind.words()));
    let onchange = answer.reform(move |_: Event| Action::Kind(kind));
    html! {
        <p class="radio">
            <input type="radio" name="quien" id={id.clone()} checked={session.kind() == kind} {onchange} />
            <label for={id}>{ words }</label>
        </p>
    }
}

fn question(session: &Session, fact: &Fact, answer: &Callback<Action>) -> Html {
    let id = fact.id.clone();
    let onchange = answer.reform(move |answer: AnswerDraft| Action::Fact(id.clone(), answer));
    html! {
        <section class="rule">
            { answer_field(format!("hecho-{}", fact.id), html! { { fact.question.to_string() } }, session.work.firm.facts.get(&fact.id).copied(), onchange) }
            if let Some(help) = &fact.help { { para("hint", help.to_string()) } }
        </section>
    }
}
