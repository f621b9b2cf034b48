//! A finding: state, sentence, mend and arithmetic.

use super::state_badge;
use crate::engine::report::{Finding, Step, Steps};
use crate::ui::kit::para;
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

pub fn finding_card(finding: &Finding, show: Show) -> Html {
    let brief = matches!(show, Show::Brief | Show::BriefOpen);
    let open = matches!(show, Show::Open | Show::BriefOpen);
    html! {
        <div class="finding" key={finding.id.clone()} data-finding={finding.id.clone()} data-state={finding.state.code()}>
            <p class="finding-head">
                { state_badge(finding.state) }
                if matches!(show, Show::Whole | Show::Open) { <strong>{ &finding.title }</strong> }
                <span class="clause">{ clause(finding) }</span>
            </p>
            { para("sentence", finding.sentence.clone()) }
            if let Some(remedy) = &finding.remedy { { para("remedy", remedy.clone()) } }
            if !finding.readings.is_empty() { { para("hint", format!("Depende de: {}. Puede aceptar esa lectura en «El proceso» o en el informe.", finding.readings.join(", "))) } }
            <Arithmetic steps={finding.steps.clone()} {open} />
            if !finding.cites.is_empty() && !brief { { para("cites", finding.cites.join(" · ")) } }
        </div>
    }
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
        return html! {};
    }
    let ontoggle = {
        let opened = opened.setter();
        Callback::from(move |event: Event| opened.set(event.target_unchecked_into::<web_sys::Element>().has_attribute("open")))
    };
    let lines: &[Step] = if count <= MANY || props.open || *opened { &props.steps } else { &[] };
    let line = |step: &Step| {
        html! { <tr role="row"><th scope="row" role="rowheader">{ &step.label }</th><td role="cell">{ &step.expression }</td><td class="figures" role="cell">{ &step.value }</td></tr> }
    };
    html! {
        <details open={props.open} {ontoggle}>
            <summary>{ "Cómo se calculó" }</summary>
            <table class="steps" role="table">
                <thead class="visually-hidden" role="rowgroup"><tr role="row"><th scope="col" role="columnheader">{ "Paso" }</th><th scope="col" role="columnheader">{ "Operación" }</th><th scope="col" role="columnheader">{ "Resultado" }</th></tr></thead>
                <tbody role="rowgroup">{ for lines.iter().map(line) }</tbody>
            </table>
        </details>
    }
}
