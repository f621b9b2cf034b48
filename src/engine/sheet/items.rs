//! Which item of an invitation a row of a list is about: by its number, or by what it is called.

use super::role::{small, words};

/// The items of an invitation, by what a list may call them.
pub struct Items<'a> {
    all: &'a [(String, String)],
    ids: Vec<(String, usize)>,
    titles: Vec<(String, usize)>,
    /// None of the ids is a number: a list may number them in their order.
    unnumbered: bool,
}

/// Shorter than this, the start of a title says nothing.
const SHORT: usize = 8;

impl<'a> Items<'a> {
    /// `all`: the id and the title of each.
    pub fn new(all: &'a [(String, String)]) -> Items<'a> {
        let sorted = |of: &dyn Fn(&(String, String)) -> String| {
            let mut keys: Vec<(String, usize)> = all.iter().map(of).zip(0..).collect();
            keys.sort_unstable();
            keys
        };
        let ids = sorted(&|(id, _)| number(id));
        let unnumbered = !ids.iter().any(|(id, _)| id.bytes().all(|b| b.is_ascii_digit()));
        Items { all, ids, titles: sorted(&|(_, title)| words(title).join(" ")), unnumbered }
    }

    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// The id and the title of an item.
    pub fn get(&self, place: usize) -> Option<&(String, String)> {
        self.all.get(place)
    }

    /// The item that a row names, if it names one.
    ///
    /// # Errors
    /// Its number is that of one item and its description that of another: both.
    pub fn find(&self, id: &str, title: &str) -> Result<Option<usize>, [usize; 2]> {
        let by_title = self.titled(title);
        match (self.numbered(id), by_title) {
            (Some(one), Some((other, true))) if one != other => Err([one, other]),
            (Some(one), _) => Ok(Some(one)),
            (None, by_title) => Ok(by_title.map(|(place, _)| place)),
        }
    }

    pub fn numbered(&self, cell: &str) -> Option<usize> {
        let key = number(cell);
        let from = self.ids.partition_point(|(id, _)| *id < key);
        let known = self.ids.get(from).filter(|(id, _)| !key.is_empty() && *id == key).map(|(_, place)| *place);
        let counted = || key.parse::<usize>().ok()?.checked_sub(1).filter(|place| self.unnumbered && *place < self.len());
        known.or_else(counted)
    }

    /// The only item with this title, or whose title starts so, or is the start of it; and whether it is the same title.
    pub fn titled(&self, cell: &str) -> Option<(usize, bool)> {
        let key = words(cell).join(" ");
        if key.is_empty() {
            return None;
        }
        let from = self.titles.partition_point(|(title, _)| *title < key);
        let mut after = self.titles.get(from..)?.iter();
        let starts = |entry: Option<&(String, usize)>| entry.filter(|(title, _)| title.starts_with(&key)).cloned();
        if let Some((title, place)) = starts(after.next()) {
            let same = title == key;
            let other = starts(after.next()).is_some_and(|(other, _)| !same || other == key);
            return (!other && (same || key.len() >= SHORT)).then_some((place, same));
        }
        let before = from.checked_sub(1).and_then(|before| self.titles.get(before));
        before.filter(|(title, _)| title.len() >= SHORT && key.starts_with(title.as_str())).map(|(_, place)| (*place, false))
    }
}

/// The number of an item without what may surround it: «Ítem 01», «1.», «1,00» are `1`.
fn number(cell: &str) -> String {
    let text: String = cell.trim().chars().map(small).collect();
    let text = ["ítem", "item"].iter().find_map(|word| text.strip_prefix(word)).unwrap_or(&text);
    let text = text.trim_start_matches([' ', '.', ':', '#', '°', 'º']).trim();
    let text = [".00", ",00", ".0", ",0", "."].iter().find_map(|end| text.strip_suffix(end)).unwrap_or(text);
    let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let bare = text.trim_start_matches('0');
    if digits && !bare.is_empty() {
        bare.to_owned()
    } else {
        text.to_owned()
    }
}
