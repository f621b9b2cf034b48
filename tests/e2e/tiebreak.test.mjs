// A tie on the screen: a consorcio at the quarter and just short of it, the papers as a list to print, rivals, the draw, and what cannot be so.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ENOUGH, launch } from "./lib/browsers.mjs";
import { keepCase } from "./lib/drafts.mjs";
import { GACHALA } from "./lib/gachala.mjs";
import { asked, typeBidders, typeClaim, typeTieFacts, writtenTrm } from "./lib/offer.mjs";
import { printed } from "./lib/paper.mjs";
import { answer, byId, click, expectFinding, expectStored, finding, open, PROCESS, ready, site, step, type, until } from "./lib/steps.mjs";
import { judge, report } from "./lib/verdict.mjs";

const AS_OF = "2026-02-05";
const { definitionFile } = GACHALA;
const perfect = asked(GACHALA);
const MEMBERS = [
  { id: "m1", name: "Ana", kind: "natural", share: "76" },
  { id: "m2", kind: "legal", share: "24", constituted: "2019-03-15" },
];
/** The contracts of the case, each with so much of it by the second member. */
const contracts = (share) => perfect.firm.contracts.map((contract) => ({ ...contract, members: { m1: String(100 - share), m2: String(share) } }));
const consorcio = (share, part) => ({
  format: "habilita-firma/1",
  kind: "consorcio",
  shares_stated: "yes",
  members: MEMBERS.map((member, index) => ({ ...member, share: String(index === 0 ? 100 - share : share), facts: {}, papers: {} })),
  // Else no contract counts for sure, nor any part of the experience.
  facts: { contratos_con_particulares: "no" },
  papers: {},
  contracts: contracts(part),
});
const OFFER = { format: "habilita-oferta/1", process: PROCESS, contracts: perfect.offer.contracts, prices: {}, tiebreak: {}, accepted: GACHALA.definition.readings.map(({ id }) => id), causes: {} };
/** Two of twenty workers, for more than a year. */
const STAFF = { workers: 20, disabled: ["2020-01-15", "2021-02-16"] };
const NOBODY = { workers: 5, disabled: [] };
const PAPERS = { m2: { certificado_mintrabajo: { has: "yes", expires: "2026-02-06" }, formato_10b: { has: "yes" }, aportes_ultimo_anio: { has: "yes" } } };
const DISABILITY = { claimed: "yes", proofs: { documento_plural: { has: "yes" } }, members: PAPERS };

let server;
before(async () => (server = await site()));
after(() => server?.close());

const found = (judged, id) => judged.findings.find((f) => f.id === id);
const faults = (page, id) => page.$eval(`[id="${id}-falla"]`, (e) => e.textContent).catch(() => null);
const expectFault = (page, id, words) =>
  until(page, (id, words) => document.getElementById(`${id}-falla`)?.textContent.includes(words), [id, words], async () => `#${id} should say «${words}» and says «${await faults(page, id)}»`);
const expectNoFault = (page, id) => until(page, (id) => !document.getElementById(`${id}-falla`), [id], async () => `#${id} still says «${await faults(page, id)}»`);

for (const name of ENOUGH) {
  describe(`a tie in ${name}`, () => {
    let browser, page;
    const begin = async (firm) => {
      await keepCase(page, server, { process: PROCESS, firm, offer: OFFER });
      await open(page, server, "desempate");
    };
    before(async () => {
      browser = await launch(name);
      page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 900 });
    });
    after(() => browser?.close());

    test("a member with 24 % does not give the criterion; with 25 % it still needs 25 % of the experience", async () => {
      for (const [share, part, state] of [[24, 25, "no_cumple"], [25, 24, "no_cumple"], [25, 25, "cumple"]]) {
        const firm = consorcio(share, part);
        await begin(firm);
        await answer(page, "DES-03-invoca", "yes");
        await typeTieFacts(page, NOBODY, "m1");
        await typeTieFacts(page, STAFF, "m2");
        const offer = { ...OFFER, tiebreak: { "DES-03": { claimed: "yes" } }, tie_members: { m1: NOBODY, m2: STAFF } };
        if (state === "cumple") {
          await typeClaim(page, "DES-03", DISABILITY);
          offer.tiebreak["DES-03"] = DISABILITY;
        }
        const { sentence } = found(judge(definitionFile, firm, offer, AS_OF), "DES-03");
        await expectFinding(page, "DES-03", state, sentence);
        if (share === 24) assert.match(sentence, /24 %, se exige 25 %/);
        if (part === 24) assert.match(sentence, /24 %/);
        console.log(`${name}: ${share} % of the group and ${part} % of the experience: ${sentence}`);
      }
      await step(page, "Informe");
      const judged = judge(definitionFile, consorcio(25, 25), { ...OFFER, tiebreak: { "DES-03": DISABILITY }, tie_members: { m1: NOBODY, m2: STAFF } }, AS_OF);
      const shown = await report(page);
      assert.deepEqual(shown.findings, byId(judged.findings), "the findings of the command line");
      assert.deepEqual(shown.parts, judged.receipt.parts, "what its receipt is made of");
      assert.equal(shown.code, judged.receipt.code, "and its receipt");
    });

    test("a paper or a fact that two criteria need is asked once, and counts in both", async () => {
      await step(page, "Desempate");
      await answer(page, "DES-04-invoca", "yes");
      const card = (id) => page.$eval(`[aria-labelledby="${id}-titulo"]`, (e) => e.innerText);
      await until(page, () => document.getElementById("tie-pension_age.m2"), [], async () => "what is new is not asked");
      assert.equal((await page.$$('[id="tie-workers.m2"]')).length, 1);
      assert.equal(await page.$('[id="DES-04-aportes_ultimo_anio.m2-tiene-yes"]'), null);
      assert.match(await card("DES-04"), /Cuántos trabajadores tiene: vale aquí lo que respondió en el criterio 3/);
      await typeTieFacts(page, { pension_age: [] }, "m1");
      await typeTieFacts(page, { pension_age: ["2020-01-15"] }, "m2");
      await until(page, () => document.querySelector('[aria-labelledby="DES-04-titulo"]').innerText.includes("muestra los pagos del empleador: vale aquí"), [], () => card("DES-04"));
      await answer(page, "DES-04-invoca", "no");
      await expectFinding(page, "DES-04", "no_aplica");
    });

    test("the papers are a list by person, once each, printed by itself", async () => {
      const pack = await page.$eval(".pack", (e) => e.innerText);
      for (const words of ["Integrante 2", "Del grupo", "Formato 10B", "Ministerio del Trabajo", "vigente al cierre"]) assert.ok(pack.toLowerCase().includes(words.toLowerCase()), `«${words}» in ${pack}`);
      assert.ok(!pack.includes("Ana"), "of whom gives no criterion nothing is asked");
      const papers = await page.$$eval(".pack [data-paper]", (all) => all.map((e) => e.dataset.paper));
      assert.deepEqual([...papers].sort(), ["aportes_ultimo_anio", "certificado_mintrabajo", "documento_plural", "formato_10b"]);
      await page.evaluate(() => (globalThis.print = () => (globalThis.asked = document.documentElement.dataset.imprimir)));
      await click(page, "#imprimir-papeles");
      assert.equal(await page.evaluate(() => globalThis.asked), "papeles");
      const alone = async () => {
        await page.evaluate(() => (document.documentElement.dataset.imprimir = "papeles"));
      };
      const paper = await printed(page, name, alone);
      assert.ok(paper.text.includes("Lista de papeles para el desempate") && paper.text.includes("no vinculante"));
      assert.ok(!paper.text.includes("Simular el empate") && !paper.text.includes("1. Bienes o servicios nacionales"), paper.text);
      assert.deepEqual(paper.controls, []);
      await page.evaluate(() => dispatchEvent(new Event("afterprint")));
      assert.equal(await page.evaluate(() => "imprimir" in document.documentElement.dataset), false, "the next print is of the whole page");
      await step(page, "Informe");
      assert.equal(await page.$$eval(".pack [data-paper]", (all) => all.length), papers.length, "the report has it too");
    });

    test("rivals as they are described: who is left criterion by criterion, and the draw among those still tied", async () => {
      await step(page, "Desempate");
      const rest = (three) => Object.fromEntries(Array.from({ length: 11 }, (_, index) => [index + 1, { credited: index === 2 ? three : "no" }]));
      const bidders = [
        { name: "Ñandú S.A.S.", own: "yes" },
        { name: "Álvarez y Cía.", credits: rest("yes") },
        { name: "Nariño Logística", credits: rest("yes") },
      ];
      for (const { id, rule, applies } of GACHALA.definition.tiebreak.criteria) {
        if (id !== "DES-03" && (!applies.length || applies.includes("consorcio")) && rule) await answer(page, `${id}-invoca`, "no");
      }
      await typeBidders(page, bidders);
      await until(page, () => document.querySelector('[data-finding="DESEMPATE"] .sentence')?.textContent.includes("llegarían empatados al sorteo"), [], async () => JSON.stringify(await finding(page, "DESEMPATE")));
      const judged = (trm) => judge(definitionFile, consorcio(25, 25), { ...OFFER, tiebreak: { ...claims(), "DES-03": DISABILITY }, tie_members: { m1: NOBODY, m2: STAFF }, draw: { trm, bidders } }, AS_OF);
      const claims = () => Object.fromEntries(GACHALA.definition.tiebreak.criteria.map(({ id }) => [id, { claimed: "no" }]));
      const last = (id) => page.$eval(`[data-finding="${id}"] tbody tr:last-child`, (row) => [...row.cells].slice(1).map((c) => c.textContent));
      for (const [trm, number, winner] of [["4123.57", "1", "Álvarez y Cía."], ["4122.99", "3", "Ñandú S.A.S."]]) {
        await type(page, "trm", writtenTrm(trm));
        for (const id of ["DESEMPATE", "DES-12"]) await expectFinding(page, id, "no_aplica", found(judged(trm), id).sentence);
        assert.deepEqual(await last("DES-12"), [number, winner]);
      }
      assert.match((await finding(page, "DESEMPATE")).sentence, /«Ñandú S\.A\.S\.», que es usted/);
      await answer(page, "rival-r1-acredita-3", "no");
      await answer(page, "rival-r2-acredita-3", "no");
      await until(page, () => /ganaría con el criterio 3/.test(document.querySelector('[data-finding="DESEMPATE"] .sentence')?.textContent), [], async () => JSON.stringify(await finding(page, "DESEMPATE")));
      const said = await page.$eval('[aria-labelledby="simular"]', (e) => e.innerText);
      assert.match(said, /la ñ va después de la n; las tildes, las mayúsculas y los signos no cuentan/);
      await click(page, ".rivals > li:last-child .buttons button:last-child");
      assert.equal(await page.evaluate(() => document.activeElement.id), "agregar-rival", "the keyboard is not lost with the rival");
      await click(page, "#deshacer");
      await until(page, () => document.getElementById("rival-r2-nombre")?.value === "Nariño Logística", [], async () => "the rival did not come back");
    });

    test("what cannot be so is said at its field, and counts as unknown", async () => {
      await type(page, "tie-workers.m2", "1");
      await expectFault(page, "tie-disabled.m2", "Hay 2 trabajadores con discapacidad y la nómina es de 1: no pueden ser más.");
      await expectFinding(page, "DES-03", "por_confirmar");
      await type(page, "tie-workers.m2", "20");
      await expectNoFault(page, "tie-disabled.m2");
      await type(page, "tie-disabled.m2", "15/01/2020\nayer");
      await expectFault(page, "tie-disabled.m2", "Renglón 2: «ayer» no es una fecha");
      await expectFinding(page, "DES-03", "por_confirmar");
      await type(page, "trm", "cuatro mil");
      await expectFault(page, "trm", "No es una cifra");
      await expectFinding(page, "DES-12", "no_aplica");
      await type(page, "rival-r2-nombre", "Álvarez y Cía.");
      await expectFault(page, "rival-r2-nombre", "Hay dos proponentes llamados «Álvarez y Cía.» con la misma hora de oferta");
      await until(page, () => !document.querySelector('[data-finding="DESEMPATE"]'), [], async () => "with two alike there is nothing to try");
      await type(page, "rival-r2-hora", "a las ocho");
      await expectFault(page, "rival-r2-hora", "Escriba el día y la hora");
      // Of two of one name both hours are needed.
      await type(page, "rival-r1-hora", "05/02/2026, 8:00 a. m.");
      await type(page, "rival-r2-hora", "05/02/2026, 8:01 a. m.");
      await expectNoFault(page, "rival-r2-nombre");
      await answer(page, "DES-02-invoca", "yes");
      await type(page, "tie-heads_of_family.m2", "120");
      await expectFault(page, "tie-heads_of_family.m2", "Un porcentaje va de 0 a 100");
      await expectStored(page, `habilita:oferta:${PROCESS}`, "ayer");
      await page.reload();
      await ready(page);
      await expectFault(page, "tie-disabled.m2", "Renglón 2");
      assert.equal(await page.$eval('[id="tie-heads_of_family.m2"]', (e) => e.value), "120", "as it was typed, right or wrong");
    });

    test("on a phone a criterion that is not claimed is short", async () => {
      await page.setViewport({ width: 360, height: 780 });
      await begin(consorcio(25, 25));
      const heights = await page.$$eval(".criterion", (all) => all.map((e) => e.getBoundingClientRect().height));
      console.log(`${name}: ${heights.length} criteria of ${Math.round(Math.min(...heights))} to ${Math.round(Math.max(...heights))} px at 360 px, the page ${await page.evaluate(() => document.body.scrollHeight)} px`);
      assert.ok(heights.length >= 12 && heights.every((height) => height < 420), heights.join(" "));
      await page.setViewport({ width: 1280, height: 900 });
    });
  });
}
