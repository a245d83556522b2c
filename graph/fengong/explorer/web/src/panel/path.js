// The shortest way from a department to another: chosen by name, told step by step, each with its words.
/** @import { App, Id, State } from "../types" */
/** @import { Step } from "../path.js" */
import { make, parts, sign } from "../dom.js";
import { passing } from "../filter.js";
import { ROLES, lineOf } from "../model.js";
import { path } from "../path.js";
import { createSearch } from "../search.js";
import { link } from "./pieces.js";

/** Departments that are offered at once. */
const FIRST = 8;
/** @type {WeakMap<import("../types").Model, ReturnType<typeof createSearch>>} made when it is first asked */
const searches = new WeakMap();

/**
 * @param {App} app
 * @param {Id} id a department
 */
export function pathParts(app, id) {
  const { to } = app.store.get();
  const { say } = app.words;
  const part = make("details", { class: "fold path" }, make("summary", {}, say("path")));
  const fill = () => part.childElementCount > 1 || part.append(...parts([to === null ? chooser(app, id) : told(app, id, to)]));
  // Few will ask: what is inside is made when it is opened.
  part.addEventListener("toggle", fill);
  if (to === null) return part;
  fill();
  part.open = true;
  return part;
}

/**
 * A box to find the other department by; below it who is found, or who has most tasks.
 * @param {App} app
 * @param {Id} id
 */
function chooser(app, id) {
  const { say } = app.words;
  const list = make("ul", { class: "offers" });
  const found = make("p", { class: "aside", role: "status" });
  const box = make("input", { type: "search", autocomplete: "off", spellcheck: "false", "aria-label": say("path.to"), placeholder: say("path.to") });
  const buttons = () => [...list.querySelectorAll("button")];
  const go = (/** @type {Id} */ to) => app.store.update({ to });
  const fill = () => {
    const hits = offered(app, id, box.value);
    list.replaceChildren(...hits.slice(0, FIRST).map((one) => make("li", {}, choice(app, one, () => go(one)))));
    found.textContent = hits.length ? (hits.length > FIRST ? say("path.more", { shown: FIRST, total: hits.length }) : "") : say("nothing");
  };
  box.addEventListener("input", fill);
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) buttons()[0]?.click();
    if (event.key === "ArrowDown") buttons()[0]?.focus();
    if (event.key === "ArrowDown") event.preventDefault();
  });
  list.addEventListener("keydown", (event) => walk(event, buttons(), box));
  fill();
  return [make("p", { class: "aside" }, say("path.note")), box, list, found];
}

/**
 * Arrows go through the list and from its top back to the box.
 * @param {KeyboardEvent} event
 * @param {HTMLElement[]} all
 * @param {HTMLElement} box
 */
function walk(event, all, box) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const at = all.indexOf(/** @type {HTMLElement} */ (event.target)) + step;
  (at < 0 ? box : all[Math.min(at, all.length - 1)])?.focus();
}

/**
 * @param {App} app
 * @param {Id} id
 * @param {() => void} onclick
 */
function choice({ words }, id, onclick) {
  return make("button", { type: "button", class: "link", "data-to": id, onclick }, sign("organization"), make("span", { class: "data" }, words.called(id)));
}

/**
 * Departments that a text finds, best first; without a text all, those with most tasks first.
 * @param {App} app
 * @param {Id} id is left out
 * @param {string} text
 * @returns {Id[]}
 */
function offered({ model }, id, text) {
  const others = model.ids.filter((one) => model.items[one].kind === "organization" && one !== id);
  if (!text.trim()) return others.sort((a, b) => model.items[b].weight - model.items[a].weight);
  const search = searches.get(model) ?? createSearch({ ...model, ids: model.ids.filter((one) => model.items[one].kind === "organization") });
  searches.set(model, search);
  return search(text).map((hit) => hit.id).filter((one) => one !== id);
}

/**
 * @param {App} app
 * @param {Id} from
 * @param {Id} to
 */
function told(app, from, to) {
  const { say, called } = app.words;
  const steps = path(app.model, passing(app.model, app.store.get()), from, to);
  const other = make("button", { type: "button", class: "chip", onclick: () => app.store.update({ to: null }) }, say("path.other"));
  if (!steps) return [make("p", { class: "note data", role: "status" }, say("path.none", { from: called(from), to: called(to) })), other];
  const tasks = steps.filter((_, at) => at % 2 === 0);
  return [
    make("p", { role: "status", class: "data" }, say("path.found", { to: called(to), count: tasks.length })),
    make("ol", { class: "steps" }, tasks.map((step, at) => stretch(app, step, steps[2 * at + 1]))),
    other,
  ];
}

/**
 * From a department over a task to the next: who, in which role, in what, in which role, who.
 * @param {App} app
 * @param {Step} into
 * @param {Step} out
 */
const stretch = (app, into, out) =>
  make("li", {}, link(app, into.from), roles(app, into), link(app, into.to), roles(app, out), link(app, out.to));

/**
 * The roles of a step; a click leads to the words that say them.
 * @param {App} app
 * @param {Step} step
 */
function roles(app, { from, to, lines }) {
  const { model, words, select } = app;
  const task = model.items[from].kind === "task" ? from : to;
  const sorted = [...lines].sort((a, b) => rank(app, a) - rank(app, b));
  return make("span", { class: "roles" }, sorted.map((line) => {
    const { role } = lineOf(model, line);
    return make("button", { type: "button", class: "chip", "data-line": line, title: words.say("path.words"), onclick: () => select(task, line) }, sign(role), words.say(`role.${role}`));
  }));
}

/**
 * @param {App} app
 * @param {Id} line
 */
const rank = ({ model }, line) => ROLES.indexOf(/** @type {import("../types").Role} */ (lineOf(model, line).role));

/**
 * Whether what the panel says of a way may have changed: with the way, or with what filters let through.
 * @param {State} state
 * @param {State} before
 */
export const pathChanges = (state, before) =>
  state.to !== before.to || (state.to !== null && FILTERS.some((key) => state[key] !== before[key]));

/** @type {(keyof State)[]} */
const FILTERS = ["rolesOff", "kindsOff", "sector", "section", "plan", "level", "due"];
