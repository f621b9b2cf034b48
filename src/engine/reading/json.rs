//! JSON text to a value tree: bounded in size and depth, duplicate keys refused, faults named by line and column.

use super::node::shorten;
use super::problem::Problem;
use serde::de::{DeserializeSeed, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::fmt;

/// How large a document may be.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    pub bytes: usize,
    /// What the document is called in messages: «La definición», «La oferta».
    pub what: &'static str,
}

/// Parses `text`, refusing what is too large, too deep, broken or says the same key twice.
///
/// # Errors
/// One problem: the parser stops at the first fault of syntax. `path` is empty; the message names line and column.
pub fn parse(text: &str, limits: &Limits) -> Result<Value, Vec<Problem>> {
    if text.len() > limits.bytes {
        return Err(vec![too_large(text.len(), limits)]);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = serde_json::Deserializer::from_str(text);
    let parsed = Tree.deserialize(&mut reader).and_then(|value| reader.end().map(|()| value));
    parsed.map_err(|error| vec![broken(&error, limits)])
}

/// The problem of a document beyond the limit; also for a file refused by its size before it is read.
pub fn too_large(bytes: usize, limits: &Limits) -> Problem {
    Problem {
        code: "too_large",
        path: String::new(),
        message: format!(
            "{} pesa {} kB y el límite es {} kB. Revise que sea el archivo correcto.",
            limits.what,
            bytes.div_ceil(1000),
            limits.bytes / 1000
        ),
    }
}

const DUPLICATE: &str = "duplicate key: ";

fn broken(error: &serde_json::Error, limits: &Limits) -> Problem {
    let place = format!("línea {}, columna {}", error.line(), error.column());
    let text = error.to_string();
    let (code, message) = if let Some(rest) = text.strip_prefix(DUPLICATE) {
        let key = shorten(rest.split(" at line ").next().unwrap_or(rest));
        ("duplicate_key", format!("El campo «{key}» aparece dos veces en el mismo objeto ({place}). Deje uno solo."))
    } else if text.starts_with("recursion limit") {
        ("too_deep", format!("Hay demasiados niveles de corchetes o llaves, uno dentro de otro ({place}). El máximo es 127."))
    } else if error.is_eof() {
        ("broken_json", format!("{} termina antes de cerrar lo que abrió ({place}): le falta una parte.", limits.what))
    } else {
        ("broken_json", format!("{} no es JSON válido ({place}): {}. Revise comas, comillas y llaves.", limits.what, fault(&text)))
    };
    Problem { code, path: String::new(), message }
}

fn fault(text: &str) -> &'static str {
    const KNOWN: [(&str, &str); 8] = [
        ("expected `,` or `}`", "falta una coma o una llave de cierre"),
        ("expected `,` or `]`", "falta una coma o un corchete de cierre"),
        ("expected `:`", "faltan los dos puntos después del nombre"),
        ("trailing comma", "sobra una coma antes del cierre"),
        ("trailing characters", "sobra texto después del final"),
        ("key must be a string", "el nombre de un campo debe ir entre comillas dobles"),
        ("control character", "hay un salto de línea o un carácter de control dentro de un texto"),
        ("expected value", "aquí debería empezar un valor"),
    ];
    KNOWN.iter().find(|(english, _)| text.starts_with(english)).map_or("hay algo que no se esperaba", |(_, spanish)| spanish)
}

/// Builds the tree by hand because serde_json's own keeps the last of two equal keys without a word.
struct Tree;

impl<'de> DeserializeSeed<'de> for Tree {
    type Value = Value;
    fn deserialize<D: serde::Deserializer<'de>>(self, reader: D) -> Result<Value, D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Tree {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }
    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }
    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }
    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }
    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }
    #[allow(clippy::disallowed_types, reason = "the visitor's signature is serde's; the value is kept only to be refused with its place")]
    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(serde_json::Number::from_f64(value).map_or(Value::Null, Value::Number))
    }
    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }
    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::String(value))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(Tree)? {
            list.push(item);
        }
        Ok(Value::Array(list))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some(key) = entries.next_key::<String>()? {
            if map.contains_key(&key) {
                return Err(A::Error::custom(format_args!("{DUPLICATE}{key}")));
            }
            let value = entries.next_value_seed(Tree)?;
            map.insert(key, value);
        }
        Ok(Value::Object(map))
    }
}
