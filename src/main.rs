//! Mounts the app of the check door over its prerendered page.

#[cfg(target_arch = "wasm32")]
fn main() {
    habilita::ui::start();
}

/// The app lives in a browser; built natively only so that one command can test and lint the whole package.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
