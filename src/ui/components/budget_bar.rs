//! A picture of a total against the budget it must fit in.

use super::price_bars::{amount, cents};
use crate::engine::report::{Finding, State};
use crate::engine::values::text::grouped;
use crate::ui::kit::{el, nothing, para, several, El};

/// Width of the picture, in its own units.
const WIDTH: i128 = 1000;

/// Nothing, unless the finding has a total and a budget.
pub fn budget_bar(finding: &Finding) -> El {
    let figure = |name: &'static str| finding.figures.get(&name).and_then(|plain| cents(plain));
    let Some((total, budget)) = figure("total").zip(figure("budget")).filter(|(total, budget)| *total > 0 && *budget > 0) else {
        return nothing();
    };
    let most = total.max(budget);
    let along = |amount: i128| amount.saturating_mul(WIDTH) / most;
    let over = total > budget;
    let share = total.saturating_mul(10_000) / budget;
    let share = grouped(&format!("{}.{:02}", share / 100, share % 100));
    let left = if over {
        format!("se pasa por {}", amount(total.saturating_sub(budget)))
    } else {
        format!("quedan {}", amount(budget.saturating_sub(total)))
    };
    let so_far = if finding.state == State::PorConfirmar { "Hasta ahora, " } else { "" };
    let words = format!("{so_far}{} de {}: el {share} % del presupuesto; {left}.", amount(total), amount(budget));
    let bar = el("rect").attr("x", "0").attr("y", "6").attr("height", "28").attr("width", along(total).max(2).to_string());
    let mark = along(budget);
    let limit = el("path").attr("d", format!("M{mark} 0 v40")).class("limit");
    let picture = el("svg").attr("viewBox", "0 0 1000 40").attr("aria-hidden", "true").attr("preserveAspectRatio", "none");
    let picture = picture.class("stack").with(bar.class(if over { "over" } else { "one" })).with(limit);
    several().with(picture).with(para("hint", words))
}
