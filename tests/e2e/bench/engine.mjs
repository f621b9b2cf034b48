// The engine beside the same work in plain JavaScript: `node bench/engine.mjs MODULE DIST`. First the results, which must be equal; then the times, taken
// in turns, as ratios with their spread. Prints; judges only the equality.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { documents, generated, parted } from "./offers.mjs";
import { figures, load, work, convert, price } from "./reference.mjs";

const SIZES = [10, 100, 1000, 10_000];
const ROUNDS = 15;
/** How long each one works in a round, in milliseconds, at least. */
const LEAST = 40;
const AS_OF = "2026-02-05";

const sorted = (values) => [...values].sort((a, b) => a - b);
export const middle = (values) => sorted(values)[Math.floor(values.length / 2)];
const number = (value, digits = 2) => value.toFixed(digits).replace(".", ",");
/** «4,12 (3,90–4,40)»: the middle, and the least and the most. */
export const spread = (values, digits) => `${number(middle(values), digits)} (${number(Math.min(...values), digits)}–${number(Math.max(...values), digits)})`;

/** The module that is timed, over its two files. */
export async function engine(folder) {
  const glue = await import(pathToFileURL(resolve(folder, "banco.js")));
  const { memory } = glue.initSync({ module: readFileSync(resolve(folder, "banco_bg.wasm")) });
  return { Loaded: glue.Loaded, memory };
}

/** The SMMLV of each year, as the package of the engine gives them. */
export async function wages(dist) {
  const package_ = await import(pathToFileURL(resolve(dist, "engine/habilita_engine.js")));
  await package_.default();
  return Object.fromEntries(package_.referenceTables().smmlv.entries.map(({ year, value }) => [year, value]));
}

/** How often something is done in `LEAST` milliseconds, after it is warm. */
function often(work) {
  for (let times = 1; ; times *= 2) {
    const start = performance.now();
    work(times);
    const taken = performance.now() - start;
    if (taken > LEAST) return times;
  }
}

/** The time of one, in milliseconds, in each round, of several taken in turns. */
function timed(works) {
  const counts = works.map(often);
  const all = works.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, work] of works.entries()) {
      const start = performance.now();
      work(counts[index]);
      all[index].push((performance.now() - start) / counts[index]);
    }
  }
  return all;
}

const repeated = (work) => (times) => {
  for (let done = 0; done < times; done += 1) work();
};
const ratios = (one, other) => one.map((value, round) => value / other[round]);

export async function measure(folder, dist) {
  const { Loaded, memory } = await engine(folder);
  const definition = JSON.parse(readFileSync(resolve(dist, "procesos/gachala-mic-006-2026.json"), "utf8"));
  const paid = await wages(dist);
  const rows = [];
  for (const size of SIZES) {
    const given = generated(size, paid);
    const pieces = parted(given).map((piece) => documents(piece, definition));
    const read = () => {
      const [first, ...more] = pieces;
      const loaded = new Loaded(...first, AS_OF);
      for (const piece of more) loaded.add(...piece);
      return loaded;
    };
    const loaded = read();
    const plain = load(given);
    const [said, expected] = [JSON.parse(loaded.figures()), JSON.parse(JSON.stringify(figures(plain)))];
    for (const name of Object.keys(expected)) assert.deepEqual(said[name], expected[name], `${size}, ${name}: the engine and the reference do not say the same`);
    const [ours, theirs, converting, theirConverting, pricing, theirPricing, judging, telling, reading] = timed([
      (times) => loaded.work(times),
      repeated(() => work(plain)),
      (times) => loaded.conversions(times),
      repeated(() => convert(plain)),
      (times) => loaded.prices(times),
      repeated(() => price(plain)),
      (times) => loaded.judge(times),
      (times) => loaded.told(times),
      repeated(() => read().free()),
    ]);
    rows.push({ size, ours, theirs, converting, theirConverting, pricing, theirPricing, judging, telling, reading, memory: memory.buffer.byteLength });
    loaded.free();
  }
  return rows;
}

export function print(rows) {
  console.log("The engine (WebAssembly, Node) and the same work in JavaScript with decimal.js, on an offer already read; as many items as contracts. Equal results at every size.");
  console.log("| Items and contracts | Engine | JavaScript | JavaScript ÷ engine | conversions alone | prices alone | whole evaluation | the same, and all it says read | reading the documents | memory |\n|---|---|---|---|---|---|---|---|---|---|");
  for (const { size, ours, theirs, converting, theirConverting, pricing, theirPricing, judging, telling, reading, memory } of rows) {
    console.log(`| ${size} | ${number(middle(ours), 3)} ms | ${number(middle(theirs), 3)} ms | ${spread(ratios(theirs, ours))} | ${spread(ratios(theirConverting, converting))} | ${spread(ratios(theirPricing, pricing))} | ${number(middle(judging))} ms | ${number(middle(telling))} ms | ${number(middle(reading))} ms | ${number(memory / 1_048_576, 1)} MB |`);
  }
  console.log("Growth for ten times as many (10 is linear):");
  for (const [index, row] of rows.entries()) {
    if (index === 0) continue;
    const before = rows[index - 1];
    const times = (name) => number(middle(row[name]) / middle(before[name]), 1);
    console.log(`  ${before.size} → ${row.size}: engine ${times("ours")}, JavaScript ${times("theirs")}, whole evaluation ${times("judging")}, reading ${times("reading")}`);
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) print(await measure(process.argv[2], process.argv[3]));
