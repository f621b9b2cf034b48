//! Sentences about the contracts to present: what a set misses, why a contract was left out.

use super::contract::Unit;
use super::counted;
use crate::engine::values::Smmlv;

/// What a demand asks: of which rule, in which unit. `money`: a sum of contracts.
#[derive(Clone, Debug, Default)]
pub struct Asks {
    pub rule: String,
    pub title: String,
    pub unit: String,
    pub money: Option<Unit>,
}

/// «EXP-02 (Suma…): faltan 1,2152 SMMLV».
pub fn short_of(asks: &Asks, amount: &Smmlv) -> String {
    let amount = asks.money.map_or_else(|| format!("{} {}", amount.read_trimmed(), asks.unit), |unit| unit.read(amount));
    format!("{} ({}): faltan {amount}", asks.rule, asks.title)
}

/// «EXP-03 (Dos contratos electorales): falta 1 contrato».
pub fn few_of(asks: &Asks, missing: usize) -> String {
    let (one, many) =
        if asks.unit == "códigos" { ("código", "códigos") } else { ("contrato que lo cumpla", "contratos que lo cumplan") };
    let verb = if missing == 1 { "falta" } else { "faltan" };
    format!("{} ({}): {verb} {}", asks.rule, asks.title, counted(missing, one, many))
}

pub fn too_few(missing: usize) -> String {
    format!("{} {}", if missing == 1 { "falta" } else { "faltan" }, counted(missing, "contrato", "contratos"))
}

pub fn too_many(over: usize) -> String {
    format!("{} {}", if over == 1 { "sobra" } else { "sobran" }, counted(over, "contrato", "contratos"))
}

/// Why a contract that could be presented was left out: its best swap, for the contract called `other`.
pub fn swap_is_worse(other: &str, less: &Smmlv) -> String {
    format!("en lugar de {other} también cumpliría, con {} SMMLV menos de holgura", less.read_4())
}

pub fn swap_is_the_same(other: &str) -> String {
    format!("da lo mismo que {other}: cualquiera de los dos sirve")
}

pub fn swap_fails(other: &str, misses: &[String]) -> String {
    format!("en lugar de {other} no se cumpliría: {}", misses.join("; "))
}

pub fn not_needed() -> String {
    "no hace falta: con los elegidos ya se cumple".to_owned()
}

pub fn fails_alone(rule: &str) -> String {
    format!("no cumple por sí solo {rule}, que se pide de cada contrato")
}

pub fn member_below() -> String {
    "con él, un integrante traería menos del mínimo que se le pide".to_owned()
}

/// What follows if the certificate of a contract is refused.
pub fn refused(holds: bool, misses: &[String], instead: &[String]) -> String {
    match (holds, instead.is_empty()) {
        (true, _) => "los demás siguen cumpliendo".to_owned(),
        (false, false) => format!("presente {}", instead.join(", ")),
        (false, true) => format!("no tiene con qué reemplazarlo: {}", misses.join("; ")),
    }
}
