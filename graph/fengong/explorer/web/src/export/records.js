// Tables of views that do not show assignments: deadlines, findings.
/** @import { App, Id, Shown } from "../types" */
import { planOf } from "../model.js";
import { isoOf, schedule } from "../views/schedule.js";
import { file } from "./csv.js";
import { noted } from "./noted.js";

/**
 * Deadlines of the tasks that are left and selected, in the order of the timeline; a task without any has a row too.
 * @param {App} app
 * @param {Shown} shown
 * @returns {string}
 */
export function deadlines(app, { visible, bright }) {
  const { model, words: { say, pick } } = app;
  const left = { ...visible, items: new Set([...visible.items].filter((id) => bright === null || bright.items.has(id))) };
  const { dated, recurring, open, none } = schedule(model, left);
  const day = (/** @type {number | null} */ one) => (one === null ? "" : isoOf(one));
  const rows = [...dated, ...recurring, ...open].map(({ task, due, from, to }) => [...named(app, task), due.words, day(from), day(to), pick(due.precision)]);
  const head = ["column.plan", "column.number", "column.task", "column.words", "column.earliest", "column.latest", "column.precision"].map((key) => say(key));
  return file(head, [...rows, ...none.map((id) => [...named(app, id), "", "", "", ""])]);
}

/**
 * All findings, a row for each place; filters leave none of them out, as on the screen.
 * @param {App} app
 * @returns {string}
 */
export function findings(app) {
  const { model: { data }, words: { say } } = app;
  const { source, work } = noted(app);
  const rows = [...source, ...work].map(({ kind, severity, message, task, words, source: at, place }) => {
    const [plan, ...named_] = task ? named(app, task) : [at === null ? data.title : data.texts[at].short, "", ""];
    return [plan, kind, severity, message, ...named_, words, ...(place ?? ["", ""])];
  });
  const head = ["column.plan", "column.kind", "column.severity", "column.message", "column.number", "column.task", "column.words", "column.start", "column.end"];
  return file(head.map((key) => say(key)), rows);
}

/**
 * @param {App} app
 * @param {Id} id
 */
const named = ({ model, words }, id) => [planOf(model, id) ?? model.data.title, model.items[id].number ?? "", words.called(id)];
