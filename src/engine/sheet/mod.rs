//! A list of contracts, or of prices, copied from a spreadsheet: what each column is, how its figures and dates are written, and each row as it would be
//! typed. What is not understood keeps its text and says why; what reads two ways is asked once for its column; nothing is guessed unsaid.

mod answer;
mod ask;
mod cells;
mod column;
mod date;
mod decide;
mod doubts;
mod fault;
mod figure;
mod guess;
mod head;
mod items;
mod plain;
mod price_role;
mod priced;
mod role;
mod rows;
mod split;
mod twins;

pub use answer::answer;
pub use ask::Ask;
pub use column::{Cell, Standing};
pub use doubts::{doubts, suspicions, Doubt, Facts};
pub use fault::Fault;
pub use role::Role;
pub use rows::Row;
pub use split::{split, TooLarge};
pub use twins::twins;

use super::values::Date;
use cells::{cells, Cells, Line};
use column::{Around, Column};
use head::Head;
use items::Items;

/// More is a mistake, or the whole of another book.
pub const MOST_ROWS: usize = 5000;
pub const MOST_COLUMNS: usize = 40;

/// How to read a sheet: the day of the check, the headings of the columns of the table it goes to that are questions, and what the user
/// chose, the last of each key in force: `2.role`, `2.style`, `2.years`, `2.scale` (columns from 0), `heading` and `totals`.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    pub as_of: Option<Date>,
    pub extra: Vec<String>,
    pub choices: Vec<(String, String)>,
    /// Of a list of prices: the id and the title of each item of the invitation.
    pub items: Option<Vec<(String, String)>>,
}

impl Settings {
    fn chosen(&self, key: &str) -> Option<&str> {
        self.choices.iter().rev().find(|(own, _)| own == key).map(|(_, word)| word.as_str())
    }

    fn chosen_of(&self, column: usize, key: &str) -> Option<&str> {
        self.chosen(&format!("{column}.{key}"))
    }
}

/// A column of what was pasted.
#[derive(Debug)]
pub struct Found {
    /// Its title, or its letter.
    pub name: String,
    /// Something in it.
    pub sample: String,
    pub role: Option<Role>,
}

/// What was understood.
pub struct Sheet {
    pub columns: Vec<Found>,
    /// Whether the titles were found, or what is in the columns told them.
    pub titled: bool,
    /// The columns that are taken, in the order of their roles, which is that of the cells of each row.
    pub taken: Vec<(usize, Role)>,
    /// Each with its column.
    pub asks: Vec<(usize, Ask)>,
    pub rows: Vec<Row>,
    pub faults: Vec<Fault>,
    /// Rows that sum others or have only a text: their numbers, and whether they are left out.
    pub totals: Vec<usize>,
    pub without_totals: bool,
    /// What else was done, in sentences.
    pub told: Vec<String>,
    /// Rows of a list of prices that are not taken, in sentences.
    pub strangers: Vec<String>,
}

/// Reads what was pasted.
///
/// # Errors
/// What to tell whoever pasted it: see [`cells::cells`].
pub fn read(text: &str, settings: &Settings) -> Result<Sheet, String> {
    let Cells { lines, blank, width } = cells(text)?;
    let row = match settings.chosen("heading") {
        Some("no") => None,
        Some("yes") => Some(head::find(&lines, settings).unwrap_or(0)),
        _ => head::find(&lines, settings),
    };
    let mut head = row.map(|row| head::head(&lines, row, width));
    let items = settings.items.as_deref().map(Items::new);
    if let Some(head) = head.as_mut().filter(|_| items.is_some()) {
        head::below(head, &lines, settings);
    }
    let (body, mut told) = body(&lines, head.as_ref());
    if body.len() > MOST_ROWS {
        return Err(format!("Lo copiado trae {} filas y la tabla admite 5.000: no se tomó nada. Cópielo por partes.", body.len()));
    }
    if blank > 0 {
        told.push(if blank == 1 { "Se saltó 1 fila en blanco.".to_owned() } else { format!("Se saltaron {blank} filas en blanco.") });
    }
    let mut roles = match (&head, &items) {
        (Some(head), _) => head::roles(&head.names, settings),
        (None, Some(items)) => priced::guess(&body, width, items),
        (None, None) => guess::roles(&body.iter().map(|line| (*line).clone()).collect::<Vec<_>>(), width),
    };
    let mut asks = Vec::new();
    if let Some(head) = &head {
        included(head, &mut roles, settings, &mut asks, &mut told);
    }
    chosen_roles(&mut roles, settings);
    let column_cells = |column: usize| body.iter().map(move |line| line.cell(column)).filter(|cell| !cell.is_empty());
    let taken: Vec<(usize, Role)> =
        Role::all(settings).into_iter().filter_map(|role| Some((roles.iter().position(|own| *own == Some(role))?, role))).collect();
    let foreign = taken.iter().any(|(column, role)| column::is_foreign(*role, &column_cells(*column).collect::<Vec<_>>()));
    let currency = taken.iter().any(|(_, role)| *role == Role::Currency);
    let title = |column: usize| head.as_ref().and_then(|head| head.names.get(column)).map_or("", String::as_str);
    // One column may tell how the others are written; of contracts, only its own cells do.
    let figures = |(column, role): &(usize, Role)| column_cells(*column).filter(|_| column::is_amount(*role)).collect::<Vec<_>>();
    let style = items.as_ref().and_then(|_| decide::told(taken.iter().flat_map(figures)));
    let year = settings.as_of.map_or(26, |day| day.year().unsigned_abs() % 100);
    let mut readers = Vec::new();
    for (column, role) in &taken {
        let chosen = |key: &str| settings.chosen_of(*column, key);
        let mut own = Vec::new();
        let around = Around { chosen: &chosen, foreign, currency, year, style };
        readers.push(Column::new(*role, title(*column), &column_cells(*column).collect::<Vec<_>>(), &around, &mut own));
        asks.extend(own.into_iter().map(|ask| (*column, ask)));
    }
    let without_totals = settings.chosen("totals") != Some("take");
    let (mut taken, mut strangers, mut totals) = (taken, Vec::new(), Vec::new());
    let rows = match &items {
        Some(items) => {
            let found = priced::priced(&body, &taken, &readers, items);
            told.extend(found.told);
            (taken, strangers) = (found.taken, found.strangers);
            found.rows
        }
        None => {
            let (rows, others) = contracts(&body, &taken, &readers, without_totals);
            totals = others;
            rows
        }
    };
    let columns = (0..width)
        .map(|column| {
            let name = title(column);
            Found {
                name: if name.is_empty() { format!("Columna {}", letters(column)) } else { column::shown(name) },
                sample: column_cells(column).next().map(column::shown).unwrap_or_default(),
                role: roles.get(column).copied().flatten(),
            }
        })
        .collect();
    let mut sheet =
        Sheet { columns, titled: head.is_some(), taken, asks, rows, faults: Vec::new(), totals, without_totals, told, strangers };
    sheet.faults = fault::faults(&sheet, settings);
    Ok(sheet)
}

/// The rows below the titles, without those that say them again.
fn body<'a>(lines: &'a [Line], head: Option<&Head>) -> (Vec<&'a Line>, Vec<String>) {
    let mut told = Vec::new();
    let Some((head, titles)) = head.and_then(|head| Some((head, lines.get(head.row)?))) else { return (lines.iter().collect(), told) };
    if head.row > 0 {
        told.push(format!("Los títulos están en la fila {}: lo que hay antes no se tomó.", titles.number));
    }
    let below = lines.get(head.last.saturating_add(1)..).unwrap_or_default();
    let body: Vec<&Line> = below.iter().filter(|line| !head::again(line, titles)).collect();
    if body.len() < below.len() {
        told.push("Los títulos se repiten más abajo: esas filas no se tomaron.".to_owned());
    }
    (body, told)
}

/// A total beside additions may have them already: whether it does is asked, and meanwhile they are not added twice.
fn included(head: &Head, roles: &mut [Option<Role>], settings: &Settings, asks: &mut Vec<(usize, Ask)>, told: &mut Vec<String>) {
    let of = |wanted: Role| roles.iter().position(|role| *role == Some(wanted));
    let Some((value, additions)) = of(Role::Value).zip(of(Role::Additions)) else { return };
    let title = head.names.get(value).map(|name| role::words(name)).unwrap_or_default();
    let says = |starts: &[&str]| title.iter().any(|word| starts.iter().any(|start| word.starts_with(start)));
    if !says(&["total", "final", "ejecut", "adicion"]) {
        return;
    }
    let initial = head.names.iter().any(|name| {
        let words = role::words(name);
        words.iter().any(|word| word.starts_with("inicial"))
            && words.iter().any(|word| word.starts_with("valor") || word == "vr" || word == "vlr")
    });
    if let Some(role) = roles.get_mut(additions) {
        *role = None;
    }
    if initial || says(&["adicion"]) {
        told.push("Las adiciones no se tomaron aparte: ya están en el valor total.".to_owned());
        return;
    }
    asks.push((additions, Ask::included(settings.chosen_of(additions, "role"))));
}

/// What the user chose, the last choice over those before it and over what the titles say.
fn chosen_roles(roles: &mut [Option<Role>], settings: &Settings) {
    let all = Role::all(settings);
    for (key, word) in &settings.choices {
        let Some(column) = key.strip_suffix(".role").and_then(|column| column.parse::<usize>().ok()) else { continue };
        let chosen = all.iter().copied().find(|role| role.word() == *word);
        if chosen.is_some() {
            roles.iter_mut().filter(|role| **role == chosen).for_each(|role| *role = None);
        }
        if let Some(role) = roles.get_mut(column) {
            *role = chosen;
        }
    }
}

/// The rows that are contracts, and the numbers of those that are not.
fn contracts(body: &[&Line], taken: &[(usize, Role)], readers: &[Column<'_>], without: bool) -> (Vec<Row>, Vec<usize>) {
    let (mut found, mut totals) = (Vec::new(), Vec::new());
    let mut sum = Some(0_u64);
    for line in body {
        let cells = rows::cells(line, taken, readers);
        let value = rows::value(&cells, taken);
        let total = rows::is_no_contract(line, taken, sum.filter(|_| found.len() > 1), value);
        if total {
            totals.push(line.number);
        } else {
            sum = sum.and_then(|sum| value.map_or(Some(sum), |value| sum.checked_add(value)));
        }
        if !(total && without) {
            found.push(Row { number: line.number, cells });
        }
    }
    (found, totals)
}

/// A, B, … Z, AA, as a spreadsheet calls its columns.
fn letters(column: usize) -> String {
    let letter = |place: usize| u8::try_from(place % 26).ok().and_then(|place| b'A'.checked_add(place)).map_or(' ', char::from);
    let first = (column / 26).checked_sub(1).map(letter);
    first.into_iter().chain([letter(column)]).collect()
}
