//! Sentences about offers that seem artificially low: a warning to explain a price, never a rejection.

use super::counted;
use crate::engine::report::low_offers::{LeastAccepted, LowOffer, LowOffers};
use crate::engine::report::outcome::Step;
use crate::engine::values::{Deviation, Percent, Pesos, Shortfall};

/// One offer, and whether it is to be asked: by the deviation that is taken, and by the other.
pub struct LowLine<'a> {
    pub name: &'a str,
    pub total: Pesos,
    pub below: Shortfall,
    pub asked: bool,
    pub other: bool,
}

/// What the offers are held against among themselves.
pub struct Spreading {
    pub median: Pesos,
    /// The one that is taken, and the other: the deviation and the least amount accepted.
    pub taken: (Deviation, Pesos, Pesos),
    pub other: Option<(Deviation, Pesos, Pesos)>,
}

/// Every offer, with the figures it was held against and where they are from.
pub struct LowTold<'a> {
    pub estimate: Pesos,
    pub percent: Percent,
    /// So many offers, or more, are compared among themselves.
    pub least: u16,
    /// The least amount that is not `percent` below the estimate.
    pub minimum: Pesos,
    pub spread: Option<Spreading>,
    pub lines: Vec<LowLine<'a>>,
    /// The norms, each with how sure its figure is.
    pub norms: Vec<String>,
}

impl LowTold<'_> {
    pub fn told(self) -> LowOffers {
        let minimum = self.spread.as_ref().map_or(self.minimum, |spread| spread.taken.2);
        let differ = self.lines.iter().any(|line| line.asked != line.other);
        let least = |(kind, deviation, minimum): (Deviation, Pesos, Pesos)| LeastAccepted {
            kind: kind.as_str(),
            deviation: deviation.plain(),
            minimum: minimum.plain(),
        };
        let kinds = self.spread.iter().flat_map(|spread| [Some(spread.taken), spread.other.filter(|_| differ)]);
        LowOffers {
            test: if self.spread.is_some() { "relative" } else { "absolute" },
            estimate: self.estimate.plain(),
            offers: self.lines.iter().map(|line| self.offer(line)).collect(),
            minimum: minimum.plain(),
            median: self.spread.as_ref().map(|spread| spread.median.plain()),
            deviations: kinds.flatten().map(least).collect(),
            sentence: self.sentence(),
            steps: self.steps(differ),
            cautions: self.cautions(),
        }
    }

    fn offer(&self, line: &LowLine<'_>) -> LowOffer {
        LowOffer {
            name: line.name.to_owned(),
            total: line.total.plain(),
            percent_below: line.below.plain(self.percent),
            asked: line.asked,
            otherwise: (line.asked != line.other).then_some(line.other),
            sentence: self.line(line),
        }
    }

    fn line(&self, line: &LowLine<'_>) -> String {
        let (name, total, percent) = (line.name, line.total, self.percent);
        let ask = "La entidad le pide explicar el precio; no es un rechazo.";
        let no = "No hay que pedirle explicación por esta cuenta.";
        if let Some(spread) = &self.spread {
            let (taken, _, minimum) = spread.taken;
            if line.asked == line.other {
                return match line.asked {
                    true => format!("{name}: {total} es menos que el valor mínimo aceptable, {minimum}. {ask}"),
                    false => format!("{name}: {total} no está por debajo del valor mínimo aceptable, {minimum}. {no}"),
                };
            }
            let says = |asks: bool| if asks { "se le pide" } else { "no se le pide" };
            let other = taken.other();
            return format!(
                "{name}: con la desviación {}, {} explicación por {total}; con la {}, {}. Se toma la {}, y no es un rechazo.",
                taken.words(),
                says(line.asked),
                other.words(),
                says(line.other),
                taken.words()
            );
        }
        let read = line.below.read(percent);
        match (line.below.is_above(), line.asked) {
            (true, _) => format!("{name}: {total} está {read} por encima del costo estimado. {no}"),
            (_, true) => format!("{name}: {total} está {read} por debajo del costo estimado, y se mira desde {percent}. {ask}"),
            (_, false) => format!("{name}: {total} está {read} por debajo del costo estimado, menos de {percent}. {no}"),
        }
    }

    fn sentence(&self) -> String {
        let offers = counted(self.lines.len(), "oferta", "ofertas");
        let least = self.least;
        let against = match &self.spread {
            Some(_) => format!("Con {offers}, {least} o más, se comparan entre ellas"),
            None => format!("Con {offers}, menos de {least}, cada una se compara con el costo estimado"),
        };
        let names: Vec<&str> = self.lines.iter().filter(|line| line.asked).map(|line| line.name).collect();
        let found = match names.as_slice() {
            [] => "no hay que pedirle explicación a ninguna".to_owned(),
            [one] => format!("hay que pedirle que explique su precio a {one}"),
            [some @ .., last] => format!("hay que pedirles que expliquen su precio a {} y {last}", some.join(", ")),
        };
        format!("{against}: {found}.")
    }

    fn steps(&self, differ: bool) -> Vec<Step> {
        let mut steps = Vec::new();
        if let Some(spread) = &self.spread {
            let median = spread.median;
            steps.push(Step::new("Mediana", counted(self.lines.len(), "oferta", "ofertas"), median.to_string()));
            for (kind, deviation, minimum) in [Some(spread.taken), spread.other.filter(|_| differ)].into_iter().flatten() {
                let words = kind.words();
                steps.push(Step::new(format!("Desviación estándar {words}"), divided(kind), deviation.to_string()));
                let label = format!("Valor mínimo aceptable con la desviación {words}");
                steps.push(Step::new(label, format!("{median} − {deviation}, hacia arriba"), minimum.to_string()));
            }
        } else {
            let label = format!("Menor valor que no está {} por debajo", self.percent);
            steps.push(Step::new(label, format!("de {}", self.estimate), self.minimum.to_string()));
        }
        steps.extend(self.lines.iter().map(|line| {
            let percent = line.below.read(self.percent);
            let side = if line.below.is_above() { "por encima" } else { "por debajo" };
            Step::new(line.name, format!("{} contra {}", line.total, self.estimate), format!("{percent} {side}"))
        }));
        steps
    }

    fn cautions(&self) -> Vec<String> {
        let mut cautions = self.norms.clone();
        cautions.extend(
            [
                "La ley no fija un porcentaje: estas cuentas son de una guía, que no es una norma. Si la invitación trae otra regla, vale la de la invitación.",
                "Compare solo ofertas habilitadas y que no dependan unas de otras.",
                "La explicación separa costos directos, gastos generales, imprevistos y utilidad, y no puede cambiar la oferta. Si se sostiene en hechos objetivos, la entidad sigue con ella.",
            ]
            .map(str::to_owned),
        );
        if self.spread.is_some() {
            cautions.push("Las cifras se redondean solo para leerlas; la comparación es exacta.".to_owned());
        }
        cautions
    }
}

fn divided(kind: Deviation) -> &'static str {
    match kind {
        Deviation::Population => "raíz de la suma de los cuadrados entre el número de ofertas",
        Deviation::Sample => "raíz de la suma de los cuadrados entre el número de ofertas menos una",
    }
}
