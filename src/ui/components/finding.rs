//! A finding: state, sentence, mend and arithmetic.

use super::StateBadge;
use crate::engine::report::{Finding, Step};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct FindingCardProps {
    pub finding: Finding,
    /// On paper and in the report everything is open.
    #[prop_or_default]
    pub open: bool,
    /// Only the sentence: the place already says what it is about.
    #[prop_or_default]
    pub brief: bool,
}

#[component]
pub fn FindingCard(props: &FindingCardProps) -> Html {
    let finding = &props.finding;
    html! {
        <div class="finding" data-finding={finding.id.clone()} data-state={finding.state.code()}>
            <p class="finding-head">
                <StateBadge state={finding.state} />
                if !props.brief { <strong>{ &finding.title }</strong> }
                <span class="clause">{ clause(finding) }</span>
            </p>
            <p class="sentence">{ &finding.sentence }</p>
            if let Some(remedy) = &finding.remedy { <p class="remedy">{ remedy }</p> }
            if !finding.readings.is_empty() { <p class="hint">{ format!("Depende de: {}. Puede aceptar esa lectura en «El proceso» o en el informe.", finding.readings.join(", ")) }</p> }
            { arithmetic(&finding.steps, props.open) }
            if !finding.cites.is_empty() && !props.brief { <p class="cites">{ finding.cites.join(" · ") }</p> }
        </div>
    }
}

fn clause(finding: &Finding) -> String {
    finding.clause.as_ref().map(|clause| format!("{}, num. {clause}", finding.id)).unwrap_or_default()
}

/// The sum, line by line.
fn arithmetic(steps: &[Step], open: bool) -> Html {
    if steps.is_empty() {
        return html! {};
    }
    let line = |step: &Step| {
        html! { <tr role="row"><th scope="row" role="rowheader">{ &step.label }</th><td role="cell">{ &step.expression }</td><td class="figures" role="cell">{ &step.value }</td></tr> }
    };
    html! {
        <details {open}>
            <summary>{ "Cómo se calculó" }</summary>
            <table class="steps" role="table">
                <thead class="visually-hidden" role="rowgroup"><tr role="row"><th scope="col" role="columnheader">{ "Paso" }</th><th scope="col" role="columnheader">{ "Operación" }</th><th scope="col" role="columnheader">{ "Resultado" }</th></tr></thead>
                <tbody role="rowgroup">{ for steps.iter().map(line) }</tbody>
            </table>
        </details>
    }
}
