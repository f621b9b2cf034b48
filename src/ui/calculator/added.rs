//! What the rows of the table add up to.

use super::options::Options;
use crate::engine::values::text::grouped;
use crate::engine::values::{Rounding, Smmlv};
use crate::engine::{add_up, Line, Refused, Sums};
use crate::ui::kept::Follower;
use crate::ui::state::{loose, Unread, Work};
use std::rc::Rc;

/// The sums, and where in them each row of the table is.
pub struct Added {
    pub options: Options,
    pub sums: Rc<Sums>,
    pub work: Rc<Work>,
    rows: Rc<Vec<Place>>,
}

/// Where in the sums a row is.
#[derive(Clone, Copy)]
enum Place {
    /// Nothing was typed in it.
    Empty,
    Unread,
    At(usize),
}

/// What a row comes to.
pub enum Row<'a> {
    Empty,
    /// Something in it cannot be read; its field says what.
    Unread,
    Refused(&'a Refused),
    Added(&'a Line),
}

impl Added {
    pub fn new(work: &Rc<Work>, options: Options) -> Self {
        let mut contracts = Vec::new();
        let place = |row| match loose(row) {
            _ if row.is_empty() => Place::Empty,
            Err(Unread) => Place::Unread,
            Ok(contract) => {
                contracts.push(contract);
                Place::At(contracts.len().saturating_sub(1))
            }
        };
        let rows = work.firm.contracts.iter().map(place).collect();
        let sums = add_up(&contracts, &options.conversion());
        Added { options, sums: Rc::new(sums), work: work.clone(), rows: Rc::new(rows) }
    }

    /// What a row comes to; a row of which nothing is known yet is empty.
    pub fn row(&self, index: usize) -> Row<'_> {
        match self.rows.get(index) {
            None | Some(Place::Empty) => Row::Empty,
            Some(Place::Unread) => Row::Unread,
            Some(Place::At(place)) => match self.sums.lines.get(*place) {
                Some(Ok(line)) => Row::Added(line),
                Some(Err(refused)) => Row::Refused(refused),
                None => Row::Empty,
            },
        }
    }

    /// The places, from 1, of the rows that are not empty and are not added up.
    pub fn left_out(&self) -> Vec<usize> {
        let left = |row: &usize| matches!(self.row(*row), Row::Unread | Row::Refused(_));
        (0..self.rows.len()).filter(left).map(|row| row.saturating_add(1)).collect()
    }
}

impl Clone for Added {
    fn clone(&self) -> Self {
        Added { options: self.options, sums: self.sums.clone(), work: self.work.clone(), rows: self.rows.clone() }
    }
}

/// Compared by identity.
impl PartialEq for Added {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.sums, &other.sums)
    }
}

impl Follower for Added {
    fn follow(&mut self, work: &Rc<Work>) {
        if !Rc::ptr_eq(&self.work, work) {
            *self = Added::new(work, self.options);
        }
    }
}

/// An amount as it is read under a way to round: four decimals where nothing was rounded.
pub fn read(amount: &Smmlv, rounding: Rounding) -> String {
    match rounding {
        Rounding::Exact => amount.read_4(),
        Rounding::HalfUp2 | Rounding::Truncate2 => grouped(&amount.half_up(2)),
        Rounding::Unit => grouped(&amount.half_up(0)),
    }
}
