//! Lists of contracts as spreadsheets give them, each with what it says worked out by hand.

use habilita::engine::sheet::{read, Role, Settings, Sheet};
use habilita::engine::values::Date;

pub fn settings(choices: &[(&str, &str)]) -> Settings {
    let choices = choices.iter().map(|(key, word)| ((*key).to_owned(), (*word).to_owned())).collect();
    Settings { as_of: Date::new("2026-02-05"), extra: vec!["En ejecución".to_owned(), "Pregunta 1".to_owned()], choices, items: None }
}

pub fn sheet(text: &str) -> Sheet {
    chosen(text, &[])
}

pub fn chosen(text: &str, choices: &[(&str, &str)]) -> Sheet {
    read(text, &settings(choices)).unwrap_or_else(|refusal| panic!("{refusal}: {text}"))
}

pub fn roles(sheet: &Sheet) -> Vec<Role> {
    sheet.taken.iter().map(|(_, role)| *role).collect()
}

/// The texts of each row, in the order of the roles.
pub fn rows(sheet: &Sheet) -> Vec<Vec<&str>> {
    sheet.rows.iter().map(|row| row.cells.iter().map(|cell| cell.text.as_str()).collect()).collect()
}

/// The texts of a column.
pub fn column(sheet: &Sheet, role: Role) -> Vec<&str> {
    let place = sheet.taken.iter().position(|(_, own)| *own == role).unwrap_or_else(|| panic!("no {role:?}: {:?}", sheet.columns));
    sheet.rows.iter().map(|row| row.cells[place].text.as_str()).collect()
}

pub fn wrong(sheet: &Sheet) -> Vec<&str> {
    sheet.faults.iter().filter(|fault| fault.wrong).map(|fault| fault.words.as_str()).collect()
}

pub fn odd(sheet: &Sheet) -> Vec<&str> {
    sheet.faults.iter().filter(|fault| !fault.wrong).map(|fault| fault.words.as_str()).collect()
}

/// What is asked: the key in its column, and the answers.
pub fn asks(sheet: &Sheet) -> Vec<(String, Vec<&str>)> {
    let words = |(column, ask): &'_ (usize, habilita::engine::sheet::Ask)| format!("{column}.{}", ask.key);
    sheet.asks.iter().map(|ask| (words(ask), ask.1.options.iter().map(|(_, words)| words.as_str()).collect())).collect()
}

#[test]
fn excel_as_it_is_in_colombia() {
    let text =
        "Objeto del contrato\tEntidad contratante\tValor total ($)\tFecha de inicio (dd/mm/aaaa)\tFecha terminación *\t% participación\r\n\
        \"Suministro de \"\"papelería\"\"\r\ny tóner\"\tAlcaldía de Chía\t $ 10.000.000 \t1/02/2023\t15/12/2023\t100%\r\n\
        Alquiler de equipos\tSENA\t$ 6.285.900,50\t05/03/2021\t28/02/2022\t33,33 %\r\n\
        Impresoras\tFDL Usme\t$ 500.000\t10-01-2020\t2020-11-20\t50%\r\n";
    let sheet = sheet(text);
    assert_eq!(roles(&sheet), [Role::Object, Role::Client, Role::Value, Role::Start, Role::End, Role::Share]);
    assert_eq!(
        rows(&sheet),
        [
            ["Suministro de \"papelería\" y tóner", "Alcaldía de Chía", "10.000.000", "01/02/2023", "15/12/2023", "100"],
            ["Alquiler de equipos", "SENA", "6.285.900,5", "05/03/2021", "28/02/2022", "33,33"],
            ["Impresoras", "FDL Usme", "500000", "10/01/2020", "20/11/2020", "50"],
        ]
    );
    assert!(sheet.titled && sheet.asks.is_empty() && sheet.faults.is_empty(), "{:?} {:?}", sheet.asks, sheet.faults);
    assert_eq!(sheet.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [2, 3, 4]);
}

/// Thousands with commas, the month first, and days as Excel keeps them: 45275 is 15/12/2023.
#[test]
fn excel_as_it_is_in_the_united_states() {
    let text = "Client\tObjeto\tValor\tInicio\tTerminación\n\
        x\tA\t1,250,000.50\t02/15/2020\t45275\n\
        x\tB\t985,000\t03/04/2021\t44927\n\
        x\tC\t12,000,000\t12/31/2019\t43831,5\n";
    let sheet = sheet(text);
    assert_eq!(column(&sheet, Role::Value), ["1.250.000,5", "985000", "12.000.000"]);
    assert_eq!(column(&sheet, Role::Start), ["15/02/2020", "04/03/2021", "31/12/2019"], "two dates prove that the month goes first");
    assert_eq!(column(&sheet, Role::End), ["15/12/2023", "01/01/2023", "01/01/2020"]);
    assert!(sheet.asks.is_empty() && wrong(&sheet).is_empty());
}

#[test]
fn files_with_commas_and_semicolons() {
    let calc = "\u{feff}Objeto,Contratante,Valor,Terminación\n\"Papel, tóner y tinta\",\"Alcaldía de \"\"La Mesa\"\"\",\"1.234.567,89\",15/12/2023\n\"Sillas\",\"SENA\",\"98.000\",2022-06-30\n";
    let excel = "sep=;\r\nTerminación;Contratante;Valor;Objeto\r\n15/12/2023;\"Alcaldía de \"\"La Mesa\"\"\";1.234.567,89;Papel, tóner y tinta\r\n30/06/2022;SENA;98.000;Sillas\r\n";
    let plain = excel.trim_start_matches("sep=;\r\n");
    for text in [calc, excel, plain] {
        assert_eq!(
            rows(&sheet(text)),
            [["Papel, tóner y tinta", "Alcaldía de \"La Mesa\"", "1.234.567,89", "15/12/2023"], ["Sillas", "SENA", "98000", "30/06/2022"]],
            "{text}"
        );
    }
    // A column of figures with decimals, or of sentences, is no table with commas.
    assert_eq!(column(&sheet("Valor\n1.234.567,50\n2.345.678,25\n"), Role::Value), ["1.234.567,5", "2.345.678,25"]);
    assert_eq!(column(&sheet("Objeto\nPapel, tóner y tinta\nSillas\n"), Role::Object), ["Papel, tóner y tinta", "Sillas"]);
}

/// As the RUP prints its contracts: in SMMLV, with who executed them, and the titles again on each page.
#[test]
fn a_list_of_the_rup() {
    let title = "CONSECUTIVO RUP\tCONTRATO CELEBRADO POR\tNOMBRE DEL CONTRATISTA\tNOMBRE DEL CONTRATANTE\tVALOR EN SMMLV\tVALOR DEL CONTRATO EJECUTADO\tPORCENTAJE DE PARTICIPACIÓN\tCLASIFICADOR UNSPSC\n";
    let text = format!("Relación de contratos\t\n{title}001\tEl proponente\tPrisma S.A.S.\tAlcaldía\t120,5\t$ 98.700.000\t100\t44121600\n{title}014\tConsorcio\tPrisma S.A.S.\tSENA\t88,1\t$ 77.000.000\t33,5\t44103100\n");
    let sheet = sheet(&text);
    assert_eq!(roles(&sheet), [Role::Client, Role::Rup, Role::Value, Role::Share, Role::Codes]);
    assert_eq!(rows(&sheet), [["Alcaldía", "001", "98.700.000", "100", "44121600"], ["SENA", "014", "77.000.000", "33,5", "44103100"]]);
    assert_eq!(sheet.told.len(), 2, "the titles are further down, and come again: {:?}", sheet.told);
}

/// What nothing in the column decides is asked once for it, and meanwhile stays as it came.
#[test]
fn what_reads_two_ways_is_asked() {
    let text = "Objeto\tValor\tTerminación\nA\t15.000\t03/04/2023\nB\t20.500\t05/06/2022\n";
    let open = sheet(text);
    assert_eq!(column(&open, Role::Value), ["15.000", "20.500"]);
    assert_eq!(asks(&open), [("1.style".to_owned(), vec!["El punto separa miles: es 15000", "El punto separa decimales: es 15"])]);
    assert_eq!(column(&open, Role::End), ["03/04/2023", "05/06/2022"], "the day first, as in Colombia");
    assert_eq!(column(&chosen(text, &[("1.style", "dots")]), Role::Value), ["15000", "20500"]);
    assert_eq!(column(&chosen(text, &[("1.style", "dots"), ("1.style", "commas")]), Role::Value), ["15", "20,5"], "the last is in force");
    // One figure with other marks tells the rest; a reading with three decimals is never taken from it.
    assert_eq!(column(&sheet("Objeto\tValor\nA\t15.000\nB\t1.250.000\n"), Role::Value), ["15000", "1.250.000"]);
    let mixed = sheet("Objeto\tValor\nA\t15.000\nB\t1,250,000.00\n");
    assert_eq!((column(&mixed, Role::Value), asks(&mixed).len()), (vec!["15.000", "1.250.000"], 1));
    // Among figures of the United States a date may have the month first.
    let foreign = "Objeto\tValor\tTerminación\nA\t1,250,000.00\t03/04/2023\n";
    assert_eq!(asks(&sheet(foreign)), [("2.style".to_owned(), vec!["El día: es 03/04/2023", "El mes: es 04/03/2023"])]);
    assert_eq!(column(&chosen(foreign, &[("2.style", "month")]), Role::End), ["04/03/2023"]);
    // A single date with the month first may be a slip.
    let slip = sheet("Objeto\tTerminación\nA\t03/04/2023\nB\t03/15/2023\n");
    assert_eq!((column(&slip, Role::End), asks(&slip).len()), (vec!["03/04/2023", "15/03/2023"], 1));
}

#[test]
fn shares_as_fractions_are_asked_or_marked() {
    let text = "Objeto\t% participación\nA\t0,5\nB\t1\nC\t\n";
    let open = sheet(text);
    assert_eq!(column(&open, Role::Share), ["0,5", "1", ""]);
    assert_eq!(asks(&open), [("1.scale".to_owned(), vec!["Es el 50 %", "Es el 0,5 %"])]);
    assert_eq!(column(&chosen(text, &[("1.scale", "times")]), Role::Share), ["50", "100", ""]);
    assert_eq!(column(&chosen(text, &[("1.scale", "same")]), Role::Share), ["0,5", "1", ""]);
    let mixed = sheet("Objeto\tParticipación\nA\t0.25\nB\t100\nC\t0,5%\nD\t120\n");
    assert_eq!(column(&mixed, Role::Share), ["0.25", "100", "0,5", "120"]);
    assert_eq!(
        wrong(&mixed),
        [
            "Fila 2, Su parte, en %: «0.25» puede ser 0,25 % o 25 %. Escríbala de 0 a 100.",
            "Fila 5, Su parte, en %: «120» pasa de 100 %. Escriba su parte, de 0 a 100."
        ]
    );
}

#[test]
fn years_of_two_figures_are_asked() {
    let text = "Objeto\tInicio\tTerminación\nA\t15/12/99\t15-dic-23\nB\t1 de enero de 2020\tmar-2021\n";
    let open = sheet(text);
    assert_eq!((column(&open, Role::Start), column(&open, Role::End)), (vec!["15/12/99", "01/01/2020"], vec!["15-dic-23", "03/2021"]));
    assert_eq!(asks(&open).len(), 2);
    let read = chosen(text, &[("1.years", "read"), ("2.years", "read")]);
    assert_eq!((column(&read, Role::Start), column(&read, Role::End)), (vec!["15/12/1999", "01/01/2020"], vec!["15/12/2023", "03/2021"]));
    let left = chosen(text, &[("1.years", "leave"), ("2.years", "leave")]);
    assert_eq!(wrong(&left)[1], "Fila 2, Terminación: «15-dic-23» trae el año con dos cifras. Escríbalo con cuatro, como 15/12/2023.");
}

/// Cells that cannot be understood keep their text, and their row and column are named with the mend.
#[test]
fn every_mistake_names_its_row_and_column() {
    let values = [
        ("=A1*2", "es una fórmula"),
        ("#¡REF!", "es un error"),
        ("#N/D", "es un error"),
        ("########", "Ensanche allá la columna"),
        ("1,5E+08", "viene cortada"),
        ("-1", "es negativo"),
        ("(1.000.000)", "es negativo"),
        ("$ -500.000", "es negativo"),
        ("50 %", "signo de porcentaje"),
        ("diez millones", "no es una cifra"),
        ("1.00.000", "no es una cifra"),
        ("US$ 1.200.000", "está en otra moneda"),
        ("45 SMMLV", "está en salarios mínimos"),
        ("9.999.999.999.999.999", "demasiado grande"),
        ("1.000.000,123", "más de 2 decimales"),
    ];
    let dates = [
        ("31/02/2024", "no es una fecha que exista"),
        ("2023", "es un año"),
        ("pronto", "no es una fecha"),
        ("#N/A", "es un error"),
        ("15/12/2202", "un año muy lejano"),
        ("13/13/2023", "no es una fecha que exista"),
        ("=HOY()", "es una fórmula"),
    ];
    for (title, cases) in [("Valor", &values[..]), ("Terminación", &dates[..])] {
        for (cell, says) in cases {
            let text = format!("Objeto\t{title}\nA\t{}\nB\t{cell}\n", if title == "Valor" { "1.000.000" } else { "15/12/2023" });
            let sheet = sheet(&text);
            let told = wrong(&sheet);
            assert_eq!(told.len(), 1, "{cell}: {told:?}");
            assert!(told[0].starts_with(&format!("Fila 3, {title}: «{cell}» ")) && told[0].contains(says), "{cell}: {}", told[0]);
            assert_eq!(rows(&sheet)[1], ["B", *cell], "kept as it came");
        }
    }
}
