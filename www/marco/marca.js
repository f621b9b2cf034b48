// Who publishes this page, as its address says: name, colour, logo and notice. It comes from an address that anybody can write, so
// that it is shown as what somebody says, as text, and never in place of what Habilita says of itself.
import { hex, over, parts, readable } from "./color.js";

const LONGEST = { nombre: 120, aviso: 300 };

/** What the address brings, cut to size; what is not usable is left out. */
export function brand(address) {
  const { searchParams } = new URL(address);
  // Of letters that turn the reading around nothing good comes.
  const text = (key) => (searchParams.get(key) ?? "").replace(/[\p{Cc}\p{Cf}]/gu, " ").replace(/\s+/g, " ").trim().slice(0, LONGEST[key]);
  return { nombre: text("nombre"), aviso: text("aviso"), color: parts(searchParams.get("color") ?? ""), logo: picture(searchParams.get("logo"), address) };
}

/** A picture of this site, or one inside the address: nothing is asked of anybody else. */
function picture(source, address) {
  if (!source) return undefined;
  if (/^data:image\/(png|jpeg|webp|gif|svg\+xml)[;,]/i.test(source)) return source;
  const url = URL.canParse?.(source, address) && new URL(source, address);
  return url && /^https?:$/.test(url.protocol) && url.origin === new URL(address).origin ? url.href : undefined;
}

/** Everything of the style that an accent is written on. */
export const PAPERS = ["--paper", "--page", "--good-bg", "--bad-bg", "--wait-bg", "--look-bg", "--none-bg"];

/** The accent as it can be read on those papers, and what is written over it. */
export function accent(color, papers) {
  const read = readable(color, papers.map(parts));
  return { accent: hex(read), over: hex(over(read)) };
}

/** Puts the accent into the style, in the theme in sight. */
function paint(color) {
  const root = document.documentElement;
  const now = () => {
    const style = getComputedStyle(root);
    const made = accent(color, PAPERS.map((name) => style.getPropertyValue(name)));
    root.style.setProperty("--accent", made.accent);
    root.style.setProperty("--on-accent", made.over);
  };
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", now);
  now();
}

const line = (name, words, className = "") => Object.assign(document.createElement(name), { textContent: words, className });

/** Shows who publishes the page, on top of it. `inside`: in a frame of another page; `apart`: of another site, whose storage is its own. */
export function show({ nombre, aviso, color, logo }, inside, apart) {
  if (color) paint(color);
  if (!inside && !nombre && !aviso && !logo) return;
  const strip = line("aside", "", "publisher");
  strip.setAttribute("aria-label", "Quién publica este revisor");
  if (logo) {
    const image = Object.assign(new Image(), { alt: "", src: logo });
    image.addEventListener("error", () => image.remove());
    strip.append(image);
  }
  const words = line("div", "");
  const who = line("p", "");
  if (nombre) who.append(line("strong", nombre), " publica este revisor. ");
  who.append("El resultado es orientativo: lo calcula Habilita en su navegador y no es una decisión de la entidad.");
  words.append(who);
  if (aviso) {
    const said = line("p", "");
    said.append(line("span", "Aviso de quien publica: ", "hint"), line("q", aviso));
    words.append(said);
  }
  if (inside) {
    const kept = apart ? "Está dentro de otro sitio: lo que escriba se guarda aparte, solo para ese sitio. Si quiere seguir después, guárdelo en un archivo o " : "";
    const way = line("p", kept, "fine");
    const alone = new URL(location.href);
    alone.searchParams.delete("origen");
    const link = Object.assign(line("a", kept ? "ábralo en su propia pestaña" : "Abrir en su propia pestaña"), { href: alone.href, target: "_blank", rel: "noopener" });
    // The address has moved on by the time it is followed.
    link.addEventListener("click", () => (link.href = Object.assign(alone, { hash: location.hash }).href));
    way.append(link, ".");
    words.append(way);
  }
  strip.append(words);
  document.body.prepend(strip);
}
