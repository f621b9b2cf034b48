//! Sheets of typed cells, as JSON → an .xlsx file. The same sheets are the same bytes: nothing is taken from a clock.

mod cell;
mod input;
mod style;

use input::{Book, Page};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};
use style::Styles;

/// Rows written between one word on how far it has come and the next.
const STRIDE: usize = 250;
/// A4.
const PAPER: u8 = 9;

/// The .xlsx file of some sheets:
///
/// ```json
/// { "title": "Oferta", "sheets": [
///   { "name": "Precios", "widths": [8, 40], "frozen": 1, "landscape": true, "rows": [
///     [["head", "Ítem"], ["head", "Total"]],
///     ["1.1", ["pesos", "1500.50", "B2*C2"]],
///     [null, ["date", "2026-02-06"]] ] } ] }
/// ```
///
/// A cell is nothing, a text, or a list: its kind (see [`cell`]), its value, and its formula if it has one; its value is then what the formula
/// comes to. Figures are text with a point: what a spreadsheet cannot hold exactly stays text. `frozen` rows stay in sight, and are repeated
/// on each page that is printed. `progress` hears how many rows are written, and of how many.
///
/// # Errors
/// What is wrong with the JSON.
pub fn write(json: &str, mut progress: impl FnMut(usize, usize)) -> Result<Vec<u8>, String> {
    let book = Book::read(json)?;
    let book = book.pages()?;
    let all = book.pages.iter().map(|page| page.rows.len()).sum();
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_ymd(2026, 1, 1).map_err(|error| error.to_string())?;
    workbook.set_properties(&DocProperties::new().set_title(book.title).set_creation_datetime(&made));
    let styles = Styles::new();
    let mut done = 0_usize;
    for page in &book.pages {
        let mut heard = |row: usize| {
            if row.is_multiple_of(STRIDE) {
                progress(done.saturating_add(row), all);
            }
        };
        let sheet = sheet(page, &styles, &mut heard).map_err(|error| format!("«{}»: {error}", page.name))?;
        workbook.push_worksheet(sheet);
        done = done.saturating_add(page.rows.len());
    }
    progress(all, all);
    workbook.save_to_buffer().map_err(|error| error.to_string())
}

fn sheet(page: &Page<'_>, styles: &Styles, heard: &mut impl FnMut(usize)) -> Result<Worksheet, XlsxError> {
    let mut sheet = Worksheet::new();
    sheet.set_name(page.name)?;
    sheet.set_paper_size(PAPER);
    sheet.set_print_fit_to_pages(1, 0);
    if page.landscape {
        sheet.set_landscape();
    }
    for (column, width) in (0_u16..).zip(&page.widths) {
        sheet.set_column_width(column, *width)?;
    }
    if let Some(last) = page.frozen.checked_sub(1) {
        sheet.set_freeze_panes(page.frozen, 0)?;
        sheet.set_repeat_rows(last, last)?;
    }
    for (number, cells) in (0_u32..).zip(&page.rows) {
        heard(usize::try_from(number).unwrap_or_default());
        for (column, value) in (0_u16..).zip(*cells) {
            cell::write(&mut sheet, (number, column), value, styles)?;
        }
    }
    Ok(sheet)
}
