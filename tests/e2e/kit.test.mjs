// The parts of the screen as the kit page shows them, in every state: how they stand, and what a screen reader is told of each. No pixels.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { after, before, describe, test } from "node:test";
import { BROWSERS, launch } from "./lib/browsers.mjs";
import { unfold } from "./lib/layout.mjs";
import { outline } from "./lib/outline.mjs";
import { ready, site } from "./lib/steps.mjs";

const GOLDEN = join(dirname(fileURLToPath(import.meta.url)), "golden", "kit.txt");
let server;
before(async () => (server = await site()));
after(() => server?.close());

/** What must be so of every element that a selector finds; each says what is wrong with one, or nothing. Runs in the page. */
function relations() {
  const box = (e) => e.getBoundingClientRect();
  const near = (a, b) => Math.abs(a - b) <= 1.5;
  const style = (e) => getComputedStyle(e);
  return {
    "main buttons are tall enough to touch without looking": ["button:not(.small, .quiet, .link):not(.toolbar *), .button:not(.small)", (e) => box(e).height >= 44],
    "small buttons are 32 px tall at least, but in the tables": ["button.small:not(.grid *)", (e) => box(e).height >= 31.5],
    "the field is below its label and begins where it begins": [".field:not(.grid *):has(> label)", (e) => {
      const [label, field] = [e.querySelector("label"), e.querySelector("input, textarea, select")];
      return !field || (box(field).top >= box(label).bottom - 1 && near(box(field).left, box(label).left));
    }],
    "what is wrong with a field is below it": [".field:not(.grid *):has(> .fault)", (e) => box(e.querySelector(".fault")).top >= box(e.querySelector("input, textarea")).bottom - 1],
    "each digit of a figure is as wide as the others": [".figures", (e) => style(e).fontVariantNumeric === "tabular-nums"],
    "figures under one another are aligned right": [":is(table, .field) .figures", (e) => style(e).textAlign === "right"],
    "a badge is one line, its icon before its words": [".badge", (e) => box(e).height < 40 && box(e.querySelector("svg")).left < box(e).left + 16],
    "the icon of a message is beside its first line": [".notice > svg", (e) => box(e).top < box(e.parentElement).top + 24 && box(e).left < box(e.nextElementSibling).left],
    "the steps are equally wide": [".tasks ol", (e) => [...e.querySelectorAll("a")].every((a) => near(box(a).width, box(e.querySelector("a")).width))],
    "no state touches the next": [".states > .state + .state", (e) => {
      const [one, other] = [box(e.previousElementSibling), box(e)];
      return other.top >= one.bottom - 1 || other.left >= one.right - 1 || other.right <= one.left + 1;
    }],
    "the text of a line is no longer than is easy to read": [".finding p:not(.finding-head), .help, .first-use li", (e) => box(e).width <= 46 * 16 + 2],
  };
}

for (const name of BROWSERS) {
  describe(`the kit in ${name}`, () => {
    let browser, page;
    before(async () => {
      browser = await launch(name);
      page = await browser.newPage();
      await page.goto(server.url("muestrario.html"));
      await ready(page);
      await unfold(page);
    });
    after(() => browser?.close());

    for (const width of [1280, 360]) {
      test(`at ${width} px everything stands as it should`, async () => {
        await page.setViewport({ width, height: 900 });
        const found = await page.evaluate(new Function(`${relations}; return Object.entries(relations()).map(([words, [selector, holds]]) => {
          const all = [...document.querySelectorAll(".piece :is(" + selector + ")")].filter((e) => e.checkVisibility());
          const words_of = (e) => e.tagName + "." + e.className + " «" + e.textContent.slice(0, 40) + "»";
          return [words, all.length, all.filter((e) => !holds(e)).slice(0, 3).map(words_of)];
        })`));
        console.log(`${name}, ${width} px: ${found.reduce((sum, [, count]) => sum + count, 0)} elements under ${found.length} relations`);
        for (const [words, count, wrong] of found) {
          assert.ok(count > 0, `${words}: nothing was looked at`);
          assert.deepEqual(wrong, [], words);
        }
      });
    }
  });
}

test("what a screen reader is told of every part in every state", async () => {
  const browser = await launch("chromium");
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(server.url("muestrario.html"));
    await ready(page);
    const pieces = await page.$$eval("[data-shows]", (all) => all.length);
    const seen = await outline(page, "main");
    if (process.env.HABILITA_OUTLINES === "write") {
      mkdirSync(dirname(GOLDEN), { recursive: true });
      writeFileSync(GOLDEN, seen);
    }
    console.log(`${pieces} parts told`);
    assert.ok(pieces > 40);
    assert.equal(seen.match(/^  region «/gm)?.length, pieces, "a region for each part");
    assert.equal(seen, readFileSync(GOLDEN, "utf8"));
  } finally {
    await browser.close();
  }
});
