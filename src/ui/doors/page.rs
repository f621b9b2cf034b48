//! A door that is only reading: rendered once, when the site is built.

use super::entities::Entities;
use super::showcase::Showcase;
use super::sources::Sources;
use super::start::Start;
use super::Door;
use crate::ui::components::{footer, masthead};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct DoorPageProps {
    pub door: Door,
}

/// A page without the app.
#[component]
pub fn DoorPage(props: &DoorPageProps) -> Html {
    let content = match props.door {
        Door::Start => html! { <Start /> },
        Door::Entities => html! { <Entities /> },
        Door::Sources => html! { <Sources /> },
        Door::Showcase => html! { <Showcase /> },
        Door::Check | Door::Calculator => html! {},
    };
    html! {
        <>
            { masthead(props.door) }
            <main id="contenido" class="page" tabindex="-1">{ content }</main>
            { footer() }
        </>
    }
}
