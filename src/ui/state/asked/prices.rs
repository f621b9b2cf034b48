//! What is asked of the prices: how they all are, each item, and what the bidder's own form says.

use super::{question, Question};
use crate::engine::process::{PriceRuleKind, Process};
use crate::ui::routes::Page;
use crate::ui::state::price::{PriceAsks, PriceColumn, PriceDraft, PricingDraft};
use crate::ui::state::Work;

pub fn prices(process: &Process, work: &Work) -> Vec<Question> {
    if !process.price.rules.iter().any(|rule| matches!(rule.rule, PriceRuleKind::UnitPrices(_))) {
        return Vec::new();
    }
    let asks = PriceAsks::of(process, &work.offer);
    let empty = PricingDraft::default();
    let mut asked = whole(process, work.offer.pricing.as_ref().unwrap_or(&empty), &asks);
    let columns = PriceColumn::of(&asks);
    let empty = PriceDraft::default();
    for item in &process.price.items {
        let draft = work.offer.prices.get(&item.id).unwrap_or(&empty);
        for column in columns.iter().filter(|column| column.asked_of(item, draft, &asks)) {
            let answered = !column.typed(draft).trim().is_empty();
            let (words, optional) = match column {
                PriceColumn::Ceiling => ("tope", false),
                PriceColumn::Price => ("precio", false),
                PriceColumn::Vat => ("IVA", false),
                PriceColumn::Norm => ("norma del IVA", false),
                PriceColumn::Quantity => ("su cantidad", true),
                PriceColumn::Total => ("su total", true),
            };
            let one = question(Page::Prices, column.field(&item.id), format!("{words} del ítem {}", item.id), answered || optional);
            asked.push(if optional { one.optional() } else { one });
        }
    }
    asked.push(question(Page::Prices, "todos-los-precios".to_owned(), "si son todos los precios", true).optional());
    asked
}

/// What is asked once.
fn whole(process: &Process, draft: &PricingDraft, asks: &PriceAsks) -> Vec<Question> {
    let ask = |field: &str, words: &str, answered: bool| question(Page::Prices, field.to_owned(), words, answered);
    let typed = |text: &str| !text.trim().is_empty();
    let mut asked = Vec::new();
    let mut when = |there: bool, question: Question| asked.extend(Some(question).filter(|_| there));
    when(asks.charges, ask("responsable-iva", "si es responsable de IVA", draft.charges_vat.is_some()));
    when(asks.basis, ask("precios-con-iva", "si sus precios llevan IVA", draft.prices.is_some()));
    when(asks.ceilings, ask("topes-con-iva", "si los topes llevan IVA", draft.ceilings.is_some()));
    for lot in process.price.lots.iter().flatten() {
        when(true, ask(&format!("lote-{}", lot.id), "lotes que ofrece", true).optional());
    }
    when(asks.aiu, ask("aiu-administracion", "administración", typed(&draft.administration)));
    when(asks.aiu, ask("aiu-imprevistos", "imprevistos", typed(&draft.contingencies)));
    when(asks.aiu, ask("aiu-utilidad", "utilidad", typed(&draft.profit)));
    when(asks.aiu, ask("aiu-iva", "IVA de la utilidad", typed(&draft.profit_vat)));
    when(asks.compares, ask("comparar-formato", "si compara su formato", true).optional());
    when(asks.whole, ask("oferta-total", "total de su formato", true).optional());
    when(asks.words, ask("oferta-letras", "total en letras", typed(&draft.words)));
    when(asks.estimate, ask("oferta-estimado", "valor estimado por la entidad", true).optional());
    when(!process.deductions.is_empty(), ask("oferta-polizas", "costo de las pólizas", true).optional());
    asked
}
