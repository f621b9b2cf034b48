//! Sentences about experience: physical quantities.

use super::{figures, Told};
use crate::engine::report::finding::Step;
use crate::engine::report::State;
use crate::engine::values::{text, Percent, Smmlv};

/// What a contract says, `whole`, and the part of it that is the bidder's.
pub struct QuantityLine {
    pub place: usize,
    pub whole: Option<String>,
    pub share: Option<Percent>,
    pub own: Option<Smmlv>,
    pub sure: bool,
}

/// So many `unit`s, in `one` contract or in all. `None`: no contract was chosen.
pub fn quantity(lines: Option<Vec<QuantityLine>>, asked: &Smmlv, unit: &str, one: bool) -> Told {
    let who = if one { "en un solo contrato" } else { "entre todos" };
    let wanted = format!("{} {unit}", asked.read_trimmed());
    let Some(lines) = lines else {
        return Told::new(State::PorConfirmar, "quantity_unknown", format!("todavía no ha indicado contratos; se exigen {wanted} {who}."));
    };
    let sure = || lines.iter().filter(|line| line.sure).filter_map(|line| line.own.as_ref());
    let has = if one { sure().max().cloned().unwrap_or_else(Smmlv::zero) } else { sure().fold(Smmlv::zero(), |sum, own| sum.plus(own)) };
    let open = |line: &QuantityLine| line.own.is_none() || (!line.sure && (!one || line.own.as_ref().is_some_and(|own| own >= asked)));
    let state = if has >= *asked {
        State::Cumple
    } else if lines.iter().any(open) {
        State::PorConfirmar
    } else {
        State::NoCumple
    };
    let code = match state {
        State::Cumple => "quantity_enough",
        State::NoCumple => "quantity_short",
        _ => "quantity_unknown",
    };
    let mut told = Told::new(state, code, format!("acredita {} {unit} y se exigen {wanted} {who}.", has.read_trimmed()));
    told.figures = figures([("total", has.half_up(4)), ("required", asked.half_up(4))]);
    let step = |line: &QuantityLine| {
        let share = line.share.map(|share| format!(" × {share}")).unwrap_or_default();
        let whole = line.whole.as_ref().map_or_else(|| "falta decir cuánto".to_owned(), |whole| format!("{} {unit}", text::grouped(whole)));
        let own = line.own.as_ref().map_or_else(|| "por confirmar".to_owned(), |own| format!("{} {unit}", own.read_trimmed()));
        Step::new(format!("Contrato {}", line.place), format!("{whole}{share}"), own)
    };
    told.steps = lines.iter().map(step).collect();
    told.mend = match state {
        State::NoCumple => Some(format!("Le faltan {} {unit}: cambie un contrato por otro mayor.", asked.minus(&has).read_trimmed())),
        State::PorConfirmar => Some("Escriba la cantidad de cada contrato.".to_owned()),
        _ => None,
    };
    told
}
