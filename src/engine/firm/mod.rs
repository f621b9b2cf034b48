//! What stays true of a firm next week: its papers and its contracts.

mod check;

pub use super::bidder::{Answer, BidderKind, OfferSigner};
use super::reading::{read_document, record, word, Dictionary, Id, Limits, Problem, Text, Whole};
use super::values::{Date, Percent, Pesos};

word! {
    /// The format of a firm.
    pub enum Format { V1 = "habilita-firma/1", }
}

record! {
    /// A paper the firm has, or not. Whatever is absent is unknown. `expires`: its last day, or that of what it shows; `indefinite`: it has none.
    /// `existed`: what a paper issued after the closing proves already held then.
    pub struct Paper {
        pub has: Option<Answer>,
        pub issued: Option<Date>,
        pub expires: Option<Date>,
        pub indefinite: Option<Answer>,
        pub existed: Option<Answer>,
    }
}

impl Paper {
    /// Whether the firm has it; a date says that it does.
    pub fn held(&self) -> Option<Answer> {
        self.has.or(self.issued.or(self.expires).map(|_| Answer::Yes)).or(self.indefinite.filter(|said| *said == Answer::Yes))
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
    /// A member of a plural bidder. `share` is its percentage in it; `name` is for the reader only. Its facts and papers are its own.
    pub struct Member {
        pub id: Id,
        pub name: Option<Text>,
        pub nit: Option<Text>,
        pub kind: Option<BidderKind>,
        pub share: Option<Percent>,
        pub facts: Dictionary<Answer>,
        pub papers: Dictionary<Paper>,
    }
}

impl Member {
    /// What a person calls it: its name, or its place.
    pub fn called(&self, index: usize) -> String {
        self.name.as_ref().map_or_else(|| format!("integrante {}", index.saturating_add(1)), ToString::to_string)
    }
}

record! {
    /// Ordinary income of one year, in COP, by sector.
    pub struct Income {
        pub year: Option<Whole>,
        pub manufacturing: Option<Pesos>,
        pub services: Option<Pesos>,
        pub commerce: Option<Pesos>,
    }
}

record! {
    /// The firm. `members` count only while it bids as a plural, and `shares_stated` says whether the document of the plural states their shares;
    /// `facts` are under ids of definitions, `papers` under the kind of paper. A NIT is written with its check digit;
    /// `constituted` is the day the company was, or the person registered as a merchant.
    pub struct Firm {
        pub format: Format,
        pub nit: Option<Text>,
        pub kind: Option<BidderKind>,
        pub signer: Option<OfferSigner>,
        pub shares_stated: Option<Answer>,
        pub members: Vec<Member>,
        pub facts: Dictionary<Answer>,
        pub papers: Dictionary<Paper>,
        pub contracts: Vec<Contract>,
        pub constituted: Option<Date>,
        pub income: Option<Income>,
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
        let problems = check::problems(&firm);
        if problems.is_empty() {
            Ok(firm)
        } else {
            Err(problems)
        }
    }
}
