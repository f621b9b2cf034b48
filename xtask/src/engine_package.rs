//! The engine for other sites and for Node: `dist/engine/`, with the hand-written files of src/api/package.

use crate::setup::Tools;
use crate::site::optimise::{self, Reach};
use crate::site::{all_files, divide, has_extension};
use crate::{paths, process, shorten};
use std::fs;
use std::path::Path;

const TARGET: &str = "wasm32-unknown-unknown";

pub fn build(tools: &Tools, to: &Path) -> Result<(), String> {
    let written = paths::root().join("src/api/package");
    if !written.is_dir() {
        return Err(format!("{} is missing: it holds the package.json and the wrapper of the engine package", written.display()));
    }
    // The library is a cdylib here only: as its declared type it would be linked in every other build as well, and
    // under one name whatever the features, so that each build would undo the one before.
    let mut cargo = tools.cargo();
    cargo.args(["rustc", "--release", "--target", TARGET, "--package", "habilita"]);
    // What the divider needs.
    cargo.args(["--lib", "--features", "js", "--crate-type", "cdylib", "--", "-Clink-arg=--emit-relocs"]);
    tools.publishing(&mut cargo);
    process::run(&mut cargo)?;

    let made = paths::target().join("site/release/engine");
    let divided = divide::wasm(tools, &paths::target().join(TARGET).join("release/habilita.wasm"), &made, &[])?;
    let [rest] = &divided.others[..] else { return Err(format!("the engine package has two parts, not {:?}", divided.parts)) };
    fs::create_dir_all(to).map_err(|e| format!("cannot write {}: {e}", to.display()))?;
    optimise::wasm(tools, Reach::Shared, &divided.wasm, &to.join("habilita_engine.wasm"), &[])?;
    optimise::wasm(tools, Reach::Shared, rest, &to.join("habilita_rest.wasm"), &[])?;
    copy(&divided.glue, &to.join("glue.js"))?;
    shorten::files(&to.join("habilita_engine.wasm"), &to.join("glue.js"))?;
    // Modules that the Rust side brings along.
    for file in all_files(&made)? {
        let inside = file.strip_prefix(&made).map_err(|e| e.to_string())?;
        if inside.starts_with("snippets") && has_extension(&file, &["js", "mjs"]) {
            copy(&file, &to.join(inside))?;
        }
    }
    for file in all_files(&written)? {
        copy(&file, &to.join(file.strip_prefix(&written).map_err(|e| e.to_string())?))?;
    }
    Ok(())
}

/// Adds what chooses contracts, as the site has it.
pub fn add_contracts(site: &Path, to: &Path) -> Result<(), String> {
    let contracts = site.join("contratos");
    copy(&contracts.join("contratos.js"), &to.join("contracts.js"))?;
    copy(&contracts.join("contratos_bg.wasm"), &to.join("habilita_contracts.wasm"))
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
    let cannot = |e| format!("cannot copy {} to {}: {e}", from.display(), to.display());
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).map_err(cannot)?;
    }
    fs::copy(from, to).map(drop).map_err(cannot)
}
