// On somebody else's page: each checker as tall as what it shows, deaf to what others say, and telling nothing of what is typed.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import { runAxe } from "./lib/axe.mjs";
import { apart, BROWSERS, launch } from "./lib/browsers.mjs";
import { startWithCertificate, TOO_OLD } from "./lib/gachala.mjs";
import { document as html, fits, frames, heard, heights, startHost, still, tall } from "./lib/host.mjs";
import { measure } from "./lib/layout.mjs";
import { startServer } from "./lib/server.mjs";
import { click, DIST, expectFinding, PROCESS, site, step, type, until } from "./lib/steps.mjs";
import { outside, problems, watch } from "./lib/watch.mjs";

const USME = "usme-fdlu-mc-009-2025";
/** A page that says everything it should not, to the page around it and to its neighbours. */
const LIAR = `
const lies = [{ habilita: 1, tipo: "altura", alto: 9999 }, { habilita: 1, tipo: "veredicto", estado: "lista para presentar" }, { habilita: 1, tipo: "listo" }, "x", null, 7, { tipo: "altura", alto: 1 }];
const tell = () => {
  for (const lie of lies) {
    parent.postMessage(lie, "*");
    for (let place = 0; place < parent.length; place += 1) if (parent[place] !== window) parent[place].postMessage(lie, "*");
  }
  document.documentElement.dataset.dicho = "";
};
setInterval(tell, 50);
`;

let server, liar;
before(async () => {
  server = await site();
  liar = await startServer({ root: DIST, instead: { "mentira.html": "<!DOCTYPE html><title>x</title><script src=\"./mentira.js\"></script>", "mentira.js": LIAR } });
});
after(() => Promise.all([server?.close(), liar?.close()]));

const tag = (attributes, source = server.url("embed.js")) => `<script src="${source}" ${attributes}></script>`;
const TWO = () => `<p><a id="antes" href="#a">Antes</a></p>
${tag(`data-proceso="${USME}" data-nombre="Entidad A" data-color="#7a1f5c"`)}
<p><a id="medio" href="#m">En medio</a></p>
${tag(`data-proceso="${PROCESS}" data-nombre="Entidad B" data-color="#ffee00" data-aviso="Pregunte por SECOP II."`)}
<p><a id="fin" href="#f">Después</a></p>`;

for (const name of BROWSERS) {
  describe(`embedded in ${name}`, () => {
    let browser;
    before(async () => (browser = await launch(name)));
    after(() => browser?.close());

    /** Does work on a page of a host. */
    const hosted = (body, work, options) => apart(browser, async (page) => {
      const host = await startHost(server, { "index.html": html(body) }, options);
      try {
        const seen = await watch(page);
        await page.goto(host.url("index.html"));
        await work(page, seen, host);
      } finally {
        await host.close();
      }
    });

    test("two on a page of another origin, under a strict policy: each as tall as its own content, whatever a third frame says", () =>
      hosted(`${TWO()}<iframe id="mentira" src="${liar.origin}/mentira.html"></iframe>`, async (page, seen, host) => {
        const [usme, gachala] = await frames(page, 2);
        const liarFrame = await page.$("#mentira");
        const lying = await liarFrame.contentFrame();
        // Out of sight, Chromium lets the scripts of other sites wait; and what is above still grows.
        for (let tries = 0; ; tries += 1) {
          await liarFrame.scrollIntoView();
          if (await lying.evaluate(() => "dicho" in document.documentElement.dataset)) break;
          assert.ok(tries < 100, "the third frame said nothing");
          await new Promise((done) => setTimeout(done, 200));
        }
        const first = [await fits(page, usme, 0), await fits(page, gachala, 1)];
        assert.notEqual(first[0], first[1], "two invitations, two heights");
        assert.ok(first.every((height) => height > 600 && height < 9000), String(first));
        // One goes elsewhere; the other stays as it is.
        await step(gachala, "Causas de rechazo");
        const second = await fits(page, gachala, 1);
        assert.notEqual(second, first[1]);
        assert.equal((await heights(page))[0], first[0]);
        // And becomes small again.
        await step(gachala, "Limitar a Mipyme");
        const third = await fits(page, gachala, 1);
        assert.ok(third !== second && (await tall(gachala)) <= third + 1);
        const said = await heard(page);
        assert.ok(said.every(([title]) => /Entidad [AB]$/.test(title)), "only of our frames");
        assert.ok(said.every(([, { alto }]) => alto === undefined || alto !== 9999), "nothing false");
        assert.equal(said.filter(([, { tipo }]) => tipo === "listo").length, 2);
        assert.deepEqual((await problems(seen)).filter((one) => !one.includes("mentira")), []);
        const strange = outside(seen, server.origin).filter((url) => ![host.origin, liar.origin].includes(new URL(url).origin));
        assert.deepEqual(strange, []);
        console.log(`${name}: ${said.length} messages, heights ${first} → ${second} → ${third}`);
      }, { policy: `default-src 'none'; img-src data:; script-src 'self' ${server.origin}; frame-src ${server.origin} ${liar.origin}` }));

    test("the host hears the word of the verdict, once somebody did something, and never what was typed", () =>
      hosted(TWO(), async (page) => {
        const [usme, gachala] = await frames(page, 2);
        assert.ok((await heard(page)).every(([, { tipo }]) => tipo !== "veredicto"), "nothing was done yet");
        await still(page, [usme, gachala]);
        await step(gachala, "Documentos");
        await fits(page, gachala, 1);
        await startWithCertificate(gachala, TOO_OLD);
        await expectFinding(gachala, "JUR-03", "no_cumple");
        await step(gachala, "Precios");
        await type(gachala, "precio-7", "987654");
        const verdicts = async () => (await heard(page)).filter(([, { tipo }]) => tipo === "veredicto");
        await until(page, () => globalThis.heard?.some(([, { tipo }]) => tipo === "veredicto"), [], async () => JSON.stringify(await heard(page)));
        const WORDS = ["con causal de rechazo", "incompleta", "con puntos por revisar", "con puntos por subsanar", "lista para presentar"];
        for (const [title, detail] of await verdicts()) {
          assert.match(title, /Entidad B/);
          assert.ok(WORDS.includes(detail.estado) && detail.alto === undefined, JSON.stringify(detail));
        }
        const all = JSON.stringify(await heard(page));
        assert.ok(!all.includes("987654") && !all.includes(TOO_OLD), all);
        for (const [, detail] of await heard(page)) for (const key of Object.keys(detail)) assert.ok(["alto", "estado", "tipo"].includes(key), key);
      }));

    test("the keyboard goes in and comes out", () =>
      hosted(TWO(), async (page) => {
        const [usme] = await frames(page, 2);
        await fits(page, usme, 0);
        await page.focus("#antes");
        // First what is in the page around the frame; then into it.
        const where = () => page.evaluate(() => document.activeElement.tagName);
        for (let tries = 0; tries < 5 && (await where()) !== "IFRAME"; tries += 1) await page.keyboard.press("Tab");
        assert.equal(await where(), "IFRAME");
        const inside = () => usme.evaluate(() => document.activeElement?.textContent ?? "");
        assert.match(await inside(), /pestaña|Saltar al contenido/);
        await usme.evaluate(() => [...document.querySelectorAll("a[href], button")].at(-1).focus());
        await page.keyboard.press("Tab");
        assert.equal(await page.evaluate(() => document.activeElement.id), "medio");
        await page.keyboard.down("Shift");
        await page.keyboard.press("Tab");
        await page.keyboard.up("Shift");
        // Between two processes it goes a moment later.
        await until(page, () => document.activeElement.tagName === "IFRAME", [], async () => `the keyboard is on ${await where()}`);
      }));

    test("it says who publishes it, that it is no decision, and that what is kept is apart; colour and name cannot hide that", () =>
      hosted(TWO(), async (page) => {
        for (const [place, frame] of (await frames(page, 2)).entries()) {
          const said = await frame.$eval(".publisher", (e) => e.innerText);
          for (const words of [`Entidad ${"AB"[place]} publica este revisor`, "orientativo", "no es una decisión de la entidad", "se guarda aparte", "en su propia pestaña"]) assert.ok(said.includes(words), `${words} in ${said}`);
          assert.ok((await frame.$eval(".footer", (e) => e.innerText)).includes("Resultado orientativo, no vinculante."));
          assert.equal(await frame.evaluate(() => navigator.serviceWorker?.getRegistrations().then((all) => all.length) ?? 0), 0, "nothing is installed from inside");
          const accent = () => frame.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--accent"));
          let last = "";
          for (const theme of name === "chromium" ? ["light", "dark"] : ["as it is"]) {
            if (name === "chromium") await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
            // The colour of the entity follows the theme while the page is open.
            for (let tries = 0; tries < 100 && (await accent()) === last; tries += 1) await new Promise((done) => setTimeout(done, 50));
            assert.notEqual(await accent(), last, `${theme}: the accent of the other theme`);
            last = await accent();
            // A colour half way would be judged, and out of sight it stays there.
            await page.evaluate((place) => document.querySelectorAll("iframe")[place].scrollIntoView(), place);
            for (let tries = 0; tries < 100 && name === "chromium" && (await frame.evaluate(() => document.getAnimations().length > 0)); tries += 1) await new Promise((done) => setTimeout(done, 20));
            const { violations, nodes } = await runAxe(frame);
            assert.ok(nodes > 50);
            assert.deepEqual(violations, []);
          }
        }
      }));

    test("hostile looks are text, and take nothing away", () => apart(browser, async (page) => {
      const seen = await watch(page);
      const evil = `<img src=x onerror="window.pwned=1"><style>.publisher,.footer{display:none}</style>`;
      const query = new URLSearchParams({ nombre: evil, aviso: `${evil}${"z".repeat(1000)}`, color: "#fff;} .footer{display:none", logo: "https://otro.example/x.png", origen: "javascript:1" });
      await page.goto(`${server.url("revisar.html")}?${query}#/${PROCESS}`);
      await page.waitForSelector(".publisher", { visible: true });
      await page.waitForSelector(".check-page .footer, .footer", { visible: true });
      assert.equal(await page.evaluate(() => globalThis.pwned), undefined);
      assert.equal(await page.$(".publisher img, .publisher style"), null);
      assert.ok((await page.$eval(".publisher", (e) => e.innerText)).includes("<img src=x"));
      assert.deepEqual([outside(seen, server.origin), await problems(seen)], [[], []]);
    }));

    test("at 280 px nothing is cut or sticks out", () =>
      hosted(tag(`data-proceso="${PROCESS}" data-nombre="Entidad de nombre bastante largo"`), async (page) => {
        await page.setViewport({ width: 296, height: 700 });
        const [frame] = await frames(page, 1);
        // With a bar to scroll that takes room, as Firefox has.
        await page.setViewport({ width: 296 + 280 - (await frame.evaluate(() => innerWidth)), height: 700 });
        await until(frame, () => innerWidth === 280, [], async () => "not 280 px wide");
        for (const title of ["El proceso", "Documentos", "Precios", "Informe"]) {
          if (title !== "El proceso") await step(frame, title);
          assert.equal(await frame.evaluate(() => innerWidth), 280);
          const { wrong, boxes } = await measure(frame);
          assert.ok(boxes > 20);
          assert.deepEqual(wrong, [], title);
        }
      }));

    test("the calculator alone, and what is misspelt is said where it would be", () =>
      hosted(`${tag('data-modo="calculadora" data-nombre="Entidad C"')}${tag('data-modo="todo"')}${tag('data-proceso="../../x"')}${tag(`data-proceso="${PROCESS}" data-sitio="javascript:1"`)}`, async (page, seen) => {
        const [frame] = await frames(page, 1);
        await until(frame, () => document.querySelector("h1")?.textContent.includes("experiencia"), [], async () => "no calculator");
        await fits(page, frame, 0);
        const text = await page.$eval("body", (e) => e.innerText);
        for (const words of ["data-modo es «todo»", "data-proceso es «../../x»", "data-sitio debe ser"]) assert.ok(text.includes(words), words);
        assert.deepEqual(await problems(seen), []);
      }));

    test("a copy of the script on the host's own server needs only 'self' for scripts", () => apart(browser, async (page) => {
      const body = tag(`data-sitio="${server.url("")}" data-proceso="${PROCESS}"`, "./embed.js");
      const files = { "index.html": html(body), "embed.js": readFileSync(resolve(DIST, "embed.js"), "utf8") };
      const host = await startHost(server, files, { policy: `default-src 'none'; img-src data:; script-src 'self'; frame-src ${server.origin}` });
      try {
        const seen = await watch(page);
        await page.goto(host.url("index.html"));
        const [frame] = await frames(page, 1);
        await fits(page, frame, 0);
        assert.deepEqual(await problems(seen), []);
      } finally {
        await host.close();
      }
    }));

    test("a site that does not answer is said, with a way to it, and so it is without scripts", () => apart(browser, async (page) => {
      const gone = await site();
      await gone.close();
      const body = `${tag(`data-proceso="${PROCESS}" data-sitio="${gone.url("")}"`)}<noscript><a href="${gone.url("revisar.html")}">Revise su oferta</a></noscript>`;
      const host = await startHost(server, { "index.html": html(body) }, { policy: `script-src 'self' ${server.origin}; frame-src ${gone.origin}` });
      try {
        // Its patience is a hundred times shorter.
        await page.evaluateOnNewDocument(() => {
          const { setTimeout } = globalThis;
          globalThis.setTimeout = (work, time, ...rest) => setTimeout(work, time / 100, ...rest);
        });
        await page.goto(host.url("index.html"));
        await until(page, () => document.querySelector("[role=status]")?.textContent.includes("No se pudo cargar"), [], async () => page.$eval("body", (e) => e.innerText));
        assert.equal(await page.$eval("[role=status] a", (a) => a.href), `${gone.url("revisar.html")}#/${PROCESS}`);
        if (name === "chromium") {
          await page.setJavaScriptEnabled(false);
          await page.reload();
          assert.equal(await page.$eval("body", (e) => e.innerText.trim()), "Revise su oferta");
        }
      } finally {
        await host.close();
      }
    }));
  });
}

test("the script of the host is small, needs nothing, and the page inside listens to nobody", () => {
  const embed = readFileSync(resolve(DIST, "embed.js"), "utf8");
  console.log(`embed.js: ${embed.length} bytes`);
  assert.ok(embed.length < 5000);
  assert.doesNotMatch(embed, /\bimport\b|\brequire\b|\bfetch\b|innerHTML|eval/);
  for (const file of ["boot.js", "marco/marco.js", "marco/marca.js"]) assert.doesNotMatch(readFileSync(resolve(DIST, file), "utf8"), /addEventListener\("message"|onmessage/, file);
});
