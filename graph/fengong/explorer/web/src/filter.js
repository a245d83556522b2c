/** @import { Id, Ids, Model, Shown, State } from "./types" */
import { FACETS, levelOf, passesFacets } from "./facets.js";
import { headings, isHeading, lineOf, linesOf } from "./model.js";

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

/**
 * Ids of the items and lines that pass the filters.
 * @param {Model} model
 * @param {State} state
 * @returns {Ids}
 */
export function passing(model, state) {
  const { ids, lines } = model;
  const passes = isLeft(model, state);
  /** @type {Ids} */
  const left = { items: new Set(), lines: new Set() };
  for (const [id, line] of lines) {
    if (line.role === "sector" || !passes(line.to) || isOff(model, state, id)) continue;
    left.lines.add(id);
    left.items.add(line.from).add(line.to);
  }
  // A filter of roles, kinds or levels leaves out the tasks in which nobody is left.
  if (!state.rolesOff.length && !state.kindsOff.length && !state.level) ids.filter(passes).forEach((id) => left.items.add(id));
  for (const [heading, tasks] of model.tasksOf) if (tasks.some((id) => left.items.has(id))) left.items.add(heading);
  if (state.layer) addSectors(model, left);
  return left;
}

/**
 * Whether an item is a task of the section, plan, sector and deadline that are chosen.
 * @param {Model} model
 * @param {State} state
 * @returns {(id: Id) => boolean}
 */
function isLeft(model, state) {
  return (id) => model.items[id].kind === "task" && passesFacets(model, state, id);
}

/**
 * @param {Model} model
 * @param {State} state
 * @param {Id} id
 */
function isOff(model, state, id) {
  const line = lineOf(model, id);
  if (state.level && !levelOf(model, line.from).includes(state.level)) return true;
  return state.rolesOff.some((role) => role === line.role) || state.kindsOff.includes(model.items[line.from].kind);
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
 * What stands out when an item is selected: itself, its lines, and what they lead to. Null: everything.
 * @param {Model} model
 * @param {State} state
 * @param {Ids} visible
 * @returns {Ids | null}
 */
export function focus(model, state, visible) {
  const { selected } = state;
  if (selected === null) return null;
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
