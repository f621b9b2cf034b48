//! A block pasted on the prices: from a cell, right and down.

use super::asks::PriceAsks;
use super::column::PriceColumn;
use crate::engine::process::{Item, Process};
use crate::engine::values::parse_vat;
use crate::ui::state::block::parse_block;
use crate::ui::state::paste::{is_heading, one_line, Landing, Place, Takes};
use crate::ui::state::typed::Typed;
use crate::ui::state::{Action, Work};

/// The columns from one on; the norm, which few rows have, takes only what is pasted on it.
fn columns(asks: &PriceAsks, at: Place) -> Vec<PriceColumn> {
    let columns = PriceColumn::of(asks);
    let norm = columns.get(at.column) == Some(&PriceColumn::Norm);
    columns.into_iter().skip(at.column).filter(|column| norm || *column != PriceColumn::Norm).collect()
}

fn takes(columns: &[PriceColumn]) -> Vec<Takes> {
    columns.iter().map(|column| if column.decimals().is_some() { Takes::Digits } else { Takes::Text }).collect()
}

/// A block on the prices. `shown`: the items of the table, by their places, if only some are. Rows after the last are left over.
pub fn paste_prices(work: &Work, process: &Process, shown: Option<&[usize]>, text: &str, at: Place) -> Option<Action> {
    let columns = columns(&PriceAsks::of(process, &work.offer), at);
    let mut landing = match Landing::of(text, &takes(&columns))? {
        Ok(landing) => landing,
        Err(refusal) => return Some(Action::Tell(refusal)),
    };
    let items: Vec<&Item> = match shown {
        Some(shown) => shown.iter().filter_map(|place| process.price.items.get(*place)).collect(),
        None => process.price.items.iter().collect(),
    };
    let mut next = work.clone();
    let rows = std::mem::take(&mut landing.rows);
    let mut pasted: usize = 0;
    for (item, cells) in items.into_iter().skip(at.row).zip(&rows) {
        let mut draft = next.offer.prices.get(&item.id).cloned().unwrap_or_default();
        for (column, cell) in columns.iter().zip(cells) {
            let text = Typed::new(&one_line(cell));
            if *column == PriceColumn::Ceiling && item.ceiling.is_some() {
                landing.printed += usize::from(!text.is_empty());
            } else {
                column.put(&mut draft, text);
            }
        }
        next.offer.prices.insert(item.id.clone(), draft);
        pasted += 1;
    }
    Some(Action::Bulk(Box::new(next), landing.words(pasted, rows.len().saturating_sub(pasted))))
}

/// Whether a block is plainly the table's own columns from a cell on. What is not, or has titles, is looked at first.
pub fn is_price_block(work: &Work, process: &Process, text: &str, at: Place) -> bool {
    let Ok(rows) = parse_block(text) else { return true };
    let columns = columns(&PriceAsks::of(process, &work.offer), at);
    let own = |(place, column): (usize, &PriceColumn)| {
        let cells = || rows.iter().filter_map(move |row| row.get(place)).filter(|cell| !cell.trim().is_empty());
        let fits = |cell: &&String| match column {
            PriceColumn::Norm => true,
            PriceColumn::Vat => parse_vat(cell).is_some(),
            _ => cell.bytes().any(|b| b.is_ascii_digit()),
        };
        cells().filter(fits).count() * 2 >= cells().count()
    };
    let wide = rows.iter().any(|row| row.len() > columns.len());
    let titled = rows.first().is_some_and(|first| is_heading(first, &takes(&columns)));
    rows.len() < 2 || !wide && !titled && columns.iter().enumerate().all(own)
}
