//! The members of a plural bidder and what each takes part with.

use super::bidder::question;
use crate::engine::bidder::BidderKind;
use crate::engine::process::{Fact, Requirement, RequirementRule};
use crate::ui::browser;
use crate::ui::components::{answer_field, finding_card, percent_field, Show};
use crate::ui::kit::{button, card, para, Field};
use crate::ui::session::Session;
use crate::ui::state::{nit_fault, Action, AnswerDraft, Change, FirmDraft, MemberDraft, Typed, SHARE_DECIMALS};
use crate::ui::words::capital;
use yew::prelude::*;

/// `facts`: those asked, each of the member of its place among those that say something.
pub fn members(session: &Session, facts: &[(Option<usize>, &Fact)], answer: &Callback<Action>) -> Html {
    let rows = &session.work.firm.members;
    let place = |index: usize| rows.iter().take(index).filter(|row| !row.is_empty()).count();
    let stated = session.work.firm.shares_stated;
    let says = answer
        .reform(|answer: AnswerDraft| Action::Firm(Change::put(|firm: &mut FirmDraft, answer| firm.shares_stated = Some(answer), answer)));
    let add = session.dispatch.reform(|_: MouseEvent| Action::AddMember);
    let shares = |rule: &&Requirement| matches!(rule.rule, RequirementRule::MemberShares(_));
    card(
        "integrantes",
        "Quiénes la integran",
        html! { <>
            { para("help", "Uno por fila. El nombre es solo para que usted los distinga: puede ser una inicial.") }
            <ol class="members">{ for rows.iter().enumerate().map(|(index, row)| {
                let asked = facts.iter().filter(|(of, _)| !row.is_empty() && *of == Some(place(index)));
                let questions = asked.filter_map(|(_, fact)| Some(question(session, Some(row.id.as_ref()?), fact, answer)));
                member(session, index, row, questions.collect())
            }) }</ol>
            <p>{ button("quiet", "agregar-integrante", "Agregar un integrante", add) }</p>
            if session.process.requirements.iter().any(|rule| shares(&rule)) {
                { answer_field("porcentajes".to_owned(), html! { "¿El documento del grupo dice el porcentaje de cada uno?" }, stated, says) }
            }
            { for session.process.requirements.iter().filter(shares).filter_map(|rule| session.finding(rule.id.as_str())).map(|finding| finding_card(&finding, Show::Whole)) }
        </> },
    )
}

fn member(session: &Session, index: usize, row: &MemberDraft, questions: Html) -> Html {
    let firm = &session.work.firm;
    let others: Vec<&str> = firm.members.iter().take(index).map(|other| &*other.nit).collect();
    let fault = nit_fault(&row.nit, &others).map(|fault| html! { { fault } });
    let key = row.id.as_ref().map(ToString::to_string).unwrap_or_default();
    let number = index.saturating_add(1);
    let change =
        |edit: fn(&mut MemberDraft, String)| session.dispatch.reform(move |text: String| Action::Member(index, Change::put(edit, text)));
    let remove = {
        let dispatch = session.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::RemoveMember(index));
            browser::focus("agregar-integrante");
        })
    };
    let chosen = change(|row, text| row.kind = BidderKind::ALL.iter().copied().find(|kind| kind.as_str() == text));
    let chosen = chosen.reform(|event: Event| event.target_unchecked_into::<web_sys::HtmlSelectElement>().value());
    let option =
        |kind: BidderKind| html! { <option value={kind.as_str()} selected={row.kind == Some(kind)}>{ capital(kind.words()) }</option> };
    html! {
        <li key={key.clone()}>
            <fieldset>
                <legend>{ format!("Integrante {number}") }</legend>
                { Field::new(format!("{key}-nombre"), html! { "Nombre (opcional)" }, row.name.to_string(), change(|row, text| row.name = Typed::new(&text))).view() }
                { Field::new(format!("{key}-nit"), html! { "NIT o cédula (opcional)" }, row.nit.to_string(), change(|row, text| row.nit = Typed::new(&text))).fault(fault).view() }
                <div class="field">
                    <label for={format!("{key}-forma")}>{ "Qué es" }</label>
                    <select id={format!("{key}-forma")} onchange={chosen}>
                        <option value="" selected={row.kind.is_none()}>{ "No sé" }</option>
                        { for BidderKind::ALL.iter().copied().filter(|kind| !kind.is_plural()).map(option) }
                    </select>
                </div>
                { percent_field(Field::new(format!("{key}-participacion"), html! { "Participación, en %" }, row.share.to_string(), change(|row, text| row.share = Typed::new(&text))), SHARE_DECIMALS) }
                { questions }
                <button type="button" class="quiet small" onclick={remove}>{ "Quitar" }<span class="visually-hidden">{ format!(" el integrante {number}") }</span></button>
            </fieldset>
        </li>
    }
}
