// What puppeteer asks of Firefox and an extended-support release may not have: Debian's can be older than puppeteer expects.
import { TimeoutError } from "puppeteer-core";

const PAUSE = 30;

/** What says that the document asked is gone and the next one is to be asked. */
const LEFT = /context was destroyed|Cannot find context|DiscardedBrowsingContext|no such frame|navigat/i;

/** Makes `browser`, a Firefox, answer for what an older one has not. */
export async function bridge(browser) {
  tolerate(browser.connection, "emulation.setScreenOrientationOverride");
  const [page] = await browser.pages();
  // Every frame, and so every page, of this browser shares it.
  const frames = Object.getPrototypeOf(page.mainFrame());
  frames.waitForFunction = function (test, options, ...args) {
    return asked(this, test, options, args);
  };
  return browser;
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
