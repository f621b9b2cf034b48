//! The suite in real browsers, over the release site.

use super::totals::{self, Totals};
use crate::setup::{Browsers, Tools};
use crate::{paths, process};
use std::fs;
use std::path::{Path, PathBuf};

/// More files than these do not fail for want of time.
const FEW: usize = 4;

pub fn run(tools: &Tools, browsers: &Browsers, own_path: &Path) -> Result<Totals, String> {
    let all = files(&paths::e2e())?;
    let walk = |at_once: &str, files: &[PathBuf]| -> Result<(Totals, Vec<PathBuf>), String> {
        let mut node = tools.command("node");
        node.args(["--test", at_once, "--test-reporter=spec"]).args(files);
        node.env("HABILITA_DIST", paths::dist());
        node.env("HABILITA_XTASK", own_path);
        node.env("CHROMIUM", &browsers.chromium);
        node.env("FIREFOX", &browsers.firefox);
        let (succeeded, output) = process::run_and_keep(&mut node)?;
        let failed = totals::files_failed(&output, files);
        Ok((totals::of_node(&output).checked(succeeded), failed))
    };
    // Two files at a time: while one waits for its browser the other works.
    let (first, failed) = walk("--test-concurrency=2", &all)?;
    if first.failed == 0 || failed.is_empty() || failed.len() > FEW {
        return Ok(first);
    }
    // A busy machine may have kept one waiting for longer than any of them waits. By itself a fault shows again, and counts.
    let names: Vec<_> = failed.iter().filter_map(|file| file.file_name()).map(|name| name.to_string_lossy()).collect();
    println!("\n── browser, again and by themselves: {}", names.join(", "));
    let (again, _) = walk("--test-concurrency=1", &failed)?;
    println!("browser: {} failed beside others, {} by themselves", first.failed, again.failed);
    Ok(totals::walked_again(first, again))
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
