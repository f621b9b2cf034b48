//! `cargo xtask schema`: writes the JSON Schemas that the engine's types declare. A test fails while they differ.

use crate::paths;
use habilita::engine::schemas;
use std::process::ExitCode;

pub fn run() -> Result<ExitCode, String> {
    for (name, schema) in schemas::all() {
        let file = paths::root().join("www/esquema").join(name);
        std::fs::write(&file, schema).map_err(|e| format!("{}: {e}", file.display()))?;
        println!("{}", file.display());
    }
    Ok(ExitCode::SUCCESS)
}
