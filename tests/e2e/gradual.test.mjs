// A report of thousands of findings: its first part is there at once, the rest comes, and paper and files have all of it whenever they are asked for.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { BROWSERS } from "./lib/browsers.mjs";
import { launchSaving } from "./lib/download.mjs";
import { keepCase } from "./lib/drafts.mjs";
import { LARGE, large, largeSite } from "./lib/large.mjs";
import { click, open, until } from "./lib/steps.mjs";

const ITEMS = 2000;
let server;
before(async () => (server = await largeSite(ITEMS)));
after(() => server?.close());

/** The cards that are drawn of the items, how often each, and whether there is more to come. */
const drawn = (page) =>
  page.evaluate(() => {
    const cards = [...document.querySelectorAll('[data-finding^="PRE-01."]')].map((e) => e.dataset.finding);
    return { cards: cards.length, items: new Set(cards).size, coming: document.querySelectorAll("[data-viene]").length, folded: document.querySelectorAll("details.folding:not([open])").length };
  });

for (const name of BROWSERS) {
  describe(`a long report in ${name}`, () => {
    let saving, page;
    before(async () => {
      saving = await launchSaving(name);
      page = await saving.browser.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      const prices = Object.fromEntries(large(ITEMS).price.items.map(({ id }, index) => [id, { unit_price: String(15_000 + (index % 9_000)) }]));
      await keepCase(page, server, { process: LARGE, firm: { kind: "company", contracts: [] }, offer: { process: LARGE, prices } });
    });
    after(() => saving?.close());

    /** The report, just opened. */
    async function opened() {
      await open(page, server, "precios", LARGE);
      await click(page, `nav.tasks a[href$="/informe"]`);
      await until(page, () => document.getElementById("titulo")?.textContent === "Informe", [], async () => "the report should open");
      await page.waitForSelector("[data-overall]");
      const now = await drawn(page);
      assert.ok(now.coming > 0 && now.cards < ITEMS / 2, `the rest is to come: ${JSON.stringify(now)}`);
    }
    const all = { cards: ITEMS, items: ITEMS, coming: 0, folded: 0 };

    test("the first part is there before the rest, and the rest comes, each finding once", async () => {
      await opened();
      await until(page, () => !document.querySelector("[data-viene]"), [], async () => JSON.stringify(await drawn(page)), 60_000);
      assert.deepEqual(await drawn(page), all);
    });

    test("printed before the rest has come it is whole, and what was folded is open", async () => {
      await opened();
      await page.evaluate(() => (document.querySelector("details.folding").open = false));
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      // At once, unless the browser was just given its turn between two pieces.
      await until(page, () => !document.querySelector("[data-viene]"), [], async () => JSON.stringify(await drawn(page)), 5_000);
      await until(page, () => !document.querySelector("details.folding:not([open])"), [], async () => JSON.stringify(await drawn(page)), 5_000);
      assert.deepEqual(await drawn(page), all);
    });

    test("its button prints it whole too", async () => {
      await opened();
      await page.evaluate(() => {
        globalThis.print = () => (globalThis.printed = document.querySelectorAll('[data-finding^="PRE-01."]').length);
      });
      await click(page, "#imprimir");
      await until(page, () => globalThis.printed !== undefined, [], async () => "it should print");
      assert.equal(await page.evaluate(() => globalThis.printed), ITEMS);
    });

    test("kept as a file before the rest has come, the file has all of it", async () => {
      await opened();
      const text = await saving.html(`informe-${LARGE}.html`, () => click(page, "#guardar-informe"));
      assert.equal(new Set(text.match(/data-finding="PRE-01\.\d+"/g)).size, ITEMS);
      assert.ok(!/viene en un momento/.test(text));
    });
  });
}
