// What a page does behind the user's back: requests, violations of its policy, errors.

/** What Firefox says of everything that a page served by a service worker was still fetching when one leaves it; of an answer that fails it says other words. */
const LEFT = /A ServiceWorker intercepted the request and encountered an unexpected error/;

/** What an older Firefox says, of no line of any script, when it is driven in a page with frames of another origin. */
const FOREIGN = /^(Error: )*Permission denied to access property "length"\s*$/;

/** Starts watching a page, before it opens anything. */
export async function watch(page) {
  const seen = { requests: [], problems: [], page };
  page.on("request", (request) => seen.requests.push(request.url()));
  page.on("pageerror", ({ message, stack }) => LEFT.test(message) || FOREIGN.test(stack) || seen.problems.push(`error: ${message}`));
  page.on("console", (message) => {
    if (["error", "warn", "warning", "assert"].includes(message.type())) seen.problems.push(`console ${message.type()}: ${message.text()}`);
  });
  await page.evaluateOnNewDocument(() => {
    globalThis.violations = [];
    addEventListener("securitypolicyviolation", (e) => globalThis.violations.push(`${e.effectiveDirective}: ${e.blockedURI} ${e.sample}`));
  });
  return seen;
}

/** Everything that went wrong since `watch`, also what the policy blocked in the document in sight. */
export async function problems(seen) {
  const violations = await seen.page.evaluate(() => globalThis.violations);
  if (!Array.isArray(violations)) throw new Error("nothing listened for violations of the policy");
  return [...seen.problems, ...violations.map((v) => `policy: ${v}`)];
}

/** The requests that left the site. */
export const outside = (seen, origin) => seen.requests.filter((url) => !/^(blob|data):/.test(url) && new URL(url).origin !== origin);
