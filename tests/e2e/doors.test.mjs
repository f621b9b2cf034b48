// The doors: readable without JavaScript, wherever the site is put, under a policy that lets nothing foreign in.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import { BROWSERS, launch } from "./lib/browsers.mjs";
import { DIST, DOORS, PAGES, ready, site } from "./lib/steps.mjs";

const delivered = (door) => readFileSync(resolve(DIST, door), "utf8");
let server;
before(async () => (server = await site()));
after(() => server?.close());

/** A browser whose pages run no script of ours. */
async function withoutScripts(name) {
  if (name === "firefox") return launch(name, { extraPrefsFirefox: { "javascript.enabled": false } });
  return launch(name);
}

for (const name of BROWSERS) {
  describe(`doors in ${name}`, () => {
    test("without JavaScript every door can be read and leads to the others", async () => {
      const browser = await withoutScripts(name);
      let links = 0;
      try {
        const page = await browser.newPage();
        if (name === "chromium") await page.setJavaScriptEnabled(false);
        for (const door of DOORS) {
          await page.goto(server.url(door));
          const seen = await page.evaluate(() => ({
            ready: "listo" in document.documentElement.dataset,
            title: document.title,
            headings: [...document.querySelectorAll("h1")].map((e) => e.innerText),
            text: document.querySelector("main").innerText,
            links: [...document.querySelectorAll("header a[href], main a[href], footer a[href]")].map((a) => a.href),
            painted: document.querySelector("h1").getBoundingClientRect().height > 0,
            styled: getComputedStyle(document.querySelector(".masthead")).display,
          }));
          assert.equal(seen.ready, false, `${door}: scripts are off`);
          assert.equal(seen.headings.length, 1, door);
          assert.ok(seen.headings[0].length > 5 && seen.painted, `${door}: a heading in sight`);
          assert.ok(seen.text.length > 150, `${door}: ${seen.text.length} letters to read`);
          assert.ok(seen.title.includes("Habilita"), door);
          assert.equal(seen.styled, "flex", `${door}: its style arrived`);
          const others = new Set(seen.links.map((url) => url.replace(/#.*$/, "")));
          for (const other of DOORS) assert.ok(others.has(server.url(other)), `${door} leads to ${other}: ${[...others].join(" ")}`);
          links += others.size;
        }
      } finally {
        await browser.close();
      }
      console.log(`${name}: ${links} links between doors without JavaScript`);
      assert.ok(links > 0);
    });

    test("where a server forbids styles inside pages, they are fetched", async () => {
      const strict = await site({ headers: { "Content-Security-Policy": "style-src 'self'" } });
      const browser = await launch(name);
      try {
        const page = await browser.newPage();
        for (const door of DOORS) {
          await page.goto(strict.url(door));
          await ready(page);
          await page.waitForFunction(() => getComputedStyle(document.querySelector(".masthead")).display === "flex", { timeout: 10_000 });
        }
      } finally {
        await browser.close();
        await strict.close();
      }
    });

    test("without JavaScript the start says what it is and offers every invitation of the list", async () => {
      const browser = await withoutScripts(name);
      try {
        const page = await browser.newPage();
        if (name === "chromium") await page.setJavaScriptEnabled(false);
        await page.goto(server.url());
        // One call, and no handle of an element: without scripts Firefox answers to nothing else.
        const [cards, text] = await page.evaluate(() => [
          [...document.querySelectorAll(".invitation")].map((card) => ({ text: card.innerText, href: card.querySelector("a").href, height: card.querySelector("a").getBoundingClientRect().height })),
          document.querySelector("main").innerText,
        ]);
        const list = JSON.parse(readFileSync(resolve(DIST, "procesos/indice.json"), "utf8"));
        assert.ok(list.length > 0);
        assert.equal(cards.length, list.length);
        for (const [index, { id, reference, entity, object, closing, past }] of list.entries()) {
          const { href, height, text: card } = cards[index];
          for (const words of [reference, entity, object, past ? "cerró el" : "Cierre", closing.split("-").reverse().join("/")]) assert.ok(card.includes(words), `${words} in ${card}`);
          assert.equal(href, `${server.url("revisar.html")}#/${id}`);
          assert.ok(height >= 24, `${height} px to touch`);
        }
        assert.match(text, /nada de lo que escribe sale de este equipo/);
        console.log(`${name}: ${cards.length} invitations on the start`);
      } finally {
        await browser.close();
      }
    });

    test("every door says that it answers, and only the check and the calculator load WebAssembly, each its own", async () => {
      const browser = await launch(name);
      try {
        let requests = 0;
        for (const door of PAGES) {
          const page = await browser.newPage();
          const asked = [];
          page.on("request", (request) => asked.push(request.url()));
          await page.goto(server.url(door), { waitUntil: "networkidle0" });
          await ready(page);
          const wasm = asked.filter((url) => url.endsWith(".wasm")).map((url) => /calculadora\//.test(url));
          const own = { "revisar.html": [false], "calculadora.html": [true] }[door] ?? [];
          assert.deepEqual([...new Set(wasm)], own, `${door} asks for ${asked.join(" ")}`);
          assert.equal(await page.$eval("h1", (e) => e.getClientRects().length > 0), true, door);
          requests += asked.length;
          await page.close();
        }
        console.log(`${name}: ${requests} requests of ${PAGES.length} pages`);
        assert.ok(requests > PAGES.length);
      } finally {
        await browser.close();
      }
    });
  });
}

describe("doors as delivered", () => {
  /** Without the texts to copy, which are for other sites. */
  const shown = (door) => delivered(door).replace(/<code[^>]*>[^<]*<\/code>/g, "");
  test("every address is relative, so that the site works in any folder", () => {
    let count = 0;
    for (const door of PAGES) {
      for (const [, name, address] of shown(door).matchAll(/\s(href|src|srcset|action|data-js|data-wasm|content)="([^"]*)"/g)) {
        if (name === "content" && !/^[a-z]+:\/\/|^\//i.test(address)) continue;
        count += 1;
        assert.ok(!/^(\/|[a-z][a-z0-9+.-]*:)/i.test(address) || address.startsWith("data:"), `${door}: ${name}="${address}"`);
      }
    }
    for (const file of ["boot.js", "engine/habilita_engine.js", "engine/glue.js"]) {
      const text = readFileSync(resolve(DIST, file), "utf8");
      assert.ok(!/["'`](https?:)?\/\//.test(text), `${file} names no other site`);
      count += 1;
    }
    console.log(`${count} addresses looked at`);
    assert.ok(count > 20);
  });

  test("the policy allows no script inside a page and one style, its own, by its digest", () => {
    let scripts = 0;
    for (const door of PAGES) {
      const html = delivered(door);
      const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html);
      assert.ok(policy, `${door} has a policy`);
      assert.ok(html.indexOf(policy[0]) < html.search(/<(script|link|style|title)/), `${door}: the policy comes before what it rules`);
      assert.match(policy[1], /default-src 'none'/);
      assert.doesNotMatch(policy[1], /unsafe-inline|'unsafe-eval'|https?:|\*/, door);
      for (const [, attributes, body] of html.matchAll(/<script([^>]*)>([^]*?)<\/script>/g)) {
        assert.match(attributes, /\ssrc="\.\//, door);
        assert.equal(body.trim(), "", `${door}: a script with text inside`);
        scripts += 1;
      }
      const styles = [...html.matchAll(/<style data-css="\.\/habilita-[0-9a-f]+\.css">([^]*?)<\/style>/g)];
      assert.equal(styles.length, 1, door);
      const digest = createHash("sha256").update(styles[0][1]).digest("base64");
      assert.equal(/style-src ([^;]*)/.exec(policy[1])[1], `'self' 'sha256-${digest}'`, door);
      assert.equal(html.match(/<style/g).length, 1, door);
      assert.doesNotMatch(html, /\sstyle=|\son[a-z]+="|javascript:/i, door);
    }
    console.log(`${scripts} scripts in ${PAGES.length} pages`);
    assert.ok(scripts >= PAGES.length);
  });
});
