//! What takes long to make and comes out the same of the same, kept between builds: by the digest of what it is made from, and how.

use crate::paths;
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, SystemTime};

/// What no build has asked for in this time is thrown away.
const KEPT_FOR: Duration = Duration::from_secs(14 * 24 * 60 * 60);
/// The digest of what is kept goes before it.
const DIGEST: usize = 32;

fn place() -> PathBuf {
    paths::target().join("site").join("made")
}

/// What `make` makes of `bytes`, made only if it was not made before. `how`: everything else that it hangs on, versions of tools too.
pub fn once(how: &str, bytes: &[u8], make: impl FnOnce() -> Result<Vec<u8>, String>) -> Result<Vec<u8>, String> {
    once_in(&place(), how, bytes, make)
}

fn once_in(place: &Path, how: &str, bytes: &[u8], make: impl FnOnce() -> Result<Vec<u8>, String>) -> Result<Vec<u8>, String> {
    let key = Sha256::new().chain_update(how).chain_update([0]).chain_update(bytes).finalize();
    let kept = place.join(HEXLOWER.encode(&key));
    if let Some(made) = whole(&kept) {
        return Ok(made);
    }
    let made = make()?;
    // A build without a place to keep it is slower, no worse.
    let _ = keep(&kept, &made);
    Ok(made)
}

/// What is kept there, if it is all there.
fn whole(kept: &Path) -> Option<Vec<u8>> {
    let mut all = fs::read(kept).ok()?;
    let made = all.split_off(DIGEST.min(all.len()));
    if Sha256::digest(&made).as_slice() != all {
        return None;
    }
    let used = fs::File::options().append(true).open(kept).and_then(|file| file.set_modified(SystemTime::now()));
    used.ok().map(|()| made)
}

/// All of it, or none: another build may read it meanwhile.
fn keep(kept: &Path, made: &[u8]) -> std::io::Result<()> {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let begun = kept.with_extension(format!("{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed)));
    fs::create_dir_all(kept.parent().unwrap_or(kept))?;
    fs::write(&begun, [Sha256::digest(made).as_slice(), made].concat())?;
    fs::rename(&begun, kept)
}

/// Throws away what no build has asked for in a fortnight.
pub fn forget_old() {
    forget(&place(), SystemTime::now() - KEPT_FOR);
}

fn forget(place: &Path, before: SystemTime) {
    for entry in fs::read_dir(place).into_iter().flatten().flatten() {
        if entry.metadata().and_then(|there| there.modified()).is_ok_and(|used| used < before) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_is_made_once_and_what_was_damaged_again() -> Result<(), Box<dyn std::error::Error>> {
        let place = std::env::temp_dir().join(format!("xtask-made-{}", std::process::id()));
        let mut times = 0;
        let mut made = |how: &str, from: &[u8]| {
            once_in(&place, how, from, || {
                times += 1;
                Ok([b"made of ", from].concat())
            })
            .map(|made| (made, times))
        };
        assert_eq!(made("a", b"x")?, (b"made of x".to_vec(), 1));
        assert_eq!(made("a", b"x")?, (b"made of x".to_vec(), 1));
        assert_eq!(made("a", b"y")?.1, 2);
        assert_eq!(made("b", b"x")?.1, 3);
        // How and from what are not one text.
        assert_eq!(made("ax", b"")?.1, 4);
        for damaged in [&b""[..], b"cut", &[7; 40]] {
            let before = made("a", b"x")?.1;
            for entry in fs::read_dir(&place)? {
                fs::write(entry?.path(), damaged)?;
            }
            assert_eq!(made("a", b"x")?, (b"made of x".to_vec(), before + 1));
        }
        forget(&place, SystemTime::now() - KEPT_FOR);
        assert_eq!(fs::read_dir(&place)?.count(), 4);
        forget(&place, SystemTime::now() + KEPT_FOR);
        assert_eq!(fs::read_dir(&place)?.count(), 0);
        Ok(fs::remove_dir_all(&place)?)
    }
}
