//! The start: what it does, for whom, that nothing leaves the machine, the three ways in, one's own invitation, and the examples.

use super::Door;
use crate::ui::components::{invitations, Which};
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
            <ul class="ways">
                { way(Door::Check, "Revisar una oferta", "Con la invitación de su proceso, requisito por requisito, hasta el informe.") }
                { way(Door::Calculator, "Sumar experiencia en SMMLV", "La calculadora sola, sin escoger una invitación: por año, y según cómo se redondee.") }
                { way(Door::Entities, "Publicar en mi sitio", "Para la entidad que quiere ofrecer el revisor de su invitación en su página: copiar y pegar.") }
            </ul>
            if let Some(open) = invitations(Which::Open, &Door::Check.href()) {
                <h2>{ "Invitaciones de este sitio" }</h2>
                { open }
            }
            <h2>{ "¿Ya tiene el archivo de su invitación?" }</h2>
            <p>{ "Si la entidad publicó su invitación para Habilita, o usted guardó antes su trabajo, ábralo directamente. Si no lo publicó, pídaselo: " }<a href={Door::Entities.href()}>{ "aquí se explica cómo" }</a>{ ", y también puede escribirlo usted." }</p>
            <p><a class="button" href={format!("{}#archivo", Door::Check.href())}>{ "Abrir el archivo de mi invitación" }</a></p>
            if let Some(past) = invitations(Which::Past, &Door::Check.href()) {
                <h2>{ "O pruebe con un ejemplo" }</h2>
                <p>{ "Son invitaciones reales que ya cerraron. Se revisan como si fuera la víspera de su cierre." }</p>
                { past }
            }
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
