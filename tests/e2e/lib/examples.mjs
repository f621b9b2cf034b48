// The examples of the engine package's description: statements, and expressions with the value that they have behind `//`.

/** `[{ name, lines }]` of every `@example` of a description; the name is the function's that it stands over, "default" for `init`. */
export function examples(description) {
  const found = [];
  for (const [, comment, isDefault, name] of description.matchAll(/\/\*\*((?:(?!\*\/).)*)\*\/\nexport (default )?function (\w+)/gs)) {
    const [, ...blocks] = comment.split(/^ \* @example$/m);
    for (const block of blocks) {
      const lines = block.split("\n").map((line) => line.replace(/^ \* ?/, "").trim()).filter(Boolean);
      found.push({ name: isDefault ? "default" : name, function: name, lines });
    }
  }
  return found;
}

/** The names of the functions that a description exports. */
export const described = (description) => [...description.matchAll(/^export (default )?function (\w+)/gm)].map(([, isDefault, name]) => (isDefault ? "default" : name));

const VALUED = /^(?!const )(.+); \/\/ (.+)$/;

/** An example as the body of a function that hands each value, and the one written, to `same`. */
export const asProgram = ({ lines }) => lines.map((line) => line.replace(VALUED, (_, expression, value) => `same(${expression}, ${value}, ${JSON.stringify(line)});`)).join("\n");

/** How many values an example states. */
export const stated = ({ lines }) => lines.filter((line) => VALUED.test(line)).length;
