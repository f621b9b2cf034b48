//! The table of items, with its tools: pasting a list, the same VAT for all, only what has problems, the next of them, a copy for a spreadsheet.

use crate::engine::firm::Answer as Said;
use crate::engine::process::PriceRule;
use crate::engine::values::text::grouped;
use crate::ui::browser;
use crate::ui::components::{keys, thousands, PriceRow, SheetBox};
use crate::ui::held::Held;
use crate::ui::kit::{button, card, component, el, para, press, several, tick, Cell, El, Grid};
use crate::ui::session::Session;
use crate::ui::state::{
    all_vat, is_price_block, is_problem, paste_prices, price_settings, price_text, take_prices, Action, Answer, Change, Place, PriceAsks,
    PriceColumn, PricingDraft, Table, Work,
};
use std::rc::Rc;
use yew::prelude::*;

/// The VAT that all items can be given at once.
const RATES: [&str; 5] = ["19", "5", "0", "Exento", "Excluido"];

/// The items in the table, by their places, while only some are.
type Shown = Option<Rc<Vec<usize>>>;

/// The table, if prices are asked by item.
#[hook]
pub fn use_table(session: &Session, rule: Option<&PriceRule>) -> Option<El> {
    let shown = use_state(|| Shown::None);
    let turn = use_state_eq(|| 0_usize);
    let pasted = use_state(|| None::<AttrValue>);
    let uncopied = use_state(|| None::<(AttrValue, Rc<Work>)>);
    let settings = use_memo(session.process.clone(), |process| AttrValue::from(price_settings(process)));
    // The same ones every time, or the box would be drawn again with every key.
    let latest = use_mut_ref(|| session.clone());
    latest.replace(session.clone());
    let ontake = use_callback((), move |(answer, _): (Held<Answer>, bool), ()| {
        let session = latest.borrow().clone();
        session.dispatch.emit(take_prices(&session.work, &session.process, &answer));
    });
    let onopen = {
        let pasted = pasted.setter();
        use_callback((), move |text: Option<AttrValue>, ()| pasted.set(text))
    };
    let rule = rule?;
    let asks = PriceAsks::of(&session.process, &session.work.offer);
    let only: Shown = (*shown).clone();
    let row = {
        let (session, rule, only) = (session.clone(), rule.id.clone(), only.clone());
        Callback::from(move |place: usize| {
            let index = item_at(&only, place);
            let id = session.process.price.items.get(index).map(|item| &item.id);
            let draft = id.and_then(|id| session.work.offer.prices.get(id)).cloned().unwrap_or_default();
            let finding = session.of_items(&rule).get(index).cloned().map(Held::from);
            html! {
                <PriceRow key={index} process={session.process.clone()} {index} {place} {asks} {draft} {finding}
                    dispatch={session.dispatch.clone()} />
            }
        })
    };
    let onpaste = {
        let (session, only, pasted) = (session.clone(), only.clone(), pasted.setter());
        Callback::from(move |(cell, text): (Cell, String)| {
            let at = Place { row: cell.row, column: cell.column };
            if !is_price_block(&session.work, &session.process, &text, at) {
                pasted.set(Some(text.into()));
                return true;
            }
            let shown = only.as_ref().map(|only| only.as_slice());
            let action = paste_prices(&session.work, &session.process, shown, &text, at);
            action.map(|action| session.dispatch.emit(action)).is_some()
        })
    };
    let next = {
        let (session, rule, only) = (session.clone(), rule.id.clone(), only.clone());
        Callback::from(move |from: Option<usize>| {
            let rows = rows(&session, &only);
            let start = from.map_or(0, |row| row.saturating_add(1));
            let found = session.of_items(&rule);
            let wrong = |place: &usize| problem(&session, &asks, found, item_at(&only, *place));
            let place = (start..rows).chain(0..start.min(rows)).find(wrong)?;
            // Its ceiling, where that is what is missing.
            let item = session.process.price.items.get(item_at(&only, place))?;
            let no_ceiling = found.get(item_at(&only, place)).is_some_and(|finding| finding.code == "ceiling_unknown");
            let column = if no_ceiling && item.ceiling.is_none() { PriceColumn::Ceiling } else { PriceColumn::Price };
            Some(Cell { row: place, column: PriceColumn::of(&asks).iter().position(|other| *other == column)? })
        })
    };
    let (pasted, settings) = ((*pasted).clone(), (*settings).clone());
    let sheet = component(html! { <SheetBox {pasted} {onopen} {settings} rows={0_usize} {ontake} of={Table::Prices} /> });
    let count = rows(session, &only);
    let columns: Vec<(&str, AttrValue)> = headings(&asks).into_iter().map(|(class, words)| (class, words.into())).collect();
    let grid = html! { <Grid class="prices" label="Precios por ítem" {columns} rows={count} {row} {onpaste} {next} turn={*turn} /> };
    let onshow = {
        let (session, rule, shown) = (session.clone(), rule.id.clone(), shown.setter());
        Callback::from(move |on: bool| {
            let all = 0..session.process.price.items.len();
            let found = session.of_items(&rule);
            shown.set(on.then(|| Rc::new(all.filter(|index| problem(&session, &asks, found, *index)).collect())));
        })
    };
    let filter = tick("done", "mesa-problemas".to_owned(), "Ver solo los ítems con problemas", only.is_some(), onshow);
    let onnext = Callback::from(move |_: MouseEvent| turn.set(turn.saturating_add(1)));
    let jump = button("small", "siguiente-problema", "Ir al siguiente problema", onnext);
    let copy = button("small", "copiar-precios", "Copiar para Excel", copy(session, &uncopied));
    let tools = el("div").class("buttons table-tools screen-only").with(filter).with(jump).with(copy);
    let seen = only.as_ref().map(|only| {
        let all = grouped(&session.process.price.items.len().to_string());
        para(
            "hint",
            format!("Se ven {} de {all}. Los que corrija siguen a la vista hasta que quite la marca.", grouped(&only.len().to_string())),
        )
    });
    let fallback = uncopied.as_ref().filter(|(_, work)| Rc::ptr_eq(work, &session.work)).map(|(text, _)| by_hand(text));
    let content = several().with(para("help", rule.help.to_string())).with(keys(Table::Prices)).with(sheet);
    let content = content.maybe(asks.vat.then(|| same_vat(session))).maybe(asks.compares.then(|| compares(session)));
    let content = content.with(thousands(&session.work, Table::Prices, &session.dispatch)).with(tools).maybe(fallback).maybe(seen);
    let content = content.with(component(grid)).with(all_priced(session));
    Some(card(format!("{}-titulo", rule.id), rule.title.to_string(), content))
}

/// The item of a row.
fn item_at(only: &Shown, place: usize) -> usize {
    only.as_ref().map_or(Some(place), |only| only.get(place).copied()).unwrap_or(usize::MAX)
}

fn rows(session: &Session, only: &Shown) -> usize {
    only.as_ref().map_or(session.process.price.items.len(), |only| only.len())
}

fn problem(session: &Session, asks: &PriceAsks, found: &[Rc<crate::engine::report::Finding>], index: usize) -> bool {
    let Some(item) = session.process.price.items.get(index) else { return false };
    let draft = session.work.offer.prices.get(&item.id).cloned().unwrap_or_default();
    is_problem(item, &draft, asks, found.get(index).map(|finding| finding.state))
}

fn headings(asks: &PriceAsks) -> Vec<(&'static str, &'static str)> {
    let mut all = vec![("item", "Ítem"), ("quantity", "Cantidad"), ("figure", "Tope unitario"), ("figure", "Precio unitario")];
    all.extend(asks.vat.then_some(("vat", "IVA")));
    all.extend([("total", "Total"), ("verdict", "Estado")]);
    all.extend((asks.quantity || asks.total || asks.norm).then_some(("visually-hidden", "En su formato")));
    all
}

/// The same VAT for every item.
fn same_vat(session: &Session) -> El {
    let rate = |words: &'static str| {
        let session = session.clone();
        let put = Callback::from(move |_: MouseEvent| session.dispatch.emit(all_vat(&session.work, &session.process, words)));
        press("small", put).attr("id", format!("mesa-iva-{}", words.to_ascii_lowercase())).words(words)
    };
    let group =
        el("div").attr("role", "group").attr("aria-label", "El mismo IVA para todos los ítems").class("buttons table-tools screen-only");
    group.with(el("span").words("El mismo IVA para todos:")).each(RATES.map(rate))
}

/// Whether the bidder writes what its own form says.
fn compares(session: &Session) -> El {
    let compares = session.work.offer.pricing.as_ref().and_then(|pricing| pricing.compares) == Some(Said::Yes);
    let ontick = session
        .dispatch
        .reform(|on: bool| Action::Pricing(Change::new(move |draft: &mut PricingDraft| draft.compares = on.then_some(Said::Yes))));
    tick("done", "comparar-formato".to_owned(), "Comparar con mi formato: escribir también sus cantidades y totales", compares, ontick)
}

fn all_priced(session: &Session) -> El {
    let all_priced = session.work.offer.all_priced == Some(Said::Yes);
    let all = "Estos son todos los precios que voy a presentar: lo que esté vacío queda sin cotizar.";
    tick("done", "todos-los-precios".to_owned(), all, all_priced, session.dispatch.reform(Action::AllPriced))
}

/// Puts the list where it can be pasted from; where the browser does not let it, keeps it to be shown.
fn copy(session: &Session, uncopied: &UseStateHandle<Option<(AttrValue, Rc<Work>)>>) -> Callback<MouseEvent> {
    let (session, uncopied) = (session.clone(), uncopied.setter());
    Callback::from(move |_: MouseEvent| {
        let text = price_text(&session.work, &session.process);
        let (session, uncopied) = (session.clone(), uncopied.clone());
        wasm_bindgen_futures::spawn_local(async move {
            if browser::copied(&text).await {
                session.dispatch.emit(Action::Tell("La lista está copiada: péguela en una hoja de cálculo.".to_owned()));
            } else {
                uncopied.set(Some((text.into(), session.work.clone())));
                browser::focus_drawn("#mesa-copia".to_owned());
            }
        });
    })
}

/// The list, to be copied by hand.
fn by_hand(text: &AttrValue) -> El {
    let label = el("label").attr("for", "mesa-copia").words("El navegador no dejó copiar. Selecciónelo todo y cópielo:");
    let area = el("textarea").attr("id", "mesa-copia").attr("rows", "6").flag("readonly", true).value(text.clone());
    el("div").class("field").with(label).with(area)
}
