// Fourteen offers or more to each invitation with one defect, typed on the screen over the perfect one: the same findings and the same receipt as the
// command line gives for the same documents, and exactly the findings that the defect must move.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ENOUGH, launch } from "./lib/browsers.mjs";
import { keepCase } from "./lib/drafts.mjs";
import { asked, caseOf } from "./lib/offer.mjs";
import { answer, byId, click, expectOverall, open, site, step, type } from "./lib/steps.mjs";
import { judge, report } from "./lib/verdict.mjs";

const [REJECTED, OPEN, REVIEW, CURE] = ["con causal de rechazo", "incompleta", "con puntos por revisar", "con puntos por subsanar"];
const [PAPERS, WHO, CAUSES, EXPERIENCE, PRICES, TIE] = ["Documentos", "Quién se presenta", "Causas de rechazo", "Experiencia", "Precios", "Desempate"];
const has = (field, value) => (page) => answer(page, `${field}-tiene`, value);
const says = (field, value) => (page) => answer(page, field, value);
const types = (field, text) => (page) => type(page, field, text);
const compares = (page) => click(page, 'label[for="comparar-formato"]');
const these = (page) => click(page, 'label[for="todos-los-precios"]');

/**
 * What is wrong, on which page, what is done there, the same in the documents, what it moves, and the verdict.
 * The findings and verdicts are those of the defect tables of tests/engine (by hand, from the invitations).
 */
const GACHALA = [
  ["register a day too old", PAPERS, [types("JUR-03-fecha", "06/01/2026")], ({ firm }) => (firm.papers.registro_mercantil.issued = "2026-01-06"), ["JUR-03 no_cumple"], CURE],
  ["no copy of the ID", PAPERS, [has("JUR-02", "no")], ({ firm }) => (firm.papers.cedula = { has: "no" }), ["JUR-02 no_cumple"], CURE],
  ["an activity that does not fit", PAPERS, [has("JUR-03-ACT", "no")], ({ firm }) => (firm.papers.actividad_logistica = { has: "no" }), ["JUR-03-ACT no_cumple"], REJECTED],
  ["limited to Mipyme", WHO, [says("hecho-mipyme_limitado", "yes")], ({ firm }) => (firm.facts.mipyme_limitado = "yes"), ["JUR-15-SER por_confirmar", "JUR-15 por_confirmar", "JUR-15-REG por_confirmar"], OPEN],
  ["a condition in the offer", CAUSES, [says("causa-REC-11", "yes")], ({ offer }) => (offer.causes["REC-11"] = "yes"), ["REC-11 no_cumple"], REJECTED],
  ["a civil servant", CAUSES, [says("causa-INH-01", "yes")], ({ offer }) => (offer.causes["INH-01"] = "yes"), ["INH-01 requiere_revision"], REVIEW],
  ["a contract too small", EXPERIENCE, [types("c4-valor", "$ 100.000,00")], ({ firm }) => (firm.contracts[3].value = "100000"), ["EXP-02 no_cumple"], CURE],
  ["a contract still running", EXPERIENCE, [says("c5-ejecucion", "yes")], ({ firm }) => (firm.contracts[4].state = "running"), ["EXP-01 no_cumple", "EXP-02 no_cumple", "EXP-06 no_cumple"], CURE],
  ["half of a contract", EXPERIENCE, [types("c2-participacion", "50 %")], ({ firm }) => Object.assign(firm.contracts[1], { share: "50", certificate: { ...firm.contracts[1].certificate, participacion: "yes" } }), ["EXP-02 requiere_revision"], REVIEW],
  ["one electoral contract instead of two", EXPERIENCE, [says("c2-es-electoral", "no")], ({ firm }) => (firm.contracts[1].activities.electoral = "no"), ["EXP-03 no_cumple"], CURE],
  ["one peso above a ceiling", PRICES, [types("precio-7", "15001")], ({ offer }) => (offer.prices["7"].unit_price = "15001"), ["PRE-01.7 no_cumple"], REJECTED],
  ["an item left without price", PRICES, [types("precio-13", ""), these], ({ offer }) => (offer.prices["13"].unit_price = ""), ["PRE-01.13 no_cumple", "PRE-02 por_confirmar", "PRE-03 por_confirmar", "PRE-07 por_confirmar"], REJECTED],
  ["a ceiling nobody looked up", PRICES, [types("tope-7", "")], ({ offer }) => delete offer.prices["7"].ceiling, ["PRE-01.7 por_confirmar"], OPEN],
  ["a quantity changed", PRICES, [compares, types("cantidad-7", "800")], ({ offer }) => (offer.prices["7"].quantity = "800"), ["PRE-04 no_cumple"], REJECTED],
  ["a line multiplied wrong", PRICES, [compares, types("total-7", "13050100")], ({ offer }) => (offer.prices["7"].total = "13050100"), ["PRE-05 requiere_revision"], REVIEW],
  ["prices without VAT against ceilings with it", PRICES, [says("precios-con-iva", "no")], ({ offer }) => (offer.pricing.prices = "out"), [1, 2, 3, 4, 5, 6, 7, 8, 9].map((item) => `PRE-01.${item} no_cumple`), REJECTED],
  ["a total far below the estimate", PRICES, [types("oferta-estimado", "41.000.000")], ({ offer }) => (offer.pricing.estimate = "41000000"), ["PRE-06 requiere_revision"], REVIEW],
  ["a tie-break paper left at home", TIE, [has("DES-02-declaracion_notarial", "no")], ({ offer }) => (offer.tiebreak["DES-02"].proofs.declaracion_notarial = { has: "no" }), ["DES-02 no_cumple"], "lista para presentar"],
];

const USME = [
  ["certificate a day too old", PAPERS, [types("JUR-03-fecha", "10/06/2025")], ({ firm }) => (firm.papers.registro_mercantil.issued = "2025-06-10"), ["JUR-03 no_cumple"], CURE],
  ["Contraloría of last month", PAPERS, [types("JUR-08A-fecha", "30/06/2025")], ({ firm }) => (firm.papers.contraloria.issued = "2025-06-30"), ["JUR-08A no_cumple"], CURE],
  ["accountant's record a day too old", PAPERS, [types("JUR-07C-fecha", "11/04/2025")], ({ firm }) => (firm.papers.antecedentes_contador.issued = "2025-04-11"), ["JUR-07C no_cumple"], CURE],
  ["bank certificate a day over three months", PAPERS, [types("JUR-11-fecha", "10/04/2025")], ({ firm }) => (firm.papers.certificacion_bancaria.issued = "2025-04-10"), ["JUR-11 no_cumple"], CURE],
  ["an object that does not fit", PAPERS, [has("JUR-03A", "no")], ({ firm }) => (firm.papers.objeto_relacionado = { has: "no" }), ["JUR-03A no_cumple"], REJECTED],
  ["a power of attorney of the day after", PAPERS, [types("JUR-01D-fecha", "12/07/2025")], ({ firm }) => (firm.papers.poder.issued = "2025-07-12"), ["JUR-01D no_cumple"], REJECTED],
  ["a company that may not last", PAPERS, [types("JUR-03B-vence", "15/07/2027")], ({ firm }) => (firm.papers.duracion_sociedad.expires = "2027-07-15"), ["JUR-03B requiere_revision"], REVIEW],
  ["a certificate to cure, of something new", PAPERS, [types("JUR-03-fecha", "14/07/2025"), says("JUR-03-existia", "no")], ({ firm }) => Object.assign(firm.papers.registro_mercantil, { issued: "2025-07-14", existed: "no" }), ["JUR-03 no_cumple"], REJECTED],
  ["papers from abroad", WHO, [says("hecho-documentos_exterior", "yes")], ({ firm }) => (firm.facts.documentos_exterior = "yes"), ["JUR-16 por_confirmar"], OPEN],
  ["a contract too small", EXPERIENCE, [types("c1-valor", "1000000")], ({ firm }) => (firm.contracts[0].value = "1000000"), ["EXP-01 no_cumple"], CURE],
  ["a contract certified by themselves", EXPERIENCE, [says("c1-propio", "yes")], ({ firm }) => (firm.contracts[0].self_certified = "yes"), ["EXP-01 no_cumple", "EXP-02 no_cumple"], CURE],
  ["a contract of something else", EXPERIENCE, [says("c1-es-residuos_peligrosos", "no")], ({ firm }) => (firm.contracts[0].activities.residuos_peligrosos = "no"), ["EXP-01 no_cumple", "EXP-02 no_cumple"], CURE],
  ["one peso above a ceiling", PRICES, [types("precio-1", "$ 5001")], ({ offer }) => (offer.prices["1"].unit_price = "5001"), ["PRE-01.1 no_cumple"], REJECTED],
  ["an item left without price", PRICES, [types("precio-18", ""), these], ({ offer }) => (offer.prices["18"].unit_price = ""), ["PRE-01.18 no_cumple", "PRE-02 por_confirmar", "PRE-06 por_confirmar"], REJECTED],
  ["an item without VAT that cites no norm", PRICES, [types("iva-2", "Excluido")], ({ offer }) => (offer.prices["2"].vat = "excluded"), ["PRE-03 por_confirmar"], OPEN],
  ["the same with its norm", PRICES, [types("iva-2", "Excluido"), types("norma-2", "Art. 476 ET")], ({ offer }) => Object.assign(offer.prices["2"], { vat: "excluded", vat_norm: "Art. 476 ET" }), ["PRE-03 cumple"], "lista para presentar"],
  ["a total one peso off", PRICES, [types("oferta-total", "98501")], ({ offer }) => (offer.pricing.total = "98501"), ["PRE-04 requiere_revision"], REVIEW],
  ["a criterion claimed and not proven", TIE, [says("DES-06-invoca", "yes")], ({ offer }) => (offer.tiebreak["DES-06"].claimed = "yes"), ["DES-06 por_confirmar"], "lista para presentar"],
];

let server;
before(async () => (server = await site()));
after(() => server?.close());

const states = (list) => Object.fromEntries(list.map(({ id, state }) => [id, state]));

for (const name of ENOUGH) {
  describe(`single defects in ${name}`, () => {
    let browser, page;
    before(async () => {
      browser = await launch(name);
      page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 900 });
    });
    after(() => browser?.close());

    for (const [invitation, asOf, defects] of [["gachala", "2026-02-05", GACHALA], ["usme", "2025-07-10", USME]]) {
      test(`${invitation}: each is told as the command line tells it`, async () => {
        const { definition, definitionFile, process } = caseOf(invitation);
        const { firm, offer } = asked(caseOf(invitation));
        const perfect = states(judge(definitionFile, firm, offer, asOf).findings);
        let compared = 0;
        for (const [what, where, acts, change, moves, verdict] of defects) {
          await page.goto(server.url("index.html"));
          await page.evaluate(() => localStorage.clear());
          await keepCase(page, server, { process, firm, offer });
          await open(page, server, "", process);
          await step(page, where);
          for (const act of acts) await act(page);
          await step(page, "Informe");
          await expectOverall(page, verdict);
          const shown = await report(page);

          const documents = structuredClone({ firm, offer });
          change(documents);
          const judged = judge(definitionFile, documents.firm, documents.offer, asOf);
          assert.equal(judged.overall, verdict, what);
          assert.deepEqual(shown.findings, byId(judged.findings), `${what}: the findings`);
          assert.deepEqual(shown.parts, judged.receipt.parts, `${what}: what the receipt is made of`);
          assert.equal(shown.code, judged.receipt.code, `${what}: the receipt`);
          const moved = judged.findings.filter(({ id, state }) => perfect[id] !== state).map(({ id, state }) => `${id} ${state}`);
          assert.deepEqual(moved, moves, what);
          compared += shown.findings.length;
        }
        console.log(`${name}: ${defects.length} offers to ${definition.reference} with one defect, ${compared} findings and ${defects.length} receipts compared`);
        assert.ok(defects.length >= 10);
      });
    }
  });
}
