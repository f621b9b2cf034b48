//! What is left of the offer after the deductions on its payments.
//!
//! Checks: nothing; of each family of rows of the invitation's table it takes the one that falls on each item, rounds each to the peso, and adds up.
//! Legal basis: what each invitation prints; taxes hang on each taxpayer.
//! Unknown: a fact nobody answered, the form of the bidder, the wage of a year outside the table: every amount it could be is told, from the least
//! to the most. A row that is only told, and an invitation that prints no rates, are said.

mod outcomes;

use crate::engine::bidder::{Answer, BidderKind};
use crate::engine::firm::Firm;
use crate::engine::process::{Deduction, DeductionBase, DeductionRule, Fact, Item, MilestoneKind, Process, TakenDeduction};
use crate::engine::reading::{Dictionary, Id};
use crate::engine::reference::smmlv;
use crate::engine::report::phrases::{net_income as words, BandTold, LineTold, NetTold, RowTold};
use crate::engine::report::{DeductionLine, NetIncome, OtherRow, Settled};
use crate::engine::values::{Amount, Pesos};
use outcomes::{Payee, Value};

/// What one item comes to: before VAT, and its VAT.
pub struct LineTotals<'a> {
    pub item: &'a Item,
    pub net: Pesos,
    pub vat: Pesos,
}

/// The deductions on the items that have a price. `answers` stand beside the facts of the firm; `guarantees` is what they cost.
pub fn net_income(
    process: &Process,
    firm: &Firm,
    lines: &[LineTotals<'_>],
    answers: &Dictionary<Answer>,
    guarantees: Option<Pesos>,
) -> NetIncome {
    let payee = Payee::new(process, firm, answers);
    computed(process, &payee, lines, guarantees).unwrap_or_else(words::too_great)
}

/// The facts that the deductions of this bidder hang on, in the order of the definition: asked for this view only.
pub fn deduction_facts<'a>(process: &'a Process, firm: &Firm) -> Vec<&'a Fact> {
    let none = Dictionary::new();
    let payee = Payee::new(process, firm, &none);
    let asks = |fact: &&Fact| {
        let hangs = |row: &TakenDeduction, kind: BidderKind| {
            let mut theirs = row.when.iter().filter(|when| when.fact == fact.id);
            row.concerns(kind) && theirs.any(|when| when.applies.is_empty() || when.applies.contains(&kind))
        };
        let mut rows = process.deductions.iter().filter_map(Deduction::taken);
        rows.any(|row| BidderKind::ALL.iter().any(|kind| payee.may_be(*kind) && hangs(row, *kind)))
    };
    process.facts.iter().filter(asks).collect()
}

fn sum(amounts: impl Iterator<Item = Pesos>) -> Option<Pesos> {
    let mut sum = Pesos::ZERO;
    for amount in amounts {
        sum = sum.plus(amount)?;
    }
    Some(sum)
}

fn base(line: &LineTotals<'_>, base: DeductionBase) -> Option<Pesos> {
    match base {
        DeductionBase::Price => Some(line.net),
        DeductionBase::Vat => Some(line.vat),
        DeductionBase::Total => line.net.plus(line.vat),
    }
}

fn computed(process: &Process, payee: &Payee<'_>, lines: &[LineTotals<'_>], guarantees: Option<Pesos>) -> Option<NetIncome> {
    let (price, vat) = (sum(lines.iter().map(|line| line.net))?, sum(lines.iter().map(|line| line.vat))?);
    let year = process.milestone(MilestoneKind::Closing).map(|row| row.date.year());
    let value = Value { total: price.plus(vat)?, net: price, wage: year.and_then(smmlv) };
    let rows: Vec<(&Deduction, &TakenDeduction)> = process.deductions.iter().filter_map(|row| Some((row, row.taken()?))).collect();
    let mut found = Found::default();
    let mut families: Vec<&Id> = Vec::new();
    for (_, taken) in &rows {
        if !families.contains(&&taken.family) {
            families.push(&taken.family);
            let own: Vec<_> = rows.iter().filter(|(_, other)| other.family == taken.family).copied().collect();
            Family { process, payee, value: &value, year, rows: own }.take(lines, &mut found)?;
        }
    }
    let mut assumed: Vec<String> = Vec::new();
    for text in rows.iter().filter(|(row, _)| found.used.contains(&&row.id)).flat_map(|(_, taken)| &taken.assumed) {
        if !assumed.iter().any(|said| said == text.as_str()) {
            assumed.push(text.to_string());
        }
    }
    let question = |id: &&Id| process.facts.iter().find(|fact| fact.id == **id).map(|fact| (fact.id.as_str(), fact.question.as_str()));
    let mut priced: Vec<&Id> = lines.iter().map(|line| &line.item.id).collect();
    priced.sort_unstable();
    let told = NetTold {
        price,
        vat,
        total: value.total,
        deducted: (found.least, found.most),
        lines: found.lines,
        guarantees,
        printed: process.deductions.len(),
        untold: process.deductions.iter().filter(|row| row.rule.is_none()).count(),
        missing: process.price.items.iter().filter(|item| priced.binary_search(&&item.id).is_err()).count(),
        banded: rows.iter().any(|(_, taken)| taken.from_smmlv.is_some() || taken.below_smmlv.is_some()),
        open: found.open.iter().filter_map(question).collect(),
        elsewhere: process.deductions.iter().filter_map(other).collect(),
        assumed,
    };
    told.told()
}

fn other(row: &Deduction) -> Option<OtherRow> {
    let Some(DeductionRule::Elsewhere(other)) = &row.rule else { return None };
    let (id, label) = (row.id.to_string(), row.title.to_string());
    Some(OtherRow { id, label, clause: row.clause.to_string(), why: other.why.to_string() })
}

/// What was found so far.
struct Found<'a> {
    lines: Vec<DeductionLine>,
    least: Pesos,
    most: Pesos,
    open: Vec<&'a Id>,
    used: Vec<&'a Id>,
}

impl Default for Found<'_> {
    fn default() -> Self {
        Found { lines: Vec::new(), least: Pesos::ZERO, most: Pesos::ZERO, open: Vec::new(), used: Vec::new() }
    }
}

/// The rows of one family, for one bidder and one contract.
struct Family<'a, 'b> {
    process: &'a Process,
    payee: &'b Payee<'b>,
    value: &'b Value,
    year: Option<i32>,
    rows: Vec<(&'a Deduction, &'a TakenDeduction)>,
}

/// The rows that could fall on some items, by their place; `None` where nothing could be taken.
type Outcomes = Vec<Option<usize>>;

impl<'a> Family<'a, '_> {
    fn taken(&self) -> Vec<&'a TakenDeduction> {
        self.rows.iter().map(|(_, taken)| *taken).collect()
    }

    /// Whether a row is one of the item's own.
    fn covers(&self, row: &TakenDeduction, item: &Id) -> bool {
        row.names(item) || (row.items.is_empty() && !self.rows.iter().any(|(_, other)| other.names(item)))
    }

    /// A line for the items on which the same rows could fall.
    fn take(&self, lines: &[LineTotals<'_>], found: &mut Found<'a>) -> Option<()> {
        let taken = self.taken();
        let ways = self.payee.ways(&taken, self.value, None);
        let mut groups: Vec<(Outcomes, Vec<&LineTotals<'_>>)> = Vec::new();
        for line in lines {
            let covers: Vec<bool> = taken.iter().map(|row| self.covers(row, &line.item.id)).collect();
            let mut outcomes: Outcomes = Vec::new();
            for way in &ways {
                let row = way.iter().zip(&covers).position(|(fits, covers)| *fits && *covers);
                if !outcomes.contains(&row) {
                    outcomes.push(row);
                }
            }
            outcomes.sort_unstable();
            match groups.iter_mut().find(|(other, _)| *other == outcomes) {
                Some((_, group)) => group.push(line),
                None => groups.push((outcomes, vec![line])),
            }
        }
        for (outcomes, group) in &groups {
            self.line(outcomes, group, group.len() == lines.len(), found)?;
        }
        Some(())
    }

    fn line(&self, outcomes: &Outcomes, group: &[&LineTotals<'_>], all: bool, found: &mut Found<'a>) -> Option<()> {
        let places: Vec<usize> = outcomes.iter().flatten().copied().collect();
        // Where nothing is taken: the row that would be, in a contract of another value.
        let aside = || (0..self.rows.len()).find(|at| self.would_fit(*at, group));
        let shown = if places.is_empty() { aside().into_iter().collect() } else { places.clone() };
        let mut rows: Vec<RowTold<'a>> = Vec::new();
        for (row, taken) in shown.iter().filter_map(|at| self.rows.get(*at)) {
            let on = sum(group.iter().map(|line| base(line, taken.base)).collect::<Option<Vec<_>>>()?.into_iter())?;
            let amount = row.percent.map_or(Some(Pesos::ZERO), |percent| percent.of_pesos(on))?;
            let (id, title, clause) = (row.id.as_str(), row.title.as_str(), row.clause.as_str());
            rows.push(RowTold { id, title, clause, base: (taken.base.as_str(), taken.base.words()), on, percent: row.percent, amount });
        }
        let first = shown.first().and_then(|at| self.rows.get(*at)).map(|(_, taken)| *taken);
        let item = |line: &&LineTotals<'_>| Some((format!("Ítem {}, {}", line.item.id, line.item.title), base(line, first?.base)?));
        let told = LineTold {
            family: self.rows.first().map_or("", |(row, _)| row.title.as_str()),
            items: if all { None } else { group.iter().map(item).collect() },
            ids: group.iter().map(|line| line.item.id.to_string()).collect(),
            rows,
            nothing: outcomes.contains(&None),
            open: self.open_words(),
            band: first.and_then(|first| self.band(first)),
            contract: self.value.total,
        };
        let line = told.told(!places.is_empty());
        if !places.is_empty() {
            let (least, most) = told.bounds();
            (found.least, found.most) = (found.least.plus(least)?, found.most.plus(most)?);
            found.used.extend(places.iter().filter_map(|at| self.rows.get(*at)).map(|(row, _)| &row.id));
        }
        if line.state == Settled::ToConfirm {
            let facts = self.payee.open_facts(&self.taken(), self.value);
            found.open.extend(facts.into_iter().filter(|fact| !found.open.contains(fact)).collect::<Vec<_>>());
        }
        found.lines.push(line);
        Some(())
    }

    fn would_fit(&self, at: usize, group: &[&LineTotals<'_>]) -> bool {
        let Some((_, taken)) = self.rows.get(at) else { return false };
        let free = TakenDeduction { from_smmlv: None, below_smmlv: None, ..(*taken).clone() };
        let fits = self.payee.ways(&[&free], self.value, None).iter().any(|way| way.first() == Some(&true));
        fits && group.first().is_some_and(|line| self.covers(taken, &line.item.id))
    }

    fn band(&self, row: &TakenDeduction) -> Option<BandTold> {
        let limit = |wages: Amount| (wages, self.value.wage.and_then(|wage| wage.times(wages.get())));
        let (from, below) = (row.from_smmlv.map(limit), row.below_smmlv.map(limit));
        let any = from.is_some() || below.is_some();
        any.then_some(BandTold { from, below, year: self.year, wage: self.value.wage })
    }

    /// What it hangs on, in words.
    fn open_words(&self) -> Vec<String> {
        let rows = self.taken();
        let facts = self.payee.open_facts(&rows, self.value);
        let asked = self.process.facts.iter().filter(|fact| facts.contains(&&fact.id));
        let mut words: Vec<String> = asked.map(|fact| fact.question.to_string()).collect();
        if !self.payee.is_known() && rows.iter().any(|row| !row.applies.is_empty()) {
            words.push("quién presenta la oferta".to_owned());
        }
        if self.value.hangs_on_vat(&rows) {
            words.push("si el valor del contrato se mira con IVA o sin IVA".to_owned());
        }
        if self.value.wage.is_none() && rows.iter().any(|row| row.from_smmlv.is_some() || row.below_smmlv.is_some()) {
            words.push("el SMMLV del año del cierre, que no está en las tablas".to_owned());
        }
        if words.is_empty() && self.payee.is_plural() {
            words.push("qué parte le pagan a cada integrante".to_owned());
        }
        words
    }
}
