//! Workbooks out and in: sheets of typed cells as an .xlsx file, and files of Excel or LibreOffice as text. Neither knows anything of the house, nor of the
//! other; each is a WebAssembly of its own, which a worker runs.
#![warn(clippy::arithmetic_side_effects, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

#[cfg(feature = "workbook_reader")]
pub mod read;
#[cfg(feature = "workbook_writer")]
pub mod write;
