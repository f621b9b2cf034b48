// Who asks for more contrast, for the system's own colours, or for nothing that moves, gets it on every page.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { runAxe } from "./lib/axe.mjs";
import { launch } from "./lib/browsers.mjs";
import { halfDone, keep } from "./lib/drafts.mjs";
import { overflow, unfold } from "./lib/layout.mjs";
import { open, PAGES, ready, site } from "./lib/steps.mjs";

let server, browser, page, cdp;
before(async () => {
  server = await site();
  browser = await launch("chromium");
  page = await browser.newPage();
  cdp = await page.createCDPSession();
  await page.setViewport({ width: 1280, height: 900 });
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const wants = (features) =>
  cdp.send("Emulation.setEmulatedMedia", { features: Object.entries({ "prefers-reduced-motion": "reduce", ...features }).map(([name, value]) => ({ name, value })) });
const scenes = [
  ...PAGES.map((file) => [file, async () => {
    await page.goto(server.url(file));
    await ready(page);
  }]),
  ...["", "documentos", "experiencia", "precios", "desempate", "informe"].map((slug) => [slug || "proceso", async () => {
    await keep(page, server, halfDone("gachala"));
    await open(page, server, slug);
    await unfold(page);
  }]),
];

/** The AAA rule of axe, for text alone: the others do not hang on contrast, and axe.test.mjs has them. */
const enhanced = async () => {
  await runAxe(page, { context: ["#titulo, h1"] });
  return page.evaluate(async () => {
    const { violations, passes } = await globalThis.axe.run(document, { runOnly: { type: "rule", values: ["color-contrast-enhanced"] }, resultTypes: ["violations", "passes"] });
    return [violations.flatMap((v) => v.nodes.map((n) => `${n.target.join(" ")}: ${n.failureSummary.replace(/\s+/g, " ")}`)), passes.reduce((sum, p) => sum + p.nodes.length, 0)];
  });
};

for (const scheme of ["light", "dark"]) {
  test(`more contrast, ${scheme}: seven to one for all text, and nothing sticks out`, async () => {
    const wrong = [];
    let nodes = 0;
    for (const [name, go] of scenes) {
      await wants({ "prefers-contrast": "more", "prefers-color-scheme": scheme });
      await go();
      assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--edge").trim()), "2px", "it was asked for");
      const [low, looked] = await enhanced();
      wrong.push(...low.map((line) => `${name}: ${line}`), ...(await overflow(page)).map((line) => `${name}: ${line}`));
      nodes += looked;
    }
    console.log(`${scheme}: ${nodes} texts on ${scenes.length} pages`);
    assert.ok(nodes > 100 * scenes.length);
    assert.deepEqual([...new Set(wrong)].slice(0, 20), []);
  });
}

test("the system's own colours: every state still has its icon and its edge, and axe has nothing to object", async () => {
  const wrong = [];
  let badges = 0;
  for (const [name, go] of scenes) {
    await wants({ "forced-colors": "active" });
    await go();
    assert.equal(await page.evaluate(() => matchMedia("(forced-colors: active)").matches), true);
    const { violations } = await runAxe(page);
    wrong.push(...violations.map(({ id, nodes: [{ target }] }) => `${name}: ${id} ${target}`));
    const seen = await page.$$eval(".badge", (all) => all.map((e) => [e.textContent.trim().length > 0, Boolean(e.querySelector("svg")), parseFloat(getComputedStyle(e).borderTopWidth) > 0]));
    badges += seen.length;
    if (seen.some((one) => one.includes(false))) wrong.push(`${name}: a badge without words, icon or edge`);
  }
  console.log(`${badges} badges seen`);
  assert.ok(badges > 50);
  assert.deepEqual([...new Set(wrong)], []);
});

test("nothing moves for who asks for no motion; and something does for the others, so that this is seen", async () => {
  const moving = () => page.$$eval("main :is(a, button, input, select, textarea, summary, details, progress, section, svg, p)", (all) => all.slice(0, 400).filter((e) => e.isConnected).filter((e) => getComputedStyle(e).transitionDuration.split(",").some((s) => parseFloat(s) > 0) || getComputedStyle(e).animationName !== "none").map((e) => `${e.tagName}.${e.className}`));
  const still = [];
  let moved = 0;
  for (const [name, go] of scenes) {
    await go();
    await wants({ "prefers-reduced-motion": "no-preference" });
    moved += (await moving()).length;
    await wants({ "prefers-reduced-motion": "reduce" });
    still.push(...(await moving()).map((one) => `${name}: ${one}`));
  }
  assert.deepEqual(still, []);
  assert.ok(moved > 20, `${moved} elements`);
});
