// All findings by kind: what reading the source noticed, and what stands out in how the work is divided.
/** @import { App, Id, Kept, Note, Place, View } from "../types" */
import { make } from "../dom.js";
import { lookUp } from "../lookup.js";
import { link } from "../panel/pieces.js";

/** @typedef {{ note: Note, source: number | null, task: Id | null }} Found */

const SEVERITIES = ["error", "warning", "info"];

/**
 * @param {App} app
 * @returns {View}
 */
export function findings(app) {
  /** @type {HTMLElement} */
  let root;
  let drawn = "";
  return {
    name: "findings",
    filters: false,
    mount(element) {
      root = element;
      root.tabIndex = -1;
    },
    show({ lang }) {
      if (drawn === lang) return;
      drawn = lang;
      root.replaceChildren(make("div", { class: "sheet" }, part(app, "source", sourceGroups(app)), part(app, "work", workGroups(app))));
    },
    hide() {},
  };
}

/**
 * @param {App} app
 * @param {string} key
 * @param {(Node | null)[]} groups
 */
function part({ words }, key, groups) {
  const shown = groups.length ? groups : [make("p", { class: "muted" }, words.say("findings.none"))];
  const about = make("p", { class: "muted" }, words.say(`findings.${key}.about`));
  return make("section", { class: `part of-${key}` }, make("h2", {}, words.say(`findings.${key}`)), about, shown);
}

/**
 * Findings of reading by kind: the severe ones first, then the frequent ones.
 * @param {import("../types").PageData} data
 * @returns {[code: string, found: Found[]][]}
 */
export function byCode(data) {
  /** @type {Found[]} */
  const all = data.notes.flatMap(({ source, notes }) => notes.map((note) => ({ note, source, task: null })));
  for (const [task, item] of Object.entries(data.items)) {
    if (item.kind === "task") all.push(...item.notes.map((note) => ({ note, source: item.source ?? null, task })));
  }
  /** @type {Map<string, Found[]>} */
  const codes = new Map();
  for (const one of all) codes.set(one.note.code, [...(codes.get(one.note.code) ?? []), one]);
  const place = (/** @type {Found} */ { note, source }) => [source ?? 0, note.place[0]];
  for (const found of codes.values()) found.sort((a, b) => place(a)[0] - place(b)[0] || place(a)[1] - place(b)[1]);
  const rank = (/** @type {Found[]} */ found) => SEVERITIES.indexOf(found[0].note.severity);
  return [...codes].sort(([, a], [, b]) => rank(a) - rank(b) || b.length - a.length);
}

/** @param {App} app */
function sourceGroups(app) {
  const { words } = app;
  return byCode(app.model.data).map(([code, found]) => {
    const title = words.has(`finding.${code}`) ? words.say(`finding.${code}`) : code;
    return group(code, badge(app, found[0].note.severity), title, found.length, found.map((one) => sourceEntry(app, one)));
  });
}

/**
 * @param {App} app
 * @param {string} severity
 */
const badge = ({ words }, severity) =>
  make("span", { class: `badge ${severity}` }, words.has(`severity.${severity}`) ? words.say(`severity.${severity}`) : severity);

/**
 * @param {string} code
 * @param {Node | null} sign
 * @param {string} title
 * @param {number} count
 * @param {(Node | null)[]} inside
 */
function group(code, sign, title, count, inside) {
  const summary = make("summary", {}, sign, make("span", { class: "data" }, title), make("span", { class: "count" }, String(count)));
  return make("details", { class: "group", "data-code": code }, summary, make("ul", {}, inside));
}

/**
 * @param {App} app
 * @param {Found} found
 */
function sourceEntry(app, { note, source, task }) {
  return make(
    "li", {},
    make("p", { class: "data" }, app.words.pick(note.message)),
    task ? link(app, task) : null,
    words(app, source, note.place, task, note.words),
  );
}

/**
 * A button with the words at a place, which shows them in the text.
 * @param {App} app
 * @param {number | null} source
 * @param {Place} place
 * @param {Id | null} task
 * @param {string} said
 */
function words(app, source, [start, end], task, said) {
  const { model: { data }, words: { say } } = app;
  const onclick = () => lookUp(app, source, [start, end], { selected: task });
  const where = [data.texts.length > 1 && source !== null && data.texts[source].short, say("place", { start, end })].filter(Boolean).join(" · ");
  const long = Array.from(said);
  const quoted = long.length > 80 ? `${long.slice(0, 80).join("")}…` : said;
  const inside = [make("q", { class: "data" }, quoted), make("span", { class: "place data" }, `${where} · ${say("findings.see")} →`)];
  return make("button", { type: "button", class: "where", "data-place": `${start}-${end}`, onclick }, inside);
}

/** @param {App} app */
function workGroups(app) {
  const { data } = app.model;
  if (!data.governance.length) return [make("p", { class: "muted" }, app.words.say("findings.unjudged"))];
  const found = data.governance.filter((kind) => kind.found.length);
  const vain = data.governance.filter((kind) => !kind.found.length).map((kind) => app.words.pick(kind.title));
  const note = vain.length ? make("p", { class: "muted" }, `${app.words.say("findings.vain")} ${vain.join("、")}`) : null;
  return [...found.map((kind) => workGroup(app, kind)), note];
}

/**
 * @param {App} app
 * @param {Kept} kind
 */
function workGroup(app, kind) {
  const { pick } = app.words;
  const entries = kind.found.map(({ source, who, why, certainty, sure, tasks }) =>
    make(
      "li", {},
      make("p", { class: "data" }, pick(who) ? make("b", {}, pick(who)) : null, make("span", { class: `badge ${certainty}` }, pick(sure))),
      make("p", { class: "data" }, pick(why)),
      tasks.flatMap(({ task, places }) => [link(app, task), ...places.map((place) => words(app, source, place, task, slice(app, source, place)))]),
    ));
  return group(kind.code, null, pick(kind.title), kind.found.length, [make("li", { class: "muted" }, pick(kind.caveat)), ...entries]);
}

/**
 * The words at a place.
 * @param {App} app
 * @param {number | null} source
 * @param {Place} place
 */
function slice({ model: { data } }, source, [start, end]) {
  return source === null ? "" : codePoints(data.texts[source].text).slice(start, end).join("");
}

/** @type {Map<string, string[]>} */
const known = new Map();

/** @param {string} text */
function codePoints(text) {
  const found = known.get(text) ?? Array.from(text);
  known.set(text, found);
  return found;
}
