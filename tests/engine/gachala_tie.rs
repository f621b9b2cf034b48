//! Worked cases on the tie-break of Gachalá MIC-006-2026. G:nnn is a line of the published invitation as plain text.

use crate::support::Case;
use habilita::engine::report::{Overall, State};
use serde_json::json;

#[test]
fn a_missing_tie_break_proof_only_loses_the_tie() {
    let case = Case::perfect().with(|c| c.offer["tiebreak"]["DES-02"]["proofs"]["declaracion_notarial"] = json!({ "has": "no" }));
    let finding = case.finding("DES-02");
    assert_eq!((finding.state, finding.consequence), (State::NoCumple, Some("tie_break")));
    assert_eq!(case.judge().overall, Overall::Ready);
    // Closing 06-02-2026 − 30 calendar days (9.2).
    let issued = |date: &str| {
        Case::perfect()
            .with(|c| c.offer["tiebreak"]["DES-02"]["proofs"]["declaracion_notarial"]["issued"] = json!(date))
            .finding("DES-02")
            .state
    };
    assert_eq!((issued("2026-01-07"), issued("2026-01-06"), issued("2026-02-07")), (State::Cumple, State::NoCumple, State::NoCumple));
    let not_claimed = Case::perfect().with(|c| c.offer["tiebreak"]["DES-02"] = json!({ "claimed": "no" })).finding("DES-02");
    assert_eq!(not_claimed.state, State::NoAplica);
}

/// 4123 = 3 × 1374 + 1 → number 1; 4122 = 3 × 1374 → residue 0 → number 3. Order: Álvarez, Nariño, Ñandú (ñ after n).
#[test]
fn the_draw_takes_the_residue_of_the_integer_part_of_the_trm() {
    let drawn = |trm: &str| Case::perfect().with(|c| c.offer["draw"]["trm"] = json!(trm)).finding("DES-12");
    let one = drawn("4123.57");
    assert_eq!(
        (one.figures["residue"].as_str(), one.figures["number"].as_str(), one.figures["winner"].as_str()),
        ("1", "1", "Álvarez y Cía.")
    );
    let three = drawn("4122.99");
    assert_eq!(
        (three.figures["residue"].as_str(), three.figures["number"].as_str(), three.figures["winner"].as_str()),
        ("0", "3", "Ñandú S.A.S.")
    );
    assert_eq!(one.state, State::NoAplica, "a replay judges nothing");
}

/// Equal names: the earlier offer goes first (9.12, a).
#[test]
fn equal_names_are_ordered_by_the_hour_of_the_offer() {
    use habilita::engine::offer::Bidder;
    use habilita::engine::reading::Text;
    use habilita::engine::values::{Amount, Moment};
    let bidder = |name: &str, at: &str| Bidder {
        name: Text::new(name).unwrap(),
        offered_at: Moment::new(at),
        own: None,
        credits: Default::default(),
    };
    let late = bidder("Unión Temporal Río", "2026-02-06T08:00");
    let early = bidder("UNION TEMPORAL RIO", "2026-02-05T10:00");
    // 4123 is odd: residue 1 of two, the first in order.
    let drawn = habilita::engine::draw(&[late, early], Amount::new("4123.57").unwrap()).unwrap();
    assert_eq!((drawn.number, drawn.winner.as_str()), (1, "UNION TEMPORAL RIO"));
}
