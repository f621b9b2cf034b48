//! Sentences about one contract converted: its arithmetic.

use crate::engine::values::{text, Amount, Date, Percent, Pesos, Rounding, Smmlv};

/// How a contract in another currency becomes pesos: `usd` dollars per unit of it, unless it is the dollar, and `trm` pesos per dollar. `of`:
/// what that rate is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rate {
    pub currency: String,
    pub usd: Option<Amount>,
    pub trm: Amount,
    pub of: &'static str,
}

/// A contract converted. `wage` and `year`: none when it is left in pesos. `month`: the day taken of a date of which only the month is known.
/// `national`: its wage is not in the table the invitation prints, which has one. `whole`: before taking the share. `rounding`: how `amount` was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Converted {
    pub value: Pesos,
    pub additions: Option<Pesos>,
    pub vat: Option<Pesos>,
    pub rate: Option<Rate>,
    pub share: Option<Percent>,
    pub year: Option<i32>,
    pub month: Option<Date>,
    pub wage: Option<Pesos>,
    pub national: bool,
    pub whole: Smmlv,
    pub rounding: Rounding,
    pub amount: Smmlv,
}

impl Converted {
    /// `($ 10.000.000 + $ 500.000 de adiciones) × 20 % ÷ $ 616.000 (SMMLV 2014)`.
    pub fn expression(&self) -> String {
        let money = |pesos: &Pesos| match &self.rate {
            Some(rate) => format!("{} {}", rate.currency, text::grouped(&pesos.plain())),
            None => pesos.to_string(),
        };
        let mut sum = money(&self.value);
        if let Some(additions) = &self.additions {
            sum = format!("{sum} + {} de adiciones", money(additions));
        }
        if let Some(vat) = &self.vat {
            sum = format!("{sum} − {} de IVA", money(vat));
        }
        if self.additions.is_some() || self.vat.is_some() {
            sum = format!("({sum})");
        }
        if let Some(rate) = &self.rate {
            if let Some(usd) = rate.usd {
                sum = format!("{sum} × {} (USD por {})", text::grouped(&usd.plain()), rate.currency);
            }
            sum = format!("{sum} × {} ({})", text::grouped(&rate.trm.plain()), rate.of);
        }
        if let Some(share) = self.share {
            sum = format!("{sum} × {share}");
        }
        if let Some((wage, year)) = self.wage.zip(self.year) {
            let table = if self.national { ", tabla nacional" } else { "" };
            sum = format!("{sum} ÷ {wage} (SMMLV {year}{table})");
        }
        sum.push_str(&rounded(self.rounding));
        sum
    }
}

/// «, redondeado a dos decimales»; nothing of what is exact.
pub fn rounded(rounding: Rounding) -> String {
    if rounding == Rounding::Exact {
        return String::new();
    }
    format!(", {}", rounding.words())
}
