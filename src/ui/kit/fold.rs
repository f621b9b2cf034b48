//! A part that opens and closes, and whether it is open at first. Afterwards only its reader opens and closes it: what is typed in it never does.

use super::text::details;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct FoldProps {
    #[prop_or_default]
    pub class: &'static str,
    pub summary: AttrValue,
    /// Whether it is open when it comes.
    pub open: bool,
    pub children: Html,
}

#[component]
pub fn Fold(props: &FoldProps) -> Html {
    let open = use_state(|| props.open);
    details(props.class, props.summary.clone(), *open).with(props.children.clone()).html()
}
