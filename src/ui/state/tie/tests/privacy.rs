//! What is kept in memory only.

use super::*;

/// What was answered of a sensitive criterion, and what would tell that it was, is nowhere in what is stored.
#[test]
fn nothing_sensitive_is_stored_nor_in_the_receipt() {
    let definition = process();
    let typed: fn(&mut TieFactsDraft) = |draft| {
        draft.workers = Typed::new("77");
        let sensitive = draft.sensitive.get_or_insert_default();
        (sensitive.victim, sensitive.reincorporated, sensitive.ethnic) =
            (Some(AnswerDraft::Yes), Some(AnswerDraft::Yes), Typed::new("11/11/2011"));
    };
    let plain =
        done([kind(BidderKind::Natural), claim("C3", AnswerDraft::No), Action::AddRival, rival(0, |rival| rival.name = Typed::new("Río"))]);
    let said = [
        yes("C2V"),
        yes("C5"),
        yes("C6"),
        tie(None, typed),
        held("C5", None, "aportes"),
        rival(0, |rival| {
            rival.private.insert(Id::new("6").expect("an id"), AnswerDraft::Yes);
        }),
    ];
    let work = Rc::new(said.into_iter().fold(plain.clone(), |work, action| and(&work, action)));
    let marked = work.marked(&definition);
    assert!(marked.offer.has_private() && !plain.offer.has_private());
    assert_eq!(marked.offer.tie(None).unkept, [id("workers")]);
    assert_eq!(offer_text(&marked.offer.without_private()), offer_text(&plain.offer), "as if nothing had been said");
    assert_eq!(read_offer(&offer_text(&marked.offer)).as_ref(), Ok(&marked.offer), "a file may have it, if it is asked for");
    let receipt = |work: &Work| {
        let documents = documents(&Work { offer: work.marked_offer(&definition), ..work.clone() }, &definition);
        crate::engine::receipt(&definition, &documents.firm, &documents.offer, Moment::new("2026-02-05").expect("a moment")).code
    };
    assert_eq!(receipt(&work), receipt(&plain));
    assert!(
        documents(&work, &definition).offer.tie_facts.is_some_and(|facts| facts.workers.is_some() && facts.sensitive.is_some()),
        "and it is judged"
    );
    // Once something public asks for it too, it is stored; and not again when only the sensitive one does.
    let public = Rc::new(and(&marked, yes("C4"))).marked(&definition);
    assert!(offer_text(&public.offer.without_private()).contains("77"));
    let again = Rc::new(and(&public, claim("C4", AnswerDraft::No))).marked(&definition);
    assert!(!offer_text(&again.offer.without_private()).contains("77"));
    // With nothing sensitive claimed it is an answer to a question that is not asked now, like any other.
    let left = again.offer.tiebreak.keys().filter(|id| ["C2V", "C5", "C6"].contains(&id.as_str())).cloned().collect::<Vec<_>>();
    let none = left.into_iter().fold((*again).clone(), |work, id| and(&work, claim(id.as_str(), AnswerDraft::No)));
    assert!(offer_text(&Rc::new(none).marked(&definition).offer.without_private()).contains("77"));
}

impl Work {
    fn marked_offer(&self, process: &Process) -> OfferDraft {
        Rc::new(self.clone()).marked(process).offer.without_private()
    }
}

/// What another tab stored comes without the sensitive answers that this one holds; they stay.
#[test]
fn what_is_not_stored_survives_another_tab() {
    let typed: fn(&mut TieFactsDraft) = |draft| {
        draft.workers = Typed::new("77");
        draft.sensitive.get_or_insert_default().ethnic = Typed::new("0");
    };
    let work = done([
        kind(BidderKind::Natural),
        yes("C5"),
        tie(None, typed),
        Action::AddRival,
        rival(0, |rival| {
            rival.private.insert(Id::new("5").expect("an id"), AnswerDraft::No);
        }),
    ]);
    let known = Rc::new(work).marked(&process());
    let mut stored = read_offer(&offer_text(&known.offer.without_private())).expect("an offer draft");
    assert!(!stored.has_private());
    stored.title = Typed::new("De otra pestaña");
    stored.take_private(&known.offer);
    assert_eq!(OfferDraft { title: Typed::default(), ..stored }, known.offer);
}

/// A file made by hand may have a rival's sensitive answers among the others.
#[test]
fn a_rivals_sensitive_answers_are_put_apart() {
    let text = r#"{ "format": "habilita-borrador-oferta/1", "draw": { "rivals": [{ "name": "Río", "credits": { "1": "yes", "2": "yes", "6": "no" } }] } }"#;
    let mut offer = read_offer(text).expect("an offer draft");
    assert!(offer.mark_private(&process()));
    assert!(!offer.mark_private(&process()));
    let rival = &offer.draw.rivals[0];
    assert_eq!(rival.credits.keys().map(Id::as_str).collect::<Vec<_>>(), ["1"]);
    assert_eq!(rival.private.keys().map(Id::as_str).collect::<Vec<_>>(), ["2", "6"], "2 has a sensitive criterion too");
    assert!(!offer_text(&offer.without_private()).contains("\"6\""));
}

/// The day a company was constituted is asked whatever is claimed, so that it tells nothing; only of companies, and only if a criterion hangs on it.
#[test]
fn the_day_of_constitution_reaches_the_documents_of_whom_it_matters_to() {
    let since = |place: usize| Action::Member(place, Change::new(|row: &mut MemberDraft| row.constituted = Typed::new("15/03/2019")));
    let work = done(members().into_iter().chain([since(0), since(1)]));
    let dates = |process: &Process| documents(&work, process).firm.members.iter().map(|member| member.constituted).collect::<Vec<_>>();
    assert_eq!(dates(&process()), [Date::new("2019-03-15"), None]);
    let mut without: Value = serde_json::from_str(GACHALA).expect("JSON");
    without["tiebreak"]["criteria"] = json!([]);
    without["contradictions"] = json!([]);
    assert_eq!(dates(&Process::load(&without.to_string()).expect("a definition")), [None, None]);
    let fields: Vec<String> =
        questions(&process(), &work).into_iter().map(|q| q.field).filter(|field| field.contains("constitucion")).collect();
    assert_eq!(fields, ["m1-constitucion", "constitucion"]);
}
