//! What must not be in the code because of who could attack whom (SECURITY.md), and under which licences the rest comes.

use crate::files::{root, sources};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Everything under these a product may carry, saying so.
const LICENCES: &[&str] = &[
    "MIT",
    "MIT-0",
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "Unlicense",
    "Zlib",
    "Unicode-3.0",
];

/// Whether one of the licences that somebody may choose asks nothing that is not on the list.
fn allowed(expression: &str) -> bool {
    // An «or» inside brackets stands for one licence of an «and»: there is no deeper nesting in what is published.
    let one = |text: &str| LICENCES.contains(&text.trim_matches([' ', '(', ')']));
    let either = |text: &str| text.replace('/', " OR ").split(" OR ").any(one);
    match expression.contains(" AND ") && !expression.contains('(') {
        true => expression.split(" AND ").all(one),
        false => expression.split(" AND ").all(either),
    }
}

#[test]
fn a_licence_is_read_as_it_is_written() {
    for good in ["MIT", "MIT OR GPL-3.0", "MIT/Apache-2.0", "(MIT OR Apache-2.0) AND Unicode-3.0", "BSD-3-Clause AND MIT"] {
        assert!(allowed(good), "{good}");
    }
    for bad in ["GPL-3.0", "MIT AND GPL-3.0", "(MIT OR Apache-2.0) AND CC-BY-SA-4.0", "", "MPL-2.0"] {
        assert!(!allowed(bad), "{bad}");
    }
}

/// Of what is linked or builds it, for any target.
#[test]
fn every_package_may_be_carried() {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--offline", "--locked"])
        .current_dir(root())
        .output()
        .expect("cargo metadata runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let all: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let others: Vec<&Value> = all["packages"].as_array().expect("a list").iter().filter(|one| !one["source"].is_null()).collect();
    let refused: Vec<String> = others
        .iter()
        .filter(|one| !one["license"].as_str().is_some_and(allowed))
        .map(|one| format!("{} {}: {}", one["name"], one["version"], one["license"]))
        .collect();
    println!("{} packages looked at", others.len());
    assert!(others.len() > 100);
    assert!(refused.is_empty(), "{refused:#?}");
    // From where every one of them can be had again, and nowhere else.
    let lock = fs::read_to_string(root().join("Cargo.lock")).expect("Cargo.lock");
    let strange: Vec<&str> = lock.lines().filter(|line| line.starts_with("source = ") && !line.contains("registry+")).collect();
    assert!(strange.is_empty(), "{strange:?}");
}

fn scripts(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            scripts(&path, found);
        } else if path.extension().is_some_and(|e| e == "js" || e == "html") {
            found.push(path);
        }
    }
}

/// A text never becomes markup or code, in what we write in JavaScript and in Rust.
#[test]
fn no_text_becomes_markup_or_code() {
    const SCRIPT: &[&str] = &[
        "innerHTML",
        "outerHTML =",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "new Function",
        "srcdoc",
        "setTimeout(\"",
        "javascript:",
    ];
    const RUST: &[&str] =
        &["from_html_unchecked", "set_inner_html", "set_outer_html", "insert_adjacent_html", "VRaw", "js_sys::eval", "Function::new_"];
    let mut files = Vec::new();
    scripts(&root().join("www"), &mut files);
    scripts(&root().join("src/api/package"), &mut files);
    let mut wrong = Vec::new();
    for file in &files {
        let text = fs::read_to_string(file).expect("UTF-8");
        wrong.extend(SCRIPT.iter().filter(|word| text.contains(**word)).map(|word| format!("{}: {word}", file.display())));
    }
    let rust = sources("src");
    for file in &rust {
        wrong.extend(RUST.iter().filter(|word| file.text.contains(**word)).map(|word| format!("{}: {word}", file.path)));
    }
    println!("{} scripts and {} sources looked at", files.len(), rust.len());
    assert!(files.len() >= 10 && rust.len() > 300);
    assert!(wrong.is_empty(), "{wrong:#?}");
}
