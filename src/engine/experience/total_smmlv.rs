//! The contracts that count add up to a threshold, in SMMLV.
//!
//! Checks: Σ value ÷ SMMLV of the year ≥ threshold, as exact ratios, under every reading the invitation leaves open: which year converts a
//! contract, which share of it counts, how amounts are rounded (contract, total and threshold), and what the threshold is.
//! Legal basis: what each invitation asks; SMMLV by decree of each year.
//! Unknown: a contract that cannot be converted matters only while the rest do not reach the threshold.

use super::convert::convert;
use super::wages::Wages;
use super::Presented;
use crate::engine::process::{Experience, ShareBasis, Threshold, TotalSmmlv, YearBasis};
use crate::engine::reading::Id;
use crate::engine::report::phrases::{Choice, ContractLine, NoSum, Readings, Required, Sum, UnderReading};
use crate::engine::report::Outcome;
use crate::engine::values::{text, Pesos, Rounding, Smmlv};

/// One way to read the rule, and the words of each reading that is open.
struct Way<'a> {
    share: ShareBasis,
    year: YearBasis,
    rounding: Rounding,
    threshold: &'a Threshold,
    choices: Vec<Choice>,
}

pub fn judge(
    rule: &TotalSmmlv,
    asked: &Experience,
    budget: Pesos,
    presented: Option<&[Presented<'_>]>,
    accepted: &[Id],
) -> Box<dyn Outcome> {
    let Some(presented) = presented else { return Box::new(NoSum::NoContracts) };
    let wages = Wages(asked.wages.as_ref());
    let mut under: Vec<UnderReading> = Vec::new();
    for way in ways(rule, asked, accepted) {
        let outcome: Box<dyn Outcome> = match required(way.threshold, budget, &wages) {
            Ok(required) => Box::new(sum(&way, required, presented, &wages)),
            Err(no_sum) => Box::new(no_sum),
        };
        under.push(UnderReading { choices: way.choices, outcome });
    }
    let mut under = under.into_iter();
    match under.next() {
        Some(first) => Box::new(Readings { first, others: under.collect() }),
        None => Box::new(NoSum::NoContracts),
    }
}

/// Every combination of the readings that are open, the assumed one first.
fn ways<'a>(rule: &'a TotalSmmlv, asked: &'a Experience, accepted: &[Id]) -> Vec<Way<'a>> {
    let counting = &asked.counting;
    let mut ways = Vec::new();
    for threshold in rule.at_least.values(accepted) {
        for year in counting.year.values(accepted) {
            for share in counting.share.values(accepted) {
                for rounding in counting.rounding.values(accepted) {
                    let mut way = Way { share: *share, year: *year, rounding: *rounding, threshold, choices: Vec::new() };
                    way.choices = choices(&way, rule, asked, accepted);
                    ways.push(way);
                }
            }
        }
    }
    ways
}

/// How each reading that has not been accepted is taken here.
fn choices(way: &Way<'_>, rule: &TotalSmmlv, asked: &Experience, accepted: &[Id]) -> Vec<Choice> {
    let counting = &asked.counting;
    let all = [
        (rule.at_least.reading(), threshold_words(way.threshold)),
        (counting.year.reading(), year_words(way.year).to_owned()),
        (counting.share.reading(), share_words(way.share).to_owned()),
        (counting.rounding.reading(), format!("se compara {}", way.rounding.words())),
    ];
    let open = all.into_iter().filter_map(|(id, words)| Some((id.filter(|id| !accepted.contains(id))?, words)));
    open.map(|(id, words)| Choice { id: id.to_string(), words }).collect()
}

fn year_words(year: YearBasis) -> &'static str {
    match year {
        YearBasis::Termination => "el SMMLV es el del año de terminación",
        YearBasis::Start => "el SMMLV es el del año de inicio",
    }
}

fn share_words(share: ShareBasis) -> &'static str {
    match share {
        ShareBasis::Own => "cuenta solo la participación propia",
        ShareBasis::Whole => "cuenta el valor completo",
    }
}

fn threshold_words(threshold: &Threshold) -> String {
    match threshold {
        Threshold::Budget(_) => "se exige el presupuesto convertido".to_owned(),
        Threshold::Smmlv(amount) => format!("se exigen {} SMMLV", text::grouped(&amount.plain())),
    }
}

fn required(threshold: &Threshold, budget: Pesos, wages: &Wages<'_>) -> Result<Required, NoSum> {
    match threshold {
        Threshold::Smmlv(amount) => {
            let expression = format!("{} SMMLV impresos", text::grouped(&amount.plain()));
            Ok(Required { amount: Smmlv::from_decimal(amount.get()), expression, wage: None })
        }
        Threshold::Budget(share) => {
            let year = i32::from(share.year.get());
            let (wage, _) = wages.of(year).ok_or(NoSum::NoWage { year })?;
            let whole = Smmlv::of(budget, wage).ok_or(NoSum::NoWage { year })?;
            let percent = text::grouped(&share.percent.plain());
            let expression = format!("{budget} × {percent} % ÷ {wage} (SMMLV {year})");
            Ok(Required { amount: whole.percent(share.percent.get()), expression, wage: Some((wage, year)) })
        }
    }
}

fn sum(way: &Way<'_>, mut required: Required, presented: &[Presented<'_>], wages: &Wages<'_>) -> Sum {
    let mut total = Smmlv::zero();
    let mut lines = Vec::with_capacity(presented.len());
    for item in presented {
        let counts = match item.left_out {
            Some(left_out) => Err(left_out),
            None => Ok(convert(item.contract, way.share, way.year, wages).and_then(|mut converted| {
                if let Some(problem) = item.unsure {
                    return Err(problem);
                }
                converted.amount = way.rounding.apply(&converted.amount);
                total = total.plus(&converted.amount);
                Ok(converted)
            })),
        };
        lines.push(ContractLine { place: item.place, counts });
    }
    required.amount = way.rounding.apply(&required.amount);
    Sum { lines, total: way.rounding.apply(&total), required, rounding: way.rounding }
}
