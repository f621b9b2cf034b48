//! The last draw: Spanish order, the residue of the TRM, and when there is nothing to draw or to compute.

use super::synthetic::alone;
use crate::support::Case;
use habilita::engine::draw;
use habilita::engine::offer::Bidder;
use habilita::engine::reading::Text;
use habilita::engine::report::Finding;
use habilita::engine::values::{Amount, Moment};
use proptest::prelude::*;
use serde_json::{json, Value};

fn bidder(name: &str, at: &str) -> Bidder {
    Bidder { name: Text::new(name).unwrap(), offered_at: Moment::new(at), own: None, credits: Default::default() }
}

fn order(names: &[&str]) -> Vec<String> {
    let bidders: Vec<Bidder> = names.iter().map(|name| bidder(name, "")).collect();
    draw(&bidders, Amount::new("1").unwrap()).unwrap().order
}

fn replayed(trm: &str, names: &[&str]) -> Finding {
    let bidders: Vec<Value> = names.iter().map(|name| json!({ "name": name })).collect();
    alone("natural").with(|c| c.offer["draw"] = json!({ "trm": trm, "bidders": bidders })).finding("SORTEO")
}

const THREE: [&str; 3] = ["Caro", "Ana", "Beto"];

/// 4123 = 3 × 1374 + 1 → 1. 4122 = 3 × 1374 + 0 → the highest, 3. 4100 = 2 × 2050 + 0 → 2. 4124 = 3 × 1374 + 2 → 2.
#[test]
fn the_residue_of_the_integer_part() {
    for (trm, names, integer, residue, number, winner) in [
        ("4123.57", &THREE[..], "4123", "1", "1", "Ana"),
        ("4122.99", &THREE[..], "4122", "0", "3", "Caro"),
        ("4100.07", &THREE[..2], "4100", "0", "2", "Caro"),
        ("4124", &THREE[..], "4124", "2", "2", "Beto"),
        ("4123.999999", &THREE[..], "4123", "1", "1", "Ana"),
        // Less than one of a peso: 0 of anything.
        ("0.57", &THREE[..], "0", "0", "3", "Caro"),
        ("2", &THREE[..], "2", "2", "2", "Beto"),
    ] {
        let found = replayed(trm, names);
        let figure = |name: &str| found.figures[name].clone();
        assert_eq!(found.code, "draw_replayed", "{trm}");
        assert_eq!(
            [figure("integer"), figure("residue"), figure("number"), figure("winner"), figure("bidders")],
            [integer, residue, number, winner, &names.len().to_string()],
            "{trm}"
        );
        assert!(found.sentence.contains(winner) && found.sentence.contains("simulación"), "{}", found.sentence);
        assert_eq!(found.state.code(), "no_aplica", "a replay judges nothing");
    }
}

/// Step by step: the order with its numbers, the integer part, the residue and who wins.
#[test]
fn it_is_told_step_by_step() {
    let steps = replayed("4122.99", &THREE).steps.clone();
    let told: Vec<String> = steps.iter().map(|step| format!("{} | {} | {}", step.label, step.expression, step.value)).collect();
    assert_eq!(told[..3], ["Orden alfabético | Ana | 1", "Orden alfabético | Beto | 2", "Orden alfabético | Caro | 3"]);
    assert!(told[3].contains("4.122,99") && told[3].ends_with("| 4122"), "{told:?}");
    assert!(told[4].contains("4122 entre 3") && told[4].ends_with("| 0"), "{told:?}");
    assert!(told[5].contains("número mayor") && told[5].ends_with("| 3 | Caro"), "{told:?}");
}

/// ñ after n, accents and case aside: A-C before A-L, Nariño before Ñandú.
#[test]
fn names_go_as_spanish_has_them() {
    let sorted = ["ACME S.A.S.", "Álvarez", "Nariño", "Ñandú"];
    assert_eq!(order(&["Ñandú", "Nariño", "Álvarez", "ACME S.A.S."]), sorted);
    assert_eq!(order(&["Nariño", "ACME S.A.S.", "Ñandú", "Álvarez"]), sorted);
    // n, ñ, o; and within a word too.
    assert_eq!(order(&["Oruga", "Ñu", "Nutria"]), ["Nutria", "Ñu", "Oruga"]);
    assert_eq!(order(&["Cañón", "Canoa", "Cantar", "Caoba"]), ["Canoa", "Cantar", "Cañón", "Caoba"]);
    assert_eq!(order(&["ÑANDÚ", "ÁLVAREZ", "nariño", "acme"]), ["acme", "ÁLVAREZ", "nariño", "ÑANDÚ"]);
    // ü and accents are no letters of their own.
    assert_eq!(order(&["Guía", "Güido", "Guiar"]), ["Guía", "Guiar", "Güido"]);
    // A shorter name before one that goes on; a space before a letter.
    assert_eq!(order(&["Río Alto", "Ríos", "Río"]), ["Río", "Río Alto", "Ríos"]);
}

/// The same letters, however the file that they were pasted from composes them: n and a tilde of its own are ñ.
#[test]
fn letters_that_were_written_in_two_pieces() {
    let decomposed = "N\u{303}andu\u{301}";
    assert_eq!(order(&["Oruga", decomposed, "Nutria"]), ["Nutria", decomposed, "Oruga"]);
    let accent = "A\u{301}lvarez";
    assert_eq!(order(&["Alzate", accent, "Aldana"]), ["Aldana", accent, "Alzate"]);
}

/// The same name: who offered earlier goes first. 4123 is odd and 4122 even: of two, the first and the last.
#[test]
fn the_same_name_goes_by_the_hour() {
    let two = [bidder("Ana", "2026-02-06T08:00"), bidder("Ana", "2026-02-05T23:59")];
    for bidders in [two.to_vec(), vec![two[1].clone(), two[0].clone()]] {
        let others = [bidders, vec![bidder("Beto", "2026-02-01T00:00")]].concat();
        // 4 ÷ 3 leaves 1: the earlier of both; 5 ÷ 3 leaves 2: the later; 6 leaves 0: Beto.
        let number = |trm: &str| draw(&others, Amount::new(trm).unwrap()).unwrap();
        assert_eq!([number("4").number, number("5").number, number("6").number], [1, 2, 3]);
        assert_eq!(number("6").winner, "Beto");
    }
    let own = |first: &str, second: &str| {
        let bidders = json!([{ "name": "Ana", "offered_at": first, "own": "yes" }, { "name": "Ana", "offered_at": second }]);
        let case = alone("natural").with(|c| c.offer["draw"] = json!({ "trm": "4123", "bidders": bidders }));
        // Nobody credits anything: a rival of whom it is said, and nothing is claimed.
        case.with(|c| {
            c.offer["tiebreak"].as_object_mut().unwrap().values_mut().for_each(|claim| claim["claimed"] = json!("no"));
            c.offer["draw"]["bidders"][1]["credits"] =
                (1..=11).map(|n| (n.to_string(), json!({ "credited": "no" }))).collect::<serde_json::Map<_, _>>().into();
        })
        .finding("DESEMPATE")
        .sentence
        .clone()
    };
    let (wins, loses) = (own("2026-02-05T10:00", "2026-02-05T11:00"), own("2026-02-05T11:00", "2026-02-05T10:00"));
    assert!(wins.contains("que es usted"), "{wins}");
    assert!(!loses.contains("que es usted"), "{loses}");
}

#[test]
fn there_may_be_nothing_to_draw() {
    let code = |case: Case| case.finding("SORTEO").code;
    assert_eq!(replayed("4123.57", &["Ana"]).code, "draw_not_needed");
    assert!(replayed("4123.57", &["Ana"]).sentence.contains("un solo proponente"));
    assert_eq!(replayed("4123.57", &[]).code, "draw_incomplete");
    assert_eq!(code(alone("natural")), "draw_not_asked");
    let without = alone("natural").with(|c| c.offer["draw"] = json!({ "bidders": [{ "name": "Ana" }, { "name": "Beto" }] }));
    assert_eq!(code(without), "draw_incomplete");
    assert_eq!(replayed("0", &THREE).code, "draw_incomplete", "no such rate");
}

/// Balls, and whatever else an invitation says, are told and not computed.
#[test]
fn methods_that_are_not_computed() {
    let by = |method: Value| {
        let bidders = json!([{ "name": "Ana" }, { "name": "Beto" }]);
        let case = alone("natural").with(|c| c.process["tiebreak"]["draw"]["method"] = method);
        case.with(|c| c.offer["draw"] = json!({ "trm": "4123.57", "bidders": bidders })).finding("SORTEO")
    };
    let (balls, other) = (by(json!({ "balls": {} })), by(json!({ "other": { "words": "Se lanza una moneda." } })));
    for found in [&balls, &other] {
        assert_eq!((found.code, found.figures.get("winner"), found.steps.iter().count()), ("draw_by_hand", None, 0));
        assert!(found.sentence.contains("no se puede calcular"), "{}", found.sentence);
    }
    assert!(balls.sentence.contains("balotas") && other.sentence.contains("Se lanza una moneda"), "{} {}", balls.sentence, other.sentence);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever the order of input there is one order, a total one, and the winner is whom the residue says.
    #[test]
    fn one_order_and_one_winner(
        names in prop::collection::vec(("[A-CNÑOÁñnáüÜ. ]{0,4}[a-zñ]", 0_u8..4), 1..12),
        trm in 1_u64..9_999_999,
        cents in 0_u64..100,
        turn in 0_usize..12,
    ) {
        let mut bidders: Vec<Bidder> = names.iter().map(|(name, hour)| bidder(name, &format!("2026-02-05T0{hour}:00"))).collect();
        let drawn = draw(&bidders, Amount::new(&format!("{trm}.{cents:02}1")).unwrap()).unwrap();
        let n = bidders.len() as u64;
        prop_assert_eq!((drawn.integer, drawn.residue), (trm, trm % n));
        prop_assert_eq!(drawn.number as u64, if trm % n == 0 { n } else { trm % n });
        prop_assert_eq!(&drawn.order[drawn.number - 1], &drawn.winner);
        let mut all: Vec<String> = names.iter().map(|(name, _)| name.clone()).collect();
        let mut told = drawn.order.clone();
        all.sort();
        told.sort();
        prop_assert_eq!(all, told);
        let turn = turn % bidders.len();
        bidders.rotate_left(turn);
        prop_assert_eq!(&draw(&bidders, Amount::new(&format!("{trm}.{cents:02}1")).unwrap()).unwrap(), &drawn);
        bidders.reverse();
        prop_assert_eq!(&draw(&bidders, Amount::new(&format!("{trm}.{cents:02}1")).unwrap()).unwrap(), &drawn);
        // Two at a time stand as they do among all: it is one order. Of two of one name the list does not say which is which.
        let apart: std::collections::BTreeSet<&String> = names.iter().map(|(name, _)| name).collect();
        prop_assume!(apart.len() == names.len());
        let order = |some: &[Bidder]| draw(some, Amount::new("1").unwrap()).unwrap().order;
        for (at, one) in bidders.iter().enumerate() {
            for other in &bidders[at + 1..] {
                let pair = [one.clone(), other.clone()];
                let places: Vec<usize> = order(&pair).iter().map(|name| drawn.order.iter().position(|found| found == name).unwrap()).collect();
                prop_assert!(places[0] < places[1], "{pair:?}");
            }
        }
    }
}
