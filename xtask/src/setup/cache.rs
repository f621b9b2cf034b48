//! The user's cache of tools: one folder for each tool and version, whole or not there at all.

use std::env;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// `$HABILITA_CACHE`, else `$XDG_CACHE_HOME/habilita`, else `~/.cache/habilita`.
fn root() -> Result<PathBuf, String> {
    let named = |name: &str| env::var_os(name).filter(|v| !v.is_empty()).map(PathBuf::from);
    named("HABILITA_CACHE")
        .or_else(|| named("XDG_CACHE_HOME").map(|p| p.join("habilita")))
        .or_else(|| env::home_dir().map(|p| p.join(".cache").join("habilita")))
        .ok_or_else(|| "no home folder: set HABILITA_CACHE to a folder for the tools".to_string())
}

/// The folder of a tool, when it is there.
pub fn existing(name: &str) -> Result<Option<PathBuf>, String> {
    let folder = root()?.join(name);
    Ok(folder.is_dir().then_some(folder))
}

/// The folder of a tool; when it is not there, `install` fills a temporary one that is then renamed.
pub fn ensure(name: &str, doing: &str, install: impl FnOnce(&Path) -> Result<(), String>) -> Result<PathBuf, String> {
    if let Some(folder) = existing(name)? {
        return Ok(folder);
    }
    let root = root()?;
    let folder = root.join(name);
    let unfinished = format!(".partial-{name}-");
    remove_abandoned(&root, &unfinished);
    let partial = root.join(format!("{unfinished}{}", std::process::id()));
    let cannot = |what: &Path, e| format!("cannot write {}: {e} (HABILITA_CACHE names another folder)", what.display());
    if partial.exists() {
        fs::remove_dir_all(&partial).map_err(|e| cannot(&partial, e))?;
    }
    fs::create_dir_all(&partial).map_err(|e| cannot(&partial, e))?;

    timed(doing, || {
        let installed = install(&partial).and_then(|()| match fs::rename(&partial, &folder) {
            // Another xtask may have been quicker; its folder is as good.
            Err(e) if !folder.is_dir() => Err(cannot(&folder, e)),
            _ => Ok(()),
        });
        // After a rename there is nothing left to remove.
        let _ = fs::remove_dir_all(&partial);
        installed
    })?;
    Ok(folder)
}

/// What interrupted installations left; one of the last hour may still be at work.
fn remove_abandoned(root: &Path, prefix: &str) {
    let hour = Duration::from_secs(3600);
    for entry in fs::read_dir(root).into_iter().flatten().flatten() {
        let ours = entry.file_name().to_string_lossy().starts_with(prefix);
        let changed = entry.metadata().and_then(|m| m.modified()).ok();
        if ours && changed.and_then(|t| t.elapsed().ok()).is_some_and(|age| age > hour) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// Says what is being done and how long it took.
pub fn timed<T>(doing: &str, work: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    print!("{doing} … ");
    // Only a matter of when the line appears.
    let _ = std::io::stdout().flush();
    let start = Instant::now();
    let result = work();
    let seconds = start.elapsed().as_secs_f32();
    match &result {
        Ok(_) => println!("done in {seconds:.0} s"),
        Err(_) => println!("failed after {seconds:.0} s"),
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_old_leftovers_of_the_same_tool_are_removed() -> std::io::Result<()> {
        let root = env::temp_dir().join(format!("xtask-cache-{}", std::process::id()));
        let yesterday = std::time::SystemTime::now() - Duration::from_secs(86_400);
        for (name, old) in [(".partial-a-1", true), (".partial-a-2", false), (".partial-b-1", true), ("a-1", true)] {
            fs::create_dir_all(root.join(name))?;
            if old {
                fs::File::open(root.join(name))?.set_modified(yesterday)?;
            }
        }
        remove_abandoned(&root, ".partial-a-");
        let mut left: Vec<_> = fs::read_dir(&root)?.flatten().map(|e| e.file_name()).collect();
        left.sort();
        assert_eq!(left, [".partial-a-2", ".partial-b-1", "a-1"]);
        fs::remove_dir_all(&root)
    }
}
