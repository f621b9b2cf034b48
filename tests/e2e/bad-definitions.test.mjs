// A definition is a file from anywhere: whatever it holds, the user is told where it is wrong and loses nothing.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { launch } from "./lib/browsers.mjs";
import { startWithCertificate, TOO_OLD } from "./lib/gachala.mjs";
import { click, DIST, expectFinding, expectOverall, fields, open, PROCESS, site, step, type, until } from "./lib/steps.mjs";

const GOOD = JSON.parse(readFileSync(resolve(DIST, "procesos", `${PROCESS}.json`), "utf8"));
const { version } = GOOD;
const folder = mkdtempSync(join(tmpdir(), "habilita-archivos-"));
const changed = (change) => {
  const copy = structuredClone(GOOD);
  change(copy);
  return JSON.stringify(copy);
};
/** A PNG of one pixel. */
const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

/** Name, content, and the place and the words the message must have. */
const BAD = [
  ["broken JSON", '{\n  "format": "habilita/1",\n  "id": ,\n}', /línea 3, columna \d+/],
  ["cut short", JSON.stringify(GOOD, null, 1).slice(0, 500), /línea \d+, columna \d+.*|termina antes de cerrar/],
  ["unknown field", changed((d) => (d.budget.currency = "COP")), /^\/budget\/currency: /],
  ["unknown kind of rule", changed((d) => (d.requirements[0].rule = { newest_of: { days: 30 } })), /^\/requirements\/0\/rule/],
  ["amount as a number", changed((d) => (d.budget.amount = 43000000)), /^\/budget\/amount: .*sin comillas.*"43000000"/],
  ["amount with letters", changed((d) => (d.budget.amount = "43 millones")), /^\/budget\/amount: /],
  ["a date that does not exist", changed((d) => (d.schedule[0].date = "2026-02-30")), /^\/schedule\/0\/date: /],
  ["20.000 nested lists", "[".repeat(20_000) + "]".repeat(20_000), /niveles.*línea 1, columna \d+/],
  ["20.000 nested objects", '{"a":'.repeat(20_000) + "1" + "}".repeat(20_000), /niveles.*línea 1, columna \d+/],
  ["30 MB", " ".repeat(30_000_000), /30000 kB.*20000 kB/],
  ["empty", "", /línea 1, columna \d+/],
  ["a picture", PNG, /línea 1, columna \d+/],
  ["duplicate keys", '{ "format": "habilita/1",\n "id": "a", "id": "b" }', /«id».*línea 2, columna \d+/],
  ["not an object", '"hola"', /objeto|texto/],
];

let server, browser, page, typed;
before(async () => {
  server = await site();
  browser = await launch("chromium");
  page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
});
after(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

let files = 0;
function file(content) {
  files += 1;
  const path = join(folder, `definicion-${files}.json`);
  writeFileSync(path, content);
  return path;
}

async function choose(path) {
  const input = await page.waitForSelector("#archivo:enabled", { timeout: 20_000 });
  await input.uploadFile(path);
}

/** The message about the file: its lines, once it is there. */
async function complaint() {
  await page.waitForSelector('.notice[data-tone="error"] li', { timeout: 20_000 });
  return page.$$eval('.notice[data-tone="error"] li', (all) => all.map((e) => e.textContent));
}

async function typedIsIntact(when) {
  await click(page, `main a[href="#/${PROCESS}"]`);
  await step(page, "Precios");
  assert.deepEqual(await fields(page), typed, when);
  await step(page, "Documentos");
  await expectFinding(page, "JUR-03", "no_cumple");
}

const reads = (selector, words) =>
  until(page, (selector, words) => document.querySelector(selector)?.textContent.includes(words), [selector, words], async () => {
    return `${selector} should say «${words}»: ${await page.evaluate((s) => document.querySelector(s)?.textContent, selector)}`;
  });

test("some answers are typed before any file is opened", async () => {
  await open(page, server, "documentos");
  await startWithCertificate(page, TOO_OLD);
  await step(page, "Precios");
  await type(page, "tope-2", "30.000.000");
  await type(page, "precio-2", "25.000.000");
  await type(page, "precio-7", "14 500");
  await expectFinding(page, "PRE-02", "por_confirmar");
  typed = await fields(page);
  assert.ok(Object.keys(typed).length > 20);
});

for (const [what, content, place] of BAD) {
  test(`${what}: the message names the place, the app goes on, and nothing typed is lost`, async () => {
    await page.goto(server.url("revisar.html"));
    await choose(file(content));
    const lines = await complaint();
    assert.ok(lines.some((line) => place.test(line)), `${place} in ${JSON.stringify(lines)}`);
    assert.doesNotMatch(lines.join(" "), /expected|invalid|unknown|error at|serde|panicked/i, "in Spanish");
    assert.equal(await page.$("#rescate"), null, "the app is alive");
    await typedIsIntact(what);
  });
}

test("several faults of one file are all told at once", async () => {
  const content = changed((d) => {
    d.colour = "azul";
    d.budget.amount = 43000000;
    d.requirements[0].rule = { newest_of: {} };
    d.price.items[3].quantity = "cinco";
    delete d.entity.name;
  });
  await page.goto(server.url("revisar.html"));
  await choose(file(content));
  const lines = await complaint();
  console.log(`${files} files opened; the last with ${lines.length} faults`);
  assert.ok(files > BAD.length);
  for (const place of ["/colour", "/budget/amount", "/requirements/0/rule", "/price/items/3/quantity", "/entity"]) {
    assert.ok(lines.some((line) => line.startsWith(place)), `${place} in ${JSON.stringify(lines)}`);
  }
});

test("after a bad file a good one with the same name opens, is used, and can be left again", async () => {
  const path = file("{");
  await page.goto(server.url("revisar.html"));
  await choose(path);
  await complaint();
  writeFileSync(path, changed((d) => {
    d.version += 1;
    d.budget.amount = "20000000";
  }));
  await choose(path);
  await reads(".notice", "Usa una definición que usted abrió");
  await step(page, "Precios");
  assert.deepEqual(await fields(page), typed);
  await expectFinding(page, "PRE-02", "no_cumple");
  await reads('[data-finding="PRE-02"] .sentence', "pasa del presupuesto de $ 20.000.000");
  await page.reload();
  await expectFinding(page, "PRE-02", "no_cumple");
  await step(page, "Informe");
  await reads(".receipt", `versión ${version + 1}`);
  await expectOverall(page, "con causal de rechazo");
  await page.evaluate(() => [...document.querySelectorAll(".notice button")].find((b) => b.textContent === "Usar la de este sitio").click());
  await reads(".receipt", `versión ${version}`);
  await expectOverall(page, "incompleta");
  await step(page, "Precios");
  await expectFinding(page, "PRE-02", "por_confirmar");
  assert.deepEqual(await fields(page), typed);
  assert.ok(!(await page.$eval("main", (e) => e.textContent)).includes("Usa una definición que usted abrió"));
});

test("a definition can be pasted: what is wrong is said and what was pasted stays, and mended it opens", async () => {
  await page.goto(server.url("revisar.html"));
  await page.waitForSelector("#archivo:enabled");
  const paste = async (text) => {
    await page.$eval("#archivo-texto", (area, text) => {
      area.closest("details").open = true;
      area.value = text;
      area.dispatchEvent(new Event("input", { bubbles: true }));
    }, text);
    await click(page, "#archivo-pegar");
  };
  const broken = changed((d) => (d.budget.currency = "COP"));
  await paste(broken);
  assert.ok((await complaint()).some((line) => line.startsWith("/budget/currency")));
  assert.equal(await page.$eval("#archivo-texto", (area) => area.value), broken);
  await paste(changed((d) => {
    d.id = "pegada-2026";
    d.object = "Objeto pegado";
  }));
  await reads(".facts", "Objeto pegado");
  assert.ok(page.url().endsWith("#/pegada-2026"));
});

test("someone sent to an invitation that is not here opens its file, as the message says, and gets it", async () => {
  await open(page, server, "", "otra-2026");
  await choose(file(changed((d) => (d.id = "otra-2026"))));
  await until(page, () => document.getElementById("titulo")?.textContent === "El proceso", [], async () => "the file was taken and nothing happened");
});
