//! What is asked of each contract: the columns of its row, and what its papers lack.

use super::{question, Question};
use crate::engine::bidder::Answer;
use crate::engine::process::{CertificateItem, Process};
use crate::ui::routes::Page;
use crate::ui::state::columns::Column;
use crate::ui::state::draft::{AnswerDraft, ContractDraft};
use crate::ui::state::Work;

pub fn contracts(process: &Process, work: &Work) -> Vec<Question> {
    let columns = Column::of(process, &work.firm);
    work.firm.contracts.iter().enumerate().flat_map(|(index, row)| contract(process, &columns, index, row)).collect()
}

fn contract(process: &Process, columns: &[Column], index: usize, row: &ContractDraft) -> Vec<Question> {
    let Some(id) = &row.id else { return Vec::new() };
    let words = format!("contrato {}", index.saturating_add(1));
    let ask = |part: &str, answered: bool| question(Page::Experience, format!("{id}-{part}"), &words, answered);
    let one = |column: &Column| {
        let answered = column.typed(row).map_or_else(|| column.answer(row).is_some(), |typed| !typed.trim().is_empty());
        // Left empty they mean something: done alone, in pesos, by the firm itself.
        let optional = !matches!(
            column,
            Column::Value | Column::Vat | Column::Start | Column::End | Column::Received | Column::Codes | Column::Quantity(..)
        ) && (!column.is_question() || *column == Column::Partner);
        let asked = ask(&column.suffix(), answered || optional);
        if optional {
            asked.optional()
        } else {
            asked
        }
    };
    let mut asked: Vec<Question> = columns.iter().map(one).collect();
    if row.papers == Some(AnswerDraft::No) {
        let items = process.experience.certificate.iter().flat_map(|papers| &papers.items);
        asked.extend(items.filter(|item| lacking(row, item)).map(|item| ask(&format!("falta-{}", item.id), true).optional()));
    }
    asked
}

/// Whether a point may be said to be missing of a contract: those of private parties only of a private one, those of shares only of a shared one.
pub fn lacking(row: &ContractDraft, item: &CertificateItem) -> bool {
    let shared = !row.share.trim().is_empty() || row.members.iter().any(|(_, share)| !share.trim().is_empty());
    (item.private != Some(Answer::Yes) || row.private == Some(AnswerDraft::Yes)) && (item.shared != Some(Answer::Yes) || shared)
}
