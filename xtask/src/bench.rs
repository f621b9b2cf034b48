//! `cargo xtask bench`: builds the release site and measures it in a browser.

use crate::{paths, process, setup, site};
use std::process::ExitCode;

pub fn run(args: &[String]) -> Result<ExitCode, String> {
    let tools = setup::build_tools()?;
    let browsers = setup::browsers()?;
    setup::npm_packages()?;
    site::dist_with(&tools)?;
    let mut node = tools.command("node");
    node.arg(paths::e2e().join("measure.mjs")).arg(paths::dist()).args(args);
    node.env("CHROMIUM", browsers.chromium).env("FIREFOX", browsers.firefox);
    process::run(&mut node)?;
    Ok(ExitCode::SUCCESS)
}
