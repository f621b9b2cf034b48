// The page as it goes on paper.
import { constants, inflateSync } from "node:zlib";

/**
 * The PDF of a page. The tool waits first for its letters, which Firefox now and then (once in twelve pages opened from the disk) calls «loading»
 * for ever although they are the system's and drawn, until some style changes: so one is changed, and put back, until it says they are there.
 */
export async function onPaper(page, options = {}) {
  const there = () =>
    page.evaluate(async () => {
      const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const said = () => Promise.race([document.fonts.ready.then(() => true), new Promise((done) => setTimeout(done, 1_000, false))]);
      if (await said()) return true;
      document.body.style.paddingTop = "1px";
      await frames();
      document.body.style.removeProperty("padding-top");
      await frames();
      return said();
    });
  if (/firefox/i.test(await page.browser().version())) for (let times = 0; times < 20 && !(await there()); times++);
  // Firefox takes its time, a second for the first page, a little less for each of the next.
  return Buffer.from(await page.pdf({ format: "A4", timeout: 120_000, ...options }));
}

/** What can be read and pressed under print media, and the PDF that comes out. `before`: what is done once the PDF is made, before looking. */
export async function printed(page, browser, before = () => {}) {
  // Firefox cannot be told the medium: its print rules are made to apply on screen instead, and the PDF is made first.
  const pdf = await onPaper(page);
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
