//! What is in a file that the bidder opens: everything saved, as JSON or within a report; the copy of the recovery page; or a definition.

use super::{read_firm, read_offer, Raw, Saved, SavedFormat, SavedOffer, FILE};
use crate::engine::reading::{parse, shorten, Field, Node, Problem, Problems, Text};
use serde_json::Value;

/// The first format of a file with everything; the second says too what was found.
const FIRST: &str = "habilita-guardado/1";

/// Where a report that was saved has its data: `www/llevar/llevar.js` writes it.
const DATA: &str = "id=\"habilita-datos\"";

/// More members or rivals than this are no tender: each is judged by every rule and drawn with every paper, and the page would stand still.
const MOST_PEOPLE: usize = 100;

/// As many offers as a list may have; the copy of the recovery page has none.
const MOST_OFFERS: usize = 5000;

/// What there is too much of to be shown.
fn too_many(saved: &Saved) -> Option<Problem> {
    let members = saved.firm.as_ref().map_or(0, |firm| firm.members.len());
    let rivals = saved
        .offers
        .iter()
        .enumerate()
        .map(|(at, one)| (format!("/offers/{at}/offer/draw/rivals"), one.offer.draw.rivals.len(), MOST_PEOPLE));
    let all = [("/offers".to_owned(), saved.offers.len(), MOST_OFFERS), ("/firm/members".to_owned(), members, MOST_PEOPLE)];
    let (path, count, most) = all.into_iter().chain(rivals).find(|(_, count, most)| count > most)?;
    Some(Problem { code: "too_many", path, message: format!("Hay {count} elementos y el máximo es {most}.") })
}

/// The latest format that this version reads.
fn latest(name: &str) -> u16 {
    if name == "habilita-guardado" {
        2
    } else {
        1
    }
}

/// The second format has everything that the first one had.
fn modernise(value: &mut Value) {
    if let Some(format) = value.get_mut("format") {
        *format = Value::String("habilita-guardado/2".to_owned());
    }
}

/// The JSON of a file: all of it, or what a report that was saved carries inside.
fn inside(text: &str) -> Result<&str, Vec<Problem>> {
    if !text.trim_start_matches('\u{feff}').trim_start().starts_with('<') {
        return Ok(text);
    }
    let data = text.split_once(DATA).and_then(|(_, rest)| rest.split_once('>')).map(|(_, rest)| rest);
    let whole = data.and_then(|rest| rest.split_once("</script"));
    whole.map(|(json, _)| json).ok_or_else(|| {
        let message = if data.is_some() {
            "El informe está cortado: sus datos no llegan al final. Ábralo en el equipo donde lo guardó, o pida que se lo envíen de nuevo."
        } else {
            "Esta página no trae datos de Habilita. Abra el informe que se guardó con «Guardar el informe», o el archivo .json."
        };
        vec![Problem { code: "no_data", path: String::new(), message: message.to_owned() }]
    })
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
    let mut value = parse(inside(text)?, &FILE)?;
    if value.get("format").and_then(Value::as_str) == Some(FIRST) {
        modernise(&mut value);
    }
    let format = value.get("format").and_then(Value::as_str).unwrap_or_default();
    let refuse = |code: &'static str, message: String| Err(vec![Problem { code, path: "/format".to_owned(), message }]);
    match format.split_once('/') {
        Some(("habilita-guardado", "2")) => {
            let mut problems = Problems::default();
            let mut saved = Saved::read(&Node::root(&value), &mut problems);
            if let Some(problem) = saved.as_ref().and_then(too_many) {
                return Err(vec![problem]);
            }
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
            "Este archivo es la copia de algo que no se pudo leer: tampoco se puede abrir. Guárdelo para mostrárselo a quien le ayude."
                .to_owned(),
        ),
        Some((name @ ("habilita-guardado" | "habilita-rescate" | "habilita"), version))
            if version.parse::<u16>().is_ok_and(|v| v > latest(name)) =>
        {
            refuse(
                "newer_format",
                format!(
                    "Este archivo es de una versión más nueva de Habilita («{}»). Recargue la página para actualizarla y ábralo de nuevo.",
                    shorten(format)
                ),
            )
        }
        Some(("habilita-firma" | "habilita-oferta" | "habilita-borrador-firma" | "habilita-borrador-oferta", _)) => refuse(
            "part_of_a_file",
            format!(
                "Este archivo («{}») trae solo una parte. Abra el que se guardó con «Guardar en un archivo», o el de una invitación.",
                shorten(format)
            ),
        ),
        _ => Ok(Given::Definition),
    }
}

/// The copy that the recovery page gives when the app dies: the texts of the storage, by key. What can be read is taken; what cannot is named.
fn rescued(value: &Value) -> Result<Given, Vec<Problem>> {
    let mut saved = Saved { format: SavedFormat::V2, firm: None, offers: Vec::new(), processes: Vec::new(), report: None };
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
                (_, Err(found)) => Some((format!("la oferta {}", shorten(name)), found)),
                (None, Ok(_)) => None,
            },
            Some(("proceso", name)) if !name.contains(':') => match parse(text, &FILE) {
                Ok(process) => {
                    saved.processes.push(Raw(process));
                    None
                }
                Err(found) => Some((format!("la invitación {}", shorten(name)), found)),
            },
            // What had been set aside was not readable then either.
            _ => None,
        };
        if let Some((words, found)) = failed {
            left_out.push(words);
            problems
                .extend(found.into_iter().map(|p| Problem { path: format!("/kept/{}{}", shorten(key).replace('/', "~1"), p.path), ..p }));
        }
    }
    if let Some(problem) = too_many(&saved) {
        return Err(vec![problem]);
    }
    if saved.firm.is_none() && saved.offers.is_empty() && !problems.is_empty() {
        return Err(problems);
    }
    Ok(Given::Saved(Box::new(saved), left_out))
}
