//! The card of a criterion: whether it is claimed, its facts, its papers, and what comes of them. One that is not claimed is short.

use super::facts::facts;
use super::papers::papers;
use super::Ties;
use crate::engine::firm::Answer;
use crate::engine::reading::Id;
use crate::ui::components::{answer_field, finding_card, observations_of, state_badge, Show};
use crate::ui::kit::{self, details, el, para, several, words, El};
use crate::ui::state::{Action, AnswerDraft, Change, ClaimDraft, CriterionAsks};

pub fn card(ties: &Ties<'_>, one: &CriterionAsks<'_>) -> El {
    let (session, criterion) = (ties.session, one.criterion);
    let open = matches!(one.claimed, Some(AnswerDraft::Yes | AnswerDraft::Unknown));
    let sensitive = criterion.is_sensitive();
    let private = sensitive.then(|| para("privacy", "Dato sensible: no se guarda, ni entra en el comprobante ni en lo impreso."));
    let found = session.finding(criterion.id.as_str());
    let found = found.map(|finding| {
        let state = || el("p").attr("data-finding", finding.id.clone()).attr("data-state", finding.state.code());
        if open {
            finding_card(&finding, Show::Untitled)
        } else {
            state().with(state_badge(finding.state))
        }
    });
    // The same parts in the same places, claimed or not, so that the keyboard stays on the answer.
    let asks = details("", "Qué pide y cómo se prueba", open).with(para("help", criterion.help.to_string()));
    let asks = asks.with(contradictions(ties, &criterion.id));
    let content = several().maybe(private).with(claim(ties, one)).with(asks).each(people(ties, one)).maybe(found);
    let card = kit::card(format!("{}-titulo", criterion.id), format!("{}. {}", criterion.number.get(), criterion.title), content);
    card.class(if sensitive { "rule criterion sensitive" } else { "rule criterion" })
}

fn claim(ties: &Ties<'_>, one: &CriterionAsks<'_>) -> El {
    let id = one.criterion.id.clone();
    let private = one.criterion.is_sensitive().then_some(Answer::Yes);
    let answered = ties.session.dispatch.reform(move |answer: AnswerDraft| {
        let change = move |claim: &mut ClaimDraft| (claim.claimed, claim.private) = (Some(answer), private);
        Action::Claim(id.clone(), Change::new(change))
    });
    answer_field(format!("{}-invoca", one.criterion.id), words("¿Va a invocar este criterio?"), one.claimed, answered)
}

/// What is asked of each person, one after the other.
fn people(ties: &Ties<'_>, one: &CriterionAsks<'_>) -> Vec<El> {
    let mut owners: Vec<Option<&Id>> = Vec::new();
    for owner in one.facts.iter().map(|ask| ask.owner.as_ref()).chain(one.papers.iter().map(|ask| ask.owner.as_ref())) {
        if !owners.contains(&owner) {
            owners.push(owner);
        }
    }
    let of = |owner: Option<&Id>| {
        let title = ties.is_plural().then(|| el("h3").words(ties.title(owner)));
        several().maybe(title).with(facts(ties, one, owner)).with(papers(ties, one, owner))
    };
    owners.into_iter().map(of).collect()
}

fn contradictions(ties: &Ties<'_>, id: &Id) -> El {
    // Worded only for the few that have some.
    if !ties.session.process.contradictions.iter().any(|found| found.rules.contains(id)) {
        return several();
    }
    observations_of(id.as_str(), id.as_str(), &ties.session.contradictions())
}
