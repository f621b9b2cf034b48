//! What came of one criterion: its facts, its papers, whether it is claimed.

use super::points::Point;
use super::proofs::ProofLine;
use crate::engine::report::outcome::{Figures, Outcome, Step};
use crate::engine::report::pack::PackPaper;
use crate::engine::report::phrases::{counted, figures};
use crate::engine::report::State;

/// What came of one criterion.
pub enum CriterionOutcome {
    /// Not claimed; `marked_in`: the form where it would have been marked for the entity to look at it.
    NotClaimed { marked_in: Option<String> },
    /// This form of bidder cannot credit it.
    NotForThem { kind: &'static str },
    /// Who bids is not known.
    WhoUnknown { claimed: bool },
    /// `ground`: by the facts alone; `state`: with the papers, had it been claimed. `papers` that go with it, those of the persons on whom it rests.
    Judged { claimed: bool, ground: State, state: State, points: Vec<Point>, papers: Vec<ProofLine> },
}

/// Words joined by semicolons.
fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join("; ")
}

impl CriterionOutcome {
    fn papers_in(&self, state: State) -> Vec<&ProofLine> {
        match self {
            CriterionOutcome::Judged { papers, .. } => papers.iter().filter(|paper| paper.state() == state).collect(),
            _ => Vec::new(),
        }
    }

    /// What was found, the gravest first; of what is fine only the figures.
    fn found(&self) -> String {
        let CriterionOutcome::Judged { ground, points, .. } = self else { return String::new() };
        let of = |state: State| points.iter().filter(move |point| point.state == state);
        let ordered = [State::NoCumple, State::PorConfirmar, State::RequiereRevision, State::Cumple].into_iter().flat_map(of);
        let told: Vec<&Point> = ordered.collect();
        // A group may be long: what decides is enough.
        let decides = |point: &&&Point| *ground == State::Cumple || point.state != State::Cumple;
        joined(told.iter().filter(decides).map(|point| point.words()))
    }

    fn judged(&self, ground: State, state: State) -> String {
        // Where one member is enough, what another has not is not carried.
        let papers = self.papers_in(State::Cumple).len();
        let found = self.found();
        let found = found.trim_end_matches('.');
        match (ground, state) {
            (State::Cumple, State::Cumple) if found.is_empty() => format!("lleva {} con la oferta", counted(papers, "prueba", "pruebas")),
            (State::Cumple, State::Cumple) => format!("{found}. Lleva {} con la oferta", counted(papers, "prueba", "pruebas")),
            (State::Cumple, State::NoCumple) => {
                let lacking = joined(self.papers_in(State::NoCumple).into_iter().map(ProofLine::listed));
                let found = if found.is_empty() { String::new() } else { format!(" ({found})") };
                format!("no cuenta si hay empate{found}, porque debe llevar todas sus pruebas: {lacking}")
            }
            (State::NoCumple, _) => found.to_owned(),
            (_, State::NoCumple) => {
                format!("{found}. Además le falta: {}", joined(self.papers_in(State::NoCumple).into_iter().map(ProofLine::listed)))
            }
            (State::Cumple, _) => {
                let open = self.papers_in(if state == State::RequiereRevision { State::RequiereRevision } else { State::PorConfirmar });
                let open = joined(open.into_iter().map(ProofLine::listed));
                match found {
                    "" => format!("hay pruebas por confirmar: {open}"),
                    found => format!("{found}. Hay pruebas por confirmar: {open}"),
                }
            }
            _ => found.to_owned(),
        }
    }
}

impl Outcome for CriterionOutcome {
    fn state(&self) -> State {
        match self {
            CriterionOutcome::NotClaimed { .. } | CriterionOutcome::NotForThem { .. } => State::NoAplica,
            CriterionOutcome::WhoUnknown { .. } | CriterionOutcome::Judged { claimed: false, .. } => State::PorConfirmar,
            CriterionOutcome::Judged { state, .. } => *state,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            CriterionOutcome::NotClaimed { .. } => "criterion_not_claimed",
            CriterionOutcome::NotForThem { .. } => "criterion_not_for_them",
            CriterionOutcome::WhoUnknown { claimed: true } => "bidder_unknown",
            CriterionOutcome::WhoUnknown { .. } | CriterionOutcome::Judged { claimed: false, .. } => "criterion_unknown",
            CriterionOutcome::Judged { ground, state, .. } => match (ground, state) {
                (_, State::Cumple) => "criterion_proven",
                (State::NoCumple, _) => "criterion_not_met",
                (_, State::NoCumple) => "criterion_proof_missing",
                (State::Cumple, State::RequiereRevision) => "criterion_proof_by_reading",
                (State::Cumple, _) => "criterion_proof_unknown",
                (State::RequiereRevision, _) => "criterion_by_reading",
                _ => "criterion_fact_unknown",
            },
        }
    }

    fn figures(&self) -> Figures {
        let CriterionOutcome::Judged { points, papers, .. } = self else { return Figures::new() };
        let ready = papers.iter().filter(|paper| paper.state() == State::Cumple).count();
        let mut found = figures([("proofs", papers.len().to_string()), ("proofs_ready", ready.to_string())]);
        // Of several persons the first that decides.
        for (name, figure) in points.iter().flat_map(|point| point.said.figure()) {
            if !found.contains_key(name) {
                found.insert(name, figure);
            }
        }
        found
    }

    fn body(&self) -> String {
        match self {
            CriterionOutcome::NotClaimed { marked_in: None } => "no invoca este criterio.".to_owned(),
            CriterionOutcome::NotClaimed { marked_in: Some(form) } => {
                format!("no invoca este criterio: si no lo marca en el {form}, la entidad no lo mira.")
            }
            CriterionOutcome::NotForThem { kind } => format!("no lo puede acreditar una oferta de {kind}."),
            CriterionOutcome::WhoUnknown { claimed: true } => "depende de quién presenta la oferta, y no lo ha dicho.".to_owned(),
            CriterionOutcome::WhoUnknown { .. } => "no se sabe si va a invocar este criterio.".to_owned(),
            CriterionOutcome::Judged { claimed: true, ground, state, .. } => {
                format!("{}.", self.judged(*ground, *state))
            }
            CriterionOutcome::Judged { claimed: false, ground, state, .. } => {
                let words = "no se sabe si va a invocar este criterio";
                match (ground, state) {
                    (State::Cumple, State::Cumple) => {
                        format!("{words}; con lo que dijo lo acredita: {}.", self.judged(*ground, *state))
                    }
                    (State::Cumple, _) => format!("{words}; está a su alcance si lleva todas sus pruebas."),
                    (State::NoCumple, _) => format!("{words}; con lo que dijo no lo acredita: {}.", self.found().trim_end_matches('.')),
                    _ => format!("{words}."),
                }
            }
        }
    }

    fn steps(&self) -> Vec<Step> {
        let CriterionOutcome::Judged { points, papers, .. } = self else { return Vec::new() };
        let mut steps: Vec<Step> = points.iter().flat_map(Point::steps).collect();
        steps.extend(papers.iter().map(ProofLine::packed).map(|paper| {
            let owner = paper.owner.map(|owner| format!(", {owner}")).unwrap_or_default();
            Step::new(format!("{}{owner}", paper.title), paper.words, paper.state.words())
        }));
        steps
    }

    fn mend(&self) -> Option<String> {
        let words = match self {
            CriterionOutcome::NotClaimed { .. } | CriterionOutcome::NotForThem { .. } => return None,
            CriterionOutcome::WhoUnknown { .. } => "Diga quién se presenta y si lo invoca.",
            CriterionOutcome::Judged { claimed: false, ground: State::Cumple, .. } => "Diga si lo invoca y qué pruebas tiene.",
            CriterionOutcome::Judged { claimed: false, .. } => "Diga si lo invoca.",
            CriterionOutcome::Judged { ground, state, .. } => match (ground, state) {
                (_, State::Cumple) => return None,
                (State::NoCumple, _) => "Si los datos son esos, no lo invoque.",
                (_, State::NoCumple) => "Consiga las pruebas que faltan y cárguelas con la oferta, o no invoque el criterio.",
                (State::Cumple, State::RequiereRevision) => "Pregunte en las observaciones si reciben ese papel, o acepte la lectura.",
                (State::RequiereRevision, _) => {
                    "Pregunte a la entidad cómo lo cuenta, o acepte la lectura si está entre las de la invitación."
                }
                (State::Cumple, _) => "Diga qué pruebas tiene.",
                _ => "Escriba los datos que faltan.",
            },
        };
        Some(words.to_owned())
    }

    fn readings(&self) -> Vec<String> {
        let CriterionOutcome::Judged { points, papers, claimed: true, .. } = self else { return Vec::new() };
        let mut found: Vec<String> = Vec::new();
        for id in points.iter().flat_map(Point::readings).chain(papers.iter().filter_map(ProofLine::readings)) {
            if !found.contains(id) {
                found.push(id.clone());
            }
        }
        found
    }

    fn papers(&self) -> Vec<PackPaper> {
        match self {
            // Of a criterion that the facts rule out no paper serves.
            CriterionOutcome::Judged { ground, papers, .. } if *ground != State::NoCumple => papers.iter().map(ProofLine::packed).collect(),
            _ => Vec::new(),
        }
    }
}
