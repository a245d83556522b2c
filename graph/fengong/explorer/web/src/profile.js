// What an actor's tasks tell of it: partners, sectors, deadlines. Pure.
/** @import { Id, Model, Task, Verdict } from "./types" */
import { lineOf, linesOf, placeOf } from "./model.js";

/** @typedef {{ id: Id, shared: number, expected: number | null, verdict: Verdict | null }} Partner nulls: nobody has judged */
/** @typedef {{ task: Id, day: string | null, words: string, code: string, place: import("./types").Place }} Entry a deadline; no day: not one day */

/** A sign of each verdict, beside its word: full, half, empty. @type {Record<Verdict, string>} */
export const SIGNS = { holds: "●", chance: "◐", untold: "○" };

/**
 * Tasks of an actor, each once, in the order of the plan.
 * @param {Model} model
 * @param {Id} id
 * @returns {Id[]}
 */
export const tasksOfActor = (model, id) => [...new Set(linesOf(model, id).map((line) => lineOf(model, line).to))];

/**
 * Departments named for the same tasks, those with most of them first; of equals those that chance expects less.
 * @param {Model} model
 * @param {Id} id
 * @returns {Partner[]}
 */
export function partners(model, id) {
  /** @type {Map<Id, number>} */
  const shared = new Map();
  for (const task of tasksOfActor(model, id)) {
    const others = new Set(linesOf(model, task).map((line) => lineOf(model, line).from));
    for (const other of others) if (other !== id && model.items[other].kind === "organization") shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  const judged = new Map((model.data.ties ?? []).flatMap(([a, b, ...rest]) => (a === id ? [[b, rest]] : b === id ? [[a, rest]] : [])));
  const found = [...shared].map(([other, count]) => {
    const [expected, verdict] = judged.get(other) ?? [null, null];
    return { id: other, shared: count, expected, verdict };
  });
  return found.sort((a, b) => b.shared - a.shared || (a.expected ?? 0) - (b.expected ?? 0) || placeOf(model, a.id) - placeOf(model, b.id));
}

/**
 * Sectors of an actor's tasks with how many of these each has, most first.
 * @param {Model} model
 * @param {Id} id
 * @returns {[Id, number][]}
 */
export function sectorsOf(model, id) {
  const found = new Map();
  for (const task of tasksOfActor(model, id)) {
    for (const sector of /** @type {Task} */ (model.items[task]).sectors) found.set(sector, (found.get(sector) ?? 0) + 1);
  }
  return [...found].sort((a, b) => b[1] - a[1] || placeOf(model, a[0]) - placeOf(model, b[0]));
}

/**
 * Deadlines of an actor's tasks by day, then those that have none.
 * @param {Model} model
 * @param {Id} id
 * @returns {Entry[]}
 */
export function deadlines(model, id) {
  const found = tasksOfActor(model, id).flatMap((task) =>
    /** @type {Task} */ (model.items[task]).dues.map(({ words, latest, code, place }) => ({ task, day: code === "recurring" ? null : latest, words, code, place })),
  );
  return found.sort((a, b) => (a.day ?? "9").localeCompare(b.day ?? "9"));
}
