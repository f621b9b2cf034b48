//! Reading versions: what a tool says of itself, and what Cargo.lock holds.

/// The first word that looks like a version: `trunk 0.21.14` → `0.21.14`, `v20.1.0` → `20.1.0`.
pub fn of(output: &str) -> Option<&str> {
    output.split_whitespace().map(|word| word.trim_start_matches('v')).find(|word| word.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether a version is the wanted one or a later patch of it: `fits("0.21.14", "0.21")`.
pub fn fits(version: &str, wanted: &str) -> bool {
    match version.strip_prefix(wanted) {
        Some(rest) => rest.is_empty() || rest.starts_with('.'),
        None => false,
    }
}

pub fn major(version: &str) -> Option<u32> {
    version.split('.').next()?.parse().ok()
}

/// The version of a package in the text of a Cargo.lock.
pub fn locked<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.next()?;
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_from_what_tools_print() {
        assert_eq!(of("trunk 0.21.14\n"), Some("0.21.14"));
        assert_eq!(of("wasm-bindgen 0.2.130"), Some("0.2.130"));
        assert_eq!(of("v20.20.2"), Some("20.20.2"));
        assert_eq!(of("wasm-opt version 132 (version_132)"), Some("132"));
        assert_eq!(of("version unknown"), None);
        assert_eq!(major("20.20.2"), Some(20));
    }

    #[test]
    fn a_longer_number_is_another_version() {
        assert!(fits("0.21.14", "0.21"));
        assert!(fits("132", "132"));
        assert!(!fits("0.210.1", "0.21"));
        assert!(!fits("0.22.1", "0.21"));
        assert!(!fits("0.2.13", "0.2.130"));
    }

    #[test]
    fn the_lock_gives_the_package_itself_and_no_other_of_a_similar_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9.9.9\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked(lock, "trunk"), None);
    }
}
