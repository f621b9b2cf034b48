// Nobody is left without a next step: from the start to a file of one's own, from the foot of each page to the next, from a list to what fails.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { apart, BROWSERS, launch } from "./lib/browsers.mjs";
import { halfDone, keep, perfect } from "./lib/drafts.mjs";
import { answer, click, open, PROCESS, ready, site, stored, type, until } from "./lib/steps.mjs";

const TITLES = ["El proceso", "Quién se presenta", "Documentos", "Causas de rechazo", "Limitar a Mipyme", "Experiencia", "Precios", "Desempate", "Informe", "Guardar y comparar"];
const focused = (page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);
const expectFocus = (page, id) => until(page, (id) => document.activeElement?.id === id, [id], async () => `the keyboard should be on ${id} and is on ${await focused(page)}`);
const titles = (page) => page.$$eval(".check-page section.rule > h2", (all) => all.map((e) => e.textContent));
const at = (page, title) => until(page, (title) => document.getElementById("titulo")?.textContent === title, [title], async () => `«${title}» did not open`);
const faults = (page) => page.$$eval("[data-faults] li", (all) => all.map((e) => e.textContent));
const expectFaults = (page, list) => until(page, (list) => [...document.querySelectorAll("[data-faults] li")].map((e) => e.textContent).join("|") === list, [list.join("|")], async () => `${list.join("; ")} expected, and there is ${(await faults(page)).join("; ")}`);

let server;
before(async () => (server = await site()));
after(() => server?.close());

for (const name of BROWSERS) {
  describe(`ways in ${name}`, () => {
    let browser;
    before(async () => (browser = await launch(name)));
    after(() => browser?.close());
    const within = (work) => apart(browser, work);

    test("from the start one's own invitation is one press away, and the keyboard is where it is opened", () => within(async (page) => {
      await page.goto(server.url());
      await ready(page);
      await click(page, 'main a[href$="#archivo"]');
      await until(page, () => location.pathname.endsWith("revisar.html") && "listo" in document.documentElement.dataset, [], async () => "the check did not open");
      await expectFocus(page, "archivo");
      assert.equal(await page.$eval("#archivo", (e) => e.disabled), false);
      // Loaded again, it is the same page and not an invitation called so.
      await page.reload();
      await ready(page);
      assert.equal(await page.$eval("h1", (e) => e.textContent), "Revisar una oferta");
      assert.equal(await page.$('[role="alert"]'), null);
    }));

    test("the foot of each page leads to the next, from the first to the last and back to the report", () => within(async (page) => {
      await keep(page, server, perfect("gachala"));
      await open(page, server);
      for (const title of TITLES.slice(1)) {
        await click(page, ".onward a.button");
        await at(page, title);
        await expectFocus(page, "titulo");
      }
      await click(page, ".onward a.button");
      await at(page, "Informe");
      await page.goBack();
      await at(page, "Guardar y comparar");
      await page.goBack();
      await at(page, "Informe");
    }));

    test("it says how much is settled and where most is lacking", () => within(async (page) => {
      await open(page, server, "documentos");
      const second = () => page.$eval(".onward p:nth-child(2)", (e) => e.textContent);
      assert.match(await page.$eval(".progress", (e) => e.textContent), /^0 de \d+ puntos en regla$/);
      assert.equal(await second(), "Donde más falta: quién se presenta");
      await keep(page, server, perfect("gachala"));
      await open(page, server, "documentos");
      // 107 findings, 41 of which do not apply: see tests/engine/gachala.rs. What is never kept is asked again.
      assert.match(await page.$eval(".progress", (e) => e.textContent), /^6[0-6] de 66 puntos en regla$/);
      await keep(page, server, halfDone("gachala"));
      await open(page, server, "precios");
      assert.equal(await second(), "Donde más falta: documentos");
    }));

    test("a paper is found by its words, and what lacks something stays while it is answered", () => within(async (page) => {
      const { firm, ...rest } = perfect("gachala");
      const papers = { ...firm.papers, rut: { has: "no" } };
      await keep(page, server, { ...rest, firm: { ...firm, papers } });
      await open(page, server, "documentos");
      const all = await titles(page);
      assert.ok(all.length >= 17);
      await type(page, "buscar-documento", "TRIBUTARIO unico");
      await until(page, () => document.querySelectorAll(".check-page section.rule").length === 1, [], async () => `one paper, not ${(await titles(page)).join("; ")}`);
      assert.match((await titles(page))[0], /RUT/);
      await type(page, "buscar-documento", "nada que se le parezca");
      await until(page, () => document.querySelectorAll(".check-page section.rule").length === 0, [], async () => "nothing is like that");
      assert.match(await page.$eval(".finder + .hint", (e) => e.textContent), /^Ninguno de los \d+ documentos es así/);
      await type(page, "buscar-documento", "");
      await until(page, (count) => document.querySelectorAll(".check-page section.rule").length === count, [all.length], async () => "all of them again");
      // The one that fails: by its link, and among what is lacking.
      assert.deepEqual(await page.$$eval(".failing li", (list) => list.length), 1);
      await click(page, ".failing button");
      const field = await until(page, () => /-tiene-/.test(document.activeElement?.id), [], async () => `the keyboard is on ${await focused(page)}`).then(() => focused(page));
      await click(page, 'label[for="buscar-faltan"]');
      await until(page, () => document.querySelectorAll(".check-page section.rule").length === 1, [], async () => `one lacks something, not ${(await titles(page)).join("; ")}`);
      await answer(page, field.replace(/-(yes|no|unknown)$/, ""), "yes");
      await until(page, () => !document.querySelector(".failing"), [], async () => "nothing fails any more");
      assert.equal((await titles(page)).length, 1, "what was answered is still there");
      await click(page, 'label[for="buscar-faltan"]');
      await until(page, (count) => document.querySelectorAll(".check-page section.rule").length === count, [all.length], async () => "all of them again");
    }));

    test("what cannot be read is listed on top once the keyboard has left it, and leads to its field", () => within(async (page) => {
      await keep(page, server, perfect("gachala"));
      await open(page, server, "experiencia");
      await expectFaults(page, []);
      await type(page, "c1-valor", "diez millones");
      assert.deepEqual(await faults(page), [], "not with every key");
      await type(page, "c3-fin", "31/02/2024");
      await expectFaults(page, ["Valor total (contrato 1)"]);
      await page.focus("#agregar-contrato");
      await expectFaults(page, ["Valor total (contrato 1)", "Terminación (contrato 3)"]);
      await click(page, "[data-faults] li:nth-child(2) button");
      await expectFocus(page, "c3-fin");
      await type(page, "c3-fin", "15/12/2023");
      await type(page, "c1-valor", "10000000");
      await page.focus("#agregar-contrato");
      await expectFaults(page, []);
      assert.equal(await page.$("[data-faults]"), null);
      // What was left wrong is told on the way back.
      await type(page, "c1-valor", "diez");
      await click(page, ".onward a.button");
      await at(page, "Precios");
      await expectFaults(page, []);
      await page.goBack();
      await expectFaults(page, ["Valor total (contrato 1)"]);
    }));

    test("what was opened to write a date stays open when the date is taken out again", () => within(async (page) => {
      await open(page, server);
      for (const [summary, id] of [["Revisar con otra fecha", "revisar-como"], ["¿Una adenda cambió las fechas?", "adenda-closing"]]) {
        await page.evaluate((words) => [...document.querySelectorAll("summary")].find((e) => e.textContent === words).click(), summary);
        await type(page, id, "04/02/2026");
        await page.waitForFunction((key) => localStorage.getItem(key)?.includes("04/02/2026"), {}, `habilita:oferta:${PROCESS}`);
        await type(page, id, "");
        await page.waitForFunction((key) => !localStorage.getItem(key)?.includes("04/02/2026"), {}, `habilita:oferta:${PROCESS}`);
        await expectFocus(page, id);
        assert.ok(await page.$eval(`[id="${id}"]`, (e) => e.checkVisibility()), `${summary}: the field is in sight`);
      }
    }));

    test("the help is open for who comes for the first time, and stays closed once it is read", () => within(async (page) => {
      await open(page, server);
      const isOpen = () => page.$eval(".first-use", (e) => e.open);
      assert.equal(await isOpen(), true);
      await click(page, ".first-use button");
      await expectFocus(page, "titulo");
      assert.equal(await isOpen(), false);
      await open(page, server);
      assert.equal(await isOpen(), false);
      await click(page, ".first-use summary");
      assert.equal(await isOpen(), true, "it can be read again");
      assert.equal(await stored(page, `habilita:oferta:${PROCESS}`), null, "and is no answer");
      // Whoever has begun, in an earlier release say, knows how.
      await page.evaluate(() => localStorage.clear());
      await keep(page, server, perfect("gachala"));
      await open(page, server);
      assert.equal(await isOpen(), false);
    }));
  });
}
