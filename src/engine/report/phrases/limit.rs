//! How old a paper may be, in words: since when it serves, when to ask for it, what happens if the closing moves.

use super::{counted, figures};
use crate::engine::report::consequence::Context;
use crate::engine::report::outcome::{Figures, Step, Term};
use crate::engine::values::Date;

/// How old a paper may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    Days(u16),
    BusinessDays(u16),
    Months(u16),
    /// Issued in the calendar month of the date it is counted from.
    Month,
}

/// The same limit counted in business days, where it is not said which days are meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherCount {
    pub oldest: Date,
    /// The reading that takes calendar days.
    pub reading: String,
}

/// The oldest date of issue that is accepted, and the date it is counted from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    pub span: Span,
    pub oldest: Date,
    pub from: Date,
    /// After it a paper is only good to cure what already existed.
    pub closing: Date,
    /// The last day to cure, if it is known.
    pub cure: Option<Date>,
    /// Counted from the closing in force, so that it moves with it.
    pub follows: bool,
    pub other: Option<OtherCount>,
}

impl Limit {
    pub fn words(&self) -> String {
        match self.span {
            Span::Days(days) => format!("con máximo {} de expedido", counted(usize::from(days), "día", "días")),
            Span::BusinessDays(days) => format!("con máximo {} de expedido", counted(usize::from(days), "día hábil", "días hábiles")),
            Span::Months(months) => format!("con máximo {} de expedido", counted(usize::from(months), "mes", "meses")),
            Span::Month => "expedido en el mes del cierre".to_owned(),
        }
    }

    /// The same with no other way to count.
    pub fn settled(self) -> Limit {
        Limit { other: None, ..self }
    }

    /// Calendar days from its issue to the date it is counted to.
    pub fn age(&self, issued: Date) -> usize {
        usize::try_from(self.from.days_since(issued)).unwrap_or(0)
    }

    pub fn figures(&self) -> Figures {
        let mut found = figures([("oldest", self.oldest.iso()), ("counted_from", self.from.iso())]);
        match self.span {
            Span::Days(days) => found.insert("max_days", days.to_string()),
            Span::BusinessDays(days) => found.insert("max_business_days", days.to_string()),
            Span::Months(months) => found.insert("max_months", months.to_string()),
            Span::Month => None,
        };
        if let Some(other) = &self.other {
            found.insert("oldest_business_days", other.oldest.iso());
        }
        found
    }

    pub fn steps(&self, issued: Date) -> Vec<Step> {
        let span = match self.span {
            Span::Days(days) => format!("{} − {days} días", self.from),
            Span::BusinessDays(days) => format!("{} − {days} días hábiles", self.from),
            Span::Months(months) => format!("{} − {}", self.from, counted(usize::from(months), "mes", "meses")),
            Span::Month => format!("primer día del mes del {}", self.from),
        };
        let age = counted(self.age(issued), "día", "días");
        vec![
            Step::new("Fecha más antigua que se acepta", span, self.oldest.to_string()),
            Step::new("Antigüedad del documento", format!("{} − {issued}", self.from), age),
        ]
    }

    /// When to ask for it, and what happens if the closing moves.
    pub fn terms(&self, issued: Option<Date>, context: &Context) -> Vec<Term> {
        vec![Term::new("Cuándo pedirlo", self.ask(context)), Term::new("Si el cierre se mueve", self.moving(issued))]
    }

    fn ask(&self, context: &Context) -> String {
        let today = context.as_of.date;
        if context.closing.passed(context.as_of) {
            return format!("el cierre ya pasó; servía el expedido desde el {}.", self.oldest);
        }
        let left = match self.closing.days_since(today) {
            ..=0 => "El cierre es hoy".to_owned(),
            1 => "Falta 1 día para el cierre".to_owned(),
            days => format!("Faltan {days} días para el cierre"),
        };
        if today < self.oldest {
            format!("pídalo desde el {}: uno anterior ya estaría viejo. {left}.", self.oldest)
        } else {
            format!("pídalo ya, si no lo tiene: sirve el expedido desde el {}. {left}.", self.oldest)
        }
    }

    fn moving(&self, issued: Option<Date>) -> String {
        if !self.follows {
            return format!("no cambia: se cuenta desde el {}.", self.from);
        }
        match issued.filter(|issued| *issued >= self.oldest).and_then(|issued| self.lasts(issued)) {
            Some(last) => format!("el suyo sirve mientras el cierre no pase del {last}."),
            None => "se vuelve a contar desde el nuevo cierre.".to_owned(),
        }
    }

    /// The last closing that a paper of this date would reach. Business days are not known so far ahead.
    fn lasts(&self, issued: Date) -> Option<Date> {
        match self.span {
            Span::Days(days) => issued.days_after(days),
            Span::Months(months) => {
                // Where the month of issue is shorter, several closings count back to the same day.
                let fits = |closing: &Date| closing.months_before(months).is_some_and(|oldest| oldest <= issued);
                let first = issued.months_after(months)?;
                (0..4).filter_map(|days| first.days_after(days)).rfind(fits)
            }
            Span::Month => issued.month_start()?.months_after(1)?.days_before(1),
            Span::BusinessDays(_) => None,
        }
    }
}
