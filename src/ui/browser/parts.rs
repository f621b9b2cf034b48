//! What `boot.js` does for the app: parts that are fetched when they are asked for, and texts as spreadsheets save them.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Fetches what writes calendars, and writes one.
    #[wasm_bindgen(js_namespace = habilita, js_name = calendar, catch)]
    async fn write_calendar(dates: &str) -> Result<JsValue, JsValue>;

    /// Fetches what reads lists of contracts, and reads one.
    #[wasm_bindgen(js_namespace = habilita, js_name = sheet, catch)]
    async fn read_sheet(text: &str, settings: &str) -> Result<JsValue, JsValue>;

    /// Fetches what draws a page of the app, and joins it to the app.
    #[wasm_bindgen(js_namespace = habilita, js_name = page, catch)]
    async fn fetch_page(slug: &str, later: bool) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_namespace = habilita, js_name = text, catch)]
    async fn read_text(file: &web_sys::File) -> Result<JsValue, JsValue>;
}

/// The text of an .ics file with these dates (see `calendar::calendar`). Nothing when what writes it does not come.
pub async fn calendar(dates: &str) -> Option<String> {
    write_calendar(dates).await.ok()?.as_string()
}

/// What was pasted, as contracts (see `engine::sheet::answer`). Nothing when what reads it does not come.
pub async fn sheet(text: &str, settings: &str) -> Option<String> {
    read_sheet(text, settings).await.ok()?.as_string()
}

/// Brings what draws the page with this end of an address; `later`: once the browser has nothing better to do. Whether it came.
pub async fn bring_page(slug: &str, later: bool) -> bool {
    fetch_page(slug, later).await.is_ok()
}

/// The text of a file as spreadsheets save it, whichever way they wrote its letters.
pub async fn text_of(file: &web_sys::File) -> Option<String> {
    read_text(file).await.ok()?.as_string()
}
