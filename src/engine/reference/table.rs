//! What every table shares: how sure a figure is, where the table is silent, how its file is read.

use crate::engine::reading::{parse, read_document, record, word, Field, Limits, Text};
use crate::engine::values::Date;
use serde_json::Value;

word! {
    /// How sure a figure is.
    pub enum Status {
        /// Read in two or more independent places.
        Confirmed = "confirmed",
        /// Read in one place.
        SingleSource = "single_source",
        /// Recalled or inferred, read nowhere: shown as a doubt, never as the law.
        Unverified = "unverified",
    }
}

impl Status {
    /// What a reader must be told of a figure or a norm of this status, beside it; nothing of one that is confirmed.
    pub fn caution(self) -> &'static str {
        match self {
            Status::Confirmed => "",
            Status::SingleSource => " (una sola fuente)",
            Status::Unverified => " (sin confirmar)",
        }
    }
}

record! {
    /// A time for which the table says that it has no figure, and why. Both days belong to it.
    pub struct Gap {
        pub from: Date,
        pub until: Date,
        pub note: Text,
    }
}

/// The text of a table. What is published judges by it without what only its readers look at (`lean/`, made by `cargo xtask schema`): «Fuentes»
/// is written beforehand, and every visitor would pay for it.
macro_rules! shipped {
    ($name:literal) => {{
        #[cfg(not(target_arch = "wasm32"))]
        const TEXT: &str = include_str!(concat!($name, ".json"));
        #[cfg(target_arch = "wasm32")]
        const TEXT: &str = include_str!(concat!("lean/", $name, ".json"));
        TEXT
    }};
}

pub(super) use shipped;

const LIMITS: Limits = Limits { bytes: 100_000, what: "La tabla" };

/// A shipped table; `None` only if its file were broken, which a test forbids: all it says would then be unknown.
pub(super) fn load<T: Field>(text: &str) -> Option<T> {
    read_document(text, &LIMITS).ok()
}

/// A shipped table as plain JSON.
pub(super) fn parsed(text: &str) -> Option<Value> {
    parse(text, &LIMITS).ok()
}

/// Whether `date` lies in a period whose last day, if there is one, belongs to it.
pub(super) fn within(date: Date, from: Date, until: Option<Date>) -> bool {
    from <= date && until.is_none_or(|until| date <= until)
}

/// A table without what the app never shows: sources, notes, units, other figures that circulate; and the norms of those whose norm it does not cite.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn lean(name: &str, text: &str) -> Option<String> {
    let cited = ["disqualifications", "legal_terms", "low_offers", "mipyme_threshold", "tiebreak"].contains(&name);
    let mut table = parsed(text)?;
    thin(&mut table, cited, true);
    Some(format!("{table}\n"))
}

#[cfg(not(target_arch = "wasm32"))]
fn thin(value: &mut Value, cited: bool, top: bool) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| thin(item, cited, false)),
        Value::Object(fields) => {
            let gap = fields.contains_key("note") && !fields.contains_key("status") && !top;
            fields.retain(|key, _| gap || !matches!(key.as_str(), "note" | "variants"));
            for (key, inner) in fields.iter_mut() {
                let told = match key.as_str() {
                    "source" | "note" => true,
                    "norm" => !cited,
                    "title" | "unit" => top,
                    _ => false,
                };
                if told {
                    *inner = Value::from("-");
                } else {
                    thin(inner, cited, false);
                }
            }
        }
        _ => {}
    }
}
