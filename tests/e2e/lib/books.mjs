// Workbooks made by another program, to be opened; and what is wrong with some of them.
import XLSX from "xlsx";

const { CFB } = XLSX;

/** The bytes of a workbook: sheets by name, each a list of rows; `merges` are ranges of the first. */
export function book(sheets, type = "xlsx", merges = []) {
  const made = XLSX.utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) XLSX.utils.book_append_sheet(made, XLSX.utils.aoa_to_sheet(rows, { cellDates: true }), name);
  if (merges.length > 0) made.Sheets[made.SheetNames[0]]["!merges"] = merges.map((range) => XLSX.utils.decode_range(range));
  const bytes = XLSX.write(made, { type: "buffer", bookType: type, cellDates: false, compression: true });
  return type === "ods" ? closed(bytes) : bytes;
}

/** As LibreOffice and Excel write them: without space between the cells, which SheetJS leaves and the reader of the app does not take. */
function closed(bytes) {
  const file = CFB.read(bytes, { type: "buffer" });
  const content = CFB.find(file, "content.xml");
  CFB.utils.cfb_add(file, "/content.xml", Buffer.from(Buffer.from(content.content).toString("utf8").replace(/>\s+</g, "><")));
  return Buffer.from(CFB.write(file, { type: "buffer", fileType: "zip", compression: true }));
}

/** As Office keeps a workbook with a password: what it holds is in a stream that nobody can read without it. */
export function encrypted() {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, "/EncryptionInfo", Buffer.from("04000400", "hex"));
  CFB.utils.cfb_add(file, "/EncryptedPackage", Buffer.alloc(4096, 7));
  return Buffer.from(CFB.write(file, { type: "buffer" }));
}

/** A workbook with this text in place of its first sheet, packed anew. */
export function withSheet(xml) {
  const file = CFB.read(book({ Hoja: [["Objeto", "Valor"], ["Papel", 1]] }), { type: "buffer" });
  CFB.utils.cfb_add(file, "/xl/worksheets/sheet1.xml", Buffer.from(xml));
  return Buffer.from(CFB.write(file, { type: "buffer", fileType: "zip", compression: true }));
}

/** A small workbook that says it comes to far more: 200 MB of zeros. */
export const bomb = () => withSheet(Buffer.alloc(200_000_000, 0x20));

/** A small workbook that grows in memory instead: it is within what it may say, and has millions of cells. */
export function sly() {
  const row = `<row>${"<c><v>1</v></c>".repeat(2_000)}</row>`;
  return withSheet(`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${row.repeat(4_000)}</sheetData></worksheet>`);
}

/** What another program reads of a workbook of ours; throws at a part of one, which that program would take for text. */
export function understood(bytes) {
  if (bytes.subarray(0, 2).toString() !== "PK") throw new Error("a part of it");
  return XLSX.read(bytes, { cellNF: true, cellDates: true, cellFormula: true, sheetStubs: false });
}
/** A cell, by its sheet and its name. */
export const cell = (read, sheet, name) => read.Sheets[sheet]?.[name];
export const rowsOf = (read, sheet) => XLSX.utils.sheet_to_json(read.Sheets[sheet], { header: 1, raw: true, defval: null });
