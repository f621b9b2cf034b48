//! Sets up what the commands need, and says what it does. The second time it is silent.

mod browsers;
mod cache;
mod node;
mod rust_tools;
mod small_std;
mod version;

pub use browsers::Browsers;

use crate::process;
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// The tools that were found or installed, as folders to put first on PATH.
pub struct Tools {
    folders: Vec<PathBuf>,
    published: OnceLock<small_std::Environment>,
}

impl Tools {
    fn path(&self) -> OsString {
        let inherited = env::var_os("PATH").unwrap_or_default();
        let all = self.folders.iter().cloned().chain(env::split_paths(&inherited));
        env::join_paths(all).unwrap_or(inherited)
    }

    /// One of the tools by its name, or any other program on PATH.
    pub fn command(&self, program: &str) -> Command {
        let ours = self.folders.iter().map(|f| f.join(program)).find(|p| p.is_file());
        let mut command = match ours {
            Some(path) => process::command(path),
            None => process::command(program),
        };
        command.env("PATH", self.path());
        command
    }

    pub fn cargo(&self) -> Command {
        let mut command = process::cargo();
        command.env("PATH", self.path());
        command
    }

    /// Makes a build one of what is published: with a standard library built for size, and to be divided (see `build.rs`).
    pub fn publishing(&self, command: &mut Command) {
        command.env("HABILITA_APART", "1");
        command.envs(self.published.get_or_init(small_std::environment).iter().cloned());
    }

    /// The whole path of a tool, for a variable that wants one.
    pub fn locate(&self, program: &str) -> PathBuf {
        let ours = self.folders.iter().map(|f| f.join(program)).find(|p| p.is_file());
        ours.or_else(|| process::which(program)).unwrap_or_else(|| PathBuf::from(program))
    }
}

/// What building the site needs.
pub fn build_tools() -> Result<Tools, String> {
    rust_tools::wasm_target()?;
    node::require()?;
    let found = [rust_tools::trunk()?, rust_tools::wasm_bindgen()?, node::wasm_opt()?];
    Ok(Tools { folders: found.into_iter().flatten().collect(), published: OnceLock::new() })
}

/// The browsers of the tests and of the measurements.
pub fn browsers() -> Result<Browsers, String> {
    browsers::find_or_install()
}

/// The npm packages of the browser tests, in tests/e2e/node_modules.
pub fn npm_packages() -> Result<(), String> {
    node::e2e_packages(&crate::paths::e2e())
}

/// rustfmt and clippy, which a minimal toolchain lacks.
pub fn lint_tools() -> Result<(), String> {
    rust_tools::components()
}

/// The folder of a program, or nothing when it is on PATH already.
type Folder = Option<PathBuf>;

fn folder(path: &Path) -> Folder {
    Some(path.to_path_buf())
}
