//! Weighs the files of a folder: as they are, with gzip and with brotli.

use crate::site::compress::{self, beside};
use crate::site::{all_files, has_extension, read};
use std::fs;
use std::path::Path;

pub struct Weight {
    /// The path inside the folder, with `/`.
    pub name: String,
    pub raw: usize,
    pub gzip: usize,
    pub brotli: usize,
}

impl Weight {
    pub fn folder(&self) -> &str {
        self.name.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    pub fn is_any(&self, extensions: &[&str]) -> bool {
        has_extension(Path::new(&self.name), extensions)
    }
}

pub fn folder(folder: &Path) -> Result<Vec<Weight>, String> {
    if !folder.is_dir() {
        return Err(format!("{} is not there: run `cargo xtask dist` first", folder.display()));
    }
    let files = all_files(folder)?;
    files
        .iter()
        .filter(|path| !has_extension(path, &["br", "gz"]))
        .map(|path| {
            let inside = path.strip_prefix(folder).unwrap_or(path);
            let raw = read(path)?.len();
            // A file without compressed copies is compressed already, and is sent as it is.
            let size = |extension: &str| fs::metadata(beside(path, extension)).map_or(raw, |m| m.len() as usize);
            Ok(Weight { name: inside.to_string_lossy().replace('\\', "/"), raw, gzip: size("gz"), brotli: size("br") })
        })
        .collect()
}

/// The brotli size of bytes that are in no file of dist/.
pub fn brotli(bytes: &[u8]) -> Result<usize, String> {
    compress::brotli(bytes).map(|packed| packed.len())
}
