//! `cargo xtask bench [engine | pages]`: builds what is published and measures it. Prints; what it judges is only that the engine and the reference say
//! the same.

use crate::setup::Tools;
use crate::{paths, process, setup, site};
use std::process::{Command, ExitCode};

pub fn run(args: &[String]) -> Result<ExitCode, String> {
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let (engine, pages) = match words[..] {
        [] => (true, true),
        ["engine"] => (true, false),
        ["pages"] => (false, true),
        _ => return Err("usage: cargo xtask bench [engine | pages]".into()),
    };
    let tools = setup::build_tools()?;
    setup::npm_packages()?;
    site::dist_with(&tools)?;
    if engine {
        let module = site::bench(&tools)?;
        process::run(script(&tools, "bench/run.mjs")?.arg(module).arg(paths::dist()))?;
    }
    if pages {
        process::run(script(&tools, "measure.mjs")?.arg(paths::dist()))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn script(tools: &Tools, name: &str) -> Result<Command, String> {
    let browsers = setup::browsers()?;
    let mut node = tools.command("node");
    node.arg(paths::e2e().join(name)).env("HABILITA_DIST", paths::dist());
    node.env("CHROMIUM", browsers.chromium).env("FIREFOX", browsers.firefox);
    Ok(node)
}
