//! The process definition: what an invitation asks, as data (`habilita/1`).

mod check;
mod deduction;
mod experience;
mod head;
mod price;
mod reading;
mod record;
mod requirement;
mod schedule;
mod tiebreak;

pub use deduction::{Deduction, DeductionBase, DeductionRule, DeductionWhen, OtherDeduction, TakenDeduction};
pub use experience::{
    Activity, ActivityCount, Certificate, CertificateItem, CodesOf, ContractCount, CountWhen, Counting, DollarRate, Exclusion, Experience,
    ExperienceRule, ExperienceRuleKind, FirstWhen, MembersHow, MembersRule, OfContracts, PhysicalQuantity, PrintedWage, PrintedWages,
    Quantity, QuantityOf, RoundedPart, ShareBasis, SingleSmmlv, Threshold, Tier, TotalSmmlv, UnspscCodes, YearBasis,
};
pub use head::{Consequence, Curable, Nothing, Rejected};
pub use price::{AiuAsked, Compared, Comparison, Item, Lot, LowPrice, Price, PriceFloor, PriceRule, PriceRuleKind, WholePesos};
pub use reading::{Reading, Settable};
pub use record::{
    AskedCause, Base, BidderDoubt, Cause, CauseGroup, CauseRule, Contradiction, Fact, Guarantee, Mipyme, Notice, OfferValidity, Place,
    Rejection, Term,
};
pub use requirement::{
    Condition, Covers, DayUnit, InForce, IssuedBy, MaxAge, MaxAgeMonths, MemberShares, MonthOf, Per, Requirement, RequirementRule, SignedBy,
};
pub use schedule::{Milestone, MilestoneKind, Moved};
pub use tiebreak::{
    Business, Criterion, CriterionRule, Draw, DrawMethod, OtherMethod, OtherProof, Privacy, Proof, Proofs, TieBreak, Whose,
};

use super::bidder::BidderKind;
use super::reading::{
    json_text, parse, record, without_empty_lists, word, Dictionary, Field, Id, Limits, Node, Problem, Problems, Text, Whole,
};
use super::values::{Amount, Date, Pesos};
use serde_json::Value;
use std::ops::Deref;
use std::rc::Rc;

word! {
    /// The format of a definition.
    pub enum Format { V1 = "habilita/1", }
}

word! {
    /// The kind of tender.
    pub enum Modality { MinimaCuantia = "minima_cuantia", }
}

record! {
    /// The published document a definition was read from.
    pub struct Source {
        pub document: Text,
        pub published: Date,
    }
}

record! {
    /// Who buys.
    pub struct Entity {
        pub name: Text,
        pub place: Text,
    }
}

record! {
    /// The official budget, in pesos with all taxes. `smmlv` where the invitation also prints it in wages of `smmlv_year`.
    pub struct Budget {
        pub amount: Pesos,
        pub clause: Text,
        pub smmlv: Option<Amount>,
        pub smmlv_year: Option<Whole>,
    }
}

record! {
    /// One invitation, as its document says it.
    pub struct Definition {
        pub format: Format,
        pub id: Id,
        pub version: Whole,
        pub reference: Text,
        pub source: Source,
        pub entity: Entity,
        pub object: Text,
        pub modality: Modality,
        pub contract: Text,
        pub place: Text,
        pub unspsc: Vec<Id>,
        pub bidders: Vec<BidderKind>,
        pub bidder_doubts: Vec<BidderDoubt>,
        pub budget: Budget,
        pub term: Term,
        pub validity: OfferValidity,
        pub schedule: Vec<Milestone>,
        pub mipyme: Option<Mipyme>,
        pub facts: Vec<Fact>,
        pub readings: Vec<Reading>,
        pub requirements: Vec<Requirement>,
        pub experience: Experience,
        pub price: Price,
        pub tiebreak: TieBreak,
        pub guarantees: Vec<Guarantee>,
        pub deductions: Vec<Deduction>,
        pub rejections: Vec<Rejection>,
        pub void: Vec<Cause>,
        pub contradictions: Vec<Contradiction>,
        pub notices: Vec<Notice>,
        /// The clauses the document has, as it numbers them, so that references can be checked.
        pub clauses: Vec<Text>,
    }
}

/// A definition of 2 MB holds some 20,000 items; a larger file is a mistake.
pub const LIMITS: Limits = Limits { bytes: 2_000_000, what: "La definición" };

/// One invitation that has been read and checked, with its canonical document.
#[derive(Clone, Debug, PartialEq)]
pub struct Process {
    definition: Definition,
    /// What the definition's own writer would say. Kept from the reading, since the writers of all its types would cost the browser 3 kB.
    canonical: Rc<Value>,
}

impl Deref for Process {
    type Target = Definition;

    fn deref(&self) -> &Definition {
        &self.definition
    }
}

impl Process {
    /// Reads a definition.
    ///
    /// # Errors
    /// Every problem found, each with its JSON pointer and its mend.
    pub fn load(text: &str) -> Result<Process, Vec<Problem>> {
        let value = parse(text, &LIMITS)?;
        let mut problems = Problems::of(&value);
        let definition = Definition::read(&Node::root(&value), &mut problems);
        let process = definition.map(|definition| Process { definition, canonical: Rc::default() });
        if let Some(process) = &process {
            check::references(process, &mut problems);
        }
        match process {
            Some(process) if problems.is_empty() => Ok(Process { canonical: Rc::new(problems.into_canonical()), ..process }),
            _ => Err(problems.into_vec()),
        }
    }

    /// Its canonical text: the same for every way to write the same definition.
    pub fn canonical_text(&self) -> String {
        json_text(&self.canonical)
    }

    /// Its canonical document.
    pub fn document(&self) -> &Value {
        &self.canonical
    }

    /// The canonical text of one of its parts: `experience`, `price`.
    pub fn part(&self, name: &str) -> Option<String> {
        self.canonical.get(name).map(json_text)
    }

    /// Adds the items of another: more than a document may have, which only the benchmark does.
    #[cfg(feature = "bench")]
    pub fn add_items(&mut self, other: &Process) {
        self.definition.price.items.extend(other.definition.price.items.iter().cloned());
    }

    /// The same process with the dates that an addendum has given; `None` if it changes nothing. The first date published stays known.
    pub fn moved(&self, schedule: &Dictionary<Moved>) -> Option<Process> {
        if schedule.is_empty() {
            return None;
        }
        // Changed as a document and read again: copying every type would cost the browser more than it saves, and this is done once for an addendum.
        let mut canonical = without_empty_lists(&self.canonical);
        let rows = canonical.get_mut("schedule")?.as_array_mut()?;
        for (name, moved) in schedule.iter() {
            if let Some(row) = rows.iter_mut().find(|row| row.get("milestone").and_then(Value::as_str) == Some(name.as_str())) {
                schedule::move_row(row, moved);
            }
        }
        let definition = Definition::read(&Node::root(&canonical), &mut Problems::default())?;
        Some(Process { definition, canonical: Rc::new(canonical) })
    }

    /// The first row of the schedule of this kind.
    pub fn milestone(&self, kind: MilestoneKind) -> Option<&Milestone> {
        self.schedule.iter().find(|row| row.milestone == kind)
    }
}
