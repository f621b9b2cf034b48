//! One question for a whole column, where nothing in it decides.

use super::column::shown;
use super::date::{Order, Parts};
use super::figure::{written, Figure, Style};
use super::role::Role;

/// A question with its answers; each is a word to choose and what it says.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    pub role: Role,
    /// The key of the choice in its column.
    pub key: &'static str,
    pub words: String,
    pub options: Vec<(&'static str, String)>,
    pub chosen: &'static str,
    /// How many cells hang on it.
    pub cells: usize,
}

impl Ask {
    pub fn style(role: Role, sample: &str, cells: usize, chosen: Option<Style>) -> Ask {
        let read = |style| Figure::read(sample).map(|figure| written(&figure.plain(style))).unwrap_or_default();
        let (dots, commas) = (("dots", Style::Dots), ("commas", Style::Commas));
        let (mark, first, second) = if sample.contains('.') { ("El punto", dots, commas) } else { ("La coma", commas, dots) };
        let options = vec![
            (first.0, format!("{mark} separa miles: es {}", read(first.1))),
            (second.0, format!("{mark} separa decimales: es {}", read(second.1))),
        ];
        Ask {
            role,
            key: "style",
            words: format!("«{}» se puede leer de dos maneras. ¿Qué separa la marca?", shown(sample)),
            options,
            chosen: chosen.map_or("", |style| if style == Style::Dots { "dots" } else { "commas" }),
            cells,
        }
    }

    /// Figures that a title says to be in thousands or millions.
    pub fn scale(role: Role, sample: &str, cells: usize, zeros: usize, chosen: Option<usize>) -> Ask {
        let unit = if zeros == 3 { "miles" } else { "millones" };
        Ask {
            role,
            key: "scale",
            words: format!("El título habla de {unit}. ¿«{}» son {unit} de pesos?", shown(sample)),
            options: vec![("times", format!("Sí: agregar {zeros} ceros a cada cifra")), ("same", "No: ya están en pesos".to_owned())],
            chosen: said(chosen),
            cells,
        }
    }

    /// Shares up to one.
    pub fn fraction(sample: &str, cells: usize, chosen: Option<usize>) -> Ask {
        let plain = Figure::read(sample).map(|figure| figure.plain_small()).unwrap_or_default();
        let read = |zeros| written(&super::column::shifted(&plain, zeros));
        Ask {
            role: Role::Share,
            key: "scale",
            words: format!("Todas las partes van de 0 a 1, como «{}». ¿Cuánto es?", shown(sample)),
            options: vec![("times", format!("Es el {} %", read(2))), ("same", format!("Es el {} %", read(0)))],
            chosen: said(chosen),
            cells,
        }
    }

    /// A total beside a column of additions.
    pub fn included(chosen: Option<&str>) -> Ask {
        Ask {
            role: Role::Additions,
            key: "role",
            words: "¿El valor total ya tiene sumadas las adiciones?".to_owned(),
            options: vec![("none", "Sí: no tomarlas aparte".to_owned()), ("additions", "No: tomarlas aparte".to_owned())],
            chosen: match chosen {
                Some("additions") => "additions",
                Some(_) => "none",
                None => "",
            },
            cells: 0,
        }
    }

    pub fn order(role: Role, sample: &str, cells: usize, chosen: Option<Order>) -> Ask {
        let read = |order| Parts::read(sample).and_then(|parts| parts.written(order, Some(99))).unwrap_or_default();
        Ask {
            role,
            key: "style",
            words: format!("«{}» puede tener primero el día o primero el mes. ¿Qué va primero?", shown(sample)),
            options: vec![
                ("day", format!("El día: es {}", read(Order::DayMonth))),
                ("month", format!("El mes: es {}", read(Order::MonthDay))),
            ],
            chosen: chosen.map_or("", |order| if order == Order::DayMonth { "day" } else { "month" }),
            cells,
        }
    }

    /// Years with two figures.
    pub fn years(role: Role, sample: &str, cells: usize, last: u32, chosen: Option<&str>) -> Ask {
        let first = last.saturating_add(1);
        Ask {
            role,
            key: "years",
            words: format!("Hay años con dos cifras, como «{}». ¿De qué siglo son?", shown(sample)),
            options: vec![
                ("read", format!("De 00 a {last}, del 2000; de {first} a 99, de 1900")),
                ("leave", "No leerlos: los escribo yo".to_owned()),
            ],
            chosen: match chosen {
                Some("read") => "read",
                Some(_) => "leave",
                None => "",
            },
            cells,
        }
    }
}

fn said(zeros: Option<usize>) -> &'static str {
    match zeros {
        None => "",
        Some(0) => "same",
        Some(_) => "times",
    }
}
