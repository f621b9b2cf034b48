//! The canonical document, made while a document is read: a definition is large, and the writers of its types weighed more than this.

use super::node::Path;
use serde_json::{Map, Value};

/// A copy without the empty lists under a key, which the canonical document leaves out.
pub fn without_empty_lists(value: &Value) -> Value {
    match value {
        Value::Null => Value::Null,
        Value::Bool(yes) => Value::Bool(*yes),
        Value::Number(number) => Value::Number(number.clone()),
        Value::String(text) => Value::String(text.clone()),
        Value::Array(items) => {
            let mut list = Vec::with_capacity(items.len());
            for item in items {
                list.push(without_empty_lists(item));
            }
            Value::Array(list)
        }
        Value::Object(entries) => {
            let mut map = Map::new();
            for (key, inner) in entries {
                if !matches!(inner, Value::Array(items) if items.is_empty()) {
                    map.insert(key.clone(), without_empty_lists(inner));
                }
            }
            Value::Object(map)
        }
    }
}

/// The text of a document: keys in order, no white space. What the library's own printer would write, without what it needs to write elsewhere.
pub fn json_text(document: &Value) -> String {
    let mut text = String::new();
    print(document, &mut text);
    text
}

fn print(value: &Value, to: &mut String) {
    match value {
        Value::Null => to.push_str("null"),
        Value::Bool(true) => to.push_str("true"),
        Value::Bool(false) => to.push_str("false"),
        Value::Number(number) => to.push_str(&number.to_string()),
        Value::String(text) => quote(text, to),
        Value::Array(items) => {
            let mut before = '[';
            for item in items {
                to.push(std::mem::replace(&mut before, ','));
                print(item, to);
            }
            to.push_str(if items.is_empty() { "[]" } else { "]" });
        }
        Value::Object(entries) => {
            let mut before = '{';
            for (key, inner) in entries {
                to.push(std::mem::replace(&mut before, ','));
                quote(key, to);
                to.push(':');
                print(inner, to);
            }
            to.push_str(if entries.is_empty() { "{}" } else { "}" });
        }
    }
}

fn quote(text: &str, to: &mut String) {
    to.push('"');
    for letter in text.chars() {
        let short = match letter {
            '"' | '\\' => letter,
            '\u{8}' => 'b',
            '\t' => 't',
            '\n' => 'n',
            '\u{c}' => 'f',
            '\r' => 'r',
            '\0'..=' ' if letter != ' ' => {
                to.push_str("\\u00");
                to.push(if letter < '\u{10}' { '0' } else { '1' });
                to.extend(char::from_digit(u32::from(letter) & 15, 16));
                continue;
            }
            _ => {
                to.push(letter);
                continue;
            }
        };
        to.push('\\');
        to.push(short);
    }
    to.push('"');
}

impl Path<'_> {
    /// What is at this place of another copy of the document.
    pub fn within<'v>(&self, root: &'v mut Value) -> Option<&'v mut Value> {
        match self {
            Path::Root => Some(root),
            Path::Key(parent, key) => parent.within(root)?.as_object_mut()?.get_mut(*key),
            Path::Index(parent, index) => parent.within(root)?.as_array_mut()?.get_mut(*index),
        }
    }
}
