//! Rows that look like one contract, found among thousands without comparing each with each.

use super::doubts::{digits, Facts};
use crate::engine::values::text::parse_span;
use crate::engine::values::Span;

/// What the rows of one contract share.
#[derive(Clone, Copy)]
enum Shared {
    /// The number the RUP gives it.
    Rup,
    /// The value and both dates, and who contracted or what for.
    Client,
    Object,
}

/// For each row, the first other one that looks like the same contract.
pub fn twins(rows: &[Facts<'_>]) -> Vec<Option<usize>> {
    let mut twins: Vec<Option<usize>> = vec![None; rows.len()];
    for shared in [Shared::Rup, Shared::Client, Shared::Object] {
        let glance: Vec<Option<u64>> = rows.iter().map(|row| shared.key(row, weight)).collect();
        let alike = first_others(&glance);
        // Dates are read only of the few rows that a glance does not tell apart.
        let read = |(row, alike): (&Facts<'_>, Option<usize>)| alike.and_then(|_| shared.key(row, day));
        let keys: Vec<Option<u64>> = rows.iter().zip(alike).map(read).collect();
        for (twin, other) in twins.iter_mut().zip(first_others(&keys)) {
            *twin = [*twin, other].into_iter().flatten().min();
        }
    }
    twins
}

/// For each key, the place of the first other one that is the same. (A table of places by key: sorting them weighs more.)
fn first_others(keys: &[Option<u64>]) -> Vec<Option<usize>> {
    let mut others = vec![None; keys.len()];
    // Half of it stays free, so that a free place is always near.
    let mut firsts: Vec<Option<usize>> = vec![None; keys.len().saturating_mul(2)];
    for (place, key) in keys.iter().enumerate() {
        let Some(own) = key else { continue };
        let size = u64::try_from(firsts.len()).unwrap_or(u64::MAX);
        let start = own.checked_rem(size).and_then(|start| usize::try_from(start).ok()).unwrap_or_default();
        let (before, after) = firsts.split_at_mut_checked(start).unwrap_or_default();
        let free_or_same = |first: &&mut Option<usize>| first.is_none_or(|first| keys.get(first) == Some(key));
        let Some(first) = after.iter_mut().chain(before).find(free_or_same) else { continue };
        match first {
            None => *first = Some(place),
            Some(first) => {
                if let Some(other) = others.get_mut(place) {
                    *other = Some(*first);
                }
                if let Some(other) = others.get_mut(*first) {
                    other.get_or_insert(place);
                }
            }
        }
    }
    others
}

impl Shared {
    /// What this comes to in a row that has it, as a number. Two that differ may come to the same: whoever asks looks at both rows.
    fn key(self, row: &Facts<'_>, date: fn(&str) -> u64) -> Option<u64> {
        let figure = |text: &str| digits(text).next().map(|_| mixed(digits(text).map(|digit| u64::from(u32::from(digit)))));
        let whose = match self {
            Shared::Rup => return figure(row.rup),
            Shared::Client => row.client.trim(),
            Shared::Object => row.object.trim(),
        };
        if whose.is_empty() || row.end.trim().is_empty() {
            return None;
        }
        let value = figure(row.value)?;
        Some(mixed([value, date(row.start), date(row.end)].into_iter().chain(bytes(whose))))
    }
}

/// However a date is written, its digits add up to the same.
fn weight(text: &str) -> u64 {
    bytes(text).filter(|byte| (48..58).contains(byte)).map(|byte| byte & 15).sum()
}

/// The day or month it is, or what is written if it is none.
fn day(text: &str) -> u64 {
    parse_span(text).map(Span::iso).map_or_else(|_| mixed(bytes(text.trim())), |iso| mixed(bytes(&iso)))
}

fn bytes(text: &str) -> impl Iterator<Item = u64> + '_ {
    text.bytes().map(u64::from)
}

/// Many numbers as one, in their order.
fn mixed(numbers: impl Iterator<Item = u64>) -> u64 {
    numbers.fold(0, |mixed: u64, number| mixed.wrapping_mul(257).wrapping_add(number))
}
