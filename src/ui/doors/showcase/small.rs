//! The parts that know nothing of tenders: icons, badges, notices, fields, questions, buttons, tables.

use super::{piece, state, wide};
use crate::ui::kit::{self, badge, icon, notice, radios, Field, Glyph, Radio, Tone};
use yew::prelude::*;

pub fn pieces() -> Vec<Html> {
    vec![
        piece("kit/icon", "Dibujos", Glyph::ALL.into_iter().map(|glyph| state(drawn(glyph), icon(glyph))).collect()),
        piece("kit/badge", "Etiqueta", vec![state("Con dibujo y palabra", badge(Glyph::Info, "Etiqueta", "no_aplica"))]),
        piece("kit/notice", "Aviso", Tone::ALL.into_iter().map(told).collect()),
        piece("kit/field", "Campo", fields()),
        piece("kit/radios", "Pregunta de pocas respuestas", questions()),
        piece("styles/buttons", "Botones", buttons()),
        piece("styles/tables", "Tablas", vec![wide("Ancha, con su propia barra", table())]),
        piece("styles/details", "Lo que se abre", vec![state("Cerrado", details(false)), state("Abierto", details(true))]),
    ]
}

fn drawn(glyph: Glyph) -> &'static str {
    match glyph {
        Glyph::Check => "Bien",
        Glyph::Cross => "Mal",
        Glyph::Question => "Pregunta",
        Glyph::Eye => "Mirar",
        Glyph::Dash => "Nada",
        Glyph::Info => "Informa",
        Glyph::Warning => "Advierte",
        Glyph::Up => "Subir",
        Glyph::Down => "Bajar",
        Glyph::Copy => "Duplicar",
    }
}

fn told(tone: Tone) -> Html {
    let words = match tone {
        Tone::Info => "Informa",
        Tone::Warning => "Advierte",
        Tone::Error => "Falla",
    };
    state(
        words,
        notice(
            tone,
            kit::component(
                html! { <><p>{ "Qué pasa y qué puede hacer usted." }</p><p><button type="button" class="small">{ "Hacerlo" }</button></p></> },
            ),
        ),
    )
}

fn fields() -> Vec<Html> {
    let label = || kit::words("Nombre del contrato");
    let onchange = Callback::noop();
    vec![
        state("Vacío", Field::new("m-vacio", label(), "", onchange.clone()).view()),
        state("Lleno", Field::new("m-lleno", label(), "Suministro de papelería", onchange.clone()).view()),
        state("Con ayuda", Field::new("m-ayuda", label(), "", onchange.clone()).hint("Como aparece en el certificado").view()),
        state(
            "Con ayuda y falla",
            Field::new("m-falla", label(), "?", onchange.clone())
                .hint("Como aparece en el certificado")
                .fault(Some(kit::words("No se entiende.")))
                .view(),
        ),
        state("De cifras", Field::new("m-cifras", kit::words("Valor en pesos"), "6.285.900", onchange.clone()).figures().view()),
        state(
            "De varias líneas",
            Field::new("m-lineas", kit::words("Nombres, uno por línea"), "Ñandú S.A.S.\nÁlvarez y Cía.", onchange).lines(4).view(),
        ),
    ]
}

fn questions() -> Vec<Html> {
    const OPTIONS: &[Radio] = &[Radio { value: "a", words: "La primera" }, Radio { value: "b", words: "La segunda" }];
    let one = |name: &'static str, chosen| radios(name.to_owned(), kit::words("¿Cuál de las dos?"), OPTIONS, chosen, &Callback::noop());
    vec![
        state("Sin responder", one("m-ninguna", None)),
        state("La primera", one("m-primera", Some("a"))),
        state("La segunda", one("m-segunda", Some("b"))),
    ]
}

fn buttons() -> Vec<Html> {
    let button =
        |class: &'static str, disabled: bool| html! { <button type="button" {class} {disabled}>{ "Agregar un contrato" }</button> };
    vec![
        state("Principal", button("", false)),
        state("Discreto", button("quiet", false)),
        state("Pequeño", button("small", false)),
        state("Apagado", button("", true)),
        state("Discreto y apagado", button("quiet", true)),
        state("Enlace como botón", html! { <a class="button" href="#contenido">{ "Empezar" }</a> }),
    ]
}

fn table() -> Html {
    html! {
        <div class="wide-table" tabindex="0" role="region" aria-label="Tabla de muestra">
            <table>
                <thead><tr><th scope="col">{ "Año" }</th><th scope="col">{ "Qué es" }</th><th scope="col" class="figures">{ "Valor" }</th></tr></thead>
                <tbody>
                    <tr><td>{ "2025" }</td><td>{ "Una fila" }</td><td class="figures">{ "1.423.500" }</td></tr>
                    <tr class="passed"><td>{ "2024" }</td><td>{ "Una fila que ya pasó" }</td><td class="figures">{ "1.300.000" }</td></tr>
                </tbody>
            </table>
        </div>
    }
}

fn details(open: bool) -> Html {
    html! { <details class="rule" {open}><summary>{ "Causas de rechazo (1)" }</summary><ul><li>{ "Una causa" }<span class="clause">{ " num. 1.2" }</span></li></ul></details> }
}
