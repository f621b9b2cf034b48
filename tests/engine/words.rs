//! Amounts in words, from outside.

use habilita::engine::values::words::{read, write};
use habilita::engine::values::Pesos;
use proptest::prelude::*;

fn pesos(text: &str) -> Pesos {
    Pesos::new(text).unwrap_or_else(|| panic!("{text} is no amount"))
}

/// Written by hand, with the numerals as the Spanish academy spells them before a noun.
const WRITTEN: &[(&str, &str)] = &[
    ("0", "cero pesos"),
    ("1", "un peso"),
    ("2", "dos pesos"),
    ("16", "dieciséis pesos"),
    ("21", "veintiún pesos"),
    ("22", "veintidós pesos"),
    ("26", "veintiséis pesos"),
    ("30", "treinta pesos"),
    ("31", "treinta y un pesos"),
    ("45", "cuarenta y cinco pesos"),
    ("99", "noventa y nueve pesos"),
    ("100", "cien pesos"),
    ("101", "ciento un pesos"),
    ("121", "ciento veintiún pesos"),
    ("199", "ciento noventa y nueve pesos"),
    ("500", "quinientos pesos"),
    ("700", "setecientos pesos"),
    ("999", "novecientos noventa y nueve pesos"),
    ("1000", "mil pesos"),
    ("1001", "mil un pesos"),
    ("1100", "mil cien pesos"),
    ("2000", "dos mil pesos"),
    ("21000", "veintiún mil pesos"),
    ("31031", "treinta y un mil treinta y un pesos"),
    ("100000", "cien mil pesos"),
    ("101000", "ciento un mil pesos"),
    ("999999", "novecientos noventa y nueve mil novecientos noventa y nueve pesos"),
    ("1000000", "un millón de pesos"),
    ("1000001", "un millón un pesos"),
    ("1001000", "un millón mil pesos"),
    ("2000000", "dos millones de pesos"),
    ("6285900", "seis millones doscientos ochenta y cinco mil novecientos pesos"),
    ("9242224.8", "nueve millones doscientos cuarenta y dos mil doscientos veinticuatro pesos con 80/100"),
    ("21000000", "veintiún millones de pesos"),
    ("34400001", "treinta y cuatro millones cuatrocientos mil un pesos"),
    ("43000000", "cuarenta y tres millones de pesos"),
    ("100000000", "cien millones de pesos"),
    ("1000000000", "mil millones de pesos"),
    ("2000000000", "dos mil millones de pesos"),
    ("21001000000", "veintiún mil un millones de pesos"),
    ("1000000000000", "un billón de pesos"),
    ("1000001000000", "un billón un millón de pesos"),
    ("1000000000001", "un billón un pesos"),
    ("2001000000000", "dos billones mil millones de pesos"),
    (
        "999999999999999.99",
        "novecientos noventa y nueve billones novecientos noventa y nueve mil novecientos noventa y nueve millones novecientos noventa y nueve mil novecientos noventa y nueve pesos con 99/100",
    ),
    ("0.05", "cero pesos con 05/100"),
    ("1.5", "un peso con 50/100"),
    ("1000000.01", "un millón de pesos con 01/100"),
];

#[test]
fn amounts_are_written_and_read_back() {
    for (figure, words) in WRITTEN {
        assert_eq!(write(pesos(figure)), *words, "{figure}");
        assert_eq!(read(words), Some(pesos(figure)), "{words}");
    }
}

/// As offers and cheques write them.
#[test]
fn amounts_are_read_as_people_write_them() {
    let cases = [
        ("CUARENTA Y TRES MILLONES DE PESOS M/CTE", "43000000"),
        ("Cuarenta y tres millones de pesos ($43.000.000) M/CTE.", "43000000"),
        ("SON: CUARENTA Y TRES MILLONES DE PESOS MCTE ($ 43.000.000,00)", "43000000"),
        ("cuarenta y tres millones", "43000000"),
        ("cuarenta y tres millones pesos", "43000000"),
        ("  cuarenta   y tres millones de\npesos moneda legal colombiana ", "43000000"),
        ("cuarenta y tres millones de pesos colombianos (COP 43'000.000 M/CTE)", "43000000"),
        ("UN MILLON DE PESOS", "1000000"),
        ("un millo\u{301}n de pesos", "1000000"),
        ("Un mil pesos m.cte.", "1000"),
        ("mil", "1000"),
        ("uno", "1"),
        ("una", "1"),
        ("veintiuno", "21"),
        ("VEINTIÚN MIL PESOS", "21000"),
        ("veintiun mil pesos", "21000"),
        ("treinta y uno", "31"),
        ("treinta y una mil doscientas", "31200"),
        ("diez y seis mil pesos", "16000"),
        ("veinte y un mil pesos", "21000"),
        ("dos mil millones de pesos", "2000000000"),
        ("tres billones de pesos", "3000000000000"),
        ("nueve millones doscientos cuarenta y dos mil doscientos veinticuatro pesos con ochenta centavos", "9242224.8"),
        ("NUEVE MILLONES DOSCIENTOS CUARENTA Y DOS MIL DOSCIENTOS VEINTICUATRO PESOS CON 80/100 M/CTE", "9242224.8"),
        ("doscientos veinticuatro pesos m/cte con 80/100", "224.8"),
        ("doscientos veinticuatro pesos 80 / 100", "224.8"),
        ("doscientos pesos con 5/100", "200.05"),
        ("doscientos pesos con 80 centavos", "200.8"),
        ("doscientos pesos con un centavo", "200.01"),
        ("doscientos pesos y veinticinco centavos", "200.25"),
        ("doscientos pesos con cero centavos", "200"),
        ("mil pesos con 00/100", "1000"),
        ("cero pesos", "0"),
    ];
    for (words, figure) in cases {
        assert_eq!(read(words), Some(pesos(figure)), "{words}");
    }
}

#[test]
fn what_is_no_amount_is_not_guessed() {
    let cases = [
        "",
        "   ",
        "()",
        "(43.000.000)",
        "pesos",
        "de pesos",
        "y",
        "son",
        "gratis",
        "43.000.000",
        "millones de pesos",
        "un millón de dólares",
        "cuarenta y tres millones de pesos más IVA",
        "cuarenta y tres y tres millones",
        "dos dos millones",
        "tres dos",
        "un millón dos millones",
        "un millón un billón",
        "mil mil",
        "dos mil tres mil",
        "cien veinte pesos",
        "cero mil pesos",
        "cero millones",
        "un millón cero pesos",
        "mil cero pesos",
        "ciento cero pesos",
        "treinta y diez",
        "treinta y",
        "treinta y cero",
        "veinte y veinte",
        "quince y dos",
        "doscientos trescientos pesos",
        "cuarenta y tres millones (o más) de pesos",
        "cuarenta y tres millones (43.000.000 de pesos",
        "cuarenta y tres millones) de pesos",
        "menos mil pesos",
        "doscientos pesos con ochenta",
        "doscientos pesos con",
        "doscientos pesos con 80",
        "doscientos con 80/100",
        "doscientos pesos con 800/100",
        "doscientos pesos con cien centavos",
        "doscientos pesos con -5/100",
        "doscientos pesos con /100",
        "doscientos pesos trescientos",
        "mil billones de pesos",
        "un trillón de pesos",
        "novecientos cuatrillones de pesos",
    ];
    for words in cases {
        assert_eq!(read(words), None, "{words}");
    }
}

/// Every number below ten thousand, alone and as millions.
#[test]
fn each_small_number_is_itself_again() {
    for number in 0..10_000_u64 {
        for zeros in ["", "000000"] {
            let figure = pesos(&if number == 0 { "0".to_owned() } else { format!("{number}{zeros}") });
            let words = write(figure);
            assert_eq!(read(&words), Some(figure), "{words}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Of any size up to the greatest, with any cents; shouted, without accents, with the figures beside it.
    #[test]
    fn what_is_written_is_read_back(digits in 1u32..=15, part in any::<u64>(), cents in 0u32..100) {
        let figure = pesos(&format!("{}.{cents:02}", part % 10_u64.pow(digits)));
        let words = write(figure);
        prop_assert_eq!(read(&words), Some(figure), "{}", words);
        let shouted = words.to_uppercase();
        prop_assert_eq!(read(&shouted), Some(figure), "{}", shouted);
        let plain: String = words.chars().map(|c| match c { 'é' => 'e', 'ó' => 'o', 'ú' => 'u', c => c }).collect();
        prop_assert_eq!(read(&format!("Son {plain} m/cte ({figure})")), Some(figure), "{}", plain);
prop_assert!(!words.contains("  ") && !words.contains("uno") && !words.starts_with("un mil "), "{}", words);
    }

    /// Any words at all: an amount that is written as itself again, or nothing.
    #[test]
    fn any_words_are_an_amount_or_nothing(words in prop::collection::vec("un|uno|mil|millón|millones|billón|cien|ciento|doscientas|treinta|veinte|y|tres|cero|de|pesos|con|80/100|centavos|m/cte|\\(5\\)|gratis", 0..10)) {
        let text = words.join(" ");
        if let Some(figure) = read(&text) {
            prop_assert_eq!(read(&write(figure)), Some(figure), "{}", text);
        }
    }

    #[test]
    fn any_text_at_all_is_answered(text in ".{0,80}") {
        if let Some(figure) = read(&text) {
            prop_assert_eq!(read(&write(figure)), Some(figure));
        }
    }
}
