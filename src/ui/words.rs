//! Small changes to our own words. All of them begin with a plain letter, so no table of the letters of the world is needed.

/// In the middle of a sentence.
pub fn lower(words: &str) -> String {
    words.to_ascii_lowercase()
}

/// «1 respuesta», «2 respuestas».
pub fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
