//! The doors of the site: one HTML page each. The check and the calculator need WebAssembly, each its own.

#[cfg(feature = "ssr")]
mod entities;
#[cfg(feature = "ssr")]
mod page;
#[cfg(feature = "ssr")]
mod showcase;
#[cfg(feature = "ssr")]
mod snippets;
#[cfg(feature = "ssr")]
mod sources;
#[cfg(feature = "ssr")]
mod start;

#[cfg(feature = "ssr")]
pub use page::{DoorPage, DoorPageProps};

/// One page of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    Start,
    Check,
    Calculator,
    Entities,
    Sources,
    /// Every part of the screen in every state, for whoever changes one. Written with the site, and no part of the app.
    #[cfg(feature = "ssr")]
    Showcase,
}

impl Door {
    /// What the site leads to.
    pub const ALL: [Door; 5] = [Door::Start, Door::Check, Door::Calculator, Door::Entities, Door::Sources];

    /// Everything that is written when the site is built.
    #[cfg(feature = "ssr")]
    pub fn written() -> impl Iterator<Item = Door> {
        Door::ALL.into_iter().chain([Door::Showcase])
    }

    /// The file, at the top level of the site.
    pub fn file(self) -> &'static str {
        match self {
            Door::Start => "index.html",
            Door::Check => "revisar.html",
            Door::Calculator => "calculadora.html",
            Door::Entities => "entidades.html",
            Door::Sources => "fuentes.html",
            #[cfg(feature = "ssr")]
            Door::Showcase => "muestrario.html",
        }
    }

    /// A link that works under any path.
    pub fn href(self) -> String {
        format!("./{}", self.file())
    }

    /// As the head of every page calls it: short enough for one line on a phone.
    pub fn words(self) -> &'static str {
        match self {
            Door::Start => "Inicio",
            Door::Check => "Revisar oferta",
            Door::Calculator => "Calculadora",
            Door::Entities => "Para entidades",
            Door::Sources => "Fuentes",
            #[cfg(feature = "ssr")]
            Door::Showcase => "Muestrario",
        }
    }

    pub fn title(self) -> &'static str {
        match self {
            Door::Start => "Habilita: revise su oferta antes de presentarla en SECOP II",
            Door::Check => "Revisar una oferta · Habilita",
            Door::Calculator => "Calculadora de experiencia · Habilita",
            Door::Entities => "Para entidades · Habilita",
            Door::Sources => "Fuentes · Habilita",
            #[cfg(feature = "ssr")]
            Door::Showcase => "Muestrario · Habilita",
        }
    }

    pub fn description(self) -> &'static str {
        match self {
            Door::Start => "Revise su oferta de mínima cuantía antes de presentarla: documentos, experiencia en SMMLV, precios y desempate. Todo en su navegador.",
            Door::Check => "Elija la invitación y revise documentos, experiencia, precios y desempate de su oferta.",
            Door::Calculator => "Sume sus contratos en SMMLV por el año en que terminaron o empezaron, con el redondeo que le pidan, sin escoger una invitación.",
            Door::Entities => "Ponga el revisor de su invitación en el sitio de la entidad.",
            Door::Sources => "Las cifras nacionales que usa Habilita, con su norma, su fuente y qué tan seguras son.",
            #[cfg(feature = "ssr")]
            Door::Showcase => "Cada pieza de las pantallas de Habilita, en todos sus estados.",
        }
    }

    /// The program the page loads, if it loads one.
    pub fn program(self) -> Option<Program> {
        match self {
            Door::Check => Some(Program::App),
            Door::Calculator => Some(Program::Folder("calculadora")),
            _ => None,
        }
    }
}

/// A WebAssembly of the site, with its glue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
    /// The one that Trunk puts into the template.
    App,
    /// The one in a folder of its own.
    Folder(&'static str),
}
