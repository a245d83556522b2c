/** @import { Id, Item, Line, Model, PageData } from "./types" */

export const ACTORS = ["organization", "group", "unresolved"];
/** @type {import("./types").Role[]} */
export const ROLES = ["lead", "responsible", "support", "guide", "supervise"];

/**
 * What belongs to what.
 * @param {PageData} data
 * @returns {Model}
 */
export function createModel(data) {
  const ids = Object.keys(data.items);
  const lines = new Map(data.network.edges.map((line) => [line.id, { ...data.network.strokes?.[line.role], ...line }]));
  const linesOf = new Map(ids.map((id) => [id, /** @type {Id[]} */ ([])]));
  for (const [id, line] of lines) {
    linesOf.get(line.from)?.push(id);
    linesOf.get(line.to)?.push(id);
  }
  return { data, items: data.items, ids, byKey: idsByKey(data.items), lines, linesOf, tasksOf: tasksByHeading(data.items) };
}

/**
 * @param {Record<Id, Item>} items
 * @returns {Map<string, Id[]>}
 */
function idsByKey(items) {
  const found = new Map();
  for (const [id, { key }] of Object.entries(items)) found.set(key, [...(found.get(key) ?? []), id]);
  return found;
}

/**
 * @param {Record<Id, Item>} items
 * @returns {Map<Id, Id[]>}
 */
function tasksByHeading(items) {
  const found = new Map();
  for (const [id, item] of Object.entries(items)) {
    for (const heading of headings(item)) {
      if (!found.has(heading)) found.set(heading, []);
      found.get(heading).push(id);
    }
  }
  return found;
}

/**
 * What a task stands under: its plan, where there are several, and its section.
 * @param {Item} item
 * @returns {Id[]}
 */
export function headings(item) {
  return item.kind === "task" ? [item.plan, item.section].filter((id) => typeof id === "string") : [];
}

/**
 * @param {Item} item
 * @returns {item is import("./types").Actor}
 */
export const isActor = (item) => ACTORS.includes(item.kind);

/** @param {Item} item */
export const isHeading = (item) => item.kind === "section" || item.kind === "plan";

/**
 * @param {Model} model
 * @param {Id} id
 * @returns {Id[]}
 */
export const linesOf = (model, id) => model.linesOf.get(id) ?? [];

/**
 * @param {Model} model
 * @param {Id} id
 * @returns {Line}
 */
export function lineOf(model, id) {
  const line = model.lines.get(id);
  if (!line) throw new Error(`no line ${id}`);
  return line;
}

/**
 * The short name of an item's plan; null where the page has one plan only, or the item none.
 * @param {Model} model
 * @param {Id} id
 * @returns {string | null}
 */
export function planOf(model, id) {
  const plan = model.items[model.items[id].plan ?? ""];
  return plan?.kind === "plan" ? plan.short : null;
}

/**
 * Tasks that an item leads, each once.
 * @param {Model} model
 * @param {Id} id
 * @returns {number}
 */
export function leads(model, id) {
  const found = led.get(model) ?? new Map();
  led.set(model, found);
  if (!found.has(id)) found.set(id, countLeads(model, id));
  return found.get(id);
}

/** What was counted before. @type {WeakMap<Model, Map<Id, number>>} */
const led = new WeakMap();

/**
 * @param {Model} model
 * @param {Id} id
 */
function countLeads(model, id) {
  const own = linesOf(model, id).map((line) => lineOf(model, line));
  return new Set(own.filter((line) => line.role === "lead").map((line) => line.to)).size;
}

/** @type {WeakMap<Model, Map<Id, number>>} */
const places = new WeakMap();

/**
 * Where an item stands among all items.
 * @param {Model} model
 * @param {Id} id
 * @returns {number} -1: nowhere
 */
export function placeOf(model, id) {
  const found = places.get(model) ?? new Map(model.ids.map((one, at) => [one, at]));
  places.set(model, found);
  return found.get(id) ?? -1;
}
