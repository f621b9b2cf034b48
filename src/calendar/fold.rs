//! Lines of at most 75 octets, as the standard asks. The library folds as well, but leaves 76 in the last piece of some lines.

const LONGEST: usize = 75;

/// The same file, folded anew.
pub fn folded(ics: &str) -> String {
    let mut out = String::with_capacity(ics.len());
    for line in ics.replace("\r\n ", "").split_terminator("\r\n") {
        let mut room = LONGEST;
        for letter in line.chars() {
            if letter.len_utf8() > room {
                out.push_str("\r\n ");
                // The space is one of the octets.
                room = LONGEST.saturating_sub(1);
            }
            out.push(letter);
            room = room.saturating_sub(letter.len_utf8());
        }
        out.push_str("\r\n");
    }
    out
}
