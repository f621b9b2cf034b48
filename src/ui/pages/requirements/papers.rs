//! The card of a paper: what is asked beside its field, and what comes of it. A paper that several requirements ask of one person is asked once.

use crate::engine::bidder::BidderKind;
use crate::engine::process::{MilestoneKind, RequirementRule};
use crate::engine::reading::Id;
use crate::engine::report::{Observation, State};
use crate::engine::values::text::capital;
use crate::ui::components::{finding_card, observations_of, paper_fields, terms, Show};
use crate::ui::kit::{anchor, card, el, nothing, para, several, words, El};
use crate::ui::routes::{link, Page};
use crate::ui::session::Session;
use crate::ui::state::{Action, Asked, Change, Owed, PaperDraft};

/// What every card of the page shares.
pub struct Papers<'a> {
    pub session: &'a Session,
    pub owed: &'a Owed<'a>,
    pub contradictions: &'a [Observation],
}

impl Papers<'_> {
    /// Whether the paper is not owed, so that it asks for nothing.
    pub fn exempt(&self, asked: &Asked<'_>) -> bool {
        self.session.finding(&asked.id).is_some_and(|finding| finding.state == State::NoAplica)
    }

    pub fn called(&self, owner: Option<&Id>) -> String {
        let Some(owner) = owner else { return "Documentos del grupo".to_owned() };
        let place = self.session.work.firm.members.iter().position(|member| member.id.as_ref() == Some(owner));
        let member = place.and_then(|place| self.session.work.firm.members.get(place));
        let name = member.map(|member| member.name.trim().to_owned()).filter(|name| !name.is_empty());
        format!("Documentos de {}", name.unwrap_or_else(|| format!("integrante {}", place.map_or(0, |place| place.saturating_add(1)))))
    }

    pub fn verdict(&self, asked: &Asked<'_>, show: Show) -> El {
        self.session.finding(&asked.id).map_or_else(nothing, |finding| finding_card(&finding, show))
    }

    pub fn title(&self, asked: &Asked<'_>) -> String {
        let owner = self.session.finding(&asked.id).and_then(|finding| finding.owner.clone());
        let title = &asked.requirement.title;
        owner.map_or_else(|| title.to_string(), |owner| format!("{title} · {}", capital(&owner)))
    }

    /// All that it may be looked for by.
    pub fn text(&self, asked: &Asked<'_>) -> String {
        let clause = self.session.finding(&asked.id).and_then(|finding| finding.clause.clone()).unwrap_or_default();
        format!("{} {} {} {clause}", self.title(asked), asked.requirement.help, asked.id)
    }

    pub fn paper(&self, asked: &Asked<'_>) -> El {
        let requirement = asked.requirement;
        let finding = self.session.finding(&asked.id);
        let title = self.title(asked);
        let content = several().with(para("help", requirement.help.to_string()));
        let content = content.maybe(finding.as_ref().map(|finding| terms(&finding.terms))).with(self.fields(asked));
        let found = observations_of(&asked.id, requirement.id.as_str(), self.contradictions);
        let content = content.with(self.verdict(asked, Show::Untitled)).with(found);
        card(format!("{}-titulo", asked.id), title, content)
    }

    /// The fields of the paper, or where it is asked for.
    fn fields(&self, asked: &Asked<'_>) -> El {
        let session = self.session;
        let requirement = asked.requirement;
        let elsewhere = matches!(requirement.rule, RequirementRule::MemberShares(_));
        if elsewhere || (requirement.per.is_some() && asked.owner.is_none() && session.kind().is_some_and(BidderKind::is_plural)) {
            let way = anchor("", link(&session.place, Page::Bidder), "Escriba los integrantes en «Quién se presenta»");
            return el("p").with(way);
        }
        let owner = asked.owner.clone();
        match self.owed.place(owner.as_ref(), &requirement.paper) {
            Some((place, asks)) if place.id == asked.id => {
                let draft = session.work.firm.paper(owner.as_ref(), &requirement.paper).cloned().unwrap_or_default();
                let id = requirement.paper.clone();
                let onchange = session.dispatch.reform(move |change: Change<PaperDraft>| Action::Paper(owner.clone(), id.clone(), change));
                let question = requirement.question.as_ref().map_or_else(|| "¿Lo tiene?".to_owned(), ToString::to_string);
                let closing = session.process.milestone(MilestoneKind::Closing).map(|row| row.date);
                paper_fields(&asked.id, words(question), &draft, asks, closing, &onchange)
            }
            Some((place, _)) => para("hint", format!("Es el mismo documento de «{}»: ya se preguntó arriba.", place.requirement.title)),
            None => nothing(),
        }
    }
}
