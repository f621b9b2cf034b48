//! The start: what it does, for whom, and the three ways in.

use super::Door;
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
                { "En mínima cuantía gana el precio más bajo, pero muchas ofertas baratas se caen por un certificado vencido, un contrato que no cuenta o un ítem un peso por encima del tope. Habilita se lo dice la noche anterior: el numeral, la cifra y cómo arreglarlo." }
            </p>
            <p class="privacy">{ "Funciona en su navegador: nada de lo que escribe sale de este equipo." }</p>
            <ul class="ways">
                { way(Door::Check, "Revisar una oferta", "Documentos, experiencia, precios y desempate de una invitación.") }
                { way(Door::Calculator, "Sumar experiencia en SMMLV", "Pronto: la calculadora sola, sin un proceso.") }
                { way(Door::Entities, "Publicar en mi sitio", "Pronto: para la entidad que quiere ofrecer el revisor de su invitación.") }
            </ul>
            <h2>{ "Qué revisa" }</h2>
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
