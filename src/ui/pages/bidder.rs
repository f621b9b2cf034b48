//! Who bids, its members if it is a group, and the facts that some requirement depends on.

use super::members::members;
use crate::engine::bidder::{BidderKind, OfferSigner};
use crate::engine::process::Fact;
use crate::engine::reading::Id;
use crate::engine::values::text::capital;
use crate::ui::components::{answer_field, changes_notice, date_field, finding_card, observations_of, Show};
use crate::ui::kit::{el, fieldset, nothing, notice, para, radio, several, words, El, Field, Tone};
use crate::ui::session::{Session, SessionProps};
use crate::ui::state::{
    constituted, fact_field, facts_asked, nit_fault, people, signer_asked, Action, AnswerDraft, Change, Changes, FirmDraft, Typed, Work,
};
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
    let kinds = session.process.bidders.iter().map(|kind| form(session, Some(*kind), &answer));
    let kinds = fieldset("rule radios", words("¿Quién presenta la oferta?")).each(kinds).with(form(session, None, &answer));
    // What the invitation leaves open about this form of bidder.
    let doubts = session.process.bidder_doubts.iter().filter_map(|doubt| session.finding(doubt.id.as_str()));
    let contradictions = session.contradictions();
    let doubts = doubts.map(|finding| {
        let asking = observations_of(&finding.id, &finding.id, &contradictions);
        el("div").class("rule").with(finding_card(&finding, Show::Whole)).with(asking)
    });
    let signer = signer_asked(&session.process, session.kind()).then(|| signer(session, &answer));
    let rest = (!of_bidder.is_empty()).then(|| {
        let asked = of_bidder.into_iter().map(|one| el("section").class("rule").with(question(session, None, one, &answer)));
        several().with(el("h2").words("Preguntas de las que depende qué documentos debe")).each(asked)
    });
    let page = several().with(kinds).with(elsewhere(session)).with(changes_notice(&session.place, &changes)).each(doubts);
    let page = page.maybe(session.kind().is_some_and(|kind| !kind.is_plural()).then(|| nit(session))).maybe(signer);
    let page =
        page.maybe((session.process.mipyme.is_none() && constituted(&session.process, &firm).contains(&None)).then(|| since(session)));
    page.maybe(plural.then(|| members(session, &facts, &answer))).maybe(rest).html()
}

/// The form that was said for another invitation, if this one does not name it.
fn elsewhere(session: &Session) -> El {
    let Some(kind) = session.work.firm.kind.filter(|_| session.kind().is_none()) else { return nothing() };
    let words = format!(
        "Antes dijo que se presenta como {}, y esta invitación no la nombra entre quienes pueden presentarse. Elija otra forma.",
        kind.words()
    );
    notice(Tone::Warning, several().with(para("", words)))
}

fn form(session: &Session, kind: Option<BidderKind>, answer: &Callback<Action>) -> El {
    let id = format!("quien-{}", kind.map_or("unknown", BidderKind::as_str));
    let words = kind.map_or_else(|| "No sé todavía".to_owned(), |kind| capital(kind.words()));
    let onchange = answer.reform(move |_: Event| Action::Kind(kind));
    radio("p", "quien".to_owned(), id, words, session.kind() == kind, onchange)
}

fn nit(session: &Session) -> El {
    let typed = &session.work.firm.nit;
    let onchange = session
        .dispatch
        .reform(|text: String| Action::Firm(Change::put(|firm: &mut FirmDraft, text: String| firm.nit = Typed::new(&text), text)));
    let fault = nit_fault(typed, &[]).map(words);
    let field = Field::new("nit", words("NIT o cédula, con dígito de verificación (opcional)"), typed.to_string(), onchange);
    let field = field.hint("Como 800.197.268-4. Se revisa el dígito; no sale de este equipo.").fault(fault);
    el("section").class("rule").with(field.view())
}

/// The day it exists from, where nothing else asks it.
fn since(session: &Session) -> El {
    let onchange = session
        .dispatch
        .reform(|text: String| Action::Firm(Change::put(|firm: &mut FirmDraft, text: String| firm.constituted = Typed::new(&text), text)));
    let field = Field::new("constitucion", words("Desde cuándo existe (opcional)"), session.work.firm.constituted.to_string(), onchange);
    el("section").class("rule").with(date_field(field.hint("Fecha de constitución. Solo cuenta en el desempate")))
}

fn signer(session: &Session, answer: &Callback<Action>) -> El {
    let chosen = session.work.firm.signer;
    let option = |signer: OfferSigner| {
        let id = format!("firmante-{}", signer.as_str());
        let onchange =
            answer.reform(move |_: Event| Action::Firm(Change::put(|firm: &mut FirmDraft, signer| firm.signer = Some(signer), signer)));
        radio("p", "firmante".to_owned(), id, capital(signer.words()), chosen == Some(signer), onchange)
    };
    // A person alone has no substitute.
    let natural = session.kind().is_some_and(BidderKind::is_natural);
    let signers = OfferSigner::ALL.iter().copied().filter(|signer| !natural || *signer != OfferSigner::Substitute);
    fieldset("rule radios", words("¿Quién firma la oferta?")).each(signers.map(option))
}

/// A fact of the bidder, or of a member.
pub fn question(session: &Session, owner: Option<&Id>, fact: &Fact, answer: &Callback<Action>) -> El {
    let id = fact.id.clone();
    let given = match owner {
        None => session.work.firm.facts.get(&fact.id),
        Some(owner) => session.work.firm.members.iter().find(|m| m.id.as_ref() == Some(owner)).and_then(|m| m.facts.get(&fact.id)),
    };
    let name = fact_field(owner, fact);
    let owner = owner.cloned();
    let onchange = answer.reform(move |answer: AnswerDraft| Action::Fact(owner.clone(), id.clone(), answer));
    let asked = answer_field(name, words(fact.question.to_string()), given.copied(), onchange);
    several().with(asked).maybe(fact.help.as_ref().map(|help| para("hint", help.to_string())))
}
