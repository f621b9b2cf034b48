//! Habilitating papers, by who owes them, and the ways to find one among many.

mod finder;
mod papers;

use crate::engine::bidder::BidderKind;
use crate::engine::reading::Id;
use crate::engine::report::State;
use crate::ui::components::Show;
use crate::ui::kit::{anchor, details, el, para, several, so_far, to_come, use_gradually};
use crate::ui::routes::{link, Page};
use crate::ui::session::SessionProps;
use crate::ui::state::{Asked, Owed};
use finder::{finder, is_open, Finder};
use papers::Papers;
use std::rc::Rc;
use yew::prelude::*;

#[component]
pub fn Requirements(props: &SessionProps) -> Html {
    let session = &props.session;
    let typed = use_state_eq(AttrValue::default);
    // Which were open when they were asked for: what is answered stays where it is, under the hands of who answers.
    let only = use_state(|| None::<Rc<Vec<String>>>);
    let owed = Owed::new(&session.work, &session.process);
    let contradictions = session.contradictions();
    let page = Papers { session, owed: &owed, contradictions: &contradictions };
    let (other, due): (Vec<_>, Vec<_>) = owed.all.iter().partition(|asked| page.exempt(asked));
    let state = |asked: &Asked<'_>| session.finding(&asked.id).map(|finding| finding.state);
    let finder = finder(Finder {
        typed: (*typed).clone(),
        only: only.is_some(),
        all: due.len(),
        open: due.iter().filter(|asked| is_open(state(asked))).count(),
        failing: due
            .iter()
            .filter(|asked| state(asked) == Some(State::NoCumple))
            .map(|asked| (asked.id.clone(), page.title(asked)))
            .collect(),
        ontype: {
            let typed = typed.setter();
            Callback::from(move |text: String| typed.set(text.into()))
        },
        ononly: {
            let (only, open) = (only.setter(), due.iter().filter(|asked| is_open(state(asked))).map(|asked| asked.id.clone()).collect());
            let open: Rc<Vec<String>> = Rc::new(open);
            Callback::from(move |on: bool| only.set(on.then(|| open.clone())))
        },
    });
    let seen: Vec<&&Asked<'_>> = due
        .iter()
        .filter(|asked| only.as_ref().is_none_or(|only| only.contains(&asked.id)))
        .filter(|asked| typed.trim().is_empty() || finder::matches(&typed, &page.text(asked)))
        .collect();
    let plural = session.kind().is_some_and(BidderKind::is_plural);
    let shown = use_gradually(seen.len(), 3, false);
    let mut owners: Vec<Option<&Id>> = Vec::new();
    for asked in &seen {
        if !owners.contains(&asked.owner.as_ref()) {
            owners.push(asked.owner.as_ref());
        }
    }
    let intro = "Cada documento dice qué se pide, a quién, qué tan viejo puede ser y qué pasa si falta. Si no sabe, responda «No sé»: queda por confirmar.";
    let first = session.kind().is_none() && session.process.requirements.iter().any(|r| !r.applies.is_empty());
    let first = first.then(|| el("p").with(anchor("button", link(&session.place, Page::Bidder), "Diga primero quién se presenta")));
    let owners = owners.into_iter().map(|owner| {
        // Those of one come together, and so do those drawn by now.
        let before = seen.iter().position(|asked| asked.owner.as_ref() == owner).unwrap_or_default();
        let drawn = shown.saturating_sub(before);
        let papers = so_far(seen.iter().filter(|asked| asked.owner.as_ref() == owner), drawn, |asked| page.paper(asked));
        several().maybe((plural && drawn > 0).then(|| el("h2").class("group").words(page.called(owner)))).with(papers)
    });
    let narrowed = only.is_some() || !typed.trim().is_empty();
    let count = narrowed.then(|| finder::count(seen.len(), due.len()));
    let other = (!other.is_empty() && shown == seen.len()).then(|| {
        let words = format!("{} que no tiene que entregar", other.len());
        details("rule", words, false).each(other.into_iter().map(|asked| page.verdict(asked, Show::Whole)))
    });
    several()
        .with(para("", intro))
        .maybe(first)
        .with(finder)
        .maybe(count)
        .each(owners)
        .maybe(to_come(shown, seen.len()))
        .maybe(other)
        .html()
}
