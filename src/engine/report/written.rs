//! A finding as it is written for programs, and compared.

use super::finding::Finding;
use super::outcome::{Figures, Part, Term};
use super::pack::PackPaper;
use super::state::State;
use super::steps::Steps;
use super::Section;
use serde::{Serialize, Serializer};
use std::fmt;

/// In the order in which programs have always read it.
#[derive(Debug, PartialEq, Serialize)]
struct Written<'a> {
    id: &'a str,
    code: &'static str,
    section: Section,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    owner: Option<&'a str>,
    state: State,
    #[serde(skip_serializing_if = "Option::is_none")]
    consequence: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    clause: Option<&'a str>,
    cites: &'a [String],
    sentence: &'a str,
    figures: &'a Figures,
    steps: &'a Steps,
    #[serde(skip_serializing_if = "<[Part]>::is_empty")]
    parts: &'a [Part],
    #[serde(skip_serializing_if = "Option::is_none")]
    remedy: Option<&'a str>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    readings: &'a [String],
    #[serde(skip_serializing_if = "<[Term]>::is_empty")]
    terms: &'a [Term],
    #[serde(skip_serializing_if = "<[PackPaper]>::is_empty")]
    papers: &'a [PackPaper],
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    sensitive: bool,
}

impl Finding {
    fn written(&self) -> Written<'_> {
        Written {
            id: &self.id,
            code: self.code,
            section: self.section,
            title: &self.title,
            owner: self.owner.as_deref(),
            state: self.state,
            consequence: self.consequence,
            clause: self.clause.as_deref(),
            cites: &self.cites,
            sentence: &self.sentence,
            figures: &self.figures,
            steps: &self.steps,
            parts: &self.parts,
            remedy: self.remedy.as_deref(),
            readings: &self.readings,
            terms: &self.terms,
            papers: &self.papers,
            sensitive: self.sensitive,
        }
    }
}

impl PartialEq for Finding {
    fn eq(&self, other: &Finding) -> bool {
        self.effect == other.effect && self.written() == other.written()
    }
}

/// So that a finding that was kept is known to be the same without reading it.
impl Eq for Finding {}

impl fmt::Debug for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.written().fmt(f)
    }
}

impl Serialize for Finding {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.written().serialize(serializer)
    }
}
