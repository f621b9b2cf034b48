// Hostile in what they say: numbers that are none, kinds nobody knows, things said twice, things that refer to themselves.
import { carried, definition, either, OPENED, put, REFUSED, report, rescue, saved, within, work } from "./hostile.mjs";
import { places } from "./mutate.mjs";
import { PROCESS } from "./steps.mjs";

const text = (document) => JSON.stringify(document);
const plain = (what, document, expect) => ({ what, parts: [text(document)], expect });
const clone = (value) => structuredClone(value);

const TOKENS = ["NaN", "Infinity", "-Infinity", "1e400", "-1e400", "0x10", "01", "+1", ".5", "5.", "1_000", "1e", "--1", "1,5", "43.000.000", "٤٣", "1e99999999999"];
const NUMBERS = ["43000000", "43000000.5", "-1", "-0", "1e21", "1e-400", "0.1", "99999999999999999999999999999999999999", "9007199254740993", "1e308"];
const FIGURES = ["NaN", "Infinity", "1e400", "-1", "-0", "+1", "1e21", "٤٣", "４３", "Ⅳ", "½", "4²", "0x10", "1 000", "1\u00a0000", "1'000", "43.000.000", "43,5", "1000000000000000", "9999999999999999.9", "", " ", "null", "0".repeat(400) + "1", "9".repeat(3_000), `0.${"0".repeat(3_000)}1`, "1/3", "−5"];
const DATES = ["2026-02-30", "0000-01-01", "9999-12-31", "10000-01-01", "-2026-02-06", "2026-13-01", "2026-00-10", "2026-2-6", "06/02/2026", "٢٠٢٦-٠٢-٠٦", "2026-02-06T00:00:00Z", "2026-02-06 ", "1899-12-31", "+002026-02-06", "2023-02-29", "hoy"];
const HOURS = ["24:00", "23:60", "8:00", "-1:00", "08:10:00", "٠٨:١٠", "99:99", "8 a. m."];
const AMOUNTS = ["/budget/amount", "/price/items/0/quantity", "/experience/rules/1/rule/total_smmlv/at_least/budget/percent"];
const WHOLES = ["/version", "/term/months", "/validity/days", "/requirements/2/rule/max_age/days", "/experience/rules/0/rule/contract_count/exactly", "/mipyme/requests", "/tiebreak/criteria/0/number"];

const numbers = [
  (luck) => {
    const [pointer, token] = [luck.pick([...AMOUNTS, ...WHOLES, "/schedule/0/date"]), luck.pick(TOKENS)];
    return { what: `${token} at ${pointer}`, parts: within(definition(), pointer, token), expect: REFUSED };
  },
  (luck) => {
    const [pointer, token] = [luck.pick(AMOUNTS), luck.pick(NUMBERS)];
    return { what: `the number ${token} at ${pointer}`, parts: within(definition(), pointer, token), expect: REFUSED };
  },
  (luck) => {
    const [pointer, figure] = [luck.pick(AMOUNTS), luck.pick(FIGURES)];
    return plain(`«${figure.slice(0, 30)}» at ${pointer}`, put(definition(), pointer, figure), REFUSED);
  },
  (luck) => {
    const [pointer, token] = [luck.pick(WHOLES), luck.pick(["-1", "2.5", "1e5", "10000", "65536", "4294967297", "1e308", "-2147483649", "18446744073709551616", '"7"', "null", "0.1e1e1"])];
    return { what: `${token} at ${pointer}`, parts: within(definition(), pointer, token), expect: REFUSED };
  },
  (luck) => {
    const row = luck.int(0, 9);
    return plain("a date or an hour that there is not", luck.next() < 0.7 ? put(definition(), `/schedule/${row}/${luck.pick(["date", "original"])}`, luck.pick(DATES.filter((date) => date !== "9999-12-31"))) : put(definition(), `/schedule/${row}/hour`, luck.pick(HOURS)), REFUSED);
  },
  (luck) => {
    const share = luck.pick(["100.01", "101", "1000", "99999", "-5", "100.000001", "1e2", "100%"]);
    const document = definition();
    document.price.rules.push({ id: "PRE-PISO", clause: "9", title: "Piso", help: "Piso", rule: { price_floor: { percent: share } } });
    return plain(`a share of ${share}`, document, REFUSED);
  },
  (luck) => ({ what: "the same whole number spelt oddly", parts: within(either(luck), luck.pick(["/version", "/validity/days", "/term/months"]), luck.pick(["9.0", "90e-1", "0.09e2", "9999", "1E0", "9.000000"])), expect: OPENED }),
  (luck) => plain("amounts at the very edge", put(put(either(luck), "/budget/amount", luck.pick(["0.01", "999999999999999.99", "1", "999999999999999"])), "/price/items/3/quantity", luck.pick(["0.0001", "999999999", "1"])), luck.pick([undefined])),
  (luck) => plain("dates far apart", put(put(either(luck), `/schedule/${luck.int(0, 4)}/date`, luck.pick(["1900-01-01", "1950-12-31", "2199-12-31", "2000-02-29"])), "/source/published", luck.pick(["1900-01-01", "2199-12-31", "2024-02-29"])), undefined),
];
const SAID = [...FIGURES, ...DATES, ...HOURS, "120", "100,01", "-5 %", "31/02/2024", "1e2", "٣٠/١٢/٢٠٢٣", "00/00/0000", "29/02/2023", "1.2.3,4,5", "$$$ 5", "1.234", "(500)"];
const FIELDS = ["/firm/contracts/0/value", "/firm/contracts/1/end", "/firm/contracts/2/share", "/firm/contracts/0/start", "/firm/papers/registro_mercantil/issued", "/offers/0/offer/prices/1/unit_price", "/offers/0/offer/prices/2/ceiling", "/offers/0/offer/prices/3/vat", "/offers/0/offer/draw/trm", "/offers/0/offer/as_of", "/firm/nit", "/firm/constituted"];

export const sums = {
  definition: numbers,
  saved: [
    (luck) => {
      const document = saved();
      for (const pointer of luck.some(FIELDS, 0.5)) put(document, pointer, luck.pick(SAID));
      return plain("figures and dates that are none, as they were typed", put(document, luck.pick(FIELDS), luck.pick(SAID)), OPENED);
    },
    (luck) => {
      const [pointer, token] = [luck.pick(FIELDS), luck.pick([...TOKENS, ...NUMBERS])];
      return { what: `${token} at ${pointer}`, parts: within(saved(), pointer, token), expect: REFUSED };
    },
    (luck) => {
      const place = luck.pick([`${PROCESS}~1`, `${PROCESS}~0`, `${PROCESS}~-2`, `${PROCESS}~1e3`, `${PROCESS}~65536`, `${PROCESS}~02`, `${PROCESS}~٢`, `${PROCESS}~`, `${PROCESS}~2~3`, `${PROCESS}~99999999999999999999`, `${PROCESS}~2.0`, `${PROCESS}~+2`]);
      return plain(`the place ${place}`, put(saved({ report: undefined }), "/offers/0/place", place + " ".repeat(0)), REFUSED);
    },
    (luck) => plain("sums of a tie that are none", saved({ offers: [{ place: PROCESS, offer: { ...work().offer, tie_facts: { workers: luck.pick(SAID), payments: luck.pick(SAID), heads_of_family: luck.pick(SAID), disabled: luck.pick(DATES).repeat(luck.int(1, 9)), pension_age: luck.pick(SAID) }, draw: { trm: luck.pick(SAID), rivals: [{ id: "r1", name: "Ana", at: luck.pick(SAID), proportion: luck.pick(SAID) }] } } }] }), OPENED),
    ...numbers.slice(0, 6).map(carried),
  ],
};

const STRANGE = ["newest_of", "Present", "present ", "PRESENT", "présent", "toString", "constructor", "hasOwnProperty", "max_age\u200b", "ｐresent", "", " ", "0", "rule", "💥", "nada"];
const UNKNOWN = (luck) => luck.pick([luck.pick(STRANGE), luck.pick(STRANGE) + luck.int(1, 999), "kind".repeat(luck.int(10, 60_000)), "ñ".repeat(luck.int(65, 50_000))]);
const WORDS_AT = ["/modality", "/bidders/0", "/schedule/3/milestone", "/requirements/2/per", "/rejections/1/place", "/price/rules/0/consequence", "/requirements/2/rule/max_age/from", "/experience/counting/year"];
const kinds = [
  (luck) => {
    const [pointer, kind] = [luck.pick(["/requirements/4/rule", "/experience/rules/0/rule", "/price/rules/0/rule", "/tiebreak/criteria/0/rule", "/rejections/0/rule", "/requirements/0/consequence"]), UNKNOWN(luck)];
    return plain(`a kind of ${kind.length} letters at ${pointer}`, put(definition(), pointer, luck.pick([{ [kind]: {} }, { [kind]: { days: 3 } }, kind, [kind]])), REFUSED);
  },
  (luck) => plain("a word nobody knows", put(definition(), luck.pick(WORDS_AT), UNKNOWN(luck)), REFUSED),
  (luck) => plain("a field nobody knows", put(definition(), `${luck.pick(["", "/budget", "/entity", "/requirements/5", "/price/items/1", "/tiebreak", "/readings/0"])}/x${UNKNOWN(luck).replaceAll("/", "")}`, luck.pick([1, null, {}, "x", [[]]])), REFUSED),
  (luck) => plain("another format", put(definition(), "/format", luck.pick(["habilita/2", "habilita/0", "habilita/", "habilita", "HABILITA/1", `habilita/${"0".repeat(luck.int(1, 9_999))}2`, `habilita/${luck.int(2, 70_000)}`, `habilita-firma/${luck.int(1, 9)}`, `habilita-borrador-oferta/${luck.int(1, 9)}`, `habilita-apartado/${luck.int(1, 9)}`, `habilita-oferta/${"x".repeat(luck.int(1, 90_000))}`, 1, null, {}, ["habilita/1"]])), REFUSED),
  (luck) => plain("two kinds at once, or none", put(definition(), "/requirements/4/rule", luck.pick([{}, { present: {}, by_letter: {} }, { present: {}, [UNKNOWN(luck)]: {} }, null, 0, "present", [{ present: {} }], { present: null }, { present: [] }, { present: { days: luck.int(1, 99) } }])), REFUSED),
];
export const unknown = {
  definition: kinds,
  saved: [
    (luck) => plain("another format", put(saved(), "/format", luck.pick([`habilita-guardado/${luck.int(3, 60_000)}`, `habilita-guardado/${"0".repeat(luck.int(1, 9_999))}3`, "habilita-guardado/x", "habilita-guardado", "habilita-guardado/-1", `habilita-rescate/${luck.int(2, 99)}`, `habilita-borrador-firma/${"1".repeat(luck.int(1, 20_000))}`])), REFUSED),
    (luck) => plain("a word nobody knows", put(saved(), luck.pick(["/firm/kind", "/firm/signer", "/firm/papers/cedula/has", "/firm/contracts/0/running", "/firm/format", "/offers/0/offer/format", "/firm/shares_stated", "/offers/0/offer/all_priced"]), UNKNOWN(luck)), REFUSED),
    (luck) => plain("a field nobody knows", put(saved(), `${luck.pick(["", "/firm", "/offers/0", "/offers/0/offer", "/firm/contracts/0", "/offers/0/offer/draw"])}/x${UNKNOWN(luck).replaceAll("/", "")}`, luck.pick([1, null, {}, "x"])), REFUSED),
    (luck) => plain("answers about what is not asked", saved({ firm: { ...work().firm, facts: { ...work().firm.facts, [luck.pick(["constructor", "toString", "valueOf", `f${luck.int(1, 999)}`])]: "yes" }, papers: { [`p${luck.int(1, 999)}`]: { has: "no" }, hasOwnProperty: { has: "yes" } } } }), OPENED),
    (luck) => ({ what: "names that only a program has", parts: within(saved(), luck.pick(["/firm/facts", "/firm/papers", "/offers/0/offer/prices", "/offers/0/offer/causes"]), `{"${luck.pick(["__proto__", "", " ", "a b", "ñ", "../x", "-1", ".", "a/b", "~", "x".repeat(65), "é".repeat(luck.int(40, 40_000))])}":${luck.pick(['"yes"', "{}", "1"])}}`), expect: REFUSED }),
    ...kinds.slice(0, 5).map(carried),
  ],
};

const LISTS = ["/requirements", "/price/items", "/facts", "/readings", "/rejections", "/experience/rules", "/experience/activities", "/price/rules", "/tiebreak/criteria", "/contradictions", "/void", "/experience/certificate/items", "/deductions", "/bidder_doubts"];
const at = (document, pointer) => pointer.split("/").slice(1).reduce((inner, key) => inner[key], document);
/** An object of a document with one of its names said again, spelt the same once it is read. */
function twice(document, luck) {
  const objects = places(document).map(({ parent, key }) => parent[key]).filter((value) => value && typeof value === "object" && !Array.isArray(value) && Object.keys(value).length > 0);
  const object = luck.pick([document, ...objects]);
  const key = luck.pick(Object.keys(object));
  const odd = luck.next() < 0.3 ? `\\u00${key.charCodeAt(0).toString(16).padStart(2, "0")}${key.slice(1)}` : key;
  const inner = text(object);
  const said = inner.replace(/^\{/, `{"${odd}":${luck.pick(["null", "1", '"x"', "{}", text(object[key])])},`);
  return { what: `«${key}» said twice`, parts: [text(document).replace(inner, () => said)], expect: REFUSED };
}
const same = [
  (luck) => twice(definition(), luck),
  (luck) => {
    const [document, pointer] = [definition(), luck.pick(LISTS)];
    const list = at(document, pointer);
    list.splice(luck.int(0, list.length), 0, clone(luck.pick(list)));
    return plain(`an item twice in ${pointer}`, document, REFUSED);
  },
  (luck) => {
    const [document, from, to] = [definition(), luck.pick(["/requirements", "/experience/rules", "/price/rules"]), luck.pick(["/tiebreak/criteria", "/rejections"])];
    const [one, other] = [luck.pick(at(document, from)), luck.pick(at(document, to))];
    other.id = one.id;
    return plain(`an id of ${from} in ${to}`, document, REFUSED);
  },
  (luck) => {
    const document = definition();
    const [one, other] = [luck.pick([3, 7, 8]), luck.pick([0, 1, 2])];
    document.schedule[other].milestone = luck.pick(["closing", "cure"]);
    document.schedule[other].date = `2026-0${one}-0${luck.int(1, 9)}`;
    return plain("two closings", document, REFUSED);
  },
  (luck) => {
    const document = either(luck);
    for (const row of luck.some(document.schedule, 0.5)) document.schedule.push({ ...clone(row), milestone: "other", date: `2026-02-${luck.int(10, 27)}` });
    document.bidders.push(luck.pick(document.bidders));
    document.unspsc.push(document.unspsc[0]);
    document.clauses.push(...luck.some(document.clauses, 0.3));
    return plain("said twice where that may be", document, OPENED);
  },
];
export const duplicates = {
  definition: same,
  saved: [
    (luck) => twice(saved(), luck),
    (luck) => {
      const { firm } = work();
      const id = luck.pick(["c1", "c2", "mio"]);
      firm.contracts = Array.from({ length: luck.int(2, 60) }, (_, index) => ({ ...firm.contracts[index % firm.contracts.length], id }));
      return plain("contracts of one name", saved({ firm }), OPENED);
    },
    (luck) => plain("members of one name", saved({ firm: { ...work().firm, kind: luck.pick(["consorcio", "union_temporal"]), members: Array.from({ length: luck.int(2, 40) }, (_, index) => ({ id: luck.pick(["m1", "m2"]), name: `Ana ${index}`, share: "50" })) } }), OPENED),
    (luck) => {
      const [one] = saved().offers;
      return plain("two offers in one place", saved({ offers: Array.from({ length: luck.int(2, 300) }, () => one) }), REFUSED);
    },
    (luck) => plain("one invitation several times", saved({ processes: Array.from({ length: luck.int(2, 12) }, () => put(definition(), "/version", luck.int(1, 9))) }), OPENED),
    (luck) => plain("the same accepted, apart and rival", saved({ offers: [{ place: PROCESS, offer: { ...work().offer, accepted: Array(luck.int(2, 900)).fill("LEC-DIAS"), apart: Array(luck.int(2, 900)).fill("c1"), draw: { rivals: Array(luck.int(2, 60)).fill({ id: "r1", name: "Ana" }) } } }] }), OPENED),
    ...same.slice(0, 3).map(carried),
  ],
};

const ring = (ids) => ids.map((id, index) => [id, ids[(index + 1) % ids.length]]);
const rounds = [
  (luck) => {
    const document = definition();
    const causes = luck.pick([1, 2, 5]);
    const ids = document.rejections.slice(1, 1 + causes).map(({ id }) => id);
    ring(ids).forEach(([, next], index) => (document.rejections[index + 1].rule = { rules: { ids: [next] } }));
    const outside = luck.int(10, 20);
    document.rejections[outside].rule = { rules: { ids: [document.rejections[outside].id] } };
    return plain(`${causes} causes that tell each other, and one itself`, document, REFUSED);
  },
  (luck) => {
    const cause = luck.int(1, 20);
    const document = definition();
    const { id } = document.rejections[cause];
    document.rejections[cause].rule = { asked: { question: "¿Sí?", group: "bidder", also: [id, ...luck.some(document.rejections.map((other) => other.id), 0.3)] } };
    return plain("a cause that its own answer makes happen", document, REFUSED);
  },
  (luck) => {
    const document = definition();
    const settle = (levels) => ({ reading: luck.pick(["LEC-PESO", "LEC-REDONDEO"]), assume: levels > 0 ? settle(levels - 1) : "half_up", or: ["truncate"] });
    document.price.whole_pesos = settle(luck.int(1, 40));
    return plain("a reading of a reading", document, REFUSED);
  },
  (luck) => {
    const document = definition();
    const one = luck.pick(document.contradictions);
    one.rules = [one.id, ...(one.rules ?? [])];
    luck.pick(document.bidder_doubts).reading = luck.pick(["PLU-00", "EXT-00", one.id]);
    return plain("a contradiction about itself", document, REFUSED);
  },
  (luck) => plain("a pointer to itself", put(definition(), luck.pick(["/requirements/0", "/price/items/1", "/experience", "/tiebreak/criteria/0", "/readings/2", "/budget"]), { [luck.pick(["$ref", "ref", "extends", "$id"])]: luck.pick(["#", "#/requirements/0", `${PROCESS}.json`, "habilita-1.json#"]) }), REFUSED),
  (luck) => plain("the whole within a part of it", put(definition(), luck.pick(["/requirements/1", "/price", "/source", "/experience/counting", "/readings/0/assume"]), definition()), REFUSED),
  (luck) => {
    const document = either(luck);
    const rows = luck.some(document.schedule, 0.6);
    rows.forEach((row, index) => (row.date = `2026-0${9 - (index % 8)}-1${luck.int(0, 9)}`));
    rows.forEach((row) => (row.original = luck.pick(document.schedule).date));
    return plain("a schedule that runs backwards", document, OPENED);
  },
  (luck) => {
    const document = either(luck);
    const rule = luck.int(2, 20);
    // A rule, a reading, a fact and an item of one name: each list has its own.
    document.requirements[rule].id = luck.pick([document.id, document.readings[0].id, document.facts[0].id, "1"]);
    const { id } = document.requirements[rule];
    document.contradictions = [{ ...document.contradictions[0], id, rules: [id], clauses: document.contradictions[0].clauses }];
    document.rejections = document.rejections.filter((cause) => cause.rule.guided || cause.rule.later);
    return plain(`everything is called ${id}`, document, OPENED);
  },
];
export const cycles = {
  definition: rounds,
  saved: [
    (luck) => plain("contracts of members that are contracts", saved({ firm: { ...work().firm, kind: "consorcio", members: ["c1", "c2", "m1"].map((id) => ({ id, name: id, share: "33" })), contracts: ring(["m1", "c1", "c2"]).map(([id, other]) => ({ id, object: other, value: `${luck.int(1, 9_999)}000`, end: "15/12/2023", members: { [id]: "50", [other]: "50" } })) } }), OPENED),
    (luck) => plain("a report of an offer that is not in it", saved({ report: { place: luck.pick([`${PROCESS}~${luck.int(2, 99)}`, "otra", "x~70000", "no es un lugar"]), as_of: luck.pick(["2026-02-05", "nunca"]), code: "AAAA-AAAA", process: luck.pick([null, saved(), definition(), put(definition(), "/version", luck.int(1, 99)), {}, []]) } }), OPENED),
    (luck) => plain("a saved file as an invitation", saved({ processes: [luck.pick([saved(), { $ref: "#" }, saved({ processes: [saved()] }), [saved()], { format: "habilita-rescate/1", kept: {} }])], report: luck.pick([undefined, { place: PROCESS, as_of: `${luck.int(1, 99)}`, code: "A", process: {} }]) }), REFUSED),
    (luck) => ({ what: "a report within a report", parts: [report(text(saved()).replace("{", () => `{"z":${text(report(text(saved({ z: luck.int(1, 999) }))))},`))], expect: REFUSED }),
    (luck) => ({ what: "a rescue within a rescue", parts: [rescue({ "habilita:firma": rescue({ "habilita:firma": text(work().firm) }), [`habilita:oferta:${PROCESS}:apartado`]: rescue({}), [`habilita:proceso:${PROCESS}`]: rescue({ a: `${luck.int(1, 999)}` }) })], expect: REFUSED }),
    (luck) => plain("everything apart, accepted and a rival of itself", saved({ offers: [{ place: PROCESS, offer: { ...work().offer, process: luck.pick([PROCESS, "otra", `${PROCESS}~2`]), apart: luck.some(["c1", "c2", "c3", "c4", "c5", "c99"], 0.7), accepted: luck.some(["LEC-DIAS", "LEC-NADA", "c1", PROCESS], 0.7), draw: { own_name: "Ana", rivals: [{ id: "r1", name: "Ana" }, { id: "own", name: luck.pick(["Ana", "", "r1"]) }] } } }] }), OPENED),
    ...rounds.slice(0, 6).map(carried),
  ],
};
