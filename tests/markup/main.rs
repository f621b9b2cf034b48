//! Pages as the SSR renderer writes them, compared with a reviewed copy. A change of markup shows in review as a change of these files.

mod asked;
mod calculator;
mod first;
mod showcase;

use habilita::engine::process::Process;
use habilita::engine::values::{Date, Moment};
use habilita::ui::preview::{self, read_firm, read_offer, Page, Work};
use habilita::ui::Door;

const DEFINITION: &str = include_str!("../../www/procesos/gachala-mic-006-2026.json");

/// What somebody typed: a paper a day too old, four contracts, an ambiguous ceiling, a price above its ceiling, one in letters.
fn half_done() -> Work {
    let firm = r#"{ "format": "habilita-borrador-firma/1", "kind": "natural",
        "papers": { "registro_mercantil": { "has": "yes", "issued": "06/01/2026" } },
        "contracts": [
            { "id": "c1", "object": "Computadores", "value": "10.000.000", "end": "15/12/2023" },
            { "id": "c2", "value": "8.000.000", "end": "30/06/2022" },
            { "id": "c3", "value": "6.000.000", "end": "2024-03-01" },
            { "id": "c4", "value": "3.000.000", "end": "31/02/2025" } ] }"#;
    let offer = r#"{ "format": "habilita-borrador-oferta/1", "process": "gachala-mic-006-2026",
        "prices": { "1": { "unit_price": "300.000", "ceiling": "2.500" }, "2": { "unit_price": "2.500.001,00", "ceiling": "$ 2.500.000", "vat": "19 %" }, "3": { "unit_price": "gratis", "vat": "dos" },
            "4": { "unit_price": "9", "ceiling": "10", "quantity": "1" } },
        "pricing": { "charges_vat": "yes", "prices": "yes", "ceilings": "yes", "compares": "yes", "total": "1.2.3", "lots": [] },
        "tiebreak": { "DES-02": { "claimed": "yes", "proofs": { "declaracion_notarial": { "has": "no" } } } }, "tie_facts": { "head_of_family": "yes" },
        "draw": { "trm": "4.123,57", "names": "Ñandú S.A.S.\nÁlvarez y Cía.\nNariño Logística" } }"#;
    Work { firm: read_firm(firm).expect("a firm draft"), offer: read_offer(offer).expect("an offer draft") }
}

async fn page(work: Work, page: Page) -> String {
    let process = Process::load(DEFINITION).expect("the shipped definition");
    lines(&preview::page(process, work, page, Moment::new("2026-02-05").expect("a moment")).await)
}

/// One tag a line, so that a change shows where it is.
fn lines(html: &str) -> String {
    html.replace("><", ">\n<")
}

fn shows(html: &str, words: &[&str]) {
    for word in words {
        assert!(html.contains(word), "«{word}» is not in:\n{html}");
    }
}

macro_rules! snapshot {
    ($html:expr, $name:literal) => {{
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, { insta::assert_snapshot!($name, $html) });
    }};
}
use snapshot;

/// What the invitation leaves open about a consorcio is said where the bidder says to be one.
#[tokio::test]
async fn who_bids() {
    let mut work = half_done();
    work.firm = read_firm(r#"{ "format": "habilita-borrador-firma/1", "kind": "consorcio" }"#).expect("a firm draft");
    shows(&page(work, Page::Bidder).await, &["data-finding=\"PLU-00\"", "LEC-PLURAL", "¿Quién presenta la oferta?"]);
    assert!(!page(half_done(), Page::Bidder).await.contains("PLU-00"), "nothing to say to a natural person");
}

#[tokio::test]
async fn documents() {
    let html = page(half_done(), Page::Requirements).await;
    shows(&html, &["se pasa por 1 día", "value=\"06/01/2026\"", "sirve el expedido desde el 07/01/2026", "<legend>¿Lo tiene?</legend>"]);
    snapshot!(html, "documentos");
}

#[tokio::test]
async fn experience() {
    let html = page(half_done(), Page::Experience).await;
    shows(&html, &["falta 1.", "No es una fecha que exista", "aria-invalid=\"true\"", "Contrato 4"]);
    snapshot!(html, "experiencia");
}

#[tokio::test]
async fn prices() {
    let html = page(half_done(), Page::Prices).await;
    shows(&html, &["se pasa por $ 1.", "Se puede leer de dos maneras", "No es una cifra", "id=\"precio-14\""]);
    snapshot!(html, "precios");
}

#[tokio::test]
async fn tie_break() {
    let html = page(half_done(), Page::TieBreak).await;
    // The names of an earlier release are rivals, still drawn among themselves.
    shows(&html, &["no cuenta si hay empate", "value=\"Ñandú S.A.S.\"", "Este soy yo", "saldría el número 1, «Álvarez y Cía.»."]);
    snapshot!(html, "desempate");
}

/// A company just below a tenth of its payroll, that tries a tie with two rivals.
#[tokio::test]
async fn tie_break_of_a_company() {
    let mut work = half_done();
    work.firm =
        read_firm(r#"{ "format": "habilita-borrador-firma/1", "kind": "legal", "constituted": "15/03/2019" }"#).expect("a firm draft");
    let days = |count: usize| vec!["15/01/2020"; count].join("\\n");
    let offer = format!(
        r#"{{ "format": "habilita-borrador-oferta/1", "process": "gachala-mic-006-2026",
            "tiebreak": {{ "DES-01": {{ "claimed": "yes" }}, "DES-02": {{ "claimed": "unknown" }}, "DES-03": {{ "claimed": "yes", "proofs": {{ "aportes_ultimo_anio": {{ "has": "yes" }} }} }},
                "DES-04": {{ "claimed": "yes" }}, "DES-05": {{ "private": "yes", "claimed": "yes" }}, "DES-08": {{ "claimed": "no" }}, "DES-10": {{ "claimed": "yes" }} }},
            "tie_facts": {{ "national": "yes", "heads_of_family": "120", "workers": "21", "disabled": "{}", "pension_age": "0", "payments": "100", "mipyme_payments": "101",
                "sensitive": {{ "ethnic": "Pedro" }} }},
            "draw": {{ "trm": "4.123,57", "own_name": "Ñandú S.A.S.", "rivals": [
                {{ "id": "r1", "name": "Álvarez y Cía.", "credits": {{ "1": "yes" }}, "private": {{ "5": "no" }} }}, {{ "id": "r2", "name": "Nariño Logística", "at": "8:10" }}] }} }}"#,
        days(2)
    );
    work.offer = read_offer(&offer).expect("an offer draft");
    let html = page(work, Page::TieBreak).await;
    let says = [
        "9,52 %",
        "Un porcentaje va de 0 a 100",
        "pasa de todo lo pagado a proveedores",
        "Renglón 1: «Pedro» no es una fecha",
        "Existe desde el 15/03/2019",
        "vale aquí lo que respondió en el criterio 3, «Trabajadores con discapacidad»",
        "data-finding=\"DESEMPATE\"",
        "class=\"rule criterion sensitive\"",
        "Escriba el día y la hora",
        "No los acredita una oferta de persona jurídica: 7, ",
    ];
    shows(&html, &says);
    snapshot!(html, "desempate-empresa");
}

/// A consorcio in which the member with less than a quarter gives the criteria that ask for one.
#[tokio::test]
async fn tie_break_of_a_consorcio() {
    let firm = r#"{ "format": "habilita-borrador-firma/1", "kind": "consorcio", "members": [
        { "id": "m1", "name": "Ana", "kind": "natural", "share": "76" }, { "id": "m2", "kind": "legal", "share": "24", "constituted": "15/03/2019" }] }"#;
    let offer = r#"{ "format": "habilita-borrador-oferta/1", "process": "gachala-mic-006-2026",
        "tiebreak": { "DES-02-VIF": { "private": "yes", "claimed": "yes" }, "DES-03": { "claimed": "yes" }, "DES-07": { "claimed": "yes",
            "members": { "m1": { "formato_10f": { "has": "yes" } } } } },
        "tie_members": { "m1": { "head_of_family": "yes", "ties": "no", "workers": "5", "disabled": "0" }, "m2": { "workers": "10", "disabled": "15/01/2020" } }, "draw": {} }"#;
    let work = Work { firm: read_firm(firm).expect("a firm draft"), offer: read_offer(offer).expect("an offer draft") };
    let html = page(work, Page::TieBreak).await;
    shows(
        &html,
        &[
            "24 %",
            "Integrante 2",
            "Del grupo",
            "id=\"tie-workers.m2\"",
            "DES-07-formato_10f.m1-tiene-yes",
            "Formato 10F",
            "imprimir-papeles",
        ],
    );
    snapshot!(html, "desempate-consorcio");
}

#[tokio::test]
async fn report() {
    let html = page(half_done(), Page::Report).await;
    shows(&html, &["con causal de rechazo", "id=\"comprobante\""]);
    // The receipt changes with every version; the rest is reviewed.
    let start = html.find("<section class=\"part receipt\">").expect("a receipt");
    snapshot!(&html[..start], "informe");
}

#[tokio::test]
async fn summary_of_an_untouched_offer() {
    let html = page(Work::default(), Page::Summary).await;
    shows(&html, &["incompleta", "por confirmar", "8:10 a. m.", "$ 43.000.000"]);
    snapshot!(html, "proceso");
}

/// Every table of the engine is on the page of sources, with a row for each figure and its doubt in words.
#[tokio::test]
async fn sources_show_every_table_and_every_doubt() {
    let html = preview::door(Door::Sources).await;
    let tables = habilita::engine::reference::all();
    let tables = tables.as_object().expect("tables");
    let entries: usize = tables.values().map(|t| t["entries"].as_array().map_or(0, Vec::len)).sum();
    println!("{} tables, {entries} figures", tables.len());
    assert_eq!(html.matches("data-table=").count(), tables.len());
    assert!(html.matches("<tr>").count() > entries, "a row for each figure and one for each heading");
    shows(&html, &["1.750.905", "Sin verificar", "Una sola fuente", "Confirmada", "Lo que no se sabe", "9/7, o el lunes siguiente"]);
}

/// Start and choice show each invitation of the list, with the eve of its closing, which is also the day the check supposes.
#[tokio::test]
async fn invitations_are_offered_as_of_the_eve_of_their_closing() {
    let list: serde_json::Value = serde_json::from_str(include_str!("../../www/procesos/indice.json")).expect("JSON");
    let list = list.as_array().expect("a list");
    for door in [Door::Start, Door::Check] {
        let html = preview::door(door).await;
        assert_eq!(html.matches("class=\"invitation\"").count(), list.len());
        for entry in list {
            let text = |key: &str| entry[key].as_str().expect("a text");
            let eve = Date::new(text("closing")).and_then(|closing| closing.days_before(1)).expect("a day");
            let link = format!("#/{}\"", text("id"));
            shows(&html, &[text("reference"), text("entity"), text("object"), &link, &format!("Revisar como si fuera el {eve}")]);
            let definition =
                std::fs::read_to_string(format!("{}/www/procesos/{}.json", env!("CARGO_MANIFEST_DIR"), text("id"))).expect("a definition");
            let process = Process::load(&definition).expect("a definition");
            let after = Moment::new("2199-01-01").expect("a moment");
            let supposed = preview::page(process, Work::default(), Page::Summary, after).await;
            let closing = Date::new(text("closing")).map(|day| day.to_string()).unwrap_or_default();
            shows(&supposed, &[&format!("<strong>{eve}"), &format!("<strong>Esta invitación ya cerró</strong> ({closing}")]);
        }
    }
    assert!(!list.is_empty());
}

/// Nobody is told that an invitation is over while it may be open: without an hour, its day counts whole.
#[tokio::test]
async fn an_invitation_without_an_hour_is_open_until_its_day_ends() {
    let text =
        std::fs::read_to_string(format!("{}/www/procesos/gachala-mic-006-2026.json", env!("CARGO_MANIFEST_DIR"))).expect("it is there");
    let mut definition: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let rows = definition["schedule"].as_array_mut().expect("a schedule");
    let closing = rows.iter_mut().find(|row| row["milestone"] == "closing").expect("a closing");
    let day = closing["date"].as_str().expect("a date").to_owned();
    closing.as_object_mut().expect("a row").remove("hour").expect("an hour");
    let process = Process::load(&definition.to_string()).expect("a definition");
    for (at, over) in [(format!("{day}T23:59"), false), ("2199-01-01".to_owned(), true)] {
        let shown = preview::page(process.clone(), Work::default(), Page::Summary, Moment::new(&at).expect("a moment")).await;
        assert_eq!(shown.contains("Esta invitación ya cerró"), over, "{at}");
    }
}

/// What is read before, or without, WebAssembly.
#[tokio::test]
async fn doors() {
    for (door, says) in [
        (Door::Start, "Revise su oferta antes de presentarla en SECOP II"),
        (Door::Start, "href=\"./revisar.html#/gachala-mic-006-2026\""),
        (Door::Check, "href=\"#/usme-fdlu-mc-009-2025\""),
        (Door::Calculator, "sin escoger una invitación"),
        (Door::Entities, "&lt;script src=\"https://SU-HABILITA/embed.js\""),
        (Door::Sources, "Salario mínimo mensual legal vigente"),
        (Door::Showcase, "Todo en regla"),
    ] {
        let html = lines(&preview::door(door).await);
        shows(&html, &[says, "Resultado orientativo", "href=\"./revisar.html\""]);
        assert_eq!(html.matches("<h1").count(), 1);
        assert!(!html.contains("style="), "the page's policy forbids it");
        match door {
            Door::Start => snapshot!(html, "puerta-inicio"),
            Door::Check => snapshot!(html, "puerta-revisar"),
            Door::Calculator | Door::Entities | Door::Sources | Door::Showcase => {}
        }
    }
}
