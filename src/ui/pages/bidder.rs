//! Who bids, and the facts that some requirement depends on.

use crate::engine::bidder::BidderKind;
use crate::engine::process::Fact;
use crate::ui::components::{AnswerField, FindingCard};
use crate::ui::session::{use_session, Session};
use crate::ui::state::{facts_asked, Action, AnswerDraft};
use yew::prelude::*;

#[component]
pub fn Bidder() -> Html {
    let session = use_session();
    let facts = facts_asked(&session.process, session.kind());
    html! {
        <>
            <fieldset class="rule radios">
                <legend>{ "¿Quién presenta la oferta?" }</legend>
                { for session.process.bidders.iter().map(|kind| form(&session, *kind)) }
            </fieldset>
            // What the invitation leaves open about this form of bidder.
            { for session.process.bidder_doubts.iter().filter_map(|doubt| session.finding(doubt.id.as_str())).map(|finding| html! {
                <div class="rule"><FindingCard finding={finding.clone()} /></div>
            }) }
            if !facts.is_empty() {
                <h2>{ "Preguntas de las que depende qué documentos debe" }</h2>
                { for facts.into_iter().map(|fact| question(&session, fact)) }
            }
        </>
    }
}

fn form(session: &Session, kind: BidderKind) -> Html {
    let id = format!("quien-{}", kind.as_str());
    let onchange = session.dispatch.reform(move |_: Event| Action::Kind(kind));
    html! {
        <p class="radio">
            <input type="radio" name="quien" id={id.clone()} checked={session.kind() == Some(kind)} {onchange} />
            <label for={id}>{ capital(kind.words()) }</label>
        </p>
    }
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn question(session: &Session, fact: &Fact) -> Html {
    let id = fact.id.clone();
    let onchange = session.dispatch.reform(move |answer: AnswerDraft| Action::Fact(id.clone(), answer));
    html! {
        <section class="rule">
            <AnswerField name={format!("hecho-{}", fact.id)} legend={html! { { fact.question.to_string() } }}
                answer={session.work.firm.facts.get(&fact.id).copied()} {onchange} />
            if let Some(help) = &fact.help { <p class="hint">{ help.to_string() }</p> }
        </section>
    }
}
