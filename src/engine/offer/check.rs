//! What an offer must say consistently beyond its shape: no more special workers than workers, no part above the whole, bidders that can be told apart.

use super::{Answer, Bidder, Offer, SensitiveFacts, TieFacts};
use crate::engine::reading::Problem;
use crate::engine::values::{Date, Percent};

/// Beyond so many nobody ties.
const MOST_BIDDERS: usize = 50;

pub fn problems(offer: &Offer) -> Vec<Problem> {
    let mut found = Vec::new();
    if let Some(facts) = &offer.tie_facts {
        person(facts, "/tie_facts", &mut found);
    }
    for (id, facts) in offer.tie_members.iter() {
        person(facts, &format!("/tie_members/{id}"), &mut found);
    }
    if let Some(draw) = &offer.draw {
        bidders(&draw.bidders, "/draw/bidders", &mut found);
    }
    found
}

/// What is wrong with the facts of one person.
pub fn person(facts: &TieFacts, place: &str, found: &mut Vec<Problem>) {
    let mut add = |code: &'static str, field: &str, message: String| {
        found.push(Problem { code, path: format!("{place}/{field}"), message });
    };
    let sensitive = facts.sensitive.as_ref();
    let groups: [(&str, &str, Option<&Vec<Date>>); 3] = [
        ("disabled", "con discapacidad", facts.disabled.as_ref()),
        ("pension_age", "en edad de pensión", facts.pension_age.as_ref()),
        ("sensitive/ethnic", "de pueblos étnicos", sensitive.and_then(|facts| facts.ethnic.as_ref())),
    ];
    for (field, words, hired) in groups {
        if let Some((workers, hired)) = facts.workers.zip(hired).filter(|(workers, hired)| hired.len() > usize::from(workers.get())) {
            let message = format!(
                "Hay {} trabajadores {words} y la nómina es de {}: no pueden ser más. Revise los dos datos.",
                hired.len(),
                workers.get()
            );
            add("more_than_workers", field, message);
        }
    }
    let empty = SensitiveFacts { victim: None, victims: None, reincorporated: None, reincorporated_share: None, ethnic: None };
    let sensitive = sensitive.unwrap_or(&empty);
    let whole = |parts: [Option<Percent>; 2]| Percent::sum(parts.into_iter().flatten()).is_some();
    for (field, other) in [("sensitive/victims", sensitive.victims), ("sensitive/reincorporated_share", sensitive.reincorporated_share)] {
        if !whole([facts.heads_of_family, other]) {
            let message =
                "Sumado con lo que es de mujeres cabeza de familia pasa del 100 % de la empresa. Cuente a cada persona una sola vez.";
            add("above_whole", field, message.to_owned());
        }
    }
    if facts.payments.zip(facts.mipyme_payments).is_some_and(|(all, part)| part > all) {
        let message = "Lo pagado a Mipyme, cooperativas y mutuales pasa de todo lo pagado a proveedores. Revise los dos valores.";
        add("above_whole", "mipyme_payments", message.to_owned());
    }
}

/// Names that nobody could put in order, and more than one that is the bidder itself.
pub fn bidders(bidders: &[Bidder], place: &str, found: &mut Vec<Problem>) {
    if bidders.len() > MOST_BIDDERS {
        let message = format!("Hay {} proponentes empatados y el máximo es {MOST_BIDDERS}.", bidders.len());
        found.push(Problem { code: "too_many", path: place.to_owned(), message });
        return;
    }
    for (index, bidder) in bidders.iter().enumerate() {
        let before = || bidders.iter().take(index);
        // Of two hours of which one is not known nobody knows which is earlier.
        let untold = |other: &Bidder| other.offered_at.is_none() || bidder.offered_at.is_none() || other.offered_at == bidder.offered_at;
        if before().any(|other| other.name == bidder.name && untold(other)) {
            let message = format!(
                "Hay dos proponentes llamados «{}» con la misma hora de oferta, o sin ella: no se sabe cuál va primero. Escriba la hora de cada uno o corrija el nombre.",
                bidder.name
            );
            found.push(Problem { code: "same_bidder", path: format!("{place}/{index}/name"), message });
        }
        if bidder.own == Some(Answer::Yes) && before().any(|other| other.own == Some(Answer::Yes)) {
            let message = "Dos proponentes dicen ser usted («own»). Deje uno solo.".to_owned();
            found.push(Problem { code: "two_own", path: format!("{place}/{index}/own"), message });
        }
    }
}
