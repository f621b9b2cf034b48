// Starts the app, and shows a way out if it cannot start or dies. Plain JavaScript: when this matters, the WebAssembly is gone.

const tag = document.querySelector("script[data-wasm]");
const root = document.documentElement;

// Pages of the app whose code comes apart: the ends of their addresses, and the files.
const parts = Object.entries(JSON.parse(tag?.dataset.parts ?? "{}"));
const filesOf = (page) => parts.find(([pages]) => pages.split(" ").includes(page))?.[1];

/** What is made once for each key; what fails is made anew the next time. */
function once(make) {
  const made = {};
  return (key) => (made[key] ??= make(key).catch((error) => {
    delete made[key];
    throw error;
  }));
}

/** What a file has compiled: itself or, of what always comes together, each part that it carries. */
const compiled = once(async (file) => {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  const whole = await WebAssembly.compile(await answer.arrayBuffer());
  const carried = WebAssembly.Module.customSections(whole, "parte");
  return carried.length ? Promise.all(carried.map((bytes) => WebAssembly.compile(bytes))) : [whole];
});

// Where a server forbids styles inside pages they are fetched.
const style = document.querySelector("style[data-css]");
if (style && !style.sheet) style.replaceWith(Object.assign(document.createElement("link"), { rel: "stylesheet", href: style.dataset.css }));

// In a frame of another page, or with the name of who publishes it.
if (parent !== window || /[?&](nombre|color|logo|aviso)=/.test(location.search)) import("./marco/marco.js").catch(() => {});

// The page for entities follows its form.
if (document.getElementById("publicar")) import("./publicar/publicar.js").then((page) => page.begin()).catch(() => {});

// The published site works without a network after the first visit; inside another page it leaves no trace of that.
const offline = document.querySelector("script[data-sw]");
if (offline && parent === window) {
  const answers = new MutationObserver(() => {
    if (!("listo" in root.dataset)) return;
    answers.disconnect();
    idle().then(() => import("./red/red.js")).then((red) => red.begin(offline.dataset.sw)).catch(() => {});
  });
  answers.observe(root, { attributes: true });
}

let begin;
/** What the app gives to its parts, once it runs. */
const app = new Promise((done) => (begin = done));
const joined = once(async (file) => {
  const given = { __wasm_split: await app };
  return Promise.all((await compiled(file)).map((module) => WebAssembly.instantiate(module, given)));
});

// The definition, and the page, are asked for while the app is still on its way.
const asked = /^#\/([A-Za-z0-9][\w.-]{0,63})(?:~\d+)?(?:\/(\w+))?/.exec(location.hash);
if (tag && asked) {
  const early = document.createElement("link");
  Object.assign(early, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: `./procesos/${asked[1]}.json` });
  document.head.append(early);
  // The app asks again, and says so if they do not come.
  filesOf(asked[2])?.forEach((file) => compiled(file).catch(() => {}));
}

if (tag) {
  // In a task of its own: first the app keeps what waits to be kept, and hears of it in the same event.
  const died = (error) => error instanceof WebAssembly.RuntimeError && setTimeout(recover);
  addEventListener("error", (event) => died(event.error));
  addEventListener("unhandledrejection", (event) => died(event.reason));
  start(tag.dataset.js, tag.dataset.wasm);
} else {
  root.dataset.listo = ""; // a page that is only reading answers at once
}

async function start(js, wasm) {
  try {
    const code = await import(js);
    begin(await code.default({ module_or_path: wasm }));
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) recover();
    else explain("No se pudo cargar esta página", "Revise la conexión y recargue la página. Si usa un navegador antiguo, actualícelo o pruebe con otro.");
  }
}

const failed = {};

/** The code of a folder, fetched when it is first asked for. */
function code(name) {
  // Browsers remember that an address failed, and would not ask for it again.
  return import(`./${name}/${name}.js${failed[name] ? `?${failed[name]}` : ""}`).catch((error) => {
    failed[name] = (failed[name] ?? 0) + 1;
    throw error;
  });
}

/** The same, of a WebAssembly. */
async function part(name) {
  const made = await code(name);
  await made.default();
  return made;
}

const idle = () => new Promise((done) => (globalThis.requestIdleCallback ?? setTimeout)(done));

/** For the app. */
globalThis.habilita = {
  /** The code of a page, by the end of its address: now, or when the browser has nothing better to do. */
  async page(page, later) {
    if (later) await idle();
    await Promise.all(filesOf(page).map(joined));
  },
  /** The .ics file of some dates. */
  calendar: async (json) => (await part("calendario")).calendar(json),
  /** What was pasted, as contracts. */
  sheet: async (text, settings) => (await part("contratos")).sheet(text, settings),
  /** Which contracts to present. */
  choose: async (contracts, rule, options) => (await part("contratos")).choose(contracts, rule, options),
  /** The report in sight as the text of an HTML file; what an address carries, and back. */
  report: async (json, sensitive) => (await code("llevar")).report(json, sensitive),
  pack: async (text) => (await code("llevar")).pack(text),
  unpack: async (letters) => (await code("llevar")).unpack(letters),
  /** What a file has: text, or the sheets of a workbook; `tell` hears how far it has come, `stopBook` with the same key gives up. */
  openBook: async (key, file, tell) => JSON.stringify(await (await code("libros")).open(key, file, tell, globalThis.habilita.text)),
  /** Gives the user the workbook of an offer: its process, its firm, itself, and what is asked of the sheets. */
  saveBook: async (key, name, process, firm, offer, ask, tell) => JSON.stringify(await (await code("libros")).save(key, name, [process, firm, offer, ask], tell)),
  stopBook: async (key) => (await code("libros")).stop(key),
  /** The text of a file as spreadsheets save it: in UTF-8, in UTF-16, or in what Windows wrote before them. */
  async text(file) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const as = (name, fatal) => new TextDecoder(name, { fatal }).decode(bytes);
    if (bytes[0] === 255 && bytes[1] === 254) return as("utf-16le");
    try {
      return as("utf-8", true);
    } catch {
      return as("windows-1252");
    }
  },
};

/** What the browser kept of the user's work, by key; `null` where it may not be read. */
function kept() {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith("habilita:"));
    return Object.fromEntries(keys.map((key) => [key, localStorage.getItem(key)]));
  } catch {
    return null;
  }
}

function recover() {
  const work = kept();
  const saved = work && Object.keys(work).length > 0;
  const box = explain(
    "Habilita falló y se detuvo",
    saved
      ? "Lo que usted escribió está guardado en este navegador. Descargue una copia por si acaso y recargue la página para seguir."
      : "Este navegador no tenía nada guardado que se pueda recuperar. Recargue la página para empezar de nuevo.",
  );
  if (!saved) return;
  const file = new Blob([JSON.stringify({ format: "habilita-rescate/1", kept: work }, null, 1)], { type: "application/json" });
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: "habilita-rescate.json", className: "button" });
  link.textContent = "Descargar una copia";
  box.querySelector("p:last-child").prepend(link, " ");
}

/** Puts a message on top of what is on the page, with a button to reload. */
function explain(title, text) {
  document.getElementById("rescate")?.remove();
  const box = Object.assign(document.createElement("section"), { id: "rescate", className: "rescue" });
  box.setAttribute("role", "alert");
  const line = (name, words) => Object.assign(document.createElement(name), { textContent: words });
  const reload = Object.assign(line("button", "Recargar la página"), { type: "button" });
  reload.addEventListener("click", () => {
    if (location.hash === "#/!prueba-de-fallo") location.hash = "#/";
    location.reload();
  });
  const last = document.createElement("p");
  last.append(reload);
  box.append(line("h2", title), line("p", text), last);
  document.body.prepend(box);
  root.dataset.listo = "";
  return box;
}
