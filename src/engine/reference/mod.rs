//! National figures, each dated, with its norm, source and status. A year outside a table is unknown, never the nearest.

mod smmlv;

pub use smmlv::{smmlv, smmlv_table, SmmlvEntry, SmmlvTable, Status};

/// The tables and their versions, for the receipt and for `version()`.
pub fn versions() -> Vec<(&'static str, String)> {
    smmlv_table().map(|table| ("smmlv", table.version.to_string())).into_iter().collect()
}

#[cfg(test)]
mod tests;
