// The site as it will be when it is published again: what changes, and the service worker that goes with it.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { DIST, until } from "./steps.mjs";

const read = (name) => readFileSync(resolve(DIST, name), "utf8");

/** What the service worker that was built keeps: each file with its digest. */
export const kept = () => JSON.parse(/FILES = (\{[^}]*\})/.exec(read("sw.js"))[1]);
export const version = () => /VERSION = "([0-9a-f]+)"/.exec(read("sw.js"))[1];

/** The files of the next release: `change` gets and gives the text of `name`. `broken`: the digest is not that of what is served. */
export function next(name, change, { broken = false } = {}) {
  const text = change(read(name));
  const digest = `sha384-${createHash("sha384").update(broken ? `${text} ` : text).digest("base64")}`;
  const files = { ...kept(), [name]: digest };
  const worker = read("sw.js").replace(version(), `${broken ? "b" : "a"}${version().slice(1)}x`).replace(/FILES = \{[^}]*\}/, `FILES = ${JSON.stringify(files)}`);
  return { [name]: text, "sw.js": worker };
}

/** Waits until the service worker has everything and serves this page. */
export const settled = (page, count = Object.keys(kept()).length) =>
  until(page, async (count) => {
    if (!navigator.serviceWorker?.controller) return false;
    const names = (await caches.keys()).filter((name) => name.startsWith("habilita ") && !name.endsWith("procesos"));
    const sizes = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length));
    return sizes.some((size) => size === count);
  }, [count], async () => `the site is not kept: ${JSON.stringify(await page.evaluate(async () => [Boolean(navigator.serviceWorker?.controller), await caches.keys()]))}`, 60_000);
