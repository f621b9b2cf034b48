//! The dated tables: one value or a stated gap for every day, and the figures themselves against their source.

use habilita::engine::reference::{self, Gap, Sector, Status, TieRule};
use habilita::engine::values::{Amount, Date, Pesos, Smmlv};
use serde_json::Value;

const FIRST: i32 = 1984;
const LAST: i32 = 2027;

fn day(text: &str) -> Date {
    Date::new(text).unwrap_or_else(|| panic!("{text}"))
}

/// A table as the periods it has a value for, the gaps it states, and its own lookup.
struct Periods {
    name: String,
    values: Vec<(Date, Option<Date>)>,
    gaps: Vec<(Date, Option<Date>)>,
    found: Box<dyn Fn(Date) -> bool>,
}

fn year(year: u16) -> (Date, Option<Date>) {
    (day(&format!("{year}-01-01")), Some(day(&format!("{year}-12-31"))))
}

fn gaps(gaps: &[Gap]) -> Vec<(Date, Option<Date>)> {
    gaps.iter().map(|gap| (gap.from, Some(gap.until))).collect()
}

fn every_table() -> Vec<Periods> {
    let smmlv = reference::smmlv_table().expect("smmlv.json");
    let uvt = reference::uvt_table().expect("uvt.json");
    let sizes = reference::mipyme_sizes().expect("mipyme_sizes.json");
    let thresholds = reference::mipyme_thresholds().expect("mipyme_threshold.json");
    let minima = reference::minima_cuantia_table().expect("minima_cuantia.json");
    let holidays = reference::holiday_table().expect("holidays.json");
    let low = reference::low_offer_table().expect("low_offers.json");
    let mut all = vec![
        Periods {
            name: "smmlv".into(),
            values: smmlv.entries.iter().map(|e| year(e.year.get())).collect(),
            gaps: gaps(&smmlv.gaps),
            found: Box::new(|date| reference::smmlv(date.year()).is_some()),
        },
        Periods {
            name: "uvt".into(),
            values: uvt.entries.iter().map(|e| year(e.year.get())).collect(),
            gaps: gaps(&uvt.gaps),
            found: Box::new(|date| reference::uvt(date.year()).is_some()),
        },
        Periods {
            name: "mipyme_threshold".into(),
            values: thresholds.entries.iter().map(|e| (e.from, Some(e.until))).collect(),
            gaps: gaps(&thresholds.gaps),
            found: Box::new(|date| reference::mipyme_threshold(date).is_some()),
        },
        Periods {
            name: "minima_cuantia".into(),
            values: vec![(minima.from, minima.until)],
            gaps: gaps(&minima.gaps),
            found: Box::new(|date| reference::minima_cuantia(&Smmlv::zero(), date).is_some()),
        },
        Periods {
            name: "holidays".into(),
            values: vec![(year(holidays.from.get()).0, year(holidays.until.get()).1)],
            gaps: vec![],
            found: Box::new(|date| reference::is_business_day(date).is_some()),
        },
        Periods {
            name: "low_offers".into(),
            // Its three figures go together.
            values: low.entries.iter().take(1).map(|e| (e.from, e.until)).collect(),
            gaps: gaps(&low.gaps),
            found: Box::new(|date| reference::low_offer_rules(Some(date)).is_some()),
        },
    ];
    let ties = reference::tie_table().expect("tiebreak.json");
    // The norm on what is not cured is older than the criteria.
    all.extend(TieRule::ALL.iter().filter(|about| **about != TieRule::NeverCured).map(|about| Periods {
        name: format!("tiebreak/{}", about.as_str()),
        values: ties.entries.iter().filter(|e| e.about == *about).map(|e| (e.from, e.until)).collect(),
        gaps: gaps(&ties.gaps),
        found: Box::new(|date| reference::tie_entry(*about, date).is_some_and(|entry| entry.percent.is_some() != entry.months.is_some())),
    }));
    all.extend(Sector::ALL.iter().map(|sector| Periods {
        name: format!("mipyme_sizes/{}", sector.as_str()),
        values: sizes.entries.iter().filter(|e| e.sector == *sector).map(|e| (e.from, e.until)).collect(),
        gaps: gaps(&sizes.gaps),
        found: Box::new(|date| reference::mipyme_size_limits(*sector, date).is_some()),
    }));
    all
}

/// How many of the periods hold `date`.
fn holding(periods: &[(Date, Option<Date>)], date: Date) -> usize {
    periods.iter().filter(|(from, until)| *from <= date && until.is_none_or(|until| date <= until)).count()
}

/// No overlap, no hole that is not stated, and the lookup finds a value exactly where the table has one.
#[test]
fn every_day_has_one_value_or_a_stated_gap() {
    let tables = every_table();
    let (mut days, mut years, mut wrong) = (0, 0, Vec::new());
    let mut date = day(&format!("{FIRST}-01-01"));
    while date.year() <= LAST {
        days += 1;
        years += i32::from(date.iso().ends_with("-12-31"));
        for table in &tables {
            let (values, gaps) = (holding(&table.values, date), holding(&table.gaps, date));
            if values + gaps != 1 || (table.found)(date) != (values == 1) {
                wrong.push(format!("{}: {}: {values} values, {gaps} gaps", table.name, date.iso()));
            }
        }
        date = date.days_after(1).expect("a day");
    }
    println!("{days} days and {years} years walked over {} tables", tables.len());
    assert!(wrong.is_empty(), "{} wrong, the first: {:#?}", wrong.len(), &wrong[..wrong.len().min(5)]);
    // 44 years, eleven of them leap.
    assert_eq!((days, years, tables.len()), (44 * 365 + 11, 44, 15));
}

/// Outside what was walked: nothing before, and after it only what is in force without an end.
#[test]
fn outside_the_tables_nothing_is_known() {
    for date in [day("1983-12-31"), day("1900-01-01"), day("2100-01-01"), day("2199-12-31")] {
        for table in every_table() {
            let in_force = date.year() > LAST
                && (["mipyme_sizes", "tiebreak"].iter().any(|open| table.name.starts_with(open))
                    || ["minima_cuantia", "low_offers"].contains(&table.name.as_str()));
            assert_eq!((table.found)(date), in_force, "{} on {}", table.name, date.iso());
        }
    }
}

/// Decrees of each year; variants as they circulate. 828.116 × 1,06 = 877.802,96 and 644.350 × 1,07 = 689.454,50, cents cut off.
#[test]
fn wages_have_their_variants() {
    let variants = |year| reference::smmlv_entry(year).map(|e| e.variants.iter().map(|v| v.plain()).collect::<Vec<_>>());
    assert_eq!(variants(1995), Some(vec!["118933.5".to_owned(), "118933".to_owned()]));
    assert_eq!(variants(2016), Some(vec!["689454".to_owned()]));
    assert_eq!(variants(2020), Some(vec!["877802".to_owned()]));
    assert_eq!(variants(2026), Some(vec![]));
    let with = reference::smmlv_table().unwrap().entries.iter().filter(|e| !e.variants.is_empty());
    assert_eq!(with.map(|e| e.year.get()).collect::<Vec<_>>(), [1989, 1991, 1995, 1998, 1999, 2000, 2016, 2020]);
}

/// Resoluciones DIAN 140/2021, 1264/2022, 193/2024, 238/2025; 2007 and 2024 from public tables.
#[test]
fn uvt_of_some_years() {
    let uvt = |year| reference::uvt(year).map(|v| v.plain());
    for (year, value) in [(2007, "20974"), (2022, "38004"), (2023, "42412"), (2024, "47065"), (2025, "49799"), (2026, "52374")] {
        assert_eq!(uvt(year).as_deref(), Some(value), "{year}");
    }
    let values: Vec<Pesos> = reference::uvt_table().unwrap().entries.iter().map(|e| e.value).collect();
    assert!(values.len() == 20 && values.windows(2).all(|pair| pair[0] < pair[1]), "never falling");
    assert_eq!((uvt(2006), uvt(2027)), (None, None));
}

/// Decreto 957/2019 in pesos of 2025: limit × 49.799, multiplied apart from this program.
#[test]
fn sizes_of_firms_in_pesos_of_2025() {
    let in_pesos = |sector, pick: fn(&reference::SizeLimits) -> Amount| {
        let limits = reference::mipyme_size_limits(sector, day("2026-02-06")).expect("in force");
        reference::uvt(2025).and_then(|uvt| uvt.times(pick(limits).get())).map(|p| p.plain()).unwrap_or_default()
    };
    let all = |sector| [in_pesos(sector, |l| l.micro), in_pesos(sector, |l| l.small), in_pesos(sector, |l| l.medium)];
    assert_eq!(all(Sector::Manufacturing), ["1173413837", "10208546005", "86479200435"]);
    assert_eq!(all(Sector::Services), ["1642769412", "6571027849", "24054610166"]);
    assert_eq!(all(Sector::Commerce), ["2229451431", "21473129604", "107600300908"]);
    assert!(reference::mipyme_size_limits(Sector::Services, day("2019-12-05")).is_some());
    assert_eq!(reference::mipyme_size_limits(Sector::Services, day("2019-12-04")), None);
    assert_eq!(reference::mipyme_sizes().unwrap().repealed.len(), 3);
}

/// The invitation of 2025 prints 533.287.768; 2026 from two public notices; 2022 is recalled and 2027 inferred, and both say so.
#[test]
fn thresholds_of_calls_limited_to_mipyme() {
    let on = |date: &str| reference::mipyme_threshold(day(date)).map(|t| (t.value.plain(), t.status));
    let value = |text: &str, status| Some((text.to_owned(), status));
    assert_eq!(on("2013-12-31"), value("235558000", Status::SingleSource));
    assert_eq!((on("2014-01-01"), on("2021-12-31")), (None, None));
    assert_eq!(on("2022-06-01"), value("457297264", Status::Unverified));
    assert_eq!(on("2025-07-03"), value("533287768", Status::SingleSource));
    assert_eq!(on("2026-02-03"), value("511708497", Status::SingleSource));
    assert_eq!(on("2027-01-01"), value("511708497", Status::Unverified));
    assert_eq!(on("2028-01-01"), None);
}

/// 100, 85, 65, 45 and 28 SMMLV; at $ 1.750.905 of 2026 and $ 1.423.500 of 2025, multiplied apart from this program.
#[test]
fn minima_cuantia_by_budget() {
    let wage = |year| reference::smmlv(year).expect("a wage");
    let minima = |budget: &str, year| {
        let budget = Smmlv::from_decimal(Amount::new(budget).unwrap().get());
        let found = reference::minima_cuantia(&budget, day(&format!("{year}-06-01"))).expect("a band");
        (found.minima.half_up(0), found.minima.in_pesos_up(wage(year)).unwrap().plain())
    };
    let cases = [
        ("1200000", "100", "175090500", "142350000"),
        ("1199999.999999", "85", "148826925", "120997500"),
        ("850000", "85", "148826925", "120997500"),
        ("849999.99", "65", "113808825", "92527500"),
        ("400000", "65", "113808825", "92527500"),
        ("120000", "45", "78790725", "64057500"),
        ("119999", "28", "49025340", "39858000"),
        ("0", "28", "49025340", "39858000"),
    ];
    for (budget, wages, of_2026, of_2025) in cases {
        assert_eq!(minima(budget, 2026), (wages.to_owned(), of_2026.to_owned()), "{budget}");
        assert_eq!(minima(budget, 2025).1, of_2025, "{budget}");
    }
}

/// The bands follow one another without a hole: where one ends the next begins.
#[test]
fn the_bands_of_budgets_hold_every_budget_once() {
    let bands = &reference::minima_cuantia_table().unwrap().entries;
    assert!(bands.first().unwrap().budget_below.is_none() && bands.last().unwrap().budget_from.is_none());
    assert!(bands.windows(2).all(|pair| pair[0].budget_from == pair[1].budget_below && pair[0].menor > pair[1].menor));
}

/// The page of sources shows every table, and what is only recalled or inferred carries a note.
#[test]
fn every_table_is_told_with_its_version_and_doubts() {
    let all = reference::all();
    let told: Vec<&String> = all.as_object().expect("an object").keys().collect();
    let mut versions = reference::versions();
    versions.sort_unstable();
    assert_eq!(told, versions.iter().map(|(name, _)| name).collect::<Vec<_>>());
    assert_eq!(versions.len(), 10);
    let mut looked = 0;
    for (name, version) in versions {
        let table = &all[name];
        assert_eq!(table["version"], Value::String(version));
        assert!(table["title"].is_string() && table["unit"].is_string(), "{name}");
        for entry in table["entries"].as_array().expect("entries") {
            looked += 1;
            assert!(entry["source"].is_string() && entry["status"].is_string(), "{name}: {entry}");
            assert!(entry["norm"].is_string() || entry["note"].is_string(), "{name}: neither a norm nor why not: {entry}");
            assert!(entry["status"] != "unverified" || entry["note"].is_string(), "{name}: {entry}");
        }
    }
    println!("{looked} entries looked at");
    // The last are the twelve disqualifications, the three figures of low offers, and the six thresholds and the norm of ties.
    assert_eq!(looked, 43 + 20 + 3 + 5 + 5 + 19 + 4 + 12 + 3 + 7);
}
