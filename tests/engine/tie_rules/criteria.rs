//! Each criterion for a natural person, a company and a plural: one offer that credits it just at the limit, and one that just misses it.

use super::synthetic::{alone, consorcio, none, Tied};
use crate::support::Case;
use serde_json::{json, Value};

/// A label, the offer, the criterion, its state, and words that its sentence must hold.
type Row = (&'static str, Case, &'static str, &'static str, &'static str);

const YES: &str = "cumple";
const NO: &str = "no_cumple";
const NOT_THEIRS: &str = "no_aplica";

/// A natural person or a company that says this.
fn one(kind: &str, facts: Value) -> Case {
    alone(kind).says(facts)
}

/// A natural person with 25 % and a company with 75 %, each of which says this. What they executed is 10 + 30 SMMLV of 2022: 25 % and 75 %.
fn two(ana: Value, beto: Value) -> Case {
    shares("25", "75", ana, beto)
}

fn shares(one: &str, other: &str, ana: Value, beto: Value) -> Case {
    let contracts = [(10_000_000, "2022-06-30", json!({ "m1": "100" })), (30_000_000, "2022-06-30", json!({ "m2": "100" }))];
    let both = consorcio(&[("natural", one), ("legal", other)]).executed(&contracts).member("m1", ana).member("m2", beto);
    both.with(|c| c.firm["members"][1]["constituted"] = json!("2010-01-01"))
}

fn nothing() -> Value {
    json!({})
}

fn judged(rows: Vec<Row>) {
    let mut wrong = Vec::new();
    for (label, case, kind, state, words) in &rows {
        let found = case.criterion(kind);
        if found.state.code() != *state || !found.sentence.contains(words) {
            wrong.push(format!("{label}: {} — expected {state}, «{words}»: {}", found.state.code(), found.sentence));
        }
    }
    println!("{} offers tried", rows.len());
    none(wrong);
}

/// Criterion 1: All members of a plural must be national.
#[test]
fn national_goods() {
    let says = |answer: &str| json!({ "national": answer });
    judged(vec![
        ("natural", one("natural", says("yes")), "national", YES, ""),
        ("natural, foreign goods", one("natural", says("no")), "national", NO, "no ofrece bienes o servicios nacionales"),
        ("legal", one("legal", says("yes")), "national", YES, ""),
        ("legal, foreign goods", one("legal", says("no")), "national", NO, "nacionales"),
        ("foreign branch treated as national", one("foreign_branch", says("yes")), "national", YES, ""),
        ("both", two(says("yes"), says("yes")), "national", YES, ""),
        ("one of both", two(says("yes"), says("no")), "national", NO, "Beto"),
        ("one of both not said", two(says("yes"), nothing()), "national", "por_confirmar", "Beto"),
    ]);
}

/// Criterion 2: More than 50 %: 50 is not more than 50, 50,01 is. Heads of family and victims are added up: 30 + 20 = 50, 30 + 20,01 = 50,01. Every member.
#[test]
fn women() {
    let head = |answer: &str| json!({ "head_of_family": answer });
    let heads = |percent: &str| json!({ "heads_of_family": percent });
    let victim = |answer: &str| json!({ "sensitive": { "victim": answer } });
    let both = |heads: &str, victims: &str| json!({ "heads_of_family": heads, "sensitive": { "victims": victims } });
    judged(vec![
        ("natural", one("natural", head("yes")), "heads_of_family", YES, ""),
        ("natural, no", one("natural", head("no")), "heads_of_family", NO, "mujer cabeza de familia"),
        ("legal", one("legal", heads("50.01")), "heads_of_family", YES, "50,01 %"),
        (
            "legal, half",
            one("legal", heads("50")),
            "heads_of_family",
            NO,
            "el 50 % de la empresa es de mujeres cabeza de familia; se exige más de 50 %",
        ),
        ("both", two(head("yes"), heads("50.01")), "heads_of_family", YES, ""),
        ("one is half", two(head("yes"), heads("50")), "heads_of_family", NO, "Beto: el 50 %"),
        ("natural", one("natural", victim("yes")), "victims", YES, ""),
        ("natural, no", one("natural", victim("no")), "victims", NO, "víctima"),
        ("legal, 30 + 20,01", one("legal", both("30", "20.01")), "victims", YES, "50,01 %"),
        ("legal, 30 + 20", one("legal", both("30", "20")), "victims", NO, "50 %"),
        ("legal, heads alone", one("legal", both("30", "20.01")), "heads_of_family", NO, "30 %"),
        ("legal, 60 whatever the victims", one("legal", heads("60")), "victims", YES, "60 %"),
        ("a head and a company of victims", two(head("yes"), both("0", "50.01")), "victims", YES, ""),
        ("a head and a company, 25 + 25", two(head("yes"), both("25", "25")), "victims", NO, "Beto: el 50 %"),
        ("a victim and a company of heads", two(victim("yes"), heads("50.01")), "victims", YES, ""),
        ("neither", two(json!({ "head_of_family": "no", "sensitive": { "victim": "no" } }), heads("50.01")), "victims", NO, "Ana"),
    ]);
}

/// Criterion 3: 2 ÷ 20 = 10 %; 2 ÷ 21 = 9,5238 %; 1 ÷ 10 = 10 %; 1 ÷ 11 = 9,0909 %. Of a plural one member whose own payroll says so, with 25 % of the plural
/// and 25 % of the experience; the payrolls are not added up.
#[test]
fn workers_with_a_disability() {
    let staff = |workers: u16, of_them: usize| json!({ "workers": workers, "disabled": vec!["2025-02-06"; of_them] });
    let near = "trabajadores con discapacidad: 9,52 % de la nómina (2 de 21); se exige 10 %";
    judged(vec![
        ("natural, 2 of 20", one("natural", staff(20, 2)), "disability", YES, "10 % de la nómina (2 de 20)"),
        ("natural, 2 of 21", one("natural", staff(21, 2)), "disability", NO, near),
        ("legal, 1 of 10", one("legal", staff(10, 1)), "disability", YES, "10 % de la nómina (1 de 10)"),
        ("legal, 1 of 11", one("legal", staff(11, 1)), "disability", NO, "9,09 % de la nómina (1 de 11)"),
        ("nobody works there", one("legal", staff(0, 0)), "disability", NO, "no tiene trabajadores"),
        ("Ana, with 25 and 25", two(staff(20, 2), staff(100, 0)), "disability", YES, "Ana"),
        ("Ana, 2 of 21", two(staff(21, 2), staff(100, 0)), "disability", NO, near),
        ("Ana, with 24 %", shares("24", "76", staff(20, 2), staff(100, 0)), "disability", NO, "Ana: participación 24 %, se exige 25 %"),
        ("Beto, with 76", shares("24", "76", staff(20, 2), staff(10, 1)), "disability", YES, "Beto"),
        ("neither alone, 3 of 30 together", two(staff(11, 1), staff(19, 1)), "disability", NO, "9,09 %"),
    ]);
}

/// Criterion 4: Any part at all: 1 ÷ 1.000. Of a plural, those of all: 0 + 1 of 10 + 90 = 1 %. Hired a day too late is not hired.
#[test]
fn workers_of_pension_age() {
    let staff = |workers: u16, hired: &[&str]| json!({ "workers": workers, "pension_age": hired });
    let (in_time, late) = (["2025-02-06"], ["2025-02-07"]);
    judged(vec![
        ("natural, 1 of 1.000", one("natural", staff(1000, &in_time)), "pension_age", YES, "0,1 % de la nómina (1 de 1000)"),
        ("natural, a day late", one("natural", staff(1000, &late)), "pension_age", NO, "1 no cuenta"),
        ("legal, none", one("legal", staff(10, &[])), "pension_age", NO, "no tiene trabajadores en edad de pensión"),
        ("legal, 1 of 8", one("legal", staff(8, &in_time)), "pension_age", YES, "12,5 % de la nómina (1 de 8)"),
        ("plural, 1 of 100", two(staff(10, &[]), staff(90, &in_time)), "pension_age", YES, "1 % de la nómina (1 de 100)"),
        ("plural, a day late", two(staff(10, &[]), staff(90, &late)), "pension_age", NO, "0 % de la nómina (0 de 100)"),
    ]);
}

/// Criterion 5: Of a plural the payrolls are added up: 3 of 10 and 0 of 20 are 3 ÷ 30 = 10 %; of 21, 3 ÷ 31 = 9,677 %.
#[test]
fn workers_of_ethnic_peoples() {
    let staff = |workers: u16, of_them: usize| json!({ "workers": workers, "sensitive": { "ethnic": vec!["2025-02-06"; of_them] } });
    judged(vec![
        ("natural, 2 of 20", one("natural", staff(20, 2)), "ethnic", YES, "10 % de la nómina (2 de 20)"),
        ("natural, 2 of 21", one("natural", staff(21, 2)), "ethnic", NO, "9,52 % de la nómina (2 de 21)"),
        ("legal, 1 of 10", one("legal", staff(10, 1)), "ethnic", YES, "10 %"),
        ("legal, 1 of 11", one("legal", staff(11, 1)), "ethnic", NO, "9,09 %"),
        ("plural, 3 of 30", two(staff(10, 3), staff(20, 0)), "ethnic", YES, "10 % de la nómina (3 de 30)"),
        ("plural, 3 of 31", two(staff(10, 3), staff(21, 0)), "ethnic", NO, "9,67 % de la nómina (3 de 31)"),
        // The member needs no share of its own here.
        ("plural, of a member of 1 %", shares("1", "99", staff(10, 3), staff(20, 0)), "ethnic", YES, "3 de 30"),
    ]);
}

/// Criterion 6: More than half of a company; every member of a plural.
#[test]
fn reincorporation() {
    let person = |answer: &str| json!({ "sensitive": { "reincorporated": answer } });
    let company = |percent: &str| json!({ "sensitive": { "reincorporated_share": percent } });
    judged(vec![
        ("natural", one("natural", person("yes")), "reincorporation", YES, ""),
        ("natural, no", one("natural", person("no")), "reincorporation", NO, "reincorporación"),
        ("legal", one("legal", company("50.0001")), "reincorporation", YES, "50,0001 %"),
        ("legal, half", one("legal", company("50")), "reincorporation", NO, "se exige más de 50 %"),
        ("both", two(person("yes"), company("50.01")), "reincorporation", YES, ""),
        ("one is half", two(person("yes"), company("50")), "reincorporation", NO, "Beto"),
        ("the other is not", two(person("no"), company("51")), "reincorporation", NO, "Ana"),
    ]);
}

/// Criterion 7: Only of a plural: such a member with 25 % of it and of the experience, that has no ties to the others. Heads and reincorporated people of a
/// company are added up: 30 + 20 = 50, 30 + 20,01 = 50,01.
#[test]
fn member_of_a_plural() {
    let head = |ties: &str| json!({ "head_of_family": "yes", "ties": ties });
    let other = json!({ "heads_of_family": "10", "sensitive": { "reincorporated_share": "0" }, "ties": "no" });
    let reincorporated = |ties: &str| json!({ "head_of_family": "no", "sensitive": { "reincorporated": "yes" }, "ties": ties });
    let company =
        |heads: &str, share: &str| json!({ "heads_of_family": heads, "sensitive": { "reincorporated_share": share }, "ties": "no" });
    let plain = json!({ "head_of_family": "no", "sensitive": { "reincorporated": "no" }, "ties": "no" });
    judged(vec![
        ("natural", one("natural", head("no")), "member_head", NOT_THEIRS, "persona natural"),
        ("legal", one("legal", company("60", "0")), "member_head", NOT_THEIRS, "persona jurídica"),
        ("natural", one("natural", reincorporated("no")), "member_reincorporation", NOT_THEIRS, "persona natural"),
        ("legal", one("legal", company("0", "60")), "member_reincorporation", NOT_THEIRS, "persona jurídica"),
        ("Ana, a head", two(head("no"), other.clone()), "member_head", YES, "Ana"),
        ("Ana, a head, with 24 %", shares("24", "76", head("no"), other.clone()), "member_head", NO, "participación 24 %, se exige 25 %"),
        ("Ana, a head with cross ties", two(head("yes"), other.clone()), "member_head", NO, "Ana: tiene vínculos cruzados"),
        ("Beto, a company of heads", two(plain.clone(), company("50.01", "0")), "member_head", YES, "Beto"),
        ("Beto, half", two(plain.clone(), company("50", "0")), "member_head", NO, "Beto: el 50 %"),
        ("Ana, reincorporated", two(reincorporated("no"), other.clone()), "member_reincorporation", YES, "Ana"),
        ("Ana, with cross ties", two(reincorporated("yes"), other.clone()), "member_reincorporation", NO, "vínculos cruzados"),
        ("Beto, 30 + 20,01", two(plain.clone(), company("30", "20.01")), "member_reincorporation", YES, "Beto: el 50,01 %"),
        ("Beto, 30 + 20", two(plain.clone(), company("30", "20")), "member_reincorporation", NO, "Beto: el 50 %"),
    ]);
}

/// 8 and 9, by the size. Every member of a plural; 9 takes no medium firm.
#[test]
fn sizes() {
    let is = |size: &str| json!({ "business": size });
    for (size, eight, nine) in [
        ("micro", YES, YES),
        ("small", YES, YES),
        ("medium", YES, NO),
        ("large", NO, NO),
        ("cooperative", YES, YES),
        ("large_cooperative", YES, YES),
    ] {
        judged(vec![
            ("natural", one("natural", is(size)), "mipyme", eight, ""),
            ("legal", one("legal", is(size)), "mipyme", eight, ""),
            ("with a micro", two(is("micro"), is(size)), "mipyme", eight, ""),
            ("natural", one("natural", is(size)), "small_plural", NOT_THEIRS, ""),
            ("legal", one("legal", is(size)), "small_plural", NOT_THEIRS, ""),
            ("with a micro", two(is("micro"), is(size)), "small_plural", nine, ""),
        ]);
    }
    let said = two(is("micro"), is("medium")).says_why("small_plural");
    assert!(said.contains("Beto: es mediana empresa; se exige ser micro o pequeña"), "{said}");
    judged(vec![("nobody said", one("legal", nothing()), "mipyme", "por_confirmar", "falta decir el tamaño")]);
}

/// Criterion 10: 25 of 100 is 25 %; 24.999.999 of 100.000.000 is less. Of a plural the payments do not matter: a Mipyme with 25 %, 25 % and no ties.
#[test]
fn payments_to_mipyme() {
    let paid = |part: &str| json!({ "payments": "100000000", "mipyme_payments": part });
    let size = |size: &str, ties: &str| json!({ "business": size, "ties": ties, "payments": "100", "mipyme_payments": "0" });
    let large = || size("large", "no");
    let near = "24,99 % de los pagos";
    judged(vec![
        ("natural, 25 %", one("natural", paid("25000000")), "payments", YES, "25 % de los pagos"),
        ("natural, a peso less", one("natural", paid("24999999")), "payments", NO, near),
        ("legal, 25 %", one("legal", paid("25000000")), "payments", YES, "25 %"),
        ("legal, a peso less", one("legal", paid("24999999")), "payments", NO, "se exige 25 %"),
        ("nothing paid", one("legal", json!({ "payments": "0", "mipyme_payments": "0" })), "payments", NO, "no hizo pagos"),
        ("Ana, medium", two(size("medium", "no"), large()), "payments", YES, "Ana"),
        ("Ana, with 24 %", shares("24", "76", size("medium", "no"), large()), "payments", NO, "participación 24 %, se exige 25 %"),
        ("Ana, with cross ties", two(size("medium", "yes"), large()), "payments", NO, "Ana: tiene vínculos cruzados"),
        ("Ana, large", two(large(), large()), "payments", NO, "gran empresa"),
        ("Ana, a large cooperative", two(size("large_cooperative", "no"), large()), "payments", YES, "Ana"),
    ]);
}

/// Criterion 11: A BIC company that is Mipyme; every member of a plural, so never with a natural person.
#[test]
fn bic() {
    let is = |bic: &str, size: &str| json!({ "bic": bic, "business": size });
    let companies = |other: Value| consorcio(&[("legal", "50"), ("legal", "50")]).member("m1", is("yes", "small")).member("m2", other);
    judged(vec![
        ("natural", one("natural", is("yes", "micro")), "bic", NO, "no es sociedad BIC"),
        ("legal, medium", one("legal", is("yes", "medium")), "bic", YES, ""),
        ("legal, large", one("legal", is("yes", "large")), "bic", NO, "gran empresa; se exige ser Mipyme"),
        ("legal, not BIC", one("legal", is("no", "micro")), "bic", NO, "no es sociedad BIC"),
        ("both", companies(is("yes", "medium")), "bic", YES, ""),
        ("one is large", companies(is("yes", "large")), "bic", NO, "Beto"),
        ("one is a natural person", two(is("yes", "micro"), is("yes", "micro")), "bic", NO, "Ana"),
    ]);
}
