// Pasting, which no driver does by itself.

/**
 * Pastes as the browser does; says whether the page took it instead of the browser. Firefox leaves what a page puts in such an event
 * out of it, so it is put back.
 */
export const paste = (page, id, text) =>
  page.evaluate((id, text) => {
    const field = document.getElementById(id);
    field.focus();
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    if (!event.clipboardData?.getData("text/plain")) Object.defineProperty(event, "clipboardData", { value: clipboardData });
    return !field.dispatchEvent(event);
  }, id, text);
