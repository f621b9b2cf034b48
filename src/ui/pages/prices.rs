//! Prices: every item with its ceiling, its price and its total.

use super::rule_card::rule_card;
use crate::engine::firm::Answer;
use crate::engine::process::{PriceRule, PriceRuleKind};
use crate::ui::components::{keys, thousands, PriceRow};
use crate::ui::held::Held;
use crate::ui::kit::{card, para, Cell, Grid};
use crate::ui::session::Session;
use crate::ui::state::{paste_prices, Action, Place, Table};
use yew::prelude::*;

pub fn prices(session: &Session) -> Html {
    html! { <>{ for session.process.price.rules.iter().map(|rule| match &rule.rule {
        PriceRuleKind::TotalWithinBudget(_) | PriceRuleKind::UnitSumWithinBudget(_) => {
            rule_card(session, &rule.id, &rule.title, &rule.help, html! {})
        }
        PriceRuleKind::UnitPrices(_) => table(session, rule),
    }) }</> }
}

fn table(session: &Session, rule: &PriceRule) -> Html {
    let all_priced = session.work.offer.all_priced == Some(Answer::Yes);
    let toggle =
        session.dispatch.reform(|event: Event| Action::AllPriced(event.target_unchecked_into::<web_sys::HtmlInputElement>().checked()));
    let columns = [
        ("item", "Ítem"),
        ("quantity", "Cantidad"),
        ("figure", "Tope unitario"),
        ("figure", "Precio unitario"),
        ("total", "Total"),
        ("verdict", "Estado"),
    ];
    let columns: Vec<(&str, AttrValue)> = columns.map(|(class, words)| (class, words.into())).into();
    let row = {
        let (session, rule) = (session.clone(), rule.id.clone());
        Callback::from(move |index: usize| {
            let id = session.process.price.items.get(index).map(|item| item.id.clone());
            let draft = id.as_ref().and_then(|id| session.work.offer.prices.get(id)).cloned().unwrap_or_default();
            let finding = session.of_items(&rule).get(index).cloned().map(Held::from);
            html! { <PriceRow key={index} process={session.process.clone()} {index} {draft} {finding} dispatch={session.dispatch.clone()} /> }
        })
    };
    let onpaste = {
        let session = session.clone();
        Callback::from(move |(cell, text): (Cell, String)| {
            let action = paste_prices(&session.work, &session.process, &text, Place { row: cell.row, column: cell.column });
            action.map(|action| session.dispatch.emit(action)).is_some()
        })
    };
    card(
        format!("{}-titulo", rule.id),
        rule.title.to_string(),
        html! { <>
            { para("help", rule.help.to_string()) }
            { keys(Table::Prices) }
            { thousands(session, Table::Prices) }
            <Grid class="prices" label="Precios por ítem" {columns} rows={session.process.price.items.len()} {row} {onpaste} />
            <p class="done">
                <input type="checkbox" id="todos-los-precios" checked={all_priced} onchange={toggle} />
                <label for="todos-los-precios">{ "Estos son todos los precios que voy a presentar: lo que esté vacío queda sin cotizar." }</label>
            </p>
        </> },
    )
}
