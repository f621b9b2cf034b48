//! A picture of each price against its ceiling, the one with least room first; what it draws is also written.

use crate::engine::process::Process;
use crate::engine::reading::Id;
use crate::engine::report::{Finding, State, Verdict};
use crate::engine::values::text::grouped;
use crate::ui::held::Held;
use crate::ui::kit::{el, para, press, several, El};
use yew::prelude::*;

/// Items in sight at first, and with all of them: nobody looks at thousands.
const FEW: usize = 12;
const MOST: usize = 300;
/// Where the ceiling is in each picture, of a thousand.
const CEILING: i128 = 800;

/// An amount of a finding, in cents; what is beyond them is cut off.
pub fn cents(plain: &str) -> Option<i128> {
    let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
    let digit = |place: usize| fraction.as_bytes().get(place).map_or(0, |digit| i128::from(digit.wrapping_sub(b'0')));
    whole.parse::<i128>().ok()?.checked_mul(100)?.checked_add(digit(0) * 10 + digit(1))
}

/// Cents as they are read: `$ 12.500,50`.
pub fn amount(cents: i128) -> String {
    let whole = grouped(&(cents / 100).to_string());
    let rest = cents % 100;
    if rest == 0 {
        format!("$ {whole}")
    } else {
        format!("$ {whole},{rest:02}")
    }
}

/// An item whose price and ceiling are known on the same basis.
struct Room<'a> {
    item: usize,
    finding: &'a Finding,
    price: i128,
    ceiling: i128,
}

impl<'a> Room<'a> {
    fn of(item: usize, finding: &'a Finding) -> Option<Room<'a>> {
        let figure = |name: &'static str| finding.figures.get(&name).and_then(|plain| cents(plain));
        let known = matches!(finding.code, "price_within_ceiling" | "price_above_ceiling");
        let (price, ceiling) = figure("price").zip(figure("ceiling")).filter(|(_, ceiling)| known && *ceiling > 0)?;
        Some(Room { item, finding, price, ceiling })
    }

    /// «queda 3,33 %», «se pasa por $ 1».
    fn left(&self) -> String {
        let left = self.ceiling.saturating_sub(self.price);
        if self.finding.state == State::NoCumple {
            let over = self.finding.figures.get(&"difference").and_then(|plain| cents(plain));
            return format!("se pasa por {}", over.filter(|over| *over > 0).map_or_else(|| "centavos".to_owned(), amount));
        }
        let share = left.saturating_mul(10_000) / self.ceiling;
        match (left, share) {
            (0, _) => "justo en el tope".to_owned(),
            (_, 0) => format!("quedan {}", amount(left)),
            _ => format!("queda {} %", grouped(&format!("{}.{:02}", share / 100, share % 100))),
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct PriceBarsProps {
    pub process: Held<Process>,
    /// What was found; what of it is about each item comes under this rule.
    pub report: Held<Verdict>,
    pub rule: Id,
}

/// Drawn anew only with a new verdict.
#[component]
pub fn PriceBars(props: &PriceBarsProps) -> Html {
    let all = use_state_eq(|| false);
    let toggle = {
        let all = all.clone();
        Callback::from(move |_: MouseEvent| all.set(!*all))
    };
    let start = format!("{}.", props.rule);
    let findings = props.report.findings.iter().filter(|finding| finding.id.starts_with(&start));
    let mut rooms: Vec<Room<'_>> = findings.enumerate().filter_map(|(item, finding)| Room::of(item, finding)).collect();
    if rooms.is_empty() {
        return Html::default();
    }
    // By how much of its ceiling each price takes, without dividing.
    let taken = |one: &Room<'_>, other: &Room<'_>| one.price.saturating_mul(other.ceiling);
    rooms.sort_by(|one, other| taken(other, one).cmp(&taken(one, other)));
    let missing = props.process.price.items.len().saturating_sub(rooms.len());
    let shown = if *all { MOST } else { FEW };
    let lines = rooms.iter().take(shown).map(|room| line(room, &props.process));
    let more = rooms.len().saturating_sub(FEW);
    let more = (more > 0).then(|| {
        let words = if *all { "Ver solo los primeros".to_owned() } else { format!("Ver todos ({})", rooms.len()) };
        el("p").with(press("small screen-only", toggle).attr("aria-expanded", all.to_string()).words(words))
    });
    let rest = rooms.len().saturating_sub(MOST);
    let rest = (*all && rest > 0).then(|| para("hint", format!("Y {} más, con más margen.", grouped(&rest.to_string()))));
    let absent = (missing > 0).then(|| {
        let words = if missing == 1 { "1 ítem no sale".to_owned() } else { format!("{} ítems no salen", grouped(&missing.to_string())) };
        para("hint", format!("{words}: le falta el precio, el tope o el IVA.").replace("salen: le falta", "salen: les falta"))
    });
    let title = el("h2").words("Cuánto le queda hasta el tope");
    let help = para("help", "Primero el que menos margen tiene. La raya es el tope.");
    let section = el("section").class("rule").with(title).with(help).with(el("ol").class("room").each(lines));
    section.maybe(rest).maybe(more).maybe(absent).html()
}

fn line(room: &Room<'_>, process: &Process) -> El {
    let item = process.price.items.get(room.item);
    let name = item.map(|item| format!("{} {}", item.id, item.title)).unwrap_or_default();
    let width = (room.price.saturating_mul(CEILING) / room.ceiling).clamp(2, 1000);
    let over = room.finding.state == State::NoCumple;
    let bar = el("rect").attr("x", "0").attr("y", "2").attr("height", "8").attr("width", width.to_string());
    let limit = el("path").attr("d", format!("M{CEILING} 0 v12")).class("limit");
    let picture = el("svg").attr("viewBox", "0 0 1000 12").attr("aria-hidden", "true").attr("preserveAspectRatio", "none");
    let picture = picture.class("stack").with(bar.class(if over { "over" } else { "one" })).with(limit);
    let said = format!("{} de {}, {}", amount(room.price), amount(room.ceiling), room.left());
    let words = several().with(el("span").class("name").words(name)).with(el("span").class("figures").words(said));
    el("li").key(room.item).attr("data-state", room.finding.state.code()).with(words).with(picture)
}
