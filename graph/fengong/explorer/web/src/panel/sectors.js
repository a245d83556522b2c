/** @import { App, Id } from "../types" */
import { make } from "../dom.js";
import { sectorsOf, tasksOfActor } from "../profile.js";
import { fold, link, seeWords } from "./pieces.js";
import { partButton } from "./query.js";

/**
 * The sectors of an actor's tasks, each with how many of them, and behind it the tasks with the words that name it.
 * @param {App} app
 * @param {Id} id
 */
export function sectorParts(app, id) {
  const { words, model, select } = app;
  const found = sectorsOf(model, id);
  if (!found.length) return null;
  const rows = found.map(([sector, tasks]) =>
    make("li", {},
      make("button", { type: "button", class: "tag", "data-id": sector, onclick: () => select(sector) },
        make("span", { class: "data" }, words.called(sector)), make("span", { class: "count" }, ` ${tasks}`)),
      lazily(words.say("sectors.words"), () => tasksOfActor(model, id).flatMap((task) => taggedTask(app, task, sector)))));
  return fold("sectors", words.say("sectors"), found.length, make("ul", { class: "tagged" }, rows), partButton(app, "sectors", [id]));
}

/**
 * A task with its words that name a sector; nothing where it has none.
 * @param {App} app
 * @param {Id} task
 * @param {Id} sector
 */
export function taggedTask(app, task, sector) {
  const seen = wordsOf(app, task, sector);
  return seen.length ? [make("div", {}, link(app, task), make("p", { class: "aside" }, seen))] : [];
}

/**
 * The words of a task that name a sector.
 * @param {App} app
 * @param {Id} task
 * @param {Id} sector
 */
export function wordsOf(app, task, sector) {
  const item = app.model.items[task];
  if (item.kind !== "task") return [];
  return item.tagged.filter(([one]) => one === sector).map(([, said, place]) => seeWords(app, item.source, place, said));
}

/**
 * A part that is made when it is first unfolded.
 * @param {string} title
 * @param {() => Node[]} inside
 */
export function lazily(title, inside) {
  const part = make("details", {}, make("summary", {}, title));
  part.addEventListener("toggle", () => part.append(...inside()), { once: true });
  return part;
}
