//! The browsers of the tests: named by the environment, found on PATH, or installed on a Debian-like system.

use super::cache;
use crate::process;
use std::env;
use std::path::PathBuf;

pub struct Browsers {
    pub chromium: PathBuf,
    pub chromedriver: PathBuf,
    pub firefox: PathBuf,
}

/// One program: the variable that names it, its names on PATH, its Debian package.
struct Wanted {
    variable: &'static str,
    names: &'static [&'static str],
    package: &'static str,
}

const CHROMIUM: Wanted = Wanted { variable: "CHROMIUM", names: &["chromium", "chromium-browser", "google-chrome"], package: "chromium" };
const CHROMEDRIVER: Wanted = Wanted { variable: "CHROMEDRIVER", names: &["chromedriver"], package: "chromium-driver" };
const FIREFOX: Wanted = Wanted { variable: "FIREFOX", names: &["firefox-esr", "firefox"], package: "firefox-esr" };

impl Wanted {
    fn find(&self) -> Result<Option<PathBuf>, String> {
        if let Some(path) = env::var_os(self.variable).filter(|v| !v.is_empty()).map(PathBuf::from) {
            if path.is_file() {
                return Ok(Some(path));
            }
            return Err(format!("{} names {}, which is not there", self.variable, path.display()));
        }
        Ok(self.names.iter().find_map(|name| process::which(name)))
    }
}

pub fn find_or_install() -> Result<Browsers, String> {
    let found = find()?;
    if let Ok(browsers) = found {
        return Ok(browsers);
    }
    let root = process::run_quietly(process::command("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    let sudo = !root && process::run_quietly(process::command("sudo").args(["-n", "true"])).is_ok();
    if process::which("apt-get").is_some() && (root || sudo) {
        let packages = [CHROMIUM.package, CHROMEDRIVER.package, FIREFOX.package];
        cache::timed(&format!("browsers for the tests: apt-get install {}", packages.join(" ")), || {
            apt_get(sudo, &["update"])?;
            let mut args = vec!["install", "-y", "--no-install-recommends"];
            args.extend(packages);
            apt_get(sudo, &args)
        })?;
    }
    find()?.map_err(|missing| {
        let list: Vec<String> = missing
            .iter()
            .map(|w| format!("  {} (Debian: `apt-get install {}`), or set {} to its path", w.names[0], w.package, w.variable))
            .collect();
        format!("the browser tests need, and this machine lacks:\n{}", list.join("\n"))
    })
}

/// The browsers, or those that are missing.
fn find() -> Result<Result<Browsers, Vec<&'static Wanted>>, String> {
    let found = (CHROMIUM.find()?, CHROMEDRIVER.find()?, FIREFOX.find()?);
    Ok(match found {
        (Some(chromium), Some(chromedriver), Some(firefox)) => Ok(Browsers { chromium, chromedriver, firefox }),
        (a, b, c) => {
            let all = [(a, &CHROMIUM), (b, &CHROMEDRIVER), (c, &FIREFOX)];
            Err(all.into_iter().filter(|(path, _)| path.is_none()).map(|(_, wanted)| wanted).collect())
        }
    })
}

fn apt_get(sudo: bool, args: &[&str]) -> Result<(), String> {
    let mut command = process::command(if sudo { "sudo" } else { "env" });
    if sudo {
        command.args(["-n", "env"]);
    }
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]).args(args);
    process::run_quietly(&mut command).map(drop)
}
