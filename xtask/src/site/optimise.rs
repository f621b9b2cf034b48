//! wasm-opt over what is published.

use crate::process;
use crate::setup::Tools;
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
    let mut optimise = tools.command("wasm-opt");
    optimise.args(["-Os", "--low-memory-unused", "--converge"]).args(FEATURES).args(more);
    if reach == Reach::Whole {
        optimise.arg("--gufa");
    }
    // What it says of sections it does not know is of no use to anybody.
    process::run_quietly(optimise.arg(from).arg("-o").arg(to)).map(drop)
}
