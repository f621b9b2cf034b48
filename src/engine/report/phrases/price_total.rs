//! Sentences about what an offer adds up to.

use super::price_unit::rate;
use super::{counted, figures};
use crate::engine::reading::Id;
use crate::engine::report::outcome::{Figures, Outcome, Step};
use crate::engine::report::State;
use crate::engine::values::{text, Amount, Percent, Pesos};
use rust_decimal::Decimal;

/// A line with its price: `base` is quantity × price as written, `total` the same with VAT where that is known. Without a printed quantity it
/// counts once.
#[derive(Clone, Debug)]
pub struct PricedLine {
    pub item: Id,
    pub quantity: Option<Amount>,
    pub price: Pesos,
    pub base: Pesos,
    pub rate: Option<Decimal>,
    pub total: Pesos,
}

impl PricedLine {
    pub fn step(&self) -> Step {
        let quantity = self.quantity.map_or_else(|| "1".to_owned(), |quantity| text::grouped(&quantity.plain()));
        let vat = match self.rate {
            Some(percent) if self.total != self.base => format!(" + IVA {}", rate(percent)),
            _ => String::new(),
        };
        Step::new(format!("Ítem {}", self.item), format!("{quantity} × {}{vat}", self.price), self.total.to_string())
    }
}

/// One of the amounts that are added to the direct cost: so many % of `base`; `amount` is `None` while something of it is not known.
#[derive(Clone, Debug)]
pub struct AiuPart {
    pub label: &'static str,
    pub base: Option<Pesos>,
    pub percent: Option<Percent>,
    pub amount: Option<Pesos>,
}

impl AiuPart {
    fn step(&self) -> Option<Step> {
        let (base, percent) = (self.base?, self.percent?);
        Some(Step::new(self.label, format!("{percent} de {base}"), self.amount?.to_string()))
    }
}

/// An amount between two; `most` is `None` if nobody knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Between {
    pub least: Pesos,
    pub most: Option<Pesos>,
}

impl Between {
    pub fn known(self) -> Option<Pesos> {
        self.most.filter(|most| *most == self.least)
    }
}

/// What came of adding the offer up.
#[derive(Clone, Debug)]
pub struct TotalPriceOutcome {
    pub lines: Vec<PricedLine>,
    /// How many items have no price, and how many of the priced ones a VAT that nobody said.
    pub unpriced: usize,
    pub without_rate: usize,
    /// Nobody said whether the prices include VAT.
    pub basis_unknown: bool,
    /// Nor whether the bidder charges it.
    pub charges_unknown: bool,
    pub aiu: Vec<AiuPart>,
    /// Without VAT, if it is known.
    pub net: Option<Pesos>,
    /// With VAT and AIU; `None` beyond what can be added exactly.
    pub total: Option<Between>,
    pub budget: Pesos,
}

impl TotalPriceOutcome {
    fn over(&self) -> Option<Pesos> {
        self.total.and_then(|total| total.least.above(self.budget))
    }

    fn fits(&self) -> bool {
        self.total.and_then(|total| total.most).is_some_and(|most| most <= self.budget)
    }

    /// «$ 100, con IVA».
    fn lacks_vat(&self) -> Option<String> {
        let missing = self.aiu.iter().filter(|part| part.percent.is_none()).map(|part| part.label.chars().map(text::lower).collect());
        let missing: Vec<String> = missing.collect();
        if !missing.is_empty() {
            return Some(format!("falta el porcentaje de {}", missing.join(", ")));
        }
        match self.without_rate {
            _ if self.basis_unknown => Some("falta saber si los precios llevan IVA".to_owned()),
            0 => None,
            _ if self.charges_unknown => Some("falta saber si usted es responsable de IVA".to_owned()),
            count => Some(format!("falta el IVA de {}", counted(count, "ítem", "ítems"))),
        }
    }
}

impl Outcome for TotalPriceOutcome {
    fn state(&self) -> State {
        match self.total {
            None => State::NoCumple,
            Some(_) if self.over().is_some() => State::NoCumple,
            Some(_) if self.fits() => State::Cumple,
            Some(_) => State::PorConfirmar,
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
            found.insert("total", total.least.plain());
        }
        if let Some(net) = self.net {
            found.insert("net", net.plain());
        }
        if let Some(over) = self.over() {
            found.insert("difference", over.plain());
        }
        found
    }

    fn body(&self) -> String {
        let budget = self.budget;
        let Some(total) = self.total else {
            return format!("el total es tan grande que no se puede sumar; el presupuesto es {budget}.");
        };
        let least = total.least;
        match (self.over(), total.known()) {
            (Some(over), Some(_)) => format!("el total de {least} pasa del presupuesto de {budget} por {over}."),
            (Some(over), None) if self.unpriced > 0 => {
                format!("lo escrito ya suma {least} y pasa del presupuesto de {budget} por {over}.")
            }
            (Some(over), None) => format!("el total es al menos {least} y pasa del presupuesto de {budget} por {over}."),
            (None, Some(_)) => format!("el total de {least} no pasa del presupuesto de {budget}."),
            (None, None) if self.fits() => format!("el total no pasa del presupuesto de {budget}, lleven o no IVA los precios."),
            (None, None) if self.lines.is_empty() => format!("todavía no hay precios; el presupuesto es {budget}."),
            (None, None) if self.unpriced > 0 => {
                let missing = counted(self.unpriced, "ítem", "ítems");
                format!("lo escrito suma {least} de un presupuesto de {budget}, pero falta el precio de {missing}.")
            }
            (None, None) => {
                let more = total.most.map(|most| format!(", o {most} con IVA")).unwrap_or_default();
                format!("lo escrito suma {least}{more}, y el presupuesto es {budget}; {}.", self.lacks_vat().unwrap_or_default())
            }
        }
    }

    fn steps(&self) -> Vec<Step> {
        let mut steps: Vec<Step> = self.lines.iter().map(PricedLine::step).collect();
        steps.extend(self.aiu.iter().filter_map(AiuPart::step));
        if let Some(total) = self.total.filter(|_| !self.lines.is_empty()) {
            if let Some(net) = self.net.filter(|net| *net != total.least) {
                steps.push(Step::new("Total sin IVA", "", net.to_string()));
            }
            steps.push(Step::new("Total", counted(self.lines.len(), "ítem con precio", "ítems con precio"), total.least.to_string()));
        }
        steps
    }

    fn many_steps(&self) -> Option<usize> {
        if self.lines.is_empty() {
            return None;
        }
        let total = self.total.map_or(0, |total| 1_usize.saturating_add(usize::from(self.net.is_some_and(|net| net != total.least))));
        let added = self.aiu.iter().filter(|part| part.amount.is_some()).count();
        Some(self.lines.len().saturating_add(added).saturating_add(total))
    }

    fn mend(&self) -> Option<String> {
        match (self.state(), self.over()) {
            (State::NoCumple, Some(over)) => Some(format!("Baje el total en {over} o más.")),
            (State::NoCumple, None) => Some("Revise si sobran ceros en algún precio.".to_owned()),
            (State::PorConfirmar, _) if self.unpriced > 0 => Some("Complete los precios que faltan.".to_owned()),
            (State::PorConfirmar, _) => {
                let words = self.lacks_vat()?;
                Some(if (self.basis_unknown || self.charges_unknown) && self.aiu.is_empty() {
                    "Diga arriba si es responsable de IVA y si los precios lo llevan, y cuál es el de cada ítem.".to_owned()
                } else {
                    format!("Complételo: {words}.")
                })
            }
            _ => None,
        }
    }
}
