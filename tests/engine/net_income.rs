//! What is left of an offer after its deductions: the table of Gachalá (G:315–338, 352–357) on worked offers, and Usme, which prints no rates.

use crate::support::{Case, DEFINITION, USME};
use habilita::engine::bidder::Answer;
use habilita::engine::firm::Firm;
use habilita::engine::process::Process;
use habilita::engine::reading::{Dictionary, Id};
use habilita::engine::report::{NetIncome, Settled};
use habilita::engine::values::Pesos;
use habilita::engine::{deduction_facts, net_income, LineTotals};
use serde_json::{json, Value};

/// Item, value before VAT, VAT.
pub type Line = (&'static str, &'static str, &'static str);

/// Items 1 to 6 are goods with a VAT of 19 %, and so is the lodging of item 8.
const WHOLE: [Line; 14] = [
    ("1", "2000000", "380000"),
    ("2", "2000000", "380000"),
    ("3", "2000000", "380000"),
    ("4", "2000000", "380000"),
    ("5", "2000000", "380000"),
    ("6", "2000000", "380000"),
    ("7", "9000000", "0"),
    ("8", "3000000", "570000"),
    ("9", "3500000", "0"),
    ("10", "1500000", "0"),
    ("11", "900000", "0"),
    ("12", "800000", "0"),
    ("13", "700000", "0"),
    ("14", "600100", "0"),
];

pub fn firm(kind: &str, declares: Option<&str>) -> Value {
    let facts = declares.map_or_else(|| json!({}), |answer| json!({ "declarante": answer }));
    json!({ "format": "habilita-firma/1", "kind": kind, "facts": facts })
}

pub fn of(definition: &str, firm: &Value, lines: &[Line], guarantees: Option<&str>) -> NetIncome {
    with(definition, firm, lines, &Dictionary::new(), guarantees)
}

fn with(definition: &str, firm: &Value, lines: &[Line], answers: &Dictionary<Answer>, guarantees: Option<&str>) -> NetIncome {
    let process = Process::load(definition).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let firm = Firm::load(&firm.to_string()).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let pesos = |text: &str| Pesos::new(text).unwrap_or_else(|| panic!("{text}"));
    let item = |id: &str| process.price.items.iter().find(|item| item.id.as_str() == id).unwrap_or_else(|| panic!("no item {id}"));
    let lines: Vec<LineTotals<'_>> =
        lines.iter().map(|(id, net, vat)| LineTotals { item: item(id), net: pesos(net), vat: pesos(vat) }).collect();
    net_income(&process, &firm, &lines, answers, guarantees.map(pesos))
}

/// Each line: its rows, what they are taken of, the rate, and the amounts at the least and at the most.
pub fn lines(found: &NetIncome) -> Vec<(String, String, String, &str, &str)> {
    let told = |line: &habilita::engine::report::DeductionLine| {
        let all = |part: fn(&habilita::engine::report::DeductionRow) -> String| line.rows.iter().map(part).collect::<Vec<_>>().join(" ");
        (all(|row| row.id.clone()), all(|row| row.base_amount.clone()), all(|row| row.rate.clone().unwrap_or("-".into())))
    };
    let row = |line| {
        let (ids, on, rate) = told(line);
        (ids, on, rate, line.least.as_str(), line.most.as_str())
    };
    found.deductions.iter().map(row).collect()
}

pub fn line(
    ids: &str,
    on: &str,
    rate: &str,
    least: &'static str,
    most: &'static str,
) -> (String, String, String, &'static str, &'static str) {
    (ids.into(), on.into(), rate.into(), least, most)
}

pub fn sure(id: &str, on: &str, rate: &str, amount: &'static str) -> (String, String, String, &'static str, &'static str) {
    line(id, on, rate, amount, amount)
}

/// Before VAT: 6 × 2.000.000 + 9.000.000 + 3.000.000 + 3.500.000 + 4.500.100 = 32.000.100. VAT: 6 × 380.000 + 570.000 = 2.850.000.
/// 0,5 % is 160.000,5 → 160.001; 4 % is 1.280.004; 15 % of the VAT is 427.500; 1 % is 320.001; 1,5 % is 480.001,5 → 480.002. Withheld: 4 % of
/// 21.000.000 (items 1 to 7) is 840.000; 3,5 % of 6.500.000 is 227.500; 3,5 % of 4.500.100 is 157.503,5 → 157.504. All: 3.892.512.
/// 34.850.100 − 3.892.512 = 30.957.588.
#[test]
fn a_company_with_vat() {
    let found = of(DEFINITION, &firm("legal", None), &WHOLE, None);
    assert_eq!((found.price.as_str(), found.vat.as_str(), found.total.as_str()), ("32000100", "2850000", "34850100"));
    assert_eq!(
        lines(&found),
        [
            sure("DED-01", "32000100", "0.5", "160001"),
            sure("DED-02", "32000100", "4", "1280004"),
            sure("DED-03", "2850000", "15", "427500"),
            sure("DED-06", "32000100", "1", "320001"),
            sure("DED-11", "32000100", "1.5", "480002"),
            sure("DED-19", "21000000", "4", "840000"),
            sure("DED-23", "6500000", "3.5", "227500"),
            sure("DED-25", "4500100", "3.5", "157504"),
        ]
    );
    assert_eq!((found.most_deducted.as_str(), found.least.as_str(), found.most.as_str()), ("3892512", "30957588", "30957588"));
    assert!(found.settled && found.open.is_empty() && found.missing == 0);
    assert_eq!(found.sentence, "De $ 34.850.100 le descuentan $ 3.892.512, y le quedan $ 30.957.588.");
    let sentences: Vec<&str> = found.deductions.iter().map(|line| line.sentence.as_str()).collect();
    assert_eq!(
        sentences[0],
        "Estampilla Pro-Cultura, en contratos desde 6 SMMLV (num. 10): 0,5 % de $ 32.000.100, el valor antes de IVA: $ 160.001."
    );
    assert_eq!(sentences[2], "Retención de IVA (num. 10): 15 % de $ 2.850.000, el IVA: $ 427.500.");
    assert_eq!(
        sentences[7],
        "Retención en la fuente: transporte de pasajeros (num. 10): 3,5 % de $ 4.500.100, el valor antes de IVA: $ 157.504, de los ítems 10, 11, 12, 13, 14."
    );
    // Six wages of 2026: 6 × 1.750.905.
    let steps = &found.deductions[0].steps;
    assert_eq!(
        (steps[0].label.as_str(), steps[0].expression.as_str(), steps[0].value.as_str()),
        ("Desde 6 SMMLV de 2026", "6 × $ 1.750.905", "$ 10.505.430")
    );
    assert_eq!(found.deductions[7].steps.len(), 5 + 1, "each item and the rate");
    assert_eq!(found.elsewhere.len(), 29 - 10, "the rest of the table, each with its reason");
    let cargo = found.elsewhere.iter().find(|row| row.id == "DED-24").expect("the row of cargo");
    assert_eq!(cargo.why, "Es para carga, y los ítems 10 a 14 llevan pasajeros.");
    let all = |list: &[String], words: &str| list.iter().filter(|text| text.contains(words)).count();
    assert_eq!(
        (all(&found.assumptions, "antes de IVA"), all(&found.assumptions, "la mitad, hacia arriba"), all(&found.cautions, "contador")),
        (1, 1, 1)
    );
}

/// What guarantees cost is taken too: 30.957.588 − 150.000 = 30.807.588.
#[test]
fn guarantees_are_taken_too() {
    let found = of(DEFINITION, &firm("legal", None), &WHOLE, Some("150000"));
    assert_eq!((found.least.as_str(), found.guarantees.as_deref()), ("30807588", Some("150000")));
    assert_eq!(found.sentence, "De $ 34.850.100 le descuentan $ 3.892.512 y $ 150.000 de garantías, y le quedan $ 30.807.588.");
    // More than there is: 34.850.100 − 3.892.512 − 40.000.000.
    assert_eq!(of(DEFINITION, &firm("legal", None), &WHOLE, Some("40000000")).least, "-9042412");
}

/// A person is exempt from Prodeporte. That declares: 3.892.512 − 480.002 = 3.412.510. That does not: services at 6 %, 1.260.000, 420.000 more.
#[test]
fn a_person_that_declares_and_one_that_does_not() {
    let declares = of(DEFINITION, &firm("natural", Some("yes")), &WHOLE, None);
    assert_eq!((declares.most_deducted.as_str(), declares.least.as_str(), declares.settled), ("3412510", "31437590", true));
    assert_eq!(lines(&declares)[4], sure("DED-10", "32000100", "-", "0"));
    assert_eq!(
        declares.deductions[4].sentence,
        "Tasa Prodeporte y recreación: servicios, persona natural (num. 10): exenta, no se descuenta."
    );
    let not = of(DEFINITION, &firm("natural", Some("no")), &WHOLE, None);
    assert_eq!(lines(&not)[5], sure("DED-18", "21000000", "6", "1260000"));
    assert_eq!(lines(&not)[6..], lines(&declares)[6..], "lodging and transport do not hang on it");
    assert_eq!((not.most_deducted.as_str(), not.least.as_str()), ("3832510", "31017590"));
}

/// Both amounts, and what it hangs on.
#[test]
fn a_person_that_has_not_said_whether_it_declares() {
    let found = of(DEFINITION, &firm("natural", None), &WHOLE, None);
    assert_eq!(lines(&found)[5], line("DED-18 DED-19", "21000000 21000000", "6 4", "840000", "1260000"));
    assert_eq!((found.deductions[5].state, &found.deductions[5].amount), (Settled::ToConfirm, &None));
    assert_eq!((found.least.as_str(), found.most.as_str(), found.settled), ("31017590", "31437590", false));
    assert_eq!(found.open.iter().map(|fact| fact.id.as_str()).collect::<Vec<_>>(), ["declarante"]);
    assert_eq!(
        found.deductions[5].sentence,
        "Por confirmar (num. 10): $ 1.260.000 si es «Retención en la fuente: servicios, persona natural no declarante», o $ 840.000 si es «Retención en la fuente: servicios, declarante», de los ítems 1, 2, 3, 4, 5, 6, 7. Depende de: ¿Es declarante de renta?"
    );
    assert_eq!(
        found.sentence,
        "De $ 34.850.100 le descuentan entre $ 3.412.510 y $ 3.832.510, y le quedan entre $ 31.017.590 y $ 31.437.590: hay datos por confirmar."
    );
    // The answer may stand beside the firm.
    let mut answers = Dictionary::new();
    answers.insert(Id::new("declarante").expect("an id"), Answer::No);
    assert_eq!(
        with(DEFINITION, &firm("natural", None), &WHOLE, &answers, None),
        of(DEFINITION, &firm("natural", Some("no")), &WHOLE, None)
    );
    // Only a person is asked, and it is no question of the check.
    let process = Process::load(DEFINITION).unwrap();
    let asked = |kind: &str| deduction_facts(&process, &Firm::load(&firm(kind, None).to_string()).unwrap()).len();
    assert_eq!((asked("natural"), asked("legal"), asked("foreign_natural")), (1, 0, 1));
    let perfect = Case::perfect().judge();
    let answered = Case::perfect().with(|c| c.firm["facts"]["declarante"] = json!("no")).judge();
    assert_eq!(perfect.findings, answered.findings);
}

/// A closing of a year without a wage: the stamp is taken or not.
#[test]
fn the_wage_of_a_year_that_is_not_known() {
    let later = DEFINITION.replace("\"2026-0", "\"2030-0");
    let found = of(&later, &firm("legal", None), &WHOLE, None);
    assert_eq!(lines(&found)[0], line("DED-01", "32000100", "0.5", "0", "160001"));
    assert!(found.deductions[0].sentence.contains("el SMMLV del año del cierre"), "{}", found.deductions[0].sentence);
    assert_eq!((found.least.as_str(), found.most.as_str()), ("30957588", "31117589"));
}

/// Of two companies as of one; of a company and a person, either rate of what hangs on it.
#[test]
fn a_group_pays_as_its_members() {
    let group = |members: Value| {
        let mut firm = firm("consorcio", None);
        firm["members"] = members;
        of(DEFINITION, &firm, &WHOLE, None)
    };
    let company = |id: &str| json!({ "id": id, "kind": "legal" });
    let person = |declares: &str| json!({ "id": "m2", "kind": "natural", "facts": { "declarante": declares } });
    assert_eq!(group(json!([company("m1"), company("m2")])), of(DEFINITION, &firm("legal", None), &WHOLE, None));
    let mixed = group(json!([company("m1"), person("yes")]));
    assert_eq!(lines(&mixed)[4], line("DED-10 DED-11", "32000100 32000100", "- 1.5", "0", "480002"));
    assert!(
        mixed.deductions[4].sentence.ends_with("Depende de: qué parte le pagan a cada integrante."),
        "{}",
        mixed.deductions[4].sentence
    );
    assert_eq!(lines(&mixed)[5], sure("DED-19", "21000000", "4", "840000"), "both declare");
    // Nobody said who bids: a company or a person, that declares or does not. At the most Prodeporte and 6 %, which no one pays together: a bound.
    let unknown = of(DEFINITION, &json!({ "format": "habilita-firma/1" }), &WHOLE, None);
    assert_eq!((unknown.least.as_str(), unknown.most.as_str()), ("30537588", "31437590"));
    assert_eq!(group(json!([])).deductions, unknown.deductions);
}

/// Usme prints no rates (U:783): nothing is invented.
#[test]
fn an_invitation_without_rates_says_so() {
    let found = of(USME, &firm("legal", None), &[("1", "1000", "190"), ("2", "2000", "380")], None);
    assert_eq!((found.total.as_str(), found.deductions.len(), found.settled, found.missing), ("3570", 0, false, 16));
    assert_eq!(
        found.sentence,
        "La invitación no imprime tarifas de descuentos: de $ 3.570 no se puede calcular cuánto le queda. Pregunte a la entidad qué le descuenta en cada pago. Falta el precio de 16 ítems, que no está en esta cuenta."
    );
    let secured = of(USME, &firm("legal", None), &[("1", "1000", "190")], Some("90"));
    assert!(secured.sentence.contains("Sin $ 90 de garantías, quedan $ 1.100."), "{}", secured.sentence);
}

#[test]
fn what_cannot_be_added_is_said() {
    let most = "999999999999999";
    let found = of(DEFINITION, &firm("legal", None), &[("1", most, "0"), ("2", most, "0")], None);
    // Two amounts of fifteen digits can be added, and their parts taken.
    assert_eq!(found.total, "1999999999999998");
    // Fifteen hundredths of fourteen of them as VAT are beyond what an amount may be.
    let great: Vec<Line> = WHOLE.iter().map(|(id, _, _)| (*id, most, most)).collect();
    assert!(of(DEFINITION, &firm("legal", None), &great, None).sentence.starts_with("Los valores son tan grandes"));
    let none = of(DEFINITION, &firm("legal", None), &[], None);
    assert_eq!((none.total.as_str(), none.deductions.len(), none.missing), ("0", 0, 14));
}
