//! Every combination of the readings that an invitation leaves open, and a rule judged under each.

use super::convert::{convert, Way};
use super::presented::Presented;
use super::wages::Wages;
use crate::engine::process::{Counting, RoundedPart, Settable, ShareBasis, Threshold, YearBasis};
use crate::engine::reading::Id;
use crate::engine::report::phrases::{Choice, ContractProblem, Converted, NoSum, Readings, UnderReading, Unit};
use crate::engine::report::Outcome;
use crate::engine::values::{text, Rounding, VatBasis};

/// One way to read the rule, and the words of each reading that is open.
pub struct Reading<'a> {
    pub way: Way,
    rounding: Rounding,
    rounds: &'a [RoundedPart],
    pub threshold: &'a Threshold,
    pub choices: Vec<Choice>,
}

impl Reading<'_> {
    /// How this reading rounds that part.
    pub fn rounding(&self, part: RoundedPart) -> Rounding {
        if self.way.unit == Unit::Smmlv && (self.rounds.is_empty() || self.rounds.contains(&part)) {
            self.rounding
        } else {
            Rounding::Exact
        }
    }

    /// A contract converted as this reading says.
    pub fn convert(&self, one: &Presented<'_>, wages: &Wages<'_>) -> Result<Converted, ContractProblem> {
        let mut converted = convert(one, &self.way, wages)?;
        converted.rounding = self.rounding(RoundedPart::Contract);
        converted.amount = converted.rounding.apply(&converted.amount);
        Ok(converted)
    }
}

/// Every combination of the readings that are open, the assumed one first.
pub fn readings<'a>(at_least: &'a Settable<Threshold>, counting: &'a Counting, accepted: &[Id]) -> Vec<Reading<'a>> {
    let mut all = Vec::new();
    let included = [&VatBasis::In];
    let vats = counting.vat.as_ref().map(|vat| vat.values(accepted));
    for threshold in at_least.values(accepted) {
        let unit = if matches!(threshold, Threshold::Pesos(_)) { Unit::Pesos } else { Unit::Smmlv };
        for year in counting.year.values(accepted) {
            for share in counting.share.values(accepted) {
                for vat in vats.as_deref().unwrap_or(&included) {
                    for rounding in counting.rounding.values(accepted) {
                        let way = Way { share: *share, year: *year, vat: **vat, dollar: counting.dollar, unit };
                        let mut one = Reading { way, rounding: *rounding, rounds: &counting.rounds, threshold, choices: Vec::new() };
                        one.choices = choices(&one, at_least, counting, accepted);
                        all.push(one);
                    }
                }
            }
        }
    }
    all
}

/// The rule judged under each reading.
pub fn under_each(readings: Vec<Reading<'_>>, mut judge: impl FnMut(&Reading<'_>) -> Box<dyn Outcome>) -> Box<dyn Outcome> {
    let under = readings.into_iter().map(|one| {
        let outcome = judge(&one);
        UnderReading { choices: one.choices, outcome }
    });
    together(under.collect())
}

/// The outcomes under every reading, the assumed one first.
pub fn together(mut under: Vec<UnderReading>) -> Box<dyn Outcome> {
    if under.is_empty() {
        return Box::new(NoSum::NoContracts);
    }
    let first = under.remove(0);
    Box::new(Readings { first, others: under })
}

/// How each reading that has not been accepted is taken here.
fn choices(one: &Reading<'_>, at_least: &Settable<Threshold>, counting: &Counting, accepted: &[Id]) -> Vec<Choice> {
    let all = [
        (at_least.reading(), threshold_words(one.threshold)),
        (counting.year.reading(), year_words(one.way.year).to_owned()),
        (counting.share.reading(), share_words(one.way.share)),
        (counting.vat.as_ref().and_then(Settable::reading), vat_words(one.way.vat).to_owned()),
        (counting.rounding.reading(), format!("se compara {}", one.rounding.words())),
    ];
    let open = all.into_iter().filter_map(|(id, words)| Some((id.filter(|id| !accepted.contains(id))?, words)));
    open.map(|(id, words)| Choice { id: id.to_string(), words }).collect()
}

fn year_words(year: YearBasis) -> &'static str {
    match year {
        YearBasis::Termination => "el SMMLV es el del año de terminación",
        YearBasis::Start => "el SMMLV es el del año de inicio",
        YearBasis::Reception => "el SMMLV es el del año del recibo final",
    }
}

pub fn share_words(share: ShareBasis) -> String {
    let words = match share {
        ShareBasis::Own => "cuenta solo la participación propia",
        ShareBasis::Whole => "cuenta el valor completo",
    };
    words.to_owned()
}

fn vat_words(vat: VatBasis) -> &'static str {
    match vat {
        VatBasis::In => "cuenta el valor con IVA",
        VatBasis::Out => "cuenta el valor sin IVA",
    }
}

fn threshold_words(threshold: &Threshold) -> String {
    match threshold {
        Threshold::Budget(_) => "se exige el presupuesto convertido".to_owned(),
        Threshold::Smmlv(amount) => format!("se exigen {} SMMLV", text::grouped(&amount.plain())),
        Threshold::Pesos(amount) => format!("se exigen {amount}"),
    }
}
