//! An item of the price table: its ceiling, its price, its total and what was found of it.

use super::{figure_field, finding_card, state_badge, Show};
use crate::engine::process::{Item, Process};
use crate::engine::report::{Finding, State};
use crate::engine::values::text::{grouped, parse_figure};
use crate::engine::values::Pesos;
use crate::ui::held::Held;
use crate::ui::kit::{el, nothing, several, unseen, El, Field};
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
    let Some(item) = props.process.price.items.get(props.index) else { return Html::default() };
    let draft = &props.draft;
    let change = |edit: fn(&mut PriceDraft, Typed)| {
        let id = item.id.clone();
        props.dispatch.reform(move |text: String| Action::Price(id.clone(), Change::put(edit, Typed::new(&text))))
    };
    let amount = parse_figure(&draft.unit_price, CENTS)
        .ok()
        .and_then(|text| Pesos::new(&text))
        .and_then(|price| item.quantity.map_or(Some(price), |quantity| price.times(quantity.get())));
    let label = |what: &'static str| several().words(what).with(unseen(format!(" del ítem {}", item.id)));
    let (told, verdict) = verdict(props);
    let cell = |class: &'static str| el("span").attr("role", "cell").class(class);
    let narrow = |words: &'static str| el("span").class("narrow").words(words);
    let name = el("span").attr("role", "rowheader").class("item").with(el("b").words(item.id.to_string()));
    let name = name.words(" ").words(item.title.to_string());
    let ceiling = match item.ceiling {
        Some(ceiling) => {
            let printed = el("span").class("figures printed").words(ceiling.to_string());
            several().with(narrow("Tope unitario: ")).with(printed)
        }
        None => {
            let typed = change(|price, text| price.ceiling = text);
            figure_field(Field::new(format!("tope-{}", item.id), label("Tope unitario"), draft.ceiling.shared(), typed), CENTS)
        }
    };
    let typed = change(|price, text| price.unit_price = text);
    let price = Field::new(format!("precio-{}", item.id), label("Precio unitario"), draft.unit_price.shared(), typed);
    let row = el("div").attr("role", "row").attr("aria-rowindex", props.index.saturating_add(2).to_string());
    let row = row.class(if told { "told" } else { "" }).with(name);
    let row = row.with(cell("quantity figures").with(narrow("Cantidad: ")).words(quantity(item)));
    let row = row.with(cell("figure").attr("data-col", "0").with(ceiling));
    let row = row.with(cell("figure").attr("data-col", "1").with(figure_field(price, CENTS)));
    let row = row.with(cell("figures total").words(amount.map(|amount| amount.to_string()).unwrap_or_default()));
    row.with(cell("verdict").with(verdict)).html()
}

/// What was found, and whether it takes more words than its state.
fn verdict(props: &PriceRowProps) -> (bool, El) {
    let Some(finding) = &props.finding else { return (false, nothing()) };
    // What has not been answered yet, or is fine, needs no more words than its state.
    if props.draft.unit_price.is_empty() && finding.state == State::PorConfirmar || finding.state == State::Cumple {
        let found = el("span").attr("data-finding", finding.id.clone()).attr("data-state", finding.state.code());
        (false, found.with(state_badge(finding.state)))
    } else {
        (true, finding_card(finding, Show::Brief))
    }
}

/// «900 UND», or that no quantity is printed.
fn quantity(item: &Item) -> String {
    let unit = item.unit.as_ref().map(|unit| format!(" {unit}")).unwrap_or_default();
    item.quantity.map_or_else(|| "sin cantidad".to_owned(), |quantity| format!("{}{unit}", grouped(&quantity.plain())))
}
