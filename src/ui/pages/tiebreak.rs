//! Tie-break: the criteria with their proofs, and the draw to try out.

use super::rule_card::rule_card;
use crate::engine::firm::Answer;
use crate::engine::process::{Criterion, CriterionRule, Draw, DrawMethod, Proof};
use crate::ui::components::{answer_field, figure_field, finding_card, paper_fields, Show};
use crate::ui::kit::{card, para, Field};
use crate::ui::session::Session;
use crate::ui::state::{asked_of, make, Action, AnswerDraft, Asks, Change, ClaimDraft, DrawDraft, PaperDraft, Typed, TRM_DECIMALS};
use yew::prelude::*;

pub fn tie_break(session: &Session) -> Html {
    html! {
        <>
            { para("", "Si dos ofertas empatan en precio, deciden estos criterios, en orden. Las pruebas van con la oferta: después del cierre no se pueden agregar, pero su falta no rechaza la oferta.") }
            { for session.process.tiebreak.criteria.iter().filter(|c| asked_of(&c.applies, session.kind())).map(|criterion| claim(session, criterion)) }
            if let Some(rule) = &session.process.tiebreak.draw { { draw(session, rule) } }
        </>
    }
}

fn claim(session: &Session, criterion: &Criterion) -> Html {
    let draft = session.work.offer.tiebreak.get(&criterion.id).cloned().unwrap_or_default();
    let CriterionRule::Proofs(asked) = &criterion.rule;
    let answered = {
        let id = criterion.id.clone();
        let private = criterion.privacy.is_some().then_some(Answer::Yes);
        session.dispatch.reform(move |answer: AnswerDraft| {
            let change = move |claim: &mut ClaimDraft| (claim.claimed, claim.private) = (Some(answer), private);
            Action::Claim(id.clone(), Change::new(change))
        })
    };
    let claimed = draft.claimed.and_then(AnswerDraft::answer) == Some(Answer::Yes);
    rule_card(
        session,
        &criterion.id,
        format!("{}. {}", criterion.number.get(), criterion.title),
        &criterion.help,
        html! { <>
            if criterion.privacy.is_some() {
                { para("privacy", "Dato sensible: no se guarda ni entra en el comprobante. Al recargar la página hay que volver a responder.") }
            }
            { answer_field(format!("{}-invoca", criterion.id), html! { "¿Va a invocar este criterio?" }, draft.claimed, answered) }
            if claimed { { for asked.proofs.iter().filter(|asked| asked_of(&asked.applies, session.kind())).map(|asked| proof(session, criterion, &draft, asked)) } }
        </> },
    )
}

fn proof(session: &Session, criterion: &Criterion, draft: &ClaimDraft, asked: &Proof) -> Html {
    let paper = draft.proofs.get(&asked.id).cloned().unwrap_or_default();
    let onchange = {
        let (criterion, proof) = (criterion.id.clone(), asked.id.clone());
        session.dispatch.reform(move |change: Change<PaperDraft>| {
            let proof = proof.clone();
            Action::Claim(criterion.clone(), Change::new(move |claim: &mut ClaimDraft| make(&mut claim.proofs, proof.clone(), &change)))
        })
    };
    paper_fields(
        &format!("{}-{}", criterion.id, asked.id),
        html! { { format!("¿Lleva con la oferta: {}?", asked.title) } },
        &paper,
        Asks { issued: asked.max_age.is_some(), ..Asks::default() },
        None,
        &onchange,
    )
}

fn draw(session: &Session, rule: &Draw) -> Html {
    let draft = session.work.offer.draw.clone();
    let change = |edit: fn(&mut DrawDraft, String)| session.dispatch.reform(move |text: String| Action::Draw(Change::put(edit, text)));
    let replay = html! {
        <>
            { Field::new("empatados", html! { "Nombres completos de los empatados, uno por línea" }, draft.names.to_string(), change(|draw, text| draw.names = Typed::new(&text))).hint("Se ordenan como en español: la ñ va después de la n y las tildes no cuentan.").lines(4).view() }
            { figure_field(Field::new("trm", html! { "TRM (tasa representativa del mercado) del día del cierre" }, draft.trm.to_string(), change(|draw, text| draw.trm = Typed::new(&text))).hint("Como 4.123,57"), TRM_DECIMALS) }
        </>
    };
    card(
        format!("{}-titulo", rule.id),
        format!("12. {}", rule.title),
        html! { <>
            { para("help", rule.help.to_string()) }
            if matches!(rule.method, DrawMethod::TrmResidue(_)) { { replay } }
            if let Some(finding) = session.finding(rule.id.as_str()) { { finding_card(&finding, Show::Open) } }
        </> },
    )
}
