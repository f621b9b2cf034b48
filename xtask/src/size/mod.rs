//! `cargo xtask size`: what dist/ weighs, whether the budgets hold, and what each part of the wasm costs.

mod names;
mod parts;
mod weigh;

use crate::budgets::{Budget, Part, BUDGETS};
use crate::{paths, setup};
use parts::Whole;
use std::process::ExitCode;
use weigh::Weight;

/// Functions named by `--functions`.
const HEAVIEST: usize = 150;

pub fn run(args: &[String]) -> Result<ExitCode, String> {
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let (quick, whole, heaviest) = match words[..] {
        [] => (false, Whole::App, 0),
        ["--quick"] => (true, Whole::App, 0),
        ["--functions"] => (false, Whole::App, HEAVIEST),
        ["--functions", "engine"] => (false, Whole::Engine, HEAVIEST),
        _ => return Err("usage: cargo xtask size [--quick | --functions [engine]]".into()),
    };
    let weights = weigh::folder(&paths::dist())?;
    table(&weights);
    let broken = budgets(&weights);
    if !quick {
        println!();
        parts::show(&setup::build_tools()?, whole, heaviest)?;
    }
    Ok(if broken == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The budgets as tests: how many hold and how many do not.
pub fn check() -> Result<(usize, usize), String> {
    let broken = budgets(&weigh::folder(&paths::dist())?);
    Ok((BUDGETS.len() - broken, broken))
}

/// A title, and which files belong under it.
type Group = (&'static str, fn(&Weight) -> bool);

const GROUPS: [Group; 7] = [
    ("pages: html + css + js + wasm", |w| w.folder() == "" && w.is_any(&["html", "css", "js", "wasm"])),
    ("the other pages of the app", |w| w.folder() == "paginas"),
    ("calculator", |w| w.folder() == "calculadora"),
    ("engine package", |w| w.folder() == "engine"),
    ("calendar", |w| w.folder() == "calendario"),
    ("contracts", |w| w.folder() == "contratos"),
    ("the rest", |_| true),
];

fn table(weights: &[Weight]) {
    let line = |name: &str, w: [usize; 3]| println!("  {name:<68} {:>9} {:>9} {:>9}", w[0], w[1], w[2]);
    println!("  {:<68} {:>9} {:>9} {:>9}", "bytes", "raw", "gzip", "brotli");
    let mut left: Vec<&Weight> = weights.iter().collect();
    for (title, belongs) in GROUPS {
        let (group, others): (Vec<&Weight>, Vec<&Weight>) = left.into_iter().partition(|w| belongs(w));
        left = others;
        if group.is_empty() {
            continue;
        }
        println!("{title}");
        let mut sum = [0; 3];
        for weight in group {
            line(&weight.name, [weight.raw, weight.gzip, weight.brotli]);
            sum = [sum[0] + weight.raw, sum[1] + weight.gzip, sum[2] + weight.brotli];
        }
        line("together", sum);
    }
}

/// Shows each budget; how many are broken.
fn budgets(weights: &[Weight]) -> usize {
    println!("budgets (brotli)");
    let mut broken = 0;
    for budget in &BUDGETS {
        let (verdict, bytes) = match total(budget, weights) {
            Ok(bytes) if bytes <= budget.limit => ("holds".to_string(), bytes),
            Ok(bytes) => (format!("BROKEN by {}", bytes - budget.limit), bytes),
            Err(missing) => (format!("BROKEN: dist/ has no {missing}"), 0),
        };
        broken += usize::from(verdict != "holds");
        println!("  {:<68} {bytes:>9} of {:>7}  {verdict}", budget.name, budget.limit);
    }
    broken
}

/// The bytes of a budget, or the part that dist/ lacks.
fn total(budget: &Budget, weights: &[Weight]) -> Result<usize, String> {
    let mut sum = 0;
    for part in budget.parts {
        let (found, what): (Vec<usize>, String) = match part {
            Part::File(name) => (brotli(weights, |w| w.name == *name), name.to_string()),
            Part::Every(folder, kind) => (brotli(weights, |w| w.folder() == *folder && w.is_any(&[kind])), format!("{folder}/*.{kind}")),
            Part::Starts(start, kind) => {
                (brotli(weights, |w| w.folder().is_empty() && w.name.starts_with(start) && w.is_any(&[kind])), format!("{start}*.{kind}"))
            }
            Part::Heaviest(folder, kind) => (
                brotli(weights, |w| w.folder() == *folder && w.is_any(&[kind])).into_iter().max().into_iter().collect(),
                format!("{folder}/*.{kind}"),
            ),
        };
        if found.is_empty() {
            return Err(what.trim_start_matches('/').to_string());
        }
        sum += found.iter().sum::<usize>();
    }
    Ok(sum)
}

fn brotli(weights: &[Weight], wanted: impl Fn(&Weight) -> bool) -> Vec<usize> {
    weights.iter().filter(|w| wanted(w)).map(|w| w.brotli).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dist() -> Vec<Weight> {
        let files = [("a.css", 1), ("procesos/x.json", 10), ("procesos/y.json", 40), ("engine/a.css", 500)];
        let weight = |(name, brotli): (&str, usize)| Weight { name: name.into(), raw: 0, gzip: 0, brotli };
        files.map(weight).into()
    }

    #[test]
    fn a_budget_sums_its_parts_and_a_missing_part_breaks_it() {
        let of = |parts| total(&Budget { name: "", parts, limit: 0 }, &dist());
        assert_eq!(of(&[Part::Every("", "css"), Part::Heaviest("procesos", "json")]), Ok(41));
        assert_eq!(of(&[Part::Every("procesos", "json")]), Ok(50));
        assert_eq!((of(&[Part::Starts("a", "css")]), of(&[Part::Starts("b", "css")])), (Ok(1), Err("b*.css".into())));
        assert_eq!(of(&[Part::File("revisar.html")]), Err("revisar.html".into()));
        assert_eq!(of(&[Part::Every("", "wasm")]), Err("*.wasm".into()));
        assert_eq!(of(&[Part::Heaviest("otro", "json")]), Err("otro/*.json".into()));
    }
}
