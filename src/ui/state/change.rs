//! A change to one part of a draft, made on what the draft holds by the time it is made.

use std::fmt;
use std::rc::Rc;

/// What a field wants done. A page that is still being drawn holds drafts of a moment ago: whoever types fast on a slow machine is already in
/// the next field. A field that sent back the whole draft would take the other field to what it was.
#[derive(Clone)]
pub struct Change<T>(Rc<dyn Fn(&mut T)>);

impl<T: 'static> Change<T> {
    pub fn new(change: impl Fn(&mut T) + 'static) -> Self {
        Change(Rc::new(change))
    }

    /// Puts `value` where `place` says.
    pub fn put<V: Clone + 'static>(place: fn(&mut T, V), value: V) -> Self {
        Change::new(move |draft| place(draft, value.clone()))
    }

    pub fn make(&self, draft: &mut T) {
        (self.0)(draft);
    }
}

/// The whole draft at once.
impl<T: Clone + 'static> From<T> for Change<T> {
    fn from(whole: T) -> Self {
        Change::new(move |draft| *draft = whole.clone())
    }
}

impl<T> fmt::Debug for Change<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Change")
    }
}
