//! Parts that know what a finding, a price or a paper is.

mod answer;
mod assumptions;
mod contract_row;
mod date_field;
mod done;
mod figure_field;
mod finding;
mod masthead;
mod overall;
mod paper;
mod price_row;
mod problems;
mod process_record;
mod state_badge;
mod table_help;
mod task_list;

pub use answer::{AnswerField, ANSWERS};
pub use assumptions::Assumptions;
pub use contract_row::{class as column_class, words as column_words, ContractRow};
pub use date_field::DateField;
pub use done::DoneNotice;
pub use figure_field::FigureField;
pub use finding::FindingCard;
pub use masthead::{Footer, Masthead};
pub use overall::OverallBanner;
pub use paper::PaperFields;
pub use price_row::PriceRow;
pub use problems::ProblemList;
pub use process_record::ProcessRecord;
pub use state_badge::StateBadge;
pub use table_help::{keys, thousands};
pub use task_list::TaskList;
