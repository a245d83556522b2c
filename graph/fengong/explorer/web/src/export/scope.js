// What a sheet shows, in words: how many tasks, which filters, what is selected; and where it comes from. Pure.
/** @import { App, Shown, State } from "../types" */
import { named } from "../facetname.js";
import { FACETS } from "../facets.js";

/**
 * One phrase for everything that was left out or chosen; the first counts the tasks.
 * @param {App} app
 * @param {State} state
 * @param {Shown} shown
 * @returns {string[]}
 */
export function scope(app, state, { visible }) {
  const { model, words: { say, called } } = app;
  const tasks = [...visible.items].filter((id) => model.items[id].kind === "task").length;
  const facets = FACETS.filter((facet) => state[facet]).map((facet) => say("scope.facet", { name: say(`facet.${facet}`), value: named(app, facet, state[facet]) }));
  const off = [...state.rolesOff.map((role) => say(`role.${role}`)), ...state.kindsOff.map((kind) => say(`kind.${kind}`))];
  return [
    `${say("shown")} ${tasks} ${say("of")} ${model.data.counts.tasks} ${say("tasks")}`,
    ...facets,
    ...(off.length ? [say("scope.without", { names: off.join(say("scope.comma")) })] : []),
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
