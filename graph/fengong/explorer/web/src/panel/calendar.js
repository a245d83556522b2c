/** @import { App, Id } from "../types" */
/** @import { Entry } from "../profile.js" */
import { make } from "../dom.js";
import { quarterName } from "../facetname.js";
import { quarter } from "../facets.js";
import { deadlines } from "../profile.js";
import { fold, link, see } from "./pieces.js";
import { partButton } from "./query.js";

/**
 * The deadlines of an actor's tasks by quarter, folded together; then those without a day of their own.
 * @param {App} app
 * @param {Id} id
 */
export function calendar(app, id) {
  const found = deadlines(app.model, id);
  if (!found.length) return null;
  const { say } = app.words;
  const named = (/** @type {Entry} */ { day, code }) => (day ? quarterName(app.words, quarter(day)) : say(code === "recurring" ? "due.recurring" : "due.open"));
  const groups = [...new Set(found.map(named))].map((name) => ({ name, entries: found.filter((one) => named(one) === name) }));
  return fold("calendar", say("calendar"), found.length, groups.map(({ name, entries }) =>
    make("section", {},
      make("h4", {}, name, make("span", { class: "count" }, String(entries.length))),
      make("ul", {}, entries.map((one) => entry(app, one))))), partButton(app, "calendar", [id]));
}

/**
 * @param {App} app
 * @param {Entry} one
 */
function entry(app, { task, day, words, place }) {
  const { source } = app.model.items[task];
  return make("li", { class: "entry" }, link(app, task), make("p", { class: "aside data" }, day ? `${day} · ` : "", see(app, source, place, words)));
}
