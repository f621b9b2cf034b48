//! The Sunday of Easter in the Gregorian calendar.

use crate::engine::values::Date;

/// Easter of `year`, by the anonymous algorithm (Nature, 1876; Butcher, Jones, Meeus), in whole numbers.
pub fn easter(year: u16) -> Option<Date> {
    let year = i32::from(year);
    let (century, of_century) = (year / 100, year % 100);
    let golden = year % 19;
    let moon_drift = century.saturating_sub(century.saturating_add(8) / 25).saturating_add(1) / 3;
    let epact = golden.saturating_mul(19).saturating_add(century).saturating_add(15);
    let epact = epact.saturating_sub(century / 4).saturating_sub(moon_drift) % 30;
    let leaps = (century % 4).saturating_add(of_century / 4).saturating_mul(2).saturating_add(32);
    let to_sunday = leaps.saturating_sub(epact).saturating_sub(of_century % 4) % 7;
    let late = golden.saturating_add(epact.saturating_mul(11)).saturating_add(to_sunday.saturating_mul(22)) / 451;
    let day = epact.saturating_add(to_sunday).saturating_add(114).saturating_sub(late.saturating_mul(7));
    Date::from_ymd(year, u32::try_from(day / 31).ok()?, u32::try_from(day % 31).ok()?.saturating_add(1))
}
