// Hostile as bytes: too deep, too large, in a wrong encoding, cut.
import { deflateRawSync, gzipSync } from "node:zlib";
import { bytes, definition, either, OPENED, put, REFUSED, report, rescue, saved, times, within, work } from "./hostile.mjs";
import { PROCESS } from "./steps.mjs";

const text = (document) => JSON.stringify(document);
const OF_DEFINITION = ["/budget", "/schedule/0", "/requirements/1/rule", "/price/items/2", "/experience/rules/0", "/tiebreak/criteria", "/clauses", "/readings/0/title", "/entity/name"];
const OF_SAVED = ["/firm", "/firm/contracts/0", "/firm/papers/cedula", "/offers/0", "/offers/0/offer/prices", "/offers/0/offer/draw", "/processes", "/firm/nit", "/offers/0/place"];
const NESTS = [["[", "]", "1"], ['{"a":', "}", "1"], ['[{"id":', "}]", "null"], ['{"rule":[', "]}", '"x"'], [" [\n", "\n] ", "[]"]];
const deep = ([open, close, core], count) => [times(open, count), core, times(close, count)];
/** A place of a document that holds many levels; beyond 127 they are refused as such, before as what does not belong there. */
const nested = (base, pointers) => (luck) => {
  const [pointer, nest, count] = [luck.pick(pointers), luck.pick(NESTS), luck.pick([luck.int(2, 60), luck.int(128, 3_000), luck.int(20_000, 200_000)])];
  return { what: `${count} levels of ${nest[0].trim()} at ${pointer}`, parts: within(base(), pointer, ...deep(nest, count)), expect: REFUSED };
};
const bare = (luck) => {
  const [nest, count] = [luck.pick(NESTS), luck.int(100, 200_000)];
  return { what: `${count} levels of ${nest[0].trim()}`, parts: deep(nest, count), expect: REFUSED };
};
const unclosed = (base) => (luck) => {
  const [nest, count] = [luck.pick(NESTS), luck.int(200, 500_000)];
  return { what: `${count} levels of ${nest[0].trim()} never closed`, parts: [luck.pick(["", base.slice(0, luck.int(1, 2000)).replace(/[^,]*$/, '"z":')]), times(nest[0], count)], expect: REFUSED };
};

export const depth = {
  definition: [
    nested(definition, OF_DEFINITION),
    bare,
    unclosed(text(definition())),
    (luck) => ({ what: "brackets that are only words", parts: within(either(luck), luck.pick(["/object", "/requirements/3/help", "/price/items/0/title"]), '"', times(luck.pick(["[", "{", "]}", "[{"]), luck.int(500, 1_900)), '"'), expect: OPENED }),
  ],
  saved: [
    nested(() => saved({ processes: [] }), OF_SAVED),
    unclosed(text(saved())),
    (luck) => ({ what: "an earlier invitation of many levels, which nobody can read", parts: within(saved({ report: { place: PROCESS, as_of: "2026-02-05", code: "AAAA", process: null } }), "/report/process", ...deep(luck.pick(NESTS.slice(0, 2)), luck.int(2, 100))), expect: OPENED }),
    (luck) => ({ what: "a rescue of texts of many levels", parts: [rescue({ "habilita:firma": `${"[".repeat(luck.int(2, 90_000))}`, [`habilita:oferta:${PROCESS}`]: `${'{"a":'.repeat(luck.int(2, 40_000))}` })], expect: REFUSED }),
    (luck) => ({ what: "brackets that are only words", parts: within(saved(), luck.pick(["/firm/contracts/0/object", "/firm/nit", "/offers/0/offer/draw/trm"]), '"', times(luck.pick(["[", "{", "]}"]), luck.int(500, 200_000)), '"'), expect: OPENED }),
  ],
};

const list = (item, count) => ["[", times(`${item},`, count - 1), item, "]"];
const many = (base, pointers) => (luck) => {
  const [pointer, item, count] = [luck.pick(pointers), luck.pick(["{}", "1", '"a"', "[]"]), luck.pick([5_001, luck.int(5_002, 60_000), luck.int(100_000, 400_000)])];
  return { what: `${count} × ${item} at ${pointer}`, parts: within(base(), pointer, ...list(item, count)), expect: REFUSED };
};
const million = (base, pointer) => (luck) => ({ what: `a million items and ${luck.int(1, 9_999)} at ${pointer}`, parts: within(base(), pointer, ...list("0", 1_000_000 + luck.int(1, 9_999))), expect: REFUSED });
const longKey = (base, pointers, most) => (luck) => {
  const [pointer, count] = [luck.pick(pointers), luck.int(5_000, most)];
  return { what: `a name of ${count} letters at ${pointer}`, parts: within(base(), pointer, '{"', times(luck.pick(["k", "ñ", "a/b", "~", "<b>"]), Math.floor(count / 3)), '":', luck.pick(["1", '{"has":"yes"}', '{"b":[1,2,3]}']), "}"), expect: REFUSED };
};
const manyKeys = (base, pointers) => (luck) => {
  const [pointer, count] = [luck.pick(pointers), luck.int(2_000, 40_000)];
  return { what: `${count} unknown names at ${pointer}`, parts: within(base(), pointer, "{", Array.from({ length: count }, (_, index) => `"${luck.pick(["k", "x y", "é"])}${index}":${index}`).join(","), "}"), expect: REFUSED };
};
const rows = (count, row) => Array.from({ length: count }, (_, index) => row(index));
const OBJECTS = ["/budget", "/requirements/1/rule", "/price", "/experience/counting", "/entity", "/tiebreak"];
const KEPT = ["/firm/papers", "/firm/facts", "/offers/0/offer/prices", "/offers/0/offer/tiebreak", "/offers/0/offer/causes", "/firm", "/offers/0/offer/draw"];

export const size = {
  definition: [
    many(definition, ["/requirements", "/price/items", "/readings", "/facts", "/schedule", "/rejections", "/clauses", "/unspsc", "/experience/rules", "/bidders"]),
    longKey(definition, OBJECTS, 600_000),
    (luck) => ({ what: "a long text", parts: within(definition(), luck.pick(["/object", "/readings/2/assume", "/notices/0/text", "/id", "/budget/amount", "/schedule/0/date"]), '"', times(luck.pick(["x", "ñ", "9", "🎉", "\\n"]), luck.int(4_001, 400_000)), '"'), expect: REFUSED }),
    manyKeys(definition, OBJECTS),
    (luck) => ({ what: "words to the very limit", parts: within(either(luck), luck.pick(["/object", "/notices/0/text", "/readings/2/assume"]), JSON.stringify(luck.pick(["palabra ", "sinespacios", "ñandú🎉"]).repeat(600).slice(0, luck.int(2_000, 4_000)))), expect: OPENED }),
    many(definition, ["/requirements", "/price/items", "/guarantees", "/deductions", "/void", "/contradictions"]),
    (luck) => ({ what: "as many items as there may be", parts: [text(put({ ...either(luck), deductions: [] }, "/price/items", rows(luck.int(2_000, 5_000), (index) => ({ id: `i${index}`, title: "Cosa", quantity: "1" }))))], expect: OPENED }),
    (luck) => luck.pick([million(definition, luck.pick(["/price/items", "/requirements"])), (l) => ({ what: "padded beyond its limit", parts: [text(definition()), times(" ", l.int(2_000_000, 3_000_000))], expect: REFUSED }), (l) => ({ what: "padded to just within its limit", parts: [text(either(l)), times(" ", l.int(1_700_000, 1_850_000))], expect: OPENED })])(luck),
  ],
  saved: [
    many(saved, ["/firm/contracts", "/firm/members", "/offers", "/processes", "/offers/0/offer/accepted", "/offers/0/offer/apart", "/offers/0/offer/draw/rivals"]),
    longKey(saved, KEPT, 600_000),
    (luck) => ({ what: "a long text, which is cut", parts: within(saved(), luck.pick(["/firm/contracts/0/object", "/firm/nit", "/offers/0/offer/title", "/firm/contracts/1/value"]), '"', times(luck.pick(["x", "ñ", "9", "🎉", "\\n"]), luck.int(5_001, 400_000)), '"'), expect: OPENED }),
    manyKeys(saved, KEPT),
    (luck) => ({ what: "contracts without a name of their own", parts: within(saved(), "/firm/contracts", ...list(luck.pick(["{}", '{"id":"c1"}', '{"object":"Papel"}']), luck.int(1_000, 5_000))), expect: OPENED }),
    (luck) => {
      const [count, row] = [luck.pick([luck.int(5, 40), luck.int(101, 900), 5_000]), luck.pick([{}, { id: "m1" }, { name: "Ana" }])];
      return { what: `${count} members without a name of their own`, parts: [text(saved({ firm: { ...work().firm, kind: "consorcio", members: rows(count, () => row) } }))], expect: count > 100 ? REFUSED : OPENED };
    },
    (luck) => {
      const count = luck.pick([luck.int(5, 60), luck.int(101, 5_000)]);
      return { what: `${count} rivals without a name of their own`, parts: [text(put(saved(), "/offers/0/offer/draw/rivals", rows(count, () => ({ name: "Ana" }))))], expect: count > 100 ? REFUSED : OPENED };
    },
    (luck) => ({ what: "prices of items that there are not", parts: [text(put(saved(), "/offers/0/offer/prices", Object.fromEntries(rows(luck.int(2_000, 5_000), (index) => [`i${index}`, { unit_price: `${index}` }]))))], expect: OPENED }),
    (luck) => ({ what: "offers as many as there may be", parts: [text(saved({ offers: rows(luck.int(300, 2_000), (index) => ({ place: index === 0 ? PROCESS : `${PROCESS}~${index + 1}`, offer: { format: "habilita-borrador-oferta/1", draw: {} } })) }))], expect: OPENED }),
    (luck) => ({ what: "a rescue of more offers than there may be", parts: [rescue(Object.fromEntries(rows(luck.int(5_001, 30_000), (index) => [`habilita:oferta:x${index}`, '{"format":"habilita-borrador-oferta/1","draw":{}}'])))], expect: REFUSED }),
    (luck) => luck.pick([million(saved, luck.pick(["/firm/contracts", "/offers"])), (l) => ({ what: "padded beyond the limit", parts: [text(saved()), times(" ", l.int(20_000_000, 21_000_000))], expect: REFUSED }), (l) => ({ what: "padded to just within the limit", parts: [text(saved()), times(" ", l.int(19_000_000, 19_900_000))], expect: OPENED })])(luck),
  ],
};

/** Bytes that fell into a text: in a word that people read, so that it can still open. */
const dirty = (base, pointer, dirt) => {
  const [before, after] = within(base, pointer, "").filter((part) => part !== "");
  return [before, '"a', bytes(dirt), 'z"', after];
};
const utf16 = (said, big, mark) => {
  const body = Buffer.from(mark ? `\ufeff${said}` : said, "utf16le");
  return big ? body.swap16() : body;
};
const utf32 = (said) => Buffer.concat([...said].map((letter) => { const four = Buffer.alloc(4); four.writeUInt32LE(letter.codePointAt(0)); return four; }));
const encoded = (base, readable) => [
  (luck) => {
    const [big, mark] = [luck.next() < 0.5, luck.next() < 0.5];
    // Where the mark is there some browsers read it as what it is, and the file is a good one.
    return { what: `UTF-16 ${big ? "BE" : "LE"}${mark ? " with its mark" : ""}`, parts: [bytes(utf16(text(base(luck)) + " ".repeat(luck.int(0, 500)), big, mark))], expect: mark ? undefined : REFUSED };
  },
  (luck) => ({ what: "in the letters of Windows", parts: [bytes(Buffer.from(text(put(base(luck), luck.pick(readable), `Peñón ${luck.int(1, 999)}`)).replace(/[^\0-\xff]/g, "?"), "latin1"))], expect: OPENED }),
  (luck) => {
    const dirt = luck.pick([[0xc0, 0xaf], [0xe0, 0x80, 0xaf], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xff, 0xfe], [0x80, luck.int(0x80, 0xff)], [luck.int(0xc2, 0xdf)], [0xf0, 0x9f, 0x98]]);
    return { what: `the bytes ${Buffer.from(dirt).toString("hex")} in a text`, parts: dirty(base(luck), luck.pick(readable), dirt), expect: OPENED };
  },
  (luck) => {
    const control = luck.pick([0, 1, 7, 8, 0x0b, 0x1a, 0x1b, 0x1f]);
    return { what: `the control ${control} in a text`, parts: dirty(base(luck), luck.pick(readable), [control]), expect: REFUSED };
  },
  (luck) => {
    const half = luck.pick(["\\ud800", "\\udfff", "\\ud800\\ud800", "\\udc00\\ud800", "\\ud83dx", "\\uD8"]);
    return { what: `half a letter ${half}`, parts: within(base(luck), luck.pick(readable), `"a${half}z"`), expect: REFUSED };
  },
  (luck) => {
    const [mark, expect] = luck.pick([["\ufeff", OPENED], ["\ufeff\ufeff\ufeff", REFUSED], [" \ufeff", REFUSED], ["\u200b", REFUSED], ["\u0000", REFUSED], ["\ufffe", REFUSED], ["\u2028", REFUSED]]);
    // The reading of the file takes one mark away, and the reader another.
    return { what: `${JSON.stringify(mark)} before it`, parts: [mark, text(base(luck)), " ".repeat(luck.int(0, 99))], expect };
  },
  (luck) => ({ what: "escapes of letters that nobody writes", parts: within(base(luck), luck.pick(readable), `"a${luck.pick(["\\u0000", "\\u0001", "\\u001b[31m", "\\u202e", "\\ufeff", "\\uffff", "\\u2028", "\\ud83d\\ude00"])}${luck.int(1, 9)}"`), expect: OPENED }),
  (luck) => {
    const said = Buffer.from(text(base(luck)));
    const [what, made] = luck.pick([["gzip", gzipSync(said)], ["deflate", deflateRawSync(said)], ["base64", Buffer.from(said.toString("base64"))], ["UTF-32", utf32(said.toString().slice(0, 9_000))], ["with every bit turned", said.map((byte) => byte ^ 0xff)], ["of the other half of the table", said.map((byte) => byte | 0x80)]]);
    return { what, parts: [bytes(made), " ".repeat(luck.int(0, 99))], expect: REFUSED };
  },
];

export const encodings = {
  definition: encoded(either, ["/object", "/entity/name", "/requirements/0/title", "/readings/1/otherwise", "/price/items/4/title"]),
  saved: encoded(() => saved(), ["/firm/contracts/0/object", "/firm/contracts/1/object", "/offers/0/offer/draw/own_name", "/firm/nit"]),
};

const HEADS = { png: "89504e470d0a1a0a0000000d49484452", pdf: "255044462d312e370a25e2e3cfd3", zip: "504b0304140000000800", gzip: "1f8b0800000000000003", exe: "4d5a90000300", rar: "526172211a0700", doc: "d0cf11e0a1b11ae1", pem: "2d2d2d2d2d424547494e" };
const cut = (base) => [
  (luck) => {
    const said = Buffer.from(text(base(luck)));
    const end = luck.int(1, said.length - 1);
    return { what: `cut at byte ${end}`, parts: [bytes(said.subarray(0, end))], expect: REFUSED };
  },
  (luck) => {
    const said = Buffer.from(text(base(luck)));
    const letters = [...said.keys()].filter((at) => said[at] >= 0xc2);
    const end = luck.pick(letters) + 1;
    return { what: `cut within the letter at byte ${end}`, parts: [bytes(said.subarray(0, end))], expect: REFUSED };
  },
  (luck) => {
    const said = JSON.stringify(base(luck), null, luck.int(1, 4));
    const start = luck.int(1, said.length - 1);
    return { what: `without its first ${start} letters`, parts: [said.slice(start)], expect: REFUSED };
  },
  (luck) => {
    const [name, head] = luck.pick(Object.entries(HEADS));
    return { what: `as ${name}`, parts: [bytes(Buffer.from(head, "hex")), luck.pick(["", text(base(luck)), "\0".repeat(luck.int(1, 999))]), " ".repeat(luck.int(0, 50))], expect: REFUSED };
  },
  (luck) => {
    const said = text(base(luck));
    const end = luck.int(2, said.length);
    return { what: "twice, one within the other", parts: [said.slice(0, end), said], expect: REFUSED };
  },
  (luck) => ({ what: "next to nothing", parts: [luck.pick(["", "{", "[", '"', "null", "true", "0", "{}", "[]", "-", "\\", "'", "nul", '{"', '{"format"', '{"format":', '{"format":"'])], expect: REFUSED }),
];

export const truncated = {
  definition: cut(either),
  saved: [
    ...cut(() => saved()),
    (luck) => {
      const said = report(text(saved()));
      const end = luck.int(200, said.length - 40);
      return { what: `a report cut at ${end}`, parts: [said.slice(0, end)], expect: REFUSED };
    },
    (luck) => ({ what: "a report cut after its data", parts: [report(text(saved())).slice(0, -luck.int(1, 15))], expect: OPENED }),
    (luck) => ({ what: "a rescue of which a part is cut", parts: [rescue({ "habilita:firma": text(work().firm), [`habilita:oferta:${PROCESS}`]: text(work().offer).slice(0, -luck.int(1, 900)) })], expect: OPENED }),
  ],
};
