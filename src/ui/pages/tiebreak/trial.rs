//! A tie to try: the bidder, its rivals as it describes them, who is left criterion by criterion, and the draw.

use crate::engine::process::DrawMethod;
use crate::ui::browser;
use crate::ui::components::{figure_field, finding_card, rival_fields, who_fields, RivalActions, Show};
use crate::ui::kit::{self, button, el, para, several, words, El, Field};
use crate::ui::session::Session;
use crate::ui::state::{bidders, by_trm, is_in, nameless, Action, Change, DrawDraft, RivalAsks, RivalDraft, Typed, TRM_DECIMALS};
use yew::prelude::*;

/// The id of the finding about a tie that is tried.
const TRIAL: &str = "DESEMPATE";

pub fn card(session: &Session) -> Option<El> {
    let rules = &session.process.tiebreak;
    if rules.criteria.is_empty() && rules.draw.is_none() {
        return None;
    }
    let draft = &session.work.offer.draw;
    let (_, faults) = bidders(draft, &session.process);
    let fault = |id: Option<&crate::engine::reading::Id>| faults.iter().find(|(of, _)| of.as_ref() == id).map(|(_, words)| words.clone());
    let own =
        [change(session, |draw, text| draw.own_name = Typed::new(&text)), change(session, |draw, text| draw.own_at = Typed::new(&text))];
    let own = who_fields("propio", "Su nombre completo, como va en la oferta", (&draft.own_name, &draft.own_at), fault(None), own);
    let asks = RivalAsks::of(&session.process);
    let rivals = draft.rivals.iter().enumerate().map(|(index, rival)| {
        rival_fields(index.saturating_add(1), rival, &asks, fault(rival.id.as_ref()), actions(session, index, rival))
    });
    let add = {
        let dispatch = session.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::AddRival);
            browser::focus_drawn(".rivals > li:last-child input".to_owned());
        })
    };
    let help = "Describa con quiénes podría empatar y vea quién ganaría. Lo que no sepa, déjelo sin responder. No cambia el resultado de su oferta.";
    let order = "Los nombres se ordenan como en español: la ñ va después de la n; las tildes, las mayúsculas y los signos no cuentan.";
    let content = several().with(para("help", help)).with(own).with(el("ol").class("members rivals").each(rivals));
    let content = content.with(el("p").class("screen-only").with(button("quiet", "agregar-rival", "Agregar un rival", add)));
    let content = content.with(draw(session)).with(para("hint", order)).maybe(told(session, TRIAL));
    let content = content.maybe(rules.draw.as_ref().and_then(|rule| told(session, rule.id.as_str())));
    Some(kit::card("simular", "Simular el empate", content))
}

fn told(session: &Session, id: &str) -> Option<El> {
    session.finding(id).map(|finding| finding_card(&finding, Show::Open))
}

/// A field of what the tie is tried with.
fn change(session: &Session, edit: fn(&mut DrawDraft, String)) -> Callback<String> {
    session.dispatch.reform(move |text: String| Action::Draw(Change::put(edit, text)))
}

fn actions(session: &Session, index: usize, rival: &RivalDraft) -> RivalActions {
    let id = rival.id.clone();
    let onchange = session.dispatch.reform(move |change: Change<RivalDraft>| {
        let id = id.clone();
        Action::Draw(Change::new(move |draw: &mut DrawDraft| {
            draw.rivals.iter_mut().filter(|rival| rival.id == id).for_each(|rival| change.make(rival));
        }))
    });
    let onremove = {
        let dispatch = session.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::RemoveRival(index));
            browser::focus("agregar-rival");
        })
    };
    // A list of names that an earlier release asked for has the bidder's too.
    let named = session.work.offer.draw.own_name.trim().is_empty() && !rival.name.trim().is_empty();
    let onown = named.then(|| {
        let (dispatch, id) = (session.dispatch.clone(), rival.id.clone());
        Callback::from(move |_: MouseEvent| {
            let id = id.clone();
            let own = move |draw: &mut DrawDraft| {
                if let Some(place) = draw.rivals.iter().position(|rival| rival.id == id) {
                    let rival = draw.rivals.remove(place);
                    (draw.own_name, draw.own_at) = (rival.name, rival.at);
                }
            };
            dispatch.emit(Action::Draw(Change::new(own)));
            browser::focus("propio-nombre");
        })
    });
    RivalActions { onchange, onremove, onown }
}

/// The day's rate, or why there is nothing to compute.
fn draw(session: &Session) -> El {
    let Some(rule) = &session.process.tiebreak.draw else { return several() };
    let help = para("help", rule.help.to_string());
    let head = several().with(el("h3").words(format!("12. {}", rule.title))).with(help);
    match &rule.method {
        DrawMethod::Balls(_) => {
            head.with(para("", "Las balotas se sacan a mano ante la entidad: aquí no se puede calcular quién saldría."))
        }
        DrawMethod::Other(other) => head.with(para("", format!("{} Aquí no se puede calcular quién saldría.", other.words))),
        DrawMethod::TrmResidue(_) => {
            let draft = &session.work.offer.draw;
            let rate = words("TRM (tasa representativa del mercado) del día del cierre");
            let rate = Field::new("trm", rate, draft.trm.to_string(), change(session, |draw, text| draw.trm = Typed::new(&text)));
            let lacking = by_trm(&session.process) && !draft.trm.trim().is_empty() && nameless(draft);
            let lacking = lacking.then(|| para("fault", "Para el sorteo falta el nombre completo de alguno de los empatados, o el suyo."));
            let alone = !is_in(draft) && draft.rivals.iter().any(|rival| !rival.name.trim().is_empty());
            let alone = alone.then(|| para("hint", "Sin su nombre, el sorteo es solo entre los que escribió."));
            head.with(figure_field(rate.hint("Como 4.123,57"), TRM_DECIMALS)).maybe(lacking).maybe(alone)
        }
    }
}
