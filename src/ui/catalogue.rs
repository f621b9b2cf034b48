//! The invitations that come with the site. A test holds the list against the definitions themselves.

use crate::engine::reading::{parse, record, Field, Id, Limits, Node, Problems, Text};
use crate::engine::values::Date;

record! {
    /// One invitation, as the list shows it.
    pub struct Entry {
        pub id: Id,
        pub reference: Text,
        pub entity: Text,
        pub object: Text,
        pub closing: Date,
    }
}

const LIMITS: Limits = Limits { bytes: 100_000, what: "El índice" };

/// The shipped invitations.
pub fn entries() -> Vec<Entry> {
    let value = parse(include_str!("../../www/procesos/indice.json"), &LIMITS).unwrap_or_default();
    Vec::<Entry>::read(&Node::root(&value), &mut Problems::default()).unwrap_or_default()
}
