use super::*;
use crate::engine::process::Process;
use crate::engine::reading::Id;
use crate::ui::state::{AnswerDraft, Desk};
use std::rc::Rc;
use yew::Reducible;

fn process(text: &str) -> Process {
    Process::load(text).expect("a shipped definition")
}

const GACHALA: &str = include_str!("../../../../www/procesos/gachala-mic-006-2026.json");

fn gachala() -> Process {
    process(GACHALA)
}

fn usme() -> Process {
    process(include_str!("../../../../www/procesos/usme-fdlu-mc-009-2025.json"))
}

const START: Place = Place { row: 0, column: 0 };

fn done(action: Option<Action>) -> (Work, String) {
    match action {
        Some(Action::Bulk(work, words)) => (*work, words),
        other => panic!("nothing pasted: {other:?}"),
    }
}

fn objects(work: &Work) -> Vec<&str> {
    work.firm.contracts.iter().map(|contract| &*contract.object).collect()
}

/// Columns are those the process asks: Usme asks the start and who certifies, Gachalá whether it still runs.
#[test]
fn a_block_lands_on_the_columns_that_are_asked() {
    let (work, words) =
        done(paste_contracts(&Work::default(), &Column::asked(&usme()), "A\t1\t1/2/2020\t1/2/2021\t50\tno\tx\tsí\n", START));
    let row = &work.firm.contracts[0];
    assert_eq!(words, "Se pegó 1 fila y 8 columnas.");
    assert_eq!([&*row.object, &*row.value, &*row.start, &*row.end, &*row.share], ["A", "1", "1/2/2020", "1/2/2021", "50"]);
    assert_eq!((row.running, row.self_certified), (Some(AnswerDraft::No), Some(AnswerDraft::Yes)));
    assert_eq!(row.activities.iter().map(|(_, answer)| *answer).collect::<Vec<_>>(), [AnswerDraft::Yes]);
    let (work, words) =
        done(paste_contracts(&Work::default(), &Column::asked(&gachala()), "1/2/2021\t50\tno sé\n", Place { row: 0, column: 2 }));
    assert_eq!(words, "Se pegó 1 fila y 3 columnas.");
    let row = &work.firm.contracts[0];
    assert_eq!((&*row.end, &*row.share, row.running), ("1/2/2021", "50", Some(AnswerDraft::Unknown)));
}

/// What was there before the cell, after the block and beside it stays.
#[test]
fn a_block_touches_nothing_else() {
    let (before, _) = done(paste_contracts(&Work::default(), &Column::asked(&gachala()), "A\t1\nB\t2\nC\t3", START));
    let (after, words) = done(paste_contracts(&before, &Column::asked(&gachala()), "X\nY\nZ", Place { row: 1, column: 0 }));
    assert_eq!(words, "Se pegaron 3 filas y 1 columna.");
    assert_eq!(objects(&after), ["A", "X", "Y", "Z"]);
    let values: Vec<&str> = after.firm.contracts.iter().map(|contract| &*contract.value).collect();
    assert_eq!(values, ["1", "2", "3", ""]);
    let ids: Vec<&str> = after.firm.contracts.iter().filter_map(|contract| contract.id.as_ref()).map(Id::as_str).collect();
    assert_eq!(ids, ["c1", "c2", "c3", "c4"]);
    // A row shorter than the rest leaves its last cells alone.
    let (short, _) = done(paste_contracts(&before, &Column::asked(&gachala()), "X\t9\nY", START));
    assert_eq!(&*short.firm.contracts[1].value, "2");
}

#[test]
fn only_a_clear_heading_is_skipped() {
    let skipped = |text: &str| done(paste_contracts(&Work::default(), &Column::asked(&gachala()), text, START)).1.contains("títulos");
    assert!(skipped("Objeto\tValor\nA\t1"));
    assert!(skipped("\tValor del contrato\nA\t1"));
    assert!(skipped("Objeto\tValor\tTerminación\tParte\tEn ejecución\nA\t1"), "the question, which elsewhere is an answer");
    assert!(!skipped("Objeto\tValor"), "alone it is what there is");
    assert!(!skipped("Objeto\nA"), "without figures nobody can tell");
    assert!(!skipped("Objeto\t\nA\t1"), "an empty figure is no title");
    assert!(!skipped("Objeto\tValor 2024\nA\t1"), "a digit may be a figure written badly");
    assert!(!skipped("A\tpor definir\t\t\tno\nB\t1"), "it answers a question");
}

/// Right or wrong, it is kept as it came; an answer that is none of the three is said.
#[test]
fn nothing_is_guessed() {
    let (work, words) =
        done(paste_contracts(&Work::default(), &Column::asked(&gachala()), " 1.234 \tdiez\t31/02/2024\t120 %\ttal vez\tSÍ\tN\tS\n", START));
    let row = &work.firm.contracts[0];
    assert_eq!([&*row.object, &*row.value, &*row.end, &*row.share], [" 1.234 ", "diez", "31/02/2024", "120 %"]);
    assert_eq!(row.running, None);
    assert_eq!(row.activities.len(), 3);
    assert!(words.ends_with("Sin contestar: 1 respuesta que no se entiende (escriba Sí, No o No sé)."), "{words}");
    let (work, _) = done(paste_contracts(&Work::default(), &Column::asked(&gachala()), "\"dos\r\nlíneas\"\t1", START));
    assert_eq!(objects(&work), ["dos  líneas"], "a field has one line");
}

#[test]
fn one_cell_is_left_to_the_browser_and_too_much_is_refused() {
    let at = |column| Place { row: 0, column };
    assert!(paste_contracts(&Work::default(), &Column::asked(&gachala()), "Papel", START).is_none());
    assert!(paste_contracts(&Work::default(), &Column::asked(&gachala()), "", START).is_none());
    let (work, _) = done(paste_contracts(&Work::default(), &Column::asked(&gachala()), "sí", at(4)));
    assert_eq!(work.firm.contracts[0].running, Some(AnswerDraft::Yes), "a list takes no text by itself");
    let refused = |action: Option<Action>| matches!(action, Some(Action::Tell(words)) if words.contains("no se pegó nada"));
    assert!(refused(paste_contracts(&Work::default(), &Column::asked(&gachala()), &"1\t2\n".repeat(4000), Place { row: 1001, column: 0 })));
}

/// One step back, exactly to what there was; the next edit leaves nothing to go back to.
#[test]
fn what_is_done_at_once_is_undone_at_once() {
    let desk = |actions: Vec<Action>| actions.into_iter().fold(Rc::new(Desk::default()), |desk, action| desk.reduce(action));
    let paste = |desk: &Desk, text: &str| paste_contracts(&desk.work, &Column::asked(&gachala()), text, START).expect("a block");
    let start = desk(vec![Action::AddContract, Action::AsOf("ayer".to_owned())]);
    let pasted = start.clone().reduce(paste(&start, "A\t15.000\nB\t16.000"));
    let words = |desk: &Desk| desk.done.as_ref().map(|done| done.what.clone());
    assert_eq!(words(&pasted).as_deref(), Some("Se pegaron 2 filas y 2 columnas."));
    let undone = pasted.clone().reduce(Action::Undo);
    assert_eq!((&undone.work, &undone.done), (&start.work, &None));
    assert_eq!(undone.clone().reduce(Action::Undo).work, start.work, "only once");
    // The last of two is the one that is undone.
    let settled = pasted.clone().reduce(Action::MarksAreThousands(super::super::Table::Contracts));
    assert_eq!(words(&settled).as_deref(), Some("Se escribieron como miles 2 cifras."));
    assert_eq!(&*settled.work.firm.contracts[1].value, "16000");
    assert_eq!(settled.reduce(Action::Undo).work, pasted.work);
    let removed = pasted.clone().reduce(Action::RemoveContract(0));
    assert_eq!(words(&removed).as_deref(), Some("Se quitó el contrato 1."));
    assert_eq!(removed.clone().reduce(Action::Undo).work, pasted.work);
    let edited = removed.clone().reduce(Action::AllPriced(true));
    assert_eq!((edited.done.as_ref(), edited.clone().reduce(Action::Undo).work == edited.work), (None, true));
    let seen = removed.clone().reduce(Action::Seen);
    assert_eq!((&seen.work, &seen.done), (&removed.work, &None));
    let told = removed.clone().reduce(Action::Tell("No".to_owned()));
    assert_eq!((&told.work, words(&told).as_deref()), (&removed.work, Some("No")));
    assert_eq!(told.clone().reduce(Action::Undo).work, told.work, "what was only said cannot be undone");
}

/// The columns of the calculator: a state is read as people write it, and the columns beside it take what they are for.
#[test]
fn a_block_lands_on_the_columns_of_the_calculator() {
    use crate::engine::process::YearBasis;
    let columns = |more, year| Column::to_add_up(&[], more, year, &[]);
    let (work, words) = done(paste_contracts(
        &Work::default(),
        &columns(false, YearBasis::Termination),
        "Objeto\tContratante\tValor\tFin\t%\tEstado\nA\tAlcaldía\t1\t12/2021\t50\tLiquidado\nB\tOtra\t2\t1/2/2021\t\ten ejecución\nC\t\t3\t\t\tquizás",
        START,
    ));
    assert_eq!(
        words,
        "Se pegaron 3 filas y 6 columnas. La primera fila no se pegó: son títulos. Sin contestar: 1 respuesta que no se entiende (escriba Terminado, Liquidado o En ejecución)."
    );
    let states: Vec<_> = work.firm.contracts.iter().map(|row| (row.running, row.liquidated)).collect();
    assert_eq!(states, [(Some(AnswerDraft::No), Some(AnswerDraft::Yes)), (Some(AnswerDraft::Yes), None), (None, None)]);
    let row = &work.firm.contracts[0];
    assert_eq!([&*row.object, &*row.client, &*row.value, &*row.end, &*row.share], ["A", "Alcaldía", "1", "12/2021", "50"]);
    let (work, _) = done(paste_contracts(&Work::default(), &columns(true, YearBasis::Start), "A\tB\t1\t2\tEUR\t1/1/2020\t1/1/2021", START));
    let row = &work.firm.contracts[0];
    assert_eq!([&*row.additions, &*row.currency, &*row.start, &*row.end], ["2", "EUR", "1/1/2020", "1/1/2021"]);
    // Now that one is in euros, what it takes to convert them is asked.
    let asked = Column::to_add_up(&work.firm.contracts, false, YearBasis::Termination, &[]);
    assert!(
        [Column::Additions, Column::Currency, Column::Trm, Column::Usd, Column::Start].iter().all(|column| asked.contains(column)),
        "{asked:?}"
    );
    assert!(Column::to_add_up(&[], false, YearBasis::Termination, &[Column::Currency]).contains(&Column::Currency), "it is being emptied");
    assert_eq!(columns(false, YearBasis::Start).iter().filter(|column| **column == Column::Start).count(), 1);
}
