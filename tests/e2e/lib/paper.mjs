// The page as it goes on paper.
import { constants, inflateSync } from "node:zlib";

/** What can be read and pressed under print media, and the PDF that comes out. `before`: what is done once the PDF is made, before looking. */
export async function printed(page, browser, before = () => {}) {
  // Firefox cannot be told the medium: its print rules are made to apply on screen instead, and the PDF is made first.
  const pdf = Buffer.from(await page.pdf({ format: "A4" }));
  await before();
  const media = (from, to) =>
    page.evaluate((from, to) => {
      const found = [...document.styleSheets].flatMap((s) => [...s.cssRules]).filter((r) => r.media?.mediaText === from);
      for (const rule of found) rule.media.mediaText = to;
      return found.length;
    }, from, to);
  if (browser === "chromium") {
    await page.emulateMediaType("print");
  } else if ((await media("print", "all")) === 0) {
    throw new Error("there are no rules for print");
  }
  const seen = await page.evaluate(() => {
    const visible = (e) => e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length > 0;
    return {
      // What hides is left out of innerText, as it is of paper.
      text: document.body.innerText,
      controls: [...document.querySelectorAll("nav, button, input, textarea")].filter(visible).map((e) => e.outerHTML.slice(0, 80)),
      // Whether each reading was accepted is said in words.
      readings: [...document.querySelectorAll("[data-reading]")].filter((e) => visible(e.querySelector(".paper-only"))).map((e) => e.dataset.reading),
      sentences: [...document.querySelectorAll(".sentence")].filter(visible).length,
    };
  });
  if (browser === "chromium") await page.emulateMediaType(null);
  else await media("all", "print");
  return { ...seen, bytes: pdf.length, pages: pages(pdf) };
}

/** Pages of a PDF, also where the objects are packed away (Firefox). */
function pages(pdf) {
  const text = pdf.toString("latin1");
  if (!text.startsWith("%PDF-") || !text.trimEnd().endsWith("%%EOF")) return 0;
  const packed = [...text.matchAll(/\/ObjStm[^]*?stream\r?\n([^]*?)endstream/g)].map(([, bytes]) => inflate(bytes));
  return [text, ...packed].join("\n").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

function inflate(latin1) {
  try {
    return inflateSync(Buffer.from(latin1, "latin1"), { finishFlush: constants.Z_SYNC_FLUSH }).toString("latin1");
  } catch {
    return "";
  }
}
