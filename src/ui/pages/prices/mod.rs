//! Prices: how they all are, every item with its ceiling, its price and its total, and the rest of the rules.

mod how;
mod table;

use super::rule_card::rule_card;
use crate::engine::process::{MilestoneKind, PriceRule, PriceRuleKind};
use crate::engine::reading::Id;
use crate::ui::components::{budget_bar, figure_field, finding_card, AllOffers, LeftOf, PriceBars, Show};
use crate::ui::kit::{card, component, nothing, para, several, to_come, use_gradually, words, El, Field};
use crate::ui::session::{Session, SessionProps};
use crate::ui::state::{pesos, Action, AnswerDraft, Change, PriceAsks, PricingDraft, Typed, CENTS};
use table::use_table;
use yew::prelude::*;

#[component]
pub fn Prices(props: &SessionProps) -> Html {
    let session = &props.session;
    let rules = &session.process.price.rules;
    let units = rules.iter().find(|rule| matches!(rule.rule, PriceRuleKind::UnitPrices(_)));
    let table = use_table(session, units);
    let asks = PriceAsks::of(&session.process, &session.work.offer);
    let page = several().maybe(units.map(|_| how::how(session, &asks))).maybe(table);
    page.with(html! { <Rest session={session.clone()} /> }).html()
}

#[derive(Properties)]
struct RestProps {
    session: Session,
}

impl PartialEq for RestProps {
    /// What of a session is drawn here. It lags behind the prices of the table by a frame, as the verdict does.
    fn eq(&self, other: &Self) -> bool {
        let (one, other) = (&self.session, &other.session);
        one.report == other.report && one.process == other.process && one.work.offer.pricing == other.work.offer.pricing
    }
}

/// What is below the table: a key in it does not draw it, only the verdict that follows.
#[component]
fn Rest(props: &RestProps) -> Html {
    let session = &props.session;
    // The table first: the picture reads what was found of every item.
    let drawn = use_gradually(1, 0, false) > 0;
    if !drawn {
        return several().maybe(to_come(0, 1)).html();
    }
    let units = |rule: &&PriceRule| matches!(rule.rule, PriceRuleKind::UnitPrices(_));
    let rules = &session.process.price.rules;
    let bars = rules.iter().find(units).map(|rule| {
        component(html! { <PriceBars process={session.process.clone()} report={session.report.clone()} rule={rule.id.clone()} /> })
    });
    let others = rules.iter().filter(|rule| !units(rule)).map(|rule| one(session, rule));
    several().maybe(bars).each(others).maybe(left_of(session)).html()
}

/// A rule, with what is asked for it alone.
fn one(session: &Session, rule: &PriceRule) -> El {
    let content = match &rule.rule {
        PriceRuleKind::TotalWithinBudget(_) if session.process.price.lots.is_some() => return lots(session, rule),
        PriceRuleKind::TotalWithinBudget(_) | PriceRuleKind::UnitSumWithinBudget(_) => {
            session.finding(rule.id.as_str()).map_or_else(nothing, |finding| budget_bar(&finding))
        }
        PriceRuleKind::Arithmetic(_) => {
            let field = typed(session, "oferta-total", "Total de su formato", |draft| &mut draft.total);
            figure_field(field.hint("Vacío: lo calcula Habilita."), CENTS)
        }
        PriceRuleKind::Words(_) => typed(session, "oferta-letras", "Total en letras", |draft| &mut draft.words).lines(2).view(),
        PriceRuleKind::LowPrice(_) => {
            let field = typed(session, "oferta-estimado", "Valor estimado por la entidad", |draft| &mut draft.estimate);
            let field = figure_field(field.hint("Si es otro que el presupuesto. Está en los estudios previos."), CENTS);
            field.with(all_offers(session))
        }
        _ => nothing(),
    };
    rule_card(session, &rule.id, &rule.title, &rule.help, content)
}

/// For who knows what everybody offered.
fn all_offers(session: &Session) -> El {
    let typed = session.work.offer.pricing.as_ref().and_then(|pricing| pesos(&pricing.estimate));
    let estimate = typed.unwrap_or(session.process.budget.amount);
    let on = session.process.milestone(MilestoneKind::Closing).map(|row| row.date);
    component(html! { <AllOffers {estimate} {on} /> })
}

/// What the deductions that the invitation prints leave.
fn left_of(session: &Session) -> Option<El> {
    let answers = session.work.offer.pricing.as_ref().map(|pricing| pricing.deductions.clone()).unwrap_or_default();
    let onanswer = session.dispatch.reform(|(id, said): (Id, AnswerDraft)| {
        Action::Pricing(Change::new(move |draft: &mut PricingDraft| {
            draft.deductions.insert(id.clone(), said);
        }))
    });
    let guarantees = typed(session, "oferta-polizas", "Cuánto le cuestan las pólizas, si lo sabe", |draft| &mut draft.guarantees);
    let left = component(html! { <LeftOf process={session.process.clone()} work={session.work.clone()} {answers} {onanswer} /> });
    let help = para("help", "No es un requisito: sirve para saber cuánto recibiría. Los impuestos dependen de cada quien.");
    let content = several().with(help).with(figure_field(guarantees, CENTS)).with(left);
    (!session.process.deductions.is_empty()).then(|| card("queda-titulo", "Cuánto le queda", content))
}

/// The total of each lot.
fn lots(session: &Session, rule: &PriceRule) -> El {
    let lots = session.process.price.lots.iter().flatten();
    let found = lots.filter_map(|lot| {
        let finding = session.finding(&format!("{}.{}", rule.id, lot.id))?;
        Some(several().with(para("place", lot.title.to_string())).with(budget_bar(&finding)).with(finding_card(&finding, Show::Untitled)))
    });
    let content = several().with(para("help", rule.help.to_string())).each(found);
    card(format!("{}-titulo", rule.id), rule.title.to_string(), content)
}

/// A field of what is typed once for all prices.
fn typed(session: &Session, id: &'static str, label: &'static str, place: fn(&mut PricingDraft) -> &mut Typed) -> Field {
    let mut draft = session.work.offer.pricing.clone().unwrap_or_default();
    let value = place(&mut draft).shared();
    let onchange = session
        .dispatch
        .reform(move |text: String| Action::Pricing(Change::new(move |draft: &mut PricingDraft| *place(draft) = Typed::new(&text))));
    Field::new(id, words(label), value, onchange)
}
