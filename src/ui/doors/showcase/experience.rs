//! The parts of the page of contracts besides its rows.

use super::fixture::{invitation, offers};
use super::{piece, state, wide};
use crate::engine::process::{Process, YearBasis};
use crate::engine::reading::Id;
use crate::engine::values::Date;
use crate::ui::components::{chooser_view, experience_bar, headings, papers_lacking, presented_list, Choosing, ContractTable, Said};
use crate::ui::held::Held;
use crate::ui::state::{AnswerDraft, Column, ContractDraft, Typed, Work};
use serde_json::json;
use std::rc::Rc;
use yew::prelude::*;

pub fn pieces() -> Vec<Html> {
    let Ok(process) = Process::load(invitation()) else { return Vec::new() };
    let offers = offers();
    let sums = offers.iter().filter_map(|(words, verdict)| {
        let finding = verdict.findings.iter().find(|finding| finding.id == "EXP-02")?;
        Some(wide(*words, experience_bar(finding)))
    });
    let work = work();
    let lacking =
        process.experience.certificate.as_ref().map(|certificate| papers_lacking(certificate, &work.firm.contracts, &Callback::noop()));
    vec![
        piece("components/contract_table", "Los contratos, y una lista que se trae", vec![wide("Dos iguales y uno al revés", table())]),
        piece("components/experience_bar", "Lo que acredita", sums.collect()),
        piece("components/papers_lacking", "Soportes", lacking.into_iter().map(|view| state("A uno les falta algo", view)).collect()),
        piece("components/presented", "Contratos que presenta", vec![state("Uno aparte", presented_list(&work, &Callback::noop()))]),
        piece("components/chooser", "Cuáles presentar", choices(&Rc::new(work))),
    ]
}

fn work() -> Work {
    let mut work = Work::default();
    ContractDraft::add(&mut work.firm.contracts, 2);
    // Ids of this page only.
    for (row, id) in work.firm.contracts.iter_mut().zip(["s1", "s2"]) {
        row.id = Id::new(id);
    }
    for (row, (object, papers)) in
        work.firm.contracts.iter_mut().zip([("Papelería electoral", AnswerDraft::Yes), ("Compra de impresoras", AnswerDraft::No)])
    {
        (row.object, row.papers) = (Typed::new(object), Some(papers));
    }
    work.offer.apart.extend(Id::new("s2"));
    work
}

/// With the columns of the calculator.
fn table() -> Html {
    let mut work = Work::default();
    ContractDraft::add(&mut work.firm.contracts, 3);
    let typed = [("t1", "", "15/12/2023", "0,5"), ("t2", "", "2023-12-15", ""), ("t3", "01/02/2024", "31/12/2023", "")];
    for (row, (id, start, end, share)) in work.firm.contracts.iter_mut().zip(typed) {
        (row.id, row.object, row.value) = (Id::new(id), Typed::new("Papelería"), Typed::new("26.190.423"));
        (row.start, row.end, row.share) = (Typed::new(start), Typed::new(end), Typed::new(share));
    }
    let columns = Column::to_add_up(&work.firm.contracts, false, YearBasis::Termination, &[]);
    let said = Callback::from(|_| Said { figure: Some("22,5780 SMMLV".into()), note: None });
    html! {
        <ContractTable work={Held::new(work)} columns={Held::new(headings(columns, &[]))} empty="" as_of={Date::new("2026-02-05")} sums={true}
            {said} dispatch={Callback::noop()} />
    }
}

fn choices(work: &Rc<Work>) -> Vec<Html> {
    let answer = json!({ "selection": {
        "state": "cumple", "chosen": ["s1"], "total": "25.5449", "slack": "0.9862", "proven": true, "missing": [],
        "planB": [{ "without": "s1", "holds": false, "chosen": ["s2"], "sentence": "presente s2" }],
        "leftOut": [{ "id": "s2", "reason": "no hace falta: con los elegidos ya se cumple" }],
    } });
    let none = json!({ "selection": {
        "state": "no_cumple", "chosen": ["s2"], "total": "4.6154", "slack": "-19.9433", "proven": false,
        "missing": ["EXP-02 (Suma de los contratos en SMMLV): faltan 19,9433 SMMLV"], "planB": [], "leftOut": [],
    } });
    let done = |answer| Choosing::Done(Rc::new(answer), work.clone());
    let all = [
        (["m-elige", "m-solo"], "Sin pedir", Choosing::Ready),
        (["m-elige-2", "m-solo-2"], "Eligiendo", Choosing::Working),
        (["m-elige-3", "m-solo-3"], "Elegidos", done(answer)),
        (["m-elige-4", "m-solo-4"], "Ninguna combinación cumple", done(none)),
        (["m-elige-5", "m-solo-5"], "No llegó", Choosing::Failed),
    ];
    let view = |(ids, words, step): ([&'static str; 2], &'static str, Choosing)| {
        wide(words, chooser_view(ids, &step, work, &Callback::noop(), Callback::noop()))
    };
    all.into_iter().map(view).collect()
}
