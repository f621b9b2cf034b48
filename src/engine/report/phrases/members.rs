//! Sentences about experience: what each member of a plural bidder brings.

use super::{counted, Required, Told};
use crate::engine::report::finding::Step;
use crate::engine::report::State;
use crate::engine::values::{Percent, Smmlv};
use rust_decimal::Decimal;

/// What a member brings for sure, and how many of its contracts are not known to count.
#[derive(Clone, Debug)]
pub struct MemberLine {
    pub name: String,
    pub share: Option<Percent>,
    pub amount: Smmlv,
    pub contracts: usize,
    pub unsure: usize,
}

impl Default for MemberLine {
    fn default() -> Self {
        MemberLine { name: String::new(), share: None, amount: Smmlv::zero(), contracts: 0, unsure: 0 }
    }
}

impl MemberLine {
    fn reaches(&self, asked: &Smmlv) -> bool {
        self.amount >= *asked
    }
}

/// The rule asks something of a group, and one bids.
pub fn not_plural() -> Told {
    Told::new(State::NoAplica, "not_plural", "solo se pide a un consorcio, una unión temporal o una promesa de sociedad.".to_owned())
}

/// Whatever they add up to: another rule says whether it is enough.
pub fn sum(rule: &str) -> Told {
    Told::new(State::Cumple, "members_sum", format!("cuenta lo que sumen entre todos; si alcanza, lo dice {rule}."))
}

/// What came of looking at each: who fails, and who may still comply. `orphans`: contracts of which it is not said whose they are.
fn told(lines: &[MemberLine], fails: &[&MemberLine], orphans: &[usize], asked: &str) -> Told {
    let open = !orphans.is_empty() || fails.iter().any(|line| line.unsure > 0);
    let (state, code) = match fails.is_empty() && !lines.is_empty() {
        true => (State::Cumple, "members_enough"),
        false if open || lines.is_empty() => (State::PorConfirmar, "members_unknown"),
        false => (State::NoCumple, "members_short"),
    };
    let names: Vec<&str> = fails.iter().map(|line| line.name.as_str()).collect();
    let body = match (lines.is_empty(), names.is_empty()) {
        (true, _) => format!("falta decir quiénes integran el grupo; {asked}."),
        (_, true) => format!("{asked}, y así es."),
        _ if open => format!("{asked}; todavía no se sabe de {}.", names.join(", ")),
        _ => format!("{asked}; no alcanza {}.", names.join(", ")),
    };
    let mut told = Told::new(state, code, body);
    told.steps = lines
        .iter()
        .map(|line| {
            let contracts = counted(line.contracts, "contrato que cuenta", "contratos que cuentan");
            let unsure = if line.unsure > 0 { format!(", {} por confirmar", line.unsure) } else { String::new() };
            Step::new(line.name.clone(), format!("{contracts}{unsure}"), format!("{} SMMLV", line.amount.read_4()))
        })
        .collect();
    let places: Vec<String> = orphans.iter().map(ToString::to_string).collect();
    told.mend = match state {
        State::PorConfirmar if !orphans.is_empty() => {
            Some(format!("Diga de quién es cada contrato (le falta el {}).", places.join(", el ")))
        }
        State::PorConfirmar => Some("Complete los datos de los contratos de cada integrante.".to_owned()),
        State::NoCumple => Some("Agregue un contrato de ese integrante, o cambie quiénes integran el grupo.".to_owned()),
        _ => None,
    };
    told
}

/// Each brings at least so many contracts.
pub fn each_one(lines: &[MemberLine], least: usize, orphans: &[usize]) -> Told {
    let fails: Vec<&MemberLine> = lines.iter().filter(|line| line.contracts < least).collect();
    let asked = format!("cada integrante debe traer al menos {}", counted(least, "contrato que cuente", "contratos que cuenten"));
    let mut told = told(lines, &fails, orphans, &asked);
    for (step, line) in told.steps.iter_mut().zip(lines) {
        step.value = counted(line.contracts, "contrato", "contratos");
    }
    told
}

/// One of them alone reaches it.
pub fn any_one(lines: &[MemberLine], asked: &Required, orphans: &[usize]) -> Told {
    let words = format!("un integrante solo debe reunir {}", asked.unit.read(&asked.amount));
    let best = lines.iter().max_by(|one, other| one.amount.cmp(&other.amount));
    let fails: Vec<&MemberLine> = best.into_iter().filter(|line| !line.reaches(&asked.amount)).collect();
    let mut told = told(lines, &fails, orphans, &words);
    if told.state == State::NoCumple && lines.iter().any(|line| line.unsure > 0) {
        (told.state, told.code) = (State::PorConfirmar, "members_unknown");
    }
    told
}

/// Each reaches its share in the plural.
pub fn proportion(lines: &[MemberLine], asked: &Required, orphans: &[usize]) -> Told {
    let words = format!("cada integrante debe reunir su porcentaje de {}", asked.unit.read(&asked.amount));
    let part = |line: &MemberLine| line.share.map(|share| asked.amount.percent(share.get()));
    let fails: Vec<&MemberLine> = lines.iter().filter(|line| part(line).is_none_or(|part| !line.reaches(&part))).collect();
    let unknown = fails.iter().any(|line| line.share.is_none());
    let mut told = told(lines, &fails, orphans, &words);
    if unknown && told.state == State::NoCumple {
        (told.state, told.code) = (State::PorConfirmar, "members_unknown");
        told.mend = Some("Diga qué porcentaje tiene cada integrante.".to_owned());
    }
    told
}

/// One reaches `leader` %, every other that brings something `others` %, and who brings nothing has at most `idle` % of the plural.
pub fn minimum(lines: &[MemberLine], asked: &Required, orphans: &[usize], [leader, others, idle]: [Percent; 3]) -> Told {
    let words = format!(
        "uno debe reunir {leader} de {}, los demás que aporten {others}, y quien no aporte puede tener hasta {idle} del grupo",
        asked.unit.read(&asked.amount)
    );
    let part = |percent: Percent| asked.amount.percent(percent.get());
    let led = lines.iter().any(|line| line.reaches(&part(leader)));
    let fails = |line: &&MemberLine| {
        if line.contracts == 0 && line.unsure == 0 {
            return line.share.map_or(Decimal::ONE_HUNDRED, Percent::get) > idle.get();
        }
        !line.reaches(&part(others))
    };
    let mut failing: Vec<&MemberLine> = lines.iter().filter(fails).collect();
    if !led && failing.is_empty() {
        failing.extend(lines.iter().max_by(|one, other| one.amount.cmp(&other.amount)));
    }
    let mut told = told(lines, &failing, orphans, &words);
    let open = lines.iter().any(|line| line.unsure > 0) || failing.iter().any(|line| line.share.is_none());
    if told.state == State::NoCumple && open {
        (told.state, told.code) = (State::PorConfirmar, "members_unknown");
    }
    told
}
