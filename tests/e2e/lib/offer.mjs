// Types a whole firm and offer through the screens, from the same files that the command line reads.
import { answer, click, step, type } from "./steps.mjs";

/** 2026-02-06 as people write it. */
export const day = (iso) => iso.split("-").reverse().join("/");

/** Ways of writing an amount that leave no doubt (300.000 alone would: see the readings offered). */
export function written(amount, way) {
  const grouped = amount.replace(/\B(?=(\d{3})+$)/g, ".");
  return [amount, `${grouped},00`, `$ ${grouped},0`, `$${amount}`][way % 4];
}

const present = (page, id) => page.$(`[id="${id}"]`).then((e) => e !== null);

/** Who bids, and the facts the invitation asks of them. */
export async function typeBidder(page, firm) {
  await step(page, "Quién se presenta");
  await click(page, `label[for="quien-${firm.kind}"]`);
  for (const [fact, value] of Object.entries(firm.facts ?? {})) {
    if (await present(page, `hecho-${fact}-${value}`)) await answer(page, `hecho-${fact}`, value);
  }
}

/** A paper: at hand or not, and its date. `field` is the requirement, or the criterion and its proof. */
async function typePaper(page, field, paper) {
  const has = paper.has ?? (paper.issued ? "yes" : "no");
  await answer(page, `${field}-tiene`, has);
  if (paper.issued && (await present(page, `${field}-fecha`))) await type(page, `${field}-fecha`, day(paper.issued));
}

/** Every paper of the firm, at each requirement that asks for it. A paper that several ask for is typed once. */
export async function typePapers(page, definition, firm) {
  await step(page, "Documentos");
  const typed = new Set();
  for (const { id, paper } of definition.requirements) {
    if (typed.has(paper) || !firm.papers?.[paper] || !(await page.$(`label[for="${id}-tiene-yes"]`))) continue;
    const shown = await page.$eval(`label[for="${id}-tiene-yes"]`, (e) => e.checkVisibility());
    if (!shown) continue;
    await typePaper(page, id, firm.papers[paper]);
    typed.add(paper);
  }
  return typed.size;
}

export async function typeContracts(page, firm) {
  await step(page, "Experiencia");
  for (const [index, contract] of firm.contracts.entries()) {
    await click(page, "#agregar-contrato");
    const row = `c${index + 1}`;
    const put = async (field, text) => text && (await present(page, `${row}-${field}`)) && (await type(page, `${row}-${field}`, text));
    await put("objeto", contract.object);
    await put("valor", written(contract.value, index));
    await put("inicio", contract.start && day(contract.start));
    await put("fin", contract.end && day(contract.end));
    await put("participacion", contract.share?.replace(".", ","));
    if (contract.state) await answer(page, `${row}-ejecucion`, contract.state === "running" ? "yes" : "no");
    if (contract.self_certified) await answer(page, `${row}-propio`, contract.self_certified);
    for (const [activity, value] of Object.entries(contract.activities ?? {})) await answer(page, `${row}-${activity}`, value);
  }
}

export async function typePrices(page, offer) {
  await step(page, "Precios");
  for (const [index, [item, { ceiling, unit_price }]] of Object.entries(offer.prices).entries()) {
    if (ceiling) await type(page, `tope-${item}`, written(ceiling, index));
    if (unit_price) await type(page, `precio-${item}`, written(unit_price, index + 1));
  }
}

export async function typeTieBreak(page, offer) {
  await step(page, "Desempate");
  for (const [criterion, claim] of Object.entries(offer.tiebreak ?? {})) {
    await answer(page, `${criterion}-invoca`, claim.claimed);
    for (const [proof, paper] of Object.entries(claim.proofs ?? {})) await typePaper(page, `${criterion}-${proof}`, paper);
  }
  if (offer.draw) {
    await type(page, "empatados", offer.draw.bidders.map((b) => b.name).join("\n"));
    await type(page, "trm", offer.draw.trm.replace(/(\d)(\d{3})\./, "$1.$2,"));
  }
}

export async function acceptReadings(page, offer) {
  await step(page, "El proceso");
  for (const reading of offer.accepted ?? []) await click(page, `label[for="acepto-${reading}"]`);
}
