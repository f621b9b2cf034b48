//! Who may import whom.

use crate::files::{sources, Source};

/// The rooms of the engine, and the rooms each may import. A rule room never imports another rule room.
const ROOMS: &[(&str, &[&str])] = &[
    ("reading", &[]),
    ("values", &["reading"]),
    ("sheet", &["reading", "values"]),
    ("reference", &["reading", "values", "bidder"]),
    ("bidder", &["reading"]),
    ("process", &["reading", "values", "bidder", "reference"]),
    ("firm", &["reading", "values", "bidder"]),
    ("offer", &["reading", "values", "firm", "process"]),
    ("report", &["reading", "values"]),
    ("validity", &["bidder", "firm", "process", "reading", "reference", "report", "values"]),
    ("owners", &["firm", "process", "reading"]),
    ("requirements", &["firm", "owners", "process", "reading", "report", "values", "validity"]),
    ("experience", &["bidder", "firm", "process", "reading", "reference", "report", "values"]),
    ("causes", &["bidder", "offer", "process", "reading", "reference", "report"]),
    ("guide", &["bidder", "firm", "process", "reading", "reference", "report", "values"]),
    // The facade: what the rules are for.
    (
        "evaluate",
        &[
            "bidder",
            "causes",
            "experience",
            "firm",
            "guide",
            "offer",
            "owners",
            "price",
            "process",
            "reading",
            "reference",
            "report",
            "requirements",
            "tiebreak",
            "values",
        ],
    ),
    ("lint", &["guide", "process", "reading", "reference", "report", "values"]),
    ("price", &["bidder", "firm", "offer", "process", "reading", "reference", "report", "values"]),
    ("tiebreak", &["bidder", "firm", "offer", "owners", "process", "reading", "reference", "report", "values", "validity"]),
    // The facade's other side: a report laid out.
    ("workbook", &["evaluate", "firm", "offer", "price", "process", "reading", "report", "values"]),
];

/// Names of rooms a line imports: `crate::engine::x` anywhere, `super::x` in the room's own `mod.rs`.
fn imported<'a>(source: &Source, line: &'a str) -> Vec<&'a str> {
    let mut prefixes = vec!["crate::engine::"];
    if source.path.ends_with("/mod.rs") && source.path.matches('/').count() == 3 {
        prefixes.push("super::");
    }
    let name = |rest: &'a str| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or("");
    prefixes.iter().flat_map(|prefix| line.match_indices(prefix).map(|(at, p)| name(&line[at + p.len()..]))).collect()
}

#[test]
fn the_rooms_of_the_engine_import_only_what_they_may() {
    let (mut looked, mut arrows, mut wrong) = (0, 0, Vec::new());
    for source in sources("src/engine") {
        let Some(room) = source.room() else { continue };
        let (_, may) = ROOMS
            .iter()
            .find(|(name, _)| *name == room)
            .unwrap_or_else(|| panic!("the room {room} is not on the map: add it to ROOMS and to ARCHITECTURE.md"));
        looked += 1;
        for (number, line) in source.code() {
            // Grouped imports and climbing out of the room would hide the names that are looked for below.
            for hidden in ["crate::engine::{", "super::super::"].into_iter().filter(|hidden| line.contains(hidden)) {
                wrong.push(format!("{}:{number}: «{hidden}» hides what is imported", source.path));
            }
            for name in imported(&source, line).into_iter().filter(|name| ROOMS.iter().any(|(r, _)| r == name) && *name != room) {
                arrows += 1;
                if !may.contains(&name) {
                    wrong.push(format!("{}:{number}: {room} → {name}", source.path));
                }
            }
        }
    }
    println!("{looked} files, {arrows} arrows");
    assert!(looked > 35 && arrows > 60, "looked at {looked} files and {arrows} arrows only");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// What a part of the tree must not mention, and why.
struct Wall {
    place: &'static str,
    except: &'static [&'static str],
    words: &'static [&'static str],
    why: &'static str,
    at_least: usize,
}

const WALLS: &[Wall] = &[
    Wall {
        place: "src/engine",
        except: &[],
        words: &[
            "yew",
            "gloo",
            "web_sys",
            "js_sys",
            "wasm_bindgen::",
            "crate::ui",
            "crate::api",
            "std::fs",
            "std::time",
            "::now(",
            ".unwrap()",
            ".expect(",
            "panic!",
            "println!",
        ],
        why: "the engine is pure",
        at_least: 40,
    },
    Wall {
        place: "src/engine",
        except: &["src/engine/reading/json.rs"],
        words: &["f64", "f32"],
        why: "no floats (the JSON parser must name them, to refuse them)",
        at_least: 40,
    },
    Wall {
        place: "src/engine/experience/choice",
        except: &[],
        words: &[
            "engine::bidder",
            "engine::firm",
            "engine::process",
            "engine::reading",
            "engine::reference",
            "engine::report",
            "super::super",
            "rust_decimal",
        ],
        why: "the chooser knows amounts and numbers, no rule and no word",
        at_least: 6,
    },
    Wall {
        place: "src/api",
        except: &[],
        words: &["crate::ui", "yew", "web_sys", "gloo"],
        why: "the JavaScript edge knows no screen",
        at_least: 3,
    },
    Wall {
        place: "src/calendar",
        except: &[],
        words: &["crate::", "habilita::", "yew", "gloo", "web_sys", "js_sys", "wasm_bindgen", "::now(", ".unwrap()", ".expect(", "panic!"],
        why: "the writer of calendars stands alone, and has no clock",
        at_least: 3,
    },
    Wall {
        place: "src/workbook",
        except: &[],
        words: &["crate::", "habilita::", "yew", "gloo", "web_sys", "js_sys", "wasm_bindgen", "::now(", ".unwrap()", ".expect(", "panic!"],
        why: "the writer and the reader of workbooks stand alone, and have no clock",
        at_least: 9,
    },
    Wall { place: "src/ui", except: &[], words: &["crate::api"], why: "the app does not carry the JavaScript edge", at_least: 30 },
    Wall {
        place: "src/ui",
        except: &[
            "src/ui/browser.rs",
            "src/ui/browser/choose.rs",
            "src/ui/browser/faults.rs",
            "src/ui/browser/keyboard.rs",
            "src/ui/browser/print.rs",
            "src/ui/browser/typing.rs",
        ],
        words: &["gloo::utils", "gloo::net", "gloo::events", "js_sys", "local_storage", "Storage", "location()", "window()", "document()"],
        why: "only ui/browser touches clock, storage, address and network",
        at_least: 30,
    },
    Wall {
        place: "src/ui/kit",
        except: &[],
        words: &["crate::engine", "ui::components", "ui::state", "ui::session", "ui::pages"],
        why: "the kit knows nothing of tenders",
        at_least: 5,
    },
    Wall { place: "src/ui/state", except: &[], words: &["html!", "Html"], why: "state has no markup", at_least: 4 },
    Wall {
        place: "src",
        except: &[],
        words: &["dangerously", "inner_html", "from_html_unchecked", "AttrValue::from(\"<"],
        why: "nothing is put into the page as markup",
        at_least: 60,
    },
];

#[test]
fn each_part_keeps_to_itself() {
    let mut wrong = Vec::new();
    for wall in WALLS {
        let files: Vec<Source> = sources(wall.place).into_iter().filter(|f| !wall.except.contains(&f.path.as_str())).collect();
        assert!(files.len() >= wall.at_least, "{}: only {} files found", wall.place, files.len());
        for file in &files {
            for (number, line) in file.code() {
                wrong.extend(
                    wall.words
                        .iter()
                        .filter(|word| line.contains(**word))
                        .map(|word| format!("{}:{number}: «{word}»: {}", file.path, wall.why)),
                );
            }
        }
    }
    println!("{} walls", WALLS.len());
    assert!(wrong.is_empty(), "{wrong:#?}");
}
