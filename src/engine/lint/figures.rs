//! Figures: the stated SMMLV against the budget, printed wages against the national ones, thresholds, ceilings, codes.

use super::Remark;
use crate::engine::process::{ExperienceRuleKind, MilestoneKind, Process, Threshold};
use crate::engine::reference::{mipyme_threshold, smmlv};
use crate::engine::values::{text, Smmlv};

pub fn remarks(process: &Process) -> Vec<Remark> {
    let mut found = Vec::new();
    found.extend(stated_smmlv(process));
    found.extend(printed_wages(process));
    found.extend(mipyme(process));
    found.extend(prices(process));
    found.extend(empty(process));
    found.extend(percentages(process));
    for (index, code) in process.unspsc.iter().enumerate().filter(|(_, code)| !unspsc(code.as_str())) {
        found.push(Remark::doubt(format!("/unspsc/{index}"), format!("El código UNSPSC {code} no tiene 8 dígitos.")));
    }
    found
}

fn unspsc(code: &str) -> bool {
    code.len() == 8 && code.bytes().all(|b| b.is_ascii_digit())
}

/// 6.285.900 ÷ 1.423.500 is 4,4158… where an invitation prints 4.42.
fn stated_smmlv(process: &Process) -> Option<Remark> {
    let (stated, year) = process.budget.smmlv.zip(process.budget.smmlv_year)?;
    let wage = smmlv(i32::from(year.get()))?;
    let exact = Smmlv::of(process.budget.amount, wage)?;
    let printed = Smmlv::from_decimal(stated.get());
    (exact != printed).then(|| {
        let message = format!(
            "Se imprimen {} SMMLV y el presupuesto de {} entre el SMMLV de {} ({wage}) da {}.",
            text::grouped(&stated.plain()),
            process.budget.amount,
            year.get(),
            exact.read_4()
        );
        Remark::contradiction("/budget/smmlv", message)
    })
}

fn printed_wages(process: &Process) -> Vec<Remark> {
    let Some(table) = &process.experience.wages else { return Vec::new() };
    let mut found = Vec::new();
    for (index, wage) in table.wages.iter().enumerate() {
        let year = i32::from(wage.year.get());
        if let Some(national) = smmlv(year).filter(|national| *national != wage.value) {
            let message = format!("El SMMLV de {year} se imprime como {} y el nacional es {national}.", wage.value);
            found.push(Remark::contradiction(format!("/experience/wages/wages/{index}/value"), message));
        }
    }
    let closing = process.milestone(MilestoneKind::Closing).map(|row| row.date.year());
    if let Some(year) = closing.filter(|year| !table.wages.iter().any(|wage| i32::from(wage.year.get()) == *year)) {
        let message = format!("La tabla de SMMLV no trae {year}, el año del cierre, aunque puede haber contratos terminados ese año.");
        found.push(Remark::contradiction("/experience/wages", message));
    }
    found
}

fn mipyme(process: &Process) -> Vec<Remark> {
    let Some(section) = &process.mipyme else { return Vec::new() };
    let Some(closing) = process.milestone(MilestoneKind::Closing) else { return Vec::new() };
    let national = mipyme_threshold(closing.date).map(|entry| entry.value);
    let mut found = Vec::new();
    if let Some((printed, national)) = section.threshold.zip(national).filter(|(printed, national)| printed != national) {
        found.push(Remark::contradiction(
            "/mipyme/threshold",
            format!("El umbral se imprime como {printed} y el del bienio es {national}."),
        ));
    }
    if let Some(threshold) = section.threshold.or(national).filter(|threshold| process.budget.amount >= *threshold) {
        let message = format!(
            "El presupuesto de {} no es menor que el umbral de {threshold}: el proceso no se puede limitar a Mipyme.",
            process.budget.amount
        );
        found.push(Remark::contradiction("/mipyme", message));
    }
    found
}

fn prices(process: &Process) -> Vec<Remark> {
    let items = &process.price.items;
    let mut found = Vec::new();
    let count = |missing: usize, path: &str, what: &str| {
        (missing > 0).then(|| Remark::doubt(path, format!("{missing} de {} ítems {what}.", items.len())))
    };
    found.extend(count(
        items.iter().filter(|i| i.ceiling.is_none()).count(),
        "/price/items",
        "no tienen precio tope impreso: lo escribe quien oferta",
    ));
    found.extend(count(items.iter().filter(|i| i.quantity.is_none()).count(), "/price/items", "no tienen cantidad impresa"));
    found.extend(count(items.iter().filter(|i| i.inferred.is_some()).count(), "/price/items", "se dedujeron de otra parte del documento"));
    found
}

/// A part without rules judges nothing.
fn empty(process: &Process) -> Vec<Remark> {
    let parts = [
        (process.requirements.is_empty(), "/requirements", "La definición no pide ningún documento."),
        (process.experience.rules.is_empty(), "/experience/rules", "La definición no pide experiencia."),
        (process.price.items.is_empty(), "/price/items", "La definición no tiene ítems de precio."),
        (process.price.rules.is_empty(), "/price/rules", "La definición no tiene reglas de precio."),
    ];
    parts.into_iter().filter(|(empty, _, _)| *empty).map(|(_, path, message)| Remark::doubt(path, message)).collect()
}

/// Shares of the budget that are not the whole of it, to be looked at once more.
fn percentages(process: &Process) -> Vec<Remark> {
    let mut found = Vec::new();
    for (index, rule) in process.experience.rules.iter().enumerate() {
        let ExperienceRuleKind::TotalSmmlv(total) = &rule.rule else { continue };
        for threshold in total.at_least.values(&[]) {
            let Threshold::Budget(share) = threshold else { continue };
            if share.percent.get() != rust_decimal::Decimal::ONE_HUNDRED {
                let message =
                    format!("Se pide el {} % del presupuesto, no el 100 %. Confirme la cifra.", text::grouped(&share.percent.plain()));
                found.push(Remark::doubt(format!("/experience/rules/{index}/rule/total_smmlv/at_least"), message));
            }
        }
    }
    found
}
