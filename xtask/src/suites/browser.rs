//! The suite in real browsers, over the release site.

use super::totals::{self, Totals};
use crate::setup::{Browsers, Tools};
use crate::{paths, process};
use std::fs;
use std::path::{Path, PathBuf};

pub fn run(tools: &Tools, browsers: &Browsers, own_path: &Path) -> Result<Totals, String> {
    let mut node = tools.command("node");
    // Two files at a time: while one waits for its browser the other works. Nothing in them hangs on time.
    node.args(["--test", "--test-concurrency=2", "--test-reporter=spec"]);
    node.args(files(&paths::e2e())?);
    node.env("HABILITA_DIST", paths::dist());
    node.env("HABILITA_XTASK", own_path);
    node.env("CHROMIUM", &browsers.chromium);
    node.env("FIREFOX", &browsers.firefox);
    let (succeeded, output) = process::run_and_keep(&mut node)?;
    Ok(totals::of_node(&output).checked(succeeded))
}

/// The test files, by name: Node 20 has no patterns of its own.
fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(|e| format!("cannot read {}: {e}", folder.display()))?;
    let mut files: Vec<PathBuf> =
        entries.flatten().map(|entry| entry.path()).filter(|path| path.to_string_lossy().ends_with(".test.mjs")).collect();
    files.sort();
    match files.is_empty() {
        true => Err(format!("{} has no *.test.mjs", folder.display())),
        false => Ok(files),
    }
}
