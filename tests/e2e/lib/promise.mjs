// What was promised of each function before there was any, kept apart from what the package says of itself: it may say more, never less.

const STATES = /^(cumple|no_cumple|por_confirmar|requiere_revision|no_aplica)$/;
const SEVERITIES = /^(error|contradiction|doubt)$/;
const FIGURE = /^-?\d+(\.\d+)?$/;

/** Every name, and of what it answers every field: `[]` each of a list, `{}` each of a dictionary, `?` not in all of them but in one at least. */
export const PROMISED = {
  default: {},
  evaluate: {
    process: "string", overall: "string",
    "findings[].id": "string", "findings[].code": "string", "findings[].section": "string", "findings[].state": STATES,
    "findings[].consequence?": "string", "findings[].clause?": "string", "findings[].cites[]": "string", "findings[].sentence": "string",
    "findings[].figures{}": "string", "findings[].steps[].label": "string", "findings[].steps[].expression": "string",
    "findings[].steps[].value": "string", "findings[].remedy?": "string",
    "receipt.code": /^\w{4}-\w{4}-\w{4}$/, "receipt.parts{}": "string", "receipt.asOf": /^\d{4}-\d\d-\d\d/,
  },
  convertExperience: {
    "rows[].id": "string", "rows[].smmlv?": FIGURE, "rows[].exact?": /^\d+\.\d{12}$/, "rows[].year?": "number", "rows[].problem?": "string",
    total: FIGURE, "byYear{}": FIGURE,
  },
  selectContracts: {
    state: STATES, "chosen[]": "string", "leftOut[].id": "string", "leftOut[].reason": "string", total: FIGURE, slack: FIGURE, proven: "boolean",
    "planB[].without": "string", "planB[].chosen[]": "string",
  },
  checkPrices: {
    "lines[].id": "string", "lines[].total?": FIGURE, "lines[].vat?": FIGURE, "lines[].state": STATES, "lines[].sentence": "string",
    total: FIGURE, totalWithVat: FIGURE, state: STATES,
  },
  tieBreak: { "criteria[].number": "number", "criteria[].state": STATES, "criteria[].missing[]": "string", "criteria[].sentence": "string" },
  drawWinner: { "order[]": "string", integer: FIGURE, residue: "number", winner: "string" },
  checkNit: { valid: "boolean", number: "string", digit: "string", expected: "string", "problem?": "string" },
  businessDays: { days: "number", "holidays[].date": /^\d{4}-\d\d-\d\d$/, "holidays[].name": "string" },
  lintProcess: { "[].path": "string", "[].severity": SEVERITIES, "[].message": "string" },
  referenceTables: { "{}": "object" },
  version: { engine: "string", format: "string", "tables{}": "string" },
};

/** Every value at `path` of `value`; a place where a field that is owed is not is given to `missing`. */
function* under(value, [part, ...rest], missing) {
  if (part === undefined) return yield value;
  const [, name, many, optional] = part.match(/^(\w*)(\[\]|\{\})?(\?)?$/);
  const here = name ? value?.[name] : value;
  if (here === undefined) return optional || missing(name);
  if (many === "[]" && !Array.isArray(here)) return missing(`${name}[]`);
  for (const one of many ? Object.values(here) : [here]) yield* under(one, rest, missing);
}

/** What is not as promised in the answers of a function, and how many values were looked at. */
export function against(shape, answers) {
  const wrong = [];
  let seen = 0;
  for (const [path, kind] of Object.entries(shape)) {
    const parts = path.split(".");
    const values = answers.flatMap((answer) => [...under(answer, parts, (name) => wrong.push(`${path}: no ${name}`))]);
    if (values.length === 0) wrong.push(`${path}: never seen`);
    seen += values.length;
    const good = (value) => (typeof kind === "string" ? typeof value === kind : typeof value === "string" && kind.test(value));
    for (const value of values.filter((one) => !good(one))) wrong.push(`${path}: ${JSON.stringify(value)} is no ${kind}`);
  }
  return { wrong, seen };
}
