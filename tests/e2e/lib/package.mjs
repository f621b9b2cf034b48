// The engine package as somebody else has it: its folder, its cases, a copy under node_modules.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { caseOf } from "./offer.mjs";
import { DIST } from "./steps.mjs";

export const PACKAGE = resolve(DIST, "engine");
export const NAME = "habilita-engine";
export const packaged = (file) => readFileSync(join(PACKAGE, file), "utf8");

/** Both invitations with the whole firm and offer of their case. */
export const CASES = [["gachala", "2026-02-05"], ["usme", "2025-07-10"]].map(([name, asOf]) => {
  const { process, definition, firm, offer, definitionFile, firmFile, offerFile } = caseOf(name);
  return { name, id: process, asOf, documents: { process: definition, firm, offer, asOf }, files: [definitionFile, firmFile, offerFile] };
});

/** What `npm pack` would put into the archive: what is in `files`, and nothing that happens to lie beside it. */
export function shipped() {
  const said = execFileSync("npm", ["pack", "--dry-run", "--json", "--offline", "--ignore-scripts"], { cwd: PACKAGE, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  return JSON.parse(said)[0].files.map(({ path }) => path).sort();
}

/** A folder elsewhere in which the package is installed, from the files that are shipped and no others. */
export function elsewhere(files) {
  const folder = mkdtempSync(join(tmpdir(), "habilita-ajeno-"));
  for (const file of files) {
    const to = join(folder, "node_modules", NAME, file);
    mkdirSync(dirname(to), { recursive: true });
    cpSync(join(PACKAGE, file), to);
  }
  return folder;
}

/** What Node prints of a program, in a folder. */
export const node = (folder, ...args) => execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8", maxBuffer: 1e8 });
