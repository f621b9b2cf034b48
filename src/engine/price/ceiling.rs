//! A unit price against its ceiling, with or without VAT.
//!
//! Checks: price ≤ ceiling on the same basis, exact; where one includes VAT and the other does not, VAT is added to the one that does not.
//! Legal basis: what each invitation asks.
//! Unknown: whether they include VAT, and the rate, matter only where they could change the answer.

use super::asked::Asked;
use crate::engine::report::phrases::{Against, Lacks, Raised, UnitPrice};
use crate::engine::values::{Pesos, VatBasis};
use rust_decimal::Decimal;

const EITHER: [VatBasis; 2] = [VatBasis::In, VatBasis::Out];

/// What came of one way to take them: nothing, if the rate of VAT could change it.
type Way = Option<Against>;

/// `rate`: of the VAT of the item, if it is known.
pub fn against(price: Pesos, ceiling: Pesos, rate: Option<Decimal>, asked: &Asked<'_>) -> UnitPrice {
    let cents = asked.whole.is_none();
    // Nearly always there is one way to take them.
    let only = match (asked.basis(), asked.ceilings()) {
        _ if rate.is_some_and(|rate| rate.is_zero()) => Some(Some(Against { price, ceiling, vat: None, cents })),
        (Some(basis), Some(other)) => Some(one_way(price, ceiling, (basis, other), rate, cents)),
        _ => None,
    };
    if let Some(Some(way)) = only {
        return if way.price <= way.ceiling { UnitPrice::Within(way) } else { UnitPrice::Above(way) };
    }
    let ways: Vec<Way> = {
        let bases = |known: Option<VatBasis>| known.map_or(EITHER.to_vec(), |basis| vec![basis]);
        let of_ceilings = bases(asked.ceilings());
        let pair = |basis: VatBasis| of_ceilings.iter().map(move |other| (basis, *other));
        bases(asked.basis()).into_iter().flat_map(pair).map(|pair| one_way(price, ceiling, pair, rate, cents)).collect()
    };
    let fits: Vec<Option<bool>> = ways.iter().map(|way| way.as_ref().map(|way| way.price <= way.ceiling)).collect();
    let tightest = ways.into_iter().flatten().min_by(|one, other| one.most().cmp(&other.most()));
    match tightest {
        Some(way) if fits.iter().all(|fit| *fit == Some(true)) => UnitPrice::Within(way),
        Some(way) if fits.iter().all(|fit| *fit == Some(false)) => UnitPrice::Above(way),
        _ => UnitPrice::Unsure { price, ceiling, lacks: lacks(asked) },
    }
}

fn one_way(price: Pesos, ceiling: Pesos, bases: (VatBasis, VatBasis), rate: Option<Decimal>, cents: bool) -> Way {
    let raised = |amount: Pesos, rate: Decimal| amount.percent(rate).and_then(|vat| amount.plus(vat));
    let direct = Against { price, ceiling, vat: None, cents };
    match (bases, rate) {
        ((VatBasis::Out, VatBasis::In), Some(rate)) => {
            Some(Against { price: raised(price, rate)?, vat: Some(Raised::Price(rate, price)), ..direct })
        }
        ((VatBasis::In, VatBasis::Out), Some(rate)) => {
            Some(Against { ceiling: raised(ceiling, rate)?, vat: Some(Raised::Ceiling(rate, ceiling)), ..direct })
        }
        // Whatever the rate is.
        ((VatBasis::Out, VatBasis::In), None) => (price > ceiling).then_some(direct),
        ((VatBasis::In, VatBasis::Out), None) => (price <= ceiling).then_some(direct),
        _ => Some(direct),
    }
}

fn lacks(asked: &Asked<'_>) -> Lacks {
    match (asked.basis(), asked.ceilings()) {
        (None, None) => Lacks::Both,
        (None, Some(_)) => Lacks::Prices,
        (Some(_), None) => Lacks::Ceilings,
        _ if asked.charges_vat().is_none() => Lacks::Charges,
        _ => Lacks::Rate,
    }
}
