//! Which style the cells of a whole column share, and what must be asked to know it.

use super::ask::Ask;
use super::column::{is_small, Around, Column};
use super::date::{Order, Parts};
use super::figure::{Evidence, Figure, Style};
use super::role::{words, Role};

/// How figures are written, if some tell it and none tells otherwise.
pub fn told<'a>(cells: impl Iterator<Item = &'a str>) -> Option<Style> {
    let mut told = None;
    for cell in cells {
        match Figure::read(cell).map(|figure| figure.evidence) {
            Ok(Evidence::Only(style)) if told.is_some_and(|told| told != style) => return None,
            Ok(Evidence::Only(style)) => told = Some(style),
            _ => {}
        }
    }
    told
}

impl Column<'_> {
    pub fn figures(&mut self, cells: &[&str], around: &Around<'_>, asks: &mut Vec<Ask>) {
        let (mut dots, mut commas, mut both) = (0_usize, 0_usize, Vec::new());
        for cell in cells {
            match Figure::read(cell).map(|figure| figure.evidence) {
                Ok(Evidence::Only(Style::Dots)) => dots = dots.saturating_add(1),
                Ok(Evidence::Only(Style::Commas)) => commas = commas.saturating_add(1),
                Ok(Evidence::Both(thousands)) => both.push((*cell, thousands)),
                Ok(Evidence::None) | Err(_) => {}
            }
        }
        let told = match (dots > 0, commas > 0) {
            (true, false) => Some(Style::Dots),
            (false, true) => Some(Style::Commas),
            (true, true) => None,
            (false, false) => around.style,
        };
        let chosen = match (around.chosen)("style") {
            Some("dots") => Some(Style::Dots),
            Some("commas") => Some(Style::Commas),
            _ => None,
        };
        (self.style, self.style_chosen) = (chosen.or(told), chosen.is_some());
        // The rest of the column tells thousands. Nobody writes pesos with three decimals: that reading is never taken unasked.
        let known = |thousands: Style| told == Some(thousands) || told.is_some() && self.role == Role::Quantity;
        both.retain(|(_, thousands)| !known(*thousands));
        if let Some((sample, _)) = both.first() {
            asks.push(Ask::style(self.role, sample, both.len(), chosen));
        }
        let title = words(self.title);
        let zeros = title.iter().find_map(|word| match word.as_str() {
            "miles" => Some(3),
            "millones" => Some(6),
            _ => None,
        });
        if let Some((zeros, sample)) =
            zeros.zip(cells.iter().find(|cell| Figure::read(cell).is_ok())).filter(|_| !matches!(self.role, Role::Trm | Role::Quantity))
        {
            self.zeros = match (around.chosen)("scale") {
                Some("times") => Some(zeros),
                Some("same") => Some(0),
                _ => None,
            };
            asks.push(Ask::scale(self.role, sample, cells.len(), zeros, self.zeros));
        }
    }

    pub fn shares(&mut self, cells: &[&str], around: &Around<'_>, asks: &mut Vec<Ask>) {
        let (mut small, mut large) = (Vec::new(), 0_usize);
        for cell in cells {
            match Figure::read(cell) {
                Ok(figure) if !figure.percent && is_small(&figure.plain_small()) => small.push(*cell),
                Ok(figure) if figure.plain_small() != "0" => large = large.saturating_add(1),
                _ => {}
            }
        }
        self.mixed = large > 0;
        if let Some(sample) = small.first().filter(|_| large == 0) {
            self.zeros = match (around.chosen)("scale") {
                Some("times") => Some(2),
                Some("same") => Some(0),
                _ => None,
            };
            asks.push(Ask::fraction(sample, small.len(), self.zeros));
        }
    }

    pub fn dates(&mut self, cells: &[&str], around: &Around<'_>, asks: &mut Vec<Ask>) {
        let (mut day, mut month, mut either, mut short) = (0_usize, 0_usize, Vec::new(), Vec::new());
        for cell in cells {
            let Ok(parts) = Parts::read(cell) else { continue };
            match parts.proves() {
                Some(Order::DayMonth) => day = day.saturating_add(1),
                Some(Order::MonthDay) => month = month.saturating_add(1),
                None if parts.either() => either.push(*cell),
                None => {}
            }
            if parts.short_year() {
                short.push(*cell);
            }
        }
        // Alone, a date is written as in Colombia; among figures or dates of the United States it may not be. One date may be a slip.
        let doubtful = month > 0 && day > 0 || month == 1 || month == 0 && day == 0 && around.foreign;
        self.order = match (around.chosen)("style") {
            Some("day") => Some(Order::DayMonth),
            Some("month") => Some(Order::MonthDay),
            _ if doubtful && !either.is_empty() => None,
            _ if month > 0 && day == 0 => Some(Order::MonthDay),
            _ => Some(Order::DayMonth),
        };
        if let Some(sample) = either.first().filter(|_| doubtful) {
            asks.push(Ask::order(self.role, sample, either.len(), self.order));
        }
        if let Some(sample) = short.first() {
            let last = around.year.saturating_add(10);
            let chosen = (around.chosen)("years");
            self.years = (chosen == Some("read")).then_some(last);
            self.years_asked = chosen.is_none();
            asks.push(Ask::years(self.role, sample, short.len(), last, chosen));
        }
    }
}
