//! Definitions that read and make no sense: every message about experience, with its place.

use super::synthetic::{asking, asking_all, Asked};
use crate::support::Case;
use serde_json::{json, Value};

/// The faults of a definition: code, place inside `experience`, message.
fn faults(case: &Case) -> Vec<(&'static str, String, String)> {
    let inside = |path: &str| path.strip_prefix("/experience").unwrap_or(path).to_owned();
    case.broken().into_iter().map(|problem| (problem.code, inside(&problem.path), problem.message)).collect()
}

const NOTHING: &str = "Aquí no puede ir cero: la regla no pediría nada.";
const COUNT: &str = "Diga «exactly», o «at_least» y «at_most» (uno de los dos, o ambos en orden).";
const TIER: &str = "Los tramos van del número menor al mayor, desde 1, sin cruzarse.";
const CODES: &str = "Se piden más códigos de los que hay en la lista, o ninguno.";

/// One fault, at a place of the only rule.
fn rule(kind: &str, rule: Value) -> (&'static str, String, String) {
    let found = faults(&asking(json!({ kind: rule.clone() })));
    assert_eq!(found.len(), 1, "{rule}: {found:?}");
    let (code, place, message) = found[0].clone();
    (code, place.strip_prefix(&format!("/rules/0/rule/{kind}")).unwrap_or(&place).to_owned(), message)
}

fn is(code: &'static str, place: &str, message: &str) -> (&'static str, String, String) {
    (code, place.to_owned(), message.to_owned())
}

#[test]
fn numbers_of_contracts() {
    let count = |value: Value| rule("contract_count", value);
    for wrong in
        [json!({}), json!({ "exactly": 2, "at_least": 1 }), json!({ "exactly": 2, "at_most": 3 }), json!({ "at_least": 3, "at_most": 2 })]
    {
        assert_eq!(count(wrong), is("bad_count", "", COUNT));
    }
    assert_eq!(count(json!({ "exactly": 0 })), is("zero", "/exactly", NOTHING));
    assert_eq!(count(json!({ "at_least": 0 })), is("zero", "/at_least", NOTHING));
    assert_eq!(count(json!({ "at_most": 0 })), is("zero", "/at_most", NOTHING));
    let differs = |when: Value| count(json!({ "exactly": 2, "differs": [{ "fact": "mipyme", "at_least": 1 }, when] }));
    assert_eq!(differs(json!({ "fact": "mujeres" })), is("bad_count", "/differs/1", COUNT));
    assert_eq!(differs(json!({ "fact": "mujeres", "at_most": 0 })), is("zero", "/differs/1/at_most", NOTHING));
    let unknown = "«nadie» no está en «facts». Agréguelo allí o corrija el nombre.";
    assert_eq!(differs(json!({ "fact": "nadie", "exactly": 3 })), is("unknown_name", "/differs/1/fact", unknown));
    let activity = rule("activity_count", json!({ "activity": "vias", "at_least": 0 }));
    assert_eq!(activity, is("zero", "/at_least", NOTHING));
}

#[test]
fn thresholds_and_tiers() {
    for nothing in [json!({ "smmlv": "0" }), json!({ "pesos": "0" }), json!({ "budget": { "percent": "0", "year": 2026 } })] {
        assert_eq!(rule("total_smmlv", json!({ "at_least": nothing })), is("zero", "/at_least", NOTHING));
        assert_eq!(rule("single_smmlv", json!({ "of": "one", "at_least": nothing })), is("zero", "/at_least", NOTHING));
    }
    let read = json!({ "reading": "LEC-A", "assume": { "smmlv": "1" }, "or": [{ "smmlv": "0" }] });
    assert_eq!(rule("total_smmlv", json!({ "at_least": read })), is("zero", "/at_least", NOTHING));
    let tiers = |from: u16, to: u16, percent: &str| {
        let tiers = json!([{ "from": 1, "to": 2, "percent": "75" }, { "from": from, "to": to, "percent": percent }]);
        rule("total_smmlv", json!({ "at_least": { "smmlv": "1" }, "tiers": tiers }))
    };
    assert_eq!(tiers(2, 3, "120"), is("bad_tier", "/tiers/1", TIER));
    assert_eq!(tiers(4, 3, "120"), is("bad_tier", "/tiers/1", TIER));
    assert_eq!(tiers(3, 4, "0"), is("zero", "/tiers/1/percent", NOTHING));
    let first = json!([{ "from": 0, "to": 2, "percent": "75" }]);
    assert_eq!(rule("total_smmlv", json!({ "at_least": { "smmlv": "1" }, "tiers": first })), is("bad_tier", "/tiers/0", TIER));
}

#[test]
fn codes_and_quantities() {
    let codes = |codes: &[&str], digits: u16, at_least: u16| {
        rule("unspsc_codes", json!({ "codes": codes, "digits": digits, "at_least": at_least, "of": "each" }))
    };
    assert_eq!(codes(&["72141000"], 7, 1), is("bad_digits", "/digits", "Los códigos se comparan por 2, 4, 6 u 8 dígitos."));
    assert_eq!(codes(&["72141000"], 8, 2), is("bad_count", "/at_least", CODES));
    assert_eq!(codes(&["72141000"], 8, 0), is("bad_count", "/at_least", CODES));
    let whole = "Un código UNSPSC se escribe con sus 8 dígitos, sin puntos.";
    assert_eq!(codes(&["72141000", "721411"], 6, 1), is("bad_code", "/codes/1", whole));
    assert_eq!(codes(&["72.14.10.00"], 6, 1), is("bad_code", "/codes/0", whole));
    // Two codes that are the same at six digits would count twice.
    let twice = "Con esos dígitos es el mismo código que otro de la lista y contaría dos veces. Quítelo.";
    assert_eq!(codes(&["72141000", "72141003"], 6, 1), is("duplicate_code", "/codes/1", twice));
    assert_eq!(codes(&["72141000", "72141000"], 8, 1), is("duplicate_code", "/codes/1", twice));
    assert_eq!(rule("physical_quantity", json!({ "quantity": "km", "at_least": "0", "of": "one" })), is("zero", "/at_least", NOTHING));
    let unknown = "«m2» no está en «quantities». Agréguelo allí o corrija el nombre.";
    let other = rule("physical_quantity", json!({ "quantity": "m2", "at_least": "1", "of": "one" }));
    assert_eq!(other, is("unknown_name", "/quantity", unknown));
}

#[test]
fn names_that_are_not_declared() {
    let unknown = |list: &str| format!("«nada» no está en «{list}». Agréguelo allí o corrija el nombre.");
    let activity = |rule: Value| super::bad_definitions::rule("activity_count", rule);
    let found = |place: &str| is("unknown_name", place, &unknown("activities"));
    assert_eq!(activity(json!({ "activity": "nada", "at_least": 1 })), found("/activity"));
    assert_eq!(activity(json!({ "activity": "vias", "or": ["puentes", "nada"], "at_least": 1 })), found("/or/1"));
    assert_eq!(activity(json!({ "activity": "vias", "also": ["nada"], "at_least": 1 })), found("/also/0"));
    let single = |about: Value| {
        let mut rule = json!({ "of": "one", "at_least": { "smmlv": "1" } });
        rule.as_object_mut().unwrap().extend(about.as_object().unwrap().clone());
        super::bad_definitions::rule("single_smmlv", rule)
    };
    assert_eq!(single(json!({ "activity": "nada" })), found("/activity"));
    assert_eq!(single(json!({ "activity": "vias", "also": ["nada"] })), found("/also/0"));
    // The total whose threshold is shared out must be one.
    let count = ("R", json!({ "contract_count": { "exactly": 1 } }));
    let members = |of: &str| ("M", json!({ "members": { "how": { "sum": {} }, "of": of } }));
    let total = |id: &str| format!("«{id}» no está en «las reglas total_smmlv». Agréguelo allí o corrija el nombre.");
    for of in ["R", "nada"] {
        let found = faults(&asking_all(&[count.clone(), members(of)]));
        assert_eq!(found, [is("unknown_name", "/rules/1/rule/members/of", &total(of))]);
    }
}

#[test]
fn readings_that_are_not_declared() {
    let total = || json!({ "total_smmlv": { "at_least": { "smmlv": "1" } } });
    let read = |assume: Value, other: Value| json!({ "reading": "LEC-X", "assume": assume, "or": [other] });
    let unknown = |place: &str| vec![is("unknown_name", place, "«LEC-X» no está en «readings». Agréguelo allí o corrija el nombre.")];
    for (key, one, other) in
        [("share", "own", "whole"), ("year", "termination", "reception"), ("rounding", "exact", "unit"), ("vat", "in", "out")]
    {
        let case = asking(total()).counting(key, read(json!(one), json!(other)));
        assert_eq!(faults(&case), unknown(&format!("/counting/{key}/reading")));
    }
    let at_least = read(json!({ "smmlv": "1" }), json!({ "pesos": "1" }));
    assert_eq!(faults(&asking(json!({ "total_smmlv": { "at_least": at_least } }))), unknown("/rules/0/rule/total_smmlv/at_least/reading"));
    let single = json!({ "single_smmlv": { "of": "one", "at_least": at_least } });
    assert_eq!(faults(&asking(single)), unknown("/rules/0/rule/single_smmlv/at_least/reading"));
    let members = json!({ "members": { "how": read(json!({ "sum": {} }), json!({ "any_one": {} })), "of": "T" } });
    assert_eq!(faults(&asking_all(&[("T", total()), ("R", members)])), unknown("/rules/1/rule/members/how/reading"));
}

#[test]
fn how_contracts_count() {
    let case = || asking(json!({ "contract_count": { "exactly": 1 } }));
    let one = |key: &str, value: Value| faults(&case().counting(key, value));
    let ways = "Deje «first» o «highest»: las dos a la vez se contradicen.";
    assert_eq!(faults(&case().counting("first", json!(2)).counting("highest", json!(2))), [is("two_ways", "/counting/highest", ways)]);
    let differs = json!([{ "fact": "mipyme", "first": 2 }]);
    assert_eq!(faults(&case().counting("differs", differs).counting("highest", json!(2))), [is("two_ways", "/counting/highest", ways)]);
    assert_eq!(one("first", json!(0)), [is("zero", "/counting/first", "Aquí no puede ir cero: no contaría ningún contrato.")]);
    assert_eq!(one("highest", json!(0)), [is("zero", "/counting/highest", "Aquí no puede ir cero: no contaría ningún contrato.")]);
    let zero = is("zero", "/counting/differs/0/first", "Aquí no puede ir cero: no contaría ningún contrato.");
    assert_eq!(one("differs", json!([{ "fact": "mipyme", "first": 0 }])), [zero]);
    let years = "Aquí no puede ir cero: no contaría ningún contrato.";
    assert_eq!(one("look_back", json!({ "years": 0, "from": "closing" })), [is("zero", "/counting/look_back/years", years)]);
    assert_eq!(one("partners", json!({ "years": 0 })), [is("zero", "/counting/partners/years", years)]);
    let fact = "«nadie» no está en «facts». Agréguelo allí o corrija el nombre.";
    assert_eq!(one("differs", json!([{ "fact": "nadie", "first": 2 }])), [is("unknown_name", "/counting/differs/0/fact", fact)]);
    let activity = "«nada» no está en «activities». Agréguelo allí o corrija el nombre.";
    assert_eq!(one("activity", json!("nada")), [is("unknown_name", "/counting/activity", activity)]);
    let found = faults(&case().counting("look_back", json!({ "years": 5, "from": "award" })));
    assert_eq!((found[0].0, found[0].1.as_str()), ("unknown_word", "/counting/look_back/from"));
    let missing = case().with(|c| c.process["schedule"].as_array_mut().unwrap().retain(|row| row["milestone"] != "publication"));
    let found = faults(&missing.counting("look_back", json!({ "years": 5, "from": "publication" })));
    assert!(found.iter().any(|(code, place, _)| *code == "missing_milestone" && place == "/counting/look_back/from"), "{found:?}");
}

#[test]
fn members_that_would_bring_nothing() {
    let each = |how: Value| {
        let rules =
            [("T", json!({ "total_smmlv": { "at_least": { "smmlv": "1" } } })), ("R", json!({ "members": { "how": how, "of": "T" } }))];
        faults(&asking_all(&rules))
    };
    let zero = || vec![is("zero", "/rules/1/rule/members/how", NOTHING)];
    assert_eq!(each(json!({ "each_one": 0 })), zero());
    assert_eq!(each(json!({ "reading": "LEC-A", "assume": { "sum": {} }, "or": [{ "each_one": 0 }] })), zero());
}

/// Ids said twice, and a consequence that experience cannot have.
#[test]
fn ids_and_consequences() {
    let case = |key: &str, value: Value| {
        faults(&asking(json!({ "contract_count": { "exactly": 1 } })).with(|c| c.process["experience"][key] = value))
    };
    let twice = |id: &str| format!("El identificador «{id}» ya se usó. Cada uno debe ser distinto.");
    let activity = || json!({ "id": "vias", "question": "¿Vías?" });
    assert_eq!(case("activities", json!([activity(), activity()])), [is("duplicate_id", "/activities/1/id", &twice("vias"))]);
    let km = || json!({ "id": "km", "question": "¿Cuántos?", "unit": "km" });
    assert_eq!(case("quantities", json!([km(), km()])), [is("duplicate_id", "/quantities/1/id", &twice("km"))]);
    let item = || json!({ "id": "firma", "title": "Firma" });
    let certificate = json!({ "clause": "5", "items": [item(), item()] });
    assert_eq!(case("certificate", certificate), [is("duplicate_id", "/certificate/items/1/id", &twice("firma"))]);
    let lost = asking(json!({ "contract_count": { "exactly": 1 } }))
        .with(|c| c.process["experience"]["rules"][0]["consequence"] = json!({ "tie_break": {} }));
    assert_eq!((faults(&lost)[0].0, faults(&lost)[0].1.as_str()), ("wrong_consequence", "/rules/0/consequence/tie_break"));
}
