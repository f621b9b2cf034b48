// Every function of the engine package, called. It imports nothing: a page of the tests loads it as it is, and so does Node.

/** What each function is given; whatever it answers is compared between the places where the package runs. */
export const given = ({ process, firm, offer, asOf }) => {
  const closing = process.schedule.find(({ milestone }) => milestone === "closing").date;
  return {
    evaluate: [process, firm, offer, asOf],
    convertExperience: [
      [{ id: "a", value: "14235000", end: "2025-06-30" }, { id: "b", value: "1000", currency: "USD", end: "2020-01-01" }],
      { rounding: "truncate_2" },
    ],
    selectContracts: [firm.contracts, process.experience, { budget: process.budget.amount, closing, kind: firm.kind, facts: firm.facts }],
    checkPrices: [[{ id: "a", quantity: "2", unitPrice: "100", vat: "19", ceiling: "119" }], { budget: "238", prices: "out", ceilings: "in", chargesVat: "yes" }],
    netIncome: [process, firm, offer],
    checkNit: ["899999061-4"],
    businessDays: ["2025-06-27", "2025-07-01"],
    lowOffers: [["90", "90", "100", "110", "110"].map((total, index) => ({ name: `Oferta ${index + 1}`, total })), "120"],
    tieBreak: [process, { firm, offer }],
    drawWinner: [[{ name: "Ñandú" }, { name: "Nariño", offeredAt: "2026-02-05T10:00" }], "4123.57"],
    lintProcess: [process],
    referenceTables: [],
    version: [],
  };
};

/** What must not be accepted: the function, what it is given, and the code and the path of the error. */
export const refused = ({ process, firm, offer, asOf }) => {
  const endless = {};
  endless.itself = endless;
  const throwing = {
    get value() {
      throw new TypeError("no");
    },
  };
  const documents = [
    ["evaluate", (bad) => [bad, firm, offer, asOf]],
    ["evaluate", (bad) => [process, bad, offer, asOf]],
    ["evaluate", (bad) => [process, firm, bad, asOf]],
    ["convertExperience", (bad) => [bad]],
    ["convertExperience", (bad) => [[], bad]],
    ["selectContracts", (bad) => [bad, {}, {}]],
    ["selectContracts", (bad) => [firm.contracts, bad, {}]],
    ["selectContracts", (bad) => [firm.contracts, process.experience, bad]],
    ["checkPrices", (bad) => [bad]],
    ["checkPrices", (bad) => [[{ id: "a" }], bad]],
    ["netIncome", (bad) => [process, firm, bad]],
    ["lowOffers", (bad) => [bad, "100"]],
    ["tieBreak", (bad) => [process, bad]],
    ["drawWinner", (bad) => [bad, "4123.57"]],
  ];
  // A text is for the loader, which says what is wrong with it and where; what is no JSON at all never gets there.
  const broken = [['{"a": ', "broken_json"], ["{a: 1}", "broken_json"], ['{"a": 1, "a": 2}', "duplicate_key"]];
  const unwritable = [endless, { value: 1n }, throwing, () => 1, Symbol("a")].map((bad) => [bad, "not_json"]);
  // Arguments that are no documents: the WebAssembly would read past its memory for something else than text.
  const words = [
    ["evaluate", "/asOf", "bad_moment", (bad) => [process, firm, offer, bad]],
    ["businessDays", "/from", "bad_date", (bad) => [bad, "2025-07-01"]],
    ["businessDays", "/to", "bad_date", (bad) => ["2025-07-01", bad]],
    ["lowOffers", "/estimate", "bad_amount", (bad) => [[{ name: "A", total: "5" }], bad]],
    ["lowOffers", "/on", "bad_date", (bad) => [[{ name: "A", total: "5" }], "10", bad]],
    ["drawWinner", "/trm", "bad_trm", (bad) => [[{ name: "A" }], bad]],
  ];
  const noWords = [true, {}, [], 1n, Symbol("a"), new Date(0), endless];
  return [
    ...documents.flatMap(([name, around]) => [...broken, ...unwritable].map(([bad, code]) => ({ name, given: around(bad), code, path: "" }))),
    ...words.map(([name, path, code, around]) => ({ name, given: around("31 de febrero"), code, path })),
    ...words.flatMap(([name, path, , around]) => noWords.map((bad) => ({ name, given: around(bad), code: "wrong_type", path }))),
    ...[undefined, null, 899999061, ...noWords].map((bad) => ({ name: "checkNit", given: [bad], code: "wrong_type", path: "/text" })),
    ...[endless, { value: 1n }, undefined].map((bad) => ({ name: "lintProcess", given: [bad], code: "not_json", path: "" })),
    { name: "evaluate", given: [process, firm, { ...offer, contracts: ["nadie"] }, asOf], code: "unknown_contract", path: "/contracts/0" },
    { name: "businessDays", given: ["1950-01-01", "2025-07-01"], code: "unknown_year", path: "" },
  ];
};

/** What every function answers, by its name. */
export const answers = (engine, documents) =>
  Object.fromEntries(Object.entries(given(documents)).map(([name, all]) => [name, engine[name](...all)]));

/** What a call throws, without what no two machines say alike; `null` when it throws nothing. */
export function thrownBy(call) {
  try {
    call();
    return null;
  } catch (error) {
    const { name, message, code, path, errors } = error;
    return { real: error instanceof Error, name, message, code, path, errors };
  }
}

/** What is thrown for everything that must not be accepted. */
export const refusals = (engine, documents) => refused(documents).map(({ name, given }) => thrownBy(() => engine[name](...given)));
