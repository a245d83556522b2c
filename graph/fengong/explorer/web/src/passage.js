// Passages of the plans' texts that hold a query. Pure.
/** @import { Id, Mark, Model, Place, SourceText } from "./types" */
import { plain } from "./written.js";

/** @typedef {{ source: number, place: Place, before: string, words: string, after: string, task: Id | null }} Passage */
/**
 * A text as it is compared; `at`: code unit of `plain` → code point; `folded`: where the text repeats itself or says nothing.
 * @typedef {{ source: number, chars: string[], plain: string, at: Uint32Array, folded: Place[] }} Read
 */

/** Code points that are shown before and behind the words. */
const AROUND = { before: 10, after: 30 };
const FOLDED = ["repeat", "furniture"];

/**
 * Finds words wherever the texts have them, across blanks and line breaks too, in tasks or outside.
 * @param {Model} model
 * @returns {(text: string, limit: number) => { count: number, first: Passage[] }} all are counted; copies and furniture come last
 */
export function createPassages({ data: { texts }, items }) {
  /** @type {Read[] | null} made when first asked for: many readers never search */
  let read = null;
  return (text, limit) => {
    const query = plain(text);
    if (!query) return { count: 0, first: [] };
    read ??= texts.map((one, source) => compared(one, source));
    const found = read.flatMap((one) => within(one, query).map((place) => ({ one, place, folded: isFolded(one, place) })));
    found.sort((a, b) => Number(a.folded) - Number(b.folded));
    return { count: found.length, first: found.slice(0, limit).map(({ one, place }) => passage(one, place, texts[one.source].marks, items)) };
  };
}

/**
 * @param {SourceText} text
 * @param {number} source
 * @returns {Read}
 */
function compared({ text, marks }, source) {
  const chars = Array.from(text);
  // Characters are compared as they are, and are almost all of a text: not one in a hundred needs more.
  const pieces = chars.map((char) => (char >= "\u3400" && char <= "\u9fff" ? char : plain(char)));
  const folded = marks.filter(([kind]) => FOLDED.includes(kind)).map(([, start, end]) => /** @type {Place} */ ([start, end]));
  const at = new Uint32Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let unit = 0;
  for (const [place, piece] of pieces.entries()) {
    at.fill(place, unit, unit + piece.length);
    unit += piece.length;
  }
  return { source, chars, plain: pieces.join(""), at, folded };
}

/**
 * @param {Read} text
 * @param {string} query
 * @returns {Place[]} that do not overlap
 */
function within(text, query) {
  /** @type {Place[]} */
  const found = [];
  for (let at = text.plain.indexOf(query); at >= 0; at = text.plain.indexOf(query, at + query.length)) {
    found.push([text.at[at], text.at[at + query.length - 1] + 1]);
  }
  return found;
}

/**
 * @param {Read} text
 * @param {Place} place
 */
const isFolded = ({ folded }, [start, end]) => folded.some(([from, to]) => from < end && start < to);

/**
 * @param {Read} text
 * @param {Place} place
 * @param {readonly Mark[]} marks
 * @param {Model["items"]} items
 * @returns {Passage}
 */
function passage({ source, chars }, [start, end], marks, items) {
  const cut = (/** @type {number} */ from, /** @type {number} */ to) => chars.slice(Math.max(0, from), to).join("").replace(/\s+/g, " ");
  const around = marks.find(([kind, from, to, [id]]) => kind === "task" && from <= start && end <= to && id in items);
  return {
    source, place: [start, end], before: cut(start - AROUND.before, start), words: cut(start, end), after: cut(end, end + AROUND.after),
    task: around ? around[3][0] : null,
  };
}
