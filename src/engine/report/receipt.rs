//! The receipt: what was judged, as a short code that two people can compare.

use crate::engine::reading::Ordered;
use serde::Serialize;
use sha2::{Digest, Sha256};

/// Canonical texts of what was judged. The date of the check stands apart.
pub struct Parts<'a> {
    pub process: &'a str,
    pub firm: &'a str,
    pub offer: &'a str,
    pub tables: &'a [(&'static str, String)],
    pub engine: &'a str,
}

/// The code and the parts it was made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Receipt {
    pub code: String,
    pub parts: Ordered<String, String>,
    #[serde(rename = "asOf")]
    pub as_of: String,
}

impl Receipt {
    pub fn new(parts: &Parts<'_>, as_of: String) -> Receipt {
        let mut listed = Ordered::from_iter([
            ("process".to_owned(), hex(parts.process)),
            ("firm".to_owned(), hex(parts.firm)),
            ("offer".to_owned(), hex(parts.offer)),
            ("engine".to_owned(), parts.engine.to_owned()),
        ]);
        for (table, version) in parts.tables {
            listed.insert(format!("table:{table}"), version.clone());
        }
        let text: String = listed.iter().map(|(name, value)| format!("{name}={value}\n")).collect();
        Receipt { code: short(&text), parts: listed, as_of }
    }
}

fn hex(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Twelve characters of Crockford's base 32 (60 bits of the hash) in groups of four: no I, L, O or U to mishear.
fn short(text: &str) -> String {
    const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let digest = Sha256::digest(text.as_bytes());
    let bits = digest.iter().take(8).fold(0_u64, |bits, byte| (bits << 8) | u64::from(*byte));
    let letters = (0..12_u32).map(|place| {
        let five = (bits >> 59_u32.saturating_sub(place.saturating_mul(5))) & 31;
        usize::try_from(five).ok().and_then(|index| ALPHABET.get(index)).map_or('0', |letter| char::from(*letter))
    });
    letters
        .enumerate()
        .flat_map(|(place, letter)| (place > 0 && place.is_multiple_of(4)).then_some('-').into_iter().chain([letter]))
        .collect()
}
