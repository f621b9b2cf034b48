//! References to clauses: the definition's own must exist in the document; the document's broken ones are contradictions.

use super::Remark;
use crate::engine::process::Process;
use crate::engine::reading::Text;

pub fn remarks(process: &Process) -> Vec<Remark> {
    let mut found = Vec::new();
    for (path, clause) in cited(process) {
        if !exists(process, clause) {
            found.push(Remark::doubt(path, format!("El numeral «{clause}» no está en la lista de numerales del documento (clauses).")));
        }
    }
    for (index, contradiction) in process.contradictions.iter().enumerate() {
        for (place, missing) in contradiction.missing.iter().enumerate() {
            let path = format!("/contradictions/{index}/missing/{place}");
            if process.clauses.contains(missing) {
                found.push(Remark::doubt(path, format!("El numeral «{missing}» sí está en la lista de numerales del documento.")));
            } else {
                found.push(Remark::contradiction(
                    path,
                    format!("{}: el documento remite al numeral «{missing}», que no existe.", contradiction.title),
                ));
            }
        }
    }
    found
}

/// Whether the document has the clause, or the one that a qualified id begins with: «14, 9.2» is in «14».
fn exists(process: &Process, clause: &Text) -> bool {
    let has = |text: &str| process.clauses.iter().any(|known| known.as_str() == text);
    let head = clause.as_str().split([',', ';', '(', ' ']).next().unwrap_or_default();
    has(clause.as_str()) || has(head)
}

/// Every clause the definition names, with its place.
fn cited(process: &Process) -> Vec<(String, &Text)> {
    let mut all = vec![
        ("/budget/clause".to_owned(), &process.budget.clause),
        ("/term/clause".to_owned(), &process.term.clause),
        ("/validity/clause".to_owned(), &process.validity.clause),
    ];
    let groups: [(&str, Vec<&Text>); 11] = [
        ("/schedule", process.schedule.iter().map(|x| &x.clause).collect()),
        ("/readings", process.readings.iter().map(|x| &x.clause).collect()),
        ("/requirements", process.requirements.iter().map(|x| &x.clause).collect()),
        ("/experience/rules", process.experience.rules.iter().map(|x| &x.clause).collect()),
        ("/price/rules", process.price.rules.iter().map(|x| &x.clause).collect()),
        ("/tiebreak/criteria", process.tiebreak.criteria.iter().map(|x| &x.clause).collect()),
        ("/guarantees", process.guarantees.iter().map(|x| &x.clause).collect()),
        ("/deductions", process.deductions.iter().map(|x| &x.clause).collect()),
        ("/rejections", process.rejections.iter().map(|x| &x.clause).collect()),
        ("/void", process.void.iter().map(|x| &x.clause).collect()),
        ("/notices", process.notices.iter().map(|x| &x.clause).collect()),
    ];
    for (name, clauses) in groups {
        all.extend(clauses.into_iter().enumerate().map(|(index, clause)| (format!("{name}/{index}/clause"), clause)));
    }
    all.extend(process.tiebreak.draw.iter().map(|draw| ("/tiebreak/draw/clause".to_owned(), &draw.clause)));
    for (index, contradiction) in process.contradictions.iter().enumerate() {
        all.extend(
            contradiction.clauses.iter().enumerate().map(|(place, clause)| (format!("/contradictions/{index}/clauses/{place}"), clause)),
        );
    }
    all
}
