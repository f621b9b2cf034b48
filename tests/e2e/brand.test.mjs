// What an entity may change of the looks: read from an address that anybody can write, and always to be read.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { random } from "./lib/mutate.mjs";
import { DIST } from "./lib/steps.mjs";

const { AA, contrast, hex, parts, readable } = await import(pathToFileURL(resolve(DIST, "marco/color.js")));
const { accent, brand, PAPERS } = await import(pathToFileURL(resolve(DIST, "marco/marca.js")));

/** The tokens of the published style, in the light and in the dark. */
function themes() {
  const style = readFileSync(resolve(DIST, readdirSync(DIST).find((name) => /^habilita-.*\.css$/.test(name))), "utf8");
  const [, light, dark] = /:root \{([^}]*)\}[^@]*@media \(prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}/.exec(style);
  return [light, dark].map((text) => PAPERS.map((name) => new RegExp(`${name}:\\s*(#[0-9a-f]+)`).exec(text)[1]));
}

test("contrast is that of WCAG", () => {
  // Figures that the W3C and everybody since has published: black on white, and the grey that just passes and the one that just does not.
  const known = [["#000", "#fff", 21], ["#fff", "#fff", 1], ["#767676", "#fff", 4.54], ["#777777", "#fff", 4.48], ["#ff0000", "#fff", 4.0]];
  for (const [one, other, ratio] of known) assert.ok(Math.abs(contrast(parts(one), parts(other)) - ratio) < 0.005, `${one} on ${other}`);
});

test("any colour can be read, on every paper of both themes, and so can what is written over it", () => {
  const next = random(7);
  const colours = ["#000", "#fff", "#ffff00", "#777", "#00f", "#f0f", "#0a7d5a", ...Array.from({ length: 500 }, () => hex([next() * 255, next() * 255, next() * 255]))];
  let looked = 0;
  for (const papers of themes()) {
    for (const colour of colours) {
      const made = accent(parts(colour), papers);
      for (const paper of papers) assert.ok(contrast(parts(made.accent), parts(paper)) >= AA, `${colour} became ${made.accent} on ${paper}`);
      assert.ok(contrast(parts(made.accent), parts(made.over)) >= AA, `${made.over} over ${made.accent}`);
      looked += papers.length + 1;
    }
  }
  console.log(`${looked} pairs of colours`);
  assert.ok(looked > 5000);
});

test("a colour that can be read already is left as it is, and others move no further than they must", () => {
  const white = [[255, 255, 255]];
  assert.equal(hex(readable(parts("#1b4f8a"), white)), "#1b4f8a");
  const moved = readable(parts("#f0c000"), white);
  assert.ok(contrast(moved, white[0]) >= AA && contrast(moved, white[0]) < AA + 0.2, "just enough");
  assert.ok(moved[0] > moved[2], "still yellowish");
});

test("what is no colour is none", () => {
  for (const text of ["", "red", "#12", "#12345", "rgb(0,0,0)", "url(x)", "#ggg", "#1b4f8a;x"]) assert.equal(parts(text), undefined, text);
  assert.deepEqual([parts("#fff"), parts("0A7d5A"), parts(" #000 ")], [[255, 255, 255], [10, 125, 90], [0, 0, 0]]);
});

test("what an address says is cut to size and cleaned, and no picture is asked of another site", () => {
  const of = (given) => brand(`https://habilita.example/a/revisar.html?${new URLSearchParams(given)}#/x`);
  assert.deepEqual(of({}), { nombre: "", aviso: "", color: undefined, logo: undefined });
  assert.equal(of({ nombre: `  Alcaldía\n\u202E de\u0000  prueba ` }).nombre, "Alcaldía de prueba");
  assert.deepEqual([of({ nombre: "x".repeat(5000) }).nombre.length, of({ aviso: "x".repeat(5000) }).aviso.length], [120, 300]);
  assert.equal(of({ logo: "./logo.png" }).logo, "https://habilita.example/a/logo.png");
  for (const logo of ["https://otro.example/x.png", "//otro.example/x.png", "javascript:alert(1)", "data:text/html,<b>", "file:///x.png", "http://habilita.example/x.png", "blob:https://habilita.example/1"]) {
    assert.equal(of({ logo }).logo, undefined, logo);
  }
  assert.ok(of({ logo: "data:image/png;base64,AAAA" }).logo);
});
