//! A picture of a sum: what each contract brings, stacked in the order of upload, against what is asked; and the running total in words.

use crate::engine::report::{Finding, Part};
use crate::engine::values::text::grouped;
use crate::ui::kit::{el, nothing, several, El};

/// Width of the picture, in its own units.
const WIDTH: i128 = 1000;

/// An amount with four decimals, in ten-thousandths.
fn units(amount: &str) -> i128 {
    amount
        .chars()
        .filter(char::is_ascii_digit)
        .fold(0, |sum: i128, digit| sum.saturating_mul(10).saturating_add(i128::from(digit.to_digit(10).unwrap_or(0))))
}

/// Ten-thousandths as they are read: `8,62`.
fn read(units: i128) -> String {
    let hundredths = units.saturating_add(50) / 100;
    grouped(&format!("{}.{:02}", hundredths / 100, hundredths % 100))
}

/// Nothing, unless the finding adds contracts up.
pub fn experience_bar(finding: &Finding) -> El {
    let Some(required) = finding.figures.get(&"required").map(|amount| units(amount)) else { return nothing() };
    if finding.parts.is_empty() {
        return nothing();
    }
    let whole: i128 = finding.parts.iter().filter_map(|part| part.amount.as_deref()).map(units).fold(0, i128::saturating_add);
    let most = whole.max(required).max(1);
    let along = |amount: i128| amount.saturating_mul(WIDTH) / most;
    let (mut sum, mut bars, mut lines) = (0_i128, Vec::new(), Vec::new());
    for part in &finding.parts {
        let amount = part.amount.as_deref().map(units);
        if let Some(amount) = amount {
            let from = along(sum);
            sum = sum.saturating_add(amount);
            let width = along(sum).saturating_sub(from).max(2);
            let bar = el("rect").attr("x", from.to_string()).attr("y", "6").attr("width", width.to_string()).attr("height", "28");
            bars.push(bar.class(if bars.len() % 2 == 0 { "one" } else { "other" }));
        }
        lines.push(line(part, amount, sum, required));
    }
    let mark = along(required);
    let limit = el("path").attr("d", format!("M{mark} 0 v40")).class("limit");
    let words = format!("Acredita {} de {} que se exigen", read(whole), read(required));
    let picture = el("svg").attr("viewBox", "0 0 1000 40").attr("role", "img").attr("aria-label", words).class("stack");
    let picture = picture.attr("preserveAspectRatio", "none").each(bars).with(limit);
    several().with(picture).with(el("ol").class("running").each(lines))
}

/// «8,62 SMMLV · van 8,62 de 24,56».
fn line(part: &Part, amount: Option<i128>, sum: i128, required: i128) -> El {
    let line = el("li").attr("value", part.place.to_string());
    if amount.is_none() {
        return line.words(part.words.clone());
    }
    let reached = if sum >= required { " (alcanza)" } else { "" };
    line.with(el("span").words(part.words.clone())).words(format!(" · van {} de {}{reached}", read(sum), read(required)))
}
