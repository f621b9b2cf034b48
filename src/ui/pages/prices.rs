//! Prices: every item with its ceiling, its price and its total.

use super::rule_card::rule_card;
use crate::engine::firm::Answer;
use crate::engine::process::{PriceRule, PriceRuleKind};
use crate::ui::components::{keys, thousands, PriceRow};
use crate::ui::held::Held;
use crate::ui::kit::{card, nothing, para, several, tick, Cell, El, Grid};
use crate::ui::session::Session;
use crate::ui::state::{paste_prices, Action, Place, Table};
use yew::prelude::*;

pub fn prices(session: &Session) -> El {
    let part = |rule: &PriceRule| match &rule.rule {
        PriceRuleKind::UnitPrices(_) => table(session, rule),
        _ => rule_card(session, &rule.id, &rule.title, &rule.help, nothing()),
    };
    several().each(session.process.price.rules.iter().map(part))
}

fn table(session: &Session, rule: &PriceRule) -> El {
    let all_priced = session.work.offer.all_priced == Some(Answer::Yes);
    let ontick = session.dispatch.reform(Action::AllPriced);
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
    let table =
        html! { <Grid class="prices" label="Precios por ítem" {columns} rows={session.process.price.items.len()} {row} {onpaste} /> };
    let all = "Estos son todos los precios que voy a presentar: lo que esté vacío queda sin cotizar.";
    let content = several().with(para("help", rule.help.to_string())).with(keys(Table::Prices)).with(thousands(
        &session.work,
        Table::Prices,
        &session.dispatch,
    ));
    let content = content.with(table).with(tick("done", "todos-los-precios".to_owned(), all, all_priced, ontick));
    card(format!("{}-titulo", rule.id), rule.title.to_string(), content)
}
