// What of a page is drawn at once. A small page is drawn whole; of a large one the overview, or what is around the selection. Pure.
/** @import { Id, Ids, Line, Model, Portion, Shown, State } from "./types" */
import { bundled } from "./bundles.js";
import { headings, isActor, isHeading, lineOf, linesOf } from "./model.js";

/**
 * @param {Model} model
 * @param {State} state
 * @param {Shown} shown
 * @returns {Portion}
 */
export function portion(model, state, shown) {
  const { overview } = model.data;
  if (!overview) return { mode: "all", items: model.ids, lines: [...model.lines.values()], shown, boxes: new Set(), weights: new Map(), said: [] };
  if (state.selected !== null) return around(model, state, shown, candidates(model, state.selected, shown.visible));
  if (shown.visible.items.size <= overview.limits.items) return whole(model, shown, [["large.left", {}]]);
  if (overview.boxes.length) return summary(model, state, shown);
  return around(model, state, shown, model.ids.filter((id) => model.items[id].kind === "task" && shown.visible.items.has(id)));
}

/**
 * Everything that is left.
 * @param {Model} model
 * @param {Shown} shown
 * @param {Portion["said"]} said
 * @returns {Portion}
 */
function whole(model, shown, said) {
  const items = model.ids.filter((id) => shown.visible.items.has(id));
  const lines = [...shown.visible.lines].map((id) => lineOf(model, id));
  return { mode: "part", items, lines, shown, boxes: new Set(), weights: new Map(), said };
}

/**
 * @param {Model} model
 * @param {State} state
 * @param {Shown} shown
 * @returns {Portion}
 */
function summary(model, { layer }, { visible }) {
  const { boxes, actors, lines, weights, all } = bundled(model, visible);
  const plans = [...new Set(boxes.flatMap((id) => model.items[id].plan ?? []))];
  const items = [...plans, ...boxes, ...actors];
  /** @type {Portion["said"]} */
  const said = [actors.length < all.actors ? ["large.overview", { shown: actors.length, total: all.actors }] : ["large.all", { total: all.actors }]];
  if (lines.length < all.lines) said.push(["large.lines", { shown: lines.length, total: all.lines, each: model.data.overview?.limits.each }]);
  if (all.boxless) said.push(["large.boxless", { count: all.boxless }]);
  if (layer) said.push(["large.sectors", {}]);
  return { mode: "overview", items, lines, shown: everything(items, lines), boxes: new Set(boxes), weights, said };
}

/**
 * @param {Id[]} items
 * @param {Line[]} lines
 * @returns {Shown}
 */
const everything = (items, lines) => ({ visible: { items: new Set(items), lines: new Set(lines.map(({ id }) => id)) }, bright: null });

/**
 * Tasks around an item, those that weigh most first: those it leads, then those of many, then in the order of the texts.
 * @param {Model} model
 * @param {Id} id
 * @param {Ids} visible
 * @returns {Id[]}
 */
function candidates(model, id, visible) {
  const item = model.items[id];
  if (item.kind === "task") return [id];
  const lines = linesOf(model, id).filter((one) => visible.lines.has(one) || item.kind === "sector").map((one) => lineOf(model, one));
  const tasks = isHeading(item) ? model.tasksOf.get(id) ?? [] : [...new Set(lines.map(({ to }) => to))];
  const led = new Set(lines.filter(({ role }) => role === "lead").map(({ to }) => to));
  const rank = (/** @type {Id} */ task) => (led.has(task) ? 1e6 : 0) + model.items[task].weight;
  return tasks.filter((one) => visible.items.has(one)).sort((a, b) => rank(b) - rank(a));
}

/**
 * The tasks with whoever is named in them, as many as the limit lets: who has most of them first.
 * @param {Model} model
 * @param {State} state
 * @param {Shown} shown
 * @param {Id[]} found tasks, the most important first
 * @returns {Portion}
 */
function around(model, { selected, to, layer }, { visible, bright }, found) {
  const limits = /** @type {NonNullable<Model["data"]["overview"]>} */ (model.data.overview).limits;
  // A way to another department is drawn whole, with the department's own tasks as far as there is room.
  const first = to !== null && bright ? [...bright.items] : [];
  const tasks = [...new Set([...first.filter((id) => model.items[id].kind === "task"), ...found])].slice(0, limits.tasks);
  const own = lineup(model, visible, tasks);
  const most = [...own].sort((a, b) => b[1] - a[1]).map(([id]) => id);
  const fixed = [selected, ...first].flatMap((id) => (id !== null && isActor(model.items[id]) ? [id] : []));
  const room = found.length > 1 || fixed.length ? limits.actors : limits.items - tasks.length - 2;
  const actors = [...new Set([...fixed, ...most])].slice(0, Math.max(room, fixed.length));
  const above = tasks.flatMap((id) => headings(model.items[id]));
  const kept = new Set([...tasks, ...actors, ...above]);
  if (selected !== null && isHeading(model.items[selected])) kept.add(selected);
  const sectors = layer ? sectorsOf(model, tasks).slice(0, limits.items - kept.size) : [];
  for (const id of sectors) kept.add(id);
  const lines = tasks.flatMap((id) => linesOf(model, id)).filter((id) => visible.lines.has(id)).map((id) => lineOf(model, id)).filter(({ from }) => kept.has(from));
  const total = lineup(model, visible, found);
  const drawn = everything(model.ids.filter((id) => kept.has(id)), lines);
  return {
    mode: "part", items: [...drawn.visible.items], lines, boxes: new Set(), weights: new Map(),
    shown: { visible: drawn.visible, bright: lit(selected, to, bright, drawn) },
    said: leftOut(selected !== null && isActor(model.items[selected]), [tasks.length, new Set([...found, ...tasks]).size], [actors.length, new Set([...total.keys(), ...actors]).size]),
  };
}

/**
 * Around a department its own lines stand out from those of its partners; on a way, the way.
 * @param {Id | null} selected
 * @param {Id | null} to
 * @param {Ids | null} bright
 * @param {Shown} drawn
 */
const lit = (selected, to, bright, { visible }) =>
  selected === null || bright === null ? null : { items: to !== null ? bright.items : visible.items, lines: bright.lines };

/**
 * Who is named in tasks, with how many of these.
 * @param {Model} model
 * @param {Ids} visible
 * @param {Id[]} tasks
 * @returns {Map<Id, number>}
 */
function lineup(model, visible, tasks) {
  const found = new Map();
  for (const task of tasks) {
    const actors = new Set(linesOf(model, task).filter((id) => visible.lines.has(id)).map((id) => lineOf(model, id)).filter(({ role }) => role !== "sector").map(({ from }) => from));
    for (const actor of actors) found.set(actor, (found.get(actor) ?? 0) + 1);
  }
  return found;
}

/**
 * Sectors of tasks, those of most tasks first.
 * @param {Model} model
 * @param {Id[]} tasks
 */
function sectorsOf(model, tasks) {
  const found = new Map();
  for (const id of tasks) {
    const item = model.items[id];
    for (const sector of item.kind === "task" ? item.sectors : []) found.set(sector, (found.get(sector) ?? 0) + 1);
  }
  return [...found].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}

/**
 * @param {boolean} leads whether who is selected may lead tasks
 * @param {[number, number]} tasks drawn, and of how many
 * @param {[number, number]} actors
 * @returns {Portion["said"]}
 */
function leftOut(leads, tasks, actors) {
  /** @type {Portion["said"]} */
  const said = [];
  if (!tasks[1]) said.push(["large.none", {}]);
  said.push([tasks[0] < tasks[1] ? (leads ? "large.tasks.some" : "large.tasks.most") : "large.tasks.all", { shown: tasks[0], total: tasks[1] }]);
  said.push([actors[0] < actors[1] ? "large.actors.some" : "large.actors.all", { shown: actors[0], total: actors[1] }]);
  return said;
}
