// A page of somebody else's site that uses the engine package: it calls every function and leaves in `answered` what they said.
import init, * as engine from "../engine/habilita_engine.js";
import { answers, refusals } from "./engine-calls.mjs";

const violations = [];
addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
  // Browsers ask for an icon by themselves.
  if (!blockedURI.endsWith("/favicon.ico")) violations.push(`${effectiveDirective}: ${blockedURI}`);
});

/** Whether the policy is in force: code made from text is not run. */
function refusesCode() {
  try {
    return !Function("return true")();
  } catch {
    return true;
  }
}

async function work() {
  const cases = await (await fetch("cases.json")).json();
  await init();
  const all = cases.map((documents) => ({ answers: answers(engine, documents), refusals: refusals(engine, documents) }));
  const before = violations.length;
  const strict = refusesCode();
  return { all, violations: violations.slice(0, before), strict };
}

work().then(
  (done) => (globalThis.answered = JSON.stringify(done)),
  (error) => (globalThis.answered = JSON.stringify({ failed: `${error.stack ?? error}` })),
);
