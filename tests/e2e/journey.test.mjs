// The whole check of Gachalá, typed by hand on the built site: what a person sees is what the engine says, and none of it is lost.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { BROWSERS, launch } from "./lib/browsers.mjs";
import { CONTRACTS, GACHALA, LAST_DAY, NAMES, PRICES, TOO_OLD, typeCertificate } from "./lib/gachala.mjs";
import { asked, sensitive, typeAccepted, typeBidder, typeCauses, typeClaim, typeContracts, typePapers, typePrices, typeTieBreak } from "./lib/offer.mjs";
import { printed } from "./lib/paper.mjs";
import { byId, click, expectFinding, expectOverall, fields, finding, ready, site, step, type, until } from "./lib/steps.mjs";
import { counts, everywhere, judge, report } from "./lib/verdict.mjs";

const AS_OF = "2026-02-05";
const { process: PROCESS, definition, definitionFile } = GACHALA;
const { firm, offer, unasked } = asked(GACHALA);
const SENSITIVE = sensitive(definition).filter((id) => id in offer.tiebreak);
/** As tests/engine/gachala.rs counts them. */
const [FINDINGS, CUMPLE, NO_APLICA] = [107, 66, 41];
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

    test("who bids, and every paper they owe", async () => {
      await typeBidder(page, firm);
      seen["Quién se presenta"] = await fields(page);
      const papers = await typePapers(page, definition, firm);
      console.log(`${name}: ${Object.keys(firm.facts).length} questions and ${papers} papers typed; not asked of this bidder: ${unasked.join(", ")}`);
      assert.equal(papers, 17);
      assert.equal(await typeCauses(page, offer), 23);
      seen["Causas de rechazo"] = await fields(page);
      await step(page, "Documentos");
    });

    test("a certificate one day too old is told at once, with the last day that serves", async () => {
      await typeCertificate(page, LAST_DAY);
      await expectFinding(page, "JUR-03", "cumple");
      await typeCertificate(page, TOO_OLD);
      const late = "No cumple JUR-03 (num. 12, ítem 3): expedido el 06/01/2026, tendrá 31 días el 06/02/2026; se admiten 30: se pasa por 1 día. Contado en días hábiles aún valdría, desde el 23/12/2025.";
      await expectFinding(page, "JUR-03", "no_cumple", late);
      await typeCertificate(page, LAST_DAY);
      await expectFinding(page, "JUR-03", "cumple");
      seen.Documentos = await fields(page);
    });

    test("five contracts written as people write them add up", async () => {
      await typeContracts(page, firm, CONTRACTS);
      await expectFinding(page, "EXP-01", "cumple");
      await expectFinding(page, "EXP-02", "cumple", "Cumple EXP-02 (num. 13.2): acredita 25,5449 SMMLV y se exigen 24,5587.");
      assert.deepEqual(await page.$$eval(".contracts .fault", (all) => all.map((e) => e.textContent)), [], "no spelling is refused");
      seen.Experiencia = await fields(page);
    });

    test("one peso above a ceiling rejects the offer, and says so", async () => {
      await typePrices(page, PRICES.map((p) => (p.item === "7" ? { ...p, ceiling: "15000", price: "15001" } : p)), offer);
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

    test("several such figures are settled with one answer", async () => {
      const held = {};
      for (const id of ["tope-8", "precio-8", "tope-9"]) {
        held[id] = await page.$eval(`[id="${id}"]`, (e) => e.value);
        await type(page, id, { "tope-8": "60.000", "precio-8": "60.000", "tope-9": "25.000" }[id]);
      }
      assert.equal(await page.$eval("#son-miles", (e) => e.closest(".notice").textContent.includes("Hay 3 cifras")), true);
      await click(page, "#son-miles");
      await expectFinding(page, "PRE-01.8", "cumple");
      assert.equal(await page.$("#son-miles"), null);
      assert.equal(await page.$eval('[id="tope-9"]', (e) => e.value), "25000");
      for (const [id, text] of Object.entries(held)) await type(page, id, text);
    });

    test("the tie-break and the draw by the TRM", async () => {
      await typeTieBreak(page, offer);
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
      await typeAccepted(page, offer);
      await step(page, "Informe");
      await expectOverall(page, "lista para presentar");
      shown = await report(page);
      console.log(`${name}: ${shown.findings.length} findings on the report, ${JSON.stringify(counts(shown.findings))}`);
      assert.equal(shown.findings.length, FINDINGS);
      assert.deepEqual(counts(shown.findings), { cumple: CUMPLE, no_aplica: NO_APLICA });
      assert.deepEqual(await page.$$eval(".counts li", (all) => all.map((e) => e.textContent)), [`${CUMPLE} cumple`, `${NO_APLICA} no aplica`]);
      assert.match(shown.code, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/);
    });

    test("the same check by the command line, Node and the browser's package gives the same findings and the same receipt", async () => {
      const { cli, ...others } = await everywhere(page, definitionFile, firm, offer, AS_OF);
      console.log(`${name}: ${cli.findings.length} findings compared four ways, receipt ${cli.receipt.code}`);
      assert.equal(cli.findings.length, FINDINGS);
      for (const [where, other] of Object.entries(others)) assert.deepEqual(other, cli, `${where} against the command line`);
      assert.deepEqual(shown.findings, byId(cli.findings), "the findings on the screen");
      // The hash of each canonical document first: a difference says which document, not only that there is one.
      assert.deepEqual(shown.parts, cli.receipt.parts, "what the receipt on the screen is made of");
      assert.equal(shown.code, cli.receipt.code);
      // What the case answers and nobody asks this bidder changes no finding.
      assert.deepEqual(judge(definitionFile, GACHALA.firm, GACHALA.offer, AS_OF).findings, cli.findings);
    });

    test("after a reload everything is there as it was typed, except what is not kept", async () => {
      await page.reload();
      await ready(page);
      await expectOverall(page, "lista para presentar");
      const { findings, code, parts } = await report(page);
      assert.deepEqual([code, parts], [shown.code, shown.parts]);
      const others = (list) => list.filter(({ id }) => !SENSITIVE.includes(id));
      assert.deepEqual(others(findings), others(shown.findings));
      assert.deepEqual(findings.filter(({ id }) => SENSITIVE.includes(id)).map(({ state }) => state), SENSITIVE.map(() => "por_confirmar"));
      let compared = 0;
      let forgotten = 0;
      for (const [title, held] of Object.entries(seen)) {
        await step(page, title);
        const kept = Object.entries(held).map(([id, value]) => {
          const gone = value === true && SENSITIVE.some((criterion) => id.startsWith(`${criterion}-invoca-`));
          forgotten += gone ? 1 : 0;
          return [id, gone ? false : value];
        });
        assert.deepEqual(await fields(page), Object.fromEntries(kept), title);
        compared += kept.length;
      }
      console.log(`${name}: ${compared} fields compared after the reload, ${forgotten} sensitive answers forgotten`);
      // A question about a contract is one list, not three buttons.
      assert.ok(compared > 180);
      assert.equal(forgotten, SENSITIVE.length);
      assert.deepEqual([seen.Experiencia["c4-valor"], seen.Experiencia["c5-valor"], seen.Experiencia["c4-fin"]], [CONTRACTS[3].valor, CONTRACTS[4].valor, CONTRACTS[3].fin]);
      assert.deepEqual([1, 2, 3].map((n) => seen.Desempate[`rival-r${n}-nombre`]), NAMES.split("\n"));
      for (const id of SENSITIVE) await typeClaim(page, id, offer.tiebreak[id]);
      await step(page, "Informe");
      await expectOverall(page, "lista para presentar");
      assert.deepEqual(await report(page), shown, "answered again, it is the same report");
    });

    test("on paper there is the report and nothing to press", async () => {
      await step(page, "Informe");
      const paper = await printed(page, name);
      assert.deepEqual(paper.controls, [], "no navigation and no button on paper");
      assert.ok(paper.text.includes("lista para presentar"));
      // What is about a sensitive fact stays off paper unless it is asked for.
      const sensitive = definition.tiebreak.criteria.filter(({ privacy }) => privacy).map(({ id }) => id);
      assert.ok(sensitive.length > 3);
      for (const { id, sentence } of shown.findings) assert.equal(paper.text.includes(sentence), !sensitive.includes(id), `on paper: ${sentence}`);
      assert.ok(paper.text.includes(shown.code), "the receipt");
      assert.match(paper.text, /no vinculante/);
      const readings = definition.readings.map(({ id }) => id);
      assert.deepEqual(paper.readings, [...offer.accepted, ...readings.filter((id) => !offer.accepted.includes(id))], "every reading, accepted or not");
      console.log(`${name}: ${paper.sentences} sentences on ${paper.pages} pages of PDF (${paper.bytes} bytes)`);
      assert.ok(paper.sentences > 0 && paper.pages > 0);
    });
  });
}
