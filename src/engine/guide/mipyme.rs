//! Whether the call may be limited to Mipyme, who may ask for it, until when, with which papers and which words; and what size the firm is.
//!
//! Legal basis: Ley 1150/2007 art. 12, Ley 2069/2020 art. 34 and Decreto 1082/2015 arts. 2.2.1.2.4.2.2 and .4 (Decreto 1860/2021 art. 5); the size by
//! Decreto 957/2019: ordinary income of a year in UVT of that year, by the sector that earned most (that rule is not confirmed, and it is said).
//! Unknown: a year without UVT, a day without threshold, an income or a date that nobody said.

use crate::engine::bidder::BidderKind;
use crate::engine::firm::{Answer, Firm, Income};
use crate::engine::process::{MilestoneKind, Mipyme, Process};
use crate::engine::reference::{mipyme_size_limits, mipyme_sizes, mipyme_threshold, uvt, Sector, SizeLimits};
use crate::engine::report::{Deadline, MipymeGuide, SizeFound, State, Step, Term};
use crate::engine::values::text::grouped;
use crate::engine::values::{Amount, Date, Moment, Pesos};

/// Nothing where the invitation says nothing of it.
pub fn mipyme(process: &Process, firm: &Firm, as_of: Moment) -> Option<MipymeGuide> {
    let rule = process.mipyme.as_ref()?;
    let published = process.milestone(MilestoneKind::Publication).map(|row| row.date);
    let until = process.milestone(MilestoneKind::MipymeRequest).or_else(|| process.milestone(MilestoneKind::Observations));
    let until = until.map(|row| Deadline { date: row.date, hour: row.hour });
    let (may_be_limited, value) = value(process, rule);
    let (old_enough, age) = age(rule, firm, until);
    let mut lines = vec![
        Term::new("Si se puede limitar", value),
        Term::new("Cuántas solicitudes", format!("al menos {} de Mipyme colombianas.", rule.requests.get())),
    ];
    lines.extend(until.map(|until| {
        let passed = if until.passed(as_of) { "; ese plazo ya pasó." } else { "" };
        Term::new("Hasta cuándo se pide", format!("hasta el {until}{passed}"))
    }));
    lines.push(Term::new("Quién puede pedirla", age));
    lines.push(Term::new("Con qué papeles", papers(rule, firm.kind, published)));
    lines.extend((!rule.limited.is_empty()).then(|| {
        let changes: Vec<String> = rule.limited.iter().map(ToString::to_string).collect();
        Term::new("Qué cambia si se limita", changes.join(" "))
    }));
    lines.push(Term::new("Más", rule.help.to_string()));
    let table = mipyme_sizes().filter(|_| rule.repealed == Some(Answer::Yes));
    let repealed = table.map(|table| {
        let rows = table
            .repealed
            .iter()
            .map(|row| format!("{}: {} trabajadores; activos: {}.", size_words(row.size.as_str()), row.workers, row.assets));
        [table.repealed_note.to_string()].into_iter().chain(rows).collect()
    });
    Some(MipymeGuide {
        may_be_limited,
        old_enough,
        lines,
        size: size(firm.income.as_ref(), published),
        repealed: repealed.unwrap_or_default(),
        message: message(process, rule, firm),
    })
}

fn value(process: &Process, rule: &Mipyme) -> (State, String) {
    let budget = process.budget.amount;
    let closing = process.milestone(MilestoneKind::Closing).map(|row| row.date);
    let national = closing.and_then(mipyme_threshold);
    let (threshold, source) = match (rule.threshold, national) {
        (Some(printed), _) => (printed, "impreso en la invitación".to_owned()),
        (None, Some(entry)) => (entry.value, format!("{}{}", entry.norm, entry.status.caution())),
        (None, None) => return (State::PorConfirmar, "no se conoce el tope en pesos de esa fecha.".to_owned()),
    };
    if budget < threshold {
        (State::Cumple, format!("sí: el presupuesto ({budget}) es menor que el tope de {threshold}, {source}."))
    } else {
        (State::NoCumple, format!("no: el presupuesto ({budget}) no es menor que el tope de {threshold}, {source}."))
    }
}

fn age(rule: &Mipyme, firm: &Firm, until: Option<Deadline>) -> (State, String) {
    let years = rule.years.get();
    let asked =
        format!("Mipyme con {years} {} o más de existencia, cuyo objeto le permita el contrato", if years == 1 { "año" } else { "años" });
    let of_age = firm.constituted.and_then(|day| day.months_after(years.saturating_mul(12)));
    match (of_age, firm.constituted, until) {
        (Some(of_age), Some(day), Some(until)) if of_age <= until.date => {
            (State::Cumple, format!("{asked}. Usted existe desde el {day}: le alcanza."))
        }
        (Some(of_age), Some(day), Some(_)) => {
            (State::NoCumple, format!("{asked}. Usted existe desde el {day} y lo cumpliría el {of_age}: no le alcanza para pedirla."))
        }
        _ => (State::PorConfirmar, format!("{asked}.")),
    }
}

fn papers(rule: &Mipyme, kind: Option<BidderKind>, published: Option<Date>) -> String {
    let natural = "certificación firmada por usted y por un contador público, con el registro mercantil";
    let legal =
        "certificación del representante legal y del contador, o del revisor fiscal si debe tenerlo, con el certificado de existencia";
    let certified = match kind {
        None => format!("si es persona natural, {natural}; si es empresa, {legal}"),
        Some(kind) if kind.is_natural() => natural.to_owned(),
        Some(kind) if kind.is_plural() => {
            "cada integrante, por separado, la certificación de su tamaño y su registro o certificado".to_owned()
        }
        Some(_) => legal.to_owned(),
    };
    let days = rule.max_age_days.get();
    let oldest = published.and_then(|day| day.days_before(days)).map(|day| format!(": desde el {day}")).unwrap_or_default();
    format!("{certified}; también sirve el RUP vigente y en firme. El registro, el certificado o el RUP, con máximo {days} días calendario al empezar el plazo para pedirla{oldest}.")
}

fn message(process: &Process, rule: &Mipyme, firm: &Firm) -> String {
    let formula =
        rule.formula.as_ref().map_or_else(|| "limitar a Mipyme este proceso de selección".to_owned(), |formula| format!("«{formula}»"));
    let (who, with) = match firm.kind.map(BidderKind::is_natural) {
        Some(true) => ("persona natural", "la certificación firmada por mí y por contador público, y mi registro mercantil"),
        Some(false) => {
            ("representante legal", "la certificación de tamaño empresarial y el certificado de existencia y representación legal")
        }
        None => (
            "____________ (persona natural o representante legal)",
            "la certificación de tamaño empresarial y ____________ (registro mercantil o certificado de existencia)",
        ),
    };
    format!(
        "Señores {}. Asunto: proceso {}. Como {who}, solicito de manera expresa {formula}. Declaro que cumplo el tamaño de Mipyme y el tiempo mínimo de existencia. Adjunto {with}. Firma: ____________",
        process.entity.name, process.reference
    )
}

/// A size, and how it was reached.
type Fit = (&'static str, Vec<Step>);

/// The size, by the sector that earned most. An income left out is none.
pub fn size(income: Option<&Income>, day: Option<Date>) -> SizeFound {
    let unknown = |sentence: &str| SizeFound { size: None, sentence: sentence.to_owned(), steps: Vec::new() };
    let Some(income) = income else { return unknown("Escriba sus ingresos de un año para saber su tamaño.") };
    let sectors = [
        (Sector::Manufacturing, "manufactura", income.manufacturing),
        (Sector::Services, "servicios", income.services),
        (Sector::Commerce, "comercio", income.commerce),
    ];
    let greatest = sectors.iter().filter_map(|(_, _, value)| *value).max();
    let (Some(greatest), Some(year)) = (greatest, income.year) else {
        return unknown("Falta decir el año de los ingresos y cuánto fueron.");
    };
    let total = sectors.iter().filter_map(|(_, _, value)| *value).try_fold(Pesos::ZERO, Pesos::plus);
    let (Some(total), Some(uvt)) = (total, uvt(i32::from(year.get()))) else {
        return unknown(&format!("No hay UVT de {} en la tabla: no se puede saber el tamaño.", year.get()));
    };
    let leading = sectors.iter().filter(|(_, _, value)| *value == Some(greatest));
    let found: Vec<(&str, Option<Fit>)> = leading
        .map(|(sector, words, _)| {
            (*words, day.and_then(|day| mipyme_size_limits(*sector, day)).and_then(|limits| within(total, uvt, limits)))
        })
        .collect();
    let sizes: Vec<&'static str> = found.iter().filter_map(|(_, found)| found.as_ref().map(|(size, _)| *size)).collect();
    let Some((words, Some((size, steps)))) = found.first() else { return unknown("No se conocen los topes de tamaño de esa fecha.") };
    let mut lines = vec![
        Step::new("Ingresos del año", "manufactura + servicios + comercio", total.to_string()),
        Step::new("UVT", year.get().to_string(), uvt.to_string()),
    ];
    lines.extend(steps.iter().cloned());
    if sizes.iter().any(|other| other != size) {
        return SizeFound { steps: lines, ..unknown("Dos sectores ganaron lo mismo y dan tamaños distintos: pregunte a su contador.") };
    }
    let sentence = format!(
        "Con ingresos de {total} en {}, y {words} como el sector que más ganó, es {}. Cuando hay varios sectores, que valga el mayor está por confirmar.",
        year.get(),
        size_words(size)
    );
    SizeFound { size: Some(size), sentence, steps: lines }
}

/// The first size whose limit the income does not pass.
fn within(total: Pesos, uvt: Pesos, limits: &SizeLimits) -> Option<Fit> {
    let tops: [(&'static str, Amount); 3] = [("micro", limits.micro), ("small", limits.small), ("medium", limits.medium)];
    let mut steps = Vec::new();
    let mut found = None;
    for (size, top) in tops {
        let pesos = uvt.times(top.get())?;
        steps.push(Step::new(format!("Tope de {}", size_words(size)), format!("{} UVT × {uvt}", grouped(&top.plain())), pesos.to_string()));
        found = found.or((total <= pesos).then_some(size));
    }
    Some((found.unwrap_or("large"), steps))
}

fn size_words(size: &str) -> &'static str {
    match size {
        "micro" => "microempresa",
        "small" => "pequeña empresa",
        "medium" => "mediana empresa",
        _ => "gran empresa, que no es Mipyme",
    }
}
