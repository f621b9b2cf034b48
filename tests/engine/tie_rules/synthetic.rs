//! An invitation with every criterion of the law and one short proof for each, made from a shipped one; and who bids for it. It closes on
//! 06-02-2026.

use crate::support::Case;
use habilita::engine::reading::Problem;
use habilita::engine::report::Finding;
use serde_json::{json, Value};
use std::sync::OnceLock;

/// Kind of each criterion and its number in the law. A criterion is called «C» and its kind.
pub const KINDS: [(&str, u16); 13] = [
    ("national", 1),
    ("heads_of_family", 2),
    ("victims", 2),
    ("disability", 3),
    ("pension_age", 4),
    ("ethnic", 5),
    ("reincorporation", 6),
    ("member_head", 7),
    ("member_reincorporation", 7),
    ("mipyme", 8),
    ("small_plural", 9),
    ("payments", 10),
    ("bic", 11),
];

/// One proof that each person on whom the criterion rests attaches.
pub fn each(id: &str) -> Value {
    json!({ "id": id, "title": format!("Prueba {id}"), "whose": "each" })
}

/// The same value with a field more.
pub fn and(mut value: Value, key: &str, is: Value) -> Value {
    value[key] = is;
    value
}

pub fn criterion(kind: &str, number: u16, proofs: &[Value]) -> Value {
    json!({
        "id": format!("C-{kind}"), "number": number, "clause": format!("9.{number}"), "cites": [], "title": format!("Criterio {kind}"),
        "help": "Ayuda.", "rule": { kind: { "proofs": proofs } }
    })
}

/// An invitation that asks for one paper, and has these criteria and the draw by the TRM. Of the bidder everything is unknown but that paper.
pub fn with_criteria(criteria: &[Value]) -> Case {
    static BARE: OnceLock<Case> = OnceLock::new();
    BARE.get_or_init(bare).clone().with(|c| c.process["tiebreak"]["criteria"] = criteria.iter().cloned().collect())
}

/// The same without any criterion.
fn bare() -> Case {
    let reading = |id: &str| json!({ "id": id, "clause": "5", "title": id, "assume": "Asumo que sí.", "otherwise": "Podría ser que no." });
    Case::perfect().with(|c| {
        for list in ["rejections", "contradictions", "bidder_doubts", "deductions", "notices", "void", "guarantees", "clauses"] {
            c.process[list] = json!([]);
        }
        c.process["bidders"] = json!(["natural", "legal", "nonprofit", "foreign_natural", "foreign_branch", "consorcio", "union_temporal"]);
        c.process["price"] = json!({ "items": [], "rules": [] });
        c.process["facts"] = json!([{ "id": "revisor", "question": "¿Tiene revisor fiscal?", "per": "member" }]);
        c.process["readings"] = ["LEC-A", "LEC-B"].map(reading).into_iter().collect();
        c.process["requirements"] = json!([{
            "id": "R", "clause": "4", "cites": [], "title": "Carta", "help": "Carta.", "paper": "carta",
            "consequence": { "curable": { "until": "cure" } }, "rule": { "present": {} }
        }]);
        c.process["experience"] = json!({
            "counting": { "clause": "5", "share": "own", "year": "termination", "rounding": "exact", "excludes": ["running"] },
            "activities": [], "rules": []
        });
        c.process["tiebreak"] = json!({
            "criteria": [],
            "draw": { "id": "SORTEO", "clause": "9.12", "cites": [], "title": "Sorteo", "help": "Sorteo.", "method": { "trm_residue": {} } }
        });
        c.firm = json!({ "format": "habilita-firma/1", "papers": { "carta": { "has": "yes" } }, "contracts": [] });
        c.offer = json!({ "format": "habilita-oferta/1", "process": c.process["id"], "contracts": [] });
    })
}

/// The invitation with all of them, each with the one proof «p».
pub fn law() -> Case {
    let criteria: Vec<Value> = KINDS.iter().map(|(kind, number)| criterion(kind, *number, &[each("p")])).collect();
    with_criteria(&criteria)
}

/// Who bids: a person of that form, of which nothing else is said.
pub fn alone(kind: &str) -> Case {
    law().alone(kind)
}

/// A consorcio of members m1, m2… with that form and share, of which nothing else is said.
pub fn consorcio(members: &[(&str, &str)]) -> Case {
    law().consorcio(members)
}

const NAMES: [&str; 4] = ["Ana", "Beto", "Caro", "Dina"];

pub trait Tied: Sized {
    fn alone(self, kind: &str) -> Self;
    fn consorcio(self, members: &[(&str, &str)]) -> Self;
    /// Facts of who bids.
    fn says(self, facts: Value) -> Self;
    /// Facts of a member.
    fn member(self, id: &str, facts: Value) -> Self;
    /// Every criterion is claimed, with every proof of everybody.
    fn claims_all(self) -> Self;
    /// One proof of a criterion, of the bidder (no member) or of a member.
    fn proof(self, kind: &str, member: &str, id: &str, paper: Value) -> Self;
    /// Contracts of the plural: the pesos, the end and who of the members executed how much of it.
    fn executed(self, contracts: &[(u64, &str, Value)]) -> Self;
    /// The closing that an addendum gives.
    fn closing(self, date: &str) -> Self;
    fn criterion(&self, kind: &str) -> Finding;
    fn is(&self, kind: &str) -> &'static str;
    fn says_why(&self, kind: &str) -> String;
    fn broken(&self) -> Vec<Problem>;
}

/// Puts the fields of one object into another.
fn merge(into: &mut Value, facts: Value) {
    if !into.is_object() {
        *into = json!({});
    }
    let Value::Object(facts) = facts else { panic!("facts are an object") };
    into.as_object_mut().unwrap().extend(facts);
}

impl Tied for Case {
    fn alone(self, kind: &str) -> Self {
        self.with(|c| c.firm["kind"] = json!(kind)).claims_all()
    }

    fn consorcio(self, members: &[(&str, &str)]) -> Self {
        let member = |(at, (kind, share)): (usize, &(&str, &str))| {
            let mut member = json!({ "id": format!("m{}", at + 1), "name": NAMES[at], "kind": kind });
            if !share.is_empty() {
                member["share"] = json!(share);
            }
            member
        };
        self.with(|c| {
            c.firm["kind"] = json!("consorcio");
            c.firm["members"] = members.iter().enumerate().map(member).collect();
        })
        .claims_all()
    }

    fn says(self, facts: Value) -> Self {
        self.with(|c| merge(&mut c.offer["tie_facts"], facts))
    }

    fn member(self, id: &str, facts: Value) -> Self {
        self.with(|c| merge(&mut c.offer["tie_members"][id], facts))
    }

    fn claims_all(self) -> Self {
        self.with(|c| {
            let members: Vec<String> =
                c.firm["members"].as_array().into_iter().flatten().map(|member| member["id"].as_str().unwrap().to_owned()).collect();
            let mut claims = json!({});
            for criterion in c.process["tiebreak"]["criteria"].as_array().unwrap() {
                let rule = criterion["rule"].as_object().unwrap().values().next().unwrap();
                let mut papers = json!({});
                for proof in rule["proofs"].as_array().unwrap() {
                    papers[proof["id"].as_str().unwrap()] = json!({ "has": "yes" });
                }
                let mut claim = json!({ "claimed": "yes", "proofs": papers.clone() });
                for member in &members {
                    claim["members"][member] = papers.clone();
                }
                claims[criterion["id"].as_str().unwrap()] = claim;
            }
            c.offer["tiebreak"] = claims;
        })
    }

    fn proof(self, kind: &str, member: &str, id: &str, paper: Value) -> Self {
        self.with(|c| {
            let claim = &mut c.offer["tiebreak"][format!("C-{kind}")];
            match member {
                "" => claim["proofs"][id] = paper,
                member => claim["members"][member][id] = paper,
            }
        })
    }

    fn executed(self, contracts: &[(u64, &str, Value)]) -> Self {
        self.with(|c| {
            let contract = |(at, (value, end, members)): (usize, &(u64, &str, Value))| {
                json!({ "id": format!("c{at}"), "object": format!("obra {at}"), "value": value.to_string(), "end": end, "members": members })
            };
            c.firm["contracts"] = contracts.iter().enumerate().map(contract).collect();
            c.offer["contracts"] = (0..contracts.len()).map(|at| json!(format!("c{at}"))).collect();
        })
    }

    fn closing(self, date: &str) -> Self {
        self.with(|c| c.offer["schedule"]["closing"] = json!({ "date": date }))
    }

    fn criterion(&self, kind: &str) -> Finding {
        self.finding(&format!("C-{kind}"))
    }

    fn is(&self, kind: &str) -> &'static str {
        self.criterion(kind).state.code()
    }

    /// The sentence after «No cumple C-x (num. 9.1): ».
    fn says_why(&self, kind: &str) -> String {
        let sentence = self.criterion(kind).sentence.clone();
        sentence.split_once("): ").map(|(_, body)| body.to_owned()).unwrap_or(sentence)
    }

    fn broken(&self) -> Vec<Problem> {
        self.try_judge().expect_err("it is broken")
    }
}

/// What fails is told all at once: the rows of a table that are not as they should.
pub fn none(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "{wrong:#?}");
}
