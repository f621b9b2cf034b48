//! The schedule: rows in order, on business days, with the least terms of the law.

use super::Remark;
use crate::engine::guide::legal_checks;
use crate::engine::process::{Milestone, Process};
use crate::engine::reference::is_business_day;
use crate::engine::report::LegalCheck;

pub fn remarks(process: &Process) -> Vec<Remark> {
    let mut found = order(process);
    found.extend(process.schedule.iter().enumerate().filter_map(|(index, row)| {
        let holiday = is_business_day(row.date) == Some(false);
        holiday.then(|| {
            Remark::contradiction(format!("/schedule/{index}/date"), format!("«{}» cae el {}, que no es día hábil.", row.title, row.date))
        })
    }));
    found.extend(terms(process));
    found
}

fn order(process: &Process) -> Vec<Remark> {
    let pairs = process.schedule.iter().zip(process.schedule.iter().skip(1)).zip(1..);
    let wrong = pairs.filter(|((before, after), _)| earlier(after, before));
    let say = |((before, after), index): ((&Milestone, &Milestone), usize)| {
        Remark::contradiction(
            format!("/schedule/{index}"),
            format!("«{}» ({}) va después de «{}» ({}) y tiene fecha anterior.", after.title, after.date, before.title, before.date),
        )
    };
    wrong.map(say).collect()
}

/// Whether `one` is before `other`; on the same day only if both print their hour.
fn earlier(one: &Milestone, other: &Milestone) -> bool {
    let hours = one.hour.zip(other.hour);
    one.date < other.date || (one.date == other.date && hours.is_some_and(|(one, other)| one < other))
}

fn terms(process: &Process) -> Vec<Remark> {
    let short = legal_checks(process).into_iter().filter(|check| !check.enough);
    let say = |check: LegalCheck| {
        let message =
            format!("{}: entre el {} y el {} hay {} días hábiles ({}).", check.title, check.from, check.to, check.days, check.norm);
        Remark::contradiction(format!("/schedule/{}/date", check.row), message)
    };
    short.map(say).collect()
}
