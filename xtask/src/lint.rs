//! `cargo xtask lint`: what is wrong with a definition. Exit 0 if nothing is, 2 otherwise.

use crate::evaluate::{load, options};
use habilita::engine::process::Process;
use std::process::ExitCode;

pub fn run(args: Vec<String>) -> ExitCode {
    let given = match options(&args, &["--process"]) {
        Ok(given) => given,
        Err(message) => {
            eprintln!("{message}\nusage: cargo xtask lint --process P.json");
            return ExitCode::from(2);
        }
    };
    let mut broken = Vec::new();
    let path = given.get("--process").map(String::as_str).unwrap_or_default();
    match load(path, Process::load, &mut broken) {
        Some(process) => {
            println!("{path}: sin errores ({}, {} ítems).", process.reference, process.price.items.len());
            ExitCode::SUCCESS
        }
        None => {
            for message in broken {
                println!("{message}");
            }
            ExitCode::from(2)
        }
    }
}
