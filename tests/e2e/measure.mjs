// How fast the site is on a slow phone and a slow line: `node tests/e2e/measure.mjs [dist]`. Prints; judges nothing.
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { launch } from "./lib/browsers.mjs";
import { choosing, contracts } from "./lib/choosing.mjs";
import { keepCase } from "./lib/drafts.mjs";
import { BARE, LARGE, largeSite } from "./lib/large.mjs";
import { DIST, DOORS, PROCESS, ready } from "./lib/steps.mjs";

const RUNS = 5;
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const CPU = 4;
const ITEMS = 2000;
/** A fast typist, in keys a second. */
const PACE = 8;

const root = resolve(process.argv[2] ?? DIST);
const server = await largeSite(ITEMS, root);
const browser = await launch("chromium");

const middle = (values, part = 0.5) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)];
};
const spread = (values) => `median ${ms(middle(values))}, p95 ${ms(middle(values, 0.95))}, worst ${ms(Math.max(...values))}`;
const ms = (value) => (value === undefined ? "—" : `${Math.round(value)} ms`);

async function slowPage() {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 412, height: 823, deviceScaleFactor: 1 });
  const cdp = await page.createCDPSession();
  await cdp.send("Network.enable");
  await cdp.send("Network.setCacheDisabled", { cacheDisabled: true });
  await cdp.send("Network.emulateNetworkConditions", SLOW_4G);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: CPU });
  await page.evaluateOnNewDocument(() => {
    globalThis.seen = { paints: [], answers: null, effect: null };
    const watch = (type) => new PerformanceObserver((list) => list.getEntries().forEach((e) => seen.paints.push([e.name || type, e.startTime]))).observe({ type, buffered: true });
    watch("paint");
    watch("largest-contentful-paint");
    new MutationObserver((_, watcher) => {
      if (document.documentElement?.dataset.listo === undefined) return;
      seen.answers = performance.now();
      watcher.disconnect();
    }).observe(document, { attributes: true, childList: true, subtree: true });
  });
  return { page, context };
}

/** First and largest paint, and when the page answers. */
async function paints(url, bare = false) {
  const { page, context } = await slowPage();
  await page.goto(url, { waitUntil: "networkidle0" });
  if (!bare) await ready(page);
  const seen = await page.evaluate(() => globalThis.seen);
  await context.close();
  const times = (name) => seen.paints.filter(([n]) => n === name).map(([, t]) => t);
  return { first: times("first-contentful-paint")[0], largest: times("largest-contentful-paint").at(-1), answers: seen.answers };
}

/** From opening the prices until they answer and until a typed figure shows its effect; then the time of each key. */
async function typing(url) {
  const { page, context } = await slowPage();
  await page.goto(url, { waitUntil: "domcontentloaded" });
  await ready(page);
  await page.evaluate(() => {
    const field = document.getElementById("precio-1");
    const total = field.closest("[role=row]").querySelector(".total");
    new MutationObserver(() => (seen.effect ??= performance.now())).observe(total, { childList: true, characterData: true, subtree: true });
    field.focus();
  });
  await page.keyboard.type("5");
  await page.waitForFunction(() => seen.effect !== null);
  const { answers, effect } = await page.evaluate(() => seen);
  await watchKeys(page);
  let pressed = 0;
  for (const item of [3, 5, 7, 9, 11]) {
    await page.focus(`#precio-${item}`);
    for (const key of "12.345.678") {
      await page.keyboard.type(key);
      pressed += 1;
      // Nobody types faster than this: a queue of keys would be measured instead of the time of one.
      await page.waitForFunction((pressed) => keys.length >= pressed, {}, pressed);
    }
  }
  const keys = await page.evaluate(() => globalThis.keys);
  await context.close();
  return { answers, effect, keys };
}

/** From now on `keys` gets the time from each key to its paint, and `judging` that of the tasks that judge and keep what was typed. */
const watchKeys = (page) => page.evaluate(() => {
  globalThis.keys = [];
  globalThis.judging = [];
  // What is asked for first in the frame's callback comes once that frame has been painted, before what the browser does for itself after a key.
  addEventListener("keydown", ({ timeStamp }) => {
    requestAnimationFrame(() => {
      scheduler.postTask(() => keys.push(performance.now() - timeStamp), { priority: "user-blocking" });
    });
  }, true);
  const wait = globalThis.setTimeout;
  globalThis.setTimeout = (task, ...rest) => wait(() => {
    const start = performance.now();
    task();
    judging.push(performance.now() - start);
  }, ...rest);
});

/** The time of each key in a list of two thousand items: one after the other, and at a typist's pace whatever is still to be done. */
async function longTable(url) {
  const { page, context } = await slowPage();
  await page.setViewport({ width: 1280, height: 900, deviceScaleFactor: 1 });
  await page.goto(url, { waitUntil: "domcontentloaded" });
  await ready(page);
  await watchKeys(page);
  const drawn = await page.$$eval("[data-chunk] > [role=row]", (all) => all.length);
  const times = () => page.evaluate(() => [keys.splice(0), judging.splice(0)]);
  for (const item of [3, 5, 9, 11]) {
    await page.focus(`#precio-${item}`);
    for (const [index, key] of [..."12.345.678"].entries()) {
      await page.keyboard.type(key);
      await page.waitForFunction((count) => keys.length >= count, {}, index + 1);
    }
    await page.evaluate(() => globalThis.all = [...(globalThis.all ?? []), ...keys.splice(0)]);
  }
  const [, judging] = await times();
  const apart = await page.evaluate(() => globalThis.all);
  await page.focus("#precio-13");
  const start = performance.now();
  const sent = [];
  for (let key = 0; key < 40; key += 1) {
    await sleep(Math.max(0, start + (key * 1000) / PACE - performance.now()));
    sent.push(page.keyboard.press(key % 10 < 5 ? "7" : "Backspace"));
  }
  await Promise.all(sent);
  await page.waitForFunction(() => keys.length >= 40);
  const [paced] = await times();
  await context.close();
  return { drawn, apart, judging, paced };
}

/** With two hundred contracts and every item priced: from pressing a step until its page is painted, each three times. */
async function opening(site) {
  const { page, context } = await slowPage();
  const definition = JSON.parse(await (await fetch(site.url(`procesos/${LARGE}.json`))).text());
  const prices = Object.fromEntries(definition.price.items.map(({ id }, index) => [id, { unit_price: String(15_000 + (index % 9_000)) }]));
  await keepCase(page, site, { process: LARGE, firm: { kind: "company", contracts: contracts(definition, 200, "computo_oficina") }, offer: { process: LARGE, prices } });
  await page.goto(`${site.url("revisar.html")}#/${LARGE}`, { waitUntil: "networkidle0" });
  await ready(page);
  const steps = await page.$$eval(".tasks a", (all) => all.map((link) => link.getAttribute("href")));
  const found = {};
  for (const step of [...steps, ...steps, ...steps]) {
    // Whatever the page before still had to do is done.
    await sleep(1500);
    const took = await page.evaluate(async (step) => {
      const link = document.querySelector(`.tasks a[href="${step}"]`);
      const before = document.getElementById("titulo").textContent;
      const start = performance.now();
      link.click();
      const same = () => document.getElementById("titulo")?.textContent === before;
      while (same() && performance.now() - start < 5_000) await new Promise((done) => requestAnimationFrame(done));
      await new Promise((done) => requestAnimationFrame(() => scheduler.postTask(done, { priority: "user-blocking" })));
      return same() ? null : performance.now() - start;
    }, step);
    if (took !== null) (found[step.split("/").slice(2).join("/") || "el proceso"] ??= []).push(took);
  }
  await context.close();
  return found;
}

/** The time of each key in a page with nothing but a field. */
async function bareKeys(url) {
  const { page, context } = await slowPage();
  await page.goto(url, { waitUntil: "networkidle0" });
  await watchKeys(page);
  await page.focus("#campo");
  for (let pressed = 1; pressed <= 40; pressed += 1) {
    await page.keyboard.type("7");
    await page.waitForFunction((pressed) => keys.length >= pressed, {}, pressed);
  }
  const keys = await page.evaluate(() => globalThis.keys);
  await context.close();
  return keys;
}

async function median(measure, names) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await measure());
  return { runs, middles: Object.fromEntries(names.map((name) => [name, middle(runs.map((r) => r[name]).filter((v) => v !== undefined && v !== null))])) };
}

try {
  console.log(`${root}: slow 4G (1,6 Mbit/s, 150 ms), CPU ${CPU}× slower, no cache, median of ${RUNS}\n`);
  console.log("| Page | First paint | Largest paint | Answers |\n|---|---|---|---|");
  const bare = await median(() => paints(server.url(BARE), true), ["first", "largest"]);
  console.log(`| a page with nothing but a field | ${ms(bare.middles.first)} | ${ms(bare.middles.largest)} | |`);
  for (const path of [...DOORS, `revisar.html#/${PROCESS}/precios`]) {
    const { middles } = await median(() => paints(server.url(path)), ["first", "largest", "answers"]);
    console.log(`| ${path} | ${ms(middles.first)} | ${ms(middles.largest)} | ${ms(middles.answers)} |`);
  }
  console.log(`\nKey to paint in a page with nothing but a field: ${spread(await bareKeys(server.url(BARE)))}`);
  const { runs, middles } = await median(() => typing(`${server.url("revisar.html")}#/${PROCESS}/precios`), ["answers", "effect"]);
  const keys = runs.flatMap((run) => run.keys);
  console.log(`\nPrices: the page answers at ${ms(middles.answers)}; a typed figure shows its effect at ${ms(middles.effect)}`);
  console.log(`Key to paint over ${keys.length} keys: ${spread(keys)}`);
  const { drawn, apart, judging, paced } = await longTable(`${server.url("revisar.html")}#/${LARGE}/precios`);
  console.log(`\n${ITEMS} items, ${drawn} rows drawn. Key to paint over ${apart.length} keys, each after the last was seen: ${spread(apart)}`);
  console.log(`Judged and kept after the paint, ${judging.length} times: ${spread(judging)}`);
  console.log(`At ${PACE} keys a second, ${paced.length} keys: ${spread(paced)}; the first five ${ms(middle(paced.slice(0, 5)))}, the last five ${ms(middle(paced.slice(-5)))}`);
  console.log("\nFrom pressing a step to its page painted, 200 contracts and every item priced:");
  for (const [step, times] of Object.entries(await opening(server))) console.log(`  ${step}: ${spread(times)} (${times.length})`);
  console.log();
  await choosing(root);
} finally {
  await browser.close();
  await server.close();
}
