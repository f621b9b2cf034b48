//! What a file is, by what is in it: names are changed too easily.

use super::zip;
use super::PASSWORD;

/// What can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Xlsx,
    Xls,
    Ods,
}

const ZIP: &[u8] = b"PK\x03\x04";
/// What Microsoft kept its documents in before.
const OLE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
const PICTURES: [&[u8]; 4] = [b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"II*\x00"];

/// # Errors
/// What it is instead, and what to do.
pub fn of(bytes: &[u8]) -> Result<Kind, String> {
    let said = if bytes.starts_with(ZIP) {
        return zip::kind(bytes);
    } else if bytes.starts_with(OLE) {
        // The names of its streams are in UTF-16.
        let holds = |name: &str| {
            let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
            bytes.windows(wide.len()).any(|part| part == wide)
        };
        if holds("EncryptedPackage") {
            PASSWORD
        } else if holds("Workbook") || holds("Book") {
            return Ok(Kind::Xls);
        } else {
            "Ese archivo es un documento de Office, pero no un libro de Excel. Copie la tabla, péguela en una hoja de Excel y guárdela como .xlsx."
        }
    } else if bytes.starts_with(b"%PDF") {
        "Ese archivo es un PDF, aunque su nombre diga otra cosa. Ábralo, copie la tabla en una hoja de Excel y guárdela como .xlsx."
    } else if PICTURES.iter().any(|start| bytes.starts_with(start)) {
        "Ese archivo es una imagen: de ella no se pueden leer celdas. Pase la tabla a una hoja de Excel y guárdela como .xlsx."
    } else if bytes.is_empty() {
        "El archivo está vacío. Revise que se haya guardado o descargado completo."
    } else {
        "No se reconoce ese archivo. Ábralo en Excel o LibreOffice y guárdelo como .xlsx, .xls, .ods o .csv."
    };
    Err(said.to_owned())
}
