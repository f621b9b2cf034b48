//! What is asked of the bidder for its criteria, and what its answers come to.

use super::*;

#[test]
fn a_criterion_answered_no_asks_nothing_and_its_facts_stay_in_the_draft() {
    let typed = |draft: &mut TieFactsDraft| {
        (draft.workers, draft.disabled) = (Typed::new("21"), Typed::new("15/01/2020\n16/02/2021"));
    };
    let work = done([kind(BidderKind::Natural), yes("C3"), tie(None, typed)]);
    let facts = own(&work);
    assert_eq!(facts.workers.map(|workers| workers.get()), Some(21));
    assert_eq!(facts.disabled.map(|days| days.len()), Some(2));
    let no = and(&work, claim("C3", AnswerDraft::No));
    assert_eq!((offer(&no).tie_facts, offer(&no).tie_members.len()), (None, 0));
    assert_eq!(no.offer.tie(None), work.offer.tie(None));
    // «No sé» still asks the facts, and no paper.
    let unknown = and(&work, claim("C3", AnswerDraft::Unknown));
    assert!(own(&unknown).disabled.is_some());
    assert!(asked(&unknown).contains(&"tie-workers".to_owned()));
    assert!(!asked(&unknown).iter().any(|field| field.starts_with("C3-mintrabajo")));
    assert!(offer(&unknown).tiebreak.is_empty());
}

#[test]
fn each_form_of_person_is_asked_its_own_facts() {
    let of = |work: &Work| asked(work).into_iter().filter(|field| field.starts_with("tie-")).collect::<Vec<_>>();
    assert_eq!(of(&done([kind(BidderKind::Natural), yes("C2")])), ["tie-head_of_family"]);
    assert_eq!(of(&done([kind(BidderKind::Legal), yes("C2")])), ["tie-heads_of_family"]);
    assert_eq!(of(&done([kind(BidderKind::Legal), yes("C10")])), ["tie-payments", "tie-mipyme_payments"]);
    let plural = done(members().into_iter().chain([yes("C2"), yes("C7")]));
    assert_eq!(of(&plural), ["tie-heads_of_family.m1", "tie-head_of_family.m2", "tie-ties.m1", "tie-ties.m2"]);
    let unnamed = done([kind(BidderKind::Consorcio), yes("C2")]);
    assert!(of(&unnamed).is_empty(), "nobody to ask");
}

#[test]
fn a_fact_or_a_paper_that_several_criteria_need_is_asked_once() {
    let work = done([kind(BidderKind::Natural), yes("C5"), yes("C3"), yes("C4"), held("C3", None, "aportes")]);
    let fields = asked(&work);
    let count = |field: &str| fields.iter().filter(|one| *one == field).count();
    assert_eq!(count("tie-workers"), 1);
    assert_eq!(fields.iter().filter(|one| one.contains("aportes-tiene")).collect::<Vec<_>>(), ["C3-aportes-tiene"]);
    let firm = people(&work, &process());
    let (definition, asks_of) = (process(), |at: Option<&crate::engine::process::Criterion>| at.map(|at| at.id.to_string()));
    let asks = TieAsks::of(&definition, &work, &firm);
    let five = asks.criteria.iter().find(|one| one.criterion.id == id("C5")).expect("the criterion");
    assert_eq!(five.facts.iter().map(|ask| asks_of(ask.at)).collect::<Vec<_>>(), [Some("C3".to_owned()), None]);
    assert_eq!(five.papers.iter().map(|ask| asks_of(ask.at)).collect::<Vec<_>>(), [None, Some("C3".to_owned())]);
    // The answer goes to all of them.
    let claims = offer(&work).tiebreak;
    for criterion in ["C3", "C4", "C5"] {
        let papers = &claims.get(&id(criterion)).expect("a claim").proofs;
        assert_eq!(papers.get(&id("aportes")).and_then(|paper| paper.has), Some(Answer::Yes), "{criterion}");
    }
    assert_eq!(claims.get(&id("C3")).map(|claim| claim.proofs.len()), Some(1), "and no other with it");
    // The public one steps back: it is asked where it is still needed, with the answer of those that still ask.
    let fewer = and(&work, claim("C3", AnswerDraft::No));
    assert!(asked(&fewer).contains(&"C4-aportes-tiene".to_owned()));
}

#[test]
fn papers_are_asked_of_each_member_with_the_dates_that_matter() {
    let work = done(members().into_iter().chain([yes("C2"), yes("C7"), held("C2", Some("m2"), "declaracion")]));
    let mut fields = asked(&work);
    fields.retain(|field| field.starts_with("C2-") || field.starts_with("C7-"));
    assert_eq!(
        fields,
        ["C2-invoca", "C2-declaracion.m1-tiene", "C2-declaracion.m2-tiene", "C2-declaracion.m2-fecha", "C7-invoca", "C7-acuerdo-tiene"]
    );
    let claim = offer(&work).tiebreak.get(&id("C2")).cloned().expect("a claim");
    assert!(claim.proofs.is_empty());
    assert_eq!(claim.members.get(&id("m2")).map(|papers| papers.len()), Some(1));
    // Another that would do is asked while the first is not there.
    let size = |has: Option<AnswerDraft>| {
        let change = move |claim: &mut ClaimDraft| claim.put_paper(None, id("rup"), PaperDraft { has, ..PaperDraft::default() });
        let work = done([kind(BidderKind::Natural), yes("C8"), Action::Claim(id("C8"), Change::new(change))]);
        asked(&work).into_iter().filter(|field| field.starts_with("C8-")).collect::<Vec<_>>()
    };
    assert_eq!(size(None), ["C8-invoca", "C8-rup-tiene", "C8-tamano-tiene"]);
    assert_eq!(size(Some(AnswerDraft::Yes)), ["C8-invoca", "C8-rup-tiene", "C8-rup-vence"]);
}

#[test]
fn a_member_that_is_gone_takes_its_facts_and_papers() {
    let typed = |draft: &mut TieFactsDraft| draft.head_of_family = Some(AnswerDraft::Yes);
    let work = done(members().into_iter().chain([yes("C2"), tie(Some("m2"), typed), held("C2", Some("m2"), "declaracion")]));
    assert_eq!(offer(&work).tie_members.len(), 1);
    let gone = and(&work, Action::RemoveMember(1));
    assert!(offer(&gone).tie_members.is_empty());
    let back =
        and(&and(&gone, Action::AddMember), Action::Member(1, Change::new(|row: &mut MemberDraft| row.kind = Some(BidderKind::Natural))));
    assert_eq!(back.firm.members[1].id, Some(id("m2")));
    assert!(offer(&back).tie_members.is_empty(), "whoever comes next is somebody else");
    assert!(offer(&back).tiebreak.get(&id("C2")).is_some_and(|claim| claim.members.is_empty()));
}

#[test]
fn days_are_read_from_a_pasted_column_and_the_line_that_is_none_is_named() {
    let date = |text: &str| Date::new(text).expect("a date");
    assert_eq!(days("15/01/2020\r\n\n 2021-02-16 \n"), Ok(Some(vec![date("2020-01-15"), date("2021-02-16")])));
    for none in ["0", " Ninguno ", "ninguna", "no hay"] {
        assert_eq!(days(none), Ok(Some(Vec::new())), "{none}");
    }
    assert_eq!(days("  \n"), Ok(None));
    let fault = days("15/01/2020\nPedro\n").expect_err("a fault");
    assert!(fault.starts_with("Renglón 2: «Pedro» no es una fecha"), "{fault}");
    assert!(days("31/02/2020").is_err());
    let unreadable = |draft: &mut TieFactsDraft| (draft.workers, draft.disabled) = (Typed::new("9"), Typed::new("15/01/2020\n1"));
    let facts = own(&done([kind(BidderKind::Natural), yes("C3"), tie(None, unreadable)]));
    assert_eq!((facts.workers.map(|n| n.get()), facts.disabled), (Some(9), None), "one that cannot be read makes the list unknown");
}

/// What cannot be so together is unknown, and says which field is wrong; nothing public hangs on what is sensitive.
#[test]
fn facts_that_contradict_each_other_become_unknown() {
    let faults = |work: &Work| {
        let definition = process();
        let firm = people(work, &definition);
        let asks = TieAsks::of(&definition, work, &firm);
        asks.faults.iter().map(|(owner, (fact, words))| (owner.clone(), *fact, words.clone())).collect::<Vec<_>>()
    };
    use crate::engine::tie::TieFact;
    let typed: fn(&mut TieFactsDraft) = |draft| (draft.workers, draft.disabled) = (Typed::new("1"), Typed::new("15/01/2020\n15/01/2021"));
    let work = done([kind(BidderKind::Natural), yes("C3"), tie(None, typed)]);
    assert_eq!(offer(&work).tie_facts, None);
    assert!(
        matches!(&faults(&work)[..], [(None, TieFact::Disabled, words)] if words.starts_with("Hay 2 trabajadores con discapacidad y la nómina es de 1"))
    );
    let typed: fn(&mut TieFactsDraft) =
        |draft| (draft.workers, draft.pension_age) = (Typed::new("1"), Typed::new("15/01/2020\n15/01/2021"));
    let work = done(members().into_iter().chain([yes("C4"), tie(Some("m1"), typed)]));
    assert!(matches!(&faults(&work)[..], [(Some(_), TieFact::PensionAge, _)]));
    let typed: fn(&mut TieFactsDraft) = |draft| (draft.payments, draft.mipyme_payments) = (Typed::new("100"), Typed::new("101"));
    let work = done([kind(BidderKind::Legal), yes("C10"), tie(None, typed)]);
    assert_eq!(offer(&work).tie_facts, None);
    assert!(matches!(&faults(&work)[..], [(None, TieFact::MipymePayments, words)] if words.contains("pasa de todo lo pagado")));
    let typed: fn(&mut TieFactsDraft) = |draft| {
        draft.heads_of_family = Typed::new("60 %");
        draft.sensitive.get_or_insert_default().victims = Typed::new("40,5");
    };
    let work = done([kind(BidderKind::Legal), yes("C2"), yes("C2V"), tie(None, typed)]);
    assert_eq!(own(&work).sensitive, None);
    assert!(own(&work).heads_of_family.is_some(), "what is not sensitive stays");
    assert!(matches!(&faults(&work)[..], [(None, TieFact::Victims, words)] if words.contains("pasa del 100 %")));
    let typed: fn(&mut TieFactsDraft) = |draft| {
        draft.workers = Typed::new("1");
        draft.sensitive.get_or_insert_default().ethnic = Typed::new("15/01/2020\n15/01/2021");
    };
    let work = done([kind(BidderKind::Natural), yes("C3"), yes("C5"), tie(None, typed)]);
    assert_eq!(own(&work).workers.map(|n| n.get()), Some(1));
    assert!(matches!(&faults(&work)[..], [(None, TieFact::Ethnic, _)]));
    for wrong in ["120", "-5", "sesenta"] {
        let put = Change::put(|draft: &mut TieFactsDraft, text: String| draft.heads_of_family = Typed::new(&text), wrong.to_owned());
        assert_eq!(offer(&done([kind(BidderKind::Legal), yes("C2"), Action::Tie(None, put)])).tie_facts, None, "{wrong}");
    }
}

#[test]
fn the_names_of_an_earlier_release_are_rivals() {
    let text =
        r#"{ "format": "habilita-borrador-oferta/1", "draw": { "trm": "4.123,57", "names": "Ñandú S.A.S.\n\n Álvarez y Cía. \nNariño" } }"#;
    let offer = read_offer(text).expect("an offer draft");
    let named: Vec<(&str, &str)> = offer.draw.rivals.iter().map(|rival| (rival.id.as_ref().map_or("", Id::as_str), &*rival.name)).collect();
    assert_eq!(named, [("r1", "Ñandú S.A.S."), ("r2", "Álvarez y Cía."), ("r3", "Nariño")]);
    assert!(offer.draw.names.is_empty());
    let again = read_offer(&offer_text(&offer)).expect("an offer draft");
    assert_eq!(again, offer, "and only once");
    let file = format!(r#"{{ "format": "habilita-guardado/1", "offers": [{{ "place": "a", "offer": {text} }}], "processes": [] }}"#);
    let Ok(Given::Saved(saved, _)) = read_file(&file) else { panic!("a file of ours") };
    assert_eq!(saved.offers[0].offer.draw, offer.draw);
}
