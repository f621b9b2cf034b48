//! The offers for one process side by side: their verdicts, their totals, and where they differ.

use crate::engine::reading::Ordered;
use crate::engine::report::{Finding, Section, State, Verdict};
use crate::engine::values::Pesos;
use crate::ui::components::{overall_look, state_badge};
use crate::ui::held::Held;
use crate::ui::judged::judge_at;
use crate::ui::kit::icon;
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

pub fn comparison(session: &Session) -> Html {
    let columns = columns(session);
    let head = |column: &Column| html! { <th scope="col" aria-current={column.here.then_some("true")}>{ &column.title }{ if column.here { " (la que está viendo)" } else { "" } }</th> };
    html! {
        <div class="wide-table" tabindex="0" role="region" aria-label="Ofertas lado a lado">
            <table class="comparison">
                <thead><tr><th scope="col">{ "Oferta" }</th>{ for columns.iter().map(head) }</tr></thead>
                <tbody>
                    { row("Resultado", &columns, |column| { let (tone, glyph) = overall_look(column.report.overall); html! { <span class="standing" data-state={tone} data-offer={column.place.to_string()}>{ icon(glyph) }{ column.report.overall.words() }</span> } }) }
                    { row("Total", &columns, |column| html! { { total(&column.report) } }) }
                    { for State::ALL.into_iter().map(|state| row(state.words(), &columns, |column| html! { { column.report.findings.iter().filter(|f| f.state == state).count() } })) }
                    if columns.len() > 1 { { for differences(&columns).into_iter().map(|id| difference(&id, &columns)) } }
                    if columns.len() > 1 { { row("", &columns, |column| actions(session, column)) } }
                </tbody>
            </table>
        </div>
    }
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

fn row(name: &'static str, columns: &[Column], cell: impl Fn(&Column) -> Html) -> Html {
    html! { <tr><th scope="row">{ name }</th>{ for columns.iter().map(|column| html! { <td>{ cell(column) }</td> }) }</tr> }
}

/// The total that the price rules added up, if they could.
fn total(report: &Verdict) -> String {
    let total = report
        .findings
        .iter()
        .filter(|f| f.section == Section::Price)
        .find_map(|finding| finding.figures.get("total"))
        .and_then(|text| Pesos::new(text));
    total.map_or_else(|| "—".to_owned(), |total| total.to_string())
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

fn difference(id: &str, columns: &[Column]) -> Html {
    let title = columns.iter().find_map(|column| finding(column, id)).map(|finding| finding.title.clone()).unwrap_or_default();
    html! {
        <tr class="difference" data-difference={id.to_owned()}>
            <th scope="row">{ format!("{id}: {title}") }</th>
            { for columns.iter().map(|column| html! { <td>if let Some(finding) = finding(column, id) { { state_badge(finding.state) } }</td> }) }
        </tr>
    }
}

fn actions(session: &Session, column: &Column) -> Html {
    let remove = {
        let place = column.place.clone();
        session.errand.reform(move |_: MouseEvent| Errand::Remove(place.clone()))
    };
    html! {
        <>
            if !column.here { <a class="button small" href={link(&column.place, Page::Offers)}>{ "Ver" }<span class="visually-hidden">{ format!(" {}", column.title) }</span></a> }
            if session.shelf.offers.len() > 1 { <button type="button" class="quiet small" onclick={remove}>{ "Quitar" }<span class="visually-hidden">{ format!(" {}", column.title) }</span></button> }
        </>
    }
}
