//! What a firm must say consistently beyond its shape: ids said once, NIT that exist and differ, dates in their order.

use super::{Answer, BidderKind, Firm, Paper};
use crate::engine::reading::{Dictionary, Id, Problem, Text};
use crate::engine::values::nit;

pub fn problems(firm: &Firm) -> Vec<Problem> {
    let mut found = Vec::new();
    twice(firm.contracts.iter().map(|contract| &contract.id), "contracts", "contrato", &mut found);
    twice(firm.members.iter().map(|member| &member.id), "members", "integrante", &mut found);
    for (index, kind) in firm.members.iter().enumerate().filter_map(|(index, member)| Some((index, member.kind.filter(|k| k.is_plural())?)))
    {
        let message = format!("Un integrante no puede ser a su vez {}. Diga la forma de cada persona o sociedad.", kind.words());
        found.push(Problem { code: "plural_member", path: format!("/members/{index}/kind"), message });
    }
    nits(firm, &mut found);
    papers(&firm.papers, "", &mut found);
    for (index, member) in firm.members.iter().enumerate() {
        papers(&member.papers, &format!("/members/{index}"), &mut found);
    }
    found
}

fn twice<'a>(ids: impl Iterator<Item = &'a Id>, list: &str, what: &str, found: &mut Vec<Problem>) {
    let mut seen: Vec<&Id> = Vec::new();
    for (index, id) in ids.enumerate() {
        if seen.contains(&id) {
            let message = format!("El identificador «{id}» ya lo tiene otro {what}. Cada uno debe ser distinto.");
            found.push(Problem { code: "duplicate_id", path: format!("/{list}/{index}/id"), message });
        }
        seen.push(id);
    }
}

/// Every NIT with its place; the same one twice among the members of a plural is the same person twice.
fn nits(firm: &Firm, found: &mut Vec<Problem>) {
    let plural = firm.kind.is_some_and(BidderKind::is_plural);
    let members =
        firm.members.iter().enumerate().filter_map(|(index, member)| Some((format!("/members/{index}/nit"), member.nit.as_ref()?)));
    let all: Vec<(String, &Text)> = firm.nit.iter().map(|nit| ("/nit".to_owned(), nit)).chain(members).collect();
    let mut seen: Vec<String> = Vec::new();
    for (path, text) in all {
        let check = nit::check(text.as_str());
        if let Some(message) = check.problem {
            found.push(Problem { code: "bad_nit", path, message });
        } else if plural && path != "/nit" && seen.contains(&check.number) {
            let message = format!("El NIT {text} ya lo tiene otro. Una misma persona no puede estar dos veces en la oferta.");
            found.push(Problem { code: "duplicate_nit", path, message });
        } else if path != "/nit" {
            seen.push(check.number);
        }
    }
}

fn papers(papers: &Dictionary<Paper>, place: &str, found: &mut Vec<Problem>) {
    for (id, paper) in papers.iter() {
        if let Some((issued, expires)) = paper.issued.zip(paper.expires).filter(|(issued, expires)| expires < issued) {
            let message = format!("Vence el {expires} y se expidió el {issued}, que es después. Revise las dos fechas.");
            found.push(Problem { code: "expires_before_issue", path: format!("{place}/papers/{id}/expires"), message });
        }
        if paper.indefinite == Some(Answer::Yes) && paper.expires.is_some() {
            let message = "Dice que no tiene fecha final y también que vence. Deje una de las dos cosas.".to_owned();
            found.push(Problem { code: "expires_and_indefinite", path: format!("{place}/papers/{id}/indefinite"), message });
        }
    }
}
