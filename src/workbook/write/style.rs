//! How each kind of cell looks. Built once: a workbook holds each look once.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

/// As Colombia writes pesos: a spreadsheet puts the marks of its own language where these stand.
const PESOS: &str = "\"$\" #,##0";
const CENTS: &str = "\"$\" #,##0.00";
const WAGES: &str = "#,##0.0000";
const DATE: &str = "dd/mm/yyyy";
/// A share or a rate, of which a person wrote the decimals.
const NUMBER: &str = "#,##0.######";
const WHOLE: &str = "#,##0";

/// What a figure is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    Pesos,
    Wages,
    Number,
    Date,
}

pub struct Styles {
    pub title: Format,
    pub head: Format,
    pub bold: Format,
    pub text: Format,
    /// What a spreadsheet would take for a formula if it were edited.
    pub quoted: Format,
    /// Of figures: kind, whether it has decimals, whether it sums others.
    figures: Vec<Format>,
}

impl Styles {
    pub fn new() -> Styles {
        let text = Format::new().set_align(FormatAlign::Top).set_text_wrap();
        let bold = text.clone().set_bold();
        let head = bold.clone().set_background_color(Color::RGB(0x00E7_ECF3)).set_border_bottom(FormatBorder::Thin);
        let mut figures = Vec::new();
        for pattern in [PESOS, CENTS, WAGES, WAGES, WHOLE, NUMBER, DATE, DATE] {
            let plain = Format::new().set_align(FormatAlign::Top).set_num_format(pattern);
            figures.push(plain.clone());
            figures.push(plain.set_bold().set_border_top(FormatBorder::Thin));
        }
        Styles { title: Format::new().set_bold().set_font_size(14), quoted: text.clone().set_quote_prefix(), head, bold, text, figures }
    }

    pub fn figure(&self, kind: Figure, decimals: bool, sum: bool) -> &Format {
        let first = match kind {
            Figure::Pesos => 0_usize,
            Figure::Wages => 4,
            Figure::Number => 8,
            Figure::Date => 12,
        };
        let place = first.saturating_add(usize::from(decimals).saturating_mul(2)).saturating_add(usize::from(sum));
        self.figures.get(place).unwrap_or(&self.text)
    }
}
