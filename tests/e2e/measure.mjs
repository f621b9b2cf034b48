// How fast the site is on a slow phone and a slow line: `node tests/e2e/measure.mjs [dist]`. Prints; judges nothing.
import { resolve } from "node:path";
import { launch } from "./lib/browsers.mjs";
import { startServer } from "./lib/server.mjs";
import { BASE, DIST, DOORS, PROCESS, ready } from "./lib/steps.mjs";

const RUNS = 5;
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const CPU = 4;

const root = resolve(process.argv[2] ?? DIST);
const server = await startServer({ root, base: BASE });
const browser = await launch("chromium");

const middle = (values, part = 0.5) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)];
};
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
async function paints(url) {
  const { page, context } = await slowPage();
  await page.goto(url, { waitUntil: "networkidle0" });
  await ready(page);
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
  await page.evaluate(() => {
    globalThis.keys = [];
    // A message posted in the frame's callback is heard once that frame has been painted.
    addEventListener("keydown", ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => keys.push(performance.now() - timeStamp);
        port2.postMessage(null);
      });
    }, true);
  });
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

async function median(measure, names) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await measure());
  return { runs, middles: Object.fromEntries(names.map((name) => [name, middle(runs.map((r) => r[name]).filter((v) => v !== undefined && v !== null))])) };
}

try {
  console.log(`${root}: slow 4G (1,6 Mbit/s, 150 ms), CPU ${CPU}× slower, no cache, median of ${RUNS}\n`);
  console.log("| Page | First paint | Largest paint | Answers |\n|---|---|---|---|");
  for (const path of [...DOORS, `revisar.html#/${PROCESS}/precios`]) {
    const { middles } = await median(() => paints(server.url(path)), ["first", "largest", "answers"]);
    console.log(`| ${path} | ${ms(middles.first)} | ${ms(middles.largest)} | ${ms(middles.answers)} |`);
  }
  const { runs, middles } = await median(() => typing(`${server.url("revisar.html")}#/${PROCESS}/precios`), ["answers", "effect"]);
  const keys = runs.flatMap((run) => run.keys);
  console.log(`\nPrices: the page answers at ${ms(middles.answers)}; a typed figure shows its effect at ${ms(middles.effect)}`);
  console.log(`Key to paint over ${keys.length} keys: median ${ms(middle(keys))}, p95 ${ms(middle(keys, 0.95))}, worst ${ms(Math.max(...keys))}`);
} finally {
  await browser.close();
  await server.close();
}
