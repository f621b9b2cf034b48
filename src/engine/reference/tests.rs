use super::*;

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
