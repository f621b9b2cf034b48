//! What judges, in a part of its own; and what reads and writes saved files and the page of a link with answers, in [`super::Part::Sheets`], since most visits
//! need neither.

use super::{BroughtPageProps, El};
use crate::engine::reading::Problem;
pub use crate::ui::judged::untied_verdict;
use crate::ui::keeper::Keeper;
use crate::ui::kit::component;
use crate::ui::pages::BroughtPage;
use crate::ui::routes::Place;
use crate::ui::session::Written;
use crate::ui::state::{self, Given, Saved};
use yew::prelude::*;

/// See [`state::read_file`].
///
/// # Errors
/// What is wrong with the file.
pub fn read_file(text: &str) -> Result<Given, Vec<Problem>> {
    state::read_file(text)
}

/// See [`Keeper::bring`].
///
/// # Errors
/// What of it cannot be kept.
pub fn bring(keeper: &Keeper, saved: Saved, left_out: &[String]) -> Result<Option<Place>, Vec<Problem>> {
    keeper.bring(saved, left_out)
}

/// What is kept, as the text of a file or of a link.
pub fn written(keeper: &Keeper, wanted: Written, place: &Place) -> String {
    match wanted {
        Written::Everything(sensitive) => keeper.file(sensitive, None),
        Written::Report(report, sensitive) => keeper.file(sensitive, Some(*report)),
        Written::Link => keeper.link_text(place),
    }
}

/// The page of a link with answers.
pub fn brought(props: &BroughtPageProps) -> El {
    let BroughtPageProps { letters, work, onopen } = props;
    component(html! { <BroughtPage letters={letters.clone()} work={*work} onopen={onopen.clone()} /> })
}
