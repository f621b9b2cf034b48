// What a PDF says, read by a library that is not the browser that made it.
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** The text of each page; white space is where the letters happen to lie, so it is left out. */
export async function pdfPages(bytes) {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = [];
  for (let number = 1; number <= file.numPages; number++) {
    const { items } = await (await file.getPage(number)).getTextContent();
    pages.push(squeeze(items.map((item) => item.str).join("")));
  }
  return pages;
}

/** Without white space, nor the letters joined in one sign. */
export const squeeze = (text) => text.normalize("NFKC").replace(/\s+/g, "");
