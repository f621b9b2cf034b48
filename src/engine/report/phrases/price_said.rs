//! Sentences about the total in words, and about the norm of what goes without VAT.

use super::{counted, figures};
use crate::engine::report::outcome::{Figures, Outcome};
use crate::engine::report::State;
use crate::engine::values::Pesos;

/// The total in words. `read`: what the words say (`None` inside: no number); `right`: how the figure is written.
#[derive(Clone, Debug)]
pub struct Worded {
    pub total: Option<Pesos>,
    pub read: Option<Option<Pesos>>,
    pub right: Option<String>,
}

impl Outcome for Worded {
    fn state(&self) -> State {
        match (self.read, self.total) {
            (None, _) | (Some(None), _) | (_, None) => State::PorConfirmar,
            (Some(Some(read)), Some(total)) if read == total => State::Cumple,
            _ => State::RequiereRevision,
        }
    }

    fn code(&self) -> &'static str {
        match self.state() {
            State::Cumple => "words_agree",
            State::RequiereRevision => "words_differ",
            _ => "words_unknown",
        }
    }

    fn figures(&self) -> Figures {
        let mut found = Figures::default();
        found.extend(self.total.map(|total| ("total", total.plain())));
        found.extend(self.read.flatten().map(|read| ("words", read.plain())));
        found
    }

    fn body(&self) -> String {
        match (self.read, self.total) {
            (None, _) => "falta el total en letras.".to_owned(),
            (Some(None), _) => "no se entiende qué cantidad dicen las letras.".to_owned(),
            (_, None) => "falta el total en números, y no se puede comparar con las letras.".to_owned(),
            (Some(Some(read)), Some(total)) if read == total => format!("las letras y los números dicen {total}."),
            (Some(Some(read)), Some(total)) => {
                format!("las letras dicen {read} y los números {total}; la invitación no siempre dice cuál vale.")
            }
        }
    }

    fn mend(&self) -> Option<String> {
        let right = self.right.as_ref().map(|right| format!("Escriba: {right}."));
        match self.state() {
            State::Cumple => None,
            _ => right.or_else(|| Some("Complete los precios.".to_owned())),
        }
    }
}

/// The norm of what is quoted without VAT.
#[derive(Clone, Debug)]
pub struct Cited {
    /// Items without VAT and without a norm.
    pub missing: Vec<String>,
    /// How many have a VAT nobody said, and how many have none and say why.
    pub unknown: usize,
    pub free: usize,
    /// Whether the bidder charges VAT, if it is known.
    pub charges: Option<bool>,
}

impl Outcome for Cited {
    fn state(&self) -> State {
        match self.charges {
            Some(false) => State::NoAplica,
            _ if !self.missing.is_empty() || self.unknown > 0 => State::PorConfirmar,
            _ if self.free > 0 => State::Cumple,
            _ => State::NoAplica,
        }
    }

    fn code(&self) -> &'static str {
        match self.state() {
            State::Cumple => "vat_norm_cited",
            State::NoAplica => "vat_charged",
            _ if self.missing.is_empty() => "vat_unknown",
            _ => "vat_norm_missing",
        }
    }

    fn figures(&self) -> Figures {
        figures([("missing", self.missing.len().to_string())])
    }

    fn body(&self) -> String {
        let items: Vec<&str> = self.missing.iter().map(String::as_str).collect();
        match self.state() {
            State::NoAplica if self.charges == Some(false) => {
                "no es responsable de IVA: dígalo en la oferta, con su régimen, en lugar de citar una norma por ítem.".to_owned()
            }
            State::NoAplica => "ningún ítem va sin IVA.".to_owned(),
            State::Cumple => format!("{} sin IVA, con la norma que lo dice.", counted(self.free, "ítem", "ítems")),
            _ if self.missing.is_empty() => format!("falta decir el IVA de {}.", counted(self.unknown, "ítem", "ítems")),
            _ => format!("falta la norma que deja sin IVA los ítems {}.", items.join(", ")),
        }
    }

    fn mend(&self) -> Option<String> {
        match self.state() {
            State::PorConfirmar if self.missing.is_empty() => Some("Escriba el IVA de cada ítem.".to_owned()),
            State::PorConfirmar => Some("Escriba junto a cada ítem la norma, y póngala también en la oferta.".to_owned()),
            _ => None,
        }
    }
}
