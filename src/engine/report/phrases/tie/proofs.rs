//! How each paper of a criterion stands.

use crate::engine::report::outcome::Outcome;
use crate::engine::report::pack::PackPaper;
use crate::engine::report::phrases::PaperOutcome;
use crate::engine::report::State;
use crate::engine::values::Date;

/// The ways a proof can turn out.
pub enum Proof {
    Unknown,
    Missing,
    Attached,
    /// Later than the closing: a tie-break proof cannot be cured, so it does not count.
    Late {
        issued: Date,
    },
    /// A proof with a maximum age.
    Aged(PaperOutcome),
    /// One with a last day of its own.
    Lasting(Box<dyn Outcome>),
}

/// Another paper that goes in its place, or may.
pub struct Instead {
    pub title: String,
    /// It does only under a reading that nobody has accepted.
    pub reading: Option<String>,
    /// It was said to go; else nobody has said.
    pub sure: bool,
}

/// One proof of a criterion, of one person.
pub struct ProofLine {
    /// What it is, apart from how it stands.
    pub paper: PackPaper,
    pub verdict: Proof,
    pub instead: Option<Instead>,
    /// Nobody knows yet whether it is asked.
    pub perhaps: bool,
}

impl ProofLine {
    pub fn state(&self) -> State {
        match self.given() {
            State::NoCumple if self.perhaps => State::PorConfirmar,
            state => state,
        }
    }

    fn given(&self) -> State {
        match (self.own(), &self.instead) {
            (State::Cumple, _) | (_, None) => self.own(),
            (State::NoCumple, Some(Instead { sure: false, .. })) => State::PorConfirmar,
            (own, Some(Instead { sure: false, .. })) => own,
            (_, Some(Instead { reading: None, .. })) => State::Cumple,
            // One that is lacking for sure may do by its reading; of one that is not known, that is to be known first.
            (State::PorConfirmar, Some(_)) => State::PorConfirmar,
            (_, Some(_)) => State::RequiereRevision,
        }
    }

    fn own(&self) -> State {
        match &self.verdict {
            Proof::Unknown => State::PorConfirmar,
            Proof::Missing => State::NoCumple,
            Proof::Attached => State::Cumple,
            Proof::Late { .. } => State::NoCumple,
            Proof::Aged(paper) => paper.state(),
            Proof::Lasting(paper) => paper.state(),
        }
    }

    pub fn readings(&self) -> Option<&String> {
        self.instead.as_ref().filter(|instead| instead.sure && self.state() == State::RequiereRevision)?.reading.as_ref()
    }

    fn words(&self) -> String {
        if self.perhaps && self.given() == State::NoCumple {
            return format!("{}, y no se sabe si hace falta", self.told());
        }
        self.told()
    }

    fn told(&self) -> String {
        match (&self.instead, self.own()) {
            (Some(Instead { title, sure: false, .. }), State::NoCumple) => {
                return format!("{}; no se sabe si va en su lugar «{title}»", self.own_words());
            }
            (Some(Instead { sure: false, .. }), _) => {}
            (Some(Instead { title, reading: None, .. }), own) if own != State::Cumple => return format!("en su lugar va: {title}"),
            (Some(Instead { title, reading: Some(reading), .. }), State::NoCumple) => {
                return format!("falta; va en su lugar «{title}», que sirve si se acepta la lectura {reading}");
            }
            _ => {}
        }
        self.own_words()
    }

    fn own_words(&self) -> String {
        match &self.verdict {
            Proof::Unknown => "no se sabe si lo tiene".to_owned(),
            Proof::Missing => "falta".to_owned(),
            Proof::Attached => "va con la oferta".to_owned(),
            Proof::Late { issued } => format!("con fecha del {issued}, después del cierre: no cuenta"),
            Proof::Aged(paper) => paper.body().trim_end_matches('.').replace("expedido el", "con fecha del"),
            Proof::Lasting(paper) => paper.body().trim_end_matches('.').to_owned(),
        }
    }

    /// «Certificado del Ministerio del Trabajo, de Ana (falta)».
    pub fn listed(&self) -> String {
        let owner = self.paper.owner.as_ref().map(|owner| format!(", de {owner}")).unwrap_or_default();
        format!("{}{owner} ({})", self.paper.title, self.words())
    }

    pub fn packed(&self) -> PackPaper {
        PackPaper { state: self.state(), words: self.words(), ..self.paper.clone() }
    }
}
