//! Files that are not what their name says, or worse: each is told apart, with what to do, and none brings the reader down.

use crate::read::told;
use rust_xlsxwriter::Workbook;

fn refused(bytes: &[u8]) -> String {
    let told = told(bytes.to_vec());
    told["refused"].as_str().unwrap_or_else(|| panic!("not refused: {told}")).to_owned()
}

fn good() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for row in 0..200 {
        sheet.write(row, 0, format!("contrato {row}")).expect("a cell").write(row, 1, row).expect("a cell");
    }
    book.save_to_buffer().expect("its bytes")
}

/// A zip of one stored file, which says it comes to `size`.
fn zip(name: &str, size: u32) -> Vec<u8> {
    let length = u16::try_from(name.len()).expect("short").to_le_bytes();
    let head = |start: &[u8], zeros: usize| [start, &vec![0; zeros]].concat();
    let mut local = head(b"PK\x03\x04", 26);
    local[26..28].copy_from_slice(&length);
    local.extend(name.as_bytes());
    let mut entry = head(b"PK\x01\x02", 42);
    entry[24..28].copy_from_slice(&size.to_le_bytes());
    entry[28..30].copy_from_slice(&length);
    entry.extend(name.as_bytes());
    let mut end = head(b"PK\x05\x06", 18);
    end[8] = 1;
    end[10] = 1;
    end[12..16].copy_from_slice(&u32::try_from(entry.len()).expect("short").to_le_bytes());
    end[16..20].copy_from_slice(&u32::try_from(local.len()).expect("short").to_le_bytes());
    [local, entry, end].concat()
}

/// A document of the old Office with a stream of this name.
fn ole(stream: &str) -> Vec<u8> {
    let wide: Vec<u8> = stream.encode_utf16().flat_map(u16::to_le_bytes).collect();
    [&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1][..], &[0; 600], &wide, &[0; 600]].concat()
}

#[test]
fn what_a_file_is_instead_is_said() {
    let cases: [(&[u8], &str); 13] = [
        (b"%PDF-1.7 nada", "es un PDF"),
        (b"\x89PNG\r\n\x1a\n", "es una imagen"),
        (b"", "vac"),
        (b"\0\x01\x02 no se sabe", "No se reconoce"),
        (&ole("EncryptedPackage"), "contraseña"),
        (&ole("WordDocument"), "documento de Office"),
        (&ole("Workbook"), "dañado"),
        (&zip("xl/workbook.bin", 10), ".xlsb"),
        (&zip("Index/Document.iwa", 10), "Numbers"),
        (&zip("word/document.xml", 10), "documento o una presentación"),
        (&zip("fotos/1.jpg", 10), "comprimido"),
        (&zip("xl/workbook.xml", 10), "dañado"),
        (&zip("xl/workbook.xml", u32::MAX), "muchísimo más"),
    ];
    for (bytes, words) in cases {
        let said = refused(bytes);
        assert!(said.contains(words), "«{words}»: {said}");
        assert!(said.ends_with('.') && said.len() > 60, "{said}");
    }
    assert!(refused(&zip("xl/workbook.xml", 150_000_001)).contains("muchísimo más"));
}

#[test]
fn wherever_it_is_cut_a_workbook_is_incomplete() {
    let whole = good();
    for at in (1..whole.len()).step_by(97) {
        let said = refused(&whole[..at]);
        assert!(said.contains("incompleto") || said.contains("No se reconoce"), "cut at {at}: {said}");
    }
}

#[test]
fn a_byte_that_changes_is_read_or_refused_and_never_more() {
    let whole = good();
    let (mut read, mut refused) = (0, 0);
    for at in (0..whole.len()).step_by(37) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x5A;
        let told = std::panic::catch_unwind(|| told(bytes));
        match told {
            Ok(told) if told.get("sheets").is_some() => read += 1,
            // A trap in the browser, which the worker tells as a damaged file.
            _ => refused += 1,
        }
    }
    println!("{read} read, {refused} refused");
    assert!(refused > 50);
}

#[test]
fn a_book_with_nothing_in_sight_says_so() {
    let mut book = Workbook::new();
    book.add_worksheet();
    assert!(refused(&book.save_to_buffer().expect("its bytes")).contains("ninguna hoja"));
}

#[test]
fn a_sheet_that_is_no_list_is_not_read_and_another_beside_it_is() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for row in 0..3_100 {
        for column in 0..100 {
            sheet.write(row, column, row).expect("a cell");
        }
    }
    assert!(refused(&book.save_to_buffer().expect("its bytes")).contains("5.000 filas"));
    book.add_worksheet().write(0, 0, "Objeto").expect("a cell");
    let told = told(book.save_to_buffer().expect("its bytes"));
    assert_eq!(told["sheets"][0]["text"], "", "a part of a list is never taken for the whole");
    assert!(told["sheets"][0]["notes"][0].as_str().expect("a note").contains("5.000 filas"));
    assert_eq!(told["sheets"][1]["text"], "Objeto");
}
