//! Mounts the calculator over its prerendered page (`dist/calculadora`).

#[cfg(target_arch = "wasm32")]
fn main() {
    habilita::ui::start_calculator();
}

/// It lives in a browser; built natively only so that one command can test and lint the whole package.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
