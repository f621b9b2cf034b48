//! Which row has the titles, and which column each title makes what.

use super::cells::Line;
use super::date::Parts;
use super::figure;
use super::role::{titled, words, Role};
use super::Settings;

/// How far down the titles may be: below the name of the firm and of the list.
const DEEPEST: usize = 20;

/// The titles of a sheet.
pub struct Head {
    /// The place of their row among the rows that have something.
    pub row: usize,
    /// The place of the last row of titles.
    pub last: usize,
    pub names: Vec<String>,
}

/// The row with the titles, if there is one: that which says most, and no figure and no date.
pub fn find(lines: &[Line], settings: &Settings) -> Option<usize> {
    let (mut best, mut most) = (None, 0);
    for (place, line) in lines.iter().take(DEEPEST).enumerate() {
        if line.filled().any(|(_, cell)| figure::looks(cell) || Parts::read(cell).is_ok()) {
            continue;
        }
        let known = line.filled().filter(|(_, cell)| titled(cell, settings).is_some()).count();
        let alone = line.filled().count() == 1;
        // In a list of one column, only a title followed by what it names; in a wide one, a single word may be in any title of the list.
        let enough = known > 1 || (known == 1 && alone && lines.iter().all(|line| line.cells.len() == 1) && lines.len() > 1);
        if enough && known > most {
            (best, most) = (Some(place), known);
        }
    }
    best
}

/// The titles of that row; where it has none, that of the row above, as two rows of titles have it.
pub fn head(lines: &[Line], row: usize, width: usize) -> Head {
    let here = lines.get(row);
    let above = row.checked_sub(1).and_then(|above| lines.get(above)).filter(|above| above.filled().count() > 1);
    let name = |column: usize| {
        let of = |line: Option<&Line>| line.map(|line| line.cell(column).to_owned()).unwrap_or_default();
        let name = of(here);
        let name = if name.is_empty() { of(above) } else { name };
        name.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    Head { row, last: row, names: (0..width).map(name).collect() }
}

/// What a second row of titles starts with, below one that spans several columns.
const BELOW: [&str; 13] =
    ["sin", "con", "iva", "antes", "incluido", "unitario", "total", "parcial", "valor", "precio", "porcentaje", "tarifa", "vr"];

/// Takes in the row below the titles, if it only says more of them: «Valor unitario», and under it «sin IVA» and «con IVA».
pub fn below(head: &mut Head, lines: &[Line], settings: &Settings) {
    let Some(line) = lines.get(head.row.saturating_add(1)) else { return };
    let more = |cell: &str| words(cell).first().is_some_and(|word| BELOW.contains(&word.as_str())) && !figure::looks(cell);
    if !line.filled().all(|(_, cell)| more(cell)) {
        return;
    }
    head.last = head.row.saturating_add(1);
    let above = head.names.clone();
    for (column, cell) in line.filled() {
        let span = above.get(..=column).and_then(|names| names.iter().rev().find(|name| !name.is_empty()));
        if let Some((name, span)) = head.names.get_mut(column).zip(span) {
            // Under the rest of a span, what says enough by itself is not part of it.
            let alone = name.is_empty() && titled(cell, settings).is_some();
            *name = if alone { cell.to_owned() } else { format!("{span} {cell}") };
        }
    }
}

/// What each title makes its column: a role goes to the one that says it best.
pub fn roles(names: &[String], settings: &Settings) -> Vec<Option<Role>> {
    let said: Vec<Option<(Role, u8)>> =
        names.iter().map(|name| titled(name, settings).and_then(|(role, weight)| Some((role?, weight)))).collect();
    let best = |role: Role| said.iter().flatten().filter(|(other, _)| *other == role).map(|(_, weight)| *weight).max();
    let mut taken = Vec::new();
    let mut roles = Vec::new();
    for one in &said {
        let own = one.filter(|(role, weight)| best(*role) == Some(*weight) && !taken.contains(role)).map(|(role, _)| role);
        taken.extend(own);
        roles.push(own);
    }
    roles
}

/// Whether a row says the titles again, as lists of several pages do.
pub fn again(line: &Line, head: &Line) -> bool {
    line.filled().count() > 1 && line.filled().eq(head.filled())
}
