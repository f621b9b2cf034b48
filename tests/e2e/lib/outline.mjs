// What a screen reader is told of a page: its landmarks, headings, groups, lists of controls and messages, as an indented text.
const SHOWN = new Set([
  "banner", "navigation", "main", "contentinfo", "search", "region", "form", "complementary", "heading", "group", "radiogroup", "status", "alert", "table", "grid", "list", "DisclosureTriangle",
  "button", "link", "textbox", "combobox", "checkbox", "radio", "spinbutton", "progressbar", "img", "image",
]);
/** Of these one line says how many there are: their names are the words of the page, which other tests read. */
const COUNTED = new Set(["button", "link", "textbox", "combobox", "checkbox", "radio", "spinbutton", "list", "img", "image"]);

/** The outline of what `root` selects, or of the page. */
export async function outline(page, root) {
  const element = root ? await page.$(root) : undefined;
  const tree = await page.accessibility.snapshot({ interestingOnly: false, root: element });
  const lines = [];
  const walk = (node, depth) => {
    const counts = {};
    const below = [];
    const gather = (child) => {
      const shown = SHOWN.has(child.role) && !(child.role === "img" && !child.name);
      if (!shown) return (child.children ?? []).forEach(gather);
      // What the page names for nobody is no group; of a form some browsers say so, and some do not.
      if (["group", "region", "form"].includes(child.role) && !child.name) return (child.children ?? []).forEach(gather);
      if (COUNTED.has(child.role)) {
        counts[child.role] = (counts[child.role] ?? 0) + 1;
        return (child.children ?? []).forEach(gather);
      }
      below.push(child);
    };
    (node.children ?? []).forEach(gather);
    const sum = Object.entries(counts).map(([role, count]) => `${count} ${role}`).join(", ");
    if (sum) lines.push(`${"  ".repeat(depth)}(${sum})`);
    for (const child of below) {
      const level = child.level ? ` ${child.level}` : "";
      lines.push(`${"  ".repeat(depth)}${child.role}${level}${child.name ? ` «${child.name.replace(/\s+/g, " ").trim()}»` : ""}`);
      if (child.role !== "heading") walk(child, depth + 1);
    }
  };
  walk({ children: [tree] }, 0);
  return `${lines.join("\n")}\n`;
}
