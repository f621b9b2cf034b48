//! Which rows of a list of prices are items of the invitation: totals, notes and what it does not have are told apart.

use super::cells::Line;
use super::column::{shown, Cell, Column, Standing};
use super::items::Items;
use super::role::{words, Role};
use super::rows::{self, Row};
use crate::engine::values::text::grouped;

/// The rows that are items, each with the id and the title of its item before its other cells.
pub struct Priced {
    pub taken: Vec<(usize, Role)>,
    pub rows: Vec<Row>,
    /// Rows that name no item, or one that another row has: sentences.
    pub strangers: Vec<String>,
    pub told: Vec<String>,
}

/// What begins a row that is no item.
const NO_ITEM: [&str; 17] = [
    "total",
    "totales",
    "subtotal",
    "suma",
    "sumatoria",
    "gran",
    "iva",
    "aiu",
    "administracion",
    "imprevistos",
    "utilidad",
    "nota",
    "notas",
    "valor",
    "costo",
    "son",
    "observaciones",
];

pub fn priced(body: &[&Line], taken: &[(usize, Role)], readers: &[Column<'_>], items: &Items<'_>) -> Priced {
    let column = |role: Role| taken.iter().find(|(_, own)| *own == role).map(|(column, _)| *column);
    let (named, called) = (column(Role::Item), column(Role::Object));
    let kept = |role: Role| !matches!(role, Role::Item | Role::Object);
    let mut found = Priced {
        taken: vec![(usize::MAX, Role::Item), (usize::MAX, Role::Object)],
        rows: Vec::new(),
        strangers: Vec::new(),
        told: Vec::new(),
    };
    found.taken.extend(taken.iter().filter(|(_, role)| kept(*role)));
    let figures = |line: &Line| taken.iter().any(|(column, role)| kept(*role) && line.cell(*column).bytes().any(|b| b.is_ascii_digit()));
    let nameless = named.is_none() && called.is_none();
    let in_order = nameless && body.iter().filter(|line| figures(line) && !ends(line)).count() == items.len();
    if in_order {
        found.told.push("No hay columna de ítem ni de descripción: se tomaron en el orden de la invitación.".to_owned());
    } else if nameless {
        found.told.push("Falta la columna con el ítem o su descripción: diga abajo cuál es.".to_owned());
    }
    let mut rows_of: Vec<Option<usize>> = vec![None; items.len()];
    let (mut ended, mut left_out, mut order) = (false, 0_usize, 0_usize..);
    for line in body {
        let cell = |column: Option<usize>| column.map_or("", |column| line.cell(column));
        let item = match items.find(cell(named), cell(called)) {
            _ if in_order => order.next().filter(|_| figures(line) && !ends(line)),
            Ok(item) => item,
            Err(both) => {
                let [one, other] = both.map(|place| items.get(place).map_or("", |(id, _)| id.as_str()));
                found
                    .strangers
                    .push(format!("Fila {}: su número es el del ítem {one} y su descripción la del {other}. No se toma.", line.number));
                continue;
            }
        };
        let Some((place, item)) = item.and_then(|place| Some((place, items.get(place)?))) else {
            ended |= ends(line);
            if ended || !figures(line) || nameless {
                left_out = left_out.saturating_add(1);
            } else {
                let name = [cell(called), cell(named)].into_iter().find(|text| !text.is_empty()).unwrap_or_default();
                found.strangers.push(format!("Fila {}: «{}» no es un ítem de la invitación. No se toma.", line.number, shown(name)));
            }
            continue;
        };
        if let Some(first) = rows_of.get(place).copied().flatten() {
            found.strangers.push(format!("Fila {}: el ítem {} ya está en la fila {first}. No se toma.", line.number, item.0));
            continue;
        }
        if let Some(row) = rows_of.get_mut(place) {
            *row = Some(line.number);
        }
        let fine = |text: &str| Cell { text: text.to_owned(), standing: Standing::Fine };
        let mut cells = vec![fine(&item.0), fine(&item.1)];
        let others = rows::cells(line, taken, readers).into_iter().zip(taken).filter(|(_, (_, role))| kept(*role));
        cells.extend(others.map(|(cell, _)| cell));
        found.rows.push(Row { number: line.number, cells });
    }
    let count = |count: usize, one: &str, many: &str| format!("{} {}", grouped(&count.to_string()), if count == 1 { one } else { many });
    let missing = rows_of.iter().filter(|row| row.is_none()).count();
    if missing > 0 && missing < items.len() {
        let missing = count(missing, "ítem de la invitación no está", "ítems de la invitación no están");
        found.told.push(format!("{missing} en la lista."));
    }
    if left_out > 0 {
        found.told.push(format!("{} de totales o notas no se toman.", count(left_out, "fila", "filas")));
    }
    found
}

/// Whether a row is a total or a note, by how it begins.
fn ends(line: &Line) -> bool {
    line.filled().next().is_some_and(|(_, cell)| words(cell).first().is_some_and(|word| NO_ITEM.contains(&word.as_str())))
}

/// What the columns of a list without titles are: those that name items, and the only other one with figures.
pub fn guess(lines: &[&Line], width: usize, items: &Items<'_>) -> Vec<Option<Role>> {
    let hits = |column: usize, known: &dyn Fn(&str) -> bool| lines.iter().filter(|line| known(line.cell(column))).count();
    let best = |known: &dyn Fn(&str) -> bool| {
        let most =
            (0..width).map(|column| (hits(column, known), column)).max_by_key(|(hits, column)| (*hits, usize::MAX.saturating_sub(*column)));
        most.filter(|(hits, _)| hits.saturating_mul(2) >= lines.len()).map(|(_, column)| column)
    };
    let mut roles = vec![None; width];
    let called = best(&|cell| items.titled(cell).is_some());
    let named = best(&|cell| items.numbered(cell).is_some());
    for (column, role) in [(named, Role::Item), (called, Role::Object)] {
        if let Some(place) = column.and_then(|column| roles.get_mut(column)) {
            *place = Some(role);
        }
    }
    let figures = |column: &usize| {
        let cells = || lines.iter().map(|line| line.cell(*column)).filter(|cell| !cell.is_empty());
        cells().count() > 0 && cells().filter(|cell| super::figure::looks(cell)).count().saturating_mul(2) >= cells().count()
    };
    let mut others = (0..width).filter(|column| Some(*column) != named && Some(*column) != called).filter(figures);
    if let (Some(only), None) = (others.next(), others.next()) {
        if let Some(place) = roles.get_mut(only) {
            *place = Some(Role::Price);
        }
    }
    roles
}
