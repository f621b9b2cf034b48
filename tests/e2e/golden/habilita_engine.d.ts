// The JavaScript edge of Habilita. Amounts, percentages and SMMLV are text with a dot decimal ("6285900", "4.4158", "24.5"),
// dates ISO ("2025-07-11"), date-times "2025-07-11T08:00" in Colombian time. Every input may be a JSON text or a plain object (it goes
// through the same loader as a file). Outputs are plain objects, errors are `HabilitaError`.
//
// Each function has an example with its value behind it. There `process`, `firm` and `offer` are the three documents of a check: the
// invitation of Gachalá (procesos/gachala-mic-006-2026.json of the site) and the case of that name in the repository (tests/cases).

/**
 * Loads the WebAssembly, each part once. Browsers and Node >= 20. `source`: bytes, URL, Response or module; by default the file beside this one. `contracts`: the same for what `selectContracts` needs, a file of its own; `false` for who never calls it. `rest`: the same for `checkPrices`, `convertExperience`, `drawWinner`, `lintProcess`, `lowOffers`, `netIncome`, `referenceTables` and `tieBreak`. What was left out, or did not come, can be asked for by calling `init` again.
 * @example
 * await init(undefined, false, false);
 * version().format; // "habilita/1"
 */
export default function init(source?: unknown, contracts?: unknown, rest?: unknown): Promise<void>;

/**
 * What every function throws (`init` rejects with it). `message` is Spanish, for who typed; `path` a JSON pointer into what was given, with an argument that is no document as "/asOf"; `errors` holds every problem, the first of which is the error's own. `code` does not change with the words: "broken_json", "missing_field", "wrong_type" and others of a document; "not_json" for what cannot be written as JSON; "not_started" before `init` ended, "left_out" for a part that `init` was told to leave out, "not_loaded" for one that did not come (`cause` says why).
 */
export interface HabilitaError extends Error { code: string; message: string; path: string; errors: { code: string; path: string; message: string }[] }

export type State = "cumple" | "no_cumple" | "por_confirmar" | "requiere_revision" | "no_aplica";

/**
 * Judges an offer. `asOf` moves no state: it only says what can still be done.
 * @example
 * const { overall, findings } = evaluate(process, firm, offer, "2026-02-05");
 * overall; // "lista para presentar"
 * findings.find(({ id }) => id === "JUR-03")?.state; // "cumple"
 */
export function evaluate(process: unknown, firm: unknown, offer: unknown, asOf: string): Report;
export interface Report { process: string; overall: string; findings: Finding[]; causes: CauseStanding[]; assumptions: Assumption[]; guide: Guide; receipt: { code: string; parts: Record<string, string>; asOf: string } }
export interface Finding { id: string /* "JUR-03", or "JUR-03.m1" of a member of a plural */; code: string; section: string; title: string; owner?: string; state: State; consequence?: string; clause?: string; cites: string[]; sentence: string; figures: Record<string, string>; steps: { label: string; expression: string; value: string }[]; parts?: { place: number; amount?: string; words: string }[] /* what each contract brings to a sum, in upload order */; remedy?: string; readings?: string[] /* ids of readings the state hangs on */; terms?: { label: string; text: string }[] /* who owes and signs it, when to ask for it, what follows */; papers?: PackPaper[] /* of a criterion of a tie */; sensitive?: boolean /* about facts that no file has unless asked */ }
/** A cause of rejection and the findings that decide it; `note` what to watch of one that can only happen later. */
export interface CauseStanding { id: string; clause: string; title: string; place: "listed" | "elsewhere"; state: State; findings?: string[]; note?: string }
/** What is no verdict: the schedule with what is left of it, the shortest terms of the law, guarantees, the limitation to Mipyme, what to ask the entity. */
export interface Guide {
  schedule: { milestone: string; title: string; clause: string; date: string; hour?: string; original?: string; standing: "passed" | "next" | "coming"; left: string; remark?: string }[];
  legal_terms: { title: string; from: string; to: string; row: number; days: number; least: number; enough: boolean; norm: string }[];
  guarantees: { id: string; title: string; clause: string; percent: string; value?: string; from?: string; until?: string; sentence: string; help: string }[];
  mipyme?: { may_be_limited: State; old_enough: State; lines: { label: string; text: string }[]; size: { size?: "micro" | "small" | "medium" | "large"; sentence: string; steps: { label: string; expression: string; value: string }[] }; repealed?: string[]; message: string };
  observations: { id: string; clauses: string[]; title: string; detail: string; rules: string[]; text?: string; deadline?: string }[];
}
/** A reading of the invitation that was assumed; `findings` hang on it now. */
export interface Assumption { id: string; title: string; text: string; otherwise: string; clause: string; accepted: boolean; findings: string[] }

export type Rounding = "exact" | "half_up_2" | "truncate_2" | "unit" | "unstated";

/**
 * Contracts in SMMLV, without a process. A contract that cannot be converted keeps its row with a `problem` and adds nothing.
 * @example
 * const contracts = [{ id: "a", value: "14235000", end: "2025-06-30" }, { id: "b", value: "26190423", end: "2014-05-01" }];
 * const { rows, total } = convertExperience(contracts, { rounding: "truncate_2" });
 * rows.map(({ smmlv }) => smmlv); // ["10.00", "42.51"]
 * total; // "52.51"
 */
export function convertExperience(contracts: Contract[] | string, options?: { rounding?: Rounding; yearBasis?: "termination" | "start"; table?: Record<string, string> }): Conversion;
export interface Contract { id: string; value?: string; additions?: string; currency?: "COP" | string; trm?: string /* COP per USD */; usd?: string /* USD per unit of another currency */; start?: string; end?: string; share?: string /* % "20" */; state?: "finished" | "liquidated" | "running" }
export interface Conversion { rows: { id: string; smmlv?: string /* after rounding of the contract */; exact?: string /* 12 decimals */; year?: number; steps?: string /* how it was found, to be read */; problem?: string }[]; total: string; byYear: Record<string, string>; totals: Record<"exact" | "half_up_2" | "truncate_2" | "unit", string> /* whichever was asked for */ }

/**
 * Which contracts to present: the fewest that satisfy every rule and, of those sets, the one with most to spare, in upload order. `contracts` as in a firm (up to 200), `rule` the `experience` of a definition, `options` a `SelectionOptions`.
 * @example
 * const options = { budget: "43000000", closing: "2026-02-06", kind: "natural", facts: firm.facts };
 * const { chosen, total, proven } = selectContracts(firm.contracts, process.experience, options);
 * chosen; // ["c1", "c2", "c3", "c5", "c4"]
 * total; // "25.5449"
 * proven; // true
 */
export function selectContracts(contracts: unknown, rule: unknown, options?: unknown): Selection;
/** `budget` and `closing` are owed. `looked_from`: the day years are looked back from, if it is not the closing. `limit`: steps of the search (200,000 by default). */
export interface SelectionOptions { budget: string; closing: string; looked_from?: string; kind?: string; members?: unknown[]; facts?: Record<string, "yes" | "no">; constituted?: string; accepted?: string[]; limit?: string }
/** `state` is what the rules say of the chosen; `missing` what the nearest set lacks when none complies; `slack` over the threshold, negative when it falls short; `proven`: no set is better («óptimo demostrado»), otherwise it is the best found within the limit. `planB`: what if the certificate of a chosen contract is refused; `chosen` is empty when nothing replaces it. */
export interface Selection { state: State; chosen: string[]; leftOut: { id: string; reason: string }[]; total: string; slack: string; proven: boolean; steps: number; missing: string[]; planB: { without: string; holds: boolean; chosen: string[]; sentence: string }[] }

/**
 * Prices held against their ceilings and a budget, without a process. `rule` is a `PriceRules`; without its `budget` the total is only told.
 * @example
 * const items = [{ id: "1", quantity: "3", unitPrice: "1001", vat: "19", ceiling: "1190" }];
 * const { totalWithVat, state } = checkPrices(items, { prices: "out", ceilings: "in", chargesVat: "yes" });
 * totalWithVat; // "3573.57"
 * state; // "no_cumple"
 */
export function checkPrices(items: PricedItem[] | string, rule?: unknown): PriceCheck;
/** `vat` in %, or why there is none. Keys may be written as in documents too (`unit_price`), and errors name them so. */
export interface PricedItem { id: string; title?: string; quantity?: string; unitPrice?: string; vat?: string /* % "19", "exempt" or "excluded" */; ceiling?: string }
/** `prices` and `ceilings`: whether they include VAT; `wholePesos`: every figure is in whole pesos. */
export interface PriceRules { budget?: string; wholePesos?: "half_up" | "truncate"; prices?: "in" | "out"; ceilings?: "in" | "out"; chargesVat?: "yes" | "no"; aiu?: { administration?: string; contingencies?: string; profit?: string; vat?: string } }
/** `total` of a line is without VAT and `vat` its VAT; so are `total` and `totalWithVat`, which has the AIU too. What is not known is absent. */
export interface PriceCheck { lines: { id: string; total?: string; vat?: string; state: State; sentence: string }[]; total?: string; totalWithVat?: string; state: State }

/**
 * What is left of a priced offer after the deductions that the invitation prints, row by row; `null` while nothing is priced. `least` and `most` differ while a fact (`open`) is not answered. No verdict hangs on it.
 * @example
 * netIncome(process, firm, offer)?.total; // "32360000"
 */
export function netIncome(process: unknown, firm: unknown, offer: unknown): NetIncome | null;
export interface NetIncome { total: string; price: string; vat: string; deductions: { family: string; state: "settled" | "to_confirm" | "not_taken"; label: string; items: string[]; rows: { id: string; label: string; clause: string; base: "price" | "total" | "vat"; base_amount: string; rate?: string; amount: string }[]; amount?: string; least: string; most: string; sentence: string; steps: { label: string; expression: string; value: string }[] }[]; least_deducted: string; most_deducted: string; guarantees?: string; least: string; most: string; settled: boolean; missing: number; open: { id: string; question: string }[]; elsewhere: { id: string; label: string; clause: string; why: string }[]; sentence: string; steps: { label: string; expression: string; value: string }[]; assumptions: string[]; cautions: string[] }

/**
 * A NIT and its check digit.
 * @example
 * checkNit("899999061-9").valid; // true
 * checkNit("899999061").expected; // "9"
 */
export function checkNit(text: string): { valid: boolean; number: string; digit: string; expected: string; problem?: string };

/**
 * Business days after `from` up to and including `to` (negative when `to` is earlier), and the holidays met.
 * @example
 * const { days, holidays } = businessDays("2025-04-16", "2025-04-21");
 * days; // 1
 * holidays.map(({ date }) => date); // ["2025-04-17", "2025-04-18"]
 */
export function businessDays(from: string, to: string): { days: number; holidays: { date: string; name: string }[] };

/**
 * Which of all the offers of a process seem artificially low, for who knows them all: the entity, or anybody after the opening. With few offers each is held against the estimate, with more against the median less one standard deviation, as the state agency's guide does. It asks for an explanation and never rejects. `on`: the day whose figures are used, the last known by default.
 * @example
 * const { offers } = lowOffers([{ name: "Uno", total: "95" }, { name: "Dos", total: "79" }], "100");
 * offers.map(({ percent_below, asked }) => [percent_below, asked]); // [["5", false], ["21", true]]
 */
export function lowOffers(offers: { name: string; total: string }[] | string, estimate: string, on?: string): LowOffers;
/** `minimum`: the least amount that is not asked about. `deviations`: the one that is taken and, where it answers otherwise about some offer, the other (`otherwise` is its answer). */
export interface LowOffers { test: "absolute" | "relative"; estimate: string; offers: { name: string; total: string; percent_below: string /* of the estimate, negative above it */; asked: boolean; otherwise?: boolean; sentence: string }[]; minimum: string; median?: string; deviations?: { kind: "population" | "sample"; deviation: string; minimum: string }[]; sentence: string; steps: { label: string; expression: string; value: string }[]; cautions: string[] }

/**
 * The tie-break criteria of an offer, by number of the law (2 and 7 may come twice: what is sensitive apart), how a tie that the offer describes (`offer.draw`) would end, and the draw. `facts` is `{ firm, offer }`, the documents of `evaluate`. `missing`: the papers that do not stand yet.
 * @example
 * const { criteria } = tieBreak(process, { firm, offer });
 * criteria.filter(({ state }) => state === "cumple").map(({ number }) => number); // [1, 2]
 */
export function tieBreak(process: unknown, facts: unknown): TieBreak;
export interface TieBreak { criteria: { id: string; number: number; state: State; missing: string[]; sentence: string; sensitive: boolean; papers: PackPaper[] }[]; trial?: TieEnd; draw?: TieEnd }
/** One paper to attach: of whom (`owner`, absent for the bidder as a whole), on which form, who signs and issues it, how old it may be, and how it stands. `consent`: the permission to use personal data. `other`: another paper that would do. */
export interface PackPaper { criterion: string; id: string; owner?: string; title: string; format?: string; signed_by?: string; issuer?: string; limit?: string; consent: boolean; other?: string; state: State; words: string }
export interface TieEnd { code: string; sentence: string; figures: Record<string, string>; steps: { label: string; expression: string; value: string }[]; sensitive: boolean }

/**
 * The draw by the residue of the integer part of the TRM (COP per USD, "4123.57"): the bidders in Spanish alphabetical order (ñ after n; accents, case and punctuation do not count; the same name, the earlier offer), the number equal to the residue wins, and with residue 0 the highest. One bidder wins without a draw.
 * @example
 * drawWinner([{ name: "Ñandú" }, { name: "Nariño" }, { name: "Álvarez" }], "4123.57").winner; // "Álvarez"
 */
export function drawWinner(bidders: { name: string; offeredAt?: string }[] | string, trm: string): { order: string[]; integer: string; residue: number; number: number; winner: string };

/**
 * What is wrong or contradictory in a definition; a broken one comes back as remarks of severity "error".
 * @example
 * lintProcess("{").map(({ severity }) => severity); // ["error"]
 */
export function lintProcess(process: unknown): { path: string; severity: "error" | "contradiction" | "doubt"; message: string }[];

/**
 * Every national table, with norm, source and status of each figure.
 * @example
 * referenceTables().smmlv?.entries.find(({ year }) => year === 2025)?.value; // "1423500"
 */
export function referenceTables(): Record<string, ReferenceTable>;
export interface ReferenceTable { version: string; title: string; entries: Record<string, unknown>[]; [more: string]: unknown }

/**
 * The versions of the engine, of the definition format and of the reference tables.
 * @example
 * version().format; // "habilita/1"
 */
export function version(): { engine: string; format: string; tables: Record<string, string> };
