//! Sentences about one contract: what it comes to, why it does not count, what is missing.

use super::Converted;
use crate::engine::report::outcome::{Part, Step};
use crate::engine::values::text::capital;
use crate::engine::values::{Date, Smmlv};

/// What contracts are added up in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Smmlv,
    /// As they are, without converting them.
    Pesos,
}

impl Unit {
    /// `25,5449 SMMLV`, `$ 43.000.000`.
    pub fn read(self, amount: &Smmlv) -> String {
        match self {
            Unit::Smmlv => format!("{} SMMLV", amount.read_4()),
            Unit::Pesos => format!("$ {}", amount.read_trimmed()),
        }
    }

    /// Two amounts with as many decimals as it takes to tell them apart.
    pub fn read_apart(self, one: &Smmlv, other: &Smmlv) -> (String, String) {
        match self {
            Unit::Smmlv => {
                let (one, other) = one.read_apart(other);
                (format!("{one} SMMLV"), other)
            }
            Unit::Pesos => (self.read(one), self.read(other)),
        }
    }
}

/// Why a contract could not be converted, or may not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ContractProblem {
    NoValue,
    NoEnd,
    NoStart,
    /// The day of the final reception.
    NoReception,
    /// How much of the value is VAT.
    NoVat,
    /// There is more VAT than value.
    VatAbove,
    /// The TRM of a contract in another currency, as it is called.
    NoRate(&'static str),
    /// How many dollars its currency is worth.
    NoDollars,
    /// Nobody said whether a group bids, whose part in it is another.
    NoBidder,
    /// Nobody said which part of it was executed by the members of the group that bids.
    NoMember,
    /// Years are looked back from a day that is not known.
    NoYears,
    /// The shares of the members in it pass the whole.
    SharesAbove,
    /// Nobody said whether it is liquidated.
    NoState,
    /// Nobody said who certifies it, and some certificates do not count.
    NoCertifier,
    /// Nobody said whether it is about what the invitation asks.
    NoObject,
    /// Nobody said when the company was constituted, and a partner executed it.
    NoConstituted,
    /// It is said to be finished and ends after the closing.
    StateDisagrees,
    /// Nobody said whether it was between private parties.
    NoPrivate,
    /// It may be one of the highest, which are the ones that count, or not.
    NoRank,
    /// It looks the same as an earlier one, by its place.
    Twin(usize),
    /// What its papers do not show, and how many points nobody has looked at.
    Papers {
        lacks: Vec<String>,
        unknown: usize,
    },
    /// No SMMLV is known for the year.
    NoWage(i32),
}

impl ContractProblem {
    /// In the report, to which what cannot be read is missing.
    pub fn words(&self) -> String {
        let unread = if matches!(self, ContractProblem::NoValue | ContractProblem::NoEnd) { ", o lo escrito no se entiende" } else { "" };
        self.what() + unread
    }

    /// By itself, where what was written is understood: «Falta la fecha de inicio.»
    pub fn sentence(&self) -> String {
        capital(&self.what()) + "."
    }

    fn what(&self) -> String {
        let plain = match self {
            ContractProblem::NoValue => "falta el valor",
            ContractProblem::NoEnd => "falta la fecha de terminación",
            ContractProblem::NoStart => "falta la fecha de inicio",
            ContractProblem::NoReception => "falta la fecha del recibo final",
            ContractProblem::NoVat => "falta decir cuánto del valor es IVA",
            ContractProblem::VatAbove => "el IVA escrito es mayor que el valor",
            ContractProblem::NoRate(of) => return format!("falta la {of} para pasarlo a pesos"),
            ContractProblem::NoDollars => "falta a cuántos dólares equivale su moneda",
            ContractProblem::NoBidder => "falta decir quién presenta la oferta, que cambia la participación",
            ContractProblem::NoMember => "falta decir qué parte hizo cada integrante",
            ContractProblem::NoYears => "falta la fecha desde la que se cuentan los años hacia atrás",
            ContractProblem::SharesAbove => "las participaciones de los integrantes pasan del 100 %",
            ContractProblem::NoState => "falta decir si está liquidado",
            ContractProblem::NoCertifier => "falta decir quién lo certifica",
            ContractProblem::NoObject => "falta decir si es del objeto que se pide",
            ContractProblem::NoConstituted => "falta la fecha en que se constituyó la sociedad, porque lo ejecutó un socio",
            ContractProblem::StateDisagrees => "dice que terminó y su fecha de terminación es posterior al cierre",
            ContractProblem::NoPrivate => "falta decir si fue entre particulares",
            ContractProblem::NoRank => "no se sabe si es de los de mayor valor, que son los que se miran",
            ContractProblem::Twin(place) => {
                return format!("parece el mismo contrato {place}: quite uno de los dos, o escriba en qué se distinguen")
            }
            ContractProblem::NoWage(year) => return format!("no hay SMMLV de {year} en las tablas"),
            ContractProblem::Papers { lacks, unknown } => return papers(lacks, *unknown),
        };
        plain.to_owned()
    }
}

fn papers(lacks: &[String], unknown: usize) -> String {
    let open = match unknown {
        0 => String::new(),
        1 => "falta revisar 1 punto de sus soportes".to_owned(),
        many => format!("falta revisar {many} puntos de sus soportes"),
    };
    if lacks.is_empty() {
        return open;
    }
    let lacks = format!("a sus soportes les falta: {}", lacks.join("; "));
    if open.is_empty() {
        lacks
    } else {
        format!("{lacks}; {open}")
    }
}

/// Why a contract does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeftOut {
    Running,
    NotLiquidated,
    NotStarted,
    /// Certified by whom the invitation does not take: «por…».
    Certified(&'static str),
    /// It is not about what the invitation asks.
    OtherObject,
    /// It ended before the first day that counts, so many years back.
    TooOld(u16, Date),
    /// A partner executed it, and the invitation does not take that.
    Partner,
    /// A partner executed it, and the company is not young.
    PartnerOld,
    /// Only the first so many count.
    BeyondFirst(usize),
    /// Only the highest so many count.
    BeyondHighest(usize),
}

impl LeftOut {
    pub fn words(&self) -> String {
        let plain = match self {
            LeftOut::Running => "no cuenta: en ejecución al cierre",
            LeftOut::NotLiquidated => "no cuenta: se piden liquidados y este no lo está",
            LeftOut::NotStarted => "no cuenta: al cierre no había empezado",
            LeftOut::OtherObject => "no cuenta: no es del objeto que se pide",
            LeftOut::Partner => "no cuenta: lo ejecutó un socio, y aquí no se admite",
            LeftOut::PartnerOld => "no cuenta: lo ejecutó un socio, y la sociedad ya no es nueva",
            LeftOut::Certified(who) => return format!("no cuenta: certificado por {who}"),
            LeftOut::TooOld(years, limit) => {
                return format!("no cuenta: terminó antes del {limit}, y se piden de los últimos {years} años")
            }
            LeftOut::BeyondFirst(first) => return format!("no cuenta: solo se miran los {first} primeros en el orden de cargue"),
            LeftOut::BeyondHighest(most) => return format!("no cuenta: solo se miran los {most} de mayor valor"),
        };
        plain.to_owned()
    }
}

/// One contract in the sum. `place` in the order of upload, from 1.
#[derive(Clone, Debug)]
pub struct ContractLine {
    pub place: usize,
    pub counts: Result<Result<Converted, ContractProblem>, LeftOut>,
}

impl ContractLine {
    pub fn step(&self, unit: Unit) -> Step {
        let contract = format!("Contrato {}", self.place);
        match &self.counts {
            Ok(Ok(c)) => {
                let month = c.month.map(|day| format!(" (solo se sabe el mes: se toma el {day})")).unwrap_or_default();
                let label = c.year.map_or_else(|| contract.clone(), |year| format!("{contract}, año {year}{month}"));
                Step::new(label, c.expression(), unit.read(&c.amount))
            }
            Ok(Err(problem)) => Step::new(contract, problem.words(), "por confirmar"),
            Err(left_out) => Step::new(contract, left_out.words(), "0"),
        }
    }

    pub fn part(&self, unit: Unit) -> Part {
        let (amount, words) = match &self.counts {
            Ok(Ok(c)) => (Some(c.amount.half_up(4)), unit.read(&c.amount)),
            Ok(Err(problem)) => (None, problem.words()),
            Err(left_out) => (None, left_out.words()),
        };
        let finer = self.counts.as_ref().ok().and_then(|found| found.as_ref().ok()).map(|c| c.amount.half_up(8));
        Part { place: self.place, amount, finer, words }
    }
}
