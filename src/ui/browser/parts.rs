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

    #[wasm_bindgen(js_namespace = habilita, js_name = openBook, catch)]
    async fn read_book(key: &str, file: &web_sys::File, tell: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_namespace = habilita, js_name = saveBook, catch)]
    async fn write_book(
        key: &str,
        name: &str,
        process: &str,
        firm: &str,
        offer: &str,
        ask: &str,
        tell: &JsValue,
    ) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_namespace = habilita, js_name = stopBook, catch)]
    async fn end_book(key: &str) -> Result<JsValue, JsValue>;
}

/// What a file has, as JSON: `text`, the `sheets` of a workbook (see `workbook::read::read`), why it was `refused`, or that it was `cancelled`. `tell` hears
/// how many hundredths are done. Nothing when what reads files does not come.
pub async fn open_book(key: &str, file: &web_sys::File, tell: impl FnMut(u32) + 'static) -> Option<String> {
    let tell = Closure::<dyn FnMut(u32)>::new(tell);
    read_book(key, file, tell.as_ref()).await.ok()?.as_string()
}

/// The documents of a workbook (see `engine::workbook::answer`).
pub struct BookDocuments {
    pub process: String,
    pub firm: String,
    pub offer: String,
    pub ask: String,
}

/// Gives the user the workbook of an offer under this name; what is answered, as in [`open_book`].
pub async fn save_book(key: &str, name: &str, of: &BookDocuments, tell: impl FnMut(u32) + 'static) -> Option<String> {
    let tell = Closure::<dyn FnMut(u32)>::new(tell);
    write_book(key, name, &of.process, &of.firm, &of.offer, &of.ask, tell.as_ref()).await.ok()?.as_string()
}

/// Gives up what is under way under a key.
pub fn stop_book(key: &'static str) {
    wasm_bindgen_futures::spawn_local(async move {
        // What never came needs no stopping.
        let _ = end_book(key).await;
    });
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
