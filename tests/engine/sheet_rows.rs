//! Which rows and columns of a list are taken, what is odd in them, and lists too large or of another kind.

use crate::sheet::{asks, chosen, column, odd, roles, rows, settings, sheet, wrong};
use habilita::engine::sheet::{answer, doubts, read, suspicions, twins, Facts, Role};
use habilita::engine::values::Date;
use std::time::Instant;

#[test]
fn columns_are_told_by_their_titles() {
    let cases: &[(&str, Option<Role>)] = &[
        ("OBJETO CONTRACTUAL", Some(Role::Object)),
        ("Descripción del objeto", Some(Role::Object)),
        ("Nombre del contratante", Some(Role::Client)),
        ("Entidad (pública o privada)", Some(Role::Client)),
        ("Nº consecutivo en el RUP", Some(Role::Rup)),
        ("Valor", Some(Role::Value)),
        ("VLR. CONTRATO", Some(Role::Value)),
        ("Valor del contrato con adiciones (COP)*", Some(Role::Value)),
        ("Valor sin IVA", Some(Role::Value)),
        ("Valor de las adiciones", Some(Role::Additions)),
        ("IVA", Some(Role::Vat)),
        ("Moneda", Some(Role::Currency)),
        ("TRM (COP por USD)", Some(Role::Trm)),
        ("F. inicio", Some(Role::Start)),
        ("Acta de inicio", Some(Role::Start)),
        ("Fecha Final", Some(Role::End)),
        ("FECHA DE TERMINACION", Some(Role::End)),
        ("Fin", Some(Role::End)),
        ("Fecha de recibo final", Some(Role::Received)),
        ("%", Some(Role::Share)),
        ("Su parte, en %", Some(Role::Share)),
        ("Estado del contrato", Some(Role::State)),
        ("Código UNSPSC", Some(Role::Codes)),
        ("Pregunta 1", Some(Role::Extra(1))),
        ("EN EJECUCION", Some(Role::Extra(0))),
        ("Contratista", None),
        ("No. de contrato", None),
        ("Plazo de ejecución", None),
        ("Valor en SMMLV", None),
        ("Valor según participación", None),
        ("Fecha de suscripción", None),
        ("NIT de la entidad", None),
        ("Valor unitario", None),
        ("Observaciones", None),
    ];
    for (title, role) in cases {
        // Beside two titles that make the row one of titles, and that say something else.
        let others = if matches!(role, Some(Role::Currency | Role::Trm)) { "Objeto\tContratante" } else { "Moneda\tTRM" };
        let found = sheet(&format!("{others}\t{title}\nA\tx\tx\n")).columns[2].role;
        assert_eq!(found, *role, "{title}");
    }
}

#[test]
fn without_titles_what_is_in_a_column_tells_it_and_that_is_said() {
    let text = "1\tSuministro de papelería y tóner para la sede\tSENA\t10.000.000\t01/02/2023\t15/12/2023\t50%\n\
        2\tAlquiler de equipos de cómputo y sonido\tAlcaldía\t6.285.900\t05/03/2021\t28/02/2022\t100%\n";
    let found = sheet(text);
    assert!(!found.titled);
    assert_eq!(roles(&found), [Role::Object, Role::Client, Role::Value, Role::Start, Role::End, Role::Share]);
    assert_eq!(rows(&found)[1], ["Alquiler de equipos de cómputo y sonido", "Alcaldía", "6.285.900", "05/03/2021", "28/02/2022", "100"]);
    // The end before the start, and days as Excel keeps them.
    assert_eq!(roles(&sheet("A b c\t45275\t44927\t9.000.000\n")), [Role::Object, Role::Value, Role::Start, Role::End]);
    assert_eq!(column(&sheet("A b c\t45275\t44927\t9.000.000\n"), Role::End), ["15/12/2023"]);
    // What the user chooses takes a role away from where it was.
    let moved = chosen(text, &[("2.role", "object"), ("6.role", "none")]);
    assert_eq!(roles(&moved), [Role::Object, Role::Value, Role::Start, Role::End]);
    assert_eq!(column(&moved, Role::Object), ["SENA", "Alcaldía"]);
}

#[test]
fn totals_subtitles_and_blank_rows_are_left_out_unless_the_user_says() {
    let text = "Objeto\tValor\tTerminación\nContratos de 2022\t\t\nA\t1.000.000\t15/12/2022\n\t\t\nB\t2.000.000\t15/12/2023\nTOTAL\t$ 3.000.000\t\n";
    let left = sheet(text);
    assert_eq!((column(&left, Role::Object), &left.totals), (vec!["A", "B"], &vec![2, 6]));
    assert_eq!(left.told, ["Se saltó 1 fila en blanco."]);
    assert_eq!(column(&chosen(text, &[("totals", "take")]), Role::Object), ["Contratos de 2022", "A", "B", "TOTAL"]);
    // A sum without a word, at the foot of the column; and a client whose name begins as one.
    let foot = sheet("Objeto\tValor\nA\t1.000.000\nB\t2.000.000\n\t3.000.000\n");
    assert_eq!(foot.totals, [4]);
    assert!(sheet("Objeto\tContratante\tTerminación\nA\tTotal Energía S.A.S.\t15/12/2023\n").totals.is_empty());
}

/// A total that may have the additions already: counting them twice would be a lie nobody sees.
#[test]
fn additions_are_not_counted_twice() {
    let text = "Objeto\tValor total\tAdiciones\nA\t3.000.000\t1.000.000\n";
    let open = sheet(text);
    assert_eq!((roles(&open), asks(&open)[0].0.as_str()), (vec![Role::Object, Role::Value], "2.role"));
    assert_eq!(column(&chosen(text, &[("2.role", "additions")]), Role::Additions), ["1.000.000"]);
    let parts = sheet("Objeto\tValor inicial\tAdiciones\tValor total\nA\t2.000.000\t1.000.000\t3.000.000\n");
    assert_eq!((column(&parts, Role::Value), parts.asks.len()), (vec!["3.000.000"], 0));
    let apart = sheet("Objeto\tValor inicial\tAdiciones\nA\t2.000.000\tNo aplica\n");
    assert_eq!((column(&apart, Role::Value), column(&apart, Role::Additions)), (vec!["2.000.000"], vec![""]));
}

#[test]
fn figures_in_thousands_and_other_currencies() {
    let text = "Objeto\tValor (miles de pesos)\nA\t15.000\nB\t1.250.000\n";
    assert_eq!(column(&sheet(text), Role::Value), ["15.000", "1.250.000"]);
    assert_eq!(column(&chosen(text, &[("1.scale", "times")]), Role::Value), ["15.000.000", "1.250.000.000"]);
    assert_eq!(column(&chosen(text, &[("1.scale", "same")]), Role::Value), ["15000", "1.250.000"]);
    let dollars =
        sheet("Objeto\tValor\tMoneda\tTRM\tEstado\nA\tUS$ 1.200.000\tdólares\t4.123,57\tLiquidado\nB\t$ 2'350.000,oo\tpesos\t-\tvigente\n");
    assert_eq!(rows(&dollars), [["A", "1.200.000", "USD", "4.123,57", "liquidado"], ["B", "2.350.000", "COP", "", "en ejecución"]]);
    assert!(dollars.faults.is_empty(), "{:?}", dollars.faults);
}

#[test]
fn odd_rows_are_marked() {
    let text = "Consecutivo\tObjeto\tContratante\tValor\tInicio\tTerminación\tParte\n\
        1\tA\tX\t10.000.000\t01/02/2023\t15/12/2022\t50\n\
        2\tB\tX\t20.000.000\t01/02/2023\t15/12/2039\t50\n\
        3\tC\tX\t30.000.000\t01/03/2027\t15/12/2027\t50\n\
        4\tD\tX\t40.000.000\t01/02/2023\t\t50\n\
        5\tE\tX\t\t01/02/2023\t15/12/2023\t50\n\
        6\tF\tX\t0\t01/02/2023\t15/12/2023\t50\n\
        7\tG\tX\t65.000\t01/02/2023\t15/12/2023\t50\n\
        8\tH\tY\t90.000.000\t01/02/2023\t15/12/2023\t50\n\
        9\tH bis\tY\t$ 90.000.000,00\t2023-02-01\t2023-12-15\t50\n\
        009\tI\tX\t91.000.000\t01/02/2023\t15/12/2023\t0\n";
    let sheet = sheet(text);
    assert_eq!(wrong(&sheet), Vec::<&str>::new());
    assert_eq!(
        odd(&sheet),
        [
            "Fila 2, Terminación: Termina (15/12/2022) antes de empezar (01/02/2023). Revise las dos fechas.",
            "Fila 3, Terminación: El año 2039 es muy raro. Revíselo.",
            "Fila 4, Inicio: Empieza (01/03/2027) después del día de la revisión (05/02/2026).",
            "Fila 5, Terminación: Falta la fecha de terminación.",
            "Fila 6, Valor: Falta el valor.",
            "Fila 7, Valor: El valor es cero.",
            "Fila 8, Valor: El valor es muy bajo. ¿Está en miles o en millones? Escríbalo completo, en pesos.",
            "Fila 9, Valor: Parece el mismo contrato que la fila 10: mismo valor y mismas fechas.",
            "Fila 10, Valor: Parece el mismo contrato que la fila 9: mismo valor y mismas fechas.",
            "Fila 11, Su parte, en %: La parte es cero.",
            "Fila 11, Consecutivo del RUP: Tiene el mismo consecutivo del RUP que la fila 10.",
        ]
    );
}

/// As typed, right or wrong, in a table.
#[test]
fn odd_rows_are_marked_as_they_are_typed() {
    let row = |value, start, end, share| Facts { object: "A", value, start, end, share, ..Facts::default() };
    let rows = [
        row("diez", "", "15/12/2202", "0,5"),
        row("15.000", "", "", "120 %"),
        row("", "", "", ""),
        row("9000000", "12/2023", "11/2023", "0,5 %"),
        row("9.000.000,00", "2023-12", "11/2023", "1"),
    ];
    let of = |index: usize| -> Vec<String> {
        let called = |index: usize| format!("el contrato {}", index + 1);
        let twin = twins(&rows)[index];
        let name = twin.map(called).unwrap_or_default();
        let found = doubts(&rows[index], twin.map(|twin| (&rows[twin], name.as_str())), Date::new("2026-02-05"));
        let all = suspicions(&rows, Date::new("2026-02-05"), &called).into_iter().filter(|(row, _)| *row == index);
        assert_eq!(found, all.map(|(_, doubt)| doubt).collect::<Vec<_>>(), "one row or all at once");
        found.into_iter().map(|doubt| doubt.words).collect()
    };
    assert_eq!(
        of(0),
        [
            "El año 2202 es muy raro. Revíselo.",
            "El valor no tiene cifras.",
            "La parte, 0,5, es menos del 1 %. Si quiso decir una fracción, escríbala de 0 a 100."
        ]
    );
    assert_eq!(of(1), ["Falta la fecha de terminación.", "La parte pasa de 100 %."], "a value that reads two ways is asked elsewhere");
    assert!(of(2).is_empty(), "nothing is asked of a row not begun");
    assert_eq!(
        of(3),
        [
            "Termina (11/2023) antes de empezar (12/2023). Revise las dos fechas.",
            "Parece el mismo contrato que el contrato 5: mismo valor y mismas fechas."
        ]
    );
}

#[test]
fn what_is_no_list_is_refused() {
    let refusal = |text: &str| read(text, &settings(&[])).err().unwrap_or_default();
    assert!(refusal("").contains("No hay nada que leer") && refusal(" \r\n\t\t\r\n").contains("No hay nada que leer"));
    assert!(refusal("PK\u{3}\u{4}\u{14}…").contains("libro de Excel"));
    let rows = |count: usize| format!("Objeto\tValor\n{}", "A\t1.000.000\n".repeat(count));
    assert_eq!(sheet(&rows(5000)).rows.len(), 5000);
    assert!(refusal(&rows(5001)).contains("no se tomó nada"));
    assert!(refusal(&"1\t".repeat(41)).contains("40 columnas"));
    // Whole rows bring their sixteen thousand blank cells.
    assert_eq!(sheet(&format!("Objeto\tValor{}\nA\t1.000.000\n", "\t".repeat(16_382))).rows.len(), 1);
    assert!(read("x", &settings(&[("99.role", "value"), ("0.role", "nada"), ("heading", "yes")])).is_ok());
    let quotes = "\"".repeat(1_000_001);
    let start = Instant::now();
    let _ = read(&quotes, &settings(&[]));
    assert!(start.elapsed().as_secs() < 5, "{:?}", start.elapsed());
    assert!(answer("Objeto", "{no").contains("refused"));
}

/// Five thousand rows with everything wrong in them, and five thousand of one contract.
#[test]
fn a_long_list_is_read_at_once() {
    let title = "Objeto\tContratante\tConsecutivo RUP\tValor\tAdiciones\tMoneda\tTRM\tInicio\tTerminación\tRecibo\tParte\tEstado\n";
    let bad = |row: usize| format!("=A{row}\tX\t-{row}\t{row}%\t(1.000)\t?\t1,2,3\t99/99/9999\t#N/D\t{row}\t{row} %\ttal vez\n");
    let same =
        |row: usize| format!("A\tX\t\t1.000.000\t\tCOP\t\t01/02/2020\t{:02}/{:02}/2021\t\t50\tterminado\n", row % 28 + 1, row % 12 + 1);
    for (text, faults) in [
        (title.to_owned() + &(1..=5000).map(bad).collect::<String>(), 5000 * 8),
        (title.to_owned() + &(1..=5000).map(same).collect::<String>(), 5000),
    ] {
        let start = Instant::now();
        let answer = answer(&text, r#"{ "as_of": "2026-02-05" }"#);
        println!("5.000 rows: {:?}, {} bytes of answer", start.elapsed(), answer.len());
        let sheet = sheet(&text);
        assert!(sheet.rows.len() == 5000 && sheet.faults.len() >= faults, "{} faults", sheet.faults.len());
        assert!(start.elapsed().as_secs() < 30);
    }
}
