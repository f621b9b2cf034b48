//! Lists of prices as SECOP II, entities and bidders write them, each with what it says worked out by hand.

use habilita::engine::sheet::{read, Role, Settings, Sheet};

const ITEMS: [(&str, &str); 5] = [
    ("1", "Tóner 151A original para impresora láser"),
    ("2", "Planta eléctrica a gasolina de 2.200 W"),
    ("3", "Impresora láser multifuncional, con un tóner de repuesto"),
    ("10", "Bandera de 1 × 1,50 m"),
    ("11", "Bandera de 2 × 3 m"),
];

fn settings(items: &[(&str, &str)], choices: &[(&str, &str)]) -> Settings {
    let owned = |pairs: &[(&str, &str)]| pairs.iter().map(|(one, other)| ((*one).to_owned(), (*other).to_owned())).collect::<Vec<_>>();
    Settings { choices: owned(choices), items: Some(owned(items)), ..Settings::default() }
}

fn chosen(text: &str, choices: &[(&str, &str)]) -> Sheet {
    read(text, &settings(&ITEMS, choices)).unwrap_or_else(|refusal| panic!("{refusal}: {text}"))
}

fn sheet(text: &str) -> Sheet {
    chosen(text, &[])
}

fn roles(sheet: &Sheet) -> Vec<Role> {
    sheet.taken.iter().map(|(_, role)| *role).collect()
}

/// The ids of the items found, and the texts of a column.
fn ids(sheet: &Sheet) -> Vec<&str> {
    column(sheet, Role::Item)
}

fn column(sheet: &Sheet, role: Role) -> Vec<&str> {
    let place = sheet.taken.iter().position(|(_, own)| *own == role).unwrap_or_else(|| panic!("no {role:?}: {:?}", sheet.columns));
    sheet.rows.iter().map(|row| row.cells[place].text.as_str()).collect()
}

fn wrong(sheet: &Sheet) -> Vec<&str> {
    sheet.faults.iter().map(|fault| fault.words.as_str()).collect()
}

#[test]
fn the_list_of_secop() {
    let text = "Ref. Artículo\tCódigo UNSPSC\tDescripción\tCantidad\tUnidad\tPrecio unitario estimado\tPrecio unitario\tPrecio total\n\
        1\t44103103\tTóner 151A original para impresora láser\t2\tUN\t300.000,00 COP\t290.000,50 COP\t580.001,00 COP\n\
        2\t26111600\tPlanta eléctrica a gasolina de 2.200 W\t1\tUN\t2.500.000,00 COP\t\t\n";
    let sheet = sheet(text);
    assert_eq!(roles(&sheet), [Role::Item, Role::Object, Role::Quantity, Role::Ceiling, Role::Price, Role::Total]);
    assert_eq!(ids(&sheet), ["1", "2"]);
    assert_eq!(column(&sheet, Role::Ceiling), ["300000", "2.500.000"]);
    assert_eq!(column(&sheet, Role::Price), ["290.000,5", ""]);
    assert_eq!(column(&sheet, Role::Total), ["580001", ""]);
    assert!(wrong(&sheet).is_empty() && sheet.asks.is_empty(), "{:?}", sheet.faults);
    assert!(sheet.told.iter().any(|words| words == "3 ítems de la invitación no están en la lista."), "{:?}", sheet.told);
}

/// Titles of two rows; a title over several columns; the rows after the total are notes.
#[test]
fn the_form_of_an_entity() {
    let text = "PROPUESTA ECONÓMICA\n\n\
        ÍTEM\tDESCRIPCIÓN\tUND\tCANT.\tVALOR UNITARIO\t\t\tVALOR TOTAL\n\
        \t\t\t\tSIN IVA\tTARIFA IVA\tCON IVA\t\n\
        ELEMENTOS DE OFICINA\n\
        01\tTóner\tUND\t2\t$ 252.100,84\t19%\t$ 300.000\t$ 600.000\n\
        02.\tPlanta\tUND\t1\t$ 2.100.840,34\t19%\t$ 2.500.000\t$ 2.500.000\n\
        ítem 3\t\tUND\t1\t$ 1.000\texcluido\t$ 1.000\t$ 1.000\n\
        SUBTOTAL\t\t\t\t\t\t\t$ 3.101.000\n\
        IVA 19 %\t\t\t\t\t\t\t$ 500.000\n\
        Validez: 30 días\t\t\t\t1\n";
    let sheet = sheet(text);
    assert_eq!(roles(&sheet), [Role::Item, Role::Object, Role::Quantity, Role::Price, Role::Rate, Role::Total]);
    assert_eq!((ids(&sheet), column(&sheet, Role::Rate)), (vec!["1", "2", "3"], vec!["19", "19", "excluido"]));
    assert_eq!(column(&sheet, Role::Price), ["252.100,84", "2.100.840,34", "1000"]);
    assert!(sheet.strangers.is_empty(), "{:?}", sheet.strangers);
    assert!(sheet.told.iter().any(|words| words.contains("4 filas de totales o notas")), "{:?}", sheet.told);
}

/// A quantity written `26,700` is 26,7 where the rest of the sheet is written as in Colombia, and 26.700 where it is not; where nothing tells, it is asked.
#[test]
fn the_rest_of_the_sheet_tells_how_a_quantity_is_written() {
    let with = |price: &str, choices: &[(&str, &str)]| {
        let sheet = chosen(&format!("ítem\tcantidad\tvalor unitario\n1\t26,700\t{price}"), choices);
        let asked: Vec<&str> = sheet.asks.iter().map(|(_, ask)| ask.key).collect();
        (column(&sheet, Role::Quantity)[0].to_owned(), column(&sheet, Role::Price)[0].to_owned(), asked.join(" "))
    };
    assert_eq!(with("1.500.000,50", &[]), ("26,7".to_owned(), "1.500.000,5".to_owned(), String::new()));
    assert_eq!(with("1,500,000.50", &[]), ("26700".to_owned(), "1.500.000,5".to_owned(), String::new()));
    assert_eq!(with("1500", &[]), ("26,700".to_owned(), "1500".to_owned(), "style".to_owned()));
    assert_eq!(with("1500", &[("1.style", "dots")]).0, "26,7");
    // A price of a column that says nothing is told by another.
    let sheet = sheet("ítem\tprecio unitario\tvalor total\n1\t15.000\t1.500.000\n2\t16.000\t3.200.000,50");
    assert_eq!((column(&sheet, Role::Price), sheet.asks.len()), (vec!["15000", "16000"], 0));
}

#[test]
fn vat_is_read_as_spreadsheets_keep_it() {
    let text = "Ítem\t% IVA\n1\t0,19\n2\t19%\n3\tEXENTO\n10\t$ 57.000\n11\tN/A";
    let sheet = sheet(text);
    assert_eq!(column(&sheet, Role::Rate), ["19", "19", "exento", "$ 57.000", ""]);
    assert_eq!(wrong(&sheet), ["Fila 5, IVA: «$ 57.000» no es un IVA. Escriba 19, 5, 0, exento o excluido."]);
    // The amount of the VAT is not its rate.
    let sheet = chosen("Ítem\tValor IVA\tPrecio\n1\t57.000\t300.000,00", &[]);
    assert_eq!(roles(&sheet), [Role::Item, Role::Object, Role::Price]);
}

#[test]
fn rows_go_to_their_items_by_number_or_by_description() {
    let text = "Descripción\tPrecio unitario\n\
        TONER 151A ORIGINAL PARA IMPRESORA LASER\t1.000,00\n\
        Impresora láser multifuncional\t2.000,00\n\
        Bandera de\t3.000,00\n\
        Silla ergonómica\t4.000,00\n\
        Tóner 151A original para impresora láser\t5.000,00\n";
    let sheet = sheet(text);
    assert_eq!(ids(&sheet), ["1", "3"], "without accents, or by how it starts; «Bandera de» may be either");
    assert_eq!(
        sheet.strangers,
        [
            "Fila 4: «Bandera de» no es un ítem de la invitación. No se toma.",
            "Fila 5: «Silla ergonómica» no es un ítem de la invitación. No se toma.",
            "Fila 6: el ítem 1 ya está en la fila 2. No se toma.",
        ]
    );
    let sheet = chosen("Ítem\tDescripción\tPrecio\n1\tBandera de 2 × 3 m\t1.000,00\n2\tOtra cosa\t2.000,00\n1,00\t\t3.000,00", &[]);
    assert_eq!(ids(&sheet), ["2", "1"], "its number is what counts, unless its description is another's");
    assert_eq!(sheet.strangers, ["Fila 2: su número es el del ítem 1 y su descripción la del 11. No se toma."]);
}

/// Where nothing names the items, as many rows as items are taken in order, and otherwise none is guessed.
#[test]
fn a_list_without_names_is_taken_in_order_or_not_at_all() {
    let rows = |count: usize| (0..count).map(|row| format!("\n{}00.000,00\tUND", row + 1)).collect::<String>();
    let sheet = sheet(&format!("Precio unitario\tUnidad de medida{}\nTOTAL\t1", rows(5)));
    assert_eq!((ids(&sheet), column(&sheet, Role::Price)[4]), (vec!["1", "2", "3", "10", "11"], "500000"));
    let fewer = chosen(&format!("Precio unitario\tUnidad de medida{}", rows(4)), &[]);
    assert!(fewer.rows.is_empty() && fewer.told.iter().any(|words| words.contains("Falta la columna con el ítem")), "{:?}", fewer.told);
    // Without titles, what names items is found by what is in it.
    let guessed = chosen("10\tcualquiera\t45.000,50\n11\tcualquiera\t46.000\n", &[]);
    assert_eq!((ids(&guessed), column(&guessed, Role::Price)), (vec!["10", "11"], vec!["45.000,5", "46000"]));
}

/// Where the ids are no numbers, a list may number the items in their order.
#[test]
fn items_without_numbers_are_numbered() {
    let items = [("A-1", "Uno de ellos"), ("A-2", "Otro de ellos")];
    let read = |text: &str| read(text, &settings(&items, &[])).expect("a list");
    assert_eq!(ids(&read("No.\tPrecio\n2\t1.000,00\n1\t2.000,00\n3\t1")), ["A-2", "A-1"]);
    assert_eq!(ids(&read("Código\tPrecio\na-1\t1.000,00")), ["A-1"]);
}

/// What is not understood stays as it came, with its row and its column.
#[test]
fn a_mistake_stays_and_says_where_it_is() {
    let sheet = sheet("Ítem\tPrecio unitario\n1\tgratis\n2\t1,2,3\n3\t-5.000\n10\t=A1*2\n11\tUSD 10");
    assert_eq!(column(&sheet, Role::Price), ["gratis", "1,2,3", "-5.000", "=A1*2", "USD 10"]);
    assert_eq!(wrong(&sheet).len(), 5);
    assert!(wrong(&sheet)[0].starts_with("Fila 2, Precio unitario: «gratis» no es una cifra."), "{:?}", wrong(&sheet));
    assert!(wrong(&sheet)[4].ends_with("está en otra moneda. Escríbalo en pesos."), "{:?}", wrong(&sheet));
}
