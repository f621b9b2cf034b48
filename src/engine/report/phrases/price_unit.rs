//! Sentences about the price of one item.

use super::figures;
use crate::engine::reading::{Id, Text};
use crate::engine::report::outcome::{Figures, Outcome, Step};
use crate::engine::report::State;
use crate::engine::values::{text, Pesos};
use rust_decimal::Decimal;

/// What came of the unit price of one item.
#[derive(Clone, Debug)]
pub struct UnitPriceOutcome {
    pub item: Id,
    pub title: Text,
    pub verdict: UnitPrice,
}

/// VAT that was added to one of two amounts: its rate in %, and what the amount was without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Raised {
    Price(Decimal, Pesos),
    Ceiling(Decimal, Pesos),
}

/// A price and its ceiling on the same basis. `cents`: whether prices may have them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Against {
    pub price: Pesos,
    pub ceiling: Pesos,
    pub vat: Option<Raised>,
    pub cents: bool,
}

/// What is not known of VAT and could change the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lacks {
    Prices,
    Ceilings,
    Both,
    Charges,
    Rate,
}

/// The ways a unit price can turn out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitPrice {
    /// It is of a lot the offer is not for.
    NotOffered,
    /// Not answered yet.
    Unknown,
    /// Left empty on the form.
    Empty,
    Zero,
    NoCeiling {
        price: Pesos,
    },
    Unsure {
        price: Pesos,
        ceiling: Pesos,
        lacks: Lacks,
    },
    Within(Against),
    Above(Against),
}

impl Lacks {
    fn words(self) -> &'static str {
        match self {
            Lacks::Prices => "si los precios que escribió llevan IVA",
            Lacks::Ceilings => "si los topes llevan IVA",
            Lacks::Both => "si los precios y los topes llevan IVA",
            Lacks::Charges => "si usted es responsable de IVA",
            Lacks::Rate => "cuál es el IVA de este ítem",
        }
    }

    fn mend(self) -> &'static str {
        match self {
            Lacks::Prices => "Diga arriba si los precios llevan IVA.",
            Lacks::Ceilings => "Diga arriba si los topes llevan IVA: lo dice el documento de donde los tomó.",
            Lacks::Both => "Diga arriba si los precios y los topes llevan IVA.",
            Lacks::Charges => "Diga arriba si es responsable de IVA.",
            Lacks::Rate => "Escriba el IVA del ítem, o diga que es exento o excluido.",
        }
    }
}

impl Against {
    /// How far the price lies above the ceiling.
    fn by(&self) -> Pesos {
        self.price.above(self.ceiling).unwrap_or(Pesos::ZERO)
    }

    /// The greatest price that would do, written as the prices are. Only for words: it is a division.
    pub fn most(&self) -> Pesos {
        match self.vat {
            Some(Raised::Price(rate, _)) => self.ceiling.without_at_most(rate, self.cents).unwrap_or(Pesos::ZERO),
            Some(Raised::Ceiling(..)) => self.ceiling.at_most(self.cents),
            None => self.ceiling,
        }
    }
}

/// «19 %».
pub fn rate(percent: Decimal) -> String {
    format!("{} %", text::grouped(&percent.normalize().to_string()))
}

/// «25,83 %»: to two decimals, half up.
pub fn rate_2(percent: Decimal) -> String {
    rate(percent.round_dp_with_strategy(2, rust_decimal::RoundingStrategy::MidpointAwayFromZero))
}

impl UnitPrice {
    pub fn state(&self) -> State {
        match self {
            UnitPrice::NotOffered => State::NoAplica,
            UnitPrice::Unknown | UnitPrice::NoCeiling { .. } | UnitPrice::Unsure { .. } => State::PorConfirmar,
            UnitPrice::Empty | UnitPrice::Zero | UnitPrice::Above(_) => State::NoCumple,
            UnitPrice::Within(_) => State::Cumple,
        }
    }
}

impl Outcome for UnitPriceOutcome {
    fn state(&self) -> State {
        self.verdict.state()
    }

    fn code(&self) -> &'static str {
        match self.verdict {
            UnitPrice::NotOffered => "lot_not_offered",
            UnitPrice::Unknown => "price_unknown",
            UnitPrice::Empty => "price_missing",
            UnitPrice::Zero => "price_zero",
            UnitPrice::NoCeiling { .. } => "ceiling_unknown",
            UnitPrice::Unsure { .. } => "vat_unknown",
            UnitPrice::Within(_) => "price_within_ceiling",
            UnitPrice::Above(_) => "price_above_ceiling",
        }
    }

    fn figures(&self) -> Figures {
        let mut found = figures([("item", self.item.to_string())]);
        match self.verdict {
            UnitPrice::NotOffered | UnitPrice::Unknown | UnitPrice::Empty => {}
            UnitPrice::Zero => {
                found.insert("price", Pesos::ZERO.plain());
            }
            UnitPrice::NoCeiling { price } => {
                found.insert("price", price.plain());
            }
            UnitPrice::Unsure { price, ceiling, .. } => found.extend([("price", price.plain()), ("ceiling", ceiling.plain())]),
            UnitPrice::Within(way) => found.extend([("price", way.price.plain()), ("ceiling", way.ceiling.plain())]),
            UnitPrice::Above(way) => {
                found.extend([("price", way.price.plain()), ("ceiling", way.ceiling.plain()), ("difference", way.by().plain())]);
            }
        }
        found
    }

    fn body(&self) -> String {
        let item = format!("ítem {}, {}", self.item, self.title);
        // What is offered and the ceiling, each as it was written and with VAT added where it was.
        let both = |way: &Against| match way.vat {
            Some(Raised::Price(percent, was)) => {
                (format!("{was}, que con IVA del {} son {},", rate(percent), way.price), way.ceiling.to_string())
            }
            Some(Raised::Ceiling(percent, was)) => {
                (format!("{} con IVA", way.price), format!("{was}, que con IVA del {} es {}", rate(percent), way.ceiling))
            }
            None => (way.price.to_string(), way.ceiling.to_string()),
        };
        match &self.verdict {
            UnitPrice::NotOffered => format!("{item}: es de un lote que no ofrece."),
            UnitPrice::Unknown => format!("{item}: falta el precio unitario, o lo escrito no se entiende."),
            UnitPrice::Empty => format!("{item}: quedó sin precio, y hay que cotizar todos los ítems."),
            UnitPrice::Zero => format!("{item}: el precio es cero."),
            UnitPrice::NoCeiling { price } => format!("{item}: ofrece {price}, pero no se conoce el precio tope."),
            UnitPrice::Unsure { price, ceiling, lacks } => {
                format!("{item}: ofrece {price} y el tope es {ceiling}; falta saber {}.", lacks.words())
            }
            UnitPrice::Within(way) => {
                let (price, ceiling) = both(way);
                format!("{item}: {price} no pasa del tope de {ceiling}.")
            }
            UnitPrice::Above(way) => {
                let (price, ceiling) = both(way);
                format!("{item}: ofrece {price} y el tope es {ceiling}; se pasa por {}.", way.by())
            }
        }
    }

    fn steps(&self) -> Vec<Step> {
        let (UnitPrice::Above(way) | UnitPrice::Within(way)) = self.verdict else { return Vec::new() };
        let mut steps = Vec::new();
        match way.vat {
            Some(Raised::Price(percent, was)) => {
                steps.push(Step::new("Precio con IVA", format!("{was} + {}", rate(percent)), way.price.to_string()));
            }
            Some(Raised::Ceiling(percent, was)) => {
                steps.push(Step::new("Tope con IVA", format!("{was} + {}", rate(percent)), way.ceiling.to_string()));
            }
            None => {}
        }
        if matches!(self.verdict, UnitPrice::Above(_)) {
            steps.push(Step::new("Exceso sobre el tope", format!("{} − {}", way.price, way.ceiling), way.by().to_string()));
        }
        steps
    }

    fn mend(&self) -> Option<String> {
        match &self.verdict {
            UnitPrice::Unknown | UnitPrice::Empty => Some("Escriba el precio unitario de este ítem.".to_owned()),
            UnitPrice::Zero => Some("Escriba un precio mayor que cero.".to_owned()),
            UnitPrice::NoCeiling { .. } => Some("Búsquelo en el presupuesto oficial o en los estudios previos y escríbalo.".to_owned()),
            UnitPrice::Unsure { lacks, .. } => Some(lacks.mend().to_owned()),
            UnitPrice::Above(way) => Some(format!("Baje el precio unitario a {} o menos.", way.most())),
            UnitPrice::Within(_) | UnitPrice::NotOffered => None,
        }
    }
}
