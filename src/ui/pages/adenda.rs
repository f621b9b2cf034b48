//! What changed in the invitation since what is seen was saved: its parts, the answers, the verdicts.

use crate::engine::process::Process;
use crate::engine::report::{Finding, State, Verdict};
use crate::engine::{guide, report::ChangedPart};
use crate::ui::components::state_badge;
use crate::ui::held::Held;
use crate::ui::judged::judge_at;
use crate::ui::kit::{button, details, el, para, several, El};
use crate::ui::session::{Errand, Session};
use crate::ui::state::{Carried, Question};
use crate::ui::words::counted;
use std::rc::Rc;
use yew::prelude::*;

/// More lines than these are folded.
const FOLDED: usize = 12;

/// The whole account; nothing where the invitation is the same.
pub fn adenda(session: &Session) -> Option<El> {
    let before: &Held<Process> = session.earlier.as_ref()?;
    let after = &session.definition;
    let (then, now) = (before.version.get(), after.version.get());
    let seen = session.errand.reform(|_: MouseEvent| Errand::SeenChanges);
    let seen = el("p").class("screen-only").with(button("", "adenda-vista", "Ya lo revisé: quitar este aviso", seen));
    let intro = if now >= then {
        format!("Lo que abrió se guardó con la versión {then} de la invitación; aquí está la versión {now}. Compare con las adendas publicadas.")
    } else {
        format!("Lo que abrió se guardó con la versión {then} de la invitación, más nueva que la de aquí ({now}): puede que a este sitio le falte la última adenda. Compare con las publicadas.")
    };
    let part = el("section").class("rule adenda").attr("aria-labelledby", "adenda-titulo");
    let part = part.with(el("h2").attr("id", "adenda-titulo").words("Qué cambió desde que lo guardó")).with(para("", intro));
    let part = part.with(list("En la invitación", &guide::changed(before, after), changed_line));
    let carried = Carried::between(before, after, &session.work);
    let part = part.with(answers(&carried));
    let earlier = judge_at(before, &session.work, session.as_of).ok();
    Some(part.maybe(earlier.map(|earlier| verdicts(&earlier, &session.report))).with(seen))
}

fn list<T>(title: &'static str, entries: &[T], line: fn(&T) -> El) -> El {
    let head = el("h3").words(format!("{title}: {}", counted(entries.len(), "cambio", "cambios")));
    let shown = || el("ul").each(entries.iter().map(line));
    match entries.len() {
        0 => head,
        few if few <= FOLDED => several().with(head).with(shown()),
        many => several().with(head).with(details("", format!("Ver los {many}"), false).with(shown())),
    }
}

fn changed_line(part: &ChangedPart) -> El {
    el("li").with(el("strong").words(format!("{} ", part.what))).words(if part.how.ends_with('.') {
        part.how.clone()
    } else {
        format!("{}.", part.how)
    })
}

fn answers(carried: &Carried) -> El {
    let head = el("h3").words("En sus respuestas");
    let kept = para("", format!("Siguen valiendo {}.", counted(carried.kept, "respuesta", "respuestas")));
    let named = |words: &'static str, questions: &[Question]| {
        (!questions.is_empty()).then(|| {
            let lines = questions
                .iter()
                .map(|question| el("li").class(if question.private { "sensitive" } else { "" }).words(question.words.clone()));
            several().with(para("", words)).with(el("ul").each(lines))
        })
    };
    let dropped = named("Ya no se preguntan, y no cuentan (se conservan por si vuelven):", &carried.changes.dropped);
    several().with(head).with(kept).maybe(dropped).maybe(named("Se preguntan ahora y están sin responder:", &carried.changes.added))
}

/// A finding whose state is not what it was. Nothing for what one of the versions does not look at.
struct Flip {
    id: String,
    title: String,
    before: Option<State>,
    after: Option<State>,
    sensitive: bool,
}

fn flips(before: &Verdict, after: &Verdict) -> Vec<Flip> {
    let of = |verdict: &Verdict, id: &str| verdict.findings.iter().find(|finding| finding.id == id).map(|finding| finding.state);
    let flip = |finding: &Rc<Finding>, before: Option<State>, after: Option<State>| Flip {
        id: finding.id.clone(),
        title: finding.title.to_string(),
        before,
        after,
        sensitive: finding.sensitive,
    };
    let now = after.findings.iter().map(|finding| flip(finding, of(before, &finding.id), Some(finding.state)));
    let gone =
        before.findings.iter().filter(|finding| of(after, &finding.id).is_none()).map(|finding| flip(finding, Some(finding.state), None));
    now.chain(gone).filter(|flip| flip.before != flip.after).collect()
}

fn verdicts(before: &Verdict, after: &Verdict) -> El {
    let (then, now) = (before.overall.words(), after.overall.words());
    let overall = if then == now { format!("La oferta sigue {now}.") } else { format!("La oferta estaba {then}; ahora está {now}.") };
    // Not counted with the others, so that a print without them tells nothing of them.
    let (private, public): (Vec<Flip>, Vec<Flip>) = flips(before, after).into_iter().partition(|flip| flip.sensitive);
    let private = (!private.is_empty()).then(|| el("ul").class("sensitive").each(private.iter().map(flip_line)));
    list("En los resultados", &public, flip_line).maybe(private).with(para("", overall))
}

fn flip_line(flip: &Flip) -> El {
    let state = |state: Option<State>| match state {
        Some(state) => state_badge(state),
        None => el("span").words("no se revisaba"),
    };
    let line = el("li").attr("data-flip", flip.id.clone());
    let line = line.with(el("strong").words(format!("{} {}: ", flip.id, flip.title)));
    line.with(state(flip.before)).words(" → ").with(match flip.after {
        Some(after) => state_badge(after),
        None => el("span").words("ya no se revisa"),
    })
}
