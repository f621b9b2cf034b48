//! For entities: how to put the checker of an invitation on their website, by copying and pasting. www/publicar makes the page answer: it fills
//! in the address of this site, follows the form, copies and shows the result; without it everything can be read and copied by hand.

use super::snippets::{snippet, FOLDER, FRAME, POLICY, SCRIPT};
use super::Door;
use crate::ui::catalogue::entries;
use yew::prelude::*;

#[component]
pub fn Entities() -> Html {
    html! {
        <>
            <h1>{ "Ponga el revisor en el sitio de su entidad" }</h1>
            <p class="lead">
                { "Quien quiera presentarse revisa su oferta contra su invitación sin salir de su página. Usted copia y pega; no hay que programar, registrarse ni instalar nada." }
            </p>
            <p class="privacy">{ "Lo que escriben los proponentes se queda en el navegador de cada uno: " }<strong>{ "su entidad no lo recibe, ni Habilita" }</strong>{ "." }</p>
            <h2 id="armelo">{ "1. Ármelo" }</h2>
            { form() }
            <h2>{ "2. Así se verá" }</h2>
            <div id="vista" class="preview"><p class="hint">{ "La vista previa necesita JavaScript. También puede ver " }<a href="./demostracion.html">{ "una página de ejemplo con dos revisores" }</a>{ "." }</p></div>
            <h2>{ "3. Copie la receta que le sirva" }</h2>
            <h3>{ "Con una etiqueta: la altura se ajusta sola" }</h3>
            <p>{ "Pegue esto en la página, donde debe aparecer. Puede poner varios en la misma página." }</p>
            { snippet("receta-etiqueta", SCRIPT) }
            <h3>{ "Con un marco: para WordPress y otros sitios que quitan las etiquetas" }</h3>
            <p>{ "Péguelo en un bloque de «HTML personalizado». La altura es fija: cámbiela si le queda corta." }</p>
            { snippet("receta-marco", FRAME) }
            <h3>{ "Con su propia carpeta: todo en el servidor de la entidad" }</h3>
            <p>{ "Copie la carpeta que produce " }<code>{ "cargo xtask dist" }</code>{ " a cualquier servidor de archivos, en la ruta que quiera, y agregue su invitación en " }<code>{ "procesos/" }</code>{ ". El enlace lleva su nombre y su color:" }</p>
            { snippet("receta-carpeta", FOLDER) }
            <h2>{ "Su invitación" }</h2>
            <ul>
                <li>{ "Cada invitación es un archivo de datos, sin programas: requisitos, experiencia, precios, cronograma y desempate, con sus numerales. Hay dos completas para copiar de modelo: " }{ models() }{ "." }</li>
                <li>{ "El nombre del archivo es su identificador: " }<code>{ "procesos/mi-proceso-2026.json" }</code>{ " se abre con " }<code>{ "data-proceso=\"mi-proceso-2026\"" }</code>{ "." }</li>
                <li>{ "Ábralo antes en " }<a href={Door::Check.href()}>{ "Revisar una oferta" }</a>{ ": si algo está mal escrito, le dice en qué lugar y cómo arreglarlo. La " }<a href="./esquema/habilita-1.json">{ "descripción del formato" }</a>{ " sirve en editores que entienden JSON Schema." }</li>
                <li>{ "Si hay una adenda, cambie el archivo y suba el número de " }<code>{ "version" }</code>{ ". Pasado el cierre, el revisor avisa que la invitación ya cerró." }</li>
            </ul>
            <h2>{ "Lo que usted decide y lo que no" }</h2>
            <ul>
                <li>{ "Puede poner nombre, logo, color y un aviso corto. Si el color no se lee bien, se aclara u oscurece hasta que se lea." }</li>
                <li>{ "El nombre y el aviso salen como dichos por quien publica. El texto que dice que el resultado es orientativo no se puede quitar: no es una decisión de la entidad ni la reemplaza." }</li>
            </ul>
            <h2>{ "Para quien administra el sitio" }</h2>
            <p>{ "Si la página tiene política de seguridad de contenido (CSP), basta con permitir la etiqueta y el marco. No usa estilos ni programas en línea. Con una copia de " }<code>{ "embed.js" }</code>{ " en su servidor y " }<code>{ "data-sitio" }</code>{ " con la dirección de Habilita, sirve " }<code>{ "script-src 'self'" }</code>{ "." }</p>
            { snippet("receta-politica", POLICY) }
            { attributes() }
            { messages() }
            <details class="rule">
                <summary>{ "Qué pasa con lo que se escribe dentro del marco" }</summary>
                <p>{ "Los navegadores separan lo que guarda un sitio dentro de otro: lo escrito en su página no aparece en Habilita abierto aparte, ni al revés. Si el navegador no deja guardar nada, el revisor lo dice y ofrece un archivo. Quien use un equipo compartido puede borrar todo en «Guardar y comparar»." }</p>
                <p>{ "Dentro de otro sitio no se instala nada para trabajar sin conexión; abierto en su propia pestaña, sí: después de la primera visita funciona sin red." }</p>
            </details>
        </>
    }
}

fn form() -> Html {
    let field = |id: &'static str, label: &'static str, hint: &'static str| {
        html! {
            <div class="field"><label for={id}>{ label }</label><p id={format!("{id}-ayuda")} class="hint">{ hint }</p>
                <input id={id} type="text" autocomplete="off" spellcheck="false" aria-describedby={format!("{id}-ayuda")} /></div>
        }
    };
    let known = entries().into_iter().map(|entry| html! { <option value={entry.id.to_string()}>{ entry.reference.to_string() }</option> });
    html! {
        <form id="publicar" class="choices publish">
            <div class="field"><label for="pub-modo">{ "Qué mostrar" }</label>
                <select id="pub-modo"><option value="revisor">{ "El revisor de una invitación" }</option><option value="calculadora">{ "Solo la calculadora de experiencia" }</option></select></div>
            <div class="field"><label for="pub-proceso">{ "Invitación" }</label>
                <select id="pub-proceso">{ for known }<option value="">{ "Otra: que la elija o la abra el proponente" }</option></select></div>
            { field("pub-nombre", "Nombre de la entidad", "Sale arriba, como quien publica.") }
            { field("pub-color", "Color", "Como #0a7d5a.") }
            { field("pub-logo", "Dirección del logo", "Una imagen de su propio sitio.") }
            { field("pub-aviso", "Aviso corto", "Por ejemplo, dónde hacer preguntas.") }
            <p id="pub-falla" class="fault" role="status"></p>
        </form>
    }
}

fn models() -> Html {
    let link = |id: String| html! { <a href={format!("./procesos/{id}.json")}>{ id.clone() }</a> };
    let links: Vec<Html> = entries().into_iter().map(|entry| link(entry.id.to_string())).collect();
    let last = links.len().saturating_sub(1);
    let joined = links.into_iter().enumerate().map(|(place, link)| match place {
        0 => html! { { link } },
        place if place == last => html! { <>{ " y " }{ link }</> },
        _ => html! { <>{ ", " }{ link }</> },
    });
    html! { <>{ for joined }</> }
}

fn attributes() -> Html {
    let row = |name: &'static str, words: &'static str| html! { <tr><th scope="row"><code>{ name }</code></th><td>{ words }</td></tr> };
    html! {
        <details class="rule">
            <summary>{ "Todo lo que admite la etiqueta" }</summary>
            <table>
                <thead><tr><th scope="col">{ "Atributo" }</th><th scope="col">{ "Qué hace" }</th></tr></thead>
                <tbody>
                    { row("data-proceso", "Identificador de la invitación: el nombre del archivo de procesos/, sin «.json». Vacío: el proponente elige.") }
                    { row("data-modo", "«revisor» (si no se pone) o «calculadora».") }
                    { row("data-nombre", "Nombre de quien publica, hasta 120 letras.") }
                    { row("data-color", "Color de acento, #rgb o #rrggbb.") }
                    { row("data-logo", "Imagen que se muestra encima del marco, tomada de donde usted diga.") }
                    { row("data-aviso", "Aviso corto, hasta 300 letras.") }
                    { row("data-sitio", "Carpeta de Habilita, con barra al final. Si no se pone, aquella de donde vino embed.js.") }
                </tbody>
            </table>
            <p>{ "En la dirección de un marco o de un enlace se llaman " }<code>{ "nombre" }</code>{ ", " }<code>{ "color" }</code>{ ", " }<code>{ "aviso" }</code>{ " y " }<code>{ "logo" }</code>{ " (este, una imagen de la misma carpeta)." }</p>
        </details>
    }
}

fn messages() -> Html {
    let row = |name: &'static str, data: &'static str, words: &'static str| html! { <tr><th scope="row"><code>{ name }</code></th><td><code>{ data }</code></td><td>{ words }</td></tr> };
    html! {
        <details class="rule">
            <summary>{ "Los avisos que recibe la página (para quien programa)" }</summary>
            <p>{ "Son opcionales. El marco lanza el evento " }<code>{ "habilita" }</code>{ " con uno de estos datos en " }<code>{ "detail" }</code>{ ". Nunca lleva lo que se escribió. El revisor no atiende ningún mensaje de la página." }</p>
            <table>
                <thead><tr><th scope="col">{ "tipo" }</th><th scope="col">{ "Dato" }</th><th scope="col">{ "Cuándo" }</th></tr></thead>
                <tbody>
                    { row("listo", "", "El revisor ya responde.") }
                    { row("altura", "alto", "Píxeles de alto; el marco ya se ajustó.") }
                    { row("veredicto", "estado", "Cambió el resultado general: «incompleta», «con causal de rechazo», «con puntos por revisar», «con puntos por subsanar» o «lista para presentar». Solo después de que la persona haya hecho algo en el revisor.") }
                </tbody>
            </table>
            { snippet("receta-avisos", "document.addEventListener(\"habilita\", (evento) => {\n  console.log(evento.target, evento.detail.tipo, evento.detail.estado);\n});") }
        </details>
    }
}
