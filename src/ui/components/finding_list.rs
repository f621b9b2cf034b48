//! Findings one under the other, however many: a few cards at a time.

use super::finding::{finding_card, Show};
use crate::engine::report::{Finding, State};
use crate::ui::kit::{component, several, so_far, to_come, use_gradually};
use std::rc::Rc;
use yew::prelude::*;

/// Cards that come together.
const TOGETHER: usize = 4;

#[derive(Properties)]
pub struct FindingListProps {
    pub all: Vec<Rc<Finding>>,
    /// Whether all are to be there at once.
    pub whole: bool,
}

impl PartialEq for FindingListProps {
    fn eq(&self, other: &Self) -> bool {
        self.whole == other.whole && same(&self.all, &other.all)
    }
}

#[component]
pub fn FindingList(props: &FindingListProps) -> Html {
    let count = props.all.len().div_ceil(TOGETHER);
    let shown = use_gradually(count, 1, props.whole);
    let few = |cards: &[Rc<Finding>]| component(html! { <Few cards={cards.to_vec()} /> });
    several().with(so_far(props.all.chunks(TOGETHER), shown, few)).maybe(to_come(shown, count)).html()
}

#[derive(Properties)]
struct FewProps {
    cards: Vec<Rc<Finding>>,
}

impl PartialEq for FewProps {
    fn eq(&self, other: &Self) -> bool {
        same(&self.cards, &other.cards)
    }
}

/// Drawn once: those that come after do not draw it again.
#[component]
fn Few(props: &FewProps) -> Html {
    // What complies needs its sentence only; its arithmetic stays at hand.
    let show = |finding: &Finding| if finding.state == State::Cumple { Show::BriefOpen } else { Show::Open };
    several().each(props.cards.iter().map(|finding| finding_card(finding, show(finding)))).html()
}

/// By identity: what they say is not read to be compared.
fn same(some: &[Rc<Finding>], others: &[Rc<Finding>]) -> bool {
    some.len() == others.len() && some.iter().zip(others).all(|(one, other)| Rc::ptr_eq(one, other))
}
