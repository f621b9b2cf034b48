//! What the downloads may weigh, compressed with brotli. One line each; `size` shows them and `test` holds them.

/// A file of dist/, by its place and its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A file by its name.
    File(&'static str),
    /// Every file of a folder with that extension; the folder of the site itself is "".
    Every(&'static str, &'static str),
    /// The files of the site itself whose names start so, with that extension.
    Starts(&'static str, &'static str),
    /// The heaviest file of a folder with that extension.
    Heaviest(&'static str, &'static str),
}

pub struct Budget {
    pub name: &'static str,
    pub parts: &'static [Part],
    /// Bytes.
    pub limit: usize,
}

use Part::{Every, File, Heaviest, Starts};

pub const BUDGETS: [Budget; 14] = [
    Budget { name: "start door: html with its style + boot.js", parts: &[File("index.html"), File("boot.js")], limit: 8_000 },
    Budget {
        name: "checker, until it answers: html + css + js + wasm + one definition",
        parts: &[
            File("revisar.html"),
            Starts("revisor", "css"),
            File("boot.js"),
            Starts("habilita-app", "js"),
            Every("", "wasm"),
            Heaviest("procesos", "json"),
        ],
        limit: 205_000,
    },
    Budget { name: "checker, what judges and its other pages: wasm", parts: &[Every("paginas", "wasm")], limit: 355_000 },
    // The design asks 150,000: what is over is owed (ARCHITECTURE.md).
    Budget {
        name: "engine package: wasm + js",
        parts: &[File("engine/habilita_engine.wasm"), File("engine/habilita_engine.js"), File("engine/glue.js")],
        limit: 213_000,
    },
    Budget { name: "engine package, what not everybody calls: wasm", parts: &[File("engine/habilita_rest.wasm")], limit: 48_000 },
    Budget {
        name: "engine package, what chooses: wasm + js",
        parts: &[File("engine/habilita_contracts.wasm"), File("engine/contracts.js")],
        limit: 130_000,
    },
    Budget {
        name: "calculator: html + css + js + wasm",
        parts: &[
            File("calculadora.html"),
            Starts("revisor", "css"),
            File("boot.js"),
            Every("calculadora", "js"),
            Every("calculadora", "wasm"),
        ],
        limit: 171_000,
    },
    Budget { name: "calendar, when asked: wasm + js", parts: &[Every("calendario", "wasm"), Every("calendario", "js")], limit: 57_000 },
    Budget { name: "contracts, when asked: wasm + js", parts: &[Every("contratos", "wasm"), Every("contratos", "js")], limit: 130_000 },
    Budget {
        name: "workbooks out, when asked: what writes them, wasm + js",
        parts: &[Every("libro", "wasm"), Every("libro", "js"), Every("libros", "js")],
        limit: 230_000,
    },
    Budget { name: "workbooks out, what lays them out: wasm + js", parts: &[Every("hojas", "wasm"), Every("hojas", "js")], limit: 228_000 },
    Budget {
        name: "workbooks in, when asked: wasm + js",
        parts: &[Every("lector", "wasm"), Every("lector", "js"), Every("libros", "js")],
        limit: 300_000,
    },
    // What an entity puts on its page; a test holds its 5,000 bytes before compression.
    Budget { name: "embed: the script of the host", parts: &[File("embed.js")], limit: 2_500 },
    Budget { name: "embed: what a page adds inside a frame", parts: &[Every("marco", "js"), Every("marco", "css")], limit: 6_000 },
];
