// Deadlines as values: what is dated, what recurs, what has no date, and the axis they stand on. Pure.
/** @import { Due, Id, Ids, Model } from "../types" */

/** @typedef {{ task: Id, due: Due, from: number | null, to: number | null }} Entry days since 1970, null where the words fix none */
/** @typedef {{ dated: Entry[], recurring: Entry[], open: Entry[], none: Id[] }} Schedule */
/** @typedef {{ unit: "year" | "quarter" | "month", year: number, n: number, start: number, end: number }} Tick days, half-open */

const DAY = 86_400_000;

/**
 * The day of an ISO date as a number; null for none and for what is no date.
 * @param {string | null} iso
 * @returns {number | null}
 */
export function dayOf(iso) {
  if (!iso || !/^\d{4}-\d\d-\d\d$/.test(iso)) return null;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) ? null : time / DAY;
}

/** @param {number} day @returns {string} ISO */
export const isoOf = (day) => new Date(day * DAY).toISOString().slice(0, 10);

/**
 * The day a clock shows where it stands.
 * @param {Date} now
 */
export const localDay = (now) => Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / DAY;

/**
 * The deadlines of the tasks that are left: dated by their last day, the others in the order of the text.
 * @param {Model} model
 * @param {Ids} visible
 * @returns {Schedule}
 */
export function schedule(model, visible) {
  /** @type {Schedule} */
  const found = { dated: [], recurring: [], open: [], none: [] };
  for (const id of model.ids) {
    const item = model.items[id];
    if (item.kind !== "task" || !visible.items.has(id)) continue;
    if (!item.dues.length) found.none.push(id);
    for (const due of item.dues) {
      const entry = { task: id, due, from: dayOf(due.earliest), to: dayOf(due.latest) };
      found[kindOf(entry)].push(entry);
    }
  }
  found.dated.sort((one, two) => end(one) - end(two) || begin(one) - begin(two));
  return found;
}

/**
 * What recurs stands apart even where its words also name a year.
 * @param {Entry} entry
 * @returns {"dated" | "recurring" | "open"}
 */
function kindOf({ due, from, to }) {
  if (due.code === "recurring") return "recurring";
  return from === null && to === null ? "open" : "dated";
}

/** @param {Entry} entry */
const begin = ({ from, to }) => from ?? to ?? Infinity;
/** @param {Entry} entry those without a last day come after all others */
const end = ({ to }) => to ?? Infinity;

/**
 * Entries with the same last day, together.
 * @param {Entry[]} dated in order
 * @returns {{ to: number | null, entries: Entry[] }[]}
 */
export function byEnd(dated) {
  /** @type {{ to: number | null, entries: Entry[] }[]} */
  const groups = [];
  for (const entry of dated) {
    const last = groups.at(-1);
    if (last && last.to === entry.to) last.entries.push(entry);
    else groups.push({ to: entry.to, entries: [entry] });
  }
  return groups;
}

/**
 * Whole years around all days, in months where they are few, else in quarters, else in years alone.
 * @param {Entry[]} dated
 * @returns {{ start: number, end: number, years: Tick[], ticks: Tick[] } | null} null: no day at all
 */
export function axis(dated) {
  const days = dated.flatMap(({ from, to }) => [from, to]).filter((day) => day !== null);
  if (!days.length) return null;
  const yearOf = (/** @type {number} */ day) => new Date(day * DAY).getUTCFullYear();
  const first = yearOf(Math.min(...days));
  const last = yearOf(Math.max(...days));
  const years = parts(first, last, "year", 12);
  const fine = last - first < 2 ? parts(first, last, "month", 1) : parts(first, last, "quarter", 3);
  return { start: years[0].start, end: /** @type {Tick} */ (years.at(-1)).end, years, ticks: last - first < 8 ? fine : [] };
}

/**
 * @param {number} first
 * @param {number} last
 * @param {Tick["unit"]} unit
 * @param {number} months how many a part has
 * @returns {Tick[]}
 */
function parts(first, last, unit, months) {
  const count = (last - first + 1) * (12 / months);
  const at = (/** @type {number} */ n) => new Date(0).setUTCFullYear(first, n * months, 1) / DAY;
  return Array.from({ length: count }, (_, n) => ({
    unit, year: first + Math.floor((n * months) / 12), n: (n % (12 / months)) + 1, start: at(n), end: at(n + 1),
  }));
}
