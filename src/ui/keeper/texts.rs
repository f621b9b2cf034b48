//! The texts of the storage: their keys, and what is done with one that cannot be read.

use super::{Damage, Kept};
use crate::engine::reading::Problem;
use crate::ui::browser;

pub const FIRM: &str = "habilita:firma";
pub const OFFER: &str = "habilita:oferta:";
const ASIDE: &str = ":apartado";

pub fn offer_key(place: &str) -> String {
    format!("{OFFER}{place}")
}

pub fn process_key(process: &str) -> String {
    format!("habilita:proceso:{process}")
}

/// What storage has under `key`. Text that cannot be read is set aside under another key, and a fresh draft begins.
pub fn restore<T: Default>(key: &str, read: impl Fn(&str) -> Result<T, Vec<Problem>>, kept: &mut Kept) -> T {
    let Some(text) = browser::stored(key) else { return T::default() };
    kept.stored = true;
    read(&text).unwrap_or_else(|problems| {
        set_aside(key, &text);
        kept.damaged = Some(damage(&problems));
        T::default()
    })
}

/// Whether a newer Habilita wrote what could not be read: a format of ours that this one does not know.
pub fn damage(problems: &[Problem]) -> Damage {
    let newer = problems.iter().any(|problem| problem.path == "/format" && problem.code == "unknown_word");
    if newer {
        Damage::Newer
    } else {
        Damage::Unreadable
    }
}

/// Keeps a copy of text that could not be read, beside any earlier copy.
pub fn set_aside(key: &str, text: &str) {
    let place = (1..).map(|n| if n == 1 { format!("{key}{ASIDE}") } else { format!("{key}{ASIDE}-{n}") });
    if let Some(free) = place.take(20).find(|place| browser::stored(place).is_none_or(|kept| kept == text)) {
        // Without room there is nothing better to do; the text itself is still under its key until something is typed.
        let _ = browser::store(&free, text);
    }
}

/// Every text that was set aside, by key.
pub fn aside() -> Vec<(String, String)> {
    let keys = browser::stored_keys("habilita:").into_iter().filter(|key| key.contains(ASIDE));
    keys.filter_map(|key| browser::stored(&key).map(|text| (key, text))).collect()
}
