//! Decimal figures in documents: text with a dot, never a JSON number.

use crate::engine::reading::{shorten, Field, Node, Problems};
use rust_decimal::Decimal;
use serde_json::Value;

/// Reads `["0" | digit without leading zeros][.decimals]` with at most `whole` digits and `decimals` decimals.
pub(super) fn canonical(text: &str, whole: usize, decimals: usize) -> Option<Decimal> {
    let (integer, fraction) = text.split_once('.').map_or((text, None), |(i, f)| (i, Some(f)));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let integer_fits = digits(integer) && integer.len() <= whole && (integer == "0" || !integer.starts_with('0'));
    let fraction_fits = fraction.is_none_or(|f| digits(f) && f.len() <= decimals);
    (integer_fits && fraction_fits).then(|| Decimal::from_str_exact(text).ok()).flatten()
}

/// Reads a figure, or says what is wrong with it and how it should be written.
pub(super) fn read_figure(node: &Node<'_>, whole: usize, decimals: usize, example: &str, problems: &mut Problems) -> Option<Decimal> {
    let message = match node.value {
        Value::String(text) => match canonical(text, whole, decimals) {
            Some(value) => {
                if text.contains('.') && text.ends_with('0') {
                    problems.otherwise(&node.path, Value::String(plain(&value)));
                }
                return Some(value);
            }
            None => format!(
                "«{}» no es una cifra válida. Escríbala sin puntos de miles y con punto decimal, como \"{example}\".",
                shorten(text)
            ),
        },
        Value::Number(number) => format!("La cifra {number} va sin comillas. Escríbala entre comillas, como \"{example}\"."),
        _ => format!("Aquí va una cifra entre comillas, como \"{example}\", y hay {}.", node.kind()),
    };
    node.problem(problems, "bad_amount", message);
    None
}

/// The canonical text of a decimal: no trailing zeros.
pub(super) fn plain(value: &Decimal) -> String {
    value.normalize().to_string()
}

#[cfg(not(target_arch = "wasm32"))]
pub(super) fn figure_schema(whole: usize, decimals: usize) -> Value {
    let most = whole.saturating_sub(1);
    serde_json::json!({ "type": "string", "pattern": format!("^(0|[1-9][0-9]{{0,{most}}})(\\.[0-9]{{1,{decimals}}})?$") })
}

/// A figure without a unit of its own: the TRM (COP per USD), a percentage. Up to 15 digits and 6 decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Amount(Decimal);

impl Amount {
    const WHOLE: usize = 15;
    const DECIMALS: usize = 6;

    /// From canonical text (`"4123.57"`).
    pub fn new(text: &str) -> Option<Self> {
        canonical(text, Self::WHOLE, Self::DECIMALS).map(Amount)
    }

    pub fn get(self) -> Decimal {
        self.0
    }

    /// The digits left of the decimal sign, as rule 12 of the tie-break asks of the TRM.
    pub fn integer_part(self) -> u64 {
        use rust_decimal::prelude::ToPrimitive;
        self.0.trunc().to_u64().unwrap_or(0)
    }

    pub fn plain(self) -> String {
        plain(&self.0)
    }
}

impl Field for Amount {
    fn blank() -> Self {
        Amount(Decimal::ZERO)
    }

    fn read(node: &Node<'_>, problems: &mut Problems) -> Option<Self> {
        read_figure(node, Self::WHOLE, Self::DECIMALS, "4123.57", problems).map(Amount)
    }

    fn write(&self) -> Value {
        Value::String(self.plain())
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn schema() -> Value {
        figure_schema(Self::WHOLE, Self::DECIMALS)
    }
}
