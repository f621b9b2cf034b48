// Who bids decides what is asked: a change says what it undoes, members of a group are written with their shares, and no answer is lost.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ENOUGH, launch } from "./lib/browsers.mjs";
import { keepCase } from "./lib/drafts.mjs";
import { GACHALA } from "./lib/gachala.mjs";
import { asked } from "./lib/offer.mjs";
import { answer, click, expectFinding, expectOverall, open, PROCESS, site, step, told, type, until } from "./lib/steps.mjs";

const { firm, offer } = asked(GACHALA);

let server;
before(async () => (server = await site()));
after(() => server?.close());

const standing = (page, title) =>
  page.$$eval("nav.tasks a", (all, title) => all.find((a) => a.querySelector("span").textContent === title)?.querySelector(".standing")?.textContent, title);
const expectStanding = (page, title, words) =>
  until(page, (title, words) => [...document.querySelectorAll("nav.tasks a")].find((a) => a.querySelector("span").textContent === title)?.querySelector(".standing")?.textContent === words, [title, words], async () => `${title} should be «${words}» and is «${await standing(page, title)}»`);

for (const name of ENOUGH) {
  describe(`who bids in ${name}`, () => {
    let browser, page;
    before(async () => {
      browser = await launch(name);
      page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      await keepCase(page, server, { process: PROCESS, firm, offer });
      await open(page, server, "quien");
    });
    after(() => browser?.close());

    test("every step says where it stands", async () => {
      const expected = { "Quién se presenta": "respondido", Documentos: "17 cumple", "Causas de rechazo": "23 cumple", Experiencia: "6 cumple", Precios: "18 cumple", Desempate: "2 cumple", Informe: "lista para presentar" };
      for (const [title, words] of Object.entries(expected)) await expectStanding(page, title, words);
      assert.equal(await standing(page, "El proceso"), undefined);
    });

    test("another form of bidder: what no longer counts and what is asked now are named, with the way there", async () => {
      await answer(page, "quien", "consorcio");
      await told(page, '.changes [role="alert"]', "ya no cuentan");
      const said = await page.$eval(".changes", (e) => e.innerText);
      for (const words of ["Copia de la cédula", "Registro mercantil", "Ahora se le preguntan", "Documento de consorcio o unión temporal", "Se guardan por si vuelve a cambiar"]) assert.ok(said.includes(words), `«${words}» in ${said}`);
      assert.deepEqual(await page.$$eval(".changes a", (all) => all.map((a) => a.textContent)), ["Quién se presenta", "Documentos", "Causas de rechazo", "Desempate"]);
      await answer(page, "quien", "natural");
      await until(page, () => !document.querySelector(".changes")?.innerText.includes("ya no cuentan"), [], async () => "nothing is lost on the way back");
      await expectStanding(page, "Documentos", "17 cumple");
    });

    test("not knowing yet is an answer, and everything waits for it", async () => {
      await answer(page, "quien", "unknown");
      await expectStanding(page, "Quién se presenta", "1 sin responder");
      await step(page, "Informe");
      await expectOverall(page, "incompleta");
      await step(page, "Quién se presenta");
      await answer(page, "quien", "consorcio");
    });

    test("the shares of the members: letters, more than a hundred, more than the whole, and exactly the whole", async () => {
      await expectFinding(page, "PLU-01A", "por_confirmar", "Por confirmar PLU-01A (num. 28): falta decir quiénes la integran y cuánto participa cada uno.");
      await click(page, "#agregar-integrante");
      await click(page, "#agregar-integrante");
      await type(page, "m1-nombre", "Ana");
      const fault = () => page.$eval("#m1-participacion-falla", (e) => e.textContent);
      await type(page, "m1-participacion", "sesenta");
      assert.match(await fault(), /^No es una cifra/);
      await type(page, "m1-participacion", "160");
      assert.match(await fault(), /0 a 100/);
      assert.equal(await page.$eval("#m1-participacion", (e) => e.getAttribute("aria-invalid")), "true");
      await expectFinding(page, "PLU-01A", "por_confirmar");
      await type(page, "m1-participacion", "60 %");
      await type(page, "m2-participacion", "40,5");
      await expectFinding(page, "PLU-01A", "no_cumple", "No cumple PLU-01A (num. 28): las participaciones suman 100,5 %; sobra 0,5 %.");
      await type(page, "m2-participacion", "40");
      await expectFinding(page, "PLU-01A", "cumple", "Cumple PLU-01A (num. 28): las participaciones suman 100 %.");
      await page.select("#m2-forma", "legal");
      await page.reload();
      await page.waitForSelector("#m2-forma");
      assert.deepEqual(await page.$$eval(".members :is(input[type=text], select)", (all) => all.map((e) => e.value)), ["Ana", "", "", "60 %", "", "", "legal", "40", ""]);
      await click(page, ".members li:first-child button");
      await expectFinding(page, "PLU-01A", "por_confirmar");
      assert.equal(await page.evaluate(() => document.activeElement.id), "agregar-integrante", "the keyboard is not lost with the row");
    });
  });
}
