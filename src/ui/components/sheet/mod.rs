//! Where a list of contracts, or of prices, is pasted or opened, and what was understood of it before anything is taken. What reads it is fetched then.

mod file;
mod opening;
mod preview;

pub use file::{book_view, working_view};
pub use preview::{preview, Deed};

use crate::ui::browser;
use crate::ui::held::Held;
use crate::ui::kit::{alert, button, details, el, para, several, words, El, Field, Tone};
use crate::ui::state::{Answer, Table};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlSelectElement};
use yew::prelude::*;

/// What the reading of a file is called while it can be given up.
const READING: &str = "hoja";
const ACCEPTED: &str = ".xlsx,.xls,.ods,.csv,.tsv,.txt,text/csv,text/plain,application/vnd.ms-excel,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/vnd.oasis.opendocument.spreadsheet";

#[derive(Properties, Clone, PartialEq)]
pub struct SheetProps {
    /// What was pasted, here or in the table, while it is looked at.
    #[prop_or_default]
    pub pasted: Option<AttrValue>,
    /// Looks at something else, or at nothing.
    pub onopen: Callback<Option<AttrValue>>,
    /// The table it is for.
    #[prop_or(Table::Contracts)]
    pub of: Table,
    /// How to read it: see `state::settings` and `state::price_settings`.
    pub settings: AttrValue,
    /// How many contracts there are that could be replaced.
    pub rows: usize,
    /// Takes the rows; whether in place of those there are.
    pub ontake: Callback<(Held<Answer>, bool)>,
}

/// What is remembered from one drawing to the next.
#[derive(Default)]
struct Memory {
    /// What is being read, and what was chosen about it, as the reader takes it.
    pasted: Option<AttrValue>,
    choices: String,
    /// What the reader said; `Some(None)` when it did not come.
    answer: Option<Option<Held<Answer>>>,
    /// The keyboard goes to what was read once it is drawn.
    arrives: bool,
    typed: AttrValue,
    /// What is wrong with a file.
    refusal: AttrValue,
    /// How many hundredths of a file are read, while it is; and how many files were opened, since an earlier one may answer later.
    reading: Option<u32>,
    opened: usize,
    /// The workbook that is looked at, and the place of its sheet.
    book: Option<(Held<Answer>, usize)>,
}

/// The box as it is drawn.
#[derive(Clone)]
struct Sheet {
    props: SheetProps,
    memory: Rc<RefCell<Memory>>,
    node: NodeRef,
    update: UseForceUpdateHandle,
}

#[component]
pub fn SheetBox(props: &SheetProps) -> Html {
    let sheet = Sheet { props: props.clone(), memory: use_mut_ref(Memory::default), node: use_node_ref(), update: use_force_update() };
    {
        let sheet = sheet.clone();
        use_effect(move || sheet.drawn());
    }
    let node = sheet.node.clone();
    // In one place each: what comes and goes must not fold what is before it.
    html! { <div ref={node}>{ sheet.view() }</div> }
}

impl Sheet {
    fn view(&self) -> El {
        let memory = self.memory.borrow();
        let answer = memory.answer.as_ref().filter(|_| self.props.pasted.is_some() && self.props.pasted == memory.pasted);
        let act = {
            let sheet = self.clone();
            Callback::from(move |deed: Deed| sheet.act(deed))
        };
        let seen = answer.map(|answer| match answer {
            Some(answer) => preview(answer, self.props.of, self.props.rows, &act),
            None => {
                let again = button("small", "hoja-otra-vez", "Volver a intentarlo", act.reform(|_: MouseEvent| Deed::Again));
                let said = para("", "No se pudo cargar lo que lee las listas. Revise la conexión.");
                alert(Tone::Error, several().with(said).with(el("p").with(again)))
            }
        });
        // There before it says anything, so that it is read out when it does.
        let reading = self.props.pasted.is_some() && answer.is_none();
        let status = el("div").attr("role", "status").each(reading.then(|| para("hint", "Leyendo la lista…")));
        let book = memory.book.as_ref().filter(|_| self.props.pasted.is_some()).map(|(book, place)| book_view(book, *place, &act));
        let summary = match self.props.of {
            Table::Contracts => "Traer los contratos de Excel: pegarlos o abrir un archivo",
            Table::Prices => "Traer precios o topes de Excel: una lista con títulos, o un archivo",
        };
        let ways = details("keys", summary, false).with(self.ways(&memory, &act));
        several().with(ways).with(status).maybe(book).maybe(seen)
    }

    /// The box to paste in, and the file to open.
    fn ways(&self, memory: &Memory, act: &Callback<Deed>) -> El {
        let typed = act.reform(Deed::Type);
        let text =
            Field::new("hoja-texto", words("Copie las celdas en su hoja, con los títulos, y péguelas aquí"), memory.typed.clone(), typed);
        let look = button("", "hoja-ver", "Ver qué se entiende", act.reform(|_: MouseEvent| Deed::Look));
        let label =
            el("label").attr("for", "hoja-archivo").words("O abra un archivo de Excel o de LibreOffice (.xlsx, .xls, .ods), .csv o .txt");
        let input = el("input").attr("id", "hoja-archivo").attr("type", "file").attr("accept", ACCEPTED);
        let input = input.attr("aria-describedby", "hoja-archivo-falla").onchange(act.reform(Deed::Open));
        let fault = el("div").attr("id", "hoja-archivo-falla").attr("role", "status").class("fault").words(memory.refusal.clone());
        let stop = Callback::from(|_: MouseEvent| browser::stop_book(READING));
        let working = memory.reading.map(|done| working_view("hoja-archivo-cancelar", "Leyendo el archivo…", done, stop));
        let working = el("div").attr("role", "status").each(working);
        let file = el("div").class("field").with(label).with(input).with(working).with(fault);
        several().with(text.lines(4).view()).with(el("p").with(look)).with(file)
    }

    fn act(&self, deed: Deed) {
        match deed {
            Deed::Choose(key, word) => {
                let choices = &mut self.memory.borrow_mut().choices;
                // The last of a key is in force.
                let mark = if choices.is_empty() { "" } else { "," };
                choices.push_str(&format!("{mark}[\"{key}\",\"{word}\"]"));
            }
            Deed::Again => {
                self.memory.borrow_mut().answer = None;
                self.update.force_update();
            }
            Deed::Type(text) => {
                self.memory.borrow_mut().typed = text.into();
                return;
            }
            Deed::Look => {
                let typed = self.memory.borrow().typed.clone();
                return self.props.onopen.emit(Some(typed));
            }
            Deed::Open(event) => return self.open(&event),
            Deed::Sheet(place) => return self.look_at(place),
            Deed::Close => return self.close(),
            Deed::Take(replace) => {
                let answer = self.memory.borrow().answer.clone();
                if let Some(Some(answer)) = answer {
                    self.props.ontake.emit((answer, replace));
                    self.memory.borrow_mut().typed = AttrValue::default();
                    self.close();
                }
                return;
            }
        }
        self.read();
    }

    fn close(&self) {
        self.props.onopen.emit(None);
        browser::focus_first(&["agregar-contrato", "siguiente-problema"]);
    }

    /// After each drawing: reads what has just been pasted, and shows in each list what was chosen, which its markup no longer says once
    /// it was changed by hand.
    fn drawn(&self) {
        let other = self.memory.borrow().pasted != self.props.pasted;
        if other {
            {
                let mut memory = self.memory.borrow_mut();
                (memory.pasted, memory.answer) = (self.props.pasted.clone(), None);
                memory.choices.clear();
                // Something else than its sheet is looked at.
                memory.book.take_if(|(book, place)| file::text(book, *place) != self.props.pasted);
            }
            self.read();
        }
        if let Some(lists) = self.node.cast::<Element>().and_then(|place| place.query_selector_all("select").ok()) {
            for list in (0..lists.length()).filter_map(|index| lists.get(index)?.dyn_into::<HtmlSelectElement>().ok()) {
                list.set_value(&list.get_attribute("data-chosen").unwrap_or_default());
            }
        }
        if std::mem::take(&mut self.memory.borrow_mut().arrives) {
            browser::focus("hoja-titulo");
        }
    }

    fn read(&self) {
        let sheet = self.clone();
        let (pasted, choices) = (self.memory.borrow().pasted.clone(), self.memory.borrow().choices.clone());
        let Some(text) = pasted else { return };
        wasm_bindgen_futures::spawn_local(async move {
            let settings = format!("{{{},\"choices\":[{choices}]}}", sheet.props.settings);
            let answer = browser::sheet(&text, &settings).await.and_then(|json| Answer::read(&json));
            {
                let mut memory = sheet.memory.borrow_mut();
                // Something else was pasted or chosen meanwhile.
                if memory.pasted.as_ref() != Some(&text) || memory.choices != choices {
                    return;
                }
                memory.arrives = memory.answer.is_none();
                memory.answer = Some(answer.map(Held::new));
            }
            sheet.update.force_update();
        });
    }
}
