// The tables of contracts and of prices, as somebody used to a spreadsheet fills them: by keyboard, by the block, and however long they are.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { runAxe } from "./lib/axe.mjs";
import { BROWSERS, launch } from "./lib/browsers.mjs";
import { LARGE, largeSite } from "./lib/large.mjs";
import { contracts } from "./lib/offer.mjs";
import { paste } from "./lib/paste.mjs";
import { answer, click, expectFinding, fields, open, PROCESS, ready, step, told, type, until } from "./lib/steps.mjs";

const ITEMS = 2000;
/** Drawn rows: the window, and a few around the one with the keyboard. */
const DRAWN = 80;
/** As Excel puts it on the clipboard: a cell with a new line and quotes is quoted. */
const CONTRACTS = [
  "Objeto\tValor\tTerminación\tParte\tEn ejecución\tPregunta 1",
  '"Suministro de ""papelería""\r\ny tóner"\t10.000.000\t15/12/2023\t\tno\tSí',
  "Alquiler de equipos\tdiez millones\t31/02/2024\t120 %\tn\tx",
  "Impresoras\t$ 3.000.000,00\t2025-11-20\t50\tno sé\ttal vez",
].join("\r\n");

let server;
before(async () => (server = await largeSite(ITEMS)));
after(() => server?.close());

const focused = (page) => page.evaluate(() => document.activeElement.id);
const arrives = (page, id) => until(page, (id) => document.activeElement.id === id, [id], async () => `the keyboard should be at ${id} and is at ${await focused(page)}`);
const said = (page, words) => told(page, ".done-notice", words);
const values = (page, ids) => page.evaluate((ids) => ids.map((id) => document.getElementById(id)?.value), ids);
const holds = (page, id, value) => until(page, (id, value) => document.getElementById(id)?.value === value, [id, value], async () => `#${id} should hold «${value}»: ${await values(page, [id])}`);
const drawn = (page) => page.$$eval("[data-chunk] > [role=row]", (all) => all.length);
/** What the fields of the table hold. */
const fieldsOfTable = async (page) => Object.fromEntries(Object.entries(await fields(page)).filter(([id]) => /^c\d+-/.test(id)));
/** Presses each key and says where the keyboard is after it. */
async function keys(page, moves) {
  for (const [key, id] of moves) {
    const [modifier, plain] = key.includes("+") ? key.split("+") : [null, key];
    if (modifier) await page.keyboard.down(modifier);
    await page.keyboard.press(plain);
    if (modifier) await page.keyboard.up(modifier);
    await arrives(page, id);
  }
}

/** Alt + Mayús + a key. */
async function alt(page, key) {
  await page.keyboard.down("Alt");
  await page.keyboard.down("Shift");
  await page.keyboard.press(key === "d" ? "KeyD" : key);
  await page.keyboard.up("Shift");
  await page.keyboard.up("Alt");
}

for (const name of BROWSERS) {
  describe(`tables in ${name}`, () => {
    let browser, page, context;
    before(async () => (browser = await launch(name)));
    after(() => browser?.close());
    const fresh = async (slug, process = PROCESS) => {
      await context?.close();
      context = await browser.createBrowserContext();
      page = await context.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      await open(page, server, slug, process);
    };

    test("the keyboard moves as in a spreadsheet, and Esc takes back what was typed", async () => {
      await fresh("precios");
      await page.evaluate(() => (globalThis.before = true));
      const owners = await page.$$eval(".grid input[type=text]", (all) => all.map((field) => field.form?.parentElement === field.closest("[role=row]")));
      assert.ok(owners.length > 30 && owners.every(Boolean), `${owners.length} fields, each of its row`);
      await type(page, "precio-1", "12500");
      await keys(page, [["Enter", "precio-2"], ["Shift+Enter", "precio-1"], ["ArrowDown", "precio-2"], ["ArrowUp", "precio-1"], ["ArrowUp", "precio-1"]]);
      await keys(page, [["Control+End", "precio-14"], ["Enter", "precio-14"], ["Control+Home", "precio-1"]]);
      assert.ok(await page.evaluate(() => globalThis.before), "Enter sends no form");
      await page.keyboard.press("Home");
      await page.keyboard.press("ArrowRight");
      await keys(page, [["ArrowLeft", "precio-1"], ["ArrowLeft", "tope-1"], ["ArrowRight", "precio-1"]]);
      await page.keyboard.press("End");
      await keys(page, [["ArrowLeft", "precio-1"], ["ArrowRight", "precio-1"], ["Tab", "iva-1"], ["Tab", "tope-2"], ["PageUp", "tope-1"]]);
      await type(page, "precio-1", "999");
      await page.focus("#tope-1");
      await page.focus("#precio-1");
      await page.keyboard.type("7");
      await page.keyboard.press("Escape");
      await holds(page, "precio-1", "999");
      await expectFinding(page, "PRE-01.1", "por_confirmar");
    });

    test("contracts: Enter on the last row adds one, and a block fills in and adds what is missing", async () => {
      await fresh("experiencia");
      await click(page, "#agregar-contrato");
      await arrives(page, "c1-objeto");
      await page.keyboard.type("Papel");
      await keys(page, [["Enter", "c2-objeto"], ["ArrowUp", "c1-objeto"]]);
      assert.equal(await contracts(page), 2);
      const before = await fieldsOfTable(page);
      // A list with titles is looked at before it is taken: its columns may be any.
      assert.equal(await paste(page, "c2-objeto", CONTRACTS), true);
      await arrives(page, "hoja-titulo");
      assert.deepEqual(await fieldsOfTable(page), before, "nothing is taken yet");
      await click(page, "#hoja-agregar");
      await said(page, "En la tabla hay 3 contratos más. Sin contestar: 1 respuesta que no se entiende");
      assert.equal(await contracts(page), 4);
      const rows = [];
      for (const row of ["c2", "c3", "c4"]) rows.push(await values(page, ["objeto", "valor", "fin", "participacion", "ejecucion", "es-computo_oficina"].map((field) => `${row}-${field}`)));
      assert.deepEqual(rows, [
        ['Suministro de "papelería" y tóner', "10.000.000", "15/12/2023", "", "no", "yes"],
        ["Alquiler de equipos", "diez millones", "31/02/2024", "120 %", "no", "yes"],
        ["Impresoras", "3.000.000", "20/11/2025", "50", "unknown", ""],
      ]);
      // What is wrong stays as it came, and its field says why.
      const faults = await page.$$eval('[id^="c3-"][id$="-falla"]', (all) => all.map((e) => [e.id, e.textContent]));
      assert.deepEqual(faults.map(([id]) => id), ["c3-valor-falla", "c3-fin-falla", "c3-participacion-falla"]);
      assert.deepEqual(await page.$$eval('[id^="c3-"][aria-invalid=true]', (all) => all.length), 3);
      const { violations } = await runAxe(page);
      assert.deepEqual(violations, []);
      await click(page, "#deshacer");
      await until(page, () => document.querySelector(".contracts").getAttribute("aria-rowcount") === "3", [], async () => "undo should take the rows away");
      assert.deepEqual(await fieldsOfTable(page), before);
      await page.waitForFunction(() => !localStorage.getItem("habilita:firma").includes("diez millones"));
    });

    test("a contract that was removed, and figures made thousands, come back; the next edit leaves nothing to undo", async () => {
      await fresh("experiencia");
      await click(page, "#agregar-contrato");
      await paste(page, "c1-objeto", "Uno\t1\r\nDos\t2");
      await said(page, "Se pegaron 2 filas y 2 columnas.");
      await click(page, "#deshacer");
      await until(page, () => document.querySelector(".contracts").getAttribute("aria-rowcount") === "2", [], async () => "undo should take the row away");
      assert.equal(await focused(page), "c1-objeto", "the keyboard is where it was");
      await paste(page, "c1-objeto", "Uno\t15.000\r\nDos\t20.000\r\nTres\t3");
      await said(page, "Se pegaron 3 filas y 2 columnas.");
      await answer(page, "c2-es-electoral", "yes");
      await page.waitForSelector("#deshacer", { hidden: true });
      await click(page, "#son-miles");
      await said(page, "Se escribieron como miles 2 cifras.");
      assert.deepEqual(await values(page, ["c1-valor", "c2-valor", "c3-valor"]), ["15000", "20000", "3"]);
      await click(page, "#deshacer");
      await holds(page, "c2-valor", "20.000");
      const before = await fields(page);
      await click(page, '.contracts [aria-rowindex="3"] .remove button');
      await said(page, "Se quitó el contrato 2.");
      assert.equal(await contracts(page), 2);
      await click(page, "#deshacer");
      await holds(page, "c2-es-electoral", "yes");
      assert.deepEqual(await fields(page), before);
      await click(page, '.contracts [aria-rowindex="3"] .remove button');
      await said(page, "Se quitó el contrato 2.");
      await step(page, "Precios");
      assert.equal(await page.$("#deshacer"), null, "another page offers no way back");
    });

    test("contracts are moved and copied by keyboard and by button, the keyboard goes along, and each can be undone", async () => {
      await fresh("experiencia");
      await click(page, "#agregar-contrato");
      await paste(page, "c1-objeto", Array.from({ length: 12 }, (_, row) => `Obra ${row + 1}\t${row + 1}000000`).join("\r\n"));
      await said(page, "Se pegaron 12 filas y 2 columnas.");
      const order = () => page.$$eval(".contracts [data-chunk] > [role=row] .object input", (all) => all.map((e) => Number(e.id.match(/\d+/)[0])));
      const inOrder = (wanted) => until(page, (wanted) => [...document.querySelectorAll(".contracts [data-chunk] > [role=row] .object input")].map((e) => e.id.match(/\d+/)[0]).join(" ") === wanted, [wanted], async () => `the order should be ${wanted} and is ${await order()}`);
      // Across the tenth row, where the table is cut in two parts.
      await page.focus("#c9-valor");
      for (const wanted of ["1 2 3 4 5 6 7 8 10 9 11 12", "1 2 3 4 5 6 7 8 10 11 9 12", "1 2 3 4 5 6 7 8 10 11 12 9", "1 2 3 4 5 6 7 8 10 11 12 9"]) {
        await alt(page, "ArrowDown");
        await inOrder(wanted);
        await arrives(page, "c9-valor");
      }
      await said(page, "El contrato 11 pasó a ser el 12.");
      await alt(page, "ArrowUp");
      await inOrder("1 2 3 4 5 6 7 8 10 11 9 12");
      await arrives(page, "c9-valor");
      await alt(page, "d");
      await inOrder("1 2 3 4 5 6 7 8 10 11 9 13 12");
      await arrives(page, "c13-valor");
      assert.deepEqual(await values(page, ["c13-objeto", "c13-valor"]), ["Obra 9", "9000000"]);
      await click(page, "#deshacer");
      await inOrder("1 2 3 4 5 6 7 8 10 11 9 12");
      // The buttons of a row are one stop; the arrows go from one to the next.
      await page.focus("#c1-subir");
      await keys(page, [["ArrowRight", "c1-bajar"], ["ArrowRight", "c1-duplicar"], ["End", "c1-quitar"], ["Tab", "c2-objeto"], ["Shift+Tab", "c1-subir"], ["ArrowRight", "c1-bajar"]]);
      await page.keyboard.press("Enter");
      await inOrder("2 1 3 4 5 6 7 8 10 11 9 12");
      await arrives(page, "c1-bajar");
      await page.keyboard.press("Enter");
      await inOrder("2 3 1 4 5 6 7 8 10 11 9 12");
      await arrives(page, "c1-bajar");
      await click(page, "#c2-subir");
      assert.deepEqual((await order()).slice(0, 3), [2, 3, 1], "the first has nowhere to go up");
      await click(page, "#c2-duplicar");
      await inOrder("2 13 3 1 4 5 6 7 8 10 11 9 12");
      await arrives(page, "c13-objeto");
      await until(page, () => JSON.parse(localStorage.getItem("habilita:firma")).contracts.map((row) => row.id).join(" ") === "c2 c13 c3 c1 c4 c5 c6 c7 c8 c10 c11 c9 c12", [], async () => "the order should be kept");
      const { violations } = await runAxe(page);
      assert.deepEqual(violations, []);
    });

    test("prices: a block stops at the last item and says what was left over; one cell is the browser's", async () => {
      await fresh("precios");
      await type(page, "precio-13", "5 000 ?");
      const before = await fields(page);
      assert.equal(await paste(page, "tope-12", "100\t90\t19\n200\t180\texento\n300\t2.5.0\t0\n400\t1\t5\n500\t2\t5\n"), true);
      await said(page, "Se pegaron 3 filas y 3 columnas. Sobraron 2 filas después del último ítem.");
      assert.deepEqual(await values(page, ["tope-12", "precio-12", "iva-12", "tope-13", "precio-13", "iva-13", "tope-14", "precio-14"]), ["100", "90", "19", "200", "180", "exento", "300", "2.5.0"]);
      await expectFinding(page, "PRE-01.13", "cumple");
      assert.equal(await page.$eval("#precio-14", (e) => e.getAttribute("aria-invalid")), "true");
      await click(page, "#deshacer");
      await holds(page, "precio-13", "5 000 ?");
      assert.deepEqual(await fields(page), before);
      assert.equal(await paste(page, "precio-1", "12.500\r\n"), false, "left to the browser");
      assert.equal(await page.$(".done-notice p"), null);
      assert.equal(await paste(page, "precio-1", "1\n".repeat(5001)), true);
      await said(page, "no se pegó nada");
      assert.equal(await page.$("#deshacer"), null);
      assert.deepEqual(await fields(page), before);
    });

    test(`${ITEMS} items: a key draws its own row and what comes of the whole, and touches no other row`, async () => {
      await fresh("precios", LARGE);
      await answer(page, "responsable-iva", "no");
      await type(page, "tope-1", "20000");
      await type(page, "precio-1", "1000");
      await expectFinding(page, "PRE-01.1", "cumple");
      await page.focus("#precio-1");
      await page.evaluate(() => {
        globalThis.touched = { rows: new Set(), changes: 0 };
        const row = (node) => (node.nodeType === 1 ? node : node.parentElement)?.closest("[data-chunk] > [role=row]")?.getAttribute("aria-rowindex");
        new MutationObserver((changes) => {
          for (const { target } of changes) {
            globalThis.touched.changes += 1;
            if (row(target)) globalThis.touched.rows.add(row(target));
          }
        }).observe(document.querySelector("main"), { subtree: true, childList: true, characterData: true, attributes: true });
      });
      await page.keyboard.type("5");
      await expectFinding(page, "PRE-01.1", "cumple");
      await until(page, () => document.getElementById("precio-1").closest("[role=row]").querySelector(".total").textContent.includes("10.005"), [], () => page.$eval("#precio-1", (e) => e.closest("[role=row]").textContent));
      // What is judged comes in the frame after.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))));
      const touched = await page.evaluate(() => ({ rows: [...globalThis.touched.rows], changes: globalThis.touched.changes }));
      console.log(`${name}: a key in one of ${await drawn(page)} rows changes ${touched.changes} places of the page`);
      assert.deepEqual(touched.rows, ["2"], "only its own row");
      assert.ok(touched.changes > 0 && touched.changes < 40, `${touched.changes} places`);
    });

    test(`${ITEMS} items: keys without a rest draw nothing, and what was typed is told when the hands rest or do something else`, async () => {
      await fresh("precios", LARGE);
      await answer(page, "responsable-iva", "no");
      await type(page, "tope-1", "20000");
      const total = () => page.$eval("#precio-1", (e) => e.closest("[role=row]").querySelector(".total").textContent);
      const becomes = (words) => until(page, (words) => document.getElementById("precio-1").closest("[role=row]").querySelector(".total").textContent.includes(words), [words], total);
      await type(page, "precio-1", "1000");
      await becomes("1.000");
      await page.focus("#precio-1");
      /** So many letters one after the other, as fast as they come, from inside the page: how many places of it have changed by then. */
      const burst = (letters) => page.evaluate(async (letters) => {
        const field = document.getElementById("precio-1");
        let changes = 0;
        const watched = new MutationObserver((all) => (changes += all.length));
        watched.observe(document.querySelector("main"), { subtree: true, childList: true, characterData: true, attributes: true });
        for (const letter of letters) {
          document.execCommand("insertText", false, letter);
          await new Promise((painted) => requestAnimationFrame(painted));
        }
        changes += watched.takeRecords().length;
        watched.disconnect();
        return { changes, holds: field.value };
      }, letters);
      await page.keyboard.press("End");
      assert.deepEqual(await burst("00"), { changes: 0, holds: "100000" });
      await becomes("100.000");
      // Whoever types for long sees it without a rest.
      const long = await burst("0".repeat(32));
      assert.ok(long.changes > 0, "told in between");
      await type(page, "precio-1", "2000");
      await becomes("2.000");
      // Gone back at once, by the history of the browser: nothing was clicked, and the hands have not rested.
      await page.focus("#precio-1");
      await page.keyboard.press("End");
      await page.evaluate(() => {
        document.execCommand("insertText", false, "5");
        location.hash = location.hash.replace("precios", "documentos");
      });
      await until(page, () => document.getElementById("titulo").textContent === "Documentos", [], async () => "another page");
      await step(page, "Precios");
      await holds(page, "precio-1", "20005");
    });

    test(`${ITEMS} items: few rows are drawn, and every one can be reached, filled in and found again`, async () => {
      await fresh("precios", LARGE);
      // Who charges no VAT is asked for a ceiling and a price, and no more.
      await answer(page, "responsable-iva", "no");
      await page.waitForSelector("#iva-1", { hidden: true });
      const counts = [await drawn(page)];
      await page.focus("#precio-1");
      await page.keyboard.down("Control");
      await page.keyboard.press("End");
      await page.keyboard.up("Control");
      await arrives(page, `precio-${ITEMS}`);
      await page.keyboard.type("21000");
      await expectFinding(page, `PRE-01.${ITEMS}`, "por_confirmar", null);
      await type(page, `tope-${ITEMS}`, "20000");
      await expectFinding(page, `PRE-01.${ITEMS}`, "no_cumple");
      assert.ok(await page.$eval(`[data-finding="PRE-01.${ITEMS}"] .sentence`, (e) => e.textContent.includes("se pasa por $ 1.000")));
      counts.push(await drawn(page));
      assert.equal(await page.$("#precio-1"), null, "what is far away is not drawn");
      // Tab from row to row, across whatever is drawn: 1401 to 1430, of which every third has no field for its ceiling.
      await page.evaluate((row) => {
        const table = document.querySelector("[role=table].prices");
        scrollTo(0, scrollY + table.getBoundingClientRect().top + (table.getBoundingClientRect().height * row) / 2000);
      }, 1400);
      const from = Number((await (await page.waitForFunction(() => {
        const rows = [...document.querySelectorAll("[data-chunk] > [role=row]")].filter((row) => row.getBoundingClientRect().top > 0);
        return rows[0]?.getBoundingClientRect().top < innerHeight && rows[0].ariaRowIndex !== undefined && rows[0].getAttribute("aria-rowindex");
      })).jsonValue())) - 1;
      assert.ok(from > 1200 && from < 1600, `half way down the page is row ${from}`);
      await page.focus(`#precio-${from}`);
      for (let row = from + 1; row < from + 30; row += 1) {
        if (row % 3 !== 0) await keys(page, [["Tab", `tope-${row}`]]);
        await keys(page, [["Tab", `precio-${row}`]]);
      }
      counts.push(await drawn(page));
      for (let row = from + 30; row < from + 70; row += 1) await keys(page, [["ArrowDown", `precio-${row}`]]);
      counts.push(await drawn(page));
      await keys(page, [["Control+Home", "precio-1"]]);
      counts.push(await drawn(page));
      console.log(`${name}: ${ITEMS} items, rows drawn: ${counts.join(", ")}`);
      assert.ok(counts.every((count) => count > 0 && count <= DRAWN), `${counts}`);
      const block = Array.from({ length: ITEMS }, (_, index) => `${1000 + index}`).join("\r\n");
      await page.focus("#precio-1");
      await paste(page, "precio-1", block);
      await said(page, "Se pegaron 2.000 filas y 1 columna.");
      const { violations } = await runAxe(page);
      assert.deepEqual(violations, []);
      await keys(page, [["Control+End", `precio-${ITEMS}`]]);
      await holds(page, `precio-${ITEMS}`, "2999");
      await type(page, "precio-1999", "lejos");
      await page.reload();
      await ready(page);
      // Where the browser goes back to is its own business.
      await page.evaluate(() => scrollTo(0, 0));
      await page.waitForSelector("#precio-1");
      await page.focus("#precio-1");
      await keys(page, [["Control+End", `precio-${ITEMS}`]]);
      await holds(page, "precio-1999", "lejos");
      await holds(page, `tope-${ITEMS}`, "20000");
      await expectFinding(page, `PRE-01.${ITEMS}`, "cumple");
    });
  });
}
