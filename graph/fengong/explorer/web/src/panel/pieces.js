// Pieces that the panel is made of.
/** @import { App, Id, Item, Note } from "../types" */
import { make, sign } from "../dom.js";
import { ROLES, isActor, lineOf } from "../model.js";

/** @typedef {[key: string, value: string | string[] | null | undefined | false]} Fact */

/**
 * A button that selects an item.
 * @param {App} app
 * @param {Id} id
 */
export function link({ model, words, select }, id) {
  const item = model.items[id];
  const prefix = item.kind === "task" ? `${item.number} ` : "";
  const button = make("button", { type: "button", class: "link", "data-id": id, onclick: () => select(id) });
  if (isActor(item)) button.append(sign(item.kind));
  button.append(make("span", { class: "data" }, `${prefix}${words.called(id)}`));
  return button;
}

/**
 * The plan an item belongs to, as a row of facts; nothing where the page has one plan only.
 * @param {App} app
 * @param {Item} item
 * @returns {Fact}
 */
export const inPlan = ({ words }, item) => ["plan", item.plan && words.called(item.plan)];

/**
 * Which plan a task is in, where there are several.
 * @param {App} app
 * @param {Id} id
 */
export function planLine({ model, words }, id) {
  const { plan } = model.items[id];
  return plan ? make("p", { class: "place data" }, words.called(plan)) : null;
}

/**
 * A list of what is known; null where nothing is.
 * @param {App} app
 * @param {Fact[]} pairs
 */
export function facts({ words }, pairs) {
  const rows = pairs.flatMap(([key, value]) => {
    const text = Array.isArray(value) ? value.join("、") : value;
    return text ? [make("dt", {}, words.say(key)), make("dd", { class: "data" }, text)] : [];
  });
  return rows.length ? make("dl", {}, rows) : null;
}

/**
 * A clause with the mentions of these assignments marked.
 * @param {App} app
 * @param {Id[]} lineIds
 */
export function quote({ model: { data } }, lineIds) {
  const found = lineIds.map((id) => data.assignments[id]).sort((a, b) => a.place[0] - b.place[0]);
  const clause = data.clauses[found[0].clause];
  const chars = Array.from(clause.words);
  const pieces = [];
  let at = 0;
  for (const { place: [start, end] } of found) {
    const from = Math.max(at, start - clause.start);
    pieces.push(chars.slice(at, from).join(""), make("mark", {}, chars.slice(from, end - clause.start).join("")));
    at = Math.max(at, end - clause.start);
  }
  return make("blockquote", { class: found[0].role }, pieces, chars.slice(at).join(""));
}

/**
 * Where a mention stands, and what makes its assignment less than plain.
 * @param {App} app
 * @param {Id} lineId
 */
export function place({ model, words }, lineId) {
  const { place: [start, end], basis, confidence } = model.data.assignments[lineId];
  const told = [words.say("place", { start, end })];
  if (basis) told.push(words.pick(basis));
  if (confidence < 1) told.push(`${words.say("confidence")} ${confidence}`);
  return make("p", { class: "place" }, told.join(" · "));
}

/**
 * That a list is not complete, where its clause says so.
 * @param {App} app
 * @param {Id[]} lineIds
 */
export function openNote({ model, words }, lineIds) {
  return lineIds.some((id) => model.data.assignments[id].open) ? make("p", { class: "place" }, words.say("open")) : null;
}

/**
 * Assignments by role; `entries` makes what stands below a role's heading.
 * @param {App} app
 * @param {Id[]} lineIds
 * @param {(app: App, lineIds: Id[]) => Node[]} entries
 */
export function byRole(app, lineIds, entries) {
  return ROLES.map((role) => {
    const here = lineIds.filter((id) => lineOf(app.model, id).role === role);
    if (!here.length) return null;
    const count = make("span", { class: "count" }, String(here.length));
    return make("section", {}, make("h3", {}, sign(role), app.words.say(`role.${role}`), count), entries(app, here));
  });
}

/**
 * A part of the panel behind its title, with how many it holds.
 * @param {string} name its class
 * @param {string} title
 * @param {number} count
 * @param {...(Node | Node[] | null)} parts
 */
export function fold(name, title, count, ...parts) {
  const number = make("span", { class: "count" }, String(count));
  return make("details", { class: `fold ${name}` }, make("summary", {}, title, number), ...parts);
}

/**
 * @param {App} app
 * @param {Id[]} ids
 * @param {boolean} [plans] whether the list goes through several plans
 */
export function taskList(app, ids, plans = false) {
  return make("ul", {}, ids.map((id) => make("li", { class: "entry" }, link(app, id), plans ? planLine(app, id) : null)));
}

/**
 * A finding with the words it is about.
 * @param {App} app
 * @param {Note} note
 */
export function noteBox({ words }, { message, words: said, place: [start, end] }) {
  const quoted = said.length > 40 ? `${said.slice(0, 40)}…` : said;
  const at = `“${quoted}” · ${words.say("place", { start, end })}`;
  return make("div", { class: "note" }, make("p", {}, words.pick(message)), make("p", { class: "place data" }, at));
}
