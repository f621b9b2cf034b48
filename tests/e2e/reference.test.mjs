// The engine against the same work written by itself in JavaScript, with another library of decimals: the figures that the benchmark times are equal.
import assert from "node:assert/strict";
import { test } from "node:test";
import { generated } from "./bench/offers.mjs";
import { figures, load } from "./bench/reference.mjs";
import { engine } from "./lib/verdict.mjs";

const SIZES = [10, 100, 1000];

test("conversions and prices of generated offers are those of the reference", async () => {
  const { checkPrices, convertExperience, referenceTables } = await engine();
  const wages = Object.fromEntries(referenceTables().smmlv.entries.map(({ year, value }) => [year, value]));
  assert.equal(wages[2025], "1423500", "Decreto 1572 de 2024");
  let compared = 0;
  for (const size of SIZES) {
    const given = generated(size, wages);
    const expected = figures(load(given));
    const converted = convertExperience(given.contracts.map(({ id, value, end, share }) => ({ id, value, end, share })), { rounding: "half_up_2" });
    assert.deepEqual(converted.rows.map(({ smmlv }) => smmlv), expected.rows);
    assert.deepEqual(converted.byYear, expected.years);
    // Of the four ways to round, those whose totals have decimals to compare.
    assert.equal(converted.totals.exact, expected.totals.exact);
    for (const [way, decimals] of [["half_up_2", 2], ["truncate_2", 2], ["unit", 0]]) assert.equal(converted.totals[way], Number(expected.totals[way]).toFixed(decimals), way);
    const checked = checkPrices(given.items, { budget: given.rule.budget, prices: "out", ceilings: "in", charges_vat: "yes" });
    assert.deepEqual(checked.lines.map(({ total, vat, state }) => [total ?? null, vat ?? null, state]), expected.lines);
    compared += expected.rows.length + expected.lines.length * 3;
  }
  console.log(`${compared} figures compared`);
  assert.ok(compared > 4000);
});
