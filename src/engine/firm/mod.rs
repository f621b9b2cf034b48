//! What stays true of a firm next week: its papers and its contracts.

pub use super::bidder::{Answer, BidderKind};
use super::reading::{read_document, record, word, Dictionary, Id, Limits, Problem, Text};
use super::values::{Date, Percent, Pesos};

word! {
    /// The format of a firm.
    pub enum Format { V1 = "habilita-firma/1", }
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

word! {
    /// Where a contract stands.
    pub enum ContractState { Finished = "finished", Liquidated = "liquidated", Running = "running", }
}

record! {
    /// A contract. `value` in COP, all additions included; `share` is the percentage executed by the firm, absent when it executed it
    /// alone; `state` absent is told by the date it ended; `activities` says what it was about, under ids of the definition. Whatever
    /// else is absent is unknown, where it matters.
    pub struct Contract {
        pub id: Id,
        pub object: Option<Text>,
        pub value: Option<Pesos>,
        pub start: Option<Date>,
        pub end: Option<Date>,
        pub share: Option<Percent>,
        pub state: Option<ContractState>,
        pub self_certified: Option<Answer>,
        pub activities: Dictionary<Answer>,
    }
}

record! {
    /// A member of a plural bidder. `share` is its percentage in it; `name` is for the reader only.
    pub struct Member {
        pub id: Id,
        pub name: Option<Text>,
        pub kind: Option<BidderKind>,
        pub share: Option<Percent>,
    }
}

record! {
    /// The firm. `members` count only while it bids as a plural; `facts` are under ids of definitions, `papers` under the kind of paper.
    pub struct Firm {
        pub format: Format,
        pub kind: Option<BidderKind>,
        pub members: Vec<Member>,
        pub facts: Dictionary<Answer>,
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
        let firm: Firm = read_document(text, &LIMITS)?;
        let mut problems = Vec::new();
        for (index, contract) in firm.contracts.iter().enumerate() {
            if firm.contracts.iter().take(index).any(|other| other.id == contract.id) {
                let message = format!("El identificador «{}» ya lo tiene otro contrato. Cada uno debe ser distinto.", contract.id);
                problems.push(Problem { code: "duplicate_id", path: format!("/contracts/{index}/id"), message });
            }
        }
        for (index, member) in firm.members.iter().enumerate() {
            if firm.members.iter().take(index).any(|other| other.id == member.id) {
                let message = format!("El identificador «{}» ya lo tiene otro integrante. Cada uno debe ser distinto.", member.id);
                problems.push(Problem { code: "duplicate_id", path: format!("/members/{index}/id"), message });
            }
            if let Some(kind) = member.kind.filter(|kind| kind.is_plural()) {
                let message = format!("Un integrante no puede ser a su vez {}. Diga la forma de cada persona o sociedad.", kind.words());
                problems.push(Problem { code: "plural_member", path: format!("/members/{index}/kind"), message });
            }
        }
        if problems.is_empty() {
            Ok(firm)
        } else {
            Err(problems)
        }
    }
}
