//! The start: what it does, for whom, that nothing leaves the machine, and the invitations at once.

use super::Door;
use crate::ui::components::invitations;
use yew::prelude::*;

#[component]
pub fn Start() -> Html {
    let way = |door: Door, title: &'static str, text: &'static str| {
        html! { <li><a href={door.href()}><strong>{ title }</strong><span>{ text }</span></a></li> }
    };
    html! {
        <>
            <h1>{ "Revise su oferta antes de presentarla en SECOP II" }</h1>
            <p class="lead">
                { "Para quien se presenta a una mínima cuantía: compara documentos, experiencia, precios y desempate con la invitación, y le dice qué falla, en qué numeral, por cuánto y cómo arreglarlo." }
            </p>
            <p class="privacy">{ "Funciona en su navegador: " }<strong>{ "nada de lo que escribe sale de este equipo" }</strong>{ ". No hay que registrarse." }</p>
            <h2>{ "Pruébelo con una invitación real" }</h2>
            { invitations(&Door::Check.href()) }
            <h2>{ "O escoja por dónde entrar" }</h2>
            <ul class="ways">
                { way(Door::Check, "Revisar una oferta", "Elija la invitación o abra el archivo de otra.") }
                { way(Door::Calculator, "Sumar experiencia en SMMLV", "La calculadora sola, sin escoger una invitación: por año, y según cómo se redondee.") }
                { way(Door::Entities, "Publicar en mi sitio", "Para la entidad que quiere ofrecer el revisor de su invitación en su página: copiar y pegar.") }
            </ul>
            <h2>{ "Qué revisa" }</h2>
            <p>{ "En mínima cuantía gana el precio más bajo, pero muchas ofertas baratas se caen por un certificado vencido, un contrato que no cuenta o un ítem un peso por encima del tope." }</p>
            <ul>
                <li>{ "Documentos habilitantes: los que pide esa invitación a quien se presenta como usted, y desde qué fecha sirve cada uno." }</li>
                <li>{ "Experiencia: cada contrato en salarios mínimos (SMMLV) del año en que terminó, sumado sin redondear." }</li>
                <li>{ "Precios: cada ítem contra su tope y el total contra el presupuesto." }</li>
                <li>{ "Desempate: qué pruebas deben ir con la oferta, porque después no se pueden agregar." }</li>
            </ul>
            <h2>{ "Qué no hace" }</h2>
            <p>{ "No reemplaza la lectura de la invitación ni decide nada: la decisión es de la entidad. Lo que no se sabe queda «por confirmar» y lo que una máquina no puede juzgar, «requiere revisión»." }</p>
        </>
    }
}
