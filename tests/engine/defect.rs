//! One fact of an offer that complies changed at a time: exactly the expected findings move, and no other.

use crate::support::Case;
use habilita::engine::report::Report;
use std::collections::{BTreeMap, BTreeSet};

pub const CURE: &str = "con puntos por subsanar";
pub const REJECT: &str = "con causal de rechazo";
pub const REVIEW: &str = "con puntos por revisar";
pub const OPEN: &str = "incompleta";
pub const READY: &str = "lista para presentar";
pub const NO: &str = r#"{ "has": "no" }"#;
pub const YES: &str = r#""yes""#;

/// Base, place of the fact, its new value (nothing: it becomes unknown), findings that flip with their new state, verdict.
pub type Defect = (&'static str, &'static str, &'static str, &'static str, &'static str);
type Base = fn(&str) -> Case;

fn set(case: &mut Case, place: &str, value: &str) {
    let (document, pointer) = place.split_at(place.find('/').expect("a place"));
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
    let document = if document == "firm" { &mut case.firm } else { &mut case.offer };
    let map = document.pointer_mut(parent).unwrap_or_else(|| panic!("{place}")).as_object_mut().expect("an object");
    let before = if value.is_empty() {
        let before = map.remove(key);
        assert!(before.is_some(), "{place} is not there to be forgotten");
        return;
    } else {
        map.insert(key.to_owned(), serde_json::from_str(value).expect("JSON"))
    };
    assert_ne!(before.as_ref(), map.get(key), "{place} does not change");
}

fn states(report: &Report) -> BTreeMap<&str, &'static str> {
    report.findings.iter().map(|f| (f.id.as_str(), f.state.code())).collect()
}

/// Tries them all and says every one that does not do what it should. Returns how many were tried.
pub fn try_all(base: Base, defects: &[Defect]) -> usize {
    let mut wrong = Vec::new();
    let mut bases: BTreeMap<&str, (Case, Report)> = BTreeMap::new();
    for (form, place, value, flips, overall) in defects {
        let (perfect, before) = bases.entry(form).or_insert_with(|| (base(form), base(form).judge()));
        let report = perfect.clone().with(|c| set(c, place, value)).judge();
        let (was, is) = (states(before), states(&report));
        assert_eq!(was.keys().collect::<Vec<_>>(), is.keys().collect::<Vec<_>>(), "{form}: {place}");
        let found: BTreeSet<String> =
            is.iter().filter(|(id, state)| was[*id] != **state).map(|(id, state)| format!("{id} {state}")).collect();
        let expected: BTreeSet<String> = flips.split(", ").filter(|flip| !flip.is_empty()).map(str::to_owned).collect();
        if found != expected || report.overall.words() != *overall {
            wrong.push(format!("{form}: {place} → {value}: {found:?} {}, expected {expected:?} {overall}", report.overall.words()));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    println!("{} single-defect offers tried", defects.len());
    defects.len()
}

/// A finding by its rule: of which member, or of which item, makes no difference.
fn rule(id: &str) -> String {
    id.split_once('.').map_or(id, |(rule, _)| rule).to_owned()
}

/// The bases are ready, and every rule that complies in one of them is broken by some defect: none complies whatever the offer says.
/// Returns how many rules comply somewhere.
pub fn every_rule_is_broken(base: Base, forms: &[&str], defects: &[Defect]) -> usize {
    let mut whole = BTreeSet::new();
    for form in forms {
        let report = base(form).judge();
        let open: Vec<&str> =
            report.findings.iter().filter(|f| !["cumple", "no_aplica"].contains(&f.state.code())).map(|f| f.id.as_str()).collect();
        assert!(open.is_empty(), "{form}: {open:?}");
        assert_eq!(report.overall.words(), READY, "{form}");
        whole.extend(report.findings.iter().filter(|f| f.state.code() == "cumple").map(|f| rule(&f.id)));
    }
    let broken: BTreeSet<String> =
        defects.iter().flat_map(|d| d.3.split(", ")).filter_map(|flip| Some(rule(flip.split_once(' ')?.0))).collect();
    // The readings about the form of the bidder comply because they were accepted, and the criteria of the tie-break are alike.
    let alike = |id: &str| id.starts_with("DES-");
    let untouched: Vec<&String> = whole.iter().filter(|id| !alike(id) && !broken.contains(*id)).collect();
    assert!(untouched.is_empty(), "{untouched:?}");
    whole.len()
}
