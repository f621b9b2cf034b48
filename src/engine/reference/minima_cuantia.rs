//! Up to how many SMMLV an entity may buy by *menor* and by *mínima cuantía*, by its own annual budget.

use super::table::{load, shipped, within, Gap, Status};
use crate::engine::reading::{record, Text};
use crate::engine::values::{Amount, Date, Percent, Smmlv};
use std::sync::OnceLock;

record! {
    /// Entities whose annual budget, in SMMLV, is at least `budget_from` and less than `budget_below`; absent is without a bound.
    pub struct Band {
        pub budget_from: Option<Amount>,
        pub budget_below: Option<Amount>,
        /// The greatest value of a *menor cuantía*, in SMMLV.
        pub menor: Amount,
        pub norm: Text,
        pub source: Text,
        pub status: Status,
        pub note: Option<Text>,
    }
}

record! {
    /// Which part of the *menor cuantía* is the *mínima*.
    pub struct MinimaShare {
        pub percent: Percent,
        pub norm: Text,
        pub source: Text,
        pub status: Status,
        pub note: Option<Text>,
    }
}

record! {
    /// The bands, in force since `from`.
    pub struct MinimaCuantiaTable {
        pub version: Text,
        pub title: Text,
        pub unit: Text,
        pub from: Date,
        pub until: Option<Date>,
        pub minima: MinimaShare,
        pub entries: Vec<Band>,
        pub gaps: Vec<Gap>,
    }
}

impl Band {
    fn holds(&self, budget: &Smmlv) -> bool {
        let bound = |bound: &Option<Amount>| bound.map(|b| Smmlv::from_decimal(b.get()));
        bound(&self.budget_from).is_none_or(|from| *budget >= from) && bound(&self.budget_below).is_none_or(|below| *budget < below)
    }
}

/// What an entity may spend by each modality, exact, and the band it follows from.
#[derive(Clone, Debug, PartialEq)]
pub struct Cuantias {
    pub menor: Smmlv,
    pub minima: Smmlv,
    pub band: &'static Band,
}

pub(super) const JSON: &str = shipped!("minima_cuantia");

/// The whole table.
pub fn minima_cuantia_table() -> Option<&'static MinimaCuantiaTable> {
    static TABLE: OnceLock<Option<MinimaCuantiaTable>> = OnceLock::new();
    TABLE.get_or_init(|| load(JSON)).as_ref()
}

/// The limits, on `date`, of an entity whose annual budget is `budget`; `None` on a day the table does not have.
pub fn minima_cuantia(budget: &Smmlv, date: Date) -> Option<Cuantias> {
    let table = minima_cuantia_table().filter(|table| within(date, table.from, table.until))?;
    let band = table.entries.iter().find(|band| band.holds(budget))?;
    let menor = Smmlv::from_decimal(band.menor.get());
    Some(Cuantias { minima: menor.percent(table.minima.percent.get()), menor, band })
}
