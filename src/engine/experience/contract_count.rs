//! Exactly so many contracts are presented.
//!
//! Checks: the number of contracts chosen that count. Fewer does not comply; more needs a person, because no rule for the excess is printed.
//! Unknown: contracts that may be running matter only if the rest are not enough or too many without them.
//! Legal basis: what each invitation asks.

use super::Presented;
use crate::engine::process::ContractCount;
use crate::engine::report::phrases::CountOutcome;

pub fn judge(rule: &ContractCount, presented: Option<&[Presented<'_>]>) -> CountOutcome {
    let asked = usize::from(rule.exactly.get());
    let Some(presented) = presented else { return CountOutcome::Unknown { asked } };
    let left_out = presented.iter().filter(|p| p.left_out.is_some()).count();
    let given = presented.len().saturating_sub(left_out);
    let unsure = presented.iter().filter(|p| p.unsure.is_some()).count();
    if given.saturating_sub(unsure).cmp(&asked) != given.cmp(&asked) {
        return CountOutcome::Unsure { given, asked, unsure };
    }
    match given.cmp(&asked) {
        std::cmp::Ordering::Less => CountOutcome::Few { given, asked, left_out },
        std::cmp::Ordering::Greater => CountOutcome::Many { given, asked },
        std::cmp::Ordering::Equal => CountOutcome::Exact { asked },
    }
}
