//! Contracts added up: each one, by year, and under every way to round.

use crate::engine::firm::ContractState;
use crate::engine::process::YearBasis;
use crate::engine::reading::{record, Dictionary, Id, Ordered, Text};
use crate::engine::reference::smmlv;
use crate::engine::values::{text, Amount, Percent, Pesos, Rounding, Smmlv, Span};

record! {
    /// A contract to convert. `value` in pesos, or in `currency` (ISO code), with `additions` if they are apart; `trm` is COP per USD and `usd`
    /// USD per unit of another currency; `share` in %.
    pub struct LooseContract {
        pub id: Id,
        pub value: Option<Pesos>,
        pub additions: Option<Pesos>,
        pub currency: Option<Text>,
        pub trm: Option<Amount>,
        pub usd: Option<Amount>,
        pub start: Option<Span>,
        pub end: Option<Span>,
        pub share: Option<Percent>,
        pub state: Option<ContractState>,
    }
}

/// How to convert.
#[derive(Clone, Debug, PartialEq)]
pub struct ConversionOptions {
    pub rounding: Rounding,
    pub year: YearBasis,
    /// Wages that go before the national ones, by year.
    pub table: Dictionary<Pesos>,
}

impl Default for ConversionOptions {
    fn default() -> Self {
        ConversionOptions { rounding: Rounding::Exact, year: YearBasis::Termination, table: Dictionary::default() }
    }
}

/// What turns another currency into pesos.
#[derive(Clone, Debug, PartialEq)]
struct Rate {
    currency: Text,
    /// USD per unit; absent for the dollar itself.
    usd: Option<Amount>,
    trm: Amount,
}

/// A contract converted.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    value: Pesos,
    additions: Option<Pesos>,
    rate: Option<Rate>,
    share: Option<Percent>,
    pub wage: Pesos,
    pub year: i32,
    pub exact: Smmlv,
    /// The same, rounded as asked.
    pub rounded: Smmlv,
}

/// Why a contract was not converted, and its year, where it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    pub year: Option<i32>,
    pub problem: String,
}

/// What the contracts of a year come to.
#[derive(Clone, Debug, PartialEq)]
pub struct YearSum {
    pub contracts: usize,
    pub wage: Pesos,
    pub total: Smmlv,
}

/// The table added up.
#[derive(Clone, Debug, PartialEq)]
pub struct Sums {
    pub rounding: Rounding,
    /// One for each contract, in their order.
    pub lines: Vec<Result<Line, Refused>>,
    pub years: Ordered<i32, YearSum>,
    /// The total under each way to round, in the order of [`Rounding::ALL`].
    totals: Vec<Smmlv>,
}

impl Sums {
    /// The sum of the contracts, each rounded so.
    pub fn total(&self, rounding: Rounding) -> Smmlv {
        let place = Rounding::ALL.iter().position(|one| *one == rounding);
        place.and_then(|place| self.totals.get(place)).cloned().unwrap_or_else(Smmlv::zero)
    }

    /// How far the total rounded so is from the exact one: negative where rounding takes away.
    pub fn off(&self, rounding: Rounding) -> Smmlv {
        self.total(rounding).minus(&self.total(Rounding::Exact))
    }
}

/// Converts each contract, rounds it and adds up. What cannot be converted adds nothing.
pub fn add_up(contracts: &[LooseContract], options: &ConversionOptions) -> Sums {
    let mut years: Ordered<i32, YearSum> = Ordered::new();
    let mut totals = vec![Smmlv::zero(); Rounding::ALL.len()];
    let mut lines = Vec::with_capacity(contracts.len());
    for contract in contracts {
        let line = convert(contract, options);
        if let Ok(line) = &line {
            for (total, rounding) in totals.iter_mut().zip(Rounding::ALL) {
                *total = total.plus(&rounding.apply(&line.exact));
            }
            let before = years.remove(&line.year);
            let (contracts, total) = before.map_or((0, Smmlv::zero()), |sum| (sum.contracts, sum.total));
            let sum = YearSum { contracts: contracts.saturating_add(1), wage: line.wage, total: total.plus(&line.rounded) };
            years.insert(line.year, sum);
        }
        lines.push(line);
    }
    Sums { rounding: options.rounding, lines, years, totals }
}

fn convert(contract: &LooseContract, options: &ConversionOptions) -> Result<Line, Refused> {
    let refused = |year: Option<i32>, problem: String| Refused { year, problem };
    let missing = |what: &str| refused(None, what.to_owned());
    if contract.state == Some(ContractState::Running) {
        return Err(missing("No cuenta: está en ejecución."));
    }
    let value = contract.value.ok_or_else(|| missing("Falta el valor."))?;
    let date = match options.year {
        YearBasis::Termination => contract.end.ok_or_else(|| missing("Falta la fecha de terminación."))?.last(),
        // Not among the options of this edge.
        YearBasis::Reception => return Err(missing("Falta la fecha del recibo final.")),
        YearBasis::Start => contract.start.ok_or_else(|| missing("Falta la fecha de inicio."))?.first(),
    };
    let year = date.year();
    let stated = options.table.iter().find(|(key, _)| key.as_str() == year.to_string()).map(|(_, wage)| *wage);
    let wage = stated.or_else(|| smmlv(year)).ok_or_else(|| refused(Some(year), format!("No hay SMMLV de {year} en las tablas.")))?;
    let rate = rate(contract).map_err(|problem| refused(Some(year), problem))?;
    let in_wages =
        |pesos: Pesos| Smmlv::of(pesos, wage).ok_or_else(|| refused(Some(year), format!("El SMMLV de {year} no puede ser cero.")));
    let mut exact = in_wages(value)?;
    if let Some(additions) = contract.additions {
        exact = exact.plus(&in_wages(additions)?);
    }
    if let Some(rate) = &rate {
        exact = exact.times(rate.trm.get());
        if let Some(usd) = rate.usd {
            exact = exact.times(usd.get());
        }
    }
    if let Some(share) = contract.share {
        exact = exact.percent(share.get());
    }
    let rounded = options.rounding.apply(&exact);
    Ok(Line { value, additions: contract.additions, rate, share: contract.share, wage, year, exact, rounded })
}

/// What turns its value into pesos, unless it already is in pesos.
fn rate(contract: &LooseContract) -> Result<Option<Rate>, String> {
    let Some(currency) = contract.currency.as_ref().filter(|currency| currency.as_str() != "COP") else { return Ok(None) };
    let trm = contract.trm.ok_or_else(|| "Falta la TRM para pasar el valor a pesos.".to_owned())?;
    let usd = match contract.usd {
        _ if currency.as_str() == "USD" => None,
        None => return Err(format!("Falta cuántos dólares vale una unidad de {currency}.")),
        usd => usd,
    };
    Ok(Some(Rate { currency: currency.clone(), usd, trm }))
}

impl Line {
    /// How it was found: `$ 26.190.423 ÷ $ 616.000 (SMMLV 2014) = 42,5169…`.
    pub fn steps(&self) -> String {
        let money = |pesos: Pesos| match &self.rate {
            Some(rate) => format!("{} {}", rate.currency, text::grouped(&pesos.plain())),
            None => pesos.to_string(),
        };
        let mut steps = money(self.value);
        if let Some(additions) = self.additions {
            steps = format!("({steps} + {})", money(additions));
        }
        if let Some(rate) = &self.rate {
            if let Some(usd) = rate.usd {
                steps.push_str(&format!(" × {} USD", text::grouped(&usd.plain())));
            }
            steps.push_str(&format!(" × $ {} (TRM)", text::grouped(&rate.trm.plain())));
        }
        if let Some(share) = self.share {
            steps.push_str(&format!(" × {share}"));
        }
        format!("{steps} ÷ {} (SMMLV {}) = {}", self.wage, self.year, begun(&self.exact))
    }
}

/// The first four decimals, and whether there are more: `42,5169…`, `4`.
fn begun(amount: &Smmlv) -> String {
    const SHOWN: usize = 4;
    let exact = amount.exact();
    let (integer, fraction) = exact.split_once('.').unwrap_or((&exact, ""));
    let (shown, rest) = fraction.split_at_checked(SHOWN).unwrap_or((fraction, ""));
    if rest.bytes().any(|digit| digit != b'0') {
        return text::grouped(&format!("{integer}.{shown}…"));
    }
    let shown = shown.trim_end_matches('0');
    text::grouped(&if shown.is_empty() { integer.to_owned() } else { format!("{integer}.{shown}") })
}
