//! Which offers seem artificially low, for who knows them all: a list is pasted, and each is told. It is kept nowhere.

use super::steps::steps;
use crate::engine::reading::Text;
use crate::engine::values::text::parse_figure;
use crate::engine::values::{Date, Pesos};
use crate::engine::{low_among, NamedOffer};
use crate::ui::kit::{details, el, para, several, words, El, Field};
use crate::ui::state::CENTS;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct AllOffersProps {
    /// What the entity estimates that it costs.
    pub estimate: Pesos,
    /// The day of the closing, whose figures are used.
    #[prop_or_default]
    pub on: Option<Date>,
}

#[component]
pub fn AllOffers(props: &AllOffersProps) -> Html {
    let typed = use_state(AttrValue::default);
    let change = {
        let typed = typed.clone();
        Callback::from(move |text: String| typed.set(text.into()))
    };
    view("todas-las-ofertas", (*typed).clone(), change, (props.estimate, props.on), false).html()
}

/// The list as it was typed, and what is told of it. `id`: of its field.
pub fn view(id: &'static str, typed: AttrValue, change: Callback<String>, (estimate, on): (Pesos, Option<Date>), open: bool) -> El {
    let (offers, wrong) = read(&typed);
    let field = Field::new(id, words("Quién ofertó y por cuánto, uno por renglón"), typed, change).lines(6);
    let field = field.hint("Por ejemplo: Ana Pérez; 34.400.000. También se puede pegar de una hoja de cálculo. No se guarda.");
    let fault = (!wrong.is_empty()).then(|| several().each(wrong.iter().map(|line| para("", line.clone()))));
    let told = if offers.is_empty() { None } else { low_among(&offers, estimate, on) };
    let found = told.map(|told| {
        let line = |offer: &crate::engine::report::LowOffer| {
            el("li").attr("data-asked", if offer.asked { "yes" } else { "no" }).words(offer.sentence.clone())
        };
        let list = el("ul").each(told.offers.iter().map(line));
        let cautions = several().each(told.cautions.iter().map(|caution| para("hint", caution.clone())));
        let result = el("div").attr("id", format!("{id}-dicho")).attr("role", "status").with(para("", told.sentence.clone()));
        result.with(list).with(steps(&told.steps)).with(cautions)
    });
    let all = details("all-offers", "¿Ya conoce todas las ofertas? Vea a cuáles pueden pedirles explicación", open);
    all.with(field.fault(fault).view()).maybe(found)
}

/// The offers that are understood, and what is wrong with the other lines.
fn read(typed: &str) -> (Vec<NamedOffer>, Vec<String>) {
    let (mut offers, mut wrong) = (Vec::new(), Vec::new());
    for (number, line) in (1..).zip(typed.lines()).filter(|(_, line)| !line.trim().is_empty()) {
        let parted = line.rsplit_once(['\t', ';']).or_else(|| line.trim_end().rsplit_once(' '));
        let (name, total) = parted.unwrap_or(("", line));
        let amount = parse_figure(total, CENTS).ok().and_then(|text| Pesos::new(&text)).filter(|total| !total.is_zero());
        let name = name.trim().trim_end_matches([':', '$']).trim();
        match (amount, Text::new(if name.is_empty() { "Sin nombre" } else { name })) {
            (Some(total), Some(name)) => offers.push(NamedOffer { name, total }),
            _ => wrong.push(format!("Renglón {number}: no se entiende el valor «{}». Escríbalo como 34.400.000.", total.trim())),
        }
    }
    (offers, wrong)
}
