//! Parts that know what a finding, a price or a paper is.

mod agenda;
mod answer;
mod assumptions;
mod changes;
mod confirm;
mod date_field;
mod figure_field;
mod file_input;
mod finding;
mod invitations;
mod masthead;
mod overall;
mod paper;
mod problems;
mod process_record;
mod state_badge;
mod task_list;
mod terms;

pub use agenda::Agenda;
pub use answer::AnswerField;
pub use assumptions::Assumptions;
pub use changes::ChangesNotice;
pub use confirm::Confirm;
pub use date_field::DateField;
pub use figure_field::FigureField;
pub use file_input::FileInput;
pub use finding::FindingCard;
pub use invitations::Invitations;
pub use masthead::{Footer, Masthead};
pub use overall::{overall_look, OverallBanner};
pub use paper::PaperFields;
pub use problems::ProblemList;
pub use process_record::ProcessRecord;
pub use state_badge::StateBadge;
pub use task_list::TaskList;
pub use terms::Terms;
