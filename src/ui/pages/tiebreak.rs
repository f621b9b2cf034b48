//! Tie-break: the criteria with their proofs, and the draw to try out.

use super::rule_card::rule_card;
use crate::engine::firm::Answer;
use crate::engine::process::{Criterion, Draw, DrawMethod, Proof};
use crate::ui::components::{answer_field, figure_field, finding_card, paper_fields, Show};
use crate::ui::kit::{card, para, several, words, El, Field};
use crate::ui::session::Session;
use crate::ui::state::{asked_of, make, Action, AnswerDraft, Asks, Change, ClaimDraft, DrawDraft, PaperDraft, Typed, TRM_DECIMALS};

pub fn tie_break(session: &Session) -> El {
    let intro = "Si dos ofertas empatan en precio, deciden estos criterios, en orden. Las pruebas van con la oferta: después del cierre no se pueden agregar, pero su falta no rechaza la oferta.";
    let criteria = session.process.tiebreak.criteria.iter().filter(|c| asked_of(&c.applies, session.kind()));
    let page = several().with(para("", intro)).each(criteria.map(|criterion| claim(session, criterion)));
    page.maybe(session.process.tiebreak.draw.as_ref().map(|rule| draw(session, rule)))
}

fn claim(session: &Session, criterion: &Criterion) -> El {
    let draft = session.work.offer.tiebreak.get(&criterion.id).cloned().unwrap_or_default();
    let answered = {
        let id = criterion.id.clone();
        let private = criterion.is_sensitive().then_some(Answer::Yes);
        session.dispatch.reform(move |answer: AnswerDraft| {
            let change = move |claim: &mut ClaimDraft| (claim.claimed, claim.private) = (Some(answer), private);
            Action::Claim(id.clone(), Change::new(change))
        })
    };
    let claimed = draft.claimed.and_then(AnswerDraft::answer) == Some(Answer::Yes);
    let private = "Dato sensible: no se guarda ni entra en el comprobante. Al recargar la página hay que volver a responder.";
    let private = criterion.is_sensitive().then(|| para("privacy", private));
    let invoked = words("¿Va a invocar este criterio?");
    let invoked = answer_field(format!("{}-invoca", criterion.id), invoked, draft.claimed, answered);
    let proofs = claimed.then(|| {
        let asked = criterion.rule.proofs().iter().filter(|asked| asked_of(&asked.applies, session.kind()));
        several().each(asked.map(|asked| proof(session, criterion, &draft, asked)))
    });
    let questions = several().maybe(private).with(invoked).maybe(proofs);
    let title = format!("{}. {}", criterion.number.get(), criterion.title);
    rule_card(session, &criterion.id, title, &criterion.help, questions)
}

fn proof(session: &Session, criterion: &Criterion, draft: &ClaimDraft, asked: &Proof) -> El {
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
        words(format!("¿Lleva con la oferta: {}?", asked.title)),
        &paper,
        Asks { issued: asked.max_age.is_some(), ..Asks::default() },
        None,
        &onchange,
    )
}

fn draw(session: &Session, rule: &Draw) -> El {
    let draft = session.work.offer.draw.clone();
    let change = |edit: fn(&mut DrawDraft, String)| session.dispatch.reform(move |text: String| Action::Draw(Change::put(edit, text)));
    let replay = matches!(rule.method, DrawMethod::TrmResidue(_)).then(|| {
        let names = words("Nombres completos de los empatados, uno por línea");
        let names = Field::new("empatados", names, draft.names.to_string(), change(|draw, text| draw.names = Typed::new(&text)));
        let names = names.hint("Se ordenan como en español: la ñ va después de la n y las tildes no cuentan.").lines(4);
        let rate = words("TRM (tasa representativa del mercado) del día del cierre");
        let rate = Field::new("trm", rate, draft.trm.to_string(), change(|draw, text| draw.trm = Typed::new(&text)));
        several().with(names.view()).with(figure_field(rate.hint("Como 4.123,57"), TRM_DECIMALS))
    });
    let found = session.finding(rule.id.as_str()).map(|finding| finding_card(&finding, Show::Open));
    let content = several().with(para("help", rule.help.to_string())).maybe(replay).maybe(found);
    card(format!("{}-titulo", rule.id), format!("12. {}", rule.title), content)
}
