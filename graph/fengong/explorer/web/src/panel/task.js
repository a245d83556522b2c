/** @import { App, Id, Task } from "../types" */
import { make } from "../dom.js";
import { lineOf, linesOf } from "../model.js";
import { partButton, queryButton } from "./query.js";
import { byRole, facts, inPlan, link, noteBox, openNote, place, quote, see } from "./pieces.js";
import { wordsOf } from "./sectors.js";

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
      ["cites", item.citing.map(([title, at]) => row(see(app, item.source, at, `《${title}》`)))],
      ["in-text", [see(app, item.source, item.place, say("place", { start, end }))]],
    ]),
    item.dues.length ? partButton(app, "dues", [id]) : null,
    item.citing.length ? partButton(app, "cites", [id]) : null,
    tags(app, id, item.sectors),
    own.length ? byRole(app, own, actorEntries) : make("p", { class: "hint" }, say("nobody")),
    notes(app, id, item),
    make("details", {}, make("summary", {}, `${say("task-text")} · ${say("place", { start, end })}`), make("p", { class: "source" }, item.text)),
    queryButton(app, id),
  ];
}

/**
 * @param {App} app
 * @param {Task} item
 */
function dues(app, item) {
  const { say, pick } = app.words;
  return item.dues.map(({ words, latest, precision, place: at }) =>
    row(see(app, item.source, at, words), `（${latest ? `${say("until")} ${latest}` : pick(precision)}）`));
}

/** @param {...(Node | string)} inside */
const row = (...inside) => make("span", { class: "form" }, inside);

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
 * @param {Id} task
 * @param {Id[]} sectors
 */
function tags(app, task, sectors) {
  if (!sectors.length) return null;
  const { words, select } = app;
  const tag = (/** @type {Id} */ id) =>
    make("button", { type: "button", class: "tag data", "data-id": id, onclick: () => select(id) }, words.called(id));
  return make("section", {}, make("h3", {}, words.say("sectors")), make("ul", { class: "tagged" }, sectors.map((id) => make("li", {}, tag(id), wordsOf(app, task, id)))), partButton(app, "tags", [task]));
}

/**
 * @param {App} app
 * @param {Id} id
 * @param {Task} task
 */
function notes(app, id, { notes: found, source }) {
  if (!found.length) return null;
  const count = make("span", { class: "count" }, String(found.length));
  return make("section", {}, make("h3", {}, app.words.say("notes"), count), found.map((one) => noteBox(app, one, source)), partButton(app, "notes", [id]));
}
