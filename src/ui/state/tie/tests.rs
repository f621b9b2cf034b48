use super::*;
use crate::engine::bidder::{Answer, BidderKind};
use crate::engine::offer::{DrawFacts, Offer, TieFacts};
use crate::engine::process::Process;
use crate::engine::values::{Date, Moment};
use crate::ui::state::people::people;
use crate::ui::state::*;
use serde_json::{json, Value};
use std::rc::Rc;
use yew::Reducible;

const GACHALA: &str = include_str!("../../../../www/procesos/gachala-mic-006-2026.json");

fn id(text: &str) -> Id {
    Id::new(text).expect("an id")
}

/// An invitation with one criterion of each kind that these tests need.
fn process() -> Process {
    let criterion = |id: &str, number: u16, kind: &str, applies: &[&str], proofs: Value| {
        json!({ "id": id, "number": number, "clause": "1", "cites": [], "title": format!("Criterio {id}"), "help": "Ayuda", "applies": applies,
            "rule": { kind: { "proofs": proofs } } })
    };
    let each = |id: &str| json!({ "id": id, "title": id, "whose": "each" });
    let plurals = ["consorcio", "union_temporal"];
    let criteria = json!([
        criterion("C1", 1, "national", &[], json!([each("existencia")])),
        criterion(
            "C2",
            2,
            "heads_of_family",
            &[],
            json!([{ "id": "declaracion", "title": "Declaración", "whose": "each", "max_age": { "days": 30, "from": "closing" } }])
        ),
        criterion(
            "C2V",
            2,
            "victims",
            &[],
            json!([each("declaracion"), { "id": "autorizacion", "title": "Autorización", "whose": "each", "consent": "yes" }])
        ),
        criterion("C3", 3, "disability", &[], json!([each("mintrabajo"), each("aportes")])),
        criterion("C4", 4, "pension_age", &[], json!([each("aportes")])),
        criterion("C5", 5, "ethnic", &[], json!([each("mininterior"), each("aportes")])),
        criterion("C6", 6, "reincorporation", &[], json!([each("reincorporacion")])),
        criterion("C7", 7, "member_head", &plurals, json!([{ "id": "acuerdo", "title": "Acuerdo" }, each("declaracion")])),
        criterion(
            "C8",
            8,
            "mipyme",
            &[],
            json!([{ "id": "rup", "title": "RUP", "whose": "each", "in_force": { "at": "closing" }, "or": { "id": "tamano", "title": "Certificación de tamaño" } }])
        ),
        criterion("C10", 10, "payments", &[], json!([each("pagos")])),
    ]);
    let mut definition: Value = serde_json::from_str(GACHALA).expect("JSON");
    definition["tiebreak"]["criteria"] = criteria;
    definition["contradictions"] = json!([]);
    Process::load(&definition.to_string()).expect("a definition")
}

fn done(actions: impl IntoIterator<Item = Action>) -> Work {
    let start = Rc::new(Work::default());
    (*actions.into_iter().fold(start, |work, action| work.reduce(action))).clone()
}

fn and(work: &Work, action: Action) -> Work {
    (*Rc::new(work.clone()).reduce(action)).clone()
}

fn kind(kind: BidderKind) -> Action {
    Action::Kind(Some(kind))
}

/// As the page does it: sensitive criteria carry their mark.
fn claim(criterion: &str, said: AnswerDraft) -> Action {
    let private = ["C2V", "C5", "C6"].contains(&criterion).then_some(Answer::Yes);
    Action::Claim(id(criterion), Change::new(move |claim: &mut ClaimDraft| (claim.claimed, claim.private) = (Some(said), private)))
}

fn yes(criterion: &str) -> Action {
    claim(criterion, AnswerDraft::Yes)
}

fn tie(owner: Option<&str>, edit: fn(&mut TieFactsDraft)) -> Action {
    Action::Tie(owner.map(id), Change::new(edit))
}

fn held(criterion: &str, owner: Option<&str>, paper: &str) -> Action {
    let (owner, paper) = (owner.map(id), id(paper));
    let change = move |claim: &mut ClaimDraft| {
        claim.put_paper(owner.as_ref(), paper.clone(), PaperDraft { has: Some(AnswerDraft::Yes), ..PaperDraft::default() })
    };
    Action::Claim(id(criterion), Change::new(change))
}

fn members() -> Vec<Action> {
    let member = |place: usize, kind: BidderKind, share: &'static str| {
        Action::Member(place, Change::new(move |row: &mut MemberDraft| (row.kind, row.share) = (Some(kind), Typed::new(share))))
    };
    vec![
        kind(BidderKind::Consorcio),
        Action::AddMember,
        Action::AddMember,
        member(0, BidderKind::Legal, "76"),
        member(1, BidderKind::Natural, "24"),
    ]
}

fn offer(work: &Work) -> Offer {
    documents(work, &process()).offer
}

fn own(work: &Work) -> TieFacts {
    offer(work).tie_facts.expect("facts")
}

/// The fields of the page, as its questions name them.
fn asked(work: &Work) -> Vec<String> {
    questions(&process(), work)
        .into_iter()
        .filter(|q| q.page == crate::ui::routes::Page::TieBreak && !q.optional)
        .map(|q| q.field)
        .collect()
}

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

fn rival(place: usize, edit: fn(&mut RivalDraft)) -> Action {
    Action::Draw(Change::new(move |draw: &mut DrawDraft| edit(&mut draw.rivals[place])))
}

fn draw_of(work: &Work) -> Option<DrawFacts> {
    offer(work).draw
}

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
