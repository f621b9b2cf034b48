// The verdict on an offer, on the screen and by every other way there is to it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { DIST, findings, xtask } from "./steps.mjs";

/** The package of the engine, as Node loads it. */
export async function engine() {
  const loaded = await import(pathToFileURL(resolve(DIST, "engine/habilita_engine.js")));
  await loaded.default();
  return loaded;
}

/** What the report page in sight says. */
export async function report(page) {
  await page.waitForSelector("#comprobante");
  return {
    findings: await findings(page),
    code: await page.$eval("#comprobante", (e) => e.textContent),
    parts: await page.$$eval(".receipt .parts > div", (all) => Object.fromEntries(all.map((e) => [e.dataset.part, e.querySelector("dd").textContent]))),
  };
}

/** The command line on a definition (a file), a firm and an offer (objects). */
export function judge(definitionFile, firm, offer, asOf) {
  const folder = mkdtempSync(join(tmpdir(), "habilita-caso-"));
  try {
    const file = (name, document) => {
      const path = join(folder, name);
      writeFileSync(path, JSON.stringify(document));
      return path;
    };
    return JSON.parse(xtask("evaluate", "--process", definitionFile, "--firm", file("firm.json", firm), "--offer", file("offer.json", offer), "--as-of", asOf));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same check by the command line, by Node and by the package inside the page. */
export async function everywhere(page, definitionFile, firm, offer, asOf) {
  const documents = [readFileSync(definitionFile, "utf8"), JSON.stringify(firm), JSON.stringify(offer)];
  const inPage = async (documents, asOf) => {
    const engine = await import("./engine/habilita_engine.js");
    await engine.default();
    return engine.evaluate(...documents, asOf);
  };
  // The command line also chooses contracts and says what is left of the price, which in JavaScript are other functions.
  const { selection, left, ...cli } = judge(definitionFile, firm, offer, asOf);
  return {
    cli,
    node: (await engine()).evaluate(...documents, asOf),
    // As text, so that `import` is resolved by the page and not by a test runner's loader.
    web: await page.evaluate(`(${inPage})(${JSON.stringify(documents)}, ${JSON.stringify(asOf)})`),
  };
}

/** How many findings each state has. */
export const counts = (list) => list.reduce((sums, { state }) => ({ ...sums, [state]: (sums[state] ?? 0) + 1 }), {});
