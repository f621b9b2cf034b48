use super::*;
use crate::engine::bidder::Answer;
use crate::engine::process::Process;
use crate::engine::values::{Date, Pesos, PriceEntry};
use yew::Reducible;

const GACHALA: &str = include_str!("../../../www/procesos/gachala-mic-006-2026.json");

fn process() -> Process {
    Process::load(GACHALA).expect("the shipped definition")
}

fn id(text: &str) -> Id {
    Id::new(text).expect("an id")
}

fn done(actions: impl IntoIterator<Item = Action>) -> Work {
    let start = Rc::new(Work::default());
    (*actions.into_iter().fold(start, |work, action| work.reduce(action))).clone()
}

fn paper(has: Option<AnswerDraft>, issued: &str) -> Action {
    Action::Paper(None, id("registro_mercantil"), PaperDraft { has, issued: Typed::new(issued), ..PaperDraft::default() }.into())
}

/// A date left behind by an earlier «sí» must not speak against «no» or «no sé».
#[test]
fn not_knowing_a_paper_forgets_its_date() {
    let held = |has| documents(&done([paper(has, "07/01/2026")]), &process()).firm.papers.get(&id("registro_mercantil")).cloned();
    let date = Date::new("2026-01-07");
    assert_eq!(held(Some(AnswerDraft::Yes)).map(|p| (p.has, p.issued)), Some((Some(Answer::Yes), date)));
    assert_eq!(held(Some(AnswerDraft::No)).map(|p| (p.has, p.issued)), Some((Some(Answer::No), None)));
    assert_eq!(held(Some(AnswerDraft::Unknown)).map(|p| (p.has, p.issued)), Some((None, None)));
}

/// Empty is unknown until the bidder says that these are all the prices; then it is left empty on purpose.
#[test]
fn an_empty_price_is_missing_only_once_the_bidder_says_so() {
    let price = |text: &str| {
        Action::Price(id("1"), PriceDraft { unit_price: Typed::new(text), ceiling: Typed::new("10"), ..PriceDraft::default() }.into())
    };
    let entry = |actions: Vec<Action>| documents(&done(actions), &process()).offer.prices.get(&id("1")).and_then(|p| p.unit_price);
    assert_eq!(entry(vec![price("")]), None);
    assert_eq!(entry(vec![price("gratis")]), None);
    assert_eq!(entry(vec![price("1.234")]), None, "two readings are no answer");
    assert_eq!(entry(vec![price(""), Action::AllPriced(true)]), Some(PriceEntry::Empty));
    assert_eq!(entry(vec![price("gratis"), Action::AllPriced(true)]), None, "what is not understood is not empty");
    assert_eq!(entry(vec![price(""), Action::AllPriced(true), Action::AllPriced(false)]), None);
    assert_eq!(entry(vec![price("$ 12.500,50")]), Pesos::new("12500.5").map(PriceEntry::Priced));
}

/// A page not drawn again yet asks for one change and then another: neither undoes the other.
#[test]
fn a_change_to_one_field_leaves_the_others_as_they_are_by_then() {
    let ceiling = Change::put(|price: &mut PriceDraft, text: &str| price.ceiling = Typed::new(text), "300000");
    let price = Change::put(|price: &mut PriceDraft, text: &str| price.unit_price = Typed::new(text), "250000");
    let work = done([Action::Price(id("1"), ceiling), Action::Price(id("1"), price)]);
    let held = work.offer.prices.get(&id("1")).expect("a price");
    assert_eq!((&*held.ceiling, &*held.unit_price), ("300000", "250000"));
}

/// Rows keep their ids when others go, and an untouched row is no contract.
#[test]
fn contracts_keep_their_ids() {
    let row = |index: usize, work: &Work, value: &str| {
        Action::Contract(index, ContractDraft { value: Typed::new(value), ..work.firm.contracts[index].clone() }.into())
    };
    let three = done([Action::AddContract, Action::AddContract, Action::AddContract]);
    assert!(documents(&three, &process()).offer.contracts.is_none(), "nothing typed, nothing chosen");
    let filled = [row(0, &three, "1"), row(2, &three, "3")].into_iter().fold(Rc::new(three), |work, action| work.reduce(action));
    let fewer = filled.reduce(Action::RemoveContract(0)).reduce(Action::AddContract);
    let ids: Vec<_> = fewer.firm.contracts.iter().filter_map(|c| c.id.as_ref()).map(Id::as_str).collect();
    assert_eq!(ids, ["c2", "c3", "c1"], "a free id is used again, the others stay");
    let documents = documents(&fewer, &process());
    assert_eq!(documents.offer.contracts, Some(vec![id("c3")]));
    assert_eq!(documents.firm.contracts[0].value, Pesos::new("3"));
}

#[test]
fn readings_are_accepted_and_taken_back() {
    let reading = || id("LEC-PARTICIPACION");
    let accepted = |actions: Vec<Action>| documents(&done(actions), &process()).offer.accepted;
    assert_eq!(accepted(vec![Action::Accept(reading(), true), Action::Accept(reading(), true)]), [reading()]);
    assert!(accepted(vec![Action::Accept(reading(), true), Action::Accept(reading(), false)]).is_empty());
    assert!(accepted(vec![Action::Accept(id("DE-OTRO-PROCESO"), true)]).is_empty());
}

#[test]
fn drafts_are_read_back_as_they_were_typed() {
    let typed = done([
        Action::AddContract,
        paper(Some(AnswerDraft::Unknown), "ayer"),
        Action::Price(
            id("14"),
            PriceDraft {
                unit_price: Typed::new(" 2 000 "),
                ceiling: Typed::new("\"<&>\u{1f600}"),
                vat: Typed::new("exénto?"),
                vat_norm: Typed::new("art. 424"),
                quantity: Typed::new("26,700"),
                total: Typed::new("dos"),
            }
            .into(),
        ),
        Action::AsOf("mañana".to_owned()),
        Action::AllPriced(true),
    ]);
    assert_eq!(read_firm(&firm_text(&typed.firm)), Ok(typed.firm.clone()));
    assert_eq!(read_offer(&offer_text(&typed.offer)), Ok(typed.offer));
    assert!(read_firm("{no").is_err() && read_offer("{\"format\":\"habilita-borrador-oferta/9\"}").is_err());
}

/// What the screen does not ask must not change the documents, or the receipt would depend on answers nobody can see.
#[test]
fn answers_nobody_is_asked_for_do_not_reach_the_documents() {
    use crate::engine::bidder::BidderKind;
    let natural = || Action::Kind(Some(BidderKind::Natural));
    let claim = || Action::Claim(id("DES-09"), ClaimDraft { claimed: Some(AnswerDraft::Yes), ..ClaimDraft::default() }.into());
    let fact = || Action::Fact(None, id("representante_limitado"), AnswerDraft::Yes);
    let company =
        || Action::Paper(None, id("contraloria_empresa"), PaperDraft { has: Some(AnswerDraft::Yes), ..PaperDraft::default() }.into());
    let plain = documents(&done([natural()]), &process());
    let after = documents(&done([Action::Kind(Some(BidderKind::ForeignLegal)), claim(), fact(), company(), natural()]), &process());
    assert_eq!((plain.firm, plain.offer), (after.firm, after.offer));
    let asked = documents(&done([Action::Kind(Some(BidderKind::ForeignLegal)), fact(), company()]), &process());
    assert_eq!((asked.firm.facts.len(), asked.firm.papers.len()), (1, 1), "and what is asked does");
    // Gachalá converts by the year of termination: a start typed for another process is not part of it.
    let started = ContractDraft { id: Some(id("c1")), value: Typed::new("1"), start: Typed::new("01/01/2020"), ..ContractDraft::default() };
    let work = done([Action::AddContract, Action::Contract(0, started.into())]);
    assert_eq!(documents(&work, &process()).firm.contracts[0].start, None);
}

/// A member that is gone takes its answers with it, and a NIT that is wrong, or is another's, says nothing.
#[test]
fn what_is_said_of_a_member_stays_with_it() {
    use crate::engine::bidder::BidderKind;
    let member = |place: usize, nit: &str, share: &str| {
        let edit = Change::put(
            |row: &mut MemberDraft, (nit, share): (String, String)| {
                (row.kind, row.nit, row.share) = (Some(BidderKind::Legal), Typed::new(&nit), Typed::new(&share));
            },
            (nit.to_owned(), share.to_owned()),
        );
        Action::Member(place, edit)
    };
    let held = || Action::Paper(Some(id("m2")), id("rut"), PaperDraft { has: Some(AnswerDraft::Yes), ..PaperDraft::default() }.into());
    let two = || {
        vec![
            Action::Kind(Some(BidderKind::Consorcio)),
            Action::AddMember,
            Action::AddMember,
            member(0, "800.197.268-4", "60"),
            member(1, "800197268-4", "40"),
            held(),
        ]
    };
    let firm = documents(&done(two()), &process()).firm;
    let nits: Vec<Option<String>> = firm.members.iter().map(|m| m.nit.as_ref().map(ToString::to_string)).collect();
    assert_eq!(nits, [Some("800197268-4".to_owned()), None], "the second is the same person");
    assert_eq!(firm.members[1].papers.len(), 1);
    assert!(firm.members[0].papers.is_empty() && firm.papers.is_empty());
    let gone = documents(&done(two().into_iter().chain([Action::RemoveMember(1)])), &process()).firm;
    assert_eq!((gone.members.len(), gone.members[0].papers.len()), (1, 0));
    assert_eq!(nit_fault("800.197.268-5", &[]).as_deref().map(|m| m.contains("es 4")), Some(true));
    assert_eq!(nit_fault("", &["800197268-4"]), None);
}

/// A last day before the first is said at its field and does not reach the engine, nor one that nobody asks for.
#[test]
fn a_paper_that_ends_before_it_begins_has_no_last_day() {
    use crate::engine::bidder::BidderKind;
    let usme = Process::load(include_str!("../../../www/procesos/usme-fdlu-mc-009-2025.json")).expect("the shipped definition");
    let paper = |expires: &str, indefinite| PaperDraft {
        has: Some(AnswerDraft::Yes),
        issued: Typed::new("01/07/2025"),
        expires: Typed::new(expires),
        indefinite,
        existed: None,
    };
    let read = |paper: PaperDraft, of: &str| {
        let work = done([Action::Kind(Some(BidderKind::Legal)), Action::Paper(None, id(of), paper.into())]);
        documents(&work, &usme).firm.papers.get(&id(of)).cloned().expect("the paper")
    };
    assert_eq!(read(paper("22/07/2027", None), "duracion_sociedad").expires, Date::new("2027-07-22"));
    assert_eq!(read(paper("", Some(Answer::Yes)), "licencia_ambiental").indefinite, Some(Answer::Yes));
    assert_eq!(
        read(paper("22/07/2027", Some(Answer::Yes)), "rut"),
        crate::engine::firm::Paper { has: Some(Answer::Yes), issued: None, expires: None, indefinite: None, existed: None }
    );
}

/// The drafts of the release before asked who signs as two facts.
#[test]
fn an_earlier_draft_keeps_who_signs() {
    let text = r#"{ "format": "habilita-borrador-firma/1", "kind": "legal", "facts": { "firma_apoderado": "yes", "firma_suplente": "no", "actividad_bogota": "yes" } }"#;
    let firm = read_firm(text).expect("a firm draft");
    assert_eq!(firm.signer, Some(crate::engine::bidder::OfferSigner::Attorney));
    assert_eq!(firm.facts.len(), 1);
}

/// Dates of an addendum are read as they are typed; what cannot be read moves nothing.
#[test]
fn the_dates_of_an_addendum_move_the_schedule() {
    use crate::engine::process::MilestoneKind;
    let moved_to = |date: &str, hour: &str| {
        let draft = MovedDraft { date: Typed::new(date), hour: Typed::new(hour) };
        let work = done([Action::Moved(id("closing"), draft.into())]);
        moved(&work, &process())
            .and_then(|process| process.milestone(MilestoneKind::Closing).map(|row| (row.date, row.hour.map(|h| h.iso()), row.original)))
    };
    let first = Date::new("2026-02-06");
    assert_eq!(moved_to("13/02/2026", "4:00 p. m."), Some((Date::new("2026-02-13").expect("a date"), Some("16:00".to_owned()), first)));
    assert_eq!(moved_to("13/02/2026", ""), Some((Date::new("2026-02-13").expect("a date"), None, first)));
    assert_eq!(moved_to("pronto", "16:00"), None);
}

/// One answer settles every figure with two readings, and touches no other.
#[test]
fn one_answer_settles_every_figure_with_two_readings() {
    let price = |item: &str, unit_price: &str, ceiling: &str| {
        Action::Price(
            id(item),
            PriceDraft { unit_price: Typed::new(unit_price), ceiling: Typed::new(ceiling), ..PriceDraft::default() }.into(),
        )
    };
    let typed = done([price("1", "15.000", "$ 300.000"), price("2", "gratis", "1.500,50"), price("3", "2,500", "")]);
    assert_eq!(typed.offer.prices.iter().map(|(_, p)| p.ambiguous()).sum::<usize>(), 3);
    let settled = Rc::new(typed).reduce(Action::MarksAreThousands(Table::Prices));
    let texts: Vec<(&str, &str)> = settled.offer.prices.iter().map(|(_, p)| (&*p.unit_price, &*p.ceiling)).collect();
    assert_eq!(texts, [("15000", "300000"), ("gratis", "1.500,50"), ("2500", "")]);
    assert!(settled.offer.prices.iter().all(|(_, p)| p.ambiguous() == 0));
}

/// What is kept from one conversion to the next is what converting everything again gives.
#[test]
fn converting_after_an_edit_gives_what_converting_everything_gives() {
    let price = |item: &str, text: &str| {
        Action::Price(id(item), PriceDraft { unit_price: Typed::new(text), ceiling: Typed::new("10"), ..PriceDraft::default() }.into())
    };
    let all = |text: &str| (1..=14).map(|n| price(&n.to_string(), text)).chain([price("no-es-item", text)]).collect::<Vec<_>>();
    let mut works =
        vec![Work::default(), done(all("5")), done(all("")), done([price("7", "1.234")]), done([price("7", "8"), price("3", "")])];
    works.push(done([Action::AllPriced(true), price("7", "8")]));
    works.push(done([Action::AddContract, price("otro", "8"), Action::Kind(Some(crate::engine::bidder::BidderKind::Natural))]));
    let process = process();
    for before in &works {
        let earlier = documents(before, &process);
        for now in &works {
            let (after, whole) = (untied(now, &process, Some((before, &earlier))), documents(now, &process));
            assert_eq!((after.firm, after.offer), (whole.firm, whole.offer));
        }
    }
    assert_eq!(works.len(), 7);
}

/// Rows of a file made by hand: each is a row of its own, and counts.
#[test]
fn rows_without_a_name_get_one() {
    let text = r#"{ "format": "habilita-borrador-firma/1", "members": [{ "share": "60" }, { "id": "m1", "share": "40" }, { "id": "m1" }],
        "contracts": [{ "value": "1" }, { "id": "c1", "value": "2" }, { "id": "c1", "value": "3" }] }"#;
    let firm = read_firm(text).expect("a firm draft");
    let rows: Vec<(&str, &str)> = firm.contracts.iter().map(|row| (row.id.as_ref().map_or("", Id::as_str), &*row.value)).collect();
    assert_eq!(rows, [("c1", "2"), ("c2", "1"), ("c3", "3")]);
    let members: Vec<&str> = firm.members.iter().filter_map(|row| row.id.as_ref()).map(Id::as_str).collect();
    assert_eq!(members, ["m1", "m2", "m3"]);
    let work = Work { firm, ..Work::default() };
    assert_eq!(documents(&work, &process()).firm.contracts.len(), 3);
}

/// What is about a sensitive fact is never written, whether or not it came with its mark.
#[test]
fn sensitive_answers_are_marked_and_never_written() {
    let text = r#"{ "format": "habilita-borrador-oferta/1", "draw": {}, "tiebreak": { "DES-02-VIF": { "claimed": "no" }, "DES-02": { "claimed": "no" } } }"#;
    let mut offer = read_offer(text).expect("an offer draft");
    assert!(offer.mark_private(&process()), "it came without its mark");
    assert!(!offer.mark_private(&process()), "and has it now");
    let written = offer_text(&offer.without_private());
    assert!(written.contains("DES-02") && !written.contains("DES-02-VIF"), "{written}");
}

/// The receipt must not hang on a date, a ceiling or a state that this invitation does not ask for.
#[test]
fn what_is_not_asked_of_a_paper_or_a_price_does_not_count() {
    let usme = Process::load(include_str!("../../../www/procesos/usme-fdlu-mc-009-2025.json")).expect("the shipped definition");
    let dated = PaperDraft { has: Some(AnswerDraft::Yes), issued: Typed::new("01/07/2025"), ..PaperDraft::default() };
    let work =
        done([Action::Kind(Some(crate::engine::bidder::BidderKind::Natural)), Action::Paper(None, id("seguridad_social"), dated.into())]);
    let held = documents(&work, &usme).firm.papers.get(&id("seguridad_social")).cloned();
    assert_eq!(held.map(|paper| (paper.has, paper.issued)), Some((Some(Answer::Yes), None)));
    let mut definition: serde_json::Value = serde_json::from_str(GACHALA).expect("JSON");
    definition["price"]["items"][0]["ceiling"] = "5".into();
    let printed = Process::load(&definition.to_string()).expect("a definition");
    let price = PriceDraft { unit_price: Typed::new("4"), ceiling: Typed::new("9"), ..PriceDraft::default() };
    let first = printed.price.items[0].id.clone();
    let work = done([Action::Price(first.clone(), price.into())]);
    assert_eq!(documents(&work, &printed).offer.prices.get(&first).and_then(|price| price.ceiling), None);
}

/// Rows move and are copied whole; each keeps its id, a copy has a new one, and both can be undone at once.
#[test]
fn contracts_are_moved_and_copied_and_the_way_back_is_open() {
    let typed = |text: &str| ContractDraft {
        value: Typed::new(text),
        activities: [(id("aseo"), AnswerDraft::Yes)].into_iter().collect(),
        ..ContractDraft::default()
    };
    let mut start = done([Action::AddContract, Action::AddContract, Action::AddContract]);
    for (row, value) in start.firm.contracts.iter_mut().zip(["1", "2", "3"]) {
        *row = ContractDraft { id: row.id.take(), ..typed(value) };
    }
    let desk = Rc::new(Desk::new(Rc::new(start)));
    let rows = |desk: &Desk| {
        let row = |row: &ContractDraft| format!("{}={}", row.id.as_ref().map_or("", Id::as_str), &*row.value);
        desk.work.firm.contracts.iter().map(row).collect::<Vec<_>>().join(" ")
    };
    let words = |desk: &Desk| desk.done.as_ref().map(|done| done.what.clone()).unwrap_or_default();
    let moved = desk.clone().reduce(Action::MoveContract(2, 1));
    assert_eq!((rows(&moved).as_str(), words(&moved).as_str()), ("c1=1 c3=3 c2=2", "El contrato 3 pasó a ser el 2."));
    assert_eq!(rows(&moved.clone().reduce(Action::MoveContract(0, 2))), "c3=3 c2=2 c1=1");
    let copied = moved.clone().reduce(Action::CopyContract(0));
    assert_eq!((rows(&copied).as_str(), words(&copied).as_str()), ("c1=1 c4=1 c3=3 c2=2", "Se duplicó el contrato 1: la copia es el 2."));
    assert_eq!(copied.work.firm.contracts[1].activities, copied.work.firm.contracts[0].activities, "what was answered is copied too");
    let gone = copied.clone().reduce(Action::RemoveContract(2));
    assert_eq!((rows(&gone).as_str(), words(&gone).as_str()), ("c1=1 c4=1 c2=2", "Se quitó el contrato 3."));
    for (after, before) in [(&moved, &desk), (&copied, &moved), (&gone, &copied)] {
        assert_eq!((*after).clone().reduce(Action::Undo).work, before.work);
    }
    // Beyond either end there is nothing to move or copy.
    for nothing in [Action::MoveContract(0, 3), Action::MoveContract(3, 0), Action::CopyContract(3)] {
        assert_eq!(desk.clone().reduce(nothing).work, desk.work);
    }
}

/// How a contract stands is one answer over two that the check asks apart: what it says of one it does not take from the other.
#[test]
fn the_state_of_a_contract_is_one_answer() {
    let said = |running, liquidated| Column::State.answer(&ContractDraft { running, liquidated, ..ContractDraft::default() });
    let (yes, no) = (Some(AnswerDraft::Yes), Some(AnswerDraft::No));
    let all = [(None, None), (no, None), (no, no), (no, yes), (None, yes), (yes, None), (yes, yes), (Some(AnswerDraft::Unknown), None)];
    let states = all.map(|(running, liquidated)| said(running, liquidated).unwrap_or("-"));
    assert_eq!(states, ["-", FINISHED, FINISHED, LIQUIDATED, LIQUIDATED, RUNNING, RUNNING, "-"]);
    let set = |before: (Option<AnswerDraft>, Option<AnswerDraft>), answer| {
        let mut row = ContractDraft { running: before.0, liquidated: before.1, ..ContractDraft::default() };
        Column::State.set_answer(&mut row, answer);
        (row.running, row.liquidated)
    };
    assert_eq!(set((no, no), Some(FINISHED)), (no, no), "that it was not liquidated is still known");
    assert_eq!(set((no, yes), Some(FINISHED)), (no, None));
    assert_eq!(set((no, no), Some(LIQUIDATED)), (no, yes));
    assert_eq!(set((no, yes), Some(RUNNING)), (yes, None));
    assert_eq!(set((no, yes), None), (None, None));
}

/// What cannot be read is not added up as if it had not been typed: without its share a contract would count whole.
#[test]
fn a_contract_with_something_unread_is_not_added_up() {
    let whole =
        || ContractDraft { id: Some(id("c1")), value: Typed::new("$ 1.000.000"), end: Typed::new("12/2022"), ..ContractDraft::default() };
    let read = loose(&whole()).expect("a contract");
    assert_eq!(
        (read.value, read.end.map(|end| end.iso()), read.share, read.currency),
        (Pesos::new("1000000"), Some("2022-12".to_owned()), None, None)
    );
    let spoiled: [fn(&mut ContractDraft); 7] = [
        |row| row.value = Typed::new("1.234"),
        |row| row.additions = Typed::new("mil"),
        |row| row.share = Typed::new("120 %"),
        |row| row.end = Typed::new("31/02/2022"),
        |row| row.start = Typed::new("ayer"),
        |row| row.currency = Typed::new("dólares"),
        |row| row.trm = Typed::new("4,12345"),
    ];
    for spoil in spoiled {
        let mut row = whole();
        spoil(&mut row);
        assert_eq!(loose(&row), Err(Unread), "{row:?}");
    }
    let euros = ContractDraft { currency: Typed::new(" eur "), usd: Typed::new("1,083456"), trm: Typed::new("4.123,57"), ..whole() };
    let read = loose(&euros).expect("a contract");
    assert_eq!(
        (read.currency.map(|code| code.to_string()), read.usd.map(|usd| usd.plain())),
        (Some("EUR".to_owned()), Some("1.083456".to_owned()))
    );
    assert_eq!(loose(&ContractDraft { currency: Typed::new("cop"), ..whole() }).expect("a contract").currency, None);
}
