/** @import { Lang, State, Store } from "./types" */
import { NO_FILTER } from "./facets.js";

/** Where a reader is: who goes on from there has ended the search. @type {readonly (keyof State)[]} */
export const PLACES = ["view", "drawing", "selected", "partner", "to", "line", "source", "place"];

/** The view a page opens in. */
export const FIRST_VIEW = "network";

/**
 * Nothing chosen yet.
 * @param {Lang} lang
 * @returns {State}
 */
export function initialState(lang) {
  return {
    view: FIRST_VIEW, selected: null, to: null, line: null, ...NO_FILTER, drawing: "tasks", pairs: "all", partner: null, colour: "none",
    layer: false,
    taskOrder: "text", actorOrder: "tasks", source: null, place: null, find: "", lang, lost: [],
  };
}

/**
 * Holds the one state. What is unchanged by value stays the same object, and nobody is told.
 * @param {State} initial
 * @returns {Store}
 */
export function createStore(initial) {
  let state = Object.freeze(initial);
  /** @type {((state: State, before: State) => void)[]} */
  const listeners = [];
  return {
    get: () => state,
    update(change) {
      const before = state;
      const gone = PLACES.some((name) => name in change && !same(before[name], change[name]));
      const changed = Object.entries(gone ? { find: "", ...change } : change).filter(([key, value]) => !same(Reflect.get(before, key), value));
      if (!changed.length) return;
      state = Object.freeze({ ...before, ...Object.fromEntries(changed) });
      for (const listener of listeners) listener(state, before);
    },
    subscribe: (listener) => void listeners.push(listener),
  };
}

/**
 * @param {unknown} one
 * @param {unknown} two
 */
const same = (one, two) => JSON.stringify(one) === JSON.stringify(two);

/**
 * A list with a member more, or without it.
 * @template T
 * @param {readonly T[]} list
 * @param {T} member
 * @returns {readonly T[]}
 */
export const toggled = (list, member) => (list.includes(member) ? list.filter((one) => one !== member) : [...list, member]);
