/** @import { App, Id, Note, Task } from "../types" */
import { make } from "../dom.js";
import { lineOf, linesOf } from "../model.js";
import { queryButton } from "./query.js";
import { byRole, facts, inPlan, link, noteBox, openNote, place, quote } from "./pieces.js";

/**
 * What a task says, and who answers for it.
 * @param {App} app
 * @param {Id} id
 * @param {Task} item
 */
export function taskParts(app, id, item) {
  const { say, called } = app.words;
  const own = linesOf(app.model, id).filter((line) => lineOf(app.model, line).role !== "sector");
  const [start, end] = item.place;
  return [
    facts(app, [
      inPlan(app, item),
      ["section", item.section && called(item.section)],
      ["due", dues(app, item)],
      ["cites", item.cited.map((title) => `《${title}》`)],
    ]),
    tags(app, item.sectors),
    own.length ? byRole(app, own, actorEntries) : make("p", { class: "hint" }, say("nobody")),
    notes(app, item.notes),
    make("details", {}, make("summary", {}, `${say("task-text")} · ${say("place", { start, end })}`), make("p", { class: "source" }, item.text)),
    queryButton(app, id),
  ];
}

/**
 * @param {App} app
 * @param {Task} item
 */
function dues({ words: { say, pick } }, item) {
  return item.dues.map(({ words, latest, precision }) => `${words}（${latest ? `${say("until")} ${latest}` : pick(precision)}）`);
}

/**
 * The actors of a task, under the clause that names them.
 * @param {App} app
 * @param {Id[]} lineIds
 */
function actorEntries(app, lineIds) {
  const { model } = app;
  const clauseOf = (/** @type {Id} */ id) => model.data.assignments[id].clause;
  return [...new Set(lineIds.map(clauseOf))].map((clause) => {
    const here = lineIds.filter((id) => clauseOf(id) === clause);
    const names = here.map((id) => make("li", { "data-entry": id }, link(app, lineOf(model, id).from), place(app, id)));
    return make("div", { class: "entry" }, quote(app, here), openNote(app, here), make("ul", { class: "names" }, names));
  });
}

/**
 * @param {App} app
 * @param {Id[]} sectors
 */
function tags({ words, select }, sectors) {
  if (!sectors.length) return null;
  const tag = (/** @type {Id} */ id) =>
    make("button", { type: "button", class: "tag data", "data-id": id, onclick: () => select(id) }, words.called(id));
  return make("section", {}, make("h3", {}, words.say("sectors")), make("div", { class: "tags" }, sectors.map(tag)));
}

/**
 * @param {App} app
 * @param {Note[]} found
 */
function notes(app, found) {
  if (!found.length) return null;
  const count = make("span", { class: "count" }, String(found.length));
  return make("section", {}, make("h3", {}, app.words.say("notes"), count), found.map((one) => noteBox(app, one)));
}
