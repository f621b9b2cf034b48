//! The papers of a tie, as a list to tick on paper: of each person, once each, with who signs, who issues and how old they may be.

use super::state_badge;
use crate::engine::report::PackPaper;
use crate::engine::values::text::capital;
use crate::ui::kit::{el, para, several, El};

/// A paper of a criterion of such a number, sensitive or not.
pub struct Packed<'a> {
    pub paper: &'a PackPaper,
    pub number: u16,
    pub sensitive: bool,
}

/// One paper, with every criterion that it is for.
struct Line<'a> {
    first: &'a Packed<'a>,
    all: Vec<&'a Packed<'a>>,
}

pub fn pack_list(papers: &[Packed<'_>]) -> El {
    // What is not sensitive first, so that a paper of both is told as it is told there.
    let ordered = papers.iter().filter(|one| !one.sensitive).chain(papers.iter().filter(|one| one.sensitive));
    let mut lines: Vec<Line<'_>> = Vec::new();
    for one in ordered {
        let same = |line: &&mut Line<'_>| line.first.paper.id == one.paper.id && line.first.paper.owner == one.paper.owner;
        match lines.iter_mut().find(same) {
            Some(line) => line.all.push(one),
            None => lines.push(Line { first: one, all: vec![one] }),
        }
    }
    let mut owners: Vec<&Option<String>> = Vec::new();
    for line in &lines {
        if !owners.contains(&&line.first.paper.owner) {
            owners.push(&line.first.paper.owner);
        }
    }
    let named = owners.iter().any(|owner| owner.is_some());
    let groups = owners.into_iter().map(|owner| {
        let theirs = || lines.iter().filter(|line| line.first.paper.owner == *owner);
        let title = owner.as_ref().map_or_else(|| "Del grupo".to_owned(), |owner| capital(owner));
        let class = if theirs().all(|line| line.first.sensitive) { "sensitive" } else { "" };
        let title = named.then(|| el("h3").words(title));
        el("div").class(class).maybe(title).with(el("ul").class("pack-list").each(theirs().map(line)))
    });
    several().each(groups)
}

fn line(line: &Line<'_>) -> El {
    let paper = line.first.paper;
    let head = el("p").class("finding-head").with(el("strong").words(paper.title.clone())).with(state_badge(paper.state));
    // The number of a criterion that is sensitive is left out of print with it.
    let numbers = line.all.iter().enumerate().map(|(place, one)| {
        let words = format!("{}{}", if place == 0 { "" } else { ", " }, one.number);
        el("span").class(if one.sensitive { "sensitive" } else { "" }).words(words)
    });
    let criteria = el("span").words("Para el criterio ").each(numbers).words(". ");
    let signed = paper.signed_by.as_ref().map(|who| format!("Lo firma {who}."));
    let issued = paper.issuer.as_ref().map(|who| format!("Lo expide {who}."));
    let format = paper.format.as_ref().map(|format| format!("Va en el {format}."));
    let limits: Vec<String> = line.all.iter().filter_map(|one| one.paper.limit.clone()).fold(Vec::new(), |mut all, limit| {
        if !all.contains(&limit) {
            all.push(limit);
        }
        all
    });
    let limit = (!limits.is_empty()).then(|| format!("{}.", capital(&limits.join("; "))));
    let consent = paper.consent.then(|| "Es la autorización para tratar datos personales.".to_owned());
    let other = paper.other.as_ref().map(|other| format!("O, en su lugar: {other}."));
    let words = (!paper.words.is_empty()).then(|| format!("{}.", capital(&paper.words)));
    let told = [format, signed, issued, limit, consent, other, words].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let class = if line.first.sensitive { "sensitive" } else { "" };
    let said = para("hint", told);
    el("li").attr("data-paper", paper.id.clone()).class(class).with(head).with(el("p").class("hint").with(criteria)).with(said)
}
