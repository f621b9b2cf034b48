//! What a column can be, and the titles people give those of contracts.

use super::{price_role, Settings};

/// What a column is, with the name of its field in the drafts. `Extra`: a column of the table it goes to, by its place among those it named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Object,
    Client,
    Rup,
    Value,
    Additions,
    Vat,
    Currency,
    Trm,
    Start,
    End,
    Received,
    Share,
    State,
    Codes,
    /// Of prices.
    Item,
    Quantity,
    Ceiling,
    Price,
    Rate,
    Total,
    Norm,
    Extra(usize),
}

impl Role {
    pub const ALL: [Role; 14] = [
        Role::Object,
        Role::Client,
        Role::Rup,
        Role::Value,
        Role::Additions,
        Role::Vat,
        Role::Currency,
        Role::Trm,
        Role::Start,
        Role::End,
        Role::Received,
        Role::Share,
        Role::State,
        Role::Codes,
    ];

    /// Its field in the drafts, and what it is called.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Role::Object => ("object", "Objeto"),
            Role::Client => ("client", "Contratante"),
            Role::Rup => ("rup", "Consecutivo del RUP"),
            Role::Value => ("value", "Valor"),
            Role::Additions => ("additions", "Adiciones"),
            Role::Vat => ("vat", "IVA"),
            Role::Currency => ("currency", "Moneda"),
            Role::Trm => ("trm", "TRM"),
            Role::Start => ("start", "Inicio"),
            Role::End => ("end", "Terminación"),
            Role::Received => ("received", "Recibo"),
            Role::Share => ("share", "Su parte, en %"),
            Role::State => ("state", "Estado"),
            Role::Codes => ("codes", "Códigos UNSPSC"),
            Role::Item => ("item", "Ítem"),
            Role::Quantity => ("quantity", "Cantidad"),
            Role::Ceiling => ("ceiling", "Tope unitario"),
            Role::Price => ("unit_price", "Precio unitario"),
            Role::Rate => ("rate", "IVA"),
            Role::Total => ("total", "Total"),
            Role::Norm => ("norm", "Norma del IVA"),
            Role::Extra(_) => ("", ""),
        }
    }

    /// `value`, or `extra0`.
    pub fn word(self) -> String {
        match self {
            Role::Extra(place) => format!("extra{place}"),
            role => role.words().0.to_owned(),
        }
    }

    pub fn called(self, settings: &Settings) -> String {
        match self {
            Role::Extra(place) => settings.extra.get(place).cloned().unwrap_or_default(),
            Role::Object if settings.items.is_some() => "Descripción".to_owned(),
            role => role.words().1.to_owned(),
        }
    }

    /// Every role there is for a list: of prices, or for a table that named some columns of its own.
    pub fn all(settings: &Settings) -> Vec<Role> {
        if settings.items.is_some() {
            return price_role::ROLES.to_vec();
        }
        Role::ALL.into_iter().chain((0..settings.extra.len()).map(Role::Extra)).collect()
    }
}

/// What the words of a title say: all of `has`, and none of `lacks`. A word followed by `=` stands for itself, any other for what begins so.
pub struct Rule {
    has: &'static str,
    lacks: &'static str,
    role: Option<Role>,
    weight: u8,
}

pub const fn rule(weight: u8, role: Role, has: &'static str, lacks: &'static str) -> Rule {
    Rule { has, lacks, role: Some(role), weight }
}

pub const fn nothing(weight: u8, has: &'static str, lacks: &'static str) -> Rule {
    Rule { has, lacks, role: None, weight }
}

const OTHER_THAN_VALUE: &str = "unitari anticip";
const BESIDES: &str = "con= inclu mas= inicial final sin= antes= excl";
const NO_FIGURE: &str = "valor vr= vlr= cuantia plazo";

/// What is no column of ours weighs more than what it is mistaken for.
const RULES: &[Rule] = &[
    nothing(9, "smmlv", ""),
    nothing(9, "smlmv", ""),
    nothing(9, "salario", ""),
    nothing(9, "contratista", ""),
    nothing(9, "celebrado", ""),
    nothing(9, "plazo", ""),
    nothing(9, "duracion", ""),
    nothing(9, "suscrip", "inici"),
    nothing(9, "firma=", ""),
    nothing(9, "liquidacion", "termin"),
    nothing(9, "valor particip", ""),
    nothing(9, "nit=", ""),
    nothing(9, "n= contrato", "rup= consecutivo objeto"),
    nothing(9, "no= contrato", "rup= consecutivo objeto"),
    nothing(9, "numero contrato", "rup= consecutivo objeto"),
    nothing(9, "lugar", ""),
    nothing(9, "porcentaje ejecu", ""),
    nothing(9, "porcentaje avance", ""),
    rule(5, Role::Rup, "consecutivo", ""),
    rule(6, Role::Rup, "rup=", ""),
    rule(7, Role::Rup, "consecutivo rup=", ""),
    rule(6, Role::Additions, "adicion", BESIDES),
    rule(6, Role::Vat, "iva=", BESIDES),
    rule(5, Role::Currency, "moneda", NO_FIGURE),
    rule(5, Role::Currency, "divisa", NO_FIGURE),
    rule(6, Role::Trm, "trm=", ""),
    rule(6, Role::Trm, "tasa", ""),
    rule(2, Role::Value, "valor inicial", OTHER_THAN_VALUE),
    rule(3, Role::Value, "valor", OTHER_THAN_VALUE),
    rule(3, Role::Value, "vr=", OTHER_THAN_VALUE),
    rule(3, Role::Value, "vlr=", OTHER_THAN_VALUE),
    rule(3, Role::Value, "cuantia", OTHER_THAN_VALUE),
    rule(3, Role::Value, "monto", OTHER_THAN_VALUE),
    rule(3, Role::Value, "importe", OTHER_THAN_VALUE),
    rule(3, Role::Value, "precio", OTHER_THAN_VALUE),
    rule(2, Role::Value, "total", "particip porcentaje"),
    rule(7, Role::Value, "valor y= adicion", OTHER_THAN_VALUE),
    rule(4, Role::Value, "valor contrato", OTHER_THAN_VALUE),
    rule(5, Role::Value, "valor ejecut", OTHER_THAN_VALUE),
    rule(5, Role::Value, "valor final", OTHER_THAN_VALUE),
    rule(5, Role::Value, "valor total", OTHER_THAN_VALUE),
    rule(5, Role::Start, "inici", NO_FIGURE),
    rule(6, Role::Start, "fecha inici", NO_FIGURE),
    rule(4, Role::Start, "desde=", NO_FIGURE),
    rule(5, Role::End, "termin", NO_FIGURE),
    rule(6, Role::End, "fecha termin", NO_FIGURE),
    rule(5, Role::End, "finaliz", NO_FIGURE),
    rule(5, Role::End, "culmin", NO_FIGURE),
    rule(6, Role::End, "fecha fin", NO_FIGURE),
    rule(4, Role::End, "fin=", NO_FIGURE),
    rule(4, Role::End, "hasta=", NO_FIGURE),
    rule(3, Role::End, "vencimiento", NO_FIGURE),
    rule(7, Role::Received, "recib", NO_FIGURE),
    rule(6, Role::Share, "particip", NO_FIGURE),
    rule(4, Role::Share, "porcentaje", "iva= anticip adicion"),
    rule(4, Role::Share, "parte=", NO_FIGURE),
    rule(4, Role::Share, "part=", NO_FIGURE),
    rule(5, Role::State, "estado=", ""),
    rule(5, Role::State, "ejecucion=", "valor vr= fecha acta"),
    rule(4, Role::State, "liquidado=", "valor fecha"),
    rule(7, Role::State, "terminado=", "valor fecha"),
    rule(6, Role::Codes, "unspsc", ""),
    rule(5, Role::Codes, "clasificador", ""),
    rule(3, Role::Codes, "codigo", "contrato proceso entidad"),
    rule(6, Role::Object, "objeto", ""),
    rule(4, Role::Object, "descripcion", ""),
    rule(3, Role::Object, "alcance", ""),
    rule(3, Role::Object, "detalle", ""),
    rule(2, Role::Object, "proyecto", ""),
    rule(2, Role::Object, "concepto", ""),
    rule(2, Role::Object, "servicio", ""),
    rule(2, Role::Object, "actividad", ""),
    rule(1, Role::Object, "contrato=", ""),
    rule(1, Role::Object, "nombre=", ""),
    rule(6, Role::Client, "contratante", ""),
    rule(5, Role::Client, "entidad", ""),
    rule(5, Role::Client, "cliente", ""),
    rule(3, Role::Client, "empresa", ""),
    rule(3, Role::Client, "comprador", ""),
    rule(3, Role::Client, "razon social", ""),
];

/// The words of a title: small letters without accents, `%` in letters.
pub fn words(title: &str) -> Vec<String> {
    let plain = |c: char| match c {
        'á' => 'a',
        'é' => 'e',
        'í' => 'i',
        'ó' => 'o',
        'ú' | 'ü' => 'u',
        'ñ' => 'n',
        c if is_letter(c) => c,
        _ => ' ',
    };
    let plain: String = title.replace('%', " porcentaje ").chars().map(small).map(plain).collect();
    plain.split_whitespace().map(str::to_owned).collect()
}

/// The small letter of a capital of Spanish; the table of the letters of the world weighs more than this room.
pub fn small(c: char) -> char {
    match c {
        'Á' => 'á',
        'É' => 'é',
        'Í' => 'í',
        'Ó' => 'ó',
        'Ú' => 'ú',
        'Ü' => 'ü',
        'Ñ' => 'ñ',
        c => c.to_ascii_lowercase(),
    }
}

/// A letter or a digit, as far as words are concerned.
pub fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, 'À'..='ÿ')
}

/// What a title says its column is, and how surely; `Some((None, …))` when it is known to be none of ours.
pub fn titled(title: &str, settings: &Settings) -> Option<(Option<Role>, u8)> {
    let words = words(title);
    if words.is_empty() || title.chars().count() > 70 {
        return None;
    }
    if let Some(place) = settings.extra.iter().position(|name| self::words(name) == words) {
        return Some((Some(Role::Extra(place)), 10));
    }
    let says = |part: &str| match part.strip_suffix('=') {
        Some(whole) => words.iter().any(|word| word == whole),
        None => words.iter().any(|word| word.starts_with(part)),
    };
    let holds = |rule: &&Rule| rule.has.split(' ').all(says) && !rule.lacks.split(' ').any(|part| !part.is_empty() && says(part));
    let rules = if settings.items.is_some() { price_role::RULES } else { RULES };
    rules.iter().filter(holds).max_by_key(|rule| rule.weight).map(|rule| (rule.role, rule.weight))
}
