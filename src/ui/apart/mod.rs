//! Code that travels apart. What is published is one WebAssembly for the first look and one for each [`Part`], which `cargo xtask`
//! divides from it and `boot.js` fetches once the first page answers, or when one of theirs is asked for. Where nothing is divided (while one
//! works on it, on the native target) it is just called.

mod arrival;
#[cfg(apart)]
mod far;
pub mod near;

pub use crate::engine::reading::Problem;
pub use crate::engine::report::Verdict;
pub use crate::ui::check::FrameProps;
pub use crate::ui::judged::Asked;
pub use crate::ui::keeper::Keeper;
pub use crate::ui::kit::El;
pub use crate::ui::pages::BroughtPageProps;
pub use crate::ui::routes::Place;
pub use crate::ui::session::Written;
pub use crate::ui::state::{Documents, Given, Saved};
pub use arrival::{bring_all, use_arrival, Arrival};
#[cfg(apart)]
pub use far::{bring, brought, read_file, written};
#[cfg(not(apart))]
pub use near::{bring, brought, read_file, written};

use crate::engine::process::Process;
use crate::engine::values::Moment;
use crate::ui::components::Faults;
use crate::ui::kit::{alert, button, component, el, para, several, Tone};
use crate::ui::pages;
use crate::ui::routes::Page;
use crate::ui::state::{add_ties, Work};
use yew::prelude::*;

/// Code that comes together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What judges. The first page says the facts of the invitation without it, and every other page needs it.
    Verdict,
    /// Questions one under the other, and what comes of all of them.
    Sheets,
    /// The table of contracts, with the reading of lists and the choice.
    Experience,
    /// The table of prices.
    Prices,
}

impl Part {
    pub const ALL: [Part; 4] = [Part::Verdict, Part::Sheets, Part::Experience, Part::Prices];

    /// The part that a page needs, besides what judges.
    fn of(page: Page) -> Part {
        match page {
            Page::Summary => Part::Verdict,
            Page::Experience => Part::Experience,
            Page::Prices => Part::Prices,
            _ => Part::Sheets,
        }
    }

    /// What the divider calls it, as its functions in `far.rs` and `main.rs` do.
    pub fn name(self) -> &'static str {
        match self {
            Part::Verdict => "verdict",
            Part::Sheets => "sheets",
            Part::Experience => "experience",
            Part::Prices => "prices",
        }
    }

    /// The ends of the addresses of its pages.
    pub fn slugs(self) -> Vec<&'static str> {
        Page::ALL.into_iter().filter(|page| Part::of(*page) == self).map(Page::slug).collect()
    }
}

/// What of the judging is here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Here {
    pub verdict: bool,
    pub ties: bool,
}

/// What can be judged now.
pub fn here() -> Here {
    // What judges a tie travels with the pages of questions.
    Here { verdict: arrival::is_here(Part::Verdict), ties: arrival::is_here(Part::Sheets) }
}

/// Judges all but a tie. Only once what judges is here: see [`here`].
///
/// # Errors
/// Documents that do not belong together, which the screen never makes.
pub fn judge(asked: &Asked<'_>) -> Result<(Verdict, Documents), Vec<Problem>> {
    #[cfg(apart)]
    return far::judge(asked);
    #[cfg(not(apart))]
    near::untied_verdict(asked)
}

/// A verdict without what is found about a tie, and what it is about.
pub struct Untied<'a> {
    pub verdict: &'a mut Verdict,
    pub process: &'a Process,
    pub work: &'a Work,
    /// To be completed with what the work says for a tie.
    pub documents: &'a mut Documents,
    pub as_of: Moment,
}

/// Judges a tie too, once what judges it is here.
pub fn judge_ties(untied: &mut Untied<'_>) {
    if here().ties {
        #[cfg(apart)]
        far::add_ties(untied);
        #[cfg(not(apart))]
        ties(untied);
    }
}

/// What judges a tie, in the part of [`Part::Sheets`].
pub fn ties(untied: &mut Untied<'_>) {
    let Untied { verdict, process, work, documents, as_of } = untied;
    add_ties(&mut documents.offer, work, process, &documents.firm);
    crate::engine::add_ties(verdict, process, &documents.firm, &documents.offer, *as_of);
}

/// Fetches what reads and writes saved files, and says whether it is here: before, it must not be called.
pub async fn files_are_here() -> bool {
    arrival::is_here(Part::Sheets) || arrival::bring(Part::Sheets, false).await
}

/// The page in sight, or what is said until it is here.
pub fn page(props: &FrameProps) -> El {
    let part = Part::of(props.page);
    if part == Part::Verdict {
        let failed = match &props.arrival {
            Arrival::Failed(retry) => Some(failed("lo que revisa la oferta", retry.clone())),
            Arrival::Here | Arrival::Coming => None,
        };
        return pages::summary(&props.session, failed).with(rest(props));
    }
    if let Some(waiting) = waiting(&props.arrival) {
        return waiting;
    }
    #[cfg(apart)]
    return far::draw(part, props);
    #[cfg(not(apart))]
    match part {
        Part::Experience => experience(props),
        Part::Prices => prices(props),
        Part::Sheets | Part::Verdict => sheets(props),
    }
}

/// What of the first page comes with the pages of questions.
fn rest(props: &FrameProps) -> El {
    if !arrival::is_here(Part::Sheets) {
        let words = "Lo demás que dice la invitación viene en un momento. Si no llega, revise la conexión y recargue la página.";
        return para("hint", words).attr("data-viene", "");
    }
    #[cfg(apart)]
    return far::draw(Part::Sheets, props);
    #[cfg(not(apart))]
    sheets(props)
}

/// What is said until the code of a page is here.
pub fn waiting(arrival: &Arrival) -> Option<El> {
    match arrival {
        Arrival::Here => None,
        Arrival::Coming => Some(el("p").attr("role", "status").words("Abriendo la página…")),
        Arrival::Failed(retry) => Some(failed("esta página", retry.clone())),
    }
}

fn failed(what: &str, retry: Callback<MouseEvent>) -> El {
    let words = format!("No se pudo descargar {what}. Lo que usted escribió sigue aquí. Revise la conexión y vuelva a intentarlo.");
    let retry = el("p").with(button("small", "reintentar", "Volver a intentarlo", retry));
    alert(Tone::Error, several().with(para("", words)).with(retry))
}

/// What was typed on the page and cannot be taken, and the page.
fn faulty(page: Page, content: El) -> El {
    component(html! { <Faults {page} /> }).with(content)
}

/// A page of [`Part::Sheets`], or what it has of the first.
pub fn sheets(props: &FrameProps) -> El {
    match props.page {
        Page::Report | Page::Offers | Page::Summary => sheet(props),
        page => faulty(page, sheet(props)),
    }
}

fn sheet(props: &FrameProps) -> El {
    let session = &props.session;
    match props.page {
        Page::Summary => component(html! { <pages::SummaryRest session={session.clone()} /> }),
        Page::Bidder => component(html! { <pages::Bidder session={session.clone()} /> }),
        Page::Requirements => component(html! { <pages::Requirements session={session.clone()} /> }),
        Page::Causes => component(html! { <pages::Causes session={session.clone()} /> }),
        Page::Mipyme => pages::mipyme(session),
        Page::TieBreak => component(html! { <pages::TieBreak session={session.clone()} /> }),
        Page::Report => component(html! { <pages::ReportPage session={session.clone()} /> }),
        Page::Offers => pages::offers(session, &props.onopen),
        Page::Experience | Page::Prices => several(),
    }
}

/// The page of [`Part::Experience`].
pub fn experience(props: &FrameProps) -> El {
    faulty(props.page, component(html! { <pages::Experience session={props.session.clone()} /> }))
}

/// The page of [`Part::Prices`].
pub fn prices(props: &FrameProps) -> El {
    faulty(props.page, component(html! { <pages::Prices session={props.session.clone()} /> }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_but_the_first_needs_one_part_besides_what_judges() {
        let apart: Vec<&str> = Part::ALL.into_iter().flat_map(Part::slugs).collect();
        assert_eq!(apart.len(), Page::ALL.len());
        assert!(Part::ALL.into_iter().all(|part| !part.slugs().is_empty()));
        assert_eq!(Part::Verdict.slugs(), [Page::Summary.slug()]);
        assert!(apart.iter().all(|slug| !slug.contains(' ')));
    }
}
