//! The bidders of a trial.

use super::*;

#[test]
fn a_tie_is_tried_with_the_bidder_and_its_rivals() {
    let trm = Action::Draw(Change::new(|draw: &mut DrawDraft| draw.trm = Typed::new("4.123,57")));
    let named = Action::Draw(Change::new(|draw: &mut DrawDraft| draw.own_name = Typed::new("Ñandú")));
    let work = done([kind(BidderKind::Natural), trm.clone()]);
    assert_eq!(draw_of(&work).map(|draw| (draw.trm.is_some(), draw.bidders.len())), Some((true, 0)));
    // Names alone are a draw among them; what they credit is against the bidder.
    let named_only: fn(&mut RivalDraft) = |rival| rival.name = Typed::new("Nariño");
    let names = and(&and(&work, Action::AddRival), rival(0, named_only));
    assert_eq!(draw_of(&names).map(|draw| (draw.trm.is_some(), draw.bidders.len(), draw.bidders[0].own)), Some((true, 1, None)));
    let told: fn(&mut RivalDraft) = |rival| rival.large = Some(AnswerDraft::No);
    let told = draw_of(&and(&names, rival(0, told))).expect("a draw");
    assert_eq!((told.trm, told.bidders.len(), told.bidders[0].own), (None, 2, Some(Answer::Yes)), "whose name is still lacking");
    let work = done([
        kind(BidderKind::Natural),
        Action::AddRival,
        trm,
        named.clone(),
        rival(0, |rival| rival.at = Typed::new("05/02/2026, 3:20 p. m.")),
    ]);
    let draw = draw_of(&work).expect("a draw");
    assert_eq!(draw.trm, None, "without every name there is no alphabetical order");
    assert!(nameless(&work.offer.draw));
    assert_eq!(
        draw.bidders.iter().map(|one| (one.name.to_string(), one.own)).collect::<Vec<_>>(),
        [("Ñandú".to_owned(), Some(Answer::Yes)), ("Rival 1".to_owned(), None)]
    );
    assert_eq!(draw.bidders[1].offered_at, Moment::new("2026-02-05T15:20"));
    let work = and(
        &work,
        rival(0, |rival| {
            (rival.name, rival.proportion, rival.large) = (Typed::new("Nariño"), Typed::new("12,5 %"), Some(AnswerDraft::No));
            rival.credits.insert(Id::new("1").expect("an id"), AnswerDraft::Yes);
            rival.credits.insert(Id::new("5").expect("an id"), AnswerDraft::Yes);
            rival.private.insert(Id::new("6").expect("an id"), AnswerDraft::No);
        }),
    );
    let draw = draw_of(&work).expect("a draw");
    assert!(draw.trm.is_some());
    let credits = &draw.bidders[1].credits;
    assert_eq!(credits.keys().map(Id::as_str).collect::<Vec<_>>(), ["1", "10", "4", "6", "8"], "under 5 only what is in its place counts");
    assert_eq!(credits.get(&id("4")).and_then(|credit| credit.proportion).map(|part| part.to_string()), Some("12,5 %".to_owned()));
    // An empty row is nobody.
    assert_eq!(draw_of(&and(&work, Action::AddRival)).map(|draw| draw.bidders.len()), Some(2));
    assert_eq!(and(&work, Action::RemoveRival(0)).offer.draw.rivals.len(), 0);
}

#[test]
fn bidders_that_cannot_be_told_apart_and_hours_that_are_none() {
    let same: fn(&mut RivalDraft) = |rival| (rival.name, rival.at) = (Typed::new("Río"), Typed::new("05/02/2026 8:00"));
    let two = |edit: fn(&mut RivalDraft)| done([Action::AddRival, Action::AddRival, rival(0, same), rival(1, edit)]);
    let work = two(same);
    let (found, faults) = bidders(&work.offer.draw, &process());
    assert!(found.is_empty(), "without one of them somebody else could win");
    assert!(
        matches!(&faults[..], [(Some(of), words)] if *of == id("r2") && words.starts_with("Hay dos proponentes llamados «Río»")),
        "{faults:?}"
    );
    let (found, faults) =
        bidders(&two(|rival| (rival.name, rival.at) = (Typed::new("Río"), Typed::new("05/02/2026, 8:01 a. m."))).offer.draw, &process());
    assert_eq!((found.len(), faults.len()), (2, 0));
    assert_eq!(moment(" "), Ok(None));
    assert_eq!(moment("05/02/2026 a las 3:20 p. m.").map(|at| at.map(Moment::iso)), Ok(Some("2026-02-05T15:20".to_owned())));
    for wrong in ["8:10", "05/02/2026", "ayer 8:10", "05/02/2026 25:00"] {
        assert!(moment(wrong).is_err(), "{wrong}");
    }
}
