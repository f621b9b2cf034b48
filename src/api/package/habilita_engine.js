// Habilita's engine for browsers and Node. See habilita_engine.d.ts for every shape.
import start, * as engine from "./glue.js";

/** Each part that was asked for. One that did not come is taken out, and may be asked for again. */
const parts = {};
let judging = false;
let chooser;
let whole = false;

/**
 * Loads the WebAssembly once. `source`: bytes, a URL, a Response or a module; by default the file beside this one. `contracts`: the same for
 * what chooses contracts, or `false` for who never calls `selectContracts`. `rest`: the same for what converts contracts and checks prices
 * without a process, compares all offers, says what is left, tries ties, looks over definitions and shows the tables.
 */
export default async function init(source, contracts, rest) {
  const judges = part("engine", async () => {
    const own = await load(start, source, "./habilita_engine.wasm");
    judging = true;
    return own;
  });
  const chooses = contracts !== false && part("contracts", async () => {
    const module = await import("./contracts.js");
    await load(module.default, contracts, "./habilita_contracts.wasm");
    chooser = module;
  });
  const others = rest !== false && part("rest", async () => {
    const [own, code] = await Promise.all([judges, compiled(rest, "./habilita_rest.wasm")]);
    await WebAssembly.instantiate(code, { __wasm_split: own });
    whole = true;
  });
  await Promise.all([judges, chooses, others]);
}

const part = (name, begin) =>
  (parts[name] ??= begin().catch((error) => {
    delete parts[name];
    throw error.name === "HabilitaError" ? error : failure("not_loaded", `No se pudo cargar el motor: ${error.message}`, "", error);
  }));

async function opened(source, file) {
  const given = (await source) ?? new URL(file, import.meta.url);
  // Node fetches no files.
  const local = /^file:/.test(given instanceof URL || typeof given === "string" ? given : "");
  return local ? (await import("node:fs/promises")).readFile(new URL(given)) : given;
}

const load = async (begin, source, file) => begin({ module_or_path: await opened(source, file) });

async function compiled(source, file) {
  const input = await opened(source, file);
  if (input instanceof WebAssembly.Module) return input;
  const answer = input instanceof URL || typeof input === "string" ? await fetch(input) : input;
  if (!(answer instanceof Response)) return WebAssembly.compile(answer);
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return WebAssembly.compile(await answer.arrayBuffer());
}

/** An error as the engine throws them. */
const thrown = (errors, cause) => {
  const { message, code, path } = errors[0];
  return Object.assign(new Error(message, cause && { cause }), { name: "HabilitaError", code, path, errors });
};
const failure = (code, message, path = "", cause = undefined) => thrown([{ code, path, message }], cause);

/** The function `call` under its name, once the part it needs is there. */
const ready = (name, part, loaded, call) => (...given) => {
  if (loaded()) return call(...given);
  if (!judging || parts[part]) throw failure("not_started", `Antes de llamar a ${name} llame a init() y espere a que termine.`);
  throw failure("left_out", `Lo que necesita ${name} no se cargó: llame a init sin dejarlo por fuera.`);
};
const judge = (name, call) => ready(name, "engine", () => judging, call);
const apart = (name, call) => ready(name, "rest", () => whole, call);

/** A document as text for the loader. */
const text = (value) => {
  if (typeof value === "string") return value;
  let written, cause;
  try {
    written = JSON.stringify(value);
  } catch (error) {
    cause = error; // it contains itself, or a BigInt
  }
  if (typeof written === "string") return written;
  throw failure("not_json", "Se esperaba un texto JSON o un objeto que se pueda escribir como JSON.", "", cause);
};

/** `unitPrice` here is `unit_price` in documents. In the text, so that the loader sees what is broken or said twice. */
const TEXTS = /"[^"\\]*(?:\\(?:.|$)[^"\\]*)*(?:"(\s*:)?|$)/gs;
const documented = (value) =>
  text(value).replace(TEXTS, (one, colon) => (colon ? one.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) : one));

/** A date, an amount or a NIT. The WebAssembly would read anything else as if it were text. */
const word = (value, path) => {
  if (typeof value === "string") return value;
  const kinds = { undefined: "nada", boolean: "verdadero o falso", number: "un número sin comillas" };
  throw failure("wrong_type", `Aquí va un texto entre comillas y hay ${kinds[typeof value] ?? "otra cosa"}.`, path);
};

export const evaluate = judge("evaluate", (process, firm, offer, asOf) => engine.evaluate(process, firm, offer, word(asOf, "/asOf")));
export const checkNit = judge("checkNit", (nit) => engine.checkNit(word(nit, "/text")));
export const businessDays = judge("businessDays", (from, to) => engine.businessDays(word(from, "/from"), word(to, "/to")));
export const version = judge("version", engine.version);

export const convertExperience = apart("convertExperience", engine.convertExperience);
export const checkPrices = apart("checkPrices", (items, rule) => engine.checkPrices(documented(items), documented(rule ?? {})));
export const netIncome = apart("netIncome", engine.netIncome);
export const lowOffers = apart("lowOffers", (offers, estimate, on) => engine.lowOffers(offers, word(estimate, "/estimate"), on == null ? undefined : word(on, "/on")));
export const tieBreak = apart("tieBreak", engine.tieBreak);
export const drawWinner = apart("drawWinner", (bidders, trm) => engine.drawWinner(documented(bidders), typeof trm === "number" ? `${trm}` : word(trm, "/trm")));
export const lintProcess = apart("lintProcess", engine.lintProcess);
export const referenceTables = apart("referenceTables", engine.referenceTables);

export const selectContracts = ready("selectContracts", "contracts", () => chooser, (contracts, rule, options) => {
  const { selection, errors } = JSON.parse(chooser.choose(text(contracts), text(rule), text(options ?? {})));
  if (errors) throw thrown(errors);
  return selection;
});
