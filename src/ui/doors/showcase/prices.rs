//! The pictures of the page of prices.

use super::fixture::{invitation, offers};
use super::{piece, wide};
use crate::engine::process::Process;
use crate::engine::reading::Id;
use crate::ui::components::{budget_bar, PriceBars};
use crate::ui::held::Held;
use yew::prelude::*;

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
    ]
}
