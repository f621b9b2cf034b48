//! The address after `#`: which process, which page.

/// A page of the check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    Summary,
    Bidder,
    Requirements,
    Experience,
    Prices,
    TieBreak,
    Report,
}

impl Page {
    pub const ALL: [Page; 7] =
        [Page::Summary, Page::Bidder, Page::Requirements, Page::Experience, Page::Prices, Page::TieBreak, Page::Report];

    pub fn words(self) -> &'static str {
        match self {
            Page::Summary => "El proceso",
            Page::Bidder => "Quién se presenta",
            Page::Requirements => "Documentos",
            Page::Experience => "Experiencia",
            Page::Prices => "Precios",
            Page::TieBreak => "Desempate",
            Page::Report => "Informe",
        }
    }

    fn slug(self) -> &'static str {
        match self {
            Page::Summary => "",
            Page::Bidder => "quien",
            Page::Requirements => "documentos",
            Page::Experience => "experiencia",
            Page::Prices => "precios",
            Page::TieBreak => "desempate",
            Page::Report => "informe",
        }
    }
}

/// Where the user is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// Choosing an invitation.
    Choose,
    Check {
        process: String,
        page: Page,
    },
    /// A deliberate panic, to see the recovery page at work.
    Panic,
}

impl Route {
    /// Reads `#/gachala-mic-006-2026/precios`. Whatever makes no sense leads to the choice.
    pub fn parse(hash: &str) -> Route {
        let path = hash.trim_start_matches('#').trim_matches('/');
        let (process, slug) = path.split_once('/').unwrap_or((path, ""));
        if process == "prueba-de-fallo" {
            return Route::Panic;
        }
        let named = crate::engine::reading::Id::new(process).is_some();
        match Page::ALL.into_iter().find(|page| page.slug() == slug) {
            Some(page) if named => Route::Check { process: process.to_owned(), page },
            _ => Route::Choose,
        }
    }
}

/// The link to a page of a process.
pub fn link(process: &str, page: Page) -> String {
    match page.slug() {
        "" => format!("#/{process}"),
        slug => format!("#/{process}/{slug}"),
    }
}
