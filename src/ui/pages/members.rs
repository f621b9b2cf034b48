//! The members of a plural bidder and what each takes part with.

use super::bidder::question;
use crate::engine::bidder::BidderKind;
use crate::engine::process::{Fact, Requirement, RequirementRule};
use crate::engine::reading::Id;
use crate::engine::values::text::capital;
use crate::ui::browser;
use crate::ui::components::{answer_field, date_field, finding_card, percent_field, Show};
use crate::ui::kit::{button, card, el, fieldset, option, para, press, several, unseen, words, El, Field};
use crate::ui::session::Session;
use crate::ui::state::{constituted, nit_fault, people, Action, AnswerDraft, Change, FirmDraft, MemberDraft, Typed, SHARE_DECIMALS};
use yew::prelude::*;

/// `facts`: those asked, each of the member of its place among those that say something.
pub fn members(session: &Session, facts: &[(Option<usize>, &Fact)], answer: &Callback<Action>) -> El {
    let rows = &session.work.firm.members;
    let place = |index: usize| rows.iter().take(index).filter(|row| !row.is_empty()).count();
    let stated = session.work.firm.shares_stated;
    let says = answer
        .reform(|answer: AnswerDraft| Action::Firm(Change::put(|firm: &mut FirmDraft, answer| firm.shares_stated = Some(answer), answer)));
    let add = session.dispatch.reform(|_: MouseEvent| Action::AddMember);
    let constituted = constituted(&session.process, &people(&session.work, &session.process));
    let shares = |rule: &&Requirement| matches!(rule.rule, RequirementRule::MemberShares(_));
    let members = rows.iter().enumerate().map(|(index, row)| {
        let asked = facts.iter().filter(|(of, _)| !row.is_empty() && *of == Some(place(index)));
        let questions = asked.filter_map(|(_, fact)| Some(question(session, Some(row.id.as_ref()?), fact, answer)));
        member(session, index, row, &constituted, several().each(questions))
    });
    let asked = session.process.requirements.iter().any(|rule| shares(&rule)).then(|| {
        let question = words("¿El documento del grupo dice el porcentaje de cada uno?");
        answer_field("porcentajes".to_owned(), question, stated, says)
    });
    let found = session.process.requirements.iter().filter(shares).filter_map(|rule| session.finding(rule.id.as_str()));
    let help = "Uno por fila. El nombre es solo para que usted los distinga: puede ser una inicial.";
    let content = several().with(para("help", help)).with(el("ol").class("members").each(members));
    let content = content.with(el("p").with(button("quiet", "agregar-integrante", "Agregar un integrante", add))).maybe(asked);
    card("integrantes", "Quiénes la integran", content.each(found.map(|finding| finding_card(&finding, Show::Whole))))
}

fn member(session: &Session, index: usize, row: &MemberDraft, constituted: &[Option<Id>], questions: El) -> El {
    let firm = &session.work.firm;
    let others: Vec<&str> = firm.members.iter().take(index).map(|other| &*other.nit).collect();
    let fault = nit_fault(&row.nit, &others).map(words);
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
    let kinds = BidderKind::ALL.iter().copied().filter(|kind| !kind.is_plural());
    let kinds = kinds.map(|kind| option(kind.as_str(), capital(kind.words()), row.kind == Some(kind)));
    let form = format!("{key}-forma");
    let list = el("select").attr("id", form.clone()).onchange(chosen).with(option("", "No sé", row.kind.is_none())).each(kinds);
    let kind = el("div").class("field").with(el("label").attr("for", form).words("Qué es")).with(list);
    let field = |suffix: &str, label: &'static str, typed: &Typed, onchange: Callback<String>| {
        Field::new(format!("{key}-{suffix}"), words(label), typed.to_string(), onchange)
    };
    let name = field("nombre", "Nombre (opcional)", &row.name, change(|row, text| row.name = Typed::new(&text)));
    let nit = field("nit", "NIT o cédula (opcional)", &row.nit, change(|row, text| row.nit = Typed::new(&text)));
    let share = field("participacion", "Participación, en %", &row.share, change(|row, text| row.share = Typed::new(&text)));
    let since = row.id.clone().filter(|id| constituted.contains(&Some(id.clone()))).map(|_| {
        let typed = change(|row, text| row.constituted = Typed::new(&text));
        date_field(field("constitucion", "Desde cuándo existe (opcional)", &row.constituted, typed).hint("Solo cuenta en el desempate"))
    });
    let member = fieldset("", words(format!("Integrante {number}"))).with(name.view()).with(nit.fault(fault).view()).with(kind);
    let member = member.with(percent_field(share, SHARE_DECIMALS)).maybe(since).with(questions);
    let remove = press("quiet small", remove).words("Quitar").with(unseen(format!(" el integrante {number}")));
    el("li").key(key).with(member.with(remove))
}
