// What can happen to what the browser keeps: wiped, removed by another tab, written by an older or a newer Habilita.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import { apart, BROWSERS, launch } from "./lib/browsers.mjs";
import { keepCase } from "./lib/drafts.mjs";
import { GACHALA } from "./lib/gachala.mjs";
import { launchSaving } from "./lib/download.mjs";
import { asked } from "./lib/offer.mjs";
import { PROCESS, REPO, answer, click, expectFinding, expectOverall, expectStored, open, ready, site, step, storeBefore, stored, told, type, until } from "./lib/steps.mjs";

const { firm, offer } = asked(GACHALA);
const CASE = { process: PROCESS, firm, offer };
const OFFER = `habilita:oferta:${PROCESS}`;
const READY = "lista para presentar";

let server;
before(async () => (server = await site()));
after(() => server?.close());

for (const name of BROWSERS) {
  describe(`storage in ${name}`, () => {
    let browser;
    before(async () => (browser = await launch(name)));
    after(() => browser?.close());
    const within = (work) => apart(browser, work);

    test("wiped while the page is open: it is said, nothing in sight is lost, and the next key saves everything again", () => within(async (page, context) => {
      await keepCase(page, server, CASE);
      await open(page, server, "precios");
      const other = await context.newPage();
      await other.goto(server.url("index.html"));
      await other.evaluate(() => localStorage.clear());
      await page.bringToFront();
      await told(page, '[role="alert"]', "Se borró lo que este navegador guardaba");
      await step(page, "Informe");
      await expectOverall(page, READY);
      assert.equal(await stored(page, "habilita:firma"), null);
      await step(page, "Precios");
      await type(page, "precio-7", "14400");
      await expectStored(page, OFFER, "14400");
      await expectStored(page, "habilita:firma", '"natural"');
      await page.reload();
      await ready(page);
      await step(page, "Informe");
      await expectOverall(page, READY);
    }));

    test("the other tab's typing is taken up at once", () => within(async (page, context) => {
      await keepCase(page, server, CASE);
      await open(page, server, "informe");
      await expectOverall(page, READY);
      const other = await context.newPage();
      await other.setViewport({ width: 1280, height: 900 });
      await open(other, server, "precios");
      await other.bringToFront();
      await type(other, "precio-7", "15001");
      await expectStored(other, OFFER, "15001");
      await page.bringToFront();
      await expectOverall(page, "con causal de rechazo");
      // It is said, until something is typed here: then this is the newer.
      await told(page, '[role="alert"]', "Esto cambió en otra pestaña");
      await step(page, "Precios");
      assert.equal(await page.$eval("#precio-7", (e) => e.value), "15001");
      await type(page, "precio-7", "14400");
      await until(page, () => ![...document.querySelectorAll('[role="alert"]')].some((e) => e.textContent.includes("otra pestaña")), [], async () => "it is still said");
      await other.bringToFront();
      await until(other, () => document.getElementById("precio-7")?.value === "14400", [], async () => "the other tab has the newer");
      await told(other, '[role="alert"]', "Esto cambió en otra pestaña");
    }));

    test("what another tab has typed is never written back over what it types next", () => within(async (page) => {
      await keepCase(page, server, CASE);
      await open(page, server, "informe");
      await expectOverall(page, READY);
      // The other tab's keys come one by one; between two of them this tab has drawn the first and would now keep what it shows.
      const kept = await page.evaluate(async (key) => {
        window.requestAnimationFrame = () => 0;
        const typed = (price) => {
          const offer = JSON.parse(localStorage.getItem(key));
          offer.prices["7"].unit_price = price;
          localStorage.setItem(key, JSON.stringify(offer));
          window.dispatchEvent(new StorageEvent("storage", { key }));
        };
        typed("1");
        await new Promise((drawn) => setTimeout(drawn, 100));
        typed("15001");
        window.dispatchEvent(new PageTransitionEvent("pagehide"));
        return JSON.parse(localStorage.getItem(key)).prices["7"].unit_price;
      }, OFFER);
      assert.equal(kept, "15001");
    }));

    test("what the first version that was published kept is read whole", () => within(async (page) => {
      // As that version wrote it: no members, no names of offers, no marks of sensitive answers.
      const older = JSON.parse(readFileSync(resolve(REPO, "tests/cases/older/storage-1.json"), "utf8"));
      await storeBefore(page, server, older);
      await open(page, server, "informe");
      // That version did not ask who charges VAT: one peso above a ceiling depends on it.
      await expectOverall(page, "incompleta");
      assert.equal(await page.$(".notice[data-tone=warning]"), null, "nothing to complain of");
      await step(page, "Experiencia");
      assert.equal(await page.$eval('[id="c1-valor"]', (e) => e.value), "10.000.000");
      await step(page, "Precios");
      assert.equal(await page.$eval('[id="precio-7"]', (e) => e.value), "15001");
      await answer(page, "responsable-iva", "no");
      await expectFinding(page, "PRE-01.7", "no_cumple");
    }));

    test("what a newer Habilita wrote is not overwritten by an older one: it is set aside, said, and can be taken along", async () => {
      const saving = await launchSaving(name);
      try {
        const page = await saving.browser.newPage();
        await page.setViewport({ width: 1280, height: 900 });
        const newer = '{"format":"habilita-borrador-firma/9","future":{"kind":"natural"}}';
        await storeBefore(page, server, { "habilita:firma": newer });
        await open(page, server, "precios");
        await told(page, ".notice[data-tone=warning]", "una versión más nueva de Habilita");
        await type(page, "precio-7", "14400");
        await step(page, "Guardar y comparar");
        const copy = await saving.json("habilita-apartado.json", () => click(page, "#guardar-apartado"));
        assert.deepEqual(copy, { format: "habilita-apartado/1", kept: { "habilita:firma:apartado": newer } });
      } finally {
        await saving.close();
      }
    });
  });
}
