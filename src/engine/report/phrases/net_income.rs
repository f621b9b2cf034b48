//! Sentences about what is left of an offer after the deductions on its payments.

use super::counted;
use crate::engine::report::net_income::{DeductionLine, NetIncome, OpenFact, OtherRow};
use crate::engine::report::outcome::Step;
use crate::engine::values::{text, Pesos};
use rust_decimal::Decimal;

/// Everything, to be told together.
pub struct NetTold<'a> {
    pub price: Pesos,
    pub vat: Pesos,
    pub total: Pesos,
    pub lines: Vec<DeductionLine>,
    pub deducted: (Pesos, Pesos),
    pub guarantees: Option<Pesos>,
    /// How many rows the table has; of none nothing can be said.
    pub printed: usize,
    pub untold: usize,
    pub missing: usize,
    pub banded: bool,
    pub open: Vec<(&'a str, &'a str)>,
    pub elsewhere: Vec<OtherRow>,
    pub assumed: Vec<String>,
}

impl NetTold<'_> {
    /// `None` beyond what can be subtracted exactly.
    pub fn told(self) -> Option<NetIncome> {
        let spent = self.guarantees.unwrap_or(Pesos::ZERO);
        let left = |deducted: Pesos| self.total.get().checked_sub(deducted.get())?.checked_sub(spent.get());
        let (least, most) = (left(self.deducted.1)?, left(self.deducted.0)?);
        Some(NetIncome {
            total: self.total.plain(),
            price: self.price.plain(),
            vat: self.vat.plain(),
            least_deducted: self.deducted.0.plain(),
            most_deducted: self.deducted.1.plain(),
            guarantees: self.guarantees.map(Pesos::plain),
            least: least.normalize().to_string(),
            most: most.normalize().to_string(),
            settled: least == most && self.missing == 0 && self.printed > 0 && self.untold == 0,
            missing: self.missing,
            open: self.open.iter().map(|(id, question)| OpenFact { id: (*id).to_owned(), question: (*question).to_owned() }).collect(),
            sentence: self.sentence(least, most),
            steps: self.steps(least, most),
            assumptions: self.assumptions(),
            cautions: self.cautions(),
            elsewhere: self.elsewhere,
            deductions: self.lines,
        })
    }

    fn sentence(&self, least: Decimal, most: Decimal) -> String {
        let total = self.total;
        let guarantees = self.guarantees.map(|cost| format!(" y {cost} de garantías")).unwrap_or_default();
        let missing = match self.missing {
            0 => String::new(),
            missing => format!(" Falta el precio de {}, que no está en esta cuenta.", counted(missing, "ítem", "ítems")),
        };
        if self.printed == 0 {
            let spent = if guarantees.is_empty() {
                String::new()
            } else {
                format!(" Sin{}, quedan {}.", &guarantees.replacen(" y", "", 1), text::pesos(&least))
            };
            return format!(
                "La invitación no imprime tarifas de descuentos: de {total} no se puede calcular cuánto le queda. Pregunte a la entidad qué le descuenta en cada pago.{spent}{missing}"
            );
        }
        let (low, high) = self.deducted;
        let found = if least == most {
            format!("De {total} le descuentan {low}{guarantees}, y le quedan {}.", text::pesos(&least))
        } else {
            format!(
                "De {total} le descuentan entre {low} y {high}{guarantees}, y le quedan entre {} y {}: hay datos por confirmar.",
                text::pesos(&least),
                text::pesos(&most)
            )
        };
        format!("{found}{missing}")
    }

    fn steps(&self, least: Decimal, most: Decimal) -> Vec<Step> {
        let range = |low: String, high: String| if low == high { low } else { format!("entre {low} y {high}") };
        let mut steps = vec![Step::new("Total con IVA", format!("{} + {}", self.price, self.vat), self.total.to_string())];
        if self.printed > 0 {
            let deducted = range(self.deducted.0.to_string(), self.deducted.1.to_string());
            steps.push(Step::new("Descuentos", counted(self.lines.len(), "línea", "líneas"), deducted));
        }
        steps.extend(self.guarantees.map(|cost| Step::new("Garantías", "lo que usted dice que cuestan", cost.to_string())));
        if self.printed > 0 {
            steps.push(Step::new("Le queda", "total − descuentos − garantías", range(text::pesos(&least), text::pesos(&most))));
        }
        steps
    }

    fn assumptions(&self) -> Vec<String> {
        let mut assumptions = self.assumed.clone();
        if self.banded {
            assumptions.push("El valor del contrato, en SMMLV del año del cierre, es el total de su oferta.".to_owned());
        }
        if self.printed > 0 {
            assumptions.push("Cada descuento se redondea al peso más cercano; la mitad, hacia arriba.".to_owned());
        }
        assumptions
    }

    fn cautions(&self) -> Vec<String> {
        let mut cautions = vec!["Los impuestos dependen de cada contribuyente: confirme estas cuentas con su contador.".to_owned()];
        if self.untold > 0 {
            let rows = counted(self.untold, "fila", "filas");
            cautions.push(format!("Esta definición no dice cómo se calculan {rows} de la tabla: no están en la cuenta."));
        }
        if !self.vat.is_zero() {
            cautions.push("El IVA que cobra lo declara y lo paga a la DIAN: no es ganancia suya.".to_owned());
        }
        cautions
    }
}

/// Sums that are too great to be made.
pub fn too_great() -> NetIncome {
    let sentence = "Los valores son tan grandes que no se pueden sumar. Revise si sobran ceros.".to_owned();
    NetIncome { sentence, ..NetIncome::default() }
}
