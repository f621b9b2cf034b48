//! A column: how its cells are read, and each of them as the drafts take it.

use super::ask::Ask;
use super::date::{Order, Parts};
use super::figure::{above_hundred, fault, written, Evidence, Figure, Style};
use super::plain;
use super::role::Role;
use crate::engine::values::text::grouped;

/// How far a cell was understood.
#[derive(Clone, Debug, PartialEq)]
pub enum Standing {
    Fine,
    /// It hangs on a question.
    Waits,
    /// What is wrong with it.
    Wrong(String),
}

/// A cell as the drafts take it, or as it came where it was not understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    pub text: String,
    pub standing: Standing,
}

/// What was decided for a column.
pub struct Column<'a> {
    pub role: Role,
    pub title: &'a str,
    pub style: Option<Style>,
    /// Whether the user said so.
    pub style_chosen: bool,
    pub order: Option<Order>,
    /// The last year that two figures may mean in this century, once the user says that they are read.
    pub years: Option<u32>,
    pub years_asked: bool,
    /// Zeros to add: figures in thousands, or shares as fractions of one. `None`: it was asked.
    pub zeros: Option<usize>,
    /// Whether another column says in which currency.
    currency: bool,
    /// A share of less than one is a doubt.
    pub mixed: bool,
}

/// What is known of the sheet beyond the column.
pub struct Around<'a> {
    /// What the user chose under a key of this column: `style`, `years`, `scale`.
    pub chosen: &'a dyn Fn(&str) -> Option<&'a str>,
    /// Another column has figures with commas for thousands, or dates with the month first.
    pub foreign: bool,
    pub currency: bool,
    /// The last two figures of the year of the check.
    pub year: u32,
    /// How the figures of the other columns are written.
    pub style: Option<Style>,
}

/// Whether a column has amounts of pesos or quantities.
pub fn is_amount(role: Role) -> bool {
    matches!(role, Role::Value | Role::Additions | Role::Vat | Role::Trm | Role::Quantity | Role::Ceiling | Role::Price | Role::Total)
}

/// Whether a column proves that the sheet is written as in the United States.
pub fn is_foreign(role: Role, cells: &[&str]) -> bool {
    let figure = |cell: &&str| Figure::read(cell).is_ok_and(|figure| figure.evidence == Evidence::Only(Style::Commas));
    let date = |cell: &&str| Parts::read(cell).is_ok_and(|parts| parts.proves() == Some(Order::MonthDay));
    match role {
        Role::Value | Role::Additions | Role::Vat | Role::Trm => cells.iter().any(figure),
        Role::Start | Role::End | Role::Received => cells.iter().any(date),
        _ => false,
    }
}

impl<'a> Column<'a> {
    /// Decides for a column, from what it holds and what the user chose.
    pub fn new(role: Role, title: &'a str, cells: &[&str], around: &Around<'_>, asks: &mut Vec<Ask>) -> Column<'a> {
        let mut column = Column {
            role,
            title,
            style: None,
            style_chosen: false,
            order: Some(Order::DayMonth),
            years: None,
            years_asked: false,
            zeros: Some(0),
            currency: around.currency,
            mixed: false,
        };
        match role {
            role if is_amount(role) => column.figures(cells, around, asks),
            Role::Share => column.shares(cells, around, asks),
            Role::Start | Role::End | Role::Received => column.dates(cells, around, asks),
            _ => {}
        }
        column
    }

    /// A cell as the drafts take it.
    pub fn read(&self, cell: &str) -> Cell {
        let (text, standing) = match self.text(cell) {
            Ok(Some(text)) => (text, Standing::Fine),
            Ok(None) => (plain::one_line(cell), Standing::Waits),
            Err(said) => (plain::one_line(cell), Standing::Wrong(said)),
        };
        Cell { text, standing }
    }

    /// `None` while a question is open.
    fn text(&self, cell: &str) -> Result<Option<String>, String> {
        // What says that there is nothing; where something must be, only a dash does.
        let must = matches!(self.role, Role::Value | Role::End | Role::Price);
        if is_dash(cell) || !must && !plain::is_text(self.role) && plain::is_none(cell) {
            return Ok(Some(String::new()));
        }
        match self.role {
            Role::Value | Role::Additions | Role::Vat | Role::Ceiling | Role::Price | Role::Total => self.figure(cell, 2),
            Role::Trm => self.figure(cell, 4),
            Role::Quantity => self.figure(cell, 6),
            Role::Rate => plain::rate(cell).map(Some),
            Role::Share => self.share(cell),
            Role::Start | Role::End | Role::Received => self.date(cell),
            Role::Currency => plain::currency(cell).map(Some),
            Role::State => plain::state(cell, self.title).map(Some),
            Role::Object | Role::Client | Role::Rup | Role::Codes | Role::Item | Role::Norm | Role::Extra(_) => plain::text(cell).map(Some),
        }
    }

    fn figure(&self, cell: &str, decimals: usize) -> Result<Option<String>, String> {
        let figure = Figure::read(cell)?;
        if figure.percent {
            return Err("tiene un signo de porcentaje, y aquí van pesos.".to_owned());
        }
        if figure.foreign && !self.currency && self.role != Role::Trm {
            let contracts = matches!(self.role, Role::Value | Role::Additions | Role::Vat);
            let mend = if contracts { "Diga cuál en una columna que se llame «Moneda»." } else { "Escríbalo en pesos." };
            return Err(format!("está en otra moneda. {mend}"));
        }
        let style = match (figure.evidence, self.style) {
            (Evidence::Only(own), _) => own,
            (Evidence::None, _) => Style::Dots,
            (Evidence::Both(thousands), Some(style)) if self.style_chosen || style == thousands || self.role == Role::Quantity => style,
            (Evidence::Both(_), _) => return Ok(None),
        };
        let Some(zeros) = self.zeros else { return Ok(None) };
        let text = written(&shifted(&figure.plain(style), zeros));
        fault(&text, decimals).map_or(Ok(Some(text)), Err)
    }

    fn share(&self, cell: &str) -> Result<Option<String>, String> {
        let figure = Figure::read(cell)?;
        let plain = figure.plain_small();
        if self.mixed && !figure.percent && is_small(&plain) {
            let words = format!("puede ser {} % o {} %. Escríbala de 0 a 100.", grouped(&plain), grouped(&shifted(&plain, 2)));
            return Err(words);
        }
        let zeros = if figure.percent { Some(0) } else { self.zeros };
        let Some(zeros) = zeros else { return Ok(if is_small(&plain) { None } else { Some(plain) }) };
        let plain = shifted(&plain, zeros);
        if above_hundred(&plain) {
            return Err("pasa de 100 %. Escriba su parte, de 0 a 100.".to_owned());
        }
        let text = written(&plain);
        fault(&text, 4).map_or(Ok(Some(text)), Err)
    }

    fn date(&self, cell: &str) -> Result<Option<String>, String> {
        let parts = Parts::read(cell)?;
        if parts.is_month() && self.role == Role::Received {
            return Err("es un mes. Escriba también el día, como 15/12/2023.".to_owned());
        }
        // What only one order makes a date is read in it when the column has both, and is a mistake when the column has the other.
        let order = match self.order.or_else(|| parts.proves()) {
            Some(order) => order,
            None if parts.either() => return Ok(None),
            None => Order::DayMonth,
        };
        if parts.short_year() && self.years_asked {
            return Ok(None);
        }
        Ok(Some(parts.written(order, self.years)?))
    }
}

/// More than nothing and at most one.
pub fn is_small(plain: &str) -> bool {
    plain == "1" || plain.starts_with("0.")
}

/// A cell of a spreadsheet that shows nothing as a dash.
fn is_dash(cell: &str) -> bool {
    cell.chars().all(|c| matches!(c, '-' | '–' | '—' | '$') || c.is_whitespace())
}

/// A plain figure times ten, so many times.
pub fn shifted(plain: &str, zeros: usize) -> String {
    let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
    let moved: String = fraction.chars().chain(std::iter::repeat('0')).take(zeros).collect();
    let rest: String = fraction.chars().skip(zeros).collect();
    let joined = format!("{whole}{moved}");
    let whole = joined.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    if rest.is_empty() {
        whole.to_owned()
    } else {
        format!("{whole}.{rest}")
    }
}

/// A cell as a sentence quotes it: the start of what is long.
pub fn shown(cell: &str) -> String {
    const LONGEST: usize = 40;
    let mut short: String = super::plain::one_line(cell).chars().take(LONGEST).collect();
    if cell.chars().count() > LONGEST {
        short.push('…');
    }
    short
}
