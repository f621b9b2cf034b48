//! Every path of the questions, walked without a screen: it ends, asks each thing once, and leaves nothing that was asked unknown.

mod answers;

use super::asked::{questions, questions_on, Question};
use super::*;
use crate::engine::bidder::BidderKind;
use crate::engine::process::Process;
use crate::engine::report::{Report, State};
use crate::engine::values::Moment;
use crate::ui::routes::Page;
use answers::answer;
use std::collections::{BTreeMap, BTreeSet};

const GACHALA: &str = include_str!("../../../../www/procesos/gachala-mic-006-2026.json");
const USME: &str = include_str!("../../../../www/procesos/usme-fdlu-mc-009-2025.json");

/// What a walker says to each yes-or-no question.
type Says<'a> = &'a dyn Fn(&str) -> AnswerDraft;

fn id(text: &str) -> Id {
    Id::new(text).expect("an id")
}

fn reduced(work: &Work, action: Action) -> Work {
    (*Rc::new(work.clone()).reduce(action)).clone()
}

/// One walk: who bids, two members and a contract, and then whatever is asked, page by page, until nothing is. The fields asked, in order.
fn walk(process: &Process, kind: BidderKind, says: Says) -> (Work, Vec<String>) {
    let mut work = Work::default();
    for action in [Action::Kind(Some(kind)), Action::AddContract, Action::AddMember, Action::AddMember, Action::AddRival] {
        work = reduced(&work, action);
    }
    let mut asked = Vec::new();
    let asked_on = std::cell::Cell::new(Page::Bidder);
    // What may be left empty is asked too, once.
    let open = |q: &Question, asked: &[String]| if q.optional { !asked.contains(&q.field) } else { !q.answered };
    // Of a page that stays the same its questions are asked one after the other; whether another page asks again is looked at in the end.
    let next = |work: &Work, asked: &[String]| {
        let on = |page: Page| questions_on(process, work, page).into_iter().find(|q| open(q, asked));
        let here = asked_on.get();
        let found = on(here).or_else(|| Page::ALL.into_iter().find_map(on));
        found.inspect(|question| asked_on.set(question.page))
    };
    while let Some(question) = next(&work, &asked) {
        assert!(!asked.contains(&question.field), "{} is asked twice, though answered, of {kind:?}", question.field);
        work = reduced(&work, answer(process, &work, &question, says));
        asked.push(question.field);
        assert!(asked.len() < 2_000, "it does not end");
    }
    let shown = questions(process, &work);
    let fields: BTreeSet<&str> = shown.iter().map(|q| q.field.as_str()).collect();
    assert_eq!(fields.len(), shown.len(), "a field twice");
    let held = |q: &&Question| q.page == Page::Requirements && q.field.ends_with("-tiene");
    let owed = Owed::new(&work, process);
    let papers = shown.iter().filter(held).map(|q| {
        let asking = owed.all.iter().find(|asked| q.field == format!("{}-tiene", asked.id)).expect("a requirement");
        (asking.owner.clone(), asking.requirement.paper.clone())
    });
    let papers: Vec<(Option<Id>, Id)> = papers.collect();
    assert_eq!(papers.len(), papers.iter().collect::<BTreeSet<_>>().len(), "a paper is asked for twice of {kind:?}: {papers:?}");
    drop(owed);
    (work, asked)
}

fn judge(process: &Process, work: &Work) -> Report {
    let documents = documents(work, process);
    let as_of = Moment::new("2025-01-01").expect("a moment");
    crate::engine::evaluate(process, &documents.firm, &documents.offer, as_of).expect("documents that belong together")
}

/// A fixed scramble of a field's name, so that walks differ and repeat.
fn scramble(field: &str, seed: u32) -> u32 {
    field.bytes().fold(seed.wrapping_mul(2_654_435_761), |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(16_777_619)) >> 16
}

/// Walks for every form of bidder: all yes, all no, every yes-or-no question turned alone against both, and mixtures.
fn walk_everything(text: &str) {
    let process = Process::load(text).expect("the shipped definition");
    let (mut walks, mut steps) = (0, 0);
    let mut reached: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    let mut take = |kind: BidderKind, says: Says| -> Vec<String> {
        let (work, asked) = walk(&process, kind, says);
        walks += 1;
        steps += asked.len();
        let report = judge(&process, &work);
        // Papers said to lack something leave their contract to be confirmed until they are completed.
        let lacking = work.firm.contracts.iter().any(|row| row.papers == Some(AnswerDraft::No));
        let open = report.findings.iter().filter(|f| f.state == State::PorConfirmar && !(lacking && f.id.starts_with("EXP-")));
        let unknown: Vec<&str> = open.map(|f| f.id.as_str()).collect();
        assert!(unknown.is_empty(), "{kind:?}, everything answered, leaves {unknown:?} unknown");
        for finding in &report.findings {
            // Of a rule asked of several, whatever comes of any of them.
            let rule = finding.id.split_once(".m").map_or(finding.id.as_str(), |(rule, _)| rule);
            reached.entry(rule.to_owned()).or_default().insert(finding.state.code());
        }
        asked
    };
    for kind in process.bidders.iter().copied() {
        let mut fields: BTreeSet<String> = BTreeSet::new();
        for base in [AnswerDraft::Yes, AnswerDraft::No] {
            fields.extend(take(kind, &|_| base));
        }
        let routing = fields.iter().filter(|f| f.starts_with("hecho-") || f.starts_with("tie-") || f.ends_with("-invoca"));
        for turned in routing {
            for (base, other) in [(AnswerDraft::Yes, AnswerDraft::No), (AnswerDraft::No, AnswerDraft::Yes)] {
                take(kind, &|field| if field == turned { other } else { base });
            }
        }
        // A contract that counts and members without ties, on which what one of them gives hangs.
        let against = ["-ejecucion", "-propio", "-socio", "-particular", "tie-ties"];
        take(kind, &|field| if against.iter().any(|part| field.contains(part)) { AnswerDraft::No } else { AnswerDraft::Yes });
        for seed in 0..20 {
            take(kind, &|field| if scramble(field, seed).is_multiple_of(2) { AnswerDraft::Yes } else { AnswerDraft::No });
        }
    }
    println!("{}: {walks} walks, {steps} questions answered, {} rules judged", process.id, reached.len());
    assert!(walks > 200 && steps > 10_000);
    // Each criterion was credited and missed.
    for criterion in &process.tiebreak.criteria {
        let states = &reached[criterion.id.as_str()];
        assert!(["cumple", "no_cumple", "no_aplica"].iter().all(|state| states.contains(state)), "{}: {states:?}", criterion.id);
    }
    // Each paper that some bidder owes was met and missed; each that hangs on something was not owed to somebody.
    for requirement in process.requirements.iter().filter(|r| owed::asks_paper(r)) {
        let states = &reached[requirement.id.as_str()];
        assert!(states.contains("no_cumple"), "{} was never missed: {states:?}", requirement.id);
        let some = |forms: &[BidderKind]| !forms.is_empty() && !process.bidders.iter().all(|kind| forms.contains(kind));
        let people = process.bidders.iter().filter(|kind| !kind.is_plural());
        let form = match requirement.per {
            Some(_) => !requirement.applies.is_empty() && !people.into_iter().all(|kind| requirement.applies.contains(kind)),
            None => some(&requirement.applies),
        };
        let hangs = !requirement.when.is_empty() || !requirement.signers.is_empty() || some(&requirement.bidders) || form;
        assert_eq!(states.contains("no_aplica"), hangs, "{}: {states:?}", requirement.id);
    }
}

#[test]
fn every_path_of_gachala() {
    walk_everything(GACHALA);
}

#[test]
fn every_path_of_usme() {
    walk_everything(USME);
}

/// «No sé» to everything is an answer too: the walk ends, and whatever it left open says so instead of guessing.
#[test]
fn not_knowing_anything_ends_too() {
    for text in [GACHALA, USME] {
        let process = Process::load(text).expect("the shipped definition");
        for kind in process.bidders.iter().copied() {
            let (work, asked) = walk(&process, kind, &|_| AnswerDraft::Unknown);
            let report = judge(&process, &work);
            let owed = Owed::new(&work, &process);
            for one in owed.all.iter().filter(|one| asked.contains(&format!("{}-tiene", one.id))) {
                let finding = report.findings.iter().find(|f| f.id == one.id).expect("a finding");
                assert_eq!(finding.state, State::PorConfirmar, "{} of {kind:?}", one.id);
            }
            drop(owed);
            assert_eq!(report.overall.words(), "incompleta");
        }
    }
}
