// Starts the app, and shows a way out if it cannot start or dies. Plain JavaScript: when this matters, the WebAssembly is gone.

const tag = document.querySelector("script[data-wasm]");
const root = document.documentElement;

// The definition is asked for while the WebAssembly is still on its way.
const asked = /^#\/([A-Za-z0-9][\w.-]{0,63})/.exec(location.hash);
if (tag && asked) {
  const early = document.createElement("link");
  Object.assign(early, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: `./procesos/${asked[1]}.json` });
  document.head.append(early);
}

if (tag) {
  addEventListener("error", (event) => event.error instanceof WebAssembly.RuntimeError && recover());
  addEventListener("unhandledrejection", (event) => event.reason instanceof WebAssembly.RuntimeError && recover());
  start(tag.dataset.js, tag.dataset.wasm);
} else {
  root.dataset.listo = ""; // a page that is only reading answers at once
}

async function start(js, wasm) {
  try {
    const app = await import(js);
    await app.default({ module_or_path: wasm });
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) recover();
    else explain("No se pudo cargar esta página", "Revise la conexión y recargue la página. Si usa un navegador antiguo, actualícelo o pruebe con otro.");
  }
}

let failed = 0;

/** For the app: the .ics file of some dates. What writes it is fetched when it is first asked for. */
globalThis.habilita = {
  async calendar(json) {
    // Browsers remember that an address failed, and would not ask for it again.
    const writer = await import(`./calendario/calendario.js${failed ? `?${failed}` : ""}`).catch((error) => {
      failed += 1;
      throw error;
    });
    await writer.default();
    return writer.calendar(json);
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
