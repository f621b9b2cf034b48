//! Another bidder that a tie is tried with.

use super::{percent_field, ANSWERS};
use crate::engine::reading::Id;
use crate::ui::kit::{details, el, fieldset, press, select, several, unseen, words, El, Field};
use crate::ui::state::{moment, AnswerDraft, Change, RivalAsks, RivalDraft, Typed, SHARE_DECIMALS};
use yew::prelude::*;

/// A field for a name and one for when that bidder offered. `fault`: what is wrong with the name.
pub fn who_fields(id: &str, label: &'static str, (name, at): (&str, &str), fault: Option<String>, change: [Callback<String>; 2]) -> El {
    let [named, offered] = change;
    let name = Field::new(format!("{id}-nombre"), words(label), name.to_owned(), named).fault(fault.map(words));
    let late = moment(at).err().map(words);
    let at = Field::new(format!("{id}-hora"), words("Cuándo ofertó (solo si otro se llama igual)"), at.to_owned(), offered);
    several().with(name.view()).with(at.hint("Como 05/02/2026, 3:20 p. m.").fault(late).view())
}

/// What is done with a rival.
pub struct RivalActions {
    pub onchange: Callback<Change<RivalDraft>>,
    pub onremove: Callback<MouseEvent>,
    /// It turns out to be the bidder itself.
    pub onown: Option<Callback<MouseEvent>>,
}

/// `number`: its place, from 1; `fault`: what is wrong with its name.
pub fn rival_fields(number: usize, rival: &RivalDraft, asks: &RivalAsks, fault: Option<String>, actions: RivalActions) -> El {
    let RivalActions { onchange, onremove, onown } = actions;
    let key = rival.id.as_ref().map(|id| format!("rival-{id}")).unwrap_or_default();
    let typed = |place: fn(&mut RivalDraft, String)| onchange.reform(move |text: String| Change::put(place, text));
    let change = [typed(|rival, text| rival.name = Typed::new(&text)), typed(|rival, text| rival.at = Typed::new(&text))];
    let who = who_fields(&key, "Nombre completo", (&rival.name, &rival.at), fault, change);
    let credit = |(number, title, sensitive): &(u16, String, bool)| {
        let id = Id::new(&number.to_string())?;
        let held = if *sensitive { &rival.private } else { &rival.credits };
        let chosen = held.get(&id).map(|said| said.as_str());
        let sensitive = *sensitive;
        let said = onchange.reform(move |value: Option<&'static str>| {
            let (id, said) = (id.clone(), AnswerDraft::ALL.iter().copied().find(|answer| Some(answer.as_str()) == value));
            Change::new(move |rival: &mut RivalDraft| {
                let held = if sensitive { &mut rival.private } else { &mut rival.credits };
                match said {
                    Some(said) => drop(held.insert(id.clone(), said)),
                    None => drop(held.remove(&id)),
                }
            })
        });
        let field = select(format!("{key}-acredita-{number}"), words(format!("{number}. {title}")), ANSWERS, chosen, &said);
        Some(if sensitive { field.class("field sensitive") } else { field })
    };
    let proportion = asks.proportion.then(|| {
        let onchange = typed(|rival, text| rival.proportion = Typed::new(&text));
        let label = words("Qué parte de su nómina está en edad de pensión, en %");
        percent_field(Field::new(format!("{key}-proporcion"), label, rival.proportion.to_string(), onchange), SHARE_DECIMALS)
    });
    let large = asks.large.then(|| {
        let chosen = rival.large.map(AnswerDraft::as_str);
        let said = onchange.reform(|value: Option<&'static str>| {
            let said = AnswerDraft::ALL.iter().copied().find(|answer| Some(answer.as_str()) == value);
            Change::put(|rival: &mut RivalDraft, said| rival.large = said, said)
        });
        select(format!("{key}-grandes"), words("¿Es solo de cooperativas o mutuales grandes?"), ANSWERS, chosen, &said)
    });
    let credits = el("div").class("choices").each(asks.numbers.iter().filter_map(credit)).maybe(large).maybe(proportion);
    let credits = details("", "Qué acredita, si lo sabe", false).with(credits);
    let own = onown.map(|onown| press("quiet small", onown).words("Este soy yo").with(unseen(format!(": rival {number}"))));
    let remove = press("quiet small", onremove).words("Quitar").with(unseen(format!(" el rival {number}")));
    let rival = fieldset("", words(format!("Rival {number}"))).with(who).with(credits);
    el("li").key(key).with(rival.with(el("p").class("buttons screen-only").maybe(own).with(remove)))
}
