// How long the package takes to choose contracts, and how many times as long it would take to try every set. Prints; judges nothing.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { engine as load } from "./verdict.mjs";

const CASES = [
  { file: "gachala-mic-006-2026", closing: "2026-02-06", general: "computo_oficina", size: 5 },
  { file: "usme-fdlu-mc-009-2025", closing: "2025-07-11", general: "residuos_peligrosos", size: 2 },
];
const RUNS = 9;

/** Numbers that repeat from run to run. */
function numbers(seed) {
  let state = seed;
  return () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
}

export function contracts(definition, count, general) {
  const next = numbers(7);
  const certificate = Object.fromEntries(definition.experience.certificate.items.map(({ id }) => [id, "yes"]));
  const said = (id) => (next() < (id === general ? 0.9 : 0.3) ? "yes" : "no");
  return Array.from({ length: count }, (_, index) => ({
    id: `c${index}`,
    object: `Objeto ${index}`,
    value: String(Math.floor(200_000 + next() * 9_000_000)),
    start: "2012-01-10",
    end: `${2015 + Math.floor(next() * 10)}-05-20`,
    state: "finished",
    self_certified: "no",
    private: "no",
    certificate,
    activities: Object.fromEntries(definition.experience.activities.map(({ id }) => [id, said(id)])),
  }));
}

/** Every set of five of Gachalá, with exact sums: the best one that complies. */
function everySet(engine, rows) {
  const amounts = engine.convertExperience(rows.map(({ id, value, end }) => ({ id, value, end }))).rows.map((row) => BigInt(row.exact.replace(".", "")));
  const needed = 24_558_728_200_559n; // 43.000.000 ÷ 1.750.905
  const says = (row, id) => row.activities[id] === "yes";
  let best = -1n;
  let sets = 0;
  const walk = (from, set) => {
    if (set.length === 5) {
      sets += 1;
      const chosen = set.map((index) => rows[index]);
      const count = (...ids) => chosen.filter((row) => ids.every((id) => says(row, id))).length;
      const complies = count("computo_oficina") === 5 && count("electoral") >= 2 && count("electoral", "electoral_refrigerios_transporte") >= 1 && count("impresion") >= 1;
      const sum = set.reduce((total, index) => total + amounts[index], 0n);
      if (complies && sum >= needed && sum > best) best = sum;
      return;
    }
    for (let index = from; index < rows.length; index += 1) walk(index + 1, [...set, index]);
  };
  walk(0, []);
  return { best, sets };
}

export async function choosing(root) {
  const engine = await load();
  const middle = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
  for (const { file, closing, general, size } of CASES) {
    const definition = JSON.parse(readFileSync(resolve(root, "procesos", `${file}.json`), "utf8"));
    const options = { budget: definition.budget.amount, closing, kind: "legal", facts: { mipyme_limitado: "no", contratos_con_particulares: "no" } };
    for (const count of [25, 200]) {
      const rows = contracts(definition, count, general);
      const times = [];
      let found;
      for (let run = 0; run < RUNS; run += 1) {
        const start = performance.now();
        found = engine.selectContracts(rows, definition.experience, options);
        times.push(performance.now() - start);
      }
      const sure = found.proven ? "demostrado" : "mejor hallado";
      console.log(`${file}: ${count} contracts, up to ${size}: ${found.state}, ${found.chosen.length} chosen in ${found.steps} steps, ${sure}; median ${middle(times).toFixed(1)} ms with its plan B and every reason (WebAssembly, Node)`);
      if (count === 25 && size === 5) {
        const start = performance.now();
        const { best, sets } = everySet(engine, rows);
        const all = performance.now() - start;
        const same = best < 0n ? "none complies" : (Number(best / 100_000_000n) / 10_000).toFixed(4);
        console.log(`  every set of ${size}: ${sets} sets in ${all.toFixed(0)} ms, best ${same} (chosen: ${found.total}); ${(all / middle(times)).toFixed(0)} times as long`);
      }
    }
  }
}
