//! What is left of the offer after the deductions on its payments. It is computed once somebody opens it.

use super::answer_field;
use super::steps::steps;
use crate::engine::bidder::Answer;
use crate::engine::process::Process;
use crate::engine::reading::{Dictionary, Id};
use crate::engine::report::{DeductionLine, NetIncome};
use crate::engine::{deduction_facts, left};
use crate::ui::held::Held;
use crate::ui::kit::{details, el, para, several, words, El};
use crate::ui::state::{untied, AnswerDraft, Work};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct LeftOfProps {
    pub process: Held<Process>,
    pub work: Rc<Work>,
    /// Answers to what only this asks.
    pub answers: Dictionary<AnswerDraft>,
    pub onanswer: Callback<(Id, AnswerDraft)>,
}

#[component]
pub fn LeftOf(props: &LeftOfProps) -> Html {
    let open = use_state_eq(|| false);
    let ontoggle = {
        let open = open.setter();
        Callback::from(move |event: Event| open.set(event.target_unchecked_into::<web_sys::Element>().has_attribute("open")))
    };
    let all = details("left-of", "Cuánto le queda después de estampillas y retenciones", false).attr("id", "lo-que-queda");
    let content = open.then(|| content(props));
    all.ontoggle(ontoggle).maybe(content).html()
}

fn content(props: &LeftOfProps) -> El {
    let documents = untied(&props.work, &props.process, None);
    let asked = deduction_facts(&props.process, &documents.firm).into_iter().map(|fact| {
        let id = fact.id.clone();
        let onchange = props.onanswer.reform(move |said: AnswerDraft| (id.clone(), said));
        let help = fact.help.as_ref().map(|help| para("hint", help.to_string()));
        let said = props.answers.get(&fact.id).copied();
        several().with(answer_field(format!("deduccion-{}", fact.id), words(fact.question.to_string()), said, onchange)).maybe(help)
    });
    let known = |(id, said): (&Id, &AnswerDraft)| {
        let answer = match said {
            AnswerDraft::Yes => Answer::Yes,
            AnswerDraft::No => Answer::No,
            AnswerDraft::Unknown => return None,
        };
        Some((id.clone(), answer))
    };
    let answers: Dictionary<Answer> = props.answers.iter().filter_map(known).collect();
    let found = left(&props.process, &documents.firm, &documents.offer, &answers);
    let told = found.map_or_else(|| para("hint", "Aparece cuando haya precios y se sepa su IVA."), |found| told(&found));
    several().each(asked).with(told)
}

/// What is taken, row by row, and what is left.
pub fn told(found: &NetIncome) -> El {
    let line = |line: &DeductionLine| el("li").attr("data-family", line.family.clone()).words(line.sentence.clone());
    let lines = el("ul").each(found.deductions.iter().map(line));
    let said = |all: &[String]| several().each(all.iter().map(|one| para("hint", one.clone())));
    let other = details("", format!("Filas de la tabla que no son para este contrato ({})", found.elsewhere.len()), false);
    let other =
        other.with(el("ul").each(found.elsewhere.iter().map(|row| el("li").words(format!("{} {}: {}", row.id, row.label, row.why)))));
    let other = (!found.elsewhere.is_empty()).then_some(other);
    let sum = details("", "Cómo se calculó", false).with(steps(&found.steps));
    let result = el("div").attr("role", "status").with(para("", found.sentence.clone()));
    result.with(lines).with(sum).with(said(&found.assumptions)).with(said(&found.cautions)).maybe(other)
}
