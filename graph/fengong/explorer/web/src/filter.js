/** @import { Id, Ids, Model, Shown, State } from "./types" */
import { FACETS, levelOf, passesFacets } from "./facets.js";
import { headings, isActor, isHeading, lineOf, linesOf } from "./model.js";
import { onPath, path } from "./path.js";

/**
 * Whether a reader has left anything out.
 * @param {State} state
 */
export const filtered = (state) => state.rolesOff.length > 0 || state.kindsOff.length > 0 || FACETS.some((facet) => state[facet] !== "");

/**
 * What the state leaves of the model.
 * @param {Model} model
 * @param {State} state
 * @returns {Shown}
 */
export function shown(model, state) {
  const visible = passing(model, state);
  return { visible, bright: focus(model, state, visible) };
}

/** Filters that were asked for last, each with what it leaves: the same filter gives the same sets. @type {WeakMap<Model, Map<string, Ids>>} */
const known = new WeakMap();
/** How many of them are kept. */
const KEPT = 16;

/**
 * Ids of the items and lines that pass the filters. Not to be changed.
 * @param {Model} model
 * @param {State} state
 * @returns {Ids}
 */
export function passing(model, state) {
  const found = known.get(model) ?? new Map();
  known.set(model, found);
  const key = JSON.stringify([state.rolesOff, state.kindsOff, FACETS.map((facet) => state[facet]), state.layer]);
  const left = found.get(key) ?? compute(model, state);
  // The one asked for now is the last to go.
  found.delete(key);
  found.set(key, left);
  if (found.size > KEPT) found.delete(found.keys().next().value);
  return left;
}

/**
 * @param {Model} model
 * @param {State} state
 * @returns {Ids}
 */
function compute(model, state) {
  const tasks = new Set(model.ids.filter((id) => model.items[id].kind === "task" && passesFacets(model, state, id)));
  const off = new Set(model.ids.filter((id) => isOff(model, state, id)));
  const roles = new Set(/** @type {string[]} */ (["sector", ...state.rolesOff]));
  /** @type {Ids} */
  const left = { items: new Set(), lines: new Set() };
  for (const [id, { from, to, role }] of model.lines) {
    if (roles.has(role) || off.has(from) || !tasks.has(to)) continue;
    left.lines.add(id);
    left.items.add(from).add(to);
  }
  // A filter of roles, kinds or levels leaves out the tasks in which nobody is left.
  if (!state.rolesOff.length && !state.kindsOff.length && !state.level) for (const id of tasks) left.items.add(id);
  for (const [heading, own] of model.tasksOf) if (own.some((id) => left.items.has(id))) left.items.add(heading);
  if (state.layer) addSectors(model, left);
  return left;
}

/**
 * Whether an item is an actor of a kind or level that is left out.
 * @param {Model} model
 * @param {State} state
 * @param {Id} id
 */
function isOff(model, state, id) {
  if (!isActor(model.items[id])) return false;
  return state.kindsOff.includes(model.items[id].kind) || (state.level !== "" && !levelOf(model, id).includes(state.level));
}

/**
 * @param {Model} model
 * @param {Ids} left
 */
function addSectors(model, left) {
  for (const [id, line] of model.lines) {
    if (line.role !== "sector" || !left.items.has(line.to)) continue;
    left.lines.add(id);
    left.items.add(line.from);
  }
}

/**
 * What stands out when an item is selected: itself, its lines, and what they lead to; where a way to another is sought and
 * there is one, that alone. Null: everything.
 * @param {Model} model
 * @param {State} state
 * @param {Ids} visible
 * @returns {Ids | null}
 */
export function focus(model, state, visible) {
  const { selected, to } = state;
  if (selected === null) return null;
  const way = to === null ? null : path(model, visible, selected, to);
  if (way) return onPath(way);
  /** @type {Ids} */
  const bright = { items: new Set([selected]), lines: new Set() };
  for (const start of starts(model, selected)) {
    bright.items.add(start);
    for (const id of linesOf(model, start)) {
      const line = lineOf(model, id);
      if (!visible.lines.has(id) || isOtherSector(model, selected, line)) continue;
      bright.lines.add(id);
      bright.items.add(line.from).add(line.to);
    }
  }
  for (const id of [...bright.items]) headings(model.items[id]).forEach((one) => bright.items.add(one));
  return bright;
}

/**
 * Where the lines begin that stand out: at the tasks of a heading or sector, else at the item.
 * @param {Model} model
 * @param {Id} selected
 * @returns {Id[]}
 */
function starts(model, selected) {
  const item = model.items[selected];
  if (isHeading(item)) return model.tasksOf.get(selected) ?? [];
  if (item.kind === "sector") return linesOf(model, selected).map((id) => lineOf(model, id).to);
  return [selected];
}

/**
 * Of a sector that is selected, the lines of other sectors stay dim.
 * @param {Model} model
 * @param {Id} selected
 * @param {import("./types").Line} line
 */
function isOtherSector(model, selected, line) {
  return line.role === "sector" && model.items[selected].kind === "sector" && line.from !== selected;
}
