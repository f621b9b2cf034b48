//! A block of cells copied from a spreadsheet, as the table takes it: what parts its cells is what parts those of a list.

use crate::engine::sheet::{split, TooLarge, MOST_COLUMNS, MOST_ROWS};

/// The cells, row by row, exactly as they came.
pub type Block = Vec<Vec<String>>;

/// Reads the text of a clipboard. Rows at the end with nothing in them are left out.
///
/// # Errors
/// More rows or columns than a table takes.
pub fn parse_block(text: &str) -> Result<Block, TooLarge> {
    let mut rows = split(text, '\t')?;
    while rows.last().is_some_and(|row| row.iter().all(|cell| cell.trim().is_empty())) {
        rows.pop();
    }
    if rows.len() > MOST_ROWS || rows.iter().any(|row| row.len() > MOST_COLUMNS) {
        return Err(TooLarge);
    }
    Ok(rows)
}

#[cfg(test)]
mod tests;
