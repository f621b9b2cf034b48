//! What the app calls in its other parts. `main.rs` has these functions under the same numbers; the divider puts one in place of the other.

use super::{BroughtPageProps, El, FrameProps, Part, Untied};
use crate::engine::reading::Problem;
use crate::engine::report::Verdict;
use crate::ui::judged::Asked;
use crate::ui::keeper::Keeper;
use crate::ui::routes::Place;
use crate::ui::session::Written;
use crate::ui::state::{Documents, Given, Saved};

#[link(wasm_import_module = "__wasm_split_placeholder__")]
#[allow(improper_ctypes, reason = "both sides are Rust, built together")]
unsafe extern "C" {
    #[link_name = "__wasm_split_00sheets00_import_00000000000000000000000000000001"]
    safe fn sheets(props: &FrameProps) -> El;
    #[link_name = "__wasm_split_00experience00_import_00000000000000000000000000000002"]
    safe fn experience(props: &FrameProps) -> El;
    #[link_name = "__wasm_split_00prices00_import_00000000000000000000000000000003"]
    safe fn prices(props: &FrameProps) -> El;
    #[link_name = "__wasm_split_00sheets00_import_00000000000000000000000000000004"]
    safe fn ties(untied: &mut Untied<'_>);
    #[link_name = "__wasm_split_00sheets00_import_00000000000000000000000000000005"]
    pub safe fn read_file(text: &str) -> Result<Given, Vec<Problem>>;
    #[link_name = "__wasm_split_00sheets00_import_00000000000000000000000000000006"]
    pub safe fn bring(keeper: &Keeper, saved: Saved, left_out: &[String]) -> Result<Option<Place>, Vec<Problem>>;
    #[link_name = "__wasm_split_00sheets00_import_00000000000000000000000000000007"]
    pub safe fn written(keeper: &Keeper, wanted: Written, place: &Place) -> String;
    #[link_name = "__wasm_split_00sheets00_import_00000000000000000000000000000008"]
    pub safe fn brought(props: &BroughtPageProps) -> El;
    #[link_name = "__wasm_split_00verdict00_import_00000000000000000000000000000009"]
    pub safe fn judge(asked: &Asked<'_>) -> Result<(Verdict, Documents), Vec<Problem>>;
}

/// Judges a tie. Called before its part is here, it would stop the app.
pub fn add_ties(untied: &mut Untied<'_>) {
    ties(untied);
}

/// A page of a part that is here. Called before, it would stop the app.
pub fn draw(part: Part, props: &FrameProps) -> El {
    match part {
        Part::Sheets | Part::Verdict => sheets(props),
        Part::Experience => experience(props),
        Part::Prices => prices(props),
    }
}
