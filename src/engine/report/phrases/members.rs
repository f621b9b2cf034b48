//! Sentences about experience: what each member of a plural bidder brings.

use super::{counted, Required, Told, Unit};
use crate::engine::report::outcome::Step;
use crate::engine::report::State;
use crate::engine::values::{Percent, Smmlv};

/// What a member brings for sure; and what its contracts in doubt could add, if that is known, the least of them, and how many they are.
#[derive(Clone, Debug)]
pub struct MemberLine {
    pub name: String,
    pub share: Option<Percent>,
    pub amount: Smmlv,
    pub contracts: usize,
    pub more: Option<Smmlv>,
    pub least: Option<Smmlv>,
    pub unsure: usize,
}

impl MemberLine {
    fn reaches(&self, asked: &Smmlv) -> bool {
        self.amount >= *asked
    }

    fn could_reach(&self, asked: &Smmlv) -> bool {
        self.more.as_ref().is_none_or(|more| self.amount.plus(more) >= *asked)
    }

    /// How it fails to reach something, if it does.
    fn short_of(&self, asked: &Smmlv) -> Option<Fail> {
        let open = self.could_reach(asked);
        (!self.reaches(asked)).then(|| Fail { name: self.name.clone(), open, short: Some(asked.minus(&self.amount)) })
    }
}

/// A member that does not bring what it must. `open`: it may, for what is known; `short`: what it lacks.
struct Fail {
    name: String,
    open: bool,
    short: Option<Smmlv>,
}

/// The rule asks something of a group, and one bids.
pub fn not_plural() -> Told {
    Told::new(State::NoAplica, "not_plural", "solo se pide a un consorcio, una unión temporal o una promesa de sociedad.".to_owned())
}

/// Nobody said whether one bids or a group does.
pub fn who_unknown() -> Told {
    Told::new(State::PorConfirmar, "bidder_unknown", "falta decir quién presenta la oferta.".to_owned())
}

/// Whatever they add up to: another rule says whether it is enough.
pub fn sum(rule: &str) -> Told {
    Told::new(State::Cumple, "members_sum", format!("cuenta lo que sumen entre todos; si alcanza, lo dice {rule}."))
}

/// What came of looking at each: it complies if none fails. `orphans`: contracts of which it is not said whose they are; `unit`: of what they
/// bring, if it is added up.
fn told(lines: &[MemberLine], fails: &[Fail], orphans: &[usize], asked: &str, unit: Option<Unit>) -> Told {
    let open = !orphans.is_empty() || fails.iter().all(|fail| fail.open);
    let (state, code) = match () {
        () if lines.is_empty() => (State::PorConfirmar, "members_unknown"),
        () if fails.is_empty() => (State::Cumple, "members_enough"),
        () if open => (State::PorConfirmar, "members_unknown"),
        () => (State::NoCumple, "members_short"),
    };
    let names: Vec<&str> = fails.iter().map(|fail| fail.name.as_str()).collect();
    let body = match state {
        _ if lines.is_empty() => format!("falta decir quiénes integran el grupo; {asked}."),
        State::Cumple => format!("{asked}, y así es."),
        State::NoCumple => format!("{asked}; no alcanza {}.", names.join(", ")),
        _ => format!("{asked}; todavía no se sabe de {}.", names.join(", ")),
    };
    let mut told = Told::new(state, code, body);
    let step = |line: &MemberLine| {
        let contracts = counted(line.contracts, "contrato que cuenta", "contratos que cuentan");
        let unsure = if line.unsure > 0 { format!(", {} por confirmar", line.unsure) } else { String::new() };
        let value = unit.map_or_else(|| counted(line.contracts, "contrato", "contratos"), |unit| unit.read(&line.amount));
        Step::new(line.name.clone(), format!("{contracts}{unsure}"), value)
    };
    told.steps = lines.iter().map(step).collect();
    let places: Vec<String> = orphans.iter().map(ToString::to_string).collect();
    told.mend = match state {
        State::PorConfirmar if !orphans.is_empty() => {
            Some(format!("Diga de quién es cada contrato (le falta el {}).", places.join(", el ")))
        }
        State::PorConfirmar => Some("Complete los datos de los contratos y el porcentaje de cada integrante.".to_owned()),
        State::NoCumple => {
            let lacks = |fail: &Fail| Some(format!("A {} le faltan {}. ", fail.name, unit?.read(fail.short.as_ref()?)));
            let lacks: String = fails.iter().filter_map(lacks).collect();
            Some(format!("{lacks}Agregue un contrato de ese integrante, o cambie quiénes integran el grupo."))
        }
        _ => None,
    };
    told
}

/// The same, of what is added up, with what is asked as its last step.
fn told_of(lines: &[MemberLine], fails: &[Fail], orphans: &[usize], words: &str, asked: &Required) -> Told {
    let mut told = told(lines, fails, orphans, words, Some(asked.unit));
    told.steps.push(Step::new("Se exige", &asked.expression, asked.unit.read(&asked.amount)));
    told
}

/// Each brings at least so many contracts.
pub fn each_one(lines: &[MemberLine], least: usize, orphans: &[usize]) -> Told {
    let asked = format!("cada integrante debe traer al menos {}", counted(least, "contrato que cuente", "contratos que cuenten"));
    let fails = lines.iter().filter(|line| line.contracts < least);
    let fail = |line: &MemberLine| Fail { name: line.name.clone(), open: line.contracts.saturating_add(line.unsure) >= least, short: None };
    told(lines, &fails.map(fail).collect::<Vec<_>>(), orphans, &asked, None)
}

fn best(lines: &[MemberLine]) -> Option<&MemberLine> {
    lines.iter().max_by(|one, other| one.amount.cmp(&other.amount))
}

/// How it fails that one of them alone reaches something.
fn none_reaches(lines: &[MemberLine], asked: &Smmlv) -> Option<Fail> {
    let fail = best(lines)?.short_of(asked)?;
    Some(Fail { open: lines.iter().any(|line| line.could_reach(asked)), ..fail })
}

/// One of them alone reaches it.
pub fn any_one(lines: &[MemberLine], asked: &Required, orphans: &[usize]) -> Told {
    let words = format!("un integrante solo debe reunir {}", asked.unit.read(&asked.amount));
    let fails: Vec<Fail> = none_reaches(lines, &asked.amount).into_iter().collect();
    told_of(lines, &fails, orphans, &words, asked)
}

/// Each reaches its share in the plural.
pub fn proportion(lines: &[MemberLine], asked: &Required, orphans: &[usize]) -> Told {
    let words = format!("cada integrante debe reunir su porcentaje de {}", asked.unit.read(&asked.amount));
    // A share that nobody said may be the whole, or next to nothing.
    let part = |line: &MemberLine| line.share.map_or_else(|| asked.amount.clone(), |share| asked.amount.percent(share.get()));
    let fail = |line: &MemberLine| {
        let fail = line.short_of(&part(line))?;
        Some(if line.share.is_none() { Fail { open: true, short: None, ..fail } } else { fail })
    };
    let fails: Vec<Fail> = lines.iter().filter_map(fail).collect();
    let mut told = told_of(lines, &fails, orphans, &words, asked);
    for (step, line) in told.steps.iter_mut().zip(lines).filter(|(_, line)| line.share.is_some()) {
        step.expression = format!("{}; le toca {}", step.expression, asked.unit.read(&part(line)));
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
    let fail = |line: &MemberLine| {
        let may_idle = line.share.is_none_or(|share| share.get() <= idle.get());
        if line.contracts > 0 {
            return line.short_of(&part(others));
        }
        // It may bring nothing, and whichever it brings is enough.
        let idles = may_idle && line.share.is_some() && line.least.as_ref().is_none_or(|least| *least >= part(others));
        // With nothing for sure: what is in doubt may be enough, or it may be let to bring nothing.
        let open = may_idle || (line.unsure > 0 && line.could_reach(&part(others)));
        (!idles).then(|| Fail { name: line.name.clone(), open, short: None })
    };
    let mut fails: Vec<Fail> = lines.iter().filter_map(fail).collect();
    fails.extend(none_reaches(lines, &part(leader)));
    told_of(lines, &fails, orphans, &words, asked)
}
