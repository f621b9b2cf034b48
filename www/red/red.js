// Keeps the site for when there is no network, and offers a new version without ever changing it under the user's hands.

const HOUR = 3_600_000;
const worker = navigator.serviceWorker;

/** `address`: the service worker, in the folder of the site. Where the browser has none (a private window, an insecure address) nothing happens. */
export async function begin(address) {
  if (!worker) return;
  const registration = await worker.register(address, { updateViaCache: "none" });
  const offer = () => registration.waiting && worker.controller && show(registration);
  registration.addEventListener("updatefound", () => {
    const next = registration.installing;
    next?.addEventListener("statechange", () => next.state === "installed" && offer());
  });
  offer();
  // After what was kept was thrown away, and where the user loaded the page past it.
  if (!worker.controller) registration.active?.postMessage("completar");
  let asked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - asked < HOUR) return;
    asked = Date.now();
    registration.update().catch(() => {}); // without a network there is nothing new
  });
}

/** Whether what was typed would survive a reload. */
function keeps() {
  const key = "habilita:prueba-de-espacio";
  try {
    localStorage.setItem(key, "x".repeat(1000));
    localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

function show(registration) {
  document.getElementById("version-nueva")?.remove();
  const made = (name, properties) => Object.assign(document.createElement(name), properties);
  const box = made("section", { id: "version-nueva", className: "notice" });
  box.setAttribute("role", "status");
  const said = made("p", { textContent: "Hay una versión nueva de Habilita. Se cambia cuando usted diga: la página se recarga y sus respuestas siguen, salvo las sensibles, que no se guardan." });
  const now = made("button", { type: "button", className: "small", textContent: "Cambiar ahora" });
  const later = made("button", { type: "button", className: "small", textContent: "Después" });
  const buttons = made("p", { className: "buttons" });
  buttons.append(now, later);
  const words = made("div");
  words.append(said, buttons);
  box.append(words);
  later.addEventListener("click", () => {
    box.remove();
    document.getElementById("titulo")?.focus();
  });
  now.addEventListener("click", () => {
    if (!keeps()) {
      said.textContent = "Este navegador no tiene espacio para guardar sus respuestas: se perderían al recargar. Guárdelas primero en un archivo y vuelva a intentarlo.";
      return;
    }
    worker.addEventListener("controllerchange", () => location.reload(), { once: true });
    registration.waiting?.postMessage("actualizar");
  });
  worker.addEventListener("message", ({ data }) => {
    if (data === "otras") said.textContent = "Habilita está abierto en otra pestaña o ventana. Ciérrela, para no cambiarla a mitad de camino, y vuelva a intentarlo.";
  });
  document.body.prepend(box);
}
