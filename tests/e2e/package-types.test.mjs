// The description of the engine package: a golden copy, examples that run, and what a TypeScript program may write against it.
import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { after, before, test } from "node:test";
import ts from "typescript";
import { answers } from "./lib/engine-calls.mjs";
import { asProgram, described, examples, stated } from "./lib/examples.mjs";
import { CASES, elsewhere, NAME, packaged, shipped } from "./lib/package.mjs";
import { engine as load } from "./lib/verdict.mjs";

const FILE = "habilita_engine.d.ts";
const GOLDEN = fileURLToPath(new URL(`./golden/${FILE}`, import.meta.url));
const CONSUMER = fileURLToPath(new URL("./golden/consumer.ts", import.meta.url));
const description = packaged(FILE);
const all = examples(description);

let engine, folder;
before(async () => {
  engine = await load();
  folder = elsewhere(shipped());
});
after(() => rmSync(folder, { recursive: true, force: true }));

test("the published description is its golden copy", () => {
  const golden = readFileSync(GOLDEN, "utf8");
  assert.ok(described(golden).length > 10, "the golden copy describes functions");
  const at = description.split("\n").findIndex((line, index) => line !== golden.split("\n")[index]);
  const advice = `line ${at + 1} of ${FILE} is not as in tests/e2e/golden. Somebody's program is written against it. If something was added, copy
src/api/package/${FILE} over the golden copy in the same commit; if something was taken away or renamed, put it back: extend, don't break.`;
  assert.ok(description === golden, advice);
});

test("the description has every function of the package and no other", () => {
  assert.deepEqual(described(description).sort(), Object.keys(engine).sort());
});

test("every function has an example, and each states what it answers", async () => {
  assert.deepEqual(all.map(({ name }) => name), described(description), "one each, over its function");
  const { process, firm, offer } = CASES[0].documents;
  const names = { init: engine.default, ...engine, process, firm, offer };
  delete names.default;
  let values = 0;
  for (const example of all) {
    const program = asProgram(example);
    assert.ok(new RegExp(`\\b${example.function}\\(`).test(program), `${example.name} is called in its example`);
    const same = (value, written, line) => {
      values += 1;
      assert.deepEqual(value, written, `${example.name}: ${line}`);
    };
    const run = Object.getPrototypeOf(async () => {}).constructor(...Object.keys(names), "same", program);
    await run(...Object.values(names), same);
  }
  assert.equal(values, all.reduce((sum, example) => sum + stated(example), 0));
  assert.ok(all.every((example) => stated(example) > 0));
  console.log(`${all.length} examples, ${values} values`);
});

/** What the compiler says of these programs, as somebody has them who installed the package. */
function compile(programs) {
  const files = Object.entries(programs).map(([name, text]) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  });
  const { ScriptTarget, ModuleKind } = ts;
  const program = ts.createProgram(files, { strict: true, noEmit: true, module: ModuleKind.NodeNext, target: ScriptTarget.ES2022, lib: ["lib.es2022.d.ts"], types: [] });
  const read = program.getSourceFiles().filter(({ fileName }) => fileName.endsWith(`${NAME}/${FILE}`)).length;
  assert.equal(read, 1, "the package's description was read, by the name of the package");
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const line = file ? file.getLineAndCharacterOfPosition(start).line : 0;
    return `${file?.fileName.split("/").at(-1)}:${line + 1} ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
  });
}

/** Every answer of every function, written as a literal: a field that the description does not have is an error in one. */
function literals(change = (value) => value) {
  const lines = [`import * as engine from "${NAME}";`];
  const more = ({ process, firm, offer, asOf }) => ({ evaluate: engine.evaluate(process, { ...firm, papers: {} }, offer, asOf), lintProcess: engine.lintProcess({}) });
  for (const { documents } of CASES) {
    for (const said of [answers(engine, documents), more(documents)]) {
      for (const [name, value] of Object.entries(said)) lines.push(`export const v${lines.length}: ReturnType<typeof engine.${name}> = ${JSON.stringify(change(value, name))};`);
    }
  }
  return lines.join("\n");
}

test("a TypeScript program written against the promise compiles, as do the examples, and every answer has the shape described", () => {
  const body = (example, index) => `export async function example${index}() {\n${asProgram(example)}\n}`;
  const imports = ["init", ...described(description).filter((name) => name !== "default")];
  const [init_, ...names] = imports;
  const given = "declare const process: any, firm: any, offer: any;\nfunction same(_value: unknown, _written: unknown, _line: string): void {}";
  const text = [`import ${init_}, { ${names.join(", ")} } from "${NAME}";`, given, ...all.map(body)].join("\n");
  const written = literals();
  assert.ok(written.length > 300_000, `${written.length} characters of answers`);
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  assert.deepEqual(compile({ "consumer.ts": readFileSync(CONSUMER, "utf8"), "examples.ts": text, "answers.ts": written }), []);
  console.log(`${written.split("\n").length - 1} answers as literals, ${written.length} characters; ${all.length} examples compiled`);
});

test("a field that nobody described, and one that is of another kind, are seen by the compiler", () => {
  const faults = (value, name) => (name === "checkNit" ? { ...value, surprise: "yes" } : name === "businessDays" ? { ...value, days: "1" } : value);
  const said = compile({ "answers.ts": literals(faults) });
  assert.ok(said.length === 2 * CASES.length, said.join("\n"));
  assert.ok(said.some((one) => /'"surprise"' does not exist/.test(one)) && said.some((one) => /'string' is not assignable to type 'number'/.test(one)), said.join("\n"));
});
