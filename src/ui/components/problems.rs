//! What is wrong with a file, place by place.

use crate::engine::reading::Problem;
use crate::ui::kit::{alert, el, para, several, El, Tone};

/// How many places are shown at once; the rest are counted.
const SHOWN: usize = 20;

pub fn problem_list(problems: &[Problem]) -> El {
    let line = |problem: &Problem| {
        let place = (!problem.path.is_empty()).then(|| several().with(el("code").words(problem.path.clone())).words(": "));
        el("li").maybe(place).words(problem.message.clone())
    };
    let rest = problems.len().saturating_sub(SHOWN);
    let head = el("strong").words("No se pudo abrir el archivo. Lo que usted había escrito sigue igual.");
    let said = several().with(el("p").with(head)).with(el("ul").each(problems.iter().take(SHOWN).map(line)));
    alert(Tone::Error, said.maybe((rest > 0).then(|| para("", format!("Y {rest} problemas más.")))))
}
