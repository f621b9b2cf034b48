// What the law protects most is judged and then forgotten: neither storage nor the receipt knows it, and no paper unless it is asked for.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ENOUGH, launch } from "./lib/browsers.mjs";
import { asked, caseOf, proofsFor, sensitive, theirs, typeBidders, typeClaim, typeKind, typeTieFacts } from "./lib/offer.mjs";
import { printed } from "./lib/paper.mjs";
import { answer, click, expectFinding, fields, open, ready, site, step, type, until } from "./lib/steps.mjs";
import { report } from "./lib/verdict.mjs";

const CASES = ["gachala", "usme"].map(caseOf);
const YES = { has: "yes" };
/** Eight workers of a payroll of ten, for more than a year at both closings. */
const HIRED = Array(8).fill("2011-11-11");
/** What makes every sensitive criterion hold, by the form of the bidder; the workers and the women heads of family are asked only for its sake. */
const FACTS = {
  natural: { workers: 10, sensitive: { victim: "yes", reincorporated: "yes", ethnic: HIRED } },
  legal: { workers: 10, heads_of_family: "31.5", sensitive: { victims: "20.25", reincorporated_share: "50.75", ethnic: HIRED } },
};
/** As they would stand in a text that was stored. */
const TELLING = ["11/11/2011", "31,5", "20,25", "50,75", "workers", "heads_of_family", "victim", "reincorporat", "ethnic"];
const RIVAL = { name: "Rival con nombre", credits: { 1: { credited: "no" }, 6: { credited: "yes" } } };

let server;
before(async () => (server = await site()));
after(() => server?.close());

const stored = (page) => page.evaluate(() => Object.entries(localStorage));
const said = (page, id) => page.$eval(`[aria-labelledby="${id}-titulo"]`, (e) => e.innerText);
const ticked = (page) => page.$eval("#imprimir-sensible", (e) => e.checked);

for (const name of ENOUGH) {
  describe(`sensitive answers in ${name}`, () => {
    let browser;
    before(async () => (browser = await launch(name)));
    after(() => browser?.close());

    for (const { process, definition, firm, offer } of CASES) {
      test(`${process}: they are judged, and after a reload nobody can tell what was answered`, async () => {
        const criteria = definition.tiebreak.criteria.filter((c) => c.privacy && theirs(c, firm.kind));
        const proofs = (criterion) => proofsFor(criterion, firm.kind).map(({ id }) => id);
        // Whatever the other criteria name too may be stored for them.
        const plain = definition.tiebreak.criteria.filter((c) => !c.privacy);
        const others = new Set([...plain.flatMap((c) => Object.values(c.rule)[0].proofs.map(({ id }) => id)), ...definition.requirements.map((r) => r.paper)]);
        const telling = [...criteria.flatMap((c) => [c.id, ...proofs(c)]).filter((id) => !others.has(id)), ...TELLING];
        const page = await browser.newPage();
        await page.setViewport({ width: 1280, height: 900 });
        await open(page, server, "", process);
        await typeKind(page, firm.kind);
        await step(page, "Desempate");
        // One that is kept, to see that storage is written.
        const [kept] = Object.keys(asked({ definition, firm, offer }).offer.tiebreak).filter((id) => !sensitive(definition).includes(id));
        await typeClaim(page, kept, { claimed: "no" });
        await typeBidders(page, [{ ...RIVAL, credits: { 1: RIVAL.credits[1] } }]);
        await step(page, "Informe");
        const before = await report(page);
        assert.ok((await stored(page)).some(([, text]) => text.includes(kept) && text.includes(RIVAL.name)), "what is not sensitive is stored");

        await step(page, "Desempate");
        const notice = () => page.$eval(".check-page > .privacy", (e) => e.innerText);
        const told = await notice();
        assert.match(told, /queda solo en la memoria de esta página.*Al recargar o cerrar la página hay que responderlo de nuevo/s);
        for (const criterion of criteria) {
          assert.match(await said(page, criterion.id), /Dato sensible: no se guarda, ni entra en el comprobante ni en lo impreso\./);
          await answer(page, `${criterion.id}-invoca`, "yes");
        }
        await typeTieFacts(page, FACTS[firm.kind]);
        for (const criterion of criteria) {
          for (const id of proofs(criterion)) {
            const field = `${criterion.id}-${id}`;
            if (!(await page.$(`[id="${field}-tiene-yes"]`))) continue;
            await answer(page, `${field}-tiene`, YES.has);
            if (await page.$(`[id="${field}-fecha"]`)) await type(page, `${field}-fecha`, definition.schedule.find((row) => row.milestone === "closing").date.split("-").reverse().join("/"));
          }
        }
        for (const { id } of criteria) await expectFinding(page, id, "cumple");
        await click(page, ".rivals > li:last-child summary");
        await answer(page, "rival-r1-acredita-6", "yes");
        assert.equal(await notice(), told, "the notice says the same whatever was answered");

        // On paper there is none of it, on this page and on the report, unless it is ticked, and then once.
        const titles = criteria.map(({ title }) => title);
        const shows = async (title, expected) => {
          const paper = await printed(page, name);
          for (const words of titles) assert.equal(paper.text.includes(words), false, `${title} shows «${words}» on paper`);
          assert.ok(paper.text.includes(expected), `${title} shows the rest`);
          const whole = await printed(page, name, () => click(page, 'label[for="imprimir-sensible"]'));
          for (const words of titles) assert.ok(whole.text.includes(words), `${title} does not show «${words}» on paper, and it was asked for`);
          assert.equal(await ticked(page), true);
          await page.evaluate(() => dispatchEvent(new Event("afterprint")));
          assert.equal(await ticked(page), false, "once printed it is off again");
          await click(page, 'label[for="imprimir-sensible"]');
        };
        await shows("Desempate", definition.tiebreak.criteria.find(({ id }) => id === kept).title);
        await step(page, "Informe");
        assert.equal(await ticked(page), false, "another page begins without it");
        for (const { id } of criteria) await expectFinding(page, id, "cumple");
        await shows("Informe", definition.reference);
        const after = await report(page);
        assert.deepEqual([after.code, after.parts], [before.code, before.parts], "the receipt knows nothing of it");

        // Something else typed later must not take them along.
        await step(page, "Desempate");
        for (const claimed of ["unknown", "no"]) await answer(page, `${kept}-invoca`, claimed);
        await until(page, (kept) => Object.values(localStorage).some((text) => JSON.parse(text).tiebreak?.[kept]?.claimed === "no"), [kept], async () => JSON.stringify(await stored(page)));
        const entries = await stored(page);
        assert.ok(entries.length > 1, "there is something to look at");
        for (const [key, text] of entries) for (const words of telling) assert.ok(!key.includes(words) && !text.includes(words), `${words} in ${key}: ${text}`);
        for (const [key, text] of entries) assert.ok(!criteria.some(({ id }) => JSON.parse(text).tiebreak?.[id]), key);
        for (const [key, text] of entries) for (const rival of JSON.parse(text).draw?.rivals ?? []) assert.deepEqual([rival.credits, rival.private], [{ 1: "no" }, undefined], key);

        await page.reload();
        await ready(page);
        assert.equal(await notice(), told, "a reload says that they were not kept");
        for (const { id } of criteria) await expectFinding(page, id, "por_confirmar");
        const left = await fields(page);
        for (const { id } of criteria) assert.deepEqual(["yes", "no", "unknown"].map((value) => left[`${id}-invoca-${value}`]), [false, false, false], id);
        assert.equal(Object.keys(left).filter((field) => field.startsWith("tie-") || criteria.some(({ id }) => field.startsWith(`${id}-`) && !field.startsWith(`${id}-invoca-`))).length, 0);
        assert.equal(left[`${kept}-invoca-no`], true, "what is not sensitive is kept");
        assert.deepEqual([left["rival-r1-nombre"], left["rival-r1-acredita-1"], left["rival-r1-acredita-6"]], [RIVAL.name, "no", ""]);
        await answer(page, `${criteria.find(({ number }) => number === 5).id}-invoca`, "yes");
        await until(page, () => document.getElementById("tie-workers"), [], async () => "the workers are not asked");
        assert.equal(await page.$eval("#tie-workers", (e) => e.value), "", "not even how many workers there are");
        await step(page, "Informe");
        assert.equal((await report(page)).code, before.code);
        console.log(`${name}: ${criteria.map(({ id }) => id).join(", ")} judged with ${criteria.flatMap(proofs).length} proofs; ${telling.length} words looked for under ${entries.length} keys; receipt ${after.code}`);
        assert.ok(criteria.length >= 3 && telling.length > criteria.length);
        await page.close();
      });
    }
  });
}
