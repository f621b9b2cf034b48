// A case as the browser keeps it, as if somebody had typed it in an earlier visit.
import { day } from "./offer.mjs";
import { storeBefore } from "./steps.mjs";

const paper = ({ has = "yes", issued }) => ({ has, ...(issued && { issued: day(issued) }) });
const map = (dictionary, change) => Object.fromEntries(Object.entries(dictionary ?? {}).map(([key, value]) => [key, change(value, key)]));
const said = (fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** The firm's draft. */
export const firmDraft = ({ kind, members = [], facts, papers, contracts }) => ({
  format: "habilita-borrador-firma/1",
  ...said({ kind }),
  members: members.map(({ id, name, kind, share }) => said({ id, name, kind, share: share?.replace(".", ",") })),
  facts: facts ?? {},
  papers: map(papers, paper),
  contracts: contracts.map(({ id, object, value, start, end, share, state, self_certified, activities }) =>
    said({ id, object, value, start: start && day(start), end: end && day(end), share: share?.replace(".", ","), running: state && (state === "running" ? "yes" : "no"), self_certified, activities }),
  ),
});

/** The offer's draft. */
export const offerDraft = ({ process, prices, tiebreak, draw, accepted = [] }) => ({
  format: "habilita-borrador-oferta/1",
  process,
  prices: map(prices, ({ unit_price, ceiling }) => said({ unit_price, ceiling })),
  tiebreak: map(tiebreak, ({ claimed, proofs }) => ({ claimed, proofs: map(proofs, paper) })),
  draw: draw ? { trm: draw.trm.replace(".", ","), names: draw.bidders.map(({ name }) => name).join("\n") } : {},
  accepted,
});

/** Leaves a case in the storage of a page. */
export const keepCase = (page, server, { process, firm, offer }) =>
  storeBefore(page, server, { "habilita:firma": JSON.stringify(firmDraft(firm)), [`habilita:oferta:${process}`]: JSON.stringify(offerDraft(offer)) });
