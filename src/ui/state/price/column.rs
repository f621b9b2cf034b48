//! The fields of an item: which there are, in the order of the table, and where each keeps what is typed.

use super::asks::PriceAsks;
use super::draft::PriceDraft;
use crate::engine::process::Item;
use crate::engine::reading::Id;
use crate::engine::values::parse_vat;
use crate::engine::values::text::{parse_figure, Misread};
use crate::ui::state::convert::CENTS;
use crate::ui::state::typed::Typed;

/// A field that is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PriceColumn {
    Ceiling,
    Price,
    Vat,
    /// Those of the bidder's own form.
    Quantity,
    Total,
    Norm,
}

impl PriceColumn {
    /// Those of a table; a row may lack some.
    pub fn of(asks: &PriceAsks) -> Vec<PriceColumn> {
        let all = [
            (true, PriceColumn::Ceiling),
            (true, PriceColumn::Price),
            (asks.vat, PriceColumn::Vat),
            (asks.quantity, PriceColumn::Quantity),
            (asks.total, PriceColumn::Total),
            (asks.norm, PriceColumn::Norm),
        ];
        all.into_iter().filter_map(|(there, column)| there.then_some(column)).collect()
    }

    /// Whether it is asked of an item.
    pub fn asked_of(self, item: &Item, draft: &PriceDraft, asks: &PriceAsks) -> bool {
        match self {
            PriceColumn::Ceiling => item.ceiling.is_none(),
            PriceColumn::Price => true,
            PriceColumn::Vat => asks.vat && item.vat.is_none(),
            PriceColumn::Quantity => asks.quantity_of(item),
            PriceColumn::Total => asks.total,
            PriceColumn::Norm => asks.norm_of(item, draft),
        }
    }

    /// The id of its field.
    pub fn field(self, item: &Id) -> String {
        let start = match self {
            PriceColumn::Ceiling => "tope",
            PriceColumn::Price => "precio",
            PriceColumn::Vat => "iva",
            PriceColumn::Quantity => "cantidad",
            PriceColumn::Total => "total",
            PriceColumn::Norm => "norma",
        };
        format!("{start}-{item}")
    }

    pub fn typed(self, draft: &PriceDraft) -> &Typed {
        match self {
            PriceColumn::Ceiling => &draft.ceiling,
            PriceColumn::Price => &draft.unit_price,
            PriceColumn::Vat => &draft.vat,
            PriceColumn::Quantity => &draft.quantity,
            PriceColumn::Total => &draft.total,
            PriceColumn::Norm => &draft.vat_norm,
        }
    }

    pub fn put(self, draft: &mut PriceDraft, text: Typed) {
        let place = match self {
            PriceColumn::Ceiling => &mut draft.ceiling,
            PriceColumn::Price => &mut draft.unit_price,
            PriceColumn::Vat => &mut draft.vat,
            PriceColumn::Quantity => &mut draft.quantity,
            PriceColumn::Total => &mut draft.total,
            PriceColumn::Norm => &mut draft.vat_norm,
        };
        *place = text;
    }

    /// Decimals of its figure, if it takes one.
    pub fn decimals(self) -> Option<usize> {
        match self {
            PriceColumn::Ceiling | PriceColumn::Price | PriceColumn::Total => Some(CENTS),
            PriceColumn::Quantity => Some(super::QUANTITY_DECIMALS),
            PriceColumn::Vat | PriceColumn::Norm => None,
        }
    }

    /// Whether something was typed that it does not take.
    pub fn misreads(self, typed: &str) -> bool {
        match self.decimals() {
            Some(decimals) => parse_figure(typed, decimals).is_err_and(|misread| misread != Misread::Empty),
            None => self == PriceColumn::Vat && !typed.trim().is_empty() && parse_vat(typed).is_none(),
        }
    }
}
