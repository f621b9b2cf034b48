//! A table as it is drawn: what is in view, what has the keyboard, and where it goes.

use super::cells::{find, Cell};
use super::window::{around, chunks, Heights, CHUNK, FIRST};
use super::Next;
use crate::ui::browser;
use std::cell::RefCell;
use std::ops::{Range, RangeInclusive};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

/// What is remembered from one event to the next.
pub struct Memory {
    pub heights: Heights,
    /// The chunks near the view.
    pub window: Range<usize>,
    /// The chunks around the row with the keyboard.
    pub held: Option<RangeInclusive<usize>>,
    rows: usize,
    /// Whether what was drawn last has not been measured.
    unseen: bool,
    /// The cell to go to as soon as it is drawn.
    pub aim: Option<Cell>,
    /// The column that Up and Down keep to, over rows without a field in it.
    pub column: usize,
    /// What the field with the keyboard held when it got it.
    pub value: String,
    /// The row that had the keyboard last.
    pub row: Option<usize>,
}

impl Default for Memory {
    fn default() -> Self {
        Memory {
            heights: Heights::default(),
            window: FIRST,
            held: None,
            rows: 0,
            unseen: true,
            aim: None,
            column: 0,
            value: String::new(),
            row: None,
        }
    }
}

impl Memory {
    /// How many rows fill the view: what a page up or down moves by.
    pub fn rows_in_view(&self) -> usize {
        let row = self.heights.usual() / CHUNK as f64;
        ((browser::view_height() / row) as usize).max(1)
    }
}

/// A table that is drawn.
#[derive(Clone)]
pub struct Table {
    pub node: NodeRef,
    pub memory: Rc<RefCell<Memory>>,
    pub update: UseForceUpdateHandle,
}

impl Table {
    /// Measures what is drawn, and draws what else is in view.
    pub fn look(&self) {
        let Some(table) = self.node.cast::<Element>() else { return };
        let mut memory = self.memory.borrow_mut();
        let now = memory.window.clone();
        let chunks = chunks(memory.rows);
        memory.window = in_view(&table, &mut memory.heights, chunks, &now);
        if memory.window != now {
            memory.unseen = true;
            self.update.force_update();
        }
    }

    /// Draws the rows around one.
    pub fn hold(&self, row: usize) {
        let mut memory = self.memory.borrow_mut();
        let held = Some(around(row));
        if memory.held != held {
            memory.held = held;
            memory.unseen = true;
            self.update.force_update();
        }
    }

    /// Goes to a cell: at once if it is drawn, and otherwise as soon as it is.
    pub fn go(&self, cell: Cell) {
        self.memory.borrow_mut().aim = Some(cell);
        self.arrive();
        self.hold(cell.row);
    }

    /// Goes to the cell that the page says comes next.
    pub fn next(&self, next: Option<&Next>) {
        let from = self.memory.borrow().row;
        if let Some(cell) = next.and_then(|next| next.emit(from)) {
            self.go(cell);
        }
    }

    /// Takes the keyboard to the cell aimed at, if it is drawn by now.
    fn arrive(&self) {
        let Some(aim) = self.memory.borrow().aim else { return };
        if let Some(control) = self.node.cast::<Element>().and_then(|table| find(&table, aim)) {
            self.memory.borrow_mut().aim = None;
            // The table hears of it at once, so nothing may be borrowed.
            control.focus();
            self.memory.borrow_mut().column = aim.column;
        }
    }

    /// After each drawing.
    pub fn drawn(&self, rows: usize, aim: Option<usize>) {
        let (grown, unseen) = {
            let mut memory = self.memory.borrow_mut();
            let before = std::mem::replace(&mut memory.rows, rows);
            if rows != before {
                memory.row = None;
            }
            (rows > before, std::mem::take(&mut memory.unseen) || rows != before)
        };
        if let Some(row) = aim.filter(|row| grown && row.checked_add(1) == Some(rows)) {
            self.go(Cell { row, column: 0 });
        }
        self.arrive();
        if unseen {
            // What came into sight may be taller or shorter than it was taken for.
            self.look();
        }
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
