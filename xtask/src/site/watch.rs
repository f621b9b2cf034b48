//! Notices that a source changed, by looking at the times of the files.

use crate::paths;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, SystemTime};

const WATCHED: [&str; 7] = ["src", "www", "index.html", "Trunk.toml", "Cargo.toml", "Cargo.lock", "build.rs"];

#[derive(PartialEq, Eq)]
pub struct Sources(BTreeMap<PathBuf, SystemTime>);

impl Sources {
    pub fn now() -> Self {
        let mut times = BTreeMap::new();
        for name in WATCHED {
            collect(&paths::root().join(name), &mut times);
        }
        Sources(times)
    }

    /// Waits until the sources are no longer these, and gives one that changed.
    pub fn wait_for_change(&self) -> (Sources, PathBuf) {
        loop {
            sleep(Duration::from_secs(1));
            let now = Sources::now();
            if let Some(path) = self.first_difference(&now) {
                return (now, path);
            }
        }
    }

    fn first_difference(&self, other: &Sources) -> Option<PathBuf> {
        let changed = other.0.iter().find(|(path, time)| self.0.get(*path) != Some(*time));
        let removed = self.0.keys().find(|path| !other.0.contains_key(*path));
        changed.map(|(path, _)| path).or(removed).cloned()
    }
}

/// A file that vanishes meanwhile is one that changed, and no error.
fn collect(path: &Path, times: &mut BTreeMap<PathBuf, SystemTime>) {
    if let Ok(entries) = fs::read_dir(path) {
        for entry in entries.flatten() {
            collect(&entry.path(), times);
        }
    } else if let Ok(time) = fs::metadata(path).and_then(|m| m.modified()) {
        times.insert(path.to_path_buf(), time);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_a_new_and_a_removed_file_are_seen() {
        let at = |seconds| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        let of = |list: &[(&str, u64)]| Sources(list.iter().map(|(p, s)| (PathBuf::from(p), at(*s))).collect());
        let before = of(&[("a", 1), ("b", 1)]);
        let seen = |list| before.first_difference(&of(list));
        assert_eq!(seen(&[("a", 1), ("b", 1)]), None);
        assert_eq!(seen(&[("a", 1), ("b", 2)]), Some("b".into()));
        assert_eq!(seen(&[("a", 1), ("b", 1), ("c", 1)]), Some("c".into()));
        assert_eq!(seen(&[("b", 1)]), Some("a".into()));
    }
}
