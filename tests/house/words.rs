//! What the engine must not know: an invitation by name, a year, a wage.

use crate::files::sources;

#[test]
fn the_engine_names_no_invitation() {
    let files = sources("src/engine");
    let named: Vec<&str> = files
        .iter()
        .filter(|f| ["gachal", "usme", "fdlu", "mic-006"].iter().any(|name| f.text.to_lowercase().contains(name)))
        .map(|f| f.path.as_str())
        .collect();
    println!("{} files looked at", files.len());
    assert!(files.len() > 40);
    assert!(named.is_empty(), "{named:?}");
}

/// A year or an amount in code belongs in a dated table or in a definition. The bounds of the calendar and of documents are not figures of law.
#[test]
fn the_engine_has_no_figure_of_law_in_code() {
    const BOUNDS: &[&str] = &["1900", "2200", "4000", "5000", "9999", "100_000", "2_000_000", "4_000_000", "1000"];
    let (mut looked, mut wrong) = (0, Vec::new());
    for file in sources("src/engine") {
        for (number, line) in file.code() {
            // Figures in messages are examples; figures in code are not in quotes.
            let code: String = line.replace("\\\"", "").split('"').step_by(2).collect();
            for word in code.split(|c: char| !(c.is_alphanumeric() || c == '_')) {
                let word = word.split("_u").next().unwrap_or(word);
                let digits = word.chars().filter(char::is_ascii_digit).count();
                if word.starts_with(|c: char| c.is_ascii_digit()) && digits >= 4 {
                    looked += 1;
                    if !BOUNDS.contains(&word) {
                        wrong.push(format!("{}:{number}: {word}", file.path));
                    }
                }
            }
        }
    }
    println!("{looked} long figures looked at");
    assert!(looked >= BOUNDS.len());
    assert!(wrong.is_empty(), "{wrong:#?}");
}
