// What the user takes away: the report in sight as a file that reads by itself, and answers as the end of an address. Fetched when it is asked for.

/** Nothing in the file can run or fetch anything, whatever is in it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";
/** What is there to be pressed, or is for the screen only. */
const ONLY_HERE = "button, input, select, textarea, script, .screen-only, [role=status]";

/** All of a long page was asked for, and may be drawn in several goes; one that never comes whole is taken as it is, after some ten seconds. */
async function drawn() {
  for (let tries = 0; tries < 500 && document.querySelector(".check-page [data-viene]"); tries += 1) await new Promise((later) => setTimeout(later, 20));
}

/** The page in sight as the text of an HTML file with `json` inside, from which Habilita opens it again. */
export async function report(json, sensitive) {
  await drawn();
  const page = document.querySelector(".check-page").cloneNode(true);
  const drop = (selector) => page.querySelectorAll(selector).forEach((e) => e.remove());
  drop(ONLY_HERE);
  // Asked for, it is printed from the file too: the styles leave out what bears this name.
  if (sensitive) page.querySelectorAll(".sensitive").forEach((e) => e.classList.remove("sensitive"));
  else drop(".sensitive");
  page.querySelectorAll(".paper-only").forEach((e) => e.classList.remove("paper-only"));
  page.querySelectorAll("label").forEach((e) => e.replaceWith(...e.childNodes, " "));
  page.querySelectorAll("details").forEach((e) => (e.open = true));
  // They lead to pages of the app, which is not there.
  page.querySelectorAll("a").forEach((e) => e.replaceWith(...e.childNodes));
  page.querySelectorAll("[tabindex], [aria-live]").forEach((e) => ["tabindex", "aria-live"].forEach((name) => e.removeAttribute(name)));

  const file = document.implementation.createHTMLDocument(`Informe de Habilita · ${page.querySelector(".process-name")?.textContent ?? ""}`);
  const made = (name, attributes, text = "") => {
    const element = file.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.textContent = text;
    return element;
  };
  file.documentElement.lang = document.documentElement.lang;
  file.documentElement.dataset.informe = "";
  file.head.prepend(
    made("meta", { charset: "utf-8" }),
    made("meta", { "http-equiv": "Content-Security-Policy", content: POLICY }),
    made("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    made("meta", { name: "referrer", content: "no-referrer" }),
  );
  file.head.append(made("style", {}, styles()));
  const main = made("main", { class: "page" });
  main.append(file.importNode(page, true));
  const again = "Este archivo se lee sin internet y se puede imprimir. Para seguir trabajando, ábralo en Habilita con «Abrir un archivo».";
  // That it binds nobody goes wherever the verdict goes.
  const notice = file.importNode(document.querySelector(".footer > p"), true);
  const data = made("script", { type: "application/json", id: "habilita-datos" }, json.replace(/</g, "\\u003c"));
  const foot = made("footer", { class: "page footer" });
  foot.append(notice, made("p", {}, again));
  file.body.append(main, foot, data);
  return `<!doctype html>\n${file.documentElement.outerHTML}\n`;
}

/** The rules of the page, which are this site's own. */
const styles = () => [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText).join("\n");

/** More letters than programs of messages keep in a link. */
const LONGEST_LINK = 8_000;
/** What a link may grow to when it is opened. */
const LARGEST_TEXT = 2_000_000;

const through = (bytes, stream) => new Response(new Blob([bytes]).stream().pipeThrough(stream));

/** A text as letters for an address; nothing if they would be too many. */
export async function pack(text) {
  const bytes = new Uint8Array(await through(text, new CompressionStream("deflate-raw")).arrayBuffer());
  const letters = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  const packed = letters.replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  return packed.length > LONGEST_LINK ? "" : packed;
}

/** The text that `pack` made letters of. It stops at what no link of ours grows to. */
export async function unpack(letters) {
  const bytes = Uint8Array.from(atob(letters.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
  const reader = through(bytes, new DecompressionStream("deflate-raw")).body.getReader();
  const chunks = [];
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > LARGEST_TEXT) {
      await reader.cancel();
      throw new Error("too large");
    }
    chunks.push(value);
  }
  return new TextDecoder("utf-8", { fatal: true }).decode(new Uint8Array(await new Blob(chunks).arrayBuffer()));
}
