//! Criteria of a tie that a definition says less of than it could.

use super::Remark;
use crate::engine::process::{CriterionRule, Process, Whose};

pub fn remarks(process: &Process) -> Vec<Remark> {
    let mut found = absent(process);
    for (index, criterion) in process.tiebreak.criteria.iter().enumerate() {
        let place = format!("/tiebreak/criteria/{index}");
        let kind = criterion.rule.kind().0;
        if matches!(criterion.rule, CriterionRule::Proofs(_)) {
            let message = "Con «proofs» solo se miran los papeles. Use la clase del criterio (como «disability» o «mipyme») para que también se revisen los datos.";
            found.push(Remark::doubt(format!("{place}/rule"), message));
        }
        if criterion.is_sensitive() && criterion.privacy.is_none() {
            let message =
                "Este criterio trata de datos que la ley protege más. Se tratan como sensibles aunque no lo diga: agregue «privacy».";
            found.push(Remark::doubt(place.clone(), message));
        }
        if criterion.rule.proofs().is_empty() {
            found.push(Remark::doubt(format!("{place}/rule/{kind}/proofs"), "El criterio no pide ninguna prueba."));
        }
        for (at, proof) in criterion.rule.proofs().iter().enumerate() {
            if proof.whose != Some(Whose::Each) && !matches!(criterion.rule, CriterionRule::Proofs(_)) && !proof.businesses.is_empty() {
                let message = "«businesses» distingue a cada persona: diga «whose»: «each».";
                found.push(Remark::doubt(format!("{place}/rule/{kind}/proofs/{at}"), message));
            }
        }
    }
    found
}

/// Numbers of the law that the definition lacks.
fn absent(process: &Process) -> Vec<Remark> {
    let criteria = &process.tiebreak.criteria;
    let missing: Vec<String> =
        (1..=11_u16).filter(|number| !criteria.iter().any(|c| c.number.get() == *number)).map(|number| number.to_string()).collect();
    let mut found = Vec::new();
    if !missing.is_empty() {
        found.push(Remark::doubt(
            "/tiebreak/criteria",
            format!("Faltan los criterios {} del artículo 35 de la Ley 2069 de 2020.", missing.join(", ")),
        ));
    }
    if process.tiebreak.draw.is_none() {
        found.push(Remark::doubt("/tiebreak", "Falta el método aleatorio del último desempate.".to_owned()));
    }
    found
}
