//! What stays true of a firm next week: its papers and its contracts.

mod check;

pub use super::bidder::{Answer, BidderKind, OfferSigner};
use super::reading::{read_document, record, word, Dictionary, Field, Id, Limits, Problem, Text, Whole};
use super::values::{Amount, Date, Percent, Pesos, Span};

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

word! {
    /// Who certifies a contract.
    pub enum Certifier {
        /// Who contracted.
        Client = "client",
        /// The bidder itself.
        Own = "self",
        /// A consorcio or UT the bidder was part of.
        OwnConsortium = "own_consortium",
        /// Another member of the plural that bids.
        Member = "member",
        /// A company of the same group.
        Group = "group",
    }
}

record! {
    /// A contract. `value` in COP or in `currency` (ISO code), with `additions` if they are apart and `vat` if it is known how much of both is VAT;
    /// `trm` is COP per USD and `usd` USD per unit of another currency. `start` and `end` may be a month. `share` is the percentage executed
    /// by the bidder, absent when it executed it alone; `members`, that of each member of a plural bidder. `state` absent is told by the date
    /// it ended. `activities`, `certificate` and `quantities` are under ids of the definition; `codes` are UNSPSC. `partner`: executed by a
    /// partner of the company. Whatever else is absent is unknown, where it matters.
    pub struct Contract {
        pub id: Id,
        pub object: Option<Text>,
        pub client: Option<Text>,
        pub rup: Option<Text>,
        pub value: Option<Pesos>,
        pub additions: Option<Pesos>,
        pub vat: Option<Pesos>,
        pub currency: Option<Text>,
        pub trm: Option<Amount>,
        pub usd: Option<Amount>,
        pub start: Option<Span>,
        pub end: Option<Span>,
        pub received: Option<Date>,
        pub share: Option<Percent>,
        pub members: Dictionary<Percent>,
        pub state: Option<ContractState>,
        pub self_certified: Option<Answer>,
        pub certifier: Option<Certifier>,
        pub private: Option<Answer>,
        pub partner: Option<Answer>,
        pub activities: Dictionary<Answer>,
        pub certificate: Dictionary<Answer>,
        pub codes: Vec<Text>,
        pub quantities: Dictionary<Amount>,
    }
}

record! {
    /// A member of a plural bidder. `share` is its percentage in it; `name` is for the reader only; `constituted` is as that of the firm. Its
    /// facts and papers are its own.
    pub struct Member {
        pub id: Id,
        pub name: Option<Text>,
        pub nit: Option<Text>,
        pub kind: Option<BidderKind>,
        pub share: Option<Percent>,
        pub constituted: Option<Date>,
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

/// A firm of which nothing is known.
pub fn blank() -> Firm {
    Field::blank()
}

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
