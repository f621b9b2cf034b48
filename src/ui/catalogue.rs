//! The invitations that come with the site. A test holds the list against the definitions themselves.

use crate::engine::bidder::Answer;
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
        /// «yes» once the closing is over. The pages of the site are written when it is built and know no clock, so that the list says it;
        /// what was over stays over, and an entry without the mark is worded in a way that is true before and after.
        pub past: Option<Answer>,
    }
}

impl Entry {
    /// The day before the closing, on which an invitation that is over is checked.
    pub fn eve(&self) -> Option<Date> {
        (self.past == Some(Answer::Yes)).then(|| self.closing.days_before(1)).flatten()
    }
}

const LIMITS: Limits = Limits { bytes: 100_000, what: "El índice" };

/// The shipped invitations.
pub fn entries() -> Vec<Entry> {
    let value = parse(include_str!("../../www/procesos/indice.json"), &LIMITS).unwrap_or_default();
    Vec::<Entry>::read(&Node::root(&value), &mut Problems::default()).unwrap_or_default()
}
