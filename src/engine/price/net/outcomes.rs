//! Which row of a family of deductions falls on an item, under everything that is not known: each is tried, and nothing is guessed.
//!
//! Unknown: the form of the bidder or of a member, a fact nobody answered, the wage of a year outside the table, and whether the value of the
//! contract is taken with VAT where that decides.

use crate::engine::bidder::{Answer, BidderKind};
use crate::engine::firm::Firm;
use crate::engine::process::{DeductionWhen, Process, TakenDeduction};
use crate::engine::reading::{Dictionary, Id};
use crate::engine::values::Pesos;

/// Somebody who is paid: the bidder, or a member of a plural.
struct Person<'a> {
    /// The forms it may be of: one, if it is known.
    kinds: Vec<BidderKind>,
    facts: Option<&'a Dictionary<Answer>>,
}

/// Who is paid, and what it says.
pub struct Payee<'a> {
    people: Vec<Person<'a>>,
    answers: &'a Dictionary<Answer>,
}

/// The contract: its value with VAT and before it, and the wage of the year of its closing, if it is known.
pub struct Value {
    pub total: Pesos,
    pub net: Pesos,
    pub wage: Option<Pesos>,
}

/// For each row of a family, whether it is taken from the items that are its own; one such list for each way the unknown could be.
pub type Ways = Vec<Vec<bool>>;

impl<'a> Payee<'a> {
    pub fn new(process: &Process, firm: &'a Firm, answers: &'a Dictionary<Answer>) -> Self {
        let single = || BidderKind::ALL.iter().copied().filter(|kind| !kind.is_plural());
        let mut any: Vec<BidderKind> = single().filter(|kind| process.bidders.contains(kind)).collect();
        if any.is_empty() {
            any = single().collect();
        }
        let kinds = |kind: Option<BidderKind>| kind.filter(|kind| !kind.is_plural()).map_or_else(|| any.clone(), |kind| vec![kind]);
        let plural = firm.kind.is_some_and(BidderKind::is_plural);
        let members = firm.members.iter().filter(|_| plural);
        let mut people: Vec<Person<'a>> = members.map(|member| Person { kinds: kinds(member.kind), facts: Some(&member.facts) }).collect();
        if people.is_empty() {
            people.push(Person { kinds: kinds(firm.kind), facts: Some(&firm.facts).filter(|_| !plural) });
        }
        Payee { people, answers }
    }

    /// Whether somebody who is paid is, or may be, of this form.
    pub fn may_be(&self, kind: BidderKind) -> bool {
        self.people.iter().any(|person| person.kinds.contains(&kind))
    }

    /// Whether the form of all who are paid is known.
    pub fn is_known(&self) -> bool {
        self.people.iter().all(|person| person.kinds.len() == 1)
    }

    pub fn is_plural(&self) -> bool {
        self.people.len() > 1
    }

    fn answer(&self, person: &Person<'_>, fact: &Id) -> Option<Answer> {
        person.facts.and_then(|facts| facts.get(fact)).or_else(|| self.answers.get(fact)).copied()
    }

    /// Every way, once each; with a fact supposed of all who have not answered it.
    pub fn ways(&self, rows: &[&TakenDeduction], value: &Value, supposed: Option<(&Id, Answer)>) -> Ways {
        let bands = value.bands(rows);
        let mut ways: Ways = Vec::new();
        for person in &self.people {
            let says = |fact: &Id| self.answer(person, fact).or_else(|| supposed.filter(|(of, _)| *of == fact).map(|(_, answer)| answer));
            let mut open: Vec<&Id> = conditions(rows).map(|when| &when.fact).filter(|fact| says(fact).is_none()).collect();
            open.sort_unstable();
            open.dedup();
            for answers in answers_to(&open) {
                let told = |fact: &Id| says(fact).or_else(|| answers.iter().find(|(of, _)| *of == fact).map(|(_, answer)| *answer));
                for kind in &person.kinds {
                    for band in &bands {
                        let way = rows.iter().zip(band).map(|(row, within)| *within && fits(row, *kind, told)).collect();
                        if !ways.contains(&way) {
                            ways.push(way);
                        }
                    }
                }
            }
        }
        ways
    }

    /// The facts that nobody answered and on which it hangs which row is taken.
    pub fn open_facts<'r>(&self, rows: &[&'r TakenDeduction], value: &Value) -> Vec<&'r Id> {
        let mut facts: Vec<&Id> = Vec::new();
        for fact in conditions(rows).map(|when| &when.fact) {
            let unanswered = self.people.iter().any(|person| self.answer(person, fact).is_none());
            let under = |answer| self.ways(rows, value, Some((fact, answer)));
            if unanswered && !facts.contains(&fact) && under(Answer::Yes) != under(Answer::No) {
                facts.push(fact);
            }
        }
        facts
    }
}

fn conditions<'r>(rows: &[&'r TakenDeduction]) -> impl Iterator<Item = &'r DeductionWhen> {
    rows.iter().flat_map(|row| &row.when).collect::<Vec<_>>().into_iter()
}

/// Every way to answer; the reader of definitions bounds how many facts there are.
fn answers_to<'f>(facts: &[&'f Id]) -> Vec<Vec<(&'f Id, Answer)>> {
    let mut all: Vec<Vec<(&Id, Answer)>> = vec![Vec::new()];
    for fact in facts {
        let with = |so_far: &Vec<(&'f Id, Answer)>, answer| so_far.iter().copied().chain([(*fact, answer)]).collect::<Vec<_>>();
        all = all.iter().flat_map(|so_far| [with(so_far, Answer::Yes), with(so_far, Answer::No)]).collect();
    }
    all
}

fn fits(row: &TakenDeduction, kind: BidderKind, told: impl Fn(&Id) -> Option<Answer>) -> bool {
    let holds = |when: &DeductionWhen| {
        let asked = when.applies.is_empty() || when.applies.contains(&kind);
        !asked || told(&when.fact) == Some(when.is)
    };
    row.concerns(kind) && row.when.iter().all(holds)
}

impl Value {
    /// Which rows the value of the contract is enough and not too much for: with VAT, and before it.
    fn bands(&self, rows: &[&TakenDeduction]) -> Ways {
        let banded = |row: &TakenDeduction| row.from_smmlv.is_some() || row.below_smmlv.is_some();
        let Some(wage) = self.wage else {
            // Any one of those with a limit, or none.
            let only = |place: Option<usize>| rows.iter().enumerate().map(|(at, row)| !banded(row) || place == Some(at)).collect();
            let places = (0..rows.len()).filter(|at| rows.get(*at).is_some_and(|row| banded(row)));
            return places.map(Some).chain([None]).map(only).collect();
        };
        let within = |row: &TakenDeduction, value: Pesos| {
            let at_least = row.from_smmlv.is_none_or(|from| wage.times(from.get()).is_some_and(|from| from <= value));
            at_least && row.below_smmlv.is_none_or(|below| wage.times(below.get()).is_none_or(|below| value < below))
        };
        let of = |value: Pesos| rows.iter().map(|row| within(row, value)).collect::<Vec<bool>>();
        let mut bands = vec![of(self.total)];
        if of(self.net) != of(self.total) {
            bands.push(of(self.net));
        }
        bands
    }

    /// Whether it matters if the value is taken with VAT.
    pub fn hangs_on_vat(&self, rows: &[&TakenDeduction]) -> bool {
        self.wage.is_some() && self.bands(rows).len() > 1
    }
}
