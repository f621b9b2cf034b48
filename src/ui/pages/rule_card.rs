//! A rule by itself: what it asks, its questions if it has some, and what was found.

use crate::engine::reading::{Id, Text};
use crate::ui::components::{finding_card, observations_of, Show};
use crate::ui::kit::{card, para, several, El};
use crate::ui::session::Session;

pub fn rule_card(session: &Session, id: &Id, title: impl ToString, help: &Text, questions: El) -> El {
    let found = session.finding(id.as_str()).map(|finding| finding_card(&finding, Show::Untitled));
    let content = several().with(para("help", help.to_string())).with(questions).maybe(found);
    // They are worded only for the few rules that have some: a card may be drawn with every key.
    let contradicted = session.process.contradictions.iter().any(|found| found.rules.contains(id));
    let content = content.maybe(contradicted.then(|| observations_of(id.as_str(), id.as_str(), &session.contradictions())));
    card(format!("{id}-titulo"), title.to_string(), content)
}
