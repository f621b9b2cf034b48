//! Whether the documents of one evaluation belong together: everything the offer names must exist.

use crate::engine::causes;
use crate::engine::firm::{Contract, Firm};
use crate::engine::offer::Offer;
use crate::engine::process::{MilestoneKind, Process};
use crate::engine::reading::{Id, Problem};

/// The contracts of the offer, in the order of upload, once everything the offer names is known to exist.
pub fn chosen_contracts<'a>(process: &Process, firm: &'a Firm, offer: &Offer) -> Result<Option<Vec<&'a Contract>>, Vec<Problem>> {
    let mut problems = strangers(process, firm, offer);
    let mut chosen: Vec<&Contract> = Vec::new();
    let mut free: Vec<Option<&Contract>> = firm.contracts.iter().map(Some).collect();
    for (index, id) in offer.contracts.iter().flatten().enumerate() {
        // Most often the offer has the contracts of the firm in their own order.
        let own = firm.contracts.get(index).filter(|contract| contract.id == *id).map(|_| index);
        let place = own.or_else(|| firm.contracts.iter().position(|contract| contract.id == *id));
        match place.map(|place| free.get_mut(place).and_then(Option::take)) {
            Some(Some(contract)) => chosen.push(contract),
            Some(None) => {
                let message = format!("El contrato «{id}» está dos veces en la oferta. Déjelo una sola vez.");
                problems.push(Problem { code: "contract_twice", path: format!("/contracts/{index}"), message });
            }
            None => {
                let message = format!("El contrato «{id}» no está en la firma. Agréguelo o quítelo de la oferta.");
                problems.push(Problem { code: "unknown_contract", path: format!("/contracts/{index}"), message });
            }
        }
    }
    if problems.is_empty() {
        Ok(offer.contracts.as_ref().map(|_| chosen))
    } else {
        Err(problems)
    }
}

/// What the offer names and the process does not have.
fn strangers(process: &Process, firm: &Firm, offer: &Offer) -> Vec<Problem> {
    let mut problems = Vec::new();
    if offer.process != process.id {
        let message =
            format!("La oferta es para el proceso «{}» y la definición es «{}». Abra la que corresponde.", offer.process, process.id);
        problems.push(Problem { code: "other_process", path: "/process".to_owned(), message });
    }
    // Looked for one by one only when there is one to find.
    let priced = process.price.items.iter().filter(|item| offer.prices.contains_key(&item.id)).count();
    let unknown = |id: &&Id| priced < offer.prices.len() && !process.price.items.iter().any(|item| item.id == **id);
    for item in offer.prices.keys().filter(unknown) {
        let message = format!("La invitación no tiene el ítem «{item}». Quítelo de la oferta.");
        problems.push(Problem { code: "unknown_item", path: format!("/prices/{item}"), message });
    }
    let lots = process.price.lots.as_deref().unwrap_or_default();
    let named = offer.pricing.iter().flat_map(|pricing| &pricing.lots).enumerate();
    for (index, id) in named.filter(|(_, id)| !lots.iter().any(|lot| lot.id == **id)) {
        let message = format!("La invitación no tiene el lote «{id}». Quítelo de la oferta.");
        problems.push(Problem { code: "unknown_lot", path: format!("/pricing/lots/{index}"), message });
    }
    for (index, id) in offer.accepted.iter().enumerate().filter(|(_, id)| !process.readings.iter().any(|r| r.id == **id)) {
        let message = format!("La invitación no tiene la lectura «{id}». Quítela de las aceptadas.");
        problems.push(Problem { code: "unknown_reading", path: format!("/accepted/{index}"), message });
    }
    for (member, path) in tied_members(firm, offer) {
        let message = format!("El integrante «{member}» no está en la firma. Agréguelo o quítelo de la oferta.");
        problems.push(Problem { code: "unknown_member", path, message });
    }
    let numbers: Vec<String> = process.tiebreak.criteria.iter().map(|criterion| criterion.number.get().to_string()).collect();
    for (index, bidder) in offer.draw.iter().flat_map(|draw| &draw.bidders).enumerate() {
        for id in bidder.credits.keys().filter(|id| !numbers.iter().any(|number| number == id.as_str())) {
            let message =
                format!("La invitación no tiene criterios con el número «{id}» de la ley. Quítelo de lo que dice de ese proponente.");
            problems.push(Problem { code: "unknown_number", path: format!("/draw/bidders/{index}/credits/{id}"), message });
        }
    }
    let asked = causes::asked(process);
    for id in offer.causes.keys().filter(|id| !asked.iter().any(|cause| cause.id == *id)) {
        let message = format!("La invitación no pregunta la causa «{id}». Quítela de la oferta.");
        problems.push(Problem { code: "unknown_cause", path: format!("/causes/{id}"), message });
    }
    let named = |id: &Id| process.schedule.iter().any(|row| row.milestone != MilestoneKind::Other && row.milestone.as_str() == id.as_str());
    for id in offer.schedule.keys().filter(|id| !named(id)) {
        let message = format!("El cronograma no tiene el hito «{id}». Use uno de los suyos, como \"closing\" o \"cure\".");
        problems.push(Problem { code: "unknown_milestone", path: format!("/schedule/{id}"), message });
    }
    for (id, claim) in offer.tiebreak.iter() {
        let Some(criterion) = process.tiebreak.criteria.iter().find(|c| c.id == *id) else {
            let message = format!("La invitación no tiene el criterio de desempate «{id}». Quítelo de la oferta.");
            problems.push(Problem { code: "unknown_criterion", path: format!("/tiebreak/{id}"), message });
            continue;
        };
        let known = |id: &&Id| {
            !criterion.rule.proofs().iter().any(|proof| proof.id == **id || proof.or.as_ref().is_some_and(|other| other.id == **id))
        };
        for proof in claim.proofs.keys().filter(known) {
            problems.push(unknown_proof(id, proof, format!("/tiebreak/{id}/proofs/{proof}")));
        }
        for (member, papers) in claim.members.iter() {
            for proof in papers.keys().filter(known) {
                problems.push(unknown_proof(id, proof, format!("/tiebreak/{id}/members/{member}/{proof}")));
            }
        }
    }
    problems
}

/// Members of whom something is said for a tie and who are not in the firm, with the place that says it.
fn tied_members<'a>(firm: &'a Firm, offer: &'a Offer) -> impl Iterator<Item = (&'a Id, String)> {
    let facts = offer.tie_members.keys().map(|member| (member, format!("/tie_members/{member}")));
    let papers = offer
        .tiebreak
        .iter()
        .flat_map(|(id, claim)| claim.members.keys().map(move |member| (member, format!("/tiebreak/{id}/members/{member}"))));
    facts.chain(papers).filter(|(member, _)| !firm.members.iter().any(|known| known.id == **member))
}

fn unknown_proof(criterion: &Id, proof: &Id, path: String) -> Problem {
    let message = format!("El criterio «{criterion}» no pide la prueba «{proof}». Quítela de la oferta.");
    Problem { code: "unknown_proof", path, message }
}
