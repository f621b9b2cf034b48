//! Sentences about one deduction: what it is taken of, how much, and what it hangs on.

use crate::engine::report::net_income::{DeductionLine, DeductionRow, Settled};
use crate::engine::report::outcome::Step;
use crate::engine::values::{text, Amount, Percent, Pesos};

/// A row of the table and what it takes.
pub struct RowTold<'a> {
    pub id: &'a str,
    pub title: &'a str,
    pub clause: &'a str,
    /// The word of the base, and what a person calls it.
    pub base: (&'static str, &'static str),
    pub on: Pesos,
    pub percent: Option<Percent>,
    pub amount: Pesos,
}

/// Limits of the value of the contract for a row, in wages, and in pesos where the wage is known.
pub struct BandTold {
    pub from: Option<(Amount, Option<Pesos>)>,
    pub below: Option<(Amount, Option<Pesos>)>,
    pub year: Option<i32>,
    pub wage: Option<Pesos>,
}

/// What a family takes of some items.
pub struct LineTold<'a> {
    pub family: &'a str,
    /// What each is called, with what it brings to the base of the first row; nothing if they are all there are.
    pub items: Option<Vec<(String, Pesos)>>,
    pub ids: Vec<String>,
    /// Those that are or could be taken. Where none is: those that would be of this bidder's in a contract of another value.
    pub rows: Vec<RowTold<'a>>,
    /// Whether nothing could be taken.
    pub nothing: bool,
    /// Whether something surely is not known that matters.
    pub open: Vec<String>,
    pub band: Option<BandTold>,
    pub contract: Pesos,
}

impl LineTold<'_> {
    /// The least and the most that is taken.
    pub fn bounds(&self) -> (Pesos, Pesos) {
        let amounts = || self.rows.iter().map(|row| row.amount).chain(self.nothing.then_some(Pesos::ZERO));
        (amounts().min().unwrap_or(Pesos::ZERO), amounts().max().unwrap_or(Pesos::ZERO))
    }

    pub fn told(&self, taken: bool) -> DeductionLine {
        let (least, most) = if taken { self.bounds() } else { (Pesos::ZERO, Pesos::ZERO) };
        let state = match (taken, least == most) {
            (false, _) => Settled::NotTaken,
            (true, true) => Settled::Settled,
            (true, false) => Settled::ToConfirm,
        };
        let titles: Vec<&str> = self.rows.iter().map(|row| row.title).collect();
        DeductionLine {
            family: self.family.to_owned(),
            state,
            label: titles.join(" / "),
            items: self.ids.clone(),
            rows: if taken { self.rows.iter().map(row).collect() } else { Vec::new() },
            amount: (state != Settled::ToConfirm).then(|| least.plain()),
            least: least.plain(),
            most: most.plain(),
            sentence: self.sentence(state),
            steps: if taken { self.steps() } else { self.limit().into_iter().collect() },
        }
    }

    fn sentence(&self, state: Settled) -> String {
        let clause = self.rows.first().map_or("", |row| row.clause);
        match (state, self.rows.as_slice()) {
            (Settled::NotTaken, []) => {
                format!("{}: la tabla no trae una fila para su caso, y no se cuenta nada. Pregunte a la entidad.", self.family)
            }
            (Settled::NotTaken, [row, ..]) => {
                format!("{} (num. {clause}): no se descuenta. El contrato vale {}{}.", row.title, self.contract, self.outside())
            }
            (Settled::Settled, [row, ..]) => format!("{} (num. {clause}): {}{}.", row.title, takes(row), self.of_items()),
            (_, rows) => {
                let mut each: Vec<String> = rows.iter().map(|row| format!("{} si es «{}»", row.amount, row.title)).collect();
                if self.nothing {
                    each.push("nada si no se descuenta".to_owned());
                }
                let hangs = if self.open.is_empty() { String::new() } else { format!(" Depende de: {}", self.open.join("; ")) };
                let stop = if hangs.is_empty() || hangs.ends_with(['?', '.']) { "" } else { "." };
                format!("Por confirmar (num. {clause}): {}{}.{hangs}{stop}", each.join(", o "), self.of_items())
            }
        }
    }

    fn of_items(&self) -> String {
        match (&self.items, self.ids.as_slice()) {
            (None, _) => String::new(),
            (Some(_), [one]) => format!(", del ítem {one}"),
            (Some(_), ids) => format!(", de los ítems {}", ids.join(", ")),
        }
    }

    /// « y no llega a 6 SMMLV, que en 2026 son $ 10.505.430».
    fn outside(&self) -> String {
        let Some(band) = &self.band else { return String::new() };
        let year = band.year.map(|year| format!("en {year} ")).unwrap_or_default();
        let limit = |(wages, pesos): &(Amount, Option<Pesos>)| {
            let pesos = pesos.map(|pesos| format!(", que {year}son {pesos}")).unwrap_or_default();
            format!("{} SMMLV{pesos}", text::grouped(&wages.plain()))
        };
        match (&band.from, &band.below) {
            (Some(from), _) if from.1.is_none_or(|from| self.contract < from) => format!(" y no llega a {}", limit(from)),
            (_, Some(below)) => format!(" y se descuenta por debajo de {}", limit(below)),
            (Some(from), None) => format!(" y se descuenta desde {}", limit(from)),
            (None, None) => String::new(),
        }
    }

    /// The wages of the limit in pesos.
    fn limit(&self) -> Vec<Step> {
        let Some(band) = &self.band else { return Vec::new() };
        let Some((wage, year)) = band.wage.zip(band.year) else { return Vec::new() };
        let step = |words: &str, limit: &Option<(Amount, Option<Pesos>)>| {
            let (wages, pesos) = limit.as_ref()?;
            let wages = text::grouped(&wages.plain());
            Some(Step::new(format!("{words} {wages} SMMLV de {year}"), format!("{wages} × {wage}"), (*pesos)?.to_string()))
        };
        [step("Desde", &band.from), step("Por debajo de", &band.below)].into_iter().flatten().collect()
    }

    fn steps(&self) -> Vec<Step> {
        let mut steps = self.limit();
        let base = self.rows.first().map_or("", |row| row.base.1);
        let items = self.items.iter().flatten();
        steps.extend(items.map(|(item, amount)| Step::new(item.as_str(), base, amount.to_string())));
        steps.extend(self.rows.iter().map(|row| {
            let rate = row.percent.map_or_else(|| "exenta".to_owned(), |percent| format!("{percent} de {}, {}", row.on, row.base.1));
            Step::new(row.title, rate, row.amount.to_string())
        }));
        steps
    }
}

fn row(row: &RowTold<'_>) -> DeductionRow {
    DeductionRow {
        id: row.id.to_owned(),
        label: row.title.to_owned(),
        clause: row.clause.to_owned(),
        base: row.base.0,
        base_amount: row.on.plain(),
        rate: row.percent.map(Percent::plain),
        amount: row.amount.plain(),
    }
}

fn takes(row: &RowTold<'_>) -> String {
    match row.percent {
        Some(percent) => format!("{percent} de {}, {}: {}", row.on, row.base.1, row.amount),
        None => "exenta, no se descuenta".to_owned(),
    }
}
