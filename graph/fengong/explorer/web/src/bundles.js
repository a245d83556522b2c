// The overview of a large page as filters leave it: sections as boxes, who has most tasks, lines bundled. Pure.
/** @import { Id, Ids, Line, Model, Role } from "./types" */
import { ROLES, headings, isActor, lineOf } from "./model.js";

/** @typedef {{ tasks: Set<Id>, roles: Set<Role> }} Held what an actor has in a box */
/**
 * @typedef {object} Bundled
 * @property {Id[]} boxes those in which tasks are left
 * @property {Id[]} actors drawn ones, those with most tasks first
 * @property {Line[]} lines
 * @property {Map<Id, number>} weights tasks of each box and each drawn actor
 * @property {{ actors: number, lines: number, boxless: number }} all how many there would be; tasks without a box
 */

/** Wide where many tasks are in it, but never as wide as a box is high. */
const width = (/** @type {number} */ tasks) => Math.min(10, Math.round((1 + 0.9 * Math.sqrt(tasks)) * 10) / 10);

/**
 * @param {Model} model
 * @param {Ids} visible
 * @returns {Bundled}
 */
export function bundled(model, visible) {
  const { overview } = model.data;
  if (!overview) throw new Error("the page has no overview");
  const boxOf = owners(model, new Set(overview.boxes), visible);
  const held = holdings(model, visible, boxOf);
  const total = new Map([...held].map(([actor, own]) => [actor, distinct(own)]));
  const actors = model.ids.filter((id) => total.has(id)).sort((a, b) => count(total, b) - count(total, a)).slice(0, overview.limits.actors);
  const weights = new Map(actors.map((id) => [id, count(total, id)]));
  for (const box of boxOf.values()) if (box) weights.set(box, count(weights, box) + 1);
  const own = actors.map((actor) => lines(model, actor, held.get(actor) ?? new Map()));
  return {
    boxes: overview.boxes.filter((id) => weights.has(id)), actors, weights,
    lines: own.flatMap((found) => found.slice(0, overview.limits.each)),
    all: { actors: total.size, lines: own.flat().length, boxless: [...boxOf.values()].filter((box) => !box).length },
  };
}

/** @param {Map<Id, number>} numbers @param {Id} id */
const count = (numbers, id) => numbers.get(id) ?? 0;

/** @param {Map<Id | null, Held>} own */
const distinct = (own) => [...own.values()].reduce((sum, { tasks }) => sum + tasks.size, 0);

/**
 * Each task that is left with its box; null where it stands under none.
 * @param {Model} model
 * @param {Set<Id>} boxes
 * @param {Ids} visible
 */
function owners(model, boxes, visible) {
  const tasks = [...visible.items].filter((id) => model.items[id].kind === "task");
  return new Map(tasks.map((id) => [id, headings(model.items[id]).reverse().find((one) => boxes.has(one)) ?? null]));
}

/**
 * @param {Model} model
 * @param {Ids} visible
 * @param {Map<Id, Id | null>} boxOf
 */
function holdings(model, visible, boxOf) {
  /** @type {Map<Id, Map<Id | null, Held>>} */
  const held = new Map();
  for (const id of visible.lines) {
    const { from, to, role } = lineOf(model, id);
    if (!isActor(model.items[from])) continue;
    const own = at(held, from, () => new Map());
    const here = at(own, boxOf.get(to) ?? null, () => ({ tasks: new Set(), roles: new Set() }));
    here.tasks.add(to);
    here.roles.add(/** @type {Role} */ (role));
  }
  return held;
}

/**
 * @template K, V
 * @param {Map<K, V>} map
 * @param {K} key
 * @param {() => V} begin
 * @returns {V}
 */
function at(map, key, begin) {
  const found = map.get(key) ?? begin();
  map.set(key, found);
  return found;
}

/**
 * An actor's lines to boxes, that with most tasks first; each looks like the role in it that weighs most.
 * @param {Model} model
 * @param {Id} actor
 * @param {Map<Id | null, Held>} own
 * @returns {Line[]}
 */
function lines(model, actor, own) {
  const strokes = model.data.network.strokes ?? {};
  const found = [...own].flatMap(([box, { tasks, roles }]) => (box === null ? [] : [{ box, tasks, role: ROLES.find((role) => roles.has(role)) ?? "support" }]));
  found.sort((a, b) => b.tasks.size - a.tasks.size || Number(b.role === "lead") - Number(a.role === "lead"));
  return found.map(({ box, tasks, role }) => ({
    id: `${actor}-${box}`, from: actor, to: box, role, width: width(tasks.size),
    // Only what is led is solid.
    dashes: role === "responsible" ? [12, 4] : strokes[role]?.dashes ?? false,
  }));
}
