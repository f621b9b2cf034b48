//! National figures, each dated, with its norm, source and status. A year outside a table is unknown, never the nearest.

mod business_days;
mod disqualifications;
mod easter;
mod holidays;
mod legal_terms;
mod low_offers;
mod minima_cuantia;
mod mipyme_sizes;
mod mipyme_threshold;
mod smmlv;
mod table;
mod tiebreak;
mod uvt;

pub use business_days::{add_business_days, business_days, is_business_day, BusinessDays};
pub use disqualifications::{disqualifications, Disqualification, Disqualifications};
pub use holidays::{holiday_table, holidays, Holiday, HolidayEntry, HolidayRule, HolidayTable};
pub use legal_terms::{legal_terms, LegalTerm, LegalTerms};
pub use low_offers::{low_offer_rules, low_offer_table, LowOfferEntry, LowOfferRules, LowOfferTable};
pub use minima_cuantia::{minima_cuantia, minima_cuantia_table, Band, Cuantias, MinimaCuantiaTable, MinimaShare};
pub use mipyme_sizes::{mipyme_size_limits, mipyme_sizes, MipymeSizes, RepealedSize, Sector, Size, SizeLimits};
pub use mipyme_threshold::{mipyme_threshold, mipyme_thresholds, MipymeThreshold, MipymeThresholds};
pub use smmlv::{smmlv, smmlv_entry, smmlv_table, SmmlvEntry, SmmlvTable};
pub use table::{Gap, Status};
pub use tiebreak::{tie_entry, tie_table, TieEntry, TieRule, TieTable};
pub use uvt::{uvt, uvt_entry, uvt_table, UvtEntry, UvtTable};

use serde_json::{Map, Value};
use std::sync::OnceLock;

const TABLES: [(&str, &str); 10] = [
    ("smmlv", smmlv::JSON),
    ("uvt", uvt::JSON),
    ("mipyme_sizes", mipyme_sizes::JSON),
    ("mipyme_threshold", mipyme_threshold::JSON),
    ("minima_cuantia", minima_cuantia::JSON),
    ("holidays", holidays::JSON),
    ("legal_terms", legal_terms::JSON),
    ("disqualifications", disqualifications::JSON),
    ("low_offers", low_offers::JSON),
    ("tiebreak", tiebreak::JSON),
];

macro_rules! whole {
    ($($name:literal)*) => { [$(($name, include_str!(concat!($name, ".json")))),*] };
}

/// The same with all that their readers look at.
const WHOLE: [(&str, &str); TABLES.len()] = whole!("smmlv" "uvt" "mipyme_sizes" "mipyme_threshold" "minima_cuantia" "holidays" "legal_terms" "disqualifications" "low_offers" "tiebreak");

/// The tables and their versions, for the receipt and for `version()`. Read without the types of the tables, so that asking for the
/// versions does not bring every table's reader into the program.
pub fn versions() -> Vec<(&'static str, String)> {
    static VERSIONS: OnceLock<Vec<(&'static str, String)>> = OnceLock::new();
    let version = |text| Some(table::parsed(text)?.get("version")?.as_str()?.to_owned());
    VERSIONS.get_or_init(|| TABLES.iter().filter_map(|(name, text)| Some((*name, version(text)?))).collect()).clone()
}

/// Every table as it is shipped, by name: figures with their norm, source, status and notes, and what is not known.
pub fn all() -> Value {
    let mut all = Map::new();
    for (name, text) in WHOLE {
        if let Some(table) = table::parsed(text) {
            all.insert(name.to_owned(), table);
        }
    }
    Value::Object(all)
}

/// The tables as the app has them, by file name.
#[cfg(not(target_arch = "wasm32"))]
pub fn lean() -> Vec<(String, String)> {
    WHOLE.iter().filter_map(|(name, text)| Some((format!("{name}.json"), table::lean(name, text)?))).collect()
}

#[cfg(test)]
mod tests;
