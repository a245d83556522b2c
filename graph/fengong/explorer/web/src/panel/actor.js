/** @import { Actor, App, Id } from "../types" */
import { make } from "../dom.js";
import { lineOf, linesOf } from "../model.js";
import { calendar } from "./calendar.js";
import { partnerParts } from "./partners.js";
import { queryButton } from "./query.js";
import { sectorParts } from "./sectors.js";
import { pathParts } from "./path.js";
import { byRole, facts, inPlan, link, openNote, place, planLine, quote, see } from "./pieces.js";

/**
 * What is known of an actor, and its tasks with the clauses that name it.
 * @param {App} app
 * @param {Id} id
 * @param {Actor} item
 */
export function actorParts(app, id, item) {
  const { pick } = app.words;
  const own = linesOf(app.model, id);
  const other = app.store.get().lang === "zh" ? item.name[1] : item.name[0];
  return [
    caveats(app, item, own.length),
    facts(app, [
      inPlan(app, item),
      ["in-plan", written(app, own, item.surfaces.filter((form) => form !== item.name[0]))],
      ["other-name", other !== pick(item.name) && other],
      ["also", item.aliases],
      ["area", item.area],
      ["level", item.level && pick(item.level)],
      ["candidates", item.candidates],
    ]),
    item.kind === "organization" ? [pathParts(app, id), partnerParts(app, id)] : null,
    sectorParts(app, id),
    calendar(app, id),
    byRole(app, own, taskEntries),
    queryButton(app, id),
  ];
}

/**
 * The forms of a name in the plans, each with where it stands first.
 * @param {App} app
 * @param {Id[]} own lines of the actor
 * @param {string[]} forms
 */
function written(app, own, forms) {
  const { model } = app;
  return forms.map((form) => {
    const line = own.find((one) => model.data.assignments[one].surface === form);
    if (!line) return make("span", { class: "form" }, form);
    const { source } = model.items[lineOf(model, line).to];
    return make("span", { class: "form" }, see(app, source, model.data.assignments[line].place, form));
  });
}

/**
 * What a reader must know before taking an actor for a body.
 * @param {App} app
 * @param {Actor} item
 * @param {number} times how often it is named
 */
function caveats({ words: { say, pick } }, item, times) {
  if (item.kind === "group") return make("p", { class: "hint" }, say("group.note"));
  if (item.kind !== "unresolved") return null;
  const why = make("p", { class: "note" }, make("b", {}, say("unresolved.note")), item.status ? pick(item.status) : "");
  return [why, times > 1 ? make("p", { class: "hint" }, say("alike")) : null];
}

/**
 * The tasks of an actor, each with its clause.
 * @param {App} app
 * @param {Id[]} lineIds
 */
function taskEntries(app, lineIds) {
  return lineIds.map((id) => {
    const task = lineOf(app.model, id).to;
    return make("div", { class: "entry", "data-entry": id }, link(app, task), planLine(app, task), quote(app, [id]), place(app, id), openNote(app, [id]));
  });
}
