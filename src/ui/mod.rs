//! The app for people. Knows the engine; only [`browser`] touches clock, storage, address and files.

pub mod apart;
mod app;
mod browser;
mod calculator;
pub mod catalogue;
mod check;
mod components;
mod doors;
mod held;
mod judged;
mod keeper;
mod kept;
mod kit;
mod notices;
mod office;
mod opened;
mod pages;
mod routes;
mod session;
mod state;
mod words;

pub use doors::{Door, Program};

#[cfg(feature = "ssr")]
pub mod preview;

/// Replaces the prerendered content with the app. Not hydration: any mismatch there (restored answers, another route) kills the page.
#[cfg(target_arch = "wasm32")]
pub fn start() {
    if let Some(root) = browser::root() {
        let props = app::AppProps { hash: browser::hash().into() };
        yew::Renderer::<app::App>::with_root_and_props(root, props).render();
    }
}

/// The same for the calculator, which has a page and a program of its own.
#[cfg(target_arch = "wasm32")]
pub fn start_calculator() {
    if let Some(root) = browser::root() {
        let props = calculator::CalculatorProps { live: true };
        yew::Renderer::<calculator::Calculator>::with_root_and_props(root, props).render();
    }
}
