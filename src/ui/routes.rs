//! The address after `#`: which process, which of its offers, which page.

use crate::engine::reading::Id;
use std::fmt;

/// A page of the check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    Summary,
    Bidder,
    Requirements,
    /// Causes of rejection that no paper answers.
    Causes,
    /// Whether the call may be limited to Mipyme.
    Mipyme,
    Experience,
    Prices,
    TieBreak,
    Report,
    /// The offers side by side, files, starting over.
    Offers,
}

impl Page {
    pub const ALL: [Page; 10] = [
        Page::Summary,
        Page::Bidder,
        Page::Requirements,
        Page::Causes,
        Page::Mipyme,
        Page::Experience,
        Page::Prices,
        Page::TieBreak,
        Page::Report,
        Page::Offers,
    ];

    pub fn words(self) -> &'static str {
        match self {
            Page::Summary => "El proceso",
            Page::Bidder => "Quién se presenta",
            Page::Requirements => "Documentos",
            Page::Causes => "Causas de rechazo",
            Page::Mipyme => "Limitar a Mipyme",
            Page::Experience => "Experiencia",
            Page::Prices => "Precios",
            Page::TieBreak => "Desempate",
            Page::Report => "Informe",
            Page::Offers => "Guardar y comparar",
        }
    }

    /// The end of its address.
    pub fn slug(self) -> &'static str {
        match self {
            Page::Summary => "",
            Page::Bidder => "quien",
            Page::Requirements => "documentos",
            Page::Causes => "causas",
            Page::Mipyme => "mipyme",
            Page::Experience => "experiencia",
            Page::Prices => "precios",
            Page::TieBreak => "desempate",
            Page::Report => "informe",
            Page::Offers => "ofertas",
        }
    }
}

/// One of the offers for a process: `gachala-mic-006-2026` the first, `gachala-mic-006-2026~2` the second.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub process: String,
    pub number: u16,
}

impl Place {
    pub fn first(process: &str) -> Place {
        Place { process: process.to_owned(), number: 1 }
    }

    /// What the user calls the offer, or its number.
    pub fn called(&self, typed: &str) -> String {
        match typed.trim() {
            "" => format!("Oferta {}", self.number),
            typed => typed.to_owned(),
        }
    }

    /// Reads what [`fmt::Display`] writes, and nothing else.
    pub fn parse(text: &str) -> Option<Place> {
        let (process, number) = match text.split_once('~') {
            Some((process, number)) => (process, number.parse().ok().filter(|n| *n > 1)?),
            None => (text, 1),
        };
        let place = Place { process: Id::new(process)?.to_string(), number };
        (place.to_string() == text).then_some(place)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.number {
            1 => f.write_str(&self.process),
            number => write!(f, "{}~{number}", self.process),
        }
    }
}

/// What an address begins with that carries answers. No id of a process can be spelt so.
pub const ANSWERS: &str = "!respuestas";

/// Where the user is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// Choosing an invitation.
    Choose,
    Check {
        place: Place,
        page: Page,
    },
    /// Answers in the address itself, as [`ANSWERS`] and the letters they were packed into.
    Brought(String),
    /// A deliberate panic, to see the recovery page at work.
    Panic,
}

impl Route {
    /// Reads `#/gachala-mic-006-2026~2/precios`. Whatever makes no sense leads to the choice.
    pub fn parse(hash: &str) -> Route {
        // A place of the page itself.
        if hash.len() > 1 && !hash.starts_with("#/") {
            return Route::Choose;
        }
        let path = hash.trim_start_matches('#').trim_matches('/');
        let (place, slug) = path.split_once('/').unwrap_or((path, ""));
        // No id of a process can be spelt so.
        if place == "!prueba-de-fallo" {
            return Route::Panic;
        }
        if place == ANSWERS {
            return Route::Brought(slug.to_owned());
        }
        let page = Page::ALL.into_iter().find(|page| page.slug() == slug);
        match (Place::parse(place), page) {
            (Some(place), Some(page)) => Route::Check { place, page },
            _ => Route::Choose,
        }
    }
}

/// The link to a page of an offer, named by its [`Place`].
pub fn link(place: impl fmt::Display, page: Page) -> String {
    match page.slug() {
        "" => format!("#/{place}"),
        slug => format!("#/{place}/{slug}"),
    }
}
