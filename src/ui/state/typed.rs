//! Text exactly as it was typed, right or wrong.

use crate::engine::reading::{Field, Node, Problems};
use serde_json::Value;
use std::ops::Deref;
use std::rc::Rc;

/// What a field holds. Longer than 5,000 characters is cut: no field needs more. Copies share the text.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Typed(Rc<str>);

const LONGEST: usize = 5000;

impl Typed {
    pub fn new(text: &str) -> Self {
        let end = text.char_indices().nth(LONGEST).map_or(text.len(), |(end, _)| end);
        Typed(text.get(..end).unwrap_or_default().into())
    }

    /// The same text, to hand on without a copy.
    pub fn shared(&self) -> Rc<str> {
        self.0.clone()
    }
}

impl Deref for Typed {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl Field for Typed {
    const REQUIRED: bool = false;

    fn blank() -> Self {
        Typed::default()
    }

    fn read(node: &Node<'_>, problems: &mut Problems) -> Option<Self> {
        let Value::String(text) = node.value else {
            node.expected(problems, "un texto entre comillas");
            return None;
        };
        Some(Typed::new(text))
    }

    fn write(&self) -> Value {
        Value::String(self.0.as_ref().to_owned())
    }

    fn omitted(&self) -> bool {
        self.0.is_empty()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn schema() -> Value {
        serde_json::json!({ "type": "string" })
    }
}
