// The matrix as values: which rows, which columns, and what stands where they meet. Pure.
/** @import { App, Id, Ids, Model, State } from "../types" */
import { ACTORS, ROLES, isActor, lineOf, linesOf } from "../model.js";
import { withBands } from "./bands.js";

/** @typedef {{ id: Id, kind: string, tasks: number }} Column an actor, with the number of its tasks that are left */
/**
 * @typedef {object} Row a task, or a heading (`band`)
 * @property {Id} id
 * @property {boolean} band
 * @property {Map<number, Id[]>} cells column → its lines by role; worked out when it is asked for, as most rows are never seen
 */
/** @typedef {{ rows: Row[], columns: Column[] }} Crosstab */

/**
 * What the filters leave, in the order the reader chose.
 * @param {Pick<App, "model" | "words">} app
 * @param {State} state
 * @param {Ids} visible
 * @returns {Crosstab}
 */
export function crosstab(app, state, visible) {
  const { model } = app;
  const tasks = model.ids.filter((id) => model.items[id].kind === "task" && visible.items.has(id));
  const actors = new Map(tasks.map((id) => [id, actorsOf(model, visible, id)]));
  const columns = columnsOf(app, state, actors.values());
  const at = new Map(columns.map(({ id }, index) => [id, index]));
  const row = (/** @type {Id} */ id) => taskRow(id, () => cellsOf(model, visible, id, at));
  if (state.taskOrder === "text") return { columns, rows: withBands(model, tasks).map(({ id, band }) => (band ? { id, band, cells: new Map() } : row(id))) };
  const size = (/** @type {Id} */ id) => actors.get(id)?.size ?? 0;
  return { columns, rows: [...tasks].sort((one, two) => size(two) - size(one)).map(row) };
}

/**
 * @param {Id} id
 * @param {() => Map<number, Id[]>} count
 * @returns {Row}
 */
function taskRow(id, count) {
  /** @type {Map<number, Id[]> | null} */
  let cells = null;
  return { id, band: false, get cells() { return (cells ??= count()); } };
}

const RANKS = new Map(ROLES.map((role, at) => [/** @type {string} */ (role), at]));

/**
 * The lines of a task that are left and say a role.
 * @param {Model} model
 * @param {Ids} visible
 * @param {Id} task
 */
const assignments = (model, visible, task) => linesOf(model, task).filter((id) => visible.lines.has(id) && RANKS.has(lineOf(model, id).role));

/**
 * @param {Model} model
 * @param {Ids} visible
 * @param {Id} task
 */
const actorsOf = (model, visible, task) => new Set(assignments(model, visible, task).map((id) => lineOf(model, id).from));

/**
 * @param {Model} model
 * @param {Ids} visible
 * @param {Id} task
 * @param {Map<Id, number>} columns
 */
function cellsOf(model, visible, task, columns) {
  const rank = (/** @type {Id} */ id) => RANKS.get(lineOf(model, id).role) ?? 0;
  /** @type {Map<number, Id[]>} */
  const cells = new Map();
  for (const id of assignments(model, visible, task).sort((one, two) => rank(one) - rank(two))) {
    const column = /** @type {number} */ (columns.get(lineOf(model, id).from));
    cells.set(column, [...(cells.get(column) ?? []), id]);
  }
  return cells;
}

/**
 * Departments, then groups, then those not identified.
 * @param {Pick<App, "model" | "words">} app
 * @param {State} state
 * @param {Iterable<Set<Id>>} tasks the actors of each
 * @returns {Column[]}
 */
function columnsOf(app, { actorOrder, lang }, tasks) {
  /** @type {Map<Id, number>} */
  const counts = new Map();
  for (const actors of tasks) for (const id of actors) counts.set(id, (counts.get(id) ?? 0) + 1);
  const columns = alphabetical(app, lang)
    .filter((id) => counts.has(id))
    .map((id) => ({ id, kind: app.model.items[id].kind, tasks: counts.get(id) ?? 0 }));
  if (actorOrder === "name") return columns;
  return columns.sort((one, two) => ACTORS.indexOf(one.kind) - ACTORS.indexOf(two.kind) || two.tasks - one.tasks);
}

/** Names in the order of a language take longer to compare than all else, and no filter changes them. @type {WeakMap<Model, Map<string, Id[]>>} */
const sorted = new WeakMap();

/**
 * All actors by kind, then by name.
 * @param {Pick<App, "model" | "words">} app
 * @param {State["lang"]} lang
 * @returns {Id[]}
 */
function alphabetical({ model, words }, lang) {
  const known = sorted.get(model) ?? new Map();
  sorted.set(model, known);
  if (!known.has(lang)) {
    const alphabet = new Intl.Collator(lang === "zh" ? "zh-Hans-CN" : "en", { numeric: true });
    const actors = model.ids.filter((id) => isActor(model.items[id])).map((id) => ({ id, rank: ACTORS.indexOf(model.items[id].kind), name: words.called(id) }));
    actors.sort((one, two) => one.rank - two.rank || alphabet.compare(one.name, two.name));
    known.set(lang, actors.map(({ id }) => id));
  }
  return known.get(lang);
}

/** @typedef {{ row: number, column: number }} Spot row 0: names of the columns; column 0: names of the rows */

/**
 * Where a key leads from a spot of a grid; null where the key leads nowhere.
 * @param {string} key as in KeyboardEvent.key
 * @param {Spot} from
 * @param {Spot} last the spot in the corner opposite to 0, 0
 * @param {boolean} [far] whether Ctrl or Cmd is held
 * @returns {Spot | null}
 */
export function moved(key, { row, column }, last, far = false) {
  const within = (/** @type {number} */ y, /** @type {number} */ x) =>
    ({ row: Math.min(Math.max(y, 0), last.row), column: Math.min(Math.max(x, 0), last.column) });
  switch (key) {
    case "ArrowUp": return within(row - 1, column);
    case "ArrowDown": return within(row + 1, column);
    case "ArrowLeft": return within(row, column - 1);
    case "ArrowRight": return within(row, column + 1);
    case "PageUp": return within(row - 10, column);
    case "PageDown": return within(row + 10, column);
    case "Home": return within(far ? 0 : row, 0);
    case "End": return within(far ? last.row : row, last.column);
    default: return null;
  }
}
