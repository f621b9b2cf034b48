// Habilita's engine for browsers and Node. See habilita_engine.d.ts for every shape.
import start, { businessDays, checkNit, checkPrices as check, convertExperience, evaluate, lintProcess, lowOffers, referenceTables, version } from "./glue.js";

let started;
let chooser;

/**
 * Loads the WebAssembly once. `source`: bytes, a URL, a Response or a module; by default the file beside this one. `contracts`: the same for
 * what chooses contracts, or `false` for who never calls `selectContracts`.
 */
export default function init(source, contracts) {
  started ??= Promise.all([
    load(start, source, "./habilita_engine.wasm"),
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

async function load(begin, source, file) {
  const input = source ?? new URL(file, import.meta.url);
  const local = input instanceof URL && input.protocol === "file:";
  const bytes = local ? await (await import("node:fs/promises")).readFile(input) : input;
  await begin({ module_or_path: bytes });
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

export function checkPrices(items, rule) {
  return check(JSON.stringify(documented(items)), JSON.stringify(documented(rule)));
}

export { businessDays, checkNit, convertExperience, evaluate, lintProcess, lowOffers, referenceTables, version };
