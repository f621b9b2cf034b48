//! Shorter names between a WebAssembly module and its glue. wasm-bindgen ends each name in a hash, which no compression makes smaller, and both
//! files carry all of them; what the two call each other is nobody else's business.

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use wasm_encoder::{ExportSection, ImportSection, Module, RawSection};
use wasmparser::{Encoding, Parser, Payload};

/// Names that wasm-bindgen makes up. The others may be what somebody calls: `main`, `memory`, the functions of a package.
fn made_up(name: &str) -> bool {
    name.starts_with("__wbg_") || name.starts_with("__wbindgen_cast_") || name.starts_with("wasm_bindgen__")
}

/// Shortens the names that a module and its glue share, in place.
pub fn files(wasm: &Path, glue: &Path) -> Result<(), String> {
    let cannot = |path: &Path, error: std::io::Error| format!("{}: {error}", path.display());
    let bytes = fs::read(wasm).map_err(|e| cannot(wasm, e))?;
    let text = fs::read_to_string(glue).map_err(|e| cannot(glue, e))?;
    let (bytes, names) = module(&bytes)?;
    fs::write(wasm, bytes).map_err(|e| cannot(wasm, e))?;
    fs::write(glue, script(&text, &names)).map_err(|e| cannot(glue, e))
}

/// The module with short names, and what each was.
fn module(bytes: &[u8]) -> Result<(Vec<u8>, HashMap<String, String>), String> {
    let broken = |e: &dyn std::fmt::Display| format!("the wasm cannot be read: {e}");
    let mut names: HashMap<String, String> = HashMap::new();
    let mut short = |name: &str| {
        if !made_up(name) {
            return name.to_owned();
        }
        let next = names.len();
        names.entry(name.to_owned()).or_insert_with(|| letters(next)).clone()
    };
    let mut made = Module::new();
    for payload in Parser::new(0).parse_all(bytes) {
        let payload = payload.map_err(|e| broken(&e))?;
        match payload {
            Payload::Version { encoding: Encoding::Module, .. } | Payload::End(_) => {}
            Payload::ImportSection(reader) => {
                let mut section = ImportSection::new();
                for import in reader.into_imports() {
                    let import = import.map_err(|e| broken(&e))?;
                    let kind =
                        wasm_encoder::EntityType::try_from(import.ty).map_err(|_| "an import of a kind that is not known".to_owned())?;
                    section.import(import.module, &short(import.name), kind);
                }
                made.section(&section);
            }
            Payload::ExportSection(reader) => {
                let mut section = ExportSection::new();
                for export in reader {
                    let export = export.map_err(|e| broken(&e))?;
                    section.export(&short(export.name), export.kind.into(), export.index);
                }
                made.section(&section);
            }
            other => {
                if let Some((id, range)) = other.as_section() {
                    let range = usize::try_from(range.start).ok().zip(usize::try_from(range.end).ok());
                    let data = range.and_then(|(start, end)| bytes.get(start..end)).ok_or("a section beyond the end of the wasm")?;
                    made.section(&RawSection { id, data });
                }
            }
        }
    }
    Ok((made.finish(), names))
}

/// `a`, `b`, … `z`, `aa`: never a word of JavaScript, since each ends in an underscore.
fn letters(mut number: usize) -> String {
    let mut name = String::new();
    loop {
        name.insert(0, char::from(b'a' + u8::try_from(number % 26).unwrap_or_default()));
        number /= 26;
        if number == 0 {
            return name + "_";
        }
        number -= 1;
    }
}

/// The glue with the same names, without its indentation and its comments.
fn script(text: &str, names: &HashMap<String, String>) -> String {
    let mut made = String::with_capacity(text.len());
    let lines = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !["/**", "* ", "*/", "// "].iter().any(|start| line.starts_with(start)));
    for line in lines.filter(|line| *line != "*") {
        let part_of_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
        let mut rest = line;
        while let Some(start) = rest.find(part_of_name) {
            let (before, from) = rest.split_at(start);
            let end = from.find(|c| !part_of_name(c)).unwrap_or(from.len());
            let (word, after) = from.split_at(end);
            made.push_str(before);
            made.push_str(names.get(word).map_or(word, String::as_str));
            rest = after;
        }
        made.push_str(rest);
        made.push('\n');
    }
    made
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{CodeSection, EntityType, ExportKind, Function, FunctionSection, Instruction, TypeSection};

    /// A module that imports two functions and exports two.
    fn sample() -> Vec<u8> {
        let mut module = Module::new();
        let mut types = TypeSection::new();
        types.ty().function([], []);
        module.section(&types);
        let mut imports = ImportSection::new();
        imports.import("./app_bg.js", "__wbg_log_0123456789abcdef", EntityType::Function(0));
        imports.import("./app_bg.js", "__wbindgen_object_drop_ref", EntityType::Function(0));
        module.section(&imports);
        let mut functions = FunctionSection::new();
        functions.function(0);
        module.section(&functions);
        let mut exports = ExportSection::new();
        exports.export("main", ExportKind::Func, 2);
        exports.export("wasm_bindgen__convert__closures__h0123", ExportKind::Func, 2);
        module.section(&exports);
        let mut code = CodeSection::new();
        let mut body = Function::new([]);
        body.instruction(&Instruction::Call(0)).instruction(&Instruction::End);
        code.function(&body);
        module.section(&code);
        module.finish()
    }

    #[test]
    fn the_module_and_its_glue_call_each_other_alike() {
        let (bytes, names) = module(&sample()).expect("a module");
        assert_eq!(names.len(), 2, "{names:?}");
        let (log, closure) = (&names["__wbg_log_0123456789abcdef"], &names["wasm_bindgen__convert__closures__h0123"]);
        assert_ne!(log, closure);
        let (mut imports, mut exports) = (Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(&bytes) {
            match payload.expect("a whole module") {
                Payload::ImportSection(reader) => imports.extend(reader.into_imports().map(|one| one.expect("an import").name.to_owned())),
                Payload::ExportSection(reader) => exports.extend(reader.into_iter().map(|one| one.expect("an export").name.to_owned())),
                _ => {}
            }
        }
        assert_eq!(imports, [log.as_str(), "__wbindgen_object_drop_ref"]);
        assert_eq!(exports, ["main", closure.as_str()]);
        let glue = "/**\n * Says it.\n */\nconst import0 = {\n    __wbg_log_0123456789abcdef: (a) => `__wbg_log_ ${wasm.wasm_bindgen__convert__closures__h0123(a)}`,\n};\n";
        assert_eq!(script(glue, &names), format!("const import0 = {{\n{log}: (a) => `__wbg_log_ ${{wasm.{closure}(a)}}`,\n}};\n"));
        assert!(module(b"nothing").is_err());
    }

    #[test]
    fn names_are_short_and_differ() {
        let all: std::collections::BTreeSet<String> = (0..2_000).map(letters).collect();
        assert_eq!(all.len(), 2_000);
        assert_eq!((letters(0).as_str(), letters(25).as_str(), letters(26).as_str()), ("a_", "z_", "aa_"));
    }
}
