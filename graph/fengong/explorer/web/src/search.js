/** @import { Id, Item, Kind, Model } from "./types" */
import { ACTORS, isActor } from "./model.js";
import { heard, isLetters } from "./pinyin.js";

/** @typedef {{ id: Id, names: string[], keys: string[], words: string, lower: string }} Entry what an item can be found by, best first */
/** @typedef {{ rank: number, name: string | null, snippet?: string }} Match lower ranks are better; the name that matched */
/** @typedef {Match & { id: Id }} Hit */
/** @typedef {{ kind: Kind, hits: Hit[] }} Group all hits of a kind, best first */

/** How letters rank that stand for a name, beside what is written in it. */
const HEARD = { start: 3, inside: 4, apart: 5 };
/** Fewer letters than these would stand for something in almost every title. */
const LETTERS_OF_TITLE = 3;

/** Who is looked for most; equals stay in the order of the plan. */
const ORDER = [...ACTORS, "task", "sector", "section", "plan"];

/** How text is compared: without case, width and blanks. */
export const plain = (/** @type {string} */ text) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");

/**
 * Finds items by their names, aliases and titles, then by the words of the tasks.
 * @param {Model} model
 * @returns {(text: string) => Hit[]} best first
 */
export function createSearch(model) {
  const { items } = model;
  const readings = model.data.pinyin ?? {};
  /** @type {Entry[] | null} made at the first question */
  let entries = null;
  const order = (/** @type {Hit} */ hit) => ORDER.indexOf(items[hit.id].kind);
  return (text) => {
    const query = plain(text);
    if (!query) return [];
    entries ??= model.ids.map((id) => entry(id, items[id]));
    const hits = entries.flatMap((one) => {
      const found = match(one, query) ?? sound(one, items[one.id], query, readings) ?? said(one, query);
      return found ? [{ id: one.id, ...found }] : [];
    });
    return hits.sort((a, b) => a.rank - b.rank || order(a) - order(b) || items[b.id].weight - items[a.id].weight);
  };
}

/**
 * @param {Id} id
 * @param {Item} item
 * @returns {Entry}
 */
function entry(id, item) {
  const own = item.number ? [item.number + item.name[0], ...item.name] : [...item.name];
  const all = isActor(item) ? [...item.called, ...item.surfaces, ...item.name, ...item.aliases] : own;
  const names = [...new Set(all)].filter(Boolean);
  return { id, names, keys: names.map(plain), words: item.text ?? "", lower: (item.text ?? "").toLowerCase() };
}

/**
 * Whether all characters stand in the text in this order: 应急局 in 应急管理局.
 * @param {string} query
 * @param {string} text
 */
export function inOrder(query, text) {
  let at = -1;
  return [...query].every((char) => (at = text.indexOf(char, at + 1)) >= 0);
}

/**
 * How well an entry answers a query; null: not at all.
 * @param {Entry} entry
 * @param {string} query
 * @returns {Match | null}
 */
function match(entry, query) {
  const tests = [(/** @type {string} */ key) => key === query, (/** @type {string} */ key) => key.includes(query)];
  if ([...query].length > 2) tests.push((key) => inOrder(query, key));
  for (const [rank, test] of tests.entries()) {
    const at = entry.keys.findIndex(test);
    if (at >= 0) return { rank, name: entry.names[at] };
  }
  return null;
}

/**
 * How well the letters of a query stand for a name; null: not at all.
 * @param {Entry} entry
 * @param {Item} item
 * @param {string} query
 * @param {Record<string, string>} readings
 * @returns {Match | null}
 */
function sound(entry, item, query, readings) {
  if (!isLetters(query) || (item.kind === "task" && query.length < LETTERS_OF_TITLE)) return null;
  /** @type {Match | null} */
  let best = null;
  for (const name of entry.names) {
    const where = heard(query, name, readings);
    // Letters apart are told of bodies alone: of a title almost any are first letters.
    if (!where || (where === "apart" && !isActor(item))) continue;
    // A body's name begins with that of its place, which nobody types.
    const rank = HEARD[where === "inside" && isActor(item) ? "start" : where];
    if (!best || rank < best.rank) best = { rank, name };
  }
  return best;
}

/**
 * Where the words of an entry hold a query; null: nowhere.
 * @param {Entry} entry
 * @param {string} query
 * @returns {Match | null}
 */
function said(entry, query) {
  const place = entry.lower.indexOf(query);
  return place < 0 ? null : { rank: 9, name: null, snippet: whole(entry.words.slice(Math.max(0, place - 8), place + 30)) };
}

/**
 * Without the half of a character at an end that was cut.
 * @param {string} cut
 */
const whole = (cut) => cut.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");

/**
 * Hits by kind; first the kind of the best hit.
 * @param {Model} model
 * @param {Hit[]} hits best first
 * @returns {Group[]}
 */
export function grouped({ items }, hits) {
  /** @type {Map<Kind, Hit[]>} */
  const found = new Map();
  for (const hit of hits) {
    const { kind } = items[hit.id];
    const before = found.get(kind);
    if (before) before.push(hit);
    else found.set(kind, [hit]);
  }
  return [...found].map(([kind, own]) => ({ kind, hits: own }));
}
