//! For entities: announced, not there yet.

use super::Door;
use yew::prelude::*;

#[component]
pub fn Entities() -> Html {
    html! {
        <>
            <h1>{ "Para entidades" }</h1>
            <p class="lead">{ "Pronto: aquí encontrará cómo poner en el sitio de su entidad el revisor de una invitación, copiando y pegando." }</p>
            <p>{ "La invitación se describe en un archivo de datos; el que ya existe se puede probar en la revisión de ofertas." }</p>
            <p><a class="button" href={Door::Check.href()}>{ "Ver la revisión" }</a></p>
        </>
    }
}
