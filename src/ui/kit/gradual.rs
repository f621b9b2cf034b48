//! A long page, drawn a piece at a time: the first ones at once, the others when those are on the screen.

use super::text::{para, several, El};
use crate::ui::browser;
use yew::prelude::*;

/// Never more at a time than the reader's hands can wait for.
const MOST: usize = 8;

/// How many of `all` pieces are drawn by now: so many at `first`. `whole`: all of them at once, as paper needs them, and a page written as HTML too.
#[hook]
pub fn use_gradually(all: usize, first: usize, whole: bool) -> usize {
    let drawn = use_state_eq(|| first);
    let shown = if whole || !cfg!(target_arch = "wasm32") { all } else { (*drawn).min(all) };
    let setter = drawn.setter();
    use_effect_with((shown, all), move |(shown, all)| {
        let (shown, more) = (*shown, shown < all);
        let later = more.then(|| browser::after_paint(move || setter.set(grown(shown))));
        move || drop(later)
    });
    shown
}

/// Twice as many, as long as those are few.
fn grown(shown: usize) -> usize {
    shown.saturating_add(shown.clamp(1, MOST))
}

/// The pieces that are drawn by now. Each has its place from the start, so that those that come later leave the earlier ones as they are: without
/// that, Yew matches two lists from their ends and draws all of them anew.
pub fn so_far<T>(all: impl IntoIterator<Item = T>, shown: usize, draw: impl Fn(T) -> El) -> El {
    all.into_iter().enumerate().fold(several(), |page, (place, one)| page.maybe((place < shown).then(|| draw(one))))
}

/// In the place of the pieces that are not drawn yet, if there are some.
pub fn to_come(shown: usize, all: usize) -> Option<El> {
    (shown < all).then(|| para("hint", "Lo demás de la página viene en un momento.").attr("data-viene", ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_pieces_come_soon_and_thousands_a_few_at_a_time() {
        let counts: Vec<usize> = std::iter::successors(Some(3), |shown| Some(grown(*shown))).take(6).collect();
        assert_eq!(counts, [3, 6, 12, 20, 28, 36]);
        assert_eq!(grown(0), 1, "a page always comes to its end");
    }
}
