//! Amounts of pesos in Spanish words, as an offer states them beside its figures: «cuarenta y tres millones de pesos».

mod read;
mod write;

pub use read::read;
pub use write::write;

/// From zero to twenty-nine, as they stand before what they count.
const SMALL: [&str; 30] = [
    "cero",
    "un",
    "dos",
    "tres",
    "cuatro",
    "cinco",
    "seis",
    "siete",
    "ocho",
    "nueve",
    "diez",
    "once",
    "doce",
    "trece",
    "catorce",
    "quince",
    "dieciséis",
    "diecisiete",
    "dieciocho",
    "diecinueve",
    "veinte",
    "veintiún",
    "veintidós",
    "veintitrés",
    "veinticuatro",
    "veinticinco",
    "veintiséis",
    "veintisiete",
    "veintiocho",
    "veintinueve",
];

/// From thirty to ninety.
const TENS: [&str; 7] = ["treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"];

/// From a hundred and something to nine hundred.
const HUNDREDS: [&str; 9] =
    ["ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos", "setecientos", "ochocientos", "novecientos"];

/// What six more zeros are called, of one and of several.
const SCALES: [(&str, &str); 5] =
    [("", ""), ("millón", "millones"), ("billón", "billones"), ("trillón", "trillones"), ("cuatrillón", "cuatrillones")];

/// How many digits a name of [`SCALES`] counts.
const SCALE_DIGITS: usize = 6;
