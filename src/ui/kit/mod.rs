//! Small parts that know nothing of tenders.

mod badge;
mod field;
mod grid;
mod icon;
mod notice;
mod radios;
mod select;

pub use badge::Badge;
pub use field::Field;
pub use grid::{Cell, Grid};
pub use icon::{Glyph, Icon};
pub use notice::{Notice, Tone};
pub use radios::{Radio, Radios};
pub use select::select;
