//! Text as rows of cells: parted by a mark, one row a line, quoted as spreadsheets quote.

use super::{MOST_COLUMNS, MOST_ROWS};

/// There is more than a table takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLarge;

/// The cells of each row, exactly as they came, but for those far to the right that are blank.
///
/// # Errors
/// Many more rows with something than a table takes, titles and totals apart.
pub fn split(text: &str, mark: char) -> Result<Vec<Vec<String>>, TooLarge> {
    let (mut rows, mut row) = (Vec::new(), Vec::new());
    let mut filled = 0_usize;
    let mut rest = text;
    while !rest.is_empty() {
        let (cell, after) = cell(rest, mark);
        // What is blank far to the right is no column: whoever copies whole rows brings sixteen thousand of them.
        if row.len() < MOST_COLUMNS || !cell.trim().is_empty() {
            row.push(cell);
        }
        if let Some(more) = after.strip_prefix(mark) {
            rest = more;
            if rest.is_empty() {
                row.push(String::new());
            }
            continue;
        }
        filled = filled.saturating_add(usize::from(row.iter().any(|cell: &String| !cell.trim().is_empty())));
        rows.push(std::mem::take(&mut row));
        if filled > MOST_ROWS.saturating_add(20) {
            return Err(TooLarge);
        }
        rest = after.strip_prefix("\r\n").or_else(|| after.strip_prefix(['\n', '\r'])).unwrap_or_default();
    }
    if !row.is_empty() {
        rows.push(row);
    }
    Ok(rows)
}

/// The first cell of a text and what follows it, with its mark.
fn cell(text: &str, mark: char) -> (String, &str) {
    if let Some(quoted) = quoted(text, mark) {
        return quoted;
    }
    let end = text.find([mark, '\n', '\r']).unwrap_or(text.len());
    (text.get(..end).unwrap_or_default().to_owned(), text.get(end..).unwrap_or_default())
}

/// A cell in quotes, doubled inside. On a clipboard they stand only around what needs them: any others are part of the text, such as the
/// inches of `"5"`; in a file they may stand around anything.
fn quoted(text: &str, mark: char) -> Option<(String, &str)> {
    let mut rest = text.strip_prefix('"')?;
    let mut cell = String::new();
    loop {
        let (before, after) = rest.split_once('"')?;
        cell.push_str(before);
        if let Some(more) = after.strip_prefix('"') {
            cell.push('"');
            rest = more;
        } else {
            let closed = after.is_empty() || after.starts_with([mark, '\n', '\r']);
            let needed = mark != '\t' || cell.contains(['\t', '\n', '\r', '"']);
            return (closed && needed).then_some((cell, after));
        }
    }
}
