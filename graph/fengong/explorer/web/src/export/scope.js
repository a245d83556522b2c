// What a sheet shows, in words: how many tasks, which filters, what is selected; and where it comes from. Pure.
/** @import { App, Shown, State } from "../types" */
import { filterWords } from "../scope.js";

/**
 * One phrase for everything that was left out or chosen; the first counts the tasks.
 * @param {App} app
 * @param {State} state
 * @param {Shown} shown
 * @returns {string[]}
 */
export function scope(app, state, { visible }) {
  const { model, words: { say, called, count } } = app;
  const tasks = [...visible.items].filter((id) => model.items[id].kind === "task").length;
  return [
    `${say("shown")} ${tasks} ${say("of")} ${count(model.data.counts.tasks, "tasks")}`,
    ...filterWords(app, state),
    ...(state.selected === null ? [] : [say("scope.selected", { name: called(state.selected) })]),
  ];
}

/**
 * Where what is on a sheet comes from: the identifiers of the plans, and the version of the program that read them.
 * @param {App} app
 * @returns {string}
 */
export function origin({ model: { data } }) {
  const plans = data.texts.length ? data.texts.map(({ identifier }) => identifier).join(" · ") : data.stem;
  return `${plans} · Fengong ${data.version}`;
}
