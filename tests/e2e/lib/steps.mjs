// What a person does on the check, one step at a time. Every wait is for something seen on the page, never for time to pass.
import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { startServer } from "./server.mjs";

export const REPO = fileURLToPath(new URL("../../../", import.meta.url));
export const DIST = resolve(process.env.HABILITA_DIST || resolve(REPO, "dist"));
export const PROCESS = "gachala-mic-006-2026";
export const DOORS = ["index.html", "revisar.html", "calculadora.html", "entidades.html", "fuentes.html"];
export const SLUGS = ["", "quien", "documentos", "causas", "mipyme", "experiencia", "precios", "desempate", "informe", "ofertas"];
/** Every page of the site: the doors, and the page that shows the parts of the screen, to which no door leads but the sources. */
export const PAGES = [...DOORS, "muestrario.html"];
/** An entity puts the site wherever it likes. */
export const BASE = "/una/carpeta/";

/** A service worker that does nothing: every other journey is about the site itself, and would fetch it all twice. */
const NO_WORKER = { "sw.js": "// nothing\n" };

/** The site. `offline`: with the service worker that was built. */
export const site = ({ offline = false, instead = {}, ...options } = {}) =>
  startServer({ root: DIST, base: BASE, instead: offline ? instead : { ...NO_WORKER, ...instead }, ...options });

/** What `xtask` prints with these arguments. */
export function xtask(...args) {
  const own = process.env.HABILITA_XTASK;
  const [command, before] = own ? [own, []] : ["cargo", ["run", "--quiet", "--package", "xtask", "--"]];
  return execFileSync(command, [...before, ...args], { cwd: REPO, encoding: "utf8", maxBuffer: 1e8 });
}

/** The address of a page of the check. */
export const address = (server, slug, process = PROCESS) => `${server.url("revisar.html")}#/${process}${slug ? `/${slug}` : ""}`;

/** The most a busy machine may take; a test that passes never waits so long. */
const WAIT = 20_000;

/** Waits until the page says that it answers. Goes through `page` or a frame of it. */
export const ready = (page) => page.waitForSelector("html[data-listo]", { timeout: WAIT });

/** Opens a page of the check from nothing. */
export async function open(page, server, slug = "", process = PROCESS) {
  await page.goto("about:blank"); // a change of hash alone would not load anything
  await page.goto(address(server, slug, process));
  await ready(page);
  await whole(page);
}

/** Waits for what of a page comes after it answers. Where nothing more comes, as without a network, it is not waited for long. */
export const whole = (page) => page.waitForFunction(() => !document.querySelector("[data-viene]"), { timeout: 5_000, polling: 100 }).catch(() => {});

/** Waits until `test(...args)` holds in the page; otherwise says what was there instead. */
export async function until(page, test, args, otherwise, timeout = WAIT) {
  try {
    await page.waitForFunction(test, { timeout }, ...args);
  } catch (error) {
    if (!/timeout|exceeded/i.test(error.message)) throw error;
    throw new Error(await otherwise(), { cause: error });
  }
}

/** Clicks what a person would click. A page with a `hand` of its own (see keyboard.mjs) is worked with that. */
export async function click(page, selector) {
  if (page.hand) return page.hand.click(selector);
  for (let tries = 3; ; tries--) {
    const element = await page.waitForSelector(selector, { visible: true, timeout: WAIT });
    try {
      await element.click();
      return;
    } catch (error) {
      // The app may have replaced the prerendered page between seeing and clicking; a person would click again.
      if (tries === 1 || !/detached|not clickable|not an Element/i.test(error.message)) throw error;
    } finally {
      await element.dispose().catch(() => {});
    }
  }
}

/** Goes to a page of the check by its link in the list of steps. */
export async function step(page, title) {
  if (page.hand) return page.hand.step(title);
  await page.waitForSelector("nav.tasks", { timeout: WAIT });
  const links = await page.$$eval("nav.tasks a", (all) => all.map((a) => a.querySelector("span").textContent));
  const index = links.indexOf(title);
  if (index < 0) throw new Error(`no step «${title}» among ${links.join(", ")}`);
  await click(page, `nav.tasks li:nth-child(${index + 1}) a`);
  await until(page, (title) => document.getElementById("titulo")?.textContent === title, [title], async () => `«${title}» did not open`);
  await whole(page);
}

/** Writes in a field, over what it had, key by key. */
export async function type(page, id, text) {
  if (page.hand) return page.hand.type(id, text);
  const selector = `[id="${id}"]`;
  const field = await page.waitForSelector(selector, { visible: true, timeout: WAIT });
  await field.evaluate((e) => {
    e.focus();
    e.select();
  });
  const { keyboard } = page.keyboard ? page : page.page(); // a frame has none of its own
  await keyboard.press("Backspace");
  const lines = text.split("\n");
  for (const [index, line] of lines.entries()) {
    if (index > 0) await keyboard.press("Enter");
    if (line) await field.type(line);
  }
  await field.dispose();
  // The app is told when the hands have rested, or anything else is done: here nobody waits for the first.
  await page.evaluate(() => document.dispatchEvent(new Event("click")));
  const value = (id) => document.getElementById(id)?.value;
  await until(page, (id, text) => document.getElementById(id)?.value === text, [id, text], async () => {
    return `#${id} should hold «${text}» and holds «${await page.evaluate(value, id)}»`;
  });
}

/** Answers a question: "yes", "no" or "unknown". In a table it is asked with a list. */
export async function answer(page, name, value) {
  if (page.hand) return page.hand.answer(name, value);
  if (await page.$(`select[id="${name}"]`)) {
    await page.select(`select[id="${name}"]`, value);
    await until(page, (id, value) => document.getElementById(id)?.value === value, [name, value], async () => `«${value}» of ${name} did not stay chosen`);
    return;
  }
  await click(page, `label[for="${name}-${value}"]`);
  await until(page, (id) => document.getElementById(id)?.checked, [`${name}-${value}`], async () => `«${value}» of ${name} did not stay chosen`);
}

/** The state and the sentence of a finding in sight (no sentence where the place shows only the badge). */
export const finding = (page, id) =>
  page.evaluate((id) => {
    const card = document.querySelector(`[data-finding="${id}"]`);
    return card && { state: card.dataset.state, sentence: card.querySelector(".sentence")?.textContent ?? null };
  }, id);

/** Waits until a finding has this state and, if given, this sentence. */
export function expectFinding(page, id, state, sentence = null) {
  const holds = (id, state, sentence) => {
    const card = document.querySelector(`[data-finding="${id}"]`);
    return card?.dataset.state === state && (sentence === null || card.querySelector(".sentence")?.textContent === sentence);
  };
  const otherwise = async () => `${id} should be ${state}${sentence ? ` «${sentence}»` : ""}; the page says ${JSON.stringify(await finding(page, id))}`;
  return until(page, holds, [id, state, sentence], otherwise);
}

/** Waits until the verdict on the whole offer is exactly this. */
export function expectOverall(page, words) {
  const seen = () => document.querySelector("[data-overall]")?.dataset.overall;
  const holds = (words) => document.querySelector("[data-overall]")?.dataset.overall === words;
  return until(page, holds, [words], async () => `the offer should be «${words}» and is «${await page.evaluate(seen)}»`);
}

/** What every field of the page holds, by id. */
export const fields = (page) =>
  page.$$eval("main input:not([type=file]), main textarea, main select", (all) =>
    Object.fromEntries(all.map((e) => [e.id, e.type === "radio" || e.type === "checkbox" ? e.checked : e.value])),
  );

/** Every finding on the report page: id, state and sentence, in order of id. */
export const findings = async (page) => {
  await whole(page);
  const shown = await page.$$eval("[data-finding]", (all) =>
    all.map((e) => ({ id: e.dataset.finding, state: e.dataset.state, sentence: e.querySelector(".sentence")?.textContent })),
  );
  return byId(shown);
};

export const byId = (list) => list.map(({ id, state, sentence }) => ({ id, state, sentence })).sort((a, b) => (a.id < b.id ? -1 : 1));

/** Waits for a message that says this. */
export const told = (page, selector, words) =>
  until(page, (selector, words) => [...document.querySelectorAll(selector)].some((e) => e.textContent.includes(words)), [selector, words], async () => {
    return `no «${words}» in ${selector}: ${JSON.stringify(await page.$$eval(selector, (all) => all.map((e) => e.textContent)))}`;
  });

/** Leaves these texts in the browser's storage, as an earlier visit would have. */
export async function storeBefore(page, server, entries) {
  await page.goto(server.url("index.html"));
  await page.evaluate((entries) => Object.entries(entries).forEach(([key, text]) => localStorage.setItem(key, text)), entries);
}

/** What the browser keeps under `key`. */
export const stored = (page, key) => page.evaluate((key) => localStorage.getItem(key), key);

export const expectStored = (page, key, words) =>
  until(page, (key, words) => localStorage.getItem(key)?.includes(words), [key, words], async () => `${key} should hold «${words}»: ${await stored(page, key)}`);

/** Opens a file with the button of that id, once it may be used. */
export const upload = async (page, id, path) => (await page.waitForSelector(`#${id}:enabled`)).uploadFile(path);
