//! An item of the price table: its ceiling, its price, its VAT, its total and what was found of it; below, what its own form says.

use super::{figure_field, finding_card, state_badge, Show};
use crate::engine::process::{Item, Process};
use crate::engine::report::{Finding, State};
use crate::engine::values::text::grouped;
use crate::ui::held::Held;
use crate::ui::kit::{el, nothing, row_form, several, unseen, words, El, Field};
use crate::ui::state::{base, quantity, Action, Change, PriceAsks, PriceColumn, PriceDraft, Typed};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct PriceRowProps {
    pub process: Held<Process>,
    /// The place of the item among those of the process, from 0, and that of its row in the table.
    pub index: usize,
    pub place: usize,
    pub asks: PriceAsks,
    pub draft: PriceDraft,
    #[prop_or_default]
    pub finding: Option<Held<Finding>>,
    pub dispatch: Callback<Action>,
}

#[component]
pub fn PriceRow(props: &PriceRowProps) -> Html {
    let Some(item) = props.process.price.items.get(props.index) else { return Html::default() };
    let draft = &props.draft;
    let total = base(&props.process, item, draft);
    let (told, verdict) = verdict(props);
    let cell = |class: &'static str| el("span").attr("role", "cell").class(class);
    let narrow = |words: &'static str| el("span").class("narrow").words(words);
    let name = el("span").attr("role", "rowheader").class("item").with(el("b").words(item.id.to_string()));
    let name = name.words(" ").words(item.title.to_string());
    let printed = |what: &'static str, text: String| several().with(narrow(what)).with(el("span").class("figures printed").words(text));
    let fields = PriceColumn::of(&props.asks).into_iter().enumerate().map(|(place, column)| {
        let content = match column {
            _ if column.asked_of(item, draft, &props.asks) => field(props, item, column),
            PriceColumn::Ceiling => printed("Tope unitario: ", item.ceiling.map(|ceiling| ceiling.to_string()).unwrap_or_default()),
            PriceColumn::Vat => printed("IVA: ", item.vat.map(|vat| vat.to_string()).unwrap_or_default()),
            _ => return (column, None),
        };
        (column, Some(content).map(|content| (place, content)))
    });
    let mut beside = Vec::new();
    let mut below = Vec::new();
    for (column, content) in fields {
        let Some((place, content)) = content else { continue };
        let place = place.to_string();
        match column {
            PriceColumn::Ceiling | PriceColumn::Price => beside.push(cell("figure").attr("data-col", place).with(content)),
            PriceColumn::Vat => beside.push(cell("vat").attr("data-col", place).with(content)),
            _ => below.push(el("span").attr("data-col", place).with(content)),
        }
    }
    let row = el("div").attr("role", "row").attr("aria-rowindex", props.place.saturating_add(2).to_string());
    let row = row.class(if told { "told" } else { "" }).with(name);
    let row = row.with(cell("quantity figures").with(narrow("Cantidad: ")).words(printed_quantity(item))).each(beside);
    let row = row.with(cell("figures total").words(total.map(|amount| amount.to_string()).unwrap_or_default()));
    let row = row.with(cell("verdict").with(verdict));
    row.maybe((!below.is_empty()).then(|| cell("mine").each(below))).with(row_form(form(item))).html()
}

fn form(item: &Item) -> String {
    format!("fila-{}", item.id)
}

/// The field of a column.
fn field(props: &PriceRowProps, item: &Item, column: PriceColumn) -> El {
    let typed = column.typed(&props.draft);
    let id = item.id.clone();
    let onchange = props
        .dispatch
        .reform(move |text: String| Action::Price(id.clone(), Change::new(move |draft| column.put(draft, Typed::new(&text)))));
    let what = match column {
        PriceColumn::Ceiling => "Tope unitario",
        PriceColumn::Price => "Precio unitario",
        PriceColumn::Vat => "IVA",
        PriceColumn::Quantity => "Cantidad en su formato",
        PriceColumn::Total => "Total en su formato",
        PriceColumn::Norm => "Norma que lo deja sin IVA",
    };
    let label = words(what).with(unseen(format!(" del ítem {}", item.id)));
    let field = Field::new(column.field(&item.id), label, typed.shared(), onchange).of_row(form(item));
    let printed = item.quantity.filter(|_| column == PriceColumn::Quantity);
    let changed = printed.filter(|printed| quantity(typed).is_some_and(|own| own != *printed));
    match (changed, column.decimals()) {
        (Some(printed), _) => {
            let fault = words(format!("La invitación pide {}.", grouped(&printed.plain())));
            field.figures().fault(Some(fault)).view()
        }
        (None, Some(decimals)) => figure_field(field, decimals),
        (None, None) => {
            let fault = column.misreads(typed).then(|| words("No es un IVA. Escriba 19, 5, 0, exento o excluido."));
            field.fault(fault).view()
        }
    }
}

/// What was found, and whether it takes more words than its state.
fn verdict(props: &PriceRowProps) -> (bool, El) {
    let Some(finding) = &props.finding else { return (false, nothing()) };
    let draft = &props.draft;
    let open = finding.state == State::PorConfirmar;
    // What is asked above, once for all, is not said again in every row.
    let short = match finding.code {
        "vat_unknown" if props.asks.vat && draft.vat.trim().is_empty() => Some("falta el IVA"),
        "vat_unknown" => Some("falta lo de arriba"),
        _ => None,
    };
    // What has not been answered yet, or is fine, needs no more words than its state.
    let fine = matches!(finding.state, State::Cumple | State::NoAplica);
    if short.is_none() && !fine && !(draft.unit_price.is_empty() && open) {
        return (true, finding_card(finding, Show::Brief));
    }
    let found = el("span").attr("data-finding", finding.id.clone()).attr("data-state", finding.state.code());
    (false, found.with(state_badge(finding.state)).maybe(short.map(|words| el("span").class("hint").words(words))))
}

/// «900 UND», or that no quantity is printed.
fn printed_quantity(item: &Item) -> String {
    let unit = item.unit.as_ref().map(|unit| format!(" {unit}")).unwrap_or_default();
    item.quantity.map_or_else(|| "sin cantidad".to_owned(), |quantity| format!("{}{unit}", grouped(&quantity.plain())))
}
