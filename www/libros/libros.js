// Workbooks, in and out. Each is read or written by a worker of its own, which ends when it is told to, when it fails, or when it takes too long.

/** Milliseconds. */
const LONGEST = 60_000;

const DENIED = "El navegador no dejó abrir lo que lee y escribe libros de Excel: pasa en páginas incrustadas en otra, o sin conexión. Abra Habilita en una pestaña propia y vuelva a intentarlo.";
const ABSENT = "No se pudo descargar lo que lee y escribe libros de Excel. Revise la conexión y vuelva a intentarlo.";
const SLOW = "Tardó más de un minuto y se detuvo. Copie solo la tabla en un libro nuevo, guárdelo y ábralo aquí.";
const DEAD = "El archivo está dañado o pide más memoria de la que se le da, y no se pudo abrir. Ábralo en Excel o LibreOffice, guárdelo otra vez como .xlsx y vuelva a intentarlo.";
const UNWRITTEN = "No se pudo escribir el libro. Vuelva a intentarlo; si se repite, guarde el informe en PDF.";
const OLD_XML = "Ese libro está en el formato XML de Excel 2003. Ábralo en Excel, guárdelo como .xlsx y vuelva a abrirlo aquí.";
const NO_TABLE = "Ese archivo es una página web sin ninguna tabla. Descargue otra vez la lista, o cópiela y péguela aquí.";

const running = {};

/** Stops what is under way under a key, if anything is. */
export const stop = (key) => running[key]?.abort();

/** What `task` answers, in place of what was under way under the key. Given up, which is at once whatever is waited for, it is `{ cancelled }`. */
function begin(key, task) {
  stop(key);
  const { signal } = (running[key] = new AbortController());
  const given = new Promise((done) => signal.addEventListener("abort", () => done({ cancelled: true })));
  return Promise.race([given, task(signal)]);
}

/** What a worker answers to `ask`, whose buffers it is given. `tell` hears how many hundredths are done. */
function work(signal, ask, buffers, tell) {
  return new Promise((done) => {
    let worker, clock;
    const end = (answer) => {
      clearTimeout(clock);
      worker?.terminate();
      done(answer);
    };
    if (signal.aborted) return end({ cancelled: true });
    signal.addEventListener("abort", () => end({ cancelled: true }));
    let begun = false;
    try {
      worker = new Worker(new URL("./obrero.js", import.meta.url), { type: "module" });
    } catch {
      return end({ refused: DENIED });
    }
    worker.onerror = (event) => {
      event.preventDefault?.();
      end(begun ? { failed: "dead" } : { refused: DENIED });
    };
    worker.onmessage = ({ data }) => {
      if (data.ready) begun = true;
      else if (data.total) tell(Math.floor((data.done * 100) / data.total));
      else end(data.failed === "absent" ? { refused: ABSENT } : data);
    };
    clock = setTimeout(() => end({ refused: SLOW }), LONGEST);
    worker.postMessage(ask, buffers);
  });
}

/** Whether a file is text: not by its name, which is often another's, but by how it begins. */
async function isText(file) {
  const bytes = new Uint8Array(await file.slice(0, 4096).arrayBuffer());
  const begins = (...start) => start.every((byte, place) => bytes[place] === byte);
  if (begins(0xff, 0xfe) || begins(0xef, 0xbb, 0xbf)) return true;
  return !begins(0x25, 0x50, 0x44, 0x46) && !begins(0x50, 0x4b, 3, 4) && !bytes.includes(0);
}

const quoted = (cell) => (/^"|[\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The largest table of a page as text: portals give pages the name of workbooks. */
function tableOf(html) {
  // Read apart from the page: nothing in it runs or is fetched.
  const page = new DOMParser().parseFromString(html, "text/html");
  const rows = (table) => [...table.rows];
  const [table] = [...page.querySelectorAll("table")].sort((one, other) => rows(other).length - rows(one).length);
  if (!table) return null;
  const cells = (row) => [...row.cells].flatMap((cell) => [quoted(cell.textContent.replace(/\s+/g, " ").trim()), ...Array(Math.min(cell.colSpan, 50) - 1).fill("")]);
  return rows(table).map((row) => cells(row).join("\t")).join("\n");
}

/** What a file has: `{ text }`, `{ sheets }`, `{ refused }` or `{ cancelled }`. `asText` reads what is text. */
export const open = (key, file, tell, asText) => begin(key, (signal) => understand(signal, file, tell, asText));

async function understand(signal, file, tell, asText) {
  if (await isText(file)) {
    const text = await asText(file);
    if (/^\s*<\?xml/.test(text) && /<\?mso-application|urn:schemas-microsoft-com:office:spreadsheet/.test(text.slice(0, 2000))) return { refused: OLD_XML };
    if (!/^\s*(<!doctype html|<html|<head|<meta|<body|<table|<div|<style)/i.test(text)) return { text };
    const table = tableOf(text);
    return table === null ? { refused: NO_TABLE } : { text: table };
  }
  const bytes = await file.arrayBuffer();
  const answer = await work(signal, { read: bytes }, [bytes], tell);
  if (answer.failed) return { refused: DEAD };
  return answer.json ? JSON.parse(answer.json) : answer;
}

/** Writes the sheets of some documents to a file that is given to the user: `{}`, `{ refused }` or `{ cancelled }`. */
export async function save(key, name, documents, tell) {
  const answer = await begin(key, (signal) => work(signal, { sheets: documents }, [], tell));
  if (answer.failed) {
    console.error(answer.words);
    return { refused: UNWRITTEN };
  }
  if (!answer.bytes) return answer;
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const url = URL.createObjectURL(new Blob([answer.bytes], { type }));
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  // The address must outlive the click, which browsers take up a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return {};
}
