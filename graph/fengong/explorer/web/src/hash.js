/** @import { Id, Kind, Model, Role, State, Store } from "./types" */
import { options } from "./facets.js";
import { ACTORS, ROLES, linesOf } from "./model.js";
import { initialState } from "./state.js";

// The address after #: what differs from the page as it opens, in this order, so that equal states have equal addresses.
// Items go by their key, which is the same in every page that holds them; ids are of this page only.

/**
 * The part of the address that says the state; empty for the page as it opens.
 * @param {State} state
 * @param {Model} model
 * @returns {string}
 */
export function write(state, model) {
  const initial = initialState(model.data.lang);
  const said = new URLSearchParams();
  const tell = (/** @type {string} */ key, /** @type {string} */ value) => value && said.set(key, value);
  if (state.view !== initial.view) tell("view", state.view);
  if (state.selected !== null) tell("item", model.items[state.selected].key);
  if (state.line !== null) tell("at", placeOf(model, state.line));
  tell("without", [...ROLES, ...ACTORS].filter((one) => isOff(state, one)).join(" "));
  if (state.sector) tell("sector", model.items[state.sector].key);
  if (state.section) tell("section", model.items[state.section].key);
  if (state.plan) tell("plan", model.items[state.plan].key);
  tell("level", state.level);
  tell("due", state.due);
  if (state.layer) tell("layer", "sectors");
  if (state.taskOrder !== initial.taskOrder) tell("tasks", state.taskOrder);
  if (state.actorOrder !== initial.actorOrder) tell("actors", state.actorOrder);
  if (state.lang !== initial.lang) tell("lang", state.lang);
  if (state.source !== null) tell("source", model.data.texts[state.source].identifier);
  if (state.place !== null) tell("words", state.place.join("-"));
  return said.toString().replaceAll("%2F", "/");
}

/**
 * The state an address says; `lost` lists what it says that means nothing here.
 * @param {string} hash with or without #
 * @param {Model} model
 * @param {readonly string[]} views
 * @returns {State}
 */
export function read(hash, model, views) {
  const said = new URLSearchParams(hash.replace(/^#/, ""));
  /** @type {string[]} */
  const lost = [];
  let state = initialState(model.data.lang);
  for (const [key, value] of said) {
    const change = key === "at" ? {} : meaning(key, value, model, views);
    if (change === null) lost.push(part(key, value));
    else state = { ...state, ...change };
  }
  // Which assignment is meant can be told only when it is known of which item.
  const at = said.get("at");
  const line = at === null ? null : lineAt(model, state.selected, at);
  if (at !== null && line === null) lost.push(part("at", at));
  return { ...state, line, lost };
}

const part = (/** @type {string} */ key, /** @type {string} */ value) => `${key}=${value}`.slice(0, 200);

/**
 * What one part of an address changes; null where it means nothing.
 * @param {string} key
 * @param {string} value
 * @param {Model} model
 * @param {readonly string[]} views
 * @returns {Partial<State> | null}
 */
function meaning(key, value, model, views) {
  switch (key) {
    case "view": return views.includes(value) ? { view: value } : null;
    case "item": return known(itemOf(model, value), (selected) => ({ selected }));
    case "sector": return known(itemOf(model, value, "sector"), (sector) => ({ sector }));
    case "section": return known(itemOf(model, value, "section"), (section) => ({ section }));
    case "plan": return known(itemOf(model, value, "plan"), (plan) => ({ plan }));
    case "level": return options(model, "level").includes(value) ? { level: value } : null;
    case "due": return options(model, "due").includes(value) ? { due: value } : null;
    case "layer": return value === "sectors" ? { layer: true } : null;
    case "tasks": return value === "text" || value === "actors" ? { taskOrder: value } : null;
    case "actors": return value === "tasks" || value === "name" ? { actorOrder: value } : null;
    case "lang": return value === "zh" || value === "en" ? { lang: value } : null;
    case "source": return known(textOf(model, value), (source) => ({ source }));
    case "words": return known(placeIn(model, value), (place) => ({ place }));
    case "without": return without(value.split(" "));
    default: return null;
  }
}

/**
 * @param {string[]} names
 * @returns {Partial<State> | null}
 */
function without(names) {
  const rolesOff = /** @type {Role[]} */ (names.filter((name) => ROLES.some((role) => role === name)));
  const kindsOff = /** @type {Kind[]} */ (names.filter((name) => ACTORS.includes(name)));
  return rolesOff.length + kindsOff.length === names.length ? { rolesOff, kindsOff } : null;
}

/**
 * @param {Model} model
 * @param {string} identifier
 * @returns {number | null}
 */
function textOf(model, identifier) {
  const at = model.data.texts.findIndex((text) => text.identifier === identifier);
  return at < 0 ? null : at;
}

/**
 * A place that some text of the page has; places count code points, which a string does not.
 * @param {Model} model
 * @param {string} value
 * @returns {import("./types").Place | null}
 */
function placeIn(model, value) {
  const found = /^(\d{1,9})-(\d{1,9})$/.exec(value);
  const [start, end] = found ? [Number(found[1]), Number(found[2])] : [0, 0];
  return start < end && model.data.texts.some(({ text }) => end <= Array.from(text).length) ? [start, end] : null;
}

/**
 * @template T
 * @param {T | null} id
 * @param {(id: T) => Partial<State>} change
 */
const known = (id, change) => (id === null ? null : change(id));

/**
 * @param {State} state
 * @param {string} name
 */
const isOff = (state, name) => [...state.rolesOff, ...state.kindsOff].some((one) => one === name);

/**
 * @param {Model} model
 * @param {string} key
 * @param {Kind} [kind]
 * @returns {Id | null}
 */
function itemOf(model, key, kind) {
  return model.ids.find((id) => model.items[id].key === key && (!kind || model.items[id].kind === kind)) ?? null;
}

/**
 * @param {Model} model
 * @param {Id} line
 */
const placeOf = (model, line) => model.data.assignments[line]?.place.join("-") ?? "";

/**
 * @param {Model} model
 * @param {Id | null} item
 * @param {string} place
 * @returns {Id | null}
 */
const lineAt = (model, item, place) =>
  (item === null ? [] : linesOf(model, item)).find((line) => placeOf(model, line) === place) ?? null;

/**
 * Keeps state and address the same: each change is a step to go back to, each step back a change.
 * @param {Store} store
 * @param {Model} model
 * @param {readonly string[]} views
 */
export function follow(store, model, views) {
  let restoring = false;
  store.subscribe((state) => {
    const said = write(state, model);
    if (restoring || said === write(read(location.hash, model, views), model)) return;
    history.pushState(null, "", said ? `#${said}` : location.href.split("#")[0]);
  });
  window.addEventListener("hashchange", () => {
    restoring = true;
    store.update(read(location.hash, model, views));
    restoring = false;
  });
}
