//! How the prices are: who charges VAT, what includes it, which lots are offered, what is added to the direct cost.

use super::typed;
use crate::ui::components::{answer_field, percent_field};
use crate::ui::kit::{card, el, fieldset, para, several, tick, words, El};
use crate::ui::session::Session;
use crate::ui::state::{Action, AnswerDraft, Change, PriceAsks, PricingDraft, SHARE_DECIMALS};

type Put = fn(&mut PricingDraft, AnswerDraft);

pub fn how(session: &Session, asks: &PriceAsks) -> El {
    let draft = session.work.offer.pricing.clone().unwrap_or_default();
    let question = |name: &str, legend: &'static str, said: Option<AnswerDraft>, put: Put, hint: &'static str| {
        let onchange = session.dispatch.reform(move |said: AnswerDraft| Action::Pricing(Change::put(put, said)));
        several().with(answer_field(name.to_owned(), words(legend), said, onchange)).with(para("hint", hint))
    };
    let charges = asks.charges.then(|| {
        let hint = if draft.charges_vat == Some(AnswerDraft::No) {
            "Todo se calcula sin IVA. Diga en la oferta que no es responsable."
        } else {
            "Está en la casilla 53 de su RUT: 48 es responsable de IVA; 49, no responsable."
        };
        question("responsable-iva", "¿Es responsable de IVA?", draft.charges_vat, |draft, said| draft.charges_vat = Some(said), hint)
    });
    let prices = asks.basis.then(|| {
        let hint = "Si contesta «No», aquí se le suma a cada precio el IVA de su ítem.";
        question("precios-con-iva", "¿Los precios que escribe llevan IVA?", draft.prices, |draft, said| draft.prices = Some(said), hint)
    });
    let ceilings = asks.ceilings.then(|| {
        let hint = "Lo dice el documento de donde los tomó. Si no lo dice, pregúntelo a la entidad.";
        question("topes-con-iva", "¿Los topes llevan IVA?", draft.ceilings, |draft, said| draft.ceilings = Some(said), hint)
    });
    let content = several().maybe(charges).maybe(prices).maybe(ceilings).maybe(lots(session, &draft)).maybe(asks.aiu.then(|| aiu(session)));
    card("como-titulo", "Cómo están sus precios", content)
}

/// A mark for each lot.
fn lots(session: &Session, draft: &PricingDraft) -> Option<El> {
    let lots = session.process.price.lots.as_ref()?;
    let mark = lots.iter().map(|lot| {
        let id = lot.id.clone();
        let ontick = session.dispatch.reform(move |on: bool| {
            let id = id.clone();
            Action::Pricing(Change::new(move |draft: &mut PricingDraft| {
                draft.lots.retain(|other| *other != id);
                draft.lots.extend(on.then(|| id.clone()));
            }))
        });
        let words = format!("{}, presupuesto de {}", lot.title, lot.budget);
        tick("done", format!("lote-{}", lot.id), words, draft.lots.contains(&lot.id), ontick)
    });
    let hint = para("hint", "Si no marca ninguno, se revisan todos.");
    Some(fieldset("presented", words("¿A qué lotes se presenta?")).with(hint).each(mark))
}

/// What is added to the direct cost.
fn aiu(session: &Session) -> El {
    let all = [
        typed(session, "aiu-administracion", "Administración, en %", |draft| &mut draft.administration),
        typed(session, "aiu-imprevistos", "Imprevistos, en %", |draft| &mut draft.contingencies),
        typed(session, "aiu-utilidad", "Utilidad, en %", |draft| &mut draft.profit),
        typed(session, "aiu-iva", "IVA sobre la utilidad, en %", |draft| &mut draft.profit_vat),
    ];
    let fields = el("div").class("choices").each(all.map(|field| percent_field(field, SHARE_DECIMALS)));
    let clause = session.process.price.aiu.as_ref().map(|aiu| aiu.clause.to_string()).unwrap_or_default();
    let help = format!("AIU (num. {clause}): se suma al costo directo, y el IVA se cobra solo sobre la utilidad.");
    several().with(para("help", help)).with(fields)
}
