// When the browser, the network or the app fails, what was typed is not lost and the user is told what happened.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { apart, BROWSERS, launch } from "./lib/browsers.mjs";
import { withoutStorage } from "./lib/denied.mjs";
import { launchSaving } from "./lib/download.mjs";
import { LAST_DAY, startWithCertificate, TOO_OLD } from "./lib/gachala.mjs";
import { addContracts } from "./lib/offer.mjs";
import { address, click, expectFinding, expectOverall, open, PROCESS, site, step, storeBefore, stored, told, type } from "./lib/steps.mjs";

let server;
before(async () => (server = await site({ cors: true })));
after(() => server?.close());

for (const name of BROWSERS) {
  describe(`faults in ${name}`, () => {
    let browser;
    before(async () => (browser = await launch(name)));
    after(() => browser?.close());
    const within = (work) => apart(browser, work);

    test("in a frame without storage the check works and says that nothing is kept", () =>
      withoutStorage(address(server, "documentos"), within, async (frame) => {
        await told(frame, ".notice[data-tone=warning]", "no deja guardar");
        await startWithCertificate(frame, TOO_OLD);
        await expectFinding(frame, "JUR-03", "no_cumple");
        await step(frame, "Experiencia");
        await addContracts(frame, [{ valor: "10.000.000", fin: "15/12/2023" }]);
        await step(frame, "Documentos");
        assert.equal(await frame.$eval("#JUR-03-fecha", (e) => e.value), "06/01/2026", "kept while the page lives");
        await step(frame, "Informe");
        await expectOverall(frame, "incompleta");
        await told(frame, ".notice[data-tone=warning]", "no deja guardar");
      }));

    test("if the app dies the user gets a copy of what was typed and a way back to it", async () => {
      const saving = await launchSaving(name);
      try {
        const page = await saving.browser.newPage();
        await open(page, server, "documentos");
        await startWithCertificate(page, TOO_OLD);
        await step(page, "Precios");
        await type(page, "precio-7", "14 500 ?");
        const last = await page.evaluate(async (key) => {
          const field = document.getElementById("precio-8");
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, "9 200 ?");
          field.dispatchEvent(new Event("input", { bubbles: true }));
          for (let turn = 0; turn < 20; turn += 1) await null;
          // Nothing has been painted or kept since that key: only what the app does when it hears of a death can keep it.
          dispatchEvent(new ErrorEvent("error", { error: new WebAssembly.RuntimeError("unreachable") }));
          const kept = localStorage.getItem(key);
          location.hash = "#/!prueba-de-fallo";
          return kept;
        }, `habilita:oferta:${PROCESS}`);
        assert.equal(JSON.parse(last).prices["8"]?.unit_price, "9 200 ?", "kept while dying");
        await page.waitForSelector("#rescate");
        const copy = await saving.json("habilita-rescate.json", () => click(page, "#rescate a[download]"));
        assert.equal(copy.format, "habilita-rescate/1");
        assert.equal(JSON.parse(copy.kept["habilita:firma"]).papers.registro_mercantil.issued, "06/01/2026");
        assert.equal(JSON.parse(copy.kept[`habilita:oferta:${PROCESS}`]).prices["7"].unit_price, "14 500 ?", "as it was typed");
        assert.equal(JSON.parse(copy.kept[`habilita:oferta:${PROCESS}`]).prices["8"]?.unit_price, "9 200 ?", "the last key too");
        await click(page, "#rescate button");
        await page.waitForSelector("#archivo:enabled");
        assert.equal(await page.$("#rescate"), null);
        await click(page, `main a[href="#/${PROCESS}"]`);
        await step(page, "Documentos");
        await expectFinding(page, "JUR-03", "no_cumple");
        await step(page, "Precios");
        assert.equal(await page.$eval("#precio-7", (e) => e.value), "14 500 ?");
      } finally {
        await saving.close();
      }
    });

    test("what cannot be read of what was saved is set aside and said, and the check works", () => within(async (page) => {
      await storeBefore(page, server, { "habilita:firma": "{no" });
      await open(page, server, "documentos");
      await told(page, ".notice[data-tone=warning]", "no se pudo leer");
      assert.equal(await stored(page, "habilita:firma:apartado"), "{no");
      await startWithCertificate(page, LAST_DAY);
      await expectFinding(page, "JUR-03", "cumple");
      assert.equal(await stored(page, "habilita:firma:apartado"), "{no", "still aside after typing");
      assert.equal(JSON.parse(await stored(page, "habilita:firma")).papers.registro_mercantil.issued, "07/01/2026");
    }));

    test("when there is no room left to save it is said while typing", () => within(async (page) => {
      await page.goto(server.url("index.html"));
      const filled = await page.evaluate(() => {
        let size = 2 ** 23;
        for (let n = 0; size > 0; n += 1) {
          try {
            localStorage.setItem(`otro-${n}`, "x".repeat(size));
          } catch {
            size = Math.floor(size / 2);
          }
        }
        return localStorage.length;
      });
      assert.ok(filled > 0);
      await open(page, server, "documentos");
      await startWithCertificate(page, TOO_OLD);
      await expectFinding(page, "JUR-03", "no_cumple");
      await told(page, '[role="alert"]', "No queda espacio");
    }));

    test("an invitation that is not here gives a message and the list", () => within(async (page) => {
      await open(page, server, "", "no-existe");
      await told(page, '[role="alert"]', "No se encontró esa invitación");
      await click(page, `main a[href="#/${PROCESS}"]`);
      await expectOverall(page, "incompleta");
    }));

    test("two tabs: typing in one does not erase what was typed in the other", () => within(async (one, context) => {
      await open(one, server, "experiencia");
      const two = await context.newPage();
      await open(two, server, "precios");
      await one.bringToFront();
      await addContracts(one, [{ valor: "10.000.000", fin: "15/12/2023" }]);
      assert.match(await stored(one, "habilita:firma"), /10\.000\.000/);
      await two.bringToFront();
      await type(two, "precio-7", "14500");
      await two.waitForFunction((key) => localStorage.getItem(key)?.includes("14500"), {}, `habilita:oferta:${PROCESS}`);
      assert.match(await stored(two, "habilita:firma"), /10\.000\.000/, "the contract typed in the first tab is still saved");
    }));
  });
}
