// Workbooks, out and in: what the app writes read by another program, and what other programs write read by the app.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { bomb, book, cell, encrypted, rowsOf, sly, understood } from "./lib/books.mjs";
import { apart, BROWSERS, launch } from "./lib/browsers.mjs";
import { withoutStorage } from "./lib/denied.mjs";
import { launchSaving } from "./lib/download.mjs";
import { keepCase } from "./lib/drafts.mjs";
import { unfold } from "./lib/layout.mjs";
import { caseOf, contracts } from "./lib/offer.mjs";
import { address, click, findings, open, PROCESS, site, told, until, upload } from "./lib/steps.mjs";
import { outside, problems, watch } from "./lib/watch.mjs";

const FILE = `habilita-${PROCESS}.xlsx`;
const day = (year, month, date) => new Date(year, month - 1, date);
const LIST = [
  ["Objeto", "Contratante", "Valor", "Fecha de terminación", "% participación"],
  ["Papelería", "SENA", 10_000_000, day(2023, 12, 15), 50],
  ["Sillas", "Alcaldía de Chía", 8_000_000.5, "30/06/2022", 100],
];
const TAKEN = [["Papelería", "10.000.000", "15/12/2023", "50"], ["Sillas", "8.000.000,5", "30/06/2022", "100"]];
const FIELDS = ["objeto", "valor", "fin", "participacion"];

let server, folder;
before(async () => {
  server = await site();
  folder = mkdtempSync(join(tmpdir(), "habilita-libros-"));
});
after(() => {
  rmSync(folder, { recursive: true, force: true });
  return server?.close();
});

const row = (page, place) => page.evaluate((place, fields) => fields.map((field) => document.getElementById(`c${place}-${field}`)?.value), place, FIELDS);
/** Opens a file of these bytes. */
async function put(page, name, bytes) {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  await upload(page, "hoja-archivo", file);
}
/** It, and waits for what was understood. */
async function look(page, name, bytes) {
  await put(page, name, bytes);
  await page.waitForSelector("#hoja-titulo", { timeout: 60_000 });
}
async function take(page, count) {
  await click(page, "#hoja-agregar");
  await until(page, (count) => document.querySelector(".contracts")?.getAttribute("aria-rowcount") === String(count + 1), [count], async () => `${await contracts(page)} contracts`);
}
async function experience(page) {
  await open(page, server, "experiencia");
  await unfold(page);
}

for (const name of BROWSERS) {
  describe(`workbooks in ${name}`, () => {
    let browser;
    before(async () => (browser = await launch(name)));
    after(() => browser?.close());

    test("an offer as a workbook says what the screen says, to another program", async () => {
      const saving = await launchSaving(name);
      try {
        const page = await saving.browser.newPage();
        const seen = await watch(page);
        await keepCase(page, server, caseOf("gachala"));
        await open(page, server, "informe");
        const [screen, overall] = [await findings(page), await page.$eval("[data-overall]", (e) => e.dataset.overall)];
        const receipt = await page.$eval("#comprobante", (e) => e.textContent);
        const read = await saving.bytes(FILE, () => click(page, "#guardar-excel"), (bytes) => understood(bytes));
        assert.deepEqual(read.SheetNames, ["Resumen", "Experiencia", "Precios", "Papeles", "Hallazgos"]);
        const summary = Object.fromEntries(rowsOf(read, "Resumen").filter(([label]) => label));
        assert.equal(summary.Resultado.toLowerCase(), overall);
        assert.equal(summary.Comprobante, receipt);
        // Worked out by hand: 10.000.000 ÷ 1.160.000 and so on; the sum of the five.
        assert.deepEqual(rowsOf(read, "Experiencia").slice(1, 6).map((cells) => cells[4]), [10_000_000, 8_000_000, 6_000_000, 3_000_000, 2_000_000]);
        const titles = rowsOf(read, "Experiencia")[0];
        const wages = titles.indexOf("SMMLV que aporta");
        assert.deepEqual(rowsOf(read, "Experiencia").slice(1, 7).map((cells) => cells[wages]), [8.62068966, 8, 4.61538462, 2.10748156, 2.20136793, 25.54492377]);
        const end = cell(read, "Experiencia", "L2");
        assert.equal(end.t, "d", "a real date");
        assert.equal(end.v.toISOString().slice(0, 10), "2023-12-15");
        const total = cell(read, "Precios", "K16");
        assert.deepEqual([total.f, total.v, total.z], ["SUM(K2:K15)", 32_360_000, '"$" #,##0']);
        assert.equal(cell(read, "Precios", "I2").v, 504_202);
        const found = rowsOf(read, "Hallazgos").slice(1);
        const shown = new Map(screen.map((one) => [one.id, one.sentence]));
        for (const [id, , , , sentence] of found) if (shown.has(id)) assert.equal(sentence, shown.get(id), id);
        assert.ok(found.length > 30, `${found.length} findings`);
        assert.ok(!JSON.stringify(read.Sheets).toLowerCase().includes("violencia"), "nothing sensitive");
        await told(page, "[role=status]", "El libro se descargó");
        assert.deepEqual(await problems(seen), []);
        assert.deepEqual(outside(seen, server.origin), []);
      } finally {
        await saving.close();
      }
    });

    test("a list from Excel, from the old Excel and from LibreOffice is read alike, and nothing of it comes before", () =>
      apart(browser, async (page) => {
        const seen = await watch(page);
        await experience(page);
        for (const [index, type] of ["xlsx", "biff8", "ods"].entries()) {
          server.requests.length = 0;
          await look(page, `lista.${type === "biff8" ? "xls" : type}`, book({ Hoja1: LIST }, type));
          if (index === 0) assert.ok(server.requests.some((path) => path.endsWith("/lector/lector_bg.wasm")), server.requests.join(" "));
          await take(page, 2);
          assert.deepEqual([await row(page, 1), await row(page, 2)], TAKEN, type);
          await click(page, "#deshacer");
          await until(page, () => !document.querySelector(".contracts"), [], async () => "undo should take the rows away");
          await unfold(page);
        }
        assert.deepEqual(await problems(seen), []);
        assert.deepEqual(outside(seen, server.origin), []);
      }));

    test("text under the name of a workbook is read as text: csv of Windows, and the page of a portal", () =>
      apart(browser, async (page) => {
        await experience(page);
        await look(page, "lista.xls", Buffer.from("Objeto;Contratante;Terminación;Valor\r\nPapelería;Alcaldía;15/12/2023;1.000.000\r\n", "latin1"));
        await take(page, 1);
        await unfold(page);
        const html = "<html><body><table><tr><td>menú</td></tr></table><table><tr><th>Objeto</th><th>Contratante</th><th>Valor</th><th>Terminación</th></tr><tr><td>Sillas</td><td>IDU</td><td>2.500.000</td><td>15/12/2022</td></tr></table><script>document.title='mal'</script></body></html>";
        await look(page, "secop.xls", Buffer.from(html, "utf8"));
        await take(page, 2);
        assert.deepEqual((await row(page, 2)).slice(0, 3), ["Sillas", "2.500.000", "15/12/2022"]);
        assert.notEqual(await page.title(), "mal");
      }));

    test("of several sheets the wanted one is looked at first, and another can be chosen; merged cells are told", () =>
      apart(browser, async (page) => {
        await experience(page);
        const other = [["Objeto", "Contratante", "Valor", "Terminación"], ["Otra cosa", "IDU", 5_000_000, day(2021, 3, 1)]];
        const merged = [["Objeto", "Contratante", "Valor", "Terminación"], ["Papel", "SENA", 1_000_000, day(2023, 1, 2)], ["Tinta", null, 2_000_000, day(2023, 1, 3)]];
        await look(page, "varias.xlsx", book({ Combinada: merged, Contratos: LIST, Larga: [...other, ...other.slice(1), ...other.slice(1), ...other.slice(1)] }, "xlsx", ["B2:B3"]));
        assert.equal(await page.$eval("#hoja-libro", (list) => list.selectedOptions[0].textContent), "Contratos");
        await page.select("#hoja-libro", "0");
        await told(page, ".notice", "Hay celdas combinadas (B2:B3)");
        await page.select("#hoja-libro", "2");
        await told(page, "[aria-labelledby=hoja-titulo] li", "4 contratos");
        await page.select("#hoja-libro", "1");
        await told(page, "[aria-labelledby=hoja-titulo] li", "2 contratos");
        await take(page, 2);
        assert.deepEqual(await row(page, 1), TAKEN[0]);
        assert.equal(await page.$("#hoja-libro"), null, "what was taken is looked at no more");
      }));

    test("a price list of a portal, with its titles in two rows and notes at its end", () =>
      apart(browser, async (page) => {
        await open(page, server, "precios");
        await unfold(page);
        const rows = [
          ["LISTA DE PRECIOS", null, null, null],
          ["Ítem", "Descripción", "Precio", null],
          [null, null, "unitario", "IVA %"],
          [1, "Tóner 151A original para impresora láser", 299_000, 19],
          [7, "Refrigerio: sánduche caliente y jugo", 14_000.5, 19],
          ["Total", null, 313_000.5, null],
          ["Nota: los precios incluyen transporte.", null, null, null],
        ];
        await look(page, "precios.xlsx", book({ Lista: rows }, "xlsx", ["A1:D1"]));
        await click(page, "#hoja-agregar");
        await until(page, () => document.getElementById("precio-1")?.value === "299000", [], async () => "the price was not taken");
        assert.equal(await page.$eval("#precio-7", (field) => field.value), "14.000,5");
      }));

    test("each bad file is told apart, and the work stays as it was", () =>
      apart(browser, async (page) => {
        const seen = await watch(page);
        await experience(page);
        await look(page, "buena.xlsx", book({ Hoja1: LIST }));
        await take(page, 2);
        await unfold(page);
        const whole = book({ Hoja1: LIST });
        const bad = [
          ["informe.xlsx", Buffer.from("%PDF-1.7\n1 0 obj"), "es un PDF"],
          ["enorme.xlsx", Buffer.alloc(30_000_000, 1), "demasiado grande"],
          ["clave.xlsx", encrypted(), "contraseña"],
          ["cortado.xlsx", whole.subarray(0, Math.floor(whole.length / 2)), "incompleto"],
          ["bomba.xlsx", bomb(), "muchísimo más"],
          ["binario.xlsb", book({ Hoja1: LIST }, "xlsb"), ".xlsb"],
          ["nada.xls", Buffer.from([0, 1, 2, 3, 0, 255]), "No se reconoce"],
        ];
        for (const [file, bytes, words] of bad) {
          await put(page, file, bytes);
          await told(page, "#hoja-archivo-falla", words);
          assert.equal(await page.$("#hoja-titulo"), null, file);
          assert.deepEqual(await row(page, 1), TAKEN[0], file);
        }
        await put(page, "astuta.xlsx", sly());
        await until(page, () => document.getElementById("hoja-archivo-falla").textContent !== "" && !document.getElementById("hoja-archivo-cancelar") || document.getElementById("hoja-titulo"), [], async () => "the sly one never ended", 90_000);
        assert.equal(await contracts(page), 2);
        assert.equal(await page.$("#rescate"), null, "the app is alive");
        assert.deepEqual(await problems(seen), []);
      }));

    test("what is being read can be given up, and so can what is being written; both can be asked for again", () =>
      apart(browser, async (page) => {
        await experience(page);
        // Slow is who is never told what to do: what a worker fetches cannot be held from the page in every browser.
        await page.evaluate(() => {
          const Real = Worker;
          globalThis.slow = true;
          globalThis.Worker = class extends Real {
            postMessage(...message) {
              if (!globalThis.slow) super.postMessage(...message);
            }
          };
        });
        await put(page, "lista.xlsx", book({ Hoja1: LIST }));
        await click(page, "#hoja-archivo-cancelar");
        await page.waitForSelector("#hoja-archivo-cancelar", { hidden: true });
        assert.equal(await page.$("#hoja-titulo"), null);
        // Given up before anybody reads: while the file itself is still coming from the disk.
        await page.evaluate(() => {
          const { arrayBuffer } = Blob.prototype;
          Blob.prototype.arrayBuffer = function () {
            return new Promise((done) => (globalThis.disk = () => arrayBuffer.call(this).then(done)));
          };
          globalThis.whole = () => (Blob.prototype.arrayBuffer = arrayBuffer);
        });
        await put(page, "lista.xlsx", book({ Hoja1: LIST }));
        await page.waitForFunction(() => globalThis.disk);
        await click(page, "#hoja-archivo-cancelar");
        await page.waitForSelector("#hoja-archivo-cancelar", { hidden: true });
        await page.evaluate(async () => {
          globalThis.whole();
          await globalThis.disk();
          globalThis.slow = false;
        });
        await look(page, "lista.xlsx", book({ Hoja1: LIST }));
        await click(page, "#hoja-cerrar");
        await page.evaluate(() => (globalThis.slow = true));
        await page.evaluate((hash) => (location.hash = hash), new URL(address(server, "informe")).hash);
        await click(page, "#guardar-excel");
        await click(page, "#guardar-excel-cancelar");
        await told(page, "[role=status]", "Se canceló");
      }));

    test("where workers are denied it is said", () =>
      withoutStorageFrame(browser, async (frame) => {
        await click(frame, "#guardar-excel");
        await told(frame, "[role=alert]", "pestaña propia");
      }));

    test("a thousand contracts go out and come in again, with their progress", async () => {
      const saving = await launchSaving(name);
      try {
        const page = await saving.browser.newPage();
        await experience(page);
        const many = Array.from({ length: 1_000 }, (_, place) => [`Contrato ${place}`, `Entidad ${place % 9}`, 1_000_000 + place * 137.25, day(2010 + (place % 14), 1 + (place % 12), 1 + (place % 28)), (place % 100) + 1]);
        await look(page, "mil.xlsx", book({ Hoja1: [LIST[0], ...many] }));
        await take(page, 1_000);
        const fields = () => page.evaluate(() => JSON.parse(localStorage.getItem("habilita:firma")).contracts?.map(({ object, client, value, end, share }) => [object, client, value, end, share]) ?? []);
        await page.waitForFunction(() => (localStorage.getItem("habilita:firma") ?? "").includes("Contrato 999"));
        const before = await fields();
        await page.evaluate((hash) => (location.hash = hash), new URL(address(server, "informe")).hash);
        let bytes;
        await saving.bytes(FILE, () => click(page, "#guardar-excel"), (read) => {
          understood(read);
          bytes = Buffer.from(read);
        });
        await page.evaluate((hash) => (location.hash = hash), new URL(address(server, "experiencia")).hash);
        await page.waitForSelector("#hoja-archivo");
        await unfold(page);
        await look(page, "vuelta.xlsx", bytes);
        assert.equal(await page.$eval("#hoja-libro", (list) => list.selectedOptions[0].textContent), "Experiencia");
        assert.equal(await page.$(".notice[data-tone=warning] select"), null, "nothing is asked about what we wrote");
        await click(page, "#hoja-reemplazar");
        await told(page, ".done-notice", "1.000 contratos");
        await page.waitForFunction(() => (localStorage.getItem("habilita:firma") ?? "").includes("Contrato 999"));
        assert.deepEqual(await fields(), before);
      } finally {
        await saving.close();
      }
    });
  });
}

/** The report in a frame of another site, where no worker may begin. */
async function withoutStorageFrame(browser, work) {
  const open = await site({ cors: true });
  try {
    await withoutStorage(address(open, "informe"), (within) => apart(browser, within), work);
  } finally {
    await open.close();
  }
}
