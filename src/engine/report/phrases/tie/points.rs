//! What the facts of a tie-break criterion come to, in words: with the figure and the threshold.

use crate::engine::report::outcome::Step;
use crate::engine::report::phrases::counted;
use crate::engine::report::State;
use crate::engine::values::{Brought, Percent, Pesos, Proportion};

/// Something found of one person, or of the bidder as a whole.
#[derive(Clone, Debug)]
pub struct Point {
    pub who: Option<String>,
    pub state: State,
    pub said: Said,
}

/// Workers of a kind. `may`: how many could count; `counted_first`: how many did at the closing first published, where an addendum has moved it;
/// `parts`: how many of each member, and of how many.
#[derive(Clone, Debug)]
pub struct Staff {
    pub of: &'static str,
    pub workers: Option<usize>,
    pub listed: Option<usize>,
    pub counted: usize,
    pub may: usize,
    pub counted_first: Option<usize>,
    pub at_least: Option<Percent>,
    pub parts: Vec<(String, usize, Option<usize>)>,
}

/// What was found.
#[derive(Clone, Debug)]
pub enum Said {
    /// Nobody has said who the members are.
    Unnamed,
    /// Nobody has said what this person is.
    FormUnknown,
    /// The tables have no threshold for that day.
    NoThreshold,
    /// «es mujer cabeza de familia», or not.
    Is {
        what: &'static str,
        state: State,
    },
    /// A part of a company.
    Majority {
        of: &'static str,
        part: Option<Percent>,
        more_than: Percent,
    },
    Payroll(Staff),
    Share {
        share: Option<Percent>,
        at_least: Percent,
    },
    /// As the assumed readings have it; and the readings that would change the answer.
    Experience {
        brought: Option<Box<Brought>>,
        at_least: Percent,
        readings: Vec<(String, String)>,
    },
    /// Whether there are none.
    Ties {
        state: State,
    },
    /// `asked` completes «se exige ser».
    Business {
        is: Option<&'static str>,
        asked: &'static str,
    },
    Payments {
        part: Option<Pesos>,
        all: Option<Pesos>,
        proportion: Option<Proportion>,
        at_least: Percent,
    },
}

impl Staff {
    /// «9,52 % de la nómina (2 de 21)».
    fn told(&self, counted: usize) -> String {
        let workers = self.workers.unwrap_or(0);
        match Proportion::of_counts(counted, workers) {
            Some(proportion) => format!("{} de la nómina ({counted} de {workers})", proportion.read()),
            None => "no tiene trabajadores".to_owned(),
        }
    }

    fn words(&self, state: State) -> String {
        let asked = self.at_least.map(|at_least| format!("; se exige {at_least}")).unwrap_or_default();
        let mut words = match (self.workers, self.listed) {
            (None, _) => "falta decir cuántos trabajadores tiene en total".to_owned(),
            (_, None) => format!("falta decir cuándo se vincularon los trabajadores {}", self.of),
            (Some(_), Some(0)) if self.at_least.is_none() => format!("no tiene trabajadores {}", self.of),
            _ => format!("trabajadores {}: {}{asked}", self.of, self.told(self.counted)),
        };
        if let Some(late) = self.listed.map(|listed| listed.saturating_sub(self.may)).filter(|late| *late > 0) {
            let who = if late == 1 { "1 no cuenta: no llevaba".to_owned() } else { format!("{late} no cuentan: no llevaban") };
            words.push_str(&format!(". {who} un año al cierre, ni venía desde que se constituyó la empresa"));
        }
        if state == State::PorConfirmar && self.may > self.counted && self.workers.is_some() {
            let more = counted(self.may.saturating_sub(self.counted), "más contaría", "más contarían");
            words.push_str(&format!(". {more} si la empresa tiene menos de un año: diga cuándo se constituyó"));
        }
        if let Some(first) = self.counted_first.filter(|first| *first != self.counted && self.workers.is_some()) {
            words.push_str(&format!(". Con el cierre previsto al comienzo contarían {first}: {}", self.told(first)));
        }
        words
    }
}

impl Point {
    /// «aporta 24,99 % de la experiencia (…); se exige 25 %», with whose it is before.
    pub fn words(&self) -> String {
        let words = self.said.words(self.state);
        match &self.who {
            Some(who) => format!("{who}: {words}"),
            None => words,
        }
    }

    /// A line of arithmetic, if it is any.
    pub fn steps(&self) -> Vec<Step> {
        let label = |words: &str| self.who.as_ref().map_or_else(|| words.to_owned(), |who| format!("{words}, {who}"));
        match &self.said {
            Said::Payroll(staff) => {
                let line = |name: String, counted: usize, workers: Option<usize>| {
                    let workers_words = workers.map_or_else(|| "?".to_owned(), |workers| workers.to_string());
                    let value =
                        workers.and_then(|workers| Proportion::of_counts(counted, workers)).map(|part| part.read()).unwrap_or_default();
                    Step::new(name, format!("{counted} ÷ {workers_words}"), value)
                };
                let parts = staff.parts.iter().filter(|_| self.who.is_none());
                let mut steps: Vec<Step> = parts.map(|(name, counted, workers)| line(name.clone(), *counted, *workers)).collect();
                steps.push(line(label("Parte de la nómina"), staff.counted, staff.workers));
                steps
            }
            Said::Experience { brought: Some(brought), .. } => {
                let value = brought.proportion().map(|part| part.read()).unwrap_or_default();
                let sum = format!("{} ÷ {} SMMLV", brought.part.read_4(), brought.whole.read_4());
                vec![Step::new(label("Parte de la experiencia"), sum, value)]
            }
            Said::Payments { part: Some(part), all: Some(all), proportion, .. } => {
                let value = proportion.as_ref().map(Proportion::read).unwrap_or_default();
                vec![Step::new(label("Parte de los pagos"), format!("{part} ÷ {all}"), value)]
            }
            _ => Vec::new(),
        }
    }

    /// The readings that decide it.
    pub fn readings(&self) -> impl Iterator<Item = &String> {
        let readings: &[(String, String)] = match &self.said {
            Said::Experience { readings, .. } => readings,
            _ => &[],
        };
        readings.iter().map(|(id, _)| id)
    }
}

impl Said {
    fn words(&self, state: State) -> String {
        match self {
            Said::Unnamed => "falta decir quiénes integran el grupo".to_owned(),
            Said::FormUnknown => "falta decir qué es".to_owned(),
            Said::NoThreshold => "no se conoce el umbral de la ley en esa fecha".to_owned(),
            Said::Is { what, state: State::Cumple } => (*what).to_owned(),
            Said::Is { what, state: State::NoCumple } => format!("no {what}"),
            Said::Is { what, .. } => format!("falta decir si {what}"),
            Said::Majority { of, part: None, .. } => format!("falta decir qué parte de la empresa es de {of}"),
            Said::Majority { of, part: Some(part), more_than } if state == State::PorConfirmar => {
                format!("con lo que dijo va en {part}; falta decir qué parte de la empresa es de {of}, y se exige más de {more_than}")
            }
            Said::Majority { of, part: Some(part), more_than } => {
                format!("el {part} de la empresa es de {of}; se exige más de {more_than}")
            }
            Said::Payroll(staff) => staff.words(state),
            Said::Share { share: Some(share), at_least } => format!("participación {share}, se exige {at_least}"),
            Said::Share { share: None, at_least } => format!("falta decir cuánto participa; se exige {at_least}"),
            Said::Experience { brought: None, at_least, .. } => {
                format!("falta elegir los contratos de experiencia; se exige que aporte {at_least}")
            }
            Said::Experience { brought: Some(brought), at_least, readings } => {
                // While no contract counts for sure, those in doubt say what there is.
                let sure = brought.proportion().is_some() || brought.doubts.is_empty();
                let told = if sure { (**brought).clone() } else { brought.with_doubts() };
                let part = told.proportion().map_or_else(|| "0 %".to_owned(), |part| part.read_beside(*at_least));
                let sum = format!("{} de {} SMMLV", told.part.read_4(), told.whole.read_4());
                let supposed = if sure { "" } else { "si cuentan los contratos por confirmar, " };
                let mut words = format!("{supposed}aporta {part} de la experiencia ({sum}); se exige {at_least}");
                if state == State::PorConfirmar && !brought.doubts.is_empty() {
                    let count = counted(brought.doubts.len(), "contrato por confirmar", "contratos por confirmar");
                    words.push_str(&format!(". Hay {count} que lo cambiaría{}", if brought.doubts.len() == 1 { "" } else { "n" }));
                }
                if !readings.is_empty() {
                    let others: Vec<&str> = readings.iter().map(|(_, words)| words.as_str()).collect();
                    words.push_str(&format!(". No sería igual si {}", others.join(" y ")));
                }
                words
            }
            Said::Ties { state: State::Cumple } => "sin vínculos con los demás integrantes".to_owned(),
            Said::Ties { state: State::NoCumple } => {
                "tiene vínculos cruzados: él, sus socios o su representante son empleados, socios o accionistas de otro integrante"
                    .to_owned()
            }
            Said::Ties { .. } => "falta decir si tiene vínculos con los demás integrantes".to_owned(),
            Said::Business { is: Some(is), asked } if state == State::NoCumple => format!("es {is}; se exige ser {asked}"),
            Said::Business { is: Some(is), .. } => format!("es {is}"),
            Said::Business { is: None, .. } => "falta decir el tamaño de la empresa".to_owned(),
            Said::Payments { part: Some(part), all: Some(all), proportion, at_least } => {
                let told = proportion
                    .as_ref()
                    .map_or_else(|| "no hizo pagos".to_owned(), |one| format!("{} de los pagos", one.read_beside(*at_least)));
                format!("{told} fue a Mipyme, cooperativas o mutuales ({part} de {all}); se exige {at_least}")
            }
            Said::Payments { .. } => {
                "falta decir cuánto pagó a proveedores el año anterior, y cuánto de eso a Mipyme, cooperativas o mutuales".to_owned()
            }
        }
    }

    /// A name and a canonical figure for programs, if it has one.
    pub fn figure(&self) -> Vec<(&'static str, String)> {
        match self {
            Said::Majority { part: Some(part), more_than, .. } => {
                vec![("percent", part.plain()), ("more_than_percent", more_than.plain())]
            }
            Said::Payroll(staff) => {
                let mut found = vec![("workers_counted", staff.counted.to_string())];
                found.extend(staff.workers.map(|workers| ("workers", workers.to_string())));
                let part = staff.workers.and_then(|workers| Proportion::of_counts(staff.counted, workers));
                found.extend(part.map(|part| ("payroll_percent", part.plain())));
                found.extend(staff.at_least.map(|at_least| ("required_percent", at_least.plain())));
                found
            }
            Said::Share { share: Some(share), at_least } => {
                vec![("share_percent", share.plain()), ("required_share_percent", at_least.plain())]
            }
            Said::Experience { brought: Some(brought), at_least, .. } => {
                let mut found = vec![("required_experience_percent", at_least.plain())];
                found.extend(brought.proportion().map(|part| ("experience_percent", part.plain())));
                found
            }
            Said::Payments { proportion: Some(part), at_least, .. } => {
                vec![("payments_percent", part.plain()), ("required_percent", at_least.plain())]
            }
            _ => Vec::new(),
        }
    }
}
