//! Which contracts to present: the choice, what if one is refused, and why the others are left out. What chooses is fetched when it is asked for.

use crate::engine::process::MilestoneKind;
use crate::engine::reading::{Field, Id};
use crate::ui::browser;
use crate::ui::kit::{alert, button, details, el, fact, para, several, El, Tone};
use crate::ui::session::{Session, SessionProps};
use crate::ui::state::{untied, Action, Work};
use serde_json::{json, Value};
use std::rc::Rc;
use yew::prelude::*;

/// How far the choice has come.
#[derive(Clone, PartialEq)]
pub enum Choosing {
    Ready,
    Working,
    /// The answer, and the work it is about.
    Done(Rc<Value>, Rc<Work>),
    Failed,
}

#[component]
pub fn Chooser(props: &SessionProps) -> Html {
    let step = use_state(|| Choosing::Ready);
    let press = {
        let (step, session) = (step.clone(), props.session.clone());
        Callback::from(move |_: MouseEvent| {
            if *step == Choosing::Working {
                return;
            }
            step.set(Choosing::Working);
            let (step, session) = (step.clone(), session.clone());
            wasm_bindgen_futures::spawn_local(async move {
                let [contracts, rule, options] = asked(&session);
                let text = browser::choose(&contracts, &rule, &options).await;
                let answer = text.and_then(|text| serde_json::from_str(&text).ok());
                step.set(answer.map_or(Choosing::Failed, |answer| Choosing::Done(Rc::new(answer), session.work.clone())));
            });
        })
    };
    chooser_view(IDS, &step, &props.session.work, &props.session.dispatch, press).html()
}

/// The three documents of a choice, among every contract of the table.
fn asked(session: &Session) -> [String; 3] {
    let process = &session.process;
    let firm = untied(&session.work, process, None).firm;
    let closing = process.milestone(MilestoneKind::Closing).map(|row| row.date.iso());
    let mut options = json!({
        "budget": process.budget.amount.plain(),
        "closing": closing,
        "members": firm.members.write(),
        "facts": firm.facts.write(),
        "accepted": session.work.offer.accepted.write(),
    });
    let looked = process.experience.counting.look_back.as_ref().and_then(|look_back| process.milestone(look_back.from));
    if let (Some(row), Some(map)) = (looked, options.as_object_mut()) {
        map.insert("looked_from".to_owned(), row.date.write());
    }
    if let (Some(kind), Some(map)) = (firm.kind, options.as_object_mut()) {
        map.insert("kind".to_owned(), kind.write());
    }
    if let (Some(day), Some(map)) = (firm.constituted, options.as_object_mut()) {
        map.insert("constituted".to_owned(), day.write());
    }
    [firm.contracts.write().to_string(), process.part("experience").unwrap_or_default(), options.to_string()]
}

/// The ids of its two buttons: to choose, and to present what was chosen.
type Ids = [&'static str; 2];
const IDS: Ids = ["elegir-contratos", "presentar-elegidos"];

/// The button, and what became of it.
pub fn chooser_view(ids: Ids, step: &Choosing, work: &Rc<Work>, dispatch: &Callback<Action>, press: Callback<MouseEvent>) -> El {
    let status = el("div").attr("role", "status");
    let status = match step {
        Choosing::Working => status.with(para("hint", "Probando combinaciones…")),
        Choosing::Done(answer, of) if of.firm.contracts == work.firm.contracts => status.with(told(ids, answer, work, dispatch)),
        Choosing::Done(..) => status.with(para("hint", "Los contratos cambiaron: vuelva a elegir.")),
        Choosing::Ready | Choosing::Failed => status,
    };
    let failure = "No se pudo traer lo que elige los contratos. Revise la conexión y vuelva a intentarlo.";
    let failure = (*step == Choosing::Failed).then(|| alert(Tone::Error, para("", failure)));
    let help = "Prueba sus contratos contra todas las reglas y propone los menos posibles, con la mayor holgura, en el orden en que conviene cargarlos.";
    let press = el("p").with(button("", ids[0], "Elegir cuáles presentar", press));
    el("section")
        .class("chooser screen-only")
        .with(el("h2").words("Cuáles presentar"))
        .with(para("help", help))
        .with(press)
        .with(status)
        .maybe(failure)
}

fn told(ids: Ids, answer: &Value, work: &Rc<Work>, dispatch: &Callback<Action>) -> El {
    if let Some(errors) = answer.get("errors").and_then(Value::as_array) {
        let lines = errors.iter().filter_map(|error| error.get("message")?.as_str()).map(|words| para("", words.to_owned()));
        return alert(Tone::Error, several().each(lines));
    }
    let Some(found) = answer.get("selection") else { return several() };
    let text = |value: &Value, key: &str| value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let list = |value: &Value, key: &str| -> Vec<String> {
        value.get(key).and_then(Value::as_array).into_iter().flatten().filter_map(|one| Some(one.as_str()?.to_owned())).collect()
    };
    // Contracts are called as their rows are; sentences of the engine call them by id.
    let name = |id: &str| called(work, id);
    let said = |words: String| {
        let named = work.firm.contracts.iter().rev().fold(words, |words, row| match &row.id {
            Some(id) => replaced(&words, id.as_str(), &format!("el contrato {}", number(work, id.as_str()))),
            None => words,
        });
        named.replace(" de el ", " del ")
    };
    let chosen = list(found, "chosen");
    let missing = list(found, "missing");
    let proven = found.get("proven") == Some(&Value::Bool(true));
    let words = match (missing.is_empty(), chosen.is_empty()) {
        (_, true) => "Ningún contrato sirve todavía: abajo dice por qué.".to_owned(),
        (true, _) => format!(
            "Presente estos, en este orden: suman {} SMMLV, con {} de holgura.",
            comma(&text(found, "total")),
            comma(&text(found, "slack"))
        ),
        (false, _) => format!("Ninguna combinación cumple. La más cercana suma {} SMMLV.", comma(&text(found, "total"))),
    };
    let lacks = (!missing.is_empty()).then(|| el("ul").each(missing.into_iter().map(|one| el("li").words(said(one)))));
    let order = el("ol").class("chosen").each(chosen.iter().map(|id| el("li").words(name(id))));
    let sure = if proven {
        "Óptimo demostrado: no hay otra combinación mejor."
    } else {
        "Mejor hallado: se probaron muchas combinaciones, no todas."
    };
    let take = (!chosen.is_empty()).then(|| {
        let (dispatch, next) = (dispatch.clone(), Rc::new(taken(work, &chosen)));
        let take = Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::Bulk(
                Box::new((*next).clone()),
                "Quedaron solo los contratos elegidos, en su orden. Los demás siguen abajo, sin presentarse.".to_owned(),
            ));
        });
        el("p").with(button("small", ids[1], "Presentar solo estos, en este orden", take))
    });
    let pairs = |key: &str, id: &str, words: &str| -> Vec<El> {
        let all = found.get(key).and_then(Value::as_array).into_iter().flatten();
        all.map(|one| fact(name(&text(one, id)), said(text(one, words)))).collect()
    };
    let plan = pairs("planB", "without", "sentence");
    let left = pairs("leftOut", "id", "reason");
    let plan = (!plan.is_empty()).then(|| details("plan", "Plan B: si le rechazan uno", true).with(el("dl").each(plan)));
    let left = (!left.is_empty()).then(|| details("left", "Por qué no los demás", true).with(el("dl").each(left)));
    let head = several().with(para("overall-words", words)).maybe(lacks).with(order).with(para("hint", sure));
    head.maybe(take).maybe(plan).maybe(left)
}

/// The place of a contract in the table, from 1.
fn number(work: &Work, id: &str) -> usize {
    work.firm
        .contracts
        .iter()
        .position(|row| row.id.as_ref().is_some_and(|other| other.as_str() == id))
        .map_or(0, |at| at.saturating_add(1))
}

fn called(work: &Work, id: &str) -> String {
    let row = work.firm.contracts.iter().find(|row| row.id.as_ref().is_some_and(|other| other.as_str() == id));
    let object: String = row.map(|row| row.object.trim().chars().take(70).collect()).unwrap_or_default();
    let comma = if object.is_empty() { "" } else { ", " };
    format!("Contrato {}{comma}{object}", number(work, id))
}

/// Words with a name replaced where it stands alone.
fn replaced(words: &str, name: &str, by: &str) -> String {
    let ends = |c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
    let parts = words.split_inclusive(ends).map(|part| {
        let (word, end) = part.char_indices().last().filter(|(_, c)| ends(*c)).map_or((part, ""), |(at, _)| part.split_at(at));
        if word == name {
            format!("{by}{end}")
        } else {
            part.to_owned()
        }
    });
    parts.collect()
}

fn comma(figure: &str) -> String {
    crate::engine::values::text::grouped(figure)
}

/// The chosen contracts first, in their order; the others after them, apart from this offer.
fn taken(work: &Work, chosen: &[String]) -> Work {
    let mut next = work.clone();
    let place = |id: &Option<Id>| id.as_ref().and_then(|id| chosen.iter().position(|one| one == id.as_str()));
    next.firm.contracts.sort_by_key(|row| place(&row.id).unwrap_or(usize::MAX));
    next.offer.apart = next.firm.contracts.iter().filter(|row| place(&row.id).is_none()).filter_map(|row| row.id.clone()).collect();
    next
}
