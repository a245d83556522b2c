// Pieces that the panel is made of.
/** @import { App, Id, Item, Note, Place } from "../types" */
import { make, sign } from "../dom.js";
import { lookUp } from "../lookup.js";
import { ROLES, isActor, lineOf } from "../model.js";

/** @typedef {[key: string, value: string | string[] | Node[] | null | undefined | false]} Fact */

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
    const nodes = Array.isArray(value) ? value.filter((one) => one instanceof Node) : [];
    const text = nodes.length ? nodes : Array.isArray(value) ? value.join("、") : value;
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
export function place(app, lineId) {
  const { model, words } = app;
  const { place: [start, end], basis, confidence } = model.data.assignments[lineId];
  const told = [""];
  if (basis) told.push(words.pick(basis));
  if (confidence < 1) told.push(`${words.say("confidence")} ${confidence}`);
  const { source } = model.items[lineOf(model, lineId).to];
  return make("p", { class: "place" }, see(app, source, [start, end], words.say("place", { start, end })), told.join(" · "));
}

/**
 * A button that shows the words a fact rests on, where they stand in the text; plain words where the store has no text.
 * @param {App} app
 * @param {number | null | undefined} source number of the text
 * @param {Place} place
 * @param {string} said on the button
 */
export function see(app, source, [start, end], said) {
  if (typeof source !== "number") return make("span", { class: "data" }, said);
  const onclick = () => lookUp(app, source, [start, end]);
  return make("button", { type: "button", class: "see data", "data-place": `${start}-${end}`, title: app.words.say("see"), onclick }, said);
}

/**
 * Words of the plan in quotation marks, as such a button.
 * @param {App} app
 * @param {number | null | undefined} source
 * @param {Place} place
 * @param {string} said
 */
export const seeWords = (app, source, place, said) => see(app, source, place, app.words.say("quoted", { words: said }));

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
 * @param {number | null | undefined} source number of the text
 */
export function noteBox(app, { message, words: said, place: at }, source) {
  const { words } = app;
  const [start, end] = at;
  const long = Array.from(said);
  const quoted = long.length > 40 ? `${long.slice(0, 40).join("")}…` : said;
  const told = `“${quoted}” · ${words.say("place", { start, end })}`;
  return make("div", { class: "note" }, make("p", {}, words.pick(message)), make("p", { class: "place data" }, see(app, source, at, told)));
}
