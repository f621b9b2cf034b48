// The whole check of Gachalá with the keyboard alone: from the start to the verdict, every field in the order of Tab, the focus always in sight.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { BROWSERS, launch } from "./lib/browsers.mjs";
import { CONTRACTS, GACHALA, PRICES } from "./lib/gachala.mjs";
import { keyboardOf } from "./lib/keyboard.mjs";
import { asked, contractRows, day, placesOf } from "./lib/offer.mjs";
import { expectFinding, expectOverall, findings, open, ready, site, until } from "./lib/steps.mjs";
import { counts } from "./lib/verdict.mjs";

const { process: PROCESS, definition } = GACHALA;
const { firm, offer } = asked(GACHALA);
/** As tests/engine/gachala.rs counts them. */
const [CUMPLE, NO_APLICA] = [66, 41];
/** The facts that the criteria claimed hang on. */
const FACTS = { "DES-01": ["national"], "DES-02": ["head_of_family"] };

let server;
before(async () => (server = await site()));
after(() => server?.close());

for (const name of BROWSERS) {
  describe(`Gachalá by keyboard in ${name}`, () => {
    let browser, page, keys;
    before(async () => {
      browser = await launch(name);
      page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      keys = keyboardOf(page);
    });
    after(() => browser?.close());

    /** A paper: whether it is at hand, and since when. */
    async function paper(field, { has = "yes", issued }) {
      await keys.answer(`${field}-tiene`, has);
      if (issued) await keys.type(`${field}-fecha`, day(issued));
    }

    test("from the start into the invitation", async () => {
      await page.goto(server.url());
      await ready(page);
      await keys.press(`main a[href$="#/${PROCESS}"]`);
      await until(page, () => location.pathname.endsWith("revisar.html") && document.getElementById("titulo")?.textContent === "El proceso", [], async () => "the invitation did not open");
      await ready(page);
      await expectOverall(page, "incompleta");
    });

    test("who bids, and what the papers depend on", async () => {
      await keys.press('main a[href$="/quien"]');
      await until(page, () => document.getElementById("titulo")?.textContent === "Quién se presenta", [], async () => "who bids did not open");
      await keys.choose("quien", firm.kind);
      for (const { id } of definition.facts) if (id in firm.facts) await keys.answer(`hecho-${id}`, firm.facts[id]);
    });

    test("the papers, in the order of the page", async () => {
      await keys.step("Documentos", "documentos");
      let papers = 0;
      for (const { id, paper: held } of placesOf(definition, firm)) {
        await paper(id, firm.papers[held]);
        papers += 1;
      }
      assert.equal(papers, Object.keys(firm.papers).length);
      await expectFinding(page, "JUR-03", "cumple");
    });

    test("the causes of rejection, one by one", async () => {
      await keys.step("Causas de rechazo", "causas");
      const names = await page.$$eval(".cause fieldset input", (all) => [...new Set(all.map((e) => e.name))]);
      for (const cause of names) await keys.answer(cause, offer.causes[cause.replace("causa-", "")]);
      assert.equal(names.length, Object.keys(offer.causes).length);
    });

    test("the contracts", async () => {
      await keys.step("Experiencia", "experiencia");
      for (const [index, { answers, ...texts }] of contractRows(firm, CONTRACTS).entries()) {
        await keys.press("#agregar-contrato");
        const row = `c${index + 1}`;
        await until(page, (id) => document.activeElement?.id === id, [`${row}-objeto`], async () => "the keyboard did not go to the new row");
        for (const [field, text] of Object.entries(texts)) await keys.type(`${row}-${field}`, text);
        for (const question of await order(page, row, Object.keys(answers))) await keys.answer(`${row}-${question}`, answers[question]);
      }
      await expectFinding(page, "EXP-02", "cumple");
    });

    test("the prices", async () => {
      await keys.step("Precios", "precios");
      const { charges_vat, estimate } = offer.pricing;
      for (const question of ["responsable-iva", "precios-con-iva", "topes-con-iva"]) await keys.answer(question, charges_vat);
      for (const { item, ceiling, price, vat } of PRICES) {
        await keys.type(`tope-${item}`, ceiling);
        await keys.type(`precio-${item}`, price);
        await keys.type(`iva-${item}`, vat);
      }
      await keys.type("oferta-estimado", estimate);
      await expectFinding(page, "PRE-02", "cumple");
    });

    test("the tie-break and the draw", async () => {
      await keys.step("Desempate", "desempate");
      for (const { id, rule } of definition.tiebreak.criteria.filter(({ id }) => id in offer.tiebreak)) {
        const { claimed, proofs = {} } = offer.tiebreak[id];
        await keys.answer(`${id}-invoca`, claimed);
        for (const fact of FACTS[id] ?? []) await keys.answer(`tie-${fact}`, offer.tie_facts[fact]);
        for (const proof of Object.values(rule)[0].proofs.filter((proof) => proof.id in proofs)) await paper(`${id}-${proof.id}`, proofs[proof.id]);
      }
      for (const [index, { name }] of offer.draw.bidders.entries()) {
        await keys.press("#agregar-rival");
        const field = `rival-r${index + 1}-nombre`;
        await until(page, (id) => document.activeElement?.id === id, [field], async () => "the keyboard did not go to the new rival");
        await keys.type(field, name);
      }
      await keys.type("trm", "4.123,57");
      await expectFinding(page, "DES-02", "cumple");
    });

    test("the report says that the offer is ready", async () => {
      await keys.step("Informe", "informe");
      await page.waitForSelector("#comprobante");
      for (const reading of offer.accepted) {
        await keys.tabTo(`[id="acepto-${reading}"]`);
        await page.keyboard.press(" ");
        await until(page, (id) => document.getElementById(id)?.checked, [`acepto-${reading}`], async () => `${reading} was not accepted`);
      }
      const left = (await findings(page)).filter(({ state }) => !["cumple", "no_aplica"].includes(state));
      assert.deepEqual(left, [], "nothing is left to answer or to mend");
      await expectOverall(page, "lista para presentar");
      assert.deepEqual(counts(await findings(page)), { cumple: CUMPLE, no_aplica: NO_APLICA });
      await keys.tabTo("#imprimir", { back: true });
      console.log(`${name}: ${keys.walked.stops} stops of the keyboard, each of them in sight`);
      assert.ok(keys.walked.stops > 200);
    });
  });
}

test("whoever types faster than a slow machine draws loses nothing", async () => {
  const browser = await launch("chromium");
  try {
    const page = await browser.newPage();
    const cdp = await page.createCDPSession();
    await open(page, server, "precios");
    const items = PRICES.slice(0, 6);
    const values = items.flatMap(() => ["300000", "250000", "19"]);
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: 6 });
    await page.focus(`[id="tope-${items[0].item}"]`);
    // Every key at once, as from somebody who does not look at the screen.
    await Promise.all(values.flatMap((value) => [...value, "Tab"]).map((key) => page.keyboard.press(key)));
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    const ids = items.flatMap(({ item }) => [`tope-${item}`, `precio-${item}`, `iva-${item}`]);
    /** What the page shows and what it keeps, which comes a moment later. */
    const held = (ids, key) => {
      const { prices = {} } = JSON.parse(localStorage.getItem(key) ?? "{}");
      const kept = ids.map((id) => prices[id.split("-")[1]]?.[{ tope: "ceiling", precio: "unit_price", iva: "vat" }[id.split("-")[0]]] ?? "");
      return [ids.map((id) => document.getElementById(id).value).join(" "), kept.join(" ")];
    };
    const key = `habilita:oferta:${PROCESS}`;
    const whole = new Function("ids", "key", "typed", `return (${held})(ids, key).every((held) => held === typed)`);
    await until(page, whole, [ids, key, values.join(" ")], async () => `typed ${values.join(" ")}; shown and kept ${JSON.stringify(await page.evaluate(held, ids, key))}`);
    console.log(`${values.length} figures typed without waiting for the page`);
  } finally {
    await browser.close();
  }
});

/** The questions of a row in the order of the page. */
const order = (page, row, questions) =>
  page.evaluate(
    (row, questions) => {
      const place = (question) => document.querySelector(`[name="${row}-${question}"], select[id="${row}-${question}"]`);
      return questions.filter(place).sort((a, b) => (place(a).compareDocumentPosition(place(b)) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    },
    row,
    questions,
  );
