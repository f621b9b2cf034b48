// The accent of an entity, made readable: WCAG 2.2 asks 4.5 between a text and what is behind it.

export const AA = 4.5;

/** A colour as its three parts of 0 to 255, or nothing when it is not written as #rgb or #rrggbb. */
export function parts(text) {
  const short = /^#?([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text.trim());
  const long = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text.trim());
  return (short?.slice(1).map((digit) => digit + digit) ?? long?.slice(1))?.map((digits) => parseInt(digits, 16));
}

export const hex = (color) => `#${color.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;

/** The relative luminance of WCAG, from 0 to 1. */
function luminance(color) {
  const [red, green, blue] = color.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How far two colours are apart for the eye: 1 when they are the same, 21 between black and white. */
export function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const BLACK = [0, 0, 0];
const WHITE = [255, 255, 255];

/** The colour, no more towards black or white than it takes to be read on every one of the papers. */
export function readable(color, papers) {
  const enough = (tried) => papers.every((paper) => contrast(tried, paper) >= AA);
  // Away from the papers: darker on light ones, lighter on dark ones.
  const end = contrast(BLACK, papers[0]) > contrast(WHITE, papers[0]) ? BLACK : WHITE;
  for (let step = 0; step <= 100; step += 1) {
    const tried = color.map((part, index) => Math.round(part + ((end[index] - part) * step) / 100));
    if (enough(tried)) return tried;
  }
  return end;
}

/** Black or white, whichever is read better on it. */
export const over = (color) => (contrast(BLACK, color) > contrast(WHITE, color) ? BLACK : WHITE);
