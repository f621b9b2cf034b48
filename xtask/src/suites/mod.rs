//! `cargo xtask test`: every suite in turn, each to its end, and the sum as the last line.

mod browser;
mod rust;
mod totals;

use crate::{setup, site, size};
use std::env;
use std::path::Path;
use std::process::ExitCode;
use std::thread;
use std::time::Instant;
use totals::Totals;

/// The suites run so far.
#[derive(Default)]
struct Run {
    sum: Totals,
    failed: Vec<&'static str>,
}

impl Run {
    /// Runs one suite and shows its line. An error counts as one failed test, and so does a suite without tests.
    fn suite(&mut self, name: &'static str, work: impl FnOnce() -> Result<Totals, String>) -> bool {
        println!("\n── {name}");
        let start = Instant::now();
        let (totals, problem) = match work() {
            Ok(totals) if totals == Totals::default() => (Totals::one_failed(), Some("it ran no tests".to_string())),
            Ok(totals) => (totals, None),
            Err(message) => (Totals::one_failed(), Some(message)),
        };
        self.add(name, totals, problem, start)
    }

    /// A step that is no test: it counts only when it fails.
    fn step(&mut self, name: &'static str, work: impl FnOnce() -> Result<(), String>) -> bool {
        println!("\n── {name}");
        let start = Instant::now();
        match work() {
            Ok(()) => self.add(name, Totals::default(), None, start),
            Err(message) => self.add(name, Totals::one_failed(), Some(message), start),
        }
    }

    fn add(&mut self, name: &'static str, totals: Totals, problem: Option<String>, start: Instant) -> bool {
        if let Some(problem) = problem {
            println!("{name}: {problem}");
        }
        let seconds = start.elapsed().as_secs();
        match totals {
            Totals { passed: 0, failed: 0 } => println!("{name}: done in {seconds} s"),
            Totals { passed, failed } => {
                println!("{name}: {passed} passed, {failed} failed in {seconds} s")
            }
        }
        if totals.failed > 0 {
            self.failed.push(name);
        }
        self.sum += totals;
        totals.failed == 0
    }

    fn finish(self) -> ExitCode {
        println!();
        if !self.failed.is_empty() {
            println!("failed: {}", self.failed.join(", "));
        }
        println!("{} passed, {} failed", self.sum.passed, self.sum.failed);
        if self.sum.failed == 0 {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        }
    }
}

pub fn run(own_path: &Path) -> Result<ExitCode, String> {
    let mut run = Run::default();
    let tools = setup::build_tools();
    let browsers = setup::browsers();
    let (tools, browsers) = match (tools, browsers) {
        (Ok(tools), Ok(browsers)) => (tools, browsers),
        (tools, browsers) => {
            for message in [tools.err(), browsers.err()].into_iter().flatten() {
                run.step("set-up", || Err(message));
            }
            return Ok(run.finish());
        }
    };

    // The site is compiled into another folder of `target`, and for much of its time by one core: it is built beside the tests.
    let built = thread::scope(|scope| {
        let dist = scope.spawn(|| site::dist_with(&tools));
        if env::var("CI").is_ok_and(|v| v == "true" || v == "1") {
            rust::static_checks(&mut run, &tools);
        }
        run.suite("native", || rust::native(&tools));
        run.suite("wasm", || rust::wasm(&tools, &browsers));
        run.step("dist, begun before the tests", || dist.join().unwrap_or_else(|_| Err("the build of the site panicked".into())))
    });
    run.suite("browser", || {
        if !built {
            return Err("not run, as dist could not be built".into());
        }
        setup::npm_packages()?;
        browser::run(&tools, &browsers, own_path)
    });
    run.suite("budgets", || {
        if !built {
            return Err("not held, as dist could not be built".into());
        }
        size::check().map(|(passed, failed)| Totals { passed, failed })
    });
    Ok(run.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suite_without_tests_and_one_that_breaks_count_as_failed() {
        let mut run = Run::default();
        assert!(run.suite("good", || Ok(Totals { passed: 3, failed: 0 })));
        assert!(!run.suite("empty", || Ok(Totals::default())));
        assert!(!run.suite("broken", || Err("no build".into())));
        assert!(run.step("step", || Ok(())));
        assert_eq!(run.sum, Totals { passed: 3, failed: 2 });
        assert_eq!(run.failed, ["empty", "broken"]);
    }
}
