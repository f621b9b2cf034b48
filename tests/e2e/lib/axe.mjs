// Accessibility: axe-core, put into the page by the debugger and so without touching the page's CSP.
import axe from "axe-core";

export const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * Runs the WCAG rules over the page (or over what `context` selects).
 * `nodes` counts the nodes looked at, so that a check of an empty page cannot pass unseen.
 */
export async function runAxe(page, { context = "document", disable = [] } = {}) {
  if (!(await page.evaluate(() => typeof globalThis.axe === "object"))) {
    await page.evaluate(`${axe.source}; undefined`);
  }
  return page.evaluate(
    async (context, tags, disable) => {
      const found = await globalThis.axe.run(context === "document" ? document : context, {
        runOnly: { type: "tag", values: tags },
        rules: Object.fromEntries(disable.map((rule) => [rule, { enabled: false }])),
        resultTypes: ["violations", "incomplete", "passes"],
      });
      const count = (rules) => rules.reduce((total, rule) => total + rule.nodes.length, 0);
      return {
        violations: found.violations.map(({ id, impact, help, nodes }) => ({
          id,
          impact,
          help,
          nodes: nodes.map(({ target, html, failureSummary }) => ({ target, html, failureSummary })),
        })),
        nodes: count(found.passes) + count(found.violations) + count(found.incomplete),
      };
    },
    context,
    TAGS,
    disable,
  );
}
