//! A block pasted on a table: from a cell, right and down. What is pasted stays as it came, right or wrong; its field says why.

use super::block::{parse_block, Block};
use super::columns::Column;
use super::convert::{CENTS, SHARE_DECIMALS};
use super::draft::ContractDraft;
use super::{Action, Work};
use crate::engine::sheet::MOST_ROWS;
use crate::engine::values::text::{grouped, parse_figure, parse_percent, parse_span, Misread};

/// Where a block lands: row and column of the table, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub row: usize,
    pub column: usize,
}

/// What a column takes, as far as a block is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Takes {
    Text,
    Digits,
    Answer,
    /// How a contract stands.
    State,
}

fn takes(column: &Column) -> Takes {
    match column {
        Column::State => Takes::State,
        _ if column.is_question() => Takes::Answer,
        _ if column.has_digits() => Takes::Digits,
        _ => Takes::Text,
    }
}

/// A block on the contracts, which grow as it asks; `columns` are those of the table. `None`: a single cell, which the browser pastes by itself.
pub fn paste_contracts(work: &Work, columns: &[Column], text: &str, at: Place) -> Option<Action> {
    let columns = columns.get(at.column..)?;
    let kinds: Vec<Takes> = columns.iter().map(takes).collect();
    let mut landing = match Landing::of(text, &kinds)? {
        Ok(landing) => landing,
        Err(refusal) => return Some(Action::Tell(refusal)),
    };
    landing.states = columns.contains(&Column::State);
    let needed = at.row.saturating_add(landing.rows.len());
    if needed > MOST_ROWS {
        return Some(Action::Tell(format!("La tabla admite hasta {} contratos: no se pegó nada.", number(MOST_ROWS))));
    }
    let mut next = work.clone();
    let missing = needed.saturating_sub(next.firm.contracts.len());
    ContractDraft::add(&mut next.firm.contracts, missing);
    let rows = std::mem::take(&mut landing.rows);
    for (draft, cells) in next.firm.contracts.iter_mut().skip(at.row).zip(&rows) {
        for (column, cell) in columns.iter().zip(cells) {
            if column.is_question() {
                let answer = column.read_answer(cell);
                landing.unclear += usize::from(answer.is_none() && !cell.trim().is_empty());
                column.set_answer(draft, answer);
            } else {
                column.set_typed(draft, &one_line(cell));
            }
        }
    }
    Some(Action::Bulk(Box::new(next), landing.words(rows.len(), 0)))
}

/// Whether a block pasted on a cell is plainly the table's own columns from there on. What is not, or has titles, is looked at first.
pub fn is_own(columns: &[Column], text: &str, at: Place) -> bool {
    let Some((columns, Ok(rows))) = columns.get(at.column..).map(|columns| (columns, parse_block(text))) else { return true };
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    // A single row is what it is; the rows of a file have their marks still.
    let marked = || rows.iter().filter(|row| row.iter().any(|cell| cell.contains(';'))).count() * 2 > rows.len();
    let own = |(place, column): (usize, &Column)| {
        let cells = || rows.iter().filter_map(move |row| row.get(place)).filter(|cell| !cell.trim().is_empty());
        cells().filter(|cell| fits(column, cell)).count() * 2 >= cells().count()
    };
    rows.len() < 2 || width <= columns.len() && !(width == 1 && marked()) && !titled(&rows, columns) && columns.iter().enumerate().all(own)
}

fn titled(rows: &Block, columns: &[Column]) -> bool {
    let kinds: Vec<Takes> = columns.iter().map(takes).collect();
    rows.first().is_some_and(|first| is_heading(first, &kinds))
}

/// Whether a cell has what a column takes, right or wrong.
fn fits(column: &Column, cell: &str) -> bool {
    match column {
        Column::Value => !matches!(parse_figure(cell, CENTS), Err(Misread::NotAFigure)),
        Column::Share => parse_percent(cell, SHARE_DECIMALS).is_ok(),
        Column::Start | Column::End => parse_span(cell).is_ok(),
        column => !column.is_question() || column.read_answer(cell).is_some(),
    }
}

/// A block over the columns it covers, and what there is to say of it.
pub(super) struct Landing {
    pub(super) rows: Block,
    columns: usize,
    heading: bool,
    /// Columns beyond the last one of the table.
    beyond: usize,
    /// Answers that are not one of the three.
    unclear: usize,
    /// Whether the only answer of the table is how a contract stands.
    states: bool,
    /// Ceilings pasted where the invitation prints its own.
    pub(super) printed: usize,
}

impl Landing {
    /// `None` for nothing, or a single cell on a field of text.
    pub(super) fn of(text: &str, takes: &[Takes]) -> Option<Result<Landing, String>> {
        let Ok(mut rows) = parse_block(text) else {
            return Some(Err("Lo copiado pasa de 5.000 filas o de 40 columnas: no se pegó nada. Cópielo por partes.".to_owned()));
        };
        let width = rows.iter().map(Vec::len).max()?;
        if rows.len() == 1 && width == 1 && !matches!(takes.first(), Some(Takes::Answer | Takes::State)) {
            return None;
        }
        let heading = rows.len() > 1 && rows.first().is_some_and(|first| is_heading(first, takes));
        if heading {
            rows.remove(0);
        }
        let columns = width.min(takes.len());
        Some(Ok(Landing { rows, columns, heading, beyond: width.saturating_sub(columns), unclear: 0, states: false, printed: 0 }))
    }

    /// What happened, for the person who pasted.
    pub(super) fn words(&self, pasted: usize, left_over: usize) -> String {
        let verb = if pasted == 1 { "Se pegó" } else { "Se pegaron" };
        let mut words = format!("{verb} {} y {}.", counted(pasted, "fila", "filas"), counted(self.columns, "columna", "columnas"));
        let mut say = |more: String| {
            words.push(' ');
            words.push_str(&more);
        };
        if self.heading {
            say("La primera fila no se pegó: son títulos.".to_owned());
        }
        if left_over > 0 {
            say(format!("{} después del último ítem.", left(left_over, "fila", "filas")));
        }
        if self.beyond > 0 {
            say(format!("{} a la derecha, que la tabla no tiene.", left(self.beyond, "columna", "columnas")));
        }
        if self.printed > 0 {
            say("Los topes que imprime la invitación no se cambiaron.".to_owned());
        }
        words.push_str(&unanswered(self.unclear, self.states));
        words
    }
}

/// What is said of answers that are not one of the three.
pub(super) fn unanswered(count: usize, states: bool) -> String {
    if count == 0 {
        return String::new();
    }
    let answers = counted(count, "respuesta que no se entiende", "respuestas que no se entienden");
    let words = if states { "Terminado, Liquidado o En ejecución" } else { "Sí, No o No sé" };
    format!(" Sin contestar: {answers} (escriba {words}).")
}

/// Whether a first row is clearly a heading: it has words where figures or dates go, no digit in any of them, and answers nothing.
pub(super) fn is_heading(row: &[String], takes: &[Takes]) -> bool {
    let of = |kind: Takes| row.iter().zip(takes).filter(move |(cell, takes)| **takes == kind && !cell.trim().is_empty());
    let digits = |cell: &str| cell.chars().any(|c| c.is_ascii_digit());
    of(Takes::Digits).count() > 0
        && !of(Takes::Digits).any(|(cell, _)| digits(cell))
        && !of(Takes::Answer).any(|(cell, _)| Column::Running.read_answer(cell).is_some())
        && !of(Takes::State).any(|(cell, _)| Column::State.read_answer(cell).is_some())
}

/// A field has one line: new lines and tabs inside a cell become spaces.
pub(super) fn one_line(cell: &str) -> String {
    cell.replace(['\t', '\n', '\r'], " ")
}

pub(super) fn number(count: usize) -> String {
    grouped(&count.to_string())
}

pub(super) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{} {}", number(count), if count == 1 { one } else { many })
}

fn left(count: usize, one: &str, many: &str) -> String {
    format!("{} {}", if count == 1 { "Sobró" } else { "Sobraron" }, counted(count, one, many))
}

#[cfg(test)]
mod tests;
