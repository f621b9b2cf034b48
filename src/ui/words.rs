//! Small changes to our own words. All of them begin with a plain letter, so no table of the letters of the world is needed.

/// In the middle of a sentence.
pub fn lower(words: &str) -> String {
    words.to_ascii_lowercase()
}

/// At its beginning.
pub fn capital(words: &str) -> String {
    let (first, rest) = words.split_at_checked(1).unwrap_or((words, ""));
    first.to_ascii_uppercase() + rest
}

/// «1 respuesta», «2 respuestas».
pub fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
