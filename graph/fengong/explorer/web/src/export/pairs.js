// Departments that share tasks as a table, for spreadsheets. Pure.
/** @import { App, Id } from "../types" */
/** @import { Scene } from "./sheet.js" */
import { leftPairs } from "../cotask.js";
import { lineOf, placeOf, planOf } from "../model.js";
import { file } from "./csv.js";

const COLUMNS = ["column.one", "column.other", "partner.shared", "partner.expected", "partner.verdict", "column.shared-tasks"];

/**
 * A row for each pair that filters, the choice of pairs and the selection leave, the strongest first; also those too many to be drawn.
 * @param {App} app
 * @param {Pick<Scene, "state" | "shown">} scene
 * @returns {string}
 */
export function pairs(app, { state, shown }) {
  const { model, words: { say, called } } = app;
  const { all, lit } = leftPairs(model, state, shown);
  const tasks = tasksByActor(app, shown.visible.lines);
  const rows = (lit ? all.filter(lit) : all).map(({ a, b, shared, expected, verdict }) => {
    const both = [...(tasks.get(a) ?? [])].filter((task) => tasks.get(b)?.has(task)).sort((one, two) => placeOf(model, one) - placeOf(model, two));
    const judged = [expected === null ? "" : expected.toFixed(1), say(verdict ? `verdict.${verdict}` : "ties.unjudged")];
    return [called(a), called(b), shared, ...judged, both.map((task) => numbered(app, task)).join(say("scope.comma"))];
  });
  return file(COLUMNS.map((key) => say(key)), rows);
}

/**
 * @param {App} app
 * @param {Iterable<Id>} lines
 */
function tasksByActor({ model }, lines) {
  /** @type {Map<Id, Set<Id>>} */
  const found = new Map();
  for (const id of lines) {
    const { from, to } = lineOf(model, id);
    found.set(from, (found.get(from) ?? new Set()).add(to));
  }
  return found;
}

/**
 * The number of a task, after its plan where there are several.
 * @param {App} app
 * @param {Id} task
 */
const numbered = ({ model }, task) => [planOf(model, task), model.items[task].number].filter(Boolean).join(" ");
