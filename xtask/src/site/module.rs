//! What has a WebAssembly of its own in a folder of the site: fetched when it is asked for, or started by a page.

use super::files::{all_files, read};
use super::optimise::{self, Reach};
use super::{Profile, TARGET};
use crate::setup::Tools;
use crate::{paths, process, shorten};
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// What a module is built with: those of one kind are the same library.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// With a clock, which nothing else may have.
    Calendar,
    /// The engine alone.
    Engine,
    /// What reads and writes workbooks.
    Workbook,
    /// With the screen.
    Screen,
}

/// A program of the package that is a module of the site.
pub struct Module {
    /// Its folder in the site, and the name of its files.
    name: &'static str,
    bin: &'static str,
    feature: &'static str,
    kind: Kind,
    /// What it is made from.
    sources: &'static [&'static str],
    /// Whether its files are named after what is in them, as those of the app are. What a script asks for by its name cannot be.
    hashed: bool,
}

impl Module {
    fn wasm(&self, profile: Profile) -> PathBuf {
        profile.folder(self.name).join(format!("{}_bg.wasm", self.name))
    }
}

pub const MODULES: &[Module] = &[
    // The writer of .ics files. It knows nothing else of the house.
    Module {
        name: "calendario",
        bin: "habilita-calendar",
        feature: "calendar",
        kind: Kind::Calendar,
        sources: &["src/calendar", "src/bin/calendar.rs", "Cargo.toml", "Cargo.lock"],
        hashed: false,
    },
    // The reader of lists of contracts.
    Module {
        name: "contratos",
        bin: "habilita-contracts",
        feature: "contracts",
        kind: Kind::Engine,
        sources: &["src/engine", "src/bin/contracts.rs", "Cargo.toml", "Cargo.lock"],
        hashed: false,
    },
    // What lays out the sheets of an offer.
    Module {
        name: "hojas",
        bin: "habilita-workbook",
        feature: "workbook",
        kind: Kind::Engine,
        sources: &["src/engine", "src/bin/workbook.rs", "Cargo.toml", "Cargo.lock"],
        hashed: false,
    },
    // The writer of .xlsx files, and the reader of those of other programs.
    Module {
        name: "libro",
        bin: "habilita-workbook-writer",
        feature: "workbook_writer",
        kind: Kind::Workbook,
        sources: &["src/workbook", "src/bin/workbook_writer.rs", "Cargo.toml", "Cargo.lock"],
        hashed: false,
    },
    Module {
        name: "lector",
        bin: "habilita-workbook-reader",
        feature: "workbook_reader",
        kind: Kind::Workbook,
        sources: &["src/workbook", "src/bin/workbook_reader.rs", "build.rs", "Cargo.toml", "Cargo.lock"],
        hashed: false,
    },
    // The calculator, which its page starts as the page of the check starts the app.
    Module {
        name: "calculadora",
        bin: "habilita-calculator",
        feature: "ui",
        kind: Kind::Screen,
        sources: &["src", "Cargo.toml", "Cargo.lock"],
        hashed: true,
    },
];

/// The engine as the benchmark loads it: in no site.
const BENCH: Module = Module {
    name: "banco",
    bin: "habilita-bench",
    feature: "bench",
    kind: Kind::Engine,
    sources: &["src/engine", "src/bin/bench.rs", "Cargo.toml", "Cargo.lock"],
    hashed: false,
};

/// Builds what the benchmark times, as what is published is built: the folder of its files.
pub fn bench(tools: &Tools) -> Result<PathBuf, String> {
    let made = Profile::Release.folder(BENCH.name);
    compile(tools, Profile::Release, &[&BENCH])?;
    make(tools, Profile::Release, &BENCH, &made)?;
    Ok(made)
}

/// Those that are compiled together: each set of features is the whole library once more, and cargo links several at a time.
pub fn batches(profile: Profile) -> Vec<Vec<&'static Module>> {
    let mut batches: Vec<Vec<&Module>> = Vec::new();
    for module in MODULES {
        // While the site is being changed, only what has changed.
        let same = |batch: &&mut Vec<&Module>| matches!(profile, Profile::Release) && batch.iter().any(|one| one.kind == module.kind);
        match batches.iter_mut().find(same) {
            Some(batch) => batch.push(module),
            None => batches.push(vec![module]),
        }
    }
    batches
}

/// Has cargo compile some modules, unless what is there is as new as its sources: whether it did.
pub fn compile(tools: &Tools, profile: Profile, batch: &[&Module]) -> Result<bool, String> {
    // Cargo would look at the whole library, which any change of the app makes anew.
    let is_new = |module: &&Module| {
        let sources: Vec<PathBuf> = module.sources.iter().map(|name| paths::root().join(name)).collect();
        is_newer(&module.wasm(profile), &sources)
    };
    if matches!(profile, Profile::Serve) && batch.iter().all(is_new) {
        return Ok(false);
    }
    let bins: Vec<&str> = batch.iter().map(|module| module.bin).collect();
    let features: Vec<&str> = batch.iter().map(|module| module.feature).collect();
    cargo_build(tools, profile, &bins, &features.join(","))?;
    Ok(true)
}

/// Has cargo compile programs of the package for the browser.
pub fn cargo_build(tools: &Tools, profile: Profile, bins: &[&str], features: &str) -> Result<(), String> {
    let mut cargo = tools.cargo();
    cargo.args(["build", "--profile", profile.name(), "--target", TARGET, "--package", "habilita", "--features", features]);
    cargo.args(bins.iter().flat_map(|bin| ["--bin", bin]));
    if matches!(profile, Profile::Release) {
        tools.publishing(&mut cargo);
    }
    process::run(&mut cargo)
}

/// Makes of what was compiled what browsers take, and puts it into its folder of the site.
pub fn finish(tools: &Tools, profile: Profile, module: &Module, compiled: bool, site: &Path) -> Result<(), String> {
    let (made, to) = (profile.folder(module.name), site.join(module.name));
    if compiled {
        make(tools, profile, module, &made)?;
    }
    let cannot = |e| format!("cannot write {}: {e}", to.display());
    fs::create_dir_all(&to).map_err(cannot)?;
    let files = all_files(&made)?;
    let mark = if module.hashed { format!("-{:016x}", hash(&files)?) } else { String::new() };
    for file in files {
        let name = file.file_name().unwrap_or_default().to_string_lossy().replacen(module.name, &format!("{}{mark}", module.name), 1);
        fs::copy(&file, to.join(name)).map_err(cannot)?;
    }
    Ok(())
}

/// A number that another content would not have: a browser never takes an old file for a new one, and the two files never one of each.
pub fn hash(files: &[PathBuf]) -> Result<u64, String> {
    let mut hasher = DefaultHasher::new();
    for file in files {
        hasher.write(&read(file)?);
    }
    Ok(hasher.finish())
}

fn make(tools: &Tools, profile: Profile, module: &Module, made: &Path) -> Result<(), String> {
    if made.exists() {
        fs::remove_dir_all(made).map_err(|e| format!("cannot empty {}: {e}", made.display()))?;
    }
    let mut bindgen = tools.command("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--out-name", module.name, "--out-dir"]);
    bindgen.arg(made).arg(paths::target().join(TARGET).join(profile.name()).join(format!("{}.wasm", module.bin)));
    process::run(&mut bindgen)?;
    if matches!(profile, Profile::Serve) {
        return Ok(());
    }
    let wasm = module.wasm(profile);
    optimise::wasm(tools, Reach::Whole, &wasm, &wasm, &[])?;
    shorten::files(&wasm, &made.join(format!("{}.js", module.name)))
}

/// Whether a file is newer than every one of these files and folders; what is not there is newer than nothing.
fn is_newer(made: &Path, sources: &[PathBuf]) -> bool {
    let time = |path: &Path| fs::metadata(path).and_then(|file| file.modified()).ok();
    let newest = |source: &PathBuf| -> Option<SystemTime> {
        let files = if source.is_dir() { all_files(source).ok()? } else { vec![source.clone()] };
        files.iter().map(|file| time(file)).max().flatten()
    };
    time(made).is_some_and(|made| sources.iter().all(|source| newest(source).is_some_and(|changed| changed < made)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn what_is_older_than_a_source_or_missing_is_made_again() -> std::io::Result<()> {
        let top = std::env::temp_dir().join(format!("xtask-module-{}", std::process::id()));
        let at = |name: &str, seconds: u64| -> std::io::Result<PathBuf> {
            let path = top.join(name);
            fs::create_dir_all(path.parent().unwrap_or(&top))?;
            fs::File::create(&path)?.set_modified(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds))?;
            Ok(path)
        };
        let (made, lock) = (at("made.wasm", 50)?, at("lock", 10)?);
        at("source/a.rs", 20)?;
        at("source/deep/b.rs", 40)?;
        let sources = [top.join("source"), lock];
        assert!(is_newer(&made, &sources));
        at("source/deep/b.rs", 60)?;
        assert!(!is_newer(&made, &sources));
        assert!(!is_newer(&top.join("nowhere"), &sources));
        at("source/deep/b.rs", 40)?;
        assert!(!is_newer(&made, &[top.join("source"), top.join("nowhere")]));
        fs::remove_dir_all(&top)
    }

    #[test]
    fn another_content_has_another_name() -> std::io::Result<()> {
        let top = std::env::temp_dir().join(format!("xtask-module-hash-{}", std::process::id()));
        fs::create_dir_all(&top)?;
        let file = top.join("a.wasm");
        let of = |content: &str| fs::write(&file, content).map(|()| hash(std::slice::from_ref(&file)));
        let (one, other) = (of("one")?, of("other")?);
        assert!(one.is_ok() && one != other);
        assert_eq!(of("one")?, one);
        assert!(hash(&[top.join("nowhere")]).is_err());
        fs::remove_dir_all(&top)
    }

    #[test]
    fn their_sources_are_there() {
        assert!(!MODULES.is_empty());
        for name in MODULES.iter().flat_map(|module| module.sources) {
            assert!(paths::root().join(name).exists(), "{name}");
        }
    }
}
