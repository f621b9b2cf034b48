// The evening before, where there is no network: everything works after one visit, and a new version waits until it is asked for.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import { apart, BROWSERS, launch } from "./lib/browsers.mjs";
import { keepCase } from "./lib/drafts.mjs";
import { asked, caseOf } from "./lib/offer.mjs";
import { kept, next, settled, version } from "./lib/published.mjs";
import { startServer } from "./lib/server.mjs";
import { address, BASE, click, DIST, DOORS, expectFinding, expectOverall, expectStored, fields, open, PROCESS, ready, site, step, stored, told, type, until } from "./lib/steps.mjs";
import { outside, problems, watch } from "./lib/watch.mjs";

const USME = "usme-fdlu-mc-009-2025";
const CASE = { process: PROCESS, ...asked(caseOf("gachala")) };
const READY = "lista para presentar";
const NOTICE = "#version-nueva";

/** The site as its first visitor finds it, and what comes after. */
async function visited(browser, work, options = {}) {
  const server = await site({ offline: true, ...options });
  try {
    await apart(browser, async (page, context) => {
      const seen = await watch(page);
      await page.goto(server.url());
      await settled(page);
      await work({ page, context, seen, server });
    });
  } finally {
    await server.close();
  }
}

/** The same address, with something published since. */
const republished = (server, instead) => startServer({ root: DIST, base: BASE, port: server.port, instead });
const update = (page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update().catch(() => {}));

for (const name of BROWSERS) {
  describe(`without a network in ${name}`, () => {
    let browser;
    before(async () => (browser = await launch(name)));
    after(() => browser?.close());

    test("after one visit to the start every door opens, and both invitations go from the first question to the report", () =>
      visited(browser, async ({ page, seen, server }) => {
        await server.close();
        for (const door of DOORS) {
          await page.goto(server.url(door));
          await ready(page);
          assert.ok((await page.$eval("h1", (e) => e.textContent)).length > 5, door);
        }
        for (const process of [PROCESS, USME]) {
          const { firm, offer } = process === PROCESS ? CASE : asked(caseOf("usme"));
          await keepCase(page, server, { process, firm, offer });
          await open(page, server, "", process);
          for (const title of ["Quién se presenta", "Documentos", "Causas de rechazo", "Experiencia", "Precios", "Desempate", "Informe"]) await step(page, title);
          await page.waitForSelector("#comprobante");
          assert.match(await page.$eval(".receipt", (e) => e.textContent), /[0-9a-f]{8}/);
          await page.evaluate(() => localStorage.clear());
        }
        assert.deepEqual(outside(seen, server.origin), []);
        assert.deepEqual((await problems(seen)).filter((one) => !/violations of the policy/.test(one)), []);
      }));

    test("what is fetched when it is asked for comes too: pasted lists, the calendar, the choice of contracts, the workbook", () =>
      visited(browser, async ({ page, server }) => {
        await server.close();
        await open(page, server, "experiencia");
        const made = await page.evaluate(async () => {
          const { habilita } = globalThis;
          const list = JSON.parse(await habilita.sheet("Valor\tFecha de terminación\n10000000\t15/12/2023", "[]"));
          const calendar = await habilita.calendar("{}").then(String, (error) => String(error));
          const book = await habilita.openBook("x", new File(["Valor;Fecha\n1;2"], "a.csv"), () => {});
          return { list: Object.keys(list).length, calendar, book: typeof book };
        });
        assert.ok(made.list > 0 && made.book === "string", JSON.stringify(made));
        assert.doesNotMatch(made.calendar, /dynamically imported|Failed to fetch|NetworkError|error loading/i);
        // Every file of the site is answered.
        const failed = await page.evaluate(async (files) => {
          const answers = await Promise.all(files.map((file) => fetch(`./${file}`).then((answer) => answer.ok, () => false)));
          return files.filter((_, place) => !answers[place]);
        }, Object.keys(kept()));
        assert.deepEqual(failed, []);
      }));

    test("a new version is offered, taken when the user says so, and the answers stay", () =>
      visited(browser, async ({ page, server }) => {
        await keepCase(page, server, CASE);
        await open(page, server, "precios");
        await type(page, "precio-7", "14400");
        await server.close();
        const marked = (text) => text.replace("</body>", "<!-- publicada otra vez --></body>");
        const later = await republished(server, next("revisar.html", marked));
        try {
          await type(page, "precio-7", "14401");
          await update(page);
          await page.waitForSelector(NOTICE, { visible: true, timeout: 60_000 });
          assert.ok(!(await page.content()).includes("publicada otra vez"), "nothing has changed by itself");
          // Whoever loads the page again is still in the version they know.
          await page.reload();
          await ready(page);
          await page.waitForSelector(NOTICE, { visible: true });
          await type(page, "precio-7", "14402");
          const before = await fields(page);
          await Promise.all([page.waitForNavigation(), click(page, `${NOTICE} button:first-of-type`)]);
          await ready(page);
          await page.waitForSelector("#precio-7");
          assert.ok((await page.evaluate(() => fetch("./revisar.html").then((answer) => answer.text()))).includes("publicada otra vez"));
          assert.deepEqual(await fields(page), before);
          assert.equal(await page.$(NOTICE), null);
          await step(page, "Informe");
          await expectOverall(page, READY);
          // And now that one works without a network.
          await settled(page);
          await later.close();
          await open(page, server, "informe");
          await expectOverall(page, READY);
        } finally {
          await later.close().catch(() => {});
        }
      }));

    test("nothing changes while the site is open elsewhere, and «Después» leaves it as it is", () =>
      visited(browser, async ({ page, context, server }) => {
        await open(page, server, "precios");
        const other = await context.newPage();
        await other.goto(address(server, "documentos", USME));
        await ready(other);
        await server.close();
        const later = await republished(server, next("revisar.html", (text) => `${text}\n`));
        try {
          await page.bringToFront();
          await update(page);
          await page.waitForSelector(NOTICE, { visible: true, timeout: 60_000 });
          await click(page, `${NOTICE} button:first-of-type`);
          await told(page, NOTICE, "abierto en otra pestaña");
          await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
          assert.ok(await page.$(NOTICE), "it did not reload");
          assert.equal(await other.$("#rescate"), null);
          await click(page, `${NOTICE} button:last-of-type`);
          assert.equal(await page.$(NOTICE), null);
          await other.close();
        } finally {
          await later.close();
        }
      }));

    test("half a publication is none: the version that is kept goes on", () =>
      visited(browser, async ({ page, server }) => {
        await server.close();
        const later = await republished(server, next("boot.js", (text) => `${text}\n`, { broken: true }));
        try {
          await open(page, server);
          await update(page);
          await until(page, async () => {
            const registration = await navigator.serviceWorker.getRegistration();
            return !registration.installing && !registration.waiting;
          }, [], async () => "the broken version was taken");
          assert.equal(await page.$(NOTICE), null);
        } finally {
          await later.close();
        }
        await open(page, server, "documentos");
        await step(page, "Informe");
      }));

    test("the definition is that of today with a network, and the last one seen without", () =>
      visited(browser, async ({ page, server }) => {
        await server.close();
        const file = `procesos/${PROCESS}.json`;
        const changed = { ...JSON.parse(readFileSync(resolve(DIST, file), "utf8")), object: "Objeto cambiado por adenda" };
        const own = { ...changed, id: "propia-2026" };
        const later = await republished(server, { [file]: JSON.stringify(changed), "procesos/propia-2026.json": JSON.stringify(own) });
        await open(page, server);
        await told(page, ".facts", "Objeto cambiado por adenda");
        // And one that was never a part of what was built.
        await open(page, server, "", "propia-2026");
        await told(page, ".facts", "Objeto cambiado por adenda");
        await later.close();
        for (const process of [PROCESS, "propia-2026"]) {
          await open(page, server, "", process);
          await told(page, ".facts", "Objeto cambiado por adenda");
        }
        await open(page, server, "", "nunca-vista");
        await told(page, '[role="alert"]', "Revise la conexión");
      }));

    test("when the browser throws away what was kept, it is fetched and kept again, and no answer is lost", () =>
      visited(browser, async ({ page, server }) => {
        await open(page, server, "precios");
        await type(page, "precio-7", "14400");
        await expectStored(page, `habilita:oferta:${PROCESS}`, "14400");
        const answers = await stored(page, `habilita:oferta:${PROCESS}`);
        await page.evaluate(async () => Promise.all((await caches.keys()).map((key) => caches.delete(key))));
        await open(page, server, "precios");
        assert.equal(await stored(page, `habilita:oferta:${PROCESS}`), answers);
        await page.waitForSelector("#precio-7");
        // One file was missed, and all of them are there again.
        await settled(page);
        // All of it, the service worker too.
        await page.evaluate(async () => {
          for (const key of await caches.keys()) await caches.delete(key);
          for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
        });
        await page.goto(server.url());
        await settled(page);
        await server.close();
        await open(page, server, "precios");
        await page.waitForSelector("#precio-7");
        assert.equal(await page.$eval("#precio-7", (e) => e.value), "14400");
      }));

    test("inside a page, and on the host's own server, it serves nothing of what it kept and installs nothing", () =>
      visited(browser, async ({ page, server }) => {
        await page.goto(server.url("demostracion.html"));
        const asked = server.requests.length;
        await page.reload();
        const [frame] = await Promise.all((await page.$$("iframe")).map((one) => one.contentFrame()));
        await ready(frame);
        const files = server.requests.slice(asked).filter((path) => /revisar\.html$|\.wasm$|boot\.js$/.test(path));
        assert.ok(files.length >= 4, `from the network: ${files.join(" ")}`);
      }));
  });
}

test("it can be installed: the manifest, its icons, and what Chromium says of it", async () => {
  const manifest = JSON.parse(readFileSync(resolve(DIST, "habilita.webmanifest"), "utf8"));
  const size = (file) => {
    const bytes = readFileSync(resolve(DIST, file));
    return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
  };
  const pictures = manifest.icons.filter(({ type }) => type === "image/png");
  assert.ok(pictures.length >= 3 && pictures.some(({ purpose }) => purpose === "maskable"));
  for (const { src, sizes } of pictures) assert.equal(size(src), sizes, src);
  const browser = await launch("chromium");
  try {
    await visited(browser, async ({ page, server }) => {
      const cdp = await page.createCDPSession();
      const { installabilityErrors } = await cdp.send("Page.getInstallabilityErrors");
      // A test browser keeps nothing, which is the one thing it may complain of.
      assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito"), []);
      const { url, errors } = await cdp.send("Page.getAppManifest");
      assert.deepEqual([url, errors], [server.url("habilita.webmanifest"), []]);
    });
  } finally {
    await browser.close();
  }
});

test("everything that somebody may need is kept, and nothing that is for programs", () => {
  const files = Object.keys(kept());
  console.log(`${files.length} files kept, version ${version()}`);
  for (const door of [...DOORS, "boot.js", "demostracion.html", `procesos/${PROCESS}.json`, `procesos/${USME}.json`]) assert.ok(files.includes(door), door);
  for (const folder of ["calendario", "contratos", "hojas", "libro", "lector", "libros", "llevar", "calculadora", "paginas", "marco", "red", "publicar", "iconos"]) assert.ok(files.some((file) => file.startsWith(`${folder}/`)), folder);
  assert.ok(!files.some((file) => /^engine\/|^esquema\/|\.br$|\.gz$|^sw\.js$/.test(file)));
});
