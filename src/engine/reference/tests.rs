use super::*;
use crate::engine::reading::Limits;

const LIMITS: Limits = Limits { bytes: 1000, what: "La regla" };

/// Exactly one wage for each year, from 1984 to 2026, none outside, never falling.
#[test]
fn each_year_has_one_wage() {
    let entries = &smmlv_table().expect("the shipped table reads").entries;
    let years: Vec<u16> = entries.iter().map(|e| e.year.get()).collect();
    assert_eq!(years, (1984..=2026).collect::<Vec<_>>());
    assert!(entries.windows(2).all(|pair| pair[0].value < pair[1].value));
    assert_eq!((smmlv(1983), smmlv(2027), smmlv(-1)), (None, None, None));
}

/// A wage whose decree could not be confirmed says so to whoever reads the table.
#[test]
fn a_wage_without_a_decree_says_why() {
    let entries = &smmlv_table().expect("the shipped table reads").entries;
    let unsure: Vec<_> = entries.iter().filter(|e| e.norm.is_none()).collect();
    assert_eq!(unsure.len(), 8, "1984 to 1989, 1994 and 2008");
    assert!(unsure.iter().all(|e| e.note.as_ref().is_some_and(|n| n.as_str().contains("sin confirmar"))));
}

/// Decreto 1572/2024, Decreto 2292/2023, Decreto 1469/2025.
#[test]
fn wages_of_the_last_years() {
    let wage = |year| smmlv(year).map(|w| w.plain());
    assert_eq!((wage(2024).as_deref(), wage(2025).as_deref(), wage(2026).as_deref()), (Some("1300000"), Some("1423500"), Some("1750905")));
}

/// A holiday that a court strikes down keeps its last year and no later one: the table says so with `until`.
#[test]
fn a_holiday_ends_with_its_last_year() {
    let mut entries = holiday_table().expect("the shipped table reads").entries.clone();
    let last = entries.iter().map(|e| e.from).max().expect("entries");
    let newest = entries.iter_mut().find(|e| e.from == last).expect("the newest");
    newest.until = Some(last);
    let count = |year| super::holidays::of_year(&entries, year).map(|list| list.len());
    assert_eq!((count(2025), count(2026), count(2027)), (Some(17), Some(19), Some(18)));
}

/// A rule that gives no day leaves the whole year unknown, rather than a list that lacks one.
#[test]
fn a_broken_rule_makes_its_years_unknown() {
    let mut entries = holiday_table().expect("the shipped table reads").entries.clone();
    let day = crate::engine::reading::read_document(r#"{"fixed": {"month": 2, "day": 29}}"#, &LIMITS).expect("a rule");
    entries[0].rule = day;
    assert!(super::holidays::of_year(&entries, 2028).is_some(), "2028 is a leap year");
    assert_eq!(super::holidays::of_year(&entries, 2027), None);
}

/// The app reads its thinner tables with the same readers: one that could not be read would be unknown without a word.
#[test]
fn the_tables_of_the_app_can_be_read() {
    let text = |name: &str| TABLES.iter().find(|(table, _)| *table == name).and_then(|(table, text)| table::lean(table, text));
    fn reads<T: crate::engine::reading::Field>(text: Option<String>) -> bool {
        text.is_some_and(|text| table::load::<T>(&text).is_some())
    }
    assert!(reads::<SmmlvTable>(text("smmlv")));
    assert!(reads::<UvtTable>(text("uvt")));
    assert!(reads::<MipymeSizes>(text("mipyme_sizes")));
    assert!(reads::<MipymeThresholds>(text("mipyme_threshold")));
    assert!(reads::<MinimaCuantiaTable>(text("minima_cuantia")));
    assert!(reads::<HolidayTable>(text("holidays")));
    assert!(reads::<LegalTerms>(text("legal_terms")));
    assert!(reads::<Disqualifications>(text("disqualifications")));
    assert!(reads::<LowOfferTable>(text("low_offers")));
    assert!(reads::<TieTable>(text("tiebreak")));
    assert_eq!(TABLES.len(), 10);
}
