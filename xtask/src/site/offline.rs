//! Tells the service worker what the site is made of: every file that somebody may need without a network, with the digest of what was built.

use super::files::{all_files, has_extension, read};
use data_encoding::{BASE64, HEXLOWER};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256, Sha384};
use std::fs;
use std::path::Path;

/// What is for programs, for who makes definitions and for who changes the site.
const LEFT_OUT: &[&str] = &["engine/", "esquema/", "muestrario.html", "sw.js"];

/// Fills in the service worker of a site; the compressed copies come after it.
pub fn fill(site: &Path) -> Result<usize, String> {
    let worker = site.join("sw.js");
    let text = String::from_utf8_lossy(&read(&worker)?).into_owned();
    let files = digests(site)?;
    let count = files.len();
    let files = Value::from(files).to_string();
    // The worker itself is a part of the version: another one must never serve from the same cache.
    let version: String = HEXLOWER.encode(&Sha256::digest(format!("{text}{files}"))).chars().take(16).collect();
    let text = replaced(&text, "{version}", &version)?;
    let text = replaced(&text, "FILES = {}", &format!("FILES = {files}"))?;
    fs::write(&worker, text).map_err(|e| format!("cannot write {}: {e}", worker.display()))?;
    Ok(count)
}

fn digests(site: &Path) -> Result<Map<String, Value>, String> {
    let mut found = Map::new();
    for file in all_files(site)?.into_iter().filter(|file| !has_extension(file, &["br", "gz"])) {
        let name = file.strip_prefix(site).map_err(|e| e.to_string())?.to_string_lossy().replace('\\', "/");
        if LEFT_OUT.iter().any(|out| name.starts_with(out)) {
            continue;
        }
        let digest = BASE64.encode(&Sha384::digest(read(&file)?));
        found.insert(name, Value::from(format!("sha384-{digest}")));
    }
    Ok(found)
}

fn replaced(text: &str, old: &str, new: &str) -> Result<String, String> {
    match text.matches(old).count() {
        1 => Ok(text.replacen(old, new, 1)),
        count => Err(format!("the service worker has {old:?} {count} times instead of once")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worker_knows_every_file_and_another_site_is_another_version() -> std::io::Result<()> {
        let site = std::env::temp_dir().join(format!("xtask-offline-{}", std::process::id()));
        let worker = "const VERSION = \"{version}\";\nconst FILES = {};\n";
        fs::create_dir_all(site.join("engine"))?;
        for (name, text) in [("index.html", "abc"), ("index.html.br", "x"), ("engine/a.js", "x"), ("muestrario.html", "x")] {
            fs::write(site.join(name), text)?;
        }
        let made = || {
            fs::write(site.join("sw.js"), worker)?;
            let count = fill(&site);
            Ok::<_, std::io::Error>((count, fs::read_to_string(site.join("sw.js"))?))
        };
        let (count, first) = made()?;
        assert_eq!(count, Ok(1));
        // The digest of "abc" in the standard (FIPS 180-2, D.1), as it is written in an integrity attribute.
        let abc = "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn";
        assert!(first.contains(&format!("FILES = {{\"index.html\":\"{abc}\"}}")), "{first}");
        fs::write(site.join("index.html"), "abd")?;
        let (_, second) = made()?;
        let version = |text: &str| text.lines().next().map(str::to_owned);
        assert_ne!(version(&first), version(&second));
        assert!(!first.contains("{version}"));
        fs::remove_dir_all(&site)
    }
}
