//! The text of a clipboard or of a .csv file as cells: which mark parts them, and what is blank.

use super::split::{split, TooLarge};
use super::{figure, MOST_COLUMNS};

const MOST_BYTES: usize = 4_000_000;

/// A row that has something: its number in what was pasted, from 1, and its cells, without the blank ones at its end.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub number: usize,
    pub cells: Vec<String>,
}

impl Line {
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| cell.trim())
    }

    /// The places and texts of what is not blank.
    pub fn filled(&self) -> impl Iterator<Item = (usize, &str)> {
        self.cells.iter().map(|cell| cell.trim()).enumerate().filter(|(_, cell)| !cell.is_empty())
    }
}

/// The rows that have something, and the blank ones between them.
pub struct Cells {
    pub lines: Vec<Line>,
    pub blank: usize,
    pub width: usize,
}

/// Reads a text.
///
/// # Errors
/// What to tell whoever pasted it: it is a file of another kind, has nothing, or is more than a table takes.
pub fn cells(text: &str) -> Result<Cells, String> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.starts_with("PK\u{3}\u{4}") || text.contains('\0') {
        return Err("Eso es un libro de Excel, no texto. Ábralo, copie las celdas y péguelas aquí; o guárdelo como CSV.".to_owned());
    }
    // Excel says what parts the cells in a line of its own.
    let said = text.split_once('\n').and_then(|(first, rest)| Some((first.trim_end().strip_prefix("sep=")?, rest)));
    let (said, text) = said.map_or((None, text), |(mark, rest)| (mark.chars().next(), rest));
    let text = text.trim_end();
    if text.len() > MOST_BYTES {
        return Err(too_large());
    }
    let found = said.map(|mark| split(text, mark)).or_else(|| [';', ','].into_iter().find_map(|mark| table(text, mark)));
    let rows = if text.contains('\t') { split(text, '\t') } else { found.unwrap_or_else(|| split(text, '\t')) };
    let rows = rows.map_err(|TooLarge| too_large())?;
    let (mut lines, mut blank) = (Vec::new(), 0_usize);
    for (number, mut cells) in (1..).zip(rows) {
        while cells.last().is_some_and(|cell| cell.trim().is_empty()) {
            cells.pop();
        }
        if cells.is_empty() {
            blank = blank.saturating_add(1);
        } else {
            lines.push(Line { number, cells });
        }
    }
    let width = lines.iter().map(|line| line.cells.len()).max().unwrap_or(0);
    match width {
        0 => Err("No hay nada que leer: copie en su hoja las celdas, con sus títulos, y péguelas aquí.".to_owned()),
        wide if wide > MOST_COLUMNS => Err(too_large()),
        _ => Ok(Cells { lines, blank, width }),
    }
}

fn too_large() -> String {
    "Lo copiado pasa de 5.000 filas o de 40 columnas: no se tomó nada. Cópielo por partes.".to_owned()
}

/// The text parted by a mark, if that makes a table: enough rows have as many cells, and it is no column of figures with decimals.
fn table(text: &str, mark: char) -> Option<Result<Vec<Vec<String>>, TooLarge>> {
    if !text.contains(mark) {
        return None;
    }
    let Ok(rows) = split(text, mark) else { return Some(Err(TooLarge)) };
    let wide: Vec<usize> = rows.iter().filter(|row| row.iter().any(|cell| !cell.trim().is_empty())).map(Vec::len).collect();
    let usual = wide.iter().copied().max_by_key(|width| wide.iter().take(100).filter(|other| *other == width).count())?;
    let alike = wide.iter().filter(|width| **width == usual).count();
    let several = wide.len() > 1 || (mark == ';' && usual > 2);
    // Sentences have commas; they seldom have semicolons.
    let enough = if mark == ',' { wide.len().saturating_mul(9).div_ceil(10) } else { wide.len().div_ceil(2) };
    let makes = usual > 1 && several && alike >= enough;
    // The first line may be a title.
    let figures = mark == ',' && text.lines().filter(|line| !line.trim().is_empty()).skip(1).all(figure::looks);
    (makes && !figures).then_some(Ok(rows))
}
