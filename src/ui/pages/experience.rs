//! Contracts: a row each, in the order of upload, and what they add up to.

use crate::engine::process::{Exclusion, ExperienceRule};
use crate::ui::browser;
use crate::ui::components::{AnswerField, DateField, FigureField, FindingCard};
use crate::ui::kit::Field;
use crate::ui::session::{use_session, Session};
use crate::ui::state::{starts_matter, Action, AnswerDraft, Change, ContractDraft, Typed, CENTS, SHARE_DECIMALS};
use yew::prelude::*;

/// Takes the keyboard to a row just added, and to the button that adds rows when one was removed.
#[hook]
fn use_focus_on_rows(rows: &[ContractDraft]) {
    let last = rows.last().and_then(|row| row.id.as_ref()).map(|id| format!("{id}-objeto"));
    let before = use_mut_ref(|| rows.len());
    use_effect_with(rows.len(), move |count| {
        let before = before.replace(*count);
        match last {
            Some(field) if *count > before => browser::focus(&field),
            _ if *count < before => browser::focus("agregar-contrato"),
            _ => {}
        }
    });
}

#[component]
pub fn Experience() -> Html {
    let session = use_session();
    let rows = &session.work.firm.contracts;
    use_focus_on_rows(rows);
    let add = session.dispatch.reform(|_: MouseEvent| Action::AddContract);
    html! {
        <>
            { for session.process.experience.rules.iter().map(|rule| verdict(&session, rule)) }
            <h2>{ "Sus contratos, en el orden en que los va a cargar" }</h2>
            if rows.is_empty() { <p class="empty">{ "Todavía no hay contratos. Agregue el primero." }</p> }
            <ol class="contracts">{ for rows.iter().enumerate().map(|(index, row)| contract(&session, index, row)) }</ol>
            <p><button type="button" id="agregar-contrato" onclick={add}>{ "Agregar un contrato" }</button></p>
        </>
    }
}

fn verdict(session: &Session, rule: &ExperienceRule) -> Html {
    html! {
        <section class="rule" aria-labelledby={format!("{}-titulo", rule.id)}>
            <h2 id={format!("{}-titulo", rule.id)}>{ rule.title.to_string() }</h2>
            <p class="help">{ rule.help.to_string() }</p>
            if let Some(finding) = session.finding(rule.id.as_str()) { <FindingCard finding={finding.clone()} /> }
        </section>
    }
}

fn contract(session: &Session, index: usize, row: &ContractDraft) -> Html {
    let key = row.id.as_ref().map(ToString::to_string).unwrap_or_default();
    let number = index.saturating_add(1);
    let change = |edit: fn(&mut ContractDraft, String)| {
        session.dispatch.reform(move |text: String| Action::Contract(index, Change::put(edit, text)))
    };
    let remove = session.dispatch.reform(move |_: MouseEvent| Action::RemoveContract(index));
    html! {
        <li key={key.clone()}>
            <fieldset>
                <legend>{ format!("Contrato {number}") }</legend>
                <Field id={format!("{key}-objeto")} label={html! { "Objeto o nombre (opcional)" }} value={row.object.to_string()}
                    onchange={change(|row, text| row.object = Typed::new(&text))} />
                <FigureField id={format!("{key}-valor")} label={html! { "Valor total en pesos" }} hint="Con adiciones, como 10.000.000" decimals={CENTS}
                    value={row.value.to_string()} onchange={change(|row, text| row.value = Typed::new(&text))} />
                <DateField id={format!("{key}-fin")} label={html! { "Fecha de terminación" }} hint="Día, mes y año, como 15/12/2023"
                    value={row.end.to_string()} onchange={change(|row, text| row.end = Typed::new(&text))} />
                { details(session, index, row, &key) }
                <button type="button" class="quiet" onclick={remove}>{ "Quitar" }<span class="visually-hidden">{ format!(" el contrato {number}") }</span></button>
            </fieldset>
        </li>
    }
}

/// What only some contracts, or some invitations, need to say.
fn details(session: &Session, index: usize, row: &ContractDraft, key: &str) -> Html {
    let asked = &session.process.experience;
    let typed = |edit: fn(&mut ContractDraft, String)| {
        session.dispatch.reform(move |text: String| Action::Contract(index, Change::put(edit, text)))
    };
    let answered = |edit: fn(&mut ContractDraft, AnswerDraft)| {
        session.dispatch.reform(move |answer: AnswerDraft| Action::Contract(index, Change::put(edit, answer)))
    };
    let excluded = |exclusion| asked.counting.excludes.contains(&exclusion);
    html! {
        <div class="contract-details">
            if starts_matter(&session.process) {
                <DateField id={format!("{key}-inicio")} label={html! { "Fecha de inicio" }} value={row.start.to_string()}
                    onchange={typed(|row, text| row.start = Typed::new(&text))} />
            }
            <FigureField id={format!("{key}-participacion")} label={html! { "Su participación, en %" }} hint="Vacío si lo ejecutó solo" percent=true decimals={SHARE_DECIMALS}
                value={row.share.to_string()} onchange={typed(|row, text| row.share = Typed::new(&text))} />
            if excluded(Exclusion::Running) {
                <AnswerField name={format!("{key}-ejecucion")} legend={html! { "¿Sigue en ejecución?" }} answer={row.running}
                    onchange={answered(|row, answer| row.running = Some(answer))} />
            }
            if excluded(Exclusion::SelfCertified) {
                <AnswerField name={format!("{key}-propio")} legend={html! { "¿Lo certifica usted mismo?" }} answer={row.self_certified}
                    onchange={answered(|row, answer| row.self_certified = Some(answer))} />
            }
            { for asked.activities.iter().map(|activity| {
                let id = activity.id.clone();
                let onchange = session.dispatch.reform(move |answer: AnswerDraft| {
                    let id = id.clone();
                    Action::Contract(index, Change::new(move |row: &mut ContractDraft| {
                        row.activities.insert(id.clone(), answer);
                    }))
                });
                html! {
                    <AnswerField name={format!("{key}-{}", activity.id)} legend={html! { { activity.question.to_string() } }}
                        answer={row.activities.get(&activity.id).copied()} {onchange} />
                }
            }) }
        </div>
    }
}
