//! The style keeps to its scales: letters, room and colours are tokens, which themes, contrast and an entity's accent replace in one place.

use crate::files::root;

/// What every page has, with the tokens; and what programs need besides.
fn styles() -> [String; 2] {
    ["habilita.css", "revisor.css"].map(|name| std::fs::read_to_string(root().join("www/estilos").join(name)).expect("the style"))
}

/// What the scale of room has: written out, it would not follow the scale.
const ROOM: [&str; 7] = [".25rem", ".5rem", ".75rem", "1rem", "1.25rem", "1.5rem", "2rem"];
/// What is laid out by its sum with something else, or stands outside the flow.
const SUMS: [&str; 3] = ["max(", "calc(", "var("];

/// The declarations after the tokens, if it has them, as property and value.
fn declarations(style: &str) -> Vec<(&str, &str)> {
    let rules = style.split_once("*, ::before").map_or(style, |(_, rules)| rules);
    let pieces = rules.split(['{', '}', ';', '\n']).filter_map(|piece| piece.trim().split_once(": "));
    pieces.map(|(property, value)| (property.trim(), value.trim())).collect()
}

#[test]
fn letters_and_room_are_of_the_scales() {
    let styles = styles();
    let all = styles.iter().flat_map(|style| declarations(style));
    let mut guarded = 0;
    let mut wrong = Vec::new();
    for (property, value) in all {
        let letters = property == "font-size" && !value.starts_with("var(--text-") && !value.ends_with("pt");
        let room = ["margin", "padding", "gap"].iter().any(|start| property.starts_with(start)) || property.ends_with("-gap");
        guarded += usize::from(room || property == "font-size");
        let bare = room && !SUMS.iter().any(|sum| value.contains(sum)) && value.split(' ').any(|part| ROOM.contains(&part));
        if letters || bare {
            wrong.push(format!("{property}: {value}"));
        }
    }
    assert!(guarded > 150, "{guarded} declarations looked at");
    assert!(wrong.is_empty(), "not of the scales: {wrong:?}");
}

#[test]
fn colours_are_tokens_outside_print_and_the_tokens_have_all_four_looks() {
    let [first, later] = styles();
    let (tokens, rules) = first.split_once("*, ::before").expect("the tokens come first");
    let before_print = [rules, &later].map(|rules| rules.split("@media print").next().unwrap_or_default()).concat();
    let hex: Vec<&str> =
        before_print.split('#').skip(1).filter(|rest| rest.len() > 3 && rest[..3].bytes().all(|b| b.is_ascii_hexdigit())).collect();
    assert!(hex.is_empty(), "colours that no theme changes: {hex:?}");
    // Light, dark, more contrast, more contrast in the dark.
    assert_eq!(tokens.matches(":root {").count(), 4);
    for token in ["--soft", "--line", "--field", "--accent", "--focus", "--good", "--bad", "--wait", "--look", "--none"] {
        assert_eq!(tokens.matches(&format!("{token}:")).count(), 4, "{token} in every look");
    }
}
