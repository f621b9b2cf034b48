//! Mounts the app.
use yew::prelude::*;
#[function_component]
fn App() -> Html {
    html! { <p>{ "hola" }</p> }
}
fn main() {
    yew::Renderer::<App>::with_root(gloo::utils::document().get_element_by_id("app").unwrap()).render();
}
