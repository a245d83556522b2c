// How wide words are, near enough, where nothing can be measured.

/** Characters as wide as they are high. */
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{20000}-\u{3fffd}]/u;

/**
 * Width in ems.
 * @param {string} words
 * @returns {number}
 */
export const ems = (words) => [...words].reduce((sum, sign) => sum + (WIDE.test(sign) ? 1 : 0.58), 0);

/**
 * Words in lines, the last cut with … where there are more.
 * @param {string} words
 * @param {number} width of a line in ems
 * @param {number} limit number of lines
 * @returns {string[]}
 */
export function wrapped(words, width, limit) {
  const lines = [""];
  for (const part of words.match(/[\w,.;:()-]+\s*|[^]/gu) ?? []) {
    if (ems(lines[lines.length - 1] + part) > width && lines[lines.length - 1]) lines.push("");
    lines[lines.length - 1] += part;
    if (lines.length > limit) return [...lines.slice(0, limit - 1), `${cut(lines[limit - 1], width - 1)}…`];
  }
  return lines.map((line) => (ems(line) > width ? `${cut(line, width - 1)}…` : line));
}

/**
 * @param {string} words
 * @param {number} width
 */
function cut(words, width) {
  let kept = "";
  for (const sign of words) {
    if (ems(kept + sign) > width) break;
    kept += sign;
  }
  return kept;
}
