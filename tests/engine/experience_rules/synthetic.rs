//! An invitation that asks for one thing at a time, made from a shipped one: $ 3.501.810.000 of budget, which are 2.000 SMMLV of 2026; it
//! closes on 06-02-2026 and was published on 03-02-2026.

use crate::support::Case;
use habilita::engine::reading::Problem;
use serde_json::{json, Value};

pub const BUDGET: u64 = 3_501_810_000;

/// An invitation with these rules and no others, about a natural person without contracts. They count exact, by their own share and the year
/// they ended.
pub fn asking_all(rules: &[(&str, Value)]) -> Case {
    let rule = |(id, kind): &(&str, Value)| {
        json!({
            "id": id, "clause": "5", "cites": [], "title": "Experiencia", "help": "Experiencia.",
            "consequence": { "curable": { "until": "cure" } }, "rule": kind
        })
    };
    let reading = |id: &str| json!({ "id": id, "clause": "5", "title": id, "assume": "Asumo que sí.", "otherwise": "Podría ser que no." });
    Case::perfect().with(|c| {
        for list in ["requirements", "rejections", "contradictions", "bidder_doubts", "deductions"] {
            c.process[list] = json!([]);
        }
        c.process["bidders"] = json!(["natural", "consorcio", "union_temporal"]);
        c.process["price"] = json!({ "items": [], "rules": [] });
        c.process["tiebreak"]["criteria"] = json!([]);
        c.process["tiebreak"].as_object_mut().unwrap().remove("draw");
        c.process["budget"]["amount"] = json!(BUDGET.to_string());
        c.process["facts"] = json!([{ "id": "mipyme", "question": "¿Es Mipyme?" }, { "id": "mujeres", "question": "¿Es de mujeres?" }]);
        c.process["readings"] = ["LEC-A", "LEC-B", "LEC-C"].map(reading).into_iter().collect();
        c.process["experience"] = json!({
            "counting": { "clause": "5", "share": "own", "year": "termination", "rounding": "exact", "excludes": [] },
            "activities": [{ "id": "vias", "question": "¿Fue de vías?" }, { "id": "puentes", "question": "¿Fue de puentes?" },
                { "id": "urbano", "question": "¿Fue en zona urbana?" }],
            "quantities": [{ "id": "km", "question": "¿Cuántos kilómetros?", "unit": "km" }],
            "rules": rules.iter().map(rule).collect::<Value>()
        });
        c.firm = json!({ "format": "habilita-firma/1", "kind": "natural", "facts": {}, "papers": {}, "contracts": [] });
        c.offer = json!({ "format": "habilita-oferta/1", "process": c.process["id"], "contracts": [] });
    })
}

/// An invitation that asks for this alone, as the rule «R».
pub fn asking(rule: Value) -> Case {
    asking_all(&[("R", rule)])
}

/// A contract of so many pesos that ended then.
pub fn ended(value: u64, end: &str) -> Value {
    json!({ "value": value.to_string(), "end": end })
}

/// A contract that comes to so many SMMLV: it ended in 2022.
pub fn of(smmlv: u64) -> Value {
    ended(smmlv * 1_000_000, "2022-06-30")
}

/// The same, with a fact more.
pub fn and(mut contract: Value, fact: &str, is: Value) -> Value {
    contract[fact] = is;
    contract
}

pub trait Asked: Sized {
    /// The contracts of the firm, all of them in the offer, in this order. They are called c1, c2…
    fn bring(self, contracts: &[Value]) -> Self;
    /// One more, at the end.
    fn add(self, contract: Value) -> Self;
    /// How contracts count.
    fn counting(self, key: &str, value: Value) -> Self;
    /// A consorcio of members with these shares, called m1, m2…; an empty share was not said.
    fn consorcio(self, shares: &[&str]) -> Self;
    /// What came of the rule «R».
    fn state(&self) -> &'static str;
    fn sentence(&self) -> String;
    fn remedy(&self) -> String;
    /// Label, expression and value of each step.
    fn steps(&self) -> Vec<String>;
    fn broken(&self) -> Vec<Problem>;
}

impl Asked for Case {
    fn bring(self, contracts: &[Value]) -> Self {
        self.with(|c| {
            let id = |at: usize| format!("c{}", at + 1);
            c.firm["contracts"] = contracts.iter().enumerate().map(|(at, one)| and(one.clone(), "id", json!(id(at)))).collect();
            c.offer["contracts"] = (0..contracts.len()).map(|at| json!(id(at))).collect();
        })
    }

    fn add(self, contract: Value) -> Self {
        let mut all = self.firm["contracts"].as_array().unwrap().clone();
        all.push(contract);
        self.bring(&all)
    }

    fn counting(self, key: &str, value: Value) -> Self {
        self.with(|c| c.process["experience"]["counting"][key] = value)
    }

    fn consorcio(self, shares: &[&str]) -> Self {
        let names = ["Ana", "Beto", "Caro"];
        let member = |(at, share): (usize, &&str)| {
            let mut member = json!({ "id": format!("m{}", at + 1), "name": names[at], "kind": "natural" });
            if !share.is_empty() {
                member["share"] = json!(share);
            }
            member
        };
        self.with(|c| {
            c.firm["kind"] = json!("consorcio");
            c.firm["members"] = shares.iter().enumerate().map(member).collect();
        })
    }

    fn state(&self) -> &'static str {
        self.finding("R").state.code()
    }

    fn sentence(&self) -> String {
        let sentence = self.finding("R").sentence.clone();
        sentence.split_once(": ").map(|(_, body)| body.to_owned()).unwrap_or(sentence)
    }

    /// What would make it comply, without what follows from not complying.
    fn remedy(&self) -> String {
        let remedy = self.finding("R").remedy.clone().unwrap_or_default();
        let follows = ["Corríjalo antes", "Si no cumple, se puede"].into_iter().filter_map(|words| remedy.find(words)).min();
        remedy[..follows.unwrap_or(remedy.len())].trim_end().to_owned()
    }

    fn steps(&self) -> Vec<String> {
        let steps = self.finding("R").steps.clone();
        steps.iter().map(|step| format!("{} | {} | {}", step.label, step.expression, step.value)).collect()
    }

    fn broken(&self) -> Vec<Problem> {
        self.try_judge().expect_err("it is broken")
    }
}
