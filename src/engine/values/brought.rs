//! What one member of a plural brings to the experience of the offer, exact, with what is not known of it.

use super::percent::Percent;
use super::proportion::Proportion;
use super::smmlv::Smmlv;

/// A contract of which something is not known. It may count or not: what it would add to the member's part and to the whole, or, where its amount is
/// not known, which of both ways it could move the proportion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MayBring {
    Amount {
        part: Smmlv,
        whole: Smmlv,
    },
    /// It counts, and nobody has said of whom it is.
    Somebodys {
        whole: Smmlv,
    },
    Unknown {
        up: bool,
        down: bool,
    },
}

/// The member's part of what counts for sure, and the contracts in doubt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brought {
    pub part: Smmlv,
    pub whole: Smmlv,
    pub doubts: Vec<MayBring>,
}

impl Brought {
    /// Whether the part is so much of the whole, or more, whatever becomes of the contracts in doubt; `None` if it hangs on them.
    pub fn reaches(&self, threshold: Percent) -> Option<bool> {
        let enough = |up: bool| {
            let (mut part, mut whole) = (self.part.clone(), self.whole.clone());
            for doubt in &self.doubts {
                match doubt {
                    MayBring::Amount { part: more, whole: of } => {
                        if (*more >= of.percent(threshold.get())) == up {
                            (part, whole) = (part.plus(more), whole.plus(of));
                        }
                    }
                    MayBring::Somebodys { whole: of } => {
                        part = if up { part.plus(of) } else { part };
                        whole = whole.plus(of);
                    }
                    MayBring::Unknown { up: may, down } => {
                        if up && *may {
                            return true;
                        }
                        if !up && *down {
                            return false;
                        }
                    }
                }
            }
            whole > Smmlv::zero() && part >= whole.percent(threshold.get())
        };
        match (enough(false), enough(true)) {
            (true, _) => Some(true),
            (false, false) => Some(false),
            (false, true) => None,
        }
    }

    /// The same with every contract in doubt whose amount is known, taken to count.
    pub fn with_doubts(&self) -> Brought {
        let mut all = Brought { doubts: Vec::new(), ..self.clone() };
        for doubt in &self.doubts {
            if let MayBring::Amount { part, whole } = doubt {
                (all.part, all.whole) = (all.part.plus(part), all.whole.plus(whole));
            }
        }
        all
    }

    /// The part in % of the whole, of what counts for sure; `None` while nothing does.
    pub fn proportion(&self) -> Option<Proportion> {
        self.part.in_percent_of(&self.whole)
    }
}

/// What each member brings under one way to read the invitation: the readings, by id, in words; and whether an unanswered fact is supposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BroughtWay {
    pub readings: Vec<(String, String)>,
    pub supposed: bool,
    /// In the order of the members.
    pub members: Vec<Brought>,
}
