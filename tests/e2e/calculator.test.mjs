// The calculator, as an accountant uses it: contracts typed and pasted, added up under each way to round, kept with what the check keeps, printed.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { runAxe } from "./lib/axe.mjs";
import { apart, ENOUGH, launch } from "./lib/browsers.mjs";
import { withoutStorage } from "./lib/denied.mjs";
import { perfect } from "./lib/drafts.mjs";
import { measure, unfold } from "./lib/layout.mjs";
import { printed } from "./lib/paper.mjs";
import { paste } from "./lib/paste.mjs";
import { answer, click, expectStored, open, ready, site, storeBefore, stored, told, type, until } from "./lib/steps.mjs";
import { problems, watch } from "./lib/watch.mjs";

/** Three contracts of a RUP: 26.190.423 ÷ 616.000 = 42,5169…; 40.000.000 ÷ 381.500 = 104,8492…; 1.893.419.303 × 20 % ÷ 616.000 = 614,7465… */
const RUP = [
  { valor: "26.190.423", fin: "05/2014" },
  { valor: "$ 40.000.000", fin: "31/12/2005" },
  { valor: "1.893.419.303", fin: "2014-01-01", participacion: "20 %" },
];

/** Titles in any order: two that are one contract, one that ends before it starts, one of a far year, one without an end and one without a figure. */
const LIST = [
  "Fecha terminación\tValor del contrato\tEntidad contratante\tObjeto\t% participación\tFecha inicio",
  "15/12/2023\t$ 11.600.000\tSENA\tPapel\t50 %\t01/02/2023",
  "15/12/2023\t$ 11.600.000\tSENA\tPapel\t50 %\t01/02/2023",
  "01/01/2022\t$ 10.000.000\tIDU\tSillas\t\t15/06/2022",
  "31/12/2202\t$ 5.000.000\tIDU\tMesas\t\t01/02/2022",
  "\t$ 8.000.000\tIDU\tLápices\t\t01/02/2022",
  "30/06/2022\tpor definir\tIDU\tTóner\t\t01/02/2022",
].join("\r\n");

let server;
before(async () => (server = await site({ cors: true })));
after(() => server?.close());

async function calculator(page) {
  await page.goto("about:blank");
  await page.goto(server.url("calculadora.html"));
  await ready(page);
}

/** Adds a contract for each row and types it. */
async function add(page, rows) {
  const before = await page.evaluate(() => Number(document.querySelector(".contracts")?.getAttribute("aria-rowcount") ?? 1) - 1);
  for (const [index, row] of rows.entries()) {
    await click(page, "#agregar-contrato");
    for (const [field, text] of Object.entries(row)) await type(page, `c${before + index + 1}-${field}`, text);
  }
}

const total = (page, words) =>
  until(page, (words) => document.getElementById("total")?.textContent === words, [words], async () => `the total should be «${words}» and is «${await page.evaluate(() => document.getElementById("total")?.textContent)}»`);
/** The rows of a table of sums, cell by cell. */
const sums = (page, id) => page.$$eval(`[aria-labelledby="${id}"] tbody tr`, (all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
const figures = (page) => page.$$eval(".contracts [data-chunk] .total", (all) => all.map((e) => e.lastChild?.textContent ?? ""));
const notes = (page) => page.$$eval(".contracts [data-chunk] .note", (all) => all.map((e) => e.textContent));
const order = (page) => page.$$eval(".contracts [data-chunk] .object input[id$=objeto]", (all) => all.map((e) => e.id.split("-")[0]).join(" "));

for (const name of ENOUGH) {
  describe(`calculator in ${name}`, () => {
    let browser;
    before(async () => (browser = await launch(name)));
    after(() => browser?.close());
    const within = (work) => apart(browser, work);

    test("contracts are added up by year and under each way to round, with the difference; what is missing is said", () => within(async (page) => {
      const seen = await watch(page);
      await calculator(page);
      await told(page, ".empty", "Todavía no hay contratos");
      await add(page, RUP);
      await total(page, "762,1127 SMMLV en 3 contratos");
      await click(page, 'label[for="redondeo-truncate_2"]');
      await total(page, "762,09 SMMLV en 3 contratos");
      assert.deepEqual(await figures(page), ["42,51 SMMLV", "104,84 SMMLV", "614,74 SMMLV"]);
      assert.equal((await notes(page))[0], "$ 26.190.423 ÷ $ 616.000 (SMMLV 2014) = 42,5169…");
      assert.deepEqual(await sums(page, "por-anio"), [["2005SMMLV $\u00a0381.500", "1", "104,84"], ["2014SMMLV $\u00a0616.000", "2", "657,25"], ["En total", "3", "762,09"]]);
      assert.deepEqual(await sums(page, "por-redondeo"), [
        ["Sin redondear", "762,1127", "0"],
        ["Dos decimales, redondeando", "762,12", "+0,0073"],
        ["Dos decimales, cortando (como el RUP) · la que escogió", "762,09", "−0,0227"],
        ["A la unidad", "763", "+0,8873"],
      ]);
      // By the year they began, one has to say when that was.
      await click(page, 'label[for="anio-start"]');
      await total(page, "0,00 SMMLV en 0 contratos");
      assert.deepEqual(await notes(page), Array(3).fill("No se suma. Falta la fecha de inicio."));
      await type(page, "c1-inicio", "01/03/2013");
      await total(page, "44,42 SMMLV en 1 contrato");
      await click(page, 'label[for="anio-termination"]');
      await total(page, "762,09 SMMLV en 3 contratos");
      await answer(page, "c2-estado", "running");
      await told(page, ".note", "No cuenta: está en ejecución.");
      await total(page, "657,25 SMMLV en 2 contratos");
      await answer(page, "c2-estado", "liquidated");
      await type(page, "c2-fin", "31/02/2005");
      await told(page, ".note", "corrija lo que está marcado");
      assert.equal(await page.$eval("#c2-fin", (e) => e.getAttribute("aria-invalid")), "true");
      assert.deepEqual(await problems(seen), []);
    }));

    test("other columns are there when they are asked for, and stay while something is in them", () => within(async (page) => {
      await calculator(page);
      await add(page, [{ valor: "10000", fin: "31/12/2022" }]);
      assert.equal(await page.$("#c1-moneda"), null);
      await click(page, 'label[for="mas-columnas"]');
      await type(page, "c1-moneda", "eur");
      await type(page, "c1-adiciones", "2500");
      await click(page, 'label[for="mas-columnas"]');
      await page.waitForSelector("#c1-inicio", { hidden: true });
      await told(page, ".note", "Falta la TRM");
      await type(page, "c1-trm", "4000");
      await told(page, ".note", "Falta a cuántos dólares equivale su moneda.");
      await type(page, "c1-usd", "1,1");
      await total(page, "55,0000 SMMLV en 1 contrato");
      assert.deepEqual(await notes(page), ["(EUR 10.000 + EUR 2.500 de adiciones) × 1,1 (USD por EUR) × 4.000 (TRM) ÷ $ 1.000.000 (SMMLV 2022) = 55"]);
      await type(page, "c1-moneda", "euros");
      await told(page, ".fault", "las tres letras de la moneda");
    }));

    test("rows are moved, copied and removed, everything is cleared, and each comes back", () => within(async (page) => {
      await calculator(page);
      await click(page, "#agregar-contrato");
      await paste(page, "c1-objeto", "Papel\tAlcaldía\t1750905\t30/06/2026\t\tTerminado\nTóner\tGobernación\t$ 41.509.767\t02/2026\t\tLiquidado");
      await told(page, ".done-notice", "Se pegaron 2 filas y 6 columnas.");
      // 41.509.767 ÷ 1.750.905 = 23,7076…
      await total(page, "24,7076 SMMLV en 2 contratos");
      await page.focus("#c2-valor");
      await page.keyboard.down("Alt");
      await page.keyboard.down("Shift");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.up("Shift");
      await page.keyboard.up("Alt");
      await told(page, ".done-notice", "El contrato 2 pasó a ser el 1.");
      assert.equal(await order(page), "c2 c1");
      assert.equal(await page.evaluate(() => document.activeElement.id), "c2-valor");
      await click(page, "#c2-duplicar");
      await total(page, "48,4152 SMMLV en 3 contratos");
      assert.equal(await order(page), "c2 c3 c1");
      await click(page, "#c1-quitar");
      await told(page, ".done-notice", "Se quitó el contrato 3.");
      await click(page, "#deshacer");
      await total(page, "48,4152 SMMLV en 3 contratos");
      await click(page, "#borrar-contratos");
      await click(page, "#borrar-contratos-si");
      await told(page, ".done-notice", "Se borraron 3 contratos.");
      await told(page, ".empty", "Todavía no hay contratos");
      await until(page, () => !localStorage.getItem("habilita:firma").includes("Tóner"), [], async () => "nothing should be kept");
      await click(page, "#deshacer");
      await total(page, "48,4152 SMMLV en 3 contratos");
      await expectStored(page, "habilita:firma", "Tóner");
    }));

    test("a list is looked at before it is taken, its odd rows are marked, and it is undone", () => within(async (page) => {
      const seen = await watch(page);
      await calculator(page);
      await click(page, "#agregar-contrato");
      server.requests.length = 0;
      assert.equal(await paste(page, "c1-objeto", LIST), true);
      await told(page, "[aria-labelledby=hoja-titulo] > ul", "Se entendieron 6 contratos y 6 columnas.");
      assert.equal(server.requests.filter((path) => /\/contratos\//.test(path)).length, 2, "what reads it came then");
      assert.equal(await page.$eval("#c1-objeto", (e) => e.value), "", "nothing is taken yet");
      assert.deepEqual((await runAxe(page)).violations, []);
      await click(page, "#hoja-agregar");
      await told(page, ".done-notice", "En la tabla hay 6 contratos más.");
      // 11.600.000 × 50 % ÷ 1.160.000 = 5, twice; 10.000.000 ÷ 1.000.000 = 10.
      await total(page, "20,0000 SMMLV en 3 contratos");
      const marks = () => page.$$eval(".contracts [data-chunk] > [role=row]", (all) => all.map((row) => row.querySelector(".doubt")?.textContent ?? ""));
      assert.deepEqual(await marks(), [
        "Parece el mismo contrato que el contrato 2: mismo valor y mismas fechas.",
        "Parece el mismo contrato que el contrato 1: mismo valor y mismas fechas.",
        "Termina (01/01/2022) antes de empezar (15/06/2022). Revise las dos fechas.",
        "El año 2202 es muy raro. Revíselo.",
        "No se suma. Falta la fecha de terminación.",
        "El valor no tiene cifras.",
      ]);
      await click(page, "#deshacer");
      await until(page, () => document.querySelector(".contracts").getAttribute("aria-rowcount") === "2", [], async () => "undo should take the rows away");
      await add(page, [{ valor: "1000000", fin: "31/12/2022", participacion: "0,5" }]);
      await told(page, '.contracts [aria-rowindex="3"] .doubt', "La parte, 0,5, es menos del 1 %.");
      await type(page, "c2-participacion", "120");
      await told(page, '.contracts [aria-rowindex="3"] .doubt', "La parte pasa de 100 %.");
      await type(page, "c2-participacion", "50");
      await page.waitForSelector(".doubt", { hidden: true });
      assert.deepEqual(await problems(seen), []);
    }));

    test("what is typed is there after a reload and in the check, and what the check had stays", () => within(async (page, context) => {
      const { process, offer, ...kept } = perfect("gachala");
      const firm = { ...kept.firm, members: [{ id: "m1", name: "Ñandú S.A.S.", share: "60" }] };
      await storeBefore(page, server, { "habilita:firma": JSON.stringify(firm), [`habilita:oferta:${process}`]: JSON.stringify(offer) });
      await calculator(page);
      await total(page, "25,5449 SMMLV en 5 contratos");
      await click(page, 'label[for="redondeo-half_up_2"]');
      await total(page, "25,55 SMMLV en 5 contratos");
      await add(page, [{ objeto: "Uno más", valor: "41509767", fin: "30/06/2026" }]);
      await expectStored(page, "habilita:firma", "41509767");
      await page.reload();
      await ready(page);
      await total(page, "49,26 SMMLV en 6 contratos");
      assert.equal(await page.$eval("#c6-objeto", (e) => e.value), "Uno más");
      const now = JSON.parse(await stored(page, "habilita:firma"));
      assert.deepEqual({ ...now, contracts: now.contracts.slice(0, 5) }, firm, "nothing else of the firm has changed");
      assert.deepEqual(JSON.parse(await stored(page, `habilita:oferta:${process}`)), offer);
      // The check in another tab, which types over the same contracts.
      const other = await context.newPage();
      await other.setViewport({ width: 1280, height: 900 });
      await open(other, server, "experiencia");
      assert.equal(await other.$eval("#c6-valor", (e) => e.value), "41509767");
      await other.bringToFront();
      await type(other, "c6-valor", "1750905");
      await page.bringToFront();
      await total(page, "26,55 SMMLV en 6 contratos");
      await other.close();
      await page.evaluate(() => localStorage.clear());
      await page.evaluate(() => dispatchEvent(new StorageEvent("storage", { key: null })));
      await told(page, '[role="alert"]', "Se borró lo que este navegador guardaba");
      await type(page, "c6-valor", "3501810");
      await expectStored(page, "habilita:firma", '"natural"');
    }));

    test("where storage is denied it works, and says that nothing is kept", () =>
      withoutStorage(server.url("calculadora.html"), within, async (frame) => {
        await told(frame, ".notice[data-tone=warning]", "no deja guardar");
        await add(frame, RUP.slice(0, 1));
        await total(frame, "42,5169 SMMLV en 1 contrato");
      }));

    test("what is printed is every row, how it was found, and the notice; nothing to fill in", () => within(async (page) => {
      await calculator(page);
      const rows = Array.from({ length: 45 }, (_, row) => ({ id: `c${row + 1}`, object: `Obra ${row + 1}`, client: "Alcaldía", value: `${row + 1}000000`, end: "31/12/2022" }));
      await storeBefore(page, server, { "habilita:firma": JSON.stringify({ format: "habilita-borrador-firma/1", contracts: rows }) });
      await calculator(page);
      await total(page, "1.035,0000 SMMLV en 45 contratos");
      const paper = await printed(page, name);
      for (const words of ["Obra 1 · Alcaldía", "Obra 45 · Alcaldía", "$ 45.000.000 ÷ $ 1.000.000 (SMMLV 2022) = 45", "1.035,0000 SMMLV", "Cómo se hace la cuenta", "versión 20", "Impreso el", "Resultado orientativo"]) {
        assert.ok(paper.text.includes(words), `«${words}» is not on paper:\n${paper.text}`);
      }
      assert.deepEqual(paper.controls, []);
      assert.ok(paper.pages >= 2, `${paper.pages} pages`);
      console.log(`${name}: ${paper.pages} pages on paper`);
    }));

    test("nothing to object for who cannot see it, and nothing cut on a phone", () => within(async (page) => {
      await calculator(page);
      await add(page, [...RUP, { objeto: "Suministro de elementos de oficina y papelería ".repeat(3), valor: "15.000", fin: "31/02/2024", participacion: "120" }]);
      await click(page, 'label[for="mas-columnas"]');
      await type(page, "c1-moneda", "EUR");
      await page.waitForSelector("#c1-usd");
      await unfold(page);
      const wrong = [];
      let looked = 0;
      for (const size of [{ width: 1280, height: 900 }, { width: 1024, height: 768 }, { width: 360, height: 780 }, { width: 640, height: 450, deviceScaleFactor: 2 }]) {
        await page.setViewport(size);
        const [{ violations, nodes }, ruler] = [await runAxe(page), await measure(page)];
        wrong.push(...violations.map(({ id, nodes }) => `${size.width} px: ${id} ${nodes[0].target}`), ...ruler.wrong.map((line) => `${size.width} px: ${line}`));
        looked += nodes + ruler.boxes;
        if (size.width < 1000) continue;
        // Eleven columns do not fit: the table scrolls in its box, what a contract is can be read, and its buttons are in a row, in sight.
        const [box, object, tops, remove] = await page.evaluate(() => {
          const place = (selector) => document.querySelector(selector).getBoundingClientRect();
          const { scrollWidth, clientWidth } = document.querySelector(".grid-box");
          return [scrollWidth - clientWidth, place("#c1-objeto").width, new Set([...document.querySelectorAll("#c1-subir, #c1-bajar, #c1-duplicar, #c1-quitar")].map((e) => e.getBoundingClientRect().top)).size, place("#c1-quitar").right];
        });
        assert.ok(box > 0 && object >= 180 && remove <= size.width, `${size.width} px: ${box} px beyond the box, an object of ${object} px, the last button at ${remove}`);
        assert.equal(tops, 1, `${size.width} px: buttons in one line`);
      }
      console.log(`${name}: ${looked} nodes and boxes`);
      assert.ok(looked > 400);
      assert.deepEqual(wrong, []);
    }));
  });
}
