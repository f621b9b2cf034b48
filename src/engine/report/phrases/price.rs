//! Sentences about prices.

use super::{counted, figures};
use crate::engine::reading::Id;
use crate::engine::report::finding::{Figures, Outcome, Step};
use crate::engine::report::State;
use crate::engine::values::{text, Amount, Pesos};

/// What came of the unit price of one item.
#[derive(Clone, Debug)]
pub struct UnitPriceOutcome {
    pub item: String,
    pub title: String,
    pub verdict: UnitPrice,
}

/// The ways a unit price can turn out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitPrice {
    /// Not answered yet.
    Unknown,
    /// Left empty on the form.
    Empty,
    Zero,
    NoCeiling {
        price: Pesos,
    },
    Within {
        price: Pesos,
        ceiling: Pesos,
    },
    Above {
        price: Pesos,
        ceiling: Pesos,
        by: Pesos,
    },
}

impl Outcome for UnitPriceOutcome {
    fn state(&self) -> State {
        match self.verdict {
            UnitPrice::Unknown | UnitPrice::NoCeiling { .. } => State::PorConfirmar,
            UnitPrice::Empty | UnitPrice::Zero | UnitPrice::Above { .. } => State::NoCumple,
            UnitPrice::Within { .. } => State::Cumple,
        }
    }

    fn code(&self) -> &'static str {
        match self.verdict {
            UnitPrice::Unknown => "price_unknown",
            UnitPrice::Empty => "price_missing",
            UnitPrice::Zero => "price_zero",
            UnitPrice::NoCeiling { .. } => "ceiling_unknown",
            UnitPrice::Within { .. } => "price_within_ceiling",
            UnitPrice::Above { .. } => "price_above_ceiling",
        }
    }

    fn figures(&self) -> Figures {
        let mut found = figures([("item", self.item.clone())]);
        match self.verdict {
            UnitPrice::Unknown | UnitPrice::Empty => {}
            UnitPrice::Zero => {
                found.insert("price", Pesos::ZERO.plain());
            }
            UnitPrice::NoCeiling { price } => {
                found.insert("price", price.plain());
            }
            UnitPrice::Within { price, ceiling } => found.extend([("price", price.plain()), ("ceiling", ceiling.plain())]),
            UnitPrice::Above { price, ceiling, by } => {
                found.extend([("price", price.plain()), ("ceiling", ceiling.plain()), ("difference", by.plain())]);
            }
        }
        found
    }

    fn body(&self) -> String {
        let item = format!("ítem {}, {}", self.item, self.title);
        match self.verdict {
            UnitPrice::Unknown => format!("{item}: falta el precio unitario, o lo escrito no se entiende."),
            UnitPrice::Empty => format!("{item}: quedó sin precio, y hay que cotizar todos los ítems."),
            UnitPrice::Zero => format!("{item}: el precio es cero."),
            UnitPrice::NoCeiling { price } => format!("{item}: ofrece {price}, pero no se conoce el precio tope."),
            UnitPrice::Within { price, ceiling } => format!("{item}: {price} no pasa del tope de {ceiling}."),
            UnitPrice::Above { price, ceiling, by } => format!("{item}: ofrece {price} y el tope es {ceiling}; se pasa por {by}."),
        }
    }

    fn steps(&self) -> Vec<Step> {
        match self.verdict {
            UnitPrice::Above { price, ceiling, by } => {
                vec![Step::new("Exceso sobre el tope", format!("{price} − {ceiling}"), by.to_string())]
            }
            _ => Vec::new(),
        }
    }

    fn mend(&self) -> Option<String> {
        match self.verdict {
            UnitPrice::Unknown | UnitPrice::Empty => Some("Escriba el precio unitario de este ítem.".to_owned()),
            UnitPrice::Zero => Some("Escriba un precio mayor que cero.".to_owned()),
            UnitPrice::NoCeiling { .. } => Some("Búsquelo en el presupuesto oficial o en los estudios previos y escríbalo.".to_owned()),
            UnitPrice::Above { ceiling, .. } => Some(format!("Baje el precio unitario a {ceiling} o menos.")),
            UnitPrice::Within { .. } => None,
        }
    }
}

/// A line with its price. Without a printed quantity it counts once.
#[derive(Clone, Debug)]
pub struct PricedLine {
    pub item: Id,
    pub quantity: Option<Amount>,
    pub price: Pesos,
    pub total: Pesos,
}

impl PricedLine {
    fn step(&self) -> Step {
        let quantity = self.quantity.map_or_else(|| "1".to_owned(), |quantity| text::grouped(&quantity.plain()));
        Step::new(format!("Ítem {}", self.item), format!("{quantity} × {}", self.price), self.total.to_string())
    }
}

/// What came of adding the offer up.
#[derive(Clone, Debug)]
pub struct TotalPriceOutcome {
    pub lines: Vec<PricedLine>,
    /// How many items have no price.
    pub unpriced: usize,
    /// `None` beyond what can be added exactly.
    pub total: Option<Pesos>,
    pub budget: Pesos,
}

impl TotalPriceOutcome {
    fn over(&self) -> Option<Pesos> {
        self.total.and_then(|total| total.above(self.budget))
    }
}

impl Outcome for TotalPriceOutcome {
    fn state(&self) -> State {
        match self.total {
            None => State::NoCumple,
            Some(_) if self.over().is_some() => State::NoCumple,
            Some(_) if self.unpriced > 0 => State::PorConfirmar,
            Some(_) => State::Cumple,
        }
    }

    fn code(&self) -> &'static str {
        match self.state() {
            State::Cumple => "total_within_budget",
            State::NoCumple => "total_above_budget",
            _ => "total_incomplete",
        }
    }

    fn figures(&self) -> Figures {
        let mut found = figures([("budget", self.budget.plain()), ("unpriced", self.unpriced.to_string())]);
        if let Some(total) = self.total {
            found.insert("total", total.plain());
        }
        if let Some(over) = self.over() {
            found.insert("difference", over.plain());
        }
        found
    }

    fn body(&self) -> String {
        let budget = self.budget;
        match (self.total, self.over()) {
            (None, _) => format!("el total es tan grande que no se puede sumar; el presupuesto es {budget}."),
            (Some(total), Some(over)) => format!("el total de {total} pasa del presupuesto de {budget} por {over}."),
            (Some(total), None) if self.unpriced == 0 => format!("el total de {total} no pasa del presupuesto de {budget}."),
            (Some(_), None) if self.lines.is_empty() => format!("todavía no hay precios; el presupuesto es {budget}."),
            (Some(total), None) => {
                let missing = counted(self.unpriced, "ítem", "ítems");
                format!("lo escrito suma {total} de un presupuesto de {budget}, pero falta el precio de {missing}.")
            }
        }
    }

    fn steps(&self) -> Vec<Step> {
        let mut steps: Vec<Step> = self.lines.iter().map(PricedLine::step).collect();
        if let Some(total) = self.total.filter(|_| !self.lines.is_empty()) {
            steps.push(Step::new("Total", counted(self.lines.len(), "ítem con precio", "ítems con precio"), total.to_string()));
        }
        steps
    }

    fn many_steps(&self) -> Option<usize> {
        (!self.lines.is_empty()).then(|| self.lines.len().saturating_add(usize::from(self.total.is_some())))
    }

    fn mend(&self) -> Option<String> {
        match (self.state(), self.over()) {
            (State::NoCumple, Some(over)) => Some(format!("Baje el total en {over} o más.")),
            (State::NoCumple, None) => Some("Revise si sobran ceros en algún precio.".to_owned()),
            (State::PorConfirmar, _) => Some("Complete los precios que faltan.".to_owned()),
            _ => None,
        }
    }
}

/// What came of adding unit prices up where no quantities are printed: a reading, not a fact.
#[derive(Clone, Debug)]
pub struct UnitSumOutcome(pub TotalPriceOutcome);

impl Outcome for UnitSumOutcome {
    fn state(&self) -> State {
        match self.0.state() {
            State::NoCumple => State::RequiereRevision,
            other => other,
        }
    }

    fn code(&self) -> &'static str {
        match self.state() {
            State::Cumple => "unit_sum_within_budget",
            State::RequiereRevision => "unit_sum_above_budget",
            _ => "unit_sum_incomplete",
        }
    }

    fn figures(&self) -> Figures {
        self.0.figures()
    }

    fn body(&self) -> String {
        format!("la invitación no imprime cantidades; se suman los precios unitarios, una unidad de cada ítem: {}", self.0.body())
    }

    fn steps(&self) -> Vec<Step> {
        self.0.steps()
    }

    fn many_steps(&self) -> Option<usize> {
        self.0.many_steps()
    }

    fn mend(&self) -> Option<String> {
        match self.state() {
            State::RequiereRevision => Some("Pregunte a la entidad con qué cantidades se compara el total con el presupuesto.".to_owned()),
            State::PorConfirmar => self.0.mend(),
            _ => None,
        }
    }
}
