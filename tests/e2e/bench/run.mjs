// Everything `cargo xtask bench engine` prints: `node bench/run.mjs MODULE DIST`.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { BROWSERS, launch } from "../lib/browsers.mjs";
import { choosing } from "../lib/choosing.mjs";
import { startServer } from "../lib/server.mjs";
import { measure, print, spread, wages } from "./engine.mjs";
import { documents, generated } from "./offers.mjs";

const [module, dist] = process.argv.slice(2);
const AS_OF = "2026-02-05";
const ROUNDS = 30;

const definition = JSON.parse(readFileSync(resolve(dist, "procesos/gachala-mic-006-2026.json"), "utf8"));
const texts = documents(generated(200, await wages(dist), { items: 2000 }), definition);

/** The whole evaluation of an offer already read, in a page: the time of each of several, in milliseconds. */
async function inPage(name, server) {
  const browser = await launch(name);
  try {
    const page = await browser.newPage();
    await page.goto(server.url("hoja.html"));
    const run = async (texts, asOf, rounds) => {
      const glue = await import("./banco.js");
      await glue.default();
      const loaded = new glue.Loaded(...texts, asOf);
      const timed = (work) => {
        const times = [];
        // The first ones are compiled in a hurry.
        for (let round = -10; round < rounds; round += 1) {
          const start = performance.now();
          work();
          if (round >= 0) times.push((performance.now() - start) / 5);
        }
        return times;
      };
      const times = timed(() => loaded.judge(5));
      return { times, told: timed(() => loaded.told(5)), verdict: loaded.verdict() };
    };
    return await page.evaluate(`(${run})(${JSON.stringify(texts)}, ${JSON.stringify(AS_OF)}, ${ROUNDS})`);
  } finally {
    await browser.close();
  }
}

/** What it costs to cross from JavaScript and back, with the published package: texts in, an object out. */
async function edge() {
  const { default: init, evaluate } = await import(resolve(dist, "engine/habilita_engine.js"));
  await init();
  const times = [];
  for (let round = -5; round < ROUNDS; round += 1) {
    const start = performance.now();
    evaluate(...texts.slice(0, 3), AS_OF);
    if (round >= 0) times.push(performance.now() - start);
  }
  return times;
}

print(await measure(module, dist));
console.log();
const server = await startServer({ root: module, instead: { "hoja.html": "<!DOCTYPE html><title>x</title>" } });
for (const name of BROWSERS) {
  const { times, told, verdict } = await inPage(name, server);
  console.log(`Whole evaluation of 200 contracts and 2.000 items in ${name}: ${spread(times)} ms, and all it says read ${spread(told)} ms (${verdict})`);
}
await server.close();
console.log(`The same with the published package in Node, from texts to an object, receipt and guide included: ${spread(await edge())} ms\n`);
await choosing(dist);
