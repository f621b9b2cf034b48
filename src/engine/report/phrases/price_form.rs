//! Sentences about what the bidder wrote on its form beside the prices: cents, quantities, totals.

use super::{counted, figures};
use crate::engine::report::outcome::{Figures, Outcome, Step};
use crate::engine::report::State;
use crate::engine::values::{text, Amount, Pesos};

/// A price with cents, and the two ways to make it whole.
#[derive(Clone, Debug)]
pub struct Cents {
    pub item: String,
    pub price: Pesos,
    pub rounded: Pesos,
    pub cut: Pesos,
}

/// No amount has cents.
#[derive(Clone, Debug)]
pub struct WholePesosOutcome {
    pub cents: Vec<Cents>,
    pub unpriced: usize,
}

impl Outcome for WholePesosOutcome {
    fn state(&self) -> State {
        match self.cents.is_empty() {
            false => State::RequiereRevision,
            true if self.unpriced == 0 => State::Cumple,
            true => State::PorConfirmar,
        }
    }

    fn code(&self) -> &'static str {
        match self.state() {
            State::Cumple => "whole_pesos",
            State::RequiereRevision => "price_with_cents",
            _ => "whole_pesos_unknown",
        }
    }

    fn figures(&self) -> Figures {
        figures([("with_cents", self.cents.len().to_string())])
    }

    fn body(&self) -> String {
        let items: Vec<&str> = self.cents.iter().map(|one| one.item.as_str()).collect();
        match self.state() {
            State::Cumple => "ningún precio tiene centavos.".to_owned(),
            State::RequiereRevision => {
                let (word, has) = if items.len() == 1 { ("el ítem", "tiene") } else { ("los ítems", "tienen") };
                format!("se piden pesos enteros y {word} {} {has} centavos; aquí se llevan al peso para seguir.", items.join(", "))
            }
            _ => "se piden pesos enteros, y faltan precios.".to_owned(),
        }
    }

    fn steps(&self) -> Vec<Step> {
        let step = |one: &Cents| {
            let cut = if one.cut == one.rounded { String::new() } else { format!("; recortado, {}", one.cut) };
            Step::new(format!("Ítem {}", one.item), format!("{} al peso{cut}", one.price), one.rounded.to_string())
        };
        self.cents.iter().map(step).collect()
    }

    fn mend(&self) -> Option<String> {
        let first = self.cents.first();
        first.map(|one| format!("Escríbalos sin centavos: el ítem {} sería {}.", one.item, one.cut))
    }
}

/// The quantities that were written against those printed.
#[derive(Clone, Debug)]
pub struct Quantities {
    /// Item, printed, written.
    pub changed: Vec<(String, Amount, Amount)>,
    pub same: usize,
}

impl Outcome for Quantities {
    fn state(&self) -> State {
        match (self.changed.is_empty(), self.same) {
            (false, _) => State::NoCumple,
            (true, 0) => State::NoAplica,
            (true, _) => State::Cumple,
        }
    }

    fn code(&self) -> &'static str {
        match self.state() {
            State::Cumple => "quantities_kept",
            State::NoCumple => "quantity_changed",
            _ => "quantities_not_written",
        }
    }

    fn figures(&self) -> Figures {
        figures([("changed", self.changed.len().to_string())])
    }

    fn body(&self) -> String {
        match self.changed.first() {
            None if self.same == 0 => "no escribió cantidades propias: se calcula con las de la invitación.".to_owned(),
            None => format!("{} de las que escribió son las de la invitación.", counted(self.same, "cantidad", "cantidades")),
            Some((item, printed, written)) => {
                let more = self.changed.len().saturating_sub(1);
                let more = if more > 0 { format!(" (y {} más)", counted(more, "ítem", "ítems")) } else { String::new() };
                let plain = |amount: &Amount| text::grouped(&amount.plain());
                format!(
                    "el ítem {item} pide {} y su formato dice {}{more}; cambiar cantidades cambia la oferta.",
                    plain(printed),
                    plain(written)
                )
            }
        }
    }

    fn steps(&self) -> Vec<Step> {
        let plain = |amount: &Amount| text::grouped(&amount.plain());
        let step = |(item, printed, written): &(String, Amount, Amount)| {
            Step::new(format!("Ítem {item}"), format!("en su formato, {}", plain(written)), format!("se piden {}", plain(printed)))
        };
        self.changed.iter().map(step).collect()
    }

    fn mend(&self) -> Option<String> {
        (!self.changed.is_empty()).then(|| "Deje en su formato las cantidades de la invitación.".to_owned())
    }
}

/// A figure that was written, and what it comes to.
#[derive(Clone, Debug)]
pub struct Corrected {
    pub label: String,
    pub written: Pesos,
    pub right: Pesos,
}

impl Corrected {
    fn difference(&self) -> String {
        match (self.right.above(self.written), self.written.above(self.right)) {
            (Some(more), _) => format!("{more} más"),
            (_, Some(less)) => format!("{less} menos"),
            _ => "igual".to_owned(),
        }
    }
}

/// The totals that were written against those the prices come to.
#[derive(Clone, Debug)]
pub struct Arithmetic {
    pub wrong: Vec<Corrected>,
    pub compared: usize,
    /// Totals that cannot be compared yet.
    pub unsure: usize,
}

impl Outcome for Arithmetic {
    fn state(&self) -> State {
        match (self.wrong.is_empty(), self.compared, self.unsure) {
            (false, ..) => State::RequiereRevision,
            (true, 0, _) => State::NoAplica,
            (true, _, 0) => State::Cumple,
            (true, ..) => State::PorConfirmar,
        }
    }

    fn code(&self) -> &'static str {
        match self.state() {
            State::Cumple => "arithmetic_right",
            State::RequiereRevision => "arithmetic_corrected",
            State::NoAplica => "totals_not_written",
            _ => "arithmetic_unknown",
        }
    }

    fn figures(&self) -> Figures {
        let mut found = figures([("wrong", self.wrong.len().to_string())]);
        if let Some(total) = self.wrong.iter().find(|one| one.label == "Total") {
            found.extend([("written", total.written.plain()), ("corrected", total.right.plain())]);
        }
        found
    }

    fn body(&self) -> String {
        match (self.state(), self.wrong.last()) {
            (State::RequiereRevision, Some(last)) => {
                let more = self.wrong.len().saturating_sub(1);
                let more = if more > 0 { format!(" (y {} más)", counted(more, "cifra", "cifras")) } else { String::new() };
                format!(
                    "{}: escribió {} y las operaciones dan {}, {}{more}. La entidad corrige, y vale lo corregido.",
                    last.label.chars().map(text::lower).collect::<String>(),
                    last.written,
                    last.right,
                    last.difference()
                )
            }
            (State::NoAplica, _) => "no escribió totales propios: los calcula Habilita.".to_owned(),
            (State::Cumple, _) => "los totales que escribió son los que dan las operaciones.".to_owned(),
            _ => "falta lo necesario para comprobar el total que escribió.".to_owned(),
        }
    }

    fn steps(&self) -> Vec<Step> {
        let step = |one: &Corrected| {
            Step::new(one.label.clone(), format!("escribió {}; {}", one.written, one.difference()), one.right.to_string())
        };
        self.wrong.iter().map(step).collect()
    }

    fn mend(&self) -> Option<String> {
        match self.state() {
            State::RequiereRevision => Some("Corrija esas cifras en su formato antes de subirlo.".to_owned()),
            State::PorConfirmar => Some("Complete los precios y el IVA.".to_owned()),
            _ => None,
        }
    }
}
