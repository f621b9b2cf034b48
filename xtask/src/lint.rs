//! `cargo xtask lint`: what is wrong or contradictory in a definition. Exit 2 if it has errors, 0 otherwise.

use crate::evaluate::{load, options};
use habilita::engine::lint::{lint, Remark, Severity};
use std::process::ExitCode;

pub fn run(args: Vec<String>) -> ExitCode {
    let given = match options(&args, &["--process"]) {
        Ok(given) => given,
        Err(message) => {
            eprintln!("{message}\nusage: cargo xtask lint --process P.json");
            return ExitCode::from(2);
        }
    };
    let path = given.get("--process").map(String::as_str).unwrap_or_default();
    let mut unreadable = Vec::new();
    let Some(remarks) = load(path, |text| Ok(lint(text)), &mut unreadable) else {
        unreadable.iter().for_each(|message| println!("{message}"));
        return ExitCode::from(2);
    };
    for remark in &remarks {
        println!("{}", line(path, remark));
    }
    let count = |severity| remarks.iter().filter(|r| r.severity == severity).count();
    let errors = count(Severity::Error);
    println!("{path}: {errors} errores, {} contradicciones, {} dudas.", count(Severity::Contradiction), count(Severity::Doubt));
    if errors > 0 {
        ExitCode::from(2)
    } else {
        ExitCode::SUCCESS
    }
}

fn line(path: &str, remark: &Remark) -> String {
    let severity = match remark.severity {
        Severity::Error => "error",
        Severity::Contradiction => "contradicción",
        Severity::Doubt => "duda",
    };
    let place = if remark.path.is_empty() { String::new() } else { format!("{}: ", remark.path) };
    format!("{path}: {severity}: {place}{}", remark.message)
}
