use super::*;

fn block(text: &str) -> Vec<Vec<String>> {
    parse_block(text).expect("within bounds")
}

/// What Excel, Google Sheets and Calc put on the clipboard.
#[test]
fn blocks_are_read_as_spreadsheets_write_them() {
    let cases: &[(&str, &[&[&str]])] = &[
        ("1\t2\r\n3\t4\r\n", &[&["1", "2"], &["3", "4"]]),
        ("1\t2\n3\t4", &[&["1", "2"], &["3", "4"]]),
        ("1\r2\r", &[&["1"], &["2"]]),
        ("solo", &[&["solo"]]),
        ("a\t\tb", &[&["a", "", "b"]]),
        ("a\t", &[&["a", ""]]),
        ("\ta\n", &[&["", "a"]]),
        ("a\n\nb\n", &[&["a"], &[""], &["b"]]),
        ("\"dos\nlíneas\"\tb\r\n", &[&["dos\nlíneas", "b"]]),
        ("\"con\ttabulador\"\n", &[&["con\ttabulador"]]),
        ("\"dice \"\"hola\"\"\"\tb", &[&["dice \"hola\"", "b"]]),
        ("\"\"\"\"\t1", &[&["\"", "1"]]),
        // Quotes that are part of the text, and quotes that never close.
        ("\"hola\"\t1", &[&["\"hola\"", "1"]]),
        ("5\" de ancho\t1", &[&["5\" de ancho", "1"]]),
        ("\"abierta\t1\n2\t3", &[&["\"abierta", "1"], &["2", "3"]]),
        ("\"a\"b\tc", &[&["\"a\"b", "c"]]),
        ("$ 1.000,50\t15/12/2023\t12,5 %", &[&["$ 1.000,50", "15/12/2023", "12,5 %"]]),
        ("x\n\r\n \t \r\n", &[&["x"]]),
    ];
    for (text, cells) in cases {
        assert_eq!(block(text), *cells, "{text:?}");
    }
    assert!(block("").is_empty() && block("\r\n\r\n").is_empty() && block("\t\t").is_empty());
}

#[test]
fn a_block_beyond_a_table_is_refused_whole() {
    let rows = |count: usize| "1\n".repeat(count);
    assert_eq!(block(&rows(MOST_ROWS)).len(), MOST_ROWS);
    assert_eq!(block(&format!("{}\n \n", rows(MOST_ROWS))).len(), MOST_ROWS, "what is blank at the end does not count");
    assert_eq!(parse_block(&rows(MOST_ROWS + 1)), Err(TooLarge));
    assert_eq!(block(&"\t".repeat(MOST_COLUMNS - 1).replacen('\t', "1\t", 1))[0].len(), MOST_COLUMNS);
    // Whoever copies whole rows brings thousands of blank cells.
    assert_eq!(block(&format!("1{}\n", "\t".repeat(16_383)))[0].len(), MOST_COLUMNS);
    assert_eq!(parse_block(&format!("{}1", "1\t".repeat(MOST_COLUMNS))), Err(TooLarge));
    assert_eq!(parse_block(&"\"".repeat(2_000_001)).map(|rows| rows.len()), Ok(1), "quotes alone take no longer");
}
