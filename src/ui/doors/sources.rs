//! «Fuentes»: every national figure with its norm, its source and how sure it is, from the engine's own tables.

use super::Door;
use crate::engine::reference;
use crate::engine::values::text::grouped;
use crate::engine::values::Date;
use serde_json::{Map, Value};
use yew::prelude::*;

/// Columns in reading order, with the words a person reads.
const COLUMNS: &[(&str, &str)] = &[
    ("year", "Año"),
    ("name", "Nombre"),
    ("title", "Qué es"),
    ("question", "Pregunta"),
    ("sector", "Sector"),
    ("size", "Tamaño"),
    ("rule", "Cuándo"),
    ("from", "Desde"),
    ("until", "Hasta"),
    ("least", "Mínimo"),
    ("percent", "Porcentaje"),
    ("months", "Meses"),
    ("offers", "Ofertas"),
    ("deviation", "Desviación"),
    ("budget_from", "Presupuesto desde"),
    ("menor", "Menor cuantía"),
    ("value", "Valor"),
    ("micro", "Micro hasta"),
    ("small", "Pequeña hasta"),
    ("medium", "Mediana hasta"),
    ("workers", "Trabajadores"),
    ("assets", "Activos"),
    ("variants", "Otras cifras que circulan"),
    ("norm", "Norma"),
    ("source", "Fuente"),
    ("status", "Qué tan segura"),
    ("note", "Nota"),
];

#[component]
pub fn Sources() -> Html {
    let tables = reference::all();
    let all = tables.as_object().cloned().unwrap_or_default();
    html! {
        <>
            <h1>{ "Fuentes" }</h1>
            <p class="lead">{ "Las cifras nacionales que usa Habilita, con su norma, de dónde se tomaron y qué tan seguras son. Lo que fija cada invitación está en su propia definición y va primero." }</p>
            <p>{ "«Confirmada»: leída en dos o más lugares independientes. «Una sola fuente»: leída en uno. «Sin verificar»: no se pudo leer en ninguno; téngala por duda, no por ley. Un año que no está en la tabla se trata como desconocido." }</p>
            { for all.iter().map(|(name, table)| section(name, table)) }
            <p><a href={Door::Showcase.href()}>{ "Muestrario de las piezas de este sitio" }</a></p>
        </>
    }
}

fn section(name: &str, table: &Value) -> Html {
    let text = |key: &str| table.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let list = |key: &str| table.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
    let gaps = list("gaps");
    html! {
        <section class="part" id={name.to_owned()} data-table={name.to_owned()}>
            <h2>{ text("title") }</h2>
            <p class="hint">{ format!("Unidad: {}. Versión {}.", text("unit"), text("version")) }</p>
            if !text("note").is_empty() { <p>{ text("note") }</p> }
            { rows(&list("entries")) }
            if !list("repealed").is_empty() {
                <h3>{ "Derogado, solo para reconocerlo" }</h3>
                <p>{ text("repealed_note") }</p>
                { rows(&list("repealed")) }
            }
            if !gaps.is_empty() {
                <h3>{ "Lo que no se sabe" }</h3>
                <ul>{ for gaps.iter().map(|gap| html! { <li>{ format!("{} a {}: {}", cell(gap, "from"), cell(gap, "until"), cell(gap, "note")) }</li> }) }</ul>
            }
        </section>
    }
}

fn rows(entries: &[Value]) -> Html {
    let present: Vec<_> = COLUMNS.iter().filter(|(key, _)| entries.iter().any(|entry| entry.get(key).is_some())).collect();
    let row = |entry: &Value| html! { <tr>{ for present.iter().map(|(key, _)| html! { <td>{ cell(entry, key) }</td> }) }</tr> };
    html! {
        <div class="wide-table" tabindex="0" role="region" aria-label="Tabla">
            <table>
                <thead><tr>{ for present.iter().map(|(_, words)| html! { <th scope="col">{ words }</th> }) }</tr></thead>
                <tbody>{ for entries.iter().map(row) }</tbody>
            </table>
        </div>
    }
}

fn cell(entry: &Value, key: &str) -> String {
    match (key, entry.get(key)) {
        (_, None) => String::new(),
        ("rule", Some(Value::Object(rule))) => holiday(rule),
        ("status", Some(Value::String(status))) => status_words(status).to_owned(),
        ("from" | "to", Some(Value::String(word))) if Date::new(word).is_none() => milestone(word),
        (_, Some(Value::Array(values))) => values.iter().filter_map(Value::as_str).map(plain).collect::<Vec<_>>().join("; "),
        (_, Some(Value::String(text))) => plain(text),
        (_, Some(other)) => other.to_string(),
    }
}

/// Figures grouped, dates the other way round, the rest as it is.
fn plain(text: &str) -> String {
    match Date::new(text) {
        Some(date) => date.to_string(),
        None if text.bytes().all(|b| b.is_ascii_digit() || b == b'.') => grouped(text),
        None => sector(text).to_owned(),
    }
}

fn sector(word: &str) -> &str {
    match word {
        "population" => "Poblacional",
        "sample" => "Muestral",
        "manufacturing" => "Manufactura",
        "services" => "Servicios",
        "commerce" => "Comercio",
        "micro" => "Micro",
        "small" => "Pequeña",
        "medium" => "Mediana",
        other => other,
    }
}

fn milestone(word: &str) -> String {
    let words = match word {
        "publication" => "Publicación",
        "observations" => "Observaciones",
        "mipyme_request" => "Solicitudes de Mipyme",
        "mipyme_notice" => "Aviso sobre Mipyme",
        "closing" => "Cierre",
        "report" => "Informe",
        "cure" => "Subsanación",
        other => other,
    };
    words.to_owned()
}

fn status_words(status: &str) -> &str {
    match status {
        "confirmed" => "Confirmada",
        "single_source" => "Una sola fuente",
        "unverified" => "Sin verificar",
        other => other,
    }
}

/// A rule of the calendar in words.
fn holiday(rule: &Map<String, Value>) -> String {
    let number = |inner: &Value, key: &str| inner.get(key).map(ToString::to_string).unwrap_or_default();
    let day = |inner: &Value| format!("{}/{}", number(inner, "day"), number(inner, "month"));
    let words = rule.iter().map(|(kind, inner)| match kind.as_str() {
        "fixed" => day(inner),
        "next_monday" => format!("{}, o el lunes siguiente", day(inner)),
        "before_easter" => format!("{} días antes del domingo de Pascua", number(inner, "days")),
        _ => format!("{} días después del domingo de Pascua", number(inner, "days")),
    });
    words.collect::<Vec<_>>().join("; ")
}
