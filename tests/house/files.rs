//! The source files, and how long they may be.

use std::fs;
use std::path::{Path, PathBuf};

/// A file of the repository: its path from the root with `/`, and its text.
pub struct Source {
    pub path: String,
    pub text: String,
}

impl Source {
    /// The folder right under `src/engine`, for files of the engine's rooms.
    pub fn room(&self) -> Option<&str> {
        let (room, _) = self.path.strip_prefix("src/engine/")?.split_once('/')?;
        Some(room)
    }

    /// Lines with code: comments and the test module aside.
    pub fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(self.text.lines()).filter(|(_, line)| !line.trim_start().starts_with("//"))
    }
}

pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every `.rs` file under `folder`, unit tests aside.
pub fn sources(folder: &str) -> Vec<Source> {
    let mut found = Vec::new();
    walk(&root().join(folder), &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found.retain(|source| !source.path.ends_with("/tests.rs"));
    found
}

fn walk(folder: &Path, found: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).expect("a folder of the repository") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            walk(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            let name = path.strip_prefix(root()).expect("inside the repository").to_string_lossy().replace('\\', "/");
            found.push(Source { path: name, text: fs::read_to_string(&path).expect("UTF-8") });
        }
    }
}

/// One responsibility each: what is longer wants to be two files.
#[test]
fn no_file_is_long() {
    const LONGEST: usize = 260;
    let files: Vec<Source> = ["src", "xtask/src", "tests"].into_iter().flat_map(sources).collect();
    let long: Vec<String> = files.iter().filter(|f| f.text.lines().count() > LONGEST).map(|f| f.path.clone()).collect();
    println!("{} files looked at", files.len());
    assert!(files.len() > 80, "only {} files found", files.len());
    assert!(long.is_empty(), "longer than {LONGEST} lines: {long:?}");
}

/// Every room opens with what it is for.
#[test]
fn every_file_says_what_it_is_for() {
    let files: Vec<Source> = ["src", "xtask/src"].into_iter().flat_map(sources).collect();
    let mute: Vec<&str> = files.iter().filter(|f| !f.text.starts_with("//!")).map(|f| f.path.as_str()).collect();
    assert!(mute.is_empty(), "without a first line of `//!`: {mute:?}");
}
