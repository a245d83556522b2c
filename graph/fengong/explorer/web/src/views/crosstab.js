// The matrix as values: which rows, which columns, and what stands where they meet. Pure.
/** @import { App, Id, Ids, State } from "../types" */
import { ACTORS, ROLES, isActor, lineOf } from "../model.js";
import { withBands } from "./bands.js";

/** @typedef {{ id: Id, kind: string, tasks: number }} Column an actor, with the number of its tasks that are left */
/** @typedef {{ id: Id, band: boolean, cells: Map<number, Id[]> }} Row a task, or a heading (`band`); column → its lines by role */
/** @typedef {{ rows: Row[], columns: Column[] }} Crosstab */

/**
 * What the filters leave, in the order the reader chose.
 * @param {Pick<App, "model" | "words">} app
 * @param {State} state
 * @param {Ids} visible
 * @returns {Crosstab}
 */
export function crosstab(app, state, visible) {
  const meetings = linesByPair(app, visible);
  const columns = columnsOf(app, state, meetings);
  const at = new Map(columns.map(({ id }, index) => [id, index]));
  /** @type {Map<Id, Map<number, Id[]>>} */
  const cells = new Map();
  for (const [actor, tasks] of meetings) {
    for (const [task, lines] of tasks) {
      if (!cells.has(task)) cells.set(task, new Map());
      cells.get(task)?.set(/** @type {number} */ (at.get(actor)), lines);
    }
  }
  const tasks = app.model.ids.filter((id) => app.model.items[id].kind === "task" && visible.items.has(id));
  const rows = tasks.map((id) => ({ id, band: false, cells: cells.get(id) ?? new Map() }));
  return { columns, rows: state.taskOrder === "text" ? banded(app, rows) : byActors(rows) };
}

/**
 * Actor → task → the lines between them, in the order of roles.
 * @param {Pick<App, "model">} app
 * @param {Ids} visible
 */
function linesByPair({ model }, visible) {
  /** @type {Map<Id, Map<Id, Id[]>>} */
  const found = new Map();
  const ranks = new Map(ROLES.map((role, at) => [/** @type {string} */ (role), at]));
  const rank = (/** @type {Id} */ id) => ranks.get(lineOf(model, id).role) ?? -1;
  for (const id of visible.lines) {
    if (rank(id) < 0) continue;
    const { from, to } = lineOf(model, id);
    const tasks = found.get(from) ?? new Map();
    const lines = tasks.get(to) ?? [];
    lines.push(id);
    found.set(from, tasks.set(to, lines));
  }
  for (const tasks of found.values()) for (const lines of tasks.values()) lines.sort((/** @type {Id} */ one, /** @type {Id} */ two) => rank(one) - rank(two));
  return found;
}

/**
 * Departments, then groups, then those not identified.
 * @param {Pick<App, "model" | "words">} app
 * @param {State} state
 * @param {Map<Id, Map<Id, Id[]>>} meetings
 * @returns {Column[]}
 */
function columnsOf({ model, words }, { actorOrder, lang }, meetings) {
  const alphabet = new Intl.Collator(lang === "zh" ? "zh-Hans-CN" : "en", { numeric: true });
  const columns = model.ids
    .filter((id) => isActor(model.items[id]) && meetings.has(id))
    .map((id) => ({ id, kind: model.items[id].kind, tasks: meetings.get(id)?.size ?? 0 }));
  const kind = (/** @type {Column} */ one) => ACTORS.indexOf(one.kind);
  const named = (/** @type {Column} */ one, /** @type {Column} */ two) => alphabet.compare(words.called(one.id), words.called(two.id));
  const counted = (/** @type {Column} */ one, /** @type {Column} */ two) => (actorOrder === "tasks" ? two.tasks - one.tasks : 0);
  return columns.sort((one, two) => kind(one) - kind(two) || counted(one, two) || named(one, two));
}

/**
 * Every heading before its first task that is left.
 * @param {Pick<App, "model">} app
 * @param {Row[]} rows
 * @returns {Row[]}
 */
function banded({ model }, rows) {
  const tasks = new Map(rows.map((row) => [row.id, row]));
  return withBands(model, [...tasks.keys()]).map(({ id, band }) => (band ? undefined : tasks.get(id)) ?? { id, band, cells: new Map() });
}

/** @param {Row[]} rows */
const byActors = (rows) => [...rows].sort((one, two) => two.cells.size - one.cells.size);

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
