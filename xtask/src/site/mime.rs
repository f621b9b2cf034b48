//! The types of the files of the site.

use std::path::Path;

pub fn of(path: &Path) -> &'static str {
    match path.extension().and_then(|e| e.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json; charset=utf-8",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "txt" => "text/plain; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wasm_and_modules_have_the_types_browsers_insist_on() {
        assert_eq!(of(Path::new("a/app_bg.wasm")), "application/wasm");
        assert_eq!(of(Path::new("boot.mjs")), "text/javascript; charset=utf-8");
        assert_eq!(of(Path::new("calendario.ics")), "text/calendar; charset=utf-8");
        assert_eq!(of(Path::new("sin-extension")), "application/octet-stream");
    }
}
