//! The answers a walker gives, each found by the id of its field alone, as a person finds it by its label.

use super::{id, Says};
use crate::engine::bidder::{BidderKind, OfferSigner};
use crate::engine::process::Process;
use crate::ui::routes::Page;
use crate::ui::state::asked::Question;
use crate::ui::state::*;

/// The form of the second member: another than the first, by the answer.
fn others(process: &Process, said: AnswerDraft) -> BidderKind {
    let kind = match said {
        AnswerDraft::Yes => BidderKind::Natural,
        AnswerDraft::No => BidderKind::ForeignLegal,
        AnswerDraft::Unknown => BidderKind::ForeignNatural,
    };
    if process.bidders.contains(&kind) {
        kind
    } else {
        BidderKind::Natural
    }
}

/// The answer to a question, found by the id of its field alone, as a person finds it by its label.
pub fn answer(process: &Process, work: &Work, question: &Question, says: Says) -> Action {
    let field = question.field.as_str();
    let typed = Typed::new;
    let paper = |draft: Option<&PaperDraft>, part: &str| {
        let mut draft = draft.cloned().unwrap_or_default();
        match part {
            "tiene" => draft.has = Some(says(field)),
            "vence" => draft.expires = typed("31/12/2040"),
            // Left as it is: the walker gives every last day.
            "indefinido" => {}
            "existia" => draft.existed = Some(says(field)),
            _ => draft.issued = typed("08/01/2026"),
        }
        draft
    };
    match question.page {
        Page::Bidder => {
            let firm = |edit: fn(&mut FirmDraft)| Action::Firm(Change::new(edit));
            match field {
                "nit" => return firm(|firm| firm.nit = Typed::new("899.999.061-9")),
                "constitucion" => return firm(|firm| firm.constituted = Typed::new("01/01/2010")),
                "porcentajes" => {
                    let said = says(field);
                    return Action::Firm(Change::new(move |firm: &mut FirmDraft| firm.shares_stated = Some(said)));
                }
                // An answer of one among several: the walker's «sí» is the attorney.
                "firmante" => {
                    let signer = match says(field) {
                        AnswerDraft::Yes => OfferSigner::Attorney,
                        AnswerDraft::No => OfferSigner::Substitute,
                        AnswerDraft::Unknown => OfferSigner::Representative,
                    };
                    return Action::Firm(Change::new(move |firm: &mut FirmDraft| firm.signer = Some(signer)));
                }
                _ => {}
            }
            if let Some(fact) = field.strip_prefix("hecho-") {
                let (fact, owner) = fact.split_once('.').map_or((fact, None), |(fact, owner)| (fact, Some(id(owner))));
                return Action::Fact(owner, id(fact), says(field));
            }
            let (row, part) = field.split_once('-').expect("a member's field");
            let place = work.firm.members.iter().position(|m| m.id == Some(id(row))).expect("a member");
            let mut member = work.firm.members[place].clone();
            match part {
                // One of each, so that every paper of a member is met.
                "forma" => member.kind = Some(if place == 0 { BidderKind::Legal } else { others(process, says(field)) }),
                "participacion" => member.share = typed("50"),
                "nit" => member.nit = typed(""),
                "constitucion" => member.constituted = typed("01/01/2010"),
                _ => member.name = typed("Ana"),
            }
            Action::Member(place, member.into())
        }
        Page::Requirements => {
            let (finding, part) = field.rsplit_once('-').expect("a paper's field");
            let owed = Owed::new(work, process);
            let asked = owed.all.iter().find(|asked| asked.id == finding).expect("a requirement");
            let draft = paper(work.firm.paper(asked.owner.as_ref(), &asked.requirement.paper), part);
            Action::Paper(asked.owner.clone(), asked.requirement.paper.clone(), draft.into())
        }
        Page::Causes => Action::Causes(vec![id(field.strip_prefix("causa-").expect("a cause"))], says(field)),
        Page::Mipyme => Action::Firm(Change::new(|firm: &mut FirmDraft| firm.constituted = Typed::new("01/01/2010"))),
        Page::Experience => {
            let (row, part) = field.split_once('-').expect("a contract's field");
            let place = work.firm.contracts.iter().position(|c| c.id == Some(id(row))).expect("a contract");
            let mut contract = work.firm.contracts[place].clone();
            match part {
                "objeto" => contract.object = typed("Suministro"),
                "valor" => contract.value = typed("10000000"),
                "inicio" => contract.start = typed("15/01/2023"),
                "fin" => contract.end = typed("15/12/2023"),
                "participacion" => contract.share = typed("100"),
                "ejecucion" => contract.running = Some(says(field)),
                "propio" => contract.self_certified = Some(says(field)),
                "socio" => contract.partner = Some(says(field)),
                "particular" => contract.private = Some(says(field)),
                "soportes" => contract.papers = Some(says(field)),
                other => match other.split_once('-').expect("a column of several") {
                    ("es", activity) => drop(contract.activities.insert(id(activity), says(field))),
                    ("de", member) => drop(contract.members.insert(id(member), typed("50"))),
                    ("falta", item) => drop(contract.certificate.insert(id(item), AnswerDraft::No)),
                    (what, _) => panic!("{what}: no such column"),
                },
            }
            Action::Contract(place, contract.into())
        }
        Page::Prices => price(process, work, field, says),
        Page::TieBreak => {
            let mut draw = work.offer.draw.clone();
            match field {
                "propio-nombre" => draw.own_name = typed("Ana"),
                "propio-hora" => draw.own_at = typed("05/02/2026, 3:20 p. m."),
                "trm" => draw.trm = typed("4123,57"),
                _ => return tie(process, work, field, says, paper),
            }
            Action::Draw(draw.into())
        }
        Page::Summary | Page::Report | Page::Offers => panic!("{field} is asked where nothing is"),
    }
}

fn tie(process: &Process, work: &Work, field: &str, says: Says, paper: impl Fn(Option<&PaperDraft>, &str) -> PaperDraft) -> Action {
    let typed = Typed::new;
    if let Some(rest) = field.strip_prefix("rival-") {
        let (rival, part) = rest.split_once('-').expect("a rival's field");
        let mut draw = work.offer.draw.clone();
        let rival = draw.rivals.iter_mut().find(|one| one.id == Some(id(rival))).expect("a rival");
        match part.strip_prefix("acredita-") {
            Some(number) => drop(rival.credits.insert(id(number), says(field))),
            None if part == "nombre" => rival.name = typed("Beto"),
            None if part == "hora" => rival.at = typed("05/02/2026, 3:21 p. m."),
            None if part == "proporcion" => rival.proportion = typed("5"),
            None => rival.large = Some(says(field)),
        }
        return Action::Draw(draw.into());
    }
    if let Some(rest) = field.strip_prefix("tie-") {
        let (name, owner) = rest.split_once('.').map_or((rest, None), |(name, owner)| (name, Some(id(owner))));
        let firm = people(work, process);
        let asks = TieAsks::of(process, work, &firm);
        let all = asks.criteria.iter().flat_map(|one| &one.facts);
        let ask = all.into_iter().find(|ask| tie_field(ask.fact, owner.as_ref()) == field && ask.owner == owner).expect("a fact");
        let mut draft = work.offer.tie(owner.as_ref());
        let said = match (draft.said(ask.fact), name, says(field)) {
            (Said::Answer(_), _, said) => Said::Answer(Some(said)),
            // Of one thing or its contrary, as far as a list, a part or a size has one.
            (_, "workers", _) => Said::Text(typed("10")),
            (_, "business", AnswerDraft::Yes) => Said::Text(typed("micro")),
            (_, "business", AnswerDraft::No) => Said::Text(typed("large")),
            (_, "disabled" | "pension_age" | "ethnic", AnswerDraft::Yes) => Said::Text(typed("15/01/2020\n15/01/2021")),
            (_, "disabled" | "pension_age" | "ethnic", AnswerDraft::No) => Said::Text(typed("0")),
            (_, "payments", AnswerDraft::Yes | AnswerDraft::No) => Said::Text(typed("1000000")),
            (_, "mipyme_payments", AnswerDraft::Yes) => Said::Text(typed("900000")),
            // Together with the others more than half, and never more than the whole.
            (_, "heads_of_family", AnswerDraft::Yes) => Said::Text(typed("45")),
            (_, "victims", AnswerDraft::Yes) => Said::Text(typed("20")),
            (_, "reincorporated_share", AnswerDraft::Yes) => Said::Text(typed("55")),
            (_, _, AnswerDraft::No) => Said::Text(typed("0")),
            _ => Said::Text(typed("no sé")),
        };
        draft.put(ask.fact, said);
        return Action::Tie(owner, draft.into());
    }
    let criterion = process.tiebreak.criteria.iter().filter(|c| field.starts_with(&format!("{}-", c.id)));
    let criterion = criterion.max_by_key(|c| c.id.as_str().len()).expect("a criterion");
    let mut claim = work.offer.tiebreak.get(&criterion.id).cloned().unwrap_or_default();
    let rest = &field[criterion.id.as_str().len() + 1..];
    if rest == "invoca" {
        claim.claimed = Some(says(field));
    } else {
        let (proof, part) = rest.rsplit_once('-').expect("a proof's field");
        let (proof, owner) = proof.split_once('.').map_or((proof, None), |(proof, owner)| (proof, Some(id(owner))));
        let given = paper(claim.paper(owner.as_ref(), &id(proof)), part);
        claim.put_paper(owner.as_ref(), id(proof), given);
    }
    Action::Claim(criterion.id.clone(), claim.into())
}

fn price(process: &Process, work: &Work, field: &str, says: Says) -> Action {
    let said = says(field);
    let whole = |edit: fn(&mut PricingDraft, AnswerDraft)| Action::Pricing(Change::put(edit, said));
    match field {
        "todos-los-precios" => return Action::AllPriced(true),
        "responsable-iva" => return whole(|draft, said| draft.charges_vat = Some(said)),
        "precios-con-iva" => return whole(|draft, said| draft.prices = Some(said)),
        "topes-con-iva" => return whole(|draft, said| draft.ceilings = Some(said)),
        "comparar-formato" => return whole(|draft, _| draft.compares = Some(crate::engine::bidder::Answer::Yes)),
        "oferta-total" | "oferta-letras" => return whole(|_, _| ()),
        "oferta-polizas" => return whole(|draft, _| draft.guarantees = Typed::new("1000")),
        "oferta-estimado" => return whole(|draft, _| draft.estimate = Typed::new("50000")),
        _ => {}
    }
    let columns = PriceColumn::of(&PriceAsks::of(process, &work.offer));
    let items = process.price.items.iter().flat_map(|item| columns.iter().map(move |column| (item, *column)));
    let (item, column) = items.into_iter().find(|(item, column)| column.field(&item.id) == field).expect("a field of an item");
    let mut draft = work.offer.prices.get(&item.id).cloned().unwrap_or_default();
    let text = match column {
        PriceColumn::Ceiling => "2000",
        PriceColumn::Price => "1000",
        PriceColumn::Vat => {
            if said == AnswerDraft::Yes {
                "19 %"
            } else {
                "Excluido"
            }
        }
        PriceColumn::Norm => "Art. 424 ET",
        PriceColumn::Quantity | PriceColumn::Total => "",
    };
    column.put(&mut draft, Typed::new(text));
    Action::Price(item.id.clone(), draft.into())
}
