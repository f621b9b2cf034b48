//! What comes out of a file that the user opens.

use crate::engine::process::Process;
use crate::engine::reading::{too_large, Problem};
use crate::ui::apart;
use crate::ui::browser;
use crate::ui::held::Held;
use crate::ui::state::{Given, Saved, FILE};
use std::rc::Rc;

/// A definition the user opened, and its text to keep.
#[derive(Clone, PartialEq)]
pub struct Opened {
    pub process: Held<Process>,
    pub text: Rc<str>,
}

/// Either kind of file.
pub enum Brought {
    Definition(Opened),
    /// Everything typed, saved earlier, and what of it could not be read, in words.
    Saved(Box<Saved>, Vec<String>),
}

/// Reads a file of either kind.
///
/// # Errors
/// Every problem found, with its place. A file is refused by its size before a byte is read.
pub async fn read(file: web_sys::File) -> Result<Brought, Vec<Problem>> {
    let bytes = browser::file_size(&file);
    if bytes > FILE.bytes {
        return Err(vec![too_large(bytes, &FILE)]);
    }
    let text = browser::file_text(&file).await.map_err(|message| vec![Problem { code: "unreadable", path: String::new(), message }])?;
    read_text(text).await
}

/// Reads the text of a file of either kind.
///
/// # Errors
/// As [`read`].
pub async fn read_text(text: String) -> Result<Brought, Vec<Problem>> {
    let bytes = text.len();
    if bytes > FILE.bytes {
        return Err(vec![too_large(bytes, &FILE)]);
    }
    if !apart::files_are_here().await {
        let message = "No se pudo descargar lo que abre archivos. Revise la conexión y vuelva a elegir el archivo.".to_owned();
        return Err(vec![Problem { code: "offline", path: String::new(), message }]);
    }
    match apart::read_file(&text) {
        Ok(Given::Saved(saved, left_out)) => Ok(Brought::Saved(saved, left_out)),
        // A definition is told from anything else by its own reader, which names every fault.
        Ok(Given::Definition) => definition(text),
        Err(problems) => Err(problems),
    }
}

fn definition(text: String) -> Result<Brought, Vec<Problem>> {
    Process::load(&text).map(|process| Brought::Definition(Opened { process: Held::new(process), text: text.into() }))
}
