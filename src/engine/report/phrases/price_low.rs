//! Sentences about totals that are too low.

use super::figures;
use super::price_total::Between;
use super::price_unit::rate_2;
use crate::engine::report::outcome::{Figures, Outcome, Step};
use crate::engine::report::State;
use crate::engine::values::{Percent, Pesos};
use rust_decimal::Decimal;

/// A total against the least that is admitted.
#[derive(Clone, Debug)]
pub struct FloorOutcome {
    pub total: Option<Between>,
    pub budget: Pesos,
    pub percent: Percent,
    pub least: Option<Pesos>,
}

impl Outcome for FloorOutcome {
    fn state(&self) -> State {
        match self.total.zip(self.least) {
            Some((total, least)) if total.least >= least => State::Cumple,
            Some((total, least)) if total.most.is_some_and(|most| most < least) => State::NoCumple,
            _ => State::PorConfirmar,
        }
    }

    fn code(&self) -> &'static str {
        match self.state() {
            State::Cumple => "total_above_floor",
            State::NoCumple => "total_below_floor",
            _ => "total_incomplete",
        }
    }

    fn figures(&self) -> Figures {
        let mut found = figures([("budget", self.budget.plain())]);
        found.extend(self.least.map(|least| ("least", least.plain())));
        found.extend(self.total.map(|total| ("total", total.least.plain())));
        found
    }

    fn body(&self) -> String {
        let least = self.least.map(|least| least.to_string()).unwrap_or_default();
        let asked = format!("el {} del presupuesto, {least}", self.percent);
        match (self.state(), self.total) {
            (State::Cumple, Some(total)) => format!("el total de {} no baja de {asked}.", total.least),
            (State::NoCumple, Some(total)) => format!("el total de {} baja de {asked}.", total.most.unwrap_or(total.least)),
            _ => format!("falta el total, que no puede bajar de {asked}."),
        }
    }

    fn steps(&self) -> Vec<Step> {
        let least = self.least.map(|least| least.to_string()).unwrap_or_default();
        vec![Step::new("Mínimo", format!("{} de {}", self.percent, self.budget), least)]
    }

    fn mend(&self) -> Option<String> {
        match (self.state(), self.least) {
            (State::NoCumple, Some(least)) => Some(format!("Suba el total a {least} o más.")),
            (State::PorConfirmar, _) => Some("Complete los precios que faltan.".to_owned()),
            _ => None,
        }
    }
}

/// A total against the estimate. `limit`: at it or below it, an explanation may be asked.
#[derive(Clone, Debug)]
pub struct LowOutcome {
    pub total: Option<Between>,
    pub estimate: Option<Pesos>,
    /// The estimate is the sum of the ceilings, because no quantities are printed.
    pub of_ceilings: bool,
    pub percent: Option<Percent>,
    pub limit: Option<Pesos>,
}

impl LowOutcome {
    /// How far below the estimate, in %.
    fn below(&self, total: Pesos) -> Option<Decimal> {
        let estimate = self.estimate?.get();
        estimate.checked_sub(total.get())?.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(estimate)
    }

    fn against(&self) -> &'static str {
        if self.of_ceilings {
            "la suma de los topes"
        } else {
            "lo estimado"
        }
    }
}

impl Outcome for LowOutcome {
    fn state(&self) -> State {
        match self.total.zip(self.limit) {
            Some((total, limit)) if total.least > limit => State::Cumple,
            Some((total, limit)) if total.most.is_some_and(|most| most <= limit) => State::RequiereRevision,
            _ => State::PorConfirmar,
        }
    }

    fn code(&self) -> &'static str {
        match self.state() {
            State::Cumple => "price_not_low",
            State::RequiereRevision => "price_may_be_low",
            _ => "low_price_unknown",
        }
    }

    fn figures(&self) -> Figures {
        let mut found = Figures::default();
        found.extend(self.estimate.map(|estimate| ("estimate", estimate.plain())));
        found.extend(self.limit.map(|limit| ("limit", limit.plain())));
        found.extend(self.total.map(|total| ("total", total.least.plain())));
        found
    }

    fn body(&self) -> String {
        let of = self.against();
        let percent = self.percent.map(|percent| percent.to_string()).unwrap_or_default();
        match (self.state(), self.total.and_then(|total| total.known().or(total.most).or(Some(total.least)))) {
            (State::Cumple, Some(_)) => format!("el total no está {percent} o más por debajo de {of}."),
            (State::RequiereRevision, Some(total)) => {
                let below = self.below(total).map(rate_2).unwrap_or_default();
                format!("el total de {total} está {below} por debajo de {of}: la entidad puede pedirle que lo explique. No es un rechazo.")
            }
            _ => format!("faltan datos para saber si el total está {percent} o más por debajo de {of}."),
        }
    }

    fn steps(&self) -> Vec<Step> {
        let (Some(estimate), Some(limit), Some(percent)) = (self.estimate, self.limit, self.percent) else { return Vec::new() };
        let mut steps =
            vec![Step::new("Desde aquí hacia abajo pueden pedir explicación", format!("{estimate} − {percent}"), limit.to_string())];
        if self.state() == State::RequiereRevision {
            steps.extend([
                Step::new("Costos directos", "cuánto cuesta cada ítem, con cotizaciones o facturas", ""),
                Step::new("Gastos generales", "transporte, personal, pólizas, impuestos y estampillas", ""),
                Step::new("Imprevistos", "qué riesgos cubre y con cuánto", ""),
                Step::new("Utilidad", "cuánto le queda, y por qué puede ofrecer menos que otros", ""),
            ]);
        }
        steps
    }

    fn mend(&self) -> Option<String> {
        match self.state() {
            State::RequiereRevision => Some("Tenga lista la explicación, con esas cuatro partes y sin cambiar la oferta.".to_owned()),
            State::PorConfirmar => Some("Complete los precios y los topes.".to_owned()),
            _ => None,
        }
    }
}
