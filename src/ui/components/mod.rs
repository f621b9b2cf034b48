//! Parts that know what a finding, a price or a paper is.

mod agenda;
mod all_offers;
mod answer;
mod assumptions;
mod budget_bar;
mod calendar_button;
mod changes;
mod chooser;
mod confirm;
mod contract_row;
mod contract_table;
mod date_field;
mod done;
mod experience_bar;
mod faults;
mod figure_field;
mod file_input;
mod finding;
mod finding_list;
mod first_use;
mod invitations;
mod left_of;
mod masthead;
mod observation;
mod onward;
mod overall;
mod pack;
mod paper;
mod papers_lacking;
mod presented;
mod price_bars;
mod price_row;
mod print_choice;
mod problems;
mod process_record;
mod report_button;
mod rival;
mod share;
mod sheet;
mod state_badge;
mod steps;
mod table_help;
mod task_list;
mod terms;
mod tie_fact;
mod timeline;
mod workbook_button;

pub use agenda::agenda_part;
#[cfg(feature = "ssr")]
pub use all_offers::view as all_offers_view;
pub use all_offers::AllOffers;
pub use answer::{answer_field, ANSWERS};
pub use assumptions::assumptions;
pub use budget_bar::budget_bar;
pub use calendar_button::CalendarButton;
#[cfg(feature = "ssr")]
pub use calendar_button::{calendar_view, CalendarStep};
pub use changes::changes_notice;
pub use chooser::Chooser;
#[cfg(feature = "ssr")]
pub use chooser::{chooser_view, Choosing};
pub use confirm::Confirm;
pub use contract_row::headings;
#[cfg(feature = "ssr")]
pub use contract_row::ContractRow;
pub use contract_table::{ContractTable, Said};
pub use date_field::{date_field, date_field_after, span_field};
pub use done::DoneNotice;
pub use experience_bar::experience_bar;
#[cfg(feature = "ssr")]
pub use faults::faults_view;
pub use faults::Faults;
pub use figure_field::{figure_field, percent_field};
pub use file_input::FileInput;
pub use finding::{finding_card, Show};
pub use finding_list::FindingList;
pub use first_use::first_use;
#[cfg(feature = "ssr")]
pub use first_use::first_use_view;
pub use invitations::{invitations, Which};
#[cfg(feature = "ssr")]
pub use left_of::told as left_told;
pub use left_of::LeftOf;
pub use masthead::{footer, masthead};
pub use observation::{message, observation, observations_of};
pub use onward::onward;
pub use overall::{overall_banner, overall_coming, overall_look};
pub use pack::{pack_list, Packed};
pub use paper::paper_fields;
pub use papers_lacking::papers_lacking;
pub use presented::presented_list;
pub use price_bars::PriceBars;
pub use price_row::PriceRow;
pub use print_choice::print_choice;
pub use problems::problem_list;
pub use process_record::process_record;
pub use report_button::ReportButton;
#[cfg(feature = "ssr")]
pub use report_button::{report_view, ReportStep};
pub use rival::{rival_fields, who_fields, RivalActions};
pub use share::Share;
#[cfg(feature = "ssr")]
pub use share::{share_view, Linked};
pub use sheet::SheetBox;
#[cfg(feature = "ssr")]
pub use sheet::{book_view, preview as sheet_preview, working_view};
pub use state_badge::state_badge;
#[cfg(feature = "ssr")]
pub use steps::steps as steps_table;
pub use table_help::{keys, thousands};
pub use task_list::task_list;
pub use terms::terms;
pub use tie_fact::{tie_fact_field, tie_fact_name};
pub use timeline::timeline;
pub use workbook_button::WorkbookButton;
#[cfg(feature = "ssr")]
pub use workbook_button::{workbook_view, WorkbookStep};
