//! Opening a file: it is read apart from the page, and what comes of it is looked at as what is pasted.

use super::{file, Sheet, READING};
use crate::ui::browser;
use crate::ui::held::Held;
use crate::ui::state::Answer;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// More bytes are no list.
const LARGEST: usize = 8_000_000;
const TOO_LARGE: &str =
    "Ese archivo es demasiado grande para ser una lista: pasa de 8 MB. Copie solo la tabla en un libro nuevo, guárdelo y ábralo.";
const UNREAD: &str = "El navegador no pudo leer el archivo, o no llegó lo que lee libros. Revise la conexión y vuelva a intentarlo; si sigue igual, copie el archivo al equipo y ábralo desde ahí.";

impl Sheet {
    pub(super) fn open(&self, event: &Event) {
        let input: HtmlInputElement = event.target_unchecked_into();
        let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
        // The same file, mended, must be able to be chosen again.
        input.set_value("");
        let turn = {
            let mut memory = self.memory.borrow_mut();
            memory.opened += 1;
            memory.refusal = if browser::file_size(&file) > LARGEST { TOO_LARGE.into() } else { AttrValue::default() };
            memory.reading = memory.refusal.is_empty().then_some(0);
            memory.opened
        };
        self.update.force_update();
        if self.memory.borrow().reading.is_none() {
            return;
        }
        let sheet = self.clone();
        let tell = {
            let sheet = sheet.clone();
            move |done: u32| sheet.told(turn, done)
        };
        wasm_bindgen_futures::spawn_local(async move {
            let answer = browser::open_book(READING, &file, tell).await;
            sheet.opened(turn, answer.and_then(|json| Answer::read(&json)));
        });
    }

    fn told(&self, turn: usize, done: u32) {
        let now = self.memory.borrow().opened == turn;
        if now {
            self.memory.borrow_mut().reading = Some(done);
            self.update.force_update();
        }
    }

    /// A file was read: its text, or the sheet that is looked at first, is looked at.
    fn opened(&self, turn: usize, answer: Option<Answer>) {
        let text = {
            let mut memory = self.memory.borrow_mut();
            if memory.opened != turn {
                return;
            }
            memory.reading = None;
            let refusal = answer.as_ref().map_or(Some(UNREAD), Answer::refused);
            memory.refusal = refusal.map_or_else(AttrValue::default, |words| words.to_owned().into());
            let plain = answer.as_ref().and_then(|answer| answer.word("text")).map(|text| AttrValue::from(text.to_owned()));
            let place = answer.as_ref().map_or(0, |book| file::wanted(book, self.props.of));
            memory.book = answer.filter(|book| !book.list("sheets").is_empty()).map(|book| (Held::new(book), place));
            plain.or_else(|| memory.book.as_ref().and_then(|(book, place)| file::text(book, *place)))
        };
        self.update.force_update();
        if text.is_some() {
            self.props.onopen.emit(text);
        }
    }

    /// Another sheet of the workbook.
    pub(super) fn look_at(&self, place: usize) {
        let text = self.memory.borrow_mut().book.as_mut().and_then(|(book, at)| {
            *at = place;
            file::text(book, place)
        });
        self.props.onopen.emit(text);
    }
}
