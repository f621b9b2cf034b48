// The prices, typed and pasted by hand: VAT, ceilings to the peso, what is wrong and the next of it, a list with its titles, and the way back.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { runAxe } from "./lib/axe.mjs";
import { ENOUGH, launch } from "./lib/browsers.mjs";
import { keepCase } from "./lib/drafts.mjs";
import { LARGE, largeSite } from "./lib/large.mjs";
import { measure } from "./lib/layout.mjs";
import { asked, caseOf } from "./lib/offer.mjs";
import { paste } from "./lib/paste.mjs";
import { answer, click, expectFinding, fields, open, PROCESS, stored, told, type, until } from "./lib/steps.mjs";
import { problems, watch } from "./lib/watch.mjs";

const ITEMS = 2000;
const CASE = caseOf("gachala");
const USME = caseOf("usme");
/** The list of SECOP II of an entity that calls things its way: columns in any order, a title over two, notes and a total below. */
const LIST = [
  "MUNICIPIO DE GACHALÁ\t\t\t\t\t\t",
  "VALOR UNITARIO\t\tDescripción del ítem\tÍTEM\tCANT.\tUnidad\tVALOR TOTAL",
  "SIN IVA\t% IVA\t\t\t\t\t",
  "60.000,00\t19\tHospedaje en Montecristo, cama sencilla\t\t24,000\tUND\t1.440.000,00",
  "25.000,00\t0,19\t\t09\t116\tUND\t2.900.000,00",
  "gratis\texento\t\tÍtem 13\t3\tUND\t",
  "1\t19\tSilla\t99\t1\tUND\t1",
  "\t\tTOTAL\t\t\t\t4.340.001,00",
  "Nota: precios de 2026\t\t\t\t\t\t",
].join("\r\n");

let server;
before(async () => (server = await largeSite(ITEMS)));
after(() => server?.close());

const value = (page, id) => page.$eval(`[id="${id}"]`, (e) => e.value);
const fault = (page, id) => page.$eval(`[id="${id}-falla"]`, (e) => e.textContent).catch(() => null);
const arrives = (page, id) => until(page, (id) => document.activeElement.id === id, [id], async () => `the keyboard should be at ${id} and is at ${await page.evaluate(() => document.activeElement.id)}`);
const rows = (page) => page.$eval("[role=table].prices", (e) => Number(e.getAttribute("aria-rowcount")) - 1);
const total = (page, item) => page.$eval(`[id="precio-${item}"]`, (e) => e.closest("[role=row]").querySelector(".total").textContent);
const clean = async (page) => assert.deepEqual((await runAxe(page)).violations, []);

for (const name of ENOUGH) {
  describe(`prices in ${name}`, () => {
    let browser, page, context, seen;
    before(async () => (browser = await launch(name)));
    after(() => browser?.close());
    const fresh = async ({ kept, process = PROCESS, width = 1280 } = {}) => {
      await context?.close();
      context = await browser.createBrowserContext();
      page = await context.newPage();
      await page.setViewport({ width, height: 900 });
      seen = await watch(page);
      if (kept) await keepCase(page, server, { process, ...asked(kept) });
      await open(page, server, "precios", process);
    };
    const well = async () => assert.deepEqual(await problems(seen), []);

    test("one peso above a ceiling shows, on the same basis: VAT is added to what lacks it", async () => {
      await fresh({ kept: CASE });
      await expectFinding(page, "PRE-01.7", "cumple");
      await type(page, "precio-7", "15001");
      await expectFinding(page, "PRE-01.7", "no_cumple", "No cumple PRE-01.7 (num. 26.13): ítem 7, Refrigerio: sánduche caliente y jugo: ofrece $ 15.001 y el tope es $ 15.000; se pasa por $ 1.");
      const first = () => page.$eval(".room li", (e) => [e.querySelector(".name").textContent, e.querySelector(".figures").textContent, e.dataset.state]);
      await until(page, () => document.querySelector(".room li")?.dataset.state === "no_cumple", [], async () => `${await first()}`);
      assert.deepEqual(await first(), ["7 Refrigerio: sánduche caliente y jugo", "$ 15.001 de $ 15.000, se pasa por $ 1", "no_cumple"]);
      await type(page, "precio-7", "12605");
      await answer(page, "precios-con-iva", "no");
      await expectFinding(page, "PRE-01.7", "cumple"); // 12.605 × 1,19 = 14.999,95
      await type(page, "precio-7", "12606");
      await expectFinding(page, "PRE-01.7", "no_cumple"); // 12.606 × 1,19 = 15.001,14
      await expectFinding(page, "PRE-01.10", "cumple"); // excluded: nothing to add
      await answer(page, "precios-con-iva", "unknown");
      await expectFinding(page, "PRE-01.7", "por_confirmar");
      await answer(page, "responsable-iva", "no");
      await expectFinding(page, "PRE-01.7", "cumple");
      assert.equal(await page.$('[name="precios-con-iva"], [id="iva-7"]'), null, "whoever charges no VAT is not asked about it");
      await answer(page, "responsable-iva", "yes");
      assert.equal(await value(page, "iva-7"), "19", "and what was typed is still there");
      await clean(page);
      await well();
    });

    test("what is not understood stays and says why; VAT is read as people write it", async () => {
      await fresh();
      for (const [item, typed, words] of [["1", "gratis", "No es una cifra"], ["2", "1,2,3", "No es una cifra"], ["3", "-5000", "No puede ser negativo"], ["4", "12.500 c/u", "No es una cifra"], ["5", "15.000", "Se puede leer de dos maneras"]]) {
        await type(page, `precio-${item}`, typed);
        await until(page, (id, words) => document.getElementById(id)?.textContent.includes(words), [`precio-${item}-falla`, words], async () => `«${typed}»: ${await fault(page, `precio-${item}`)}`);
        await expectFinding(page, `PRE-01.${item}`, "por_confirmar");
        assert.equal(await value(page, `precio-${item}`), typed);
      }
      for (const typed of ["19", "19 %", "0", "EXENTO", "Excluída", "IVA 5%"]) {
        await type(page, "iva-1", typed);
        assert.equal(await fault(page, "iva-1"), null, typed);
      }
      for (const typed of ["diecinueve", "0,19", "-19", "119"]) {
        await type(page, "iva-1", typed);
        await until(page, () => document.getElementById("iva-1-falla"), [], async () => `«${typed}» is no VAT`);
      }
      await page.waitForFunction(() => localStorage.getItem(`habilita:oferta:gachala-mic-006-2026`)?.includes("12.500 c/u"));
      const before = await fields(page);
      await page.reload();
      await page.waitForSelector("#precio-1");
      assert.deepEqual(await fields(page), before);
      await click(page, "#mesa-iva-excluido");
      await told(page, ".done-notice", "Se escribió «Excluido» como IVA de 14 ítems.");
      assert.deepEqual([await value(page, "iva-1"), await value(page, "iva-14")], ["Excluido", "Excluido"]);
      await click(page, "#deshacer");
      await until(page, () => document.getElementById("iva-1").value === "119", [], async () => "undo should bring the VAT back");
      assert.deepEqual(await fields(page), before);
      await well();
    });

    test("only what has problems, and from one to the next, by button and by keyboard", async () => {
      await fresh({ kept: CASE });
      await type(page, "precio-3", "");
      await type(page, "precio-9", "30.000.000");
      await type(page, "tope-12", "");
      await expectFinding(page, "PRE-01.12", "por_confirmar");
      await page.focus("#precio-1");
      for (const id of ["precio-3", "precio-9", "tope-12", "precio-3"]) {
        await click(page, "#siguiente-problema");
        await arrives(page, id);
      }
      for (const id of ["precio-9", "tope-12", "precio-3"]) {
        await page.keyboard.down("Alt");
        await page.keyboard.down("Shift");
        await page.keyboard.press("KeyN");
        await page.keyboard.up("Shift");
        await page.keyboard.up("Alt");
        await arrives(page, id);
      }
      await click(page, 'label[for="mesa-problemas"]');
      await until(page, () => document.querySelector("[role=table].prices").getAttribute("aria-rowcount") === "4", [], async () => `${await rows(page)} rows`);
      assert.equal(await page.$("#precio-1"), null);
      await type(page, "precio-9", "25000");
      await expectFinding(page, "PRE-01.9", "cumple");
      assert.equal(await rows(page), 3, "what is mended stays in sight");
      // A block goes down the rows in sight.
      await paste(page, "precio-9", "24000\n440000");
      await until(page, () => document.getElementById("precio-12").value === "440000", [], async () => value(page, "precio-12"));
      await click(page, 'label[for="mesa-problemas"]');
      await page.waitForSelector("#precio-10");
      await clean(page);
      await well();
    });

    test("a list with its titles in any order is looked at, taken by item and undone", async () => {
      await fresh({ kept: CASE });
      const before = await fields(page);
      assert.equal(await paste(page, "tope-1", LIST), true);
      await arrives(page, "hoja-titulo");
      assert.deepEqual(await fields(page).then((all) => Object.fromEntries(Object.entries(all).filter(([id]) => !id.startsWith("hoja-")))), Object.fromEntries(Object.entries(before).filter(([id]) => !id.startsWith("hoja-"))), "nothing is taken yet");
      const shown = await page.$$eval("#hoja-titulo ~ .wide-table tbody tr", (all) => all.map((row) => [...row.cells].map((cell) => cell.textContent)));
      assert.deepEqual(shown.map((row) => row.slice(0, 2)), [["4", "8"], ["5", "9"], ["6", "13"]]);
      const said = await page.$eval("#hoja-titulo", (e) => e.parentElement.textContent);
      for (const words of ["Se entendieron 3 ítems", "«Silla» no es un ítem de la invitación", "2 filas de totales o notas no se toman", "11 ítems de la invitación no están en la lista"]) assert.ok(said.includes(words), `${words} in: ${said}`);
      await clean(page);
      await click(page, "#hoja-agregar");
      await told(page, ".done-notice", "Se tomaron los datos de 3 ítems.");
      const values = async (item) => Promise.all(["precio", "iva", "cantidad", "total"].map((part) => value(page, `${part}-${item}`)));
      assert.deepEqual(await values(8), ["60000", "19", "24", "1.440.000"]);
      assert.deepEqual(await values(9), ["25000", "19", "116", "2.900.000"]);
      assert.deepEqual([await value(page, "precio-13"), await value(page, "iva-13")], ["gratis", "exento"]);
      await expectFinding(page, "PRE-04", "cumple");
      await type(page, "cantidad-8", "25");
      await expectFinding(page, "PRE-04", "no_cumple");
      assert.equal(await fault(page, "cantidad-8"), "La invitación pide 24.");
      // Taken again, it can be undone at once.
      await paste(page, "tope-1", LIST);
      await arrives(page, "hoja-titulo");
      await click(page, "#hoja-agregar");
      await until(page, () => document.getElementById("cantidad-8").value === "24", [], async () => value(page, "cantidad-8"));
      await click(page, "#deshacer");
      await until(page, () => document.getElementById("cantidad-8").value === "25", [], async () => value(page, "cantidad-8"));
      await well();
    });

    test("the list goes to a spreadsheet and comes back; where nothing can be copied it is in sight", async () => {
      await fresh({ kept: CASE });
      await page.evaluate(() => {
        const clipboard = { writeText: async (text) => void (globalThis.copied = text) };
        Object.defineProperty(navigator, "clipboard", { value: clipboard, configurable: true });
      });
      await click(page, "#copiar-precios");
      await told(page, ".done-notice", "La lista está copiada");
      const text = await page.evaluate(() => globalThis.copied);
      assert.equal(text.split("\n").length, 15);
      const kept = JSON.parse(await stored(page, `habilita:oferta:${PROCESS}`)).prices;
      await fresh();
      await paste(page, "tope-1", text);
      await arrives(page, "hoja-titulo");
      await click(page, "#hoja-agregar");
      await told(page, ".done-notice", "Se tomaron los datos de 14 ítems.");
      const digits = (figure) => figure.replace(/,00?$/, "").replace(/\D/g, "");
      for (const [item, { unit_price, ceiling }] of Object.entries(kept)) {
        assert.deepEqual([digits(await value(page, `precio-${item}`)), digits(await value(page, `tope-${item}`))], [digits(unit_price), digits(ceiling)], item);
      }
      await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("denied")) }, configurable: true }));
      await click(page, "#copiar-precios");
      await arrives(page, "mesa-copia");
      assert.equal((await value(page, "mesa-copia")).split("\n").length, 15);
      await clean(page);
      await well();
    });

    test("Usme asks for the norm of what has no VAT, and compares its total with the budget as a reading", async () => {
      await fresh({ kept: USME, process: USME.process });
      assert.equal(await page.$("#norma-2"), null);
      await type(page, "iva-2", "Exento");
      await expectFinding(page, "PRE-03", "por_confirmar");
      await type(page, "norma-2", "Art. 477 ET");
      await expectFinding(page, "PRE-03", "cumple");
      await type(page, "iva-2", "19");
      await until(page, () => !document.getElementById("norma-2"), [], async () => "the norm is no longer asked");
      await expectFinding(page, "PRE-03", "no_aplica");
      assert.match(await page.$eval("section[aria-labelledby=PRE-02-titulo] .stack + .hint", (e) => e.textContent), /% del presupuesto; quedan/);
      await well();
    });

    test("at 360 px everything fits and says the same", async () => {
      await fresh({ kept: CASE, width: 360 });
      await click(page, 'label[for="comparar-formato"]');
      await type(page, "precio-7", "15001");
      await expectFinding(page, "PRE-01.7", "no_cumple");
      assert.equal(await total(page, "7"), "$ 13.500.900");
      assert.deepEqual((await measure(page)).wrong, []);
      await clean(page);
      await well();
    });

    /**
     * 32.360.000 with VAT, 28.553.613 without it (tests/engine/price_rules/totals.rs). Of a person who files: 0,5 % is 142.768, 4 % 1.142.145, 15 % of
     * 3.806.387 570.958, ICA 285.536; withheld 4 % of 16.386.554, 655.462; 3,5 % of 3.647.059, 127.647, and of 8.520.000, 298.200. In all 3.222.716.
     */
    test("what is left after stamps and withholdings, and which of all the offers may have to explain themselves", async () => {
      await fresh({ kept: CASE });
      await click(page, "#lo-que-queda summary");
      await page.waitForSelector('[name="deduccion-declarante"]');
      await answer(page, "deduccion-declarante", "yes");
      await told(page, "#lo-que-queda [role=status]", "$ 29.137.284");
      await type(page, "oferta-polizas", "137284");
      await told(page, "#lo-que-queda [role=status]", "$ 29.000.000");
      // 20 % below the estimate of the case, 35.000.000, is 28.000.000.
      await click(page, ".all-offers summary");
      await type(page, "todas-las-ofertas", "Ana Pérez; 28.000.000\nBeto\t28.000.001\nCaro; gratis");
      await told(page, "#todas-las-ofertas-dicho", "Ana Pérez");
      assert.deepEqual(await page.$$eval("#todas-las-ofertas-dicho > ul > li", (all) => all.map((e) => e.dataset.asked)), ["yes", "no"]);
      assert.match(await fault(page, "todas-las-ofertas"), /Renglón 3: no se entiende el valor «gratis»/);
      assert.deepEqual((await measure(page)).wrong, []);
      await clean(page);
      await well();
    });

    test(`${ITEMS} items: the next problem is found at once wherever it is, and the picture shows the worst`, async () => {
      await fresh({ process: LARGE });
      const block = Array.from({ length: ITEMS }, (_, index) => (index === 1699 ? "999999" : "19000")).join("\r\n");
      await page.focus("#precio-1");
      await paste(page, "precio-1", block);
      await click(page, "#mesa-iva-19");
      await told(page, ".done-notice", "IVA de 2.000 ítems");
      for (const question of ["responsable-iva", "precios-con-iva", "topes-con-iva"]) await answer(page, question, "yes");
      await page.focus("#tope-1");
      await paste(page, "tope-1", Array.from({ length: ITEMS }, () => "20000").join("\r\n"));
      await told(page, ".done-notice", "Se pegaron 2.000 filas");
      await until(page, () => document.querySelector(".room li")?.dataset.state === "no_cumple", [], async () => "the worst is not first");
      const start = performance.now();
      await click(page, "#siguiente-problema");
      await arrives(page, "precio-1700");
      const jump = performance.now() - start;
      await expectFinding(page, "PRE-01.1700", "no_cumple");
      await click(page, 'label[for="mesa-problemas"]');
      await until(page, () => document.querySelector("[role=table].prices").getAttribute("aria-rowcount") === "2", [], async () => `${await rows(page)} rows`);
      console.log(`${name}: the only problem of ${ITEMS} found in ${Math.round(jump)} ms, click and all`);
      await well();
    });
  });
}
