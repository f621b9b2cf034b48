//! Where a text is silent or contradicts itself: the reading that is assumed, and the others.

use crate::engine::reading::macros::{object, slot_at, Slot};
use crate::engine::reading::{record, Field, Id, Node, Path, Problems, Text};
#[cfg(not(target_arch = "wasm32"))]
use serde_json::json;
use serde_json::{Map, Value};

record! {
    /// A point of the invitation that can be read in more than one way. `assume` says the reading taken, as the bidder accepts it.
    pub struct Reading {
        pub id: Id,
        pub clause: Text,
        pub title: Text,
        /// What is assumed: «Asumo que…».
        pub assume: Text,
        /// Why it is not certain, and what the other readings are.
        pub otherwise: Text,
    }
}

/// A parameter of a rule: printed, or read in one way among several.
///
/// In a document: the value itself, or `{ "reading": "LEC-01", "assume": value, "or": [values] }`.
#[derive(Clone, Debug, PartialEq)]
pub enum Settable<T> {
    Printed(T),
    Read { reading: Id, assume: T, or: Vec<T> },
}

impl<T> Settable<T> {
    /// The readings to try, the assumed one first: all of them, or only that one once it has been accepted.
    pub fn values(&self, accepted: &[Id]) -> Vec<&T> {
        match self {
            Settable::Printed(value) => vec![value],
            Settable::Read { reading, assume, .. } if accepted.contains(reading) => vec![assume],
            Settable::Read { assume, or, .. } => [assume].into_iter().chain(or).collect(),
        }
    }

    /// The reading it depends on.
    pub fn reading(&self) -> Option<&Id> {
        match self {
            Settable::Printed(_) => None,
            Settable::Read { reading, .. } => Some(reading),
        }
    }
}

/// Every combination of readings is judged, so their number is bounded.
const MOST_OTHERS: usize = 4;

const KEYS: [&str; 3] = ["reading", "assume", "or"];

/// Reads the three parts: whether the first two are whole; `None` if the others cannot be read.
fn parts(node: &Node<'_>, [reading, assume, or]: [&mut dyn Slot; 3], problems: &mut Problems) -> Option<bool> {
    let map = object(node, &KEYS, problems)?;
    let mut whole = slot_at(node, map, "reading", reading, problems);
    whole &= slot_at(node, map, "assume", assume, problems);
    slot_at(node, map, "or", or, problems).then_some(whole)
}

/// Whether so many other readings make sense; `twice`: some of them say the same.
fn are_others(node: &Node<'_>, others: usize, whole: bool, twice: bool, problems: &mut Problems) -> bool {
    let place = Path::Key(&node.path, "or");
    if others == 0 {
        let message = "Falta al menos otra manera de leerlo; si no la hay, escriba solo el valor.";
        problems.add("no_alternative", place.pointer(), message.to_owned());
        return false;
    }
    let bad = twice || others > MOST_OTHERS;
    if whole && bad {
        let message = format!("Las otras maneras de leerlo deben ser distintas entre sí y de la que se asume, y no más de {MOST_OTHERS}.");
        problems.add("bad_alternatives", place.pointer(), message);
    }
    whole && !bad
}

impl<T: Field + PartialEq> Field for Settable<T> {
    fn blank() -> Self {
        Settable::Printed(T::blank())
    }

    fn read(node: &Node<'_>, problems: &mut Problems) -> Option<Self> {
        let read = matches!(node.value, Value::Object(map) if map.contains_key("assume"));
        if !read {
            return T::read(node, problems).map(Settable::Printed);
        }
        let (mut reading, mut assume, mut or) = (Id::blank(), T::blank(), Vec::<T>::new());
        let whole = parts(node, [&mut reading, &mut assume, &mut or], problems)?;
        let twice = or.iter().enumerate().any(|(at, value)| *value == assume || or.iter().take(at).any(|earlier| earlier == value));
        (are_others(node, or.len(), whole, twice, problems)).then_some(Settable::Read { reading, assume, or })
    }

    fn write(&self) -> Value {
        match self {
            Settable::Printed(value) => value.write(),
            Settable::Read { reading, assume, or } => {
                let mut map = Map::new();
                map.insert("reading".to_owned(), reading.write());
                map.insert("assume".to_owned(), assume.write());
                map.insert("or".to_owned(), or.write());
                Value::Object(map)
            }
        }
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn schema() -> Value {
        json!({ "anyOf": [T::schema(), {
            "type": "object",
            "properties": { "reading": Id::schema(), "assume": T::schema(), "or": { "type": "array", "items": T::schema(), "minItems": 1, "maxItems": MOST_OTHERS, "uniqueItems": true } },
            "required": KEYS,
            "additionalProperties": false
        }] })
    }
}
