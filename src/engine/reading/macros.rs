//! One declaration of a shape gives its type, its reader, its canonical writer and its schema.

use super::node::{shorten, Field, Node, Path};
use super::problem::Problems;
use serde_json::{Map, Value};

/// An object with named fields. The JSON key is the field's name. Unknown keys are refused.
macro_rules! record {
    ($(#[$meta:meta])* pub struct $name:ident { $($(#[$field_meta:meta])* pub $field:ident : $type:ty,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name { $($(#[$field_meta])* pub $field: $type,)* }

        impl $crate::engine::reading::Field for $name {
            fn blank() -> Self {
                $name { $($field: $crate::engine::reading::Field::blank(),)* }
            }

            fn fill(&mut self, node: &$crate::engine::reading::Node<'_>, problems: &mut $crate::engine::reading::Problems) -> bool {
                $crate::engine::reading::macros::fill(node, concat!($(stringify!($field), ","),*), &mut [$(&mut self.$field),*], problems)
            }

            fn write(&self) -> serde_json::Value {
                $crate::engine::reading::macros::written(concat!($(stringify!($field), ","),*), &[$(&self.$field),*])
            }

            #[cfg(not(target_arch = "wasm32"))]
            fn schema() -> serde_json::Value {
                #[allow(unused_mut)]
                let (mut properties, mut required) = (serde_json::Map::new(), Vec::<serde_json::Value>::new());
                $(
                    properties.insert(stringify!($field).to_owned(), <$type as $crate::engine::reading::Field>::schema());
                    if <$type as $crate::engine::reading::Field>::REQUIRED { required.push(stringify!($field).into()); }
                )*
                serde_json::json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
            }
        }
    };
}

/// One of several kinds, tagged from outside: `{ "max_age": { … } }`. A kind without fields is written `{}`.
macro_rules! choice {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$variant_meta:meta])* $variant:ident($type:ty) = $tag:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        pub enum $name { $($(#[$variant_meta])* $variant($type),)* }

        impl $crate::engine::reading::Field for $name {
            fn blank() -> Self {
                $crate::engine::reading::macros::first!($($name::$variant($crate::engine::reading::Field::blank())),*)
            }

            fn fill(&mut self, node: &$crate::engine::reading::Node<'_>, problems: &mut $crate::engine::reading::Problems) -> bool {
                // The place of a tag in the list is a number: it is compared once, and as text.
                enum Place { $($variant),* }
                let Some((at, tag, inner)) = $crate::engine::reading::macros::tagged(node, &[$($tag),*], problems) else { return false };
                let place = $crate::engine::reading::Node { value: inner, path: $crate::engine::reading::Path::Key(&node.path, tag) };
                match at {
                    $(at if at == Place::$variant as usize => {
                        let mut inner = <$type as $crate::engine::reading::Field>::blank();
                        let whole = $crate::engine::reading::Field::fill(&mut inner, &place, problems);
                        *self = $name::$variant(inner);
                        whole
                    })*
                    _ => false,
                }
            }

            fn write(&self) -> serde_json::Value {
                let (tag, inner) = match self {
                    $($name::$variant(inner) => ($tag, $crate::engine::reading::Field::write(inner)),)*
                };
                let mut map = serde_json::Map::new();
                map.insert(tag.to_owned(), inner);
                serde_json::Value::Object(map)
            }

            #[cfg(not(target_arch = "wasm32"))]
            fn schema() -> serde_json::Value {
                serde_json::json!({ "oneOf": [$({
                    "type": "object",
                    "properties": { $tag: <$type as $crate::engine::reading::Field>::schema() },
                    "required": [$tag],
                    "additionalProperties": false
                }),*] })
            }
        }
    };
}

/// One word of a closed list.
macro_rules! word {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_meta])* $variant,)* }

        impl $name {
            #[allow(dead_code)]
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// The word as documents write it.
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word,)* }
            }
        }

        impl $crate::engine::reading::Field for $name {
            fn blank() -> Self {
                $crate::engine::reading::macros::first!($($name::$variant),*)
            }

            fn read(node: &$crate::engine::reading::Node<'_>, problems: &mut $crate::engine::reading::Problems) -> Option<Self> {
                let place = $crate::engine::reading::macros::place_of_word(node, &[$($word),*], problems)?;
                Self::ALL.get(place).copied()
            }

            fn write(&self) -> serde_json::Value {
                serde_json::Value::String(self.as_str().to_owned())
            }

            #[cfg(not(target_arch = "wasm32"))]
            fn schema() -> serde_json::Value {
                serde_json::json!({ "enum": [$($word),*] })
            }
        }
    };
}

/// The first of several.
macro_rules! first {
    ($first:expr $(, $rest:expr)*) => {
        $first
    };
}

pub(crate) use {choice, first, record, word};

/// The object at `node`, with every key outside `known` reported.
pub fn object<'a>(node: &Node<'a>, known: &[&str], problems: &mut Problems) -> Option<&'a Map<String, Value>> {
    let Value::Object(map) = node.value else {
        node.expected(problems, "un objeto entre llaves");
        return None;
    };
    for (key, value) in map.iter().filter(|(key, _)| !known.contains(&key.as_str())) {
        let place = Node { value, path: Path::Key(&node.path, key) };
        let message = format!("El campo «{}» no existe aquí. Los que hay son: {}.", shorten(key), known.join(", "));
        place.problem(problems, "unknown_field", message);
    }
    Some(map)
}

/// A field of a record while the record is read. Through this every record is read by the same few functions.
pub trait Slot {
    fn take(&mut self, node: &Node<'_>, problems: &mut Problems) -> bool;
    /// Whether it may be absent. A blank one already is what its absence means.
    fn skip(&mut self) -> bool;
}

impl<T: Field> Slot for T {
    fn take(&mut self, node: &Node<'_>, problems: &mut Problems) -> bool {
        self.fill(node, problems)
    }

    fn skip(&mut self) -> bool {
        !T::REQUIRED
    }
}

/// A field of a record while the record is written.
pub trait Put {
    fn put(&self) -> Option<Value>;
}

impl<T: Field> Put for T {
    fn put(&self) -> Option<Value> {
        (!self.omitted()).then(|| self.write())
    }
}

/// The names of a record's fields, each with a comma behind: one text costs less than a list of texts.
fn names(keys: &'static str) -> impl Iterator<Item = &'static str> {
    keys.split_terminator(',')
}

/// Reads the fields of a blank record, to the end even when one fails, so that every problem is told.
#[inline(never)]
pub fn fill(node: &Node<'_>, keys: &'static str, fields: &mut [&mut dyn Slot], problems: &mut Problems) -> bool {
    let known: Vec<&str> = names(keys).collect();
    let Some(map) = object(node, &known, problems) else { return false };
    let mut whole = true;
    for (key, slot) in known.iter().zip(fields) {
        whole &= slot_at(node, map, key, *slot, problems);
    }
    whole
}

/// Reads the value under `key`, its absence reported if the type requires it.
pub fn slot_at(node: &Node<'_>, map: &Map<String, Value>, key: &str, slot: &mut dyn Slot, problems: &mut Problems) -> bool {
    match map.get(key) {
        Some(value) => slot.take(&Node { value, path: Path::Key(&node.path, key) }, problems),
        None => {
            let fine = slot.skip();
            if !fine {
                node.problem(problems, "missing_field", format!("Falta el campo «{key}»."));
            }
            fine
        }
    }
}

/// The canonical JSON of a record.
#[inline(never)]
pub fn written(keys: &'static str, fields: &[&dyn Put]) -> Value {
    let mut map = Map::new();
    for (key, field) in names(keys).zip(fields) {
        if let Some(value) = field.put() {
            map.insert(key.to_owned(), value);
        }
    }
    Value::Object(map)
}

/// The only key of a tagged object, its place among those known, and what it holds.
pub fn tagged<'a, 'k>(node: &Node<'a>, known: &[&'k str], problems: &mut Problems) -> Option<(usize, &'k str, &'a Value)> {
    let Value::Object(map) = node.value else {
        node.expected(problems, "un objeto con una sola clave: la clase de regla");
        return None;
    };
    let mut entries = map.iter();
    let (Some((tag, inner)), None) = (entries.next(), entries.next()) else {
        let message = format!("Aquí va un objeto con una sola clave y hay {}. Las clases son: {}.", map.len(), known.join(", "));
        node.problem(problems, "wrong_kind", message);
        return None;
    };
    let found = known.iter().position(|k| *k == tag);
    if found.is_none() {
        let place = Node { value: inner, path: Path::Key(&node.path, tag) };
        place.problem(problems, "unknown_kind", format!("La clase «{}» no existe. Las que hay son: {}.", shorten(tag), known.join(", ")));
    }
    found.and_then(|at| Some((at, *known.get(at)?, inner)))
}

/// The place of a word among those known.
pub fn place_of_word(node: &Node<'_>, known: &[&str], problems: &mut Problems) -> Option<usize> {
    let place = node.value.as_str().and_then(|word| known.iter().position(|k| *k == word));
    if place.is_none() {
        unknown_word(node, known, problems);
    }
    place
}

fn unknown_word(node: &Node<'_>, known: &[&str], problems: &mut Problems) {
    let message = match node.value.as_str() {
        Some(word) => format!("«{}» no es una de las opciones: {}.", shorten(word), known.join(", ")),
        None => format!("Aquí va una de estas palabras entre comillas: {}.", known.join(", ")),
    };
    node.problem(problems, "unknown_word", message);
}
