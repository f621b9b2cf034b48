//! Habilita: checks an offer before it is submitted to a Colombian mínima cuantía tender.
//!
//! Three doors to one engine: [`engine`] for Rust, `api` for JavaScript (feature `js`), `ui` for people (feature `ui`).

#[cfg(all(feature = "ui", feature = "js"))]
compile_error!("features `ui` and `js` exclude each other: the app must not carry the JavaScript interface");

#[cfg(feature = "js")]
pub mod api;
#[cfg(feature = "calendar")]
pub mod calendar;
pub mod engine;
#[cfg(feature = "ui")]
pub mod ui;
#[cfg(any(feature = "workbook_reader", feature = "workbook_writer"))]
pub mod workbook;
