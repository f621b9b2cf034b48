//! Holidays and business days.

use habilita::engine::reference::{add_business_days, business_days, holiday_table, holidays, is_business_day};
use habilita::engine::values::Date;
use proptest::prelude::*;
use std::process::Command;

fn day(text: &str) -> Date {
    Date::new(text).unwrap_or_else(|| panic!("{text}"))
}

fn days_of(year: i32) -> Vec<String> {
    holidays(year).unwrap_or_else(|| panic!("{year}")).iter().map(|h| h.date.iso()[5..].to_owned()).collect()
}

/// The lists of 2025 to 2028, computed apart from this program from Ley 51/1983 and, from 2026, Ley 2578/2026 (13, 12 and 10 July).
#[test]
fn the_holidays_of_four_years() {
    let lists = [
        (2025, "01-01 01-06 03-24 04-17 04-18 05-01 06-02 06-23 06-30 07-20 08-07 08-18 10-13 11-03 11-17 12-08 12-25"),
        (2026, "01-01 01-12 03-23 04-02 04-03 05-01 05-18 06-08 06-15 06-29 07-13 07-20 08-07 08-17 10-12 11-02 11-16 12-08 12-25"),
        (2027, "01-01 01-11 03-22 03-25 03-26 05-01 05-10 05-31 06-07 07-05 07-12 07-20 08-07 08-16 10-18 11-01 11-15 12-08 12-25"),
        (2028, "01-01 01-10 03-20 04-13 04-14 05-01 05-29 06-19 06-26 07-03 07-10 07-20 08-07 08-21 10-16 11-06 11-13 12-08 12-25"),
    ];
    for (year, list) in lists {
        assert_eq!(days_of(year), list.split(' ').collect::<Vec<_>>(), "{year}");
    }
    assert_eq!((days_of(2025).len(), days_of(2026).len()), (17, 19));
}

/// In 2025 San Pedro (29 June, a Sunday) and Sagrado Corazón (Easter 20 April + 71) fall on 30 June; in 2030 both on 1 July.
#[test]
fn two_holidays_on_one_day_are_one_day_off_with_both_names() {
    for date in ["2025-06-30", "2030-07-01"] {
        let found = holidays(day(date).year()).unwrap().iter().find(|h| h.date == day(date)).expect(date);
        assert_eq!(found.name, "Sagrado Corazón de Jesús; San Pedro y San Pablo");
    }
}

/// The paschal full moon of each golden number, 1900 to 2199 (table of the Book of Common Prayer); Easter is the Sunday after it.
const MOONS: [&str; 19] = [
    "04-14", "04-03", "03-23", "04-11", "03-31", "04-18", "04-08", "03-28", "04-16", "04-05", "03-25", "04-13", "04-02", "03-22", "04-10",
    "03-30", "04-17", "04-07", "03-27",
];

/// Every year of the table: in order, each once; Holy Thursday three days before an Easter found another way; moved ones on a Monday.
#[test]
fn every_covered_year_has_its_list() {
    let fixed = ["01-01", "05-01", "07-20", "08-07", "12-08", "12-25"];
    let mut looked = 0;
    for year in 1984..=2099 {
        let list = holidays(year).unwrap_or_else(|| panic!("{year}"));
        assert!(list.windows(2).all(|pair| pair[0].date < pair[1].date), "{year}");
        assert!(list.iter().all(|h| h.date.year() == year), "{year}");
        assert!((16..=19).contains(&list.len()), "{year}: {}", list.len());
        let moon = day(&format!("{year}-{}", MOONS[(year % 19) as usize]));
        let sunday =
            (1..=7).find_map(|n| moon.days_after(n).filter(|d| d.is_weekend() && d.days_after(1).is_some_and(|d| !d.is_weekend())));
        let thursday = sunday.and_then(|d| d.days_before(3)).unwrap();
        assert!(list.iter().any(|h| h.date == thursday && h.name == "Jueves Santo"), "{year}: {}", thursday.iso());
        for holiday in list.iter().filter(|h| !fixed.contains(&&h.date.iso()[5..]) && !h.name.ends_with(" Santo")) {
            assert_eq!(holiday.date.monday_from_here(), Some(holiday.date), "{holiday:?}");
        }
        let chiquinquira = list.iter().any(|h| h.name.contains("Chiquinquirá"));
        assert_eq!(chiquinquira, year >= 2026, "{year}");
        looked += 1;
    }
    println!("{looked} years looked at");
    assert_eq!((holidays(1983), holidays(2100), holidays(-1)), (None, None, None), "outside the table nothing is known");
}

/// What is challenged in court says so.
#[test]
fn the_new_holiday_says_that_it_is_challenged() {
    let entries = &holiday_table().expect("the shipped table reads").entries;
    let new: Vec<_> = entries.iter().filter(|e| e.from.get() == 2026).collect();
    assert_eq!((entries.len(), new.len()), (19, 1));
    assert!(new[0].norm.as_str().contains("2578") && new[0].note.as_ref().is_some_and(|n| n.as_str().contains("demandada")));
}

/// Counted by hand on the lists above.
#[test]
fn business_days_counted_by_hand() {
    let count = |from: &str, to: &str| business_days(day(from), day(to)).map(|b| b.days);
    // Tuesday 3 to Thursday 12 February 2026: 4, 5, 6, 9, 10, 11, 12.
    assert_eq!(count("2026-02-03", "2026-02-12"), Some(7));
    // Holy Week of 2026: 30 and 31 March, 1 April, 6 April.
    assert_eq!(count("2026-03-27", "2026-04-06"), Some(4));
    // 13 July 2026 is a holiday.
    assert_eq!(count("2026-07-10", "2026-07-14"), Some(1));
    assert_eq!(count("2026-07-14", "2026-07-10"), Some(-1));
    assert_eq!(count("2026-07-11", "2026-07-12"), Some(0), "a Saturday and a Sunday");
    assert_eq!(count("2026-07-14", "2026-07-14"), Some(0));
    // 260 weekdays after 1 January in either year. Holidays take 15 in 2025 (20 July is a Sunday) and 18 in 2026.
    assert_eq!((count("2025-01-01", "2025-12-31"), count("2026-01-01", "2026-12-31")), (Some(245), Some(242)));
    assert_eq!((count("1983-12-31", "1984-01-03"), count("2099-12-31", "2100-01-04")), (None, None));
    let met = business_days(day("2026-03-27"), day("2026-04-06")).unwrap().holidays;
    let names: Vec<_> = met.iter().map(|h| (h.date.iso(), h.name.as_str())).collect();
    assert_eq!(names, [("2026-04-02".to_owned(), "Jueves Santo"), ("2026-04-03".to_owned(), "Viernes Santo")]);
}

/// Counted apart from this program on the lists above.
#[test]
fn business_days_forwards_and_backwards() {
    let add = |from: &str, count| add_business_days(day(from), count).map(Date::iso);
    assert_eq!(add("2026-02-06", -30).as_deref(), Some("2025-12-23"));
    assert_eq!(add("2026-02-12", 30).as_deref(), Some("2026-03-27"));
    assert_eq!(add("2026-07-12", 1).as_deref(), Some("2026-07-14"));
    assert_eq!(add("2026-07-14", -1).as_deref(), Some("2026-07-10"));
    assert_eq!(add("2026-07-12", 0).as_deref(), Some("2026-07-12"));
    assert_eq!((add("1984-01-02", -1), add("2099-12-31", 1), add("2100-01-01", 0)), (None, None, None));
    assert_eq!((add("2026-01-01", i32::MAX), add("2026-01-01", i32::MIN)), (None, None));
    assert_eq!((is_business_day(day("2026-07-13")), is_business_day(day("2025-07-14"))), (Some(false), Some(true)));
    assert_eq!((is_business_day(day("2026-07-11")), is_business_day(day("2100-01-04"))), (Some(false), None));
}

fn dates() -> impl Strategy<Value = Date> {
    (0u16..42_000).prop_map(|n| day("1984-01-01").days_after(n).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// Splitting an interval, anywhere, splits its count and, inside it, its holidays.
    #[test]
    fn business_days_add_up_over_a_split_interval(a in dates(), b in dates(), c in dates()) {
        let count = |from, to| business_days(from, to).unwrap().days;
        prop_assert_eq!(count(a, b) + count(b, c), count(a, c));
        let mut ends = [a, b, c];
        ends.sort_unstable();
        let [first, middle, last] = ends;
        let met = |from, to| business_days(from, to).unwrap().holidays;
        prop_assert_eq!([met(first, middle), met(middle, last)].concat(), met(first, last));
    }

    /// The count is what one gets by asking day after day.
    #[test]
    fn business_days_are_the_days_that_are_business_days(from in dates(), length in 0u16..500) {
        let Some(to) = from.days_after(length).filter(|d| d.year() <= 2099) else { return Ok(()) };
        let one_by_one = (1..=length).filter(|n| is_business_day(from.days_after(*n).unwrap()).unwrap()).count();
        prop_assert_eq!(business_days(from, to).unwrap().days, i32::try_from(one_by_one).unwrap());
    }

    /// Going and coming back; the day arrived at is a business day at the distance asked for.
    #[test]
    fn adding_and_counting_agree(from in dates(), count in 1i32..200) {
        if let Some(to) = add_business_days(from, count) {
            prop_assert_eq!(is_business_day(to), Some(true));
            prop_assert_eq!(business_days(from, to).unwrap().days, count);
            if is_business_day(from) == Some(true) {
                prop_assert_eq!(add_business_days(to, -count), Some(from));
            }
        }
    }
}

/// What the engine says of the calendar, in one line. Run by the next test in other zones.
#[test]
fn digest_of_the_calendar() {
    let lists: Vec<String> = (1984..=2099).map(|year| format!("{:?}", holidays(year))).collect();
    let counts = business_days(day("1984-01-01"), day("2099-12-31")).unwrap().days;
    println!(
        "digest: {} {counts} {:?}",
        lists.concat().bytes().fold(0u64, |h, b| h.wrapping_mul(31).wrapping_add(b.into())),
        holidays(2026)
    );
}

/// The zone and the language of the machine change nothing: the engine has no clock.
#[test]
fn the_calendar_is_the_same_in_every_zone() {
    let digest = |zone: &str| {
        let program = std::env::current_exe().expect("this test's own program");
        let output = Command::new(program)
            .args(["--exact", "calendar::digest_of_the_calendar", "--nocapture"])
            .env("TZ", zone)
            .output()
            .expect("it runs");
        let text = String::from_utf8(output.stdout).expect("UTF-8");
        text.lines().find_map(|l| l.split_once("digest: ").map(|(_, rest)| rest.to_owned())).expect("a digest")
    };
    let zones = ["America/Bogota", "Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC", "XYZ+14"];
    let said: Vec<String> = zones.iter().map(|zone| digest(zone)).collect();
    assert!(said.iter().all(|s| s == &said[0]), "{said:#?}");
}
