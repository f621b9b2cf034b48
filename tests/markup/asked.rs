//! The pages show exactly the questions of the model, once each: for every form of bidder of both invitations.

use habilita::engine::process::Process;
use habilita::engine::values::Moment;
use habilita::ui::preview::{self, read_firm, read_offer, Page, Work};
use std::collections::BTreeSet;

/// What a page shows to fill in: ids of fields, names of groups of radio buttons.
fn shown(html: &str) -> Vec<String> {
    let attribute = |tag: &str, name: &str| {
        let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
        tag[start..].split('"').next().map(str::to_owned)
    };
    let mut fields = Vec::new();
    // A text that is there to be copied asks nothing, nor does a box that brings answers from elsewhere, nor the tools of a list, nor the offers
    // of others, nor what is printed.
    let apart = ["hoja-", "mesa-", "buscar-", "todas-las-ofertas", "imprimir-"];
    let asks = |tag: &str| !tag.contains(" readonly") && !apart.iter().any(|id| tag.contains(&format!(" id=\"{id}")));
    let control = |tag: &&str| ["input ", "textarea ", "select "].iter().any(|name| tag.starts_with(name)) && asks(tag);
    for tag in html.split('<').filter(control) {
        match attribute(tag, "name") {
            Some(name) if fields.last() == Some(&name) => {} // another answer of the same group
            Some(name) => fields.push(name),
            None => fields.extend(attribute(tag, "id")),
        }
    }
    fields
}

/// A bidder of this form that answers «sí» to every question of fact and claims every criterion, with a contract and three members: a company
/// that says as much, a person that says nothing and one of which nothing is said.
fn work(process: &Process, kind: &str) -> Work {
    let yes = |ids: Vec<String>| ids.into_iter().map(|id| format!("\"{id}\": \"yes\"")).collect::<Vec<_>>().join(", ");
    let facts = yes(process.facts.iter().map(|fact| fact.id.to_string()).collect());
    let papers: BTreeSet<String> = process.requirements.iter().map(|r| r.paper.to_string()).collect();
    let papers = papers.iter().map(|id| format!("\"{id}\": {{ \"has\": \"yes\" }}")).collect::<Vec<_>>().join(", ");
    let firm = format!(
        r#"{{ "format": "habilita-borrador-firma/1", "kind": "{kind}", "signer": "attorney",
            "members": [{{ "id": "m1", "kind": "legal", "facts": {{ {facts} }}, "papers": {{ {papers} }} }}, {{ "id": "m2", "kind": "natural" }}, {{ "id": "m3" }}],
            "facts": {{ {facts} }}, "papers": {{ {papers} }}, "contracts": [{{ "id": "c1" }}] }}"#
    );
    let claims =
        process.tiebreak.criteria.iter().map(|c| format!("\"{}\": {{ \"claimed\": \"yes\" }}", c.id)).collect::<Vec<_>>().join(", ");
    // With its own form beside, and an item without VAT.
    let offer = format!(
        r#"{{ "format": "habilita-borrador-oferta/1", "draw": {{ "rivals": [{{ "id": "r1" }}] }}, "tiebreak": {{ {claims} }}, "pricing": {{ "compares": "yes", "lots": [] }},
            "prices": {{ "1": {{ "vat": "exento" }} }} }}"#
    );
    Work { firm: read_firm(&firm).expect("a firm draft"), offer: read_offer(&offer).expect("an offer draft") }
}

#[tokio::test]
async fn the_pages_show_what_is_asked_and_nothing_else() {
    let now = Moment::new("2026-02-05").expect("a moment");
    let mut compared = 0;
    for text in [super::DEFINITION, include_str!("../../www/procesos/usme-fdlu-mc-009-2025.json")] {
        let process = || Process::load(text).expect("the shipped definition");
        for kind in process().bidders.iter().map(|kind| kind.as_str()) {
            for page in [Page::Bidder, Page::Requirements, Page::Causes, Page::Mipyme, Page::Experience, Page::Prices, Page::TieBreak] {
                let asked = preview::fields_asked(&process(), &work(&process(), kind), page);
                let html = preview::page(process(), work(&process(), kind), page, now).await;
                let sorted = |mut fields: Vec<String>| {
                    fields.sort();
                    fields
                };
                compared += asked.len();
                assert_eq!(sorted(shown(&html)), sorted(asked), "{} {kind} {page:?}", process().id);
            }
        }
    }
    println!("{compared} fields on the pages, each asked once");
    assert!(compared > 2_000);
}
