//! The list of papers to attach, of the criteria that are claimed: it is printed by itself.

use crate::ui::browser;
use crate::ui::components::{pack_list, Packed};
use crate::ui::kit::{button, el, para, several, El};
use crate::ui::session::Session;
use crate::ui::state::AnswerDraft;
use yew::prelude::*;

pub fn pack(session: &Session) -> El {
    if session.process.tiebreak.criteria.is_empty() {
        return several();
    }
    let claims = &session.work.offer.tiebreak;
    let claimed = session
        .process
        .tiebreak
        .criteria
        .iter()
        .filter(|criterion| claims.get(&criterion.id).is_some_and(|claim| claim.claimed == Some(AnswerDraft::Yes)));
    let found: Vec<_> = claimed.filter_map(|criterion| Some((criterion, session.finding(criterion.id.as_str())?))).collect();
    let papers: Vec<Packed<'_>> = found
        .iter()
        .flat_map(|(criterion, finding)| {
            let (number, sensitive) = (criterion.number.get(), criterion.is_sensitive());
            finding.papers.iter().map(move |paper| Packed { paper, number, sensitive })
        })
        .collect();
    let help = "Los papeles de los criterios que invoca, por persona, una sola vez cada uno. Todos van con la oferta: un criterio sin todos sus papeles no cuenta, y después del cierre no se agregan.";
    const NONE: &str = "Todavía no hay papeles que llevar: invoque un criterio que pueda acreditar.";
    // Printed without them, sensitive papers leave no trace.
    let on_paper = (!papers.is_empty() && papers.iter().all(|one| one.sensitive)).then(|| para("paper-only", NONE));
    let content = if papers.is_empty() {
        para("", NONE)
    } else {
        let print =
            button("quiet", "imprimir-papeles", "Imprimir solo esta lista", Callback::from(|_: MouseEvent| browser::print_part("papeles")));
        several()
            .with(para("help screen-only", help))
            .with(pack_list(&papers))
            .maybe(on_paper)
            .with(el("p").class("screen-only").with(print))
    };
    let title = el("h2").attr("id", "papeles-titulo").words("Lista de papeles para el desempate");
    el("section").attr("aria-labelledby", "papeles-titulo").class("rule pack").with(title).with(content)
}
