//! What `cargo xtask bench` times: the engine on an offer that is already read, without the price of crossing from JavaScript and back. Nothing of it
//! is published.

use habilita::engine::firm::{Contract, Firm};
use habilita::engine::offer::Offer;
use habilita::engine::process::Process;
use habilita::engine::report::Overall;
use habilita::engine::values::{Moment, Rounding};
use habilita::engine::{self, ConversionOptions, PriceTally};
use serde_json::{json, Map, Value};
use wasm_bindgen::prelude::*;

/// An offer that is read.
#[wasm_bindgen]
pub struct Loaded {
    process: Process,
    firm: Firm,
    offer: Offer,
    contracts: Vec<Contract>,
    options: ConversionOptions,
    as_of: Moment,
}

fn said(problems: &[engine::reading::Problem]) -> String {
    problems.iter().map(|problem| format!("{} {}", problem.path, problem.message)).collect::<Vec<_>>().join("\n")
}

#[wasm_bindgen]
impl Loaded {
    /// # Errors
    /// What is wrong with the first text that cannot be read.
    #[wasm_bindgen(constructor)]
    pub fn new(process: &str, firm: &str, offer: &str, contracts: &str, as_of: &str) -> Result<Loaded, String> {
        Ok(Loaded {
            process: Process::load(process).map_err(|problems| said(&problems))?,
            firm: Firm::load(firm).map_err(|problems| said(&problems))?,
            offer: Offer::load(offer).map_err(|problems| said(&problems))?,
            contracts: engine::load_contracts(contracts).map_err(|problems| said(&problems))?,
            options: ConversionOptions { rounding: Rounding::HalfUp2, ..ConversionOptions::default() },
            as_of: Moment::new(as_of).ok_or("no moment")?,
        })
    }

    /// Adds the items, contracts and prices of other texts: no document has more than five thousand of anything.
    ///
    /// # Errors
    /// As [`Loaded::new`].
    pub fn add(&mut self, process: &str, firm: &str, offer: &str, contracts: &str) -> Result<(), String> {
        self.process.add_items(&Process::load(process).map_err(|problems| said(&problems))?);
        self.firm.contracts.extend(Firm::load(firm).map_err(|problems| said(&problems))?.contracts);
        self.contracts.extend(engine::load_contracts(contracts).map_err(|problems| said(&problems))?);
        for (id, price) in Offer::load(offer).map_err(|problems| said(&problems))?.prices.iter() {
            self.offer.prices.insert(id.clone(), price.clone());
        }
        Ok(())
    }

    /// Conversions, prices and counts, as often as asked; something of them, so that none is left out.
    pub fn work(&self, times: u32) -> u32 {
        (0..times).map(|_| self.converted().len() + self.tally().lines.len() + self.activities().len()).sum::<usize>() as u32
    }

    /// Conversions alone.
    pub fn conversions(&self, times: u32) -> u32 {
        (0..times).map(|_| self.converted().len()).sum::<usize>() as u32
    }

    /// Prices alone.
    pub fn prices(&self, times: u32) -> u32 {
        (0..times).map(|_| self.tally().lines.len()).sum::<usize>() as u32
    }

    /// The whole evaluation, and then everything it says is read, sentence by sentence and sum by sum: how many texts.
    pub fn told(&self, times: u32) -> u32 {
        let judged = || engine::judge(&self.process, &self.firm, &self.offer, self.as_of, None);
        let texts = |found: &engine::report::Finding| 1 + found.figures.len() + found.steps.len() + usize::from(found.remedy.is_some());
        (0..times).map(|_| judged().map_or(0, |verdict| verdict.findings.iter().map(|found| texts(found)).sum())).sum::<usize>() as u32
    }

    /// The whole evaluation, as the screen asks for it: how many findings. What each says is written when it is read.
    pub fn judge(&self, times: u32) -> u32 {
        let judged = || engine::judge(&self.process, &self.firm, &self.offer, self.as_of, None);
        (0..times).map(|_| judged().map_or(0, |verdict| verdict.findings.len())).sum::<usize>() as u32
    }

    /// What the evaluation says, in short.
    pub fn verdict(&self) -> String {
        match engine::judge(&self.process, &self.firm, &self.offer, self.as_of, None) {
            Ok(verdict) => format!("{}, {} findings", Overall::words(verdict.overall), verdict.findings.len()),
            Err(problems) => said(&problems),
        }
    }

    /// The figures as JSON, to be compared with those of the reference.
    pub fn figures(&self) -> String {
        let sums = engine::add_up(&self.contracts, &self.options);
        let two = |amount: &engine::values::Smmlv| amount.half_up(2);
        let years: Map<String, Value> = sums.years.iter().map(|(year, sum)| (year.to_string(), two(&sum.total).into())).collect();
        let tally = self.tally();
        let lines: Vec<Value> = tally
            .lines
            .iter()
            .map(|line| json!([line.total.map(|total| total.plain()), line.vat.map(|vat| vat.plain()), line.state.code()]))
            .collect();
        let mut states: Map<String, Value> = Map::new();
        for line in &tally.lines {
            let count = states.get(line.state.code()).and_then(Value::as_u64).unwrap_or(0);
            states.insert(line.state.code().to_owned(), (count + 1).into());
        }
        json!({
            "rows": sums.lines.iter().map(|line| line.as_ref().map_or_else(|refused| refused.problem.clone(), |line| two(&line.rounded))).collect::<Vec<_>>(),
            "totals": Rounding::ALL.iter().map(|rounding| (rounding.as_str().to_owned(), sums.total(*rounding).exact().into())).collect::<Map<String, Value>>(),
            "years": years,
            "lines": lines,
            "net": tally.net.map(|net| net.plain()),
            "gross": tally.gross.map(|gross| gross.plain()),
            "within": tally.within.code(),
            "states": states,
            "activities": self.activities().into_iter().map(|(id, count)| (id, count.into())).collect::<Map<_, _>>(),
        })
        .to_string()
    }
}

impl Loaded {
    fn converted(&self) -> Vec<Result<engine::Line, engine::Refused>> {
        engine::add_up(&self.contracts, &self.options).lines
    }

    fn tally(&self) -> PriceTally {
        engine::price_tally(&self.process, &self.offer)
    }

    /// How many contracts say to have each activity.
    fn activities(&self) -> Vec<(String, u32)> {
        let mut counts: Vec<(String, u32)> = Vec::new();
        for contract in &self.firm.contracts {
            for (id, _) in contract.activities.iter().filter(|(_, said)| **said == engine::bidder::Answer::Yes) {
                match counts.iter_mut().find(|(known, _)| known == id.as_str()) {
                    Some((_, count)) => *count += 1,
                    None => counts.push((id.to_string(), 1)),
                }
            }
        }
        counts
    }
}

fn main() {}
