//! What a program asks about a tie: the criteria by themselves, and the draw by itself.

use super::ties::TRIAL;
use super::{judge, no_closing};
use crate::engine::firm::Firm;
use crate::engine::offer::{bidder_faults, Bidder, Offer};
use crate::engine::process::{MilestoneKind, Process};
use crate::engine::reading::{json_text, parse, read_document, Limits, Problem};
use crate::engine::report::{Finding, PackPaper, Section, State, Step, TieCheck, TieDraw, TieLine};
use crate::engine::tiebreak::{draw, Drawn};
use crate::engine::values::{Amount, Hour, Moment};

const LIMITS: Limits = Limits { bytes: 4_000_000, what: "Los datos del empate" };
const BIDDERS: Limits = Limits { bytes: 100_000, what: "La lista de proponentes" };

/// Reads `{ "firm": …, "offer": … }`.
///
/// # Errors
/// Every problem of both, each with its JSON pointer and its mend.
pub fn load_tie(text: &str) -> Result<(Firm, Offer), Vec<Problem>> {
    let given = parse(text, &LIMITS)?;
    let part = |name: &str| given.get(name).map(json_text).unwrap_or_else(|| "{}".to_owned());
    let under =
        |name: &str, problems: Vec<Problem>| problems.into_iter().map(|p| Problem { path: format!("/{name}{}", p.path), ..p }).collect();
    let firm = Firm::load(&part("firm")).map_err(|problems| under("firm", problems));
    let offer = Offer::load(&part("offer")).map_err(|problems| under("offer", problems));
    match (firm, offer) {
        (Ok(firm), Ok(offer)) => Ok((firm, offer)),
        (firm, offer) => Err([firm.err(), offer.err()].into_iter().flatten().flat_map(|problems: Vec<Problem>| problems).collect()),
    }
}

/// The criteria of an offer, how a tie that it describes would end, and the draw.
///
/// # Errors
/// Documents that do not belong together.
pub fn tie_break(process: &Process, firm: &Firm, offer: &Offer) -> Result<TieCheck, Vec<Problem>> {
    let moved = process.moved(&offer.schedule);
    let process = moved.as_ref().unwrap_or(process);
    let closing = process.milestone(MilestoneKind::Closing).ok_or_else(|| vec![no_closing()])?;
    // No state hangs on the moment of the check, and no sentence either.
    let verdict = judge(process, firm, offer, Moment { date: closing.date, hour: Hour::MIDNIGHT }, None)?;
    let found = |id: &str| verdict.findings.iter().find(|finding| finding.section == Section::Tiebreak && finding.id == id);
    let steps = |finding: &Finding| -> Vec<Step> { finding.steps.to_vec() };
    let draw_of = |finding: &Finding| TieDraw {
        code: finding.code,
        sentence: finding.sentence.clone(),
        figures: finding.figures.clone(),
        steps: steps(finding),
        sensitive: finding.sensitive,
    };
    let criteria = process.tiebreak.criteria.iter().filter_map(|criterion| {
        let finding = found(criterion.id.as_str())?;
        Some(TieLine {
            id: finding.id.clone(),
            number: criterion.number.get(),
            state: finding.state,
            missing: finding.papers.iter().filter(|paper| paper.state != State::Cumple).map(missing).collect(),
            sentence: finding.sentence.clone(),
            sensitive: finding.sensitive,
            papers: finding.papers.clone(),
        })
    });
    let draw = process.tiebreak.draw.as_ref().and_then(|rule| found(rule.id.as_str()));
    Ok(TieCheck { criteria: criteria.collect(), trial: found(TRIAL).map(|f| draw_of(f)), draw: draw.map(|f| draw_of(f)) })
}

/// «Certificado del Ministerio del Trabajo, de Ana: falta».
fn missing(paper: &PackPaper) -> String {
    let owner = paper.owner.as_ref().map(|owner| format!(", de {owner}")).unwrap_or_default();
    format!("{}{owner}: {}", paper.title, paper.words)
}

/// The draw by the residue of the TRM among bidders `[{ "name": …, "offered_at": … }]`.
///
/// # Errors
/// A list that cannot be read or put in order; a rate that is none.
pub fn draw_winner(bidders: &str, trm: &str) -> Result<Drawn, Vec<Problem>> {
    let bidders: Vec<Bidder> = read_document(bidders, &BIDDERS)?;
    let mut problems = Vec::new();
    bidder_faults(&bidders, "", &mut problems);
    if bidders.is_empty() {
        problems.push(Problem { code: "empty", path: String::new(), message: "Falta al menos un proponente.".to_owned() });
    }
    let rate = Amount::new(trm).filter(|trm| !trm.get().is_zero());
    if rate.is_none() {
        let message = format!("«{trm}» no es una TRM. Va como \"4123.57\": solo cifras, con punto decimal y sin puntos de miles.");
        problems.push(Problem { code: "bad_trm", path: "/trm".to_owned(), message });
    }
    match rate.filter(|_| problems.is_empty()).and_then(|rate| draw(&bidders, rate)) {
        Some(drawn) => Ok(drawn),
        None => Err(problems),
    }
}
