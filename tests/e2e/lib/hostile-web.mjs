// Hostile to the page that shows them: words that are markup, and addresses where words or names go.
import { carried, definition, either, OPENED, put, REFUSED, report, rescue, saved, typedOf, within, wordsOf, work } from "./hostile.mjs";
import { PROCESS } from "./steps.mjs";

const text = (document) => JSON.stringify(document);
/** Whatever of it becomes an element can be found by its class, and whatever runs leaves its mark. */
const RUN = "globalThis.pwned=1";
export const MARKUP = [
  `<script class="hostil">${RUN}</script>`,
  `<img class="hostil" src="x" onerror="${RUN}">`,
  `<svg class="hostil" onload="${RUN}"><script>${RUN}</script></svg>`,
  `<svg class=hostil><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `"><iframe class="hostil" src="javascript:parent.pwned=1"></iframe>`,
  `'"--></title></style></textarea></script><script class=hostil>${RUN}</script>`,
  `<a class="hostil" href="javascript:${RUN}">Haga clic</a>`,
  `<details class="hostil" open ontoggle="${RUN}"><summary>x</summary></details>`,
  `<input class="hostil" autofocus onfocus="${RUN}">`,
  `<style class="hostil">*{display:none;background:url(http://malo.invalid/x)}</style>`,
  `<base class="hostil" href="http://malo.invalid/"><link class=hostil rel=stylesheet href=//malo.invalid/x.css>`,
  `<meta class="hostil" http-equiv="refresh" content="0;url=http://malo.invalid/">`,
  `<math class="hostil"><mtext><table><mglyph><style><img class=hostil src=x onerror=${RUN}>`,
  `&lt;script class="hostil"&gt;${RUN}&lt;/script&gt; &#x3c;img&#62; &amp;nbsp;`,
  `<template class="hostil"><img src=http://malo.invalid/x></template><slot class=hostil>`,
  `{{constructor.constructor('${RUN}')()}} \${${RUN}} <%= ${RUN} %> @{${RUN}}`,
  `<![CDATA[<script class=hostil>${RUN}</script>]]><?xml version="1.0"?><!DOCTYPE x>`,
  `\u202eotxet \u2066<img class=hostil src=x onerror=${RUN}>\u2069\u202c`,
  `\u200f\u061c\u202b<b class="hostil">al revés</b>\u2028\u2029\u0085`,
  `<form class="hostil" action="http://malo.invalid/"><button formaction="javascript:${RUN}">x</button></form>`,
  `<object class="hostil" data="data:text/html,<script>${RUN}</script>"></object><embed class=hostil src=x>`,
  `x</li></ul></main></body></html><body class="hostil" onload="${RUN}">`,
];
export const LINKS = ["javascript:", "JaVaScRiPt:", "java\tscript:", " javascript:", "\u0001javascript:", "javascript&colon;", "vbscript:", "data:text/html,", "data:image/svg+xml,"].map((scheme) => `${scheme}${RUN}`).concat([
  "http://malo.invalid/x", "https://malo.invalid/x", "//malo.invalid/x", "\\\\malo.invalid\\x", "///malo.invalid", "http:malo.invalid", "file:///etc/passwd", "blob:http://malo.invalid/x", "ftp://malo.invalid/", "http://usuario:clave@malo.invalid/", "http://malo.invalid@127.0.0.1/", "mailto:x@malo.invalid", "tel:1", "ws://malo.invalid/", "view-source:http://malo.invalid", "intent://malo.invalid#Intent;end", "../../../etc/passwd", "#/otra/informe", "?x=1", "http://[::1]:9/", "[ver](javascript:globalThis.pwned=1)", "www.malo.invalid",
]);

const sprinkle = (document, all, luck, words, share) => {
  const chosen = luck.some(all(document), share);
  for (const { parent, key } of chosen.length > 0 ? chosen : all(document)) parent[key] = luck.pick(words);
  return document;
};
/** Words everywhere, here and there, and around what was there; then where no words go. */
const worded = (kind, words) => ({
  definition: [
    (luck) => {
      const word = luck.pick(words);
      return { what: `${kind} everywhere: ${word}`, parts: [text(sprinkle(either(luck), wordsOf, luck, [word], 2))], expect: OPENED, shown: word };
    },
    (luck) => ({ what: `${kind} here and there`, parts: [text(sprinkle(either(luck), wordsOf, luck, words, luck.pick([0.1, 0.4])))], expect: OPENED }),
    (luck) => {
      const document = either(luck);
      const word = luck.pick(words);
      for (const { parent, key } of luck.some(wordsOf(document), 0.6)) parent[key] = luck.pick([`${parent[key]} ${word}`, `${word}${parent[key]}`, `${word}\n${word}`]);
      return { what: `${kind} beside words`, parts: [text(document)], expect: OPENED };
    },
    (luck) => {
      const [pointer, word] = [luck.pick(["/id", "/unspsc/0", "/requirements/3/id", "/requirements/3/paper", "/price/items/2/id", "/readings/0/id", "/facts/1/id", "/budget/amount", "/schedule/1/date", "/schedule/1/hour", "/modality", "/version", "/format", "/bidders/1", "/contradictions/1/rules"]), luck.pick(words)];
      return { what: `${kind} at ${pointer}`, parts: [text(put(definition(), pointer, word))], expect: REFUSED };
    },
    (luck) => ({ what: `${kind} as a name`, parts: [text(put(definition(), `${luck.pick(["", "/budget", "/source", "/requirements/3", "/price/items/0"])}/${luck.pick(words).replaceAll("/", "")}`, luck.pick(words)))], expect: REFUSED }),
  ],
  saved: [
    (luck) => ({ what: `${kind} wherever one types`, parts: [text(sprinkle(saved(), typedOf, luck, words, luck.pick([0.3, 2])))], expect: OPENED }),
    (luck) => {
      const word = luck.pick(words);
      const offer = { ...work().offer, title: word, draw: { own_name: word, rivals: [{ id: "r1", name: word, at: word }] } };
      return { what: `${kind} as names, in a report`, parts: [report(text(saved({ firm: { ...work().firm, kind: "consorcio", members: [{ id: "m1", name: word, nit: word }, { id: "m2", name: luck.pick(words) }] }, offers: [{ place: PROCESS, offer }] })))], expect: OPENED, shown: word };
    },
    (luck) => ({ what: `${kind} in a rescue`, parts: [rescue({ "habilita:firma": text(sprinkle({ firm: work().firm }, typedOf, luck, words, 2).firm), [`habilita:oferta:${luck.pick(words)}`]: luck.pick(words) })], expect: OPENED }),
    (luck) => ({ what: `${kind} as a place`, parts: [text(put(saved(), "/offers/0/place", luck.pick(words)))], expect: REFUSED }),
    (luck) => ({ what: `${kind} as a name`, parts: within(saved(), luck.pick(["/firm/papers", "/firm/facts", "/offers/0/offer/prices", "/offers/0/offer/causes"]), text({ [luck.pick(words)]: luck.pick([{}, "yes", luck.pick(words)]) })), expect: REFUSED }),
    (luck) => ({ what: `${kind} as a page`, parts: [`<!doctype html><title>x</title>${luck.pick(words)}${luck.pick(["", `<script id="otros-datos">${luck.pick(words)}</script>`, `<p id="habilita-datos">`])}`], expect: REFUSED }),
    carried((luck) => ({ what: `${kind} everywhere`, parts: [text(sprinkle(definition(), wordsOf, luck, words, 2))], expect: OPENED })),
  ],
});

const named = (luck) => luck.pick(["malo.invalid", "javascript", "a..b", "x.json", "constructor", "www.malo.invalid", "null", "0", "indice"]) + luck.pick(["", `.${luck.int(1, 99)}`]);
const words = worded("markup", MARKUP);
const addresses = worded("an address", LINKS);
export const markup = words;
export const links = {
  definition: [
    ...addresses.definition,
    (luck) => {
      const id = named(luck);
      return { what: `the invitation ${id}`, parts: [text(sprinkle(put(definition(), "/id", id), wordsOf, luck, LINKS, 0.3))], expect: OPENED };
    },
  ],
  saved: [
    ...addresses.saved,
    (luck) => {
      const place = named(luck) + luck.pick(["", `~${luck.int(2, 99)}`]);
      return { what: `an offer for ${place}`, parts: [text(put(saved(), "/offers/0/place", place))], expect: OPENED };
    },
  ],
};
