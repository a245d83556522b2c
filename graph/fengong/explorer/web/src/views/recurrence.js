// What recurs, by how often: a lane for each. Pure; reads the words, as the store tells only that they recur.
/** @import { Entry } from "./schedule.js" */
import { isoOf } from "./schedule.js";

/** @typedef {"year" | "half-year" | "quarter" | "month" | "ten-days" | "week" | "term" | "school-year" | "years" | "other"} Every */
/** @typedef {{ every: Every, entries: Entry[] }} Lane */

/** How often, with the characters that say so behind 每; the longer ones first. @type {readonly (readonly [Every, RegExp])[]} */
const SAID = [
  ["half-year", /每半年/],
  ["school-year", /每学年/],
  ["term", /每学期/],
  ["quarter", /每季度?/],
  ["month", /每个?月/],
  ["ten-days", /每旬/],
  ["week", /每周/],
  ["year", /每一?年/],
  ["years", /每[二两三四五]年/],
];
/** Months of a period that begins with a month of its own in every calendar year. @type {Partial<Record<Every, number>>} */
const MONTHS = { year: 12, "half-year": 6, quarter: 3, month: 1 };

/**
 * How often something is to be done: 每半年至少1次 → half-year; other where the words leave it open: 定期.
 * @param {string} words
 * @returns {Every}
 */
export const everyOf = (words) => SAID.find(([, said]) => said.test(words))?.[0] ?? "other";

/**
 * Lanes of what recurs, the rarest first.
 * @param {readonly Entry[]} recurring in the order of the text
 * @returns {Lane[]}
 */
export function lanes(recurring) {
  const order = ["years", "year", "school-year", "half-year", "term", "quarter", "month", "ten-days", "week", "other"];
  /** @type {Map<Every, Entry[]>} */
  const found = new Map();
  for (const entry of recurring) {
    const every = everyOf(entry.due.words);
    found.set(every, [...(found.get(every) ?? []), entry]);
  }
  return [...found].map(([every, entries]) => ({ every, entries })).sort((a, b) => order.indexOf(a.every) - order.indexOf(b.every));
}

/**
 * The periods of a lane on an axis, in each of which it is to be done once; none where the words fix no calendar period.
 * @param {Every} every
 * @param {{ start: number, end: number }} axis days, whole years
 * @returns {{ start: number, end: number }[]}
 */
export function periods(every, { start, end }) {
  const months = MONTHS[every];
  if (!months) return [];
  const year = Number(isoOf(start).slice(0, 4));
  const at = (/** @type {number} */ n) => Date.UTC(year, n * months, 1) / 86_400_000;
  const found = [];
  for (let n = 0; at(n) < end; n += 1) found.push({ start: at(n), end: Math.min(at(n + 1), end) });
  return found;
}
