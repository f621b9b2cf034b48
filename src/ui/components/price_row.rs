//! An item of the price table: its ceiling, its price, its total and what was found of it.

use super::{figure_field, finding_card, state_badge, Show};
use crate::engine::process::{Item, Process};
use crate::engine::report::{Finding, State};
use crate::engine::values::text::{grouped, parse_figure};
use crate::engine::values::Pesos;
use crate::ui::held::Held;
use crate::ui::kit::Field;
use crate::ui::state::{Action, Change, PriceDraft, Typed, CENTS};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct PriceRowProps {
    pub process: Held<Process>,
    /// The place of the item, from 0.
    pub index: usize,
    pub draft: PriceDraft,
    #[prop_or_default]
    pub finding: Option<Held<Finding>>,
    pub dispatch: Callback<Action>,
}

#[component]
pub fn PriceRow(props: &PriceRowProps) -> Html {
    let Some(item) = props.process.price.items.get(props.index) else { return html! {} };
    let draft = &props.draft;
    let change = |edit: fn(&mut PriceDraft, Typed)| {
        let id = item.id.clone();
        props.dispatch.reform(move |text: String| Action::Price(id.clone(), Change::put(edit, Typed::new(&text))))
    };
    let amount = parse_figure(&draft.unit_price, CENTS)
        .ok()
        .and_then(|text| Pesos::new(&text))
        .and_then(|price| item.quantity.map_or(Some(price), |quantity| price.times(quantity.get())));
    let label = |what: &'static str| html! { <>{ what }<span class="visually-hidden">{ format!(" del ítem {}", item.id) }</span></> };
    let (told, verdict) = verdict(props);
    html! {
        <div role="row" class={told.then_some("told")} aria-rowindex={props.index.saturating_add(2).to_string()}>
            <span role="rowheader" class="item"><b>{ item.id.to_string() }</b>{ " " }{ item.title.to_string() }</span>
            <span role="cell" class="quantity figures"><span class="narrow">{ "Cantidad: " }</span>{ quantity(item) }</span>
            <span role="cell" class="figure" data-col="0">
                if let Some(ceiling) = item.ceiling {
                    <span class="narrow">{ "Tope unitario: " }</span><span class="figures printed">{ ceiling.to_string() }</span>
                } else {
                    { figure_field(Field::new(format!("tope-{}", item.id), label("Tope unitario"), draft.ceiling.shared(), change(|price, text| price.ceiling = text)), CENTS) }
                }
            </span>
            <span role="cell" class="figure" data-col="1">
                { figure_field(Field::new(format!("precio-{}", item.id), label("Precio unitario"), draft.unit_price.shared(), change(|price, text| price.unit_price = text)), CENTS) }
            </span>
            <span role="cell" class="figures total">{ amount.map(|amount| amount.to_string()).unwrap_or_default() }</span>
            <span role="cell" class="verdict">{ verdict }</span>
        </div>
    }
}

/// What was found, and whether it takes more words than its state.
fn verdict(props: &PriceRowProps) -> (bool, Html) {
    let Some(finding) = &props.finding else { return (false, html! {}) };
    // What has not been answered yet, or is fine, needs no more words than its state.
    if props.draft.unit_price.is_empty() && finding.state == State::PorConfirmar || finding.state == State::Cumple {
        (false, html! { <span data-finding={finding.id.clone()} data-state={finding.state.code()}>{ state_badge(finding.state) }</span> })
    } else {
        (true, finding_card(finding, Show::Brief))
    }
}

/// «900 UND», or that no quantity is printed.
fn quantity(item: &Item) -> String {
    let unit = item.unit.as_ref().map(|unit| format!(" {unit}")).unwrap_or_default();
    item.quantity.map_or_else(|| "sin cantidad".to_owned(), |quantity| format!("{}{unit}", grouped(&quantity.plain())))
}
