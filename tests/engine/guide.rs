//! What an invitation lets a bidder do besides the offer. U:nnn and G:nnn are lines of the published invitations as plain text.

use crate::support::Case;
use habilita::engine::firm::Income;
use habilita::engine::guide;
use habilita::engine::process::Process;
use habilita::engine::reading::Whole;
use habilita::engine::report::{MipymeGuide, Standing, State};
use habilita::engine::values::{Date, Moment, Pesos};
use serde_json::json;

fn process(case: &Case) -> Process {
    Process::load(&case.process.to_string()).expect("the shipped definition")
}

fn at(text: &str) -> Moment {
    Moment::new(text).expect("a moment")
}

fn left(case: &Case, as_of: &str, milestone: &str) -> String {
    let rows = guide::schedule(&process(case), at(as_of));
    rows.iter().find(|row| row.milestone == milestone).expect("the row").left.clone()
}

/// Offers until 06-02-2026 08:10 (G:854). From 4 February 05:07 there are 2 days and 3 hours and 3 minutes.
#[test]
fn the_time_left_is_counted_in_colombian_hours_and_minutes() {
    let case = Case::perfect();
    assert_eq!(left(&case, "2026-02-04T05:07", "closing"), "faltan 2 días y 3 horas");
    assert_eq!(left(&case, "2026-02-05T08:10", "closing"), "falta 1 día");
    assert_eq!(left(&case, "2026-02-06T07:10", "closing"), "falta 1 hora");
    assert_eq!(left(&case, "2026-02-06T08:09", "closing"), "falta 1 minuto");
    assert_eq!(left(&case, "2026-02-06T06:40", "closing"), "faltan 1 hora y 30 minutos");
    assert_eq!(left(&case, "2026-02-06T08:10", "closing"), "es ahora");
    assert_eq!(left(&case, "2026-02-06T08:11", "closing"), "ya pasó");
    // The cure has no hour (G:856).
    assert_eq!(left(&case, "2026-02-09T23:59", "cure"), "faltan 2 días; no tiene hora");
    assert_eq!(left(&case, "2026-02-11T23:59", "cure"), "es hoy; no tiene hora");
    assert_eq!(left(&case, "2026-02-12", "cure"), "ya pasó");
}

#[test]
fn one_moment_comes_next() {
    let next = |as_of: &str| {
        let rows = guide::schedule(&process(&Case::usme()), at(as_of));
        let next: Vec<&str> = rows.iter().filter(|row| row.standing == Standing::Next).map(|row| row.milestone).collect();
        assert!(rows.iter().all(|row| row.remark.is_none()), "every row of Usme is a business day");
        next.join(" ")
    };
    assert_eq!(next("2025-07-10"), "closing");
    assert_eq!(next("2025-07-11T08:01"), "opening", "five minutes after the closing (U:991)");
    // Verification and report are on the same day, without an hour.
    assert_eq!(next("2025-07-12"), "other report");
    assert_eq!(next("2025-08-01"), "");
}

/// Usme: invitation on Thursday 3 July, observations until Friday 4: one business day; notice on Monday 7, offers on Friday 11: four.
#[test]
fn the_terms_of_the_law_are_counted_in_business_days() {
    let checks = guide::legal_checks(&process(&Case::usme()));
    let days: Vec<(i32, u16, bool)> = checks.iter().map(|check| (check.days, check.least, check.enough)).collect();
    // Its row of observations is that of the Mipyme requests: the term of observations has no row of its own.
    assert_eq!(days, [(1, 1, true), (4, 1, true), (2, 1, true)]);
    let same_day = Case::perfect().with(|c| c.process["schedule"][0]["date"] = json!("2026-02-04"));
    assert!(guide::legal_checks(&process(&same_day)).iter().any(|check| check.days == 0 && !check.enough));
}

/// 10 % of $ 6.285.900, the value of the contract (U:750), is $ 628.590. From the acceptance of 17-07-2025, 12 + 6 months: 17-01-2027.
#[test]
fn guarantees_have_their_value_and_their_dates() {
    let lines = guide::guarantees(&process(&Case::usme()));
    assert_eq!(lines.len(), 2);
    for line in &lines {
        assert_eq!(line.value.as_deref(), Some("628590"));
        assert_eq!((line.from, line.until), (Date::new("2025-07-17"), Date::new("2027-01-17")));
        assert!(line.sentence.starts_with("10 % del presupuesto: $ 628.590, desde el 17/07/2025 y al menos hasta el 17/01/2027"));
    }
    let offer = Case::usme().with(|c| c.process["guarantees"][0]["base"] = json!("offer"));
    let line = &guide::guarantees(&process(&offer))[0];
    assert_eq!((line.value.clone(), line.sentence.starts_with("10 % del valor de su oferta")), (None, true));
    assert!(guide::guarantees(&process(&Case::perfect())).is_empty(), "Gachalá asks for none (num. 20)");
}

fn mipyme(case: &Case, as_of: &str) -> MipymeGuide {
    let firm = habilita::engine::firm::Firm::load(&case.firm.to_string()).expect("a firm");
    guide::mipyme(&process(case), &firm, at(as_of)).expect("it speaks of Mipyme")
}

fn line(guide: &MipymeGuide, label: &str) -> String {
    guide.lines.iter().find(|term| term.label == label).map(|term| term.text.clone()).unwrap_or_default()
}

/// Usme prints $ 533.287.768 (U:2182), two requests (U:2183), one year (U:2201), 60 days before 3 July (U:2196): 4 May; and the words of
/// the request (U:2203). Gachalá prints no threshold: the national one of 2026 is from a single source.
#[test]
fn who_may_ask_to_limit_until_when_and_with_what() {
    let usme = mipyme(&Case::usme(), "2025-07-04T16:00");
    assert_eq!(usme.may_be_limited, State::Cumple);
    assert!(line(&usme, "Si se puede limitar").contains("$ 533.287.768, impreso"));
    assert_eq!(line(&usme, "Hasta cuándo se pide"), "hasta el 04/07/2025, 5:00 p. m.");
    assert!(line(&mipyme(&Case::usme(), "2025-07-05"), "Hasta cuándo se pide").contains("ya pasó"));
    assert!(line(&usme, "Con qué papeles").contains("desde el 04/05/2025"));
    assert!(line(&usme, "Qué cambia si se limita").contains("tres contratos"));
    assert!(usme.message.contains("«Limitar a MIPYMES el presente proceso de selección»"));
    assert!(usme.repealed.is_empty());
    let gachala = mipyme(&Case::perfect(), "2026-02-03");
    assert!(
        line(&gachala, "Si se puede limitar").contains("$ 511.708.497")
            && line(&gachala, "Si se puede limitar").contains("una sola fuente")
    );
    assert!(line(&gachala, "Con qué papeles").starts_with("certificación firmada por usted y por un contador"), "a natural person");
    assert!(gachala.repealed.iter().any(|text| text.contains("De 51 a 200")), "it copies the sizes that no longer rule (G:195)");
    let dear = Case::usme().with(|c| c.process["budget"]["amount"] = json!("533287768"));
    assert_eq!(mipyme(&dear, "2025-07-04").may_be_limited, State::NoCumple, "less than, not as much as");
}

/// Who bids is not known: both ways are told (the proofs of each form: Decreto 1082/2015 art. 2.2.1.2.4.2.4), and the letter leaves it open.
#[test]
fn what_an_unknown_bidder_would_need_is_not_guessed() {
    let unknown = mipyme(&Case::usme().with(|c| drop(c.firm.as_object_mut().expect("a firm").remove("kind"))), "2025-07-03");
    let papers = line(&unknown, "Con qué papeles");
    assert!(papers.contains("si es persona natural") && papers.contains("si es empresa"), "{papers}");
    assert!(unknown.message.contains("Como ____________ (persona natural o representante legal)"), "{}", unknown.message);
    let natural = mipyme(&Case::perfect(), "2026-02-03").message;
    assert!(natural.contains("Como persona natural,") && !natural.contains("representante legal"), "{natural}");
}

/// One year of existence by 4 July 2025: constituted on 4 July 2024, yes; a day later, no.
#[test]
fn a_year_of_existence() {
    let old = |day: Option<&str>| {
        let case = Case::usme().with(|c| {
            if let Some(day) = day {
                c.firm["constituted"] = json!(day);
            }
        });
        mipyme(&case, "2025-07-03").old_enough
    };
    assert_eq!([old(Some("2024-07-04")), old(Some("2024-07-05")), old(None)], [State::Cumple, State::NoCumple, State::PorConfirmar]);
}

fn size(year: u16, [manufacturing, services, commerce]: [Option<&str>; 3]) -> Option<&'static str> {
    let pesos = |text: Option<&str>| text.and_then(Pesos::new);
    let income =
        Income { year: Whole::new(year), manufacturing: pesos(manufacturing), services: pesos(services), commerce: pesos(commerce) };
    guide::size(Some(&income), Date::new("2025-07-03")).size
}

/// UVT of 2024: 47.065. Services: micro up to 32.988 UVT = $ 1.552.580.220, small up to 131.951 = $ 6.210.273.815, medium up to 483.034 =
/// $ 22.733.995.210. Manufacturing: micro up to 23.563 = $ 1.108.992.595. Commerce: small up to 431.196 = $ 20.294.239.740.
#[test]
fn the_size_by_income_in_uvt_of_its_year() {
    let services = |text| size(2024, [None, Some(text), None]);
    assert_eq!(services("1552580220"), Some("micro"), "the limit itself is inside");
    assert_eq!(services("1552580221"), Some("small"));
    assert_eq!(services("6210273816"), Some("medium"));
    assert_eq!(services("22733995211"), Some("large"));
    assert_eq!(size(2024, [Some("1108992596"), None, None]), Some("small"));
    // All the income, by the sector that earned most: 800 + 900 = 1.700 millions is small in commerce only above 44.769 UVT = 2.107 millions.
    assert_eq!(size(2024, [Some("800000000"), None, Some("900000000")]), Some("micro"));
    assert_eq!(size(2024, [Some("900000000"), None, Some("800000000")]), Some("small"));
    // Two sectors that earned the same and differ: nobody guesses.
    assert_eq!(size(2024, [Some("850000000"), None, Some("850000000")]), None);
    assert_eq!(size(1999, [None, Some("1"), None]), None, "no UVT before 2007");
    assert_eq!(size(2024, [None, None, None]), None);
}

/// The text to send has the process, the clauses and the question; the term is that of the schedule (U:967: 4 July, 17:00).
#[test]
fn a_contradiction_comes_with_what_to_ask() {
    let of = |as_of: &str| guide::observations(&process(&Case::usme()), at(as_of));
    let found = of("2025-07-04T17:00");
    let four = found.iter().find(|one| one.id == "CON-04").expect("the contradiction");
    let text = four.text.as_deref().expect("something to ask");
    assert!(text.contains("FDLU-MC-009-2025") && text.contains("numerales 13.2; 13.2.1.1") && text.contains("Solicitamos aclarar "));
    assert_eq!(four.deadline.as_deref(), Some("Envíela por SECOP II hasta el 04/07/2025, 5:00 p. m."));
    assert!(of("2025-07-05").iter().filter_map(|one| one.deadline.as_deref()).all(|text| text.contains("ya pasó")));
    let asking = found.iter().filter(|one| one.text.is_some()).count();
    println!("{asking} of {} contradictions have something to ask", found.len());
    assert_eq!((found.len(), asking), (31, 28));
    assert!(found.iter().all(|one| one.text.is_some() == one.deadline.is_some()));
}

/// The same schedule gives the same ids, an addendum too, and only what the bidder must do rings.
#[test]
fn the_events_of_the_calendar_are_stable() {
    let gachala = Case::perfect();
    let events = |case: &Case| guide::calendar(&process(case), at("2026-02-03"))["events"].as_array().expect("events").clone();
    let first = events(&gachala);
    let moved = events(&gachala.clone().with(|c| {
        let closing = c.process["schedule"].as_array_mut().unwrap().iter_mut().find(|row| row["milestone"] == "closing").unwrap();
        closing["date"] = json!("2026-02-13");
    }));
    let uids = |events: &[serde_json::Value]| events.iter().map(|event| event["uid"].as_str().unwrap().to_owned()).collect::<Vec<_>>();
    assert_eq!(uids(&first), uids(&moved));
    let mut unique = uids(&first);
    unique.sort();
    unique.dedup();
    assert_eq!(unique.len(), first.len());
    let closing = first.iter().find(|event| event["uid"] == "gachala-mic-006-2026.closing@habilita").expect("the closing");
    assert_eq!(closing["start"], "2026-02-06T08:10");
    assert_eq!(closing["alarms"].as_array().unwrap().len(), 2);
    let cure = first.iter().find(|event| event["uid"] == "gachala-mic-006-2026.cure@habilita").expect("the cure");
    assert_eq!(
        (cure["start"].as_str(), cure["alarms"][0]["minutes"].as_u64()),
        (Some("2026-02-11"), Some(900)),
        "all day: the morning before"
    );
    let silent = first.iter().find(|event| event["uid"] == "gachala-mic-006-2026.report@habilita").expect("the report");
    assert_eq!(silent["alarms"], json!([]));
}
