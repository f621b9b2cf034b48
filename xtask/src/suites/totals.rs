//! How many tests passed and failed, read from what the test runners print.

use std::ops::AddAssign;
use std::path::PathBuf;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    pub passed: usize,
    pub failed: usize,
}

impl Totals {
    pub fn one_failed() -> Self {
        Totals { passed: 0, failed: 1 }
    }

    /// A runner that failed without naming a failed test (a build that breaks, a crash) has one failed.
    pub fn checked(mut self, succeeded: bool) -> Self {
        if !succeeded && self.failed == 0 {
            self.failed = 1;
        }
        self
    }
}

impl AddAssign for Totals {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// Every `test result: ok. 3 passed; 0 failed; …` of cargo test and of wasm-bindgen-test-runner.
pub fn of_cargo(output: &str) -> Totals {
    let mut sum = Totals::default();
    for line in without_colours(output).lines() {
        let Some((_, result)) = line.split_once("test result: ") else {
            continue;
        };
        sum.passed += number_before(result, " passed");
        sum.failed += number_before(result, " failed");
    }
    sum
}

/// The closing `ℹ pass 3` (or `# pass 3`) lines of `node --test`; a cancelled test is a failed one.
pub fn of_node(output: &str) -> Totals {
    let mut sum = Totals::default();
    for line in without_colours(output).lines() {
        let Some(rest) = line.strip_prefix("ℹ ").or_else(|| line.strip_prefix("# ")) else {
            continue;
        };
        let (name, number) = rest.split_once(' ').unwrap_or((rest, ""));
        let number = number.trim().parse().unwrap_or(0);
        match name {
            "pass" => sum.passed += number,
            "fail" | "cancelled" => sum.failed += number,
            _ => {}
        }
    }
    sum
}

/// The files of `files` with a test that failed, by the `test at tests/e2e/x.test.mjs:91:5` of the closing list of `node --test`.
pub fn files_failed(output: &str, files: &[PathBuf]) -> Vec<PathBuf> {
    let output = without_colours(output);
    let places: Vec<&str> = output.lines().filter_map(|line| line.strip_prefix("test at ")).collect();
    let has =
        |name: &str| places.iter().any(|place| place.split(':').next().is_some_and(|path| path.rsplit(['/', '\\']).next() == Some(name)));
    files.iter().filter(|file| file.file_name().is_some_and(|name| has(&name.to_string_lossy()))).cloned().collect()
}

/// What counts after the files that failed were walked again: what failed there.
pub fn walked_again(first: Totals, again: Totals) -> Totals {
    let ran = first.passed + first.failed;
    Totals { passed: ran.saturating_sub(again.failed), failed: again.failed }
}

fn number_before(text: &str, word: &str) -> usize {
    let before = text.split(word).next().unwrap_or_default();
    let digits = before.rsplit(|c: char| !c.is_ascii_digit()).next();
    match text.contains(word) {
        true => digits.and_then(|d| d.parse().ok()).unwrap_or(0),
        false => 0,
    }
}

/// Takes out the escape sequences that colour the text.
fn without_colours(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        if c == '\u{1b}' {
            // `ESC [ … letter`
            rest.by_ref().skip(1).find(|c| c.is_ascii_alphabetic());
        } else {
            plain.push(c);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_lines_are_summed_over_every_binary() {
        let output = "test a ... ok\n\
            test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.00s\n\
            test result: \u{1b}[31mFAILED\u{1b}[0m. 2 passed; 3 failed; 0 ignored\n";
        assert_eq!(of_cargo(output), Totals { passed: 14, failed: 3 });
        assert_eq!(of_cargo("error: could not compile `habilita`\n"), Totals::default());
    }

    #[test]
    fn node_lines_are_read_in_both_reporters() {
        let spec = "✔ a (1ms)\n\u{1b}[34mℹ tests 5\u{1b}[39m\n\u{1b}[34mℹ pass 3\u{1b}[39m\nℹ fail 1\nℹ cancelled 1\nℹ skipped 0\n";
        assert_eq!(of_node(spec), Totals { passed: 3, failed: 2 });
        assert_eq!(of_node("# tests 2\n# pass 2\n# fail 0\n"), Totals { passed: 2, failed: 0 });
        assert_eq!(of_node("  ℹ pass the salt\n"), Totals::default());
    }

    #[test]
    fn the_files_that_failed_are_named_by_node_and_what_fails_again_counts() {
        let files = ["/w/embed.test.mjs", "/w/kit.test.mjs", "/w/bed.test.mjs"].map(PathBuf::from);
        let output = "✖ failing tests:\n\n\u{1b}[31mtest at tests/e2e/embed.test.mjs:91:5\u{1b}[39m\n✖ it hears\n  test at tests/e2e/kit.test.mjs:1:1\n";
        assert_eq!(files_failed(output, &files), [files[0].clone()]);
        assert_eq!(files_failed("✖ it hears\n", &files), Vec::<PathBuf>::new());
        let first = Totals { passed: 450, failed: 3 };
        assert_eq!(walked_again(first, Totals { passed: 40, failed: 0 }), Totals { passed: 453, failed: 0 });
        assert_eq!(walked_again(first, Totals { passed: 39, failed: 1 }), Totals { passed: 452, failed: 1 });
        // A walk that breaks down counts as one that fails.
        assert_eq!(walked_again(first, Totals::default().checked(false)), Totals { passed: 452, failed: 1 });
    }

    #[test]
    fn a_failing_runner_has_a_failed_test() {
        let passed = Totals { passed: 2, failed: 0 };
        assert_eq!(passed.checked(true), passed);
        assert_eq!(passed.checked(false), Totals { passed: 2, failed: 1 });
        assert_eq!(Totals { passed: 2, failed: 4 }.checked(false).failed, 4);
    }
}
