//! What is said above a table of fields: its keys, and the one question for all its figures that can be read two ways.

use crate::ui::browser;
use crate::ui::kit::{button, details, el, nothing, notice, para, several, El, Tone};
use crate::ui::state::{Action, Table, Work};
use yew::prelude::*;

const KEYS: [(&str, &str); 7] = [
    (
        "Pegar",
        "copie las celdas en Excel, Hojas de cálculo o Calc y péguelas en la primera casilla: se llenan hacia la derecha y hacia abajo.",
    ),
    ("Enter, ↓ y ↑", "la casilla de abajo o la de arriba (también Mayús + Enter)."),
    ("← y →", "la casilla de al lado, cuando el cursor está al borde del texto."),
    ("Re Pág y Av Pág", "una pantalla. Con Ctrl + Inicio y Ctrl + Fin, la primera y la última fila."),
    ("Esc", "deja la casilla como estaba."),
    (
        "Alt + Mayús + ↑ y ↓",
        "suben o bajan el contrato; Alt + Mayús + D lo duplica. También con los botones del final de la fila: un solo Tab, y ← y → entre ellos.",
    ),
    ("Contratos", "Enter en la última fila agrega otra. En las preguntas, S o N, o Alt + ↓ para abrir la lista."),
];

/// Those that only the table of contracts has, at the end.
const OF_CONTRACTS: usize = 2;
/// What only that of prices has.
const OF_PRICES: (&str, &str) = ("Alt + Mayús + N", "el siguiente ítem con problemas.");

/// The keys, at hand and out of the way.
pub fn keys(table: Table) -> El {
    let prices = table == Table::Prices;
    let lines = if prices { KEYS.len() - OF_CONTRACTS } else { KEYS.len() };
    let line = |(key, does): &(&'static str, &'static str)| el("li").with(el("b").words(*key)).words(": ").words(*does);
    let help = details("keys", "Se llena como una hoja de cálculo: teclas, y pegar desde Excel", false);
    help.with(el("ul").each(KEYS.iter().take(lines).chain(prices.then_some(&OF_PRICES)).map(line)))
}

/// One answer for all the figures of a table that can be read two ways, once there are several.
pub fn thousands(work: &Work, table: Table, dispatch: &Callback<Action>) -> El {
    let count = work.ambiguous(table);
    if count < 2 {
        return nothing();
    }
    let dispatch = dispatch.clone();
    let settle = Callback::from(move |_: MouseEvent| {
        dispatch.emit(Action::MarksAreThousands(table));
        // The question goes away with its button; the keyboard goes back to the start of the page.
        browser::focus("titulo");
    });
    let words = format!("Hay {count} cifras que se pueden leer de dos maneras, como 15.000: quince mil, o quince.");
    let answer = el("p").with(button("small", "son-miles", "En todas son miles", settle));
    notice(Tone::Warning, several().with(para("", words)).with(answer))
}
