//! The papers of a tie-break criterion as a definition has them, in short lines to be compared with others written by hand.

use habilita::engine::bidder::{Answer, BidderKind};
use habilita::engine::process::{Criterion, OtherProof, Process, Proof, SignedBy, Whose};

pub const FORMS: [BidderKind; 3] = [BidderKind::Natural, BidderKind::Legal, BidderKind::Consorcio];
/// Who makes up the group: a person and a company.
const MEMBERS: [BidderKind; 2] = [BidderKind::Natural, BidderKind::Legal];

fn of(kinds: &[BidderKind], kind: BidderKind) -> bool {
    kinds.is_empty() || kinds.contains(&kind)
}

pub fn criterion<'a>(process: &'a Process, id: &str) -> &'a Criterion {
    process.tiebreak.criteria.iter().find(|c| c.id.as_str() == id).unwrap_or_else(|| panic!("no {id}"))
}

/// Every proof of the tie-break, with its criterion.
pub fn all(process: &Process) -> impl Iterator<Item = (&str, &Proof)> {
    process.tiebreak.criteria.iter().flat_map(|c| c.rule.proofs().iter().map(move |proof| (c.id.as_str(), proof)))
}

/// What a form of bidder attaches. Of a group: what it attaches `once`, and what `each` member, or only the `natural` or the `legal` one.
pub fn papers(process: &Process, id: &str, form: BidderKind) -> String {
    let criterion = criterion(process, id);
    if !criterion.is_for(form) {
        return "-".to_owned();
    }
    let theirs = criterion.rule.proofs().iter().filter(|proof| of(&proof.bidders, form));
    theirs.filter_map(|proof| Some([who(proof, form)?, line(proof)].concat())).collect::<Vec<_>>().join(", ")
}

fn who(proof: &Proof, form: BidderKind) -> Option<String> {
    if !form.is_plural() || proof.whose != Some(Whose::Each) {
        return of(&proof.applies, form).then(|| if form.is_plural() { "once ".to_owned() } else { String::new() });
    }
    match MEMBERS.into_iter().filter(|kind| of(&proof.applies, *kind)).collect::<Vec<_>>().as_slice() {
        [] => None,
        [one] => Some(format!("{} ", one.as_str())),
        _ => Some("each ".to_owned()),
    }
}

fn line(proof: &Proof) -> String {
    let businesses: Vec<&str> = proof.businesses.iter().map(|business| business.as_str()).collect();
    let age = proof.max_age.as_ref().map(|age| {
        let original = if age.original == Some(Answer::Yes) { " original" } else { "" };
        format!("{}d {}{original}", age.days.get(), age.from.as_str())
    });
    let or = proof.or.as_ref().map(|OtherProof { id, reading, .. }| match reading {
        Some(reading) => format!("or {id} by {reading}"),
        None => format!("or {id}"),
    });
    let parts = [
        Some(proof.id.to_string()),
        (!businesses.is_empty()).then(|| format!("if {}", businesses.join("/"))),
        proof.format.as_ref().map(|format| format!("({format})")),
        age,
        proof.in_force.as_ref().map(|rule| format!("in force {}", rule.at.as_str())),
        (proof.consent == Some(Answer::Yes)).then(|| "consent".to_owned()),
        or,
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Who signs, the first that fits: with the forms and the fact it hangs on.
pub fn signers(signed_by: &[SignedBy]) -> String {
    let one = |by: &SignedBy| {
        let kinds: Vec<&str> = by.applies.iter().map(|kind| kind.as_str()).collect();
        let kinds = if kinds.is_empty() { String::new() } else { format!(" [{}]", kinds.join(" ")) };
        let when: String = by.when.iter().map(|when| format!(" if {} {}", when.fact, when.is.as_str())).collect();
        format!("{}{kinds}{when}", by.who)
    };
    signed_by.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// Each paper that somebody signs, and each that may stand for it, with who does.
pub fn signed(process: &Process) -> Vec<(&str, &str, String)> {
    let both = all(process).flat_map(|(criterion, proof)| {
        let other = proof.or.iter().map(move |other| (criterion, other.id.as_str(), signers(&other.signed_by)));
        [(criterion, proof.id.as_str(), signers(&proof.signed_by))].into_iter().chain(other)
    });
    both.filter(|(_, _, who)| !who.is_empty()).collect()
}

/// Compares the papers of every criterion, for a person, a company and a group of both.
pub fn compare(process: &Process, rows: &[(&str, [&str; 3])]) {
    assert_eq!(
        rows.iter().map(|row| row.0).collect::<Vec<_>>(),
        process.tiebreak.criteria.iter().map(|c| c.id.as_str()).collect::<Vec<_>>()
    );
    for (id, lines) in rows {
        for (form, expected) in FORMS.into_iter().zip(lines) {
            assert_eq!(papers(process, id, form), *expected, "{id} {}", form.as_str());
        }
    }
}

/// Who issues the papers, by a word of the name; every paper that says who does is one of these.
pub fn issued(process: &Process, words: &[(&str, &str)]) {
    let mut seen = 0;
    let other = |proof: &Proof| proof.or.as_ref().map(|other| (other.id.to_string(), other.issuer.as_ref().map(ToString::to_string)));
    let papers = all(process).flat_map(|(_, proof)| {
        [Some((proof.id.to_string(), proof.issuer.as_ref().map(ToString::to_string))), other(proof)].into_iter().flatten()
    });
    for (id, issuer) in papers {
        let word = words.iter().find(|(paper, _)| *paper == id).map(|(_, word)| *word);
        assert_eq!(issuer.is_some(), word.is_some(), "{id}: {issuer:?}");
        assert!(issuer.unwrap_or_default().contains(word.unwrap_or_default()), "{id}");
        seen += usize::from(word.is_some());
    }
    println!("{seen} papers that somebody issues");
    assert!(seen >= words.len());
}

/// No title says again the form that its paper already names.
pub fn titles_do_not_name_forms(process: &Process) {
    for (id, proof) in all(process) {
        assert!(!proof.title.as_str().contains("Formato 1"), "{id}: {}", proof.title);
    }
}
