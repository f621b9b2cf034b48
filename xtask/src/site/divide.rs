//! Divides the app: the WebAssembly that the first page needs, and one for each part that `ui::apart` names, which boot.js fetches afterwards.
//! What two parts need and the first page does not is a WebAssembly of its own, fetched with either.

use super::files::{all_files, has_extension, read};
use super::module::hash;
use super::optimise::{self, Reach};
use super::TARGET;
use crate::setup::Tools;
use crate::{paths, process, shorten};
use serde_json::{Map, Value};
use std::fs;
use std::path::{Path, PathBuf};
use wasm_split_cli_support::{transform, Options};

/// The folder of the parts in the site.
const PAGES: &str = "paginas";

/// The part that every page needs. What others share with it comes with it.
const ALWAYS: &str = "verdict";

/// The sections with the parts that come together, as boot.js knows them.
const CARRIED: &str = "parte";

/// The parts of a WebAssembly that was built to be divided.
pub struct Divided {
    /// The first, with its glue.
    pub wasm: PathBuf,
    pub glue: PathBuf,
    /// The others.
    pub others: Vec<PathBuf>,
    /// Each part by its name, with the stems of its files.
    pub parts: Vec<(String, Vec<String>)>,
}

/// Divides what cargo built, into a folder that holds nothing else. `more`: further options of wasm-bindgen.
pub fn wasm(tools: &Tools, built: &Path, to: &Path, more: &[&str]) -> Result<Divided, String> {
    if to.exists() {
        fs::remove_dir_all(to).map_err(|e| format!("cannot empty {}: {e}", to.display()))?;
    }
    let (whole, first) = (read(built)?, to.join("first.wasm"));
    let mut options = Options::new(&whole);
    (options.output_dir, options.main_out_path) = (to, &first);
    let split = transform(options).map_err(|e| format!("{} cannot be divided: {e:#}", built.display()))?;
    let mut parts: Vec<_> = split.prefetch_map.into_iter().collect();
    parts.sort();
    if parts.is_empty() {
        return Err(format!("{} has no parts: it was not built with HABILITA_APART", built.display()));
    }
    let mut bindgen = tools.command("wasm-bindgen");
    // The table of functions is what the parts share with the first, besides its memory.
    bindgen.args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-name", "app", "--out-dir"]).arg(to).args(more);
    process::run(bindgen.arg(&first))?;
    Ok(Divided { wasm: to.join("app_bg.wasm"), glue: to.join("app.js"), others: split.split_modules, parts })
}

/// Divides the app that Trunk built and puts it into the site in place of what Trunk put there. Where each part is, for the page.
pub fn app(tools: &Tools, stage: &Path, made: &Path) -> Result<PathBuf, String> {
    let built = paths::target().join(TARGET).join("release/habilita-app.wasm");
    let divided = wasm(tools, &built, made, &[])?;
    optimise::wasm(tools, Reach::Shared, &divided.wasm, &divided.wasm, &[])?;
    for part in &divided.others {
        optimise::wasm(tools, Reach::Shared, part, part, &[])?;
    }
    shorten::files(&divided.wasm, &divided.glue)?;

    let draft = draft(stage)?;
    let stem = format!("habilita-app-{:016x}", hash(&[divided.glue.clone(), divided.wasm.clone()])?);
    for end in [".js", "_bg.wasm"] {
        let old = stage.join(format!("{draft}{end}"));
        fs::remove_file(&old).map_err(|e| format!("cannot remove {}: {e}", old.display()))?;
    }
    copy(&divided.glue, &stage.join(format!("{stem}.js")))?;
    copy(&divided.wasm, &stage.join(format!("{stem}_bg.wasm")))?;
    let page = stage.join("index.html");
    write(&page, &String::from_utf8_lossy(&read(&page)?).replace(&draft, &stem))?;

    let place = |stem: &String| -> Result<Value, String> {
        let file = made.join(format!("{stem}.wasm"));
        let name = format!("{PAGES}/{stem}-{:016x}.wasm", hash(std::slice::from_ref(&file))?);
        copy(&file, &stage.join(&name))?;
        Ok(Value::from(format!("./{name}")))
    };
    let always = divided.parts.iter().find(|(part, _)| part == ALWAYS).map(|(_, stems)| stems.clone()).unwrap_or_default();
    let together = made.join(format!("{ALWAYS}.wasm"));
    let carried = always.iter().map(|stem| read(&made.join(format!("{stem}.wasm")))).collect::<Result<Vec<_>, _>>()?;
    fs::write(&together, carrying(&carried)).map_err(|e| format!("cannot write {}: {e}", together.display()))?;
    let mut places = Map::new();
    for (part, stems) in divided.parts {
        let files = match part == ALWAYS {
            true => vec![place(&part)?],
            false => stems.iter().filter(|stem| !always.contains(stem)).map(place).collect::<Result<Vec<_>, _>>()?,
        };
        places.insert(part, files.into());
    }
    let list = made.join("parts.json");
    write(&list, &Value::from(places).to_string())?;
    Ok(list)
}

/// A WebAssembly that only carries others, each in a section of its own: one request for what always comes together, and packed together. boot.js takes
/// them out.
fn carrying(modules: &[Vec<u8>]) -> Vec<u8> {
    let mut whole = wasm_encoder::Module::new();
    for module in modules {
        whole.section(&wasm_encoder::CustomSection { name: CARRIED.into(), data: module.into() });
    }
    whole.finish()
}

/// How Trunk called what it put into the site, without `.js` and `_bg.wasm`.
fn draft(stage: &Path) -> Result<String, String> {
    let scripts = all_files(stage)?.into_iter().filter(|file| file.parent() == Some(stage) && has_extension(file, &["js"]));
    let names = scripts.filter_map(|file| Some(file.file_stem()?.to_str()?.to_owned()));
    names.into_iter().find(|name| name.starts_with("habilita-app-")).ok_or_else(|| format!("Trunk put no app into {}", stage.display()))
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|e| format!("cannot write {}: {e}", path.display()))
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
    let cannot = |e| format!("cannot copy {} to {}: {e}", from.display(), to.display());
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).map_err(cannot)?;
    }
    fs::copy(from, to).map(drop).map_err(cannot)
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasmparser::{Parser, Payload};

    #[test]
    fn what_comes_together_is_carried_whole_and_in_order() {
        let modules = [vec![0, 97, 115, 109, 1, 0, 0, 0], vec![7; 300]];
        let whole = carrying(&modules);
        let sections: Vec<_> = Parser::new(0).parse_all(&whole).filter_map(Result::ok).collect();
        let carried: Vec<&[u8]> = sections
            .iter()
            .filter_map(|section| match section {
                Payload::CustomSection(section) if section.name() == CARRIED => Some(section.data()),
                _ => None,
            })
            .collect();
        assert_eq!(carried, modules);
    }
}
