/** @import { App, Id, Model, NoteGroup } from "../types" */
import { make } from "../dom.js";
import { leads } from "../model.js";
import { noteBox } from "./pieces.js";
import { partButton } from "./query.js";

/** Departments that are shown as a way in. */
const TOP = 12;

/**
 * Nothing selected: who has the most tasks, as a way in, and what the document itself lacks.
 * @param {App} app
 */
export function startParts(app) {
  const { model, words } = app;
  const ranked = busiest(model);
  if (!ranked.length) return [make("p", { class: "hint" }, words.say(model.ids.length ? "start.groups" : "no-tasks"))];
  const most = model.items[ranked[0]].weight;
  return [
    make("section", {}, make("h2", {}, words.say("start.title")), make("p", { class: "muted" }, words.say("start.note"))),
    make("ul", { class: "bars" }, ranked.map((id) => bar(app, id, most))),
    partButton(app, "busiest", ranked),
    make("p", { class: "hint" }, words.say("start.groups")),
    planNotes(app),
  ];
}

/**
 * @param {Model} model
 * @returns {Id[]}
 */
export function busiest(model) {
  const { items } = model;
  const departments = model.ids.filter((id) => items[id].kind === "organization");
  return departments.sort((a, b) => items[b].weight - items[a].weight || leads(model, b) - leads(model, a)).slice(0, TOP);
}

/**
 * @param {App} app
 * @param {Id} id
 * @param {number} most tasks of the busiest
 */
function bar({ model, words, select }, id, most) {
  const led = leads(model, id);
  const { weight } = model.items[id];
  const strip = make("span", { class: "bar", "aria-hidden": "true" }, piece("lead", led / most), piece("", (weight - led) / most));
  const title = led ? `${words.say("role.lead")} ${led}` : "";
  const parts = [make("span", { class: "name data" }, words.called(id)), strip, make("span", { class: "count" }, String(weight))];
  return make("li", {}, make("button", { type: "button", "data-id": id, title, onclick: () => select(id) }, parts));
}

/**
 * @param {string} name
 * @param {number} share
 */
function piece(name, share) {
  const node = make("i", { class: name });
  node.style.flex = `0 0 ${100 * share}%`;
  return node;
}

/**
 * Findings that belong to no task: by plan and kind, to be unfolded.
 * @param {App} app
 */
function planNotes(app) {
  const { notes } = app.model.data;
  if (!notes.length) return null;
  const count = notes.reduce((sum, group) => sum + group.notes.length, 0);
  const summary = make("summary", {}, `${app.words.say("plan-notes")} · ${count}`);
  return make("details", { class: "findings" }, summary, notes.map((group, at) => noteGroup(app, group, notes[at - 1])), partButton(app, "plan-notes", []));
}

/**
 * @param {App} app
 * @param {NoteGroup} group
 * @param {NoteGroup | undefined} before
 */
function noteGroup(app, group, before) {
  const { called, has, say } = app.words;
  const head = group.plan && before?.plan !== group.plan ? make("p", { class: "plan data" }, called(group.plan)) : null;
  const title = has(`finding.${group.code}`) ? say(`finding.${group.code}`) : group.code;
  const count = make("span", { class: "count" }, String(group.notes.length));
  const boxes = group.notes.map((one) => noteBox(app, one, group.source));
  return [head, make("details", { "data-code": group.code }, make("summary", {}, title, count), boxes)];
}
