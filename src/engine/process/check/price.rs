//! What makes no sense among prices: nothing to buy, lots that are not there, readings nobody declared.

use crate::engine::process::{PriceRuleKind, Process, Settable};
use crate::engine::reading::{Id, Problems};

pub fn price(process: &Process, problems: &mut Problems) {
    let price = &process.price;
    let lots = price.lots.as_deref().unwrap_or_default();
    let mut zero = |path: String, message: &str| problems.add("zero", path, message.to_owned());
    for (index, item) in price.items.iter().enumerate() {
        if item.quantity.is_some_and(|quantity| quantity.get().is_zero()) {
            zero(format!("/price/items/{index}/quantity"), "La cantidad no puede ser cero.");
        }
        if item.ceiling.is_some_and(|ceiling| ceiling.is_zero()) {
            zero(format!("/price/items/{index}/ceiling"), "El precio tope no puede ser cero; si no se conoce, quite el campo.");
        }
    }
    for (index, lot) in lots.iter().enumerate().filter(|(_, lot)| lot.budget.is_zero()) {
        zero(format!("/price/lots/{index}/budget"), &format!("El presupuesto del lote «{}» no puede ser cero.", lot.id));
    }
    let mut unknown = |id: &Id, list: &str, path: String| {
        problems.add("unknown_name", path, format!("«{id}» no está en «{list}». Agréguelo allí o corrija el nombre."));
    };
    for (index, item) in price.items.iter().enumerate() {
        if let Some(lot) = item.lot.as_ref().filter(|id| !lots.iter().any(|lot| lot.id == **id)) {
            unknown(lot, "price/lots", format!("/price/items/{index}/lot"));
        }
    }
    let comparisons = price.rules.iter().enumerate().filter_map(|(index, rule)| match &rule.rule {
        PriceRuleKind::Comparison(asked) => Some((asked.by.reading()?, format!("/price/rules/{index}/rule/comparison/by/reading"))),
        _ => None,
    });
    let whole = price.whole_pesos.as_ref().and_then(Settable::reading).map(|id| (id, "/price/whole_pesos/reading".to_owned()));
    for (id, path) in comparisons.chain(whole).filter(|(id, _)| !process.readings.iter().any(|reading| reading.id == **id)) {
        unknown(id, "readings", path);
    }
    let loose = price.items.iter().enumerate().filter(|(_, item)| price.lots.is_some() && item.lot.is_none());
    for (index, item) in loose {
        let message = format!("El ítem «{}» no dice de qué lote es. Escriba su «lot».", item.id);
        problems.add("missing_lot", format!("/price/items/{index}"), message);
    }
}
