//! Exactly so many contracts are presented.
//!
//! Checks: the number of contracts chosen. Fewer does not comply; more needs a person, because no rule for the excess is printed.
//! Legal basis: what each invitation asks.

use crate::engine::firm::Contract;
use crate::engine::process::ContractCount;
use crate::engine::report::phrases::CountOutcome;

pub fn judge(rule: &ContractCount, chosen: Option<&[&Contract]>) -> CountOutcome {
    let asked = usize::from(rule.exactly.get());
    match chosen.map(<[_]>::len) {
        None => CountOutcome::Unknown { asked },
        Some(given) if given < asked => CountOutcome::Few { given, asked },
        Some(given) if given > asked => CountOutcome::Many { given, asked },
        Some(_) => CountOutcome::Exact { asked },
    }
}
