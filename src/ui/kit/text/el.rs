//! Elements made by calls, nothing of which is inlined: as markup they cost the browser several times as much code, in every place again.

use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use yew::html::IntoPropValue;
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, ListenerKind, VList, VTag, VText};

/// An element being made.
pub struct El(Box<Making>);

struct Making {
    /// Without it, there is no element: its children by themselves.
    tag: Option<VTag>,
    names: Vec<&'static str>,
    values: Vec<Option<AttributeOrProperty>>,
    class: &'static str,
    children: Vec<Html>,
}

/// An element, to be given what it has: attributes in their order (the class comes last), then children in theirs.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    making(Some(VTag::new(tag)))
}

/// Several things one after another.
#[inline(never)]
pub fn several() -> El {
    making(None)
}

fn making(tag: Option<VTag>) -> El {
    El(Box::new(Making { tag, names: Vec::new(), values: Vec::new(), class: "", children: Vec::new() }))
}

impl El {
    /// Nothing for none.
    #[inline(never)]
    pub fn class(mut self, class: &'static str) -> Self {
        self.0.class = class;
        self
    }

    #[inline(never)]
    pub fn attr<T: Into<AttrValue>>(mut self, name: &'static str, value: T) -> Self {
        self.0.names.push(name);
        self.0.values.push(Some(AttributeOrProperty::Attribute(value.into())));
        self
    }

    /// An attribute that is there or not.
    pub fn flag(self, name: &'static str, set: bool) -> Self {
        self.maybe_attr(name, set.then_some(name))
    }

    #[inline(never)]
    pub fn maybe_attr(self, name: &'static str, value: Option<&'static str>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// Its name among its siblings.
    #[inline(never)]
    pub fn key<T: Into<Key>>(mut self, key: T) -> Self {
        if let Some(tag) = &mut self.0.tag {
            tag.key = Some(key.into());
        }
        self
    }

    #[inline(never)]
    pub fn words<T: Into<AttrValue>>(self, text: T) -> Self {
        self.with(Html::from(VText::new(text)))
    }

    #[inline(never)]
    pub fn with<T: Into<Html>>(mut self, child: T) -> Self {
        self.0.children.push(child.into());
        self
    }

    /// A child that may be missing; its place is kept, so that its siblings stay what they are.
    #[inline(never)]
    pub fn maybe<T: Into<Html>>(self, child: Option<T>) -> Self {
        match child {
            Some(child) => self.with(child),
            None => self.with(Html::default()),
        }
    }

    /// Children of one kind, however many: one place among their siblings.
    pub fn each<T: Into<Html>>(self, children: impl IntoIterator<Item = T>) -> Self {
        let mut all = several();
        for child in children {
            all = all.with(child);
        }
        self.with(all)
    }

    #[inline(never)]
    pub fn onclick(self, heard: Callback<MouseEvent>) -> Self {
        self.hears(|| ListenerKind::onclick, heard.reform(|event: Event| event.unchecked_into()))
    }

    #[inline(never)]
    pub fn onchange(self, heard: Callback<Event>) -> Self {
        self.hears(|| ListenerKind::onchange, heard)
    }

    #[inline(never)]
    pub fn oninput(self, heard: Callback<Event>) -> Self {
        self.hears(|| ListenerKind::oninput, heard)
    }

    #[inline(never)]
    pub fn onfocus(self, heard: Callback<FocusEvent>) -> Self {
        self.hears(|| ListenerKind::onfocus, heard.reform(|event: Event| event.unchecked_into()))
    }

    #[inline(never)]
    pub fn onkeydown(self, heard: Callback<KeyboardEvent>) -> Self {
        self.hears(|| ListenerKind::onkeydown, heard.reform(|event: Event| event.unchecked_into()))
    }

    #[inline(never)]
    pub fn ontoggle(self, heard: Callback<Event>) -> Self {
        self.hears(|| ListenerKind::ontoggle, heard)
    }

    #[inline(never)]
    fn hears(mut self, kind: fn() -> ListenerKind, heard: Callback<Event>) -> Self {
        if let Some(tag) = &mut self.0.tag {
            tag.add_listener(Rc::new(Ear { kind, heard }));
        }
        self
    }

    /// What a field holds.
    #[inline(never)]
    pub fn value(mut self, value: AttrValue) -> Self {
        if let Some(tag) = &mut self.0.tag {
            tag.set_value(value);
        }
        self
    }

    /// Whether a box is ticked.
    #[inline(never)]
    pub fn checked(mut self, checked: bool) -> Self {
        if let Some(tag) = &mut self.0.tag {
            tag.set_checked(checked);
        }
        self
    }

    #[inline(never)]
    pub fn html(mut self) -> Html {
        if !self.0.class.is_empty() {
            let class = self.0.class;
            self = self.attr("class", class);
        }
        let Making { tag, names, values, children, .. } = *self.0;
        let Some(mut tag) = tag else { return VList::with_children(children, None).into() };
        if !names.is_empty() {
            tag.attributes = Attributes::Dynamic { keys: kept(names), values: values.into() };
        }
        tag.add_children(children);
        tag.into()
    }
}

thread_local! {
    /// The lists of names of attributes there have been: a few dozen, as many as kinds of elements.
    static NAMES: RefCell<Vec<&'static [&'static str]>> = const { RefCell::new(Vec::new()) };
}

/// The list that is kept for good, so that two drawings of an element have the same one and only their values are compared.
fn kept(names: Vec<&'static str>) -> &'static [&'static str] {
    NAMES.with_borrow_mut(|all| {
        if let Some(found) = all.iter().find(|list| **list == names) {
            return *found;
        }
        let list: &'static [&'static str] = names.leak();
        all.push(list);
        list
    })
}

impl From<El> for Html {
    fn from(made: El) -> Html {
        made.html()
    }
}

impl IntoPropValue<Html> for El {
    fn into_prop_value(self) -> Html {
        self.html()
    }
}

/// What hears an event.
struct Ear {
    /// A function, because to copy one costs a great match.
    kind: fn() -> ListenerKind,
    heard: Callback<Event>,
}

impl Listener for Ear {
    fn kind(&self) -> ListenerKind {
        (self.kind)()
    }

    fn handle(&self, event: Event) {
        self.heard.emit(event);
    }

    fn passive(&self) -> bool {
        false
    }
}

/// Nothing, in a place that may have something.
pub fn nothing() -> El {
    several()
}

/// Markup among elements: a component.
#[inline(never)]
pub fn component(markup: Html) -> El {
    several().with(markup)
}

/// Words by themselves.
#[inline(never)]
pub fn words<T: Into<AttrValue>>(text: T) -> El {
    several().words(text)
}
