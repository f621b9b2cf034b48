//! The members of a plural bidder and what each takes part with.

use crate::engine::bidder::BidderKind;
use crate::engine::process::{Requirement, RequirementRule};
use crate::ui::browser;
use crate::ui::components::{finding_card, percent_field, Show};
use crate::ui::kit::{button, card, para, Field};
use crate::ui::session::Session;
use crate::ui::state::{Action, Change, MemberDraft, Typed, SHARE_DECIMALS};
use crate::ui::words::capital;
use yew::prelude::*;

pub fn members(session: &Session) -> Html {
    let rows = &session.work.firm.members;
    let add = session.dispatch.reform(|_: MouseEvent| Action::AddMember);
    let shares = |rule: &&Requirement| matches!(rule.rule, RequirementRule::MemberShares(_));
    card(
        "integrantes",
        "Quiénes la integran",
        html! { <>
            { para("help", "Uno por fila. El nombre es solo para que usted los distinga: puede ser una inicial.") }
            <ol class="members">{ for rows.iter().enumerate().map(|(index, row)| member(session, index, row)) }</ol>
            <p>{ button("quiet", "agregar-integrante", "Agregar un integrante", add) }</p>
            { for session.process.requirements.iter().filter(shares).filter_map(|rule| session.finding(rule.id.as_str())).map(|finding| finding_card(&finding, Show::Whole)) }
        </> },
    )
}

fn member(session: &Session, index: usize, row: &MemberDraft) -> Html {
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
                <div class="field">
                    <label for={format!("{key}-forma")}>{ "Qué es" }</label>
                    <select id={format!("{key}-forma")} onchange={chosen}>
                        <option value="" selected={row.kind.is_none()}>{ "No sé" }</option>
                        { for BidderKind::ALL.iter().copied().filter(|kind| !kind.is_plural()).map(option) }
                    </select>
                </div>
                { percent_field(Field::new(format!("{key}-participacion"), html! { "Participación, en %" }, row.share.to_string(), change(|row, text| row.share = Typed::new(&text))), SHARE_DECIMALS) }
                <button type="button" class="quiet small" onclick={remove}>{ "Quitar" }<span class="visually-hidden">{ format!(" el integrante {number}") }</span></button>
            </fieldset>
        </li>
    }
}
