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

/** Signs that never begin a line, as long as they have room at the end of the one before. */
const CLOSING = /^[，。、；：！？）》」』”’…]$/u;

/**
 * Words in as many lines as they take; nothing is cut, what is longer than a line is broken.
 * @param {string} words
 * @param {number} width of a line in ems
 * @returns {string[]}
 */
export function filled(words, width) {
  const lines = [""];
  let room = width;
  for (const part of pieces(words, width)) {
    const wide = ems(part.trimEnd());
    const hangs = CLOSING.test(part) && room > -1;
    if (wide > room && lines[lines.length - 1] && !hangs) {
      lines.push("");
      room = width;
    }
    lines[lines.length - 1] += part;
    room -= ems(part);
  }
  return lines.map((line) => line.trimEnd());
}

/**
 * What a line may break between: words of letters, and signs.
 * @param {string} words
 * @param {number} width in ems
 */
function pieces(words, width) {
  const found = words.trim().replace(/\s+/gu, " ").match(/[\w,.;:()/-]+\s*|[^]/gu) ?? [];
  return found.flatMap((part) => (ems(part) > width ? [...part] : [part]));
}

/**
 * Lines up to a limit, and whether there were more; the last then ends with ….
 * @param {string} words
 * @param {number} width of a line in ems
 * @param {number} limit number of lines
 * @returns {{ lines: string[], cut: boolean }}
 */
export function limited(words, width, limit) {
  // So long that the rest cannot be on these lines.
  const few = [...words].slice(0, Math.ceil(width * limit * 6)).join("");
  const lines = filled(few, width);
  if (lines.length <= limit && few.length === words.length) return { lines, cut: false };
  const kept = lines.slice(0, limit);
  return { lines: [...kept.slice(0, -1), `${cut(kept[kept.length - 1], width - 1)}…`], cut: true };
}
