// Which tasks have which colour, and the letter that says the same. Pure.
/** @import { Id, Model, State } from "./types" */
import { valuesOf } from "./facets.js";

/** @typedef {{ letter: string, hue: number, id: Id, count: number }} Hue `hue`: 1 to 8, as the style sheet numbers them */
/** @typedef {{ key: Hue[], others: number, of: Map<Id, Hue[]> }} Hues `of`: task → its colours, in the order of the key */

/** More than these nobody tells apart. */
const LETTERS = [..."ABCDEFGH"];
/** What has no colour of its own. */
export const OTHERS = 0;
/** @type {WeakMap<Model, Map<string, Hues>>} */
const known = new WeakMap();

/**
 * Colours of all tasks, whatever filters leave: they stay when filters change. Null: tasks have none.
 * @param {Model} model
 * @param {State["colour"]} by
 * @returns {Hues | null}
 */
export function huesOf(model, by) {
  if (by === "none") return null;
  const own = known.get(model) ?? new Map();
  known.set(model, own);
  if (!own.has(by)) own.set(by, reckoned(model, by));
  return own.get(by) ?? null;
}

/**
 * @param {Model} model
 * @param {"section" | "sector"} by
 * @returns {Hues}
 */
function reckoned(model, by) {
  const tasks = model.ids.filter((id) => model.items[id].kind === "task");
  const counts = new Map();
  for (const id of tasks) for (const value of valuesOf(model, id, by)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const place = (/** @type {Id} */ id) => model.ids.indexOf(id);
  const ranked = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || place(a) - place(b));
  const first = ranked.slice(0, LETTERS.length);
  // Sections stay in the order of the text.
  if (by === "section") first.sort((a, b) => place(a) - place(b));
  const key = first.map((id, at) => ({ letter: LETTERS[at], hue: at + 1, id, count: counts.get(id) }));
  const of = new Map(tasks.map((id) => [id, key.filter((hue) => valuesOf(model, id, by).includes(hue.id))]));
  return { key, of, others: [...of.values()].filter((own) => !own.length).length };
}

/**
 * Name of a task's colour in the style sheet: that of its first letter.
 * @param {Hues} hues
 * @param {Id} task
 */
export const hueName = (hues, task) => `hue-${hues.of.get(task)?.[0]?.hue ?? OTHERS}`;
