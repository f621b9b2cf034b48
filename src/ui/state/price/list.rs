//! A list of prices: how one that was pasted is read and taken, and the offer's own as text for a spreadsheet.

use super::asks::PriceAsks;
use super::column::PriceColumn;
use super::draft::PriceDraft;
use super::entries::base;
use crate::engine::bidder::Answer as Said;
use crate::engine::process::{Item, Process};
use crate::engine::reading::Ordered;
use crate::engine::values::text::parse_figure;
use crate::ui::state::paste::counted;
use crate::ui::state::typed::Typed;
use crate::ui::state::{text_of, Action, Answer, Work};
use serde_json::Value;

/// How a list of prices is read: the items it may name, each with its id and its title.
pub fn price_settings(process: &Process) -> String {
    let quoted = |text: &str| Value::String(text.to_owned()).to_string();
    let item = |item: &Item| format!("[{},{}]", quoted(item.id.as_str()), quoted(item.title.as_str()));
    format!("\"items\":[{}]", process.price.items.iter().map(item).collect::<Vec<_>>().join(","))
}

/// The column of a field of the reader.
fn column(field: &str) -> Option<PriceColumn> {
    Some(match field {
        "ceiling" => PriceColumn::Ceiling,
        "unit_price" => PriceColumn::Price,
        "rate" => PriceColumn::Vat,
        "quantity" => PriceColumn::Quantity,
        "total" => PriceColumn::Total,
        "norm" => PriceColumn::Norm,
        _ => return None,
    })
}

/// Takes the rows of a list, each for its item. What it leaves empty stays as it is.
pub fn take_prices(work: &Work, process: &Process, answer: &Answer) -> Action {
    let items: Ordered<&str, &Item> = process.price.items.iter().map(|item| (item.id.as_str(), item)).collect();
    let fields = answer.list("fields");
    let named = fields.iter().position(|field| text_of(field) == "item").unwrap_or_default();
    let compares = PriceAsks::of(process, &work.offer).compares;
    let mut next = work.clone();
    let (mut taken, mut printed, mut own) = (0_usize, 0_usize, false);
    for cells in answer.list("rows").iter().filter_map(Value::as_array) {
        let Some(item) = cells.get(named).and_then(|cell| items.get(text_of(cell))) else { continue };
        let mut draft = next.offer.prices.get(&item.id).cloned().unwrap_or_default();
        for (field, cell) in fields.iter().zip(cells) {
            let Some(column) = column(text_of(field)).filter(|_| !text_of(cell).is_empty()) else { continue };
            match column {
                PriceColumn::Ceiling if item.ceiling.is_some() => {
                    printed += 1;
                    continue;
                }
                PriceColumn::Quantity | PriceColumn::Total => own = compares,
                _ => {}
            }
            column.put(&mut draft, Typed::new(text_of(cell)));
        }
        next.offer.prices.insert(item.id.clone(), draft);
        taken += 1;
    }
    let mut words = format!("Se tomaron los datos de {}.", counted(taken, "ítem", "ítems"));
    if printed > 0 {
        words.push_str(" Los topes que imprime la invitación no se cambiaron.");
    }
    if own {
        next.offer.pricing.get_or_insert_default().compares = Some(Said::Yes);
        words.push_str(" Las cantidades y los totales de su lista se comparan con los de aquí.");
    }
    Action::Bulk(Box::new(next), words)
}

/// The same VAT for every item, but for those whose VAT is printed.
pub fn all_vat(work: &Work, process: &Process, vat: &str) -> Action {
    let mut next = work.clone();
    let mut count = 0_usize;
    for item in process.price.items.iter().filter(|item| item.vat.is_none()) {
        let draft = next.offer.prices.get(&item.id).cloned().unwrap_or_default();
        next.offer.prices.insert(item.id.clone(), PriceDraft { vat: Typed::new(vat), ..draft });
        count += 1;
    }
    Action::Bulk(Box::new(next), format!("Se escribió «{vat}» como IVA de {}.", counted(count, "ítem", "ítems")))
}

const HEADINGS: [&str; 8] = ["Ítem", "Descripción", "Unidad", "Cantidad", "Tope unitario", "Precio unitario", "% IVA", "Valor total"];

/// The offer's list as a spreadsheet takes it: a tab between cells, and figures without marks but the comma of their decimals.
pub fn price_text(work: &Work, process: &Process) -> String {
    let mut text = HEADINGS.join("\t");
    let empty = PriceDraft::default();
    for item in &process.price.items {
        let draft = work.offer.prices.get(&item.id).unwrap_or(&empty);
        let ceiling = item.ceiling.map_or_else(|| figure(PriceColumn::Ceiling, draft), |ceiling| comma(&ceiling.plain()));
        let cells = [
            cell(item.id.as_str()),
            cell(item.title.as_str()),
            cell(item.unit.as_ref().map_or("", |unit| unit.as_str())),
            item.quantity.map(|quantity| comma(&quantity.plain())).unwrap_or_default(),
            ceiling,
            figure(PriceColumn::Price, draft),
            item.vat.map_or_else(|| cell(&draft.vat), |vat| vat.to_string()),
            base(process, item, draft).map(|total| comma(&total.plain())).unwrap_or_default(),
        ];
        text.push('\n');
        text.push_str(&cells.join("\t"));
    }
    text
}

fn comma(plain: &str) -> String {
    plain.replace('.', ",")
}

/// A figure that was typed, or what was typed if it is none.
fn figure(column: PriceColumn, draft: &PriceDraft) -> String {
    let typed = column.typed(draft);
    column.decimals().and_then(|decimals| parse_figure(typed, decimals).ok()).map_or_else(|| cell(typed), |plain| comma(&plain))
}

/// A text in one cell; one that a spreadsheet would take for a formula stays a text.
fn cell(text: &str) -> String {
    let line = text.replace(['\t', '\n', '\r', '"'], " ");
    let line = line.trim();
    if line.starts_with(['=', '+', '-', '@']) {
        format!("'{line}")
    } else {
        line.to_owned()
    }
}
