//! The calculator: announced, not there yet.

use super::Door;
use yew::prelude::*;

#[component]
pub fn Calculator() -> Html {
    html! {
        <>
            <h1>{ "Calculadora de experiencia" }</h1>
            <p class="lead">{ "Pronto: aquí podrá sumar sus contratos en SMMLV sin escoger un proceso." }</p>
            <p>{ "Mientras tanto, la revisión de una oferta ya convierte y suma los contratos de esa invitación." }</p>
            <p><a class="button" href={Door::Check.href()}>{ "Revisar una oferta" }</a></p>
        </>
    }
}
