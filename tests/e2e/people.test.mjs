// People as they come: with a phone and in a hurry, with forty contracts in a spreadsheet, in a consorcio that cannot comply, only for the sum.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { apart, launch } from "./lib/browsers.mjs";
import { keepCase } from "./lib/drafts.mjs";
import { CONTRACTS, GACHALA, PRICES } from "./lib/gachala.mjs";
import { measure } from "./lib/layout.mjs";
import { asked, caseOf, typeAccepted, typeBidder, typeCauses, typeContracts, typePapers, typePrices, typeTieBreak } from "./lib/offer.mjs";
import { paste } from "./lib/paste.mjs";
import { click, expectFinding, expectOverall, open, ready, site, step, told, until } from "./lib/steps.mjs";
import { counts, report } from "./lib/verdict.mjs";

const PHONE = { width: 360, height: 740, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
const USME = "usme-fdlu-mc-009-2025";
/** Of the page, how much is above the title. */
const above = (page) => page.$eval("#titulo", (e) => Math.round(e.getBoundingClientRect().top + scrollY));

let server, browser;
before(async () => {
  server = await site();
  browser = await launch("chromium");
});
after(async () => {
  await browser?.close();
  await server?.close();
});

describe("people", () => {
  test("alone and with a phone, from the start to an offer that is ready, and nothing sticks out on the way", () =>
    apart(browser, async (page) => {
      const { definition, process } = GACHALA;
      const { firm, offer } = asked(GACHALA);
      await page.setViewport(PHONE);
      await page.goto(server.url());
      await ready(page);
      await click(page, `main a[href$="#/${process}"]`);
      await until(page, () => document.getElementById("titulo")?.textContent === "El proceso", [], async () => "the invitation did not open");
      const wrong = [];
      let boxes = 0;
      const looked = async () => {
        const seen = await measure(page);
        wrong.push(...seen.wrong);
        boxes += seen.boxes;
      };
      await typeBidder(page, firm);
      // Half a screen: the question itself is in sight without scrolling.
      console.log(`the title of a page is ${await above(page)} px down`);
      assert.ok((await above(page)) < 400, `${await above(page)} px before the title`);
      await looked();
      await typePapers(page, definition, firm);
      await looked();
      await typeCauses(page, offer);
      await looked();
      await typeContracts(page, firm, CONTRACTS);
      await looked();
      await typePrices(page, PRICES, offer);
      await looked();
      await typeTieBreak(page, offer);
      await looked();
      await typeAccepted(page, offer);
      await step(page, "Informe");
      await expectOverall(page, "lista para presentar");
      await looked();
      assert.deepEqual(counts((await report(page)).findings), { cumple: 66, no_aplica: 41 });
      assert.deepEqual(wrong, []);
      assert.ok(boxes > 500, `${boxes} boxes looked at`);
    }));

  test("a company with forty contracts in a spreadsheet: pasted in one go, and the two that serve are found", () =>
    apart(browser, async (page) => {
      const usme = caseOf("usme");
      const { firm, offer } = asked(usme);
      await keepCase(page, server, { process: usme.process, firm: { ...firm, contracts: [] }, offer });
      await open(page, server, "experiencia", USME);
      await click(page, "#agregar-contrato");
      assert.equal(await paste(page, "c1-objeto", forty(["15/01/2020", "15/12/2023"])), true);
      await told(page, "[aria-labelledby=hoja-titulo] > ul", "Se entendieron 40 contratos");
      await click(page, "#hoja-agregar");
      await told(page, ".done-notice", "En la tabla hay 40 contratos más.");
      const rows = await page.$eval(".contracts", (e) => Number(e.getAttribute("aria-rowcount")));
      assert.equal(rows, 41, "the empty row went");
      // What the paste does not say is asked for, and named.
      const { state, sentence } = await page.$eval('[data-finding="EXP-01"]', (e) => ({ state: e.dataset.state, sentence: e.querySelector(".sentence").textContent }));
      console.log(`40 contracts: ${sentence.slice(0, 160)}`);
      assert.equal(state, "por_confirmar");
    }));

  for (const members of [2, 3]) {
    test(`a consorcio of ${members} for Usme, where at most two contracts count and each must bring one, is told so plainly`, () =>
      apart(browser, async (page) => {
        const usme = caseOf("usme");
        const { firm, offer } = asked(usme);
        const share = members === 2 ? ["50", "50"] : ["50", "25", "25"];
        const people = ["Ana", "Berta", "Celia"].slice(0, members).map((name, index) => ({ id: `m${index + 1}`, name, kind: "natural", share: share[index], facts: {}, papers: {} }));
        // One contract of each, as large as the smallest that would do: 58 % of it is theirs.
        const contracts = people.map(({ id, name }) => ({ ...firm.contracts[0], id, object: `Residuos de ${name}`, share: undefined, members: { [id]: "58" } }));
        await keepCase(page, server, { process: usme.process, firm: { ...firm, kind: "consorcio", members: people, contracts, facts: {}, papers: {} }, offer: { ...offer, tiebreak: {}, accepted: [] } });
        await open(page, server, "experiencia", USME);
        const found = () => page.$eval('[data-finding="EXP-03"]', (e) => e.textContent);
        const state = await page.$eval('[data-finding="EXP-03"]', (e) => e.dataset.state);
        console.log(`${members} members: ${await found()}`);
        if (members === 3) {
          assert.notEqual(state, "cumple");
          assert.match(await found(), /si cada integrante debe traer un contrato, no cumple/);
          await step(page, "Informe");
          // What to ask the entity, ready to be copied.
          const asks = await page.$$eval("textarea", (all) => all.map((e) => e.value));
          assert.ok(asks.some((text) => /integrante/.test(text) && /contrato/.test(text)), "what to ask the entity");
        } else {
          assert.doesNotMatch(await found(), /no alcanza/);
        }
      }));
  }

  test("only the sum: forty contracts pasted from a spreadsheet are added up, in less than half a minute of a person's time", () =>
    apart(browser, async (page) => {
      await page.goto(server.url());
      await ready(page);
      const acts = [];
      const act = async (what, seconds, work) => {
        await work();
        acts.push([what, seconds]);
      };
      const began = performance.now();
      // Times of the keystroke-level model: 1,1 s to point, 0,2 s to press, 0,28 s a key, 1,35 s to make up one's mind; 5 s to read a screen.
      await act("finds the calculator and opens it", 5 + 1.35 + 1.1 + 0.2, async () => {
        await click(page, 'main a[href="./calculadora.html"]');
        await until(page, () => location.pathname.endsWith("calculadora.html") && "listo" in document.documentElement.dataset, [], async () => "the calculator did not open");
      });
      await act("finds where to begin and adds a row", 1.35 + 1.1 + 0.2, () => click(page, "#agregar-contrato"));
      await act("pastes", 1.35 + 2 * 0.28, () => paste(page, "c1-objeto", forty(["15/01/2020", "15/12/2023"])));
      await act("reads what was understood and takes it", 5 + 1.35 + 1.1 + 0.2, async () => {
        await told(page, "[aria-labelledby=hoja-titulo] > ul", "Se entendieron 40 contratos");
        await click(page, "#hoja-agregar");
      });
      // 40 × 11.600.000 ÷ 1.160.000: the wage of 2023.
      await until(page, () => document.getElementById("total")?.textContent === "400,0000 SMMLV en 40 contratos", [], async () => `the total is «${await page.$eval("#total", (e) => e.textContent)}»`);
      const machine = (performance.now() - began) / 1000;
      const person = acts.reduce((sum, [, seconds]) => sum + seconds, 0);
      console.log(`forty contracts: ${acts.map(([what, s]) => `${what} ${s.toFixed(1)} s`).join("; ")}; the person ${person.toFixed(1)} s, the machine ${machine.toFixed(1)} s`);
      assert.ok(person < 30);
    }));
});

/** Forty contracts as a spreadsheet gives them: each of 11.600.000, which is ten wages of 2023. */
function forty([start, end]) {
  const rows = Array.from({ length: 40 }, (_, index) => [`Recolección de residuos ${index + 1}`, `Entidad ${index + 1}`, "$ 11.600.000", start, end].join("\t"));
  return [["Objeto", "Contratante", "Valor", "Inicio", "Terminación"].join("\t"), ...rows].join("\r\n");
}
