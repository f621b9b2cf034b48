//! Something shared that is compared by identity: a new one is a new one, whatever it holds.

use std::ops::Deref;
use std::rc::Rc;

/// A shared value. Comparing what it holds would cost time at every render and code for every type inside.
#[derive(Debug)]
pub struct Held<T>(Rc<T>);

impl<T> Held<T> {
    pub fn new(value: T) -> Self {
        Held(Rc::new(value))
    }

    pub fn shared(&self) -> Rc<T> {
        self.0.clone()
    }
}

impl<T> From<Rc<T>> for Held<T> {
    fn from(shared: Rc<T>) -> Self {
        Held(shared)
    }
}

impl<T> Clone for Held<T> {
    fn clone(&self) -> Self {
        Held(self.0.clone())
    }
}

impl<T> PartialEq for Held<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Held<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}
