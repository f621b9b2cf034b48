// A list of contracts brought from a spreadsheet: looked at before it is taken, undone at once, and never lost to a line that fails.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runAxe } from "./lib/axe.mjs";
import { BROWSERS, launch } from "./lib/browsers.mjs";
import { measure, unfold } from "./lib/layout.mjs";
import { contracts } from "./lib/offer.mjs";
import { paste } from "./lib/paste.mjs";
import { click, open, site, stored, told, type, until, upload } from "./lib/steps.mjs";
import { outside, problems, watch } from "./lib/watch.mjs";

const LIST = [
  "Contratante\tObjeto del contrato\tFecha terminación\tVALOR ($)\t% participación\tConsecutivo RUP",
  "SENA\tSuministro de papel\t15/12/2023\t$ 10.000.000\t0,5\t12",
  "Alcaldía de Chía\tAlquiler de equipos\t45275\t25.500.000,50\t1\t13",
  "\t\t\t\t\t",
  "IDU\tImpresoras\t15/12/2202\t#¡REF!\t0,25\t14",
  "IDU\tSillas\t30/06/2022\t-1.000.000\t\t14",
  "TOTAL\t\t\t$ 35.500.000,50\t\t",
].join("\r\n");
const HEADS = "Objeto\tContratante\tConsecutivo RUP\tValor\tAdiciones\tMoneda\tTRM\tInicio\tTerminación\tRecibo\tParte\tEstado\n";
const bad = (row) => `=A${row}\tX\t-${row}\t${row}%\t(1.000)\t?\t1,2,3\t99/99/9999\t#N/D\t${row}\t${row} %\ttal vez\n`;
const good = (row) => `Contrato ${row}\tX\t${row}\t${row}.000.000\t\tCOP\t\t01/02/2020\t15/12/2021\t\t50%\tterminado\n`;

let server, folder;
before(async () => {
  server = await site();
  folder = mkdtempSync(join(tmpdir(), "habilita-paste-"));
});
after(() => {
  rmSync(folder, { recursive: true, force: true });
  return server?.close();
});

const values = (page, row, fields) => page.evaluate((ids) => ids.map((id) => document.getElementById(id)?.value), fields.map((field) => `${row}-${field}`));
const all = (page, selector) => page.$$eval(selector, (all) => all.map((e) => e.textContent));
const looked = (page) => page.waitForSelector("#hoja-titulo");
const choose = async (page, key, word) => {
  await page.select(`[id="hoja-${key}"]`, word);
  await until(page, (id, word) => document.getElementById(id)?.dataset.chosen === word, [`hoja-${key}`, word], async () => `${key} should be ${word}`);
};
/** Puts text in the box as a paste does: key by key would take a minute. */
const fill = (page, text) =>
  page.$eval("#hoja-texto", (field, text) => {
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }, text);

for (const name of BROWSERS) {
  describe(`a list in ${name}`, () => {
    let browser, page, context, seen;
    before(async () => (browser = await launch(name)));
    after(() => browser?.close());
    const fresh = async (width = 1280) => {
      await context?.close();
      context = await browser.createBrowserContext();
      page = await context.newPage();
      await page.setViewport({ width, height: 900 });
      seen = await watch(page);
      await open(page, server, "experiencia");
    };

    test("it is looked at, asked about, taken and undone; a mistake names its row and its column", async () => {
      await fresh();
      await click(page, "#agregar-contrato");
      await type(page, "c1-objeto", "El de antes");
      server.requests.length = 0;
      assert.equal(await paste(page, "c1-objeto", LIST), true);
      await looked(page);
      assert.equal(server.requests.filter((path) => /\/contratos\//.test(path)).length, 2, "what reads it came then");
      const said = await all(page, "[aria-labelledby=hoja-titulo] > ul li");
      assert.deepEqual(said.slice(0, 2), ["Se entendieron 4 contratos y 6 columnas.", "3 casillas que no se entienden: quedan como vinieron, para corregirlas."]);
      const faults = await all(page, "[aria-labelledby=hoja-titulo] details:last-of-type li");
      assert.deepEqual(faults, [
        "Fila 5, Valor: «#¡REF!» es un error de la hoja de cálculo. Corrija allá la fórmula o escriba la cifra.",
        "Fila 5, Terminación: «15/12/2202» tiene un año muy lejano. Revise el año.",
        "Fila 5, Consecutivo del RUP: Tiene el mismo consecutivo del RUP que la fila 6.",
        "Fila 6, Valor: «-1.000.000» es negativo. Quite el signo o los paréntesis si la cifra está bien.",
        "Fila 6, Consecutivo del RUP: Tiene el mismo consecutivo del RUP que la fila 5.",
      ]);
      assert.deepEqual((await all(page, "[aria-labelledby=hoja-titulo] tbody tr:nth-child(2) > *")).slice(0, 5), ["3", "Alquiler de equipos", "Alcaldía de Chía", "13", "25.500.000,5"]);
      const { violations } = await runAxe(page);
      assert.deepEqual(violations, []);
      assert.equal(await contracts(page), 1, "nothing is taken yet");
      await choose(page, "4.scale", "times");
      await choose(page, "5.role", "none");
      await choose(page, "5.role", "rup");
      await click(page, "#hoja-agregar");
      await told(page, ".done-notice", "En la tabla hay 4 contratos más.");
      assert.equal(await contracts(page), 5);
      const fields = ["objeto", "valor", "fin", "participacion"];
      assert.deepEqual(await values(page, "c2", fields), ["Suministro de papel", "10.000.000", "15/12/2023", "50"]);
      assert.deepEqual(await values(page, "c3", fields), ["Alquiler de equipos", "25.500.000,5", "15/12/2023", "100"]);
      assert.deepEqual(await values(page, "c4", fields), ["Impresoras", "#¡REF!", "15/12/2202", "25"]);
      await told(page, '.contracts [aria-rowindex="5"] .doubt', "El año 2202 es muy raro. Revíselo.");
      await told(page, '.contracts [aria-rowindex="5"] .doubt', "Tiene el mismo consecutivo del RUP que el contrato 5.");
      await page.waitForFunction(() => localStorage.getItem("habilita:firma").includes("Alcaldía de Chía"));
      await click(page, "#deshacer");
      await until(page, () => document.querySelector(".contracts").getAttribute("aria-rowcount") === "2", [], async () => "undo should take the rows away");
      await page.waitForFunction(() => !localStorage.getItem("habilita:firma").includes("Alcaldía de Chía"));
      assert.ok((await stored(page, "habilita:firma")).includes("El de antes"));
      assert.deepEqual(await problems(seen), []);
      assert.deepEqual(outside(seen, server.origin), []);
    });

    test("by the box and by a file, in place of what there is, and given up; on a phone nothing sticks out", async () => {
      await fresh(360);
      await unfold(page);
      await click(page, "#hoja-ver");
      await told(page, ".notice", "No hay nada que leer");
      await click(page, "#hoja-cerrar");
      await fill(page, LIST.replaceAll("\t", ";"));
      await click(page, "#hoja-ver");
      await looked(page);
      const { wrong, boxes } = await measure(page);
      console.log(`${name}: ${boxes} boxes measured`);
      assert.deepEqual(wrong, []);
      await click(page, "#hoja-cerrar");
      await page.waitForSelector("#hoja-titulo", { hidden: true });
      assert.equal(await contracts(page), 0);
      // As Excel saves it in Windows, and as «Unicode text».
      const latin = Buffer.from("Objeto;Contratante;Terminación;Valor\r\nPapel;Alcaldía;15/12/2023;1.000.000\r\n", "latin1");
      const wide = Buffer.from("\ufeffObjeto\tContratante\tTerminación\tValor\r\nCartón\tAlcaldía\t15/12/2022\t2.500.000\r\n", "utf16le");
      for (const [file, bytes, row, button] of [["lista.csv", latin, ["Papel", "1.000.000", "15/12/2023"], "#hoja-agregar"], ["lista.txt", wide, ["Cartón", "2.500.000", "15/12/2022"], "#hoja-reemplazar"]]) {
        writeFileSync(join(folder, file), bytes);
        await upload(page, "hoja-archivo", join(folder, file));
        await looked(page);
        await click(page, button);
        await page.waitForSelector("#c1-objeto");
        await until(page, (text) => document.getElementById("c1-objeto")?.value === text, [row[0]], async () => `${file} was not taken`);
        assert.deepEqual(await values(page, "c1", ["objeto", "valor", "fin"]), row);
        assert.equal(await contracts(page), 1);
      }
      assert.deepEqual(await problems(seen), []);
    });

    test("five thousand rows, right or all wrong, are answered; more are refused", async () => {
      await fresh();
      await unfold(page);
      await page.evaluate(() => globalThis.habilita.sheet("Objeto", "{}"));
      for (const [what, row, count] of [["right", good, "5.000 contratos"], ["wrong", bad, "5.000 contratos"]]) {
        await fill(page, HEADS + Array.from({ length: 5000 }, (_, index) => row(index + 1)).join(""));
        const took = await page.evaluate(() => new Promise((resolve) => {
          const start = performance.now();
          const watcher = new MutationObserver(() => {
            if (!document.getElementById("hoja-titulo")) return;
            watcher.disconnect();
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
          });
          watcher.observe(document.body, { childList: true, subtree: true });
          document.getElementById("hoja-ver").click();
        }));
        console.log(`${name}: 5.000 rows, ${what}, from the button to the preview in ${Math.round(took)} ms`);
        assert.ok(took < 15_000);
        await told(page, "[aria-labelledby=hoja-titulo] li", count);
        if (what === "wrong") await told(page, "[aria-labelledby=hoja-titulo] li", "Fila 2, Valor: «1%» tiene un signo de porcentaje");
        await click(page, "#hoja-cerrar");
      }
      await fill(page, HEADS + good(1).repeat(5001));
      await click(page, "#hoja-ver");
      await told(page, ".notice", "no se tomó nada");
      await click(page, "#hoja-cerrar");
      await fill(page, HEADS + Array.from({ length: 5000 }, (_, index) => good(index + 1)).join(""));
      await click(page, "#hoja-ver");
      await looked(page);
      await click(page, "#hoja-agregar");
      await told(page, ".done-notice", "En la tabla hay 5.000 contratos más.");
      assert.equal(await contracts(page), 5000);
      await click(page, "#deshacer");
      await until(page, () => !document.querySelector(".contracts"), [], async () => "undo should take the rows away");
    });

    test("when what reads lists does not come it is said, nothing is lost, and it can be asked for again", async () => {
      await fresh();
      await page.setRequestInterception(true);
      let back = false;
      page.on("request", (request) => (back || !/\/contratos\//.test(request.url()) ? request.continue() : request.abort()));
      await click(page, "#agregar-contrato");
      await paste(page, "c1-objeto", LIST);
      await told(page, "[role=alert]", "No se pudo cargar lo que lee las listas");
      assert.equal(await page.$("#rescate"), null);
      back = true;
      await click(page, "#hoja-otra-vez");
      await looked(page);
      await click(page, "#hoja-agregar");
      await told(page, ".done-notice", "En la tabla hay 4 contratos más.");
    });
  });
}
