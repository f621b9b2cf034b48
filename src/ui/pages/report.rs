//! The report: the verdict, every finding with the gravest first, what was assumed, and the receipt.

use super::causes::standing_list;
use super::summary::guarantees;
use super::tiebreak::pack;
use crate::engine::process::MilestoneKind;
use crate::engine::report::{Deadline, Finding, Observation, Receipt, Section, State};
use crate::engine::{causes, guide};
use crate::ui::browser;
use crate::ui::components::{agenda_part, assumptions, finding_card, observation, overall_banner, print_choice, timeline, Show};
use crate::ui::held::Held;
use crate::ui::kit::{button, details, el, fact, nothing, para, several, El};
use crate::ui::session::{Session, SessionProps};
use std::rc::Rc;
use yew::prelude::*;

#[component]
pub fn ReportPage(props: &SessionProps) -> Html {
    let session = &props.session;
    // Of what is on the table now, not of what was found a moment ago: a code that is read out must not be an earlier one.
    let receipt = use_memo((Held::from(session.work.clone()), session.process.clone(), session.as_of), |_| session.receipt());
    let print = button("", "imprimir", "Imprimir o guardar en PDF", Callback::from(|_: MouseEvent| browser::print()));
    let causes = standing_list(&causes::standing(&session.process, &session.report.findings), true);
    let page = several().with(head(session)).with(overall_banner(&session.report)).with(el("p").class("screen-only").with(print));
    let page = page.maybe(session.process.tiebreak.criteria.iter().any(|criterion| criterion.is_sensitive()).then(print_choice));
    let page = page.with(agenda_part(&session.place, &session.report));
    let page = page.each(Section::ALL.into_iter().map(|section| part(session, section)));
    let page = page.with(pack(session)).with(causes).with(guide_part(session));
    page.with(assumptions(&session.report, &session.dispatch, true)).with(receipt_part(session, &receipt)).html()
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
    titled("part", section.words()).each(findings.into_iter().map(|finding| finding_card(finding, show(finding))))
}

/// The deadlines, and what to ask the entity.
fn guide_part(session: &Session) -> El {
    let observations = session.contradictions();
    let asking: Vec<&Observation> = observations.iter().filter(|found| found.text.is_some()).collect();
    let days = timeline(&guide::schedule(&session.process, session.as_of), session.as_of);
    let asked = (!asking.is_empty()).then(|| {
        let asking = asking.into_iter().map(|found| observation("informe", found, false));
        titled("part", "Qué preguntarle a la entidad").each(asking)
    });
    several().with(titled("part", "Cronograma").with(days)).with(guarantees(&guide::guarantees(&session.process))).maybe(asked)
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
