//! What an offer, or one lot of it, comes to: its items, administration, contingencies and profit, and VAT.
//!
//! Checks: nothing; other rules look at what it finds. With AIU the items are the direct cost and VAT is charged on the profit only.
//! Legal basis: what each invitation asks; of AIU, that VAT is charged on the profit alone is the tax statute's rule for works (as each
//! invitation that uses it prints).
//! Unknown: items without a price, VAT that nobody said, parts of the AIU that nobody said.

use super::asked::Asked;
use super::lines::{add_up, Bounds, Lines};
use crate::engine::process::Item;
use crate::engine::report::phrases::AiuPart;
use crate::engine::values::Pesos;

/// The items with what is added to them.
pub struct Totals<'a> {
    pub items: Lines<'a>,
    /// What is added, if the offer has AIU; `None` inside: a part nobody said.
    pub aiu: Vec<AiuPart>,
    /// Without VAT; `None` beyond what can be added.
    pub net: Option<Bounds>,
    /// With VAT and AIU.
    pub gross: Option<Bounds>,
}

/// Of these items.
pub fn totals<'a>(items: impl Iterator<Item = &'a Item>, asked: &Asked<'_>) -> Totals<'a> {
    let items = add_up(items, asked);
    if asked.price.aiu.is_none() {
        let open = |sum: Option<Bounds>| sum.map(|sum| Bounds { most: sum.most.filter(|_| items.unpriced == 0), ..sum });
        return Totals { aiu: Vec::new(), net: open(items.net), gross: open(items.gross), items };
    }
    let direct = items.net.and_then(Bounds::known);
    let aiu = direct.map(|direct| parts(direct, asked)).unwrap_or_default();
    let sum = |parts: &[AiuPart]| -> Option<Bounds> {
        let mut least = direct?;
        for part in parts {
            least = least.plus(part.amount.unwrap_or(Pesos::ZERO))?;
        }
        let whole = items.unpriced == 0 && parts.iter().all(|part| part.amount.is_some());
        Some(Bounds { least, most: whole.then_some(least) })
    };
    let before_vat = aiu.get(..aiu.len().saturating_sub(1)).unwrap_or_default();
    Totals { net: sum(before_vat), gross: sum(&aiu), aiu, items }
}

/// Administration, contingencies, profit, and the VAT of the profit, in this order.
fn parts(direct: Pesos, asked: &Asked<'_>) -> Vec<AiuPart> {
    let said = asked.pricing.and_then(|pricing| pricing.aiu.as_ref());
    let of = |base: Option<Pesos>, percent: Option<crate::engine::values::Percent>, label: &'static str| AiuPart {
        label,
        base,
        percent,
        amount: base.zip(percent).and_then(|(base, percent)| Some(asked.round(base.percent(percent.get())?))),
    };
    let direct = Some(direct);
    let profit = of(direct, said.and_then(|aiu| aiu.profit), "Utilidad");
    let vat = of(profit.amount, said.and_then(|aiu| aiu.vat), "IVA sobre la utilidad");
    vec![
        of(direct, said.and_then(|aiu| aiu.administration), "Administración"),
        of(direct, said.and_then(|aiu| aiu.contingencies), "Imprevistos"),
        profit,
        vat,
    ]
}
