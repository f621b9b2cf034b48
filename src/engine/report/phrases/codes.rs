//! Sentences about experience: UNSPSC codes.

use super::{counted, figures, Told};
use crate::engine::report::finding::Step;
use crate::engine::report::State;

/// Which of the codes asked a contract holds, as places of the list, if its codes are known.
pub struct CodesLine {
    pub place: usize,
    pub held: Option<Vec<usize>>,
    pub sure: bool,
}

/// `least` of `of` codes, compared by their first `digits`, in each contract or in all together. `None`: no contract was chosen.
pub fn codes(lines: Option<Vec<CodesLine>>, least: usize, of: usize, digits: usize, each: bool) -> Told {
    let who = if each { "cada contrato" } else { "entre todos los contratos" };
    let asked = format!("se {} {} de {of} códigos UNSPSC ({digits} dígitos) en {who}", if least == 1 { "exige" } else { "exigen" }, least);
    let Some(lines) = lines else {
        return Told::new(State::PorConfirmar, "codes_unknown", format!("todavía no ha indicado contratos; {asked}."));
    };
    let count = |line: &CodesLine| line.held.as_ref().map(Vec::len);
    let union = |sure_only: bool| -> usize {
        let mut all: Vec<usize> = Vec::new();
        for line in lines.iter().filter(|line| line.sure || !sure_only) {
            all.extend(line.held.iter().flatten().filter(|code| !all.contains(code)).copied().collect::<Vec<_>>());
        }
        all.len()
    };
    let (has, state) = if each {
        let fewest = lines.iter().filter_map(count).min().unwrap_or(0);
        let fails = lines.iter().any(|line| line.sure && count(line).is_some_and(|held| held < least));
        let unknown = lines.iter().any(|line| count(line).is_none() || (!line.sure && count(line) < Some(least)));
        (
            fewest,
            if fails || lines.is_empty() {
                State::NoCumple
            } else if unknown {
                State::PorConfirmar
            } else {
                State::Cumple
            },
        )
    } else {
        let open = lines.iter().any(|line| line.held.is_none());
        let state = match () {
            () if union(true) >= least => State::Cumple,
            () if open || union(false) >= least => State::PorConfirmar,
            () => State::NoCumple,
        };
        (union(true), state)
    };
    let code = match state {
        State::Cumple => "codes_enough",
        State::NoCumple => "codes_short",
        _ => "codes_unknown",
    };
    let fewest = if each { "el que menos tiene, " } else { "tienen " };
    let mut told = Told::new(state, code, format!("{fewest}{}; {asked}.", counted(has, "de ellos", "de ellos")));
    told.figures = figures([("given", has.to_string()), ("asked", least.to_string())]);
    let step = |line: &CodesLine| {
        let held = count(line).map_or_else(|| "por confirmar".to_owned(), |held| held.to_string());
        Step::new(format!("Contrato {}", line.place), "códigos de los que se piden", held)
    };
    told.steps = lines.iter().map(step).collect();
    told.mend = match state {
        State::NoCumple => Some("Cambie un contrato por otro que esté inscrito con los códigos que faltan.".to_owned()),
        State::PorConfirmar => Some("Escriba los códigos UNSPSC con que cada contrato está en el RUP.".to_owned()),
        _ => None,
    };
    told
}
