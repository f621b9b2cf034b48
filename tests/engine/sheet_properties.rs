//! Sentences that hold for every list, tried on many.

use crate::sheet::{chosen, column, rows, sheet};
use habilita::engine::sheet::{answer, doubts, suspicions, twins, Facts, Role};
use habilita::engine::values::text::{grouped, parse_date, parse_figure};
use habilita::engine::values::Date;
use proptest::prelude::*;

/// Pesos with up to two cents, plain.
fn plain() -> impl Strategy<Value = String> {
    (0u64..999_999_999_999, 0u32..100).prop_map(|(whole, cents)| match cents {
        0 => whole.to_string(),
        cents => format!("{whole}.{cents:02}").trim_end_matches('0').to_owned(),
    })
}

/// As it is written in the United States.
fn foreign(plain: &str) -> String {
    grouped(plain)
        .chars()
        .map(|c| {
            if c == '.' {
                ','
            } else if c == ',' {
                '.'
            } else {
                c
            }
        })
        .collect()
}

fn days() -> impl Strategy<Value = Date> {
    (1950i32..2035, 1u32..13, 1u32..29).prop_map(|(year, month, day)| Date::from_ymd(year, month, day).expect("a day"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// A figure is the same in either style, once something tells the style or the user does; and is always one that the drafts read.
    #[test]
    fn figures_come_back_the_same(values in prop::collection::vec(plain(), 1..8)) {
        let list = |write: &dyn Fn(&str) -> String| format!("Objeto\tValor\n{}", values.iter().map(|value| format!("A\t$ {}\n", write(value))).collect::<String>());
        for (text, style) in [(list(&grouped), "dots"), (list(&foreign), "commas")] {
            let sheet = chosen(&text, &[("1.style", style), ("totals", "take")]);
            let read: Vec<_> = column(&sheet, Role::Value).iter().map(|text| parse_figure(text, 2).expect("a figure")).collect();
            prop_assert_eq!(&read, &values, "{}", text);
            // Without being told, it is either the same or as it came.
            let open = chosen(&text, &[("totals", "take")]);
            for ((read, value), line) in column(&open, Role::Value).iter().zip(&values).zip(text.lines().skip(1)) {
                let same = parse_figure(read, 2).is_ok_and(|read| read == *value);
                prop_assert!(same || line.ends_with(read), "{read} of {line}");
            }
        }
    }

    /// A date is the same however it is written, if its order is known.
    #[test]
    fn dates_come_back_the_same(days in prop::collection::vec(days(), 1..8)) {
        let iso = |day: &Date| day.iso();
        let parts = |day: &Date| day.iso().split('-').map(str::to_owned).collect::<Vec<_>>();
        let serial = |day: &Date| (day.days_since(Date::from_ymd(1900, 1, 1).expect("a day")) + 2).to_string();
        type Write<'a> = &'a dyn Fn(&Date) -> String;
        let ways: [(&str, Write); 6] = [
            ("day", &|day| day.to_string()),
            ("day", &iso),
            ("month", &|day| { let p = parts(day); format!("{}/{}/{}", p[1], p[2], p[0]) }),
            ("day", &|day| { let p = parts(day); format!("{}-{}-{}", p[2].trim_start_matches('0'), p[1].trim_start_matches('0'), p[0]) }),
            ("day", &|day| format!("{} 00:00:00", day.iso())),
            ("day", &serial),
        ];
        for (order, write) in ways {
            let text = format!("Objeto\tTerminación\n{}", days.iter().map(|day| format!("A\t{}\n", write(day))).collect::<String>());
            let sheet = chosen(&text, &[("1.style", order)]);
            let read: Vec<_> = column(&sheet, Role::End).iter().map(|text| parse_date(text).expect("a date")).collect();
            prop_assert_eq!(&read, &days, "{}", text);
        }
    }

    /// The order of the columns changes nothing.
    #[test]
    fn any_order_of_columns_gives_the_same_rows(order in Just(vec![0usize, 1, 2, 3, 4, 5]).prop_shuffle(), mark in prop::sample::select(vec!["\t", ";"])) {
        const LINES: [[&str; 6]; 3] = [
            ["Objeto", "Contratante", "Valor", "Fecha inicio", "Fecha terminación", "% participación"],
            ["Papel, tóner", "SENA", "10.000.000,00", "01/02/2023", "15/12/2023", "50%"],
            ["Sillas", "Alcaldía", "6.285.900", "05/03/2021", "12/2022", ""],
        ];
        let line = |line: &[&str; 6]| order.iter().map(|place| line[*place]).collect::<Vec<_>>().join(mark) + "\n";
        let text: String = LINES.iter().map(line).collect();
        let sheet = sheet(&text);
        prop_assert_eq!(rows(&sheet), [["Papel, tóner", "SENA", "10.000.000", "01/02/2023", "15/12/2023", "50"], ["Sillas", "Alcaldía", "6.285.900", "05/03/2021", "12/2022", ""]]);
    }

    /// Whatever is pasted is answered, as JSON; no cell that was there is lost.
    #[test]
    fn whatever_is_pasted_is_answered(text in "([0-9a-zÁ-ú\"'%$=#.,;:/() -]|\t|\n){0,200}", choices in prop::collection::vec(("[0-3].(role|style|scale|years)", "value|end|share|dots|day|times|read|none"), 0..4)) {
        let settings = serde_json::json!({ "as_of": "2026-02-05", "choices": choices });
        let said: serde_json::Value = serde_json::from_str(&answer(&text, &settings.to_string())).expect("JSON");
        prop_assert!(said["refused"].is_string() || said["rows"].is_array(), "{said}");
    }

    /// Twins are found at once as they are by comparing each with each, in the order of the rows.
    #[test]
    fn twins_are_found_alike(rows in prop::collection::vec((0usize..3, 0usize..5, 0usize..3, 0usize..4), 0..12)) {
        const VALUES: [&str; 3] = ["1.000.000", "1000000,00", "2.000.000"];
        // The digits of the last one add up to those of the first.
        const ENDS: [&str; 5] = ["15/12/2023", "2023-12-15", "", "12/2023", "24/12/2023"];
        const CLIENTS: [&str; 3] = ["", "X", "Y"];
        const RUPS: [&str; 4] = ["", "1", "01", "s/n"];
        let facts: Vec<Facts> = rows.iter().map(|(v, e, c, r)| Facts { value: VALUES[*v], end: ENDS[*e], client: CLIENTS[*c], rup: RUPS[*r], ..Facts::default() }).collect();
        let alone = |row: &Facts| doubts(row, None, None).len();
        let alike = |row: &Facts, other: &Facts| doubts(row, Some((other, "")), None).len() > alone(row);
        let one_by_one: Vec<Option<usize>> = (0..facts.len()).map(|own| (0..facts.len()).find(|other| *other != own && alike(&facts[own], &facts[*other]))).collect();
        prop_assert_eq!(&twins(&facts), &one_by_one);
        let marked = suspicions(&facts, None, &|index| index.to_string());
        prop_assert_eq!(marked.len(), facts.iter().map(alone).sum::<usize>() + one_by_one.iter().flatten().count());
    }
}
