// Two departments: how many tasks they share, what chance would give, and which tasks these are.
/** @import { App, Id } from "../types" */
import { sharedTasks } from "../cotask.js";
import { make, sign } from "../dom.js";
import { lineOf } from "../model.js";
import { SIGNS, partners } from "../profile.js";
import { facts, link, planLine } from "./pieces.js";

/**
 * @param {App} app
 * @param {Id} id
 * @param {Id} partner
 */
export function pairParts(app, id, partner) {
  const { say } = app.words;
  const tasks = sharedTasks(app.model, id, partner);
  const count = make("span", { class: "count" }, String(tasks.length));
  const list = make("ul", { class: "shared" }, tasks.map(({ task, lines }) =>
    make("li", { class: "entry", "data-shared": task }, link(app, task), planLine(app, task),
      make("ul", { class: "names" }, lines.flat().map((line) => roleRow(app, line))))));
  return [
    head(app, id, partner),
    verdictParts(app, id, partner),
    tasks.length
      ? make("section", {}, make("h3", {}, say("pair.tasks"), count), list)
      : make("p", { class: "hint" }, say("pair.none")),
  ];
}

/**
 * @param {App} app
 * @param {Id} id
 * @param {Id} partner
 */
function head(app, id, partner) {
  const { say } = app.words;
  return make("header", { class: "pair" },
    make("p", { class: "kind" }, say("pair")),
    make("button", { type: "button", class: "close", "aria-label": say("pair.close"), onclick: () => app.select(id) }, "×"),
    make("h2", { class: "data" }, link(app, id), link(app, partner)));
}

/**
 * @param {App} app
 * @param {Id} id
 * @param {Id} partner
 */
function verdictParts(app, id, partner) {
  const { say } = app.words;
  const found = partners(app.model, id).find((one) => one.id === partner);
  if (!found) return null;
  const { shared, expected, verdict } = found;
  const known = facts(app, [
    ["partner.shared", say("drawn.tasks", { count: shared })],
    ["partner.expected", expected !== null && expected.toFixed(1)],
    ["partner.verdict", verdict && `${SIGNS[verdict]} ${say(`verdict.${verdict}`)}`],
  ]);
  return [known, make("p", { class: "hint" }, say(verdict ? "partners.note" : "partners.unjudged"))];
}

/**
 * As what a department is named for a task; a click shows the words that do.
 * @param {App} app
 * @param {Id} line
 */
function roleRow({ model, words, select }, line) {
  const { from, to, role } = lineOf(model, line);
  const button = make("button", { type: "button", class: "link", "data-line": line, onclick: () => select(to, line) },
    sign(role), make("span", { class: "data" }, `${words.called(from)} · ${words.say(`role.${role}`)}`));
  return make("li", {}, button);
}
