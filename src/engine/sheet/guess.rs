//! What the columns of a list without titles are, told by what is in them.

use super::cells::Line;
use super::date::{Order, Parts};
use super::figure::Figure;
use super::role::Role;

/// Rows looked at.
const SAMPLE: usize = 200;

/// What a column holds mostly.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Blank,
    Dates,
    /// With how many digits the longest has.
    Figures(usize),
    /// From 0 to 100, with a percent sign or with decimals.
    Shares,
    /// How long it is, on average.
    Words(usize),
}

pub fn roles(lines: &[Line], width: usize) -> Vec<Option<Role>> {
    let kinds: Vec<Kind> = (0..width).map(|column| kind(lines, column)).collect();
    let mut roles = vec![None; width];
    let mut give = |column: Option<usize>, role: Role| {
        if let Some(place) = column.and_then(|column| roles.get_mut(column)) {
            *place = Some(role);
        }
    };
    let of = |wanted: &dyn Fn(Kind) -> Option<usize>| {
        let sized = kinds.iter().enumerate().filter_map(|(column, kind)| Some((column, wanted(*kind)?)));
        sized
            .fold(None, |best: Option<(usize, usize)>, one| if best.is_some_and(|best| best.1 >= one.1) { best } else { Some(one) })
            .map(|one| one.0)
    };
    let object = of(&|kind| if let Kind::Words(length) = kind { Some(length) } else { None });
    give(object, Role::Object);
    let clients = kinds.iter().enumerate().filter(|(column, kind)| matches!(kind, Kind::Words(_)) && Some(*column) != object);
    give(clients.map(|(column, _)| column).next(), Role::Client);
    // A row's number has few digits.
    give(of(&|kind| if let Kind::Figures(digits) = kind { Some(digits).filter(|digits| *digits > 4) } else { None }), Role::Value);
    give(kinds.iter().position(|kind| *kind == Kind::Shares), Role::Share);
    let dates: Vec<usize> = kinds.iter().enumerate().filter(|(_, kind)| **kind == Kind::Dates).map(|(column, _)| column).collect();
    match dates.as_slice() {
        [end] => give(Some(*end), Role::End),
        [one, other, rest @ ..] => {
            let (start, end) = if comes_first(lines, *one, *other) { (*one, *other) } else { (*other, *one) };
            give(Some(start), Role::Start);
            give(Some(end), Role::End);
            give(rest.first().copied(), Role::Received);
        }
        [] => {}
    }
    roles
}

fn kind(lines: &[Line], column: usize) -> Kind {
    let (mut dates, mut figures, mut shares, mut digits, mut all, mut letters) = (0_usize, 0_usize, 0_usize, 0_usize, 0_usize, 0_usize);
    for cell in lines.iter().take(SAMPLE).map(|line| line.cell(column)).filter(|cell| !cell.is_empty()) {
        all = all.saturating_add(1);
        letters = letters.saturating_add(cell.chars().count());
        let own = cell.bytes().filter(u8::is_ascii_digit).count();
        if let Ok(figure) = Figure::read(cell) {
            let whole = figure.plain_small();
            let small = whole.split('.').next().is_some_and(|whole| whole.len() < 3 || whole == "100");
            shares =
                shares.saturating_add(usize::from(small && (figure.percent || whole.contains('.') || whole == "100" || whole == "50")));
            figures = figures.saturating_add(1);
            digits = digits.max(own);
        }
        // A figure of five digits may be a day as Excel keeps it: of this century, and of the last years of the other.
        let serial = own == 5 && cell.len() == 5 && cell.starts_with(['3', '4', '5']);
        dates = dates.saturating_add(usize::from(Parts::read(cell).is_ok() && (serial || cell.len() != own && cell.len() > 5)));
    }
    let most = |count: usize| all > 0 && count.saturating_mul(5) >= all.saturating_mul(4);
    match all {
        0 => Kind::Blank,
        _ if most(dates) => Kind::Dates,
        _ if most(shares) => Kind::Shares,
        _ if most(figures) => Kind::Figures(digits),
        _ => Kind::Words(letters.checked_div(all).unwrap_or_default()),
    }
}

/// Whether the dates of a column come before those of the other, in most rows that have both.
fn comes_first(lines: &[Line], one: usize, other: usize) -> bool {
    let day = |line: &Line, column: usize| {
        let parts = Parts::read(line.cell(column)).ok()?;
        let written = parts.written(Order::DayMonth, Some(99)).or_else(|_| parts.written(Order::MonthDay, Some(99))).ok()?;
        written
            .split('/')
            .rev()
            .fold(None, |all: Option<u32>, part| Some(all.unwrap_or(0).saturating_mul(100).saturating_add(part.parse().ok()?)))
    };
    let (mut before, mut after) = (0_usize, 0_usize);
    for line in lines.iter().take(SAMPLE) {
        if let (Some(first), Some(second)) = (day(line, one), day(line, other)) {
            before = before.saturating_add(usize::from(first <= second));
            after = after.saturating_add(usize::from(first > second));
        }
    }
    before >= after
}
