//! A block of cells copied from a spreadsheet: tabs between cells, a new line after each row, quoted cells as Excel writes them.

/// More is a mistake, or the whole of another sheet.
pub const MOST_ROWS: usize = 5000;
pub const MOST_COLUMNS: usize = 40;

/// The cells, row by row, exactly as they came.
pub type Block = Vec<Vec<String>>;

/// The block is beyond what a table takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLarge;

/// Reads the text of a clipboard. Rows at the end with nothing in them are left out.
///
/// # Errors
/// More rows or columns than a table takes.
pub fn parse_block(text: &str) -> Result<Block, TooLarge> {
    let (mut rows, mut row) = (Block::new(), Vec::new());
    let mut rest = text;
    while !rest.is_empty() {
        let (cell, after) = cell(rest);
        row.push(cell);
        if row.len() > MOST_COLUMNS {
            return Err(TooLarge);
        }
        if let Some(more) = after.strip_prefix('\t') {
            rest = more;
            if rest.is_empty() {
                row.push(String::new());
            }
            continue;
        }
        rows.push(std::mem::take(&mut row));
        rest = after.strip_prefix("\r\n").or_else(|| after.strip_prefix(['\n', '\r'])).unwrap_or_default();
        if rows.len() > MOST_ROWS && !rest.trim().is_empty() {
            return Err(TooLarge);
        }
    }
    if !row.is_empty() {
        rows.push(row);
    }
    while rows.last().is_some_and(|row| row.iter().all(|cell| cell.trim().is_empty())) {
        rows.pop();
    }
    if rows.len() > MOST_ROWS || rows.iter().any(|row| row.len() > MOST_COLUMNS) {
        return Err(TooLarge);
    }
    Ok(rows)
}

/// The first cell of a text and what follows it, with its separator.
fn cell(text: &str) -> (String, &str) {
    if let Some(quoted) = quoted(text) {
        return quoted;
    }
    let end = text.find(['\t', '\n', '\r']).unwrap_or(text.len());
    (text.get(..end).unwrap_or_default().to_owned(), text.get(end..).unwrap_or_default())
}

/// A cell in quotes. Excel puts them around what holds a tab, a new line or a quote, and doubles the quotes inside; any other quotes are
/// part of the text, such as the inches of `"5"`.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut rest = text.strip_prefix('"')?;
    let mut cell = String::new();
    loop {
        let (before, after) = rest.split_once('"')?;
        cell.push_str(before);
        if let Some(more) = after.strip_prefix('"') {
            cell.push('"');
            rest = more;
        } else {
            let closed = after.is_empty() || after.starts_with(['\t', '\n', '\r']);
            let needed = cell.contains(['\t', '\n', '\r', '"']);
            return (closed && needed).then_some((cell, after));
        }
    }
}

#[cfg(test)]
mod tests;
