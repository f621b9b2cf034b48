//! The offers for one process side by side: their verdicts, their totals, and where they differ.

use crate::engine::process::{PriceRuleKind, Process};
use crate::engine::reading::Ordered;
use crate::engine::report::{Finding, Section, State, Verdict};
use crate::engine::values::Pesos;
use crate::ui::components::{overall_look, state_badge};
use crate::ui::held::Held;
use crate::ui::judged::judge_at;
use crate::ui::kit::{anchor, el, icon, press, several, unseen, words, El};
use crate::ui::routes::{link, Page, Place};
use crate::ui::session::{Errand, Session};
use crate::ui::state::Work;
use std::rc::Rc;
use yew::prelude::*;

/// One offer with its verdict.
struct Column {
    place: Place,
    title: String,
    here: bool,
    report: Held<Verdict>,
}

pub fn comparison(session: &Session) -> El {
    let columns = columns(session);
    let head = |column: &Column| {
        let head = heading("col", column.title.clone()).maybe_attr("aria-current", column.here.then_some("true"));
        head.words(if column.here { " (la que está viendo)" } else { "" })
    };
    let result = |column: &Column| {
        let (tone, glyph) = overall_look(column.report.overall);
        let result = el("span").attr("data-state", tone).attr("data-offer", column.place.to_string()).class("standing");
        result.with(icon(glyph)).words(column.report.overall.words())
    };
    let count = |column: &Column, state: State| column.report.findings.iter().filter(|f| f.state == state).count().to_string();
    let counts = State::ALL.into_iter().map(|state| row(state.words(), &columns, &|column| words(count(column, state))));
    let plural = columns.len() > 1;
    let body = el("tbody").with(row("Resultado", &columns, &result));
    let body = body.with(row("Total", &columns, &|column| words(total(&session.process, &column.report)))).each(counts);
    let body = body.each(differences(&columns).into_iter().filter(|_| plural).map(|id| difference(&id, &columns)));
    let body = body.maybe(plural.then(|| row("", &columns, &|column| actions(session, column))));
    let head = el("thead").with(el("tr").with(heading("col", "Oferta".to_owned())).each(columns.iter().map(head)));
    let table = el("table").class("comparison").with(head).with(body);
    let place = el("div").attr("tabindex", "0").attr("role", "region").attr("aria-label", "Ofertas lado a lado");
    place.class("wide-table").with(table)
}

fn heading(of: &'static str, words: String) -> El {
    el("th").attr("scope", of).words(words)
}

/// Every offer of the process; the one in sight as it is now.
fn columns(session: &Session) -> Vec<Column> {
    let here = Place::parse(&session.place);
    let others =
        session.shelf.offers.iter().map(|(place, offer)| (place.clone(), Work { firm: session.work.firm.clone(), offer: offer.clone() }));
    let mut offers: Ordered<Place, Work> = others.collect();
    offers.extend(here.clone().map(|place| (place, (*session.work).clone())));
    let column = |(place, work): (Place, Work)| {
        let report = if Some(&place) == here.as_ref() {
            session.report.clone()
        } else {
            Held::new(judge_at(&session.definition, &work, session.as_of).ok()?)
        };
        Some(Column { title: place.called(&work.offer.title), here: Some(&place) == here.as_ref(), place, report })
    };
    offers.into_iter().filter_map(column).collect()
}

fn row(name: &'static str, columns: &[Column], cell: &dyn Fn(&Column) -> El) -> El {
    el("tr").with(heading("row", name.to_owned())).each(columns.iter().map(|column| el("td").with(cell(column))))
}

/// The total that the price rules added up, if they could.
fn total(process: &Process, report: &Verdict) -> String {
    let total = report
        .findings
        .iter()
        .filter(|f| f.section == Section::Price && !is_of_item(process, &f.id))
        .find_map(|finding| finding.figures.get("total"))
        .and_then(|text| Pesos::new(text));
    total.map_or_else(|| "—".to_owned(), |total| total.to_string())
}

/// Whether it is about the price of an item. There may be thousands, and to read what they say takes long.
fn is_of_item(process: &Process, finding: &str) -> bool {
    let units = process.price.rules.iter().filter(|rule| matches!(rule.rule, PriceRuleKind::UnitPrices(_)));
    units.filter_map(|rule| finding.strip_prefix(rule.id.as_str())).any(|item| item.starts_with('.'))
}

fn finding<'a>(column: &'a Column, id: &str) -> Option<&'a Rc<Finding>> {
    column.report.findings.iter().find(|finding| finding.id == id)
}

/// The findings whose state is not the same in all, by id. One firm and one process: the same rules are judged, in the same order.
fn differences(columns: &[Column]) -> Vec<String> {
    let Some((first, others)) = columns.split_first() else { return Vec::new() };
    let differs = |(index, finding): &(usize, &Rc<Finding>)| {
        others.iter().any(|column| column.report.findings.get(*index).is_none_or(|other| other.state != finding.state))
    };
    first.report.findings.iter().enumerate().filter(differs).map(|(_, finding)| finding.id.clone()).collect()
}

fn difference(id: &str, columns: &[Column]) -> El {
    let first = columns.iter().find_map(|column| finding(column, id));
    let title = first.map(|finding| finding.title.clone()).unwrap_or_default();
    let sensitive = first.is_some_and(|finding| finding.sensitive);
    let cell = |column: &Column| el("td").maybe(finding(column, id).map(|finding| state_badge(finding.state)));
    let row = el("tr").attr("data-difference", id.to_owned());
    let row = row.class(if sensitive { "difference sensitive" } else { "difference" });
    row.with(heading("row", format!("{id}: {title}"))).each(columns.iter().map(cell))
}

fn actions(session: &Session, column: &Column) -> El {
    let remove = {
        let place = column.place.clone();
        session.errand.reform(move |_: MouseEvent| Errand::Remove(place.clone()))
    };
    let title = || unseen(format!(" {}", column.title));
    let see = (!column.here).then(|| anchor("button small", link(&column.place, Page::Offers), "Ver").with(title()));
    let remove = (session.shelf.offers.len() > 1).then(|| press("quiet small", remove).words("Quitar").with(title()));
    several().maybe(see).maybe(remove)
}
