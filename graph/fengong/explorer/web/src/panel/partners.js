/** @import { App, Id } from "../types" */
/** @import { Partner } from "../profile.js" */
import { make } from "../dom.js";
import { lineOf, linesOf } from "../model.js";
import { partners, tasksOfActor } from "../profile.js";
import { fold, link, place } from "./pieces.js";
import { partButton } from "./query.js";

/** Partners that are seen at once. */
const FIRST = 5;
/** A sign of each verdict, beside its word: full, half, empty. */
const SIGNS = { holds: "●", chance: "◐", untold: "○" };

/**
 * With whom a department shares tasks, how many chance would give, and what follows.
 * @param {App} app
 * @param {Id} id
 */
export function partnerParts(app, id) {
  const found = partners(app.model, id);
  if (!found.length) return null;
  const { say } = app.words;
  const judged = found.some(({ verdict }) => verdict);
  const [first, rest] = [found.slice(0, FIRST), found.slice(FIRST)];
  const part = fold("partners", say("partners"), found.length,
    table(app, id, first, judged),
    rest.length ? make("details", {}, make("summary", {}, say("partners.rest", { count: rest.length })), table(app, id, rest, judged)) : null,
    make("p", { class: "aside" }, say(judged ? "partners.note" : "partners.unjudged")), partButton(app, "partners", [id]));
  part.open = true;
  return part;
}

/**
 * @param {App} app
 * @param {Id} id
 * @param {Partner[]} rows
 * @param {boolean} judged
 */
function table(app, id, rows, judged) {
  const { say } = app.words;
  const keys = judged ? ["partner", "partner.shared", "partner.expected", "partner.verdict"] : ["partner", "partner.shared"];
  const head = make("tr", {}, keys.map((key) => make("th", { scope: "col" }, say(key))));
  return make("table", {}, make("thead", {}, head), make("tbody", {}, rows.map((row) => partnerRow(app, id, row, judged))));
}

/**
 * @param {App} app
 * @param {Id} own
 * @param {Partner} row
 * @param {boolean} judged
 */
function partnerRow(app, own, { id, shared, expected, verdict }, judged) {
  const sign = verdict && make("span", { "aria-hidden": "true" }, SIGNS[verdict]);
  const word = verdict && make("td", { class: `verdict ${verdict}` }, sign, app.words.say(`verdict.${verdict}`));
  const chance = make("td", { class: "number" }, expected === null ? "–" : expected.toFixed(1));
  const tasks = make("tr", { class: "shared", hidden: "" });
  const count = make("button", { type: "button", class: "see", "aria-expanded": "false", title: app.words.say("partner.tasks"), onclick: unfold }, String(shared));

  function unfold() {
    if (!tasks.childElementCount) tasks.append(make("td", { colspan: judged ? 4 : 2 }, sharedTasks(app, own, id)));
    tasks.hidden = !tasks.hidden;
    count.setAttribute("aria-expanded", String(!tasks.hidden));
  }

  const row = make("tr", { "data-partner": id },
    make("td", {}, link(app, id)),
    make("td", { class: "number" }, count),
    judged ? [chance, word ?? make("td", {}, "–")] : null);
  return [row, tasks];
}

/**
 * The tasks that two share, each with the places where it names the partner.
 * @param {App} app
 * @param {Id} own
 * @param {Id} partner
 */
function sharedTasks(app, own, partner) {
  const { model } = app;
  return tasksOfActor(model, own).flatMap((task) => {
    const named = linesOf(model, task).filter((line) => lineOf(model, line).from === partner);
    return named.length ? [make("div", {}, link(app, task), named.map((line) => place(app, line)))] : [];
  });
}
