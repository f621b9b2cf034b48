//! A long table of fields: only the rows near the view are drawn, and the keyboard moves as in a spreadsheet. Knows nothing of what is in it.
//!
//! The page draws each row, as an element with `role="row"` and `aria-rowindex` (the heading is 1, so a row is its place from 0 plus 2);
//! each field stands in an element with `role="cell"` and `data-col`, its column from 0 among those that are filled in.

mod cells;
mod window;

pub use cells::Cell;

use crate::ui::browser;
use cells::{asked, find, Asks, Control};
use std::ops::Range;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::Element;
use window::{around, chunks, rows_of, Heights, Part, CHUNK, FIRST};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct GridProps {
    /// What the table is, for who cannot see it.
    pub label: AttrValue,
    pub class: &'static str,
    /// The heading of each column: its class, which its cells have too, and its words.
    pub columns: Vec<(Classes, AttrValue)>,
    pub rows: usize,
    /// Draws a row.
    pub row: Callback<usize, Html>,
    /// Text pasted on a cell; whether it was taken, or is left to the browser.
    pub onpaste: Callback<(Cell, String), bool>,
    /// Enter on the last row.
    #[prop_or_default]
    pub onanother: Option<Callback<()>>,
    /// A row whose first field takes the keyboard as soon as it is there.
    #[prop_or_default]
    pub aim: Option<usize>,
}

/// What is remembered from one event to the next, without drawing anything.
#[derive(Default)]
struct Memory {
    heights: Heights,
    /// The cell to go to as soon as it is drawn.
    aim: Option<Cell>,
    /// The column that Up and Down keep to, over rows without a field in it.
    column: usize,
    /// What the field with the keyboard held when it got it.
    held: String,
}

#[component]
pub fn Grid(props: &GridProps) -> Html {
    let table = use_node_ref();
    let window = use_state_eq(|| FIRST);
    let held = use_state_eq(|| None);
    let memory = use_mut_ref(Memory::default);
    let rows = props.rows;

    let look = {
        let (table, window, memory) = (table.clone(), window.clone(), memory.clone());
        use_callback((rows, (*window).clone()), move |resized: bool, (rows, now)| {
            if let Some(table) = table.cast::<Element>() {
                let heights = &mut memory.borrow_mut().heights;
                if resized {
                    heights.forget();
                }
                window.set(in_view(&table, heights, chunks(*rows), now));
            }
        })
    };
    {
        use_effect_with((look, (*held).clone()), |(look, _)| {
            // What came into sight may be taller or shorter than it was taken for.
            look.emit(false);
            let look = look.clone();
            let listeners = browser::on_view(Rc::new(move |resized| look.emit(resized)));
            move || drop(listeners)
        });
    }
    // Goes to a cell: at once if it is drawn, and otherwise as soon as it is.
    let go = {
        let (table, held, memory) = (table.clone(), held.setter(), memory.clone());
        Rc::new(move |cell: Cell| {
            memory.borrow_mut().aim = Some(cell);
            arrive(&table, &memory);
            held.set(Some(around(cell.row)));
        })
    };
    {
        let go = go.clone();
        use_effect_with(props.aim, move |aim| {
            if let Some(row) = *aim {
                go(Cell { row, column: 0 });
            }
        });
    }
    {
        let (table, memory) = (table.clone(), memory.clone());
        use_effect(move || arrive(&table, &memory));
    }

    let onfocusin = {
        let (held, memory) = (held.setter(), memory.clone());
        Callback::from(move |event: FocusEvent| {
            if let Some((control, cell)) = control_of(&event) {
                let mut memory = memory.borrow_mut();
                memory.held = control.value();
                memory.column = cell.column;
                held.set(Some(around(cell.row)));
            }
        })
    };
    let onkeydown = {
        let (memory, another) = (memory.clone(), props.onanother.clone());
        Callback::from(move |event: KeyboardEvent| {
            let Some((control, cell)) = control_of(&event) else { return };
            let page = rows_in_view(&memory.borrow().heights);
            let Some(asks) = asked(&event, &control, cell, rows, page) else { return };
            match asks {
                Asks::Row(row) => {
                    let column = memory.borrow().column;
                    go(Cell { row, column });
                }
                Asks::Another => {
                    let Some(another) = &another else { return };
                    memory.borrow_mut().aim = Some(Cell { row: rows, column: cell.column });
                    another.emit(());
                }
                Asks::Beside(control) => control.focus(),
                Asks::Restore => {
                    let held = memory.borrow().held.clone();
                    if control.value() == held {
                        return;
                    }
                    control.write(&held);
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
            html! { <svg key={format!("gap-{from}")} class="gap" aria-hidden="true" height={whole(height).to_string()} /> }
        }
    };
    let parts = memory.borrow().heights.parts(chunks(rows), &window, (*held).as_ref());
    html! {
        <div ref={table} role="table" class={classes!("grid", props.class)} aria-label={props.label.clone()} aria-rowcount={rows.saturating_add(1).to_string()}
            {onfocusin} {onkeydown} {onpaste}>
            // Keyed like the rest, or rows would be drawn again instead of kept when others come and go.
            <div role="rowgroup" class="grid-head" key="head">
                <div role="row" aria-rowindex="1">{ for props.columns.iter().map(|(class, words)| html! { <span role="columnheader" class={class.clone()}>{ words }</span> }) }</div>
            </div>
            { for parts.into_iter().map(draw) }
        </div>
    }
}

/// The field an event is about, and its cell.
fn control_of(event: &Event) -> Option<(Control, Cell)> {
    let control = Control::of(event.target()?.dyn_into().ok()?)?;
    let cell = control.cell()?;
    Some((control, cell))
}

/// Takes the keyboard to the cell aimed at, if it is drawn by now.
fn arrive(table: &NodeRef, memory: &std::cell::RefCell<Memory>) {
    let Some(aim) = memory.borrow().aim else { return };
    if let Some(control) = table.cast::<Element>().and_then(|table| find(&table, aim)) {
        memory.borrow_mut().aim = None;
        // Hears of it itself, so nothing may be borrowed.
        control.focus();
        memory.borrow_mut().column = aim.column;
    }
}

/// Measures the chunks that are drawn and says which should be.
fn in_view(table: &Element, heights: &mut Heights, chunks: usize, now: &Range<usize>) -> Range<usize> {
    if let Ok(drawn) = table.query_selector_all(":scope > [data-chunk]") {
        for element in (0..drawn.length()).filter_map(|place| drawn.get(place)?.dyn_into::<Element>().ok()) {
            if let Some(chunk) = element.get_attribute("data-chunk").and_then(|chunk| chunk.parse().ok()) {
                heights.measured(chunk, element.get_bounding_client_rect().height());
            }
        }
    }
    let head = table.first_element_child().map(|head| head.get_bounding_client_rect().height()).unwrap_or_default();
    let top = -(table.get_bounding_client_rect().top() + head);
    heights.seen(chunks, top, top + browser::view_height(), now)
}

/// In whole pixels. To write a fraction costs the browser more code than it is worth.
fn whole(pixels: f64) -> u32 {
    pixels.round() as u32
}

/// How many rows fill the view: what a page up or down moves by.
fn rows_in_view(heights: &Heights) -> usize {
    let row = heights.usual() / CHUNK as f64;
    ((browser::view_height() / row) as usize).max(1)
}
