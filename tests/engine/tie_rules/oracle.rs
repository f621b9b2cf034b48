//! The trial against a plain enumeration: every way to complete what is not known is played by hand, and what is told must be what all of them say.

use super::synthetic::{alone, Tied};
use crate::support::Case;
use proptest::prelude::*;
use serde_json::{json, Map, Value};
use std::collections::BTreeSet;

/// Whether it is credited, with what part, and whether it is large, as drawn.
type Drawn = (Option<bool>, Option<u8>, Option<bool>);

/// The numbers that are drawn; nobody credits the others.
const NUMBERS: [u16; 6] = [1, 2, 4, 8, 9, 10];

/// What is known of a bidder under a number: whether it credits it, its part of the payroll in %, whether it is made up of large cooperatives.
#[derive(Clone, Debug, Default)]
struct Known {
    credited: Option<bool>,
    part: Option<u8>,
    large: Option<bool>,
}

/// The same, completed: its part is 0 if it does not credit the number.
#[derive(Clone, Copy)]
struct Complete {
    part: u8,
    large: bool,
}

/// Every way to complete it. A part that nobody knows may be less than any other, equal to one or more than all.
fn completions(known: &Known, number: u16) -> Vec<Complete> {
    let parts: Vec<u8> = match (known.credited, known.part) {
        (Some(false), _) => vec![0],
        (_, Some(part)) if number == 4 => vec![part],
        (Some(true), _) if number == 4 => vec![1, 5, 10, 15, 20],
        (None, _) if number == 4 => vec![0, 1, 5, 10, 15, 20],
        (Some(true), _) => vec![1],
        (None, _) => vec![0, 1],
    };
    let sizes: Vec<bool> = match known.large {
        _ if number < 8 => vec![false],
        Some(large) => vec![large],
        None => vec![false, true],
    };
    parts.iter().flat_map(|part| sizes.iter().map(|large| Complete { part: *part, large: *large })).collect()
}

/// Who stays tied after a number, everything being known.
fn survive(tied: &[usize], all: &[Complete], number: u16) -> Vec<usize> {
    let keep = |keep: &dyn Fn(&Complete) -> bool| tied.iter().zip(all).filter(|(_, one)| keep(one)).map(|(at, _)| *at).collect::<Vec<_>>();
    let most = all.iter().map(|one| one.part).max().unwrap_or(0);
    if most == 0 {
        return tied.to_vec();
    }
    if number == 4 {
        return keep(&|one| one.part == most);
    }
    let small = keep(&|one| one.part > 0 && !one.large);
    if number >= 8 && !small.is_empty() {
        return small;
    }
    keep(&|one| one.part > 0)
}

/// Those still tied at the end, and the number that left only one.
type End = (Vec<usize>, Option<u16>);

fn play(known: &[Vec<Known>], tied: Vec<usize>, from: usize, ends: &mut BTreeSet<End>) {
    let Some(number) = NUMBERS.get(from) else {
        ends.insert((tied, None));
        return;
    };
    let ways: Vec<Vec<Complete>> = tied.iter().map(|at| completions(&known[*at][from], *number)).collect();
    let mut all: Vec<Vec<Complete>> = vec![Vec::new()];
    for way in &ways {
        all = all.iter().flat_map(|before| way.iter().map(move |one| before.iter().copied().chain([*one]).collect())).collect();
    }
    let next: BTreeSet<Vec<usize>> = all.iter().map(|all| survive(&tied, all, *number)).collect();
    for left in next {
        if left.len() == 1 {
            ends.insert((left, Some(*number)));
        } else {
            play(known, left, from + 1, ends);
        }
    }
}

/// By hand: names in order, the residue of the integer part, and 0 is the last.
fn drawn(tied: &[usize], names: &[&str], trm: usize) -> usize {
    let mut order = tied.to_vec();
    order.sort_by_key(|at| names[*at]);
    let residue = trm % order.len();
    order[if residue == 0 { order.len() } else { residue } - 1]
}

fn credit(known: &Known) -> Value {
    let answer = |said: bool| json!(if said { "yes" } else { "no" });
    let mut credit = json!({});
    known.credited.iter().for_each(|said| credit["credited"] = answer(*said));
    known.large.iter().for_each(|said| credit["large"] = answer(*said));
    known.part.iter().for_each(|part| credit["proportion"] = json!(part.to_string()));
    credit
}

/// A rival: most of it is known, so that trials go on.
fn rival() -> impl Strategy<Value = Vec<Known>> {
    let said = || prop::sample::select(vec![Some(true), Some(true), Some(false), Some(false), Some(false), None]);
    let part = prop::sample::select(vec![Some(5), Some(10), Some(15), Some(5), None]);
    let one = (said(), part, said());
    prop::collection::vec(one, NUMBERS.len()).prop_map(|all| {
        let of = |((credited, part, large), number): (Drawn, &u16)| Known {
            credited,
            part: part.filter(|_| *number == 4),
            large: large.filter(|_| *number >= 8),
        };
        all.into_iter().zip(&NUMBERS).map(of).collect()
    })
}

/// The bidder itself, a natural person: its facts, and what they come to by hand.
fn own() -> impl Strategy<Value = (Value, Vec<Known>)> {
    let said = || prop::sample::select(vec![Some(true), Some(false), Some(false), None]);
    let hired = prop::sample::select(vec![Some(0_u8), Some(1), Some(2), None]);
    let size = prop::sample::select(vec![Some("small"), Some("large"), Some("large_cooperative"), None]);
    (said(), said(), said(), hired, size, said()).prop_map(|(national, head, victim, hired, size, paid)| {
        let answer = |said: bool| if said { "yes" } else { "no" };
        let mut facts = json!({ "workers": 20, "payments": "100", "sensitive": {} });
        national.iter().for_each(|said| facts["national"] = json!(answer(*said)));
        head.iter().for_each(|said| facts["head_of_family"] = json!(answer(*said)));
        victim.iter().for_each(|said| facts["sensitive"]["victim"] = json!(answer(*said)));
        // 1 of 20 is 5 %.
        hired.iter().for_each(|hired| facts["pension_age"] = json!(vec!["2020-01-01"; usize::from(*hired)]));
        size.iter().for_each(|size| facts["business"] = json!(size));
        paid.iter().for_each(|said| facts["mipyme_payments"] = json!(if *said { "25" } else { "24" }));
        let known = |credited| Known { credited, ..Known::default() };
        let women = match (head, victim) {
            (Some(true), _) | (_, Some(true)) => Some(true),
            (Some(false), Some(false)) => Some(false),
            _ => None,
        };
        let four = Known { credited: hired.map(|hired| hired > 0), part: hired.map(|hired| hired * 5), large: None };
        let eight = Known { credited: size.map(|size| size != "large"), part: None, large: size.map(|size| size == "large_cooperative") };
        let ten = Known { large: Some(false), ..known(paid) };
        (facts, vec![known(national), known(women), four, eight, known(Some(false)), ten])
    })
}

/// An offer, what is known of each bidder, their names and the whole part of the rate.
type Tie = (Case, Vec<Vec<Known>>, Vec<&'static str>, Option<usize>);

fn ties() -> impl Strategy<Value = Tie> {
    let names = Just(vec!["Ana", "Beto", "Caro", "Dina"]).prop_shuffle();
    // Nobody credits the numbers that are still, so that some ties reach the draw.
    let stirred = prop::sample::subsequence(NUMBERS.to_vec(), 0..=NUMBERS.len());
    (prop::collection::vec(rival(), 2..5), prop::option::of(own()), names, prop::option::of(4_000_usize..4_024), stirred).prop_map(
        |(mut known, own, names, trm, stirred)| {
            let (mut case, with_own) = (alone("natural"), own.is_some());
            if let Some((facts, itself)) = own {
                case = case.says(facts);
                known[0] = itself;
            }
            for (_, known) in known.iter_mut().flat_map(|known| NUMBERS.iter().zip(known)).filter(|(number, _)| !stirred.contains(number)) {
                *known = Known { credited: Some(false), large: known.large, part: None };
            }
            let claimable = [("national", 1), ("heads_of_family", 2), ("victims", 2), ("pension_age", 4), ("mipyme", 8), ("payments", 10)];
            for (id, claim) in case.offer["tiebreak"].as_object_mut().unwrap() {
                let claimed = claimable.iter().any(|(kind, number)| *id == format!("C-{kind}") && stirred.contains(number));
                claim["claimed"] = json!(if claimed { "yes" } else { "no" });
            }
            let bidder = |(at, known): (usize, &Vec<Known>)| {
                if with_own && at == 0 {
                    return json!({ "name": names[0], "own": "yes" });
                }
                let mut credits: Map<String, Value> = (1..=11).map(|number| (number.to_string(), json!({ "credited": "no" }))).collect();
                credits.extend(NUMBERS.iter().zip(known).map(|(number, known)| (number.to_string(), credit(known))));
                json!({ "name": names[at], "credits": credits })
            };
            case.offer["draw"] = json!({ "bidders": known.iter().enumerate().map(bidder).collect::<Value>() });
            trm.iter().for_each(|trm| case.offer["draw"]["trm"] = json!(format!("{trm}.75")));
            (case, known, names, trm)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_told_is_what_every_completion_says((case, known, names, trm) in ties()) {
        let mut ends = BTreeSet::new();
        play(&known, (0..known.len()).collect(), 0, &mut ends);
        // Who wins in each: nobody knows without a rate, if several are left.
        let winner = |(tied, _): &End| match (tied.as_slice(), trm) {
            ([one], _) => Some(*one),
            (_, Some(trm)) => Some(drawn(tied, &names, trm)),
            _ => None,
        };
        let winners: BTreeSet<Option<usize>> = ends.iter().map(winner).collect();
        let decided: Vec<Option<u16>> = ends.iter().map(|(_, number)| *number).collect();
        let found = case.finding("DESEMPATE");
        let figure = |name: &str| found.figures.get(name).map(String::as_str);
        let told = format!("{} {:?}\n{ends:?}\n{}", found.code, found.figures, found.sentence);
        // The draw itself: only when it is known who reaches it, and they are several.
        let sets: BTreeSet<&Vec<usize>> = ends.iter().map(|(tied, _)| tied).collect();
        let draw = case.finding("SORTEO");
        let drawing = match (trm, sets.len(), sets.first().map_or(0, |tied| tied.len())) {
            (None, ..) => "draw_incomplete",
            (_, 1, 1) => "draw_not_needed",
            (_, 1, _) => "draw_replayed",
            _ => "draw_open",
        };
        prop_assert_eq!(draw.code, drawing, "{}", told);
        prop_assert!(drawing != "draw_replayed" || draw.figures.get("winner") == found.figures.get("winner"), "{}", told);
        match (winners.len(), winners.first().copied().flatten()) {
            (1, Some(one)) => {
                prop_assert_eq!(figure("winner"), Some(names[one]), "{}", told);
                // The latest number at which any completion decides it, if all of them do.
                let latest = decided.iter().copied().collect::<Option<Vec<u16>>>().and_then(|all| all.into_iter().max());
                prop_assert_eq!(found.code, if latest.is_some() { "tie_won_by_criterion" } else { "tie_won_by_draw" }, "{}", told);
                prop_assert_eq!(figure("criterion").map(str::to_owned), latest.map(|number| number.to_string()), "{}", told);
            }
            _ if ends.len() == 1 => {
                prop_assert_eq!(found.code, "tie_goes_to_draw", "{}", told);
                let left = ends.first().unwrap().0.len().to_string();
                prop_assert_eq!(figure("left"), Some(left.as_str()), "{}", told);
            }
            _ => {
                prop_assert_eq!(found.code, "tie_open", "{}", told);
                prop_assert_eq!(figure("winner"), None, "{}", told);
                // Exactly those who win in some completion, or may be drawn.
                let may: BTreeSet<usize> = ends.iter().flat_map(|end| winner(end).map_or_else(|| end.0.clone(), |one| vec![one])).collect();
                for (at, name) in names.iter().enumerate() {
                    prop_assert_eq!(found.sentence.contains(name), may.contains(&at), "{}: {}", name, told);
                }
            }
        }
    }
}
