//! What is said above a table of fields: its keys, and the one question for all its figures that can be read two ways.

use crate::ui::browser;
use crate::ui::kit::{button, notice, para, Tone};
use crate::ui::session::Session;
use crate::ui::state::{Action, Table};
use yew::prelude::*;

/// The keys, at hand and out of the way.
pub fn keys(another: bool) -> Html {
    html! {
        <details class="keys">
            <summary>{ "Se llena como una hoja de cálculo: teclas, y pegar desde Excel" }</summary>
            <ul>
                <li><b>{ "Pegar" }</b>{ ": copie en Excel, Hojas de cálculo o Calc las celdas y péguelas en la primera casilla: se llenan hacia la derecha y hacia abajo." }</li>
                <li><b>{ "Enter, ↓ y ↑" }</b>{ ": la casilla de abajo o de arriba (también Mayús + Enter)." }
                    if another { { " Enter en la última fila agrega otra." } }
                </li>
                <li><b>{ "← y →" }</b>{ ": la casilla de al lado, cuando el cursor está al borde del texto." }</li>
                <li><b>{ "Re Pág y Av Pág" }</b>{ ": una pantalla. " }<b>{ "Ctrl + Inicio y Ctrl + Fin" }</b>{ ": la primera y la última fila." }</li>
                <li><b>{ "Esc" }</b>{ ": deja la casilla como estaba." }
                    if another { { " En las preguntas, S, N o Alt + ↓ para elegir." } }
                </li>
            </ul>
        </details>
    }
}

/// One answer for all the figures of a table that can be read two ways, once there are several.
pub fn thousands(session: &Session, table: Table) -> Html {
    let count = session.work.ambiguous(table);
    if count < 2 {
        return html! {};
    }
    let dispatch = session.dispatch.clone();
    let settle = Callback::from(move |_: MouseEvent| {
        dispatch.emit(Action::MarksAreThousands(table));
        // The question goes away with its button; the keyboard goes back to the start of the page.
        browser::focus("titulo");
    });
    notice(
        Tone::Warning,
        html! { <>
            { para("", format!("Hay {count} cifras que se pueden leer de dos maneras, como 15.000: quince mil, o quince.")) }
            <p>{ button("small", "son-miles", "En todas son miles", settle) }</p>
        </> },
    )
}
