// Work is not lost where two things happen at once: an undo and more typing, two tabs, a full disk that gets room again, a slow answer.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { apart, BROWSERS, launch } from "./lib/browsers.mjs";
import { firmDraft, keep, keepCase, offerDraft, perfect } from "./lib/drafts.mjs";
import { GACHALA } from "./lib/gachala.mjs";
import { addContracts, asked, caseOf } from "./lib/offer.mjs";
import { answer, click, expectOverall, expectStored, open, PROCESS, ready, site, step, storeBefore, stored, told, type, until, upload } from "./lib/steps.mjs";

const { firm, offer } = asked(GACHALA);
const CASE = { process: PROCESS, firm, offer };
const USME = caseOf("usme");
const [FIRM, OFFER] = ["habilita:firma", `habilita:oferta:${PROCESS}`];
const [READY, REJECTED] = ["lista para presentar", "con causal de rechazo"];
const OFFERS = "Guardar y comparar";
const folder = mkdtempSync(join(tmpdir(), "habilita-guarda-"));
const file = (name, content) => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
};
const saved = (extra) => ({ format: "habilita-guardado/1", offers: [], processes: [], ...extra });
const shows = (page, id, value) => until(page, (id, value) => document.getElementById(id)?.value === value, [id, value], async () => `#${id} should hold ${value}`);
/** Refuses to store what starts so, as a full disk would; `""` for everything, nothing to have room again. */
const full = (page, start) =>
  page.evaluate((start) => {
    globalThis.setItem ??= Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, text) {
      if (start !== null && key.startsWith(start)) throw new DOMException("no room", "QuotaExceededError");
      return globalThis.setItem.call(this, key, text);
    };
  }, start ?? null);

let server;
before(async () => (server = await site()));
after(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

for (const name of BROWSERS) {
  describe(`keeping work in ${name}`, () => {
    let browser;
    before(async () => (browser = await launch(name)));
    after(() => browser?.close());
    const within = (work, kept = CASE) => apart(browser, async (page, context) => {
      if (kept) await keepCase(page, server, kept);
      return work(page, context);
    });

    test("a file opened over work, from the list, is undone to that very work", () => within(async (page) => {
      const before = await stored(page, FIRM);
      const prices = async () => JSON.parse(await stored(page, OFFER)).prices;
      const priced = await prices();
      await page.goto(server.url("revisar.html"));
      await ready(page);
      await upload(page, "archivo", file("otro.json", saved({ firm: { format: "habilita-borrador-firma/1", kind: "legal" }, offers: [{ place: PROCESS, offer: { format: "habilita-borrador-oferta/1", draw: {} } }] })));
      await expectOverall(page, "incompleta");
      await click(page, "#deshacer-todo");
      await expectOverall(page, READY);
      assert.equal(await stored(page, FIRM), before, "to the letter");
      assert.deepEqual(await prices(), priced);
    }));

    test("a file without a firm leaves the firm alone", () => within(async (page) => {
      await open(page, server, "ofertas");
      await upload(page, "archivo-guardado", file("sin-firma.json", saved({ offers: [{ place: PROCESS, offer: offerDraft(offer) }] })));
      await expectOverall(page, READY);
      assert.match(await stored(page, FIRM), /"natural"/);
    }));

    test("offers in places that are none, or twice in one, are refused", () => within(async (page) => {
      await open(page, server, "ofertas");
      for (const places of [["a/b"], ["~2"], ["x~70000"], [PROCESS, PROCESS]]) {
        await upload(page, "archivo-guardado", file("lugares.json", saved({ offers: places.map((place) => ({ place, offer: offerDraft(offer) })) })));
        await told(page, '[role="alert"]', "no es el lugar de una oferta");
        assert.equal(await page.$("#deshacer-todo"), null);
      }
    }));

    test("of a rescue file with a damaged part the rest is taken, and the part is named", () => within(async (page) => {
      await page.goto(server.url("revisar.html"));
      await ready(page);
      await upload(page, "archivo", file("rescate.json", { format: "habilita-rescate/1", kept: { [FIRM]: JSON.stringify(firmDraft(firm)), [OFFER]: "{no" } }));
      await told(page, '[role="alert"]', `quedó por fuera: la oferta ${PROCESS}`);
      await expectStored(page, FIRM, '"natural"');
    }, null));

    test("everything erased and undone: the invitation that came from a file is there too", () => within(async (page) => {
      const own = { ...USME.definition, id: "invitacion-propia", reference: "PROPIA-1" };
      await page.goto(server.url("revisar.html"));
      await ready(page);
      await upload(page, "archivo", file("propia.json", own));
      await until(page, () => location.hash === "#/invitacion-propia", [], async () => "it did not open");
      await page.reload();
      await ready(page);
      await step(page, OFFERS);
      await click(page, "#borrar-todo");
      await click(page, "#borrar-todo-si");
      await told(page, '[role="alert"]', "Se borró todo");
      assert.equal(await stored(page, "habilita:proceso:invitacion-propia"), null);
      await click(page, "#deshacer-todo");
      await page.evaluate(() => (location.hash = "#/invitacion-propia"));
      await expectOverall(page, "incompleta");
      assert.ok(await stored(page, "habilita:proceso:invitacion-propia"));
    }));

    test("the definition of a file does not judge after its undo", () => within(async (page) => {
      await open(page, server, "ofertas");
      const poor = { ...GACHALA.definition, budget: { ...GACHALA.definition.budget, amount: "1" } };
      await upload(page, "archivo-guardado", file("pobre.json", saved({ firm: firmDraft(firm), offers: [{ place: PROCESS, offer: offerDraft(offer) }], processes: [poor] })));
      await expectOverall(page, REJECTED);
      await click(page, "#deshacer-todo");
      await expectOverall(page, READY);
      assert.equal(await stored(page, `habilita:proceso:${PROCESS}`), null);
    }));

    test("what is typed after an errand closes its undo, which would take it away", () => within(async (page) => {
      await open(page, server, "ofertas");
      await click(page, "#vaciar-oferta");
      await click(page, "#vaciar-oferta-si");
      await page.waitForSelector("#deshacer-todo");
      await step(page, "Precios");
      assert.ok(await page.$("#deshacer-todo"), "still open on the next page");
      await type(page, "precio-1", "1000");
      await until(page, () => !document.getElementById("deshacer-todo"), [], async () => "the undo should be closed");
      await expectStored(page, OFFER, "1000");
    }));

    test("the number of an offer that was taken away is not brought back over a new one", () => within(async (page) => {
      await open(page, server, "ofertas");
      await click(page, "#otra-oferta");
      await page.waitForSelector(`[data-offer="${PROCESS}~2"]`);
      await type(page, "nombre-oferta", "La vieja");
      await click(page, ".comparison tbody tr:last-child td:nth-of-type(2) button");
      await told(page, '[role="alert"]', "Se quitó la oferta «La vieja»");
      await click(page, "#otra-oferta");
      await page.waitForSelector(`[data-offer="${PROCESS}~2"]`);
      assert.equal(await page.$("#deshacer-todo"), null);
    }));

    test("what was typed in the same moment as an errand is not written over it", () => within(async (page) => {
      await open(page, server, "ofertas");
      await click(page, "#borrar-todo");
      await page.waitForSelector("#borrar-todo-si");
      await page.evaluate(() => {
        const field = document.getElementById("nombre-oferta");
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, "de prisa");
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        document.getElementById("borrar-todo-si").click();
      });
      await until(page, () => location.hash === "#/", [], async () => "it should be erased");
      await page.waitForSelector("#archivo:enabled");
      assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
    }));

    test("two tabs: what the other one typed in an offer that is not in sight is not overwritten", () => within(async (page, context) => {
      await open(page, server, "precios");
      await page.evaluate(() => (location.hash = "#/"));
      await page.waitForSelector(".kept");
      const other = await context.newPage();
      await other.setViewport({ width: 1280, height: 900 });
      await open(other, server, "precios");
      await other.bringToFront();
      await type(other, "precio-7", "11111");
      await expectStored(other, OFFER, "11111");
      await step(other, "Experiencia");
      await addContracts(other, [{ valor: "777000777", fin: "15/12/2023" }]);
      await expectStored(other, FIRM, "777000777");
      await page.bringToFront();
      await page.evaluate((process) => (location.hash = `#/${process}/precios`), PROCESS);
      await shows(page, "precio-7", "11111");
      await type(page, "precio-1", "1234567");
      await expectStored(page, OFFER, "1234567");
      assert.match(await stored(page, OFFER), /11111/);
      assert.match(await stored(page, FIRM), /777000777/);
    }));

    test("two tabs: an offer that was removed in the other one is stored again when it is typed in", () => within(async (page, context) => {
      await open(page, server, "documentos");
      const other = await context.newPage();
      await other.goto(server.url("index.html"));
      await other.evaluate((key) => localStorage.removeItem(key), OFFER);
      await page.bringToFront();
      await told(page, '[role="alert"]', "Se borró lo que este navegador guardaba");
      await answer(page, "JUR-05-tiene", "no");
      await expectStored(page, OFFER, "14500");
      await until(page, () => ![...document.querySelectorAll('[role="alert"]')].some((e) => e.textContent.includes("Se borró lo que")), [], async () => "the warning should go");
    }));

    test("what storage refused is said until it is stored, whatever else fits meanwhile", () => within(async (page) => {
      await open(page, server, "precios");
      await full(page, OFFER);
      await type(page, "precio-7", "14444");
      await told(page, '[role="alert"]', "No queda espacio");
      await step(page, "Documentos");
      await answer(page, "JUR-05-tiene", "no");
      await expectStored(page, FIRM, '"no"');
      await told(page, '[role="alert"]', "No queda espacio");
      await page.evaluate(() => (location.hash = "#/"));
      await page.waitForSelector(".kept");
      await told(page, '[role="alert"]', "No queda espacio");
      await page.evaluate((process) => (location.hash = `#/${process}/documentos`), PROCESS);
      await page.waitForSelector("#JUR-05-tiene-yes");
      await full(page, undefined);
      await answer(page, "JUR-05-tiene", "yes");
      await expectStored(page, OFFER, "14444");
      await until(page, () => ![...document.querySelectorAll('[role="alert"]')].some((e) => e.textContent.includes("No queda espacio")), [], async () => "the warning should go");
    }));

    test("a file opened, or an offer copied, without room says so", () => within(async (page) => {
      await open(page, server, "ofertas");
      await full(page, "");
      await click(page, "#otra-oferta");
      await told(page, '[role="alert"]', "No queda espacio");
      await upload(page, "archivo-guardado", file("completo.json", saved({ firm: firmDraft(firm), offers: [{ place: PROCESS, offer: offerDraft(offer) }] })));
      await expectOverall(page, READY);
      await told(page, '[role="alert"]', "No queda espacio");
    }));

    test("what a newer Habilita wrote stays, even when there is no room to set it aside", () => within(async (page) => {
      const newer = '{"format":"habilita-borrador-firma/9"}';
      await storeBefore(page, server, { [FIRM]: newer });
      await page.evaluateOnNewDocument(() => {
        const setItem = Storage.prototype.setItem;
        Storage.prototype.setItem = function (key, text) {
          if (key.includes(":apartado")) throw new DOMException("no room", "QuotaExceededError");
          return setItem.call(this, key, text);
        };
      });
      await open(page, server, "quien");
      await told(page, ".notice[data-tone=warning]", "no hay espacio para dejarlo aparte");
      await answer(page, "quien", "natural");
      await told(page, '[role="alert"]', "No queda espacio");
      assert.equal(await stored(page, FIRM), newer);
    }, null));

    test("a slow answer about another invitation does not take the place of the one in sight", () => within(async (page) => {
      await page.evaluateOnNewDocument((slow) => {
        const real = globalThis.fetch;
        globalThis.fetch = async (...args) => {
          const url = String(args[0]?.url ?? args[0]);
          if (url.includes(`${slow}.json`)) await new Promise((done) => setTimeout(done, 1500));
          const answer = await real(...args);
          if (url.includes(`${slow}.json`)) globalThis.late = true;
          return answer;
        };
      }, PROCESS);
      await page.goto(server.url("revisar.html"));
      await ready(page);
      await page.evaluate((process) => (location.hash = `#/${process}/precios`), PROCESS);
      await page.evaluate((process) => (location.hash = `#/${process}/precios`), USME.process);
      await type(page, "precio-1", "4321");
      await until(page, () => globalThis.late, [], async () => "the slow answer never came");
      await new Promise((done) => setTimeout(done, 300)); // what it would do, it has done by now
      assert.equal(await page.$eval("#precio-1", (e) => e.value), "4321");
      assert.match(await page.$eval(".process-name", (e) => e.textContent), /FDLU-MC-009-2025/);
    }, null));

    test("the keyboard is never left nowhere by a question, an errand or an accepted reading", () => within(async (page) => {
      const focused = () => page.evaluate(() => document.activeElement?.id);
      await open(page, server, "ofertas");
      await click(page, "#vaciar-oferta");
      await click(page, "#vaciar-oferta-no");
      assert.equal(await focused(), "vaciar-oferta");
      await click(page, "#vaciar-oferta");
      await click(page, "#vaciar-oferta-si");
      await until(page, () => document.activeElement?.id === "titulo", [], async () => `after the errand: ${await focused()}`);
      await click(page, "#cerrar-aviso");
      await until(page, () => document.activeElement?.id === "titulo", [], async () => `after the notice: ${await focused()}`);
      await step(page, "Informe");
      const box = await page.$eval(".assumption input", (e) => e.id);
      await click(page, `label[for="${box}"]`);
      await until(page, (id) => document.activeElement?.id === id && document.activeElement.checked, [box], async () => `after accepting ${box}: ${await focused()}`);
    }));

    if (name === "chromium") {
      test("on a slow machine too the keyboard comes back to the reading that was accepted", () => within(async (page) => {
        await keep(page, server, perfect("gachala"));
        await open(page, server, "informe");
        const cdp = await page.createCDPSession();
        await cdp.send("Emulation.setCPUThrottlingRate", { rate: 6 });
        const boxes = await page.$$eval(".assumption input", (all) => all.slice(0, 3).map((e) => e.id));
        for (const box of boxes) {
          await click(page, `label[for="${box}"]`);
          // It goes away when the reading is drawn among the others, and comes back a moment later.
          await new Promise((drawn) => setTimeout(drawn, 2_500));
          assert.equal(await page.evaluate(() => document.activeElement.id), box);
        }
      }));
    }

    test("dates that run backwards, and an answer that only another invitation asks for", () => within(async (page) => {
      await open(page, server, "experiencia", USME.process);
      await addContracts(page, [{ valor: "10000000", inicio: "15/12/2023", fin: "15/01/2023" }]);
      assert.match(await page.$eval("#c1-fin-falla", (e) => e.textContent), /anterior al inicio \(15\/12\/2023\)/);
      // Usme asks for the social security as such; Gachalá, for its date.
      await step(page, "Informe");
      const code = await page.$eval("#comprobante", (e) => e.textContent);
      const draft = JSON.parse(await stored(page, FIRM));
      draft.papers.seguridad_social = { ...draft.papers.seguridad_social, issued: "01/07/2025" };
      await page.evaluate((key, text) => localStorage.setItem(key, text), FIRM, JSON.stringify(draft));
      await page.reload();
      await page.waitForSelector("#comprobante");
      assert.equal(await page.$eval("#comprobante", (e) => e.textContent), code);
    }, { process: USME.process, firm: { ...USME.firm, contracts: [] }, offer: USME.offer }));
  });
}
