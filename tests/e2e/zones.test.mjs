// The same verdicts in every zone: dates are civil, and the clock of the device only says what can still be done.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { launch } from "./lib/browsers.mjs";
import { DIST, open, REPO, site, xtask } from "./lib/steps.mjs";

const ZONES = ["America/Bogota", "UTC", "Asia/Tokyo"];
const PROCESS = resolve(DIST, "procesos/gachala-mic-006-2026.json");
let folder;
before(() => (folder = mkdtempSync(join(tmpdir(), "habilita-zonas-"))));
after(() => rmSync(folder, { recursive: true }));

/** The report of the command line in a zone, with the first contract ended on `end`. */
function judged(zone, end) {
  const firm = JSON.parse(readFileSync(resolve(REPO, "tests/cases/gachala/firm.json"), "utf8"));
  firm.contracts[0].end = end;
  const file = join(folder, "firm.json");
  writeFileSync(file, JSON.stringify(firm));
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    return JSON.parse(xtask("evaluate", "--process", PROCESS, "--firm", file, "--offer", resolve(REPO, "tests/cases/gachala/offer.json"), "--as-of", "2026-02-05T23:59"));
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}

test("the year turns with the civil date in every zone", () => {
  const step = (zone, end) => judged(zone, end).findings.find((f) => f.id === "EXP-02").steps[0].expression;
  let looked = 0;
  for (const zone of ZONES) {
    assert.equal(execFileSync("node", ["-p", "Intl.DateTimeFormat().resolvedOptions().timeZone"], { env: { ...process.env, TZ: zone }, encoding: "utf8" }).trim(), zone);
    assert.equal(step(zone, "2024-12-31"), "$ 10.000.000 ÷ $ 1.300.000 (SMMLV 2024)", zone);
    assert.equal(step(zone, "2025-01-01"), "$ 10.000.000 ÷ $ 1.423.500 (SMMLV 2025)", zone);
    assert.deepEqual(judged(zone, "2025-01-01"), judged(ZONES[0], "2025-01-01"), zone);
    looked += 1;
  }
  console.log(`${looked} zones compared`);
});

test("the page says the same in every zone of the device", async () => {
  const server = await site();
  const browser = await launch("chromium");
  const said = [];
  try {
    for (const zone of ZONES) {
      const page = await browser.newPage();
      await page.emulateTimezone(zone);
      await open(page, server);
      said.push(await page.$eval("main", (e) => e.innerText));
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
  assert.ok(said[0].includes("05/02/2026"), "the eve of the closing");
  for (const [index, text] of said.entries()) assert.equal(text, said[0], ZONES[index]);
});
