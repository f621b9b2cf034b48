// What an offer comes to, written as one would in JavaScript with a library for decimals. It shares nothing with the engine but the figures of the
// law, which it is given: what the engine says is held against it, and so is its time.
import { Decimal } from "decimal.js";

Decimal.set({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

const HUNDRED = new Decimal(100);

/** The texts of a generated offer as numbers, once: what both are timed on afterwards. */
export function load({ contracts, items, rule, wages }) {
  const decimal = (text) => (text === undefined ? undefined : new Decimal(text));
  return {
    wages: new Map(Object.entries(wages).map(([year, wage]) => [Number(year), new Decimal(wage)])),
    contracts: contracts.map(({ id, value, end, share, activities }) => ({ id, value: decimal(value), year: Number(end.slice(0, 4)), share: decimal(share), activities })),
    items: items.map(({ id, quantity, unitPrice, vat, ceiling }) => ({ id, quantity: decimal(quantity), price: decimal(unitPrice), vat: decimal(vat), ceiling: decimal(ceiling) })),
    budget: new Decimal(rule.budget),
  };
}

/** Contracts in SMMLV: each by itself to two decimals, by year, and in all under each way to round. */
export function convert({ contracts, wages }) {
  const years = new Map();
  let [exact, half, cut, unit] = [new Decimal(0), new Decimal(0), new Decimal(0), new Decimal(0)];
  const rows = contracts.map(({ id, value, year, share }) => {
    const own = share === undefined ? value : value.times(share).dividedBy(HUNDRED);
    const amount = own.dividedBy(wages.get(year));
    const smmlv = amount.toDecimalPlaces(2);
    exact = exact.plus(amount);
    half = half.plus(smmlv);
    cut = cut.plus(amount.toDecimalPlaces(2, Decimal.ROUND_DOWN));
    unit = unit.plus(amount.toDecimalPlaces(0));
    years.set(year, (years.get(year) ?? new Decimal(0)).plus(smmlv));
    return { id, smmlv };
  });
  return { rows, totals: { exact, half_up_2: half, truncate_2: cut, unit }, years };
}

/** What each item and the whole come to without VAT and with it, and whether they pass their ceilings and the budget. */
export function price({ items, budget }) {
  let [net, gross] = [new Decimal(0), new Decimal(0)];
  const lines = items.map(({ id, quantity, price, vat, ceiling }) => {
    if (price === undefined) return { id, state: "por_confirmar" };
    const base = price.times(quantity);
    const tax = base.times(vat).dividedBy(HUNDRED);
    net = net.plus(base);
    gross = gross.plus(base).plus(tax);
    if (ceiling === undefined) return { id, total: base, vat: tax, state: "por_confirmar" };
    const unit = price.plus(price.times(vat).dividedBy(HUNDRED));
    return { id, total: base, vat: tax, state: unit.lessThanOrEqualTo(ceiling) ? "cumple" : "no_cumple" };
  });
  const lacks = lines.some(({ total }) => total === undefined);
  return { lines, net, gross, within: gross.greaterThan(budget) ? "no_cumple" : lacks ? "por_confirmar" : "cumple" };
}

const tally = (all, key) => {
  const counts = new Map();
  for (const one of all) for (const name of key(one)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
};

/** How many items are in each state, and how many contracts have each activity. */
export const count = ({ contracts }, { lines }) => ({
  states: tally(lines, ({ state }) => [state]),
  activities: tally(contracts, ({ activities }) => Object.keys(activities).filter((id) => activities[id] === "yes")),
});

/** All of it. */
export function work(loaded) {
  const converted = convert(loaded);
  const priced = price(loaded);
  return { converted, priced, counts: count(loaded, priced) };
}

/** The same as text, to be compared. */
export function figures(loaded) {
  const { converted, priced, counts } = work(loaded);
  const sorted = (map) => Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
  const plain = (decimal) => decimal?.toFixed();
  return {
    rows: converted.rows.map(({ smmlv }) => smmlv.toFixed(2)),
    totals: Object.fromEntries(Object.entries(converted.totals).map(([way, total]) => [way, total.toFixed(12)])),
    years: Object.fromEntries([...converted.years].sort(([a], [b]) => a - b).map(([year, sum]) => [year, sum.toFixed(2)])),
    lines: priced.lines.map(({ total, vat, state }) => [plain(total) ?? null, plain(vat) ?? null, state]),
    net: plain(priced.net),
    gross: plain(priced.gross),
    within: priced.within,
    states: sorted(counts.states),
    activities: sorted(counts.activities),
  };
}
