//! What the engine may be built from.

use crate::files::root;
use std::collections::BTreeSet;
use std::process::Command;

/// Everything linked into the engine. A new line here is a decision: say in the commit what it is for and what it costs in wasm.
const ALLOWED: &[&str] = &[
    "habilita",
    // dates without a clock
    "chrono",
    "num-traits",
    // amounts
    "rust_decimal",
    "arrayvec",
    // documents and reports
    "serde",
    "serde_core",
    "serde_derive",
    "serde_json",
    "itoa",
    "memchr",
    "zmij",
    "proc-macro2",
    "quote",
    "syn",
    "unicode-ident",
    // the receipt
    "sha2",
    "digest",
    "block-buffer",
    "crypto-common",
    "hybrid-array",
    "typenum",
    "cfg-if",
];

#[test]
fn the_engine_is_built_from_the_allow_list() {
    let output = Command::new(env!("CARGO"))
        .args([
            "tree",
            "--package",
            "habilita",
            "--no-default-features",
            "--edges",
            "normal",
            "--prefix",
            "none",
            "--format",
            "{lib}",
            "--offline",
            "--target",
            "wasm32-unknown-unknown",
        ])
        .current_dir(root())
        .output()
        .expect("cargo tree runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let found: BTreeSet<String> = text.lines().filter(|l| !l.is_empty()).map(|l| l.replace(" (*)", "").trim().to_owned()).collect();
    let name = |lib: &str| lib.replace('_', "-");
    let allowed: BTreeSet<String> = ALLOWED.iter().map(|l| name(l)).collect();
    let found: BTreeSet<String> = found.iter().map(|l| name(l)).collect();
    println!("{} packages", found.len());
    assert!(found.len() > 10);
    let strangers: Vec<_> = found.difference(&allowed).collect();
    assert!(strangers.is_empty(), "not on the allow-list: {strangers:?}");
    let gone: Vec<_> = allowed.difference(&found).collect();
    assert!(gone.is_empty(), "on the allow-list and no longer used: {gone:?}");
}

/// What reads and writes workbooks is behind its own features: neither the app nor the engine package carries it.
#[test]
fn workbooks_are_read_and_written_apart() {
    for features in ["ui", "js", "contracts", "workbook"] {
        let output = Command::new(env!("CARGO"))
            .args(["tree", "--package", "habilita", "--features", features, "--edges", "normal", "--prefix", "none", "--format", "{lib}"])
            .args(["--offline", "--target", "wasm32-unknown-unknown"])
            .current_dir(root())
            .output()
            .expect("cargo tree runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let text = String::from_utf8(output.stdout).expect("UTF-8");
        for library in ["calamine", "rust_xlsxwriter", "zip"] {
            assert!(text.lines().all(|line| line.split(' ').next() != Some(library)), "{features}: {library}");
        }
        assert!(text.contains("serde_json"));
    }
}

/// The app and the JavaScript edge exclude each other, and cargo says so in words.
#[test]
fn the_two_edges_cannot_be_built_together() {
    let lib = std::fs::read_to_string(root().join("src/lib.rs")).expect("src/lib.rs");
    assert!(lib.contains("#[cfg(all(feature = \"ui\", feature = \"js\"))]\ncompile_error!("));
}
