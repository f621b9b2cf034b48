//! Takes the white space out of what is published: nobody reads it there, and it is a part of every first visit.

use super::files::{all_files, has_extension, read};
use serde_json::Value;
use std::fs;
use std::path::Path;

/// Every JSON file of a folder.
pub fn folder(folder: &Path) -> Result<(), String> {
    for file in all_files(folder)?.into_iter().filter(|file| has_extension(file, &["json"])) {
        let text = read(&file)?;
        let value: Value = serde_json::from_slice(&text).map_err(|e| format!("{}: {e}", file.display()))?;
        fs::write(&file, value.to_string()).map_err(|e| format!("cannot write {}: {e}", file.display()))?;
    }
    Ok(())
}

/// A style or a script without its indentation and the comments that have lines of their own.
pub fn lines(file: &Path) -> Result<(), String> {
    let text = String::from_utf8_lossy(&read(file)?).into_owned();
    fs::write(file, without_comments(&text)).map_err(|e| format!("cannot write {}: {e}", file.display()))
}

fn without_comments(text: &str) -> String {
    let mut made = String::with_capacity(text.len());
    let mut inside = false;
    for line in text.lines().map(str::trim) {
        inside |= line.starts_with("/*");
        if !inside && !line.is_empty() && !line.starts_with("// ") {
            made.push_str(line);
            made.push('\n');
        }
        inside &= !line.ends_with("*/");
    }
    made
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_stays_without_what_only_its_author_reads() {
        let text = "/* One. */\n:root {\n  --a: 1;\n}\n\n/* Two\n   lines. */\n// Not this: https://x\na { b: url(//c) }\n";
        assert_eq!(without_comments(text), ":root {\n--a: 1;\n}\na { b: url(//c) }\n");
    }

    #[test]
    fn what_a_definition_says_stays_without_its_white_space() -> std::io::Result<()> {
        let top = std::env::temp_dir().join(format!("xtask-compact-{}", std::process::id()));
        fs::create_dir_all(&top)?;
        fs::write(top.join("a.json"), "{\n  \"b\": [1,\n 2],\n  \"a\": \"x  y\"\n}\n")?;
        fs::write(top.join("b.txt"), "a  b")?;
        assert_eq!(folder(&top), Ok(()));
        assert_eq!(fs::read_to_string(top.join("a.json"))?, r#"{"a":"x  y","b":[1,2]}"#);
        assert_eq!(fs::read_to_string(top.join("b.txt"))?, "a  b");
        fs::write(top.join("c.json"), "{")?;
        assert!(folder(&top).is_err_and(|message| message.contains("c.json")));
        fs::remove_dir_all(&top)
    }
}
