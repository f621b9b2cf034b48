//! Sentences about what the entity compares.

use super::counted;
use super::price_unit::rate_2;
use crate::engine::report::outcome::{Figures, Outcome, Step};
use crate::engine::report::State;
use crate::engine::values::Pesos;
use rust_decimal::Decimal;

/// One way to compare, and what is compared, if it can be computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComparedBy {
    Total(Option<Pesos>),
    WithoutVat(Option<Pesos>),
    /// By item; it is no single figure.
    Discount,
}

impl ComparedBy {
    fn words(self) -> &'static str {
        match self {
            ComparedBy::Total(_) => "el total con IVA",
            ComparedBy::WithoutVat(_) => "el total sin IVA",
            ComparedBy::Discount => "el descuento de cada ítem",
        }
    }

    fn amount(self) -> Option<Pesos> {
        match self {
            ComparedBy::Total(amount) | ComparedBy::WithoutVat(amount) => amount,
            ComparedBy::Discount => None,
        }
    }
}

/// A price and its ceiling, on the same basis, if both are known.
#[derive(Clone, Debug)]
pub struct Discount {
    pub item: String,
    pub price: Option<Pesos>,
    pub ceiling: Option<Pesos>,
}

impl Discount {
    /// In %; below zero if the price passes the ceiling.
    pub fn percent(&self) -> Option<Decimal> {
        let (price, ceiling) = (self.price?.get(), self.ceiling?.get());
        ceiling.checked_sub(price)?.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(ceiling)
    }

    fn step(&self) -> Option<Step> {
        let (price, ceiling) = (self.price?, self.ceiling?);
        let percent = self.percent()?;
        Some(Step::new(format!("Ítem {}", self.item), format!("de {ceiling} a {price}"), rate_2(percent)))
    }
}

/// What the offers are compared by.
#[derive(Clone, Debug)]
pub struct ComparisonOutcome {
    /// The one that is assumed first.
    pub ways: Vec<ComparedBy>,
    pub net: Option<Pesos>,
    pub gross: Option<Pesos>,
    pub discounts: Vec<Discount>,
    /// Every item has a price.
    pub complete: bool,
    /// Quantities are printed.
    pub counted: bool,
    pub reading: Option<String>,
}

impl ComparisonOutcome {
    /// Whether every way compares the same figure.
    fn agree(&self) -> bool {
        let first = self.ways.first().copied().and_then(ComparedBy::amount);
        self.ways.len() <= 1 || (first.is_some() && self.ways.iter().all(|way| way.amount() == first))
    }

    fn known(&self) -> bool {
        match self.ways.first() {
            Some(ComparedBy::Discount) => self.discounts.iter().all(|one| one.percent().is_some()),
            Some(way) => way.amount().is_some(),
            None => false,
        }
    }

    /// The simple mean of the discounts, if all are known.
    fn mean(&self) -> Option<Decimal> {
        let mut sum = Decimal::ZERO;
        for one in &self.discounts {
            sum = sum.checked_add(one.percent()?)?;
        }
        sum.checked_div(Decimal::from(self.discounts.len()))
    }
}

impl Outcome for ComparisonOutcome {
    fn state(&self) -> State {
        match (self.complete && self.known(), self.agree()) {
            (false, _) => State::PorConfirmar,
            (true, true) => State::Cumple,
            (true, false) => State::RequiereRevision,
        }
    }

    fn code(&self) -> &'static str {
        match self.state() {
            State::Cumple => "compared_by",
            State::RequiereRevision => "readings_differ",
            _ => "compared_unknown",
        }
    }

    fn figures(&self) -> Figures {
        let mut found = Figures::default();
        found.extend(self.gross.filter(|_| self.complete).map(|total| ("total", total.plain())));
        found.extend(self.net.filter(|_| self.complete).map(|net| ("net", net.plain())));
        found
    }

    fn body(&self) -> String {
        let first = self.ways.first().map_or("", |way| way.words());
        let amount = self.ways.first().and_then(|way| way.amount()).map(|amount| format!(", {amount}")).unwrap_or_default();
        match self.state() {
            State::PorConfirmar => format!("se compara {first}, y faltan precios, IVA o topes para calcularlo."),
            State::Cumple => format!("se compara {first}{amount}."),
            _ => {
                let others: Vec<String> = self
                    .ways
                    .iter()
                    .skip(1)
                    .map(|way| match way.amount() {
                        Some(amount) => format!("{}, {amount}", way.words()),
                        None => way.words().to_owned(),
                    })
                    .collect();
                format!("se compara {first}{amount}, si se lee como se asume; también podría ser {}.", others.join(", o "))
            }
        }
    }

    fn steps(&self) -> Vec<Step> {
        let unknown = || "no se puede calcular".to_owned();
        let total = |amount: Option<Pesos>| amount.filter(|_| self.complete).map_or_else(unknown, |amount| amount.to_string());
        let mut steps = vec![
            Step::new("Total con IVA", if self.counted { "" } else { "una unidad de cada ítem" }, total(self.gross)),
            Step::new("Total sin IVA", if self.counted { "" } else { "una unidad de cada ítem" }, total(self.net)),
        ];
        if self.ways.contains(&ComparedBy::Discount) {
            steps.extend(self.discounts.iter().filter_map(Discount::step));
            let missing = self.discounts.iter().filter(|one| one.percent().is_none()).count();
            let why = if missing > 0 {
                format!("faltan precios o topes de {}", counted(missing, "ítem", "ítems"))
            } else {
                "cada ítem pesa igual, porque no se imprimen pesos ni cantidades".to_owned()
            };
            steps.push(Step::new("Promedio simple de los descuentos", why, self.mean().map_or_else(unknown, rate_2)));
        }
        steps
    }

    fn many_steps(&self) -> Option<usize> {
        let by_item = self.ways.contains(&ComparedBy::Discount);
        by_item.then(|| self.discounts.iter().filter(|one| one.price.is_some() && one.percent().is_some()).count().saturating_add(3))
    }

    fn mend(&self) -> Option<String> {
        match self.state() {
            State::PorConfirmar => Some("Complete los precios, el IVA y los topes.".to_owned()),
            State::RequiereRevision => {
                Some("Acepte la lectura que se asume, si está de acuerdo, o pregunte a la entidad en las observaciones.".to_owned())
            }
            _ => None,
        }
    }

    fn readings(&self) -> Vec<String> {
        self.reading.iter().filter(|_| self.state() == State::RequiereRevision).cloned().collect()
    }
}
