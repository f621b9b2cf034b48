//! Sentences about one contract: what it comes to, why it does not count, what is missing.

use crate::engine::report::finding::{Part, Step};
use crate::engine::values::{text, Amount, Date, Percent, Pesos, Smmlv};

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
    /// The TRM of a contract in another currency.
    NoRate,
    /// How many dollars its currency is worth.
    NoDollars,
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
    pub fn words(&self) -> String {
        let plain = match self {
            ContractProblem::NoValue => "falta el valor, o lo escrito no se entiende",
            ContractProblem::NoEnd => "falta la fecha de terminación, o lo escrito no se entiende",
            ContractProblem::NoStart => "falta la fecha de inicio",
            ContractProblem::NoReception => "falta la fecha del recibo final",
            ContractProblem::NoVat => "falta decir cuánto del valor es IVA",
            ContractProblem::NoRate => "falta la TRM para pasarlo a pesos",
            ContractProblem::NoDollars => "falta a cuántos dólares equivale su moneda",
            ContractProblem::SharesAbove => "las participaciones de los integrantes pasan del 100 %",
            ContractProblem::NoState => "falta decir si está liquidado",
            ContractProblem::NoCertifier => "falta decir quién lo certifica",
            ContractProblem::NoObject => "falta decir si es del objeto que se pide",
            ContractProblem::NoConstituted => "falta la fecha en que se constituyó la sociedad, porque lo ejecutó un socio",
            ContractProblem::StateDisagrees => "dice que terminó y su fecha de terminación es posterior al cierre",
            ContractProblem::NoPrivate => "falta decir si fue entre particulares",
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

/// How a contract in another currency becomes pesos: `usd` dollars per unit of it, unless it is the dollar, and `trm` pesos per dollar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rate {
    pub currency: String,
    pub usd: Option<Amount>,
    pub trm: Amount,
}

/// A contract converted. `wage` and `year`: none when it is left in pesos. `month`: the day taken of a date of which only the month is known.
/// `national`: its wage is not in the table the invitation prints, which has one. `whole`: before taking the share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Converted {
    pub value: Pesos,
    pub additions: Option<Pesos>,
    pub vat: Option<Pesos>,
    pub rate: Option<Rate>,
    pub share: Option<Percent>,
    pub year: Option<i32>,
    pub month: Option<Date>,
    pub wage: Option<Pesos>,
    pub national: bool,
    pub whole: Smmlv,
    pub amount: Smmlv,
}

impl Converted {
    /// `($ 10.000.000 + $ 500.000 de adiciones) × 20 % ÷ $ 616.000 (SMMLV 2014)`.
    pub fn expression(&self) -> String {
        let money = |pesos: &Pesos| match &self.rate {
            Some(rate) => format!("{} {}", rate.currency, text::grouped(&pesos.plain())),
            None => pesos.to_string(),
        };
        let mut sum = money(&self.value);
        if let Some(additions) = &self.additions {
            sum = format!("{sum} + {} de adiciones", money(additions));
        }
        if let Some(vat) = &self.vat {
            sum = format!("{sum} − {} de IVA", money(vat));
        }
        if self.additions.is_some() || self.vat.is_some() {
            sum = format!("({sum})");
        }
        if let Some(rate) = &self.rate {
            if let Some(usd) = rate.usd {
                sum = format!("{sum} × {} (USD por {})", text::grouped(&usd.plain()), rate.currency);
            }
            sum = format!("{sum} × {} (TRM)", text::grouped(&rate.trm.plain()));
        }
        if let Some(share) = self.share {
            sum = format!("{sum} × {share}");
        }
        if let Some((wage, year)) = self.wage.zip(self.year) {
            let table = if self.national { ", tabla nacional" } else { "" };
            sum = format!("{sum} ÷ {wage} (SMMLV {year}{table})");
        }
        sum
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
        Part { place: self.place, amount, words }
    }
}
