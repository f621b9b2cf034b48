// Habilita's engine for browsers and Node. See habilita_engine.d.ts for every shape.
import start, * as engine from "./glue.js";

let started;
let chooser;
let whole = false;

/**
 * Loads the WebAssembly once. `source`: bytes, a URL, a Response or a module; by default the file beside this one. `contracts`: the same for
 * what chooses contracts, or `false` for who never calls `selectContracts`. `rest`: the same for what converts contracts and checks prices
 * without a process, compares all offers, says what is left, tries ties, looks over definitions and shows the tables.
 */
export default function init(source, contracts, rest) {
  started ??= Promise.all([
    Promise.all([load(start, source, "./habilita_engine.wasm"), rest !== false && compiled(rest, "./habilita_rest.wasm")]).then(async ([own, code]) => {
      if (!code) return;
      await WebAssembly.instantiate(code, { __wasm_split: own });
      whole = true;
    }),
    contracts !== false && import("./contracts.js").then(async (module) => {
      await load(module.default, contracts, "./habilita_contracts.wasm");
      chooser = module;
    }),
  ]).then(
    () => {},
    (error) => {
      started = undefined; // a failed download may be tried again
      throw error;
    },
  );
  return started;
}

async function opened(source, file) {
  const input = source ?? new URL(file, import.meta.url);
  const local = input instanceof URL && input.protocol === "file:";
  return local ? (await import("node:fs/promises")).readFile(input) : input;
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

const text = (value) => (typeof value === "string" ? value : JSON.stringify(value ?? {}));

export function selectContracts(contracts, rule, options) {
  if (!chooser) throw new Error("init(source, false) left out what chooses contracts");
  const { selection, errors } = JSON.parse(chooser.choose(text(contracts), text(rule), text(options)));
  if (!errors) return selection;
  const { message, code, path } = errors[0];
  throw Object.assign(new Error(message), { name: "HabilitaError", code, path, errors });
}

// `unitPrice` here is `unit_price` in documents.
const documented = (value) => {
  const given = typeof value === "string" ? JSON.parse(value) : (value ?? {});
  if (Array.isArray(given)) return given.map(documented);
  if (typeof given !== "object") return given;
  return Object.fromEntries(Object.entries(given).map(([key, one]) => [key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), one]));
};

const apart = (name) => (...given) => {
  if (!whole) throw new Error(`init(source, contracts, false) left out ${name}`);
  return engine[name](...given);
};

const check = apart("checkPrices");
const convertExperience = apart("convertExperience");
const lintProcess = apart("lintProcess");
const lowOffers = apart("lowOffers");
const netIncome = apart("netIncome");
const referenceTables = apart("referenceTables");
const tieBreak = apart("tieBreak");
const drawn = apart("drawWinner");
const { businessDays, checkNit, evaluate, version } = engine;

export function checkPrices(items, rule) {
  return check(JSON.stringify(documented(items)), JSON.stringify(documented(rule)));
}

export function drawWinner(bidders, trm) {
  return drawn(JSON.stringify(documented(bidders)), String(trm));
}

export { businessDays, checkNit, convertExperience, evaluate, lintProcess, lowOffers, netIncome, referenceTables, tieBreak, version };
