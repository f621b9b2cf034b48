// Somebody's program, written against what was promised of the package and nothing else. It must go on compiling.
import init, {
  businessDays, checkNit, checkPrices, convertExperience, drawWinner, evaluate, lintProcess, referenceTables, selectContracts, tieBreak, version,
} from "habilita-engine";
import type { Contract, Conversion, Finding, HabilitaError, Report, Rounding, State } from "habilita-engine";

type Step = { label: string; expression: string; value: string };
interface PromisedFinding { id: string; code: string; section: string; state: State; consequence?: string; clause?: string; cites: string[]; sentence: string; figures: Record<string, string>; steps: Step[]; remedy?: string }
interface PromisedReport { process: string; overall: string; findings: PromisedFinding[]; receipt: { code: string; parts: Record<string, string>; asOf: string } }
interface PromisedContract { id: string; value: string; currency?: "COP" | string; trm?: string; start?: string; end?: string; share?: string; state?: "finished" | "liquidated" | "running" }
interface PromisedConversion { rows: { id: string; smmlv?: string; exact?: string; year?: number; problem?: string }[]; total: string; byYear: Record<string, string> }
interface PromisedSelection { state: State; chosen: string[]; leftOut: { id: string; reason: string }[]; total: string; slack: string; proven: boolean; planB: { without: string; chosen: string[] }[] }
// Its total is absent when a price is not known: a sum of the others would be taken for it.
interface PromisedPrices { lines: { id: string; total?: string; vat?: string; state: State; sentence: string }[]; total?: string; totalWithVat?: string; state: State }
type PromisedStates = "cumple" | "no_cumple" | "por_confirmar" | "requiere_revision" | "no_aplica";

export const promised: {
  init: (source?: unknown) => Promise<void>;
  evaluate: (process: unknown, firm: unknown, offer: unknown, asOf: string) => PromisedReport;
  convertExperience: (contracts: PromisedContract[], options?: { rounding?: Rounding; yearBasis?: "termination" | "start"; table?: Record<string, string> }) => PromisedConversion;
  selectContracts: (contracts: unknown, rule: unknown, options?: unknown) => PromisedSelection;
  checkPrices: (items: { id: string; quantity?: string; unitPrice?: string; vat?: string; ceiling?: string }[], rule: unknown) => PromisedPrices;
  tieBreak: (process: unknown, facts: unknown) => { criteria: { number: number; state: State; missing: string[]; sentence: string }[] };
  drawWinner: (bidders: { name: string; offeredAt?: string }[], trm: string) => { order: string[]; integer: string; residue: number; winner: string };
  checkNit: (text: string) => { valid: boolean; number: string; digit: string; expected: string; problem?: string };
  businessDays: (from: string, to: string) => { days: number; holidays: { date: string; name: string }[] };
  lintProcess: (process: unknown) => { path: string; severity: "error" | "contradiction" | "doubt"; message: string }[];
  referenceTables: () => Record<string, unknown>;
  version: () => { engine: string; format: string; tables: Record<string, string> };
} = { init, evaluate, convertExperience, selectContracts, checkPrices, tieBreak, drawWinner, checkNit, businessDays, lintProcess, referenceTables, version };

// Both ways: no state and no rounding was added, none taken away.
export const states: [State, PromisedStates] = ["cumple" as PromisedStates, "no_aplica" as State];
export const roundings: Rounding[] = ["exact", "half_up_2", "truncate_2", "unit", "unstated"];
export const report = (one: Report): PromisedReport => one;
export const finding = (one: Finding): PromisedFinding => one;
export const contract = (one: PromisedContract): Contract => one;
export const conversion = (one: Conversion): PromisedConversion => one;
export const failure = (one: HabilitaError): { code: string; message: string; path: string } => one;

// What was never promised is refused: the description is read, and is not `any`.
// @ts-expect-error a day is owed
evaluate({}, {}, {});
// @ts-expect-error a date is text
businessDays(20250701, "2025-07-02");
// @ts-expect-error there is no such rounding
convertExperience([], { rounding: "up" });
// @ts-expect-error there is no such state
export const state: State = "quizá";
