//! Which workers count: a year at the closing, date to date; of a company younger than that, who came with it; and what an addendum changes.

use super::synthetic::{alone, consorcio, Tied};
use crate::support::Case;
use serde_json::json;

const KINDS: [&str; 3] = ["disability", "pension_age", "ethnic"];

/// Ten workers, of whom these were hired on those days; they are of the three kinds at once.
fn hired(case: Case, workers: u16, days: &[&str]) -> Case {
    case.says(json!({ "workers": workers, "disabled": days, "pension_age": days, "sensitive": { "ethnic": days } }))
}

/// A company constituted then; nobody knows when if it is empty.
fn company(constituted: &str) -> Case {
    alone("legal").with(|c| {
        if !constituted.is_empty() {
            c.firm["constituted"] = json!(constituted);
        }
    })
}

/// The states of criteria 3, 4 and 5, which count alike.
fn states(case: &Case) -> [&'static str; 3] {
    KINDS.map(|kind| case.is(kind))
}

/// 06-02-2025 is 365 days before 06-02-2026, 07-02-2025 is 364.
#[test]
fn a_year_is_counted_date_to_date() {
    let one = |day: &str| states(&hired(company("2010-01-01"), 10, &[day]));
    assert_eq!(one("2025-02-06"), ["cumple"; 3]);
    assert_eq!(one("2025-02-07"), ["no_cumple"; 3]);
    assert_eq!(one("2026-02-07"), ["no_cumple"; 3]);
    // 2 of 20 would be 10 %, and 1 of 20 is 5 %.
    let one_late = hired(company("2010-01-01"), 20, &["2025-02-06", "2025-02-07"]);
    assert_eq!(states(&one_late), ["no_cumple", "cumple", "no_cumple"]);
    let why = one_late.says_why("disability");
    assert!(why.contains("5 % de la nómina (1 de 20)") && why.contains("1 no cuenta"), "{why}");
    assert_eq!(one_late.criterion("disability").figures["workers_counted"], "1");
    // After the day of a leap year: 29-02-2024 to 28-02-2025, the last of that month.
    let leap = |day: &str| {
        hired(company("2010-01-01"), 10, &[day])
            .closing("2028-02-29")
            .with(|c| c.process["schedule"] = moved(&c.process["schedule"], "2028-02-29"))
    };
    assert_eq!(states(&leap("2027-02-28")), ["cumple"; 3]);
    assert_eq!(states(&leap("2027-03-01")), ["no_cumple"; 3]);
}

/// The schedule as first published with another closing.
fn moved(schedule: &serde_json::Value, date: &str) -> serde_json::Value {
    let mut schedule = schedule.clone();
    let row = schedule.as_array_mut().unwrap().iter_mut().find(|row| row["milestone"] == "closing").unwrap();
    row["date"] = json!(date);
    schedule
}

/// Eight months before the closing: 06-06-2025. Who came with it counts, who came the day after does not.
#[test]
fn a_young_company_counts_who_came_with_it() {
    let one = |constituted: &str, day: &str| states(&hired(company(constituted), 10, &[day]));
    assert_eq!(one("2025-06-06", "2025-06-06"), ["cumple"; 3]);
    assert_eq!(one("2025-06-06", "2025-06-07"), ["no_cumple"; 3]);
    // A year old to the day it is not younger than a year: who came a day later does not count, nor is spared by the exception.
    assert_eq!(one("2025-02-06", "2025-02-06"), ["cumple"; 3]);
    assert_eq!(one("2025-02-06", "2025-02-07"), ["no_cumple"; 3]);
    // The day after, it is younger.
    assert_eq!(one("2025-02-07", "2025-02-07"), ["cumple"; 3]);
    let why = hired(company("2025-06-06"), 10, &["2025-06-07"]).says_why("disability");
    assert!(why.contains("0 % de la nómina (0 de 10)") && why.contains("se constituyó"), "{why}");
}

/// The exception is written for companies: a person registered as a merchant eight months ago is not constituted.
#[test]
fn a_natural_person_is_not_constituted() {
    let person = |day: &str| states(&hired(alone("natural"), 10, &[day]).with(|c| c.firm["constituted"] = json!("2025-06-06")));
    assert_eq!(person("2025-06-06"), ["no_cumple"; 3]);
    assert_eq!(person("2025-02-06"), ["cumple"; 3]);
}

#[test]
fn a_company_of_unknown_age() {
    // It may have been founded that day, or long before.
    let recent = hired(company(""), 10, &["2025-06-06"]);
    assert_eq!(states(&recent), ["por_confirmar"; 3]);
    let why = recent.says_why("disability");
    assert!(why.contains("diga cuándo se constituyó"), "{why}");
    // Who has somebody for more than a year is older than that.
    assert_eq!(states(&hired(company(""), 10, &["2025-02-06"])), ["cumple"; 3]);
    // 2 of 21 are not enough even if both counted; of pension age any is.
    assert_eq!(states(&hired(company(""), 21, &["2025-06-06", "2025-06-06"])), ["no_cumple", "por_confirmar", "no_cumple"]);
    // One who counts for sure and one who came a year later: it existed then, so the second did not come with it.
    assert_eq!(states(&hired(company(""), 20, &["2025-02-06", "2025-06-06"])), ["no_cumple", "cumple", "no_cumple"]);
}

/// An addendum moves the closing to 06-03-2026, a year before which is 06-03-2025: who came in between counts at one of both.
#[test]
fn a_closing_that_is_moved() {
    let one = |day: &str| hired(company("2010-01-01"), 10, &[day]).closing("2026-03-06");
    assert_eq!(states(&one("2025-02-06")), ["cumple"; 3]);
    assert_eq!(states(&one("2025-03-07")), ["no_cumple"; 3]);
    let between = one("2025-03-06");
    assert_eq!(states(&between), ["requiere_revision"; 3]);
    let found = between.criterion("disability");
    assert!(
        found.sentence.contains("10 % de la nómina (1 de 10)") && found.sentence.contains("0 % de la nómina (0 de 10)"),
        "{}",
        found.sentence
    );
    assert_eq!(found.consequence, Some("tie_break"));
    // 20 workers: one counts at both, which is 5 % and then 10 %.
    assert_eq!(hired(company("2010-01-01"), 20, &["2025-02-06", "2025-03-01"]).closing("2026-03-06").is("disability"), "requiere_revision");
    // And brought forward, to 05-02-2026: who came on the 6th counts at the first and no longer at the second.
    assert_eq!(hired(company("2010-01-01"), 10, &["2025-02-06"]).closing("2026-02-05").is("disability"), "requiere_revision");
    // Put back where it was there is nothing to review.
    assert_eq!(one("2025-03-06").closing("2026-02-06").is("disability"), "no_cumple");
}

/// A company founded between both days is young at one closing only: 20-02-2025 is after 06-02-2025 and before 06-03-2025.
#[test]
fn a_company_that_was_young_at_one_closing() {
    let one = |day: &str| hired(company("2025-02-20"), 10, &[day]).closing("2026-03-06");
    // With it: at the first by the exception, at the second by a year.
    assert_eq!(one("2025-02-20").is("disability"), "cumple");
    // Five days after it: at the second alone.
    assert_eq!(one("2025-02-25").is("disability"), "requiere_revision");
    assert_eq!(one("2025-03-07").is("disability"), "no_cumple");
}

#[test]
fn what_is_not_known_of_a_payroll() {
    let says = |facts: serde_json::Value| company("2010-01-01").says(facts);
    let old = "2020-01-01";
    assert_eq!(says(json!({ "disabled": [old] })).is("disability"), "por_confirmar");
    assert_eq!(says(json!({ "workers": 10 })).is("disability"), "por_confirmar");
    assert_eq!(says(json!({ "workers": 0 })).is("disability"), "no_cumple");
    // None at all is none of any payroll.
    assert_eq!(says(json!({ "disabled": [] })).is("disability"), "no_cumple");
    assert_eq!(says(json!({ "pension_age": [] })).is("pension_age"), "no_cumple");
}

/// Two payrolls together: what is not known of one matters only while it could change the sum.
#[test]
fn what_is_not_known_of_one_of_two_payrolls() {
    let both = |one: serde_json::Value, other: serde_json::Value| {
        consorcio(&[("natural", "50"), ("natural", "50")]).member("m1", one).member("m2", other).is("ethnic")
    };
    let staff = |workers: u16, of_them: usize| json!({ "workers": workers, "sensitive": { "ethnic": vec!["2020-01-01"; of_them] } });
    // 2 of 10 + 10 is 10 % whatever the second has.
    assert_eq!(both(staff(10, 2), staff(10, 0)), "cumple");
    assert_eq!(both(staff(10, 1), json!({ "workers": 10 })), "por_confirmar");
    // 0 + at most 1 of 10 + 1 is 9,09 %.
    assert_eq!(both(staff(10, 0), json!({ "workers": 1 })), "no_cumple");
    // 0 of 10 + 1 or 2: 2 of 12 is enough.
    assert_eq!(both(staff(10, 0), json!({ "workers": 2 })), "por_confirmar");
    // 1 + 0 of 10 and of as many as there may be: at best 1 of 10.
    assert_eq!(both(staff(10, 1), json!({ "sensitive": { "ethnic": [] } })), "por_confirmar");
    assert_eq!(both(staff(11, 1), json!({ "sensitive": { "ethnic": [] } })), "no_cumple");
}
