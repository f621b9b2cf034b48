//! A place in a JSON document, and the trait of everything that can be read from one.

use super::problem::Problems;
use serde_json::Value;

/// What of a word or a name of a document is said back. All of it could be the whole file, once for every fault.
pub fn shorten(text: &str) -> String {
    let mut short: String = text.chars().take(80).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// The way from the root to a place, kept as borrowed links so that it costs nothing until a problem is written.
#[derive(Clone, Copy, Debug)]
pub enum Path<'a> {
    Root,
    Key(&'a Path<'a>, &'a str),
    Index(&'a Path<'a>, usize),
}

impl Path<'_> {
    /// The JSON pointer (RFC 6901): `/price/items/3/id`. A name longer than any of ours is cut.
    pub fn pointer(&self) -> String {
        match self {
            Path::Root => String::new(),
            Path::Key(parent, key) => format!("{}/{}", parent.pointer(), shorten(key).replace('~', "~0").replace('/', "~1")),
            Path::Index(parent, index) => format!("{}/{index}", parent.pointer()),
        }
    }
}

/// A JSON value and its place.
#[derive(Clone, Copy, Debug)]
pub struct Node<'a> {
    pub value: &'a Value,
    pub path: Path<'a>,
}

impl<'a> Node<'a> {
    pub fn root(value: &'a Value) -> Self {
        Node { value, path: Path::Root }
    }

    pub fn problem(&self, problems: &mut Problems, code: &'static str, message: impl Into<String>) {
        problems.add(code, self.path.pointer(), message.into());
    }

    /// What the place holds, in the words of the person who has to mend it.
    pub fn kind(&self) -> &'static str {
        match self.value {
            Value::Null => "null",
            Value::Bool(_) => "verdadero o falso",
            Value::Number(_) => "un número sin comillas",
            Value::String(_) => "un texto",
            Value::Array(_) => "una lista",
            Value::Object(_) => "un objeto",
        }
    }

    pub fn expected(&self, problems: &mut Problems, what: &str) {
        self.problem(problems, "wrong_type", format!("Aquí va {what} y hay {}.", self.kind()));
    }
}

/// A value that can be read from a JSON document, written back in canonical form and described by a schema.
pub trait Field: Sized {
    /// Whether the key must be there.
    const REQUIRED: bool = true;

    /// A value of no meaning, to be filled; of a type that may be absent, what its absence means.
    fn blank() -> Self;

    /// Reads the value into this one; or adds at least one problem and says so, whatever is left in it.
    ///
    /// A type gives either this or [`Field::read`]: a record is filled where it stands, since to build it from parts that may each be
    /// missing was a tenth of what the browser downloads.
    fn fill(&mut self, node: &Node<'_>, problems: &mut Problems) -> bool {
        let read = Self::read(node, problems);
        let whole = read.is_some();
        if let Some(value) = read {
            *self = value;
        }
        whole
    }

    /// Reads the value, or adds at least one problem and returns `None`.
    fn read(node: &Node<'_>, problems: &mut Problems) -> Option<Self> {
        let mut value = Self::blank();
        value.fill(node, problems).then_some(value)
    }

    /// The canonical JSON of the value.
    fn write(&self) -> Value;

    /// Whether the canonical document leaves the key out.
    fn omitted(&self) -> bool {
        false
    }

    /// The JSON Schema of the value. Native only: the browser never needs it.
    #[cfg(not(target_arch = "wasm32"))]
    fn schema() -> Value;
}

impl<T: Field> Field for Option<T> {
    const REQUIRED: bool = false;

    fn blank() -> Self {
        None
    }

    fn fill(&mut self, node: &Node<'_>, problems: &mut Problems) -> bool {
        self.insert(T::blank()).fill(node, problems)
    }

    fn write(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::write)
    }

    fn omitted(&self) -> bool {
        self.is_none()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn schema() -> Value {
        T::schema()
    }
}
