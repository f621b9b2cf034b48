use super::*;
use crate::engine::reading::{json_text, Text};
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
