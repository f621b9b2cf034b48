// Nobody scrolls sideways, nothing is cut, and what is touched is large enough: on a phone, on a laptop, and on one at 200 %.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { BROWSERS, launch } from "./lib/browsers.mjs";
import { forget, halfDone, keep, perfect } from "./lib/drafts.mjs";
import { measure, unfold } from "./lib/layout.mjs";
import { open, PAGES, ready, site, SLUGS } from "./lib/steps.mjs";

const SIZES = [
  { width: 1280, height: 900 },
  { width: 360, height: 780 },
  // A window of 1280 px at 200 % has room for 640.
  { width: 640, height: 450, deviceScaleFactor: 2 },
];
let server;
before(async () => (server = await site()));
after(() => server?.close());

const doors = PAGES.map((file) => ({
  name: file,
  go: async (page) => {
    await page.goto(server.url(file));
    await ready(page);
  },
}));
const check = (process) => SLUGS.map((slug) => ({ name: `${process} ${slug || "resumen"}`, go: (page) => open(page, server, slug, process) }));

for (const name of BROWSERS) {
  describe(`layout in ${name}`, () => {
    let browser, page;
    before(async () => {
      browser = await launch(name);
      page = await browser.newPage();
    });
    after(() => browser?.close());

    async function all(scenes) {
      const sums = { pages: 0, boxes: 0, targets: 0 };
      const wrong = new Set();
      for (const scene of scenes) {
        await page.setViewport(SIZES[0]);
        await scene.go(page);
        await unfold(page);
        for (const size of SIZES) {
          await page.setViewport(size);
          const seen = await measure(page);
          for (const line of seen.wrong) wrong.add(`${scene.name}, ${size.width} px: ${line}`);
          sums.pages += 1;
          sums.boxes += seen.boxes;
          sums.targets += seen.targets;
        }
      }
      console.log(`${name}: ${sums.boxes} boxes of text and ${sums.targets} targets on ${sums.pages} pages`);
      assert.equal(sums.pages, scenes.length * SIZES.length);
      assert.ok(sums.boxes > 20 * sums.pages && sums.targets > 4 * sums.pages, "something was measured");
      assert.deepEqual([...wrong], []);
    }

    test("the pages of the site", async () => {
      await forget(page, server);
      await all(doors);
    });

    for (const [words, drafts] of [["perfect", perfect("gachala")], ["half done", halfDone("gachala")], ["of Usme, perfect", perfect("usme")]]) {
      test(`every page of a check, with an offer ${words}`, async () => {
        await keep(page, server, drafts);
        const { process } = drafts;
        await open(page, server, "informe", process);
        // The drafts were understood: what cannot be read would leave every page empty.
        assert.equal(await page.$('.notice[data-tone="warning"]'), null, "the drafts could be read");
        assert.ok((await page.$$('[data-finding][data-state="cumple"]')).length > 5);
        await all(check(process));
      });
    }
  });
}
