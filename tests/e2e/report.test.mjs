// What the bidder takes away: the report as a file says what the screen says, by itself, and opens again; nothing sensitive goes along unasked.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { runAxe } from "./lib/axe.mjs";
import { apart, BROWSERS, launch } from "./lib/browsers.mjs";
import { launchSaving } from "./lib/download.mjs";
import { keepCase } from "./lib/drafts.mjs";
import { GACHALA } from "./lib/gachala.mjs";
import { asked, caseOf, sensitive } from "./lib/offer.mjs";
import { onPaper } from "./lib/paper.mjs";
import { pdfPages, squeeze } from "./lib/pdf.mjs";
import { click, expectOverall, open, PROCESS, ready, site, step, stored, told, type, upload } from "./lib/steps.mjs";
import { counts, judge, report } from "./lib/verdict.mjs";

const folder = mkdtempSync(join(tmpdir(), "habilita-informes-"));
const { firm, offer } = asked(GACHALA);
const { rut, ...papers } = firm.papers;
assert.ok(rut, "the case has the paper that is forgotten here");
/** A certificate one day too old, a paper that nobody asked about yet, a price over its ceiling. */
const FAULTY = {
  process: PROCESS,
  firm: { ...firm, papers: { ...papers, registro_mercantil: { has: "yes", issued: "2026-01-06" } } },
  offer,
};
const USME = caseOf("usme");
const FILE = `informe-${PROCESS}.html`;

/** Every card with what it says: sentence, mend, sum and norms; but for what is about sensitive facts, which no file has unasked. */
const cards = (page) =>
  page.$$eval("[data-finding]:not(.sensitive)", (all) => all.map((e) => ({ id: e.dataset.finding, state: e.dataset.state, text: e.textContent.replace(/\s+/g, " ").trim() })));
const sections = (page) => page.$$eval("h2", (all) => all.map((e) => e.textContent));
const held = (name, text) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const data = (text) => JSON.parse(text.split('id="habilita-datos">')[1].split("</script")[0]);

let server;
before(async () => (server = await site()));
after(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

for (const name of BROWSERS) {
  describe(`the report as a file in ${name}`, () => {
    let saving, browser;
    before(async () => {
      saving = await launchSaving(name);
      browser = await launch(name);
    });
    /** What an earlier test left open would write over what the next one keeps. */
    let shownIn;
    afterEach(async () => {
      await shownIn?.close();
      shownIn = null;
    });
    after(async () => {
      await saving?.close();
      await browser?.close();
    });
    /** The report of a case, on screen and as the file that was saved. */
    const save = async (kept, work = async () => {}, file = FILE) => {
      const page = (shownIn = await saving.browser.newPage());
      await page.setViewport({ width: 1280, height: 900 });
      await keepCase(page, server, kept);
      await open(page, server, "", kept.process);
      await work(page);
      await step(page, "Informe");
      const overall = await page.$eval("[data-overall]", (e) => e.dataset.overall);
      const shown = { ...(await report(page)), overall, cards: await cards(page), sections: await sections(page) };
      const text = await saving.html(file, () => click(page, "#guardar-informe"));
      return { page, shown, text };
    };

    test("screen, file, PDF and command line say the same, and the file opens again", async () => {
      const { page, shown, text } = await save(FAULTY);
      await told(page, "#contenido [role=status]", "El informe se descargó");
      const states = counts(shown.findings);
      assert.ok(states.no_cumple >= 1 && states.por_confirmar >= 1 && states.cumple > 20, JSON.stringify(states));

      const saved = data(text);
      assert.deepEqual([saved.format, saved.report.place, saved.report.code, saved.processes], ["habilita-guardado/2", PROCESS, shown.code, undefined]);
      const told_ = judge(GACHALA.definitionFile, FAULTY.firm, FAULTY.offer, saved.report.as_of);
      assert.equal(told_.receipt.code, shown.code, "the receipt of the command line");
      const known = new Map(shown.cards.map((card) => [card.id, card]));
      let figures = 0;
      for (const finding of told_.findings.filter((one) => !one.sensitive)) {
        const card = known.get(finding.id);
        assert.equal(card?.state, finding.state, finding.id);
        for (const words of [finding.sentence, finding.remedy, ...finding.steps.flatMap((s) => [s.label, s.expression, s.value])].filter(Boolean)) {
          figures += 1;
          assert.ok(squeeze(card.text).includes(squeeze(words)), `${finding.id} says «${words}»: ${card.text}`);
        }
      }
      assert.ok(figures > 100, `${figures} texts compared`);

      // In a browser that never saw the site, from the disk, without scripts.
      await apart(browser, async (reader) => {
        if (name === "chromium") await reader.setJavaScriptEnabled(false);
        const asks = [];
        reader.on("request", (request) => asks.push(request.url()));
        await reader.goto(pathToFileURL(held(FILE, text)).href);
        assert.deepEqual(await cards(reader), shown.cards);
        assert.deepEqual((await sections(reader)).filter((title) => title !== "Pasos"), shown.sections.filter((title) => title !== "Pasos"));
        assert.match(await reader.$eval("footer", (e) => e.textContent), /Resultado orientativo, no vinculante\./);
        assert.equal(await reader.$eval("#comprobante", (e) => e.textContent), shown.code);
        assert.deepEqual(asks.filter((url) => !/^(file|data):/.test(url)), [], "it asks for nothing");
        assert.equal(await reader.$$eval("button, input, textarea, a, details:not([open])", (all) => all.length), 0);
        for (const format of name === "chromium" ? ["A4", "Letter"] : ["A4"]) {
          const pages = await pdfPages(await onPaper(reader, { format }));
          const whole = pages.map((page) => page.replace(/Página\d+de\d+$/, "")).join("");
          const public_ = shown.findings.filter(({ id }) => known.has(id));
          for (const { sentence } of public_) assert.ok(whole.includes(squeeze(sentence)), `${format}: «${sentence}»`);
          assert.ok(whole.includes(shown.code), format);
          assert.ok(pages.length > 3, `${pages.length} pages`);
          // Firefox numbers pages by a setting of its own.
          if (name === "chromium") pages.forEach((page, at) => assert.ok(page.includes(`Página${at + 1}de${pages.length}`), `the number of page ${at + 1}`));
          console.log(`${name}: ${format}, ${pages.length} pages with ${public_.length} findings`);
        }
      });

      await apart(browser, async (other) => {
        await other.goto(server.url("revisar.html"));
        await ready(other);
        await upload(other, "archivo", held(FILE, text));
        await expectOverall(other, shown.overall);
        const opened = await report(other);
        const kept = (list) => list.filter(({ id }) => known.has(id));
        assert.deepEqual([opened.code, kept(opened.findings)], [shown.code, kept(shown.findings)]);
        assert.equal(await other.$(".adenda"), null, "nothing changed");
      });
    });

    test("hostile names do nothing, in the file and when it is opened again", async () => {
      const hostile = `</script><script>globalThis.hacked = 1</script><img src=x onerror="hacked = 1"> "comillas" 'simples' <!-- 😀 `.padEnd(5001, "ñ"); // 5.000 characters, which is what a field takes: one of them is two units
      const contracts = firm.contracts.map((contract, at) => (at === 0 ? { ...contract, object: hostile } : contract));
      const { shown, text } = await save({ ...FAULTY, firm: { ...FAULTY.firm, contracts } }, async (page) => {
        await step(page, "Guardar y comparar");
        await type(page, "nombre-oferta", "</script><b>'\"😀");
      });
      assert.equal(text.match(/<\/script/g).length, 1);
      assert.equal(data(text).firm.contracts[0].object, hostile);
      await apart(browser, async (reader) => {
        await reader.goto(pathToFileURL(held("hostil.html", text)).href);
        assert.deepEqual(await reader.evaluate(() => [globalThis.hacked ?? null, document.images.length, document.querySelectorAll("script").length]), [null, 0, 1]);
        assert.ok((await reader.$eval("main", (e) => e.textContent)).includes("</script><b>'\"😀"));
        const { violations } = await runAxe(reader);
        assert.deepEqual(violations, [], "for whoever hears it read");
        assert.ok(await reader.$eval('meta[http-equiv="Content-Security-Policy"]', (e) => e.content.startsWith("default-src 'none'")));
      });
      await apart(browser, async (other) => {
        await other.goto(server.url("revisar.html"));
        await ready(other);
        await upload(other, "archivo", held("hostil.html", text));
        await expectOverall(other, shown.overall);
        assert.equal(JSON.parse(await stored(other, "habilita:firma")).contracts[0].object, hostile);
        assert.equal(await other.evaluate(() => globalThis.hacked ?? null), null);
      });
    });

    test("what is sensitive is in no file unless it is ticked, and then in that one", async () => {
      const claim = async (page) => {
        await step(page, "Desempate");
        await click(page, 'label[for="DES-02-VIF-invoca-yes"]');
        await click(page, 'label[for="tie-victim-yes"]');
      };
      const { page, text } = await save(FAULTY, claim);
      for (const trace of ["victim", "DES-02-VIF"]) assert.ok(!JSON.stringify([data(text).firm, data(text).offers]).includes(trace), trace);
      await apart(browser, async (reader) => {
        await reader.goto(pathToFileURL(held("sin.html", text)).href);
        assert.equal(await reader.$('[data-finding="DES-02-VIF"]'), null);
      });
      await click(page, "#imprimir-sensible");
      const ticked = () => page.$eval("#imprimir-sensible", (e) => e.checked);
      assert.equal(await ticked(), true);
      const whole = await saving.html(FILE, () => click(page, "#guardar-informe"));
      assert.equal(data(whole).offers[0].offer.tie_facts.sensitive.victim, "yes");
      await apart(browser, async (reader) => {
        await reader.goto(pathToFileURL(held("con.html", whole)).href);
        assert.equal((await reader.$$('[data-finding="DES-02-VIF"]')).length, 1);
      });
      assert.equal(await ticked(), false, "it was for that file only");
    });

    test("a report that was cut, a page of somebody else and a file of a later version leave the work as it is", async () => {
      const { text } = await save(FAULTY);
      await apart(browser, async (other) => {
        await keepCase(other, server, FAULTY);
        await open(other, server, "ofertas");
        const before = await stored(other, "habilita:firma");
        const cases = [
          ["cortado.html", text.split('id="habilita-datos">')[0] + 'id="habilita-datos">{"format":', "está cortado"],
          ["ajeno.html", "<!doctype html><title>Otra</title><p>Hola", "no trae datos de Habilita"],
          ["nuevo.html", text.replace("habilita-guardado/2", "habilita-guardado/3"), "versión más nueva"],
        ];
        for (const [file, content, says] of cases) {
          await upload(other, "archivo-guardado", held(file, content));
          await told(other, '[role="alert"]', says);
          assert.equal(await stored(other, "habilita:firma"), before, file);
        }
      });
    });

    test("an invitation that changed since: what, which answers stay, which results turned", async () => {
      const { shown, text } = await save({ process: USME.process, ...asked(USME) }, undefined, `informe-${USME.process}.html`);
      const next = structuredClone(USME.definition);
      next.version += 1;
      const closing = next.schedule.find((row) => row.milestone === "closing");
      Object.assign(closing, { date: "2025-07-14", hour: "16:30", original: "2025-07-11" });
      const paper = next.requirements.find((rule) => rule.id === "JUR-03");
      paper.rule.max_age.days = 5;
      const later = await site({ instead: { [`procesos/${USME.process}.json`]: JSON.stringify(next) } });
      try {
        await apart(browser, async (other) => {
          await other.goto(later.url("revisar.html"));
          await ready(other);
          await upload(other, "archivo", held("usme.html", text));
          await other.waitForSelector(".adenda");
          const said = await other.$eval(".adenda", (e) => e.innerText);
          assert.match(said, new RegExp(`versión ${next.version - 1} de la invitación; aquí está la versión ${next.version}`));
          assert.match(said, /Cierre: presentación de ofertas \(num\. 10\) pasó de 11\/07\/2025, 8:00 a\. m\. a 14\/07\/2025, 4:30 p\. m\./);
          assert.match(said, /JUR-03 .*cambió lo que se exige \(de 30 a 5\)/);
          assert.match(said, /En la invitación: 2 cambios/);
          const flipped = await other.$$eval("[data-flip]", (all) => all.map((e) => e.dataset.flip));
          assert.ok(flipped.includes("JUR-03"), `${flipped}`);
          assert.match(said, /Siguen valiendo \d\d+ respuestas/);
          const now = Object.fromEntries((await report(other)).findings.map(({ id, state }) => [id, state]));
          const then = Object.fromEntries(shown.findings.map(({ id, state }) => [id, state]));
          // What is sensitive was not kept, so it is not compared.
          const kept = (id) => !sensitive(USME.definition).includes(id);
          const turned = Object.keys({ ...now, ...then }).filter((id) => now[id] !== then[id] && kept(id));
          assert.deepEqual(flipped.sort(), turned.sort(), "exactly those that turned");
          // It is there after a reload, until the bidder is done with it.
          await other.reload();
          await other.waitForSelector(".adenda");
          await click(other, "#adenda-vista");
          await other.waitForSelector(".adenda", { hidden: true });
          await other.reload();
          await ready(other);
          await report(other);
          assert.equal(await other.$(".adenda"), null);
        });
      } finally {
        await later.close();
      }
    });
  });
}
