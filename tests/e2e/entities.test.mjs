// A contracts officer who does not program: fills in a form, sees the result, copies, pastes, and it works.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { apart, BROWSERS, launch } from "./lib/browsers.mjs";
import { document as html, fits, frames, startHost } from "./lib/host.mjs";
import { DIST, PROCESS, ready, site, type, until } from "./lib/steps.mjs";
import { startServer } from "./lib/server.mjs";
import { outside, problems, watch } from "./lib/watch.mjs";

let server;
before(async () => (server = await site()));
after(() => server?.close());

const recipe = (page, id) => page.$eval(`#${id}`, (e) => e.textContent);
const expect = (page, id, words) => until(page, (id, words) => document.getElementById(id).textContent.includes(words), [id, words], () => recipe(page, id));

for (const name of BROWSERS) {
  describe(`for entities in ${name}`, () => {
    let browser;
    before(async () => (browser = await launch(name)));
    after(() => browser?.close());

    test("the recipes follow the form, and pasted into a page each of them is the checker", () => apart(browser, async (page) => {
      const seen = await watch(page);
      await page.goto(server.url("entidades.html"));
      await ready(page);
      await expect(page, "receta-etiqueta", `${server.url("embed.js")}`);
      await page.select("#pub-proceso", PROCESS);
      await type(page, "pub-nombre", 'Alcaldía "de" <Prueba> & Cía.');
      await type(page, "pub-color", "#0a7d5a");
      await type(page, "pub-aviso", "Pregunte hasta el 5");
      await expect(page, "receta-etiqueta", "Pregunte hasta el 5");
      const [tag, frame] = [await recipe(page, "receta-etiqueta"), await recipe(page, "receta-marco")];
      await expect(page, "receta-politica", server.origin);
      assert.deepEqual([outside(seen, server.origin), await problems(seen)], [[], []]);
      await apart(browser, async (other) => {
        const host = await startHost(server, { "etiqueta.html": html(tag), "marco.html": html(frame) });
        try {
          await other.goto(host.url("etiqueta.html"));
          const [checker] = await frames(other, 1);
          await fits(other, checker, 0);
          // The strip comes with the code of frames, which nothing waits for.
          const said = async (one) => (await one.waitForSelector(".publisher")).evaluate((e) => e.innerText);
          assert.ok((await said(checker)).includes('Alcaldía "de" <Prueba> & Cía. publica este revisor'));
          await other.goto(host.url("marco.html"));
          const bare = await (await other.waitForSelector("iframe")).contentFrame();
          await ready(bare);
          assert.ok((await said(bare)).includes("Pregunte hasta el 5"));
          assert.equal(await bare.$eval("[data-overall]", (e) => e.dataset.overall), "incompleta");
        } finally {
          await host.close();
        }
      });
    }));

    test("the preview is the recipe at work; what is no colour is said; what is copied is what is read", () => apart(browser, async (page) => {
      await page.setViewport({ width: 1000, height: 400 });
      await page.goto(server.url("entidades.html"));
      await ready(page);
      assert.equal(await page.$("#vista iframe"), null, "not before it is in sight");
      await page.$eval("#vista", (e) => e.scrollIntoView());
      const [first] = await frames(page, 1);
      await fits(page, first, 0);
      await type(page, "pub-color", "verde");
      await until(page, () => document.getElementById("pub-falla").textContent.includes("«verde» no se entiende"), [], () => recipe(page, "pub-falla"));
      assert.ok(!(await recipe(page, "receta-etiqueta")).includes("data-color"));
      await page.select("#pub-modo", "calculadora");
      await until(page, () => document.querySelector("#vista iframe")?.src.includes("calculadora.html"), [], async () => "no calculator");
      assert.ok((await recipe(page, "receta-etiqueta")).includes('data-modo="calculadora"'));
      // A browser under test may have no clipboard: what it would be given is enough.
      await page.evaluate(() => Object.defineProperty(navigator.clipboard, "writeText", { configurable: true, value: async (text) => (globalThis.given = text) }));
      await page.$eval('[data-copia="receta-etiqueta"]', (e) => e.click());
      const said = () => page.$eval('[data-copia="receta-etiqueta"] + span', (e) => e.textContent);
      await until(page, () => document.querySelector('[data-copia="receta-etiqueta"] + span').textContent !== "", [], said);
      assert.deepEqual([await said(), await page.evaluate(() => globalThis.given)], ["Copiado.", await recipe(page, "receta-etiqueta")]);
      // Refused, it is selected and said.
      await page.evaluate(() => Object.defineProperty(navigator.clipboard, "writeText", { value: () => Promise.reject(new Error()) }));
      await page.$eval('[data-copia="receta-marco"]', (e) => e.click());
      await until(page, () => String(getSelection()).includes("<iframe"), [], async () => "nothing was selected");
    }));

    test("in a folder of its own, with a definition of its own, under any path and with its own name", () => apart(browser, async (page) => {
      const definition = JSON.parse((await (await fetch(server.url(`procesos/${PROCESS}.json`))).text()));
      const own = JSON.stringify({ ...definition, id: "mi-proceso-2026", object: "Objeto propio de la entidad" });
      const folder = await startServer({ root: DIST, base: "/tramites/contratos/habilita/", instead: { "procesos/mi-proceso-2026.json": own, "sw.js": "// nothing\n" } });
      try {
        const seen = await watch(page);
        await page.goto(`${folder.url("revisar.html")}?nombre=Mi+entidad&color=%230a7d5a&logo=./icono.svg#/mi-proceso-2026`);
        await ready(page);
        await until(page, () => document.querySelector(".facts")?.textContent.includes("Objeto propio de la entidad"), [], async () => "not its own");
        assert.ok((await page.$eval(".publisher", (e) => e.innerText)).startsWith("Mi entidad publica este revisor"));
        assert.ok(await page.$(".publisher img"));
        assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--accent").trim().length), 7);
        assert.deepEqual([outside(seen, folder.origin), await problems(seen)], [[], []]);
      } finally {
        await folder.close();
      }
    }));
  });
}
