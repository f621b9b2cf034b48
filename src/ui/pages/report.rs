//! The report: the verdict, what to do first, every finding with the gravest first, what was assumed, the papers, the dates, and the receipt.

use super::adenda::adenda;
use super::attach::attach;
use super::causes::standing_list;
use super::summary::guarantees;
use super::tiebreak::pack;
use crate::engine::process::MilestoneKind;
use crate::engine::reading::{parse, Text};
use crate::engine::report::{Deadline, Finding, Observation, Receipt, Section, State};
use crate::engine::{causes, guide};
use crate::ui::browser;
use crate::ui::components::{
    agenda_part, assumptions, observation, overall_banner, print_choice, timeline, FindingList, ReportButton, WorkbookButton,
};
use crate::ui::held::Held;
use crate::ui::kit::{button, component, details, el, fact, nothing, para, several, so_far, to_come, use_gradually, El};
use crate::ui::routes::Place;
use crate::ui::session::{Session, SessionProps, Written};
use crate::ui::state::{Raw, SavedReport, FILE};
use std::rc::Rc;
use yew::prelude::*;

const FOLDING: &str = "part folding";
/// Of more cards than these, the browser lays out those in sight only: their place moves a little when they come into it.
const LONG: usize = 100;

/// What comes after the head, in order.
#[derive(Clone, Copy)]
enum Part {
    Agenda,
    Section(Section),
    Assumptions,
    Contradictions,
    Attach,
    Pack,
    Causes,
    Guide,
    Receipt,
}

const PARTS: [Part; 13] = [
    Part::Agenda,
    Part::Section(Section::Requirements),
    Part::Section(Section::Causes),
    Part::Section(Section::Experience),
    Part::Section(Section::Price),
    Part::Section(Section::Tiebreak),
    Part::Assumptions,
    Part::Contradictions,
    Part::Attach,
    Part::Pack,
    Part::Causes,
    Part::Guide,
    Part::Receipt,
];

#[component]
pub fn ReportPage(props: &SessionProps) -> Html {
    let session = &props.session;
    // Whether all of it is to be there at once: to be printed, or to be put into a file.
    let whole = use_state_eq(|| false);
    let shown = use_gradually(PARTS.len(), 2, *whole);
    let ask_whole = {
        let whole = whole.setter();
        use_callback((), move |(), ()| whole.set(true))
    };
    {
        let ask_whole = ask_whole.clone();
        use_effect_with((), move |()| {
            let listener = browser::on_print(move || {
                ask_whole.emit(());
                browser::unfold();
            });
            move || drop(listener)
        });
    }
    use_effect_with(*whole, |whole| {
        // What is folded on the screen is open on paper, whether it was there when that was asked for or came then.
        if *whole {
            browser::unfold();
        }
    });
    let print = {
        let ask_whole = ask_whole.clone();
        Callback::from(move |_: MouseEvent| {
            ask_whole.emit(());
            browser::print_drawn();
        })
    };
    let print = button("", "imprimir", "Imprimir o guardar en PDF", print);
    let page = several().with(head(session)).with(overall_banner(&session.report)).with(el("p").class("screen-only").with(print));
    let page = page.with(save(session, ask_whole)).with(component(html! { <WorkbookButton session={session.clone()} /> }));
    let page = page.maybe(session.process.tiebreak.criteria.iter().any(|criterion| criterion.is_sensitive()).then(print_choice));
    let parts = so_far(PARTS, shown, |one| part(session, one, *whole));
    page.maybe(adenda(session)).with(parts).maybe(to_come(shown, PARTS.len())).html()
}

fn part(session: &Session, part: Part, whole: bool) -> El {
    let process = &session.process;
    match part {
        Part::Agenda => agenda_part(&session.place, &session.report),
        Part::Section(section) => found(session, section, whole),
        Part::Assumptions => assumptions(&session.report, &session.dispatch, true),
        Part::Contradictions => several().maybe(contradictions(session)),
        Part::Attach => several().maybe(attach(session).map(|list| folding("Papeles para adjuntar", list))),
        Part::Pack => pack(session),
        Part::Causes => standing_list(&causes::standing(process, &session.report.findings), true),
        Part::Guide => guide_part(session),
        Part::Receipt => component(html! { <ReceiptPart session={session.clone()} /> }),
    }
}

/// The findings of one section, gravest first.
fn found(session: &Session, section: Section, whole: bool) -> El {
    let of = |state: State| session.report.findings.iter().filter(move |f| f.section == section && f.state == state);
    let all: Vec<Rc<Finding>> = State::ALL.into_iter().flat_map(of).cloned().collect();
    if all.is_empty() {
        return nothing();
    }
    let class = if all.len() > LONG { "part folding long" } else { FOLDING };
    fold(class, section.words(), component(html! { <FindingList {all} {whole} /> }))
}

/// The report as a file, which carries everything typed.
fn save(session: &Session, ask_whole: Callback<()>) -> El {
    let name = Place::parse(&session.place).map(|place| place.to_string().replace('~', "-")).unwrap_or_default();
    let data = {
        let session = session.clone();
        Callback::from(move |sensitive: bool| {
            // The file is the page as it is drawn.
            ask_whole.emit(());
            let report = saved_report(&session);
            report.map(|report| session.written.emit(Written::Report(Box::new(report), sensitive))).unwrap_or_default()
        })
    };
    component(html! { <ReportButton file_name={format!("informe-{name}.html")} {data} /> })
}

/// What was found, to be known when the file is opened under a later version of the invitation.
fn saved_report(session: &Session) -> Option<SavedReport> {
    let process = parse(&session.definition.canonical_text(), &FILE).ok()?;
    let (place, as_of, code) = (Text::new(&session.place)?, Text::new(&session.as_of.iso())?, Text::new(&session.receipt().code)?);
    Some(SavedReport { place, as_of, code, process: Raw(process) })
}

/// A long part, which can be folded on the screen.
fn folding(title: &'static str, content: El) -> El {
    fold(FOLDING, title, content)
}

fn fold(class: &'static str, title: &'static str, content: El) -> El {
    let head = el("summary").with(el("h2").words(title));
    el("details").flag("open", true).class(class).with(head).with(content)
}

/// A part of the report with its title.
fn titled(class: &'static str, title: &'static str) -> El {
    el("section").class(class).with(el("h2").words(title))
}

/// What was checked, for whoever holds only the paper.
fn head(session: &Session) -> El {
    let process = &session.process;
    let closing = process.milestone(MilestoneKind::Closing).map(|row| Deadline { date: row.date, hour: row.hour }.to_string());
    let title = session.work.offer.title.trim();
    let facts = el("dl").class("facts").with(fact("Proceso", format!("{} · {}", process.reference, process.entity.name)));
    let facts = facts.with(fact("Objeto", process.object.to_string())).maybe(closing.map(|closing| fact("Cierre", closing)));
    let facts = facts.maybe(session.kind().map(|kind| fact("Se presenta", kind.words().to_owned())));
    let nit = session.work.firm.nit.trim();
    let nit = (!nit.is_empty() && session.kind().is_some_and(|kind| !kind.is_plural())).then(|| fact("NIT o cédula", nit.to_owned()));
    let facts = facts.maybe(nit);
    facts.maybe((!title.is_empty()).then(|| fact("Oferta", title.to_owned())))
}

/// Where the invitation contradicts itself, and what to ask the entity.
fn contradictions(session: &Session) -> Option<El> {
    let observations: Vec<Observation> = session.contradictions();
    let lines = || several().each(observations.iter().map(|found| observation("informe", found, false)));
    (!observations.is_empty()).then(|| folding("Contradicciones de la invitación y qué preguntar", lines()))
}

/// The deadlines, and the guarantees of the contract.
fn guide_part(session: &Session) -> El {
    let days = timeline(&guide::schedule(&session.process, session.as_of), session.as_of);
    several().with(titled("part", "Cronograma").with(days)).with(guarantees(&guide::guarantees(&session.process)))
}

#[component]
fn ReceiptPart(props: &SessionProps) -> Html {
    let session = &props.session;
    // Of what is on the table now, not of what was found a moment ago: a code that is read out must not be an earlier one.
    let receipt = use_memo((Held::from(session.work.clone()), session.process.clone(), session.as_of), |_| session.receipt());
    receipt_part(session, &receipt).html()
}

fn receipt_part(session: &Session, receipt: &Receipt) -> El {
    let code = el("code").attr("id", "comprobante").words(receipt.code.clone());
    let (id, version) = (&session.process.id, session.process.version.get());
    let checked = format!("Revisado como si fuera el {}. Definición {id}, versión {version}.", session.as_of);
    let parts = receipt.parts.iter().map(|(name, value)| {
        let value = el("dd").with(el("code").words(value.clone()));
        el("div").attr("data-part", name.clone()).with(el("dt").words(part_words(name))).with(value)
    });
    let parts = details("", "De qué está hecho", false).with(el("dl").class("parts").each(parts));
    let same = "Con los mismos datos sale siempre el mismo código, en este equipo o en otro. No contiene sus datos.";
    let receipt = titled("part receipt", "Comprobante").with(para("", same)).with(el("p").with(code));
    receipt.with(para("hint", checked)).with(parts)
}

/// What a part of the receipt is, in words.
fn part_words(name: &str) -> String {
    match name {
        "process" => "Definición de la invitación".to_owned(),
        "firm" => "Datos de la firma".to_owned(),
        "offer" => "Datos de la oferta".to_owned(),
        "engine" => "Versión de Habilita".to_owned(),
        _ => format!("Tabla {}", name.trim_start_matches("table:").replace('_', " ")),
    }
}
