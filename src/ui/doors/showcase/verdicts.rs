//! What the engine says, on its own types: findings, verdicts, steps, readings, problems.

use super::fixture::{invitation, offers};
use super::{piece, state, wide};
use crate::engine::guide;
use crate::engine::process::Process;
use crate::engine::reading::Problem;
use crate::engine::report::{Consequence, Finding, Observation, State, Verdict};
use crate::engine::values::Moment;
use crate::ui::components::{
    assumptions, finding_card, observation, overall_banner, overall_coming, problem_list, process_record, state_badge, timeline, Show,
};
use crate::ui::held::Held;
use std::rc::Rc;
use yew::prelude::*;

pub fn pieces() -> Vec<Html> {
    let offers = offers();
    let badge = |kind: State| state(kind.words(), state_badge(kind));
    vec![
        piece("components/state_badge", "Los cinco estados", State::ALL.into_iter().map(badge).collect()),
        piece(
            "components/overall",
            "El resultado de la oferta",
            offers
                .iter()
                .map(|(words, report)| wide(*words, overall_banner(report)))
                .chain([wide("Mientras llega lo que revisa", overall_coming())])
                .collect(),
        ),
        piece("components/finding", "Lo que se encontró en un punto", findings(&offers)),
        piece(
            "components/assumptions",
            "Lo que se asume",
            offers
                .iter()
                .find(|(_, report)| {
                    report.assumptions.iter().any(|a| a.accepted)
                        && report.assumptions.iter().any(|a| !a.accepted && !a.findings.is_empty())
                })
                .map(|(_, report)| assumed(report))
                .into_iter()
                .collect(),
        ),
        piece(
            "components/problems",
            "Un archivo que no se pudo abrir",
            vec![wide("Pocos problemas", problems(2)), wide("Muchos", problems(23))],
        ),
        piece(
            "components/process_record",
            "Lo demás que dice la invitación",
            Process::load(invitation())
                .ok()
                .map(|process| wide("Cerrado", process_record(&process, &asked(&process))))
                .into_iter()
                .collect(),
        ),
        piece("components/observation", "Una contradicción de la invitación", contradictions()),
        piece("components/timeline", "El cronograma", timelines()),
        piece("components/masthead", "Encabezado y pie", vec![wide("Los de esta misma página", html! { <p>{ "Arriba y abajo." }</p> })]),
    ]
}

fn eve() -> Option<Moment> {
    Moment::new("2026-02-05")
}

fn asked(process: &Process) -> Vec<Observation> {
    eve().map(|eve| guide::observations(process, eve)).unwrap_or_default()
}

fn contradictions() -> Vec<Html> {
    let process = Process::load(invitation()).ok();
    let found = process.map(|process| asked(&process)).unwrap_or_default();
    let one = |words: &'static str, asks: bool| {
        let found = found.iter().find(|found| found.text.is_some() == asks)?;
        Some(wide(words, observation(if asks { "m-1" } else { "m-2" }, found, true)))
    };
    [one("Con texto para preguntar", true), one("Sin nada que preguntar", false)].into_iter().flatten().collect()
}

fn timelines() -> Vec<Html> {
    let (Some(eve), Ok(process)) = (eve(), Process::load(invitation())) else { return Vec::new() };
    vec![wide("La víspera del cierre", timeline(&guide::schedule(&process, eve), eve))]
}

/// Whether a finding shows what it was looked for.
type Fits = fn(&Finding) -> bool;

/// In each state: the plainest finding, and one with each thing a finding may carry.
fn findings(offers: &[(&'static str, Held<Verdict>)]) -> Vec<Html> {
    let all: Vec<&Rc<Finding>> = offers.iter().flat_map(|(_, report)| &report.findings).collect();
    let kinds: [(&str, Fits); 6] = [
        ("lo mínimo", |f| f.steps.is_empty() && f.remedy.is_none() && f.readings.is_empty()),
        ("con la cuenta", |f| !f.steps.is_empty() && f.remedy.is_none()),
        ("con el arreglo", |f| f.steps.is_empty() && f.remedy.is_some() && f.readings.is_empty()),
        ("con la cuenta y el arreglo", |f| !f.steps.is_empty() && f.remedy.is_some() && f.readings.is_empty()),
        ("que se puede corregir después", |f| matches!(f.effect, Some(Consequence::Curable { .. })) && f.state == State::NoCumple),
        ("que depende de una lectura", |f| !f.readings.is_empty()),
    ];
    let shown = State::ALL.into_iter().flat_map(|kind| kinds.map(|(words, fits)| (kind, words, fits)));
    let cards = shown.filter_map(|(kind, words, fits)| {
        let finding = Held::from((*all.iter().find(|f| f.state == kind && fits(f))?).clone());
        Some(wide(format!("{}, {words}", kind.words()), finding_card(&finding, Show::Open)))
    });
    let brief =
        all.iter().find(|f| !f.steps.is_empty()).map(|finding| wide("Breve y con la cuenta cerrada", finding_card(finding, Show::Brief)));
    cards.chain(brief).collect()
}

fn assumed(report: &Held<Verdict>) -> Html {
    wide("De la que depende algo, aceptada y las demás", assumptions(report, &Callback::noop(), true))
}

fn problems(count: usize) -> crate::ui::kit::El {
    let problem = |number: usize| Problem {
        code: "sample",
        path: format!("/price/items/{number}/unit_price"),
        message: "se esperaba una cifra entre comillas, como \"6285900\".".to_owned(),
    };
    problem_list(&(0..count).map(problem).collect::<Vec<_>>())
}
