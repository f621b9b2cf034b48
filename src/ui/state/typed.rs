//! Text exactly as it was typed, right or wrong.

use crate::engine::reading::{Field, Node, Problems};
use serde_json::Value;
use std::ops::Deref;

/// What a field holds. Longer than 5,000 characters is cut: no field needs more.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Typed(String);

const LONGEST: usize = 5000;

impl Typed {
    pub fn new(text: &str) -> Self {
        Typed(text.chars().take(LONGEST).collect())
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

    fn absent() -> Option<Self> {
        Some(Typed::default())
    }

    fn read(node: &Node<'_>, problems: &mut Problems) -> Option<Self> {
        let Value::String(text) = node.value else {
            node.expected(problems, "un texto entre comillas");
            return None;
        };
        Some(Typed::new(text))
    }

    fn write(&self) -> Value {
        Value::String(self.0.clone())
    }

    fn omitted(&self) -> bool {
        self.0.is_empty()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn schema() -> Value {
        serde_json::json!({ "type": "string" })
    }
}
