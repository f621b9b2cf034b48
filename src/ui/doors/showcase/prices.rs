//! The pictures of the page of prices.

use super::fixture::{invitation, offers};
use super::{piece, wide};
use crate::engine::firm::Firm;
use crate::engine::process::Process;
use crate::engine::reading::{Dictionary, Id};
use crate::engine::report::{NetIncome, Step};
use crate::engine::values::Pesos;
use crate::engine::{net_income, LineTotals};
use crate::ui::components::{all_offers_view, budget_bar, left_told, steps_table, PriceBars};
use crate::ui::held::Held;
use yew::prelude::*;

/// Fewer than five, and one line that is not understood; five.
fn all_offers() -> Vec<Html> {
    let four = "Ana; 42.000.000\nBeto; 34.000.000\nCaro; gratis";
    let five = "Ana; 90.000.000\nBeto; 100.000.000\nCaro; 101.000.000\nDora; 102.000.000\nEva; 60.000.000";
    let shown = |id: &'static str, text: &'static str, estimate: &str| {
        Pesos::new(estimate).map(|estimate| all_offers_view(id, text.into(), Callback::noop(), (estimate, None), true))
    };
    let both = [
        ("Pocas, y un renglón que no se entiende", shown("m-ofertas-1", four, "43000000")),
        ("Cinco", shown("m-ofertas-2", five, "110000000")),
    ];
    both.into_iter().filter_map(|(words, part)| Some(wide(words, part?))).collect()
}

/// Of one item of $ 1.000.000 and its VAT.
fn left_of(process: &Process) -> NetIncome {
    let amounts = Pesos::new("1000000").zip(Pesos::new("190000"));
    let lines: Vec<LineTotals<'_>> =
        process.price.items.first().zip(amounts).map(|(item, (net, vat))| LineTotals { item, net, vat }).into_iter().collect();
    let firm = Firm::load(r#"{ "format": "habilita-firma/1", "kind": "legal" }"#).ok();
    firm.map(|firm| net_income(process, &firm, &lines, &Dictionary::new(), None)).unwrap_or_default()
}

pub fn pieces() -> Vec<Html> {
    let Some((process, rule)) = Process::load(invitation()).ok().map(Held::new).zip(Id::new("PRE-01")) else { return Vec::new() };
    let offers = offers();
    let totals = offers.iter().filter_map(|(words, report)| {
        let finding = report.findings.iter().find(|finding| finding.id == "PRE-02")?;
        Some(wide(*words, budget_bar(finding)))
    });
    let rooms = offers
        .iter()
        .take(2)
        .map(|(words, report)| wide(*words, html! { <PriceBars process={process.clone()} report={report.clone()} rule={rule.clone()} /> }));
    vec![
        piece("components/budget_bar", "El total y el presupuesto", totals.collect()),
        piece("components/price_bars", "Cada precio y su tope", rooms.collect()),
        piece("components/all_offers", "Todas las ofertas", all_offers()),
        piece("components/left_of", "Lo que queda", vec![wide("Una empresa, con un ítem", left_told(&left_of(&process)))]),
        piece("components/steps", "Una suma", vec![wide("De un paso", steps_table(&[Step::new("Ítem 1", "2 × $ 300.000", "$ 600.000")]))]),
    ]
}
