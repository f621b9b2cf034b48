//! What is not known of a tie: it never makes a criterion comply, nor condemns one that complied; and papers only help.

use super::synthetic::{and, criterion, each, with_criteria, Tied, KINDS};
use crate::support::Case;
use proptest::prelude::*;
use serde_json::{json, Value};

/// Papers of every make: of each, of some forms, of some sizes, recent, with another in its place, in force.
fn proofs() -> Vec<Value> {
    let age = json!({ "days": 30, "from": "closing", "original": "yes" });
    let whole = |id: &str| json!({ "id": id, "title": id });
    let small = json!(["micro", "small", "medium"]);
    vec![
        each("p"),
        and(each("natural"), "applies", json!(["natural"])),
        and(each("small"), "businesses", small),
        and(each("large"), "businesses", json!(["large", "cooperative", "large_cooperative"])),
        and(and(each("aged"), "max_age", age), "or", json!({ "id": "other", "title": "other", "reading": "LEC-A" })),
        and(each("either"), "or", json!({ "id": "instead", "title": "instead" })),
        and(whole("lasting"), "in_force", json!({ "at": "closing" })),
        and(whole("plural"), "bidders", json!(["consorcio"])),
    ]
}

const PAPERS: [&str; 10] = ["p", "natural", "small", "large", "aged", "other", "either", "instead", "lasting", "plural"];

/// A paper that is good wherever it goes.
fn good() -> Value {
    json!({ "has": "yes", "issued": "2026-01-20", "expires": "2026-12-01" })
}

fn paper() -> impl Strategy<Value = Value> {
    let bad = vec![
        json!({ "has": "no" }),
        json!({ "has": "yes" }),
        json!({ "issued": "2025-12-01", "expires": "2026-12-01" }),
        json!({ "issued": "2026-02-20" }),
        json!({ "issued": "2026-01-20", "expires": "2026-02-01" }),
        json!({ "has": "yes", "indefinite": "yes" }),
        json!({}),
    ];
    prop_oneof![12 => Just(good()), 1 => prop::sample::select(bad)]
}

/// All of them, none, or some one way and some another.
fn papers() -> impl Strategy<Value = Value> {
    let all = |paper: Value| Just(vec![paper; PAPERS.len()]);
    let one = prop_oneof![4 => all(good()), 1 => all(json!({ "has": "no" })), 3 => prop::collection::vec(paper(), PAPERS.len())];
    one.prop_map(|papers| PAPERS.iter().zip(papers).map(|(id, paper)| ((*id).to_owned(), paper)).collect::<serde_json::Map<_, _>>().into())
}

fn answer() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["yes", "yes", "no"])
}

/// Days of hiring: long before, a year before to the day, of this year, between both closings.
fn days() -> impl Strategy<Value = Vec<&'static str>> {
    prop::collection::vec(prop::sample::select(vec!["2020-01-01", "2025-02-06", "2025-06-06", "2025-02-20", "2026-02-10"]), 0..3)
}

/// A person of which everything is known.
fn person() -> impl Strategy<Value = Value> {
    let percents = || prop::sample::select(vec!["0", "25", "50", "50"]);
    let size = prop::sample::select(vec!["micro", "medium", "large", "cooperative", "large_cooperative"]);
    let workers = prop::sample::select(vec![3_u16, 10, 20, 21]);
    ((answer(), answer(), answer(), answer()), (percents(), percents()), workers, (days(), days(), days()), size, 20_u8..30, answer()).prop_map(
        |((national, head, victim, reincorporated), (heads, others), workers, (disabled, old, ethnic), business, paid, bic)| {
            json!({
                "national": national, "head_of_family": head, "heads_of_family": heads, "workers": workers, "disabled": disabled, "pension_age": old,
                "ties": if bic == "yes" { "no" } else { "yes" }, "business": business, "payments": "100", "mipyme_payments": paid.to_string(), "bic": bic,
                "sensitive": { "victim": victim, "victims": others, "reincorporated": reincorporated, "reincorporated_share": others, "ethnic": ethnic }
            })
        },
    )
}

fn offers() -> impl Strategy<Value = Case> {
    let kinds = prop::sample::select(KINDS.to_vec());
    let forms = || prop::sample::select(vec!["natural", "legal"]);
    let founded = || prop::sample::select(vec!["2010-01-01", "2025-06-06", "2025-02-20"]);
    let member = || (forms(), person(), papers(), founded());
    let contracts = prop::collection::vec((1_u64..9, prop::sample::select(vec!["25", "50", "100", "0"])), 1..4);
    let plural = (prop::bool::weighted(0.6), prop::sample::select(vec![("25", "75"), ("24", "76"), ("60", "40")]));
    (kinds, plural, member(), member(), papers(), contracts, prop::sample::select(vec!["", "", "2026-03-06"]), prop::bool::ANY).prop_map(
        |((kind, number), (plural, shares), one, other, whole, contracts, closing, accepted)| {
            let case = with_criteria(&[criterion(kind, number, &proofs())]);
            let mut case = if plural { case.consorcio(&[(one.0, shares.0), (other.0, shares.1)]) } else { case.alone(one.0) };
            let claim = &mut case.offer["tiebreak"][format!("C-{kind}")];
            claim["proofs"] = whole;
            if plural {
                claim["members"] = json!({ "m1": one.2, "m2": other.2 });
                case.firm["members"][0]["constituted"] = json!(one.3);
                case.firm["members"][1]["constituted"] = json!(other.3);
                case = case.member("m1", one.1).member("m2", other.1);
                let part = |share: &str| json!({ "m1": share, "m2": (100 - share.parse::<u8>().unwrap()).to_string() });
                let ended: Vec<_> = contracts.iter().map(|(value, share)| (value * 1_000_000, "2022-06-30", part(share))).collect();
                case = case.executed(&ended);
            } else {
                case.firm["constituted"] = json!(one.3);
                case = case.says(one.1);
            }
            if accepted {
                case.offer["accepted"] = json!(["LEC-A"]);
            }
            if closing.is_empty() {
                case
            } else {
                case.closing(closing)
            }
        },
    )
}

/// The facts on which each criterion hangs. By the size some papers are asked, whatever the criterion.
fn hangs_on(kind: &str) -> &'static [&'static str] {
    match kind {
        "national" => &["national", "business"],
        "heads_of_family" => &["head_of_family", "heads_of_family", "business"],
        "victims" => &["head_of_family", "heads_of_family", "victim", "victims", "sensitive", "business"],
        "disability" => &["workers", "disabled", "business"],
        "pension_age" => &["workers", "pension_age", "business"],
        "ethnic" => &["workers", "ethnic", "sensitive", "business"],
        "reincorporation" => &["reincorporated", "reincorporated_share", "sensitive", "business"],
        "member_head" => &["head_of_family", "heads_of_family", "ties", "business"],
        "member_reincorporation" => &["reincorporated", "reincorporated_share", "heads_of_family", "sensitive", "ties", "business"],
        "payments" => &["payments", "mipyme_payments", "ties", "business"],
        "bic" => &["bic", "business"],
        _ => &["business"],
    }
}

/// Every place where something is said that matters and might not be: facts, papers and their dates, forms, shares, contracts.
fn places(case: &Case) -> Vec<(bool, String)> {
    let mut found = Vec::new();
    let kind = case.process["tiebreak"]["criteria"][0]["id"].as_str().unwrap().trim_start_matches("C-").to_owned();
    let matters = |place: &str| {
        let key = place.rsplit('/').next().unwrap();
        let whole = ["/tie_members/m1", "/tie_members/m2"].contains(&place);
        place.starts_with("/tiebreak") || whole || hangs_on(&kind).contains(&key)
    };
    for list in ["/tie_facts", "/tie_members", "/tiebreak"] {
        case.offer.pointer(list).into_iter().for_each(|value| walk(value, list, &mut found));
    }
    let mut all: Vec<(bool, String)> = found.into_iter().filter(|place| matters(place)).map(|place| (true, place)).collect();
    all.push((false, "/kind".to_owned()));
    all.push((false, "/constituted".to_owned()));
    for at in 0..case.firm["members"].as_array().map_or(0, Vec::len) {
        all.extend(["kind", "share", "constituted"].map(|key| (false, format!("/members/{at}/{key}"))));
    }
    for at in 0..case.firm["contracts"].as_array().map_or(0, Vec::len) {
        all.extend(["value", "end", "members"].map(|key| (false, format!("/contracts/{at}/{key}"))));
    }
    all
}

fn walk(value: &Value, place: &str, found: &mut Vec<String>) {
    for (key, value) in value.as_object().into_iter().flatten() {
        let place = format!("{place}/{key}");
        walk(value, &place, found);
        found.push(place);
    }
}

/// The case without what is said there.
fn without(case: &Case, (offer, place): &(bool, String)) -> Case {
    let (parent, key) = place.rsplit_once('/').unwrap();
    case.clone().with(|c| {
        let document = if *offer { &mut c.offer } else { &mut c.firm };
        document.pointer_mut(parent).and_then(Value::as_object_mut).and_then(|map| map.remove(key));
    })
}

/// What it is worth: nothing, nobody knows, or the criterion.
fn worth(state: &str) -> u8 {
    match state {
        "cumple" => 2,
        "no_cumple" | "no_aplica" => 0,
        _ => 1,
    }
}

fn found(case: &Case) -> (&'static str, String) {
    let report = case.judge();
    let found = report.findings.iter().find(|found| found.id.starts_with("C-")).unwrap();
    (found.state.code(), found.sentence.clone())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 250, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn not_knowing_never_helps_and_never_condemns(case in offers(), which in 0_usize..10_000) {
        let places = places(&case);
        let (was, before) = found(&case);
        // Some of them, far from each other in the list.
        for step in 0..6 {
            let place = &places[(which + step * 7) % places.len()];
            let (is, after) = found(&without(&case, place));
            prop_assert!(was == "cumple" || is != "cumple", "{was} became cumple without {place:?}\n{before}\n{after}");
            prop_assert!(was != "cumple" || is != "no_cumple", "cumple became no_cumple without {place:?}\n{before}\n{after}");
        }
    }

    /// A proof that is taken away never helps, and one that is put there never worsens.
    #[test]
    fn papers_only_help(case in offers(), which in 0_usize..PAPERS.len(), whose in 0_usize..3) {
        let place = |case: &mut Case, paper: Value| {
            let claim = case.offer["tiebreak"].as_object_mut().unwrap().values_mut().next().unwrap();
            match (whose, claim["members"].is_object()) {
                (0, _) | (_, false) => claim["proofs"][PAPERS[which]] = paper,
                (at, _) => claim["members"][format!("m{at}")][PAPERS[which]] = paper,
            }
        };
        let (was, before) = found(&case);
        let (less, lacking) = found(&case.clone().with(|c| place(c, json!({ "has": "no" }))));
        prop_assert!(worth(less) <= worth(was), "{was} became {less} without {}\n{before}\n{lacking}", PAPERS[which]);
        let (more, given) = found(&case.clone().with(|c| place(c, good())));
        prop_assert!(worth(more) >= worth(was), "{was} became {more} with {}\n{before}\n{given}", PAPERS[which]);
        prop_assert!(worth(less) <= worth(more));
    }
}

/// Nobody said whether Beto has such workers, and his list is not there: with none it is not asked, and Ana's 2 of 20 are enough.
#[test]
fn a_paper_that_may_not_be_asked() {
    let staff = |hired: Value| json!({ "workers": 10, "sensitive": { "ethnic": hired } });
    let plural = with_criteria(&[criterion("ethnic", 5, &[each("p")])]).consorcio(&[("natural", "50"), ("natural", "50")]);
    let plural = plural.member("m1", staff(json!(["2020-01-01", "2020-01-01"]))).proof("ethnic", "m2", "p", json!({ "has": "no" }));
    let unknown = plural.clone().member("m2", json!({ "workers": 10 }));
    assert_eq!((plural.member("m2", staff(json!([]))).is("ethnic"), unknown.is("ethnic")), ("cumple", "por_confirmar"));
    let said = unknown.says_why("ethnic");
    assert!(said.contains("Prueba p, de Beto (falta, y no se sabe si hace falta)"), "{said}");
    // Of a firm of unknown size the paper of one size.
    let proofs = [and(each("small"), "businesses", json!(["micro", "small"])), and(each("large"), "businesses", json!(["cooperative"]))];
    let firm = with_criteria(&[criterion("mipyme", 8, &proofs)]).alone("legal").proof("mipyme", "", "small", json!({ "has": "no" }));
    assert_eq!(firm.is("mipyme"), "por_confirmar");
    assert_eq!(firm.clone().says(json!({ "business": "cooperative" })).is("mipyme"), "cumple");
    assert_eq!(firm.says(json!({ "business": "micro" })).is("mipyme"), "no_cumple");
}

/// Beto's worker came this year and does not count: his papers prove nothing, and are not asked. At 06-07-2026 he would count.
#[test]
fn of_who_has_nobody_that_counts_no_paper_is_asked() {
    let ethnic = |day: &str| json!({ "workers": 10, "sensitive": { "ethnic": [day, day] } });
    let old = |day: &str| json!({ "workers": 10, "pension_age": [day] });
    let plural = |kind: &'static str, number, staff: &dyn Fn(&str) -> Value, day: &str| {
        let plural = with_criteria(&[criterion(kind, number, &[each("p")])]).consorcio(&[("natural", "50"), ("natural", "50")]);
        plural.member("m1", staff("2020-01-01")).member("m2", staff(day)).proof(kind, "m2", "p", json!({ "has": "no" }))
    };
    assert_eq!(plural("ethnic", 5, &ethnic, "2025-06-06").is("ethnic"), "cumple");
    let four = |day: &str| plural("pension_age", 4, &old, day);
    assert_eq!((four("2025-06-06").is("pension_age"), four("2025-02-06").is("pension_age")), ("cumple", "no_cumple"));
    assert_eq!(four("2025-06-06").closing("2026-07-06").is("pension_age"), "no_cumple");
}
