//! The texts of the storage: their keys, and those that were set aside.

use crate::ui::browser;

pub const OURS: &str = "habilita:";
pub const FIRM: &str = "habilita:firma";
pub const OFFER: &str = "habilita:oferta:";
const ASIDE: &str = ":apartado";

pub fn offer_key(place: &str) -> String {
    format!("{OFFER}{place}")
}

pub fn process_key(process: &str) -> String {
    format!("habilita:proceso:{process}")
}

/// The invitation as it was when what is kept of it was saved to a file.
pub fn earlier_key(process: &str) -> String {
    format!("habilita:anterior:{process}")
}

/// Copies a text that could not be read beside any earlier copy; says whether there was room.
pub fn copy_aside(key: &str, text: &str) -> bool {
    let place = (1..).map(|n| if n == 1 { format!("{key}{ASIDE}") } else { format!("{key}{ASIDE}-{n}") });
    let free = place.take(20).find(|place| browser::stored(place).is_none_or(|kept| kept == text));
    free.is_some_and(|free| browser::store(&free, text))
}

/// Every text that was set aside, by key.
pub fn aside() -> Vec<(String, String)> {
    let keys = browser::stored_keys(OURS).into_iter().filter(|key| key.contains(ASIDE));
    keys.filter_map(|key| browser::stored(&key).map(|text| (key, text))).collect()
}
