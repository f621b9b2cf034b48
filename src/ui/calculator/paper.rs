//! The table of contracts as it is printed: every row, whatever is in view on the screen, as text.

use super::added::{read, Added, Row};
use super::table::refused_words;
use crate::engine::values::Moment;
use crate::ui::kit::{el, fact, para, El};
use crate::ui::state::ContractDraft;
use yew::prelude::*;

/// What whoever holds only the paper must know.
pub fn head(now: Option<Moment>) -> El {
    let facts = el("dl").class("facts paper-only");
    facts.maybe(now.map(|now| fact("Impreso el", now.date.to_string())))
}

#[derive(Properties, PartialEq)]
pub struct SheetProps {
    pub added: Added,
}

/// The contracts, each with what it comes to and how. Drawn again only once they are added up.
#[component]
pub fn Sheet(props: &SheetProps) -> Html {
    let added = &props.added;
    let heads = ["N.º", "Contrato", "Valor", "Inicio", "Terminación", "Su parte", "SMMLV"];
    let heads = heads.map(|words| el("th").attr("scope", "col").words(words));
    let filled = added.work.firm.contracts.iter().enumerate().filter(|(_, row)| !row.is_empty());
    let rows = filled.map(|(index, row)| line(index, row, added));
    let sheet = el("table").class("paper-only sheet").with(el("thead").with(el("tr").each(heads)));
    sheet.with(el("tbody").each(rows)).html()
}

fn line(index: usize, row: &ContractDraft, added: &Added) -> El {
    let (figure, how) = match added.row(index) {
        Row::Empty => (String::new(), String::new()),
        Row::Unread => (String::new(), refused_words("Hay algo escrito que no se entiende.")),
        Row::Refused(refused) => (String::new(), refused_words(&refused.problem)),
        Row::Added(line) => (read(&line.rounded, added.options.rounding), line.steps()),
    };
    let names: Vec<&str> = [&*row.object, &*row.client].into_iter().map(str::trim).filter(|name| !name.is_empty()).collect();
    let contract = el("td").words(names.join(" · ")).with(para("hint", how));
    let cell = |class: &'static str, text: &str| el("td").class(class).words(text.trim().to_owned());
    let cells = el("tr").with(cell("", &index.saturating_add(1).to_string())).with(contract);
    let cells = cells.with(cell("figures", &row.value)).with(cell("", &row.start)).with(cell("", &row.end));
    cells.with(cell("figures", &row.share)).with(cell("figures", &figure))
}
