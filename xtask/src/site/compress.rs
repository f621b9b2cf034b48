//! The `.br` and `.gz` copies that a web server sends instead of the files.

use super::files::{all_files, has_extension, read};
use super::made;
use brotli::enc::BrotliEncoderParams;
use flate2::{write::GzEncoder, Compression};
use std::ffi::OsString;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// What is compressed already; and what npm would take every copy of for the readme of the engine package.
const LEFT_ALONE: [&str; 4] = ["png", "br", "gz", "md"];

/// Writes both copies of each file in the folder; how many files that were.
pub fn folder(folder: &Path) -> Result<usize, String> {
    let mut files = all_files(folder)?;
    files.retain(|path| !has_extension(path, &LEFT_ALONE));
    let next = AtomicUsize::new(0);
    let work = || -> Result<(), String> {
        while let Some(path) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            let bytes = read(path)?;
            write(&beside(path, "br"), &made::once("brotli 8, 11, 22", &bytes, || brotli(&bytes))?)?;
            write(&beside(path, "gz"), &made::once("gzip, flate2 1, best", &bytes, || gzip(&bytes))?)?;
        }
        Ok(())
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|w| w.join().unwrap_or_else(|_| Err("compressing a file panicked".into())))
    })?;
    Ok(files.len())
}

/// `app.js` → `app.js.br`.
pub fn beside(path: &Path, extension: &str) -> PathBuf {
    let mut name: OsString = path.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    name.into()
}

pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let params = BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &params).map_err(|e| format!("brotli: {e}"))?;
    Ok(out)
}

pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).map_err(|e| format!("gzip: {e}"))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    fs::write(path, bytes).map_err(|e| format!("cannot write {}: {e}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn both_copies_give_back_the_file() -> Result<(), Box<dyn std::error::Error>> {
        let text = b"habilita ".repeat(500);
        let mut back = Vec::new();
        brotli::Decompressor::new(&brotli(&text)?[..], 4096).read_to_end(&mut back)?;
        assert_eq!(back, text);
        back.clear();
        flate2::read::GzDecoder::new(&gzip(&text)?[..]).read_to_end(&mut back)?;
        assert_eq!(back, text);
        assert_eq!(beside(Path::new("a/b.js"), "br"), Path::new("a/b.js.br"));
        Ok(())
    }
}
