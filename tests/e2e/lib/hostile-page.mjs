// Gives hostile files to the page, as a person who chooses them would, and looks at what becomes of the page. Everything happens within the
// page: a thousand files by way of the file chooser would take an hour.
import { PROCESS, until } from "./steps.mjs";

/** The most a file may take before the page is said to hang; none should come near it. */
const HANG = 20_000;
export const HERE = `#/${PROCESS}/ofertas`;

/** What the page needs to be asked, put into each document once. */
function tools() {
  const shown = (hash) => document.querySelector('nav.tasks a[aria-current="page"]')?.getAttribute("href") === hash && !document.querySelector("main [role=status]")?.textContent.startsWith("Abriendo");
  const soon = async (test, what, limit = 20_000) => {
    const end = performance.now() + limit;
    for (;;) {
      const found = test();
      if (found) return found;
      if (performance.now() > end) throw new Error(`${what}; the page says: ${document.querySelector("main")?.textContent.slice(0, 300)}`);
      await new Promise((done) => setTimeout(done, 3));
    }
  };
  const go = async (hash) => {
    location.hash = hash;
    await soon(() => shown(hash) || document.getElementById("rescate"), `${hash} did not open`);
  };
  const kept = () => JSON.stringify(Object.keys(localStorage).sort().map((key) => [key, localStorage.getItem(key)]));
  const part = ({ repeat, times, base64 }) => (base64 === undefined ? repeat.repeat(times) : Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
  const complaint = () => document.querySelector('[aria-labelledby="abrir"] .notice[data-tone="error"]');
  const back = () => [...document.querySelectorAll(".notice button")].find((button) => button.textContent === "Usar la de este sitio");
  // A form for a dialog, without an address, sends nothing: those are of the rows of tables.
  const risky = () => [...document.querySelectorAll("script,iframe,object,embed,base,form:not([method=dialog]:not([action])),style,link,meta,template,audio,video,math,img")].filter((e) => !e.closest("main") || e.localName !== "img").length;
  /** What should not be in a page, whatever a file says; and how many addresses were looked at. */
  const look = () => {
    const wrong = [];
    if (globalThis.pwned !== undefined) wrong.push("something ran");
    if (document.querySelector(".hostil")) wrong.push(`an element came of words: ${document.querySelector(".hostil").outerHTML.slice(0, 200)}`);
    if (document.getElementById("rescate")) wrong.push("the app died");
    if (!("listo" in document.documentElement.dataset)) wrong.push("the page does not say that it answers");
    if (risky() > globalThis.risky) wrong.push(`${risky()} elements that may load or run, and there were ${globalThis.risky}`);
    let addresses = 0;
    for (const element of document.querySelectorAll("*")) {
      for (const { name, value } of element.attributes) {
        if (/^on/i.test(name) || name === "srcdoc") wrong.push(`<${element.localName} ${name}>`);
        if (!/^(xlink:)?(href|src|action|formaction|data|srcset|poster|background|ping)$/.test(name)) continue;
        addresses += 1;
        const url = URL.parse(value, document.baseURI);
        const outside = url?.origin !== location.origin && !(element.localName === "link" && value.startsWith("data:"));
        if (url && !outside) continue;
        if (!url || !/^https?:$/.test(url.protocol)) wrong.push(`an address ${value}`);
        else if (!/noopener|noreferrer/.test(element.rel)) wrong.push(`an address without noopener: ${value}`);
      }
    }
    return { wrong: [...wrong, ...globalThis.violations.splice(0).map((one) => `policy: ${one}`)], addresses };
  };
  globalThis.hostile = { soon, go, kept, part, complaint, back, look, risky };
}

/** Opens the page of files, as empty as a first look at it, and remembers what it has. */
export async function settle(page) {
  await page.evaluate(tools);
  await page.evaluate(async (here) => {
    await hostile.go(here);
    await hostile.soon(() => document.querySelector("#archivo-guardado:enabled"), "there is nothing to open a file with");
    globalThis.risky ??= hostile.risky();
  }, HERE);
  return page.evaluate(() => hostile.kept());
}

async function chosen(parts, [here, elsewhere, limit]) {
  const { soon, go, complaint, back, look, part } = globalThis.hostile;
  // What was said of the last file goes with the page that said it: the same words again could not be told from it.
  if (complaint()) await go(elsewhere);
  await go(here);
  const input = await soon(() => document.querySelector("#archivo-guardado:enabled"), "there is nothing to open a file with");
  if (complaint() || document.getElementById("deshacer-todo") || back()) throw new Error("something is left of the last file");
  const content = parts.map((one) => (typeof one === "string" ? one : part(one)));
  const carrier = new DataTransfer();
  carrier.items.add(new File(content, "archivo.json", { type: "application/json" }));
  input.files = carrier.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
  const became = () => (document.getElementById("rescate") && "dead") || (complaint() && "refused") || (document.getElementById("deshacer-todo") && "saved") || (back() && "definition");
  const outcome = await soon(became, "nothing became of it", limit);
  const lines = [...(complaint()?.querySelectorAll("li") ?? [])].map((line) => ({ place: line.querySelector("code")?.textContent ?? "", words: line.textContent }));
  return { outcome, lines, length: complaint()?.textContent.length ?? 0, ...look() };
}

/** Walks these pages of what was opened: what is wrong on them, and whether the words are in sight. */
async function walked(slugs, words) {
  const { soon, go, look } = globalThis.hostile;
  const seen = { wrong: [], addresses: 0, shown: false };
  const place = await soon(() => /^#\/([^/]+)/.exec(location.hash)?.[1], "no place");
  const told = () => {
    const { wrong, addresses } = look();
    seen.wrong.push(...wrong);
    seen.addresses += addresses;
    seen.shown ||= words !== undefined && (document.querySelector("main").textContent.includes(words) || [...document.querySelectorAll("main input, main textarea")].some((field) => field.value === words));
  };
  await soon(() => document.querySelector("nav.tasks") || document.querySelector("main .notice[data-tone=error]"), "neither the invitation nor why it is not here");
  told();
  for (const slug of document.querySelector("nav.tasks") ? slugs : []) {
    const hash = `#/${place}${slug ? `/${slug}` : ""}`;
    if (![...document.querySelectorAll("nav.tasks a")].some((a) => a.getAttribute("href") === hash)) continue;
    await go(hash);
    told();
  }
  return seen;
}

/** Goes back to what there was before: by the undo, or by the button of the definition. */
async function undone(outcome) {
  const { soon, back } = globalThis.hostile;
  const button = await soon(() => (outcome === "saved" ? document.getElementById("deshacer-todo") : back()), "there is no way back");
  button.click();
  await soon(() => (outcome === "saved" ? !document.getElementById("deshacer-todo") : !back()), "the way back leads nowhere");
}

/** What a call answers; a page that does not answer is said to hang. */
function inTime(what, work) {
  let timer;
  const late = new Promise((_, failed) => (timer = setTimeout(() => failed(new Error(`${what}: the page hangs`)), 3 * HANG)));
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Gives one file and says what became of it; what was opened is looked at and left again. */
export async function give(page, { what, parts, shown }, slugs) {
  const begun = performance.now();
  const first = await inTime(what, page.evaluate(chosen, parts.filter((part) => part !== ""), [HERE, `#/${PROCESS}/quien`, HANG]));
  const result = { ...first, took: performance.now() - begun, shown: true };
  if (first.outcome === "saved" || first.outcome === "definition") {
    // What an offer is called is seen where offers are. One move more than the file makes, and its undo is closed: what is typed after it would be lost.
    const seen = await inTime(what, page.evaluate(walked, first.outcome !== "saved" ? slugs : shown === undefined ? slugs.slice(0, 1) : ["ofertas"], shown));
    result.wrong = [...first.wrong, ...seen.wrong];
    result.addresses += seen.addresses;
    result.shown = shown === undefined || seen.shown;
    await inTime(what, page.evaluate(undone, first.outcome));
  }
  result.kept = await inTime(what, page.evaluate(() => hostile.kept()));
  return result;
}

export const alive = (page) => until(page, () => document.documentElement.dataset.listo !== undefined && !document.getElementById("rescate"), [], async () => "the app is not alive");
