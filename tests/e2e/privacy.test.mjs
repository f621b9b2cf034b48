// «Nada de lo que escribe sale de este equipo»: a bid nobody else should see before the closing stays in the browser.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { BROWSERS, launch } from "./lib/browsers.mjs";
import { GACHALA, PRICES, startWithCertificate, TOO_OLD } from "./lib/gachala.mjs";
import { addContracts, asked, typePrices, typeTieBreak } from "./lib/offer.mjs";
import { address, click, DOORS, expectFinding, ready, site, SLUGS, step } from "./lib/steps.mjs";
import { outside, problems, watch } from "./lib/watch.mjs";

let server;
before(async () => (server = await site()));
after(() => server?.close());

for (const name of BROWSERS) {
  describe(`privacy in ${name}`, () => {
    let browser, page, seen;
    before(async () => (browser = await launch(name)));
    after(() => browser?.close());
    const fresh = async () => {
      page = await browser.newPage();
      seen = await watch(page);
    };

    test("the watch itself sees what it must see", async () => {
      await fresh();
      await page.goto(server.url());
      await page.evaluate(() => {
        const frame = document.createElement("p");
        frame.setAttribute("style", "color: red"); // against the policy
        document.body.append(frame);
        console.error("watched");
        setTimeout(() => { throw new Error("thrown"); });
      });
      await page.waitForFunction(() => globalThis.violations.length > 0);
      await page.evaluate(() => fetch("./nothing-here")).catch(() => {});
      await page.evaluate(() => fetch("http://127.0.0.1:9/elsewhere").catch(() => {}));
      const told = (await problems(seen)).join("\n");
      for (const part of ["policy: style-src", "console error: watched", "thrown", "connect-src"]) assert.ok(told.includes(part), `${part} in:\n${told}`);
      await page.close();
    });

    test("during a whole check every request goes to the site it came from", async () => {
      await fresh();
      await page.goto(server.url());
      await ready(page);
      await click(page, 'main a[href="./revisar.html"]');
      await click(page, 'main a[href^="#/"]');
      await startWithCertificate(page, TOO_OLD);
      await expectFinding(page, "JUR-03", "no_cumple");
      await step(page, "Experiencia");
      await addContracts(page, [{ valor: "10.000.000", fin: "15/12/2023" }]);
      await typePrices(page, PRICES.slice(0, 2));
      await typeTieBreak(page, asked(GACHALA).offer);
      await step(page, "Informe");
      await page.waitForSelector("#comprobante");
      await page.reload();
      await ready(page);
      console.log(`${name}: ${seen.requests.length} requests seen in the journey`);
      assert.ok(seen.requests.length > 5);
      assert.deepEqual(outside(seen, server.origin), []);
      assert.ok(!seen.requests.some((url) => /4123|10\.?000\.?000|NIT|\?/.test(url)), "nothing typed goes in an address");
      assert.deepEqual(await browser.cookies(), [], "no cookies");
      assert.deepEqual(await problems(seen), []);
      await page.close();
    });

    test("no door and no page of the check breaks its own policy, logs an error, asks elsewhere or sets a cookie", async () => {
      const addresses = [...DOORS.map((door) => server.url(door)), ...SLUGS.map((slug) => address(server, slug))];
      let requests = 0;
      for (const url of addresses) {
        await fresh();
        await page.goto(url, { waitUntil: "load" });
        await ready(page);
        assert.deepEqual(await problems(seen), [], url);
        assert.deepEqual(outside(seen, server.origin), [], url);
        assert.equal(await page.evaluate(() => document.cookie), "", url);
        requests += seen.requests.length;
        await page.close();
      }
      assert.deepEqual(await browser.cookies(), []);
      console.log(`${name}: ${addresses.length} pages opened, ${requests} requests seen`);
      assert.ok(requests >= addresses.length);
    });
  });
}
