// A page inside a frame of another, or published with somebody's name: how it looks, and what the page around it is told.
// It listens to nobody: whatever a host sends changes nothing here.
import { brand, show } from "./marca.js";

const root = document.documentElement;
const inside = parent !== window;

/** Whether the page around is of another site, whose frames have a storage of their own. */
function foreign() {
  try {
    return parent.location.origin !== location.origin;
  } catch {
    return true;
  }
}

function style() {
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: new URL("./marco.css", import.meta.url).href });
  return new Promise((done) => {
    link.onload = link.onerror = done;
    document.head.append(link);
  });
}

/** Tells the page around what it needs and nothing of what was typed: that this page answers, how tall it is, and the word of the verdict. */
function tell() {
  // Only to who said who it is, and then to nobody else.
  const to = new URL(location.href).searchParams.get("origen");
  if (!to) return;
  const send = (message) => {
    try {
      parent.postMessage({ habilita: 1, ...message }, to);
    } catch {
      // No origin: there is nobody to tell.
    }
  };
  let tall = 0;
  const measure = () => {
    const now = Math.ceil(root.getBoundingClientRect().height);
    if (now !== tall) send({ tipo: "altura", alto: (tall = now) });
  };
  new ResizeObserver(measure).observe(root);
  measure();

  let [ready, touched, last] = [false, false, ""];
  const look = () => {
    if (!ready && "listo" in root.dataset) {
      ready = true;
      send({ tipo: "listo" });
    }
    const word = document.querySelector("[data-veredicto]")?.dataset.veredicto ?? "";
    // What was kept from an earlier visit is nobody's business before its owner does something here.
    if (touched && word && word !== last) send({ tipo: "veredicto", estado: (last = word) });
  };
  for (const event of ["pointerdown", "keydown"]) {
    addEventListener(event, ({ isTrusted }) => isTrusted && ((touched = true), look()), { capture: true });
  }
  new MutationObserver(look).observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-listo", "data-veredicto"] });
  look();
}

/** Other pages of the site open apart: the frame is for this one. */
function outward() {
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    const leaves = link && !link.hash && !link.download && link.href.startsWith("http");
    if (leaves) Object.assign(link, { target: "_blank", rel: "noopener" });
  }, { capture: true });
}

if (inside) root.dataset.marco = "";
await style();
show(brand(location.href), inside, inside && foreign());
if (inside) {
  outward();
  tell();
}
