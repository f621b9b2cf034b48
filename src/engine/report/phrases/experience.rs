//! Sentences about experience: counting contracts.

use super::{counted, figures};
use crate::engine::report::outcome::{Figures, Outcome, Step};
use crate::engine::report::State;

/// What came of counting contracts. `given` are those that count, `unsure` of them perhaps; `None` while nothing has been chosen.
#[derive(Clone, Debug)]
pub struct CountOutcome {
    pub least: Option<usize>,
    pub most: Option<usize>,
    pub given: Option<usize>,
    pub unsure: usize,
    pub left_out: usize,
}

/// How the number stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    /// No contract has been chosen yet.
    Unknown,
    Fits,
    Few,
    /// Some of them may not count.
    Unsure,
    /// The invitation does not say what happens with the ones in excess.
    Many,
}

impl CountOutcome {
    fn of(&self, given: usize) -> Standing {
        match () {
            () if self.least.is_some_and(|least| given < least) => Standing::Few,
            () if self.most.is_some_and(|most| given > most) => Standing::Many,
            () => Standing::Fits,
        }
    }

    fn standing(&self) -> Standing {
        let Some(given) = self.given else { return Standing::Unknown };
        let with_all = self.of(given);
        if self.of(given.saturating_sub(self.unsure)) == with_all {
            with_all
        } else {
            Standing::Unsure
        }
    }

    /// «5», «al menos 3», «a lo sumo 2», «entre 2 y 4».
    fn asked(&self) -> String {
        match (self.least, self.most) {
            (Some(least), Some(most)) if least == most => least.to_string(),
            (Some(least), Some(most)) => format!("entre {least} y {most}"),
            (Some(least), None) => format!("al menos {least}"),
            (None, Some(most)) => format!("a lo sumo {most}"),
            (None, None) => "0".to_owned(),
        }
    }
}

impl Outcome for CountOutcome {
    fn state(&self) -> State {
        match self.standing() {
            Standing::Unknown | Standing::Unsure => State::PorConfirmar,
            Standing::Fits => State::Cumple,
            Standing::Few => State::NoCumple,
            Standing::Many => State::RequiereRevision,
        }
    }

    fn code(&self) -> &'static str {
        match self.standing() {
            Standing::Unknown => "contracts_unknown",
            Standing::Unsure => "contracts_unsure",
            Standing::Fits => "contracts_exact",
            Standing::Few => "contracts_few",
            Standing::Many => "contracts_many",
        }
    }

    fn figures(&self) -> Figures {
        let asked = self.least.or(self.most).unwrap_or(0).to_string();
        match self.given {
            None => figures([("asked", asked)]),
            Some(given) => figures([("given", given.to_string()), ("asked", asked)]),
        }
    }

    fn body(&self) -> String {
        let (given, asked) = (self.given.unwrap_or(0), self.asked());
        let brought = counted(given, "contrato", "contratos");
        match self.standing() {
            Standing::Unknown => format!("todavía no ha indicado contratos; se piden {asked}."),
            Standing::Fits if self.least == self.most => format!("presenta {brought}, los que se piden."),
            Standing::Fits => format!("presenta {brought} y se piden {asked}."),
            Standing::Few => {
                let short = self.least.unwrap_or(0).saturating_sub(given);
                let verb = if short == 1 { "falta" } else { "faltan" };
                let out = self.left_out;
                let aside = if out > 0 { format!(" ({})", counted(out, "no cuenta", "no cuentan")) } else { String::new() };
                format!("presenta {brought}{aside} y se piden {asked}; {verb} {short}.")
            }
            Standing::Unsure => {
                format!("presenta {brought} y se piden {asked}, pero no se sabe si {}.", counted(self.unsure, "cuenta", "cuentan"))
            }
            Standing::Many => {
                format!("presenta {given} contratos y se piden {asked}; la invitación no dice qué pasa con los que sobran.")
            }
        }
    }

    fn mend(&self) -> Option<String> {
        let given = self.given.unwrap_or(0);
        match self.standing() {
            Standing::Few => {
                let short = self.least.unwrap_or(0).saturating_sub(given);
                if self.left_out == 0 {
                    return Some(format!("Agregue {}.", counted(short, "contrato terminado", "contratos terminados")));
                }
                // Perhaps only so many are looked at: the places of these are to be taken.
                let verb = if short == 1 { "hace falta" } else { "hacen falta" };
                let wanted = counted(short, "contrato terminado más", "contratos terminados más");
                Some(format!("Cambie los que no cuentan: {verb} {wanted}."))
            }
            Standing::Unsure => Some("Complete los datos de esos contratos: en la tabla dice qué falta de cada uno.".to_owned()),
            Standing::Many => Some(format!("Deje solo los {} que más le convengan.", self.most.unwrap_or(given))),
            Standing::Unknown | Standing::Fits => None,
        }
    }
}

/// What came of counting contracts about an activity.
#[derive(Clone, Debug)]
pub struct ActivityOutcome {
    pub question: String,
    pub asked: usize,
    /// Each contract that counts, by its place, and whether it is about it, if that is known; `None` while nothing has been chosen.
    pub answers: Option<Vec<(usize, Option<bool>)>>,
}

impl ActivityOutcome {
    fn count(&self, wanted: Option<bool>) -> usize {
        self.answers.iter().flatten().filter(|(_, answer)| *answer == wanted).count()
    }
}

impl Outcome for ActivityOutcome {
    fn state(&self) -> State {
        let yes = self.count(Some(true));
        if self.answers.is_none() {
            State::PorConfirmar
        } else if yes >= self.asked {
            State::Cumple
        } else if yes.saturating_add(self.count(None)) < self.asked {
            State::NoCumple
        } else {
            State::PorConfirmar
        }
    }

    fn code(&self) -> &'static str {
        match self.state() {
            State::Cumple => "activity_enough",
            State::NoCumple => "activity_short",
            _ => "activity_unknown",
        }
    }

    fn figures(&self) -> Figures {
        figures([("given", self.count(Some(true)).to_string()), ("asked", self.asked.to_string())])
    }

    fn body(&self) -> String {
        let verb = if self.asked == 1 { "se pide" } else { "se piden" };
        let asked = counted(self.asked, "contrato que cuente", "contratos que cuenten");
        if self.answers.is_none() {
            return format!("todavía no ha indicado contratos; {verb} {asked}.");
        }
        let (yes, unknown) = (self.count(Some(true)), self.count(None));
        let aside = if unknown == 0 { String::new() } else { format!(" y hay {unknown} por confirmar") };
        let comply = if yes == 1 { "lo cumple" } else { "lo cumplen" };
        format!("«{}»: {comply} {}{aside}; {verb} {asked}.", self.question, counted(yes, "contrato", "contratos"))
    }

    fn steps(&self) -> Vec<Step> {
        let words = |answer: &Option<bool>| match answer {
            Some(true) => "sí",
            Some(false) => "no",
            None => "por confirmar",
        };
        let line = |(place, answer): &(usize, Option<bool>)| Step::new(format!("Contrato {place}"), self.question.clone(), words(answer));
        self.answers.iter().flatten().map(line).collect()
    }

    fn mend(&self) -> Option<String> {
        match self.state() {
            State::NoCumple => {
                let short = self.asked.saturating_sub(self.count(Some(true)));
                let others = if short == 1 { "otro del" } else { "otros de los" };
                let some = counted(short, "contrato", "contratos");
                Some(format!("Cambie {some} por {others} que pueda responder sí a «{}».", self.question))
            }
            State::PorConfirmar => Some("Responda esa pregunta en cada contrato y complete sus datos.".to_owned()),
            _ => None,
        }
    }
}
