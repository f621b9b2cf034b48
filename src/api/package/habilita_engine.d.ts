// The JavaScript edge of Habilita. Amounts, percentages and SMMLV are text with a dot decimal ("6285900", "4.4158", "24.5"),
// dates ISO ("2025-07-11"), date-times "2025-07-11T08:00" in Colombian time. Every input may be a JSON text or a plain object (it goes
// through the same loader as a file). Outputs are plain objects.

/** Loads the WebAssembly, once. Browsers and Node >= 20. `source`: bytes, URL, Response or module; by default the file beside this one. */
export default function init(source?: unknown): Promise<void>;

/** Thrown for broken input. `message` is Spanish, `path` a JSON pointer; `errors` holds every problem. */
export interface HabilitaError extends Error { code: string; message: string; path: string; errors: { code: string; path: string; message: string }[] }

export type State = "cumple" | "no_cumple" | "por_confirmar" | "requiere_revision" | "no_aplica";

/** Judges an offer. `asOf` moves no state: it only says what can still be done. */
export function evaluate(process: unknown, firm: unknown, offer: unknown, asOf: string): Report;
export interface Report { process: string; overall: string; findings: Finding[]; receipt: { code: string; parts: Record<string, string>; asOf: string } }
export interface Finding { id: string; code: string; section: string; title: string; state: State; consequence?: string; clause?: string; cites: string[]; sentence: string; figures: Record<string, string>; steps: { label: string; expression: string; value: string }[]; remedy?: string }

/** The versions of the engine, of the definition format and of the reference tables. */
export function version(): { engine: string; format: string; tables: Record<string, string> };
