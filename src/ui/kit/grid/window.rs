//! Which rows of a long table are drawn, and how tall the rest is.

use std::ops::{Range, RangeInclusive};

/// Rows are drawn by the chunk: whole chunks come and go.
pub const CHUNK: usize = 10;
/// A chunk whose height is not known yet, in pixels, while none is known.
const GUESS: f64 = 600.0;
/// Rows nearer to the view than this must be drawn already.
const NEAR: f64 = 200.0;
/// How far beyond the view rows are drawn once some are missing, so that the next scroll finds them there.
const FAR: f64 = 600.0;
/// Never fewer chunks than this, if the table has them.
const FEWEST: usize = 2;
/// More than this are let go.
const MOST: usize = 6;
/// Drawn before anything has been measured, and where nothing ever is (a page prepared as text).
pub const FIRST: Range<usize> = 0..FEWEST;

/// A stretch of a table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Part {
    /// A chunk that is drawn.
    Rows(usize),
    /// Chunks out of sight, from this one, and their height.
    Gap(usize, f64),
}

pub fn chunks(rows: usize) -> usize {
    rows.div_ceil(CHUNK)
}

/// The rows of a chunk.
pub fn rows_of(chunk: usize, rows: usize) -> Range<usize> {
    let start = chunk.saturating_mul(CHUNK);
    start..start.saturating_add(CHUNK).min(rows)
}

/// The chunks of a row and of its two neighbours: drawn while the row has the keyboard, so that Tab finds the next one.
pub fn around(row: usize) -> RangeInclusive<usize> {
    row.saturating_sub(1) / CHUNK..=row.saturating_add(1) / CHUNK
}

/// The heights of the chunks, as far as they have been seen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Heights(Vec<f64>);

impl Heights {
    pub fn measured(&mut self, chunk: usize, height: f64) {
        if self.0.len() <= chunk {
            self.0.resize(chunk.saturating_add(1), 0.0);
        }
        if let Some(place) = self.0.get_mut(chunk) {
            *place = height;
        }
    }

    /// Forgets everything: the table has another width.
    pub fn forget(&mut self) {
        self.0.clear();
    }

    /// What a chunk not seen yet is taken for: as tall as those that were.
    pub fn usual(&self) -> f64 {
        let seen = self.0.iter().filter(|height| **height > 0.0);
        let count = seen.clone().count();
        if count == 0 {
            GUESS
        } else {
            seen.sum::<f64>() / count as f64
        }
    }

    fn of(&self, chunk: usize, usual: f64) -> f64 {
        self.0.get(chunk).copied().filter(|height| *height > 0.0).unwrap_or(usual)
    }

    /// The chunks to draw for a view from `top` to `bottom` (from the first row, in pixels): those that are drawn `now`, as long as they
    /// cover it and are not too many.
    pub fn seen(&self, chunks: usize, top: f64, bottom: f64, now: &Range<usize>) -> Range<usize> {
        let near = self.within(chunks, top - NEAR, bottom + NEAR);
        let enough = now.start <= near.start && near.end <= now.end && now.end <= chunks;
        if enough && (FEWEST.min(chunks)..=MOST.max(near.len())).contains(&now.len()) {
            return now.clone();
        }
        let far = self.within(chunks, top - FAR, bottom + FAR);
        let end = far.end.max(far.start.saturating_add(FEWEST)).min(chunks);
        far.start.min(end.saturating_sub(FEWEST))..end
    }

    /// The chunks that lie at least in part between two heights; never none.
    fn within(&self, chunks: usize, top: f64, bottom: f64) -> Range<usize> {
        let usual = self.usual();
        let (mut start, mut end, mut y) = (None, 0, 0.0);
        for chunk in 0..chunks {
            let below = y + self.of(chunk, usual);
            if below > top && y < bottom {
                start.get_or_insert(chunk);
                end = chunk.saturating_add(1);
            }
            y = below;
        }
        match start {
            Some(start) => start..end,
            // The view is past one end of the table.
            None if bottom < 0.0 => 0..1.min(chunks),
            None => chunks.saturating_sub(1)..chunks,
        }
    }

    /// The table as it is drawn: chunks in the window or around the row that has the keyboard, and gaps between them.
    pub fn parts(&self, chunks: usize, window: &Range<usize>, held: Option<&RangeInclusive<usize>>) -> Vec<Part> {
        let usual = self.usual();
        let mut parts: Vec<Part> = Vec::new();
        for chunk in 0..chunks {
            if window.contains(&chunk) || held.is_some_and(|held| held.contains(&chunk)) {
                parts.push(Part::Rows(chunk));
                continue;
            }
            let height = self.of(chunk, usual);
            match parts.last_mut() {
                Some(Part::Gap(_, sum)) => *sum += height,
                _ => parts.push(Part::Gap(chunk, height)),
            }
        }
        parts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(heights: &[f64]) -> Heights {
        Heights(heights.to_vec())
    }

    /// Whatever is scrolled to, something is drawn, it covers the view, and the whole is as tall as the sum.
    #[test]
    fn every_view_of_a_long_table_is_covered_by_few_rows() {
        let heights = known(&[400.0, 0.0, 900.0]);
        let all: f64 = (0..200).map(|chunk| heights.of(chunk, heights.usual())).sum();
        let (mut looked, mut before) = (0, FIRST);
        for step in 0..400 {
            let top = f64::from(step) * all / 380.0 - 900.0;
            let window = heights.seen(200, top, top + 900.0, &before);
            assert!((FEWEST..=MOST).contains(&window.len()) && window.end <= 200, "{window:?} at {top}");
            before = window.clone();
            let parts = heights.parts(200, &window, Some(&around(1999)));
            let gaps: f64 = parts.iter().map(|part| if let Part::Gap(_, height) = part { *height } else { 0.0 }).sum();
            let drawn: f64 =
                parts.iter().map(|part| if let Part::Rows(chunk) = part { heights.of(*chunk, heights.usual()) } else { 0.0 }).sum();
            assert!((gaps + drawn - all).abs() < 0.01);
            assert!(parts.contains(&Part::Rows(199)), "the row that has the keyboard stays");
            looked += 1;
        }
        assert_eq!(looked, 400);
    }

    #[test]
    fn a_short_table_is_drawn_whole_and_an_empty_one_is_nothing() {
        assert_eq!(known(&[]).parts(chunks(14), &FIRST, None), [Part::Rows(0), Part::Rows(1)]);
        assert_eq!((rows_of(1, 14), chunks(0)), (10..14, 0));
        assert!(known(&[]).parts(0, &FIRST, None).is_empty());
        assert_eq!(known(&[]).seen(0, 0.0, 900.0, &FIRST), 0..0);
        assert_eq!(known(&[]).seen(2, -5000.0, -4000.0, &FIRST), 0..2, "all of a short table, wherever the view is");
    }

    #[test]
    fn the_neighbours_of_the_row_with_the_keyboard_are_drawn() {
        assert_eq!((around(0), around(9), around(10), around(15)), (0..=0, 0..=1, 0..=1, 1..=1));
    }
}
