//! Business days: Monday to Friday, national holidays aside. An entity's own days off are not known here.

use super::holidays::{holidays, Holiday};
use crate::engine::values::Date;
use serde::Serialize;

/// How many business days lie between two dates, and the holidays met on the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BusinessDays {
    pub days: i32,
    /// In order; also those on a Saturday or Sunday, which take no business day away.
    pub holidays: Vec<Holiday>,
}

/// Whether `date` is a business day; `None` in a year whose holidays are not known.
pub fn is_business_day(date: Date) -> Option<bool> {
    let holidays = holidays(date.year())?;
    Some(!date.is_weekend() && holidays.iter().all(|holiday| holiday.date != date))
}

/// The business days after `from` up to and including `to`; with `to` before `from`, as many with a minus sign.
/// `None` if either date lies in a year whose holidays are not known.
pub fn business_days(from: Date, to: Date) -> Option<BusinessDays> {
    let (after, until) = (from.min(to), from.max(to));
    let mut met = Vec::new();
    for year in after.year()..=until.year() {
        met.extend(holidays(year)?.iter().filter(|holiday| after < holiday.date && holiday.date <= until).cloned());
    }
    let taken = i64::try_from(met.iter().filter(|holiday| !holiday.date.is_weekend()).count()).ok()?;
    let days = i32::try_from(weekdays(after, until).saturating_sub(taken)).ok()?;
    Some(BusinessDays { days: if from <= to { days } else { days.saturating_neg() }, holidays: met })
}

/// The `count`-th business day after `date`, or before it if `count` is negative; `date` itself, whatever day it is, if zero.
/// `None` if the way leaves the years whose holidays are known.
pub fn add_business_days(date: Date, count: i32) -> Option<Date> {
    is_business_day(date)?;
    let (mut day, mut left) = (date, count.unsigned_abs());
    while left > 0 {
        day = if count > 0 { day.days_after(1)? } else { day.days_before(1)? };
        if is_business_day(day)? {
            left = left.saturating_sub(1);
        }
    }
    Some(day)
}

/// Mondays to Fridays after `after` up to and including `until`: five a whole week, and the days of what is left.
fn weekdays(after: Date, until: Date) -> i64 {
    let days = until.days_since(after);
    let rest = (1..=days % 7).filter(|n| u16::try_from(*n).ok().and_then(|n| after.days_after(n)).is_some_and(|day| !day.is_weekend()));
    (days / 7).saturating_mul(5).saturating_add(i64::try_from(rest.count()).unwrap_or(0))
}
