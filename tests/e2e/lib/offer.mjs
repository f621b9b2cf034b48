// Types a whole firm and offer through the screens, from the same files that the command line reads.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { answer, click, DIST, REPO, step, type } from "./steps.mjs";

const json = (file) => JSON.parse(readFileSync(file, "utf8"));

/** A case of `tests/cases` with the definition it is for, as files and as objects. */
export function caseOf(name) {
  const file = (document) => resolve(REPO, "tests/cases", name, `${document}.json`);
  const [firmFile, offerFile] = [file("firm"), file("offer")];
  const [firm, offer] = [json(firmFile), json(offerFile)];
  const definitionFile = resolve(DIST, "procesos", `${offer.process}.json`);
  return { process: offer.process, definition: json(definitionFile), firm, offer, definitionFile, firmFile, offerFile };
}

/** Whether a rule, a criterion or a proof is for this form of bidder. */
export const theirs = (rule, kind) => !rule.applies?.length || rule.applies.includes(kind);
const signed = (requirement, firm) => !requirement.signers?.length || requirement.signers.includes(firm.signer);
/** Whether the bidder, one person or firm, owes it: what is asked of each person is asked of it. */
const owed = (requirement, firm) =>
  theirs(requirement, firm.kind) && theirs({ applies: requirement.bidders }, firm.kind) && signed(requirement, firm) && (requirement.when ?? []).every(({ fact, is }) => firm.facts?.[fact] === is) && !requirement.rule.by_letter && !requirement.rule.member_shares;

/** A contract whose papers say only what is asked of it: the share of each where it was shared, proofs of private parties where it was private. */
export function certified(definition, contract) {
  const asked = (item) => (!item.private || contract.private === "yes") && (!item.shared || (contract.share && contract.share !== "100"));
  const items = definition.experience.certificate?.items.filter(asked) ?? [];
  const certificate = Object.fromEntries(items.filter(({ id }) => contract.certificate?.[id]).map(({ id }) => [id, contract.certificate[id]]));
  return { ...contract, certificate };
}

/**
 * What of a case the screens ask of this bidder, worked out from the definition and not from the screens: a field they should show and
 * do not makes the typing fail. `unasked` names the rest, which says nothing about this bidder.
 */
export function asked({ definition, firm, offer }) {
  const unasked = [];
  const keep = (where, dictionary, test) =>
    Object.fromEntries(Object.entries(dictionary ?? {}).filter(([key]) => test(key) || (unasked.push(`${where}/${key}`), false)));
  const hangs = (fact) => definition.requirements.some((r) => theirs(r, firm.kind) && theirs({ applies: r.bidders }, firm.kind) && r.when?.some((condition) => condition.fact === fact));
  const criterion = (id) => definition.tiebreak.criteria.find((c) => c.id === id);
  return {
    firm: {
      ...firm,
      facts: keep("firm/facts", firm.facts, hangs),
      contracts: firm.contracts.map((contract) => certified(definition, contract)),
      papers: keep("firm/papers", firm.papers, (paper) => definition.requirements.some((r) => r.paper === paper && owed(r, firm))),
    },
    offer: { ...offer, tiebreak: keep("offer/tiebreak", offer.tiebreak, (id) => theirs(criterion(id), firm.kind)) },
    unasked,
  };
}

/** The criteria whose answers are not kept. */
export const sensitive = (definition) => definition.tiebreak.criteria.filter((c) => c.privacy).map((c) => c.id);

/** 2026-02-06 as people write it. */
export const day = (iso) => iso.split("-").reverse().join("/");

/** Ways of writing an amount that leave no doubt (300.000 alone would: see the readings offered). */
export function written(amount, way) {
  const grouped = amount.replace(/\B(?=(\d{3})+$)/g, ".");
  return [amount, `${grouped},00`, `$ ${grouped},0`, `$${amount}`][way % 4];
}

export async function typeKind(page, kind) {
  await step(page, "Quién se presenta");
  await answer(page, "quien", kind);
}

/** Who bids, who signs, and the facts the invitation asks of them. */
export async function typeBidder(page, { kind, signer, facts }) {
  await typeKind(page, kind);
  if (signer) await answer(page, "firmante", signer);
  for (const [fact, value] of Object.entries(facts)) await answer(page, `hecho-${fact}`, value);
}

/** A paper: at hand or not, and its dates. `field` is the requirement, or the criterion and its proof. */
export async function typePaper(page, field, { has = "yes", issued, expires, indefinite, existed }) {
  await answer(page, `${field}-tiene`, has);
  if (issued) await type(page, `${field}-fecha`, day(issued));
  if (existed) await answer(page, `${field}-existia`, existed);
  if (expires) await type(page, `${field}-vence`, day(expires));
  if (indefinite) await click(page, `label[for="${field}-indefinido"]`);
}

/** The answers about causes of rejection. Says how many. */
export async function typeCauses(page, { causes }) {
  await step(page, "Causas de rechazo");
  for (const [cause, said] of Object.entries(causes)) await answer(page, `causa-${cause}`, said);
  return Object.keys(causes).length;
}

/** The requirement at which each paper of the firm is said, once each, in the order of the definition: the first that asks for it. */
export function placesOf(definition, firm) {
  const said = new Set(Object.keys(firm.papers).map((paper) => definition.requirements.find((r) => r.paper === paper && owed(r, firm))));
  return definition.requirements.filter((r) => said.has(r));
}

/** Every paper of the firm. Says how many. */
export async function typePapers(page, definition, firm) {
  await step(page, "Documentos");
  const places = placesOf(definition, firm);
  for (const { id, paper } of places) await typePaper(page, id, firm.papers[paper]);
  return places.length;
}

/** How many rows the table of contracts has, drawn or not. */
export const contracts = (page) => page.evaluate(() => Number(document.querySelector(".contracts")?.getAttribute("aria-rowcount") ?? 1) - 1);

/** Adds a contract for each row: the end of each field's id, and what is typed or answered there. */
export async function addContracts(page, rows) {
  const before = await contracts(page);
  for (const [index, { answers = {}, ...texts }] of rows.entries()) {
    await click(page, "#agregar-contrato");
    const row = `c${before + index + 1}`;
    for (const [field, text] of Object.entries(texts)) await type(page, `${row}-${field}`, text);
    for (const [question, value] of Object.entries(answers)) await answer(page, `${row}-${question}`, value);
  }
}

/** The contracts of a firm as rows to type; `spelled` has the odd spelling of some fields of each. */
export const contractRows = (firm, spelled = []) =>
  firm.contracts.map(({ object, value, start, end, share, state, self_certified, activities, certificate, partner }, index) => {
    const texts = { objeto: object, valor: value && written(value, index), inicio: start && day(start), fin: end && day(end), participacion: share?.replace(".", ",") };
    const answers = { ejecucion: state && (state === "running" ? "yes" : "no"), propio: self_certified, socio: partner, soportes: certificate && "yes", ...Object.fromEntries(Object.entries(activities ?? {}).map(([id, said]) => [`es-${id}`, said])) };
    const said = (fields) => Object.fromEntries(Object.entries(fields).filter(([, text]) => text));
    return { ...said(texts), ...spelled[index], answers: said(answers) };
  });

export async function typeContracts(page, firm, spelled) {
  await step(page, "Experiencia");
  await addContracts(page, contractRows(firm, spelled));
}

/** VAT as people write it. */
export const spelledVat = (vat, way) => ({ exempt: ["exento", "EXENTA"], excluded: ["Excluido", "excluída"] })[vat]?.[way % 2] ?? [vat, `${vat} %`, `IVA ${vat}%`][way % 3];

/** Ceiling, price, VAT and its norm typed for each item of an offer. */
export const priceRows = (offer) =>
  Object.entries(offer.prices).map(([item, { ceiling, unit_price, vat, vat_norm }], index) => ({
    item,
    ceiling: ceiling && written(ceiling, index),
    price: unit_price && written(unit_price, index + 1),
    vat: vat && spelledVat(vat, index),
    norm: vat_norm,
  }));

/** How all the prices are: what is answered once. */
export async function typePricing(page, { pricing: { charges_vat, prices, ceilings, estimate } }) {
  const said = (basis) => (basis === "in" ? "yes" : "no");
  if (charges_vat) await answer(page, "responsable-iva", charges_vat);
  if (prices) await answer(page, "precios-con-iva", said(prices));
  if (ceilings) await answer(page, "topes-con-iva", said(ceilings));
  if (estimate) await type(page, "oferta-estimado", written(estimate, 0));
}

export async function typePrices(page, rows, offer) {
  await step(page, "Precios");
  if (offer) await typePricing(page, offer);
  for (const { item, ceiling, price, vat, norm } of rows) {
    if (ceiling) await type(page, `tope-${item}`, ceiling);
    if (price) await type(page, `precio-${item}`, price);
    if (vat) await type(page, `iva-${item}`, vat);
    if (norm) await type(page, `norma-${item}`, norm);
  }
}

/** The readings that the offer accepts. */
export async function typeAccepted(page, { accepted }) {
  await step(page, "El proceso");
  for (const reading of accepted) await click(page, `label[for="acepto-${reading}"]`);
}

/** What is asked and given of the papers of a claim, each under the end of its field: the paper, or the paper and its member. */
const proofsOf = ({ proofs = {}, members = {} }) => [
  ...Object.entries(proofs),
  ...Object.entries(members).flatMap(([member, papers]) => Object.entries(papers).map(([id, paper]) => [`${id}.${member}`, paper])),
];

/**
 * The papers of some claims. One that several criteria need is asked once, in one of them: each must have been asked somewhere, and once.
 */
async function typeProofs(page, tiebreak) {
  const given = Object.entries(tiebreak).flatMap(([criterion, claim]) => proofsOf(claim).map(([name, paper]) => ({ criterion, name, paper })));
  const typed = [];
  for (const { criterion, name, paper } of given) {
    if (!(await page.$(`[id="${criterion}-${name}-tiene-yes"]`))) continue;
    if (typed.includes(name)) throw new Error(`${name} is asked twice, the second time for ${criterion}`);
    await typePaper(page, `${criterion}-${name}`, paper);
    typed.push(name);
  }
  const lacking = given.filter(({ name }) => !typed.includes(name));
  if (lacking.length > 0) throw new Error(`not asked: ${lacking.map(({ criterion, name }) => `${criterion}-${name}`).join(", ")}`);
}

export async function typeClaim(page, criterion, claim) {
  await answer(page, `${criterion}-invoca`, claim.claimed);
  await typeProofs(page, { [criterion]: claim });
}

const comma = (figure) => figure.replace(".", ",");
/** How a fact of a tie is typed; those not named are answered. */
const SPELLED = {
  workers: String,
  ...Object.fromEntries(["heads_of_family", "victims", "reincorporated_share"].map((fact) => [fact, comma])),
  ...Object.fromEntries(["disabled", "pension_age", "ethnic"].map((fact) => [fact, (days) => days.map(day).join("\n") || "0"])),
  ...Object.fromEntries(["payments", "mipyme_payments"].map((fact) => [fact, (amount) => written(amount, 2)])),
};

/** What is said of one person for a tie: the bidder, or a member. */
export async function typeTieFacts(page, { sensitive = {}, ...facts }, member) {
  for (const [fact, value] of Object.entries({ ...facts, ...sensitive })) {
    const field = member ? `tie-${fact}.${member}` : `tie-${fact}`;
    if (SPELLED[fact]) await type(page, field, SPELLED[fact](value));
    else await answer(page, field, value);
  }
}

/** 2026-02-05T15:20 as people write it. */
const moment = (iso) => `${day(iso.slice(0, 10))}, ${iso.slice(11)}`;

/** Whoever ties: the bidder itself, and others with what they credit. */
export async function typeBidders(page, bidders) {
  for (const { name, offered_at, own, credits = {} } of bidders) {
    let who = "propio";
    if (!own) {
      const count = await page.$$eval(".rivals > li", (all) => all.length);
      await click(page, "#agregar-rival");
      who = `rival-r${count + 1}`;
    }
    await type(page, `${who}-nombre`, name);
    if (offered_at) await type(page, `${who}-hora`, moment(offered_at));
    if (Object.keys(credits).length > 0) await click(page, ".rivals > li:last-child summary");
    for (const [number, { credited, proportion, large }] of Object.entries(credits)) {
      if (credited) await answer(page, `${who}-acredita-${number}`, credited);
      if (proportion) await type(page, `${who}-proporcion`, comma(proportion));
      if (large) await answer(page, `${who}-grandes`, large);
    }
  }
}

/** 4123.57 as people write it. */
export const writtenTrm = (trm) => comma(trm).replace(/\B(?=(\d{3})+,)/g, ".");

export async function typeTieBreak(page, { tiebreak, tie_facts, tie_members = {}, draw }) {
  await step(page, "Desempate");
  for (const [criterion, { claimed }] of Object.entries(tiebreak)) await answer(page, `${criterion}-invoca`, claimed);
  if (tie_facts) await typeTieFacts(page, tie_facts);
  for (const [member, facts] of Object.entries(tie_members)) await typeTieFacts(page, facts, member);
  await typeProofs(page, tiebreak);
  if (draw) {
    await typeBidders(page, draw.bidders);
    await type(page, "trm", writtenTrm(draw.trm));
  }
}

/** The proofs of a criterion that may be asked of a bidder of this form that bids alone. */
export const proofsFor = ({ rule }, kind) => Object.values(rule)[0].proofs.filter((proof) => theirs(proof, kind) && theirs({ applies: proof.bidders }, kind));
