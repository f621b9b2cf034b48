//! Lists and dictionaries, bounded in length.

use super::leaf::Id;
use super::node::{Field, Node, Path};
use super::ordered::Ordered;
use super::problem::Problems;
use serde_json::{Map, Value};

/// Enough for the largest price lists seen (2,000 items) with room to spare.
const LONGEST: usize = 5000;

fn too_long(node: &Node<'_>, length: usize, problems: &mut Problems) -> bool {
    let over = length > LONGEST;
    if over {
        node.problem(problems, "too_many", format!("Hay {length} elementos y el máximo es {LONGEST}."));
    }
    over
}

/// Values under ids the author of the document chose, never under positions.
pub type Dictionary<T> = Ordered<Id, T>;

impl<T: Field> Field for Vec<T> {
    const REQUIRED: bool = false;

    fn absent() -> Option<Self> {
        Some(Vec::new())
    }

    fn read(node: &Node<'_>, problems: &mut Problems) -> Option<Self> {
        let Value::Array(items) = node.value else {
            node.expected(problems, "una lista entre corchetes");
            return None;
        };
        if too_long(node, items.len(), problems) {
            return None;
        }
        // To the end even when one is missing, so that every problem is told.
        let mut read = Some(Vec::new());
        for (index, value) in items.iter().enumerate() {
            match (T::read(&Node { value, path: Path::Index(&node.path, index) }, problems), &mut read) {
                (Some(item), Some(list)) => list.push(item),
                _ => read = None,
            }
        }
        read
    }

    fn write(&self) -> Value {
        Value::Array(self.iter().map(T::write).collect())
    }

    fn omitted(&self) -> bool {
        self.is_empty()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn schema() -> Value {
        serde_json::json!({ "type": "array", "items": T::schema(), "maxItems": LONGEST })
    }
}

fn id(key: &str, place: &Node<'_>, problems: &mut Problems) -> Option<Id> {
    let id = Id::new(key);
    if id.is_none() {
        let message = format!("«{key}» no sirve como identificador: use letras sin tilde, números, puntos o guiones.");
        place.problem(problems, "bad_id", message);
    }
    id
}

impl<T: Field> Field for Dictionary<T> {
    const REQUIRED: bool = false;

    fn absent() -> Option<Self> {
        Some(Ordered::new())
    }

    fn read(node: &Node<'_>, problems: &mut Problems) -> Option<Self> {
        let Value::Object(entries) = node.value else {
            node.expected(problems, "un objeto entre llaves");
            return None;
        };
        if too_long(node, entries.len(), problems) {
            return None;
        }
        let mut read = Some(Ordered::new());
        for (key, value) in entries {
            let place = Node { value, path: Path::Key(&node.path, key) };
            let id = id(key, &place, problems);
            match (id, T::read(&place, problems), &mut read) {
                (Some(id), Some(value), Some(map)) => drop(map.insert(id, value)),
                _ => read = None,
            }
        }
        read
    }

    fn write(&self) -> Value {
        let mut map = Map::new();
        for (key, value) in self.iter() {
            map.insert(key.as_str().to_owned(), value.write());
        }
        Value::Object(map)
    }

    fn omitted(&self) -> bool {
        self.is_empty()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn schema() -> Value {
        serde_json::json!({ "type": "object", "propertyNames": Id::schema(), "additionalProperties": T::schema(), "maxProperties": LONGEST })
    }
}
