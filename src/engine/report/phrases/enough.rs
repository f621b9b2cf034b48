//! Sentences about experience: what would be enough.

use super::contract::Unit;
use crate::engine::values::{Pesos, Rounding, Smmlv};

/// A contract that could still be brought: of which years, with their wages; by which of its dates («terminó»); without its VAT.
#[derive(Clone, Debug)]
pub struct Reach {
    pub years: Vec<(i32, Pesos)>,
    pub when: &'static str,
    pub without_vat: bool,
}

impl Reach {
    /// « de $ 1.879.020 o más si terminó en 2026, o de $ 1.716.000 o más si terminó en 2025».
    pub fn contract(&self, unit: Unit, wanted: &Smmlv) -> String {
        let aside = if self.without_vat { ", sin contar su IVA," } else { "" };
        if unit == Unit::Pesos {
            let pesos = Pesos::new("1").and_then(|peso| wanted.in_pesos_up(peso));
            return format!("{aside} de {} o más", pesos.map_or_else(|| unit.read(wanted), |pesos| pesos.to_string()));
        }
        let when = self.when;
        let year = |(year, wage): &(i32, Pesos)| Some(format!("de {} o más si {when} en {year}", wanted.in_pesos_up(*wage)?));
        let years: Vec<String> = self.years.iter().filter_map(year).collect();
        if years.is_empty() {
            return format!("{aside} de {} o más", unit.read(wanted));
        }
        format!("{aside} {}", years.join(", o "))
    }
}

/// How one reading adds up: each contract rounded, their sum before it is, and the least sum that reaches what is asked.
#[derive(Clone, Debug)]
pub struct Adding {
    pub each: Rounding,
    pub goal: Smmlv,
    pub sum: Smmlv,
    pub amounts: Vec<(usize, Smmlv)>,
}

impl Adding {
    /// The least that a contract must come to: one more, or one in the place of another.
    pub fn needs(&self, place: Option<usize>) -> Smmlv {
        let missing = self.goal.minus(&self.sum);
        let freed = self.amounts.iter().find(|(at, _)| Some(*at) == place);
        self.each.least(&freed.map_or_else(|| missing.clone(), |(_, amount)| missing.plus(amount)))
    }
}

/// Why another contract cannot just be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bar {
    /// No more may be presented.
    Most,
    /// Only the first so many are looked at, and there are as many.
    First(usize),
    /// Of another number of them another sum is asked.
    Tier,
}
