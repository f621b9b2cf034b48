//! What every page carries on top and at the bottom.

use crate::engine::reference;
use crate::engine::values::Date;
use crate::engine::VERSION;
use crate::ui::doors::Door;
use crate::ui::kit::para;
use yew::prelude::*;

pub fn masthead(here: Door) -> Html {
    let entry = |door: Door| {
        html! { <li><a href={door.href()} aria-current={(door == here).then_some("page")}>{ door.words() }</a></li> }
    };
    html! {
        <>
            <a class="skip" href="#contenido">{ "Saltar al contenido" }</a>
            <header class="masthead">
                <a class="brand" href={Door::Start.href()}><img src="./icono.svg" alt="" width="28" height="28" />{ "Habilita" }</a>
                <nav aria-label="Secciones del sitio"><ul>{ for Door::ALL.into_iter().filter(|d| !matches!(d, Door::Start | Door::Sources)).map(entry) }</ul></nav>
            </header>
        </>
    }
}

pub fn footer() -> Html {
    html! {
        <footer class="footer">
            <p><strong>{ "Resultado orientativo, no vinculante." }</strong>{ " Quien decide es la entidad. Compare siempre con la invitación y sus adendas." }</p>
            { para("", "Nada de lo que escribe sale de este equipo: no se envía a ninguna parte y no hay que registrarse.") }
            <p class="fine">{ format!("Habilita {VERSION}. Tablas nacionales del {}. ", tables_date()) }<a href={Door::Sources.href()}>{ "Fuentes de las cifras" }</a></p>
        </footer>
    }
}

/// The day of the newest national table.
fn tables_date() -> String {
    let versions = reference::versions();
    let newest = versions.iter().filter_map(|(_, version)| Date::new(version.get(..10)?)).max();
    newest.map(|date| date.to_string()).unwrap_or_default()
}
