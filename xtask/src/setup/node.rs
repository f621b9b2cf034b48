//! The Node side: Node itself, wasm-opt and the packages of the browser tests.

use super::{cache, folder, version, Folder};
use crate::process;
use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::Hasher;
use std::path::Path;

const OLDEST_NODE: u32 = 20;
const BINARYEN: &str = "132";

pub fn require() -> Result<(), String> {
    let mend =
        format!("install Node.js {OLDEST_NODE} or later with npm (https://nodejs.org, or your system's packages `nodejs` and `npm`)");
    let said = process::run_quietly(process::command("node").arg("--version")).map_err(|_| format!("there is no Node.js: {mend}"))?;
    let found = version::of(&said).and_then(version::major).unwrap_or(0);
    if found < OLDEST_NODE {
        return Err(format!("Node.js here is {}: {mend}", said.trim()));
    }
    match process::which("npm") {
        Some(_) => Ok(()),
        None => Err(format!("there is no npm: {mend}")),
    }
}

/// wasm-opt, from binaryen's npm package.
pub fn wasm_opt() -> Result<Folder, String> {
    if process::which("wasm-opt").is_some() {
        let said = process::run_quietly(process::command("wasm-opt").arg("--version"));
        if said.is_ok_and(|s| version::of(&s).is_some_and(|v| version::fits(v, BINARYEN))) {
            return Ok(None);
        }
    }
    let wanted = format!("{BINARYEN}.0.0");
    let doing = format!("binaryen {wanted} (wasm-opt): installing with npm");
    let tool = cache::ensure(&format!("binaryen-{wanted}"), &doing, |to| {
        let mut npm = process::command("npm");
        npm.args(["install", "--no-audit", "--no-fund", "--ignore-scripts"]);
        npm.arg("--prefix").arg(to).arg(format!("binaryen@{wanted}"));
        process::run_quietly(&mut npm).map(drop)
    })?;
    Ok(folder(&tool.join("node_modules").join(".bin")))
}

/// Installs what the lock of `e2e` names and makes `e2e/node_modules` point there.
pub fn e2e_packages(e2e: &Path) -> Result<(), String> {
    let lock = e2e.join("package-lock.json");
    let text = fs::read(&lock).map_err(|e| format!("cannot read {}: {e}", lock.display()))?;
    let mut hasher = DefaultHasher::new();
    hasher.write(&text);
    let hash = format!("{:016x}", hasher.finish());
    let name = format!("e2e-{}", &hash[..12]);

    let installed = cache::ensure(&name, "npm packages of the browser tests: installing", |to| {
        for file in ["package.json", "package-lock.json"] {
            fs::copy(e2e.join(file), to.join(file)).map_err(|e| format!("cannot copy {file}: {e}"))?;
        }
        let mut npm = process::command("npm");
        npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(to);
        process::run_quietly(&mut npm).map(drop)
    })?;
    link(&installed.join("node_modules"), &e2e.join("node_modules"))
}

/// Makes `link` a symbolic link to `to`, whatever link was there before.
fn link(to: &Path, link: &Path) -> Result<(), String> {
    let cannot = |e| format!("cannot link {} to {}: {e}", link.display(), to.display());
    match fs::symlink_metadata(link) {
        Err(_) => {}
        Ok(there) if there.is_symlink() => {
            if fs::read_link(link).is_ok_and(|now| now == to) {
                return Ok(());
            }
            fs::remove_file(link).map_err(cannot)?;
        }
        Ok(_) => {
            return Err(format!("{} is a folder of its own: remove it, xtask puts a link there", link.display()));
        }
    }
    symlink(to, link).map_err(cannot)
}

#[cfg(unix)]
fn symlink(to: &Path, link: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(to, link)
}

#[cfg(windows)]
fn symlink(to: &Path, link: &Path) -> std::io::Result<()> {
    std::os::windows::fs::symlink_dir(to, link)
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_link_that_dangles_or_points_elsewhere_is_replaced() -> Result<(), String> {
        let dir = std::env::temp_dir().join(format!("xtask-link-{}", std::process::id()));
        fs::create_dir_all(&dir).map_err(|e| e.to_string())?;
        let at = dir.join("node_modules");
        link(Path::new("/nowhere/old"), &at)?;
        link(Path::new("/nowhere/new"), &at)?;
        assert_eq!(fs::read_link(&at).ok(), Some("/nowhere/new".into()));
        fs::remove_dir_all(&dir).map_err(|e| e.to_string())
    }
}
