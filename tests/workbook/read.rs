//! The reader: what becomes of each kind of cell.

use habilita::workbook::read::read;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, XlsxError};
use serde_json::Value;

/// What is told of a workbook.
pub fn told(bytes: Vec<u8>) -> Value {
    serde_json::from_str(&read(bytes, |_, _| {})).expect("JSON")
}

fn sheets(make: impl FnOnce(&mut Workbook) -> Result<(), XlsxError>) -> Vec<Value> {
    let mut book = Workbook::new();
    make(&mut book).expect("a workbook");
    let told = told(book.save_to_buffer().expect("its bytes"));
    told["sheets"].as_array().unwrap_or_else(|| panic!("{told}")).clone()
}

#[test]
fn each_kind_of_cell_reads_one_way() {
    let sheets = sheets(|book| {
        let sheet = book.add_worksheet();
        let (percent, date) = (Format::new().set_num_format("0.00%"), Format::new().set_num_format("dd/mm/yyyy"));
        sheet.write(1, 0, 1_500_000)?.write(1, 1, 0.1 + 0.2)?.write(1, 2, 4.123)?.write(1, 3, -25.5)?;
        sheet.write_with_format(1, 4, 0.5, &percent)?.write_with_format(1, 5, 0.125, &percent)?;
        sheet.write_with_format(1, 6, &ExcelDateTime::from_ymd(2023, 12, 15)?, &date)?;
        sheet.write(1, 7, true)?.write(1, 8, "15/12/2023")?.write(1, 9, Formula::new("A2*2").set_result("3000000"))?;
        sheet.write(1, 10, "dos\nrenglones")?.write(1, 11, "\"5\" pulgadas")?.write(1, 12, 1e15)?;
        Ok(())
    });
    let line = "1500000\t0,3\t4,1230\t-25,5\t50%\t12,5%\t15/12/2023\tsí\t15/12/2023\t3000000\t\"dos\nrenglones\"\t\"\"\"5\"\" pulgadas\"\t1000000000000000";
    assert_eq!(sheets[0]["text"].as_str().map(|text| text.split_once('\n').expect("two rows")), Some(("\t", line)));
    assert_eq!(sheets[0]["rows"], 1);
}

#[test]
fn rows_keep_their_numbers_and_only_sheets_in_sight_with_something_are_told() {
    let sheets = sheets(|book| {
        book.add_worksheet().set_name("Vacía")?;
        book.add_worksheet().set_name("Oculta")?.set_hidden(true).write(0, 0, "secreto")?;
        book.add_worksheet().set_name("Lista")?.write(0, 0, "Objeto")?.write(3, 1, "x")?;
        book.add_worksheet().set_name("Otra")?.write(5_000, 0, "abajo")?;
        Ok(())
    });
    let names: Vec<&str> = sheets.iter().filter_map(|sheet| sheet["name"].as_str()).collect();
    assert_eq!(names, ["Lista", "Otra"]);
    assert_eq!(sheets[0]["text"], "Objeto\t\n\n\n\tx");
    assert_eq!(sheets[1]["text"].as_str().map(|text| text.matches('\n').count()), Some(5_000));
}

#[test]
fn merged_cells_inside_the_table_are_named_and_a_title_above_it_is_not() {
    let sheets = sheets(|book| {
        let sheet = book.add_worksheet();
        let plain = Format::new();
        sheet.merge_range(0, 0, 0, 3, "LISTA DE PRECIOS", &plain)?;
        sheet.write(1, 0, "Objeto")?.write(1, 1, "Contratante")?.write(2, 0, "Papel")?.write(3, 0, "Sillas")?;
        sheet.merge_range(2, 1, 3, 1, "SENA", &plain)?;
        Ok(())
    });
    assert_eq!(sheets[0]["text"], "LISTA DE PRECIOS\t\nObjeto\tContratante\nPapel\tSENA\nSillas");
    let notes = sheets[0]["notes"].to_string();
    assert!(notes.contains("(B3:B4)") && !notes.contains("A1"), "{notes}");
}

#[test]
fn how_far_it_has_come_is_told_and_ends_at_the_whole() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for row in 0..5_000 {
        for column in 0..10 {
            sheet.write(row, column, row).expect("a cell");
        }
    }
    let mut heard = Vec::new();
    read(book.save_to_buffer().expect("its bytes"), |done, all| heard.push((done, all)));
    assert!(heard.len() > 2 && heard.is_sorted() && heard.last() == Some(&(100, 100)), "{heard:?}");
}
