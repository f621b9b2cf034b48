//! Which columns the table of contracts has: those an invitation asks of a firm, and those of the calculator.

use super::Column;
use crate::engine::bidder::{Answer, BidderKind};
use crate::engine::process::{Exclusion, ExperienceRuleKind, Process, YearBasis};
use crate::ui::state::convert::starts_matter;
use crate::ui::state::draft::{AnswerDraft, ContractDraft, MemberDraft};
use crate::ui::state::loose::currency;
use crate::ui::state::whole::FirmDraft;

impl Column {
    /// The columns a process asks for, whoever bids.
    pub fn asked(process: &Process) -> Vec<Column> {
        let asked = &process.experience;
        let counting = &asked.counting;
        let excluded = |exclusion| counting.excludes.contains(&exclusion);
        let any = |kind: fn(&ExperienceRuleKind) -> bool| asked.rules.iter().any(|rule| kind(&rule.rule));
        let reception = counting.year.values(&[]).contains(&&YearBasis::Reception);
        let others = excluded(Exclusion::OwnConsortium) || excluded(Exclusion::Member) || excluded(Exclusion::Group);
        let papers = asked.certificate.as_ref();
        let private = papers.is_some_and(|papers| papers.items.iter().any(|item| item.private == Some(Answer::Yes)));
        let stood = if excluded(Exclusion::NotLiquidated) { Column::State } else { Column::Running };
        let first = [
            (true, Column::Object),
            (true, Column::Value),
            (counting.vat.is_some(), Column::Vat),
            (starts_matter(process), Column::Start),
            (true, Column::End),
            (reception, Column::Received),
            (true, Column::Share),
            (excluded(Exclusion::Running) || excluded(Exclusion::NotLiquidated), stood),
            (excluded(Exclusion::SelfCertified) && !others, Column::SelfCertified),
            (others, Column::Certifier),
        ];
        let last = [
            (any(|rule| matches!(rule, ExperienceRuleKind::UnspscCodes(_))), Column::Codes),
            (counting.partners.is_some(), Column::Partner),
            (private, Column::Private),
            (papers.is_some(), Column::Papers),
        ];
        let there = |(there, column): (bool, Column)| there.then_some(column);
        let activities = asked.activities.iter().map(|activity| Column::Activity(activity.id.clone()));
        let quantities = asked.quantities.iter().map(|one| Column::Quantity(one.id.clone(), format!("{} ({})", one.question, one.unit)));
        first.into_iter().filter_map(there).chain(activities).chain(quantities).chain(last.into_iter().filter_map(there)).collect()
    }

    /// The columns a process asks of a firm: of a plural, whose each contract is; and those of the calculator that have something in them.
    pub fn of(process: &Process, firm: &FirmDraft) -> Vec<Column> {
        let kind = firm.kind;
        let plural = kind.is_some_and(BidderKind::is_plural);
        let papers = process.experience.certificate.as_ref();
        let no_private = papers.and_then(|papers| papers.private_when.as_ref());
        let no_private = no_private.is_some_and(|fact| firm.facts.get(fact) == Some(&AnswerDraft::No));
        let alone = matches!(kind, Some(BidderKind::Natural | BidderKind::ForeignNatural));
        let mut columns = Column::asked(process);
        columns.retain(|column| match column {
            Column::Share => !plural,
            Column::Partner => !alone,
            Column::Private => !no_private,
            _ => true,
        });
        let used = |column: &Column| firm.contracts.iter().any(|row| column.typed(row).is_some_and(|typed| !typed.trim().is_empty()));
        // Nothing that was typed elsewhere counts out of sight.
        let names = [Column::Client, Column::Rup];
        columns.splice(1..1, names.into_iter().filter(used));
        let place = columns.iter().position(|column| *column == Column::Value).map_or(0, |place| place.saturating_add(1));
        let money = [Column::Additions, Column::Currency, Column::Trm, Column::Usd];
        columns.splice(place..place, money.into_iter().filter(used));
        if plural {
            let place = columns.iter().position(|column| *column == Column::End).map_or(0, |place| place.saturating_add(1));
            let named = firm.members.iter().enumerate().filter(|(_, member)| !member.is_empty());
            let member = |(at, member): (usize, &MemberDraft)| {
                let name = if member.name.trim().is_empty() {
                    format!("integrante {}", at.saturating_add(1))
                } else {
                    member.name.trim().to_owned()
                };
                Some(Column::Member(member.id.clone()?, name))
            };
            columns.splice(place..place, named.filter_map(member));
        }
        columns
    }

    /// The columns of the calculator: those of the common case, and with `more` all of them. One that has something in it is always there, and
    /// so is one of `kept`: the keyboard may be in it while it is emptied.
    pub fn to_add_up(rows: &[ContractDraft], more: bool, year: YearBasis, kept: &[Column]) -> Vec<Column> {
        let used = |column: &Column| rows.iter().any(|row| column.typed(row).is_some_and(|typed| !typed.trim().is_empty()));
        let foreign = |other: fn(&str) -> bool| {
            rows.iter().any(|row| currency(&row.currency).is_ok_and(|code| code.is_some_and(|code| other(&code))))
        };
        let there = |column: &Column| match column {
            _ if kept.contains(column) => true,
            Column::Start => more || year == YearBasis::Start || used(column),
            Column::Additions | Column::Currency => more || used(column),
            Column::Trm => used(column) || foreign(|_| true),
            Column::Usd => used(column) || foreign(|code| code != "USD"),
            _ => true,
        };
        let all = [
            Column::Object,
            Column::Client,
            Column::Value,
            Column::Additions,
            Column::Currency,
            Column::Trm,
            Column::Usd,
            Column::Start,
            Column::End,
            Column::Share,
            Column::State,
        ];
        all.into_iter().filter(there).collect()
    }
}
