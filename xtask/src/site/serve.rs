//! `cargo xtask serve`: builds with the quick profile, serves on this machine only, builds again on a change.

use super::watch::Sources;
use super::{mime, publish, stage, Profile};
use crate::paths;
use crate::setup::{self, Tools};
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::thread;
use std::time::Instant;
use tiny_http::{Header, Method, Request, Response, Server};

const PORT: u16 = 8080;
const THREADS: usize = 4;

pub fn run(args: &[String]) -> Result<ExitCode, String> {
    let port = port(args)?;
    // Taken before the minutes of building, not after.
    let listener = TcpListener::bind(("127.0.0.1", port)).map_err(|e| {
        let other = port.checked_add(1).unwrap_or(PORT);
        format!("cannot listen on 127.0.0.1:{port} ({e}): stop what uses it, or run `cargo xtask serve --port {other}`")
    })?;
    let tools = setup::build_tools()?;
    let public = Profile::Serve.folder("public");
    let mut sources = Sources::now();
    let mut built = build(&tools, &public);
    let server = Server::from_listener(listener, None).map_err(|e| format!("cannot serve: {e}"))?;
    let server = Arc::new(server);
    for _ in 0..THREADS {
        let (server, public) = (Arc::clone(&server), public.clone());
        thread::spawn(move || {
            while let Ok(request) = server.recv() {
                answer(request, &public);
            }
        });
    }
    loop {
        match built {
            Ok(seconds) => println!("serving http://127.0.0.1:{port} (built in {seconds} s; Ctrl+C stops)"),
            Err(message) => eprintln!("xtask: {message}\nwaiting for a change; http://127.0.0.1:{port} has the last good build"),
        }
        let (now, changed) = sources.wait_for_change();
        let root = paths::root();
        println!("{} changed: building", changed.strip_prefix(&root).unwrap_or(&changed).display());
        sources = now;
        built = build(&tools, &public);
    }
}

fn build(tools: &Tools, public: &Path) -> Result<u64, String> {
    let start = Instant::now();
    let stage = stage(tools, Profile::Serve)?;
    publish::replace(&stage, public)?;
    Ok(start.elapsed().as_secs())
}

fn port(args: &[String]) -> Result<u16, String> {
    let text = match args {
        [] => return Ok(PORT),
        [flag, value] if flag == "--port" => value,
        [only] => only.strip_prefix("--port=").ok_or("usage: cargo xtask serve [--port N]")?,
        _ => return Err("usage: cargo xtask serve [--port N]".into()),
    };
    text.parse().map_err(|_| format!("`{text}` is no port number"))
}

/// The file an address names, or nothing when it would leave the folder.
fn file_for(public: &Path, url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.strip_prefix('/')?;
    let mut file = public.to_path_buf();
    for part in decode(path)?.split('/') {
        if part == ".." || part.contains(['\\', '\0', ':']) {
            return None;
        }
        file.push(part);
    }
    Some(if file.is_dir() { file.join("index.html") } else { file })
}

/// Undoes percent-encoding.
fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let pair = [rest.next()?, rest.next()?];
            let digits = std::str::from_utf8(&pair).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn answer(request: Request, public: &Path) {
    let header = |name: &str, value: &str| Header::from_bytes(name, value).ok();
    let file = match request.method() {
        Method::Get | Method::Head => file_for(public, request.url()),
        _ => None,
    };
    let found = file.and_then(|file| fs::read(&file).ok().map(|body| (mime::of(&file), body)));
    let (status, kind, body) = match found {
        Some((kind, body)) => (200, kind, body),
        None => (404, "text/plain; charset=utf-8", b"not found\n".to_vec()),
    };
    let mut response = Response::from_data(body).with_status_code(status).with_chunked_threshold(usize::MAX);
    for header in [header("Content-Type", kind), header("Cache-Control", "no-cache")].into_iter().flatten() {
        response.add_header(header);
    }
    // The browser may have gone; there is no one left to tell.
    let _ = request.respond(response);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_name_files_inside_the_folder_only() {
        let of = |url| file_for(Path::new("/site"), url);
        assert_eq!(of("/revisar.html?proceso=a#b"), Some("/site/revisar.html".into()));
        assert_eq!(of("/procesos/m%C3%ADnima.json"), Some("/site/procesos/mínima.json".into()));
        for url in ["/../etc/passwd", "/a/../../b", "/%2e%2e/b", "/..%2fb", "/..%5cb", "/c:/b", "/%00", "/%zz", "x", "/%"] {
            assert_eq!(of(url), None, "{url}");
        }
        // An absolute path pushed onto another would replace it.
        assert_eq!(of("//etc/passwd"), Some("/site/etc/passwd".into()));
        assert_eq!(of("/%2fetc/passwd"), Some("/site/etc/passwd".into()));
    }

    #[test]
    fn the_folder_itself_is_its_index() {
        let here = paths::root().join("xtask");
        assert_eq!(file_for(&here, "/"), Some(here.join("index.html")));
        assert_eq!(file_for(&here, "/src/"), Some(here.join("src/index.html")));
    }

    #[test]
    fn the_port_is_read_in_both_spellings() {
        let of = |args: &[&str]| port(&args.iter().map(|a| a.to_string()).collect::<Vec<_>>());
        assert_eq!(of(&[]), Ok(8080));
        assert_eq!(of(&["--port", "9000"]), Ok(9000));
        assert_eq!(of(&["--port=9000"]), Ok(9000));
        assert!(of(&["--port", "x"]).is_err());
        assert!(of(&["--prot", "1"]).is_err());
    }
}
