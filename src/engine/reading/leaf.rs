//! The plain leaves of a document: text, ids, small whole numbers.

use super::node::{Field, Node};
use super::problem::Problems;
use serde_json::Value;
use std::fmt;
use std::sync::Arc;

/// Text a person reads: 1 to 4,000 characters, not blank. A clone is the same text, not another copy of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Text(Arc<str>);

const LONGEST_TEXT: usize = 4000;

impl Text {
    /// The text, if it is neither blank nor too long.
    pub fn new(text: &str) -> Option<Self> {
        (!blank(text) && text.chars().count() <= LONGEST_TEXT).then(|| Text(text.into()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Field for Text {
    fn blank() -> Self {
        Text(Arc::default())
    }

    fn read(node: &Node<'_>, problems: &mut Problems) -> Option<Self> {
        let Value::String(text) = node.value else {
            node.expected(problems, "un texto entre comillas");
            return None;
        };
        let read = Text::new(text);
        if read.is_none() {
            let message = if blank(text) {
                "El texto está vacío. Escríbalo o quite el campo.".to_owned()
            } else {
                format!("El texto pasa de {LONGEST_TEXT} caracteres. Acórtelo.")
            };
            node.problem(problems, "bad_text", message);
        }
        read
    }

    fn write(&self) -> Value {
        Value::String(self.0.as_ref().to_owned())
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn schema() -> Value {
        serde_json::json!({ "type": "string", "pattern": "\\S", "maxLength": LONGEST_TEXT })
    }
}

/// Blank as `\S` of JSON Schema sees it, so that loader and schema agree.
fn blank(text: &str) -> bool {
    text.chars().all(|c| (c.is_whitespace() && c != '\u{85}') || c == '\u{feff}')
}

/// A stable id: 1 to 64 letters, digits, `.`, `-` or `_`, starting with a letter or digit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Id(Arc<str>);

impl Id {
    pub fn new(text: &str) -> Option<Self> {
        let mut bytes = text.bytes();
        let first = bytes.next()?.is_ascii_alphanumeric();
        let rest = bytes.all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_'));
        (first && rest && text.len() <= 64).then(|| Id(text.into()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Field for Id {
    fn blank() -> Self {
        Id(Default::default())
    }

    fn read(node: &Node<'_>, problems: &mut Problems) -> Option<Self> {
        let read = node.value.as_str().and_then(Id::new);
        if read.is_none() {
            let message = "Aquí va un identificador: de 1 a 64 letras sin tilde, números, puntos o guiones, sin espacios.";
            node.problem(problems, "bad_id", message);
        }
        read
    }

    fn write(&self) -> Value {
        Value::String(self.0.as_ref().to_owned())
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn schema() -> Value {
        serde_json::json!({ "type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$" })
    }
}

/// A small whole number: days, counts, years. From 0 to 9,999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Whole(u16);

const GREATEST_WHOLE: u16 = 9999;

impl Whole {
    /// The number, if it is not too great.
    pub fn new(number: u16) -> Option<Self> {
        (number <= GREATEST_WHOLE).then_some(Whole(number))
    }

    pub fn get(self) -> u16 {
        self.0
    }
}

impl Field for Whole {
    fn blank() -> Self {
        Whole(0)
    }

    fn read(node: &Node<'_>, problems: &mut Problems) -> Option<Self> {
        let read = match node.value {
            Value::Number(number) => {
                let read = whole_of(number);
                if let (Some(whole), false) = (read, number.is_u64()) {
                    problems.otherwise(&node.path, whole.write());
                }
                read
            }
            _ => {
                node.expected(problems, "un número entero sin comillas");
                return None;
            }
        };
        if read.is_none() {
            node.problem(problems, "bad_whole", format!("Aquí va un número entero de 0 a {GREATEST_WHOLE}, sin decimales."));
        }
        read
    }

    fn write(&self) -> Value {
        Value::from(self.0)
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn schema() -> Value {
        serde_json::json!({ "type": "integer", "minimum": 0, "maximum": GREATEST_WHOLE })
    }
}

/// `30` and `30.0` are the same integer to JSON Schema, so they are to us.
fn whole_of(number: &serde_json::Number) -> Option<Whole> {
    let text = number.to_string();
    let digits = text.strip_suffix(".0").unwrap_or(&text);
    let digits = if digits == "-0" { "0" } else { digits };
    digits.parse().ok().filter(|n| *n <= GREATEST_WHOLE).map(Whole)
}
