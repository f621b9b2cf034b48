//! The papers of one person that prove a criterion, with what is to be known of each beside its field.

use super::Ties;
use crate::engine::reading::Id;
use crate::engine::report::{PackPaper, Term};
use crate::ui::components::{paper_fields, terms};
use crate::ui::kit::{details, el, para, several, words, El};
use crate::ui::state::{tie_paper_field, Action, Change, ClaimDraft, CriterionAsks, PaperAsk, PaperDraft};

pub fn papers(ties: &Ties<'_>, one: &CriterionAsks<'_>, owner: Option<&Id>) -> El {
    let theirs = one.papers.iter().filter(|ask| ask.owner.as_ref() == owner);
    let found = ties.session.finding(one.criterion.id.as_str());
    let name = ties.called(owner);
    let told = |ask: &PaperAsk<'_>| {
        let packed = found.as_ref().and_then(|found| found.papers.iter().find(|paper| paper.id == ask.id.as_str() && paper.owner == name));
        packed.map(|paper| terms(&lines(paper)))
    };
    let mut papers = theirs.map(|ask| paper(ties, one, ask, told(ask))).peekable();
    // Where the facts rule the criterion out its papers are only in the way.
    if papers.peek().is_some() && found.as_ref().is_some_and(|found| found.code == "criterion_not_met") {
        return details("", "Los datos no alcanzan: los papeles que llevaría si alcanzaran", false).each(papers);
    }
    several().each(papers)
}

fn paper(ties: &Ties<'_>, one: &CriterionAsks<'_>, ask: &PaperAsk<'_>, told: Option<El>) -> El {
    if let Some(at) = ask.at {
        let instead = if ask.or { "O, en su lugar: " } else { "" };
        let words = format!("{instead}{}: vale aquí lo que respondió en el criterio {}, «{}».", ask.title, at.number.get(), at.title);
        return el("div").class("proof").with(para("hint", words)).maybe(told);
    }
    let onchange = {
        let (criterion, owner, id, said) = (one.criterion.id.clone(), ask.owner.clone(), ask.id.clone(), ask.draft.clone());
        ties.session.dispatch.reform(move |change: Change<PaperDraft>| {
            let (owner, id, said) = (owner.clone(), id.clone(), said.clone());
            // What is shown may have been said under another criterion that asks for the same paper.
            let put = move |claim: &mut ClaimDraft| {
                let held = claim.paper(owner.as_ref(), &id).filter(|held| !held.is_empty()).cloned();
                let mut draft = held.unwrap_or_else(|| said.clone());
                change.make(&mut draft);
                claim.put_paper(owner.as_ref(), id.clone(), draft);
            };
            Action::Claim(criterion.clone(), Change::new(put))
        })
    };
    let question =
        if ask.or { format!("O, en su lugar, ¿lleva: {}?", ask.title) } else { format!("¿Lleva con la oferta: {}?", ask.title) };
    let field = tie_paper_field(&one.criterion.id, ask.id, ask.owner.as_ref());
    let fields = paper_fields(&field, words(question), &ask.draft, ask.asks, None, &onchange);
    el("div").class("proof").with(fields).maybe(told)
}

/// What is to be known of a paper.
fn lines(paper: &PackPaper) -> Vec<Term> {
    let said = [
        ("Formato", paper.format.as_ref()),
        ("Lo firma", paper.signed_by.as_ref()),
        ("Lo expide", paper.issuer.as_ref()),
        ("Fecha", paper.limit.as_ref()),
    ];
    said.into_iter().filter_map(|(label, text)| Some(Term::new(label, text?.clone()))).collect()
}
