//! Sentences about a tie that is tried criterion by criterion.

use crate::engine::report::outcome::{Figures, Outcome, Step};
use crate::engine::report::phrases::figures;
use crate::engine::report::State;

/// One criterion of the trial: who credits it, of whom it is not known, and who stays tied for sure; `open`: who else may.
#[derive(Clone, Debug)]
pub struct TrialStep {
    pub number: u16,
    pub title: String,
    pub credited: Vec<String>,
    pub unknown: Vec<String>,
    pub left: Vec<String>,
    pub open: Vec<String>,
}

/// How the tie ends. `own`: it is the bidder that is checked; its name may be that of another.
#[derive(Clone, Debug)]
pub enum Winner {
    /// `at_latest`: under what is not known it may be won earlier.
    Criterion { name: String, own: bool, number: u16, at_latest: bool },
    /// The draw is computed, and always with the same end.
    Draw { name: String, own: bool },
    /// These reach a draw that is not computed.
    Drawn { among: Vec<String>, without_trm: bool },
    /// It hangs on what is not known.
    Open { may: Vec<String> },
    /// More is unknown than can be followed.
    TooOpen,
}

/// What came of trying a tie. It never judges the offer.
#[derive(Clone, Debug)]
pub struct TrialOutcome {
    pub tied: usize,
    pub steps: Vec<TrialStep>,
    pub winner: Winner,
}

fn quoted(names: &[String]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("«{name}»")).collect();
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} y {last}", rest.join(", ")),
        _ => names.join(""),
    }
}

/// «Es usted», or not.
fn who(name: &str, own: bool) -> String {
    if own {
        format!("«{name}», que es usted,")
    } else {
        format!("«{name}»")
    }
}

impl Outcome for TrialOutcome {
    fn state(&self) -> State {
        State::NoAplica
    }

    fn code(&self) -> &'static str {
        match self.winner {
            Winner::Criterion { .. } => "tie_won_by_criterion",
            Winner::Draw { .. } => "tie_won_by_draw",
            Winner::Drawn { .. } => "tie_goes_to_draw",
            Winner::Open { .. } | Winner::TooOpen => "tie_open",
        }
    }

    fn figures(&self) -> Figures {
        let mut found = figures([("bidders", self.tied.to_string())]);
        match &self.winner {
            Winner::Criterion { name, number, .. } => {
                found.insert("winner", name.clone());
                found.insert("criterion", number.to_string());
            }
            Winner::Draw { name, .. } => {
                found.insert("winner", name.clone());
            }
            Winner::Drawn { among, .. } => {
                found.insert("left", among.len().to_string());
            }
            Winner::Open { .. } | Winner::TooOpen => {}
        }
        found
    }

    fn body(&self) -> String {
        match &self.winner {
            Winner::Criterion { name, own, number, at_latest } => {
                let latest = if *at_latest { "a más tardar " } else { "" };
                format!("simulación: si empatan, {} ganaría {latest}con el criterio {number}.", who(name, *own))
            }
            Winner::Draw { name, own } => format!("simulación: si empatan, el sorteo daría {}.", who(name, *own).trim_end_matches(',')),
            Winner::Drawn { among, without_trm } => {
                let how = if *without_trm { "; escriba la TRM del día del cierre para simularlo" } else { "" };
                format!("simulación: si empatan, {} llegarían empatados al sorteo{how}.", quoted(among))
            }
            Winner::Open { may } => format!("simulación: con lo que falta por saber podría ganar {}.", quoted(may).replace(" y «", " o «")),
            Winner::TooOpen => "simulación: hay demasiado por saber de los empatados para decir cómo termina.".to_owned(),
        }
    }

    fn steps(&self) -> Vec<Step> {
        let one = |step: &TrialStep| {
            let mut says =
                if step.credited.is_empty() { "nadie lo acredita".to_owned() } else { format!("lo acredita {}", quoted(&step.credited)) };
            if !step.unknown.is_empty() {
                says = format!(
                    "{}no se sabe de {}",
                    if step.credited.is_empty() { String::new() } else { format!("{says}; ") },
                    quoted(&step.unknown)
                );
            }
            let mut left = if step.left.is_empty() { String::new() } else { format!("sigue {}", quoted(&step.left)) };
            if !step.open.is_empty() {
                left = format!("{left}{}tal vez {}", if left.is_empty() { "" } else { "; " }, quoted(&step.open));
            }
            Step::new(format!("{}. {}", step.number, step.title), says, left)
        };
        self.steps.iter().map(one).collect()
    }

    fn mend(&self) -> Option<String> {
        matches!(self.winner, Winner::Open { .. } | Winner::TooOpen).then(|| "Complete lo que sepa de cada uno.".to_owned())
    }
}
