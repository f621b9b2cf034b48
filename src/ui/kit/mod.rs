//! Small parts that know nothing of tenders.

mod badge;
mod field;
mod icon;
mod notice;
mod radios;

pub use badge::Badge;
pub use field::Field;
pub use icon::{Glyph, Icon};
pub use notice::{Notice, Tone};
pub use radios::{Radio, Radios};
