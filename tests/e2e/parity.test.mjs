// The engine for JavaScript, the command line and the JSON Schema say the same of the same file; and the figures of the package are right.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { mutations } from "./lib/mutate.mjs";
import { DIST, REPO, xtask } from "./lib/steps.mjs";
import { engine as load } from "./lib/verdict.mjs";

const EACH = 400;
const DEFINITIONS = ["gachala-mic-006-2026", "usme-fdlu-mc-009-2025"];
const read = (path) => JSON.parse(readFileSync(resolve(DIST, path), "utf8"));

/** What a schema cannot say, by the words of the loader: ids said twice, names and milestones that are nowhere. */
const BEYOND_SHAPE = {
  "duplicate id": /^El identificador «.*» ya se usó\./s,
  "unknown name": /^«.*» no está en «.*»\. Agréguelo allí/s,
  "missing milestone": /^Se usa el hito «.*» y el cronograma/s,
  "two rows of a family of deductions": /^«.*» y «.*» son de la misma familia/s,
  "a family that hangs on many facts": /^Una familia de descuentos puede depender/s,
  "a cause that no rule tells": /^Falta al menos una regla que la responda/s,
  "the national list asked twice": /^La lista nacional de inhabilidades ya se pregunta en otra causa\./s,
  "a criterion under no number of the law": /^Los criterios de la ley van del 1 al 11/s,
  "a criterion under a number that is another's": /^«.*» es el criterio \d+ de la ley y aquí dice \d+\./s,
  "a count without numbers, or against itself": /^Diga «exactly», o «at_least» y «at_most»/s,
};
const beyond = (message) => Object.keys(BEYOND_SHAPE).find((kind) => BEYOND_SHAPE[kind].test(message));

const folder = mkdtempSync(join(tmpdir(), "habilita-paridad-"));
const FILE = join(folder, "definicion.json");
let engine, valid;
before(async () => {
  engine = await load();
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats(ajv);
  valid = ajv.compile(read("esquema/habilita-1.json"));
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** The code `xtask lint` ends with, and what it printed. */
function commandLine(text) {
  writeFileSync(FILE, text);
  try {
    return { code: 0, printed: xtask("lint", "--process", FILE) };
  } catch ({ status, stdout }) {
    return { code: status, printed: stdout };
  }
}

/** The errors of a text by the package, once the command line has said the same of it. */
function errors(text, what) {
  const found = engine.lintProcess(text).filter(({ severity }) => severity === "error");
  const { code, printed } = commandLine(text);
  assert.equal(code, found.length > 0 ? 2 : 0, `${what}: the package finds ${JSON.stringify(found.slice(0, 3))} and the command line ends with ${code}: ${printed}`);
  for (const { path, message } of found) assert.ok(printed.includes(path ? `${path}: ${message}` : message), `${what}: the command line says «${message}» of ${path}: ${printed}`);
  return found;
}

describe("the package, the command line and the schema", () => {
  for (const [index, id] of DEFINITIONS.entries()) {
    test(`${id} as shipped has no error for any of them`, () => {
      const text = readFileSync(resolve(DIST, `procesos/${id}.json`), "utf8");
      assert.deepEqual(errors(text, id), []);
      assert.ok(valid(JSON.parse(text)), JSON.stringify(valid.errors));
    });

    test(`${EACH} mutations of ${id}: they agree on each`, () => {
      const sums = { tried: 0, good: 0, "bad of shape": 0 };
      const apart = {};
      const disagree = [];
      for (const { what, document } of mutations(read(`procesos/${id}.json`), EACH, 2026 + index)) {
        const text = JSON.stringify(document);
        const found = errors(text, what);
        assert.deepEqual(engine.lintProcess(document).filter(({ severity }) => severity === "error"), found, `${what}: as an object`);
        const kinds = found.map(({ message }) => beyond(message));
        const shape = found.length > 0 && kinds.includes(undefined);
        sums.tried += 1;
        if (shape) sums["bad of shape"] += 1;
        else if (found.length === 0) sums.good += 1;
        else new Set(kinds).forEach((kind) => (apart[kind] = (apart[kind] ?? 0) + 1));
        if (valid(JSON.parse(text)) === shape) {
          disagree.push(`${what}: the schema says ${shape ? "good" : JSON.stringify(valid.errors.slice(0, 2))} and the loader ${JSON.stringify(found.slice(0, 2))}`);
        }
      }
      console.log(`${id}: ${JSON.stringify(sums)}; beyond the shape, which the schema takes: ${JSON.stringify(apart)}`);
      assert.deepEqual(disagree, []);
      assert.equal(sums.tried, EACH);
      assert.ok(sums.good > 20 && sums["bad of shape"] > 150 && Object.keys(apart).length > 0);
    });
  }

  test("text that is not JSON, or says a key twice, is an error for both", () => {
    const text = readFileSync(resolve(DIST, `procesos/${DEFINITIONS[0]}.json`), "utf8");
    const broken = [
      "", " ", "null", "[]", '"hola"', "{", text.slice(0, 5000), `${text}}`, text.replace(",", ""), text.replace("{", '{ "id": "otra", '),
      text.replace('"', "'"), `${"[".repeat(200)}${"]".repeat(200)}`, text.replace(/"version": *\d+/, '"version": 01'), text.replace(/"version": *\d+/, '"version": 1e999'), text.replace(/"version": *\d+/, '"version": NaN'),
    ];
    for (const [index, one] of broken.entries()) assert.ok(errors(one, `text ${index}`).length > 0, `text ${index}: ${one.slice(0, 60)}`);
    assert.deepEqual(errors(`\ufeff${text}`, "a byte order mark"), []);
    console.log(`${broken.length} broken texts, one with a byte order mark`);
  });
});

/** What a call throws, in the shape that the package promises. */
function thrown(call) {
  try {
    call();
  } catch (error) {
    assert.ok(error instanceof Error && error.name === "HabilitaError" && error.message.length > 10, String(error));
    const { code, path, errors } = error;
    assert.deepEqual([errors[0].code, errors[0].path], [code, path], "the first problem is the error's own");
    return { code, path, all: errors.map((e) => e.path) };
  }
  return assert.fail("nothing was thrown");
}

describe("which contracts to present", () => {
  const json = (path) => JSON.parse(readFileSync(resolve(REPO, path), "utf8"));
  const [firm, offer] = [json("tests/cases/gachala/firm.json"), json("tests/cases/gachala/offer.json")];
  const definition = read("procesos/gachala-mic-006-2026.json");
  const options = { budget: definition.budget.amount, closing: "2026-02-06", kind: firm.kind, facts: firm.facts };
  const file = (name, value) => {
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify(value));
    return path;
  };

  test("the package chooses as the command line, with a plan B and every reason", () => {
    // A sixth contract of 12,000,000 of 2020: 13,6705 SMMLV, the largest; contract 4, of 2,1075, is the one that is not needed.
    const sixth = { ...firm.contracts[4], id: "c6", object: "Compra de escritorios", value: "12000000", end: "2020-05-31" };
    const more = { ...firm, contracts: [...firm.contracts, sixth] };
    const found = engine.selectContracts(more.contracts, definition.experience, options);
    assert.deepEqual(found.chosen, ["c6", "c1", "c2", "c3", "c5"]);
    assert.deepEqual([found.state, found.proven, found.total, found.missing], ["cumple", true, "37.1079", []]);
    assert.deepEqual(found.leftOut.map(({ id }) => id), ["c4"]);
    assert.deepEqual(found.planB.find(({ without }) => without === "c6").chosen, ["c1", "c2", "c3", "c5", "c4"]);
    const args = ["--process", resolve(DIST, "procesos/gachala-mic-006-2026.json"), "--firm", file("firma.json", more), "--offer", file("oferta.json", offer), "--as-of", "2026-02-05"];
    assert.deepEqual(JSON.parse(xtask("evaluate", ...args)).selection, found);
    assert.deepEqual(engine.selectContracts(JSON.stringify(more.contracts), JSON.stringify(definition.experience), JSON.stringify(options)), found, "as text");
  });

  test("broken documents throw with their place", () => {
    assert.equal(thrown(() => engine.selectContracts([{ id: "a", value: 5 }], definition.experience, options)).path, "/0/value");
    assert.ok(thrown(() => engine.selectContracts([], definition.experience, {})).all.length >= 2, "budget and closing");
    const many = Array.from({ length: 201 }, (_, index) => ({ id: `c${index}` }));
    assert.equal(thrown(() => engine.selectContracts(many, definition.experience, options)).code, "too_many");
  });
});

describe("the package in Node", () => {
  const convert = (contracts, options) => engine.convertExperience(contracts, options);

  test("contracts in SMMLV: chambers truncate and entities round", () => {
    const contracts = [
      { id: "a", value: "26190423", end: "2014-05-01" },
      { id: "b", value: "40000000", end: "2005-12-31" },
      { id: "c", value: "1893419303", end: "2014-01-01", share: "20" },
    ];
    const truncated = convert(contracts, { rounding: "truncate_2" });
    assert.deepEqual(truncated.rows.map((row) => row.smmlv), ["42.51", "104.84", "614.74"]);
    assert.deepEqual([truncated.total, truncated.byYear], ["762.09", { 2005: "104.84", 2014: "657.25" }]);
    assert.deepEqual(convert(JSON.stringify(contracts), { rounding: "truncate_2" }), truncated, "as text");
    assert.equal(convert([{ id: "d", value: "41509767", end: "2026-06-30" }], { rounding: "half_up_2" }).total, "23.71");
  });

  test("the year turns at midnight; currency, year and table are the caller's", () => {
    const turning = convert([{ id: "a", value: "1300000", end: "2024-12-31" }, { id: "b", value: "1423500", end: "2025-01-01" }]);
    assert.deepEqual(turning.rows.map(({ year, exact }) => [year, exact]), [[2024, "1.000000000000"], [2025, "1.000000000000"]]);
    const dollars = [{ id: "a", value: "1000", currency: "USD", trm: "4000", start: "2021-02-01", end: "2022-02-01" }];
    const rounding = "half_up_2";
    const totals = [{ rounding }, { rounding, yearBasis: "start" }, { rounding, table: { 2022: "2000000" } }].map((options) => convert(dollars, options).total);
    assert.deepEqual(totals, ["4.00", "4.40", "2.00"]);
  });

  test("what cannot be converted keeps its row and says why", () => {
    const converted = convert([
      { id: "a", end: "2020-01-01" },
      { id: "b", value: "1" },
      { id: "c", value: "1", end: "1983-12-31" },
      { id: "d", value: "1000", currency: "USD", end: "2020-01-01" },
      { id: "e", value: "1", end: "2020-01-01", state: "running" },
    ]);
    assert.deepEqual(converted.rows.map((row) => row.problem), [
      "Falta el valor.",
      "Falta la fecha de terminación.",
      "No hay SMMLV de 1983 en las tablas.",
      "Falta la TRM para pasarlo a pesos.",
      "No cuenta: está en ejecución.",
    ]);
    assert.equal(converted.total, "0.000000000000");
  });

  test("broken contracts, options and dates throw with a code and every place", () => {
    assert.deepEqual(thrown(() => convert([{ id: "a", value: 5 }, { id: "b b" }, { id: "c", end: "2020-02-30" }])), { code: "bad_amount", path: "/0/value", all: ["/0/value", "/1/id", "/2/end"] });
    assert.equal(thrown(() => convert([], { rounding: "up" })).path, "/rounding");
    assert.deepEqual(thrown(() => engine.businessDays("2025-02-30", "2025-07-01")), { code: "bad_date", path: "/from", all: ["/from"] });
    assert.deepEqual(thrown(() => engine.businessDays("2025-06-27", "2025-06-31")), { code: "bad_date", path: "/to", all: ["/to"] });
    assert.equal(thrown(() => engine.businessDays("1950-01-01", "2025-07-01")).code, "unknown_year");
    assert.equal(thrown(() => convert(undefined)).code, "not_json");
  });

  test("the check digit of a NIT", () => {
    for (const nit of ["899999061-9", "860002964-4", "800197268-4"]) {
      const [number, digit] = nit.split("-");
      assert.deepEqual(engine.checkNit(nit), { valid: true, number, digit, expected: digit }, nit);
    }
    const { valid: right, expected, problem } = engine.checkNit("899999061-4");
    assert.deepEqual([right, expected], [false, "9"]);
    assert.match(problem, /899\.999\.061 es 9/);
    assert.deepEqual(engine.checkNit("9009647055"), { valid: true, number: "900964705", digit: "5", expected: "5" }, "number and digit glued");
  });

  /** Monday 30 June 2025 is Sagrado Corazón and San Pedro y San Pablo, both moved to it: only Tuesday counts. */
  test("business days, and a holiday with two names", () => {
    const { days, holidays } = engine.businessDays("2025-06-27", "2025-07-01");
    assert.equal(days, 1);
    assert.deepEqual(holidays.map(({ date }) => date), ["2025-06-30"]);
    assert.match(holidays[0].name, /Sagrado Corazón.*San Pedro y San Pablo/);
  });

  /** Four offers against an estimate of 2.400 millions: 620 ÷ 2.400 is 25,83 % and 190 ÷ 2.400 is 7,92 %. Five among themselves: see low_offers.rs. */
  test("offers that seem artificially low", () => {
    const named = (totals) => totals.map((total, index) => ({ name: `Oferta ${index + 1}`, total }));
    const four = engine.lowOffers(named(["2350000000", "2290000000", "1780000000", "2210000000"]), "2400000000");
    assert.deepEqual([four.test, four.minimum, four.median], ["absolute", "1920000001", undefined]);
    assert.deepEqual(four.offers.map(({ asked, percent_below }) => [asked, percent_below]), [[false, "2.08"], [false, "4.58"], [true, "25.83"], [false, "7.92"]]);
    assert.match(four.offers[2].sentence, /explicar el precio; no es un rechazo/);
    const five = engine.lowOffers(JSON.stringify(named(["90000000", "90000000", "100000000", "110000000", "110000000"])), "120000000", "2026-02-06");
    assert.deepEqual([five.test, five.median, five.minimum], ["relative", "100000000", "91055729"]);
    assert.deepEqual(five.deviations.map(({ kind, minimum }) => [kind, minimum]), [["population", "91055729"], ["sample", "90000000"]]);
    assert.deepEqual(five.offers.map(({ asked, otherwise }) => [asked, otherwise]), [[true, false], [true, false], [false, undefined], [false, undefined], [false, undefined]]);
    assert.equal(thrown(() => engine.lowOffers([{ name: "A", total: 5 }], "100")).path, "/0/total");
    assert.equal(thrown(() => engine.lowOffers([], "100")).code, "empty");
    assert.deepEqual(["0", "5.5.5"].map((estimate) => thrown(() => engine.lowOffers(named(["5"]), estimate)).path), ["/estimate", "/estimate"]);
    assert.equal(thrown(() => engine.lowOffers(named(["5"]), "10", "2020-01-01")).code, "unknown_day");
  });

  /** 2 × 100 and 3 × 50 without VAT; 38 of VAT (see price_rules/loose.rs). */
  test("prices without a process", () => {
    const items = [
      { id: "a", quantity: "2", unitPrice: "100", vat: "19", ceiling: "119" },
      { id: "b", quantity: "3", unitPrice: "50", vat: "excluded", ceiling: "50" },
    ];
    const rule = { budget: "388", prices: "out", ceilings: "in", chargesVat: "yes" };
    const found = engine.checkPrices(items, rule);
    assert.deepEqual([found.total, found.totalWithVat, found.state], ["350", "388", "cumple"]);
    assert.deepEqual(engine.checkPrices(JSON.stringify(items), JSON.stringify(rule)), found);
    assert.equal(engine.checkPrices(items, { ...rule, budget: "387" }).state, "no_cumple");
    assert.equal(thrown(() => engine.checkPrices([{ id: "a", unitPrice: "gratis" }])).path, "/0/unit_price");
  });

  /** 4123 = 3 × 1374 + 1; 4122 = 3 × 1374; 4100 = 2 × 2050. Order: ACME, Álvarez, Nariño, Ñandú. */
  test("the draw by the residue of the TRM, in the order of Spanish", () => {
    const named = (names) => names.map((name) => ({ name }));
    const three = named(["Ñandú", "Nariño", "Álvarez"]);
    const one = engine.drawWinner(three, "4123.57");
    assert.deepEqual(one, { order: ["Álvarez", "Nariño", "Ñandú"], integer: "4123", residue: 1, number: 1, winner: "Álvarez" });
    const zero = engine.drawWinner(JSON.stringify(three), "4122.99");
    assert.deepEqual([zero.integer, zero.residue, zero.number, zero.winner], ["4122", 0, 3, "Ñandú"]);
    assert.equal(engine.drawWinner(named(["Nariño", "ACME S.A.S."]), "4100.07").number, 2);
    assert.deepEqual(engine.drawWinner(named(["Álvarez", "ACME S.A.S."]), "4100.07").order, ["ACME S.A.S.", "Álvarez"]);
    assert.equal(engine.drawWinner(named(["Sola"]), "4100.07").winner, "Sola");
    const twins = [{ name: "Río", offeredAt: "2026-02-06T08:00" }, { name: "Río", offeredAt: "2026-02-05T10:00" }];
    assert.deepEqual(engine.drawWinner(twins, "4123.57").order, ["Río", "Río"]);
    assert.equal(thrown(() => engine.drawWinner([twins[0], twins[0]], "4123.57")).code, "same_bidder");
    assert.deepEqual(thrown(() => engine.drawWinner(three, "cuatro mil")), { code: "bad_trm", path: "/trm", all: ["/trm"] });
    assert.equal(thrown(() => engine.drawWinner([], "4123.57")).code, "empty");
  });

  test("the criteria of a tie say in JavaScript what the report says", () => {
    for (const [id, asOf] of [[DEFINITIONS[0], "2026-02-05"], [DEFINITIONS[1], "2025-07-10"]]) {
      const own = id.split("-")[0];
      const [process, firm, offer] = [read(`procesos/${id}.json`), ...["firm", "offer"].map((name) => JSON.parse(readFileSync(resolve(REPO, `tests/cases/${own}/${name}.json`), "utf8")))];
      const tie = engine.tieBreak(process, { firm, offer });
      const findings = engine.evaluate(process, firm, offer, asOf).findings.filter(({ section }) => section === "tiebreak");
      assert.equal(tie.criteria.length, process.tiebreak.criteria.length);
      for (const { id: criterion, state, sentence, missing, papers } of tie.criteria) {
        const found = findings.find((finding) => finding.id === criterion);
        assert.deepEqual([state, sentence, papers], [found.state, found.sentence, found.papers ?? []], criterion);
        assert.equal(missing.length, papers.filter((paper) => paper.state !== "cumple").length, criterion);
      }
      assert.equal(tie.draw.sentence, findings.find((finding) => finding.id === process.tiebreak.draw.id).sentence);
      console.log(`${id}: ${tie.criteria.map(({ number, state }) => `${number} ${state}`).join(", ")}`);
    }
    assert.equal(thrown(() => engine.tieBreak(read(`procesos/${DEFINITIONS[0]}.json`), { firm: {}, offer: {} })).path, "/firm");
  });

  test("what is left says in JavaScript what the command line says", () => {
    const files = [resolve(DIST, "procesos/gachala-mic-006-2026.json"), resolve(REPO, "tests/cases/gachala/firm.json"), resolve(REPO, "tests/cases/gachala/offer.json")];
    const [process, firm, offer] = files.map((file) => readFileSync(file, "utf8"));
    const left = engine.netIncome(process, firm, offer);
    const args = ["--process", "--firm", "--offer"].flatMap((name, index) => [name, files[index]]);
    assert.deepEqual(JSON.parse(xtask("evaluate", ...args, "--as-of", "2026-02-05")).left, left);
    assert.equal(left.open[0].id, "declarante");
  });

  test("who only judges fetches neither what chooses nor the rest", async () => {
    const url = pathToFileURL(resolve(DIST, "engine/habilita_engine.js"));
    url.search = "?solo";
    const alone = await import(url);
    await alone.default(undefined, false, false);
    assert.equal(alone.checkNit("9009647055").valid, true);
    for (const call of [() => alone.lintProcess("{}"), () => alone.referenceTables(), () => alone.selectContracts([], {}, {})]) assert.equal(thrown(call).code, "left_out");
  });

  test("the tables, each figure with its norm, source and status, and the versions", () => {
    const tables = engine.referenceTables();
    const { engine: number, format, tables: versions } = engine.version();
    assert.match(number, /^\d+\.\d+\.\d+$/);
    assert.equal(format, read(`procesos/${DEFINITIONS[0]}.json`).format);
    assert.deepEqual(Object.keys(versions).sort(), Object.keys(tables).sort());
    const wage = (year) => tables.smmlv.entries.find((entry) => entry.year === year).value;
    assert.deepEqual([2023, 2024, 2025, 2026].map(wage), ["1160000", "1300000", "1423500", "1750905"]);
    const entries = Object.values(tables).flatMap((table) => table.entries);
    for (const entry of entries) assert.ok((entry.norm || entry.note) && entry.source && entry.status, JSON.stringify(entry));
    console.log(`${entries.length} figures in ${Object.keys(tables).length} tables`);
    assert.ok(entries.length > 90);
  });
});
