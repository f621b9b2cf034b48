//! One sheet as text, and what of it no text can tell.

use super::number::written;
use calamine::{Data, Dimensions};
use serde_json::{json, Value};
use std::collections::BTreeMap;

/// More is no list: five thousand rows of forty columns, and some room.
const MOST_BYTES: usize = 4_000_000;
const MOST_CELLS: usize = 300_000;
pub const TOO_MUCH: &str =
    "La hoja trae mucho más de 5.000 filas o de 40 columnas y no se leyó. Copie solo la tabla en un libro nuevo, guárdelo y ábralo aquí.";
/// Ranges and cells that are named; the rest are counted.
const NAMED: usize = 6;

/// The cells that have something, by row and column from 0.
#[derive(Default)]
pub struct Sheet {
    cells: BTreeMap<(u32, u32), String>,
    bytes: usize,
    /// Cells with an error of the spreadsheet, by their names.
    errors: Vec<String>,
    merged: Vec<String>,
    /// It has more than a list, and is not told in part.
    pub full: bool,
}

impl Sheet {
    /// Puts a cell. Whether there is room for more.
    pub fn put(&mut self, at: (u32, u32), value: &Data, percent: bool) -> bool {
        let text = match value {
            Data::Empty => return true,
            Data::Error(_) => {
                self.errors.push(name(at));
                return true;
            }
            Data::Int(whole) if percent => written(*whole as f64, true),
            Data::Int(whole) => whole.to_string(),
            Data::Float(number) => written(*number, percent),
            Data::String(text) => text.clone(),
            Data::Bool(true) => "sí".to_owned(),
            Data::Bool(false) => "no".to_owned(),
            Data::DateTime(date) if date.is_duration() || date.as_f64() < 1.0 => written(date.as_f64(), false),
            Data::DateTime(date) => {
                let (year, month, day, ..) = date.to_ymd_hms_milli();
                format!("{day:02}/{month:02}/{year}")
            }
            Data::DateTimeIso(text) => day(text).unwrap_or_else(|| text.clone()),
            Data::DurationIso(text) => text.clone(),
        };
        if !text.trim().is_empty() {
            self.bytes = self.bytes.saturating_add(text.len()).saturating_add(1);
            self.cells.insert(at, text);
        }
        self.full = self.bytes > MOST_BYTES || self.cells.len() > MOST_CELLS;
        !self.full
    }

    /// What was merged, where there is something around it: a title above the table matters to nobody.
    pub fn merged(&mut self, all: &[Dimensions]) {
        let first = self.cells.keys().map(|(row, _)| *row).min().unwrap_or(0);
        let wide = |row: u32| self.cells.range((row, 0)..=(row, u32::MAX)).count() > 1;
        for one in all.iter().filter(|one| one.start != one.end && one.start.0 >= first) {
            let tall = one.end.0 > one.start.0;
            if self.cells.contains_key(&one.start) && (tall || wide(one.start.0)) {
                self.merged.push(format!("{}:{}", name(one.start), name(one.end)));
            }
        }
    }

    /// As it is told; nothing of a sheet that has nothing.
    pub fn told(&self, called: &str) -> Option<Value> {
        if self.cells.is_empty() {
            return None;
        }
        if self.full {
            return Some(json!({ "name": called, "text": "", "rows": 0, "notes": [TOO_MUCH] }));
        }
        let mut text = String::with_capacity(self.bytes);
        let (mut row, mut column, mut rows) = (0, 0, 0_u32);
        let mut last = None;
        for ((at, place), cell) in &self.cells {
            while row < *at {
                // A tab tells that what follows is no text with commas.
                text.push_str(if row == 0 { "\t\n" } else { "\n" });
                (row, column) = (row.saturating_add(1), 0);
            }
            if last != Some(*at) {
                (last, rows) = (Some(*at), rows.saturating_add(1));
            }
            // What is far to the right of an empty sheet is no table: tabs for it are not written without end.
            while column < (*place).min(500) {
                text.push('\t');
                column = column.saturating_add(1);
            }
            text.push_str(&quoted(cell));
        }
        let mut notes = Vec::new();
        if !self.errors.is_empty() {
            let said = match self.errors.len() {
                1 => "Una casilla tiene un error de la hoja de cálculo y se dejó en blanco",
                _ => "Hay casillas con un error de la hoja de cálculo, que se dejaron en blanco",
            };
            notes.push(format!("{said}: {}.", named(&self.errors)));
        }
        if !self.merged.is_empty() {
            notes.push(format!(
                "Hay celdas combinadas ({}): su texto solo se toma en la primera. Si ahí va más de un dato, sepárelas en su hoja.",
                named(&self.merged)
            ));
        }
        Some(json!({ "name": called, "text": text, "rows": rows, "notes": notes }))
    }
}

/// Some names, and how many more.
fn named(all: &[String]) -> String {
    let few = all.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
    match all.len().saturating_sub(NAMED) {
        0 => few,
        more => format!("{few} y {more} más"),
    }
}

/// Quoted where a clipboard would.
fn quoted(cell: &str) -> String {
    if cell.starts_with('"') || cell.contains(['\t', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

/// `2023-12-15T00:00:00` as `15/12/2023`.
fn day(iso: &str) -> Option<String> {
    let date = iso.get(..10)?;
    let mut parts = date.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let digits = |part: &str, length: usize| part.len() == length && part.bytes().all(|b| b.is_ascii_digit());
    (digits(year, 4) && digits(month, 2) && digits(day, 2)).then(|| format!("{day}/{month}/{year}"))
}

/// `B7`.
fn name((row, column): (u32, u32)) -> String {
    let mut letters = String::new();
    let mut rest = column.saturating_add(1);
    while rest > 0 {
        let place = rest.saturating_sub(1) % 26;
        letters.insert(0, u8::try_from(place).ok().and_then(|place| b'A'.checked_add(place)).map_or('?', char::from));
        rest = rest.saturating_sub(1) / 26;
    }
    format!("{letters}{}", row.saturating_add(1))
}
