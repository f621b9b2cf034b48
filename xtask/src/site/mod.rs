//! The one pipeline of the site: Trunk, the modules with a WebAssembly of their own, the pages of each door, and for a release the parts of the app,
//! the engine package and the compressed copies.

mod compact;
pub mod compress;
pub mod divide;
mod files;
mod inline;
mod made;
mod mime;
mod module;
mod offline;
pub mod optimise;
mod publish;
pub mod serve;
mod watch;

pub use files::{all_files, has_extension, read};
pub use module::bench;

use crate::setup::Tools;
use crate::{engine_package, paths, process, setup};
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Instant;

const TARGET: &str = "wasm32-unknown-unknown";

#[derive(Clone, Copy)]
pub enum Profile {
    /// Quick to build, for `serve`.
    Serve,
    /// What is published.
    Release,
}

impl Profile {
    /// As Cargo.toml calls it.
    fn name(self) -> &'static str {
        match self {
            Profile::Serve => "serve",
            Profile::Release => "release",
        }
    }

    fn folder(self, name: &str) -> PathBuf {
        paths::target().join("site").join(self.name()).join(name)
    }
}

/// `cargo xtask dist`.
pub fn dist() -> Result<(), String> {
    dist_with(&setup::build_tools()?)
}

pub fn dist_with(tools: &Tools) -> Result<(), String> {
    let start = Instant::now();
    let stage = stage(tools, Profile::Release)?;
    for file in all_files(&stage)?.into_iter().filter(|file| file.parent() == Some(&stage)) {
        if has_extension(&file, &["css"]) || ["boot.js", "embed.js", "sw.js"].iter().any(|name| file.ends_with(name)) {
            compact::lines(&file)?;
        }
    }
    let kept = offline::fill(&stage)?;
    let packed = compress::folder(&stage)?;
    publish::replace(&stage, &paths::dist())?;
    made::forget_old();
    let seconds = start.elapsed().as_secs();
    println!("dist/ is ready ({packed} files compressed, {kept} kept for when there is no network, {seconds} s)");
    Ok(())
}

/// Builds the site into its stage folder.
fn stage(tools: &Tools, profile: Profile) -> Result<PathBuf, String> {
    let stage = profile.folder("stage");
    if stage.exists() {
        fs::remove_dir_all(&stage).map_err(|e| format!("cannot empty {}: {e}", stage.display()))?;
    }
    if matches!(profile, Profile::Release) {
        // Trunk has cargo compile the app alone; cargo links the two together in less time.
        module::cargo_build(tools, profile, &["habilita-app", "habilita-calculator"], "ui")?;
    }
    trunk(tools, profile, &stage)?;
    let parts = modules(tools, profile, &stage)?;
    // After the modules, which some pages start.
    prerender(tools, profile, &stage, parts.as_deref())?;
    compact::folder(&stage.join("procesos"))?;
    if matches!(profile, Profile::Release) {
        inline::style(&stage)?;
    }
    Ok(stage)
}

/// The parts of the app, the modules, and the engine package: where each part of the app is, if it has any. Cargo makes one after another, and the
/// optimiser takes one core: it works on what is compiled while cargo compiles the next.
fn modules(tools: &Tools, profile: Profile, stage: &Path) -> Result<Option<PathBuf>, String> {
    let engine = stage.join("engine");
    let parts = thread::scope(|scope| {
        let published = matches!(profile, Profile::Release);
        // While the site is being changed the app is whole, as it is quicker to build.
        let app = published.then(|| scope.spawn(|| divide::app(tools, stage, &profile.folder("app"))));
        let mut finishing = Vec::new();
        for batch in module::batches(profile) {
            let compiled = module::compile(tools, profile, &batch)?;
            let finish = |one| scope.spawn(move || module::finish(tools, profile, one, compiled, stage));
            finishing.extend(batch.into_iter().map(finish));
        }
        if published {
            engine_package::build(tools, &engine)?;
        }
        finishing.into_iter().try_for_each(joined)?;
        app.map(joined).transpose()
    })?;
    if parts.is_some() {
        engine_package::add_contracts(stage, &engine)?;
    }
    Ok(parts)
}

fn joined<T>(work: thread::ScopedJoinHandle<'_, Result<T, String>>) -> Result<T, String> {
    work.join().unwrap_or_else(|_| Err("a part of the build panicked".into()))
}

fn trunk(tools: &Tools, profile: Profile, stage: &Path) -> Result<(), String> {
    // Trunk would fetch tools that it does not find; all of them are set up by now. Its `--offline` also forbids
    // cargo the network, so the crates are fetched first: those of this machine too, which cargo wants at hand though the browser needs none of them.
    let host = process::run_quietly(process::command("rustc").args(["--print", "host-tuple"]))?;
    process::run_quietly(tools.cargo().args(["fetch", "--target", TARGET, "--target", host.trim()]))?;
    let mut trunk = tools.command("trunk");
    trunk.args(["--offline", "--skip-version-check", "build"]);
    match profile {
        Profile::Serve => {
            trunk.args(["--cargo-profile", "serve"]);
        }
        Profile::Release => tools.publishing(trunk.arg("--release")),
    }
    trunk.arg("--dist").arg(stage);
    // Trunk takes only `true` or `false` in NO_COLOR and stops at the usual `1`.
    if std::env::var_os("NO_COLOR").is_some() {
        trunk.env_remove("NO_COLOR").args(["--color", "never"]);
    }
    process::run(&mut trunk)
}

/// The readable HTML of each door, out of the page that Trunk wrote.
fn prerender(tools: &Tools, profile: Profile, stage: &Path, parts: Option<&Path>) -> Result<(), String> {
    let mut cargo = tools.cargo();
    cargo.args(["run", "--quiet", "--package", "habilita", "--features", "ssr", "--bin", "prerender", "--"]);
    cargo.arg("--shell").arg(stage.join("index.html")).arg("--out").arg(stage);
    if let Some(parts) = parts {
        cargo.arg("--parts").arg(parts);
    }
    // While the site is being changed nothing may come from a cache.
    if matches!(profile, Profile::Release) {
        cargo.args(["--worker", "./sw.js"]);
    }
    process::run(&mut cargo)
}
