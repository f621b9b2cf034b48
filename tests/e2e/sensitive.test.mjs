// What the law protects most is judged and then forgotten: neither storage nor the receipt knows it.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { BROWSERS, launch } from "./lib/browsers.mjs";
import { asked, caseOf, sensitive, theirs, typeClaim, typeKind } from "./lib/offer.mjs";
import { expectFinding, fields, open, ready, site, step } from "./lib/steps.mjs";
import { report } from "./lib/verdict.mjs";

const CASES = ["gachala", "usme"].map(caseOf);
const YES = { has: "yes" };

let server;
before(async () => (server = await site()));
after(() => server?.close());

const stored = (page) => page.evaluate(() => Object.entries(localStorage));

for (const name of BROWSERS) {
  describe(`sensitive answers in ${name}`, () => {
    let browser;
    before(async () => (browser = await launch(name)));
    after(() => browser?.close());

    for (const { process, definition, firm, offer } of CASES) {
      test(`${process}: they are judged, and after a reload nobody can tell what was answered`, async () => {
        const criteria = definition.tiebreak.criteria.filter((c) => c.privacy && theirs(c, firm.kind));
        const proofs = (criterion) => criterion.rule.proofs.proofs.filter((proof) => theirs(proof, firm.kind)).map(({ id }) => id);
        // Whatever the other criteria name too may be stored for them.
        const plain = definition.tiebreak.criteria.filter((c) => !c.privacy);
        const others = new Set([...plain.flatMap((c) => c.rule.proofs.proofs.map(({ id }) => id)), ...definition.requirements.map((r) => r.paper)]);
        const telling = criteria.flatMap((c) => [c.id, ...proofs(c)]).filter((id) => !others.has(id));
        const page = await browser.newPage();
        await page.setViewport({ width: 1280, height: 900 });
        await open(page, server, "", process);
        await typeKind(page, firm.kind);
        await step(page, "Desempate");
        // One that is kept, to see that storage is written.
        const [kept] = Object.keys(asked({ definition, firm, offer }).offer.tiebreak).filter((id) => !sensitive(definition).includes(id));
        await typeClaim(page, kept, { claimed: "no" });
        await step(page, "Informe");
        const before = await report(page);
        assert.ok((await stored(page)).some(([, text]) => text.includes(kept)), "what is not sensitive is stored");

        await step(page, "Desempate");
        for (const criterion of criteria) {
          const said = await page.$eval(`[aria-labelledby="${criterion.id}-titulo"]`, (e) => e.innerText);
          assert.match(said, /Dato sensible: no se guarda ni entra en el comprobante\. Al recargar la página hay que volver a responder\./);
          await typeClaim(page, criterion.id, { claimed: "yes", proofs: Object.fromEntries(proofs(criterion).map((id) => [id, YES])) });
          await expectFinding(page, criterion.id, "cumple");
        }
        await step(page, "Informe");
        for (const { id } of criteria) await expectFinding(page, id, "cumple");
        const after = await report(page);
        assert.deepEqual([after.code, after.parts], [before.code, before.parts], "the receipt knows nothing of it");

        // Something else typed later must not take them along.
        await step(page, "Desempate");
        for (const claimed of ["unknown", "no"]) await typeClaim(page, kept, { claimed });
        const entries = await stored(page);
        assert.ok(entries.length > 1, "there is something to look at");
        for (const [key, text] of entries) for (const id of telling) assert.ok(!key.includes(id) && !text.includes(id), `${id} in ${key}: ${text}`);
        for (const [key, text] of entries) assert.ok(!criteria.some(({ id }) => JSON.parse(text).tiebreak?.[id]), key);

        await page.reload();
        await ready(page);
        for (const { id } of criteria) await expectFinding(page, id, "por_confirmar");
        const left = await fields(page);
        for (const { id } of criteria) assert.deepEqual(["yes", "no", "unknown"].map((value) => left[`${id}-invoca-${value}`]), [false, false, false], id);
        assert.equal(Object.keys(left).filter((field) => criteria.some(({ id }) => field.startsWith(`${id}-`) && !field.startsWith(`${id}-invoca-`))).length, 0);
        assert.equal(left[`${kept}-invoca-no`], true, "what is not sensitive is kept");
        await step(page, "Informe");
        assert.equal((await report(page)).code, before.code);
        console.log(`${name}: ${criteria.map(({ id }) => id).join(", ")} judged with ${criteria.flatMap(proofs).length} proofs; ${telling.length} names looked for under ${entries.length} keys; receipt ${after.code}`);
        assert.ok(criteria.length >= 3 && telling.length > criteria.length);
        await page.close();
      });
    }
  });
}
