//! Writes the readable HTML of each door from the template that Trunk built.
//!
//! `prerender --shell <index.html of Trunk> --out <folder> [--parts <where each part of the app is>] [--worker <address of the service worker>]`

use habilita::ui::apart::Part;
use habilita::ui::{preview, Door, Program};
use serde_json::{Map, Value};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("prerender: {message}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), String> {
    let Arguments { shell, out, parts, worker } = arguments()?;
    let read = |file: &Path| std::fs::read_to_string(file).map_err(|e| format!("{}: {e}", file.display()));
    let shell = with_parts(read(&shell)?, parts.map(|parts| read(&parts)).transpose()?)?;
    for door in Door::written() {
        let page = page(&shell, door, &preview::door(door).await, &out)?;
        let page = match &worker {
            Some(address) => replace(&page, " src=\"./boot.js\"", &format!(" src=\"./boot.js\" data-sw=\"{address}\""))?,
            None => page,
        };
        let file = out.join(door.file());
        std::fs::write(&file, page).map_err(|e| format!("{}: {e}", file.display()))?;
    }
    Ok(())
}

struct Arguments {
    shell: PathBuf,
    out: PathBuf,
    parts: Option<PathBuf>,
    worker: Option<String>,
}

fn arguments() -> Result<Arguments, String> {
    let usage = || "usage: prerender --shell FILE --out FOLDER [--parts FILE] [--worker ADDRESS]".to_owned();
    let args: Vec<String> = std::env::args().skip(1).collect();
    let value = |name: &str| args.iter().position(|a| a == name).and_then(|i| args.get(i + 1));
    let path = |name: &str| value(name).map(PathBuf::from);
    Ok(Arguments {
        shell: path("--shell").ok_or_else(usage)?,
        out: path("--out").ok_or_else(usage)?,
        parts: path("--parts"),
        worker: value("--worker").cloned(),
    })
}

/// The template with the files of each part of the app, under the ends of the addresses of its pages, as boot.js looks for them.
fn with_parts(shell: String, places: Option<String>) -> Result<String, String> {
    let Some(places) = places else { return Ok(shell) };
    let places: Value = serde_json::from_str(&places).map_err(|e| format!("the parts of the app: {e}"))?;
    let own = |part: Part| places[part.name()].as_array().ok_or_else(|| format!("the app has no part called {}", part.name()));
    // Every page needs what judges.
    let judges = own(Part::Verdict)?;
    let files = |part: Part| {
        let more = if part == Part::Verdict { &[][..] } else { own(part)? };
        Ok((part.slugs().join(" "), judges.iter().chain(more).cloned().collect::<Value>()))
    };
    let parts = Part::ALL.into_iter().map(files).collect::<Result<Map<_, _>, String>>()?;
    replace(&shell, " data-wasm=", &format!(" data-parts='{}' data-wasm=", Value::from(parts)))
}

/// The template with the door's title, description, content and script.
fn page(shell: &str, door: Door, content: &str, out: &Path) -> Result<String, String> {
    let page = replace(shell, "<title>Habilita</title>", &format!("<title>{}</title>", door.title()))?;
    let description = format!("<meta name=\"description\" content=\"{}\"", door.description());
    let page = replace(&page, "<meta name=\"description\" content=\"Habilita\"", &description)?;
    let page = replace(&page, "<div id=\"app\"></div>", &format!("<div id=\"app\">{content}</div>"))?;
    // What only programs draw is styled by what comes after the page is first seen.
    let (page, later) = taken(&page, "<link rel=\"stylesheet\" href=\"./revisor", ">")?;
    let page = match door.program().is_some() || door == Door::Showcase {
        true => replace(&page, "</body>", &format!("{later}\n</body>"))?,
        false => page,
    };
    if door.program() == Some(Program::App) {
        return Ok(page);
    }
    // The one that shows what it offers in frames of its own.
    let page = match door {
        Door::Entities => replace(&page, "; base-uri 'none'", "; frame-src 'self'; base-uri 'none'")?,
        _ => page,
    };
    // A page without the app loads neither its glue nor its WebAssembly.
    let page = without_tags(&page, "<link rel=\"modulepreload\"", ">");
    let page = without_tags(&page, "<link rel=\"preload\"", ">");
    let page = without_tags(&page, "<script type=\"module\"", "</script>");
    let scripts = match door.program() {
        Some(Program::Folder(folder)) => program(folder, out)?,
        _ => "<script type=\"module\" src=\"./boot.js\"></script>".to_owned(),
    };
    replace(&page, "</head>", &format!("{scripts}</head>"))
}

/// The tags that start the program of a folder of the site, as Trunk.toml has them for the app.
fn program(folder: &str, out: &Path) -> Result<String, String> {
    let inside = out.join(folder);
    let cannot = |e| format!("{}: {e}", inside.display());
    let names = std::fs::read_dir(&inside).map_err(cannot)?.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    let names: Vec<String> = names.collect();
    let one = |end: &str| match names.iter().filter(|name| name.ends_with(end)).collect::<Vec<_>>()[..] {
        [name] => Ok(format!("./{folder}/{name}")),
        _ => Err(format!("{} does not have one {end}: {names:?}", inside.display())),
    };
    let (js, wasm) = (one(".js")?, one(".wasm")?);
    Ok(format!(
        "<link rel=\"modulepreload\" href=\"{js}\"><link rel=\"preload\" href=\"{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin>\
         <script type=\"module\" src=\"./boot.js\" data-js=\"{js}\" data-wasm=\"{wasm}\"></script>"
    ))
}

fn replace(text: &str, old: &str, new: &str) -> Result<String, String> {
    match text.matches(old).count() {
        1 => Ok(text.replacen(old, new, 1)),
        count => Err(format!("the template has {old:?} {count} times instead of once")),
    }
}

/// The text without the one tag that begins so, and the tag.
fn taken<'a>(text: &'a str, start: &str, end: &str) -> Result<(String, &'a str), String> {
    let (before, rest) = text.split_once(start).ok_or_else(|| format!("the template lacks {start:?}"))?;
    let close = rest.find(end).ok_or_else(|| format!("{start:?} does not end"))? + end.len();
    let tag = &text[before.len()..before.len() + start.len() + close];
    Ok((format!("{before}{}", &rest[close..]), tag))
}

fn without_tags(text: &str, start: &str, end: &str) -> String {
    let mut rest = text;
    let mut kept = String::with_capacity(text.len());
    while let Some(at) = rest.find(start) {
        kept.push_str(&rest[..at]);
        rest = rest[at..].find(end).map_or("", |close| &rest[at + close + end.len()..]);
    }
    kept + rest
}
