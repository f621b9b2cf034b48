//! The page that shows the parts shows all of them, in every state.

use habilita::engine::report::{Overall, State};
use habilita::ui::{preview, Door};
use std::collections::BTreeSet;
use std::path::Path;

/// The parts in a folder of `src/ui`: its files, and the folders in it as one part each.
fn parts(folder: &str) -> BTreeSet<String> {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui").join(folder);
    let names =
        std::fs::read_dir(&place).expect("a folder").map(|entry| entry.expect("an entry").file_name().into_string().expect("UTF-8"));
    names.map(|name| name.trim_end_matches(".rs").to_owned()).filter(|name| name != "mod").map(|name| format!("{folder}/{name}")).collect()
}

/// When other parts are drawn, with nothing of its own to show.
const UNSEEN: [&str; 2] = ["kit/gradual", "components/finding_list"];

/// What stands between `start` and the next quote, each time.
fn each<'a>(html: &'a str, start: &str) -> Vec<&'a str> {
    html.match_indices(start).filter_map(|(at, found)| html[at + found.len()..].split('"').next()).collect()
}

#[tokio::test]
async fn the_showcase_shows_every_part_once() {
    let html = preview::door(Door::Showcase).await;
    let shown = each(&html, "data-shows=\"");
    let unique: BTreeSet<String> = shown.iter().filter(|name| !name.starts_with("styles/")).map(ToString::to_string).collect();
    let all: BTreeSet<String> =
        parts("kit").into_iter().chain(parts("components")).filter(|name| !UNSEEN.contains(&name.as_str())).collect();
    println!("{} parts shown of {}, {} pieces", unique.len(), all.len(), shown.len());
    assert!(all.len() > 15, "only {} parts found", all.len());
    assert_eq!(unique, all, "shown on the left, in the folders on the right");
    assert_eq!(shown.iter().collect::<BTreeSet<_>>().len(), shown.len(), "a part is shown in one place");
    // A part with nothing in it would pass unseen.
    for piece in html.split("<section class=\"piece\"").skip(1) {
        assert!(piece.contains("class=\"state"), "an empty piece: {}", &piece[..60]);
    }
}

#[tokio::test]
async fn the_showcase_shows_every_state() {
    let html = preview::door(Door::Showcase).await;
    let findings: Vec<&str> = html.split("class=\"finding\"").skip(1).collect();
    for state in State::ALL {
        for part in ["badge", "finding"] {
            assert!(html.contains(&format!("data-state=\"{}\" class=\"{part}\"", state.code())), "a {part} that is {}", state.code());
        }
    }
    for overall in Overall::ALL {
        assert_eq!(html.matches(&format!("data-overall=\"{}\"", overall.words())).count(), 1, "the verdict «{}» once", overall.words());
    }
    for tone in ["info", "warning", "error"] {
        assert!(html.contains(&format!("data-tone=\"{tone}\"")), "a notice of tone {tone}");
    }
    for what in
        ["class=\"remedy\"", "class=\"steps\"", "Depende de:", "De esto depende:", "class=\"readings\"", "problemas más", "disabled"]
    {
        assert!(html.contains(what), "«{what}» is shown nowhere");
    }
    println!("{} findings, {} badges", findings.len(), html.matches("class=\"badge\"").count());
    assert!(findings.len() >= 10, "{} findings", findings.len());
    let ids = each(&html, " id=\"");
    let unique: BTreeSet<&&str> = ids.iter().collect();
    assert_eq!(unique.len(), ids.len(), "every id is there once");
}
