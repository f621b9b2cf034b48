//! Sentences about experience: what one contract reaches by itself.

use super::{figures, Required, Told};
use crate::engine::report::finding::Step;
use crate::engine::report::State;
use crate::engine::values::Smmlv;

/// A contract that may be the one: what it comes to, if it is known, and whether it counts for sure.
pub struct SingleLine {
    pub place: usize,
    pub amount: Option<Smmlv>,
    pub sure: bool,
}

/// One of them, or `each`, reaches what is asked; `about`: only contracts about something were looked at.
pub fn single(lines: Vec<SingleLine>, asked: Required, each: bool, about: bool) -> Told {
    let unit = asked.unit;
    let reaches = |line: &&SingleLine| line.amount.as_ref().is_some_and(|amount| *amount >= asked.amount);
    let fails = |line: &&SingleLine| line.amount.as_ref().is_some_and(|amount| *amount < asked.amount);
    let enough = lines.iter().filter(reaches).filter(|line| line.sure).count();
    let state = if each {
        match lines.iter().filter(fails).any(|line| line.sure) {
            _ if lines.is_empty() => State::NoCumple,
            true => State::NoCumple,
            false if enough == lines.len() => State::Cumple,
            false => State::PorConfirmar,
        }
    } else if enough > 0 {
        State::Cumple
    } else if lines.iter().any(|line| !fails(&line)) {
        State::PorConfirmar
    } else {
        State::NoCumple
    };
    let best = lines.iter().filter_map(|line| Some((line.amount.as_ref()?, line.place)));
    let best = if each { best.min() } else { best.max() };
    let wanted = unit.read(&asked.amount);
    let kind = if about { " de los que se piden" } else { "" };
    let body = match (best, each) {
        (None, _) if lines.is_empty() => format!("ningún contrato{kind} cuenta, y se exige que llegue a {wanted}."),
        (None, _) => format!("falta saber a cuánto llegan los contratos{kind}; se exige que {} llegue a {wanted}.", which(each)),
        (Some((amount, place)), _) => {
            let (has, asks) = unit.read_apart(amount, &asked.amount);
            let word = if each { "menor" } else { "mayor" };
            format!("el {word} de los contratos{kind}, el {place}, llega a {has} y se exige que {} llegue a {asks}.", which(each))
        }
    };
    let mut told = Told::new(state, code(state), body);
    if let Some((amount, _)) = best {
        told.figures = figures([("amount", amount.half_up(4)), ("required", asked.amount.half_up(4))]);
    }
    told.steps = lines.iter().map(|line| step(line, &asked)).collect();
    told.steps.push(Step::new("Se exige", asked.expression, wanted.clone()));
    told.mend = match state {
        State::NoCumple if each => Some(format!("Cambie los que no llegan por otros de {wanted} o más.")),
        State::NoCumple => Some(format!("Presente un contrato{kind} que por sí solo llegue a {wanted}.")),
        State::PorConfirmar => Some("Complete los datos de esos contratos.".to_owned()),
        _ => None,
    };
    told
}

fn which(each: bool) -> &'static str {
    if each {
        "cada uno"
    } else {
        "uno solo"
    }
}

fn code(state: State) -> &'static str {
    match state {
        State::Cumple => "single_enough",
        State::NoCumple => "single_short",
        _ => "single_unknown",
    }
}

fn step(line: &SingleLine, asked: &Required) -> Step {
    let amount = line.amount.as_ref().map_or_else(|| "por confirmar".to_owned(), |amount| asked.unit.read(amount));
    let sure = if line.sure { "cuenta" } else { "por confirmar si cuenta" };
    Step::new(format!("Contrato {}", line.place), sure, amount)
}
