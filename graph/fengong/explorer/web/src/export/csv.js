// A table of what passes the filters and is selected, for spreadsheets.
/** @import { App, Id, Shown } from "../types" */
import { lineOf, linesOf, planOf } from "../model.js";

/** First characters by which a spreadsheet may take words for a formula; the same as in fengong.export.inert. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;
/** By this a spreadsheet knows UTF-8. */
export const BOM = "\ufeff";

/**
 * A cell: never computed, and quoted where it must be.
 * @param {string | number} value
 */
export function cell(value) {
  const words = typeof value === "string" && FORMULA.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}

/**
 * The table as a file: a row for each assignment, in the order of the plan; tasks for which nobody answers have one too.
 * @param {App} app
 * @param {Shown} shown
 * @returns {string}
 */
export function table(app, shown) {
  const columns = ["plan", "number", "task", "department", "surface", "role", "words", "start", "end"];
  return file(columns.map((column) => app.words.say(`column.${column}`)), rows(app, shown));
}

/**
 * Cells as a file.
 * @param {string[]} head
 * @param {(string | number)[][]} body
 * @returns {string}
 */
export const file = (head, body) => BOM + [head, ...body].map((row) => `${row.map(cell).join(",")}\r\n`).join("");

/**
 * @param {App} app
 * @param {Shown} shown
 * @returns {(string | number)[][]}
 */
export function rows(app, { visible, bright }) {
  const { model } = app;
  const passes = (/** @type {Id} */ id) => visible.lines.has(id) && (bright === null || bright.lines.has(id));
  return model.ids.filter((id) => model.items[id].kind === "task" && visible.items.has(id) && (bright === null || bright.items.has(id))).flatMap((id) => {
    const stated = linesOf(model, id).filter((line) => lineOf(model, line).role !== "sector");
    const left = stated.filter(passes).sort((one, two) => startOf(app, one) - startOf(app, two));
    return stated.length ? left.map((line) => [...taskCells(app, id), ...assignmentCells(app, line)]) : [[...taskCells(app, id), ...nobody(app, id)]];
  });
}

/**
 * @param {App} app
 * @param {Id} line
 */
const startOf = ({ model }, line) => model.data.assignments[line].place[0];

/**
 * @param {App} app
 * @param {Id} id
 */
const taskCells = ({ model, words }, id) => [planOf(model, id) ?? model.data.title, model.items[id].number ?? "", words.pick(model.items[id].name)];

/**
 * @param {App} app
 * @param {Id} line
 */
function assignmentCells({ model, words }, line) {
  const { actor, role, surface, clause, place } = model.data.assignments[line];
  return [words.pick(model.items[actor].name), surface, words.say(`role.${role}`), model.data.clauses[clause].words, ...place];
}

/**
 * A task that says of nobody that he answers for it: its own words and place.
 * @param {App} app
 * @param {Id} id
 */
function nobody({ model }, id) {
  const item = model.items[id];
  return item.kind === "task" ? ["", "", "", item.text, ...item.place] : [];
}
