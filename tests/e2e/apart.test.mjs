// The first page answers with the facts of the invitation; what judges comes next, and the code of the other pages at rest or when one of them is asked for.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { BROWSERS, launch } from "./lib/browsers.mjs";
import { address, click, open, ready, site, SLUGS, step, told, type, until } from "./lib/steps.mjs";
import { problems, watch } from "./lib/watch.mjs";

const CODE = /\/paginas\/.*\.wasm$/;
/** Something that only that page has. */
const SIGNS = {
  "Quién se presenta": ".check-page fieldset.rule",
  Documentos: '.check-page [data-finding^="JUR"]',
  Experiencia: '.check-page [data-finding^="EXP"]',
  Precios: "#precio-7",
  Desempate: "#trm",
  Informe: "#comprobante",
  "Guardar y comparar": "#archivo-guardado",
};

const shown = (page, title) => page.waitForSelector(SIGNS[title], { visible: true, timeout: 20_000 });
const waiting = (page) => told(page, '.check-page [role="status"]', "Abriendo la página");
const failed = (page) => told(page, '.check-page [role="alert"]', "No se pudo descargar esta página");

/** When the page said that it answers, and when it asked for each part, on the page's own clock. */
const times = (page) =>
  page.evaluate(() => ({
    answered: globalThis.answered,
    asked: performance.getEntriesByType("resource").filter(({ name }) => name.includes("/paginas/")).map(({ startTime }) => startTime),
  }));

async function noteAnswer(page) {
  await page.evaluateOnNewDocument(() => {
    const note = () => document.documentElement?.hasAttribute("data-listo") && (globalThis.answered ??= performance.now());
    new MutationObserver(note).observe(document, { attributes: true, subtree: true, attributeFilter: ["data-listo"] });
  });
}

for (const name of BROWSERS) {
  test(`the code of the other pages comes once the first answers, and then they need no network, in ${name}`, async () => {
    const server = await site();
    const browser = await launch(name);
    try {
      const page = await browser.newPage();
      const seen = await watch(page);
      await noteAnswer(page);
      await open(page, server);
      const files = await page.$eval("script[data-parts]", (tag) => new Set(Object.values(JSON.parse(tag.dataset.parts)).flat()).size);
      await until(page, (files) => performance.getEntriesByType("resource").filter(({ name, responseEnd }) => name.includes("/paginas/") && responseEnd > 0).length >= files, [files], async () => `not all of ${files} files came: ${JSON.stringify(await times(page))}`);
      const { answered, asked } = await times(page);
      assert.equal(asked.length, files, "each once");
      assert.ok(asked.every((time) => time >= answered), `asked at ${asked}, answered at ${answered}`);
      await page.waitForNetworkIdle({ idleTime: 300 });
      assert.deepEqual(await problems(seen), []);
      await server.close();
      for (const title of Object.keys(SIGNS)) {
        await step(page, title);
        await shown(page, title);
      }
    } finally {
      await browser.close();
      await server.close().catch(() => {});
    }
  });
}

/** What the first page says before anything is judged. */
const judging = (page) => told(page, ".check-page .overall", "Revisando su oferta");

describe("pages whose code is slow or does not come, in chromium", () => {
  let server, browser;
  before(async () => {
    server = await site();
    browser = await launch("chromium");
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  /** A page whose parts wait, or fail, until told otherwise. */
  async function held() {
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    let now = "wait";
    const queue = [];
    page.on("request", (request) => {
      if (!CODE.test(request.url()) || now === "go") return request.continue();
      return now === "fail" ? request.abort() : queue.push(request);
    });
    const become = async (what) => {
      now = what;
      await Promise.all(queue.splice(0).map((request) => (what === "fail" ? request.abort() : request.continue())));
    };
    return { page, become };
  }

  test("the first page answers before what judges has come, says no verdict it does not have, and then says it", async () => {
    const { page, become } = await held();
    const seen = await watch(page);
    await page.goto(address(server));
    await ready(page);
    await judging(page);
    const places = () => page.$$eval("nav.tasks a, .check-page > p > .button, .check-page .facts", (all) => all.map((e) => Math.round(e.getBoundingClientRect().top + scrollY)));
    const before = await places();
    // Its facts are read and its field is written in meanwhile.
    assert.ok((await page.$$(".check-page .facts > *")).length > 5);
    assert.deepEqual(await page.$$eval("[data-veredicto], .check-page [data-overall], nav.tasks [data-state=no_cumple]", (all) => all.map((e) => e.outerHTML)), []);
    await page.evaluate(() => [...document.querySelectorAll(".check-page summary")].find((e) => e.textContent.includes("Revisar con otra fecha")).click());
    await page.waitForSelector("#revisar-como", { visible: true });
    await type(page, "revisar-como", "04/02/2026");
    await told(page, ".check-page .notice strong", "04/02/2026");
    // Folded again, so that what is opened is no part of what moves.
    await page.evaluate(() => [...document.querySelectorAll(".check-page summary")].find((e) => e.textContent.includes("Revisar con otra fecha")).click());
    await become("go");
    await told(page, ".check-page [data-overall]", "Oferta incompleta");
    await told(page, "nav.tasks .progress", "puntos en regla");
    const moved = (await places()).map((top, index) => Math.abs(top - before[index]));
    assert.ok(moved.length > 10 && moved.every((by) => by <= 2), `moved under the hands: ${moved}`);
    assert.equal(await page.$eval("[data-veredicto]", (e) => e.dataset.veredicto), "incompleta");
    assert.equal(await page.$eval("#revisar-como", (e) => e.value), "04/02/2026");
    assert.deepEqual(await problems(seen), []);
    await page.close();
  });

  test("if what judges does not come the first page says so, keeps what is written, and it can be tried again", async () => {
    const { page, become } = await held();
    await become("fail");
    await page.goto(address(server));
    await ready(page);
    await told(page, '.check-page [role="alert"]', "No se pudo descargar lo que revisa la oferta");
    assert.ok((await page.$$(".check-page .facts > *")).length > 5);
    await become("go");
    await click(page, "#reintentar");
    await told(page, ".check-page [data-overall]", "Oferta incompleta");
    await page.close();
  });

  test("a page opened before its code came waits for it, and shows", async () => {
    const { page, become } = await held();
    const seen = await watch(page);
    await open(page, server);
    await step(page, "Precios");
    await waiting(page);
    // The way on stays open meanwhile.
    await step(page, "El proceso");
    await step(page, "Experiencia");
    await waiting(page);
    await become("go");
    await shown(page, "Experiencia");
    await step(page, "Precios");
    await shown(page, "Precios");
    assert.deepEqual(await problems(seen), []);
    await page.close();
  });

  test("if its code does not come the page says so, nothing is lost, and it can be tried again", async () => {
    const { page, become } = await held();
    const errors = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await become("go");
    await open(page, server, "desempate");
    await type(page, "trm", "4.123,57");
    await step(page, "El proceso");
    // From here on nothing comes that is not here yet.
    await become("fail");
    await open(page, server);
    await step(page, "Desempate");
    await failed(page);
    await click(page, "#reintentar");
    await failed(page);
    await become("go");
    await click(page, "#reintentar");
    await shown(page, "Desempate");
    assert.equal(await page.$eval("#trm", (e) => e.value), "4.123,57");
    // Another page asks for what is missing by itself.
    await step(page, "Precios");
    await shown(page, "Precios");
    assert.equal(await page.$("#rescate"), null);
    assert.deepEqual(errors, []);
    await page.close();
  });

  test("the address of a page whose code does not come answers too", async () => {
    const { page, become } = await held();
    await become("fail");
    await page.goto(address(server, "informe"));
    await ready(page);
    await failed(page);
    await step(page, "El proceso");
    await page.waitForSelector(".check-page .facts", { timeout: 20_000 });
    await become("go");
    await step(page, "Informe");
    await shown(page, "Informe");
    await page.close();
  });

  test("every address of the check opens at its page", async () => {
    const page = await browser.newPage();
    for (const slug of SLUGS) {
      await open(page, server, slug);
      assert.equal(await page.$('.check-page [role="alert"]'), null, slug);
      assert.ok((await page.$eval(".check-page", (e) => e.innerText.length)) > 100, slug);
    }
    await page.close();
  });
});
