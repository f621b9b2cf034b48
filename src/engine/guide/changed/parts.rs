//! The parts of a definition that have ids, compared by them; and those that are told as a whole.

use crate::engine::process::Process;
use crate::engine::report::ChangedPart;
use crate::engine::values::text::{grouped, parse_date};
use crate::engine::values::Date;
use serde_json::Value;

/// A list of the definition, and what one of its entries is.
const LISTS: [(&str, &str); 14] = [
    ("requirements", "Requisito"),
    ("experience/rules", "Experiencia"),
    ("price/rules", "Regla de precio"),
    ("price/items", "Ítem"),
    ("price/lots", "Lote"),
    ("tiebreak/criteria", "Criterio de desempate"),
    ("facts", "Pregunta"),
    ("bidder_doubts", "Duda sobre quién puede presentarse"),
    ("readings", "Lectura de la invitación"),
    ("contradictions", "Contradicción"),
    ("guarantees", "Garantía"),
    ("deductions", "Descuento"),
    ("rejections", "Causal de rechazo"),
    ("void", "Causa para declarar desierto"),
];

/// Parts told as a whole, without the lists of above.
const WHOLES: [(&str, &str); 13] = [
    ("object", "Objeto"),
    ("entity", "Entidad"),
    ("contract", "Clase de contrato"),
    ("place", "Lugar"),
    ("bidders", "Quién puede presentarse"),
    ("unspsc", "Códigos UNSPSC"),
    ("mipyme", "Limitación a Mipyme"),
    ("experience", "Cómo se cuenta la experiencia"),
    ("price", "Cómo se revisa el precio"),
    ("tiebreak", "Sorteo y pruebas del desempate"),
    ("notices", "Advertencias"),
    ("source", "Documento publicado"),
    ("validity", "Validez de la oferta: numeral o nota"),
];

/// What a field of an entry is, in words; nothing for what no bidder reads.
fn field(name: &str) -> Option<&'static str> {
    Some(match name {
        "title" | "question" | "description" => "el nombre",
        "clause" | "clauses" => "el numeral",
        "help" | "note" | "detail" | "ask" => "la explicación",
        "rule" | "amount" | "percent" | "assume" | "or" | "until" | "max_age" | "proofs" => "lo que se exige",
        "consequence" => "lo que pasa si falta",
        "applies" | "bidders" | "per" | "whose" => "a quién se le pide",
        "when" | "signers" => "cuándo se pide",
        "signed_by" => "quién lo firma",
        "issuer" => "quién lo expide",
        "paper" => "el papel",
        "ceiling" => "el precio techo",
        "quantity" | "unit" => "la cantidad o la unidad",
        "vat" => "el IVA",
        "number" | "id" => return None,
        "cites" => "las normas que cita",
        _ => "otros datos",
    })
}

fn at<'a>(document: &'a Value, path: &str) -> Option<&'a Value> {
    path.split('/').try_fold(document, |value, key| value.get(key))
}

fn entries<'a>(document: &'a Value, path: &str) -> &'a [Value] {
    at(document, path).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

fn text<'a>(entry: &'a Value, key: &str) -> Option<&'a str> {
    entry.get(key).and_then(Value::as_str)
}

/// What tells an entry from the others of its list.
fn key(entry: &Value) -> Option<&str> {
    text(entry, "id").or_else(|| text(entry, "title"))
}

fn name(kind: &str, entry: &Value) -> String {
    let title = ["title", "question", "description"].iter().find_map(|key| text(entry, key)).unwrap_or_default();
    let id = text(entry, "id").map(|id| format!(" {id}")).unwrap_or_default();
    let clause = text(entry, "clause").map(|clause| format!(" (num. {clause})")).unwrap_or_default();
    format!("{kind}{id}{clause}: {title}")
}

pub fn lists(before: &Process, after: &Process, found: &mut Vec<ChangedPart>) {
    for (path, kind) in LISTS {
        let (old, new) = (entries(before.document(), path), entries(after.document(), path));
        let same = |list: &'_ [Value], entry: &Value| list.iter().position(|other| key(other) == key(entry));
        for entry in new {
            match same(old, entry).and_then(|place| old.get(place)) {
                None => found.push(ChangedPart::new(name(kind, entry), "se agregó")),
                Some(earlier) => {
                    let how = differences(earlier, entry);
                    if !how.is_empty() {
                        found.push(ChangedPart::new(name(kind, entry), format!("cambió {}", how.join(", "))));
                    }
                }
            }
        }
        let gone = old.iter().filter(|entry| same(new, entry).is_none());
        found.extend(gone.map(|entry| ChangedPart::new(name(kind, entry), "se quitó")));
    }
}

/// What two entries differ in, each once, with the figures where there are few.
fn differences(before: &Value, after: &Value) -> Vec<String> {
    let mut said: Vec<(&'static str, Vec<String>)> = Vec::new();
    let names = |entry: &Value| entry.as_object().map(|fields| fields.keys().cloned().collect::<Vec<_>>()).unwrap_or_default();
    let mut all = names(before);
    all.extend(names(after).into_iter().filter(|name| before.get(name).is_none()));
    for name in all {
        let (old, new) = (before.get(&name), after.get(&name));
        let Some(words) = field(&name).filter(|_| old != new) else { continue };
        let mut figures = Vec::new();
        leaves(old.unwrap_or(&Value::Null), new.unwrap_or(&Value::Null), &mut figures);
        match said.iter_mut().find(|(other, _)| *other == words) {
            Some((_, all)) => all.extend(figures),
            None => said.push((words, figures)),
        }
    }
    let told = |(words, figures): (&'static str, Vec<String>)| match figures.as_slice() {
        [] => words.to_owned(),
        some if some.len() <= MOST => format!("{words} ({})", some.join("; ")),
        _ => words.to_owned(),
    };
    said.into_iter().map(told).collect()
}

/// More figures than these are not told one by one.
const MOST: usize = 3;

/// The figures and dates that stand in the same place of both.
fn leaves(before: &Value, after: &Value, found: &mut Vec<String>) {
    match (before, after) {
        (Value::Object(old), Value::Object(new)) => {
            for (key, value) in old {
                leaves(value, new.get(key).unwrap_or(&Value::Null), found);
            }
        }
        (Value::Array(old), Value::Array(new)) if old.len() == new.len() => {
            old.iter().zip(new).for_each(|(old, new)| leaves(old, new, found));
        }
        _ if before == after => {}
        _ => {
            if let Some((old, new)) = figure(before).zip(figure(after)) {
                found.push(format!("de {old} a {new}"));
            }
        }
    }
}

/// A figure or a date as it is read; nothing for words.
fn figure(value: &Value) -> Option<String> {
    match value {
        Value::Number(number) => Some(grouped(&number.to_string())),
        Value::String(text) => match Date::new(text) {
            Some(date) => Some(date.to_string()),
            None if parse_date(text).is_ok() => Some(text.clone()),
            None => text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.').then(|| grouped(text)).filter(|text| !text.is_empty()),
        },
        _ => None,
    }
}

/// What is left of a part once the lists of above are taken out of it.
fn without_lists(path: &str, document: &Value) -> Value {
    let mut part = document.get(path).cloned().unwrap_or(Value::Null);
    for (list, _) in LISTS {
        if let Some((_, name)) = list.split_once('/').filter(|(parent, _)| *parent == path) {
            if let Some(fields) = part.as_object_mut() {
                fields.remove(name);
            }
        }
    }
    part
}

pub fn rest(before: &Process, after: &Process, found: &mut Vec<ChangedPart>) {
    for (path, what) in WHOLES {
        let (old, new) = (without_lists(path, before.document()), without_lists(path, after.document()));
        // How long an offer binds is told with its days.
        let days = path == "validity" && old.get("days") != new.get("days");
        if old != new && !days {
            let mut figures = Vec::new();
            leaves(&old, &new, &mut figures);
            let figures = if figures.is_empty() || figures.len() > MOST { String::new() } else { format!(" ({})", figures.join("; ")) };
            found.push(ChangedPart::new(what, format!("cambió{figures}")));
        }
    }
}
