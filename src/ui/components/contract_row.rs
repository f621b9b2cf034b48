//! A contract of the table: what is asked of it, what it comes to, and the ways to move, copy and remove it.

use super::{date_field, figure_field, percent_field, span_field, ANSWERS};
use crate::engine::process::Activity;
use crate::ui::browser;
use crate::ui::held::Held;
use crate::ui::kit::{self, el, icon, select, several, toolbar, unseen, El, Field, Glyph, Radio, RowTool, Tool};
use crate::ui::state::{
    currency, Action, Change, Column, ContractDraft, CENTS, FINISHED, LIQUIDATED, RUNNING, SHARE_DECIMALS, TRM_DECIMALS, USD_DECIMALS,
};
use yew::prelude::*;

/// A column of the table as the user reads it.
pub struct Heading {
    pub column: Column,
    pub words: AttrValue,
    /// Its question in full, where it is one.
    pub question: Option<AttrValue>,
}

/// The columns with their words; `activities` are those the invitation asks about.
pub fn headings(columns: Vec<Column>, activities: &[Activity]) -> Vec<Heading> {
    columns.into_iter().map(|column| heading(column, activities)).collect()
}

fn heading(column: Column, activities: &[Activity]) -> Heading {
    let (words, question) = match &column {
        Column::Object => ("Objeto o nombre", None),
        Column::Client => ("Contratante", None),
        Column::Rup => ("N.º en el RUP", None),
        Column::Value => ("Valor total", None),
        Column::Additions => ("Adiciones", None),
        Column::Currency => ("Moneda", None),
        Column::Trm => ("TRM", Some("TRM: pesos por dólar")),
        Column::Usd => ("USD por unidad", Some("Dólares por unidad de esa moneda")),
        Column::Start => ("Inicio", None),
        Column::End => ("Terminación", None),
        Column::Share => ("Su parte, en %", None),
        Column::State => ("Estado", None),
        Column::Running => ("En ejecución", Some("¿Sigue en ejecución?")),
        Column::SelfCertified => ("Lo certifica usted", Some("¿Lo certifica usted mismo?")),
        Column::Vat => ("IVA incluido", Some("¿Cuánto del valor es IVA?")),
        Column::Received => ("Recibo final", None),
        Column::Certifier => ("Quién lo certifica", Some("¿Quién lo certifica?")),
        Column::Partner => ("Lo hizo un socio", Some("¿Lo ejecutó un socio, y no la sociedad?")),
        Column::Codes => ("Códigos UNSPSC", Some("Códigos UNSPSC con que está en el RUP")),
        Column::Private => ("Con un particular", Some("¿Fue con una empresa o persona particular?")),
        Column::Papers => ("Soportes", Some("¿Sus soportes muestran todo lo que se pide?")),
        Column::Member(_, name) => {
            let question = Some(format!("Parte de {name} en el contrato, en %").into());
            let words = format!("% de {name}").into();
            return Heading { column, words, question };
        }
        Column::Quantity(_, question) => {
            let question = Some(question.clone().into());
            return Heading { column, words: "Cantidad".into(), question };
        }
        Column::Activity(id) => {
            let place = activities.iter().position(|activity| activity.id == *id).unwrap_or_default();
            let question = activities.get(place).map(|activity| activity.question.to_string().into());
            let words = format!("Pregunta {}", place.saturating_add(1)).into();
            return Heading { column, words, question };
        }
    };
    Heading { column, words: words.into(), question: question.map(AttrValue::from) }
}

/// The class of a column, which says how wide it is.
pub fn class(column: &Column) -> &'static str {
    match column {
        Column::Object | Column::Client | Column::Codes => "object",
        Column::Value | Column::Additions | Column::Vat => "figure",
        Column::Start | Column::End | Column::Received => "date",
        Column::Share | Column::Currency | Column::Rup | Column::Member(..) => "share",
        Column::Trm | Column::Usd | Column::Quantity(..) => "rate",
        Column::State | Column::Certifier => "question state",
        _ => "question",
    }
}

#[derive(Properties, PartialEq)]
pub struct ContractRowProps {
    pub columns: Held<Vec<Heading>>,
    /// The place of the contract, from 0.
    pub index: usize,
    pub draft: ContractDraft,
    /// Whether no other comes after it.
    #[prop_or_default]
    pub last: bool,
    /// What it comes to, where that has a cell of its own.
    #[prop_or_default]
    pub figure: Option<AttrValue>,
    /// What it comes to, or how it was found, or why it does not count.
    #[prop_or_default]
    pub note: Option<AttrValue>,
    /// What is odd in it.
    #[prop_or_default]
    pub doubt: Option<AttrValue>,
    pub dispatch: Callback<Action>,
}

#[component]
pub fn ContractRow(props: &ContractRowProps) -> Html {
    let number = props.index.saturating_add(1);
    let index = props.index;
    let cell = |role: &'static str, class: &'static str| el("span").attr("role", role).class(class);
    let narrow = |words: &'static str| el("span").class("narrow").words(words);
    let head = cell("rowheader", "place").with(narrow("Contrato ")).words(number.to_string());
    let cells = props.columns.iter().enumerate().map(|(place, heading)| self::cell(props, place, heading));
    let figure = props.figure.clone().map(|figure| cell("cell", "total figures").words(figure));
    let row = el("div").attr("role", "row").attr("aria-rowindex", index.saturating_add(2).to_string()).class("contract");
    let fields = el("span").class("fields").with(head).each(cells);
    let row = row.with(fields).maybe(figure).with(cell("cell", "tools").with(tools(props)));
    let doubt = props.doubt.clone().map(|doubt| el("span").class("doubt").with(icon(Glyph::Warning)).words(doubt));
    let note = cell("cell", "note").each(props.note.clone().map(kit::words)).each(doubt);
    row.with(note).with(kit::row_form(form(&props.draft))).html()
}

fn form(draft: &ContractDraft) -> String {
    format!("fila-{}", draft.id.as_ref().map(ToString::to_string).unwrap_or_default())
}

/// What moving or copying a contract is called on the table, and what it does to the work.
pub fn row_action(row: usize, tool: RowTool, rows: usize) -> Option<Action> {
    let to = tool.lands(row, rows)?;
    Some(if tool == RowTool::Copy { Action::CopyContract(row) } else { Action::MoveContract(row, to) })
}

/// The ways to move the row, copy it and take it away.
fn tools(props: &ContractRowProps) -> El {
    let (index, number) = (props.index, props.index.saturating_add(1));
    let id = |what: &str| format!("{}-{what}", props.draft.id.as_ref().map(ToString::to_string).unwrap_or_default());
    let act = |action: Option<Action>, then: String| {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(action) = action.clone() {
                dispatch.emit(action);
                browser::focus_drawn(then.clone());
            }
        })
    };
    let rows = number.saturating_add(usize::from(!props.last));
    let tool = |what: &'static str, glyph, words: &'static str, tool: RowTool| {
        let action = row_action(index, tool, rows);
        // The button goes along with its row; of a copy, the first field takes the keyboard.
        let then = match tool {
            RowTool::Copy => format!(".contracts [aria-rowindex=\"{}\"] input", number.saturating_add(2)),
            _ => format!("[id=\"{}\"]", id(what)),
        };
        let does = format!("{words} el contrato {number}");
        Tool { id: id(what), class: "", glyph, words, does, idle: action.is_none(), onclick: act(action, then) }
    };
    // The row goes away with its button.
    let gone = act(Some(Action::RemoveContract(index)), "#agregar-contrato".to_owned());
    let does = format!("Quitar el contrato {number}");
    let remove = Tool { id: id("quitar"), class: "remove", glyph: Glyph::Cross, words: "Quitar", does, idle: false, onclick: gone };
    let all = [
        tool("subir", Glyph::Up, "Subir", RowTool::Up),
        tool("bajar", Glyph::Down, "Bajar", RowTool::Down),
        tool("duplicar", Glyph::Copy, "Duplicar", RowTool::Copy),
        remove,
    ];
    toolbar(format!("Contrato {number}"), all)
}

/// How a contract stands, for [`Column::State`].
const STATES: &[Radio] = &[
    Radio { value: FINISHED, words: "Terminado" },
    Radio { value: LIQUIDATED, words: "Liquidado" },
    Radio { value: RUNNING, words: "En ejecución" },
];

/// Who certifies a contract, for [`Column::Certifier`].
const CERTIFIERS: &[Radio] = &[
    Radio { value: "client", words: "Quien lo contrató" },
    Radio { value: "self", words: "Usted mismo" },
    Radio { value: "own_consortium", words: "Un consorcio o UT suyo" },
    Radio { value: "member", words: "Otro integrante" },
    Radio { value: "group", words: "Una empresa de su grupo" },
];

/// Whether its papers show everything, for [`Column::Papers`].
const PAPERS: &[Radio] = &[
    Radio { value: "yes", words: "Sí, todo" },
    Radio { value: "no", words: "Les falta algo" },
    Radio { value: "unknown", words: "No sé" },
];

fn cell(props: &ContractRowProps, place: usize, heading: &Heading) -> El {
    let column = &heading.column;
    let (draft, index) = (&props.draft, props.index);
    let id = format!("{}-{}", draft.id.as_ref().map(ToString::to_string).unwrap_or_default(), column.suffix());
    let label = several()
        .words(heading.question.as_ref().unwrap_or(&heading.words).clone())
        .with(unseen(format!(" (contrato {})", index.saturating_add(1))));
    let field = if let Some(typed) = column.typed(draft) {
        let value = typed.shared();
        let onchange = {
            let column = column.clone();
            props.dispatch.reform(move |text: String| {
                let column = column.clone();
                Action::Contract(index, Change::new(move |draft| column.set_typed(draft, &text)))
            })
        };
        let field = Field::new(id, label, value, onchange).of_row(form(draft));
        match column {
            Column::Value | Column::Additions | Column::Vat => figure_field(field, CENTS),
            Column::Trm => figure_field(field, TRM_DECIMALS),
            Column::Usd | Column::Quantity(..) => figure_field(field, USD_DECIMALS),
            Column::Share | Column::Member(..) => percent_field(field, SHARE_DECIMALS),
            Column::Received => date_field(field),
            Column::Start => span_field(field, ""),
            // A start that is not asked is not in sight.
            Column::End if props.columns.iter().any(|other| other.column == Column::Start) => span_field(field, &draft.start),
            Column::End => span_field(field, ""),
            Column::Currency => {
                let fault = currency(&draft.currency)
                    .is_err()
                    .then(|| kit::words("Escriba las tres letras de la moneda, como USD o EUR. Vacío son pesos."));
                field.fault(fault).view()
            }
            _ => field.view(),
        }
    } else {
        let asked = column.clone();
        let chosen = column.answer(draft);
        let answers = match column {
            Column::State => STATES,
            Column::Certifier => CERTIFIERS,
            Column::Papers => PAPERS,
            _ => ANSWERS,
        };
        let onchange = props.dispatch.reform(move |value: Option<&'static str>| {
            let asked = asked.clone();
            Action::Contract(index, Change::new(move |draft| asked.set_answer(draft, value)))
        });
        select(id, label, answers, chosen, &onchange)
    };
    el("span").attr("role", "cell").attr("data-col", place.to_string()).class(class(column)).with(field)
}
