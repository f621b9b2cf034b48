//! Sentences about papers with dates of their own: until when they are in force, and whether they came before the offer.

use super::figures;
use crate::engine::report::consequence::Context;
use crate::engine::report::outcome::{Figures, Outcome, Step, Term};
use crate::engine::report::State;
use crate::engine::values::Date;

/// Until when something must last: certainly not less than `least`; surely enough after `sure`. Between both, its reading decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cover {
    pub least: Date,
    pub sure: Date,
    /// «21/07/2025 + 24 meses».
    pub sum: [String; 2],
    pub reading: String,
    pub accepted: bool,
}

/// What came of a paper with a last day.
#[derive(Clone, Debug)]
pub enum LastingOutcome {
    /// The firm has it; its last day is unknown.
    Undated {
        needed: Needed,
    },
    /// It has no last day.
    Indefinite,
    Lasts {
        expires: Date,
        needed: Needed,
    },
    /// It ends before what is asked.
    Short {
        expires: Date,
        needed: Needed,
    },
    /// It had ended by the closing: a fact that nothing later can put right.
    Ended {
        expires: Date,
        needed: Needed,
    },
    /// Enough or not by the day the contract starts.
    Doubtful {
        expires: Date,
        needed: Needed,
    },
}

/// What is asked of a last day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Needed {
    /// In force on that day.
    On(Date),
    Covering(Box<Cover>),
}

impl Needed {
    /// The first day it may end.
    pub fn least(&self) -> Date {
        match self {
            Needed::On(day) => *day,
            Needed::Covering(span) => span.least,
        }
    }

    fn words(&self) -> String {
        match self {
            Needed::On(day) => format!("se pide que esté vigente el {day}"),
            Needed::Covering(span) if span.accepted => format!("se pide al menos hasta el {}", span.sure),
            Needed::Covering(span) => format!("se pide al menos hasta el {}, y con seguridad después del {}", span.least, span.sure),
        }
    }
}

impl LastingOutcome {
    fn parts(&self) -> (Option<Date>, Option<&Needed>) {
        match self {
            LastingOutcome::Undated { needed } => (None, Some(needed)),
            LastingOutcome::Indefinite => (None, None),
            LastingOutcome::Lasts { expires, needed }
            | LastingOutcome::Short { expires, needed }
            | LastingOutcome::Ended { expires, needed }
            | LastingOutcome::Doubtful { expires, needed } => (Some(*expires), Some(needed)),
        }
    }
}

impl Outcome for LastingOutcome {
    fn state(&self) -> State {
        match self {
            LastingOutcome::Undated { .. } => State::PorConfirmar,
            LastingOutcome::Indefinite | LastingOutcome::Lasts { .. } => State::Cumple,
            LastingOutcome::Short { .. } | LastingOutcome::Ended { .. } => State::NoCumple,
            LastingOutcome::Doubtful { .. } => State::RequiereRevision,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            LastingOutcome::Undated { .. } => "expiry_unknown",
            LastingOutcome::Indefinite => "expiry_none",
            LastingOutcome::Lasts { .. } => "expiry_enough",
            LastingOutcome::Short { .. } => "expiry_short",
            LastingOutcome::Ended { .. } => "expiry_before_closing",
            LastingOutcome::Doubtful { .. } => "expiry_doubtful",
        }
    }

    fn never_curable(&self) -> bool {
        matches!(self, LastingOutcome::Ended { .. })
    }

    fn figures(&self) -> Figures {
        let (expires, needed) = self.parts();
        let mut found = match needed {
            Some(Needed::Covering(span)) => figures([("must_last_until", span.least.iso()), ("surely_enough_after", span.sure.iso())]),
            Some(Needed::On(day)) => figures([("must_last_until", day.iso())]),
            None => Figures::new(),
        };
        if let Some(expires) = expires {
            found.insert("expires", expires.iso());
        }
        found
    }

    fn body(&self) -> String {
        match self {
            LastingOutcome::Undated { needed } => format!("falta decir hasta cuándo va; {}.", needed.words()),
            LastingOutcome::Indefinite => "no tiene fecha final.".to_owned(),
            LastingOutcome::Lasts { expires, needed } => format!("va hasta el {expires}; {}.", needed.words()),
            LastingOutcome::Short { expires, needed } => format!("va hasta el {expires} y no alcanza: {}.", needed.words()),
            LastingOutcome::Ended { expires, .. } => format!("venció el {expires}, antes del cierre."),
            LastingOutcome::Doubtful { expires, .. } => {
                format!("va hasta el {expires}: depende del día en que empiece a correr el contrato, que la invitación no fija.")
            }
        }
    }

    fn steps(&self) -> Vec<Step> {
        match self.parts().1 {
            Some(Needed::Covering(span)) => {
                let [least, sure] = span.sum.clone();
                vec![
                    Step::new("Lo menos que debe durar", least, span.least.to_string()),
                    Step::new("Si el contrato empieza lo más tarde que da el cronograma", sure, span.sure.to_string()),
                ]
            }
            _ => Vec::new(),
        }
    }

    fn mend(&self) -> Option<String> {
        match self {
            LastingOutcome::Undated { .. } => Some("Escriba hasta cuándo va, o que no tiene fecha final.".to_owned()),
            LastingOutcome::Short { needed, .. } => {
                Some(format!("Consiga antes del cierre uno que llegue al menos hasta el {}.", if let Needed::Covering(span) = needed { span.sure } else { needed.least() }))
            }
            LastingOutcome::Ended { .. } => {
                Some("Renuévelo antes del cierre. Después ya sería un hecho posterior, que no se puede subsanar (Ley 1150 de 2007, art. 5, par. 1).".to_owned())
            }
            LastingOutcome::Doubtful { .. } => Some("Lo más seguro es prorrogarlo antes del cierre; si no puede, pregunte en las observaciones.".to_owned()),
            LastingOutcome::Indefinite | LastingOutcome::Lasts { .. } => None,
        }
    }

    fn readings(&self) -> Vec<String> {
        match self {
            LastingOutcome::Doubtful { needed: Needed::Covering(span), .. } => vec![span.reading.clone()],
            _ => Vec::new(),
        }
    }

    fn terms(&self, _: &Context) -> Vec<Term> {
        let Some(needed) = self.parts().1 else { return Vec::new() };
        vec![
            Term::new("Hasta cuándo debe servir", format!("{}.", needed.words())),
            Term::new("Si el cierre se mueve", "se cuenta de nuevo con las fechas que dé la adenda.".to_owned()),
        ]
    }
}

/// What came of a paper that must be older than the offer.
#[derive(Clone, Debug)]
pub enum DatedOutcome {
    Undated { by: Date },
    Before { issued: Date, by: Date },
    After { issued: Date, by: Date },
}

impl Outcome for DatedOutcome {
    fn state(&self) -> State {
        match self {
            DatedOutcome::Undated { .. } => State::PorConfirmar,
            DatedOutcome::Before { .. } => State::Cumple,
            DatedOutcome::After { .. } => State::NoCumple,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            DatedOutcome::Undated { .. } => "paper_undated",
            DatedOutcome::Before { .. } => "paper_dated_before",
            DatedOutcome::After { .. } => "paper_dated_after",
        }
    }

    fn never_curable(&self) -> bool {
        matches!(self, DatedOutcome::After { .. })
    }

    fn figures(&self) -> Figures {
        match self {
            DatedOutcome::Undated { by } => figures([("dated_by", by.iso())]),
            DatedOutcome::Before { issued, by } | DatedOutcome::After { issued, by } => {
                figures([("dated_by", by.iso()), ("issued", issued.iso())])
            }
        }
    }

    fn body(&self) -> String {
        match self {
            DatedOutcome::Undated { by } => format!("falta la fecha; debe ser a más tardar del {by}."),
            DatedOutcome::Before { issued, by } => format!("es del {issued}, no después del {by}."),
            DatedOutcome::After { issued, by } => {
                format!("es del {issued}, después del {by}: no prueba que existiera al presentar la oferta.")
            }
        }
    }

    fn mend(&self) -> Option<String> {
        match self {
            DatedOutcome::Undated { .. } => Some("Escriba la fecha.".to_owned()),
            DatedOutcome::Before { .. } => None,
            DatedOutcome::After { by, .. } => {
                Some(format!("Lleve uno con fecha del {by} o anterior. Uno posterior no subsana (Ley 1150 de 2007, art. 5, par. 1)."))
            }
        }
    }

    fn terms(&self, _: &Context) -> Vec<Term> {
        let (DatedOutcome::Undated { by } | DatedOutcome::Before { by, .. } | DatedOutcome::After { by, .. }) = self;
        vec![
            Term::new("Fecha", format!("a más tardar del {by}; si falta, puede entregar después uno que ya existiera ese día.")),
            Term::new("Si el cierre se mueve", "se cuenta de nuevo con las fechas que dé la adenda.".to_owned()),
        ]
    }
}
