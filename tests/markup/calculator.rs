//! The calculator, as it looks over what somebody typed, and on paper.

use super::{lines, shows, snapshot};
use habilita::engine::values::{Moment, Rounding};
use habilita::ui::preview::{self, read_firm, Work};

/// Three contracts of the RUP; one in another currency and with additions; one without an end, one that cannot be read, and one running.
fn typed() -> Work {
    let firm = r#"{ "format": "habilita-borrador-firma/1", "contracts": [
        { "id": "c1", "object": "Papelería", "client": "Alcaldía", "value": "26.190.423", "end": "05/2014" },
        { "id": "c2", "value": "$ 40.000.000", "end": "31/12/2005", "running": "no" },
        { "id": "c3", "value": "1.893.419.303", "end": "2014-01-01", "share": "20 %", "running": "no", "liquidated": "yes" },
        { "id": "c4", "value": "10000", "additions": "2500", "currency": "eur", "usd": "1,1", "trm": "4000", "end": "31/12/2022" },
        { "id": "c5", "value": "5000000" },
        { "id": "c6", "value": "15.000", "end": "31/12/2022" },
        { "id": "c7", "value": "8000000", "end": "31/12/2022", "running": "yes" },
        { "id": "c8" } ] }"#;
    Work { firm: read_firm(firm).expect("a firm draft"), ..Work::default() }
}

async fn page(work: Work, rounding: Rounding, printing: bool) -> String {
    let now = Moment::new("2026-02-05").expect("a moment");
    lines(&preview::calculator(work, rounding, printing, now).await)
}

/// 42,51 + 104,84 + 614,74 as the RUP cuts them, and 12.500 EUR × 1,1 × 4.000 ÷ 1.000.000 = 55.
#[tokio::test]
async fn the_table_and_what_it_comes_to() {
    let html = page(typed(), Rounding::Truncate2, false).await;
    shows(
        &html,
        &[
            "<strong>817,09 SMMLV</strong> en 4 contratos",
            "No se suman los contratos 5, 6, 7: su fila dice por qué.",
            "No se suma. Falta la fecha de terminación.",
            "No se suma. No cuenta: está en ejecución.",
            "No se suma: corrija lo que está marcado.",
            "$ 26.190.423 ÷ $ 616.000 (SMMLV 2014) = 42,5169…",
            "(EUR 10.000 + EUR 2.500 de adiciones) × 1,1 (USD por EUR) × 4.000 (TRM) ÷ $ 1.000.000 (SMMLV 2022) = 55",
            "id=\"c4-usd\"",
            "href=\"./fuentes.html#smmlv\"",
        ],
    );
    assert!(!html.contains("c4-inicio"), "nobody asked for the start");
    snapshot!(html, "calculadora");
}

/// What a sum would take as it is, although whoever typed it would want to look again; what the row says already is said once.
#[tokio::test]
async fn odd_rows_are_marked() {
    let row = |id: &str, rest: &str| format!(r#"{{ "id": "{id}", "object": "Papel", "value": "26.190.423", {rest} }}"#);
    let rows = [
        row("c1", r#""end": "15/12/2023""#),
        row("c2", r#""end": "2023-12-15""#),
        row("c3", r#""start": "15/06/2022", "end": "01/01/2022""#),
        row("c4", r#""end": "31/12/2202""#),
        row("c5", r#""end": "30/06/2022", "share": "0,5""#),
        row("c6", r#""end": "30/07/2022", "share": "150""#),
        row("c7", r#""client": "SENA""#),
        r#"{ "id": "c8", "value": "por definir", "end": "30/06/2021" }"#.to_owned(),
    ];
    let firm = format!(r#"{{ "format": "habilita-borrador-firma/1", "contracts": [{}] }}"#, rows.join(", "));
    let html = page(Work { firm: read_firm(&firm).expect("a firm draft"), ..Work::default() }, Rounding::Exact, false).await;
    let marked = |index: usize| {
        let row = html.split("role=\"row\"").nth(index + 1).unwrap_or_default();
        row.split("class=\"doubt\"").nth(1).and_then(|mark| mark.split("</svg>").nth(1)?.split("</span>").next()).unwrap_or_default()
    };
    let marks: Vec<&str> = (1..=8).map(marked).collect();
    assert_eq!(
        marks,
        [
            "Parece el mismo contrato que el contrato 2: mismo valor y mismas fechas.",
            "Parece el mismo contrato que el contrato 1: mismo valor y mismas fechas.",
            "Termina (01/01/2022) antes de empezar (15/06/2022). Revise las dos fechas.",
            "El año 2202 es muy raro. Revíselo.",
            "La parte, 0,5, es menos del 1 %. Si quiso decir una fracción, escríbala de 0 a 100.",
            "La parte pasa de 100 %.",
            "No se suma. Falta la fecha de terminación.",
            "El valor no tiene cifras.",
        ]
    );
}

/// What is typed and cannot be seen on paper as a field is there as text, row by row.
#[tokio::test]
async fn on_paper() {
    let html = page(typed(), Rounding::Exact, true).await;
    let sheet = html.split("class=\"paper-only sheet\"").nth(1).and_then(|rest| rest.split("</table>").next()).expect("a sheet");
    assert_eq!(sheet.matches("<tr>").count(), 1 + 7, "the heading and each row with something in it");
    shows(sheet, &["Papelería · Alcaldía", "05/2014", "20 %", "614,7465", "No se suma. Hay algo escrito que no se entiende."]);
    shows(&html, &["Impreso el", "05/02/2026", "Resultado orientativo", "versión 20"]);
}

/// A very long table is there as text only once it is printed.
#[tokio::test]
async fn a_long_table_is_written_out_only_to_be_printed() {
    let rows: Vec<String> = (1..=301).map(|n| format!(r#"{{ "id": "c{n}", "value": "1000000", "end": "2022-12" }}"#)).collect();
    let firm = format!(r#"{{ "format": "habilita-borrador-firma/1", "contracts": [{}] }}"#, rows.join(", "));
    let work = || Work { firm: read_firm(&firm).expect("a firm draft"), ..Work::default() };
    for (printing, written) in [(false, 0), (true, 301)] {
        let html = page(work(), Rounding::Unit, printing).await;
        shows(&html, &["<strong>301 SMMLV</strong> en 301 contratos"]);
        let sheet = html.split("class=\"paper-only sheet\"").nth(1).and_then(|rest| rest.split("</table>").next()).unwrap_or_default();
        assert_eq!(sheet.matches("$ 1.000.000 (SMMLV 2022)").count(), written);
    }
}

/// Nothing typed: the page says what it is for, and adds up nothing.
#[tokio::test]
async fn an_empty_table_explains_itself() {
    let html = page(Work::default(), Rounding::Exact, false).await;
    shows(&html, &["Todavía no hay contratos", "Cómo se hace la cuenta"]);
    for what in ["role=\"table\"", "borrar-contratos", "id=\"total\"", "id=\"imprimir\""] {
        assert!(!html.contains(what), "{what} over nothing");
    }
}
