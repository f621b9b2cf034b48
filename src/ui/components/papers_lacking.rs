//! What the papers of each contract must show, and what those of some contracts lack.

use crate::engine::process::{Certificate, CertificateItem};
use crate::engine::reading::Id;
use crate::ui::kit::{details, el, fieldset, nothing, several, tick, El};
use crate::ui::state::{lacking, Action, AnswerDraft, Change, ContractDraft};
use yew::prelude::*;

/// The list of the invitation, and a list to mark for each contract whose papers lack something.
pub fn papers_lacking(certificate: &Certificate, rows: &[ContractDraft], dispatch: &Callback<Action>) -> El {
    if rows.is_empty() {
        return nothing();
    }
    let title = format!("Qué deben mostrar los soportes de cada contrato (num. {})", certificate.clause);
    let item = |item: &CertificateItem| {
        let only = match (item.private.is_some(), item.shared.is_some()) {
            (true, _) => " (si fue con un particular)",
            (_, true) => " (si se ejecutó con otros)",
            _ => "",
        };
        el("li").words(format!("{}{only}", item.title))
    };
    let list = details("papers", title, false).with(el("ul").each(certificate.items.iter().map(item)));
    let asked = rows.iter().enumerate().filter(|(_, row)| row.papers == Some(AnswerDraft::No));
    several().with(list).each(asked.map(|(index, row)| of_one(certificate, index, row, dispatch)))
}

fn of_one(certificate: &Certificate, index: usize, row: &ContractDraft, dispatch: &Callback<Action>) -> El {
    let number = index.saturating_add(1);
    let id = row.id.as_ref().map(ToString::to_string).unwrap_or_default();
    let mark = |item: &CertificateItem| {
        let point: Id = item.id.clone();
        let onchange = dispatch.reform(move |on: bool| {
            let point = point.clone();
            Action::Contract(
                index,
                Change::new(move |draft: &mut ContractDraft| {
                    if on {
                        draft.certificate.insert(point.clone(), AnswerDraft::No);
                    } else {
                        draft.certificate.remove(&point);
                    }
                }),
            )
        });
        tick("done", format!("{id}-falta-{}", item.id), item.title.to_string(), row.certificate.contains_key(&item.id), onchange)
    };
    let items = certificate.items.iter().filter(|item| lacking(row, item)).map(mark);
    fieldset("lacking", el("span").words(format!("¿Qué les falta a los soportes del contrato {number}?"))).each(items)
}
