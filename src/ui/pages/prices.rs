//! Prices: every item with its ceiling, its price and its total.

use crate::engine::firm::Answer;
use crate::engine::process::{Item, PriceRule, PriceRuleKind};
use crate::engine::report::State;
use crate::engine::values::text::{grouped, parse_figure};
use crate::engine::values::Pesos;
use crate::ui::browser;
use crate::ui::components::{FigureField, FindingCard, StateBadge};
use crate::ui::kit::{Notice, Tone};
use crate::ui::session::{use_session, Session};
use crate::ui::state::{Action, Change, PriceDraft, Typed, CENTS};
use yew::prelude::*;

#[component]
pub fn Prices() -> Html {
    let session = use_session();
    let all_priced = session.work.offer.all_priced == Some(Answer::Yes);
    let toggle =
        session.dispatch.reform(|event: Event| Action::AllPriced(event.target_unchecked_into::<web_sys::HtmlInputElement>().checked()));
    html! { <>{ for session.process.price.rules.iter().map(|rule| match &rule.rule {
        PriceRuleKind::TotalWithinBudget(_) | PriceRuleKind::UnitSumWithinBudget(_) => total(&session, rule),
        PriceRuleKind::UnitPrices(_) => html! {
            <section class="rule" aria-labelledby={format!("{}-titulo", rule.id)}>
                <h2 id={format!("{}-titulo", rule.id)}>{ rule.title.to_string() }</h2>
                <p class="help">{ rule.help.to_string() }</p>
                { ambiguous(&session) }
                <div class="prices" role="table" aria-label="Precios por ítem">
                    <div role="row" class="price-head">
                        { for ["Ítem", "Cantidad", "Tope unitario", "Precio unitario", "Total", "Estado"].map(|words| html! { <span role="columnheader">{ words }</span> }) }
                    </div>
                    { for session.process.price.items.iter().map(|item| line(&session, rule, item)) }
                </div>
                <p class="done">
                    <input type="checkbox" id="todos-los-precios" checked={all_priced} onchange={toggle.clone()} />
                    <label for="todos-los-precios">{ "Estos son todos los precios que voy a presentar: lo que esté vacío queda sin cotizar." }</label>
                </p>
            </section>
        },
    }) }</> }
}

fn total(session: &Session, rule: &PriceRule) -> Html {
    html! {
        <section class="rule" aria-labelledby={format!("{}-titulo", rule.id)}>
            <h2 id={format!("{}-titulo", rule.id)}>{ rule.title.to_string() }</h2>
            <p class="help">{ rule.help.to_string() }</p>
            if let Some(finding) = session.finding(rule.id.as_str()) { <FindingCard finding={finding.clone()} /> }
        </section>
    }
}

fn line(session: &Session, rule: &PriceRule, item: &Item) -> Html {
    let draft = session.work.offer.prices.get(&item.id).cloned().unwrap_or_default();
    let change = |edit: fn(&mut PriceDraft, String)| {
        let id = item.id.clone();
        session.dispatch.reform(move |text: String| Action::Price(id.clone(), Change::put(edit, text)))
    };
    let finding = session.finding(&format!("{}.{}", rule.id, item.id));
    let amount = parse_figure(&draft.unit_price, CENTS)
        .ok()
        .and_then(|text| Pesos::new(&text))
        .and_then(|price| item.quantity.map_or(Some(price), |quantity| price.times(quantity.get())));
    let label = |what: &'static str| html! { <>{ what }<span class="visually-hidden">{ format!(" del ítem {}", item.id) }</span></> };
    html! {
        <div role="row" class="price-line" key={item.id.to_string()}>
            <span role="rowheader" class="item"><b>{ item.id.to_string() }</b>{ " " }{ item.title.to_string() }</span>
            <span role="cell" class="figures"><span class="narrow">{ "Cantidad: " }</span>{ quantity(item) }</span>
            <span role="cell">
                if let Some(ceiling) = item.ceiling {
                    { ceiling.to_string() }
                } else {
                    <FigureField id={format!("tope-{}", item.id)} label={label("Tope unitario")} decimals={CENTS} value={draft.ceiling.to_string()} onchange={change(|price, text| price.ceiling = Typed::new(&text))} />
                }
            </span>
            <span role="cell">
                <FigureField id={format!("precio-{}", item.id)} label={label("Precio unitario")} decimals={CENTS} value={draft.unit_price.to_string()} onchange={change(|price, text| price.unit_price = Typed::new(&text))} />
            </span>
            <span role="cell" class="figures total">{ amount.map(|amount| amount.to_string()).unwrap_or_default() }</span>
            <span role="cell" class="verdict">
                if let Some(finding) = finding {
                    // What has not been answered yet, or is fine, needs no more words than its state.
                    if draft.unit_price.is_empty() && finding.state == State::PorConfirmar || finding.state == State::Cumple {
                        <span data-finding={finding.id.clone()} data-state={finding.state.code()}><StateBadge state={finding.state} /></span>
                    } else {
                        <FindingCard finding={finding.clone()} brief=true />
                    }
                }
            </span>
        </div>
    }
}

/// «900 UND», or that no quantity is printed.
fn quantity(item: &Item) -> String {
    let unit = item.unit.as_ref().map(|unit| format!(" {unit}")).unwrap_or_default();
    item.quantity.map_or_else(|| "sin cantidad".to_owned(), |quantity| format!("{}{unit}", grouped(&quantity.plain())))
}

/// One answer for all the figures that can be read two ways, once there are several.
fn ambiguous(session: &Session) -> Html {
    let count: usize = session.work.offer.prices.iter().map(|(_, price)| price.ambiguous()).sum();
    if count < 2 {
        return html! {};
    }
    let dispatch = session.dispatch.clone();
    let settle = Callback::from(move |_: MouseEvent| {
        dispatch.emit(Action::MarksAreThousands);
        // The question goes away with its button; the keyboard goes back to the start of the page.
        browser::focus("titulo");
    });
    html! {
        <Notice tone={Tone::Warning}>
            <p>{ format!("Hay {count} cifras que se pueden leer de dos maneras, como 15.000: quince mil, o quince.") }</p>
            <p><button type="button" class="small" id="son-miles" onclick={settle}>{ "En todas son miles" }</button></p>
        </Notice>
    }
}
