//! Replaces a published folder by a new one, whole: a failure leaves the old one in place.

use super::files::all_files;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

pub fn replace(from: &Path, to: &Path) -> Result<(), String> {
    let (new, old) = (sibling(to, ".new"), sibling(to, ".old"));
    remove(&new)?;
    remove(&old)?;
    for file in all_files(from)? {
        let inside = file.strip_prefix(from).map_err(|e| e.to_string())?;
        let copy = new.join(inside);
        let cannot = |e| format!("cannot write {}: {e}", copy.display());
        if let Some(folder) = copy.parent() {
            fs::create_dir_all(folder).map_err(cannot)?;
        }
        fs::copy(&file, &copy).map_err(cannot)?;
    }
    let cannot = |e| format!("cannot replace {}: {e}", to.display());
    if to.exists() {
        fs::rename(to, &old).map_err(cannot)?;
    }
    fs::rename(&new, to).map_err(cannot)?;
    remove(&old)
}

fn sibling(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(suffix);
    path.with_file_name(name)
}

fn remove(folder: &Path) -> Result<(), String> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|e| format!("cannot remove {}: {e}", folder.display()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_new_folder_takes_the_place_of_the_old_and_nothing_else_stays() -> std::io::Result<()> {
        let top = std::env::temp_dir().join(format!("xtask-publish-{}", std::process::id()));
        let (stage, dist) = (top.join("stage"), top.join("dist"));
        fs::create_dir_all(stage.join("deep"))?;
        fs::create_dir_all(&dist)?;
        fs::write(stage.join("deep/new.txt"), "new")?;
        fs::write(dist.join("old.txt"), "old")?;
        assert_eq!(replace(&stage, &dist), Ok(()));
        assert_eq!(fs::read_to_string(dist.join("deep/new.txt"))?, "new");
        assert!(!dist.join("old.txt").exists());
        assert_eq!(fs::read_dir(&top)?.count(), 2);

        assert!(replace(&top.join("missing"), &dist).is_err());
        assert!(dist.join("deep/new.txt").exists());
        fs::remove_dir_all(&top)
    }
}
