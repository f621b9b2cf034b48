// What puppeteer asks of Firefox and an extended-support release may not have: Debian's can be older than puppeteer expects.
import { TimeoutError } from "puppeteer-core";

const PAUSE = 30;
/** How long a browser may take to close, in milliseconds. */
const PATIENCE = 5_000;

/** What says that the document asked is gone and the next one is to be asked. */
const LEFT = /context was destroyed|Cannot find context|DiscardedBrowsingContext|no such frame|navigat|document\.\w+ is null/i;

/** Makes `browser`, a Firefox, answer for what an older one has not. */
export async function bridge(browser) {
  tolerate(browser.connection, "emulation.setScreenOrientationOverride");
  const [page] = await browser.pages();
  // Every frame, and so every page, of this browser shares it.
  const frames = Object.getPrototypeOf(page.mainFrame());
  frames.waitForFunction = function (test, options, ...args) {
    return asked(this, test, options, args);
  };
  frames.frameElement = function () {
    return around(this);
  };
  Object.getPrototypeOf(await page.$("html")).contentFrame = function () {
    return inside(this);
  };
  const close = browser.close.bind(browser);
  // After a download an older one may take minutes to go.
  browser.close = async () => {
    const kill = setTimeout(() => browser.process()?.kill("SIGKILL"), PATIENCE);
    await close().catch(() => {}).finally(() => clearTimeout(kill));
  };
  return browser;
}

/** The element a frame is in: an older one finds none by its frame. */
async function around(frame) {
  const parent = frame.parentFrame();
  const place = parent?.childFrames().indexOf(frame) ?? -1;
  return place < 0 ? null : (await parent.$$("iframe"))[place];
}

/** The frame in an element, by its place: an older one complains in the page when it is asked for the window of another origin. */
async function inside(element) {
  const place = await element.evaluate((e) => [...e.ownerDocument.querySelectorAll("iframe")].indexOf(e));
  const frame = element.frame.childFrames()[place] ?? null;
  const source = await element.evaluate((e) => e.src);
  if (frame && [source, frame.url()].every((url) => /^https?:/.test(url)) && new URL(source).pathname !== new URL(frame.url()).pathname) {
    throw new Error(`the frames of the page are not in order: ${source} and ${frame.url()}`);
  }
  return frame;
}

/** A command that the browser does not know is as if it had done it: nothing here turns a screen. */
function tolerate(connection, command) {
  const send = connection.send.bind(connection);
  connection.send = (method, ...rest) => {
    const sent = send(method, ...rest);
    if (method !== command) return sent;
    return sent.catch((error) => {
      if (!/unknown command/.test(error.message)) throw error;
      return { result: {} };
    });
  };
}

/** As `waitForFunction`, asked from outside: puppeteer's makes the test in the page from its text, which the policy of ours forbids there. */
async function asked(frame, test, { timeout = 30_000, polling } = {}, args) {
  const pause = typeof polling === "number" ? polling : PAUSE;
  const end = timeout ? Date.now() + timeout : Infinity;
  for (;;) {
    const answer = await held(frame, test, args);
    if (answer) return answer;
    if (Date.now() >= end) throw new TimeoutError(`Waiting failed: ${timeout}ms exceeded`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

async function held(frame, test, args) {
  try {
    const answer = await frame.evaluateHandle(test, ...args);
    if (await answer.evaluate((it) => Boolean(it))) return answer;
    await answer.dispose();
  } catch (error) {
    if (!LEFT.test(error.message)) throw error;
  }
}
