//! The writer of .ics files, seen from outside: what goes in as JSON, and the lines that come out.

use habilita::calendar::calendar;
use serde_json::{json, Value};

fn write(dates: &Value) -> String {
    calendar(&dates.to_string()).unwrap_or_else(|error| panic!("{error}: {dates}"))
}

fn one(event: Value) -> Value {
    json!({ "name": "Gachalá MIC-006-2026", "stamp": "2026-02-03T00:00", "events": [event] })
}

fn closing() -> Value {
    json!({ "uid": "gachala-mic-006-2026.closing@habilita", "title": "Cierre", "text": "Entregue antes.", "start": "2026-02-06T08:10", "alarms": [
        { "uid": "gachala-mic-006-2026.closing.1440@habilita", "minutes": 1440, "text": "Mañana cierra" },
        { "uid": "gachala-mic-006-2026.closing.120@habilita", "minutes": 120, "text": "Cierra en dos horas" },
    ] })
}

/// The lines as a calendar reads them: unfolded.
fn lines(ics: &str) -> Vec<String> {
    assert!(ics.ends_with("\r\n"), "the last line ends too");
    ics.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
}

/// What a property says, each time it is there.
fn values<'a>(lines: &'a [String], property: &str) -> Vec<&'a str> {
    lines.iter().filter_map(|line| line.strip_prefix(property)?.strip_prefix(':')).collect()
}

/// Undoes the escapes of the standard.
fn plain(text: &str) -> String {
    let (mut out, mut rest) = (String::new(), text.chars());
    while let Some(c) = rest.next() {
        match (c, c == '\\') {
            (_, true) => out.push(match rest.next().expect("something is escaped") {
                'n' | 'N' => '\n',
                escaped @ (',' | ';' | '\\') => escaped,
                other => panic!("`\\{other}` is no escape"),
            }),
            (',' | ';', _) => panic!("`{c}` stands bare in {text}"),
            _ => out.push(c),
        }
    }
    out
}

/// The whole file, line by line: nothing more and nothing less.
#[test]
fn a_closing_with_its_alarms() {
    let expected = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Habilita//Calendario//ES",
        "CALSCALE:GREGORIAN",
        "NAME;VALUE=TEXT:Gachalá MIC-006-2026",
        "X-WR-CALNAME:Gachalá MIC-006-2026",
        "BEGIN:VEVENT",
        "DESCRIPTION:Entregue antes.",
        "DTSTAMP:20260203T050000Z",
        "DTSTART:20260206T131000Z",
        "SUMMARY:Cierre",
        "UID:gachala-mic-006-2026.closing@habilita",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:Mañana cierra",
        "DTSTAMP:20260203T050000Z",
        "TRIGGER:-PT86400S",
        "UID:gachala-mic-006-2026.closing.1440@habilita",
        "END:VALARM",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:Cierra en dos horas",
        "DTSTAMP:20260203T050000Z",
        "TRIGGER:-PT7200S",
        "UID:gachala-mic-006-2026.closing.120@habilita",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    ];
    assert_eq!(lines(&write(&one(closing()))), expected);
}

/// Every hour of the Colombian clock is five hours later in UTC, also over the end of a day, a month, a leap February and a year.
#[test]
fn colombian_hours_are_instants_five_hours_later() {
    let cases = [
        ("2026-02-06T08:10", "20260206T131000Z"),
        ("2026-02-06T00:00", "20260206T050000Z"),
        ("2026-02-06T18:59", "20260206T235900Z"),
        ("2026-02-06T19:00", "20260207T000000Z"),
        ("2024-02-28T23:59", "20240229T045900Z"),
        ("2026-02-28T20:00", "20260301T010000Z"),
        ("2025-12-31T23:30", "20260101T043000Z"),
        // No summer time: the offset of July is that of January.
        ("2026-07-15T12:00", "20260715T170000Z"),
    ];
    for (start, written) in cases {
        let lines = lines(&write(&one(json!({ "uid": "a@habilita", "title": "Hito", "start": start }))));
        assert_eq!(values(&lines, "DTSTART"), [written], "{start}");
    }
}

#[test]
fn a_start_without_an_hour_is_a_whole_day() {
    for (start, written) in [("2026-02-06", "20260206"), ("2024-02-29", "20240229"), ("2025-12-31", "20251231")] {
        let lines = lines(&write(&one(json!({ "uid": "a@habilita", "title": "Visita", "start": start }))));
        assert_eq!(values(&lines, "DTSTART;VALUE=DATE"), [written]);
        assert!(lines.iter().all(|line| !line.starts_with("DTEND") && !line.starts_with("DESCRIPTION")), "{lines:?}");
    }
}

/// Nothing comes from the clock or from chance: each identifier is one that was given, and twice the same is the same.
#[test]
fn the_same_dates_are_the_same_bytes() {
    let dates = json!({ "name": "N", "stamp": "2026-02-03T10:00", "events": [closing(), { "uid": "otra@habilita", "title": "Otra", "start": "2026-02-09" }] });
    let first = write(&dates);
    for _ in 0..5 {
        assert_eq!(write(&dates), first);
    }
    let lines = lines(&first);
    let uids = [
        "gachala-mic-006-2026.closing@habilita",
        "gachala-mic-006-2026.closing.1440@habilita",
        "gachala-mic-006-2026.closing.120@habilita",
        "otra@habilita",
    ];
    assert_eq!(values(&lines, "UID"), uids);
    assert_eq!(values(&lines, "DTSTAMP"), ["20260203T150000Z"; 4]);
}

#[test]
fn what_the_format_reserves_is_escaped() {
    let text = "Cra. 3, # 4-50; Gachalá\nSegunda línea \\ con barra: ñandú «€» 🗓";
    let event = json!({ "uid": "a,b;c@habilita", "title": text, "text": text, "start": "2026-02-06", "alarms": [{ "uid": "d\ne", "minutes": 0, "text": text }] });
    let ics = write(&json!({ "name": text, "stamp": "2026-02-03T00:00", "events": [event] }));
    let lines = lines(&ics);
    for property in ["NAME;VALUE=TEXT", "X-WR-CALNAME", "SUMMARY", "DESCRIPTION"] {
        let found = values(&lines, property);
        assert!(!found.is_empty(), "{property}");
        for value in found {
            assert_eq!(plain(value), text, "{property}");
        }
    }
    let uids: Vec<String> = values(&lines, "UID").into_iter().map(plain).collect();
    assert_eq!(uids, ["a,b;c@habilita", "d\ne"]);
}

/// A text cannot close its own event or open another: no end of line of its own gets out, in any spelling.
#[test]
fn a_text_stays_in_its_line() {
    for end in ["\n", "\r\n", "\r", "\u{85}", "\u{b}", "\0"] {
        let text = format!("Cierre{end}END:VEVENT{end}BEGIN:VEVENT{end}UID:otro");
        let event = json!({ "uid": text, "title": text, "text": text, "start": "2026-02-06", "alarms": [{ "uid": text, "minutes": 5, "text": text }] });
        let ics = write(&json!({ "name": text, "stamp": "2026-02-03T00:00", "events": [event] }));
        assert!(!ics.replace("\r\n", "").contains(|c: char| c.is_control()), "{end:?}");
        let lines = lines(&ics);
        let count = |wanted: &str| lines.iter().filter(|line| *line == wanted).count();
        assert_eq!((count("BEGIN:VEVENT"), count("END:VEVENT"), count("UID:otro")), (1, 1, 0), "{end:?}");
    }
}

/// No line is over 75 octets, no letter is cut in two, and unfolded it is what was written: at every place where a fold may fall.
#[test]
fn long_lines_are_folded_between_letters() {
    let mut folds = 0;
    for letter in ["a", "ñ", "€", "🗓", " ", "ñ ", "a,"] {
        for before in 0..80 {
            let text = format!("{}{}.", "x".repeat(before), letter.repeat(90));
            let ics = write(&one(json!({ "uid": "a@habilita", "title": text, "text": text, "start": "2026-02-06" })));
            for line in ics.split("\r\n") {
                assert!(line.len() <= 75, "{} octets: {line}", line.len());
                folds += usize::from(line.starts_with(' '));
            }
            let lines = lines(&ics);
            assert_eq!(values(&lines, "SUMMARY").into_iter().map(plain).collect::<Vec<_>>(), [text.as_str()]);
            assert_eq!(values(&lines, "DESCRIPTION").into_iter().map(plain).collect::<Vec<_>>(), [text]);
        }
    }
    println!("{folds} folds");
    assert!(folds > 1000);
}

/// What is wrong comes back in words that name it.
#[test]
fn broken_input_is_an_error_that_says_what() {
    let with = |key: &str, value: Value| {
        let mut event = closing();
        event[key] = value;
        one(event).to_string()
    };
    let alarm = |minutes: Value| with("alarms", json!([{ "uid": "a", "minutes": minutes, "text": "t" }]));
    let cases = [
        ("".to_owned(), "EOF"),
        ("[".to_owned(), "EOF"),
        ("[]".to_owned(), "Dates"),
        ("{}".to_owned(), "name"),
        (json!({ "name": "N", "stamp": "2026-02-03T00:00", "events": [] }).to_string(), "no events"),
        (json!({ "name": "N", "stamp": "2026-02-03", "events": [closing()] }).to_string(), "2026-02-03"),
        (with("start", json!("2026-02-30")), "2026-02-30"),
        (with("start", json!("2026-02-06T24:00")), "2026-02-06T24:00"),
        (with("start", json!("2026-02-06T08:10:00")), "2026-02-06T08:10:00"),
        (with("start", json!("2026-02-06T08:10Z")), "2026-02-06T08:10Z"),
        (with("start", json!("06/02/2026")), "06/02/2026"),
        (with("start", json!("2026-2-6")), "2026-2-6"),
        (with("start", json!("")), "neither a day"),
        (with("start", json!(20260206)), "20260206"),
        (with("when", json!("2026-02-06")), "when"),
        (with("title", json!(null)), "null"),
        (alarm(json!(-5)), "-5"),
        (alarm(json!(1.5)), "1.5"),
        (alarm(json!(99_999_999_999_u64)), "99999999999"),
    ];
    for (json, named) in &cases {
        match calendar(json) {
            Ok(ics) => panic!("{json} was taken: {ics}"),
            Err(message) => assert!(message.contains(named), "«{message}» does not name {named}"),
        }
    }
    println!("{} inputs refused", cases.len());
}

/// The farthest alarm there can be is written, not overflowed.
#[test]
fn the_farthest_alarm_is_written() {
    let event = json!({ "uid": "a", "title": "t", "start": "2026-02-06", "alarms": [{ "uid": "b", "minutes": u32::MAX, "text": "t" }] });
    assert_eq!(values(&lines(&write(&one(event))), "TRIGGER"), ["-PT257698037700S"]);
}
