// The Gachalá check as a person would type it, with the odd spellings people use.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { answer, click, REPO, type } from "./steps.mjs";

const CASES = resolve(REPO, "tests/cases/gachala");
export const FIRM_FILE = resolve(CASES, "firm.json");
export const OFFER_FILE = resolve(CASES, "offer.json");
export const OFFER = JSON.parse(readFileSync(OFFER_FILE, "utf8"));

/** Value and date of each contract. */
export const CONTRACTS = [
  ["10.000.000", "15/12/2023"],
  ["$ 8.000.000", "30/06/2022"],
  ["6000000", "1/3/2024"],
  ["3.000.000,00", "20-11-2025"],
  ["2 000 000", "2021-10-10"],
];

export const NAMES = "Ñandú S.A.S.\nÁlvarez y Cía.\nNariño Logística";

/** Ways of writing an amount that leave no doubt (300.000 alone would: see the readings offered). */
export function written(amount, way) {
  const grouped = amount.replace(/\B(?=(\d{3})+$)/g, ".");
  return [amount, `${grouped},00`, `$ ${grouped},0`, `$${amount}`][way % 4];
}

/** Ceiling and price typed for each item of the case. */
export const PRICES = Object.entries(OFFER.prices).map(([item, { ceiling, unit_price }], index) => ({
  item,
  ceiling: written(ceiling, index),
  price: written(unit_price, index + 1),
}));

export async function typePaper(page, date) {
  await answer(page, "registro_mercantil-tiene", "yes");
  await type(page, "registro_mercantil-fecha", date);
}

export async function typeContracts(page, contracts = CONTRACTS) {
  for (const [index, [value, end]] of contracts.entries()) {
    await click(page, "#agregar-contrato");
    await type(page, `c${index + 1}-valor`, value);
    await type(page, `c${index + 1}-fin`, end);
  }
}

export async function typePrices(page, prices = PRICES) {
  for (const { item, ceiling, price } of prices) {
    await type(page, `tope-${item}`, ceiling);
    await type(page, `precio-${item}`, price);
  }
}

export async function typeTieBreak(page, trm) {
  await answer(page, "DES-02-invoca", "yes");
  await answer(page, "DES-02-declaracion_notarial-tiene", "yes");
  await type(page, "DES-02-declaracion_notarial-fecha", "07/01/2026");
  await answer(page, "DES-02-cedula-tiene", "yes");
  await type(page, "empatados", NAMES);
  await type(page, "trm", trm);
}
