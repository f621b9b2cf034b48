//! Drafts to text and back: for storage, and for the file that holds everything.

use super::whole::{FirmDraft, OfferDraft};
use crate::engine::reading::{canonical_text, parse, read_document, record, word, Field, Limits, Node, Problem, Problems, Text};
use serde_json::Value;
use std::mem;

const FIRM: Limits = Limits { bytes: 4_000_000, what: "La firma guardada" };
const OFFER: Limits = Limits { bytes: 4_000_000, what: "La oferta guardada" };
/// A firm, some offers and their definitions.
pub const FILE: Limits = Limits { bytes: 20_000_000, what: "El archivo" };

pub fn firm_text(draft: &FirmDraft) -> String {
    canonical_text(draft)
}

/// The prices are written straight to text: there may be thousands, and they are kept with every key.
pub fn offer_text(draft: &OfferDraft) -> String {
    let mut rest = draft.clone();
    let prices = mem::take(&mut rest.prices);
    let mut text = canonical_text(&rest);
    if prices.is_empty() {
        return text;
    }
    // An offer always has its format, so there is a field before this one.
    text.pop();
    text.push_str(",\"prices\":{");
    for (place, (id, price)) in prices.iter().enumerate() {
        text.push_str(if place == 0 { "\"" } else { ",\"" });
        text.push_str(id.as_str());
        text.push_str("\":{");
        for (place, (name, typed)) in price.fields().into_iter().filter(|(_, typed)| !typed.is_empty()).enumerate() {
            text.push_str(if place == 0 { "\"" } else { ",\"" });
            text.push_str(name);
            text.push_str("\":");
            text.push_str(&canonical_text(typed));
        }
        text.push('}');
    }
    text.push_str("}}");
    text
}

/// # Errors
/// What is wrong with the saved text.
pub fn read_firm(text: &str) -> Result<FirmDraft, Vec<Problem>> {
    read_document(text, &FIRM).map(|mut firm: FirmDraft| {
        firm.modernise();
        firm.name_rows();
        firm
    })
}

/// # Errors
/// What is wrong with the saved text.
pub fn read_offer(text: &str) -> Result<OfferDraft, Vec<Problem>> {
    read_document(text, &OFFER).map(|mut offer: OfferDraft| {
        offer.draw.modernise();
        offer
    })
}

/// JSON kept as it came, to be read by whoever knows its shape.
#[derive(Clone, Debug, PartialEq)]
pub struct Raw(pub Value);

impl Field for Raw {
    fn blank() -> Self {
        Raw(Value::Null)
    }

    fn read(node: &Node<'_>, _: &mut Problems) -> Option<Self> {
        Some(Raw(node.value.clone()))
    }

    fn write(&self) -> Value {
        self.0.clone()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn schema() -> Value {
        serde_json::json!({})
    }
}

word! {
    /// The format of a file with everything.
    pub enum SavedFormat { V1 = "habilita-guardado/1", }
}

record! {
    /// An offer in a file: `place` names its process and its number, as the address does.
    pub struct SavedOffer {
        pub place: Text,
        pub offer: OfferDraft,
    }
}

record! {
    /// Everything typed, in one file. `processes` are the definitions that the bidder opened from files; without a firm, the one that is
    /// kept stays.
    pub struct Saved {
        pub format: SavedFormat,
        pub firm: Option<FirmDraft>,
        pub offers: Vec<SavedOffer>,
        pub processes: Vec<Raw>,
    }
}

/// What a file that the bidder opens turns out to be.
#[derive(Clone, Debug, PartialEq)]
pub enum Given {
    /// A definition, or something that should have been one: its reader says what is wrong.
    Definition,
    /// With what of it could not be read, in words.
    Saved(Box<Saved>, Vec<String>),
}

/// Tells what a file is and reads it, unless it is a definition.
///
/// # Errors
/// What is wrong with it: what was open stays as it was.
pub fn read_file(text: &str) -> Result<Given, Vec<Problem>> {
    let value = parse(text, &FILE)?;
    let format = value.get("format").and_then(Value::as_str).unwrap_or_default();
    let refuse = |code: &'static str, message: String| Err(vec![Problem { code, path: "/format".to_owned(), message }]);
    match format.split_once('/') {
        Some(("habilita-guardado", "1")) => {
            let mut problems = Problems::default();
            let mut saved = Saved::read(&Node::root(&value), &mut problems);
            for firm in saved.iter_mut().flat_map(|saved| &mut saved.firm) {
                firm.modernise();
                firm.name_rows();
            }
            saved.iter_mut().flat_map(|saved| &mut saved.offers).for_each(|saved| saved.offer.draw.modernise());
            saved.filter(|_| problems.is_empty()).map(|saved| Given::Saved(Box::new(saved), Vec::new())).ok_or_else(|| problems.into_vec())
        }
        Some(("habilita-rescate", "1")) => rescued(&value),
        Some(("habilita-apartado", _)) => refuse(
            "set_aside",
            "Este archivo es la copia de algo que no se pudo leer: tampoco se puede abrir. Guárdelo para mostrárselo a quien le ayude.".to_owned(),
        ),
        Some(("habilita-guardado" | "habilita-rescate" | "habilita", version)) if version.parse::<u16>().is_ok_and(|v| v > 1) => refuse(
            "newer_format",
            format!("Este archivo es de una versión más nueva de Habilita («{format}»). Recargue la página para actualizarla y ábralo de nuevo."),
        ),
        Some(("habilita-firma" | "habilita-oferta" | "habilita-borrador-firma" | "habilita-borrador-oferta", _)) => refuse(
            "part_of_a_file",
            format!("Este archivo («{format}») trae solo una parte. Abra el que se guardó con «Guardar en un archivo», o el de una invitación."),
        ),
        _ => Ok(Given::Definition),
    }
}

/// The copy that the recovery page gives when the app dies: the texts of the storage, by key. What can be read is taken; what cannot is named.
fn rescued(value: &Value) -> Result<Given, Vec<Problem>> {
    let mut saved = Saved { format: SavedFormat::V1, firm: None, offers: Vec::new(), processes: Vec::new() };
    let mut left_out = Vec::new();
    let mut problems = Vec::new();
    let kept = value.get("kept").and_then(Value::as_object);
    let texts = kept.into_iter().flatten().filter_map(|(key, text)| Some((key.as_str(), text.as_str()?)));
    for (key, text) in texts {
        let failed = match key.strip_prefix("habilita:").map(|rest| rest.split_once(':').unwrap_or((rest, ""))) {
            Some(("firma", "")) => {
                read_firm(text).map(|firm| saved.firm = Some(firm)).err().map(|found| ("los datos de la firma".to_owned(), found))
            }
            Some(("oferta", name)) if !name.contains(':') => match (Text::new(name), read_offer(text)) {
                (Some(place), Ok(offer)) => {
                    saved.offers.push(SavedOffer { place, offer });
                    None
                }
                (_, Err(found)) => Some((format!("la oferta {name}"), found)),
                (None, Ok(_)) => None,
            },
            Some(("proceso", name)) if !name.contains(':') => match parse(text, &FILE) {
                Ok(process) => {
                    saved.processes.push(Raw(process));
                    None
                }
                Err(found) => Some((format!("la invitación {name}"), found)),
            },
            // What had been set aside was not readable then either.
            _ => None,
        };
        if let Some((words, found)) = failed {
            left_out.push(words);
            problems.extend(found.into_iter().map(|p| Problem { path: format!("/kept/{}{}", key.replace('/', "~1"), p.path), ..p }));
        }
    }
    if saved.firm.is_none() && saved.offers.is_empty() && !problems.is_empty() {
        return Err(problems);
    }
    Ok(Given::Saved(Box::new(saved), left_out))
}
