// Which contracts to present: chosen on the screen from more than are asked for, taken, undone; and papers that lack something.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { runAxe } from "./lib/axe.mjs";
import { overflow } from "./lib/layout.mjs";
import { ENOUGH, launch } from "./lib/browsers.mjs";
import { keep, perfect } from "./lib/drafts.mjs";
import { answer, click, expectFinding, expectOverall, open, site, step } from "./lib/steps.mjs";

let server;
before(async () => (server = await site()));
after(() => server?.close());

/** The perfect offer of Gachalá with two contracts more: one of 13,67 SMMLV, about office supplies, and a small electoral one. */
function seven() {
  const kept = perfect("gachala");
  const fifth = kept.firm.contracts[4];
  const sixth = { ...fifth, id: "c6", object: "Compra de escritorios", value: "12.000.000", end: "31/05/2020" };
  const seventh = { ...fifth, id: "c7", object: "Urnas", value: "$ 1.000.000", end: "28/02/2025", activities: { ...fifth.activities, electoral: "yes" } };
  kept.firm.contracts = [...kept.firm.contracts, sixth, seventh];
  return kept;
}

const texts = (page, selector) => page.$$eval(selector, (all) => all.map((e) => e.textContent.trim()));
const objects = (page) => page.$$eval('.contracts input[id$="-objeto"]', (all) => all.map((e) => e.value));

for (const name of ENOUGH) {
  describe(`the contracts to present in ${name}`, () => {
    let browser, page;
    before(async () => {
      browser = await launch(name);
      page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      await keep(page, server, seven());
      await open(page, server, "experiencia");
    });
    after(() => browser?.close());

    test("seven are too many: five are chosen, with a plan B and the reason of each that is left out", async () => {
      await expectFinding(page, "EXP-01", "requiere_revision");
      await click(page, "#elegir-contratos");
      await page.waitForSelector(".chooser .chosen li");
      const chosen = await texts(page, ".chooser .chosen li");
      // 13,6705 + 8,6207 + 8 + 4,6154 + 2,2014 = 37,1079 (tests/engine/selection.rs).
      assert.deepEqual(chosen.map((words) => words.split(",")[0]), ["Contrato 6", "Contrato 1", "Contrato 2", "Contrato 3", "Contrato 5"]);
      assert.match(await page.$eval(".chooser .overall-words", (e) => e.textContent), /suman 37,1079 SMMLV, con 12,5492 de holgura/);
      assert.match(await page.$eval(".chooser", (e) => e.textContent), /Óptimo demostrado/);
      const left = await texts(page, ".chooser .left dd");
      assert.equal(left.length, 2);
      assert.match(left.join(" "), /en lugar del contrato 5 también cumpliría, con 0,0939 SMMLV menos de holgura/);
      assert.equal((await texts(page, ".chooser .plan dt")).length, 5);
    });

    test("taken, only those are presented, in that order, and it can be undone", async () => {
      await click(page, "#presentar-elegidos");
      await expectFinding(page, "EXP-01", "cumple");
      assert.deepEqual((await objects(page)).slice(0, 2)[0], "Compra de escritorios");
      assert.equal(await page.$$eval('.presented input:not(:checked)', (all) => all.length), 2);
      assert.match(await page.$eval(".running", (e) => e.textContent), /van 37,11 de 24,56 \(alcanza\)/);
      await step(page, "Informe");
      await expectOverall(page, "lista para presentar");
      await step(page, "Experiencia");
      await click(page, '.presented label[for="c7-presenta"]');
      await expectFinding(page, "EXP-01", "requiere_revision");
      await click(page, '.presented label[for="c7-presenta"]');
      await expectFinding(page, "EXP-01", "cumple");
    });

    test("a certificate that lacks the signature leaves its contract to be confirmed", async () => {
      await answer(page, "c1-soportes", "no");
      await expectFinding(page, "EXP-01", "por_confirmar");
      await click(page, 'label[for="c1-falta-firma"]');
      const rows = await texts(page, ".contracts .note");
      assert.ok(rows.some((words) => /a sus soportes les falta: la firma de quien la expide/.test(words)), rows.join(" | "));
      await answer(page, "c1-soportes", "yes");
      await expectFinding(page, "EXP-01", "cumple");
    });

    test("the page is accessible, and fits a phone", async () => {
      await click(page, "#elegir-contratos");
      await page.waitForSelector(".chooser .chosen li");
      const wide = await runAxe(page);
      assert.deepEqual([wide.violations, wide.nodes > 50], [[], true]);
      await page.setViewport({ width: 360, height: 800 });
      assert.deepEqual(await overflow(page), []);
      assert.deepEqual((await runAxe(page)).violations, []);
    });
  });
}
