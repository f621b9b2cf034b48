//! How an offer is priced, as a document has it: only what is asked.

use super::asks::PriceAsks;
use crate::engine::bidder::Answer;
use crate::engine::offer::{Aiu, Pricing};
use crate::engine::process::Process;
use crate::engine::reading::Text;
use crate::engine::values::text::parse_percent;
use crate::engine::values::{Percent, VatBasis};
use crate::ui::state::convert::{pesos, SHARE_DECIMALS};
use crate::ui::state::draft::AnswerDraft;
use crate::ui::state::typed::Typed;
use crate::ui::state::Work;

/// Nothing while nothing was said.
pub fn pricing(work: &Work, process: &Process) -> Option<Pricing> {
    let draft = work.offer.pricing.as_ref()?;
    let asks = PriceAsks::of(process, &work.offer);
    let answer = |said: Option<AnswerDraft>, asked: bool| said.and_then(AnswerDraft::answer).filter(|_| asked);
    let basis = |said: Option<AnswerDraft>, asked: bool| {
        answer(said, asked).map(|said| if said == Answer::Yes { VatBasis::In } else { VatBasis::Out })
    };
    let amount = |typed: &Typed, asked: bool| pesos(typed).filter(|_| asked);
    let percent = |typed: &Typed| parse_percent(typed, SHARE_DECIMALS).ok().and_then(|text| Percent::new(&text));
    let aiu = Aiu {
        administration: percent(&draft.administration),
        contingencies: percent(&draft.contingencies),
        profit: percent(&draft.profit),
        vat: percent(&draft.profit_vat),
    };
    let said = [&aiu.administration, &aiu.contingencies, &aiu.profit, &aiu.vat].iter().any(|part| part.is_some());
    let pricing = Pricing {
        charges_vat: answer(draft.charges_vat, asks.charges),
        prices: basis(draft.prices, asks.basis),
        ceilings: basis(draft.ceilings, asks.ceilings),
        total: amount(&draft.total, asks.whole),
        words: Text::new(draft.words.trim()).filter(|_| asks.words),
        estimate: amount(&draft.estimate, asks.estimate),
        guarantees: amount(&draft.guarantees, !process.deductions.is_empty()),
        aiu: Some(aiu).filter(|_| said && asks.aiu),
        lots: process.price.lots.iter().flatten().map(|lot| &lot.id).filter(|lot| draft.lots.contains(lot)).cloned().collect(),
    };
    (pricing != NOTHING).then_some(pricing)
}

const NOTHING: Pricing = Pricing {
    charges_vat: None,
    prices: None,
    ceilings: None,
    total: None,
    words: None,
    estimate: None,
    guarantees: None,
    aiu: None,
    lots: Vec::new(),
};
