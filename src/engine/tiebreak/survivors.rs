//! Who may still be tied after a criterion, whatever becomes of what is not known. Sets of bidders are bits: the first bidder is the lowest.

use crate::engine::values::Proportion;

/// What is known of one bidder under one number of the law.
#[derive(Clone, Debug, Default)]
pub struct Standing {
    /// `None`: nobody knows.
    pub credited: Option<bool>,
    pub proportion: Option<Proportion>,
    /// It is made up only of large cooperatives or mutual associations.
    pub large: Option<bool>,
}

/// Beyond so many unknown ones at once nothing is followed.
const MOST_UNKNOWN: u32 = 10;
/// Nor beyond so many ways.
const MOST_WAYS: usize = 4000;

fn bits(standings: &[Standing], of: impl Fn(&Standing) -> bool) -> u64 {
    standings.iter().zip(0_u32..).filter(|(standing, _)| of(standing)).fold(0, |set, (_, place)| set | bit(place))
}

/// The set of one.
pub fn bit(place: u32) -> u64 {
    1_u64.checked_shl(place).unwrap_or(0)
}

/// Every set made of some of these bidders, none and all of them too; `None` if there are too many.
fn subsets(of: u64) -> Option<Vec<u64>> {
    if of.count_ones() > MOST_UNKNOWN {
        return None;
    }
    let mut found = vec![0];
    for one in (0..u64::BITS).map(bit).filter(|one| of & one != 0) {
        let with: Vec<u64> = found.iter().map(|set| set | one).collect();
        found.extend(with);
    }
    Some(found)
}

/// Adds a set once.
fn add(sets: &mut Vec<u64>, set: u64) {
    if let Err(place) = sets.binary_search(&set) {
        sets.insert(place, set);
    }
}

/// The ways the tie may stand after a criterion, from the ways it may have stood before; `None` when they are too many to follow. `by_proportion`: the
/// greatest part wins; `sizes`: among those who credit it, large cooperatives give way to the rest.
pub fn after(before: &[u64], standings: &[Standing], by_proportion: bool, sizes: bool) -> Option<Vec<u64>> {
    let mut found = Vec::new();
    for tied in before {
        for set in one(*tied, standings, by_proportion)? {
            match set {
                // Nobody credits it: everybody stays.
                0 => add(&mut found, *tied),
                set if sizes => sized(set, standings)?.into_iter().for_each(|set| add(&mut found, set)),
                set => add(&mut found, set),
            }
        }
        if found.len() > MOST_WAYS {
            return None;
        }
    }
    Some(found)
}

/// Who of the tied may credit it, each way; the empty set when nobody does.
fn one(tied: u64, standings: &[Standing], by_proportion: bool) -> Option<Vec<u64>> {
    if tied.count_ones() < 2 {
        return Some(vec![tied]);
    }
    let yes = tied & bits(standings, |one| one.credited == Some(true));
    let unknown = tied & bits(standings, |one| one.credited.is_none());
    if !by_proportion {
        return Some(subsets(unknown)?.into_iter().map(|set| yes | set).collect());
    }
    let told = yes & bits(standings, |one| one.proportion.is_some());
    // Those that credit it with a part nobody knows, and those that may.
    let open = subsets(unknown | (yes & !told))?;
    let nobody = yes == 0;
    let mut best: Option<&Proportion> = None;
    for proportion in
        standings.iter().zip(0_u32..).filter(|(_, place)| told & bit(*place) != 0).filter_map(|(one, _)| one.proportion.as_ref())
    {
        if best.is_none_or(|best| proportion > best) {
            best = Some(proportion);
        }
    }
    let greatest = best.map_or(0, |best| told & bits(standings, |one| one.proportion.as_ref() == Some(best)));
    let mut found = Vec::new();
    for set in open {
        // They equal the greatest that is told, or leave it behind.
        if greatest != 0 || set != 0 || nobody {
            found.push(greatest | set);
        }
        if set != 0 && greatest != 0 {
            found.push(set);
        }
    }
    Some(found)
}

/// Who stays of those that credit a criterion on sizes.
fn sized(set: u64, standings: &[Standing]) -> Option<Vec<u64>> {
    let large = set & bits(standings, |one| one.large == Some(true));
    let unknown = set & bits(standings, |one| one.large.is_none());
    if set.count_ones() < 2 {
        return Some(vec![set]);
    }
    let kept = |large: u64| if large == set { set } else { set & !large };
    Some(subsets(unknown)?.into_iter().map(|more| kept(large | more)).collect())
}
