// What the tests of Gachalá type by hand, with the odd spellings people use.
import { caseOf, priceRows, typeKind, typePaper } from "./offer.mjs";
import { step, type } from "./steps.mjs";

export const GACHALA = caseOf("gachala");

/** Value and date of each contract of the case. */
export const CONTRACTS = [
  { valor: "10.000.000", fin: "15/12/2023" },
  { valor: "$ 8.000.000", fin: "30/06/2022" },
  { valor: "6000000", fin: "1/3/2024" },
  { valor: "3.000.000,00", fin: "20-11-2025" },
  { valor: "2 000 000", fin: "2021-10-10" },
];

export const NAMES = "Ñandú S.A.S.\nÁlvarez y Cía.\nNariño Logística";

export const PRICES = priceRows(GACHALA.offer);

/** The certificate of the register: the last day that serves, and the day before. */
export const [LAST_DAY, TOO_OLD] = ["07/01/2026", "06/01/2026"];

export async function typeCertificate(page, date) {
  await typePaper(page, "JUR-03", {});
  await type(page, "JUR-03-fecha", date);
}

/** The certificate as the first thing typed: who bids, and then the paper that only some owe. */
export async function startWithCertificate(page, date) {
  await typeKind(page, "natural");
  await step(page, "Documentos");
  await typeCertificate(page, date);
}
