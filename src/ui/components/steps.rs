//! A sum, line by line.

use crate::engine::report::Step;
use crate::ui::kit::{el, El};

pub fn steps(lines: &[Step]) -> El {
    let cell = |words: &String| el("td").attr("role", "cell").words(words.clone());
    let line = |step: &Step| {
        let name = el("th").attr("scope", "row").attr("role", "rowheader").words(step.label.clone());
        let row = el("tr").attr("role", "row").with(name).with(cell(&step.expression));
        row.with(cell(&step.value).class("figures"))
    };
    let heading = |words: &'static str| el("th").attr("scope", "col").attr("role", "columnheader").words(words);
    let heading = el("tr").attr("role", "row").each(["Paso", "Operación", "Resultado"].map(heading));
    let heading = el("thead").attr("role", "rowgroup").class("visually-hidden").with(heading);
    let body = el("tbody").attr("role", "rowgroup").each(lines.iter().map(line));
    el("table").attr("role", "table").class("steps").with(heading).with(body)
}
