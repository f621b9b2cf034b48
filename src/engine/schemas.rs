//! The JSON Schemas of the documents, as their types declare them. Native only.

use super::firm::Firm;
use super::offer::Offer;
use super::process::Definition;
use super::reading::Field;
use serde_json::{json, Value};

/// File name and text of each schema.
pub fn all() -> Vec<(&'static str, String)> {
    vec![
        ("habilita-1.json", text("Definición de una invitación (habilita/1)", Definition::schema())),
        ("habilita-firma-1.json", text("Firma (habilita-firma/1)", Firm::schema())),
        ("habilita-oferta-1.json", text("Oferta (habilita-oferta/1)", Offer::schema())),
    ]
}

fn text(title: &str, schema: Value) -> String {
    let mut whole = json!({ "$schema": "https://json-schema.org/draft/2020-12/schema", "title": title });
    if let (Some(whole), Value::Object(schema)) = (whole.as_object_mut(), schema) {
        whole.extend(schema);
    }
    format!("{whole:#}\n")
}
