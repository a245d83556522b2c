// Which tasks a reader looks at, in words: those that pass the filters, and of these those of what is selected.
/** @import { App, Id, Shown, State } from "./types" */
import { named } from "./facetname.js";
import { FACETS, NO_FILTER } from "./facets.js";
import { filtered } from "./filter.js";
import { make } from "./dom.js";

/**
 * The item whose tasks stand out; null where none is selected, or a task itself.
 * @param {App} app
 * @param {State} state
 * @returns {Id | null}
 */
export const owner = ({ model }, { selected }) => (selected === null || model.items[selected].kind === "task" ? null : selected);

/**
 * The tasks that are looked at.
 * @param {App} app
 * @param {State} state
 * @param {Shown} shown
 * @returns {Set<Id>}
 */
export function tasksInScope(app, state, { visible, bright }) {
  const { items } = app.model;
  const left = [...visible.items].filter((id) => items[id].kind === "task");
  return new Set(owner(app, state) === null ? left : left.filter((id) => bright?.items.has(id)));
}

/**
 * A line that says how many tasks of how many are looked at, and why, with a button that shows all; null where it is all.
 * @param {App} app
 * @param {State} state
 * @param {Shown} shown
 */
export function scopeLine(app, state, shown) {
  const { model, store, words: { say, called } } = app;
  const own = owner(app, state);
  if (own === null && !filtered(state)) return null;
  const why = [
    filtered(state) && say("scope.filters", { filters: filterWords(app, state).join(say("scope.comma")) }),
    own !== null && say("scope.of", { name: called(own) }),
  ].filter(Boolean).join(say("scope.then"));
  const count = say("scope.count", { count: tasksInScope(app, state, shown).size, all: model.data.counts.tasks });
  const onclick = () => store.update({ ...NO_FILTER, selected: own === null ? state.selected : null, line: null });
  return make("p", { class: "scope", role: "status" }, make("span", { class: "data" }, `${count}${why}`), make("button", { type: "button", class: "link", onclick }, say("scope.all")));
}

/**
 * The filters that are set: a phrase for each thing that is asked for, and one for all that is left out.
 * @param {App} app
 * @param {State} state
 * @returns {string[]}
 */
export function filterWords(app, state) {
  const { say } = app.words;
  const facets = FACETS.filter((facet) => state[facet]).map((facet) => say("scope.facet", { name: say(`facet.${facet}`), value: named(app, facet, state[facet]) }));
  const off = [...state.rolesOff.map((role) => say(`role.${role}`)), ...state.kindsOff.map((kind) => say(`kind.${kind}`))];
  return [...facets, ...(off.length ? [say("scope.without", { names: off.join(say("scope.comma")) })] : [])];
}
