//! Which rows are contracts: totals, subtitles and repeated titles are told apart.

use super::cells::Line;
use super::column::{shifted, Cell, Column, Standing};
use super::role::{words, Role};
use crate::engine::values::text::parse_figure;

/// A row as it was understood: its number in what was pasted, and a cell for each column that is taken.
pub struct Row {
    pub number: usize,
    pub cells: Vec<Cell>,
}

/// Whether a row sums others or only says what comes below it, and is no contract. `sum`: of the values above it.
pub fn is_no_contract(line: &Line, taken: &[(usize, Role)], sum: Option<u64>, value: Option<u64>) -> bool {
    let has = |wanted: fn(Role) -> bool| taken.iter().any(|(column, role)| wanted(*role) && !line.cell(*column).is_empty());
    let dated = has(|role| matches!(role, Role::Start | Role::End | Role::Received));
    let figures = has(|role| matches!(role, Role::Value | Role::Additions));
    let mut said = line.filled().map(|(_, cell)| words(cell));
    let total = said.any(|words| {
        let word = |place: usize| words.get(place).map_or("", String::as_str);
        matches!((word(0), word(1)), ("total" | "totales" | "subtotal" | "suma" | "sumatoria", _) | ("gran", "total"))
    });
    let only_value = taken.iter().filter(|(column, _)| !line.cell(*column).is_empty()).all(|(_, role)| *role == Role::Value);
    let sums = only_value && figures && value.is_some() && value == sum;
    let asked = taken.iter().any(|(_, role)| matches!(role, Role::Value | Role::End));
    let subtitle = asked && !figures && line.filled().count() == 1;
    !dated && (total || sums || subtitle)
}

/// The value of a row, in cents, if it was understood.
pub fn value(cells: &[Cell], taken: &[(usize, Role)]) -> Option<u64> {
    let place = taken.iter().position(|(_, role)| *role == Role::Value)?;
    let cell = cells.get(place).filter(|cell| cell.standing == Standing::Fine)?;
    shifted(&parse_figure(&cell.text, 2).ok()?, 2).parse().ok()
}

/// The cells of a row that are taken.
pub fn cells(line: &Line, taken: &[(usize, Role)], columns: &[Column<'_>]) -> Vec<Cell> {
    taken.iter().zip(columns).map(|((column, _), reader)| reader.read(line.cell(*column))).collect()
}
