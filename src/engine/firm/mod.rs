//! What stays true of a firm next week: its papers and its contracts.

use super::reading::{read_document, record, word, Dictionary, Id, Limits, Problem, Text};
use super::values::{Date, Pesos};

word! {
    /// The format of a firm.
    pub enum Format { V1 = "habilita-firma/1", }
}

word! {
    /// A plain answer. Its absence means «no sé».
    pub enum Answer { Yes = "yes", No = "no", }
}

record! {
    /// A paper the firm has, or not. Whatever is absent is unknown.
    pub struct Paper {
        pub has: Option<Answer>,
        pub issued: Option<Date>,
    }
}

impl Paper {
    /// Whether the firm has it; a date of issue says that it does.
    pub fn held(&self) -> Option<Answer> {
        self.has.or(self.issued.map(|_| Answer::Yes))
    }
}

record! {
    /// A contract that ended. `value` in COP, all additions included; whatever is absent is unknown.
    pub struct Contract {
        pub id: Id,
        pub object: Option<Text>,
        pub value: Option<Pesos>,
        pub end: Option<Date>,
    }
}

record! {
    /// The firm. `papers` are under the kind of paper.
    pub struct Firm {
        pub format: Format,
        pub papers: Dictionary<Paper>,
        pub contracts: Vec<Contract>,
    }
}

const LIMITS: Limits = Limits { bytes: 2_000_000, what: "La firma" };

impl Firm {
    /// Reads a firm.
    ///
    /// # Errors
    /// Every problem found, each with its JSON pointer and its mend.
    pub fn load(text: &str) -> Result<Firm, Vec<Problem>> {
        read_document(text, &LIMITS)
    }
}
