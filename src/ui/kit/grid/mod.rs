//! A long table of fields: only the rows near the view are drawn, and the keyboard moves as in a spreadsheet. Knows nothing of what is in it.
//!
//! The page draws each row, as an element with `role="row"` and `aria-rowindex` (the heading is 1, so a row is its place from 0 plus 2);
//! each field stands in an element with `role="cell"` and `data-col`, its column from 0 among those that are filled in. A table of many columns
//! has a box of its own (`.grid-box`), which scrolls.

mod cells;
mod table;
mod window;

pub use cells::{Cell, RowTool};

use crate::ui::browser;
use cells::{asked, Asks, Control};
use std::rc::Rc;
use table::{Memory, Table};
use wasm_bindgen::JsCast;
use window::{chunks, rows_of, Part};
use yew::prelude::*;

/// From a row, if there is one, to a cell, if there is another.
pub type Next = Callback<Option<usize>, Option<Cell>>;

#[derive(Properties, PartialEq)]
pub struct GridProps {
    /// What the table is, for who cannot see it.
    pub label: AttrValue,
    pub class: &'static str,
    /// The heading of each column: its class, which its cells have too, and its words.
    pub columns: Vec<(&'static str, AttrValue)>,
    pub rows: usize,
    /// Draws a row.
    pub row: Callback<usize, Html>,
    /// Text pasted on a cell; whether it was taken, or is left to the browser.
    pub onpaste: Callback<(Cell, String), bool>,
    /// Enter on the last row.
    #[prop_or_default]
    pub onanother: Option<Callback<()>>,
    /// A row is to be moved or copied.
    #[prop_or_default]
    pub ontool: Option<Callback<(usize, RowTool)>>,
    /// The cell to go to from the row that has the keyboard, or had it last: at Alt + Mayús + N, and whenever `turn` changes.
    #[prop_or_default]
    pub next: Option<Next>,
    #[prop_or_default]
    pub turn: usize,
    /// The row that, if it is the last of a table that has just grown, takes the keyboard to its first field.
    #[prop_or_default]
    pub aim: Option<usize>,
}

#[component]
pub fn Grid(props: &GridProps) -> Html {
    let rows = props.rows;
    let table = Table { node: use_node_ref(), memory: use_mut_ref(Memory::default), update: use_force_update() };
    {
        let table = table.clone();
        use_effect_with((), move |()| {
            let listeners = browser::on_view(Rc::new(move |resized| {
                if resized {
                    table.memory.borrow_mut().heights.forget();
                }
                table.look();
            }));
            move || drop(listeners)
        });
    }
    {
        let (table, aim) = (table.clone(), props.aim);
        use_effect(move || table.drawn(rows, aim));
    }
    {
        let (table, next) = (table.clone(), props.next.clone());
        use_effect_with(props.turn, move |turn| {
            if *turn > 0 {
                table.next(next.as_ref());
            }
        });
    }

    let onfocusin = {
        let table = table.clone();
        Callback::from(move |event: FocusEvent| {
            if let Some((control, cell)) = control_of(&event) {
                table.hold(cell.row);
                let mut memory = table.memory.borrow_mut();
                memory.value = control.value();
                memory.column = cell.column;
                memory.row = Some(cell.row);
            }
        })
    };
    let onkeydown = {
        let (table, another, ontool, next) = (table.clone(), props.onanother.clone(), props.ontool.clone(), props.next.clone());
        Callback::from(move |event: KeyboardEvent| {
            let Some((control, cell)) = control_of(&event) else { return };
            let page = table.memory.borrow().rows_in_view();
            let Some(asks) = asked(&event, &control, cell, rows, page) else { return };
            match asks {
                Asks::Tool(tool) => {
                    let Some(ontool) = &ontool else { return };
                    if let Some(to) = tool.lands(cell.row, rows) {
                        // The keyboard goes along, in the same column.
                        table.memory.borrow_mut().aim = Some(Cell { row: to, column: cell.column });
                        table.hold(to);
                        ontool.emit((cell.row, tool));
                    }
                }
                Asks::Next if next.is_none() => return,
                Asks::Next => table.next(next.as_ref()),
                Asks::Row(row) => {
                    let column = table.memory.borrow().column;
                    table.go(Cell { row, column });
                }
                Asks::Another => {
                    let Some(another) = &another else { return };
                    table.memory.borrow_mut().aim = Some(Cell { row: rows, column: cell.column });
                    table.hold(rows);
                    another.emit(());
                }
                Asks::Beside(control) => control.focus(),
                Asks::Restore => {
                    let value = table.memory.borrow().value.clone();
                    if control.value() == value {
                        return;
                    }
                    control.write(&value);
                }
            }
            event.prevent_default();
        })
    };
    let onpaste = {
        let onpaste = props.onpaste.clone();
        Callback::from(move |event: Event| {
            let Some((_, cell)) = control_of(&event) else { return };
            let pasted = event.dyn_ref::<web_sys::ClipboardEvent>().and_then(web_sys::ClipboardEvent::clipboard_data);
            let text = pasted.and_then(|pasted| pasted.get_data("text/plain").ok());
            if text.is_some_and(|text| onpaste.emit((cell, text))) {
                event.prevent_default();
            }
        })
    };

    let draw = |part: Part| match part {
        Part::Rows(chunk) => html! {
            <div role="rowgroup" key={chunk} data-chunk={chunk.to_string()}>{ for rows_of(chunk, rows).map(|row| props.row.emit(row)) }</div>
        },
        // An attribute and not a style, which the policy of the page forbids.
        Part::Gap(from, height) => {
            html! { <svg key={format!("gap-{from}")} class="gap" aria-hidden="true" height={(height as u32).to_string()} /> }
        }
    };
    let parts = {
        let memory = table.memory.borrow();
        memory.heights.parts(chunks(rows), &memory.window, memory.held.as_ref())
    };
    html! {
        // A table wider than the page scrolls in its own box.
        <div class="grid-box">
            <div ref={table.node} role="table" class={format!("grid {}", props.class)} aria-label={props.label.clone()} aria-rowcount={rows.saturating_add(1).to_string()}
                {onfocusin} {onkeydown} {onpaste}>
                // Keyed like the rest, or rows would be drawn again instead of kept when others come and go.
                <div role="rowgroup" class="grid-head" key="head">
                    <div role="row" aria-rowindex="1">{ for props.columns.iter().map(|(class, words)| html! { <span role="columnheader" class={*class}>{ words }</span> }) }</div>
                </div>
                { for parts.into_iter().map(draw) }
            </div>
        </div>
    }
}

/// The field an event is about, and its cell.
fn control_of(event: &Event) -> Option<(Control, Cell)> {
    let control = Control::of(event.target()?.dyn_into().ok()?)?;
    let cell = control.cell()?;
    Some((control, cell))
}
