use super::*;
use crate::engine::process::Process;
use crate::engine::sheet;
use crate::ui::state::{is_own, Place};

fn gachala() -> Process {
    Process::load(include_str!("../../../../www/procesos/gachala-mic-006-2026.json")).expect("a shipped definition")
}

fn questions() -> Vec<Column> {
    Column::asked(&gachala()).into_iter().filter(Column::is_question).collect()
}

/// What the reader says of a list for the table of a process that asks whether a contract still runs, and three more things.
fn answer(text: &str) -> Answer {
    let settings = settings("2026-02-05", ["En ejecución", "Pregunta 1", "Pregunta 2", "Pregunta 3"].into_iter());
    Answer::read(&sheet::answer(text, &format!("{{{settings}}}"))).expect("an answer")
}

fn done(action: Action) -> (Work, String) {
    match action {
        Action::Bulk(work, words) => (*work, words),
        other => panic!("nothing taken: {other:?}"),
    }
}

fn work(objects: &[&str]) -> Work {
    let mut work = Work::default();
    ContractDraft::add(&mut work.firm.contracts, objects.len());
    for (row, object) in work.firm.contracts.iter_mut().zip(objects) {
        row.object = Typed::new(object);
    }
    work
}

const LIST: &str = "Estado\tEntidad\tPregunta 2\tObjeto\tConsecutivo RUP\tValor inicial\tAdiciones\tMoneda\tTRM\tInicio\tTerminación\tRecibo\tParte\tUNSPSC\n\
    Liquidado\tSENA\tsí\tPapel\t7\t$ 15.000.000\t1.500.000\tCOP\t\t01/02/2022\t12/2023\t20/01/2024\t50%\t44121600\n\
    vigente\tIDU\ttal vez\tSillas\t8\tdiez\t\tUSD\t4.123,57\t01/02/2022\t\t\t\t\n";

/// Every field of a contract that a list may have ends where the drafts keep it; what is not understood stays as it came.
#[test]
fn a_list_fills_in_every_field() {
    let (work, words) = done(take_sheet(&Work::default(), &questions(), &answer(LIST), false));
    let [first, second] = work.firm.contracts.as_slice() else { panic!("{} rows", work.firm.contracts.len()) };
    let of = |row: &ContractDraft| -> Vec<String> {
        let (texts, figures) = ([&row.object, &row.client, &row.rup, &row.codes], [&row.value, &row.additions, &row.currency, &row.trm]);
        let rest = [&row.start, &row.end, &row.received, &row.share];
        [texts, figures, rest].concat().iter().map(|typed| typed.to_string()).collect()
    };
    let papers = ["Papel", "SENA", "7", "44121600", "15.000.000", "1.500.000", "COP", "", "01/02/2022", "12/2023", "20/01/2024", "50"];
    assert_eq!(of(first), papers);
    assert_eq!(of(second), ["Sillas", "IDU", "8", "", "diez", "", "USD", "4.123,57", "01/02/2022", "", "", ""]);
    assert_eq!((first.running, first.liquidated), (Some(AnswerDraft::No), Some(AnswerDraft::Yes)));
    assert_eq!((second.running, second.liquidated), (Some(AnswerDraft::Yes), Some(AnswerDraft::No)));
    let asked = questions().into_iter().nth(2).expect("a question");
    assert_eq!((asked.answer(first), asked.answer(second)), (Some("yes"), None));
    let said = "En la tabla hay 2 contratos más. Sin contestar: 1 respuesta que no se entiende (escriba Sí, No o No sé).";
    assert_eq!(words, said);
}

#[test]
fn a_list_is_added_after_the_last_contract_or_takes_the_place_of_all() {
    let objects = |work: &Work| work.firm.contracts.iter().map(|row| row.object.to_string()).collect::<Vec<_>>();
    let before = work(&["A", "", "B", "", ""]);
    let list = answer("Objeto\tValor\nX\t1.000.000\n");
    let (added, words) = done(take_sheet(&before, &questions(), &list, false));
    assert_eq!((objects(&added), words.as_str()), (["A", "", "B", "X", ""].map(str::to_owned).to_vec(), "En la tabla hay 1 contrato más."));
    let (replaced, words) = done(take_sheet(&before, &questions(), &list, true));
    assert_eq!((objects(&replaced), words.as_str()), (vec!["X".to_owned()], "Se reemplazó la tabla: 1 contrato."));
    let full = work(&["A"; 5000]);
    assert!(matches!(take_sheet(&full, &questions(), &list, false), Action::Tell(words) if words.contains("no se tomó nada")));
    assert!(answer("").refused().is_some_and(|words| words.contains("No hay nada que leer")));
}

/// Blocks that are the table's own go where they are pasted; the rest is looked at first.
#[test]
fn what_has_titles_or_other_columns_is_looked_at_first() {
    let own = |text: &str, column: usize| is_own(&Column::asked(&gachala()), text, Place { row: 0, column });
    for text in
        ["A", "A\t1\nB\t2", "Uno\t15.000\t31/02/2024\nDos\t20.000\t15/12/2023", "A\nB", "A\t1\t15/12/2023\t50 %\tno\tS\nB\t1\t\t\t\t"]
    {
        assert!(own(text, 0), "{text}");
    }
    assert!(own("1\n2", 1) && own("sí\nno", 4), "a column of it");
    for text in [
        "Objeto\tValor\nA\t1.000",
        "A\tSENA\t1.000\nB\tIDU\t2.000",
        "A\t1.000\t45275\nB\t2.000\t45276",
        "A;1.000;15/12/2023\nB;2.000;15/12/2023",
        "A\t1\t15/12/2023\t50\tno\tS\tS\tS\tde más\nB\t1\t15/12/2023\t50\tno\tS\tS\tS\tde más",
        "A\t1\t15/12/2023\t15/12/2024\nB\t1\t15/12/2023\t15/12/2024",
    ] {
        assert!(!own(text, 0), "{text}");
    }
    assert!(own(&"1\t2\n".repeat(5001), 0), "what is too much is refused where it lands");
}
