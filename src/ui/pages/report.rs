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
    agenda_part, assumptions, finding_card, observation, overall_banner, print_choice, timeline, ReportButton, Show, WorkbookButton,
};
use crate::ui::held::Held;
use crate::ui::kit::{button, component, details, el, fact, nothing, para, several, El};
use crate::ui::routes::Place;
use crate::ui::session::{Session, SessionProps, Written};
use crate::ui::state::{Raw, SavedReport, FILE};
use std::rc::Rc;
use yew::prelude::*;

#[component]
pub fn ReportPage(props: &SessionProps) -> Html {
    let session = &props.session;
    // Of what is on the table now, not of what was found a moment ago: a code that is read out must not be an earlier one.
    let receipt = use_memo((Held::from(session.work.clone()), session.process.clone(), session.as_of), |_| session.receipt());
    let print = button("", "imprimir", "Imprimir o guardar en PDF", Callback::from(|_: MouseEvent| browser::print()));
    let causes = standing_list(&causes::standing(&session.process, &session.report.findings), true);
    use_effect_with((), |()| {
        // What was folded on the screen is whole on paper.
        let listener = browser::on_print(browser::unfold);
        move || drop(listener)
    });
    let page = several().with(head(session)).with(overall_banner(&session.report)).with(el("p").class("screen-only").with(print));
    let page = page.with(save(session, &receipt)).with(component(html! { <WorkbookButton session={session.clone()} /> }));
    let page = page.maybe(session.process.tiebreak.criteria.iter().any(|criterion| criterion.is_sensitive()).then(print_choice));
    let page = page.maybe(adenda(session)).with(agenda_part(&session.place, &session.report));
    let page = page.each(Section::ALL.into_iter().map(|section| part(session, section)));
    let page = page.with(assumptions(&session.report, &session.dispatch, true)).maybe(contradictions(session));
    let page = page.maybe(attach(session).map(|list| folding("Papeles para adjuntar", list))).with(pack(session));
    page.with(causes).with(guide_part(session)).with(receipt_part(session, &receipt)).html()
}

/// The report as a file, which carries everything typed.
fn save(session: &Session, receipt: &Rc<Receipt>) -> El {
    let name = Place::parse(&session.place).map(|place| place.to_string().replace('~', "-")).unwrap_or_default();
    let data = {
        let (session, receipt) = (session.clone(), receipt.clone());
        Callback::from(move |sensitive: bool| {
            let report = saved_report(&session, &receipt);
            report.map(|report| session.written.emit(Written::Report(Box::new(report), sensitive))).unwrap_or_default()
        })
    };
    component(html! { <ReportButton file_name={format!("informe-{name}.html")} {data} /> })
}

/// What was found, to be known when the file is opened under a later version of the invitation.
fn saved_report(session: &Session, receipt: &Receipt) -> Option<SavedReport> {
    let process = parse(&session.definition.canonical_text(), &FILE).ok()?;
    let (place, as_of, code) = (Text::new(&session.place)?, Text::new(&session.as_of.iso())?, Text::new(&receipt.code)?);
    Some(SavedReport { place, as_of, code, process: Raw(process) })
}

/// A long part, which can be folded on the screen.
fn folding(title: &'static str, content: El) -> El {
    let head = el("summary").with(el("h2").words(title));
    el("details").flag("open", true).class("part folding").with(head).with(content)
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

/// The findings of one section, gravest first.
fn part(session: &Session, section: Section) -> El {
    let of = |state: State| session.report.findings.iter().filter(move |f| f.section == section && f.state == state);
    let findings: Vec<&Rc<Finding>> = State::ALL.into_iter().flat_map(of).collect();
    if findings.is_empty() {
        return nothing();
    }
    // What complies needs its sentence only; its arithmetic stays at hand.
    let show = |finding: &Finding| if finding.state == State::Cumple { Show::BriefOpen } else { Show::Open };
    folding(section.words(), several().each(findings.into_iter().map(|finding| finding_card(finding, show(finding)))))
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
