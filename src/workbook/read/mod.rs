//! A workbook as other programs save it → its sheets as text, ready for whatever reads a list that was copied. What it cannot read it names.

mod kind;
mod number;
mod sheet;
mod zip;

use calamine::{Data, DataRef, Dimensions, Ods, OdsError, Range, Reader, SheetType, SheetVisible, Xls, XlsError, Xlsx, XlsxError};
use kind::Kind;
use serde_json::{json, Value};
use sheet::{Sheet, TOO_MUCH};
use std::io::Cursor;

/// More sheets than anybody looks through.
const MOST_SHEETS: usize = 100;
/// Cells read between one word on how far it has come and the next.
const STRIDE: usize = 20_000;

type Bytes = Cursor<Vec<u8>>;

const DAMAGED: &str = "El archivo está dañado o incompleto y no se pudo abrir. Ábralo en Excel o LibreOffice, guárdelo otra vez como .xlsx y vuelva a intentarlo.";
pub const PASSWORD: &str = "El archivo tiene contraseña. Ábralo en Excel, quítele la contraseña (Archivo › Información › Proteger libro), guárdelo y vuelva a abrirlo aquí.";
const EMPTY: &str = "El libro no tiene ninguna hoja a la vista con datos. Revise que no estén ocultas y vuelva a abrirlo.";

/// The sheets in sight that have something, as JSON: `{ "sheets": [ { "name", "text", "rows", "notes" } ] }`, or `{ "refused": "…" }`.
///
/// `text` has a line for each row of the sheet, whether or not there is something in it, and a tab between cells, quoted as a clipboard has them. `rows`
/// is how many of them have something; `notes` are sentences about what could not be told in text. `progress` hears how many sheets are
/// read, in hundredths, and of how many.
pub fn read(bytes: Vec<u8>, mut progress: impl FnMut(usize, usize)) -> String {
    let answer = match sheets(bytes, &mut progress) {
        Ok(sheets) if sheets.is_empty() => json!({ "refused": EMPTY }),
        Ok(sheets) => json!({ "sheets": sheets }),
        Err(refusal) => json!({ "refused": refusal }),
    };
    answer.to_string()
}

fn sheets(bytes: Vec<u8>, progress: &mut dyn FnMut(usize, usize)) -> Result<Vec<Value>, String> {
    match kind::of(&bytes)? {
        Kind::Xlsx => Xlsx::new(Cursor::new(bytes)).map_err(|error| said_of_xlsx(&error)).and_then(|book| each(book, progress)),
        Kind::Xls => Xls::new(Cursor::new(bytes)).map_err(|error| said_of_xls(&error)).and_then(|book| each(book, progress)),
        Kind::Ods => Ods::new(Cursor::new(bytes)).map_err(|error| said_of_ods(&error)).and_then(|book| each(book, progress)),
    }
}

fn said_of_xlsx(error: &XlsxError) -> String {
    if matches!(error, XlsxError::Password) { PASSWORD } else { DAMAGED }.to_owned()
}

fn said_of_xls(error: &XlsError) -> String {
    if matches!(error, XlsError::Password) { PASSWORD } else { DAMAGED }.to_owned()
}

fn said_of_ods(error: &OdsError) -> String {
    if matches!(error, OdsError::Password) { PASSWORD } else { DAMAGED }.to_owned()
}

/// A book whose sheets are read one at a time.
trait Book: Reader<Bytes> {
    fn fill(&mut self, name: &str, sheet: &mut Sheet, heard: &mut dyn FnMut(usize, usize)) -> Result<(), String>;
}

fn each<B: Book>(mut book: B, progress: &mut dyn FnMut(usize, usize)) -> Result<Vec<Value>, String> {
    let seen = |one: &&calamine::Sheet| one.visible == SheetVisible::Visible && one.typ == SheetType::WorkSheet;
    let names: Vec<String> = book.sheets_metadata().iter().filter(seen).map(|one| one.name.clone()).take(MOST_SHEETS).collect();
    let all = names.len().saturating_mul(100);
    let (mut told, mut any) = (Vec::new(), names.is_empty());
    for (place, name) in names.iter().enumerate() {
        let before = place.saturating_mul(100);
        progress(before, all);
        let mut sheet = Sheet::default();
        book.fill(name, &mut sheet, &mut |part, whole| {
            let hundredths = part.saturating_mul(100).checked_div(whole).unwrap_or_default().min(99);
            progress(before.saturating_add(hundredths), all);
        })?;
        any |= !sheet.full;
        told.extend(sheet.told(name));
    }
    progress(all, all);
    if any {
        Ok(told)
    } else {
        Err(TOO_MUCH.to_owned())
    }
}

impl Book for Xlsx<Bytes> {
    /// Cell by cell: the range of a sheet is as large as its furthest cell says, whatever is in it.
    fn fill(&mut self, name: &str, sheet: &mut Sheet, heard: &mut dyn FnMut(usize, usize)) -> Result<(), String> {
        let wrong = |error: XlsxError| said_of_xlsx(&error);
        {
            let mut cells = self.worksheet_cells_reader(name).map_err(wrong)?;
            let percents: Vec<bool> = cells
                .styles()
                .iter()
                .map(|style| style.number_format.as_ref().is_some_and(|format| number::is_percent(&format.format_code)))
                .collect();
            let last = usize::try_from(cells.dimensions().end.0).unwrap_or(usize::MAX);
            let mut count = 0_usize;
            while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(wrong)? {
                count = count.saturating_add(1);
                let (row, column) = cell.get_position();
                if count.is_multiple_of(STRIDE) {
                    heard(usize::try_from(row).unwrap_or_default(), last);
                }
                let percent = percents.get(style).copied().unwrap_or(false);
                let value = match cell.get_value() {
                    DataRef::SharedString(text) => Data::String((*text).to_owned()),
                    other => Data::from(other.clone()),
                };
                if !sheet.put((row, column), &value, percent) {
                    break;
                }
            }
        }
        // What is merged is said; that it cannot be read is no reason to refuse the cells.
        sheet.merged(&self.merge_cells_by_sheet_name(name).unwrap_or_default());
        Ok(())
    }
}

impl Book for Xls<Bytes> {
    fn fill(&mut self, name: &str, sheet: &mut Sheet, _: &mut dyn FnMut(usize, usize)) -> Result<(), String> {
        let range = self.worksheet_range(name).map_err(|error| said_of_xls(&error))?;
        fill(&range, sheet, &self.merge_cells_by_sheet_name(name).unwrap_or_default());
        Ok(())
    }
}

impl Book for Ods<Bytes> {
    fn fill(&mut self, name: &str, sheet: &mut Sheet, _: &mut dyn FnMut(usize, usize)) -> Result<(), String> {
        let range = self.worksheet_range(name).map_err(|error| said_of_ods(&error))?;
        fill(&range, sheet, &[]);
        Ok(())
    }
}

fn fill(range: &Range<Data>, sheet: &mut Sheet, merged: &[Dimensions]) {
    let (top, left) = range.start().unwrap_or_default();
    for (row, column, value) in range.used_cells() {
        let at = |start: u32, place: usize| start.saturating_add(u32::try_from(place).unwrap_or(u32::MAX));
        if !sheet.put((at(top, row), at(left, column)), value, false) {
            break;
        }
    }
    sheet.merged(merged);
}
