//! Which part of the program a function belongs to, by its Rust path.

const STANDARD: [&str; 4] = ["core", "alloc", "std", "compiler_builtins"];

/// Where a function belongs. Code of a library made for one of our types costs because of that type.
pub fn part_of(name: &str) -> String {
    if let Some(path) = name.find("habilita").and_then(|at| ours(&name[at..])) {
        return path;
    }
    // `<T as core::fmt::Display>::fmt` and `<&mut serde_json::Value …>`: the first word that a path begins with.
    let last = name.matches("::").count();
    let ends = name.split("::").take(last).map(|part| {
        let word = part.rsplit(|c: char| !(c.is_alphanumeric() || c == '_')).next();
        word.unwrap_or_default()
    });
    match ends.into_iter().find(|word| !word.is_empty()) {
        Some(word) if STANDARD.contains(&word) => "core, alloc, std".into(),
        Some(word) => word.into(),
        None => "without a path".into(),
    }
}

/// `habilita::engine::money::add` → `habilita::engine::money`; `habilita::ui::…` → `habilita::ui`.
fn ours(path: &str) -> Option<String> {
    let end = path.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')).unwrap_or(path.len());
    let mut words = path[..end].split("::");
    let top = words.next().filter(|w| matches!(*w, "habilita" | "habilita_app"))?;
    let kept: Vec<&str> = match words.next() {
        Some("engine") => [Some(top), Some("engine"), words.next()].into_iter().flatten().collect(),
        Some(module) => vec![top, module],
        None => vec![top],
    };
    Some(kept.join("::").trim_end_matches(':').to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_belongs_to_the_room_that_makes_it_necessary() {
        for (name, part) in [
            ("habilita::engine::money::Pesos::add", "habilita::engine::money"),
            ("<habilita::engine::dates::Day as core::fmt::Display>::fmt", "habilita::engine::dates"),
            ("core::ptr::drop_in_place::<habilita::ui::App>", "habilita::ui"),
            ("<alloc::vec::Vec<habilita::engine::lots::Lot> as Clone>::clone", "habilita::engine::lots"),
            ("habilita_app::main", "habilita_app::main"),
            ("yew::html::component::scope::Scope", "yew"),
            ("<&mut serde_json::Value as core::fmt::Debug>::fmt", "serde_json"),
            ("<dyn core::any::Any>::is", "core, alloc, std"),
            ("core::fmt::write", "core, alloc, std"),
            ("<T as wasm_bindgen::convert::Into>::into", "wasm_bindgen"),
            ("memcpy", "without a path"),
            ("", "without a path"),
        ] {
            assert_eq!(part_of(name), part, "{name}");
        }
    }
}
