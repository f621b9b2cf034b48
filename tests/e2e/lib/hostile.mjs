// Files that no honest program writes: the same seed always makes the same ones. What they are made of is in `hostile-*.mjs`.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { perfect } from "./drafts.mjs";
import { places, random } from "./mutate.mjs";
import { DIST, PROCESS } from "./steps.mjs";

const GOOD = readFileSync(resolve(DIST, "procesos", `${PROCESS}.json`), "utf8");
const WORK = JSON.stringify(perfect("gachala"));
export const definition = () => JSON.parse(GOOD);
export const work = () => JSON.parse(WORK);
export const REFUSED = "refused";
export const OPENED = "opened";

/** A file with everything, as the app writes it. */
export function saved(extra = {}) {
  const { process, firm, offer } = work();
  return { format: "habilita-guardado/2", firm, offers: [{ place: process, offer }], processes: [], ...extra };
}

/** The same within a report, as `www/llevar/llevar.js` writes it. */
export const report = (json) =>
  `<!doctype html>\n<html lang="es-CO"><head></head><body><main></main><script type="application/json" id="habilita-datos">${json.replaceAll("<", "\\u003c")}</script></body></html>\n`;

/** What the recovery page gives: texts by the keys of the storage. */
export const rescue = (kept) => JSON.stringify({ format: "habilita-rescate/1", kept });

/** What is at a JSON pointer, changed. */
export function put(document, pointer, value) {
  const keys = pointer.split("/").slice(1);
  const last = keys.pop();
  const at = keys.reduce((inner, key) => inner[key], document);
  if (at === undefined) throw new Error(`nothing at ${pointer}`);
  at[last] = value;
  return document;
}

const MARK = "~~aquí~~";
/** The text of a document with `tokens`, which need not be JSON, in place of the value at `pointer`. Long ones are repeated in the page. */
export function within(document, pointer, ...tokens) {
  const [before, after] = JSON.stringify(put(document, pointer, MARK)).split(JSON.stringify(MARK));
  return [before, ...tokens, after];
}
/** So many times the same, written out in the page: the way there is narrow. */
export const times = (repeat, count) => ({ repeat, times: count });
/** Bytes that are no text. */
export const bytes = (buffer) => ({ base64: Buffer.from(buffer).toString("base64") });

const WORDS = /^(title|help|question|otherwise|detail|ask|note|text|name|object|contract|reference|document|clause|who|issuer|unit|formula|why|inferred)$/;
/** Every place of a definition where words are written for people to read. */
export const wordsOf = (document) =>
  places(document).filter(({ parent, key, path }) => typeof parent[key] === "string" && (WORDS.test(key) || /^\/(entity\/)?place$|^\/readings\/\d+\/assume$|\/(clauses|cites|limited|missing)\/\d+$/.test(path)));
const TYPED = /^(nit|object|value|start|end|share|issued|expires|unit_price|ceiling|vat|vat_norm|name|at|trm|own_name|title)$/;
/** Every place of what was saved that holds what somebody typed. */
export const typedOf = (document) => places(document).filter(({ parent, key }) => typeof parent[key] === "string" && TYPED.test(key));

/** Chance with a seed, and what is made with it. */
export function chance(seed) {
  const next = random(seed);
  const int = (from, to) => from + Math.floor(next() * (to - from + 1));
  const pick = (list) => list[int(0, list.length - 1)];
  const some = (list, share) => list.filter(() => next() < share);
  return { next, int, pick, some };
}

/** A definition of the site's own id, over which there are answers, or of another. */
export function either({ next, int }, document = definition()) {
  if (next() < 0.5) document.id = `hostil-${int(1, 99_999)}`;
  return document;
}

/** A definition as a file of its own, or within a file with everything; `make` gives the document, or parts of a text. */
export const carried = (make) => (luck) => {
  const { what, parts, expect } = make(luck);
  const form = luck.pick(["", "en un informe"]);
  const [before, after] = JSON.stringify(saved({ processes: [MARK] })).split(JSON.stringify(MARK));
  const text = parts.every((part) => typeof part === "string") && form ? [report([before, ...parts, after].join(""))] : [before, ...parts, after];
  return { what: `${what}, inside what was saved`, parts: text, expect };
};

/**
 * `count` files of one class, no two alike. `families` are functions of chance: each says what it makes, the parts of its text and, where it
 * is known, what must become of it.
 */
export function files(families, count, seed) {
  const made = new Map();
  for (let turn = 0; made.size < count; turn += 1) {
    if (turn > count * 20) throw new Error(`only ${made.size} of ${count} differ`);
    const file = families[turn % families.length](chance(seed + turn * 7919));
    const print = createHash("sha256").update(JSON.stringify(file.parts)).digest("hex");
    if (!made.has(print)) made.set(print, file);
  }
  return [...made.values()];
}
