// Papers by who owes them, their dates and what an addendum does to them; causes, Mipyme and the calendar: typed on the built site as the
// command line judges them.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import ICAL from "ical.js";
import { ENOUGH } from "./lib/browsers.mjs";
import { launchSaving } from "./lib/download.mjs";
import { keep, perfect } from "./lib/drafts.mjs";
import { asked, caseOf } from "./lib/offer.mjs";
import { answer, byId, click, expectFinding, expectOverall, expectStored, finding, open, site, step, type, until } from "./lib/steps.mjs";
import { judge, report } from "./lib/verdict.mjs";

const USME = "usme-fdlu-mc-009-2025";
const GACHALA = "gachala-mic-006-2026";

let server;
before(async () => (server = await site()));
after(() => server?.close());

const term = (page, id, label) =>
  page.$eval(`[id="${id}-titulo"]`, (title, label) => [...title.closest("section").querySelectorAll(".terms > div")].find((e) => e.firstChild.textContent === label)?.lastChild.textContent, label);
const expectTerm = (page, id, label, words) =>
  until(page, (id, label, words) => {
    const card = document.getElementById(`${id}-titulo`)?.closest("section");
    const found = [...(card?.querySelectorAll(".terms > div") ?? [])].find((e) => e.firstChild.textContent === label);
    return found?.lastChild.textContent.includes(words);
  }, [id, label, words], async () => `${id}, ${label}: ${await term(page, id, label)}`);

for (const name of ENOUGH) {
  describe(`papers in ${name}`, () => {
    let files, page;
    before(async () => {
      files = await launchSaving(name);
      page = await files.browser.newPage();
      await page.setViewport({ width: 1280, height: 900 });
    });
    after(() => files?.close());

    test("a consorcio of a company and a person: each owes its own papers, and the group its document", async () => {
      const { firm, offer } = perfect("usme");
      await keep(page, server, { process: USME, firm: { ...firm, kind: undefined, papers: {}, facts: {} }, offer });
      await open(page, server, "quien", USME);
      await answer(page, "quien", "consorcio");
      await expectFinding(page, "BAN-00", "requiere_revision");
      await answer(page, "firmante", "representative");
      await click(page, "#agregar-integrante");
      await click(page, "#agregar-integrante");
      await type(page, "m1-nombre", "Aseo Andino S.A.S.");
      await type(page, "m1-nit", "800.197.268-4");
      await page.select("#m1-forma", "legal");
      await type(page, "m1-participacion", "60");
      await type(page, "m2-nit", "800197268-4");
      assert.match(await page.$eval("#m2-nit-falla", (e) => e.textContent), /ya lo tiene otro/);
      await type(page, "m2-nit", "899999061-5");
      assert.match(await page.$eval("#m2-nit-falla", (e) => e.textContent), /es 9/);
      await type(page, "m2-nit", "899999061-9");
      await page.select("#m2-forma", "natural");
      await type(page, "m2-participacion", "40");
      await expectFinding(page, "JUR-06C", "cumple");
      // Only the company is asked whether it has a revisor fiscal.
      assert.equal((await page.$$('[name="hecho-revisor_fiscal.m1"]')).length, 3);
      assert.equal((await page.$$('[name="hecho-revisor_fiscal.m2"]')).length, 0);
      await answer(page, "hecho-revisor_fiscal.m1", "yes");
      await step(page, "Documentos");
      const groups = await page.$$eval("h2.group", (all) => all.map((e) => e.textContent));
      assert.deepEqual(groups, ["Documentos del grupo", "Documentos de Aseo Andino S.A.S.", "Documentos de integrante 2"]);
      await expectTerm(page, "JUR-07.m1", "Lo firma", "el revisor fiscal");
      await expectTerm(page, "JUR-07.m2", "Lo firma", "la persona natural");
      await answer(page, "JUR-03.m1-tiene", "yes");
      await type(page, "JUR-03.m1-fecha", "10/06/2025");
      await expectFinding(page, "JUR-03.m1", "no_cumple");
      await type(page, "JUR-03.m1-fecha", "11/06/2025");
      await expectFinding(page, "JUR-03.m1", "cumple");
      await expectTerm(page, "JUR-03.m1", "Si el cierre se mueve", "no pase del 11/07/2025");
      assert.equal((await finding(page, "JUR-03.m2")).state, "por_confirmar", "the other member has its own");
      assert.equal(await page.$('[id="JUR-03B.m2-titulo"]'), null, "a person has no duration");
      await answer(page, "JUR-03B.m1-tiene", "yes");
      await type(page, "JUR-03B.m1-vence", "10/07/2027");
      await expectFinding(page, "JUR-03B.m1", "no_cumple");
      await click(page, 'label[for="JUR-03B.m1-indefinido"]');
      await expectFinding(page, "JUR-03B.m1", "cumple");
      await answer(page, "JUR-06D-tiene", "no");
      await expectFinding(page, "JUR-06D", "no_cumple");
      // Where the invitation contradicts itself there is a text to ask.
      await page.$eval('[id="JUR-07.m1-titulo"]', (title) => title.closest("section").querySelector("details.contradiction").setAttribute("open", ""));
      const text = await page.$eval('[id^="observacion-JUR-07.m1-"]', (e) => e.value);
      assert.match(text, /FDLU-MC-009-2025.*Solicitamos aclarar/s);
      await expectStored(page, "habilita:firma", "11/06/2025");
      await page.reload();
      await expectFinding(page, "JUR-03.m1", "cumple");
    });

    test("an addendum moves the closing: what is counted from it is counted again, and the first date is not forgotten", async () => {
      const kept = perfect("gachala");
      await keep(page, server, kept);
      await open(page, server, "", GACHALA);
      await expectOverall(page, "lista para presentar");
      await page.$$eval("details.rule", (all) => all.forEach((e) => e.setAttribute("open", "")));
      await type(page, "adenda-closing", "13/02/2026");
      await type(page, "adenda-closing-hora", "8:10 a. m.");
      await expectOverall(page, "con puntos por subsanar");
      const row = await page.$$eval(".timeline li", (all) => all.map((e) => e.innerText).find((text) => text.includes("13/02/2026")));
      assert.match(row, /06\/02\/2026/, "the date first published stays in sight");
      await step(page, "Documentos");
      await expectFinding(page, "JUR-03", "no_cumple");
      const { sentence, remedy } = { ...(await finding(page, "JUR-03")), remedy: await page.$eval('[data-finding="JUR-03"] .remedy', (e) => e.textContent) };
      assert.match(sentence, /tendrá 37 días el 13\/02\/2026/);
      assert.match(remedy, /cronograma nuevo/, "the cure of the first schedule is before the new closing");
      await step(page, "Desempate");
      await expectFinding(page, "DES-02", "cumple");
      const { definitionFile, firm, offer } = { ...caseOf("gachala"), ...asked(caseOf("gachala")) };
      const judged = judge(definitionFile, firm, { ...offer, schedule: { closing: { date: "2026-02-13", hour: "08:10" } } }, "2026-02-12");
      await step(page, "Informe");
      const shown = await report(page);
      assert.deepEqual(shown.findings, byId(judged.findings));
      assert.equal(shown.code, judged.receipt.code);
    });

    test("causes of rejection: a group at once, one that happens, and where every cause stands", async () => {
      const kept = perfect("gachala");
      await keep(page, server, { ...kept, offer: { ...kept.offer, causes: {} } });
      await open(page, server, "causas", GACHALA);
      const groups = await page.$$("section.rule > p > button");
      assert.equal(groups.length, 4);
      for (let left = groups.length; left > 0; left -= 1) {
        await page.click("section.rule > p > button");
        await page.waitForFunction((left) => document.querySelectorAll("section.rule > p > button").length === left, {}, left - 1);
      }
      await step(page, "Informe");
      await expectOverall(page, "lista para presentar");
      await step(page, "Causas de rechazo");
      await answer(page, "causa-REC-11", "yes");
      await expectFinding(page, "REC-11", "no_cumple");
      const standing = await page.$$eval("[data-cause]", (all) => Object.fromEntries(all.map((e) => [e.dataset.cause, e.dataset.state])));
      assert.equal(Object.keys(standing).length, 27);
      assert.equal(standing["REC-23"], "no_cumple", "the other cause that says the same is not asked again");
      assert.equal(standing["REC-13"], "cumple", "the prices answer it");
    });

    test("the size of the firm, and the request ready to paste", async () => {
      await keep(page, server, perfect("usme"));
      await open(page, server, "mipyme", USME);
      await type(page, "constitucion", "05/07/2024");
      await page.waitForFunction(() => document.body.innerText.includes("lo cumpliría el 05/07/2025"));
      await type(page, "ingresos-ano", "2024");
      await type(page, "ingresos-servicios", "$ 1.552.580.221");
      await page.waitForSelector('[data-size="small"]');
      await type(page, "ingresos-servicios", "$ 1.552.580.220");
      await page.waitForSelector('[data-size="micro"]');
      assert.match(await page.$eval("#solicitud-mipyme", (e) => e.value), /Limitar a MIPYMES el presente proceso de selección/);
    });

    test("the schedule goes to the user's calendar, with instants, whole days and alarms", async () => {
      await keep(page, server, perfect("gachala"));
      await open(page, server, "", GACHALA);
      const file = await files.calendar(`${GACHALA}.ics`, () => click(page, "#calendario"));
      const calendar = new ICAL.Component(ICAL.parse(file));
      const events = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
      const closing = events.find(({ uid }) => uid === `${GACHALA}.closing@habilita`);
      assert.equal(closing.startDate.toJSDate().toISOString(), "2026-02-06T13:10:00.000Z", "8:10 in Colombia");
      assert.equal(closing.component.getAllSubcomponents("valarm").length, 2);
      const cure = events.find(({ uid }) => uid === `${GACHALA}.cure@habilita`);
      assert.equal(cure.startDate.isDate, true);
      assert.equal(cure.startDate.toString(), "2026-02-11");
      assert.equal(new Set(events.map(({ uid }) => uid)).size, events.length);
      console.log(`${name}: ${events.length} events`);
      assert.ok(events.length >= 10);
    });
  });
}
