// Files that no honest program writes, fifty of each class and more: none stops the app, runs, hangs it, or takes an answer away.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { apart, BROWSERS, launch } from "./lib/browsers.mjs";
import { keep, perfect } from "./lib/drafts.mjs";
import { files, OPENED, REFUSED } from "./lib/hostile.mjs";
import { give, settle } from "./lib/hostile-page.mjs";
import { depth, encodings, size, truncated } from "./lib/hostile-raw.mjs";
import { cycles, duplicates, sums, unknown } from "./lib/hostile-sense.mjs";
import { links, markup } from "./lib/hostile-web.mjs";
import { expectFinding, expectOverall, fields, open, site, SLUGS, step } from "./lib/steps.mjs";
import { outside, watch } from "./lib/watch.mjs";

const CLASSES = { depth, size, numbers: sums, "unknown kinds": unknown, "duplicate ids": duplicates, markup, links, "cycles of references": cycles, "wrong encodings": encodings, truncated };
/** Of each kind in each browser, and others in each: fifty-two of a class in all. More when asked for. */
const COUNT = Number(process.env.HABILITA_HOSTILE ?? 13);
const SEED = Number(process.env.HABILITA_SEED ?? 20260206);
/** Of what is told, without what the file itself says and the names of fields. */
const plain = ({ place, words }) => words.slice(place && place.length + 2).replace(/«[^»]*»/g, "…").replace(/: [\w, /-]+\.$/, "");
const ENGLISH = /\b(expected|invalid|unknown|error|serde|panicked|missing|unexpected|failed|must|line|column|string|lone|surrogate|recursion|duplicate)\b/i;
const SPANISH = /(?<!\p{L})(el|la|las|los|un|una|hay|aquí|falta|pesa|no|ya|es|está|se|cada|este)(?!\p{L})/iu;
const PLACE = /línea \d+, columna \d+|pesa \d+ kB y el límite es \d+ kB|Falta el campo «|Aquí va un objeto|no trae datos de Habilita|El informe está cortado|problemas más/;
const LONGEST_LINE = 1_000;
const LONGEST = 8_000;

/** What is wrong with how a file was taken; nothing if all is well. */
function faults({ what, expect }, result, stored) {
  const wrong = [...result.wrong];
  const became = result.outcome === "refused" ? REFUSED : OPENED;
  if (result.outcome === "dead" || (expect && became !== expect)) wrong.push(`it should be ${expect} and came out ${result.outcome}: ${JSON.stringify(result.lines.slice(0, 3)).slice(0, 600)}`);
  if (result.kept !== stored) wrong.push("what was kept is not what it was");
  if (!result.shown) wrong.push("its words are nowhere in sight");
  if (result.outcome === "refused") {
    if (result.lines.length === 0) wrong.push("refused without a reason");
    for (const line of result.lines) {
      if (!line.place.startsWith("/") && !PLACE.test(line.words)) wrong.push(`no place in ${line.words.slice(0, 300)}`);
      if (ENGLISH.test(plain(line)) || !SPANISH.test(plain(line))) wrong.push(`not Spanish: ${line.words.slice(0, 300)}`);
      if (line.words.length > LONGEST_LINE) wrong.push(`a line of ${line.words.length} letters`);
    }
    if (result.length > LONGEST) wrong.push(`${result.length} letters in all`);
  }
  return wrong.map((fault) => `${what}: ${fault}`);
}

/** Everything typed about prices, a paper, and what is found of the whole. */
async function answers(page) {
  await step(page, "Precios");
  // Just after a page is opened what draws the table may still be on its way.
  await page.waitForSelector('[id="precio-1"]');
  const prices = await fields(page);
  await step(page, "Documentos");
  await expectFinding(page, "JUR-03", "cumple");
  const papers = await fields(page);
  await step(page, "Informe");
  await expectOverall(page, "lista para presentar");
  return { prices, papers, code: await page.$eval("#comprobante", (e) => e.textContent) };
}

test("the files are the same for the same seed, and no two of them are alike", () => {
  for (const families of Object.values(CLASSES)) {
    for (const kind of ["definition", "saved"]) {
      const made = (seed) => JSON.stringify(files(families[kind], 8, seed));
      const once = made(SEED);
      assert.ok(made(SEED) === once);
      assert.ok(made(SEED + 1) !== once);
    }
  }
});

let server;
before(async () => (server = await site()));
after(() => server?.close());

for (const name of BROWSERS) {
  describe(`hostile files in ${name}`, () => {
    let browser;
    before(async () => (browser = await launch(name)));
    after(() => browser?.close());
    let guarded = 0;

    for (const [called, families] of Object.entries(CLASSES)) {
      test(`${called}: every file is refused with its place or opened and left again, and every answer is there after it`, () =>
        apart(browser, async (page) => {
          const seen = await watch(page);
          await keep(page, server, perfect("gachala"));
          await open(page, server, "ofertas");
          const typed = await answers(page);
          assert.ok(Object.keys(typed.prices).length > 20);
          const stored = await settle(page);
          assert.ok(stored.length > 3_000, "there is something to lose");
          const wrong = [];
          const began = performance.now();
          for (const kind of ["definition", "saved"]) {
            const counted = { refused: 0, definition: 0, saved: 0, addresses: 0, slowest: 0 };
            for (const [index, file] of files(families[kind], COUNT, SEED + BROWSERS.indexOf(name)).entries()) {
              const slugs = [...SLUGS.slice(index % SLUGS.length), ...SLUGS].slice(0, 2);
              const result = await give(page, file, slugs).catch((error) => ({ failed: error.message }));
              if (result.failed) {
                wrong.push(`${file.what}: ${result.failed.slice(0, 400)}`);
                // A page that hangs answers nothing more.
                if (result.failed.endsWith("hangs")) throw new Error(wrong.join("\n"));
                await open(page, server, "ofertas");
                await settle(page);
                continue;
              }
              counted[result.outcome] += 1;
              counted.addresses += result.addresses;
              counted.slowest = Math.max(counted.slowest, Math.round(result.took));
              wrong.push(...faults(file, result, stored), ...seen.problems.splice(0).filter((one) => one.startsWith("error:")).map((one) => `${file.what}: ${one}`));
            }
            const opened = counted.definition + counted.saved;
            console.log(`${name}, ${called}, ${kind}: ${counted.refused} refused, ${opened} opened, ${counted.addresses} addresses looked at; the slowest in ${counted.slowest} ms`);
            guarded += counted.refused + opened;
            assert.equal(counted.refused + opened, COUNT, wrong.join("\n"));
          }
          console.log(`${name}, ${called}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
          assert.deepEqual(wrong, []);
          assert.deepEqual(outside(seen, server.origin), []);
          assert.deepEqual(await answers(page), typed);
          await page.reload();
          assert.deepEqual(await answers(page), typed, "and after the page is opened again");
        }));
    }

    test("all of them were given", () => assert.equal(guarded, Object.keys(CLASSES).length * 2 * COUNT));
  });
}
