//! The suites that cargo runs: the static checks, the native tests, the tests inside a browser.

use super::totals::{self, Totals};
use super::Run;
use crate::setup::{self, Browsers, Tools};
use crate::{paths, process};
use std::fs;

const TARGET: &str = "wasm32-unknown-unknown";

/// What is built together: each set of features is the whole library once more. Only on the native target: what writes calendars brings a clock,
/// which nothing else of the site may be built with.
const NATIVE: &str = "habilita/ssr,habilita/calendar,habilita/workbook_writer,habilita/workbook_reader";

/// Every program of the site, and what the benchmark times. The JavaScript interface excludes them.
const PROGRAMS: &str = "ui,calendar,contracts,workbook,workbook_writer,workbook_reader,bench";

const CHECKS: [(&str, &[&str]); 4] = [
    ("format", &["fmt", "--all", "--check"]),
    ("clippy", &["clippy", "--workspace", "--all-targets", "--features", NATIVE, "--", "-D", "warnings"]),
    ("clippy of the programs", &["clippy", "--target", TARGET, "--bins", "--features", PROGRAMS, "--", "-D", "warnings"]),
    ("clippy of the engine package", &["clippy", "--target", TARGET, "--lib", "--features", "js", "--", "-D", "warnings"]),
];

/// What CI asks besides the tests.
pub fn static_checks(run: &mut Run, tools: &Tools) {
    if let Err(message) = setup::lint_tools() {
        run.step("format and clippy", || Err(message));
        return;
    }
    for (name, args) in CHECKS {
        run.step(name, || process::run(tools.cargo().args(args)));
    }
}

pub fn native(tools: &Tools) -> Result<Totals, String> {
    let mut cargo = tools.cargo();
    cargo.args(["test", "--workspace", "--features", NATIVE, "--no-fail-fast"]);
    // The same cases every time, so that a landing hangs on what changed and not on luck; another `PROPTEST_RNG_SEED` tries others.
    if std::env::var_os("PROPTEST_RNG_SEED").is_none() {
        cargo.env("PROPTEST_RNG_SEED", "2026");
    }
    let (succeeded, output) = process::run_and_keep(&mut cargo)?;
    Ok(totals::of_cargo(&output).checked(succeeded))
}

pub fn wasm(tools: &Tools, browsers: &Browsers) -> Result<Totals, String> {
    let mut cargo = tools.cargo();
    cargo.args(["test", "--package", "habilita", "--target", TARGET, "--features", "js", "--test", "web"]);
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", tools.locate("wasm-bindgen-test-runner"));
    cargo.env("CHROMEDRIVER", &browsers.chromedriver);
    // Others would be taken before it.
    cargo.env_remove("GECKODRIVER").env_remove("SAFARIDRIVER");
    cargo.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", webdriver_json(browsers)?);
    let (succeeded, output) = process::run_and_keep(&mut cargo)?;
    Ok(totals::of_cargo(&output).checked(succeeded))
}

/// What the runner tells chromedriver; written where it leaves no file in the repository.
fn webdriver_json(browsers: &Browsers) -> Result<std::path::PathBuf, String> {
    let folder = paths::target().join("xtask");
    let file = folder.join("webdriver.json");
    let binary = browsers.chromium.to_string_lossy().replace('\\', "\\\\").replace('"', "\\\"");
    let text = format!(
        r#"{{"goog:chromeOptions": {{"binary": "{binary}", "args": ["--headless", "--no-sandbox", "--disable-gpu",
"--disable-background-networking", "--disable-component-update", "--disable-sync"]}}}}"#
    );
    fs::create_dir_all(&folder).and_then(|()| fs::write(&file, text)).map_err(|e| format!("cannot write {}: {e}", file.display()))?;
    Ok(file)
}
