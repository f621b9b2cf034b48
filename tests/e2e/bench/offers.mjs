// Offers of any size, the same ones in every run.

/** Numbers that repeat from run to run, from 0 to 1. */
export function numbers(seed) {
  let state = seed;
  return () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
}

const ACTIVITIES = ["computo_oficina", "electoral", "electoral_refrigerios_transporte", "impresion"];

/** `count` contracts and as many items; `wages`: the SMMLV of each year. */
export function generated(count, wages, { items = count } = {}) {
  const next = numbers(11);
  const whole = (least, most) => Math.floor(least + next() * (most - least));
  const two = (value) => String(value).padStart(2, "0");
  const years = Object.keys(wages).map(Number).filter((year) => year >= 2010);
  const date = () => `${years[whole(0, years.length - 1)]}-${two(whole(1, 12))}-${two(whole(1, 28))}`;
  const contracts = Array.from({ length: count }, (_, index) => ({
    id: `c${index + 1}`,
    value: String(whole(1_000_000, 4_000_000_000)),
    end: date(),
    share: index % 3 ? undefined : (whole(100, 10_000) / 100).toFixed(2),
    activities: Object.fromEntries(ACTIVITIES.filter(() => next() < 0.5).map((id) => [id, "yes"])),
  }));
  const priced = Array.from({ length: items }, (_, index) => {
    const ceiling = whole(1000, 900_000);
    const vat = String([0, 5, 19][whole(0, 3)]);
    // Around the ceiling, with VAT or without, as prices are.
    const unit = ((ceiling * (80 + whole(0, 30))) / 100 / (1 + Number(vat) / 100)).toFixed(index % 4 ? 0 : 2);
    return { id: `i${index + 1}`, quantity: String(whole(1, 900)), unitPrice: index % 50 === 49 ? undefined : unit, vat, ceiling: index % 5 === 4 ? undefined : String(ceiling) };
  });
  return { contracts, items: priced, rule: { budget: "900000000000", prices: "out", ceilings: "in", charges_vat: "yes" }, wages };
}

/** The documents of the engine for a generated offer: a definition with those items, a firm with those contracts, an offer with those prices. */
export function documents(given, definition) {
  const process = structuredClone(definition);
  const { whole_pesos: _, ...price } = process.price;
  process.budget.amount = given.rule.budget;
  [process.deductions, process.rejections] = [[], []]; // they name items and rules of its own
  process.price = { ...price, ceilings: given.rule.ceilings, items: given.items.map(({ id, quantity }) => ({ id, title: `Ítem ${id}`, unit: "UND", quantity })) };
  // It rounds to the peso, or needs ceilings that the definition prints: neither is done by the reference.
  process.price.rules = price.rules.filter(({ rule }) => rule.unit_prices || rule.total_within_budget);
  process.readings = process.readings.filter(({ id }) => id !== "LEC-PESO");
  const contract = ({ id, value, end, share, activities }) => ({ id, object: id, value, start: "2009-01-10", end, state: "finished", share, activities });
  const firm = { format: "habilita-firma/1", kind: "legal", contracts: given.contracts.map(contract) };
  const prices = Object.fromEntries(given.items.map(({ id, unitPrice, vat, ceiling }) => [id, { unit_price: unitPrice, vat, ceiling }]));
  const offer = { format: "habilita-oferta/1", process: process.id, prices, pricing: { charges_vat: "yes", prices: "out" } };
  const loose = given.contracts.map(({ id, value, end, share }) => ({ id, value, end, share }));
  return [process, firm, offer, loose].map((document) => JSON.stringify(document));
}

/** The same in pieces that documents may hold. */
export function parted(given, most = 5000) {
  const count = Math.max(1, Math.ceil(Math.max(given.items.length, given.contracts.length) / most));
  const piece = (list, index) => list.slice(index * most, (index + 1) * most);
  return Array.from({ length: count }, (_, index) => ({ ...given, items: piece(given.items, index), contracts: piece(given.contracts, index) }));
}
