//! Lists and dictionaries, bounded in length.

use super::leaf::Id;
use super::node::{shorten, Field, Node, Path};
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

/// Reads each item of a list, to the end even when one fails, so that every problem is told.
fn each_item(node: &Node<'_>, problems: &mut Problems, read: &mut dyn FnMut(&Node<'_>, &mut Problems) -> bool) -> bool {
    let Value::Array(items) = node.value else {
        node.expected(problems, "una lista entre corchetes");
        return false;
    };
    if too_long(node, items.len(), problems) {
        return false;
    }
    let mut whole = true;
    for (index, value) in items.iter().enumerate() {
        whole &= read(&Node { value, path: Path::Index(&node.path, index) }, problems);
    }
    whole
}

impl<T: Field> Field for Vec<T> {
    const REQUIRED: bool = false;

    fn blank() -> Self {
        Vec::new()
    }

    fn fill(&mut self, node: &Node<'_>, problems: &mut Problems) -> bool {
        self.clear();
        each_item(node, problems, &mut |place, problems| {
            let mut item = T::blank();
            let whole = item.fill(place, problems);
            self.push(item);
            whole
        })
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

/// Reads what is under each key of an object, to the end even when one fails, so that every problem is told.
fn each_entry(node: &Node<'_>, problems: &mut Problems, read: &mut dyn FnMut(Option<Id>, &Node<'_>, &mut Problems) -> bool) -> bool {
    let Value::Object(entries) = node.value else {
        node.expected(problems, "un objeto entre llaves");
        return false;
    };
    if too_long(node, entries.len(), problems) {
        return false;
    }
    let mut whole = true;
    for (key, value) in entries {
        let place = Node { value, path: Path::Key(&node.path, key) };
        let id = Id::new(key);
        if id.is_none() {
            let message = format!("«{}» no sirve como identificador: use letras sin tilde, números, puntos o guiones.", shorten(key));
            place.problem(problems, "bad_id", message);
            whole = false;
        }
        whole &= read(id, &place, problems);
    }
    whole
}

impl<T: Field> Field for Dictionary<T> {
    const REQUIRED: bool = false;

    fn blank() -> Self {
        Ordered::new()
    }

    fn fill(&mut self, node: &Node<'_>, problems: &mut Problems) -> bool {
        *self = Ordered::new();
        each_entry(node, problems, &mut |id, place, problems| {
            let mut value = T::blank();
            let whole = value.fill(place, problems);
            if let Some(id) = id {
                self.insert(id, value);
            }
            whole
        })
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
