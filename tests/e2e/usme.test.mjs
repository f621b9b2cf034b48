// The whole check of Usme, typed by hand on the built site: a company with an attorney, a licence of another firm and a shared contract.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ENOUGH, launch } from "./lib/browsers.mjs";
import { addContracts, asked, caseOf, day, typeAccepted, typeBidder, typeCauses, typeContracts, typePapers, typePrices, priceRows, typeTieBreak } from "./lib/offer.mjs";
import { byId, click, expectFinding, expectOverall, finding, open, site, step, type } from "./lib/steps.mjs";
import { counts, everywhere, judge, report } from "./lib/verdict.mjs";

const AS_OF = "2025-07-10";
const USME = caseOf("usme");
const { process: PROCESS, definition, definitionFile } = USME;
const { firm, offer, unasked } = asked(USME);
/** As tests/engine/usme.rs counts them. */
const [FINDINGS, CUMPLE, NO_APLICA] = [128, 89, 39];
const withFirm = (change) => {
  const copy = structuredClone(firm);
  change(copy);
  return copy;
};
const found = (judged, id) => judged.findings.find((f) => f.id === id);

let server;
before(async () => (server = await site()));
after(() => server?.close());

for (const name of ENOUGH) {
  describe(`Usme by hand in ${name}`, () => {
    let browser, page, shown;
    before(async () => {
      browser = await launch(name);
      page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 900 });
    });
    after(() => browser?.close());

    test("the whole offer, typed, is ready, with every finding counted", async () => {
      await open(page, server, "", PROCESS);
      await typeBidder(page, firm);
      const papers = await typePapers(page, definition, firm);
      assert.equal(await typeCauses(page, offer), 23);
      await typeContracts(page, firm);
      await expectFinding(page, "EXP-01", "cumple");
      await typePrices(page, priceRows(offer), offer);
      await typeTieBreak(page, offer);
      await typeAccepted(page, offer);
      await step(page, "Informe");
      await expectOverall(page, "lista para presentar");
      shown = await report(page);
      console.log(`${name}: ${papers} papers typed, ${JSON.stringify(counts(shown.findings))}; not asked of this bidder: ${unasked.join(", ") || "nothing"}`);
      assert.equal(papers, 36);
      assert.equal(shown.findings.length, FINDINGS);
      assert.deepEqual(counts(shown.findings), { cumple: CUMPLE, no_aplica: NO_APLICA });
    });

    test("the same check by the command line, Node and the browser's package gives the same findings and the same receipt", async () => {
      const { cli, ...others } = await everywhere(page, definitionFile, firm, offer, AS_OF);
      console.log(`${name}: ${cli.findings.length} findings compared four ways, receipt ${cli.receipt.code}`);
      assert.equal(cli.findings.length, FINDINGS);
      for (const [where, other] of Object.entries(others)) assert.deepEqual(other, cli, `${where} against the command line`);
      assert.deepEqual(shown.findings, byId(cli.findings), "the findings on the screen");
      assert.deepEqual(shown.parts, cli.receipt.parts, "what the receipt on the screen is made of");
      assert.equal(shown.code, cli.receipt.code);
      assert.deepEqual(unasked, [], "the whole case was typed");
    });

    test("a certificate of existence one day older is told as the engine tells it, and mends back", async () => {
      const { issued } = firm.papers.registro_mercantil;
      const older = "2025-06-10";
      assert.equal(Date.parse(issued) - Date.parse(older), 86_400_000, "one day");
      const judged = judge(definitionFile, withFirm((f) => (f.papers.registro_mercantil.issued = older)), offer, AS_OF);
      const { state, sentence } = found(judged, "JUR-03");
      assert.equal(state, "no_cumple");
      await step(page, "Documentos");
      await type(page, "JUR-03-fecha", day(older));
      await expectFinding(page, "JUR-03", state, sentence);
      await step(page, "Informe");
      await expectOverall(page, judged.overall);
      const broken = await report(page);
      assert.deepEqual(broken.findings, byId(judged.findings));
      assert.equal(broken.code, judged.receipt.code);
      await step(page, "Documentos");
      await type(page, "JUR-03-fecha", day(issued));
      await expectFinding(page, "JUR-03", "cumple");
      await step(page, "Informe");
      await expectOverall(page, "lista para presentar");
      assert.deepEqual(await report(page), shown, "mended, it is the same report");
    });

    test("a contract equal to the budget hangs on readings, and accepting one of them settles it", async () => {
      await step(page, "Experiencia");
      await click(page, ".contracts .remove button");
      await page.waitForFunction(() => !document.querySelector(".contracts"));
      await addContracts(page, [{ valor: "$ 6.285.900", inicio: "15/01/2025", fin: "30/06/2025", answers: { propio: "no", "es-residuos_peligrosos": "yes", soportes: "yes" } }]);
      const equal = { id: "c1", value: "6285900", start: "2025-01-15", end: "2025-06-30", self_certified: "no", activities: { residuos_peligrosos: "yes" }, certificate: { ...firm.contracts[0].certificate } };
      delete equal.certificate.participacion;
      const alone = withFirm((f) => (f.contracts = [equal]));
      const doubtful = judge(definitionFile, alone, offer, AS_OF);
      const { state, sentence, readings } = found(doubtful, "EXP-01");
      assert.deepEqual([state, readings], ["requiere_revision", ["LEC-UMBRAL", "LEC-REDONDEO"]]);
      await expectFinding(page, "EXP-01", state, sentence);
      const card = await page.$eval('[data-finding="EXP-01"]', (e) => e.textContent);
      for (const reading of readings) assert.ok(card.includes(reading), `${reading} in: ${card}`);
      await step(page, "El proceso");
      const hang = () => page.$$eval(".assumption", (all) => all.filter((e) => /De esto depende: .*EXP-01/.test(e.textContent)).map((e) => e.dataset.reading));
      assert.deepEqual(await hang(), definition.readings.map(({ id }) => id).filter((id) => readings.includes(id)));
      await click(page, 'label[for="acepto-LEC-UMBRAL"]');
      await page.waitForFunction(() => !/De esto depende/.test(document.querySelector('[data-reading="LEC-UMBRAL"]').textContent));
      assert.equal(await page.$eval("#acepto-LEC-UMBRAL", (e) => e.checked), true);
      const settled = judge(definitionFile, alone, { ...offer, accepted: [...offer.accepted, "LEC-UMBRAL"] }, AS_OF);
      await step(page, "Experiencia");
      await expectFinding(page, "EXP-01", "cumple", found(settled, "EXP-01").sentence);
      await step(page, "Informe");
      await expectOverall(page, "lista para presentar");
      const { findings, code } = await report(page);
      assert.deepEqual(findings, byId(settled.findings));
      assert.equal(code, settled.receipt.code);
      await click(page, 'label[for="acepto-LEC-UMBRAL"]');
      await expectFinding(page, "EXP-01", "requiere_revision", sentence);
      assert.equal((await report(page)).code, doubtful.receipt.code);
      console.log(`${name}: ${readings.join(" and ")} shown; receipts ${doubtful.receipt.code} without and ${settled.receipt.code} with the reading accepted`);
      assert.equal((await finding(page, "EXP-02")).state, "cumple");
    });
  });
}
