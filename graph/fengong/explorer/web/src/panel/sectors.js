/** @import { App, Id } from "../types" */
import { make } from "../dom.js";
import { sectorsOf } from "../profile.js";
import { fold } from "./pieces.js";

/**
 * The sectors of an actor's tasks, each with how many of them.
 * @param {App} app
 * @param {Id} id
 */
export function sectorParts({ model, words, select }, id) {
  const found = sectorsOf(model, id);
  if (!found.length) return null;
  const tags = found.map(([sector, tasks]) =>
    make("button", { type: "button", class: "tag", "data-id": sector, onclick: () => select(sector) },
      make("span", { class: "data" }, words.called(sector)), make("span", { class: "count" }, ` ${tasks}`)));
  return fold("sectors", words.say("sectors"), found.length, make("div", { class: "tags" }, tags));
}
