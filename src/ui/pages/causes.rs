//! Causes of rejection that no paper answers: asked in groups; and all the causes of the invitation, with where each stands.

use crate::engine::causes::{self, Asked};
use crate::engine::process::CauseGroup;
use crate::engine::reading::Id;
use crate::engine::report::{CauseStanding, State};
use crate::ui::components::{answer_field, finding_card, state_badge, Show};
use crate::ui::kit::{self, details, el, nothing, para, press, several, so_far, to_come, use_gradually, El};
use crate::ui::session::{Session, SessionProps};
use crate::ui::state::{Action, AnswerDraft};
use yew::prelude::*;

#[component]
pub fn Causes(props: &SessionProps) -> Html {
    let session = &props.session;
    let asked: Vec<Asked<'_>> = causes::asked(&session.process).into_iter().filter(|cause| cause.concerns(session.kind())).collect();
    let intro = "Aquí «sí» quiere decir que le pasa. Lo que ya responden sus documentos y sus precios no se pregunta otra vez. Esto orienta; no es un concepto jurídico.";
    // The groups, and then the list of all.
    let all = CauseGroup::ALL.len() + 1;
    let shown = use_gradually(all, 1, false);
    let page = several().with(para("", intro)).with(so_far(CauseGroup::ALL, shown, |group| part(session, *group, &asked)));
    let list = (shown == all).then(|| standing_list(&causes::standing(&session.process, &session.report.findings), false));
    page.maybe(list).maybe(to_come(shown, all)).html()
}

fn words(group: CauseGroup) -> &'static str {
    match group {
        CauseGroup::Bidder => "Usted, su representante y sus integrantes",
        CauseGroup::Offer => "Cómo está hecha la oferta",
        CauseGroup::Truth => "Lo que dicen sus documentos",
        CauseGroup::Conduct => "Conducta en el proceso",
    }
}

fn part(session: &Session, group: CauseGroup, asked: &[Asked<'_>]) -> El {
    let theirs: Vec<&Asked<'_>> = asked.iter().filter(|cause| cause.group == group).collect();
    let open: Vec<Id> =
        theirs.iter().filter(|cause| !session.work.offer.causes.contains_key(cause.id)).map(|cause| cause.id.clone()).collect();
    if theirs.is_empty() {
        return nothing();
    }
    let none = session.dispatch.reform({
        let open = open.clone();
        move |_: MouseEvent| Action::Causes(open.clone(), AnswerDraft::No)
    });
    let id = format!("grupo-{}", group.as_str());
    let none =
        (open.len() > 1).then(|| el("p").with(press("quiet", none).words(format!("Ninguna de las {} sin responder me pasa", open.len()))));
    let section = el("section").attr("aria-labelledby", id.clone()).class("rule").with(el("h2").attr("id", id).words(words(group)));
    section.maybe(none).each(theirs.into_iter().map(|cause| question(session, cause)))
}

fn question(session: &Session, cause: &Asked<'_>) -> El {
    let id = cause.id.clone();
    let answer = session.work.offer.causes.get(cause.id).copied();
    let onchange = session.dispatch.reform(move |answer: AnswerDraft| Action::Causes(vec![id.clone()], answer));
    // What does not happen needs no more words.
    let found = session.finding(cause.id.as_str()).filter(|finding| matches!(finding.state, State::NoCumple | State::RequiereRevision));
    let asked = answer_field(format!("causa-{}", cause.id), kit::words(cause.question.to_string()), answer, onchange);
    let asked = el("div").class("cause").key(cause.id.to_string()).with(asked);
    let asked = asked.maybe(cause.help.map(|help| para("hint", help.to_string())));
    asked.maybe(found.map(|finding| finding_card(&finding, Show::Untitled)))
}

/// Every cause of the invitation. `open`: as paper needs it.
pub fn standing_list(causes: &[CauseStanding], open: bool) -> El {
    if causes.is_empty() {
        return nothing();
    }
    let words = format!("Las {} causas de rechazo de la invitación, una por una", causes.len());
    details("rule causes", words, open).with(el("ul").each(causes.iter().map(line)))
}

fn line(cause: &CauseStanding) -> El {
    let hint = |words: String| el("span").class("hint").words(words);
    let line = el("li").attr("data-cause", cause.id.clone()).attr("data-state", cause.state.code());
    let line = line.maybe(cause.note.is_none().then(|| state_badge(cause.state))).words(" ").words(cause.title.clone());
    let line = line.with(el("span").class("clause").words(format!(" num. {}", cause.clause)));
    let line = line.maybe((!cause.findings.is_empty()).then(|| hint(format!(" Lo responde: {}.", cause.findings.join(", ")))));
    line.maybe(cause.note.as_ref().map(|note| hint(format!(" {note}"))))
}
