//! The Rust side: the wasm target, Trunk and wasm-bindgen's programs.

use super::{cache, folder, version, Folder};
use crate::{paths, process};
use std::fs;
use std::path::Path;

const TARGET: &str = "wasm32-unknown-unknown";
const TRUNK: &str = "0.21.14";
/// A tool is built for the few seconds it works in a build: to optimise it as its authors do takes longer than it ever runs.
const QUICK: [(&str, &str); 3] =
    [("CARGO_PROFILE_RELEASE_LTO", "off"), ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"), ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")];

pub fn wasm_target() -> Result<(), String> {
    let mut rustc = process::command("rustc");
    rustc.args(["--print", "target-libdir", "--target", TARGET]);
    let libdir = process::run_quietly(&mut rustc)?;
    if Path::new(libdir.trim()).is_dir() {
        return Ok(());
    }
    rustup(
        &["target", "add", TARGET],
        &format!("this Rust has no {TARGET} target and there is no rustup to add it: install Rust with rustup (https://rustup.rs), or your system's package with the standard library for {TARGET}"),
    )
}

/// `cargo fmt` and `cargo clippy`.
pub fn components() -> Result<(), String> {
    let has = |name: &str| process::run_quietly(process::cargo().args([name, "--version"])).is_ok();
    if has("fmt") && has("clippy") {
        return Ok(());
    }
    rustup(
        &["component", "add", "rustfmt", "clippy"],
        "rustfmt or clippy is missing and there is no rustup to add it: install your system's packages for them",
    )
}

/// The sources of the standard library.
pub fn sources() -> Result<(), String> {
    let sysroot = process::run_quietly(process::command("rustc").args(["--print", "sysroot"]))?;
    if Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/Cargo.lock").is_file() {
        return Ok(());
    }
    rustup(&["component", "add", "rust-src"], "this Rust has no sources of its standard library and there is no rustup to add them")
}

fn rustup(args: &[&str], without: &str) -> Result<(), String> {
    if process::which("rustup").is_none() {
        return Err(without.to_string());
    }
    cache::timed(&format!("rustup {}", args.join(" ")), || process::run_quietly(process::command("rustup").args(args)).map(drop))
}

pub fn trunk() -> Result<Folder, String> {
    if on_path("trunk", "0.21") {
        return Ok(None);
    }
    let doing = format!("trunk {TRUNK}: installing with cargo (about 6 minutes, once)");
    let tool = cache::ensure(&format!("trunk-{TRUNK}"), &doing, |to| install("trunk", TRUNK, to, true))?;
    Ok(folder(&tool.join("bin")))
}

/// wasm-bindgen's programs, which must have the very version of the library.
pub fn wasm_bindgen() -> Result<Folder, String> {
    let path = paths::root().join("Cargo.lock");
    let lock = fs::read_to_string(&path).map_err(|e| format!("cannot read {}: {e}", path.display()))?;
    let wanted = version::locked(&lock, "wasm-bindgen").ok_or("Cargo.lock has no wasm-bindgen: run `cargo generate-lockfile`")?;
    if on_path("wasm-bindgen", wanted) && on_path("wasm-bindgen-test-runner", wanted) {
        return Ok(None);
    }
    let name = "wasm-bindgen-cli";
    let doing = format!("{name} {wanted}: installing with cargo (about 2 minutes, once)");
    let tool = cache::ensure(&format!("{name}-{wanted}"), &doing, |to| {
        // Its own lock may name a version that has been withdrawn.
        install(name, wanted, to, true).or_else(|_| install(name, wanted, to, false))
    })?;
    Ok(folder(&tool.join("bin")))
}

fn on_path(program: &str, wanted: &str) -> bool {
    if process::which(program).is_none() {
        return false;
    }
    let said = process::run_quietly(process::command(program).arg("--version")).unwrap_or_default();
    version::of(&said).is_some_and(|v| version::fits(v, wanted))
}

fn install(name: &str, version: &str, to: &Path, locked: bool) -> Result<(), String> {
    let mut cargo = process::cargo();
    cargo.args(["install", name, "--version", version, "--root"]).arg(to);
    if locked {
        cargo.arg("--locked");
    }
    cargo.envs(QUICK);
    // Built apart, and thrown away: the project's own folder stays free of it.
    cargo.arg("--target-dir").arg(to.join("build"));
    process::run_quietly(&mut cargo)?;
    let _ = fs::remove_dir_all(to.join("build"));
    Ok(())
}
