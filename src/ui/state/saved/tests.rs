use super::*;
use crate::engine::reading::{json_text, Id, Text};
use crate::ui::state::Typed;
use serde_json::json;

fn of(text: &str) -> Result<Given, String> {
    read_file(text).map_err(|problems| format!("{}: {}", problems[0].path, problems[0].message))
}

/// As the report's own writer does (`www/llevar/llevar.js`).
fn within(json: &str) -> String {
    let data = json.replace('<', "\\u003c");
    format!("<!doctype html>\n<html lang=\"es-CO\"><head></head><body><main></main><script type=\"application/json\" id=\"habilita-datos\">{data}</script></body></html>\n")
}

fn everything(name: &str) -> String {
    let offer = OfferDraft { title: Typed::new(name), ..OfferDraft::default() };
    canonical_text(&Saved {
        format: SavedFormat::V2,
        firm: Some(FirmDraft::default()),
        offers: vec![SavedOffer { place: Text::new("gachala-mic-006-2026").expect("a text"), offer }],
        processes: Vec::new(),
        report: None,
    })
}

/// Whatever a name holds, it comes back from inside a report as it went in, and cannot end the element it is in.
#[test]
fn a_report_gives_back_what_it_carries() {
    let long = "ñ😀".repeat(2500);
    for name in ["Papelería", "</script><script>alert(1)</script>", "<!-- \"comillas\" 'y' \\ barras -->", "]]> & &lt; \u{2028}", &long] {
        let text = everything(name);
        let file = within(&text);
        assert_eq!(file.matches("</script").count(), 1, "{name}");
        assert_eq!(of(&file), of(&text), "{name}");
        assert!(matches!(of(&file), Ok(Given::Saved(saved, _)) if saved.offers[0].offer.title.to_string() == name), "{name}");
        // A browser that saves the page again writes its own head, and may put a mark before it.
        assert_eq!(of(&format!("\u{feff}  {file}")), of(&text), "{name}");
    }
}

#[test]
fn a_page_without_our_data_and_one_that_was_cut_say_so() {
    let file = within(&everything("Papelería"));
    let cut = file.split_once("</script").expect("its end").0;
    assert!(of(cut).is_err_and(|said| said.contains("está cortado")));
    assert!(of("<!doctype html><p>Otra cosa").is_err_and(|said| said.contains("no trae datos de Habilita")));
    assert!(of(&within("{\"format\":")).is_err_and(|said| said.contains("termina antes")));
}

/// A file of the first format has no report and opens; one of a third is refused with the reason.
#[test]
fn older_files_migrate_and_newer_ones_are_refused() {
    let first = everything("Papelería").replace("habilita-guardado/2", "habilita-guardado/1");
    assert_eq!(of(&first), of(&everything("Papelería")));
    assert_eq!(of(&within(&first)), of(&first));
    let third = first.replace("habilita-guardado/1", "habilita-guardado/3");
    assert!(of(&within(&third)).is_err_and(|said| said.contains("versión más nueva")));
    for name in ["habilita-rescate/2", "habilita/2"] {
        assert!(of(&json_text(&json!({ "format": name }))).is_err_and(|said| said.contains("versión más nueva")), "{name}");
    }
}

/// As many rows as a list may have, none with a name: each is named by one look at the others, or opening the file would take hours.
#[test]
fn thousands_of_rows_without_a_name_get_one_each() {
    let rows = vec![json!({}); 5000];
    let firm = json!({ "format": "habilita-borrador-firma/1", "members": rows, "contracts": rows });
    let firm = read_firm(&json_text(&firm)).expect("a firm");
    assert_eq!(firm.members.last().and_then(|row| row.id.clone()), Id::new("m5000"));
    assert_eq!(firm.contracts.last().and_then(|row| row.id.clone()), Id::new("c5000"));
    let offer = json!({ "format": "habilita-borrador-oferta/1", "draw": { "rivals": rows } });
    let offer = read_offer(&json_text(&offer)).expect("an offer");
    assert_eq!(offer.draw.rivals.last().and_then(|row| row.id.clone()), Id::new("r5000"));
}

#[test]
fn a_rescue_with_more_offers_than_a_file_may_have_is_refused() {
    let offer = "{\"format\":\"habilita-borrador-oferta/1\",\"draw\":{}}";
    let kept: serde_json::Map<_, _> = (0..5001).map(|n| (format!("habilita:oferta:x{n}"), json!(offer))).collect();
    let said = of(&json_text(&json!({ "format": "habilita-rescate/1", "kept": kept })));
    assert!(said.is_err_and(|said| said.contains("/offers: Hay 5001")));
}

/// Each is judged by every rule and drawn with every paper: with thousands the page would stand still.
#[test]
fn a_crowd_of_members_or_rivals_is_refused() {
    let file = |members: usize, rivals: usize| {
        let firm = json!({ "format": "habilita-borrador-firma/1", "members": vec![json!({}); members] });
        let offer = json!({ "format": "habilita-borrador-oferta/1", "draw": { "rivals": vec![json!({}); rivals] } });
        of(&json_text(&json!({ "format": "habilita-guardado/2", "firm": firm, "offers": [{ "place": "x", "offer": offer }] })))
    };
    assert!(file(100, 100).is_ok());
    assert_eq!(file(101, 0), Err("/firm/members: Hay 101 elementos y el máximo es 100.".to_owned()));
    assert_eq!(file(0, 101), Err("/offers/0/offer/draw/rivals: Hay 101 elementos y el máximo es 100.".to_owned()));
}
