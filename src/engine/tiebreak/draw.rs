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

/// Replays the draw; `None` without bidders.
pub fn draw(bidders: &[Bidder], trm: Amount) -> Option<Drawn> {
    // Names that differ only in accents or case still need one order, whatever the order of input.
    let rank = |bidder: &Bidder| (key(bidder.name.as_str()), bidder.offered_at, bidder.name.clone());
    let mut sorted: Vec<(_, &Bidder)> = Vec::with_capacity(bidders.len());
    for bidder in bidders {
        let rank = rank(bidder);
        let place = sorted.partition_point(|(earlier, _)| *earlier <= rank);
        sorted.insert(place, (rank, bidder));
    }
    let sorted: Vec<&Bidder> = sorted.into_iter().map(|(_, bidder)| bidder).collect();
    let count = u64::try_from(sorted.len()).ok()?;
    let integer = trm.integer_part();
    let residue = integer.checked_rem(count)?;
    let number = usize::try_from(if residue == 0 { count } else { residue }).ok()?;
    let winner = sorted.get(number.checked_sub(1)?)?.name.to_string();
    Some(Drawn { order: sorted.iter().map(|b| b.name.to_string()).collect(), integer, residue, number, winner })
}
