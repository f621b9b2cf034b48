//! How the calculator counts, as the user asked, kept in this browser beside the contracts.

use crate::engine::process::YearBasis;
use crate::engine::reading::Dictionary;
use crate::engine::values::Rounding;
use crate::engine::ConversionOptions;
use crate::ui::browser;
use crate::ui::kit::{el, radios, words, El, Radio};
use yew::prelude::*;

const KEY: &str = "habilita:calculadora";
const MORE: &str = "more";

const YEARS: &[Radio] = &[
    Radio { value: YearBasis::Termination.as_str(), words: "El año en que terminó" },
    Radio { value: YearBasis::Start.as_str(), words: "El año en que empezó" },
];

const ROUNDINGS: &[Radio] = &[
    Radio { value: Rounding::Exact.as_str(), words: "Sin redondear" },
    Radio { value: Rounding::HalfUp2.as_str(), words: "Dos decimales, redondeando" },
    Radio { value: Rounding::Truncate2.as_str(), words: "Dos decimales, cortando (como el RUP)" },
    Radio { value: Rounding::Unit.as_str(), words: "A la unidad" },
];

/// How contracts are counted, and whether the columns that few need are in sight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Options {
    pub year: YearBasis,
    pub rounding: Rounding,
    pub more: bool,
}

impl Default for Options {
    fn default() -> Self {
        Options { year: YearBasis::Termination, rounding: Rounding::Exact, more: false }
    }
}

impl Options {
    /// As they were left; what cannot be read is as if nobody had asked for anything.
    pub fn stored() -> Self {
        let text = browser::stored(KEY).unwrap_or_default();
        let mut options = Options::default();
        for word in text.split(' ') {
            if let Some(year) = YearBasis::ALL.iter().find(|one| one.as_str() == word) {
                options.year = *year;
            }
            if let Some(rounding) = Rounding::ALL.iter().find(|one| one.as_str() == word) {
                options.rounding = *rounding;
            }
            options.more |= word == MORE;
        }
        options
    }

    /// Keeps them; where that is denied they are only of this visit.
    pub fn store(self) {
        let more = if self.more { MORE } else { "" };
        browser::store(KEY, &format!("{} {} {more}", self.year.as_str(), self.rounding.as_str()));
    }

    pub fn conversion(self) -> ConversionOptions {
        ConversionOptions { rounding: self.rounding, year: self.year, table: Dictionary::default() }
    }

    /// What the contracts are converted by, after «SMMLV del».
    pub fn year_words(self) -> &'static str {
        match self.year {
            YearBasis::Start => "año en que empezó",
            _ => "año en que terminó",
        }
    }
}

/// What a way to round is called.
pub fn rounding_words(rounding: Rounding) -> &'static str {
    ROUNDINGS.iter().find(|radio| radio.value == rounding.as_str()).map_or("", |radio| radio.words)
}

/// The two questions.
pub fn questions(options: Options, onchange: &Callback<Options>) -> El {
    let year = onchange.reform(move |value: &'static str| {
        let year = YearBasis::ALL.iter().find(|one| one.as_str() == value).copied();
        Options { year: year.unwrap_or(options.year), ..options }
    });
    let rounding = onchange.reform(move |value: &'static str| {
        let rounding = Rounding::ALL.iter().find(|one| one.as_str() == value).copied();
        Options { rounding: rounding.unwrap_or(options.rounding), ..options }
    });
    let years = radios("anio".to_owned(), words("¿Con el SMMLV de qué año?"), YEARS, Some(options.year.as_str()), &year);
    let legend = words("¿Cómo se redondea cada contrato?");
    let roundings = radios("redondeo".to_owned(), legend, ROUNDINGS, Some(options.rounding.as_str()), &rounding);
    el("div").class("rule screen-only").with(years).with(roundings)
}
