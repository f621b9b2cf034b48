//! `cargo xtask schema`: writes the JSON Schemas that the engine's types declare, and the national tables as the app has them. A test fails
//! while they differ.

use crate::paths;
use habilita::engine::{reference, schemas};
use std::process::ExitCode;

pub fn run() -> Result<ExitCode, String> {
    let schemas = schemas::all().into_iter().map(|(name, text)| (paths::root().join("www/esquema").join(name), text));
    let tables = reference::lean().into_iter().map(|(name, text)| (paths::root().join("src/engine/reference/lean").join(name), text));
    for (file, text) in schemas.chain(tables) {
        std::fs::write(&file, text).map_err(|e| format!("{}: {e}", file.display()))?;
        println!("{}", file.display());
    }
    Ok(ExitCode::SUCCESS)
}
