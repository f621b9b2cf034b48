// A page of another site that has Habilita in a frame where nothing may be stored.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "./server.mjs";
import { ready } from "./steps.mjs";

/** Does `work` in such a frame at `url`; `within` gives a page of a context of its own. */
export async function withoutStorage(url, within, work) {
  const folder = mkdtempSync(join(tmpdir(), "habilita-marco-"));
  writeFileSync(join(folder, "index.html"), `<!doctype html><html lang="es"><title>Sitio de la entidad</title><h1>Alcaldía</h1><iframe title="Habilita" width="900" height="900" sandbox="allow-scripts" src="${url}"></iframe>`);
  const host = await startServer({ root: folder });
  try {
    await within(async (page) => {
      await page.setViewport({ width: 1000, height: 1000 });
      await page.goto(host.url());
      const frame = await (await page.waitForSelector("iframe")).contentFrame();
      await ready(frame);
      assert.equal(await frame.evaluate(() => { try { return localStorage.length; } catch (error) { return error.name; } }), "SecurityError", "storage is indeed denied");
      await work(frame);
    });
  } finally {
    await host.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
