// Starts the two browsers of the tests. Neither is ever downloaded: see CHROMIUM and FIREFOX.
import puppeteer from "puppeteer-core";
import { bridge } from "./older-firefox.mjs";

const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

// Firefox asks its maker for updates, studies and lists unless told not to.
const FIREFOX_PREFS = {
  "app.normandy.enabled": false,
  "app.update.disabledForTesting": true,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.safebrowsing.downloads.remote.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "toolkit.telemetry.server": "",
};

export const BROWSERS = ["chromium", "firefox"];

/**
 * For journeys of what is found and said, which the same WebAssembly says in every browser: one is enough, unless all are asked for with
 * `HABILITA_BROWSERS=all`. Whatever hangs on the browser (keys, pastes, files, storage, paper, frames, policies) is walked in both.
 */
export const ENOUGH = process.env.HABILITA_BROWSERS === "all" ? BROWSERS : ["chromium"];

/**
 * A headless browser with a fresh profile that `close()` removes.
 * `options` are puppeteer's launch options; `args` and `extraPrefsFirefox` are added to ours.
 */
export function launch(name, { args = [], extraPrefsFirefox = {}, ...options } = {}) {
  if (name === "chromium") {
    return puppeteer.launch({
      browser: "chrome",
      executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
      headless: true,
      args: [...CHROMIUM_FLAGS, ...args],
      ...options,
    });
  }
  if (name === "firefox") {
    return puppeteer
      .launch({
        browser: "firefox",
        executablePath: process.env.FIREFOX || "/usr/bin/firefox-esr",
        headless: true,
        args,
        extraPrefsFirefox: { ...FIREFOX_PREFS, ...extraPrefsFirefox },
        ...options,
      })
      .then(bridge);
  }
  throw new Error(`no browser called ${name}: ${BROWSERS.join(", ")}`);
}

/** Does `work` in a page with a storage of its own, gone at the end. */
export async function apart(browser, work) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    return await work(page, context);
  } finally {
    await context.close();
  }
}
