//! Words → pesos. What is not wholly understood is not an amount: nothing is guessed.

use super::{HUNDREDS, SCALES, SMALL, TENS};
use crate::engine::values::text::lower;
use crate::engine::values::Pesos;

/// An amount in words, in any case, with or without accents: «CUARENTA Y TRES MILLONES DE PESOS ($ 43.000.000) M/CTE». Figures in brackets
/// are passed over.
pub fn read(text: &str) -> Option<Pesos> {
    let text = outside_brackets(text)?.replace(" / ", "/");
    let tokens: Vec<String> = text.split_whitespace().map(bare).filter(|word| !word.is_empty()).collect();
    let words: Vec<&str> = tokens.iter().map(String::as_str).collect();
    let mut words = Words(&words);
    words.take("son");
    let whole = words.number()?;
    words.take("de");
    let named = words.any(&["pesos", "peso"]);
    words.currency();
    let cents = words.cents(named)?;
    words.currency();
    words.0.is_empty().then(|| Pesos::new(&format!("{whole}.{cents:02}"))).flatten()
}

/// The text without its figures in brackets; `None` if a bracket is not closed, or holds something else.
fn outside_brackets(text: &str) -> Option<String> {
    let mut kept = String::new();
    let mut parts = text.split('(');
    kept.push_str(parts.next()?);
    for part in parts {
        let (inside, after) = part.split_once(')')?;
        let figures = inside.split_whitespace().map(bare).all(|word| word.chars().all(is_figure) || is_currency(&word));
        if !figures {
            return None;
        }
        kept.push(' ');
        kept.push_str(after);
    }
    (!kept.contains(')')).then_some(kept)
}

fn is_figure(letter: char) -> bool {
    letter.is_ascii_digit() || matches!(letter, '$' | '.' | ',' | '\'')
}

/// Small letters without accents, dots, or other marks around it; `M/CTE.` is `m/cte`.
fn bare(word: &str) -> String {
    let plain = word.chars().filter(|letter| !('\u{300}'..='\u{36f}').contains(letter)).map(|letter| match lower(letter) {
        'á' => 'a',
        'é' => 'e',
        'í' => 'i',
        'ó' => 'o',
        'ú' | 'ü' => 'u',
        other => other,
    });
    let plain: String = plain.collect();
    // A hyphen before it would be a sign.
    let plain = plain.trim_start_matches(['«', '"', '*']).trim_end_matches(['.', ',', ';', ':', '-', '»', '"', '*']);
    if plain.bytes().any(|byte| byte.is_ascii_digit()) {
        plain.to_owned()
    } else {
        plain.replace('.', "")
    }
}

/// What may stand behind the pesos, or with the figures.
fn is_currency(word: &str) -> bool {
    ["m/cte", "mcte", "m/c", "m/l", "ml", "moneda", "corriente", "legal", "colombiana", "colombianos", "colombiano", "cop", "pesos"]
        .contains(&word)
}

/// The words that are left.
struct Words<'a>(&'a [&'a str]);

impl<'a> Words<'a> {
    fn first(&self) -> Option<&'a str> {
        self.0.first().copied()
    }

    fn step(&mut self) {
        self.0 = self.0.split_first().map_or(&[], |(_, rest)| rest);
    }

    fn take(&mut self, word: &str) -> bool {
        self.any(&[word])
    }

    fn any(&mut self, words: &[&str]) -> bool {
        let found = self.first().is_some_and(|first| words.contains(&first));
        if found {
            self.step();
        }
        found
    }

    fn currency(&mut self) {
        while self.first().is_some_and(|word| is_currency(word) && word != "pesos") {
            self.step();
        }
    }

    /// The place of the next word in a list of names.
    fn place(&mut self, names: &[&str]) -> Option<u64> {
        let word = self.first()?;
        let at = names.iter().position(|name| bare(name) == word)?;
        self.step();
        u64::try_from(at).ok()
    }

    /// Groups of thousands, each with a smaller name than the one before.
    fn number(&mut self) -> Option<u64> {
        let (mut total, mut before) = (0_u64, SCALES.len());
        while let Some(group) = self.below_million() {
            let scale = self.scale();
            if scale >= before || (group == 0 && (total > 0 || scale > 0)) {
                return None;
            }
            let zeros = u32::try_from(scale).ok()?.checked_mul(6)?;
            total = total.checked_add(group.checked_mul(10_u64.checked_pow(zeros)?)?)?;
            before = scale;
            if scale == 0 {
                break;
            }
        }
        (before < SCALES.len()).then_some(total)
    }

    /// How many times six zeros the next word means.
    fn scale(&mut self) -> usize {
        let word = self.first().unwrap_or_default();
        let names = |(one, many): &(&str, &str)| !one.is_empty() && (bare(one) == word || bare(many) == word);
        let found = SCALES.iter().position(names);
        if found.is_some() {
            self.step();
        }
        found.unwrap_or(0)
    }

    fn below_million(&mut self) -> Option<u64> {
        let head = self.below_thousand();
        if self.first() != Some("mil") || head == Some(0) {
            return head;
        }
        self.step();
        let thousands = head.unwrap_or(1).checked_mul(1000)?;
        match self.below_thousand() {
            Some(0) => None,
            rest => thousands.checked_add(rest.unwrap_or(0)),
        }
    }

    fn below_thousand(&mut self) -> Option<u64> {
        if self.take("cien") {
            return Some(100);
        }
        let hundreds = self.hundreds();
        let rest = self.below_hundred();
        match (hundreds, rest) {
            (Some(_), Some(0)) => None,
            (None, rest) => rest,
            (Some(hundreds), rest) => hundreds.checked_add(rest.unwrap_or(0)),
        }
    }

    fn hundreds(&mut self) -> Option<u64> {
        let word = self.first()?;
        // Doscientas personas, and doscientos pesos.
        let word = word.strip_suffix("as").map_or_else(|| word.to_owned(), |stem| format!("{stem}os"));
        let at = HUNDREDS.iter().position(|name| *name == word)?;
        self.step();
        u64::try_from(at).ok()?.checked_add(1)?.checked_mul(100)
    }

    fn below_hundred(&mut self) -> Option<u64> {
        if self.any(&["uno", "una"]) {
            return Some(1);
        }
        if self.any(&["veintiuno", "veintiuna"]) {
            return Some(21);
        }
        if let Some(small) = self.place(&SMALL) {
            // «diez y seis», «veinte y uno», as they were written once.
            let apart = matches!(small, 10 | 20).then(|| self.unit_after_and()).flatten();
            return small.checked_add(apart.unwrap_or(0));
        }
        let tens = self.place(&TENS)?.checked_add(3)?.checked_mul(10)?;
        tens.checked_add(self.unit_after_and().unwrap_or(0))
    }

    /// «y tres»; nothing is taken if no unit follows.
    fn unit_after_and(&mut self) -> Option<u64> {
        let before = self.0;
        let unit = self.take("y").then(|| if self.any(&["uno", "una"]) { Some(1) } else { self.place(&SMALL) }).flatten();
        let unit = unit.filter(|unit| (1..10).contains(unit));
        if unit.is_none() {
            self.0 = before;
        }
        unit
    }

    /// «con 80/100», «80/100», «con ochenta centavos»; none where nothing more is said, `None` where it is not understood. Said with the pesos only.
    fn cents(&mut self, named: bool) -> Option<u64> {
        let joined = self.any(&["con", "y"]);
        let Some(word) = self.first().filter(|_| named) else { return (!joined).then_some(0) };
        if let Some(digits) = word.strip_suffix("/100") {
            self.step();
            self.any(&["centavos", "centavo"]);
            return two_digits(digits);
        }
        if !joined {
            return Some(0);
        }
        let cents = match two_digits(word) {
            Some(cents) => {
                self.step();
                cents
            }
            None => self.below_thousand()?,
        };
        (self.any(&["centavos", "centavo"]) && cents < 100).then_some(cents)
    }
}

fn two_digits(word: &str) -> Option<u64> {
    let fits = (1..=2).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| word.parse().ok()).flatten()
}
