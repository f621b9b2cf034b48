//! The members of a plural bidder: their shares are all of it (Ley 80/1993 art. 7), and what cannot be a member is refused.

use crate::support::Case;
use habilita::engine::report::{Finding, State};
use serde_json::{json, Value};

/// A consorcio with members of these shares; an empty one has not been said.
fn consorcio(shares: &[&str]) -> Case {
    let member = |(index, share): (usize, &&str)| {
        let mut member = json!({ "id": format!("m{index}"), "kind": "legal" });
        if !share.is_empty() {
            member["share"] = json!(share);
        }
        member
    };
    Case::perfect().with(|c| {
        c.firm["kind"] = json!("consorcio");
        c.firm["members"] = shares.iter().enumerate().map(member).collect::<Value>();
    })
}

fn shares(shares: &[&str]) -> Finding {
    consorcio(shares).finding("PLU-01A")
}

/// Thirds written with four decimals fall short by 0,0001; nothing is rounded up for them.
#[test]
fn shares_add_up_to_the_whole_exactly() {
    let cases: &[(&[&str], State, &str)] = &[
        (&["60", "40"], State::Cumple, "las participaciones suman 100 %."),
        (&["33.3333", "33.3333", "33.3334"], State::Cumple, "las participaciones suman 100 %."),
        (&["33.3333", "33.3333", "33.3333"], State::NoCumple, "las participaciones suman 99,9999 %; falta 0,0001 %."),
        (&["60", "50"], State::NoCumple, "las participaciones suman 110 %; sobra 10 %."),
        (&["100", "0"], State::NoCumple, "«integrante 2» figura con 0 % de participación."),
        (&["60", ""], State::PorConfirmar, "falta la participación de integrante 2; las demás suman 60 %."),
        // Whatever the third takes part with, it is already too much.
        (&["60", "50", ""], State::NoCumple, "las participaciones suman 110 %; sobra 10 %."),
        (&["100"], State::PorConfirmar, "hay un solo integrante y hacen falta al menos dos."),
        (&[], State::PorConfirmar, "falta decir quiénes la integran y cuánto participa cada uno."),
    ];
    for (given, state, words) in cases {
        let found = shares(given);
        assert_eq!((found.state, found.sentence.split_once(": ").map(|(_, body)| body)), (*state, Some(*words)), "{given:?}");
    }
    println!("{} groups of members", cases.len());
    let sum = shares(&["60", "50"]);
    let cure = ("curable_until", "2026-02-11");
    assert_eq!(
        sum.figures.iter().map(|(k, v)| (*k, v.as_str())).collect::<Vec<_>>(),
        [cure, ("required_percent", "100"), ("total_percent", "110")]
    );
    assert_eq!(sum.steps.iter().map(|s| s.value.as_str()).collect::<Vec<_>>(), ["60 %", "50 %", "110 %"]);
}

/// Members kept from another process say nothing of a person that bids alone.
#[test]
fn members_do_not_count_for_who_bids_alone() {
    let alone = consorcio(&["60", "50"]).with(|c| c.firm["kind"] = json!("natural"));
    assert_eq!(alone.finding("PLU-01A").state, State::NoAplica);
}

#[test]
fn what_cannot_be_a_member_is_refused_with_its_place() {
    let places = |change: fn(&mut Value)| {
        let case = consorcio(&["60", "40"]).with(|c| change(&mut c.firm["members"]));
        let problems = case.try_judge().expect_err("broken");
        problems.into_iter().map(|p| (p.code, p.path)).collect::<Vec<_>>()
    };
    let one = |code: &'static str, path: &str| vec![(code, path.to_owned())];
    assert_eq!(places(|m| m[1]["id"] = json!("m0")), one("duplicate_id", "/members/1/id"));
    assert_eq!(places(|m| m[0]["kind"] = json!("union_temporal")), one("plural_member", "/members/0/kind"));
    assert_eq!(places(|m| m[0]["share"] = json!("100.5")), one("bad_percent", "/members/0/share"));
    assert_eq!(places(|m| m[0]["share"] = json!("mucho")), one("bad_amount", "/members/0/share"));
    assert_eq!(places(|m| m[0]["nombre"] = json!("1")), one("unknown_field", "/members/0/nombre"));
}
