//! The guarantees of the contract: how much, and from when to when.
//!
//! Checks: nothing; it computes the value on the base that the invitation sets, and the dates from the milestone it counts from.
//! Legal basis: what each invitation prints; guarantees are optional in mínima cuantía (Ley 1150/2007 art. 7).
//! Unknown: on the value of the offer, the amount is not known here; the term starts with the acta de inicio, so the last day is the least.

use crate::engine::process::{Base, Guarantee, Process};
use crate::engine::report::GuaranteeLine;
use crate::engine::values::text::grouped;
use crate::engine::values::Pesos;
use rust_decimal::Decimal;

pub fn guarantees(process: &Process) -> Vec<GuaranteeLine> {
    process.guarantees.iter().map(|one| line(one, process)).collect()
}

fn line(one: &Guarantee, process: &Process) -> GuaranteeLine {
    let rate = one.percent.get().checked_div(Decimal::ONE_HUNDRED);
    let value = match one.base {
        Base::Budget => rate.and_then(|rate| process.budget.amount.times(rate)),
        Base::Offer => None,
    };
    let percent = grouped(&one.percent.plain());
    let amount = match (value, one.base) {
        (Some(value), _) => format!("{percent} % del presupuesto: {value}"),
        (None, Base::Budget) => format!("{percent} % del presupuesto"),
        (None, Base::Offer) => format!("{percent} % del valor de su oferta"),
    };
    let from = process.milestone(one.from).map(|row| row.date);
    let months = process.term.months.get().saturating_add(one.extra_months.get());
    let until = from.and_then(|from| from.months_after(months));
    let dates = match (from, until) {
        (Some(from), Some(until)) => format!(
            ", desde el {from} y al menos hasta el {until}: los {} meses del contrato y {} más. Si el acta de inicio se firma después, ese final se corre.",
            process.term.months.get(),
            one.extra_months.get()
        ),
        _ => ".".to_owned(),
    };
    GuaranteeLine {
        id: one.id.to_string(),
        title: one.title.to_string(),
        clause: one.clause.to_string(),
        percent: one.percent.plain(),
        value: value.map(Pesos::plain),
        from,
        until,
        sentence: format!("{amount}{dates}"),
        help: one.help.to_string(),
    }
}
