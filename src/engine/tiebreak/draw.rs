//! The draw by the residue of the TRM.
//!
//! The tied bidders are numbered from 1 in alphabetical order (equal names: the earlier offer first). The integer part of the TRM of
//! the closing day is divided by how many they are; the number equal to the residue wins, and with residue 0 the highest.
//! Legal basis: rule 12 as the invitation prints it (the method of Colombia Compra Eficiente).

use super::spanish_order::key;
use crate::engine::offer::Bidder;
use crate::engine::values::Amount;
use serde::{Serialize, Serializer};

/// The draw, replayed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Drawn {
    pub order: Vec<String>,
    #[serde(serialize_with = "as_text")]
    pub integer: u64,
    pub residue: u64,
    /// The number that wins, from 1.
    pub number: usize,
    pub winner: String,
}

/// Figures that may be long are text for programs.
fn as_text<S: Serializer>(figure: &u64, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(figure)
}

/// The places of the bidders, in order.
fn ordered(bidders: &[Bidder]) -> Vec<usize> {
    // Names that differ only in accents or case still need one order, whatever the order of input.
    let rank = |bidder: &Bidder| (key(bidder.name.as_str()), bidder.offered_at, bidder.name.clone());
    let mut sorted: Vec<(_, usize)> = Vec::with_capacity(bidders.len());
    for (at, bidder) in bidders.iter().enumerate() {
        let rank = rank(bidder);
        let place = sorted.partition_point(|(earlier, _)| *earlier <= rank);
        sorted.insert(place, (rank, at));
    }
    sorted.into_iter().map(|(_, at)| at).collect()
}

/// The place of who wins among the bidders as they were given; `None` without bidders.
pub fn winner(bidders: &[Bidder], trm: Amount) -> Option<usize> {
    let drawn = draw(bidders, trm)?;
    ordered(bidders).get(drawn.number.checked_sub(1)?).copied()
}

/// Replays the draw; `None` without bidders.
pub fn draw(bidders: &[Bidder], trm: Amount) -> Option<Drawn> {
    let order: Vec<String> = ordered(bidders).into_iter().filter_map(|at| bidders.get(at)).map(|bidder| bidder.name.to_string()).collect();
    let count = u64::try_from(order.len()).ok()?;
    let integer = trm.integer_part();
    let residue = integer.checked_rem(count)?;
    let number = usize::try_from(if residue == 0 { count } else { residue }).ok()?;
    let winner = order.get(number.checked_sub(1)?)?.clone();
    Some(Drawn { order, integer, residue, number, winner })
}
