// A case as the browser keeps it, so that a page can be seen full without typing every figure again.
import { asked, caseOf, day, spelledVat, written } from "./offer.mjs";
import { storeBefore } from "./steps.mjs";

const said = (fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null));
const map = (dictionary, change) => Object.fromEntries(Object.entries(dictionary ?? {}).map(([key, value], index) => [key, change(value, index)]));
const paper = ({ has, issued, expires, indefinite, existed }) => said({ has, issued: issued && day(issued), expires: expires && day(expires), indefinite, existed });
const comma = (figure) => figure?.replace(".", ",");

/** The firm as it would have been typed. */
export const firmDraft = ({ kind, nit, signer, shares_stated, members = [], facts, papers, contracts }) => said({
  format: "habilita-borrador-firma/1",
  kind,
  nit,
  signer,
  shares_stated,
  members: members.map(({ id, name, nit, kind, share, constituted, facts, papers }) => said({ id, name, nit, kind, share: comma(share), constituted: constituted && day(constituted), facts, papers: papers && map(papers, paper) })),
  facts,
  papers: map(papers, paper),
  contracts: contracts.map(({ id, object, value, start, end, share, members, state, self_certified, activities, certificate, partner }, index) =>
    said({ id, object, value: value && written(value, index), start: start && day(start), end: end && day(end), share: comma(share), members: members && map(members, comma), running: state && (state === "running" ? "yes" : "no"), self_certified, partner, activities, papers: certificate && "yes" }),
  ),
});

const basis = (said) => said && (said === "in" ? "yes" : "no");
const pricingDraft = ({ charges_vat, prices, ceilings, estimate }) => said({ charges_vat, prices: basis(prices), ceilings: basis(ceilings), estimate: estimate && written(estimate, 0), lots: [] });

const days = (list) => list && (list.map(day).join("\n") || "0");
const tieFacts = ({ heads_of_family, workers, disabled, pension_age, payments, mipyme_payments, sensitive, ...answers }) => said({
  ...answers,
  heads_of_family: comma(heads_of_family),
  workers: workers?.toString(),
  disabled: days(disabled),
  pension_age: days(pension_age),
  payments: payments && written(payments, 2),
  mipyme_payments: mipyme_payments && written(mipyme_payments, 2),
  sensitive: sensitive && said({ ...sensitive, victims: comma(sensitive.victims), reincorporated_share: comma(sensitive.reincorporated_share), ethnic: days(sensitive.ethnic) }),
});
const rival = ({ name, offered_at, credits = {} }, index) => said({
  id: `r${index + 1}`,
  name,
  at: offered_at && `${day(offered_at.slice(0, 10))}, ${offered_at.slice(11)}`,
  credits: map(credits, ({ credited }) => credited),
  proportion: comma(credits["4"]?.proportion),
});
const drawDraft = ({ trm, bidders }) => {
  const own = bidders.find((one) => one.own === "yes");
  return said({ trm: comma(trm), own_name: own?.name, rivals: bidders.filter((one) => one !== own).map(rival) });
};

/** The offer as it would have been typed. Kept whole, also what a browser would not have kept. */
export const offerDraft = ({ process, prices, pricing, tiebreak, tie_facts, tie_members, draw, accepted, causes }) => said({
  format: "habilita-borrador-oferta/1",
  process,
  prices: map(prices, ({ unit_price, ceiling, vat, vat_norm }, index) => said({ unit_price: unit_price && written(unit_price, index + 1), ceiling: ceiling && written(ceiling, index), vat: vat && spelledVat(vat, index), vat_norm })),
  pricing: pricing && pricingDraft(pricing),
  tiebreak: map(tiebreak, ({ claimed, proofs, members }) => said({ claimed, proofs: proofs && map(proofs, paper), members: members && map(members, (papers) => map(papers, paper)) })),
  tie_facts: tie_facts && tieFacts(tie_facts),
  tie_members: tie_members && map(tie_members, tieFacts),
  draw: draw ? drawDraft(draw) : {},
  accepted,
  causes,
});

/** The keys and texts of a case's perfect offer. */
export function perfect(name) {
  const { firm, offer } = asked(caseOf(name));
  return { process: offer.process, firm: firmDraft(firm), offer: offerDraft(offer) };
}

/** The same offer given up half way, with the faults people make: long words, figures that are none, a price above its ceiling. */
export function halfDone(name) {
  const { process, firm, offer } = perfect(name);
  const papers = Object.entries(firm.papers).slice(0, 5).map(([id, held], index) => [id, index === 1 ? { has: "no" } : held]);
  const [first, second, ...rest] = firm.contracts;
  const contracts = [
    { ...first, object: "Suministro de elementos de oficina, papelería y cómputo para la administración municipal de Gachalá ".repeat(2), share: "120" },
    { ...second, value: "8.000", end: "31/02/2024" },
    ...rest.slice(0, 1),
  ];
  const items = Object.entries(offer.prices);
  const faults = [{ unit_price: "99.999.999" }, { unit_price: "15.000", ceiling: "15.000" }, { unit_price: "quince mil" }];
  const prices = items.slice(0, Math.ceil(items.length / 2)).map(([id, price], index) => [id, { ...price, ...faults[index] }]);
  return {
    process,
    firm: { ...firm, papers: { ...Object.fromEntries(papers), registro_mercantil: { has: "yes", issued: "06/01/2026" } }, contracts },
    offer: { ...offer, prices: Object.fromEntries(prices), tiebreak: Object.fromEntries(Object.entries(offer.tiebreak ?? {}).slice(0, 2)) },
  };
}

/** Leaves the drafts in the browser as an earlier visit would have. */
export const keep = (page, server, { process, firm, offer }) =>
  storeBefore(page, server, { "habilita:firma": JSON.stringify(firm), [`habilita:oferta:${process}`]: JSON.stringify(offer) });

/** Leaves the documents of a case in the browser as if they had been typed. */
export const keepCase = (page, server, { process, firm, offer }) => keep(page, server, { process, firm: firmDraft(firm), offer: offerDraft(offer) });

/** As on the first visit. */
export async function forget(page, server) {
  await page.goto(server.url("index.html"));
  await page.evaluate(() => localStorage.clear());
}
