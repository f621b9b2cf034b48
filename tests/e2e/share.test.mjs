// A link to send: without anything of the bidder; or with the answers, once the warning was read, and never with what is sensitive.
import assert from "node:assert/strict";
import { inflateRawSync } from "node:zlib";
import { after, before, describe, test } from "node:test";
import { apart, BROWSERS, launch } from "./lib/browsers.mjs";
import { keepCase } from "./lib/drafts.mjs";
import { GACHALA } from "./lib/gachala.mjs";
import { asked } from "./lib/offer.mjs";
import { click, expectOverall, open, PROCESS, ready, site, step, stored, told, until } from "./lib/steps.mjs";
import { report } from "./lib/verdict.mjs";

const CASE = { process: PROCESS, ...asked(GACHALA) };
const OFFERS = "Guardar y comparar";
const READY = "lista para presentar";

let server;
before(async () => (server = await site()));
after(() => server?.close());

/** What the letters of a link say, read by something that is not the app. */
const inside = (link) => JSON.parse(inflateRawSync(Buffer.from(link.split("#/!respuestas/")[1], "base64url")).toString("utf8"));
const value = (page, id) => page.$eval(`#${id}`, (e) => e.value);

for (const name of BROWSERS) {
  describe(`a link to send in ${name}`, () => {
    let browser;
    before(async () => (browser = await launch(name)));
    after(() => browser?.close());

    const linked = async (page) => {
      await click(page, "[aria-labelledby=compartir] details summary");
      await click(page, "#enlace-hacer");
      await page.waitForSelector("#enlace-respuestas");
      return value(page, "enlace-respuestas");
    };

    test("the first opens the invitation with nothing in it", () => apart(browser, async (page) => {
      await keepCase(page, server, CASE);
      await open(page, server, "ofertas");
      const link = await value(page, "enlace-proceso");
      assert.equal(link, `${server.url("revisar.html")}#/${PROCESS}`);
      await apart(browser, async (other) => {
        await other.goto(link);
        await ready(other);
        await expectOverall(other, "incompleta");
        assert.equal(await other.$("#abrir-enlace"), null);
      });
    }));

    test("the second has the answers, is opened only when the user says so, and can be undone", () => apart(browser, async (page) => {
      await keepCase(page, server, CASE);
      await open(page, server, "desempate");
      await click(page, 'label[for="DES-02-VIF-invoca-yes"]');
      await click(page, 'label[for="tie-victim-yes"]');
      await step(page, "Informe");
      const shown = await report(page);
      await step(page, OFFERS);
      assert.equal(await page.$("#enlace-respuestas"), null, "not before the warning");
      const link = await linked(page);
      const carried = inside(link);
      assert.deepEqual([carried.format, carried.offers.length, carried.processes, carried.report], ["habilita-guardado/2", 1, undefined, undefined]);
      for (const trace of ["victim", "DES-02-VIF"]) assert.ok(!JSON.stringify(carried).includes(trace), trace);
      console.log(`${name}: a link of ${link.length} letters`);

      await apart(browser, async (other) => {
        await keepCase(other, server, { ...CASE, firm: { ...CASE.firm, papers: {} } });
        await other.goto("about:blank");
        await other.goto(link);
        await other.waitForSelector("#abrir-enlace");
        const before = await stored(other, "habilita:firma");
        assert.match(await other.$eval("main", (e) => e.innerText), /5 contratos.*gachala-mic-006-2026/s);
        await click(other, "#dejar-enlace");
        await other.waitForSelector("#archivo");
        assert.equal(await stored(other, "habilita:firma"), before, "nothing was touched");
        await other.goto("about:blank");
        await other.goto(link);
        await click(other, "#abrir-enlace");
        await expectOverall(other, READY);
        assert.equal((await report(other)).code, shown.code, "the same receipt");
        await click(other, "#deshacer-todo");
        await until(other, (before) => localStorage.getItem("habilita:firma") === before, [before], async () => "the firm did not come back");
      });
    }));

    test("a link that was cut, one that is none and one that swells without end say so and touch nothing", () => apart(browser, async (page) => {
      await keepCase(page, server, CASE);
      const before = await stored(page, "habilita:firma");
      const { deflateRawSync } = await import("node:zlib");
      const packed = (text) => deflateRawSync(Buffer.from(text)).toString("base64url");
      const cases = [
        [packed('{"format":"habilita-guardado/2"').slice(0, 12), "llegó cortado"],
        ["%%%", "llegó cortado"],
        ["", "llegó cortado"],
        [packed(" ".repeat(50_000_000)), "llegó cortado"],
        [packed('{"format":"habilita-guardado/9"}'), "versión más nueva"],
        [packed('{"format":"habilita/1"}'), "llegó cortado"],
      ];
      for (const [letters, says] of cases) {
        await page.goto("about:blank");
        await page.goto(`${server.url("revisar.html")}#/!respuestas/${letters}`);
        await ready(page);
        await told(page, '[role="alert"]', says);
        assert.equal(await stored(page, "habilita:firma"), before, letters.slice(0, 20));
      }
      console.log(`${name}: ${cases.length} bad links`);
    }));

    test("answers that do not fit in a link are told so", () => apart(browser, async (page) => {
      const contracts = Array.from({ length: 1000 }, (_, at) => ({ ...CASE.firm.contracts[0], id: `c${at + 1}`, object: `Objeto ${(at * 7919) % 1000003} ${(at * 104729) % 999983}` }));
      await keepCase(page, server, { ...CASE, firm: { ...CASE.firm, contracts } });
      await open(page, server, "ofertas");
      await click(page, "[aria-labelledby=compartir] details summary");
      await click(page, "#enlace-hacer");
      await told(page, '[role="alert"]', "no caben en un enlace");
    }));
  });
}
