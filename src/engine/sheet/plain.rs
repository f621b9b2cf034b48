//! Cells that are no figure and no date: texts, the currency, where a contract stands.

use super::column::shifted;
use super::figure::Figure;
use super::role::{words, Role};
use crate::engine::values::text::grouped;
use crate::engine::values::{parse_vat, Vat};

pub fn is_text(role: Role) -> bool {
    matches!(role, Role::Object | Role::Client | Role::Rup | Role::Codes | Role::Item | Role::Norm | Role::Extra(_))
}

/// A field has one line.
pub fn one_line(cell: &str) -> String {
    cell.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// «No aplica», as people write it in a cell.
pub fn is_none(cell: &str) -> bool {
    matches!(words(cell).join("").as_str(), "na" | "noaplica" | "ninguna" | "ninguno" | "sd" | "nohay" | "sinadicion" | "sinadiciones")
}

/// # Errors
/// A formula, or the error of one.
pub fn text(cell: &str) -> Result<String, String> {
    if cell.starts_with('=') {
        return Err("es una fórmula. Copie en su hoja el resultado, no la fórmula.".to_owned());
    }
    let error = ["#¡", "#¿", "#N/", "#REF", "#VAL", "#DIV", "#NAME", "#NUM", "#NULL", "##"].iter().any(|start| cell.starts_with(start));
    if error {
        return Err("es un error de la hoja de cálculo. Corríjalo allá o escriba el dato.".to_owned());
    }
    Ok(one_line(cell))
}

/// # Errors
/// It names no currency.
pub fn currency(cell: &str) -> Result<String, String> {
    let said = words(cell);
    let first = said.first().map_or("", String::as_str);
    if cell == "$" || ["peso", "cop", "col"].iter().any(|start| first.starts_with(start)) {
        return Ok("COP".to_owned());
    }
    if ["dolar", "us", "usd"].iter().any(|start| first.starts_with(start)) {
        return Ok("USD".to_owned());
    }
    if cell == "€" || first.starts_with("eur") {
        return Ok("EUR".to_owned());
    }
    if said.len() == 1 && first.len() == 3 && first.bytes().all(|b| b.is_ascii_lowercase()) {
        return Ok(first.to_ascii_uppercase());
    }
    Err("no es una moneda. Escriba COP, USD o EUR.".to_owned())
}

/// A rate of VAT, or that there is none. Spreadsheets keep 19 % as 0,19, and no rate is less than one.
///
/// # Errors
/// It is none.
pub fn rate(cell: &str) -> Result<String, String> {
    let figure = Figure::read(cell).ok().filter(|figure| !figure.percent).map(|figure| figure.plain_small());
    let text = figure.filter(|plain| plain.starts_with("0.")).map_or_else(|| cell.to_owned(), |plain| grouped(&shifted(&plain, 2)));
    match parse_vat(&text) {
        Some(Vat::Rate(rate)) => Ok(grouped(&rate.plain())),
        Some(Vat::Exempt) => Ok("exento".to_owned()),
        Some(Vat::Excluded) => Ok("excluido".to_owned()),
        None => Err("no es un IVA. Escriba 19, 5, 0, exento o excluido.".to_owned()),
    }
}

/// «en ejecución», «terminado» or «liquidado», from what a cell says under its title.
///
/// # Errors
/// It says none of them.
pub fn state(cell: &str, title: &str) -> Result<String, String> {
    let (said, title) = (words(cell), words(title));
    let any = |words: &[String], starts: &[&str]| words.iter().any(|word| starts.iter().any(|start| word.starts_with(start)));
    let yes = matches!(said.join(" ").as_str(), "si" | "s" | "x");
    let no = matches!(said.join(" ").as_str(), "no" | "n");
    let state = if yes || no {
        match () {
            () if any(&title, &["ejecucion"]) => Some(if yes { "en ejecución" } else { "terminado" }),
            () if any(&title, &["liquid"]) => Some(if yes { "liquidado" } else { "terminado" }),
            () if any(&title, &["termin"]) => Some(if yes { "terminado" } else { "en ejecución" }),
            () => None,
        }
    } else if any(&said, &["ejecucion", "curso", "vigente", "activo"]) {
        Some("en ejecución")
    } else if any(&said, &["liquid"]) {
        Some("liquidado")
    } else if any(&said, &["termin", "finaliz", "ejecutad", "cerrad", "cumplid", "entregad", "culmin"]) {
        Some("terminado")
    } else {
        None
    };
    state.map(str::to_owned).ok_or_else(|| "no dice si está en ejecución, terminado o liquidado.".to_owned())
}
