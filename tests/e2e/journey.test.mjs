// The whole check of Gachalá, typed by hand on the built site: what a person sees is what the engine says, and none of it is lost.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { BROWSERS, launch } from "./lib/browsers.mjs";
import { CONTRACTS, FIRM_FILE, NAMES, OFFER_FILE, PRICES, typeContracts, typePaper, typePrices, typeTieBreak } from "./lib/gachala.mjs";
import { printed } from "./lib/paper.mjs";
import { byId, click, DIST, expectFinding, expectOverall, fields, finding, findings, PROCESS, ready, site, step, type, until, xtask } from "./lib/steps.mjs";

const AS_OF = "2026-02-05";
const DEFINITION = resolve(DIST, "procesos", `${PROCESS}.json`);
const texts = () => [DEFINITION, FIRM_FILE, OFFER_FILE].map((file) => readFileSync(file, "utf8"));
/** Item, price, ceiling and difference. */
const OVER = "No cumple PRE-01.7 (num. 26.13): ítem 7, Refrigerio: sánduche caliente y jugo: ofrece $ 15.001 y el tope es $ 15.000; se pasa por $ 1.";

let server;
before(async () => (server = await site()));
after(() => server?.close());

for (const name of BROWSERS) {
  describe(`Gachalá by hand in ${name}`, () => {
    let browser, page, shown;
    const seen = {}; // what the fields of each page held, to compare after the reload

    before(async () => {
      browser = await launch(name);
      page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 900 });
    });
    after(() => browser?.close());

    test("from the start to the invitation by its links", async () => {
      await page.goto(server.url());
      await ready(page);
      await click(page, 'main a[href="./revisar.html"]');
      await until(page, () => location.pathname.endsWith("revisar.html") && "listo" in document.documentElement.dataset, [], async () => "the check did not open");
      await click(page, `main a[href="#/${PROCESS}"]`);
      await until(page, () => document.getElementById("titulo")?.textContent === "El proceso", [], async () => "the invitation did not open");
      await expectOverall(page, "incompleta");
    });

    test("a certificate one day too old is told at once, with the last day that serves", async () => {
      await step(page, "Documentos");
      await typePaper(page, "07/01/2026");
      await expectFinding(page, "JUR-03", "cumple");
      await typePaper(page, "06/01/2026");
      const late = "No cumple JUR-03 (num. 12, ítem 3): expedido el 06/01/2026, tendrá 31 días el 06/02/2026; se admiten 30: se pasa por 1 día.";
      await expectFinding(page, "JUR-03", "no_cumple", late);
      await typePaper(page, "07/01/2026");
      await expectFinding(page, "JUR-03", "cumple");
      seen.Documentos = await fields(page);
    });

    test("five contracts written as people write them add up", async () => {
      await step(page, "Experiencia");
      await typeContracts(page);
      await expectFinding(page, "EXP-01", "cumple");
      await expectFinding(page, "EXP-02", "cumple", "Cumple EXP-02 (num. 13.2): acredita 25,5449 SMMLV y se exigen 24,5587.");
      assert.deepEqual(await page.$$eval(".fault", (all) => all.map((e) => e.textContent)), [], "no spelling is refused");
      seen.Experiencia = await fields(page);
    });

    test("one peso above a ceiling rejects the offer, and says so", async () => {
      await step(page, "Precios");
      await typePrices(page, PRICES.map((p) => (p.item === "7" ? { item: "7", ceiling: "15000", price: "15001" } : p)));
      await expectFinding(page, "PRE-01.7", "no_cumple", OVER);
      await step(page, "Informe");
      await expectOverall(page, "con causal de rechazo");
      await step(page, "Precios");
      await type(page, "precio-7", "14500");
      await expectFinding(page, "PRE-01.7", "cumple");
      await expectFinding(page, "PRE-02", "cumple");
      assert.equal(await page.$$eval('[data-finding^="PRE-01."][data-state="cumple"]', (all) => all.length), 14);
      seen.Precios = await fields(page);
    });

    test("a figure that can be read two ways is asked about, never guessed", async () => {
      await type(page, "tope-7", "15.000");
      await expectFinding(page, "PRE-01.7", "por_confirmar");
      const readings = () => page.$$eval('[id="tope-7-falla"] button', (all) => all.map((e) => e.textContent));
      assert.deepEqual(await readings(), ["15.000", "15"]);
      await click(page, '[id="tope-7-falla"] button');
      await expectFinding(page, "PRE-01.7", "cumple");
      assert.equal(await page.$eval('[id="tope-7"]', (e) => e.value), "15000");
    });

    test("the tie-break and the draw by the TRM", async () => {
      await step(page, "Desempate");
      await typeTieBreak(page, "4.123,57");
      await expectFinding(page, "DES-02", "cumple");
      const wins = (winner) => until(page, (w) => document.querySelector('[data-finding="DES-12"] .sentence')?.textContent.includes(w), [winner], async () => `${winner} should win: ${JSON.stringify(await finding(page, "DES-12"))}`);
      const result = () => page.$eval('[data-finding="DES-12"] tbody tr:last-child', (row) => [...row.cells].slice(1).map((c) => c.textContent));
      await wins("Álvarez y Cía.");
      assert.deepEqual(await result(), ["1", "Álvarez y Cía."]);
      await type(page, "trm", "4.122,99");
      await wins("Ñandú S.A.S.");
      assert.deepEqual(await result(), ["3", "Ñandú S.A.S."]);
      await type(page, "trm", "4.123,57");
      await wins("Álvarez y Cía.");
      seen.Desempate = await fields(page);
    });

    test("the report says the offer is ready, with every finding counted", async () => {
      await step(page, "Informe");
      await expectOverall(page, "lista para presentar");
      shown = await report(page);
      const count = (state) => shown.findings.filter((f) => f.state === state).length;
      console.log(`${name}: ${shown.findings.length} findings on the report`);
      assert.deepEqual([shown.findings.length, count("cumple"), count("no_aplica")], [20, 19, 1]);
      assert.deepEqual(await page.$$eval(".counts li", (all) => all.map((e) => e.textContent)), ["19 cumple", "1 no aplica"]);
      assert.match(shown.code, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/);
    });

    test("the same check by the command line, Node and the browser's package gives the same findings and the same receipt", async () => {
      const cli = JSON.parse(xtask("evaluate", "--process", DEFINITION, "--firm", FIRM_FILE, "--offer", OFFER_FILE, "--as-of", AS_OF));
      const engine = await import(pathToFileURL(resolve(DIST, "engine/habilita_engine.js")));
      await engine.default();
      const node = engine.evaluate(...texts(), AS_OF);
      const inPage = async (documents, asOf) => {
        const engine = await import("./engine/habilita_engine.js");
        await engine.default();
        return engine.evaluate(...documents, asOf);
      };
      // As text, so that `import` is resolved by the page and not by a test runner's loader.
      const web = await page.evaluate(`(${inPage})(${JSON.stringify(texts())}, ${JSON.stringify(AS_OF)})`);
      console.log(`${name}: ${cli.findings.length} findings compared four ways, receipt ${cli.receipt.code}`);
      assert.ok(cli.findings.length > 0);
      for (const [where, other] of Object.entries({ node, web })) assert.deepEqual(other, cli, `${where} against the command line`);
      assert.deepEqual(shown.findings, byId(cli.findings), "the findings on the screen");
      // The hash of each canonical document first: a difference says which document, not only that there is one.
      assert.deepEqual(shown.parts, cli.receipt.parts, "what the receipt on the screen is made of");
      assert.equal(shown.code, cli.receipt.code);
    });

    test("after a reload everything is there as it was typed", async () => {
      await page.reload();
      await ready(page);
      await expectOverall(page, "lista para presentar");
      assert.deepEqual(await report(page), shown);
      let compared = 0;
      for (const [title, held] of Object.entries(seen)) {
        await step(page, title);
        assert.deepEqual(await fields(page), held, title);
        compared += Object.keys(held).length;
      }
      console.log(`${name}: ${compared} fields compared after the reload`);
      assert.ok(compared > 50);
      assert.deepEqual([seen.Experiencia["c4-valor"], seen.Experiencia["c5-valor"], seen.Experiencia["c4-fin"]], [CONTRACTS[3][0], CONTRACTS[4][0], CONTRACTS[3][1]]);
      assert.equal(seen.Desempate.empatados, NAMES);
    });

    test("on paper there is the report and nothing to press", async () => {
      await step(page, "Informe");
      const paper = await printed(page, name);
      assert.deepEqual(paper.controls, [], "no navigation and no button on paper");
      assert.ok(paper.text.includes("lista para presentar"));
      for (const { sentence } of shown.findings) assert.ok(paper.text.includes(sentence), `on paper: ${sentence}`);
      assert.ok(paper.text.includes(shown.code), "the receipt");
      assert.match(paper.text, /no vinculante/);
      console.log(`${name}: ${paper.sentences} sentences on ${paper.pages} pages of PDF (${paper.bytes} bytes)`);
      assert.ok(paper.sentences > 0 && paper.pages > 0);
    });
  });
}

async function report(page) {
  await page.waitForSelector("#comprobante");
  return {
    findings: await findings(page),
    code: await page.$eval("#comprobante", (e) => e.textContent),
    parts: await page.$$eval(".receipt .parts > div", (all) => Object.fromEntries(all.map((e) => [e.querySelector("dt").textContent, e.querySelector("dd").textContent]))),
  };
}
