//! What a zip says it holds, before anything of it is opened: what it is, and how large it would grow.

use super::kind::Kind;

/// Bytes, once everything is opened. An honest list of five thousand rows is some ten million.
const LARGEST: u64 = 150_000_000;
const MOST_FILES: usize = 10_000;

const TRUNCATED: &str =
    "El archivo está incompleto: parece que no se terminó de descargar o de copiar. Descárguelo otra vez y vuelva a abrirlo.";
const BOMB: &str =
    "El archivo dice que ocupa muchísimo más de lo que pesa, y no se abrió. Copie solo la tabla en un libro nuevo, guárdelo y ábralo aquí.";
const BINARY: &str = "Ese libro está en el formato binario de Excel (.xlsb). Ábralo en Excel, guárdelo como .xlsx y vuelva a abrirlo aquí.";
const NUMBERS: &str = "Ese libro es de Numbers, de Apple. En Numbers use Archivo › Exportar a › Excel y abra aquí el .xlsx.";
const DOCUMENT: &str =
    "Ese archivo es un documento o una presentación, no un libro. Copie la tabla, péguela en una hoja de Excel y guárdela como .xlsx.";
const OTHER: &str = "Ese archivo es un comprimido (.zip), no un libro. Descomprímalo y abra el .xlsx, .xls, .ods o .csv que trae.";

/// A number of the zip, whose first byte is its least.
fn number(bytes: &[u8], at: usize, length: usize) -> Option<u64> {
    let part = bytes.get(at..at.checked_add(length)?)?;
    Some(part.iter().rev().fold(0_u64, |sum, byte| (sum << 8) | u64::from(*byte)))
}

fn place(bytes: &[u8], at: usize, length: usize) -> Option<usize> {
    number(bytes, at, length).and_then(|number| usize::try_from(number).ok())
}

/// Where the end of its directory stands: before a remark of at most so many bytes.
fn end(bytes: &[u8]) -> Option<usize> {
    const SHORTEST: usize = 22;
    const REMARK: usize = 65_535;
    let last = bytes.len().checked_sub(SHORTEST)?;
    (last.saturating_sub(REMARK)..=last).rev().find(|at| bytes.get(*at..).is_some_and(|rest| rest.starts_with(b"PK\x05\x06")))
}

/// The names of its files and what they come to; nothing when the directory is not whole.
fn directory(bytes: &[u8]) -> Option<(Vec<&[u8]>, u64)> {
    let end = end(bytes)?;
    let count = place(bytes, end.checked_add(10)?, 2)?;
    let mut at = place(bytes, end.checked_add(16)?, 4)?;
    let (mut names, mut sum) = (Vec::new(), 0_u64);
    for _ in 0..count.min(MOST_FILES) {
        let field = |offset: usize, length: usize| at.checked_add(offset).and_then(|at| place(bytes, at, length));
        if !bytes.get(at..)?.starts_with(b"PK\x01\x02") {
            return None;
        }
        sum = sum.saturating_add(u64::try_from(field(24, 4)?).ok()?);
        let (name, extra, remark) = (field(28, 2)?, field(30, 2)?, field(32, 2)?);
        let from = at.checked_add(46)?;
        let to = from.checked_add(name)?;
        names.push(bytes.get(from..to)?);
        at = to.checked_add(extra)?.checked_add(remark)?;
    }
    Some((names, sum))
}

/// # Errors
/// What it is instead, or that it would not fit.
pub fn kind(bytes: &[u8]) -> Result<Kind, String> {
    let (names, size) = directory(bytes).ok_or(TRUNCATED)?;
    let has = |start: &str| names.iter().any(|name| name.starts_with(start.as_bytes()));
    // A size of four full bytes is written elsewhere: it is more than four gigabytes.
    if size > LARGEST || names.len() >= MOST_FILES {
        return Err(BOMB.to_owned());
    }
    let said = if has("xl/workbook.bin") {
        BINARY
    } else if has("xl/") {
        return Ok(Kind::Xlsx);
    } else if has("Index/") || has("Index.zip") {
        NUMBERS
    } else if has("word/") || has("ppt/") {
        DOCUMENT
    } else if has("content.xml") {
        return Ok(Kind::Ods);
    } else {
        OTHER
    };
    Err(said.to_owned())
}
