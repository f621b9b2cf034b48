//! Starting other programs: a clean environment, output shown or kept, and errors that say what was run.

use std::env;
use std::ffi::OsStr;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What `cargo run` tells about the xtask package; a child cargo would see it change and build again.
const CARGO_RUN_PREFIXES: [&str; 3] = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_"];
const CARGO_RUN_NAMES: [&str; 4] = ["CARGO", "CARGO_CRATE_NAME", "CARGO_PRIMARY_PACKAGE", "OUT_DIR"];

/// A command that runs from the root of the repository without what `cargo run` left in the environment.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(crate::paths::root());
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(is_from_cargo_run) {
            command.env_remove(name);
        }
    }
    command
}

fn is_from_cargo_run(name: &str) -> bool {
    CARGO_RUN_NAMES.contains(&name) || CARGO_RUN_PREFIXES.iter().any(|p| name.starts_with(p))
}

/// The cargo that started us, so that the toolchain is the same one.
pub fn cargo() -> Command {
    command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// The first file of that name on PATH.
pub fn which(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&path).map(|dir| dir.join(&file)).find(|p| p.is_file())
}

/// The command line as one would type it.
pub fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str());
    let mut line = name.to_string_lossy().into_owned();
    for arg in command.get_args() {
        line.push(' ');
        line.push_str(&arg.to_string_lossy());
    }
    line
}

fn not_started(command: &Command, error: io::Error) -> String {
    format!("`{}` could not be started: {error}", shown(command))
}

/// Runs with the output going to the terminal.
pub fn run(command: &mut Command) -> Result<(), String> {
    let status = command.status().map_err(|e| not_started(command, e))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("`{}` failed ({status})", shown(command)))
    }
}

/// Runs silently; what it printed is in the error when it fails.
pub fn run_quietly(command: &mut Command) -> Result<String, String> {
    let done = command.stdin(Stdio::null()).output().map_err(|e| not_started(command, e))?;
    let out = String::from_utf8_lossy(&done.stdout).into_owned();
    if done.status.success() {
        return Ok(out);
    }
    let err = String::from_utf8_lossy(&done.stderr);
    let line = shown(command);
    Err(format!("`{line}` failed ({}):\n{out}{err}", done.status))
}

/// Runs with the output going to the terminal and kept as well; the exit code 0 is `true`.
pub fn run_and_keep(command: &mut Command) -> Result<(bool, String), String> {
    let failed = |e: io::Error| format!("cannot make a pipe: {e}");
    let (mut reader, writer) = io::pipe().map_err(failed)?;
    let copy = writer.try_clone().map_err(failed)?;
    let child = command.stdin(Stdio::null()).stdout(writer).stderr(copy).spawn();
    // The command holds our ends of the pipe, which must close for the reading to end.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = child.map_err(|e| not_started(command, e))?;

    let mut kept = Vec::new();
    let mut chunk = [0u8; 8192];
    let mut terminal = io::stdout();
    loop {
        match reader.read(&mut chunk) {
            Ok(0) => break,
            Ok(n) => {
                kept.extend_from_slice(&chunk[..n]);
                // A closed terminal is no reason to stop the tests.
                let _ = terminal.write_all(&chunk[..n]).and_then(|()| terminal.flush());
            }
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            Err(_) => break,
        }
    }
    let status = child.wait().map_err(|e| format!("`{}` was lost: {e}", shown(command)))?;
    Ok((status.success(), String::from_utf8_lossy(&kept).into_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cargo_run_sets_is_removed_and_the_rest_stays() {
        for name in ["CARGO", "CARGO_PKG_NAME", "CARGO_MANIFEST_DIR", "CARGO_BIN_NAME"] {
            assert!(is_from_cargo_run(name), "{name}");
        }
        for name in ["CARGO_HOME", "CARGO_TARGET_DIR", "CARGO_TERM_COLOR", "PATH"] {
            assert!(!is_from_cargo_run(name), "{name}");
        }
    }

    #[test]
    #[cfg(unix)]
    fn both_outputs_are_kept_and_the_exit_code_told() {
        let mut shell = command("sh");
        shell.args(["-c", "echo one; echo two >&2; exit 3"]);
        assert_eq!(run_and_keep(&mut shell), Ok((false, "one\ntwo\n".to_string())));
    }
}
