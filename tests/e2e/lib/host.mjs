// A page of somebody else's, on another origin and under a strict policy, that embeds the checker.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "./server.mjs";
import { ready, until, whole } from "./steps.mjs";

/** Everything the embed says, as the host hears it. */
const LISTENER = `addEventListener("habilita", ({ target, detail }) => (globalThis.heard ??= []).push([target.title, { ...detail }]));`;

/**
 * Serves `files` on an origin that shares no site with the one of `server`: another name, and so other storage and other processes.
 * The policy is what the page for entities gives, and nothing else.
 */
export async function startHost(server, files, { policy } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "habilita-anfitrion-"));
  for (const [name, text] of Object.entries({ "oyente.js": LISTENER, ...files })) writeFileSync(join(folder, name), text);
  // Firefox asks for a picture of every page, which is nothing of the embed's.
  const rule = policy ?? `default-src 'none'; img-src data:; script-src 'self' ${server.origin}; frame-src ${server.origin}`;
  const host = await startServer({ root: folder, headers: { "Content-Security-Policy": rule } });
  const origin = host.origin.replace("127.0.0.1", "localhost");
  return {
    origin,
    url: (path) => `${origin}/${path}`,
    async close() {
      await host.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const document = (body) =>
  `<!DOCTYPE html><html lang="es"><head><meta charset="utf-8"><title>Entidad</title><link rel="icon" href="data:,"><script src="./oyente.js"></script></head><body>${body}</body></html>`;

/** The frames of the embeds, in their order, once each answers. */
export async function frames(page, count) {
  await until(page, (count) => document.querySelectorAll("iframe[title^=Habilita]").length === count, [count], async () => `not ${count} frames`);
  const found = [];
  for (const element of await page.$$("iframe[title^=Habilita]")) {
    const frame = await element.contentFrame();
    // Out of sight, Chromium lets the scripts of other sites wait.
    await element.scrollIntoView();
    await ready(frame);
    await whole(frame);
    found.push(frame);
  }
  return found;
}

/** The height of each frame of the page, and what was heard. */
export const heights = (page) => page.$$eval("iframe[title^=Habilita]", (all) => all.map((e) => e.getBoundingClientRect().height));
export const heard = (page) => page.evaluate(() => globalThis.heard ?? []);

/** How tall the document of a frame is. */
export const tall = (frame) => frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));

/** Waits until a frame is as tall as what is in it. */
export async function fits(page, frame, place) {
  for (let tries = 0; ; tries += 1) {
    const [now, wanted] = [(await heights(page))[place], await tall(frame)];
    if (Math.abs(now - wanted) <= 1) return now;
    if (tries === 100) throw new Error(`frame ${place} is ${now} px tall and its content ${wanted}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** Waits until nothing moves any more: a click is aimed at what stands still. Each is brought into sight, as what is far from it is drawn later. */
export async function still(page, all) {
  for (const [place, element] of (await page.$$("iframe[title^=Habilita]")).entries()) {
    await element.scrollIntoView();
    await whole(all[place]);
  }
  for (const [place, frame] of all.entries()) await fits(page, frame, place);
}
