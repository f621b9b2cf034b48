//! From text to typed documents: bounded JSON, exact places, every problem at once.
//!
//! Knows nothing of tenders. The shape of a document is declared once with [`record!`], [`choice!`] and [`word!`], and from that one
//! declaration come the reader, the canonical writer (for the receipt) and the JSON Schema.

mod canonical;
mod json;
mod leaf;
mod list;
pub(crate) mod macros;

mod node;
mod ordered;
mod problem;

pub use canonical::{json_text, without_empty_lists};
pub use json::{parse, too_large, Limits};
pub use leaf::{Id, Text, Whole};
pub use list::Dictionary;
pub(crate) use macros::{choice, record, word};
pub use node::{shorten, Field, Node, Path};
pub use ordered::Ordered;
pub use problem::{Problem, Problems};

/// Reads a whole document of type `T`, or every problem in it.
pub fn read_document<T: Field>(text: &str, limits: &Limits) -> Result<T, Vec<Problem>> {
    let value = parse(text, limits)?;
    let mut problems = Problems::default();
    let document = T::read(&Node::root(&value), &mut problems);
    match document {
        Some(document) if problems.is_empty() => Ok(document),
        _ => Err(problems.into_vec()),
    }
}

/// The canonical text of a document: typed values, normalised figures, sorted keys, no white space.
pub fn canonical_text<T: Field>(document: &T) -> String {
    canonical::json_text(&document.write())
}

#[cfg(test)]
mod tests;
