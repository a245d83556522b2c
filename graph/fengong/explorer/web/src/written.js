// Names as they are written and as they are compared.

/** How text is compared: without case, width and blanks. */
export const plain = (/** @type {string} */ text) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");

/** The English words of a text. */
export const wordsIn = (/** @type {string} */ text) => text.normalize("NFKC").toLowerCase().match(/[a-z]+/g) ?? [];

/**
 * A body's name without that of its place, which nobody types: 应急局 of 武威市应急局 and of 市应急局.
 * @param {string} name
 * @param {string | null} area name of the place, whose last character is its kind
 */
export function ownName(name, area) {
  if (!area) return name;
  for (const place of [area, area.slice(-1)]) if (name.startsWith(place) && name.length > place.length) return name.slice(place.length);
  return name;
}

/**
 * How often something stands between characters that a text has in this order: 应急局 in 应急管理局 once; null: it has not.
 * @param {string} query
 * @param {string} text
 * @returns {number | null}
 */
export function gaps(query, text) {
  const chars = [...text];
  /** Gaps so far of each place where the characters up to now may end. @type {Map<number, number>} */
  let ends = new Map();
  for (const [turn, char] of [...query].entries()) {
    /** @type {Map<number, number>} */
    const next = new Map();
    for (const [at, one] of chars.entries()) {
      if (one !== char) continue;
      if (turn === 0) next.set(at, 0);
      for (const [end, before] of ends) if (end < at) next.set(at, Math.min(next.get(at) ?? Infinity, before + (end < at - 1 ? 1 : 0)));
    }
    ends = next;
  }
  return ends.size ? Math.min(...ends.values()) : null;
}
