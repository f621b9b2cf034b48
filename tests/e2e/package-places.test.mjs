// The engine package wherever it is used: by its name in another project, by `node -e`, in pages with a strict policy; always the same receipt.
import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { after, before, describe, test } from "node:test";
import { BROWSERS, launch } from "./lib/browsers.mjs";
import { keepCase } from "./lib/drafts.mjs";
import { answers, given, refusals } from "./lib/engine-calls.mjs";
import { asked, caseOf } from "./lib/offer.mjs";
import { CASES, elsewhere, NAME, node, PACKAGE, packaged, shipped } from "./lib/package.mjs";
import { open, site, until, xtask } from "./lib/steps.mjs";
import { engine as load, report } from "./lib/verdict.mjs";
import { outside, problems, watch } from "./lib/watch.mjs";

const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
const page = (script) => `<!doctype html><html lang="es"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>Prueba</title><script type="module" src="${script}"></script></html>`;
const library = (name) => readFileSync(new URL(`./lib/${name}`, import.meta.url), "utf8");
const as = (one) => JSON.parse(JSON.stringify(one));

/** Judges what is named on the command line: the program of `node -e`, in as little as it takes. */
const ONE_LINE = `import(process.argv[1]).then(async ({ default: init, evaluate }) => {
  await init();
  const [process_, firm, offer] = process.argv.slice(2, 5).map((file) => require("node:fs").readFileSync(file, "utf8"));
  console.log(JSON.stringify(evaluate(process_, firm, offer, process.argv[5]).receipt));
})`;
const BY_NAME = `import init, { evaluate } from "${NAME}"; import { readFileSync } from "node:fs";
await init();
console.log(JSON.stringify(evaluate(...process.argv.slice(1, 4).map((file) => readFileSync(file, "utf8")), process.argv[4]).receipt));`;

let engine, files, folder, expected;
before(async () => {
  engine = await load();
  files = shipped();
  folder = elsewhere(files);
  // The command line knows nothing of JavaScript: what it says is what all the others are held against.
  expected = CASES.map(({ files: [process, firm, offer], asOf }) => JSON.parse(xtask("evaluate", "--process", process, "--firm", firm, "--offer", offer, "--as-of", asOf)).receipt);
});
after(() => rmSync(folder, { recursive: true, force: true }));

test("what is shipped is what the manifest names, all of it there and nothing packed twice", () => {
  const { files: named, main, types, exports } = JSON.parse(packaged("package.json"));
  assert.deepEqual(files, [...new Set([...named, "package.json"])].sort());
  const places = [main, types, ...Object.values(exports).flatMap((one) => (typeof one === "string" ? one : Object.values(one)))];
  assert.ok(places.length > 6);
  for (const place of places) assert.ok(files.includes(place.replace(/^\.\//, "")), `${place} is shipped`);
  // What its modules import, and the WebAssembly they name.
  const modules = files.filter((file) => file.endsWith(".js"));
  const needed = modules.flatMap((file) => [...packaged(file).matchAll(/(?:from|import\() ?"\.\/([^"]+)"|"\.\/([\w.]+\.wasm)"/g)].map(([, one, other]) => one ?? other));
  assert.ok(needed.length >= 5, `${needed}`);
  assert.deepEqual(needed.filter((file) => !files.includes(file)), []);
});

test("a project that installed it judges both invitations by its name, and answers all as the site's own", () => {
  for (const [index, { files: documents, asOf }] of CASES.entries()) {
    assert.deepEqual(JSON.parse(node(folder, "--input-type=module", "-e", BY_NAME, ...documents, asOf)), expected[index]);
  }
  writeFileSync(join(folder, "calls.mjs"), library("engine-calls.mjs"));
  writeFileSync(join(folder, "cases.json"), JSON.stringify(CASES.map(({ documents }) => documents)));
  const program = `import init, * as engine from "${NAME}"; import { answers } from "./calls.mjs"; import { readFileSync } from "node:fs";
await init();
console.log(JSON.stringify(JSON.parse(readFileSync("cases.json", "utf8")).map((one) => answers(engine, one))));`;
  const all = JSON.parse(node(folder, "--input-type=module", "-e", program));
  for (const [index, { documents }] of CASES.entries()) assert.deepEqual(all[index], as(answers(engine, documents)));
});

test("the programs of its README run and print what they say", () => {
  const [process, firm, offer] = CASES[0].files;
  for (const [name, file] of [["process.json", process], ["firm.json", firm], ["offer.json", offer]]) writeFileSync(join(folder, name), readFileSync(file));
  const programs = [...packaged("README.md").matchAll(/^```js\n(.*?)^```$/gms)].map(([, text]) => text);
  let lines = 0;
  for (const program of programs) {
    const said = [...program.matchAll(/console\.log\(.*\); \/\/ (.+)$/gm)].map(([, words]) => words);
    assert.ok(said.length > 0, program);
    assert.deepEqual(node(folder, "--input-type=module", "-e", program).trim().split("\n"), said);
    lines += said.length;
  }
  assert.ok(programs.length >= 3 && lines >= 6, `${programs.length} programs, ${lines} lines`);
});

test("the sizes that its README gives are those of the files", () => {
  const rows = [...packaged("README.md").matchAll(/^\| `(\S+\.wasm)` \| (\d+) kB \| (\d+) kB \|/gm)];
  assert.equal(rows.length, files.filter((file) => file.endsWith(".wasm")).length);
  for (const [, file, whole, packed] of rows) {
    const sizes = [file, `${file}.br`].map((one) => readFileSync(join(PACKAGE, one)).length / 1000);
    for (const [index, told] of [whole, packed].entries()) {
      const apart = Math.abs(sizes[index] - told);
      assert.ok(apart <= told * 0.05, `${file}${index ? ", brotli" : ""}: the README says ${told} kB and it is ${sizes[index]}`);
    }
  }
});

for (const name of BROWSERS) {
  describe(`the package in ${name}`, () => {
    let server, browser;
    before(async () => {
      const cases = CASES.map(({ documents }) => documents);
      const solo = 'import init, { checkNit } from "../engine/habilita_engine.js";\ninit(undefined, false, false).then(() => (globalThis.answered = checkNit("899999061").expected));';
      server = await site({
        instead: {
          "prueba/index.html": page("engine-page.mjs"),
          "prueba/engine-page.mjs": library("engine-page.mjs"),
          "prueba/engine-calls.mjs": library("engine-calls.mjs"),
          "prueba/cases.json": JSON.stringify(cases),
          "prueba/solo.html": page("solo.mjs"),
          "prueba/solo.mjs": solo,
        },
      });
      browser = await launch(name);
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });
    /** What a page leaves behind when it is done. */
    const answered = async (tab, path) => {
      await tab.goto(server.url(path));
      await until(tab, () => globalThis.answered !== undefined, [], async () => `${path} did not answer`, 60_000);
      return tab.evaluate(() => globalThis.answered);
    };

    test("under a strict policy every function answers and refuses as in Node, and both receipts are the command line's", async () => {
      const tab = await browser.newPage();
      const seen = await watch(tab);
      const { all, violations, strict, failed } = JSON.parse(await answered(tab, "prueba/index.html"));
      assert.equal(failed, undefined);
      assert.equal(strict, true, "the policy is in force");
      assert.deepEqual(violations, []);
      assert.deepEqual(outside(seen, server.origin), []);
      assert.equal(all.length, CASES.length);
      let refused = 0;
      for (const [index, { name: which, documents }] of CASES.entries()) {
        const { answers: said, refusals: threw } = all[index];
        assert.deepEqual(said.evaluate.receipt, expected[index], which);
        const own = as(answers(engine, documents));
        assert.deepEqual(Object.keys(said), Object.keys(given(documents)));
        for (const [called, answer] of Object.entries(own)) assert.deepEqual(said[called], answer, `${which}: ${called}`);
        assert.ok(threw.every((error) => error?.name === "HabilitaError" && error.code), which);
        assert.deepEqual(threw, as(refusals(engine, documents)), which);
        refused += threw.length;
      }
      console.log(`${name}: ${all.length * Object.keys(all[0].answers).length} answers and ${refused} refusals as in Node; receipts ${expected.map(({ code }) => code).join(", ")}`);
      await tab.close();
    });

    test("who only judges fetches neither what chooses nor the rest", async () => {
      const tab = await browser.newPage();
      const seen = await watch(tab);
      const from = server.requests.length;
      assert.equal(await answered(tab, "prueba/solo.html"), "9");
      const fetched = server.requests.slice(from).map((path) => path.split("/").at(-1));
      assert.deepEqual(fetched.filter((file) => files.includes(file)).sort(), ["glue.js", "habilita_engine.js", "habilita_engine.wasm"]);
      assert.deepEqual((await problems(seen)).filter((one) => !/favicon\.ico/.test(one)), [], "but for the icon that browsers ask for by themselves");
      await tab.close();
    });

    for (const { name: which } of CASES) {
      test(`\`node -e\` from another folder gives ${which} the receipt that the app shows`, async () => {
        const own = caseOf(which);
        // What the screens ask of this bidder: a case may also say what they do not, like the share in a contract that was not shared.
        const { firm, offer } = asked(own);
        const tab = await browser.newPage();
        await tab.setViewport({ width: 1280, height: 900 });
        await keepCase(tab, server, { process: own.process, firm, offer });
        await open(tab, server, "informe", own.process);
        const shown = await report(tab);
        await tab.close();
        const [firmFile, offerFile] = [["firma.json", firm], ["oferta.json", offer]].map(([file, document]) => {
          writeFileSync(join(folder, file), JSON.stringify(document));
          return join(folder, file);
        });
        const { asOf } = CASES.find((one) => one.name === which);
        const address = pathToFileURL(join(PACKAGE, "habilita_engine.js")).href;
        const receipt = JSON.parse(node(folder, "-e", ONE_LINE, address, own.definitionFile, firmFile, offerFile, asOf));
        assert.deepEqual([receipt.code, receipt.parts], [shown.code, shown.parts]);
        assert.ok(shown.findings.length > 100);
        console.log(`${name}: ${which}, receipt ${receipt.code}, ${shown.findings.length} findings on the screen`);
      });
    }
  });
}
