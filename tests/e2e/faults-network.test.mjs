// When something of the site does not arrive the user is told, can read what did arrive, and can try again.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { launch } from "./lib/browsers.mjs";
import { click, expectOverall, open, PROCESS, site, storeBefore, told } from "./lib/steps.mjs";

describe("what does not arrive, in chromium", () => {
  let server, browser;
  before(async () => {
    server = await site();
    browser = await launch("chromium");
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  /** A page on which what matches never arrives. */
  async function without(pattern) {
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    let stopped = 0;
    let back = false;
    page.on("request", (request) => {
      if (back || !pattern.test(request.url())) return request.continue();
      stopped += 1;
      return request.abort();
    });
    return { page, stopped: () => stopped, comeBack: () => (back = true) };
  }

  for (const [what, pattern] of [["WebAssembly", /\.wasm$/], ["glue", /habilita-app-\w+\.js$/]]) {
    test(`if the ${what} does not arrive it is said, and the page can still be read`, async () => {
      const { page, stopped, comeBack } = await without(pattern);
      await page.goto(server.url("revisar.html"));
      await told(page, "#rescate", "No se pudo cargar esta página");
      console.log(`${stopped()} requests stopped`);
      assert.ok(stopped() > 0);
      assert.equal(await page.$eval("h1", (e) => e.innerText), "Revisar una oferta");
      assert.ok((await page.$eval("main", (e) => e.innerText)).includes("Municipio de Gachalá"));
      assert.equal(await page.$eval("#archivo", (e) => e.disabled), true, "nothing pretends to work");
      comeBack();
      await click(page, "#rescate button");
      await page.waitForSelector("#archivo:enabled", { timeout: 20_000 });
      await page.close();
    });
  }

  test("if the invitation does not arrive it is said, and the list is there", async () => {
    const { page, stopped, comeBack } = await without(/procesos\/.*\.json$/);
    await open(page, server, "precios");
    await told(page, '[role="alert"]', "Revise la conexión");
    assert.ok(stopped() > 0);
    assert.ok(await page.$(`main a[href="#/${PROCESS}"]`));
    // The way out the message offers: the connection is back and the same invitation is chosen.
    comeBack();
    await click(page, `main a[href="#/${PROCESS}"]`);
    await expectOverall(page, "incompleta");
    await page.close();
  });

  test("a definition that was opened and can no longer be read is not swapped for another without a word", async () => {
    const page = await browser.newPage();
    await storeBefore(page, server, { [`habilita:proceso:${PROCESS}`]: "{no" });
    await open(page, server);
    await told(page, ".notice[data-tone=warning]", "no se pudo leer");
    await page.close();
  });
});
