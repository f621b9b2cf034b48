// The engine package keeps what it promised: every function, every field of what it answers, and an error with a code for whatever is wrong.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { answers, given, refused, refusals, thrownBy } from "./lib/engine-calls.mjs";
import { CASES, PACKAGE } from "./lib/package.mjs";
import { against, PROMISED } from "./lib/promise.mjs";
import { engine as load } from "./lib/verdict.mjs";

/** Another copy of the package, as another program would have it: nothing of it is loaded, nor shared with the others. */
const folder = mkdtempSync(join(tmpdir(), "habilita-copias-"));
after(() => rmSync(folder, { recursive: true, force: true }));
let copies = 0;
function fresh() {
  const to = join(folder, `${(copies += 1)}`);
  cpSync(PACKAGE, to, { recursive: true, filter: (file) => !/\.(br|gz)$/.test(file) });
  return import(pathToFileURL(join(to, "habilita_engine.js")));
}
const bytes = (file) => readFileSync(resolve(PACKAGE, file));

let engine;
before(async () => (engine = await load()));

/** As `thrownBy`, when something must be thrown and be a HabilitaError with everything in place. */
function failure(call, what) {
  const error = thrownBy(call);
  assert.ok(error, `${what}: nothing was thrown`);
  assertShape(error, what);
  return error;
}

function assertShape({ real, name, message, code, path, errors }, what) {
  assert.deepEqual([real, name], [true, "HabilitaError"], `${what}: ${message}`);
  assert.ok(code && typeof path === "string" && message.length > 10, `${what}: ${JSON.stringify({ code, path, message })}`);
  assert.ok(Array.isArray(errors), what);
  assert.deepEqual(errors[0], { code, path, message }, `${what}: the first problem is the error's own`);
  assert.ok(!/\b(the|is|not|of|read|properties|undefined|JSON at)\b/.test(message), `${what}: in Spanish: ${message}`);
}

/** Answers in which the fields that are not always there are. */
const more = ({ process, firm, offer, asOf }) => ({
  evaluate: [[process, { ...firm, papers: {} }, offer, asOf]],
  selectContracts: [[[...firm.contracts, { ...firm.contracts.at(-1), id: "otro", value: "12000000" }], process.experience, given({ process, firm, offer, asOf }).selectContracts[2]]],
  checkNit: [["899999061-9"]],
  tieBreak: [[process, { firm: { ...firm, papers: {} }, offer: { ...offer, tiebreak: Object.fromEntries(Object.keys(offer.tiebreak).map((id) => [id, { claimed: "yes" }])) } }]],
});

test("every function that was promised is there and answers every field that was promised", () => {
  assert.deepEqual(Object.keys(PROMISED).filter((name) => typeof engine[name] !== "function"), []);
  let values = 0;
  for (const [name, shape] of Object.entries(PROMISED).filter(([name]) => name !== "default")) {
    const all = CASES.flatMap(({ documents }) => [given(documents)[name], ...(more(documents)[name] ?? [])].map((args) => engine[name](...args)));
    const { wrong, seen } = against(shape, all);
    assert.deepEqual([...new Set(wrong)], [], name);
    values += seen;
  }
  console.log(`${Object.keys(PROMISED).length} promised names of ${Object.keys(engine).length}, ${Object.values(PROMISED).flatMap(Object.keys).length} fields, ${values} values looked at`);
  assert.ok(values > 4000);
});

test("an answer that lacks a field, or has another kind of it, is seen", () => {
  const report = structuredClone(engine.evaluate(...given(CASES[0].documents).evaluate));
  const faults = {
    "receipt.code": (r) => delete r.receipt.code,
    "findings[].state": (r) => (r.findings[3].state = "quizá"),
    "findings[].sentence": (r) => delete r.findings[9].sentence,
    "findings[].steps[].value": (r) => (r.findings.find(({ steps }) => steps.length > 0).steps[0].value = 5),
    "findings[].cites[]": (r) => (r.findings[0].cites = "Ley 80"),
    overall: (r) => (r.overall = undefined),
  };
  const clean = against(PROMISED.evaluate, [report]).wrong;
  for (const [path, fault] of Object.entries(faults)) {
    const copy = structuredClone(report);
    fault(copy);
    const wrong = against(PROMISED.evaluate, [copy]).wrong.filter((one) => !clean.includes(one));
    assert.ok(wrong.length > 0 && wrong.every((one) => one.startsWith(`${path}:`)), `${path}: ${wrong}`);
  }
});

test("every function that the package exports is called here and in the other places", () => {
  assert.deepEqual(Object.keys(given(CASES[0].documents)).sort(), Object.keys(engine).filter((name) => name !== "default").sort());
  for (const { documents } of CASES) {
    const texts = Object.fromEntries(Object.entries(given(documents)).map(([name, args]) => [name, args.map((one) => (typeof one === "string" ? one : JSON.stringify(one)))]));
    for (const [name, answer] of Object.entries(answers(engine, documents))) assert.deepEqual(engine[name](...texts[name]), answer, `${name}, given as text`);
  }
});

test("whatever is wrong is told with a code, a path and words in Spanish, and the engine answers afterwards as before", () => {
  const { documents } = CASES[0];
  const before = engine.evaluate(...given(documents).evaluate);
  const expected = refused(documents);
  for (const [index, error] of refusals(engine, documents).entries()) {
    const { name, code, path } = expected[index];
    const what = `refusal ${index}: ${name}, ${code} at «${path}»`;
    assert.ok(error, `${what}: nothing was thrown`);
    assertShape(error, what);
    assert.deepEqual([error.code, error.path], [code, path], what);
  }
  assert.deepEqual(engine.evaluate(...given(documents).evaluate), before);
  const functions = new Set(expected.map(({ name }) => name));
  const codes = expected.reduce((sums, { code }) => ({ ...sums, [code]: (sums[code] ?? 0) + 1 }), {});
  console.log(`${expected.length} refusals of ${functions.size} functions: ${JSON.stringify(codes)}`);
  assert.deepEqual(Object.keys(given(documents)).filter((name) => !functions.has(name)), ["referenceTables", "version"], "all that are given anything");
});

test("a key that is said twice in a text of prices is an error as in a file, however it is spelled", () => {
  for (const twice of ['"unitPrice": "1", "unitPrice": "2"', '"unitPrice": "1", "unit_price": "2"']) {
    assert.equal(failure(() => engine.checkPrices(`[{ "id": "a", ${twice} }]`), twice).code, "duplicate_key");
  }
  const { lines } = engine.checkPrices('[{ "id": "a", "title": "\\"UnitPrice\\": A", "quantity": "1", "unitPrice": "100" }]');
  assert.match(lines[0].sentence, /"UnitPrice": A/, "what is no key stays as it is");
  const long = failure(() => engine.checkPrices(`"${'\\"'.repeat(2e6)}`), "a text that never ends");
  assert.equal(long.code, "too_large");
});

test("before init every function says so, and init may be called again for what was left out", async () => {
  const alone = await fresh();
  const all = given(CASES[0].documents);
  const codes = (engine) => Object.fromEntries(Object.entries(all).map(([name, args]) => [name, thrownBy(() => engine[name](...args))?.code ?? "answers"]));
  const every = (code) => Object.fromEntries(Object.keys(all).map((name) => [name, code]));
  for (const [name, args] of Object.entries(all)) assert.match(failure(() => alone[name](...args), name).message, new RegExp(`^Antes de llamar a ${name} llame a init`));
  assert.deepEqual(codes(alone), every("not_started"));
  const loading = alone.default(undefined, false, false);
  assert.deepEqual(codes(alone), every("not_started"), "while it loads");
  assert.equal(await loading, undefined);
  const judges = Object.fromEntries(["evaluate", "checkNit", "businessDays", "version"].map((name) => [name, "answers"]));
  assert.deepEqual(codes(alone), { ...every("left_out"), ...judges });
  assert.match(failure(() => alone.tieBreak(...all.tieBreak), "tieBreak").message, /Lo que necesita tieBreak no se cargó/);
  await alone.default(undefined, undefined, false);
  assert.deepEqual(codes(alone), { ...every("left_out"), ...judges, selectContracts: "answers" });
  await alone.default();
  await alone.default();
  assert.deepEqual(codes(alone), every("answers"));
});

test("init takes bytes, modules, responses, promises of them and addresses, and what does not come may be asked for again", async () => {
  const files = ["habilita_engine.wasm", "habilita_contracts.wasm", "habilita_rest.wasm"];
  const url = (file) => pathToFileURL(resolve(PACKAGE, file));
  const ways = {
    bytes,
    module: (file) => new WebAssembly.Module(bytes(file)),
    response: (file) => new Response(bytes(file), { headers: { "Content-Type": "application/wasm" } }),
    promise: async (file) => new Response(bytes(file), { headers: { "Content-Type": "application/wasm" } }),
    url,
    address: (file) => url(file).href,
  };
  const code = engine.evaluate(...given(CASES[0].documents).evaluate).receipt.code;
  for (const [name, way] of Object.entries(ways)) {
    const other = await fresh();
    await other.default(...files.map(way));
    assert.equal(other.evaluate(...given(CASES[0].documents).evaluate).receipt.code, code, name);
    assert.equal(other.selectContracts(...given(CASES[0].documents).selectContracts).proven, true, name);
    assert.ok(other.referenceTables().smmlv, name);
  }
  for (const bad of [bytes("package.json"), url("nada.wasm"), "esto no es una dirección"]) {
    for (const place of [0, 1, 2]) {
      const other = await fresh();
      const error = await other.default(...[0, 1, 2].map((one) => (one === place ? bad : undefined))).then(() => null, (e) => e);
      assert.deepEqual([error?.name, error?.code, error?.path, error?.errors.length], ["HabilitaError", "not_loaded", "", 1], `${bad} at ${place}: ${error}`);
      assert.match(error.message, /^No se pudo cargar el motor: ./);
      assert.ok(error.cause instanceof Error);
      await other.default();
      assert.equal(other.evaluate(...given(CASES[0].documents).evaluate).receipt.code, code, "asked for again, it comes");
    }
  }
});
