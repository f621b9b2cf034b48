//! Rust's standard library built for size, for what is published: the one that comes with Rust is built for speed and words every panic,
//! which costs the app some 15 kB. Where it cannot be built, the ordinary one is used, and a line says so.

use super::{cache, rust_tools};
use crate::{paths, process};
use std::env;
use std::fs;
use std::path::Path;

const TARGET: &str = "wasm32-unknown-unknown";

/// A crate of the lock file that needs nothing: to build it is to build the standard library.
const LITTLE: &str = "cfg-if";

/// What cargo, or Trunk for it, is told through the environment. Flags given so are added to those of .cargo/config.toml.
pub type Environment = Vec<(&'static str, String)>;

const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

pub fn environment() -> Environment {
    match built() {
        Ok(environment) => environment,
        Err(why) => {
            println!("the standard library cannot be built for size: the ordinary one is used, and the WebAssembly weighs more ({why})");
            ordinary()
        }
    }
}

fn ordinary() -> Environment {
    vec![(FLAGS, flags(&env::var(FLAGS).unwrap_or_default(), &places(), ""))]
}

fn small() -> Environment {
    // A panic stops the app at once, without words: boot.js says what there is to say.
    let panic = "-Zunstable-options -Cpanic=immediate-abort";
    vec![
        ("RUSTC_BOOTSTRAP", "1".into()),
        ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort".into()),
        ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size".into()),
        (FLAGS, flags(&env::var(FLAGS).unwrap_or_default(), &places(), panic)),
    ]
}

/// The standard library, built for size with what it needs fetched. The second time cargo finds it there.
fn built() -> Result<Environment, String> {
    rust_tools::sources()?;
    let environment = small();
    let mut cargo = process::cargo();
    cargo.args(["build", "--release", "--target", TARGET, "--package", LITTLE]).envs(environment.iter().cloned());
    let mut build = || process::run_quietly(&mut cargo).map(drop);
    let deps = paths::target().join(TARGET).join("release/deps");
    let there = fs::read_dir(deps).is_ok_and(|files| files.flatten().any(|file| file.file_name().to_string_lossy().starts_with("libstd-")));
    let done = if there { build() } else { cache::timed("the standard library: building it for size (half a minute, once)", build) };
    done.map(|()| environment).map_err(|message| reason(&message))
}

/// The line of cargo's words that says why.
fn reason(message: &str) -> String {
    let line = message.lines().find(|line| line.starts_with("error")).or_else(|| message.lines().next());
    line.unwrap_or_default().to_string()
}

/// Folders of this machine, whose names would otherwise be published in the messages of panics, and what to write instead.
fn places() -> Vec<(String, &'static str)> {
    let home = env::var_os("CARGO_HOME").map(Into::into).or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let sysroot = process::run_quietly(process::command("rustc").args(["--print", "sysroot"])).ok();
    let shown = |path: &Path| path.display().to_string();
    let named = [
        home.map(|home| (shown(&home), "cargo")),
        sysroot.map(|path| (path.trim().to_string(), "rust")),
        Some((shown(&paths::root()), "habilita")),
    ];
    named.into_iter().flatten().collect()
}

fn flags(inherited: &str, places: &[(String, &'static str)], more: &str) -> String {
    // Flags are divided at white space, and cannot hold a path that has some.
    let places = places.iter().filter(|(path, _)| !path.is_empty() && !path.contains(char::is_whitespace));
    let remapped = places.map(|(path, name)| format!("--remap-path-prefix={path}={name}"));
    let all = [inherited.to_string()].into_iter().chain(remapped).chain([more.to_string()]);
    all.filter(|flags| !flags.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::setup::version;

    #[test]
    fn flags_are_added_to_those_there_are_and_no_path_breaks_them() {
        let places = [("/home/a b".to_string(), "cargo"), ("/opt/rust".to_string(), "rust")];
        assert_eq!(flags("--cfg mine", &places, "-Cx"), "--cfg mine --remap-path-prefix=/opt/rust=rust -Cx");
        assert_eq!(flags("", &[], ""), "");
    }

    #[test]
    fn the_little_crate_is_in_the_lock_file() {
        let lock = fs::read_to_string(paths::root().join("Cargo.lock")).unwrap_or_default();
        assert!(version::locked(&lock, LITTLE).is_some());
    }

    #[test]
    fn the_reason_is_the_first_error() {
        assert_eq!(reason("`cargo build` failed:\n   Compiling std\nerror: no sources\nerror: more"), "error: no sources");
        assert_eq!(reason("`cargo` could not be started"), "`cargo` could not be started");
    }
}
