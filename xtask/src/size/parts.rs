//! What each part of the app (of what its first page needs), or of the engine package (of what judges), costs: the code bytes of the wasm by the Rust path of each function.
//!
//! The released wasm has no names, so it is built once more with them (profile `sized`).

use super::names::part_of;
use super::weigh;
use crate::setup::Tools;
use crate::site::optimise::{self, Reach};
use crate::site::{divide, read};
use crate::{paths, process};
use std::collections::{BTreeMap, HashMap};
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

const TARGET: &str = "wasm32-unknown-unknown";

/// A crate lighter than this is under `other`.
const WORTH_A_LINE: usize = 2_000;

/// What is taken apart.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Whole {
    App,
    /// The engine package.
    Engine,
}

/// `heaviest`: the functions by name too, so many of them.
pub fn show(tools: &Tools, whole: Whole, heaviest: usize) -> Result<(), String> {
    let wasm = build(tools, whole)?;
    let functions = functions(&wasm)?;
    let code: Vec<u8> = functions.iter().flat_map(|f| f.body).copied().collect();
    let packed = weigh::brotli(&code)?;
    let whole = code.len().max(1);
    let share = |bytes: usize| bytes * packed / whole;

    let mut by_part: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for function in &functions {
        let entry = by_part.entry(part_of(&function.name)).or_default();
        entry.0 += 1;
        entry.1 += function.body.len();
    }
    let mut lines: Vec<(String, usize, usize)> = Vec::new();
    let mut other = (0, 0);
    for (part, (count, bytes)) in by_part {
        if bytes < WORTH_A_LINE && !part.starts_with("habilita") {
            other = (other.0 + count, other.1 + bytes);
        } else {
            lines.push((part, count, bytes));
        }
    }
    lines.sort_by_key(|(_, _, bytes)| std::cmp::Reverse(*bytes));
    lines.push(("other".into(), other.0, other.1));

    println!("code by part (brotli: its share, at {} % of raw)", 100 * packed / whole);
    println!("  {:<40} {:>9} {:>9} {:>9}", "", "functions", "raw", "~brotli");
    for (part, count, bytes) in lines {
        println!("  {part:<40} {count:>9} {bytes:>9} {:>9}", share(bytes));
    }
    println!("  {:<40} {:>9} {:>9} {:>9}", "together", functions.len(), code.len(), packed);
    let mut all: Vec<&Function<'_>> = functions.iter().collect();
    all.sort_by_key(|function| std::cmp::Reverse(function.body.len()));
    for function in all.into_iter().take(heaviest) {
        println!("  {:>9}  {}", function.body.len(), function.name);
    }
    Ok(())
}

/// It with its names, through the same programs as the released one.
fn build(tools: &Tools, whole: Whole) -> Result<Vec<u8>, String> {
    let mut cargo = tools.cargo();
    let wasm = match whole {
        Whole::App => {
            cargo.args(["build", "--profile", "sized", "--target", TARGET]);
            cargo.args(["--package", "habilita", "--bin", "habilita-app", "--features", "ui"]);
            "habilita-app.wasm"
        }
        Whole::Engine => {
            cargo.args(["rustc", "--profile", "sized", "--target", TARGET, "--package", "habilita"]);
            cargo.args(["--lib", "--features", "js", "--crate-type", "cdylib", "--", "-Clink-arg=--emit-relocs"]);
            "habilita.wasm"
        }
    };
    tools.publishing(&mut cargo);
    process::run(&mut cargo)?;
    let built = paths::target().join(TARGET).join("sized");
    let made = built.join("parts");
    let bound = divide::wasm(tools, &built.join(wasm), &made, &["--no-demangle"])?.wasm;
    let optimised = made.join("app_names.wasm");
    optimise::wasm(tools, Reach::Shared, &bound, &optimised, &["--debuginfo"])?;
    read(&optimised)
}

struct Function<'a> {
    name: String,
    body: &'a [u8],
}

/// The functions of a module that has its names.
fn functions(wasm: &[u8]) -> Result<Vec<Function<'_>>, String> {
    let broken = |e| format!("the wasm cannot be read: {e}");
    let (mut imported, mut bodies, mut names) = (0u32, Vec::new(), HashMap::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload.map_err(broken)? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import.map_err(broken)?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(section) = section.as_known() {
                    for name in section {
                        if let Name::Function(map) = name.map_err(broken)? {
                            for naming in map {
                                let naming = naming.map_err(broken)?;
                                names.insert(naming.index, naming.name);
                            }
                        }
                    }
                }
            }
            _ => {}
        }
    }
    if names.is_empty() {
        return Err("the wasm has no function names: the profile `sized` in Cargo.toml must keep them (strip = \"none\")".into());
    }
    let function = |(index, body)| {
        let name = names.get(&(imported + index)).copied().unwrap_or_default();
        Function { name: format!("{:#}", rustc_demangle::demangle(name)), body }
    };
    Ok((0u32..).zip(bodies).map(function).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wasm_without_names_is_refused() {
        assert!(functions(b"\0asm\x01\0\0\0").is_err_and(|e| e.contains("sized")));
        assert!(functions(b"nothing").is_err());
    }
}
