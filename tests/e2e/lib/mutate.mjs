// Breaks a definition in a place chosen by a seed: the same seed always makes the same definitions.

/** Numbers from 0 to 1 (mulberry32). */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const TYPES = [null, true, false, 0, 7, -1, 2.5, 1e21, "", "x", [], {}, [null], { x: 1 }];
const WORDS = ["Closing", "closing ", "cierre", "SENSITIVE", "natural", "termination", "exact", "present", "curable", "no", "a b", "á", "-a", "a".repeat(64), "a".repeat(65), " ", "\n", "a\nb", "x".repeat(4000), "x".repeat(4001), "🎉".repeat(4000)];
const NUMBERS = ["43.000.000", "43,5", "1e5", "01", "-1", "+1", ".5", "5.", "0.001", "1000000000000000", "999999999999999.99", "٣", "１", " 1", "1 ", "2026-02-30", "2026-2-3", "2024-02-29", "2023-02-29", "1899-12-31", "2200-01-01", "2026-02-06T08:00", "24:00", "23:59", "8:00", 9999, 10000, 30.0, 1e400];

/** Every place of a document: what holds it and under which key. */
export function places(value, path = "", found = []) {
  if (value === null || typeof value !== "object") return found;
  for (const key of Object.keys(value)) {
    found.push({ parent: value, key, path: `${path}/${key}` });
    places(value[key], `${path}/${key}`, found);
  }
  return found;
}

const OPERATIONS = {
  "another type": ({ parent, key }, pick) => (parent[key] = pick(TYPES)),
  "another word": ({ parent, key }, pick) => (parent[key] = pick(WORDS)),
  "a broken number": ({ parent, key }, pick) => (parent[key] = pick(NUMBERS)),
  removed({ parent, key }) {
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
  },
  "said twice"({ parent, key }) {
    if (Array.isArray(parent)) parent.splice(Number(key), 0, structuredClone(parent[key]));
    else parent[`${key}_2`] = parent[key];
  },
  added({ parent, key }, pick) {
    const extra = structuredClone(pick([...TYPES, parent[key]]));
    if (Array.isArray(parent)) parent.push(extra);
    else parent[pick(["x", "id", "rule", "days", "title", "present", "__proto", ""])] = extra;
  },
  renamed({ parent, key }, pick) {
    if (Array.isArray(parent)) parent.reverse();
    else {
      const value = parent[key];
      delete parent[key];
      parent[pick([key.toUpperCase(), `${key} `, key.slice(0, -1), pick(["max_age", "present", "by_letter", "month_of", "max_age_months"])])] = value;
    }
  },
  "moved here from elsewhere"({ parent, key }, pick, all) {
    const from = pick(all);
    parent[key] = structuredClone(from.parent[from.key]);
  },
};

/** `count` definitions, each broken in one place or two. */
export function* mutations(definition, count, seed) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const names = Object.keys(OPERATIONS);
  for (let made = 0; made < count; made += 1) {
    const document = structuredClone(definition);
    const told = [];
    for (let times = next() < 0.2 ? 2 : 1; times > 0; times -= 1) {
      const all = places(document);
      // The lists are long and alike; half of the time a place is taken from the top, where each is of its own kind.
      const near = all.filter(({ path }) => path.split("/").length <= 4);
      const place = pick(next() < 0.5 ? near : all);
      const operation = pick(names);
      OPERATIONS[operation](place, pick, all);
      told.push(`${place.path} ${operation}`);
    }
    yield { what: told.join(" and "), document };
  }
}
