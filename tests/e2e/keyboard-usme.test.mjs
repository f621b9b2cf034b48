// The whole check of Usme with the keyboard alone: every field is reached by Tab, with the focus in sight at every stop, up to the report.
import assert from "node:assert/strict";
import { test } from "node:test";
import { launch } from "./lib/browsers.mjs";
import { handOf } from "./lib/keyboard.mjs";
import { asked, caseOf, priceRows, typeAccepted, typeBidder, typeCauses, typeContracts, typePapers, typePrices, typeTieBreak } from "./lib/offer.mjs";
import { expectOverall, open, site, step } from "./lib/steps.mjs";
import { counts, report } from "./lib/verdict.mjs";

test("Usme by keyboard: no click, and no focus but that of Tab", async () => {
  const usme = caseOf("usme");
  const { firm, offer } = asked(usme);
  const server = await site();
  const browser = await launch("chromium");
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await open(page, server, "", usme.process);
    page.hand = handOf(page);
    const clicks = await page.evaluateHandle(() => {
      const seen = [];
      for (const kind of ["mousedown", "pointerdown", "touchstart"]) addEventListener(kind, (event) => seen.push(event.target.tagName), true);
      return seen;
    });
    await typeBidder(page, firm);
    assert.equal(await typePapers(page, usme.definition, firm), 36);
    await typeCauses(page, offer);
    await typeContracts(page, firm);
    await typePrices(page, priceRows(offer), offer);
    await typeTieBreak(page, offer);
    await typeAccepted(page, offer);
    await step(page, "Informe");
    await expectOverall(page, "lista para presentar");
    // As tests/engine/usme.rs counts them.
    assert.deepEqual(counts((await report(page)).findings), { cumple: 89, no_aplica: 39 });
    assert.deepEqual(await clicks.jsonValue(), [], "nothing was pointed at");
    console.log(`${page.hand.walked.stops} stops of the keyboard, each of them in sight`);
    assert.ok(page.hand.walked.stops > 300);
  } finally {
    await browser.close();
    await server.close();
  }
});
