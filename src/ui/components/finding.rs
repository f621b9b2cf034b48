//! A finding: state, sentence, mend and arithmetic.

use super::state_badge;
use super::steps::steps;
use crate::engine::report::{Finding, Step, Steps};
use crate::ui::kit::{details, el, para, El};
use yew::prelude::*;

/// A sum of more lines than this is drawn only when somebody opens it.
const MANY: usize = 60;

/// How much of a finding is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Show {
    /// Its title too, and the sum at hand.
    Whole,
    /// The same with the sum open, as in the report and on paper.
    Open,
    /// Without its title, which stands over it.
    Untitled,
    /// Only the sentence and the sum: the place says what it is about and where it comes from.
    Brief,
    /// The same with the sum open.
    BriefOpen,
}

pub fn finding_card(finding: &Finding, show: Show) -> El {
    let brief = matches!(show, Show::Brief | Show::BriefOpen);
    let open = matches!(show, Show::Open | Show::BriefOpen);
    let title = matches!(show, Show::Whole | Show::Open).then(|| el("strong").words(finding.title.clone()));
    let head = el("p").class("finding-head").with(state_badge(finding.state)).maybe(title);
    let head = head.with(el("span").class("clause").words(clause(finding)));
    let remedy = finding.remedy.as_ref().map(|remedy| para("remedy", remedy.clone()));
    let readings = (!finding.readings.is_empty()).then(|| {
        let readings = finding.readings.join(", ");
        para("hint", format!("Depende de: {readings}. Puede aceptar esa lectura en «El proceso» o en el informe."))
    });
    let cites = (!finding.cites.is_empty() && !brief).then(|| para("cites", finding.cites.join(" · ")));
    let card = el("div").key(finding.id.clone()).attr("data-finding", finding.id.clone()).attr("data-state", finding.state.code());
    let card = card
        .class(if finding.sensitive { "finding sensitive" } else { "finding" })
        .with(head)
        .with(para("sentence", finding.sentence.clone()))
        .maybe(remedy)
        .maybe(readings);
    card.with(html! { <Arithmetic steps={finding.steps.clone()} {open} /> }).maybe(cites)
}

fn clause(finding: &Finding) -> String {
    finding.clause.as_ref().map(|clause| format!("{}, num. {clause}", finding.id)).unwrap_or_default()
}

#[derive(Properties)]
struct ArithmeticProps {
    steps: Steps,
    open: bool,
}

impl PartialEq for ArithmeticProps {
    /// Drawn whenever its card is.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// The sum, line by line.
#[component]
fn Arithmetic(props: &ArithmeticProps) -> Html {
    let opened = use_state_eq(|| false);
    let count = props.steps.count();
    if count == 0 {
        return Html::default();
    }
    let ontoggle = {
        let opened = opened.setter();
        Callback::from(move |event: Event| opened.set(event.target_unchecked_into::<web_sys::Element>().has_attribute("open")))
    };
    let lines: &[Step] = if count <= MANY || props.open || *opened { &props.steps } else { &[] };
    details("", "Cómo se calculó", props.open).ontoggle(ontoggle).with(steps(lines)).html()
}
