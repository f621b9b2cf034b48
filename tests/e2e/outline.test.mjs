// What a screen reader is told of the main states, compared with what it should be told (golden/outline, read by a person before it is kept).
// `HABILITA_OUTLINES=write` writes what there is, to be read.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { after, before, test } from "node:test";
import { launch } from "./lib/browsers.mjs";
import { forget, halfDone, keep, perfect } from "./lib/drafts.mjs";
import { frames } from "./lib/host.mjs";
import { outline } from "./lib/outline.mjs";
import { open, ready, site } from "./lib/steps.mjs";

const GOLDEN = join(dirname(fileURLToPath(import.meta.url)), "golden", "outline");
const WRITE = process.env.HABILITA_OUTLINES === "write";

let server, browser, page;
before(async () => {
  server = await site();
  browser = await launch("chromium");
  page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const door = (file) => async () => {
  await forget(page, server);
  await page.goto(server.url(file));
  await ready(page);
};
const check = (slug, drafts) => async () => {
  await forget(page, server);
  if (drafts) await keep(page, server, drafts);
  await open(page, server, slug);
};

const STATES = {
  inicio: door("index.html"),
  elegir: door("revisar.html"),
  calculadora: door("calculadora.html"),
  entidades: async () => {
    await door("entidades.html")();
    // The preview is a page of its own, and is loaded when it is reached.
    await page.$eval("#vista", (e) => e.scrollIntoView());
    await frames(page, 1);
  },
  "proceso-vacio": check(""),
  "quien-vacio": check("quien"),
  "documentos-a-medias": check("documentos", halfDone("gachala")),
  "causas-perfectas": check("causas", perfect("gachala")),
  "experiencia-a-medias": check("experiencia", halfDone("gachala")),
  "precios-a-medias": check("precios", halfDone("gachala")),
  "desempate-vacio": check("desempate"),
  "informe-perfecto": check("informe", perfect("gachala")),
  "ofertas-perfectas": check("ofertas", perfect("gachala")),
};

for (const [name, go] of Object.entries(STATES)) {
  test(`${name}: its landmarks, headings, groups and messages are those expected`, async () => {
    await go();
    // What is wrong with what was kept comes a moment after the page.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 50))));
    const seen = await outline(page);
    const file = join(GOLDEN, `${name}.txt`);
    if (WRITE) {
      mkdirSync(GOLDEN, { recursive: true });
      writeFileSync(file, seen);
    }
    assert.ok(seen.split("\n").length > 8, "there is something to be told");
    assert.equal(seen, readFileSync(file, "utf8"));
    // And what holds of every page.
    const levels = [...seen.matchAll(/heading (\d)/g)].map(([, level]) => Number(level));
    assert.equal(levels.filter((level) => level === 1).length, 1, "one first heading");
    for (const [index, level] of levels.entries()) assert.ok(level <= (levels[index - 1] ?? 1) + 1, `no level is skipped: ${levels.join(" ")}`);
    for (const landmark of ["banner", "main", "contentinfo"]) assert.equal(seen.match(new RegExp(`^\\s*${landmark}\\b`, "gm"))?.length, 1, `one ${landmark}`);
  });
}
