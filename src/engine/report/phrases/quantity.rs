//! Sentences about experience: physical quantities.

use super::{figures, Told};
use crate::engine::report::outcome::Step;
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
    let wanted = format!("{} {unit}", asked.read_whole());
    let Some(lines) = lines else {
        return Told::new(State::PorConfirmar, "quantity_unknown", format!("todavía no ha indicado contratos; se exigen {wanted} {who}."));
    };
    // What is known for sure, and the most it could be if all of it counted.
    let (mut has, mut most) = (Smmlv::zero(), Smmlv::zero());
    for line in &lines {
        let Some(own) = &line.own else { continue };
        for sum in [&mut most].into_iter().chain(line.sure.then_some(&mut has)) {
            *sum = if one { own.max(sum).clone() } else { sum.plus(own) };
        }
    }
    let state = if has >= *asked {
        State::Cumple
    } else if most >= *asked || lines.iter().any(|line| line.own.is_none()) {
        State::PorConfirmar
    } else {
        State::NoCumple
    };
    let code = match state {
        State::Cumple => "quantity_enough",
        State::NoCumple => "quantity_short",
        _ => "quantity_unknown",
    };
    let mut told = Told::new(state, code, format!("acredita {} {unit} y se exigen {wanted} {who}.", has.read_whole()));
    told.figures = figures([("total", has.half_up(4)), ("required", asked.half_up(4))]);
    let step = |line: &QuantityLine| {
        let share = line.share.map(|share| format!(" × {share}")).unwrap_or_default();
        let whole = line.whole.as_ref().map_or_else(|| "falta decir cuánto".to_owned(), |whole| format!("{} {unit}", text::grouped(whole)));
        let own = line.own.as_ref().map_or_else(|| "por confirmar".to_owned(), |own| format!("{} {unit}", own.read_whole()));
        Step::new(format!("Contrato {}", line.place), format!("{whole}{share}"), own)
    };
    told.steps = lines.iter().map(step).collect();
    told.mend = match state {
        State::NoCumple if one => Some(format!("Presente un contrato que por sí solo tenga {wanted}.")),
        State::NoCumple => {
            let short = asked.minus(&has).read_whole();
            Some(format!("Le faltan {short} {unit}: agregue un contrato con ellos, o cambie uno por otro mayor."))
        }
        State::PorConfirmar => Some("Escriba la cantidad de cada contrato y complete sus datos.".to_owned()),
        _ => None,
    };
    told
}
