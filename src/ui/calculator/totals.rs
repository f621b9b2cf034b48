//! What the contracts add up to: in all, by year, and under each way to round; and how it was done.

use super::added::{read, Added};
use super::options::rounding_words;
use crate::engine::reference::{smmlv_entry, smmlv_table, Status};
use crate::engine::values::{Rounding, Smmlv};
use crate::ui::doors::Door;
use crate::ui::kit::{anchor, el, para, several, El};
use crate::ui::words::counted;

/// A table with these headings; the first column is of words, the others of figures.
fn table<const N: usize>(id: &'static str, title: &'static str, heads: [&'static str; N], rows: impl IntoIterator<Item = El>) -> El {
    let heads = heads
        .into_iter()
        .enumerate()
        .map(|(place, words)| el("th").attr("scope", "col").class(if place == 0 { "" } else { "figures" }).words(words));
    let table = el("table").attr("aria-labelledby", id).class("sums").with(el("thead").with(el("tr").each(heads)));
    let heading = el("h3").attr("id", id).words(title);
    el("section").class("part").with(heading).with(table.with(el("tbody").each(rows)))
}

fn row<const N: usize>(name: El, class: &'static str, figures: [String; N]) -> El {
    let figures = figures.into_iter().map(|figure| el("td").class("figures").words(figure));
    el("tr").class(class).with(el("th").attr("scope", "row").with(name)).each(figures)
}

/// The sums of the contracts.
pub fn totals(added: &Added) -> El {
    let (sums, rounding) = (&added.sums, added.options.rounding);
    let counting = sums.lines.iter().filter(|line| line.is_ok()).count();
    let total = read(&sums.total(rounding), rounding);
    let said = el("p").attr("id", "total").attr("role", "status").class("overall-words");
    let said = said.with(el("strong").words(format!("{total} SMMLV"))).words(format!(" en {}", counted(counting, "contrato", "contratos")));
    let left: Vec<String> = added.left_out().iter().map(ToString::to_string).collect();
    let left = (!left.is_empty()).then(|| {
        let words = if left.len() == 1 { "No se suma el contrato" } else { "No se suman los contratos" };
        para("", format!("{words} {}: su fila dice por qué.", left.join(", ")))
    });
    let part = several().with(el("h2").words("Lo que suman")).with(said).maybe(left);
    if counting == 0 {
        return part;
    }
    part.with(years(added)).with(roundings(added))
}

fn years(added: &Added) -> El {
    let (sums, rounding) = (&added.sums, added.options.rounding);
    let year = |(year, sum): (&i32, &crate::engine::YearSum)| {
        let doubt = match smmlv_entry(*year).map(|entry| entry.status) {
            Some(Status::SingleSource) => " (una sola fuente)",
            Some(Status::Unverified) => " (sin verificar)",
            _ => "",
        };
        let wage = el("span").class("hint").words(format!("SMMLV {}{doubt}", sum.wage.to_string().replace(' ', "\u{a0}")));
        row(several().words(year.to_string()).with(wage), "", [sum.contracts.to_string(), read(&sum.total, rounding)])
    };
    let contracts = sums.years.iter().fold(0_usize, |count, (_, sum)| count.saturating_add(sum.contracts)).to_string();
    let all = row(several().words("En total"), "whole", [contracts, read(&sums.total(rounding), rounding)]);
    let rows = sums.years.iter().map(year).chain([all]);
    table("por-anio", "Por año", ["Año", "Contratos", "Suman, en SMMLV"], rows)
}

fn roundings(added: &Added) -> El {
    let (sums, chosen) = (&added.sums, added.options.rounding);
    let rows = Rounding::ALL.iter().map(|rounding| {
        let name = several().words(rounding_words(*rounding));
        let (name, class) = if *rounding == chosen { (name.words(" · la que escogió"), "whole") } else { (name, "") };
        row(name, class, [read(&sums.total(*rounding), *rounding), off(&sums.off(*rounding))])
    });
    let heads = ["Redondeo de cada contrato", "Total, en SMMLV", "Diferencia"];
    table("por-redondeo", "Según cómo se redondee", heads, rows).with(para("hint", "La diferencia es con el total sin redondear."))
}

/// `+0,0073`, `−0,0227`; nothing where there is none.
fn off(difference: &Smmlv) -> String {
    let read = difference.read_4();
    match read.strip_prefix('-') {
        _ if *difference == Smmlv::zero() => "0".to_owned(),
        Some(less) => format!("−{less}"),
        None => format!("+{read}"),
    }
}

/// How the figures were found, and where the wages come from.
pub fn method(added: &Added) -> El {
    let options = added.options;
    let rounded = match options.rounding {
        Rounding::Exact => "No se redondea nada antes de sumar; las cifras se muestran con cuatro decimales.",
        Rounding::HalfUp2 => "Cada contrato se redondea a dos decimales y después se suma.",
        Rounding::Truncate2 => "A cada contrato se le cortan los decimales después del segundo, como hacen las Cámaras de Comercio en el RUP, y después se suma.",
        Rounding::Unit => "Cada contrato se redondea a la unidad y después se suma.",
    };
    let each = format!("De cada contrato: (valor + adiciones) × su parte ÷ SMMLV del {}. {rounded}", options.year_words());
    let version = smmlv_table().map(|table| table.version.to_string()).unwrap_or_default();
    let source = el("p").words(format!("El SMMLV de cada año es el de la tabla de Habilita, versión {version}. "));
    let source = source.with(anchor("", format!("{}#smmlv", Door::Sources.href()), "Ver la tabla y sus fuentes"));
    let left = "No se suman los contratos en ejecución ni los que les falta un dato. Otra moneda se pasa a dólares, y los dólares a pesos con la TRM que usted escriba.";
    let part = el("section").class("part").with(el("h2").words("Cómo se hace la cuenta"));
    part.with(para("", each)).with(para("", left)).with(source)
}
