// What tasks can be told apart by: section, plan, sector, level of department, deadline. Pure.
/** @import { Facet, Id, Ids, Model, State, Task } from "./types" */
import { isActor, lineOf, linesOf } from "./model.js";

/** In the order of the toolbar. @type {readonly Facet[]} */
export const FACETS = ["plan", "section", "sector", "level", "due"];
/** What a deadline may be asked for, besides a quarter such as 2025-Q4. */
export const DUES = ["any", "none", "recurring"];
/** No filter at all. */
export const NO_FILTER = Object.freeze({ rolesOff: [], kindsOff: [], sector: "", section: "", plan: "", level: "", due: "" });

/**
 * The quarter a day lies in.
 * @param {string} day ISO, such as 2025-12-31
 */
export const quarter = (day) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/**
 * What a task's deadlines can be asked for as; never nothing.
 * @param {Task} task
 * @returns {string[]}
 */
export function duesOf(task) {
  if (!task.dues.length) return ["none"];
  const found = task.dues.flatMap(({ latest, code }) => (code === "recurring" ? ["recurring"] : latest ? [quarter(latest)] : []));
  return [...new Set(["any", ...found])];
}

/**
 * The values of a task under a facet. Levels are those of whoever is named for it by one of the lines.
 * @param {Model} model
 * @param {Id} id
 * @param {Facet} facet
 * @param {(line: Id) => boolean} [counts] which lines are looked at
 * @returns {string[]}
 */
export function valuesOf(model, id, facet, counts = () => true) {
  const task = model.items[id];
  if (task.kind !== "task") return [];
  switch (facet) {
    case "plan": return task.plan ? [task.plan] : [];
    case "section": return task.section ? [task.section] : [];
    case "sector": return task.sectors;
    case "due": return duesOf(task);
    case "level": return levels(model, linesOf(model, id).filter(counts));
  }
}

/**
 * @param {Model} model
 * @param {Id[]} lines
 * @returns {string[]}
 */
function levels(model, lines) {
  const found = new Set();
  for (const line of lines) for (const level of levelOf(model, lineOf(model, line).from)) found.add(level);
  return [...found];
}

/**
 * @param {Model} model
 * @param {Id} id
 * @returns {string[]}
 */
export function levelOf(model, id) {
  const item = model.items[id];
  return isActor(item) && item.levelKey ? [item.levelKey] : [];
}

/** Facet → every value of it, once it was asked for. @type {WeakMap<Model, Map<Facet, string[]>>} */
const known = new WeakMap();

/**
 * Every value that tasks of the page have under a facet, in the order of the plan; levels and deadlines in their own.
 * @param {Model} model
 * @param {Facet} facet
 * @returns {string[]}
 */
export function options(model, facet) {
  const found = known.get(model) ?? new Map();
  known.set(model, found);
  if (!found.has(facet)) found.set(facet, list(model, facet));
  return found.get(facet);
}

/**
 * @param {Model} model
 * @param {Facet} facet
 * @returns {string[]}
 */
function list(model, facet) {
  const found = [...new Set(model.ids.flatMap((id) => valuesOf(model, id, facet)))];
  if (facet === "level") return found.sort();
  if (facet === "sector") return found.sort((a, b) => model.items[b].weight - model.items[a].weight);
  if (facet !== "due") return found;
  return [...DUES.filter((one) => found.includes(one)), ...found.filter((one) => !DUES.includes(one)).sort()];
}

/**
 * How many tasks each value of a facet would leave, all other filters staying as they are.
 * @param {Model} model
 * @param {Ids} left what passes the other filters
 * @param {Facet} facet
 * @returns {Map<string, number>}
 */
export function counts(model, left, facet) {
  const found = new Map();
  for (const id of left.items) {
    for (const value of valuesOf(model, id, facet, (line) => left.lines.has(line))) found.set(value, (found.get(value) ?? 0) + 1);
  }
  return found;
}

/**
 * Whether a task passes the facets that are about tasks.
 * @param {Model} model
 * @param {State} state
 * @param {Id} id
 */
export const passesFacets = (model, state, id) =>
  FACETS.every((facet) => facet === "level" || !state[facet] || valuesOf(model, id, facet).includes(state[facet]));
