//! What is wrong in a sheet, cell by cell, and what is odd in it, row by row.

use super::column;
use super::{suspicions, Facts, Role, Row, Settings, Sheet, Standing};

/// Something wrong in a cell, or odd.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// The row, by its place among those that are taken.
    pub row: usize,
    pub role: Role,
    /// «Fila 12, Valor: …».
    pub words: String,
    /// It is not understood; otherwise it is only odd.
    pub wrong: bool,
}

/// Everything wrong, row by row, and then what is odd in what was understood.
pub fn faults(sheet: &Sheet, settings: &Settings) -> Vec<Fault> {
    let place = |row: &Row, role: Role| format!("Fila {}, {}: ", row.number, role.called(settings));
    let mut faults = Vec::new();
    let mut facts = vec![Facts::default(); sheet.rows.len()];
    for ((index, row), facts) in sheet.rows.iter().enumerate().zip(&mut facts) {
        for (cell, (_, role)) in row.cells.iter().zip(&sheet.taken) {
            match &cell.standing {
                Standing::Fine => facts.put(*role, &cell.text),
                Standing::Wrong(said) => {
                    let words = format!("{}«{}» {said}", place(row, *role), column::shown(&cell.text));
                    faults.push(Fault { row: index, role: *role, words, wrong: true });
                }
                Standing::Waits => {}
            }
        }
    }
    if settings.items.is_some() {
        return faults;
    }
    let mut odd = Vec::new();
    let called = |index: usize| sheet.rows.get(index).map(|row| format!("la fila {}", row.number)).unwrap_or_default();
    for (index, doubt) in suspicions(&facts, settings.as_of, &called) {
        let Some(row) = sheet.rows.get(index) else { continue };
        let own = sheet.taken.iter().zip(&row.cells).find(|((_, role), _)| *role == doubt.field);
        // Of what is not understood nothing more is said; nor, in each row, of a column that is not there at all.
        if own.is_some_and(|(_, cell)| cell.standing == Standing::Fine) {
            let words = format!("{}{}", place(row, doubt.field), doubt.words);
            odd.push(Fault { row: index, role: doubt.field, words, wrong: false });
        }
    }
    merged(faults, odd)
}

/// Two lists in the order of their rows as one.
fn merged(first: Vec<Fault>, second: Vec<Fault>) -> Vec<Fault> {
    let mut all = Vec::with_capacity(first.len().saturating_add(second.len()));
    let mut second = second.into_iter().peekable();
    for fault in first {
        while let Some(earlier) = second.next_if(|other| other.row < fault.row) {
            all.push(earlier);
        }
        all.push(fault);
    }
    all.extend(second);
    all
}
