// On a slow and metered line every byte is paid for: what the site may weigh, measured from the network.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./lib/browsers.mjs";
import { address, DOORS, ready, site } from "./lib/steps.mjs";

const START = 15_000;
// The most that the design allows is 220,000.
const CHECK = 204_000;
// A page opened by its own address waits for what judges and for its code too.
const PAGES = { precios: 401_000, experiencia: 384_000, informe: 455_000 };
// What comes at rest besides.
const REST = 358_000;
const CALCULATOR = 175_000;
const REQUESTS = 8;
// What judges, a part of the app, and what it shares with the others.
const FILES = 5;
let server, browser;
before(async () => {
  server = await site();
  browser = await launch("chromium");
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** Everything that came over the network, headers included, with an empty cache: until the page answers, and until it is quiet. */
async function weigh(url) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.evaluateOnNewDocument(() => {
    const note = () => document.documentElement?.hasAttribute("data-listo") && (globalThis.answered ??= performance.now());
    new MutationObserver(note).observe(document, { attributes: true, subtree: true, attributeFilter: ["data-listo"] });
  });
  const cdp = await page.createCDPSession();
  await cdp.send("Network.enable");
  await cdp.send("Network.setCacheDisabled", { cacheDisabled: true });
  const names = new Map();
  const came = new Map();
  let unpacked = 0;
  cdp.on("Network.requestWillBeSent", ({ requestId, request }) => names.set(requestId, request.url));
  cdp.on("Network.responseReceived", ({ response, requestId }) => {
    const text = /javascript|wasm|json|css|html/.test(response.mimeType);
    if (text && response.headers["Content-Encoding"] !== "br") unpacked += 1;
    if (response.status !== 200) came.set(requestId, Infinity); // a broken link weighs too much
  });
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => came.set(requestId, (came.get(requestId) ?? 0) + encodedDataLength));
  await page.goto(url, { waitUntil: "domcontentloaded" });
  await ready(page);
  await page.waitForNetworkIdle({ idleTime: 500 });
  // What was still on its way when the page answered is paid for too; what it asked for afterwards is apart.
  const later = await page.evaluate(() => {
    const asked = performance.getEntriesByType("resource");
    const first = (url) => Math.min(...asked.filter(({ name }) => name === url).map(({ startTime }) => startTime));
    return asked.map(({ name }) => name).filter((url) => first(url) >= globalThis.answered);
  });
  const before = [...came].filter(([id]) => !later.includes(names.get(id)));
  // Without a cache a browser asks for the icon as often as it shows it.
  const addresses = new Set(before.map(([id]) => names.get(id)));
  const total = (list) => list.reduce((sum, [, bytes]) => sum + bytes, 0);
  const largest = [...came].sort((a, b) => b[1] - a[1]).slice(0, 4).map(([id, bytes]) => `${names.get(id)?.split("/").at(-1)} ${bytes}`);
  await context.close();
  const answers = total(before);
  return { answers, rest: total([...came]) - answers, requests: addresses.size, unpacked, largest };
}

async function within(what, url, budget, { forTheRest, files = 0 } = {}) {
  const { answers, rest, requests, unpacked, largest } = await weigh(url);
  console.log(`${what}: ${answers} bytes until it answers (budget ${budget}) in ${requests} requests, ${rest} afterwards; ${largest.join(", ")}`);
  assert.ok(answers > 1000 && requests > 1, "something was measured");
  assert.equal(unpacked, 0, "everything that is text came packed");
  assert.ok(answers <= budget, `${answers} bytes and the budget is ${budget}`);
  const left = forTheRest ?? budget - answers;
  assert.ok(rest <= left, `${rest} bytes afterwards and the budget is ${left}`);
  assert.ok(requests <= REQUESTS + files, `${requests} requests and the budget is ${REQUESTS + files}`);
}

for (const door of DOORS.filter((door) => !["revisar.html", "calculadora.html"].includes(door))) {
  test(`${door} answers within ${START / 1000} kB`, () => within(door, server.url(door), START));
}

test(`the calculator answers within ${CALCULATOR / 1000} kB`, () => within("calculadora.html", server.url("calculadora.html"), CALCULATOR));

for (const process of ["gachala-mic-006-2026", "usme-fdlu-mc-009-2025"]) {
  test(`the check with ${process} open answers within ${CHECK / 1000} kB`, () => within(process, address(server, "", process), CHECK, { forTheRest: REST }));
  for (const [slug, budget] of Object.entries(PAGES)) {
    const what = `${process}/${slug}`;
    test(`the check with ${what} open answers within ${budget / 1000} kB`, () => within(what, address(server, slug, process), budget, { forTheRest: REST, files: FILES }));
  }
}
