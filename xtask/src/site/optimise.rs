//! wasm-opt over what is published.

use super::files::read;
use super::made;
use crate::process;
use crate::setup::Tools;
use std::fs;
use std::path::Path;

/// What browsers have had for years. `--all-features` would write an import of a kind that they refuse.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// What a module is to the optimiser.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Nothing outside touches its memory or its table but its glue.
    Whole,
    /// One of several that share a memory and a table: what one does with them the optimiser cannot see from another.
    Shared,
}

/// `more`: further options.
pub fn wasm(tools: &Tools, reach: Reach, from: &Path, to: &Path, more: &[&str]) -> Result<(), String> {
    let whole: &[&str] = if reach == Reach::Whole { &["--gufa"] } else { &[] };
    let options = [&["-Os", "--low-memory-unused", "--converge"], &FEATURES[..], more, whole].concat();
    let version = process::run_quietly(tools.command("wasm-opt").arg("--version"))?;
    let optimised = made::once(&format!("{} {}", version.trim(), options.join(" ")), &read(from)?, || {
        // What it says of sections it does not know is of no use to anybody.
        process::run_quietly(tools.command("wasm-opt").args(&options).arg(from).arg("-o").arg(to))?;
        read(to)
    })?;
    fs::write(to, optimised).map_err(|e| format!("cannot write {}: {e}", to.display()))
}
