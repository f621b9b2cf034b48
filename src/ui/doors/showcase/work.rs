//! The parts that work on an offer: tables, terms, what to do first, what was just done, files, what asks twice.

use super::fixture::{invitation, offers};
use super::{piece, state, wide};
use crate::engine::process::{Process, YearBasis};
use crate::engine::reading::Id;
use crate::engine::report::Verdict;
use crate::engine::sheet;
use crate::ui::components::{
    agenda_part, book_view, calendar_view, changes_notice, headings, keys, sheet_preview, terms, workbook_view, working_view,
    CalendarButton, CalendarStep, Confirm, ContractRow, DoneNotice, FileInput, PriceRow, WorkbookStep, ANSWERS,
};
use crate::ui::held::Held;
use crate::ui::kit::{self, button, card, fact, para, select, toolbar, Cell, El, Glyph, Grid, Tool};
use crate::ui::routes::Page;
use crate::ui::state::{
    settings, Answer, AnswerDraft, Changes, Column, ContractDraft, Done, PriceAsks, PriceDraft, Question, Table, Typed, Work,
};
use std::rc::Rc;
use yew::prelude::*;

pub fn pieces() -> Vec<Html> {
    let Some(process) = Process::load(invitation()).ok().map(Held::new) else { return Vec::new() };
    let offers = offers();
    vec![
        piece("kit/text", "Texto, botón y tarjeta", texts()),
        piece("kit/fold", "Lo que se abre, y no se cierra solo", vec![state("Cerrado", fold(false)), state("Abierto", fold(true))]),
        piece("kit/select", "Pregunta de una celda", selects()),
        piece("kit/toolbar", "Botones en fila, una sola parada del teclado", vec![state("Uno sin nada que hacer, y otro", tools())]),
        piece("kit/grid", "Tabla que se llena", vec![wide("Tres filas, dos columnas", grid())]),
        piece("components/contract_row", "Un contrato", contracts(&process)),
        piece("components/price_row", "Un ítem", prices(&process, &offers)),
        piece(
            "components/table_help",
            "Las teclas de una tabla",
            vec![wide("De contratos", keys(Table::Contracts)), wide("De precios", keys(Table::Prices))],
        ),
        piece("components/terms", "Lo que pide un requisito", requirements(&offers)),
        piece("components/agenda", "Qué hacer primero", agendas(&offers)),
        piece("components/changes", "Lo que deshace un cambio", changes()),
        piece("components/sheet", "Una lista de contratos, antes de tomarla", sheets()),
        piece("components/done", "Lo que se acaba de hacer", done()),
        piece("components/confirm", "Lo que pregunta dos veces", vec![state("Antes de preguntar", confirm())]),
        piece("components/calendar_button", "Las fechas, para un calendario", calendars()),
        piece("components/workbook_button", "La oferta, en un libro de Excel", workbooks()),
        piece(
            "components/file_input",
            "Un archivo para abrir",
            vec![state("Listo", file(true, "m-archivo")), state("Todavía no", file(false, "m-archivo-0"))],
        ),
    ]
}

fn texts() -> Vec<Html> {
    vec![
        state("Párrafo", para("", "Una frase para leer.")),
        state("Ayuda", para("hint", "Una frase que ayuda.")),
        wide("Dato", html! { <dl class="facts">{ fact("Cierre", "06/02/2026, 8:10 a. m.".to_owned()) }</dl> }),
        state("Botón", button("", "m-boton", "Guardar en un archivo", Callback::noop())),
        state("Tarjeta", card("m-tarjeta", "Un título", para("help", "Y lo que dice."))),
    ]
}

fn fold(open: bool) -> Html {
    html! { <kit::Fold summary="Revisar con otra fecha" {open}>{ para("hint", "Vacío: hoy.") }</kit::Fold> }
}

fn selects() -> Vec<Html> {
    let one = |words: &'static str, id: &str, chosen: Option<&'static str>| {
        state(words, select(id.to_owned(), kit::words("¿Sigue en ejecución?"), ANSWERS, chosen, &Callback::noop()))
    };
    let answered = AnswerDraft::ALL.iter().map(|answer| one("Respondida", &format!("m-eje-{}", answer.as_str()), Some(answer.as_str())));
    [one("Sin responder", "m-eje", None)].into_iter().chain(answered).collect()
}

fn tools() -> El {
    let one = |id: &str, glyph, words, idle| {
        let does = format!("{words} la fila 1");
        Tool { id: id.to_owned(), class: "", glyph, words, does, idle, onclick: Callback::noop() }
    };
    toolbar("Fila 1".to_owned(), [one("m-subir", Glyph::Up, "Subir", true), one("m-bajar", Glyph::Down, "Bajar", false)])
}

fn grid() -> Html {
    let columns: Vec<(&str, AttrValue)> = vec![("item", "Ítem".into()), ("figure", "Precio".into())];
    let row = Callback::from(|row: usize| {
        html! { <div role="row" aria-rowindex={row.saturating_add(2).to_string()}><span role="rowheader" class="item">{ row.saturating_add(1) }</span><span role="cell" class="figure">{ "15.000" }</span></div> }
    });
    html! { <Grid class="prices" label="Tabla de muestra" {columns} rows={3_usize} {row} onpaste={Callback::from(|_: (Cell, String)| false)} /> }
}

fn contracts(process: &Held<Process>) -> Vec<Html> {
    let columns = Held::new(headings(Column::asked(process), &process.experience.activities));
    let typed = Typed::new;
    let one = |words: &'static str, index: usize, draft: ContractDraft, note: Option<AttrValue>| {
        let columns = columns.clone();
        let doubt = (index == 2).then(|| AttrValue::from("Parece el mismo contrato que el contrato 1: mismo valor y mismas fechas."));
        let row = html! { <ContractRow {columns} {index} {draft} {note} {doubt} dispatch={Callback::noop()} /> };
        wide(
            words,
            html! { <div class="grid contracts" role="table" aria-label={words}><div role="rowgroup" data-chunk="0">{ row }</div></div> },
        )
    };
    let mut rows = Vec::new();
    ContractDraft::add(&mut rows, 3);
    let with = |index: usize, value: &str, end: &str| {
        let row = rows.get(index).cloned().unwrap_or_default();
        ContractDraft { object: typed("Compra de impresoras"), value: typed(value), end: typed(end), ..row }
    };
    vec![
        one("Vacío", 0, rows.first().cloned().unwrap_or_default(), None),
        one("Escrito", 1, with(1, "$ 6.000.000", "01/03/2024"), Some("4,6154 SMMLV".into())),
        one("Con fallas", 2, with(2, "15.000", "31/02/2024"), None),
        added_up(ContractDraft { id: Id::new("m9"), running: Some(AnswerDraft::No), ..with(1, "26.190.423", "05/2014") }),
    ]
}

/// A contract with the columns of the calculator.
fn added_up(draft: ContractDraft) -> Html {
    let columns = Held::new(headings(Column::to_add_up(&[], false, YearBasis::Termination, &[]), &[]));
    let (figure, note) = (AttrValue::from("42,51 SMMLV"), AttrValue::from("$ 26.190.423 ÷ $ 616.000 (SMMLV 2014) = 42,5169…"));
    let row = html! { <ContractRow {columns} index={3_usize} {draft} last={true} {figure} {note} dispatch={Callback::noop()} /> };
    let words = "En la calculadora";
    wide(
        words,
        html! { <div class="grid contracts loose" role="table" aria-label={words}><div role="rowgroup" data-chunk="0">{ row }</div></div> },
    )
}

fn prices(process: &Held<Process>, offers: &[(&'static str, Held<Verdict>)]) -> Vec<Html> {
    let one = |words: &'static str, index: usize, typed: [&str; 5], id: &str| {
        let findings = offers.iter().flat_map(|(_, verdict)| &verdict.findings);
        let finding = findings.clone().find(|finding| finding.id == id).cloned().map(Held::from);
        let [ceiling, price, vat, quantity, total] = typed.map(Typed::new);
        let norm = Typed::default();
        let asks = PriceAsks {
            vat: true,
            norm: !quantity.is_empty(),
            quantity: !quantity.is_empty(),
            total: !quantity.is_empty(),
            ..PriceAsks::default()
        };
        let draft = PriceDraft { unit_price: price, ceiling, vat, vat_norm: norm, quantity, total };
        let row =
            html! { <PriceRow process={process.clone()} {index} place={index} {asks} {draft} {finding} dispatch={Callback::noop()} /> };
        wide(
            words,
            html! { <div class="grid prices" role="table" aria-label={words}><div role="rowgroup" data-chunk="0">{ row }</div></div> },
        )
    };
    vec![
        one("Un peso por encima del tope", 6, ["15000", "15001", "19", "", ""], "PRE-01.7"),
        one("Sin escribir", 2, ["", "", "", "", ""], "PRE-01.3"),
        one("Se lee de dos maneras", 7, ["15.000", "gratis", "dos", "", ""], "PRE-01.8"),
        one("Con lo que dice su formato", 8, ["25000", "25000", "exento", "41", "1025000"], "PRE-01.9"),
    ]
}

fn requirements(offers: &[(&'static str, Held<Verdict>)]) -> Vec<Html> {
    let with = |words: &'static str, id: &str| {
        let found =
            offers.iter().flat_map(|(_, verdict)| &verdict.findings).find(|finding| finding.id == id && !finding.terms.is_empty())?;
        Some(wide(words, terms(&found.terms)))
    };
    [with("Con antigüedad", "JUR-03"), with("Sin ella", "JUR-05"), with("Que rechaza", "JUR-03-ACT")].into_iter().flatten().collect()
}

fn agendas(offers: &[(&'static str, Held<Verdict>)]) -> Vec<Html> {
    offers.iter().take(2).map(|(words, verdict)| wide(*words, agenda_part("gachala-mic-006-2026", verdict))).collect()
}

fn changes() -> Vec<Html> {
    let question = |number: usize| Question {
        page: Page::Requirements,
        field: format!("m-{number}"),
        words: format!("Documento {number}"),
        answered: true,
        optional: false,
        private: false,
    };
    let some = |count: usize| (1..=count).map(question).collect::<Vec<_>>();
    let one = |words, dropped, added| {
        state(words, changes_notice("gachala-mic-006-2026", &Changes { dropped: some(dropped), added: some(added) }))
    };
    vec![one("Deja de contar una", 1, 0), one("Pregunta otra", 0, 1), one("Las dos cosas, y muchas", 12, 9)]
}

fn done() -> Vec<Html> {
    let one = |before: Option<Rc<Work>>| {
        let done = Some(Rc::new(Done { what: "Se pegaron 14 filas y 2 columnas.".to_owned(), before }));
        html! { <DoneNotice {done} dispatch={Callback::noop()} /> }
    };
    vec![state("Se puede deshacer", one(Some(Rc::default())))]
}

fn sheets() -> Vec<Html> {
    let one = |words: &'static str, text: &str, rows: usize| {
        let settings = format!("{{{}}}", settings("2026-02-05", std::iter::empty()));
        Some(wide(words, sheet_preview(&Answer::read(&sheet::answer(text, &settings))?, Table::Contracts, rows, &Callback::noop())))
    };
    let list = "Objeto\tContratante\tValor\tTerminación\t% part.\nPapel\tSENA\t15.000\t15/12/2023\t0,5\nSillas\tIDU\t#¡REF!\t15/12/2202\t1\nTOTAL\t\t15.000\n";
    one("Con preguntas, fallas y un total", list, 3).into_iter().chain(books()).collect()
}

/// A workbook with two sheets, one of them with merged cells, and one that is being read.
fn books() -> Vec<Html> {
    let book = Answer::read(r#"{"sheets":[{"name":"Contratos"},{"name":"Otra","notes":["Hay celdas combinadas (B3:B4)."]}]}"#);
    let book = book.map(|book| state("Un libro con varias hojas", book_view(&book, 1, &Callback::noop())));
    let reading = working_view("m-libro-cancelar", "Leyendo el archivo…", 40, Callback::noop());
    book.into_iter().chain([state("Se está leyendo", reading)]).collect()
}

fn workbooks() -> Vec<Html> {
    let one = |words: &'static str, id: &'static str, step: WorkbookStep| {
        state(words, workbook_view(id, &step, Callback::noop(), Callback::noop()))
    };
    vec![
        one("Listo", "m-libro-0", WorkbookStep::Ready),
        one("Se está preparando", "m-libro-1", WorkbookStep::Working(40)),
        one("Se descargó", "m-libro-2", WorkbookStep::Done),
        one("Se canceló", "m-libro-3", WorkbookStep::Cancelled),
        one("Falló", "m-libro-4", WorkbookStep::Failed("No se pudo escribir el libro. Vuelva a intentarlo.".into())),
    ]
}

fn confirm() -> Html {
    html! { <Confirm id="m-vaciar" ask="Vaciar esta oferta" sure="Se borran los precios." onsure={Callback::noop()} /> }
}

fn calendars() -> Vec<Html> {
    let one = |words: &'static str, id: &'static str, step: CalendarStep| state(words, calendar_view(id, step, Callback::noop()));
    vec![
        state("Listo", html! { <CalendarButton id="m-calendario-0" file_name="fechas.ics" json="" /> }),
        one("Se está preparando", "m-calendario-1", CalendarStep::Working),
        one("Se descargó", "m-calendario-2", CalendarStep::Done),
        one("Falló", "m-calendario-3", CalendarStep::Failed),
    ]
}

fn file(live: bool, id: &'static str) -> Html {
    html! { <FileInput {id} label="Archivo guardado" {live} onopen={Callback::from(|_| Vec::new())} /> }
}
