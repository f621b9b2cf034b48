// Several offers side by side, everything in one file and back, starting over: nothing is lost on the way, and nothing goes where it must not.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { apart, ENOUGH, launch } from "./lib/browsers.mjs";
import { launchSaving } from "./lib/download.mjs";
import { keepCase, offerDraft } from "./lib/drafts.mjs";
import { GACHALA } from "./lib/gachala.mjs";
import { asked, caseOf, sensitive } from "./lib/offer.mjs";
import { click, expectOverall, expectStored, fields, open, PROCESS, ready, site, step, stored, told, type, until, upload } from "./lib/steps.mjs";
import { report } from "./lib/verdict.mjs";

const OFFERS = "Guardar y comparar";
const folder = mkdtempSync(join(tmpdir(), "habilita-archivos-"));
const file = (name, content) => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
};
const { firm, offer } = asked(GACHALA);
const CASE = { process: PROCESS, firm, offer };
const USME = caseOf("usme");
/** The price of item 7 as the perfect offer is written. */
const WRITTEN = offerDraft(offer).prices["7"].unit_price;

let server;
before(async () => (server = await site()));
after(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The verdict of each offer, by place. */
const verdicts = (page) => page.$$eval("[data-offer]", (all) => Object.fromEntries(all.map((e) => [e.dataset.offer, e.textContent])));
const expectVerdicts = (page, expected) =>
  until(page, (expected) => JSON.stringify(Object.fromEntries([...document.querySelectorAll("[data-offer]")].map((e) => [e.dataset.offer, e.textContent]))) === expected, [JSON.stringify(expected)], async () => `expected ${JSON.stringify(expected)}, found ${JSON.stringify(await verdicts(page))}`);
const at = (page, hash) => until(page, (hash) => location.hash === hash, [hash], async () => `the address should be ${hash} and is ${await page.evaluate(() => location.hash)}`);
const READY = "lista para presentar";
const REJECTED = "con causal de rechazo";

for (const name of ENOUGH) {
  describe(`offers and files in ${name}`, () => {
    let browser;
    before(async () => (browser = await launch(name)));
    after(() => browser?.close());
    /** A page with storage of its own and the perfect offer in it, gone at the end. */
    const within = (work, kept = CASE) => apart(browser, async (page, context) => {
      if (kept) await keepCase(page, server, kept);
      return work(page, context);
    });

    test("two offers for one process: each has its prices and its verdict, and the difference is told", () => within(async (page) => {
      await open(page, server, "ofertas");
      await expectVerdicts(page, { [PROCESS]: READY });
      await click(page, "#otra-oferta");
      await at(page, `#/${PROCESS}~2/ofertas`);
      await expectVerdicts(page, { [PROCESS]: READY, [`${PROCESS}~2`]: READY });
      assert.deepEqual(await page.$$eval("[data-difference]", (all) => all.length), 0);
      await step(page, "Precios");
      await type(page, "precio-7", "15001");
      await step(page, OFFERS);
      await type(page, "nombre-oferta", "Con refrigerio caro");
      await expectVerdicts(page, { [PROCESS]: READY, [`${PROCESS}~2`]: REJECTED });
      assert.deepEqual(await page.$$eval("[data-difference]", (all) => all.map((e) => [e.dataset.difference, [...e.querySelectorAll(".badge")].map((b) => b.textContent)])), [["PRE-01.7", ["Cumple", "No cumple"]]]);
      // 900 units of item 7 at 501 pesos more: 14.500 → 15.001 is 501 × 900 = 450.900.
      const totals = (await page.$$eval(".comparison tbody tr:nth-child(2) td", (all) => all.map((e) => Number(e.textContent.replace(/\D/g, "")))));
      assert.equal(totals[1] - totals[0], 450_900);
      // The first one is as it was, after a reload too.
      await page.goto(`${server.url("revisar.html")}#/${PROCESS}/precios`);
      await page.reload();
      await ready(page);
      assert.equal(await page.$eval('[id="precio-7"]', (e) => e.value), WRITTEN);
      await page.evaluate(() => (location.hash = "#/"));
      await page.waitForSelector(".kept");
      assert.deepEqual(await page.$$eval(".kept a", (all) => all.map((a) => a.textContent.split(":")[0])), ["Oferta 1", "Con refrigerio caro"]);
    }));

    test("an offer that is taken away comes back whole, and so does one that was emptied", () => within(async (page) => {
      await open(page, server, "ofertas");
      await click(page, "#otra-oferta");
      await at(page, `#/${PROCESS}~2/ofertas`);
      await step(page, "Precios");
      await type(page, "precio-7", "15001");
      await step(page, OFFERS);
      await click(page, ".comparison tbody tr:last-child td:nth-of-type(2) button");
      await at(page, `#/${PROCESS}/ofertas`);
      await expectVerdicts(page, { [PROCESS]: READY });
      assert.equal(await stored(page, `habilita:oferta:${PROCESS}~2`), null);
      await click(page, "#deshacer-todo");
      await expectVerdicts(page, { [PROCESS]: READY, [`${PROCESS}~2`]: REJECTED });
      assert.match(await stored(page, `habilita:oferta:${PROCESS}~2`), /15001/);

      const before = await stored(page, `habilita:oferta:${PROCESS}`);
      await click(page, "#vaciar-oferta");
      assert.equal(await stored(page, `habilita:oferta:${PROCESS}`), before, "asked first");
      await click(page, "#vaciar-oferta-no");
      assert.equal(await page.$("#vaciar-oferta-si"), null);
      await click(page, "#vaciar-oferta");
      await click(page, "#vaciar-oferta-si");
      await expectVerdicts(page, { [PROCESS]: "incompleta", [`${PROCESS}~2`]: REJECTED });
      await click(page, "#deshacer-todo");
      await expectVerdicts(page, { [PROCESS]: READY, [`${PROCESS}~2`]: REJECTED });
      await step(page, "Precios");
      assert.equal(await page.$eval('[id="precio-7"]', (e) => e.value), WRITTEN);
    }));

    test("everything is erased from a computer that is not theirs, and until they leave it can come back", () => within(async (page) => {
      await open(page, server, "ofertas");
      await expectVerdicts(page, { [PROCESS]: READY });
      await click(page, "#borrar-todo");
      await click(page, "#borrar-todo-si");
      await at(page, "#/");
      await told(page, '[role="alert"]', "Se borró todo");
      assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
      assert.equal(await page.$(".kept"), null);
      await click(page, "#deshacer-todo");
      await page.waitForSelector(".kept");
      await click(page, ".kept a");
      await expectOverall(page, READY);
      assert.match(await stored(page, "habilita:firma"), /"natural"/);
    }));

    test("saved in one browser and opened in another, it is the same check, without the sensitive answers unless they say so", async () => {
      const saving = await launchSaving(name);
      try {
        const page = await saving.browser.newPage();
        await page.setViewport({ width: 1280, height: 900 });
        await keepCase(page, server, CASE);
        await open(page, server, "informe");
        await expectOverall(page, READY);
        const shown = await report(page);
        await step(page, "Precios");
        const prices = await fields(page);
        await step(page, OFFERS);
        const day = await page.evaluate(() => new Date(Date.now() - 5 * 3_600_000).toISOString().slice(0, 10));
        const plain = await saving.json(`habilita-${day}.json`, () => click(page, "#guardar-archivo"));
        assert.equal(plain.format, "habilita-guardado/2");
        const claims = Object.keys(plain.offers[0].offer.tiebreak);
        const hidden = sensitive(GACHALA.definition).filter((id) => id in offer.tiebreak);
        assert.ok(hidden.length > 0 && hidden.every((id) => !claims.includes(id)), `${hidden} are not in the file: ${claims}`);
        await within(async (other) => {
          await other.goto(server.url("revisar.html"));
          await ready(other);
          await upload(other, "archivo", file("guardado.json", plain));
          await expectOverall(other, READY);
          const opened = await report(other);
          assert.deepEqual([opened.code, opened.parts], [shown.code, shown.parts], "the same receipt");
          const kept = (list) => list.filter(({ id }) => !hidden.includes(id));
          assert.deepEqual(kept(opened.findings), kept(shown.findings));
          await step(other, "Precios");
          assert.deepEqual(await fields(other), prices, "as it was typed");
          console.log(`${name}: ${opened.findings.length} findings and ${Object.keys(prices).length} fields of prices the same after the file`);
          // It replaced nothing here; undone, there is nothing again.
          await click(other, "#deshacer-todo");
          await step(other, "Informe");
          await expectOverall(other, "incompleta");
        }, null);
      } finally {
        await saving.close();
      }
    });

    test("with the second button the sensitive answers travel too, and are still not stored", async () => {
      const saving = await launchSaving(name);
      try {
        const page = await saving.browser.newPage();
        await page.setViewport({ width: 1280, height: 900 });
        await keepCase(page, server, CASE);
        await open(page, server, "desempate");
        const [id] = sensitive(GACHALA.definition);
        await click(page, `label[for="${id}-invoca-yes"]`);
        await click(page, 'label[for="tie-victim-yes"]');
        await step(page, OFFERS);
        const day = await page.evaluate(() => new Date(Date.now() - 5 * 3_600_000).toISOString().slice(0, 10));
        const whole = await saving.json(`habilita-${day}.json`, () => click(page, "#guardar-sensible"));
        assert.equal(whole.offers[0].offer.tiebreak[id].claimed, "yes");
        assert.equal(whole.offers[0].offer.tie_facts.sensitive.victim, "yes");
        await within(async (other) => {
          await other.goto(server.url("revisar.html"));
          await ready(other);
          await upload(other, "archivo", file("sensible.json", whole));
          await expectOverall(other, READY);
          await step(other, "Desempate");
          for (const field of [`${id}-invoca-yes`, "tie-victim-yes"]) assert.equal(await other.$eval(`[id="${field}"]`, (e) => e.checked), true, field);
          const text = await stored(other, `habilita:oferta:${PROCESS}`);
          assert.deepEqual([JSON.parse(text).tiebreak[id], text.includes("victim")], [undefined, false]);
        }, null);
      } finally {
        await saving.close();
      }
    });

    test("a file that cannot be opened says why, and what was there stays", () => within(async (page) => {
      await open(page, server, "ofertas");
      await expectVerdicts(page, { [PROCESS]: READY });
      const saved = { format: "habilita-guardado/1", firm: { format: "habilita-borrador-firma/1" }, offers: [], processes: [] };
      const broken = { ...saved, processes: [{ format: "habilita/1", id: "x" }] };
      const cases = [
        ["dañado.json", '{ "format": "habilita-guardado/1", "firm": {', "termina antes"],
        ["nuevo.json", { ...saved, format: "habilita-guardado/3" }, "versión más nueva"],
        ["definicion-nueva.json", { format: "habilita/7" }, "versión más nueva"],
        ["parte.json", readFileSync(GACHALA.offerFile, "utf8"), "solo una parte"],
        ["otra-firma.json", { ...saved, firm: { format: "habilita-borrador-firma/9" } }, "/firm/format"],
        ["numero.json", { ...saved, firm: { ...saved.firm, contracts: [{ id: "c1", value: 5 }] } }, "/firm/contracts/0/value"],
        ["invitacion-rota.json", broken, "/processes/0"],
        ["cualquiera.json", "[1, 2]", "objeto"],
      ];
      for (const [fileName, content, says] of cases) {
        await upload(page, "archivo-guardado", file(fileName, content));
        await told(page, '[role="alert"]', says);
        assert.deepEqual(await verdicts(page), { [PROCESS]: READY }, fileName);
      }
      console.log(`${name}: ${cases.length} files refused`);
      assert.equal(await page.$("#deshacer-todo"), null, "nothing was done");
    }));

    test("the copy that the recovery page gives can be opened", () => within(async (page) => {
      const kept = await page.evaluate(() => Object.fromEntries(Object.entries(localStorage)));
      await page.evaluate(() => localStorage.clear());
      await page.goto(server.url("revisar.html"));
      await ready(page);
      assert.equal(await page.$(".kept"), null);
      await upload(page, "archivo", file("rescate.json", { format: "habilita-rescate/1", kept }));
      await expectOverall(page, READY);
    }));

    test("the definition of an invitation that came from a file travels with the offer", () => within(async (page) => {
      const own = { ...USME.definition, id: "invitacion-propia", reference: "PROPIA-1" };
      await page.goto(server.url("revisar.html"));
      await ready(page);
      await upload(page, "archivo", file("propia.json", own));
      await at(page, "#/invitacion-propia");
      await step(page, "Precios");
      await type(page, "precio-1", "1000");
      await expectStored(page, "habilita:oferta:invitacion-propia", '"1000"'); // it is kept after the paint
      const definition = await stored(page, "habilita:proceso:invitacion-propia");
      const saved = { format: "habilita-guardado/1", firm: { format: "habilita-borrador-firma/1" }, offers: [{ place: "invitacion-propia", offer: JSON.parse(await stored(page, "habilita:oferta:invitacion-propia")) }], processes: [JSON.parse(definition)] };
      await within(async (other) => {
        await other.goto(server.url("revisar.html"));
        await ready(other);
        await upload(other, "archivo", file("con-invitacion.json", saved));
        await at(other, "#/invitacion-propia/informe");
        await step(other, "Precios");
        assert.equal(await other.$eval("#precio-1", (e) => e.value), "1000");
      }, null);
    }));

    test("answers for another version of the invitation are kept, do not count, and are named", () => within(async (page) => {
      await open(page, server, "");
      await told(page, ".notice[data-tone=warning]", "ítem 99");
      await step(page, "Informe");
      await expectOverall(page, READY);
      assert.match(await stored(page, `habilita:oferta:${PROCESS}`), /"99"/);
    }, { ...CASE, offer: { ...offer, prices: { ...offer.prices, 99: { unit_price: "5" } } } }));
  });
}
