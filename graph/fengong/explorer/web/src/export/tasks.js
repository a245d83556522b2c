// The list as a table, for spreadsheets. Pure.
/** @import { App, Id } from "../types" */
/** @import { Scene } from "./sheet.js" */
import { ROLES, lineOf, linesOf, planOf } from "../model.js";
import { file } from "./csv.js";
import { named } from "./listing.js";

/** Words of several places in one cell are told apart by a line break. */
const BREAK = "\n";

/**
 * A row for each task that is left, with whoever is left of those who answer for it, by role.
 * @param {App} app
 * @param {Pick<Scene, "state" | "shown">} scene
 * @returns {string}
 */
export function tasks(app, { shown: { visible } }) {
  const { model, words: { say } } = app;
  const ends = ["due", "text.clause", "column.start", "column.end"].map((key) => say(key));
  const left = model.ids.filter((id) => model.items[id].kind === "task" && visible.items.has(id));
  return file([...taskHead(app), ...ROLES.map((role) => say(`role.${role}`)), ...ends], left.map((id) => [...taskStart(app, id), ...byRole(app, id, visible.lines), ...wordsOf(app, id)]));
}

/**
 * The names of the first columns wherever a row is a task.
 * @param {App} app
 */
export const taskHead = ({ words: { say } }) => ["column.plan", "section", "column.number", "column.task"].map((key) => say(key));

/**
 * The first cells wherever a row is a task.
 * @param {App} app
 * @param {Id} id
 * @returns {string[]}
 */
export function taskStart({ model, words }, id) {
  const item = model.items[id];
  const section = item.kind === "task" && item.section !== null ? words.called(item.section) : "";
  return [planOf(model, id) ?? model.data.title, section, item.number ?? "", words.called(id)];
}

/**
 * @param {App} app
 * @param {Id} id
 * @param {Set<Id>} left
 */
function byRole(app, id, left) {
  const { model, words } = app;
  const lines = linesOf(model, id).filter((line) => left.has(line) && line in model.data.assignments)
    .sort((one, two) => model.data.assignments[one].place[0] - model.data.assignments[two].place[0]);
  return ROLES.map((role) => lines.filter((line) => lineOf(model, line).role === role).map((line) => named(app, lineOf(model, line).from)).join(words.say("scope.comma")));
}

/**
 * The words that fix when, those that assign, and where the task stands.
 * @param {App} app
 * @param {Id} id
 * @returns {(string | number)[]}
 */
function wordsOf({ model }, id) {
  const item = model.items[id];
  if (item.kind !== "task") return [];
  const clauses = new Set(linesOf(model, id).flatMap((line) => model.data.assignments[line]?.clause ?? []));
  const said = [...clauses].sort((one, two) => one - two).map((at) => model.data.clauses[at].words);
  return [item.dues.map(({ words }) => words).join(BREAK), said.join(BREAK), ...item.place];
}
