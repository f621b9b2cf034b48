mod asked;
mod privacy;
mod rivals;

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

fn rival(place: usize, edit: fn(&mut RivalDraft)) -> Action {
    Action::Draw(Change::new(move |draw: &mut DrawDraft| edit(&mut draw.rivals[place])))
}

fn draw_of(work: &Work) -> Option<DrawFacts> {
    offer(work).draw
}
