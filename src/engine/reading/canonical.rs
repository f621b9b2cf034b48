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
