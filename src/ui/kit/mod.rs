//! Small parts that know nothing of tenders.

mod badge;
mod field;
mod fold;
mod gradual;
mod grid;
mod icon;
mod notice;
mod radios;
mod select;
mod text;
mod toolbar;

pub use badge::badge;
pub use field::{row_form, Field};
pub use fold::Fold;
pub use gradual::{so_far, to_come, use_gradually};
pub use grid::{Cell, Grid, RowTool};
pub use icon::{icon, Glyph};
pub use notice::{alert, notice, Tone};
pub use radios::{radios, Radio};
pub use select::select;
pub use text::{
    anchor, button, card, component, details, el, fact, fieldset, nothing, option, para, press, radio, several, tick, unseen, words, El,
};
pub use toolbar::{toolbar, Tool};
