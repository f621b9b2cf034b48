//! The wage of a year: as the invitation prints it, or else the national one.

use crate::engine::process::PrintedWages;
use crate::engine::reference::smmlv;
use crate::engine::values::Pesos;

/// The tables a process converts by.
pub struct Wages<'a>(pub Option<&'a PrintedWages>);

impl Wages<'_> {
    /// The wage, and whether it had to be taken from the national table although the invitation prints one.
    pub fn of(&self, year: i32) -> Option<(Pesos, bool)> {
        let printed = self.0.and_then(|table| table.wages.iter().find(|wage| i32::from(wage.year.get()) == year));
        match printed {
            Some(wage) => Some((wage.value, false)),
            None => smmlv(year).map(|wage| (wage, self.0.is_some())),
        }
    }
}
