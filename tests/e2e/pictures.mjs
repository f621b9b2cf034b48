// Pictures of every page to be looked at: `node tests/e2e/pictures.mjs [dist] [out] [only]`. Prints what the ruler says; judges nothing.
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { launch } from "./lib/browsers.mjs";
import { forget, halfDone, keep, perfect } from "./lib/drafts.mjs";
import { frames } from "./lib/host.mjs";
import { measure } from "./lib/layout.mjs";
import { startServer } from "./lib/server.mjs";
import { BASE, DIST, open, PAGES, ready, SLUGS } from "./lib/steps.mjs";

const root = resolve(process.argv[2] ?? DIST);
const out = resolve(process.argv[3] ?? "pictures");
/** Part of a name, to make a few again. */
const only = process.argv[4] ?? "";
mkdirSync(out, { recursive: true });
const server = await startServer({ root, base: BASE });
const browser = await launch("chromium");

const check = (kind, { process, ...drafts }) =>
  SLUGS.map((slug) => ({
    name: `${kind}-${slug || "proceso"}`,
    go: async (page) => {
      await keep(page, server, { process, ...drafts });
      await open(page, server, slug, process);
    },
  }));
const site = PAGES.map((file) => ({
  name: `sitio-${file.replace(".html", "")}`,
  go: async (page) => {
    await forget(page, server);
    await page.goto(server.url(file));
    await ready(page);
  },
}));
/** A page of somebody else's, with the checker in it. */
const framed = {
  name: "sitio-demostracion",
  go: async (page) => {
    await forget(page, server);
    await page.goto(server.url("demostracion.html"));
    await frames(page, 2);
  },
};
const scenes = [...site, framed, ...check("lista", perfect("gachala")), ...check("media", halfDone("gachala")), ...check("usme", perfect("usme"))].filter(({ name }) => name.includes(only));

let made = 0;
try {
  const page = await browser.newPage();
  for (const { name, go } of scenes) {
    for (const width of [1280, 360]) {
      await page.setViewport({ width, height: width === 360 ? 780 : 900 });
      await go(page);
      for (const colours of ["light", "dark"]) {
        await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: colours }, { name: "prefers-reduced-motion", value: "reduce" }]);
        await page.screenshot({ path: resolve(out, `${name}-${width}-${colours}.png`), fullPage: true });
        made += 1;
        if (colours === "light") for (const line of (await measure(page)).wrong) console.log(`${name}, ${width} px: ${line}`);
      }
    }
    await page.emulateMediaType("print");
    await page.setViewport({ width: 794, height: 1123 });
    if (/informe|proceso|index/.test(name)) await page.screenshot({ path: resolve(out, `${name}-papel.png`), fullPage: true });
    await page.emulateMediaType(null);
  }
  console.log(`${made} pictures in ${out}`);
} finally {
  await browser.close();
  await server.close();
}
