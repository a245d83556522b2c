/** @import { Id, Item, Model } from "./types" */
import { ACTORS, isActor } from "./model.js";

/** @typedef {{ id: Id, names: string[], keys: string[], words: string }} Entry what an item can be found by, best first */
/** @typedef {{ rank: number, name: string | null, snippet?: string }} Match lower ranks are better; the name that matched */
/** @typedef {Match & { id: Id }} Hit */

/** Who is looked for most; equals stay in the order of the plan. */
const ORDER = [...ACTORS, "task", "sector", "section", "plan"];

const plain = (/** @type {string} */ text) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");

/**
 * Finds items by their names, aliases and titles, then by the words of the tasks.
 * @param {Model} model
 * @returns {(text: string) => Hit[]} best first
 */
export function createSearch(model) {
  const { items } = model;
  const entries = model.ids.map((id) => entry(id, items[id]));
  const order = (/** @type {Hit} */ hit) => ORDER.indexOf(items[hit.id].kind);
  return (text) => {
    const query = plain(text);
    if (!query) return [];
    const hits = entries.flatMap((one) => {
      const found = match(one, query);
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
  return { id, names, keys: names.map(plain), words: item.text ?? "" };
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
  const place = entry.words.toLowerCase().indexOf(query);
  return place < 0 ? null : { rank: 9, name: null, snippet: entry.words.slice(Math.max(0, place - 8), place + 30) };
}
