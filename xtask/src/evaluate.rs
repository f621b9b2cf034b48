//! `cargo xtask evaluate`: the report as JSON. Exit 0 whatever the verdict, 2 for broken input with every place.

use habilita::engine::firm::Firm;
use habilita::engine::offer::Offer;
use habilita::engine::process::Process;
use habilita::engine::reading::Dictionary;
use habilita::engine::reading::Problem;
use habilita::engine::values::Moment;
use std::collections::BTreeMap;
use std::process::ExitCode;

const USAGE: &str = "cargo xtask evaluate --process P.json --firm F.json --offer O.json --as-of YYYY-MM-DD[THH:MM]";
const NAMES: [&str; 4] = ["--process", "--firm", "--offer", "--as-of"];

pub fn run(args: Vec<String>) -> ExitCode {
    match judge(&args) {
        Ok(report) => {
            println!("{report}");
            ExitCode::SUCCESS
        }
        Err(messages) => {
            for message in messages {
                eprintln!("{message}");
            }
            ExitCode::from(2)
        }
    }
}

fn judge(args: &[String]) -> Result<String, Vec<String>> {
    let given = options(args, &NAMES).map_err(|m| vec![format!("{m}\nusage: {USAGE}")])?;
    let file = |name: &str| given.get(name).map(String::as_str).unwrap_or_default();
    let mut broken = Vec::new();
    let process = load(file("--process"), Process::load, &mut broken);
    let firm = load(file("--firm"), Firm::load, &mut broken);
    let offer = load(file("--offer"), Offer::load, &mut broken);
    let as_of = Moment::new(file("--as-of"));
    if as_of.is_none() {
        broken.push(format!("--as-of: «{}» no es una fecha AAAA-MM-DD ni una fecha con hora AAAA-MM-DDTHH:MM.", file("--as-of")));
    }
    let (Some(process), Some(firm), Some(offer), Some(as_of)) = (process, firm, offer, as_of) else { return Err(broken) };
    let report = habilita::engine::evaluate(&process, &firm, &offer, as_of).map_err(|problems| places(file("--offer"), &problems))?;
    let mut all = serde_json::to_value(&report).map_err(|e| vec![e.to_string()])?;
    // What `selectContracts` says in JavaScript.
    let selection = habilita::engine::selection(&process, &firm, &offer).map(serde_json::to_value);
    if let (Some(Ok(selection)), Some(map)) = (selection, all.as_object_mut()) {
        map.insert("selection".to_owned(), selection);
    }
    // And what is left after the deductions that the invitation prints.
    let left = habilita::engine::left(&process, &firm, &offer, &Dictionary::new()).map(serde_json::to_value);
    if let (Some(Ok(left)), Some(map)) = (left, all.as_object_mut()) {
        map.insert("left".to_owned(), left);
    }
    serde_json::to_string_pretty(&all).map_err(|e| vec![e.to_string()])
}

/// `--name value` for exactly the names asked for.
pub fn options<'a>(args: &[String], names: &[&'a str]) -> Result<BTreeMap<&'a str, String>, String> {
    let mut given = BTreeMap::new();
    let mut rest = args.iter();
    while let Some(arg) = rest.next() {
        let name = names.iter().find(|name| *name == arg).ok_or_else(|| format!("unknown option {arg}"))?;
        let value = rest.next().ok_or_else(|| format!("{name} needs a value"))?;
        given.insert(*name, value.clone());
    }
    match names.iter().find(|name| !given.contains_key(*name)) {
        Some(missing) => Err(format!("missing {missing}")),
        None => Ok(given),
    }
}

/// A document, or its problems added to `broken`.
pub fn load<T>(path: &str, read: impl Fn(&str) -> Result<T, Vec<Problem>>, broken: &mut Vec<String>) -> Option<T> {
    let bytes = match std::fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) => {
            broken.push(format!("{path}: no se pudo leer el archivo ({error})."));
            return None;
        }
    };
    let Ok(text) = String::from_utf8(bytes) else {
        broken.push(format!("{path}: el archivo no está en UTF-8. Guárdelo con esa codificación."));
        return None;
    };
    match read(&text) {
        Ok(document) => Some(document),
        Err(problems) => {
            broken.extend(places(path, &problems));
            None
        }
    }
}

fn places(path: &str, problems: &[Problem]) -> Vec<String> {
    let line = |p: &Problem| match p.path.as_str() {
        "" => format!("{path}: {}", p.message),
        place => format!("{path}: {place}: {}", p.message),
    };
    problems.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::options;

    fn given(text: &str) -> Result<usize, String> {
        let args: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
        options(&args, &["--a", "--b"]).map(|found| found.len())
    }

    #[test]
    fn options_are_all_asked_for_and_no_other_is_taken() {
        assert_eq!(given("--b 2 --a 1"), Ok(2));
        assert_eq!(given("--a 1"), Err("missing --b".to_owned()));
        assert_eq!(given("--a 1 --b"), Err("--b needs a value".to_owned()));
        assert_eq!(given("--c 1"), Err("unknown option --c".to_owned()));
    }
}
