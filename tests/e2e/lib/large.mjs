// A tender as large as the largest seen: the definition of Gachalá with many more items, beside the shipped ones.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { startServer } from "./server.mjs";
import { BASE, DIST, PROCESS } from "./steps.mjs";

export const LARGE = "tabla-grande";
export const BARE = "vacia.html";

/** The definition with `count` items, every third with its ceiling printed. */
export function large(count, root = DIST) {
  const definition = JSON.parse(readFileSync(resolve(root, `procesos/${PROCESS}.json`), "utf8"));
  const item = (_, index) => ({
    id: String(index + 1),
    title: `Elemento de la lista número ${index + 1}, con su descripción como la escribe la entidad`,
    unit: "UND",
    quantity: String(1 + (index % 90)),
    ...(index % 3 === 2 ? { ceiling: String(20000 + index) } : {}),
  });
  definition.id = LARGE;
  definition.budget.amount = "99999999999";
  definition.price.items = Array.from({ length: count }, item);
  return definition;
}

/** The site with that definition too; `close()` removes the copy. */
export async function largeSite(count, root = DIST) {
  const folder = mkdtempSync(join(tmpdir(), "habilita-grande-"));
  cpSync(root, folder, { recursive: true });
  writeFileSync(join(folder, "procesos", `${LARGE}.json`), JSON.stringify(large(count, root)));
  // A page with nothing but a field: what the machine itself costs.
  writeFileSync(join(folder, BARE), '<!DOCTYPE html><html lang="es"><head><meta charset="utf-8"><title>x</title></head><body><p>Hola</p><input id="campo"></body></html>');
  const server = await startServer({ root: folder, base: BASE });
  return {
    ...server,
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
