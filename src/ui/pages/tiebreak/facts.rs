//! The facts of one person that a criterion hangs on.

use super::Ties;
use crate::engine::process::Criterion;
use crate::engine::reading::Id;
use crate::engine::tie::TieFact;
use crate::engine::values::text::capital;
use crate::ui::components::{tie_fact_field, tie_fact_name};
use crate::ui::kit::{anchor, el, para, several, El};
use crate::ui::routes::{link, Page};
use crate::ui::state::{tie_field, Action, Change, CriterionAsks, FactAsk, Said, TieFactsDraft};

pub fn facts(ties: &Ties<'_>, one: &CriterionAsks<'_>, owner: Option<&Id>) -> El {
    let theirs = || one.facts.iter().filter(|ask| ask.owner.as_ref() == owner);
    let asked = theirs().filter(|ask| ask.at.is_none() && ask.fact != TieFact::Constituted).map(|ask| fact(ties, ask));
    let since = theirs().any(|ask| ask.at.is_none() && ask.fact == TieFact::Constituted).then(|| constituted(ties, owner));
    several().each(asked).maybe(since).each(elsewhere(theirs()))
}

fn fact(ties: &Ties<'_>, ask: &FactAsk<'_>) -> El {
    let (owner, fact) = (ask.owner.clone(), ask.fact);
    let said = ties.session.work.offer.tie(owner.as_ref()).said(fact);
    let fault = ties.asks.faults.iter().find(|(of, (wrong, _))| *of == owner && *wrong == fact).map(|(_, (_, words))| words.clone());
    let id = tie_field(fact, owner.as_ref());
    let onchange = ties
        .session
        .dispatch
        .reform(move |said: Said| Action::Tie(owner.clone(), Change::new(move |draft: &mut TieFactsDraft| draft.put(fact, said.clone()))));
    tie_fact_field(id, fact, said, fault, onchange)
}

/// The day a company exists from is asked with who bids, or where the limitation to Mipyme asks it.
fn constituted(ties: &Ties<'_>, owner: Option<&Id>) -> El {
    let session = ties.session;
    let page = if owner.is_none() && session.process.mipyme.is_some() { Page::Mipyme } else { Page::Bidder };
    let day = ties.member(owner).map_or(ties.firm.constituted, |(_, member)| member.constituted);
    let words = match day {
        Some(day) => format!("Existe desde el {day}. Si es más nueva de lo que deben llevar vinculados los trabajadores, se cuentan desde ese día. Se cambia en "),
        None => "Si la empresa es más nueva de lo que deben llevar vinculados los trabajadores, escriba desde cuándo existe en ".to_owned(),
    };
    el("p").class("hint").words(words).with(anchor("", link(&session.place, page), format!("«{}»", page.words()))).words(".")
}

/// What another criterion already asked, in one line for each.
fn elsewhere<'a>(asks: impl Iterator<Item = &'a FactAsk<'a>>) -> Vec<El> {
    let mut places: Vec<(&Criterion, Vec<&'static str>)> = Vec::new();
    for (at, fact) in asks.filter_map(|ask| Some((ask.at?, ask.fact))).filter(|(_, fact)| *fact != TieFact::Constituted) {
        match places.iter_mut().find(|(place, _)| place.id == at.id) {
            Some((_, facts)) => facts.push(tie_fact_name(fact)),
            None => places.push((at, vec![tie_fact_name(fact)])),
        }
    }
    let line = |(at, facts): (&Criterion, Vec<&'static str>)| {
        para(
            "hint",
            format!("{}: vale aquí lo que respondió en el criterio {}, «{}».", capital(&facts.join("; ")), at.number.get(), at.title),
        )
    };
    places.into_iter().map(line).collect()
}
