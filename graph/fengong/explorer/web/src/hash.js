/** @import { Id, Kind, Model, Role, State, Store } from "./types" */
import { FACETS, options } from "./facets.js";
import { ACTORS, ROLES, linesOf } from "./model.js";
import { initialState } from "./state.js";

// The address after #: what differs from the page as it opens, in this order, so that equal states have equal addresses.
// Items go by their key, which is the same in every page that holds them; ids are of this page only.

/** Characters of a search that the address keeps. */
const LONGEST_FIND = 100;
/** A search is told to the address when the typing rests for so long, in milliseconds: browsers limit how often. */
const REST = 250;

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
  if (state.partner !== null) tell("with", model.items[state.partner].key);
  if (state.to !== null) tell("to", model.items[state.to].key);
  if (state.line !== null) tell("at", placeOf(model, state.line));
  tell("without", [...ROLES, ...ACTORS].filter((one) => isOff(state, one)).join(" "));
  if (state.sector) tell("sector", model.items[state.sector].key);
  if (state.section) tell("section", model.items[state.section].key);
  if (state.plan) tell("plan", model.items[state.plan].key);
  tell("level", state.level);
  tell("due", state.due);
  if (state.drawing !== initial.drawing) tell("draw", state.drawing);
  if (state.pairs !== initial.pairs) tell("pairs", state.pairs);
  if (state.colour !== initial.colour) tell("colour", state.colour);
  if (state.layer) tell("layer", "sectors");
  if (state.taskOrder !== initial.taskOrder) tell("tasks", state.taskOrder);
  if (state.actorOrder !== initial.actorOrder) tell("actors", state.actorOrder);
  if (state.lang !== initial.lang) tell("lang", state.lang);
  if (state.source !== null) tell("source", model.data.texts[state.source].identifier);
  if (state.place !== null) tell("words", state.place.join("-"));
  tell("find", [...state.find].slice(0, LONGEST_FIND).join(""));
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
  state = { ...state, ...withPartner(state, model, said, lost) };
  return { ...state, ...withTarget(state, model, lost), line, lost };
}

/**
 * A partner means something beside another department only.
 * @param {State} state
 * @param {Model} model
 * @param {URLSearchParams} said
 * @param {string[]} lost
 */
function withPartner({ selected, partner }, model, said, lost) {
  if (partner === null) return {};
  if (selected !== null && selected !== partner && isDepartment(model, selected)) return { partner };
  lost.push(part("with", said.get("with") ?? ""));
  return { partner: null };
}

/**
 * A way begins at a department; what else is selected has none, nor has a pair.
 * @param {State} state
 * @param {Model} model
 * @param {string[]} lost
 */
function withTarget({ selected, partner, to }, model, lost) {
  if (to === null) return {};
  if (partner === null && selected !== null && selected !== to && isDepartment(model, selected)) return { to };
  lost.push(part("to", model.items[to].key));
  return { to: null };
}

const isDepartment = (/** @type {Model} */ model, /** @type {Id} */ id) => model.items[id].kind === "organization";

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
    case "to": return known(itemOf(model, value, "organization"), (to) => ({ to }));
    case "sector": return known(itemOf(model, value, "sector"), (sector) => ({ sector }));
    case "section": return known(itemOf(model, value, "section"), (section) => ({ section }));
    case "plan": return known(itemOf(model, value, "plan"), (plan) => ({ plan }));
    case "level": return options(model, "level").includes(value) ? { level: value } : null;
    case "due": return options(model, "due").includes(value) ? { due: value } : null;
    case "with": return known(itemOf(model, value, "organization"), (partner) => ({ partner }));
    case "draw": return value === "tasks" || value === "ties" ? { drawing: value } : null;
    case "pairs": return value === "all" || value === "two" || value === "holds" ? { pairs: value } : null;
    case "colour": return value === "none" || value === "section" || value === "sector" ? { colour: value } : null;
    case "layer": return value === "sectors" ? { layer: true } : null;
    case "tasks": return value === "text" || value === "actors" ? { taskOrder: value } : null;
    case "actors": return value === "tasks" || value === "name" ? { actorOrder: value } : null;
    case "lang": return value === "zh" || value === "en" ? { lang: value } : null;
    case "source": return known(textOf(model, value), (source) => ({ source }));
    case "words": return known(placeIn(model, value), (place) => ({ place }));
    case "find": return value.trim() ? { find: value.trim() } : null;
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
  return (model.byKey.get(key) ?? []).find((id) => !kind || model.items[id].kind === kind) ?? null;
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

// What is a step that Back takes back. Where a reader looks is one, and so is a run of filters set within a short time; how
// it is shown (language, order, sectors drawn, colours, how many pairs) is none, and stays as it is when a step is taken back.

/** @type {readonly (keyof State)[]} */
const STEPS = ["view", "drawing", "selected", "partner", "to", "line", "source", "place"];
/** @type {readonly (keyof State)[]} */
const FILTERS = ["rolesOff", "kindsOff", ...FACETS];
/** @type {readonly (keyof State)[]} */
const MANNER = ["lang", "layer", "colour", "pairs", "taskOrder", "actorOrder"];
/** Marks the steps that this page made. */
const OWN = "fengong";
/** Filters that follow one another within this time, in milliseconds, are one step. */
export const RUN = 2000;

/**
 * Whether something of these has changed.
 * @param {readonly (keyof State)[]} names
 * @param {State} state
 * @param {State} before
 */
const differ = (names, state, before) => names.some((name) => state[name] !== before[name]);

/**
 * What a change is in the history: a step of its own, or part of the step that was taken last.
 * @param {State} state
 * @param {State} before
 * @param {number} pause milliseconds since filters were changed, if that was the last step; else Infinity
 * @returns {"push" | "replace"}
 */
export function stepOf(state, before, pause) {
  if (differ(STEPS, state, before)) return "push";
  return differ(FILTERS, state, before) && pause > RUN ? "push" : "replace";
}

/**
 * The state that a step back leads to: all that the address says, in the manner of now.
 * @param {State} there
 * @param {State} now
 * @returns {State}
 */
export const returned = (there, now) => ({ ...there, ...Object.fromEntries(MANNER.map((name) => [name, now[name]])) });

/**
 * Keeps state and address the same: each step is one to go back to, each step back a change.
 * @param {Store} store
 * @param {Model} model
 * @param {readonly string[]} views
 */
export function follow(store, model, views) {
  let said = write(store.get(), model);
  let filteredAt = -Infinity;
  let restoring = false;
  /** @type {number | undefined} */
  let typing;
  const rest = () => { clearTimeout(typing); typing = undefined; };
  store.subscribe((state, before) => {
    if (restoring) return;
    if (state.find !== before.find && state.find) {
      rest();
      typing = window.setTimeout(() => tell("replace"), REST);
      return;
    }
    // A step leaves behind the search that led to it, for Back to return to.
    if (typing !== undefined) tell("replace", before);
    const how = stepOf(state, before, performance.now() - filteredAt);
    if (differ(STEPS, state, before)) filteredAt = -Infinity;
    else if (differ(FILTERS, state, before)) filteredAt = performance.now();
    tell(how);
  });

  function tell(/** @type {"push" | "replace"} */ how, state = store.get()) {
    rest();
    const next = write(state, model);
    if (next === said) return;
    said = next;
    history[`${how}State`](OWN, "", next ? `#${next}` : location.href.split("#")[0]);
  }

  // A step of this page's own is taken back or taken again; another address is a link that says everything.
  window.addEventListener("popstate", (event) => {
    rest();
    const there = read(location.hash, model, views);
    said = write(there, model);
    filteredAt = -Infinity;
    restoring = true;
    store.update(event.state === OWN ? returned(there, store.get()) : there);
    restoring = false;
    if (event.state !== OWN) history.replaceState(OWN, "");
    tell("replace");
  });
  history.replaceState(OWN, "");
}
