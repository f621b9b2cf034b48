//! The columns of the table of contracts, and what each takes.

mod which;

use super::draft::{AnswerDraft, ContractDraft};
use super::typed::Typed;
use crate::engine::firm::Certifier;
use crate::engine::reading::Id;

/// A column that is filled in.
#[derive(Clone, Debug, PartialEq)]
pub enum Column {
    Object,
    Client,
    /// Its number in the RUP.
    Rup,
    Value,
    Additions,
    Currency,
    Trm,
    /// USD per unit of another currency.
    Usd,
    Start,
    End,
    Share,
    /// Finished, liquidated or running.
    State,
    Running,
    SelfCertified,
    /// How much of the value is VAT.
    Vat,
    /// The day of the final reception.
    Received,
    /// The share of a member of the plural that bids, and what it is called.
    Member(Id, String),
    /// Who certifies it, where not only the bidder may not.
    Certifier,
    /// Whether a partner executed it.
    Partner,
    /// An activity that the invitation asks about.
    Activity(Id),
    /// A physical quantity, with its question.
    Quantity(Id, String),
    /// UNSPSC codes.
    Codes,
    /// Whether it was between private parties.
    Private,
    /// Whether its papers show all they must.
    Papers,
}

/// What [`Column::State`] takes.
pub const FINISHED: &str = "finished";
pub const LIQUIDATED: &str = "liquidated";
pub const RUNNING: &str = "running";

impl Column {
    /// The end of the id of its fields: `valor` in `c1-valor`.
    pub fn suffix(&self) -> String {
        let plain = match self {
            Column::Object => "objeto",
            Column::Client => "contratante",
            Column::Rup => "rup",
            Column::Value => "valor",
            Column::Additions => "adiciones",
            Column::Currency => "moneda",
            Column::Trm => "trm",
            Column::Usd => "usd",
            Column::Start => "inicio",
            Column::End => "fin",
            Column::Share => "participacion",
            Column::State => "estado",
            Column::Running => "ejecucion",
            Column::SelfCertified => "propio",
            Column::Vat => "iva",
            Column::Received => "recibo",
            Column::Certifier => "certifica",
            Column::Partner => "socio",
            Column::Codes => "codigos",
            Column::Private => "particular",
            Column::Papers => "soportes",
            Column::Member(id, _) => return format!("de-{id}"),
            Column::Quantity(id, _) => return format!("cuanto-{id}"),
            // Apart from the others, whatever the definition calls it.
            Column::Activity(id) => return format!("es-{id}"),
        };
        plain.to_owned()
    }

    /// Whether a figure or a date goes in it.
    pub fn has_digits(&self) -> bool {
        use Column::{Additions, Codes, End, Member, Quantity, Received, Share, Start, Trm, Usd, Value, Vat};
        matches!(self, Value | Additions | Vat | Trm | Usd | Start | End | Received | Share | Codes | Member(..) | Quantity(..))
    }

    /// What was typed, unless it is a question.
    pub fn typed(&self, row: &ContractDraft) -> Option<Typed> {
        let place = match self {
            Column::Object => &row.object,
            Column::Client => &row.client,
            Column::Rup => &row.rup,
            Column::Value => &row.value,
            Column::Additions => &row.additions,
            Column::Currency => &row.currency,
            Column::Trm => &row.trm,
            Column::Usd => &row.usd,
            Column::Start => &row.start,
            Column::End => &row.end,
            Column::Share => &row.share,
            Column::Vat => &row.vat,
            Column::Received => &row.received,
            Column::Codes => &row.codes,
            Column::Member(id, _) => return Some(row.members.get(id).cloned().unwrap_or_default()),
            Column::Quantity(id, _) => return Some(row.quantities.get(id).cloned().unwrap_or_default()),
            _ => return None,
        };
        Some(place.clone())
    }

    /// Writes text, if it is not a question.
    pub fn set_typed(&self, row: &mut ContractDraft, text: &str) {
        let place = match self {
            Column::Object => &mut row.object,
            Column::Client => &mut row.client,
            Column::Rup => &mut row.rup,
            Column::Value => &mut row.value,
            Column::Additions => &mut row.additions,
            Column::Currency => &mut row.currency,
            Column::Trm => &mut row.trm,
            Column::Usd => &mut row.usd,
            Column::Start => &mut row.start,
            Column::End => &mut row.end,
            Column::Share => &mut row.share,
            Column::Vat => &mut row.vat,
            Column::Received => &mut row.received,
            Column::Codes => &mut row.codes,
            Column::Member(id, _) => return drop(row.members.insert(id.clone(), Typed::new(text))),
            Column::Quantity(id, _) => return drop(row.quantities.insert(id.clone(), Typed::new(text))),
            _ => return,
        };
        *place = Typed::new(text);
    }

    /// What was answered, if it is a question.
    pub fn answer(&self, row: &ContractDraft) -> Option<&'static str> {
        match self {
            Column::State => match (row.running, row.liquidated) {
                (Some(AnswerDraft::Yes), _) => Some(RUNNING),
                (_, Some(AnswerDraft::Yes)) => Some(LIQUIDATED),
                (Some(AnswerDraft::No), _) => Some(FINISHED),
                _ => None,
            },
            Column::Running => row.running.map(AnswerDraft::as_str),
            Column::SelfCertified => row.self_certified.map(AnswerDraft::as_str),
            Column::Certifier => row.certifier.map(Certifier::as_str),
            Column::Partner => row.partner.map(AnswerDraft::as_str),
            Column::Private => row.private.map(AnswerDraft::as_str),
            Column::Papers => row.papers.map(AnswerDraft::as_str),
            Column::Activity(id) => row.activities.get(id).map(|answer| answer.as_str()),
            _ => None,
        }
    }

    /// Answers, or takes the answer back.
    pub fn set_answer(&self, row: &mut ContractDraft, answer: Option<&str>) {
        let said = AnswerDraft::ALL.iter().copied().find(|one| Some(one.as_str()) == answer);
        match (self, said) {
            (Column::State, _) => {
                let liquidated = answer == Some(LIQUIDATED);
                row.running = answer.map(|state| if state == RUNNING { AnswerDraft::Yes } else { AnswerDraft::No });
                row.liquidated = if liquidated { Some(AnswerDraft::Yes) } else { row.liquidated.filter(|said| *said != AnswerDraft::Yes) };
            }
            (Column::Running, _) => row.running = said,
            (Column::SelfCertified, _) => row.self_certified = said,
            (Column::Certifier, _) => row.certifier = Certifier::ALL.iter().copied().find(|one| Some(one.as_str()) == answer),
            (Column::Partner, _) => row.partner = said,
            (Column::Private, _) => row.private = said,
            (Column::Papers, _) => row.papers = said,
            (Column::Activity(id), Some(said)) => drop(row.activities.insert(id.clone(), said)),
            (Column::Activity(id), None) => drop(row.activities.remove(id)),
            _ => {}
        }
    }

    /// The answer that people write in a cell: «sí», «no», «no sé»; «terminado», «liquidado», «en ejecución».
    pub fn read_answer(&self, cell: &str) -> Option<&'static str> {
        let words: String = cell.trim().chars().map(crate::engine::values::text::lower).collect();
        if *self == Column::State {
            return match words.as_str() {
                "terminado" | "ejecutado" | "finalizado" => Some(FINISHED),
                "liquidado" => Some(LIQUIDATED),
                "en ejecución" | "en ejecucion" => Some(RUNNING),
                _ => None,
            };
        }
        let said = match words.as_str() {
            "sí" | "si" | "s" | "x" => AnswerDraft::Yes,
            "no" | "n" => AnswerDraft::No,
            "no sé" | "no se" => AnswerDraft::Unknown,
            _ => return None,
        };
        Some(said.as_str())
    }

    /// Whether it is a question.
    pub fn is_question(&self) -> bool {
        use Column::{Activity, Certifier, Papers, Partner, Private, Running, SelfCertified, State};
        matches!(self, State | Running | SelfCertified | Certifier | Partner | Private | Papers | Activity(_))
    }
}
