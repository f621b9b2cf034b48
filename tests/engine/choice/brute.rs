//! An oracle of its own: every subset, with the ratios of a general library and none of the chooser's code.

use habilita::engine::choice::{Cover, Measure, Need, Problem, Shortfall, Tier, Union};
use habilita::engine::values::{Pesos, Smmlv};
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;
use std::cmp::Reverse;

/// Real wages; the one of 2022 divides everything evenly, the others do not.
pub const WAGES: [i64; 6] = [1_000_000, 877_803, 908_526, 1_160_000, 1_300_000, 1_423_500];
/// No wage, but what it takes for amounts to differ by less than whole numbers tell: a peso of it is a thousandth of a millionth of a millionth.
pub const FINE: i64 = 999_999_999_999_999;

/// Pesos of a year: an amount that both sides read.
pub type Money = (i64, i64);

pub fn smmlv((pesos, wage): Money) -> Smmlv {
    let amount = |figure: i64| Pesos::new(&figure.unsigned_abs().to_string()).unwrap();
    let size = Smmlv::of(amount(pesos), amount(wage)).unwrap();
    if pesos < 0 {
        Smmlv::zero().minus(&size)
    } else {
        size
    }
}

pub fn ratio((pesos, wage): Money) -> BigRational {
    BigRational::new(pesos.into(), wage.into())
}

/// A need: what some candidates bring together, and something more or less.
#[derive(Clone, Debug)]
pub struct Threshold {
    pub of: Vec<usize>,
    pub more: Money,
}

/// From, to, need.
pub type Tiers = Vec<(usize, usize, Threshold)>;

#[derive(Clone, Debug)]
pub struct Spec {
    pub candidates: usize,
    pub fewest: usize,
    pub most: usize,
    /// Of each measure: what each brings, and tiers.
    pub measures: Vec<(Vec<Money>, Tiers)>,
    pub main: Option<usize>,
    pub covers: Vec<(Vec<bool>, usize)>,
    pub unions: Vec<(Vec<u128>, usize)>,
}

/// What a set misses: units, then measures from the main one on.
pub type Distance = (usize, Vec<BigRational>);

impl Spec {
    pub fn problem(&self) -> Problem {
        let measure = |(brings, tiers): &(Vec<Money>, Tiers)| {
            let brings: Vec<Smmlv> = brings.iter().map(|money| smmlv(*money)).collect();
            let need = |t: &Threshold| t.of.iter().fold(smmlv(t.more), |sum, candidate| sum.plus(&brings[*candidate]));
            let tiers: Vec<Tier> = tiers.iter().map(|(from, to, t)| Tier { from: *from, to: *to, need: need(t) }).collect();
            let fixed = tiers.len() == 1 && tiers[0].from == 0 && tiers[0].to == usize::MAX;
            Measure { brings, need: if fixed { Need::Fixed(tiers[0].need.clone()) } else { Need::ByCount(tiers) } }
        };
        Problem {
            candidates: self.candidates,
            barred: vec![],
            fewest: self.fewest,
            most: self.most,
            measures: self.measures.iter().map(measure).collect(),
            main: self.main,
            covers: self.covers.iter().map(|(marked, least)| Cover { marked: marked.clone(), least: *least }).collect(),
            unions: self.unions.iter().map(|(codes, least)| Union { codes: codes.clone(), least: *least }).collect(),
        }
    }

    fn need(&self, measure: usize, size: usize) -> Option<BigRational> {
        let (brings, tiers) = &self.measures[measure];
        let (_, _, t) = tiers.iter().find(|(from, to, _)| (*from..=*to).contains(&size))?;
        Some(t.of.iter().fold(ratio(t.more), |sum, candidate| sum + ratio(brings[*candidate])))
    }

    pub fn allows(&self, size: usize) -> bool {
        (self.fewest..=self.most).contains(&size) && (0..self.measures.len()).all(|measure| self.need(measure, size).is_some())
    }

    pub fn sum(&self, measure: usize, set: &[usize]) -> BigRational {
        set.iter().fold(ratio((0, 1)), |sum, candidate| sum + ratio(self.measures[measure].0[*candidate]))
    }

    /// The number of contracts whose needs are asked of this many, and how many are too few.
    fn asked(&self, size: usize) -> Option<usize> {
        (size..40).find(|asked| self.allows(*asked))
    }

    /// Of a set that is not too large.
    pub fn distance(&self, set: &[usize]) -> Option<Distance> {
        let asked = self.asked(set.len())?;
        let mut units = asked - set.len();
        for (marked, least) in &self.covers {
            units += least.saturating_sub(set.iter().filter(|candidate| marked[**candidate]).count());
        }
        for (codes, least) in &self.unions {
            units += least.saturating_sub(set.iter().fold(0, |all, candidate| all | codes[*candidate]).count_ones() as usize);
        }
        let zero = ratio((0, 1));
        let mut order: Vec<usize> = self.main.into_iter().collect();
        order.extend((0..self.measures.len()).filter(|measure| Some(*measure) != self.main));
        let short = |measure: usize| (self.need(measure, asked).unwrap() - self.sum(measure, set)).max(zero.clone());
        Some((units, order.into_iter().map(short).collect()))
    }

    /// Numbers of the set from the greatest main amount on, the lowest first among equals: both the order to upload and that among equals.
    pub fn upload(&self, set: &[usize]) -> Vec<usize> {
        let mut set = set.to_vec();
        set.sort_by_key(|candidate| (self.main.map(|main| Reverse(ratio(self.measures[main].0[*candidate]))), *candidate));
        set
    }

    /// The best set without some candidate, and what it misses: every subset that is not too large is tried.
    pub fn best(&self, without: Option<usize>) -> Option<(Distance, Vec<usize>)> {
        let there: Vec<usize> = (0..self.candidates).filter(|candidate| Some(*candidate) != without).collect();
        let zero = ratio((0, 1));
        let place = self.upload(&there);
        // A number of contracts that may be presented or, if there are never so many, all there are.
        let some = (0..=there.len()).any(|size| self.allows(size));
        let mut best: Option<(_, Vec<usize>)> = None;
        for bits in 0..1_u32 << there.len() {
            let set: Vec<usize> = there.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1).map(|(_, candidate)| *candidate).collect();
            let Some(distance) = self.distance(&set) else { continue };
            let may_be_presented = if some { self.allows(set.len()) } else { set.len() == there.len() };
            if !may_be_presented {
                continue;
            }
            let main = self.main.map_or(zero.clone(), |main| self.sum(main, &set));
            let set = self.upload(&set);
            let first: Vec<usize> = set.iter().map(|candidate| place.iter().position(|other| other == candidate).unwrap()).collect();
            let key = (distance, set.len(), Reverse(main), first);
            if best.as_ref().is_none_or(|(least, _)| key < *least) {
                best = Some((key, set));
            }
        }
        best.map(|((distance, ..), set)| (distance, set))
    }

    /// What the chooser says is missing, in the oracle's words.
    pub fn said(&self, missing: &[Shortfall]) -> Distance {
        let mut units = 0;
        let mut shorts = vec![ratio((0, 1)); self.measures.len()];
        for shortfall in missing {
            match shortfall {
                Shortfall::TooFew(n) | Shortfall::TooMany(n) | Shortfall::Cover(_, n) | Shortfall::Union(_, n) => units += n,
                Shortfall::Measure(measure, short) => {
                    let rank = match self.main {
                        Some(main) if main == *measure => 0,
                        Some(main) if main > *measure => measure + 1,
                        _ => *measure,
                    };
                    shorts[rank] = exactly(short);
                }
            }
        }
        (units, shorts)
    }
}

/// A difference of the amounts of these tests: sixty decimals settle it, since its denominator divides the product of the wages (52 digits).
pub fn exactly(amount: &Smmlv) -> BigRational {
    let by = WAGES.iter().fold(BigInt::from(FINE), |product, wage| product * wage);
    let digits = amount.half_up(60);
    let negative = digits.starts_with('-');
    let number: BigInt = digits.replace(['.', '-'], "").parse().unwrap();
    let near = BigRational::new(if negative { -number } else { number }, BigInt::from(10).pow(60));
    BigRational::new((near * by.clone()).round().to_integer(), by)
}

fn threshold(candidates: usize) -> impl Strategy<Value = Threshold> {
    // Often exactly what some bring, or a peso more or less.
    let more = prop_oneof![3 => Just((0, 1)), 1 => Just((1, 908_526)), 1 => Just((-1, 877_803)), 1 => (0_i64..60, Just(1)), 2 => (-2_i64..3, Just(FINE))];
    (prop::collection::vec(0..candidates, 0..5), more).prop_map(|(mut of, more)| {
        of.sort_unstable();
        of.dedup();
        Threshold { of, more }
    })
}

fn tiers(candidates: usize) -> impl Strategy<Value = Tiers> {
    let fixed = threshold(candidates).prop_map(|t| vec![(0, usize::MAX, t)]);
    let several =
        (threshold(candidates), threshold(candidates), 0_usize..4, 0_usize..3, 0_usize..3).prop_map(|(one, two, to, gap, wide)| {
            let from = to + 1 + gap;
            vec![(0, to, one), (from, from + wide, two)]
        });
    prop_oneof![3 => fixed, 1 => several]
}

fn money() -> impl Strategy<Value = Money> {
    let pesos = prop_oneof![2 => (1_i64..6).prop_map(|n| n * 10_000_000), 1 => Just(0), 2 => 1_i64..50_000_000];
    (pesos, prop::sample::select(WAGES.to_vec()))
}

/// Amounts of a wage's third or two, nearly.
fn nearly_thirds() -> impl Strategy<Value = Money> {
    let more = (1_i64..3, -2_i64..3).prop_map(|(thirds, more)| (FINE / 3 * thirds + more, FINE));
    prop_oneof![more, Just((292_601, 877_803)), Just((302_842, 908_526))]
}

pub fn specs(most_candidates: usize) -> impl Strategy<Value = Spec> {
    (1..=most_candidates).prop_flat_map(|candidates| {
        let brings = prop_oneof![
            2 => prop::collection::vec(money(), candidates),
            1 => prop::collection::vec(nearly_thirds(), candidates)
        ];
        let measure = (brings, tiers(candidates));
        let cover = (prop::collection::vec(any::<bool>(), candidates), 0_usize..4);
        let union = (prop::collection::vec((0_u128..64, 0_u128..64).prop_map(|(a, b)| a & b), candidates), 0_usize..6);
        let lists = (prop::collection::vec(measure, 0..4), prop::collection::vec(cover, 0..3), prop::collection::vec(union, 0..2));
        (lists, 0_usize..5, 0_usize..5, any::<prop::sample::Index>(), any::<bool>()).prop_map(
            move |((measures, covers, unions), fewest, wide, main, has)| {
                let main = (has && !measures.is_empty()).then(|| main.index(measures.len()));
                Spec { candidates, fewest, most: fewest + wide, measures, main, covers, unions }
            },
        )
    })
}
