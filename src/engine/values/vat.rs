//! VAT on a price.

use super::percent::Percent;
use crate::engine::reading::{word, Field, Node, Problems};
use rust_decimal::Decimal;
use serde_json::Value;
use std::fmt;

word! {
    /// Whether amounts include VAT.
    pub enum VatBasis { In = "in", Out = "out", }
}

/// The VAT of an item: a rate, or none because the law exempts it or leaves it out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vat {
    Rate(Percent),
    Exempt,
    Excluded,
}

const EXEMPT: &str = "exempt";
const EXCLUDED: &str = "excluded";

impl Vat {
    /// From what a document has: `"19"`, `"exempt"`, `"excluded"`.
    pub fn new(text: &str) -> Option<Vat> {
        match text {
            EXEMPT => Some(Vat::Exempt),
            EXCLUDED => Some(Vat::Excluded),
            _ => Percent::new(text).map(Vat::Rate),
        }
    }

    /// In %.
    pub fn rate(self) -> Decimal {
        match self {
            Vat::Rate(percent) => percent.get(),
            Vat::Exempt | Vat::Excluded => Decimal::ZERO,
        }
    }

    /// As it stands in a document.
    pub fn plain(self) -> String {
        match self {
            Vat::Rate(percent) => percent.plain(),
            Vat::Exempt => EXEMPT.to_owned(),
            Vat::Excluded => EXCLUDED.to_owned(),
        }
    }
}

/// «IVA 19 %», «exento de IVA».
impl fmt::Display for Vat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Vat::Rate(percent) => write!(f, "IVA {percent}"),
            Vat::Exempt => f.write_str("exento de IVA"),
            Vat::Excluded => f.write_str("excluido de IVA"),
        }
    }
}

impl Field for Vat {
    fn blank() -> Self {
        Vat::Excluded
    }

    fn read(node: &Node<'_>, problems: &mut Problems) -> Option<Self> {
        match node.value {
            Value::String(text) if text == EXEMPT => Some(Vat::Exempt),
            Value::String(text) if text == EXCLUDED => Some(Vat::Excluded),
            _ => Percent::read(node, problems).map(Vat::Rate),
        }
    }

    fn write(&self) -> Value {
        Value::String(self.plain())
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn schema() -> Value {
        serde_json::json!({ "anyOf": [{ "enum": [EXEMPT, EXCLUDED] }, Percent::schema()] })
    }
}
