use super::*;
use crate::engine::values::{Date, Hour, Moment};
use std::cell::Cell;
use std::rc::Rc;

fn day(text: &str) -> Date {
    Date::new(text).expect("a date")
}

/// What is in a state, and counts how often it is worded.
struct Plain(State, Rc<Cell<usize>>);

impl Outcome for Plain {
    fn state(&self) -> State {
        self.0
    }
    fn code(&self) -> &'static str {
        "x"
    }
    fn figures(&self) -> Figures {
        Figures::new()
    }
    fn body(&self) -> String {
        self.1.set(self.1.get().saturating_add(1));
        "dicho.".to_owned()
    }
}

fn finding(state: State, effect: Option<Consequence>) -> Finding {
    counted(state, effect, &Rc::default())
}

fn counted(state: State, effect: Option<Consequence>, times: &Rc<Cell<usize>>) -> Finding {
    let context = Context {
        as_of: Moment { date: day("2026-02-01"), hour: Hour::MIDNIGHT },
        closing: Deadline { date: day("2026-02-06"), hour: None },
    };
    Finding::new(Head::new("X", Section::Price, "".into(), "1".into()), effect, Rc::new(Plain(state, times.clone())), &context)
}

/// con causal de rechazo > incompleta > con puntos por revisar > con puntos por subsanar > lista para presentar, for every pair.
#[test]
fn the_gravest_finding_decides_whatever_the_order() {
    let until = Some(Deadline { date: day("2026-02-11"), hour: None });
    let (rejection, curable) = (Some(Consequence::Rejection), Some(Consequence::Curable { until }));
    let ranked = [
        (finding(State::NoCumple, rejection), Overall::Rejected),
        (finding(State::PorConfirmar, curable), Overall::Incomplete),
        (finding(State::RequiereRevision, rejection), Overall::ToReview),
        (finding(State::NoCumple, curable), Overall::ToCure),
        (finding(State::Cumple, rejection), Overall::Ready),
    ];
    let mut pairs = 0;
    for (i, (graver, verdict)) in ranked.iter().enumerate() {
        for (lighter, _) in &ranked[i..] {
            assert_eq!(Overall::of(&[graver.clone(), lighter.clone()]), *verdict);
            assert_eq!(Overall::of(&[lighter.clone(), graver.clone()]), *verdict);
            pairs += 1;
        }
    }
    assert_eq!(pairs, 15);
    let looked_up = finding(State::NoCumple, Some(Consequence::LookedUp { until }));
    assert_eq!(Overall::of(&[looked_up]), Overall::ToCure);
}

/// The most a tie-break can do is lose a tie; and nothing looked at is nothing known.
#[test]
fn a_tie_break_alone_never_decides() {
    for state in State::ALL {
        let tie = finding(state, Some(Consequence::TieBreak));
        assert_eq!(Overall::of(std::slice::from_ref(&tie)), Overall::Incomplete);
        assert_eq!(Overall::of(&[tie, finding(State::Cumple, None)]), Overall::Ready);
    }
    assert_eq!(Overall::of::<Finding>(&[]), Overall::Incomplete);
}

#[test]
fn what_can_still_be_done_is_told_by_the_clock() {
    let closing = Deadline { date: day("2026-02-06"), hour: Hour::new("08:10") };
    let until = Some(Deadline { date: day("2026-02-11"), hour: None });
    let at = |text: &str| Context { as_of: Moment::new(text).expect("a moment"), closing };
    let cases = [
        (Consequence::Rejection, "2026-02-06T08:10", "corríjalo antes del cierre"),
        (Consequence::Rejection, "2026-02-06T08:11", "ya no se puede corregir"),
        (Consequence::Curable { until }, "2026-02-05", "Corríjalo antes del cierre"),
        (Consequence::Curable { until }, "2026-02-07", "Se puede subsanar hasta el 11/02/2026"),
        (Consequence::Curable { until }, "2026-02-12", "ese plazo ya pasó"),
        (Consequence::LookedUp { until }, "2026-02-05", "la entidad lo consulta"),
        (Consequence::TieBreak, "2026-02-05", "antes del cierre"),
        (Consequence::TieBreak, "2026-02-07", "El cierre ya pasó"),
    ];
    for (consequence, as_of, says) in cases {
        let said = consequence.outlook(&at(as_of));
        assert!(said.contains(says), "{consequence:?} at {as_of}: {said}");
    }
}

/// Tonight first what cannot be mended tomorrow; what asks for the same is one line; what is fine asks for nothing.
#[test]
fn what_to_do_first_is_what_cannot_be_cured() {
    let until = Some(Deadline { date: day("2026-02-11"), hour: None });
    let (rejection, curable, tie) = (Some(Consequence::Rejection), Some(Consequence::Curable { until }), Some(Consequence::TieBreak));
    let named = |id: &str, code: &'static str, state, effect| {
        let mut named = finding(state, effect);
        (named.id, named.code) = (id.to_owned(), code);
        named
    };
    let findings = [
        named("tie", "t", State::NoCumple, tie),
        named("cure", "c", State::NoCumple, curable),
        named("fine", "f", State::Cumple, rejection),
        named("unknown 1", "u", State::PorConfirmar, rejection),
        named("person", "p", State::RequiereRevision, rejection),
        named("unknown 2", "u", State::PorConfirmar, rejection),
        named("maybe", "u", State::PorConfirmar, curable),
        named("reject", "r", State::NoCumple, None),
        named("other", "f", State::NoAplica, None),
    ]
    .map(Rc::new);
    let tasks: Vec<(Urgency, Vec<&str>)> =
        agenda(&findings).iter().map(|task| (task.urgency, task.findings.iter().map(|f| f.id.as_str()).collect())).collect();
    let expected = [
        (Urgency::Rejects, vec!["reject"]),
        (Urgency::MayReject, vec!["unknown 1", "unknown 2"]),
        (Urgency::DecideOrReject, vec!["person"]),
        (Urgency::Cures, vec!["cure"]),
        (Urgency::MayNeedCure, vec!["maybe"]),
        (Urgency::TieBreak, vec!["tie"]),
    ];
    assert_eq!(tasks, expected);
}

/// Of thousands of items a screen shows some forty: what is not read costs no words, and what is read twice is worded once.
#[test]
fn a_finding_is_worded_when_it_is_read_and_only_once() {
    let times = Rc::default();
    let found = Rc::new(counted(State::NoCumple, Some(Consequence::Rejection), &times));
    let known = found.clone();
    assert_eq!((found.state, found.code, Overall::of(std::slice::from_ref(&*found))), (State::NoCumple, "x", Overall::Rejected));
    assert!(found == known, "what was kept is the same");
    assert_eq!(times.get(), 0, "nobody has read it");
    assert_eq!(found.sentence, "No cumple X (num. 1): dicho.");
    assert!(found.remedy.as_deref().is_some_and(|remedy| remedy.contains("corríjalo antes del cierre")));
    assert_eq!((known.sentence.len(), times.get()), (found.sentence.len(), 1));
}
