// Someone who cannot see the screen, or sees it small or dark, or uses only the keyboard, can check an offer too.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { runAxe } from "./lib/axe.mjs";
import { BROWSERS, launch } from "./lib/browsers.mjs";
import { GACHALA, NAMES, startWithCertificate, TOO_OLD } from "./lib/gachala.mjs";
import { overflow, unfold } from "./lib/layout.mjs";
import { addContracts, asked, typeBidder, typePrices, typeTieBreak } from "./lib/offer.mjs";
import { address, answer, click, expectFinding, expectOverall, open, PAGES, PROCESS, ready, site, SLUGS, step, type } from "./lib/steps.mjs";

const folder = mkdtempSync(join(tmpdir(), "habilita-axe-"));
const BROKEN = join(folder, "rota.json");
writeFileSync(BROKEN, '{ "format": "habilita/1", "colour": 3, "budget": { "amount": 43 } }');
const EARLIER = join(folder, "de-antes.json");
const SAVED = { format: "habilita-guardado/2", firm: { format: "habilita-borrador-firma/1", kind: "natural" }, offers: [{ place: PROCESS, offer: { format: "habilita-borrador-oferta/1", draw: {} } }] };
let server;
before(async () => (server = await site()));
after(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A check where everything that can be wrong is. */
async function fillBadly(page) {
  const { firm, offer } = asked(GACHALA);
  await open(page, server, "documentos");
  await startWithCertificate(page, TOO_OLD);
  await expectFinding(page, "JUR-03", "no_cumple");
  await typeBidder(page, firm);
  await step(page, "Causas de rechazo");
  await answer(page, "causa-REC-11", "yes");
  await answer(page, "causa-INH-01", "yes");
  await step(page, "Limitar a Mipyme");
  await type(page, "constitucion", "31/02/2020");
  await type(page, "ingresos-servicios", "1.234");
  await step(page, "Experiencia");
  await addContracts(page, [{ valor: "10.000.000", fin: "15/12/2023", participacion: "120 %" }, { valor: "1.234", fin: "31/02/2024" }, { valor: "diez millones", fin: "2024" }]);
  await type(page, "c1-objeto", "Suministro de elementos de oficina, papelería y cómputo para el municipio ".repeat(3));
  await typePrices(page, [{ item: "7", ceiling: "15000", price: "15001" }, { item: "1", ceiling: "1.234", price: "abc" }, { item: "2", ceiling: "999.999.999,99", price: "999.999.999,99" }]);
  await answer(page, "responsable-iva", "no");
  await expectFinding(page, "PRE-01.7", "no_cumple");
  await typeTieBreak(page, offer);
  await answer(page, "DES-01-invoca", "yes");
  await answer(page, "DES-01-cedula-tiene", "no");
  await type(page, "DES-02-declaracion_notarial-fecha", "nunca");
  await answer(page, "DES-03-invoca", "yes");
  await type(page, "tie-workers", "1");
  await type(page, "tie-disabled", "15/01/2020\nayer");
  await type(page, "propio-nombre", "Consorcio de nombre muy largo ".repeat(5));
  await type(page, "rival-r1-hora", "ayer");
  await type(page, "rival-r2-nombre", NAMES.split("\n")[0]);
  await click(page, ".rivals > li:last-child summary");
  await step(page, "Informe");
  await expectOverall(page, "con causal de rechazo");
}

/** Every state worth looking at: its name and how to get there. */
const check = (kind) => SLUGS.map((slug) => [`${slug || "resumen"} ${kind}`, async (page) => {
  await open(page, server, slug);
  await unfold(page);
}]);
const doors = PAGES.map((door) => [door, async (page) => {
  await page.goto(server.url(door));
  await ready(page);
}]);
const others = [
  ["an invitation that is not here", (page) => open(page, server, "", "no-existe").then(() => page.waitForSelector('[role="alert"]'))],
  ["a broken file opened", async (page) => {
    await page.goto(server.url("revisar.html"));
    await page.waitForSelector("#archivo:enabled").then((input) => input.uploadFile(BROKEN));
    await page.waitForSelector('[role="alert"] li');
  }],
  ["a link with answers, to be opened or not", async (page) => {
    await page.goto("about:blank");
    await page.goto(`${server.url("revisar.html")}#/!respuestas/${deflateRawSync(JSON.stringify(SAVED)).toString("base64url")}`);
    await page.waitForSelector("#abrir-enlace");
  }],
  ["a link that was cut", async (page) => {
    await page.goto("about:blank");
    await page.goto(`${server.url("revisar.html")}#/!respuestas/q1Y`);
    await page.waitForSelector('[role="alert"] li');
  }],
  ["an invitation that changed since it was saved", async (page) => {
    const process = structuredClone(GACHALA.definition);
    process.budget.amount = "1000000";
    for (const rule of process.requirements.slice(0, 20)) rule.title += ", como decía antes";
    writeFileSync(EARLIER, JSON.stringify({ ...SAVED, report: { place: PROCESS, as_of: "2026-02-04T00:00", code: "0000-0000-0000", process } }));
    await page.goto(server.url("revisar.html"));
    await page.waitForSelector("#archivo:enabled").then((input) => input.uploadFile(EARLIER));
    await page.waitForSelector(".adenda details");
    await unfold(page);
  }],
  ["the recovery page", async (page) => {
    await page.goto("about:blank");
    await page.goto(`${server.url("revisar.html")}#/!prueba-de-fallo`);
    await page.waitForSelector("#rescate");
  }],
];

const SIZES = [{ width: 1280, height: 900 }, { width: 360, height: 780 }];
/** Animations off: a colour half way would be judged. */
const scheme = (page, value) => page.emulateMediaFeatures([{ name: "prefers-color-scheme", value }, { name: "prefers-reduced-motion", value: "reduce" }]);

/** What axe and the ruler say of the page in sight. */
async function look(page, where, sums) {
  const { violations, nodes } = await runAxe(page);
  const lines = violations.flatMap((v) => v.nodes.map((n) => `${where}: ${v.id} (${v.impact}) ${n.target.join(" ")} — ${n.failureSummary.replace(/\s+/g, " ")}`));
  lines.push(...(await overflow(page)).map((line) => `${where}: ${line}`));
  sums.nodes += nodes;
  sums.states += 1;
  return lines;
}

describe("axe in chromium", () => {
  let browser, page;
  before(async () => {
    browser = await launch("chromium");
    page = await browser.newPage();
  });
  after(() => browser?.close());

  async function all(states, sums) {
    const wrong = [];
    for (const [name, go] of states) {
      await page.setViewport(SIZES[0]);
      await go(page);
      for (const size of SIZES) {
        await page.setViewport(size);
        for (const colours of ["light", "dark"]) {
          await scheme(page, colours);
          wrong.push(...(await look(page, `${name}, ${size.width} px, ${colours}`, sums)));
        }
      }
      await page.setViewport({ width: 320, height: 640 });
      wrong.push(...(await overflow(page)).map((line) => `${name}, 320 px: ${line}`));
    }
    return [...new Set(wrong)];
  }

  for (const [title, states, floor, prepare] of [
    ["the pages of the site, broken and brought files and links, an unknown invitation and the recovery page", [...doors, ...others], 48],
    ["every page of the check, empty", check("empty"), 40],
    ["every page of the check with everything wrong", check("filled"), 40, fillBadly],
  ]) {
    test(`${title}: nothing to object, and nothing wider than the window`, async () => {
      const sums = { nodes: 0, states: 0 };
      await page.setViewport(SIZES[0]);
      await prepare?.(page);
      const wrong = await all(states, sums);
      console.log(`axe: ${sums.nodes} nodes in ${sums.states} states`);
      assert.equal(sums.states, floor);
      assert.ok(sums.nodes > 40 * floor, `${sums.nodes} nodes`);
      assert.deepEqual(wrong, []);
    });
  }
});

describe("axe in firefox", () => {
  for (const [colours, pref] of [["dark", 0], ["light", 1]]) {
    test(`the start, the prices with faults and the report, ${colours}`, async () => {
      const browser = await launch("firefox", { extraPrefsFirefox: { "layout.css.prefers-color-scheme.content-override": pref, "ui.prefersReducedMotion": 1 } });
      try {
        const page = await browser.newPage();
        await page.setViewport(SIZES[1]);
        await fillBadly(page);
        const sums = { nodes: 0, states: 0 };
        const wrong = [];
        for (const [name, go] of [doors[0], ...check("filled").filter(([name]) => /precios|informe/.test(name))]) {
          await go(page);
          assert.equal(await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches), colours === "dark");
          wrong.push(...(await look(page, `${name}, firefox, ${colours}`, sums)));
        }
        console.log(`axe: ${sums.nodes} nodes in ${sums.states} states`);
        assert.ok(sums.states === 3 && sums.nodes > 200);
        assert.deepEqual(wrong, []);
      } finally {
        await browser.close();
      }
    });
  }
});

for (const name of BROWSERS) {
  test(`the keyboard is never left nowhere when what it pressed goes away, in ${name}`, async () => {
    const browser = await launch(name);
    try {
      const page = await browser.newPage();
      const focused = () => page.evaluate(() => (document.activeElement === document.body ? null : document.activeElement.id || document.activeElement.textContent));
      await page.setViewport(SIZES[0]);
      await open(page, server, "experiencia");
      await addContracts(page, [{ valor: "15.000", fin: "15/12/2023" }, { valor: "8000000", fin: "30/06/2022" }]);
      await page.focus('[id="c1-valor-falla"] button');
      await page.keyboard.press("Enter");
      await page.waitForSelector('[id="c1-valor-falla"]', { hidden: true });
      const lost = [["a reading of the figure was chosen", await focused()]];
      await page.focus('.contracts [aria-rowindex="3"] .remove button');
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.querySelector(".contracts").getAttribute("aria-rowcount") === "2");
      lost.push(["a contract was removed", await focused()]);
      await page.focus("#agregar-contrato");
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.querySelector(".contracts").getAttribute("aria-rowcount") === "3");
      lost.push(["a contract was added", await focused()]);
      await page.goto(address(server, "precios"));
      await click(page, 'nav.tasks a[href$="/informe"]');
      await page.waitForSelector("#comprobante");
      lost.push(["another page was opened", await focused()]);
      console.log(`${name}: ${lost.map(([when, id]) => `${when} → ${id}`).join("; ")}`);
      assert.deepEqual(lost.filter(([, id]) => id === null), [], "the keyboard went back to the top of the page");
    } finally {
      await browser.close();
    }
  });
}
