use super::*;
use crate::engine::bidder::Answer as Said;
use crate::engine::offer::{Aiu, Pricing};
use crate::engine::process::Process;
use crate::engine::reading::Id;
use crate::engine::report::State;
use crate::engine::sheet;
use crate::engine::values::{parse_vat, Percent, Pesos, Vat, VatBasis};
use crate::ui::state::{
    documents, offer_text, read_offer, text_of, Action, Answer, AnswerDraft, Change, Desk, OfferDraft, Place, Typed, Work,
};
use std::rc::Rc;
use yew::Reducible;

const GACHALA: &str = include_str!("../../../../www/procesos/gachala-mic-006-2026.json");
const USME: &str = include_str!("../../../../www/procesos/usme-fdlu-mc-009-2025.json");
const START: Place = Place { row: 0, column: 0 };

fn process(text: &str) -> Process {
    Process::load(text).expect("a shipped definition")
}

/// Gachalá with something of its price section changed.
fn changed(change: impl FnOnce(&mut serde_json::Value)) -> Process {
    let mut definition: serde_json::Value = serde_json::from_str(GACHALA).expect("JSON");
    change(&mut definition["price"]);
    process(&definition.to_string())
}

fn id(text: &str) -> Id {
    Id::new(text).expect("an id")
}

fn bulk(action: Option<Action>) -> (Work, String) {
    match action {
        Some(Action::Bulk(work, words)) => (*work, words),
        other => panic!("nothing done: {other:?}"),
    }
}

fn draft(work: &Work, item: &str) -> PriceDraft {
    work.offer.prices.get(&id(item)).cloned().unwrap_or_default()
}

fn said(edit: impl Fn(&mut PricingDraft) + 'static) -> Work {
    (*Rc::new(Work::default()).reduce(Action::Pricing(Change::new(edit)))).clone()
}

fn typed(mut work: Work, item: &str, edit: impl FnOnce(&mut PriceDraft)) -> Work {
    let mut price = draft(&work, item);
    edit(&mut price);
    work.offer.prices.insert(id(item), price);
    work
}

#[test]
fn vat_is_read_however_it_is_typed() {
    let rate = |text: &str| Percent::new(text).map(Vat::Rate);
    for (text, vat) in [
        ("19", rate("19")),
        (" 19 % ", rate("19")),
        ("IVA 5%", rate("5")),
        ("0", rate("0")),
        ("16,5", rate("16.5")),
        ("EXENTO", Some(Vat::Exempt)),
        ("Exenta de IVA", Some(Vat::Exempt)),
        ("excluído", Some(Vat::Excluded)),
        ("Excluidos", Some(Vat::Excluded)),
        ("0,19", None),
        ("119", None),
        ("-5", None),
        ("diecinueve", None),
        ("no aplica", None),
        ("", None),
    ] {
        assert_eq!(parse_vat(text), vat, "«{text}»");
    }
}

/// Of what was typed, the documents have what is asked; the rest stays where it is.
#[test]
fn only_what_is_asked_reaches_the_documents() {
    let fill = |price: &mut PriceDraft| {
        (price.unit_price, price.vat, price.vat_norm) = (Typed::new("12000"), Typed::new("Excluido"), Typed::new(" art. 424 "));
        (price.quantity, price.total) = (Typed::new("3"), Typed::new("24000"));
    };
    let price = |process: &Process, work: &Work| documents(work, process).offer.prices.get(&id("1")).cloned().expect("a price");
    let (gachala, usme) = (process(GACHALA), process(USME));
    let plain = price(&gachala, &typed(Work::default(), "1", fill));
    assert_eq!((plain.vat, plain.vat_norm, plain.quantity, plain.total), (Some(Vat::Excluded), None, None, None));
    let compared = price(&gachala, &typed(said(|draft| draft.compares = Some(Said::Yes)), "1", fill));
    assert_eq!((compared.quantity.map(|q| q.plain()), compared.total), (Some("3".to_owned()), Pesos::new("24000")));
    let cited = price(&usme, &typed(Work::default(), "1", fill));
    assert_eq!(cited.vat_norm.as_ref().map(|norm| norm.as_str()), Some("art. 424"), "Usme asks for the norm");
    let charged = price(&usme, &typed(typed(Work::default(), "1", fill), "1", |price| price.vat = Typed::new("19")));
    assert_eq!(charged.vat_norm, None, "nothing to cite");
    let free = said(|draft| {
        (draft.charges_vat, draft.prices, draft.ceilings) = (Some(AnswerDraft::No), Some(AnswerDraft::Yes), Some(AnswerDraft::No));
    });
    let free = typed(free, "1", fill);
    assert_eq!(price(&gachala, &free).vat, None, "whoever charges no VAT is not asked for it");
    let pricing = documents(&free, &gachala).offer.pricing.expect("something said");
    assert_eq!((pricing.charges_vat, pricing.prices, pricing.ceilings), (Some(Said::No), None, None));
    // Where it is printed, nobody is asked.
    let printed = changed(|price| {
        price["ceilings"] = "out".into();
        price["items"][0]["vat"] = "5".into();
    });
    let work = typed(said(|draft| (draft.prices, draft.ceilings) = (Some(AnswerDraft::No), Some(AnswerDraft::Yes))), "1", fill);
    let offer = documents(&work, &printed).offer;
    assert_eq!(offer.prices.get(&id("1")).and_then(|price| price.vat), None);
    assert_eq!(offer.pricing.map(|pricing| (pricing.prices, pricing.ceilings)), Some((Some(VatBasis::Out), None)));
    assert_eq!(documents(&said(|draft| draft.prices = Some(AnswerDraft::Unknown)), &gachala).offer.pricing, None, "«no sé» says nothing");
}

#[test]
fn aiu_and_lots_are_said_once() {
    let process = changed(|price| {
        price["aiu"] = serde_json::json!({ "clause": "9" });
        price["lots"] = serde_json::json!([{ "id": "a", "title": "A", "budget": "1" }, { "id": "b", "title": "B", "budget": "2" }]);
        for (place, item) in price["items"].as_array_mut().expect("items").iter_mut().enumerate() {
            item["lot"] = if place == 0 { "a" } else { "b" }.into();
        }
    });
    let work = said(|draft| {
        (draft.administration, draft.contingencies) = (Typed::new("8 %"), Typed::new("dos"));
        (draft.profit, draft.profit_vat) = (Typed::new("5"), Typed::new("16"));
        draft.lots = vec![id("zeta"), id("b")];
    });
    let percent = Percent::new;
    let pricing: Pricing = documents(&work, &process).offer.pricing.expect("something said");
    assert_eq!(pricing.aiu, Some(Aiu { administration: percent("8"), contingencies: None, profit: percent("5"), vat: percent("16") }));
    assert_eq!(pricing.lots, [id("b")]);
    assert_eq!(documents(&work, &self::process(GACHALA)).offer.pricing, None, "where it is not asked it says nothing");
}

/// What was typed is read back exactly, and what was kept before any of this opens.
#[test]
fn drafts_of_prices_are_kept() {
    let work = typed(said(|draft| (draft.words, draft.total) = (Typed::new("diez?"), Typed::new("1,2,3"))), "9", |price| {
        (price.vat, price.total) = (Typed::new("«19»"), Typed::new("\"x\""));
    });
    assert_eq!(read_offer(&offer_text(&work.offer)), Ok(work.offer.clone()));
    let old = r#"{"draw":{},"format":"habilita-borrador-oferta/1","prices":{"7":{"ceiling":"15000","unit_price":"15001"}}}"#;
    let old = read_offer(old).expect("an earlier draft");
    assert_eq!((old.pricing.clone(), &*draft(&Work { offer: old, ..Work::default() }, "7").unit_price), (None, "15001"));
    assert_eq!(OfferDraft::default().pricing, None);
}

/// A later check keeps what did not change, with the same result.
#[test]
fn an_earlier_reading_is_not_kept_where_the_questions_changed() {
    let process = process(USME);
    let before = typed(Work::default(), "1", |price| (price.vat, price.vat_norm) = (Typed::new("exento"), Typed::new("art. 1")));
    let known = documents(&before, &process);
    let mut after = before.clone();
    after.offer.pricing.get_or_insert_default().charges_vat = Some(AnswerDraft::No);
    let later = crate::ui::state::untied(&after, &process, Some((&before, &known)));
    assert_eq!(later.offer, documents(&after, &process).offer);
    assert!(later.offer.prices.is_empty());
}

#[test]
fn a_block_lands_from_its_cell_and_stops_at_the_last_item() {
    let process = changed(|price| price["items"][13]["ceiling"] = "500".into());
    let work = said(|draft| draft.compares = Some(Said::Yes));
    let at = Place { row: 12, column: 0 };
    let (work, words) = bulk(paste_prices(&work, &process, None, "1\t2\t19\n3\t4\texento\n5\t6\t0\n", at));
    assert_eq!(
        words,
        "Se pegaron 2 filas y 3 columnas. Sobró 1 fila después del último ítem. Los topes que imprime la invitación no se cambiaron."
    );
    let last = draft(&work, "14");
    assert_eq!([&*last.ceiling, &*last.unit_price, &*last.vat], ["", "4", "exento"]);
    assert_eq!(&*draft(&work, "13").ceiling, "1");
    // Among some of the items only.
    let (some, _) = bulk(paste_prices(&Work::default(), &process, Some(&[4, 8]), "10\n20\n30", Place { row: 1, column: 1 }));
    assert_eq!((&*draft(&some, "9").unit_price, some.offer.prices.len()), ("10", 1));
    assert!(paste_prices(&Work::default(), &process, None, "1.000\r\n", START).is_none(), "one cell is the browser's");
    let many = paste_prices(&Work::default(), &process, None, &"1\n".repeat(5001), START);
    assert!(matches!(many, Some(Action::Tell(words)) if words.contains("no se pegó nada")));
}

#[test]
fn a_block_that_is_not_the_tables_own_is_looked_at_first() {
    let process = process(GACHALA);
    let own = |text: &str, column: usize| is_price_block(&Work::default(), &process, text, Place { row: 0, column });
    assert!(own("1\t2\t19\n3\t4\texento", 0));
    assert!(own("12.500\n13.000", 1) && own("13.000\ngratis", 1));
    assert!(own("Tóner\t2\tUND", 0), "one row is what it is");
    assert!(!own("Tope\tPrecio\n1\t2", 0), "titles");
    assert!(!own("1\tTóner\t2\n2\tPlanta\t1", 0), "words where figures go");
    assert!(!own("1\t2\t19\t4\n1\t2\t19\t4", 0), "more columns than there are");
}

/// The offer's own list, copied and pasted again, is the same offer.
#[test]
fn a_copied_list_is_understood_when_it_is_pasted() {
    let process = process(GACHALA);
    let mut work = Work::default();
    for (place, item) in process.price.items.iter().enumerate() {
        work = typed(work, item.id.as_str(), |price| {
            price.unit_price = Typed::new(&format!("{}", 15_000 + place));
            price.ceiling = Typed::new("20.000,50");
            price.vat = Typed::new(if place % 2 == 0 { "19 %" } else { "Exento" });
        });
    }
    let text = price_text(&work, &process);
    assert_eq!(text.lines().next(), Some("Ítem\tDescripción\tUnidad\tCantidad\tTope unitario\tPrecio unitario\t% IVA\tValor total"));
    let seventh = text.lines().nth(7).expect("a row");
    assert!(seventh.starts_with("7\t") && seventh.ends_with("\tUND\t900\t20000,5\t15006\t19 %\t13505400"), "{seventh}");
    let answer = read(&process, &text);
    let (taken, words) = bulk(Some(take_prices(&Work::default(), &process, &answer)));
    assert!(words.starts_with("Se tomaron los datos de 14 ítems."), "{words}");
    let documents = |work: &Work| documents(work, &process).offer.prices;
    for (item, price) in documents(&work).iter() {
        let other = documents(&taken).get(item).cloned().expect("a price");
        assert_eq!((price.unit_price, price.ceiling, price.vat), (other.unit_price, other.ceiling, other.vat), "{item}");
    }
    // What would be a formula stays a text, and what is not understood stays as it is.
    let odd = typed(Work::default(), "1", |price| (price.unit_price, price.vat) = (Typed::new("=1+1"), Typed::new("gra\ttis")));
    assert!(price_text(&odd, &process).lines().nth(1).expect("a row").contains("\t'=1+1\tgra tis\t"));
}

fn read(process: &Process, text: &str) -> Answer {
    Answer::read(&sheet::answer(text, &format!("{{{}}}", price_settings(process)))).expect("an answer")
}

/// A list in any order: each row goes to its item, empty cells change nothing, and quantities and totals are compared from then on.
#[test]
fn a_list_is_taken_by_item() {
    let process = process(GACHALA);
    let text = "VALOR TOTAL\tValor unitario\tÍTEM\tCANT.\n60.000,00\t30.000,00\t02\t2\n\tgratis\t1\t\n9\t9\t99\t9\nTOTAL\t60.009\t\t";
    let answer = read(&process, text);
    let before = typed(Work::default(), "1", |price| price.quantity = Typed::new("2"));
    let (work, words) = bulk(Some(take_prices(&before, &process, &answer)));
    assert_eq!(words, "Se tomaron los datos de 2 ítems. Las cantidades y los totales de su lista se comparan con los de aquí.");
    let two = draft(&work, "2");
    assert_eq!([&*two.unit_price, &*two.quantity, &*two.total], ["30000", "2", "60000"]);
    assert_eq!([&*draft(&work, "1").unit_price, &*draft(&work, "1").quantity], ["gratis", "2"]);
    assert_eq!(work.offer.pricing.as_ref().and_then(|pricing| pricing.compares), Some(Said::Yes));
    let faults: Vec<&str> = answer.list("faults").iter().map(text_of).collect();
    assert!(faults.iter().any(|words| words.contains("«99» no es un ítem")), "{faults:?}");
    let desk = Rc::new(Desk::new(Rc::new(before.clone())));
    let back = desk.reduce(take_prices(&before, &process, &answer)).reduce(Action::Undo);
    assert_eq!(*back.work, before);
}

#[test]
fn the_same_vat_for_all_can_be_undone() {
    let process = changed(|price| price["items"][0]["vat"] = "5".into());
    let before = typed(Work::default(), "3", |price| price.vat = Typed::new("exento"));
    let (work, words) = bulk(Some(all_vat(&before, &process, "19")));
    assert_eq!((words.as_str(), &*draft(&work, "3").vat, &*draft(&work, "1").vat), ("Se escribió «19» como IVA de 13 ítems.", "19", ""));
}

#[test]
fn a_problem_is_what_was_found_or_what_is_not_understood() {
    let process = process(GACHALA);
    let item = &process.price.items[6];
    let asks = |work: &Work| PriceAsks::of(&process, &work.offer);
    let plain = |vat: &str, quantity: &str, found| {
        let work = said(|draft| draft.compares = Some(Said::Yes));
        let price = PriceDraft { vat: Typed::new(vat), quantity: Typed::new(quantity), ..PriceDraft::default() };
        is_problem(item, &price, &asks(&work), Some(found))
    };
    assert!(!plain("19", "", State::Cumple) && !plain("19", "900", State::Cumple));
    assert!(plain("19", "", State::NoCumple) && plain("19", "", State::PorConfirmar));
    assert!(plain("dos", "", State::Cumple) && plain("", "", State::Cumple) && plain("19", "901", State::Cumple));
    assert!(!plain("dos", "901", State::NoAplica), "of a lot that is not offered");
}
