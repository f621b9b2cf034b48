// Habilita's engine for browsers and Node. See habilita_engine.d.ts for every shape.
import start, { businessDays, checkNit, convertExperience, evaluate, lintProcess, referenceTables, version } from "./glue.js";

let started;

/** Loads the WebAssembly once. `source`: bytes, a URL, a Response or a module; by default the file beside this one. */
export default function init(source) {
  started ??= load(source).catch((error) => {
    started = undefined; // a failed download may be tried again
    throw error;
  });
  return started;
}

async function load(source) {
  const input = source ?? new URL("./habilita_engine.wasm", import.meta.url);
  const local = input instanceof URL && input.protocol === "file:";
  const bytes = local ? await (await import("node:fs/promises")).readFile(input) : input;
  await start({ module_or_path: bytes });
}

export { businessDays, checkNit, convertExperience, evaluate, lintProcess, referenceTables, version };
