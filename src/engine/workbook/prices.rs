//! «Precios»: each item with its ceiling, its price and its VAT, and what it comes to by a formula that anybody can follow.

use super::cell::{cell, figure, heads, sheet as made, text};
use super::Judged;
use crate::engine::price::{line, totals, Asked, Bounds};
use crate::engine::process::{Item, WholePesos};
use crate::engine::values::{Pesos, PriceEntry, Vat, VatBasis};
use serde_json::Value;

/// The reader of lists knows by these titles what belongs to the bidder; what is computed or printed has titles that it leaves alone.
const HEADS: [&str; 13] = [
    "Ítem",
    "Descripción",
    "Unidad",
    "Unidades pedidas",
    "Tope unitario",
    "Precio unitario",
    "IVA %",
    "Norma del IVA",
    "Importe sin IVA",
    "Importe del IVA",
    "Importe con IVA",
    "Cantidad de su formulario",
    "Total de su formulario",
];
const WIDTHS: [u64; 13] = [10, 50, 12, 11, 18, 18, 10, 24, 20, 18, 20, 13, 20];

/// What the items come to so far.
#[derive(Clone, Copy)]
struct Sums {
    net: Pesos,
    vat: Pesos,
    gross: Pesos,
}

pub fn sheet(judged: &Judged<'_>) -> Value {
    let asked = Asked::of(judged.process, judged.offer);
    let mut rows = vec![heads(HEADS)];
    let mut sums = Some(Sums { net: Pesos::ZERO, vat: Pesos::ZERO, gross: Pesos::ZERO });
    for item in &judged.process.price.items {
        let number = rows.len().saturating_add(1);
        let amounts = if asked.includes(item) { line(item, &asked).flatten().and_then(|line| known(line.net, line.gross)) } else { None };
        if let Some((net, vat, gross)) = amounts {
            let add = |sums: Sums| Some(Sums { net: sums.net.plus(net)?, vat: sums.vat.plus(vat)?, gross: sums.gross.plus(gross)? });
            sums = sums.and_then(add);
        }
        rows.push(row(item, &asked, amounts, number));
    }
    let last = rows.len();
    if let Some(sums) = sums.filter(|_| last > 1) {
        let sum = |letter: char, amount: Pesos| cell("sum_pesos", amount.plain(), Some(format!("SUM({letter}2:{letter}{last})")));
        let mut total = vec![cell("bold", "Total de los ítems con precio".to_owned(), None)];
        total.resize(8, Value::Null);
        total.extend([sum('I', sums.net), sum('J', sums.vat), sum('K', sums.gross)]);
        rows.push(Value::Array(total));
    }
    rows.extend(whole(&asked));
    made("Precios", &WIDTHS, 1, rows)
}

/// What is added to the items, and what the offer comes to, as the check has it: known only when every part is.
fn whole(asked: &Asked<'_>) -> Vec<Value> {
    let all = totals(asked.items(), asked);
    let line = |label: String, amount: Option<Pesos>| {
        let mut row = vec![cell("bold", label, None)];
        row.resize(10, Value::Null);
        row.push(figure("sum_pesos", amount.map(Pesos::plain)));
        Value::Array(row)
    };
    let mut rows: Vec<Value> = all.aiu.iter().map(|part| line(format!("Total de {}", part.label.to_lowercase()), part.amount)).collect();
    rows.extend(all.gross.and_then(Bounds::known).map(|gross| line("Total de la oferta".to_owned(), Some(gross))));
    rows
}

/// Without VAT, the VAT, and with it, where all are known.
fn known(net: Bounds, gross: Bounds) -> Option<(Pesos, Pesos, Pesos)> {
    let (net, gross) = net.known().zip(gross.known())?;
    Some((net, gross.above(net).unwrap_or(Pesos::ZERO), gross))
}

fn row(item: &Item, asked: &Asked<'_>, amounts: Option<(Pesos, Pesos, Pesos)>, number: usize) -> Value {
    let entry = asked.entry(item);
    let price = entry.and_then(|entry| entry.unit_price).and_then(|price| match price {
        PriceEntry::Priced(price) => Some(price),
        PriceEntry::Empty => None,
    });
    let rate = asked.vat(item);
    let pesos = |amount: Option<Pesos>| figure("pesos", amount.map(Pesos::plain));
    let mut row = vec![
        text(&item.id),
        text(&item.title),
        text(item.unit.as_ref().map(ToString::to_string).unwrap_or_default()),
        figure("number", item.quantity.map(|quantity| quantity.plain())),
        pesos(item.ceiling.or(entry.and_then(|entry| entry.ceiling))),
        pesos(price),
        rate.map_or(Value::Null, vat),
        text(entry.and_then(|entry| entry.vat_norm.as_ref()).map(ToString::to_string).unwrap_or_default()),
    ];
    match amounts {
        Some((net, vat, gross)) => {
            let [of_net, of_vat, of_gross] = formulas(item, asked, number);
            row.extend([cell("pesos", net.plain(), of_net), cell("pesos", vat.plain(), of_vat), cell("pesos", gross.plain(), of_gross)]);
        }
        None => row.resize(11, Value::Null),
    }
    row.push(figure("number", entry.and_then(|entry| entry.quantity).map(|quantity| quantity.plain())));
    row.push(pesos(entry.and_then(|entry| entry.total)));
    Value::Array(row)
}

fn vat(vat: Vat) -> Value {
    match vat {
        Vat::Rate(percent) => cell("number", percent.plain(), None),
        Vat::Exempt => text("exento"),
        Vat::Excluded => text("excluido"),
    }
}

/// As the check counts: in whole pesos where they are asked, else exactly; a price with VAT is parted from it to the cent.
fn formulas(item: &Item, asked: &Asked<'_>, row: usize) -> [Option<String>; 3] {
    let round = |formula: String| match asked.whole {
        Some(WholePesos::HalfUp) => format!("ROUND({formula},0)"),
        Some(WholePesos::Truncate) => format!("TRUNC({formula},0)"),
        None => formula,
    };
    // A price with cents is made whole before it is multiplied, and so is what it comes to.
    let price = round(format!("F{row}"));
    let base = if item.quantity.is_some() { round(format!("D{row}*{price}")) } else { price };
    // A rate that is no figure, or that the bidder does not charge, adds nothing.
    let charged = asked.rate(item).is_some_and(|rate| !rate.is_zero());
    if !charged {
        return [Some(base), None, Some(format!("I{row}+J{row}"))];
    }
    if asked.basis() == Some(VatBasis::In) {
        let cents = asked.whole.is_none();
        let net = format!("K{row}/(1+G{row}/100)");
        let net = if cents { format!("ROUND({net},2)") } else { round(format!("ROUND({net},2)")) };
        return [Some(net), Some(format!("K{row}-I{row}")), Some(base)];
    }
    [Some(base), Some(round(format!("I{row}*G{row}/100"))), Some(format!("I{row}+J{row}"))]
}
