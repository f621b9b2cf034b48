//! Parts that know what a finding, a price or a paper is.

mod answer;
mod assumptions;
mod date_field;
mod figure_field;
mod finding;
mod invitations;
mod masthead;
mod overall;
mod paper;
mod problems;
mod process_record;
mod state_badge;
mod task_list;

pub use answer::AnswerField;
pub use assumptions::Assumptions;
pub use date_field::DateField;
pub use figure_field::FigureField;
pub use finding::FindingCard;
pub use invitations::Invitations;
pub use masthead::{Footer, Masthead};
pub use overall::OverallBanner;
pub use paper::PaperFields;
pub use problems::ProblemList;
pub use process_record::ProcessRecord;
pub use state_badge::StateBadge;
pub use task_list::TaskList;
