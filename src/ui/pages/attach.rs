//! The papers to attach, in the order of the invitation: a list to tick on paper.

use crate::engine::guide;
use crate::engine::report::Finding;
use crate::ui::components::state_badge;
use crate::ui::kit::{el, para, several, El};
use crate::ui::session::Session;

/// What of a paper is told here; the rest is beside its finding.
const TOLD: [&str; 3] = ["Lo firma", "Lo expide", "Va en"];

/// Nothing for an invitation that asks no paper.
pub fn attach(session: &Session) -> Option<El> {
    let papers = guide::to_attach(&session.process, &session.report.findings);
    let help = "En el orden de la invitación. Márquelos a medida que los suba a SECOP II.";
    (!papers.is_empty())
        .then(|| several().with(para("hint", help)).with(el("ul").class("pack-list").each(papers.iter().map(|paper| line(paper)))))
}

fn line(paper: &Finding) -> El {
    let title = paper.owner.as_ref().map_or_else(|| paper.title.to_string(), |owner| format!("{} · {owner}", paper.title));
    let head = el("p").class("finding-head").with(el("strong").words(title)).with(state_badge(paper.state));
    let clause = paper.clause.as_ref().map(|clause| format!("{}, num. {clause}.", paper.id)).unwrap_or_default();
    let terms = paper.terms.iter().filter(|term| TOLD.contains(&term.label)).map(|term| format!(" {}: {}", term.label, term.text));
    el("li").attr("data-attach", paper.id.clone()).with(head).with(para("hint", format!("{clause}{}", terms.collect::<String>())))
}
