//! Alphabetical order of names as Spanish dictionaries have it: ñ after n, accents and case folded, punctuation ignored.

use crate::engine::values::text::{is_word, lower};

/// The sorting key of a name.
pub fn key(name: &str) -> Vec<u16> {
    let mut key = Vec::with_capacity(name.len());
    for letter in name.chars().map(lower) {
        let folded = match letter {
            'á' | 'à' | 'ä' | 'â' | 'ã' => 'a',
            'é' | 'è' | 'ë' | 'ê' => 'e',
            'í' | 'ì' | 'ï' | 'î' => 'i',
            'ó' | 'ò' | 'ö' | 'ô' | 'õ' => 'o',
            'ú' | 'ù' | 'ü' | 'û' => 'u',
            'ç' => 'c',
            other => other,
        };
        match folded {
            // Some files write a letter and its accent apart.
            '\u{303}' if key.last() == Some(&rank('n')) => {
                key.pop();
                key.push(rank('n').saturating_add(1));
            }
            '\u{300}'..='\u{36f}' => {}
            'ñ' => key.push(rank('n').saturating_add(1)),
            c if c.is_ascii_alphanumeric() => key.push(rank(c)),
            c if c.is_whitespace() && key.last().is_some_and(|last| *last > 0) => key.push(0),
            c if is_word(c) => key.push(u16::try_from(u32::from(c)).unwrap_or(u16::MAX).saturating_mul(2)),
            _ => {}
        }
    }
    while key.last() == Some(&0) {
        key.pop();
    }
    key
}

/// Room for ñ between n and o.
fn rank(letter: char) -> u16 {
    u16::try_from(u32::from(letter)).unwrap_or(u16::MAX).saturating_mul(2)
}
