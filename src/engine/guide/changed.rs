//! What an addendum changed: two versions of one invitation, compared part by part and told in words.
//!
//! Legal basis: the entity may change the invitation by addenda until a business day before the closing (Decreto 1082/2015 art. 2.2.1.1.2.2.1).

mod parts;

use crate::engine::process::{Milestone, Process};
use crate::engine::report::{ChangedPart, Deadline};

/// Everything that `after` says otherwise than `before`, in the order of the definition. Nothing if they say the same.
pub fn changed(before: &Process, after: &Process) -> Vec<ChangedPart> {
    let mut found = Vec::new();
    heads(before, after, &mut found);
    schedule(before, after, &mut found);
    parts::lists(before, after, &mut found);
    parts::rest(before, after, &mut found);
    found
}

fn from_to(what: &str, before: String, after: String, found: &mut Vec<ChangedPart>) {
    if before != after {
        found.push(ChangedPart::new(what, format!("pasó de {before} a {after}")));
    }
}

/// What is said once.
fn heads(before: &Process, after: &Process, found: &mut Vec<ChangedPart>) {
    from_to("Presupuesto oficial", before.budget.amount.to_string(), after.budget.amount.to_string(), found);
    let months = |process: &Process| format!("{} meses", process.term.months.get());
    from_to("Plazo del contrato", months(before), months(after), found);
    let days = |process: &Process| format!("{} días", process.validity.days.get());
    from_to("Validez de la oferta", days(before), days(after), found);
}

/// The rows of one kind in their order: a kind may have several.
fn schedule(before: &Process, after: &Process, found: &mut Vec<ChangedPart>) {
    let deadline = |row: &Milestone| Deadline { date: row.date, hour: row.hour }.to_string();
    let same = |rows: &[Milestone], at: usize| rows.get(at).map(|row| (row.milestone, nth(rows, at)));
    let other = |rows: &'_ [Milestone], key| (0..rows.len()).find(|at| same(rows, *at) == Some(key));
    for (at, row) in after.schedule.iter().enumerate() {
        let what = format!("Cronograma: {} (num. {})", row.title, row.clause);
        let earlier = other(&before.schedule, (row.milestone, nth(&after.schedule, at))).and_then(|at| before.schedule.get(at));
        match earlier {
            None => found.push(ChangedPart::new(what, format!("se agregó: {}", deadline(row)))),
            Some(earlier) => from_to(&what, deadline(earlier), deadline(row), found),
        }
    }
    for (at, row) in before.schedule.iter().enumerate() {
        if other(&after.schedule, (row.milestone, nth(&before.schedule, at))).is_none() {
            found.push(ChangedPart::new(format!("Cronograma: {} (num. {})", row.title, row.clause), "se quitó"));
        }
    }
}

/// Which of the rows of its kind.
fn nth(rows: &[Milestone], at: usize) -> usize {
    let kind = rows.get(at).map(|row| row.milestone);
    rows.iter().take(at).filter(|row| Some(row.milestone) == kind).count()
}
