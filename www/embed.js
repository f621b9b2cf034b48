// Puts Habilita on another website: <script src="…/embed.js" data-proceso="…" data-nombre="…"></script>. Every attribute: entidades.html.
// It needs of the host's Content-Security-Policy only to be allowed itself (script-src) and the frame (frame-src).
(() => {
  const tag = document.currentScript ?? document.querySelector("script[data-modo]:not([data-puesto]), script[data-proceso]:not([data-puesto])");
  if (!tag) return;
  tag.dataset.puesto = "";
  const { proceso = "", modo = "revisor", nombre = "", color = "", aviso = "", logo = "" } = tag.dataset;
  const SLOW = 20_000;
  const [LEAST, MOST] = [240, 60_000];

  const made = (name, properties, style) => {
    const element = Object.assign(document.createElement(name), properties);
    Object.assign(element.style, style); // not an attribute: a policy may forbid those
    return element;
  };
  const box = made("div", { lang: "es-CO" }, { minWidth: "0", maxWidth: "100%" });
  tag.after(box);
  const complain = (words) => box.append(made("p", { textContent: `Habilita no se puede mostrar: ${words}` }, { border: "1px solid", padding: "1em" }));

  const page = { revisor: "revisar.html", calculadora: "calculadora.html" }[modo];
  if (!page) return complain(`data-modo es «${modo}» y debe ser «revisor» o «calculadora».`);
  if (proceso && !/^[A-Za-z0-9][\w.-]{0,63}$/.test(proceso)) return complain(`data-proceso es «${proceso}» y debe ser el nombre de un archivo de procesos/, sin «.json».`);
  let site;
  try {
    site = new URL(tag.dataset.sitio ?? tag.src, document.baseURI);
    if (!/^https?:$/.test(site.protocol)) throw 0;
  } catch {
    return complain("data-sitio debe ser la dirección de la carpeta donde está Habilita, con https:// y una barra al final.");
  }

  const address = new URL(page, site);
  const given = Object.entries({ nombre, color, aviso }).filter(([, value]) => value);
  address.search = new URLSearchParams(given);
  if (modo === "revisor") address.hash = `/${proceso}`;
  const whole = address.href;
  // Where the frame may send its messages; a page opened from a disk has no origin to name.
  address.search = new URLSearchParams([...given, ["origen", location.origin === "null" ? "*" : location.origin]]);

  if (logo) {
    const picture = made("img", { alt: nombre, src: logo }, { display: "block", maxWidth: "min(16rem, 100%)", maxHeight: "4rem", margin: "0 0 .5rem" });
    picture.addEventListener("error", () => picture.remove());
    box.append(picture);
  }
  const what = modo === "revisor" ? "el revisor de ofertas" : "la calculadora de experiencia";
  const state = made("p", {}, { margin: "0 0 .5rem" });
  state.setAttribute("role", "status");
  const say = (words) => {
    const link = made("a", { href: whole, target: "_blank", rel: "noopener", textContent: "Ábralo en otra pestaña" });
    state.replaceChildren(`${words} `, link, ".");
  };
  const frame = made("iframe", { title: `Habilita: ${what}${nombre && `, ${nombre}`}`, allow: "clipboard-write" }, { display: "block", width: "100%", height: "600px", border: "0" });
  say(`Cargando ${what}…`);
  box.append(state, frame);

  let answered = false;
  const slow = setTimeout(() => say(`No se pudo cargar ${what}: revise la conexión o intente más tarde.`), SLOW);
  addEventListener("message", ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== site.origin || data?.habilita !== 1) return;
    const { tipo, alto, estado } = data;
    if (tipo === "altura" && Number.isFinite(alto)) frame.style.height = `${Math.min(MOST, Math.max(LEAST, Math.ceil(alto)))}px`;
    if (!answered) {
      answered = true;
      clearTimeout(slow);
      state.remove();
    }
    // For the scripts of the host: element.addEventListener("habilita", (event) => event.detail).
    frame.dispatchEvent(new CustomEvent("habilita", { bubbles: true, detail: { tipo, alto, estado } }));
  });
  frame.src = address.href;
})();
