//! Mounts the app of the check door over its prerendered page.

#[cfg(target_arch = "wasm32")]
fn main() {
    habilita::ui::start();
}

/// The app lives in a browser; built natively only so that one command can test and lint the whole package.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}

/// What travels apart (`ui::apart`). Here, and not in the library, since every other program made from it would have to carry it.
#[cfg(apart)]
mod far {
    use habilita::ui::apart::{
        self, Asked, BroughtPageProps, Documents, El, FrameProps, Given, Keeper, Place, Problem, Saved, Untied, Verdict, Written,
    };

    #[unsafe(export_name = "__wasm_split_00sheets00_export_00000000000000000000000000000001")]
    #[allow(improper_ctypes_definitions, reason = "both sides are Rust, built together")]
    extern "C" fn sheets(props: &FrameProps) -> El {
        apart::sheets(props)
    }

    #[unsafe(export_name = "__wasm_split_00experience00_export_00000000000000000000000000000002")]
    #[allow(improper_ctypes_definitions, reason = "both sides are Rust, built together")]
    extern "C" fn experience(props: &FrameProps) -> El {
        apart::experience(props)
    }

    #[unsafe(export_name = "__wasm_split_00prices00_export_00000000000000000000000000000003")]
    #[allow(improper_ctypes_definitions, reason = "both sides are Rust, built together")]
    extern "C" fn prices(props: &FrameProps) -> El {
        apart::prices(props)
    }

    #[unsafe(export_name = "__wasm_split_00sheets00_export_00000000000000000000000000000004")]
    #[allow(improper_ctypes_definitions, reason = "both sides are Rust, built together")]
    extern "C" fn ties(untied: &mut Untied<'_>) {
        apart::ties(untied);
    }

    #[unsafe(export_name = "__wasm_split_00sheets00_export_00000000000000000000000000000005")]
    #[allow(improper_ctypes_definitions, reason = "both sides are Rust, built together")]
    extern "C" fn read_file(text: &str) -> Result<Given, Vec<Problem>> {
        apart::near::read_file(text)
    }

    #[unsafe(export_name = "__wasm_split_00sheets00_export_00000000000000000000000000000006")]
    #[allow(improper_ctypes_definitions, reason = "both sides are Rust, built together")]
    extern "C" fn bring(keeper: &Keeper, saved: Saved, left_out: &[String]) -> Result<Option<Place>, Vec<Problem>> {
        apart::near::bring(keeper, saved, left_out)
    }

    #[unsafe(export_name = "__wasm_split_00sheets00_export_00000000000000000000000000000007")]
    #[allow(improper_ctypes_definitions, reason = "both sides are Rust, built together")]
    extern "C" fn written(keeper: &Keeper, wanted: Written, place: &Place) -> String {
        apart::near::written(keeper, wanted, place)
    }

    #[unsafe(export_name = "__wasm_split_00sheets00_export_00000000000000000000000000000008")]
    #[allow(improper_ctypes_definitions, reason = "both sides are Rust, built together")]
    extern "C" fn brought(props: &BroughtPageProps) -> El {
        apart::near::brought(props)
    }

    #[unsafe(export_name = "__wasm_split_00verdict00_export_00000000000000000000000000000009")]
    #[allow(improper_ctypes_definitions, reason = "both sides are Rust, built together")]
    extern "C" fn judge(asked: &Asked<'_>) -> Result<(Verdict, Documents), Vec<Problem>> {
        apart::near::untied_verdict(asked)
    }
}
