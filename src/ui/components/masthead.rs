//! What every page carries on top and at the bottom.

use crate::engine::reference;
use crate::engine::values::Date;
use crate::engine::VERSION;
use crate::ui::doors::Door;
use crate::ui::kit::{anchor, el, para, several, El};

pub fn masthead(here: Door) -> El {
    let entry =
        |door: Door| el("li").with(anchor("", door.href(), door.words()).maybe_attr("aria-current", (door == here).then_some("page")));
    let skip = anchor("skip", "#contenido".to_owned(), "Saltar al contenido");
    let logo = el("img").attr("src", "./icono.svg").attr("alt", "").attr("width", "28").attr("height", "28");
    let brand = el("a").attr("href", Door::Start.href()).class("brand").with(logo).words("Habilita");
    let doors = Door::ALL.into_iter().filter(|d| !matches!(d, Door::Start | Door::Sources)).map(entry);
    let doors = el("nav").attr("aria-label", "Secciones del sitio").with(el("ul").each(doors));
    several().with(skip).with(el("header").class("masthead").with(brand).with(doors))
}

pub fn footer() -> El {
    let warning = el("p").with(el("strong").words("Resultado orientativo, no vinculante."));
    let warning = warning.words(" Quien decide es la entidad. Compare siempre con la invitación y sus adendas.");
    let version = el("p").class("fine").words(format!("Habilita {VERSION}. Tablas nacionales del {}. ", tables_date()));
    let version = version.with(anchor("", Door::Sources.href(), "Fuentes de las cifras"));
    let private = para("", "Nada de lo que escribe sale de este equipo: no se envía a ninguna parte y no hay que registrarse.");
    el("footer").class("footer").with(warning).with(private).with(version)
}

/// The day of the newest national table.
fn tables_date() -> String {
    let versions = reference::versions();
    let newest = versions.iter().filter_map(|(_, version)| Date::new(version.get(..10)?)).max();
    newest.map(|date| date.to_string()).unwrap_or_default()
}
