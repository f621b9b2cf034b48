// When the browser, the network or the app fails, what was typed is not lost and the user is told what happened.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { BROWSERS, launch } from "./lib/browsers.mjs";
import { launchSaving } from "./lib/download.mjs";
import { startServer } from "./lib/server.mjs";
import { typeContracts, typePaper } from "./lib/gachala.mjs";
import { address, click, DIST, expectFinding, expectOverall, open, PROCESS, ready, site, step, type, until } from "./lib/steps.mjs";

let server;
before(async () => (server = await site({ cors: true })));
after(() => server?.close());

/** Waits for a message that says this. */
const told = (page, selector, words) =>
  until(page, (selector, words) => [...document.querySelectorAll(selector)].some((e) => e.textContent.includes(words)), [selector, words], async () => {
    return `no «${words}» in ${selector}: ${JSON.stringify(await page.$$eval(selector, (all) => all.map((e) => e.textContent)))}`;
  });
const stored = (page, key) => page.evaluate((key) => localStorage.getItem(key), key);
async function storeBefore(page, entries) {
  await page.goto(server.url("index.html"));
  await page.evaluate((entries) => Object.entries(entries).forEach(([key, text]) => localStorage.setItem(key, text)), entries);
}

for (const name of BROWSERS) {
  describe(`faults in ${name}`, () => {
    let browser;
    before(async () => (browser = await launch(name)));
    after(() => browser?.close());
    /** A page with storage of its own, gone at the end. */
    const within = async (work) => {
      const context = await browser.createBrowserContext();
      try {
        return await work(await context.newPage(), context);
      } finally {
        await context.close();
      }
    };

    test("in a frame without storage the check works and says that nothing is kept", async () => {
      const folder = mkdtempSync(join(tmpdir(), "habilita-marco-"));
      const frameUrl = address(server, "documentos");
      writeFileSync(join(folder, "index.html"), `<!doctype html><html lang="es"><title>Sitio de la entidad</title><h1>Alcaldía</h1><iframe title="Habilita" width="900" height="900" sandbox="allow-scripts" src="${frameUrl}"></iframe>`);
      const host = await startServer({ root: folder });
      try {
        await within(async (page) => {
          await page.setViewport({ width: 1000, height: 1000 });
          await page.goto(host.url());
          const frame = await (await page.waitForSelector("iframe")).contentFrame();
          await ready(frame);
          assert.equal(await frame.evaluate(() => { try { return localStorage.length; } catch (error) { return error.name; } }), "SecurityError", "storage is indeed denied");
          await told(frame, ".notice[data-tone=warning]", "no deja guardar");
          await typePaper(frame, "06/01/2026");
          await expectFinding(frame, "JUR-03", "no_cumple");
          await step(frame, "Experiencia");
          await typeContracts(frame, [["10.000.000", "15/12/2023"]]);
          await step(frame, "Documentos");
          assert.equal(await frame.$eval("#registro_mercantil-fecha", (e) => e.value), "06/01/2026", "kept while the page lives");
          await step(frame, "Informe");
          await expectOverall(frame, "incompleta");
          await told(frame, ".notice[data-tone=warning]", "no deja guardar");
        });
      } finally {
        await host.close();
        rmSync(folder, { recursive: true, force: true });
      }
    });

    test("if the app dies the user gets a copy of what was typed and a way back to it", async () => {
      const saving = await launchSaving(name);
      try {
        const page = await saving.browser.newPage();
        await open(page, server, "documentos");
        await typePaper(page, "06/01/2026");
        await step(page, "Precios");
        await type(page, "precio-7", "14 500 ?");
        await page.evaluate(() => (location.hash = "#/prueba-de-fallo"));
        await page.waitForSelector("#rescate");
        const copy = await saving.json("habilita-rescate.json", () => click(page, "#rescate a[download]"));
        assert.equal(copy.format, "habilita-rescate/1");
        assert.equal(JSON.parse(copy.kept["habilita:firma"]).papers.registro_mercantil.issued, "06/01/2026");
        assert.equal(JSON.parse(copy.kept[`habilita:oferta:${PROCESS}`]).prices["7"].unit_price, "14 500 ?", "as it was typed");
        await click(page, "#rescate button");
        await page.waitForSelector("#archivo:enabled");
        assert.equal(await page.$("#rescate"), null);
        await click(page, `main a[href="#/${PROCESS}"]`);
        await step(page, "Documentos");
        await expectFinding(page, "JUR-03", "no_cumple");
        await step(page, "Precios");
        assert.equal(await page.$eval("#precio-7", (e) => e.value), "14 500 ?");
      } finally {
        await saving.close();
      }
    });

    test("what cannot be read of what was saved is set aside and said, and the check works", () => within(async (page) => {
      await storeBefore(page, { "habilita:firma": "{no" });
      await open(page, server, "documentos");
      await told(page, ".notice[data-tone=warning]", "no se pudo leer");
      assert.equal(await stored(page, "habilita:firma:apartado"), "{no");
      await typePaper(page, "07/01/2026");
      await expectFinding(page, "JUR-03", "cumple");
      assert.equal(await stored(page, "habilita:firma:apartado"), "{no", "still aside after typing");
      assert.equal(JSON.parse(await stored(page, "habilita:firma")).papers.registro_mercantil.issued, "07/01/2026");
    }));

    test("an invitation that is not here gives a message and the list", () => within(async (page) => {
      await open(page, server, "", "no-existe");
      await told(page, '[role="alert"]', "No se encontró esa invitación");
      await click(page, `main a[href="#/${PROCESS}"]`);
      await expectOverall(page, "incompleta");
    }));

    test("two tabs: typing in one does not erase what was typed in the other", () => within(async (one, context) => {
      await open(one, server, "experiencia");
      const two = await context.newPage();
      await open(two, server, "precios");
      await one.bringToFront();
      await typeContracts(one, [["10.000.000", "15/12/2023"]]);
      assert.match(await stored(one, "habilita:firma"), /10\.000\.000/);
      await two.bringToFront();
      await type(two, "precio-7", "14500");
      await two.waitForFunction((key) => localStorage.getItem(key)?.includes("14500"), {}, `habilita:oferta:${PROCESS}`);
      assert.match(await stored(two, "habilita:firma"), /10\.000\.000/, "the contract typed in the first tab is still saved");
    }));
  });
}

describe("faults of the network, in chromium", () => {
  let browser;
  before(async () => (browser = await launch("chromium")));
  after(() => browser?.close());

  /** A page on which what matches never arrives. */
  async function without(pattern) {
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    let stopped = 0;
    page.on("request", (request) => {
      if (!pattern.test(request.url())) return void request.continue();
      stopped += 1;
      request.abort();
    });
    return { page, stopped: () => stopped };
  }

  for (const [what, pattern] of [["WebAssembly", /\.wasm$/], ["glue", /habilita-app-\w+\.js$/]]) {
    test(`if the ${what} does not arrive it is said, and the page can still be read`, async () => {
      const { page, stopped } = await without(pattern);
      await page.goto(server.url("revisar.html"));
      await told(page, "#rescate", "No se pudo cargar el revisor");
      console.log(`${stopped()} requests stopped`);
      assert.ok(stopped() > 0);
      assert.equal(await page.$eval("h1", (e) => e.innerText), "Revisar una oferta");
      assert.ok((await page.$eval("main", (e) => e.innerText)).includes("Municipio de Gachalá"));
      assert.equal(await page.$eval("#archivo", (e) => e.disabled), true, "nothing pretends to work");
      await page.setRequestInterception(false);
      await click(page, "#rescate button");
      await page.waitForSelector("#archivo:enabled", { timeout: 8000 });
      await page.close();
    });
  }

  test("if the invitation does not arrive it is said, and the list is there", async () => {
    const { page, stopped } = await without(/procesos\/.*\.json$/);
    await open(page, server, "precios");
    await told(page, '[role="alert"]', "Revise la conexión");
    assert.ok(stopped() > 0);
    assert.ok(await page.$(`main a[href="#/${PROCESS}"]`));
    // The way out the message offers: the connection is back and the same invitation is chosen.
    await page.setRequestInterception(false);
    await click(page, `main a[href="#/${PROCESS}"]`);
    await expectOverall(page, "incompleta");
    await page.close();
  });

  test("a definition that was opened and can no longer be read is not swapped for another without a word", async () => {
    const page = await browser.newPage();
    await storeBefore(page, { [`habilita:proceso:${PROCESS}`]: "{no" });
    await open(page, server);
    await told(page, ".notice[data-tone=warning]", "no se pudo leer");
    await page.close();
  });
});
