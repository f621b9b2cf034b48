//! Who bids, its members if it is a group, and the facts that some requirement depends on.

use super::members::members;
use crate::engine::bidder::{BidderKind, OfferSigner};
use crate::engine::process::Fact;
use crate::engine::reading::Id;
use crate::ui::components::{answer_field, changes_notice, finding_card, Show};
use crate::ui::kit::{notice, para, Field, Tone};
use crate::ui::session::{Session, SessionProps};
use crate::ui::state::{
    fact_field, facts_asked, nit_fault, people, signer_asked, Action, AnswerDraft, Change, Changes, FirmDraft, Typed, Work,
};
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
    let firm = people(&session.work, &session.process);
    let facts = facts_asked(&session.process, &firm);
    let of_bidder: Vec<&Fact> = facts.iter().filter(|(of, _)| of.is_none()).map(|(_, fact)| *fact).collect();
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
            if session.kind().is_some_and(|kind| !kind.is_plural()) { { nit(session) } }
            if signer_asked(&session.process, session.kind()) { { signer(session, &answer) } }
            if plural { { members(session, &facts, &answer) } }
            if !of_bidder.is_empty() {
                <h2>{ "Preguntas de las que depende qué documentos debe" }</h2>
                { for of_bidder.into_iter().map(|one| html! { <section class="rule">{ question(session, None, one, &answer) }</section> }) }
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

fn nit(session: &Session) -> Html {
    let typed = &session.work.firm.nit;
    let onchange = session
        .dispatch
        .reform(|text: String| Action::Firm(Change::put(|firm: &mut FirmDraft, text: String| firm.nit = Typed::new(&text), text)));
    let fault = nit_fault(typed, &[]).map(|fault| html! { { fault } });
    let field = Field::new("nit", html! { "NIT o cédula, con dígito de verificación (opcional)" }, typed.to_string(), onchange);
    html! { <section class="rule">{ field.hint("Como 800.197.268-4. Se revisa el dígito; no sale de este equipo.").fault(fault).view() }</section> }
}

fn signer(session: &Session, answer: &Callback<Action>) -> Html {
    let chosen = session.work.firm.signer;
    let option = |signer: OfferSigner| {
        let id = format!("firmante-{}", signer.as_str());
        let onchange =
            answer.reform(move |_: Event| Action::Firm(Change::put(|firm: &mut FirmDraft, signer| firm.signer = Some(signer), signer)));
        html! {
            <p class="radio">
                <input type="radio" name="firmante" id={id.clone()} checked={chosen == Some(signer)} {onchange} />
                <label for={id}>{ capital(signer.words()) }</label>
            </p>
        }
    };
    // A person alone has no substitute.
    let natural = session.kind().is_some_and(BidderKind::is_natural);
    html! {
        <fieldset class="rule radios">
            <legend>{ "¿Quién firma la oferta?" }</legend>
            { for OfferSigner::ALL.iter().copied().filter(|signer| !natural || *signer != OfferSigner::Substitute).map(option) }
        </fieldset>
    }
}

/// A fact of the bidder, or of a member.
pub fn question(session: &Session, owner: Option<&Id>, fact: &Fact, answer: &Callback<Action>) -> Html {
    let id = fact.id.clone();
    let given = match owner {
        None => session.work.firm.facts.get(&fact.id),
        Some(owner) => session.work.firm.members.iter().find(|m| m.id.as_ref() == Some(owner)).and_then(|m| m.facts.get(&fact.id)),
    };
    let name = fact_field(owner, fact);
    let owner = owner.cloned();
    let onchange = answer.reform(move |answer: AnswerDraft| Action::Fact(owner.clone(), id.clone(), answer));
    html! {
        <>
            { answer_field(name, html! { { fact.question.to_string() } }, given.copied(), onchange) }
            if let Some(help) = &fact.help { { para("hint", help.to_string()) } }
        </>
    }
}
