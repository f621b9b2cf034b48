// Makes the page for entities answer: the recipes follow the form, the preview is the recipe at work, and each can be copied.
import { parts } from "../marco/color.js";

const site = new URL("./", location.href).href;
const $ = (id) => document.getElementById(id);
const FIELDS = ["modo", "proceso", "nombre", "color", "logo", "aviso"];

const escaped = (text) => text.replace(/[&<>"]/g, (letter) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[letter]);

/** The recipes for what is in the form. */
export function recipes({ modo, proceso, nombre, color, logo, aviso }, site) {
  const checker = modo !== "calculadora";
  const page = checker ? "revisar.html" : "calculadora.html";
  const hash = checker ? `#/${proceso}` : "";
  const asked = new URLSearchParams(Object.entries({ nombre, color, aviso }).filter(([, value]) => value)).toString();
  const search = asked && `?${asked}`;
  const words = checker ? "Revise su oferta" : "Sume su experiencia";
  const data = Object.entries({ proceso: checker ? proceso : "", modo: checker ? "" : modo, nombre, color, logo, aviso }).filter(([, value]) => value);
  const attributes = data.map(([key, value]) => `\n  data-${key}="${escaped(value)}"`).join("");
  return {
    "receta-etiqueta": `<script src="${site}embed.js"${attributes}></script>\n<noscript><a href="${escaped(`${site}${page}${hash}`)}">${words}</a></noscript>`,
    "receta-marco": `<iframe src="${escaped(`${site}${page}${search}${hash}`)}"\n  title="${escaped(`${words}${nombre && `, ${nombre}`}`)}" width="100%" height="900" allow="clipboard-write"></iframe>`,
    "receta-carpeta": `https://www.SU-ENTIDAD.gov.co/habilita/${page}${search}${checker ? `#/${proceso || "mi-proceso-2026"}` : ""}`,
    "receta-politica": `Content-Security-Policy: script-src 'self' ${new URL(site).origin}; frame-src ${new URL(site).origin}`,
  };
}

function filled() {
  return Object.fromEntries(FIELDS.map((name) => [name, $(`pub-${name}`).value.trim()]));
}

let [shown, seen] = ["", false];
/** Puts the tag itself into the page, as the one who copies it will. */
function preview(given) {
  const now = JSON.stringify(given);
  if (!seen || now === shown) return;
  shown = now;
  const tag = document.createElement("script");
  tag.src = "./embed.js";
  for (const [name, value] of Object.entries(given)) if (value) tag.dataset[name] = value;
  $("vista").replaceChildren(tag);
}

function follow() {
  const given = filled();
  $("pub-proceso").disabled = given.modo === "calculadora";
  const wrong = given.color && !parts(given.color);
  $("pub-falla").textContent = wrong ? `El color «${given.color}» no se entiende: escríbalo como #0a7d5a.` : "";
  if (wrong) given.color = "";
  for (const [id, text] of Object.entries(recipes(given, site))) $(id).textContent = text;
  return given;
}

async function copy(button) {
  const text = $(button.dataset.copia).textContent;
  const said = button.nextElementSibling;
  try {
    await navigator.clipboard.writeText(text);
    said.textContent = "Copiado.";
  } catch {
    // Selected, it can be copied with the keyboard.
    getSelection().selectAllChildren($(button.dataset.copia));
    said.textContent = "Su navegador no deja copiar solo: quedó seleccionado, cópielo con Ctrl+C.";
  }
}

export function begin() {
  for (const button of document.querySelectorAll("[data-copia]")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button));
  }
  const form = $("publicar");
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", follow);
  // The preview is loaded anew, which is no thing to do with every key.
  form.addEventListener("change", () => preview(follow()));
  follow();
  // It is a whole program: only for who gets to it.
  const watch = new IntersectionObserver(([{ isIntersecting }]) => {
    if (!isIntersecting) return;
    watch.disconnect();
    seen = true;
    preview(follow());
  });
  watch.observe($("vista"));
}
