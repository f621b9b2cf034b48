//! The bidders that a tie is tried with: as typed, and as the engine takes them.

use super::draft::{DrawDraft, RivalDraft};
use super::read::percent;
use crate::engine::bidder::Answer;
use crate::engine::offer::{bidder_faults, Bidder, Credit, DrawFacts};
use crate::engine::process::{DrawMethod, Process};
use crate::engine::reading::{Dictionary, Id, Text};
use crate::engine::values::text::{parse_date, parse_figure, parse_hour};
use crate::engine::values::{Amount, Moment};
use crate::ui::state::convert::TRM_DECIMALS;
use crate::ui::state::AnswerDraft;

/// The number of the law under which the greatest part of the workers decides.
const PROPORTION: u16 = 4;
/// Those in which large cooperatives and mutual associations give way to small ones.
const LARGE: std::ops::RangeInclusive<u16> = 8..=10;

/// What is asked of each rival.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RivalAsks {
    /// The numbers of the law that the invitation has, in order, each with its titles and whether it is sensitive.
    pub numbers: Vec<(u16, String, bool)>,
    pub proportion: bool,
    pub large: bool,
}

impl RivalAsks {
    pub fn of(process: &Process) -> RivalAsks {
        let mut numbers: Vec<(u16, String, bool)> = Vec::new();
        for criterion in &process.tiebreak.criteria {
            let number = criterion.number.get();
            match numbers.iter_mut().find(|(other, ..)| *other == number) {
                Some((_, title, sensitive)) => {
                    *title = format!("{title} / {}", criterion.title);
                    *sensitive |= criterion.is_sensitive();
                }
                None => numbers.push((number, criterion.title.to_string(), criterion.is_sensitive())),
            }
        }
        let has = |wanted: &dyn Fn(u16) -> bool| numbers.iter().any(|(number, ..)| wanted(*number));
        let (proportion, large) = (has(&|number| number == PROPORTION), has(&|number| LARGE.contains(&number)));
        RivalAsks { numbers, proportion, large }
    }
}

/// Whether the draw of this invitation is by the TRM.
pub fn by_trm(process: &Process) -> bool {
    process.tiebreak.draw.as_ref().is_some_and(|draw| matches!(draw.method, DrawMethod::TrmResidue(_)))
}

/// Reads a day and an hour, typed in that order.
///
/// # Errors
/// What to tell the user.
pub fn moment(typed: &str) -> Result<Option<Moment>, &'static str> {
    let text = typed.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let (date, hour) = text.split_once(|c: char| c.is_whitespace() || c == ',').unwrap_or((text, ""));
    let hour = hour.trim_start_matches([' ', ',']).trim_start_matches("a las ");
    let read = parse_date(date).ok().zip(parse_hour(hour).ok()).map(|(date, hour)| Moment { date, hour });
    read.map(Some).ok_or("Escriba el día y la hora, como 05/02/2026, 3:20 p. m.")
}

/// What is wrong with a bidder taken with the others: of a rival, or of the bidder itself.
pub type BidderFault = (Option<Id>, String);

/// The bidders; none while something is wrong with them, since which one is left out would change who wins. And what is wrong.
pub fn bidders(draft: &DrawDraft, process: &Process) -> (Vec<Bidder>, Vec<BidderFault>) {
    let rivals: Vec<&RivalDraft> = draft.rivals.iter().filter(|rival| !rival.is_empty()).collect();
    let asks = RivalAsks::of(process);
    let mut all: Vec<(Option<Id>, Bidder)> = Vec::new();
    let mut add = |id: Option<Id>, name: &str, otherwise: String, at: &str, own: Option<Answer>, credits: Dictionary<Credit>| {
        let name = Text::new(name.trim()).or_else(|| Text::new(&otherwise));
        let offered_at = moment(at).ok().flatten();
        all.extend(name.map(|name| (id, Bidder { name, offered_at, own, credits })));
    };
    if is_in(draft) {
        add(None, &draft.own_name, "Su oferta".to_owned(), &draft.own_at, Some(Answer::Yes), Dictionary::default());
    }
    for (place, rival) in (1..).zip(rivals) {
        add(rival.id.clone(), &rival.name, format!("Rival {place}"), &rival.at, None, credits(rival, &asks));
    }
    let (ids, bidders): (Vec<Option<Id>>, Vec<Bidder>) = all.into_iter().unzip();
    let mut problems = Vec::new();
    bidder_faults(&bidders, "", &mut problems);
    let of = |path: &str| path.split('/').nth(1).and_then(|index| index.parse::<usize>().ok()).and_then(|index| ids.get(index).cloned());
    let faults: Vec<BidderFault> = problems.into_iter().map(|problem| (of(&problem.path).flatten(), problem.message)).collect();
    (if faults.is_empty() { bidders } else { Vec::new() }, faults)
}

fn credits(rival: &RivalDraft, asks: &RivalAsks) -> Dictionary<Credit> {
    let proportion = percent(&rival.proportion).filter(|_| asks.proportion);
    let large = rival.large.and_then(AnswerDraft::answer).filter(|_| asks.large);
    let one = |(number, _, sensitive): &(u16, String, bool)| {
        let id = Id::new(&number.to_string())?;
        let said = if *sensitive { rival.private.get(&id) } else { rival.credits.get(&id) };
        let credit = Credit {
            credited: said.and_then(|said| said.answer()),
            proportion: proportion.filter(|_| *number == PROPORTION),
            large: large.filter(|_| LARGE.contains(number)),
        };
        let says = credit.credited.is_some() || credit.proportion.is_some() || credit.large.is_some();
        says.then_some((id, credit))
    };
    asks.numbers.iter().filter_map(one).collect()
}

/// Whether the bidder itself is among the tied: not where there are only names of others, who are then taken as tied to the end.
pub fn is_in(draft: &DrawDraft) -> bool {
    let told = |rival: &RivalDraft| {
        !(rival.credits.is_empty() && rival.private.is_empty() && rival.proportion.trim().is_empty()) || rival.large.is_some()
    };
    !draft.own_name.trim().is_empty() || draft.rivals.iter().any(told)
}

/// Whether somebody's full name is lacking: without all of them there is no alphabetical order.
pub fn nameless(draft: &DrawDraft) -> bool {
    let rivals = draft.rivals.iter().filter(|rival| !rival.is_empty()).map(|rival| &rival.name);
    rivals.chain(is_in(draft).then_some(&draft.own_name)).any(|name| name.trim().is_empty())
}

/// What the tie is tried with.
pub fn draw(draft: &DrawDraft, process: &Process) -> Option<DrawFacts> {
    let (bidders, _) = bidders(draft, process);
    let trm = parse_figure(&draft.trm, TRM_DECIMALS).ok().and_then(|text| Amount::new(&text));
    let trm = trm.filter(|_| by_trm(process) && (bidders.is_empty() || !nameless(draft)));
    (trm.is_some() || !bidders.is_empty()).then_some(DrawFacts { trm, bidders })
}
